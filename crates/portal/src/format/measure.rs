//! What numbers are counted in.

use crate::words::Words;
use fluent_bundle::FluentValue;
use vocabulary::{Decimal, Measure, Unit, lists};

/// Takes the plural of a noun in every language the portal speaks.
const FEW: i64 = 3;

/// The name of a measure, as a heading has it: `USD`, `persons`, `field hospitals`.
#[must_use]
pub fn measure(measure: &Measure, words: &Words) -> String {
    match measure {
        Measure::Currency(currency) => currency_name(currency.code(), words),
        Measure::Unit(unit) => unit_name(unit, FEW, words),
    }
}

/// A number's text with its measure: `8,000 persons`.
pub(super) fn counted(text: &str, number: Decimal, measure: &Measure, words: &Words) -> String {
    let name = match measure {
        Measure::Currency(currency) => currency_name(currency.code(), words),
        Measure::Unit(unit) => {
            // Only the form of the noun hangs on this; what is not whole takes that of many.
            let whole = if number.fract().is_zero() { i64::try_from(number).ok() } else { None };
            unit_name(unit, whole.unwrap_or(100), words)
        }
    };
    words.join("value-amount", &[("number", text.into()), ("measure", name.into())])
}

/// In English a currency goes by its code, which everybody in the field reads.
fn currency_name(code: &str, words: &Words) -> String {
    match words.language() {
        "en" => code.to_owned(),
        language => {
            lists::currency(code).map_or(code, |currency| currency.names.get(language)).to_owned()
        }
    }
}

fn unit_name(unit: &Unit, count: i64, words: &Words) -> String {
    let number = || [("count", FluentValue::from(count))];
    let kind = unit.kind().map(|kind| {
        let known = words.find_text(&format!("thing-{kind}"), &number());
        // A dossier may name a kind that the portal has no words for.
        known.unwrap_or_else(|| kind.replace('-', " "))
    });
    let listed =
        || lists::unit(unit.base()).map(|info| info.names.get(words.language()).to_owned());
    let known = || words.find_text(&format!("unit-{}", unit.base()), &number());
    kind.or_else(known).or_else(listed).unwrap_or_else(|| unit.base().to_owned())
}
