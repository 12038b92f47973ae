//! How values are written: exact, grouped by thousands, in the reader's language.
//!
//! Digits are Latin in every language; nothing here is a floating-point number. A short form may be
//! rounded to three figures: the page links it to the full one.

mod date;
mod measure;

pub use date::{date, day, days, period};
pub use measure::measure;

use crate::words::Words;
use register::{Range, Value};
use vocabulary::{Amount, Bound, Decimal, Measure};

/// A value in full: `17,000,000,000 USD`, `no amount reported`, `24.29 %`.
#[must_use]
pub fn value(value: &Value, words: &Words) -> String {
    let amount =
        |number, measure: &Measure| measure::counted(&number_text(number), number, measure, words);
    match value {
        Value::Amount { stated: 0, unstated: 0, .. } => words.text("value-nothing"),
        Value::Amount { measure, range, .. } => {
            let spread =
                range.is_wide().then(|| dash(&number_text(range.low), &number_text(range.high)));
            let quoted = unquantified(value, words);
            with_range(quoted.unwrap_or_else(|| amount(range.preferred, measure)), spread, words)
        }
        Value::Share { range } => {
            with_range(percent(range.preferred, words), share_spread(*range, words), words)
        }
        Value::Unreported { .. } => unquantified(value, words).unwrap_or_default(),
        Value::Count { count } => number_text(Decimal::from(*count)),
        Value::Days { days: count, until } => words.join(
            if *count < 0 { "value-days-past" } else { "value-days-until" },
            &[("days", days(*count, words).into()), ("date", day(*until, words).into())],
        ),
        Value::Word { word } => word.clone(),
        Value::Absent => words.text("value-absent"),
    }
}

/// The words for what was reported without a figure, where no figure is left to quote: what came
/// is then unknown, and not the zero that others reported.
fn unquantified(value: &Value, words: &Words) -> Option<String> {
    let measure = match value {
        Value::Unreported { measure, .. } => measure,
        Value::Amount { measure, range, unstated: 1.., .. } if range.preferred.is_zero() => measure,
        _ => return None,
    };
    let key = if measure.is_money() { "value-unreported" } else { "value-uncounted-report" };
    Some(words.text(key))
}

/// A value in short, with its range: `17 bn USD (16.5–17 bn)`.
#[must_use]
pub fn short(value: &Value, words: &Words) -> String {
    with_range(preferred(value, words), spread(value, words), words)
}

/// The value to quote, in short: `17 bn USD`.
#[must_use]
pub fn preferred(one: &Value, words: &Words) -> String {
    match one {
        _ if unquantified(one, words).is_some() => unquantified(one, words).unwrap_or_default(),
        Value::Amount { measure, range, .. } => {
            let number = range.preferred;
            measure::counted(&rounded(number, words), number, measure, words)
        }
        Value::Share { range } => percent(range.preferred, words),
        Value::Days { days: count, .. } => days(*count, words),
        _ => value(one, words),
    }
}

/// The value to quote, in short and without its unit, for tables that name the unit: `17 bn`.
#[must_use]
pub fn bare(value: &Value, words: &Words) -> String {
    match value {
        _ if unquantified(value, words).is_some() => preferred(value, words),
        Value::Amount { range, .. } => rounded(range.preferred, words),
        _ => preferred(value, words),
    }
}

/// From low to high, in short, where rivals differ: `16.5–17 bn`.
#[must_use]
pub fn spread(value: &Value, words: &Words) -> Option<String> {
    match value {
        Value::Amount { range, .. } if range.is_wide() => {
            let (low, high) = (scaled(range.low), scaled(range.high));
            // One scale is named once.
            let low = if low.1 == high.1 { low.0 } else { rounded(range.low, words) };
            Some(dash(&low, &rounded(range.high, words)))
        }
        Value::Share { range } => share_spread(*range, words),
        _ => None,
    }
}

/// An amount as a source states it, in full: `more than 7,000,000,000 USD`.
#[must_use]
pub fn amount(amount: &Amount, words: &Words) -> String {
    stated(amount, words, number_text)
}

/// An amount as a source states it, in short: `up to 8,000 persons`.
#[must_use]
pub fn amount_short(amount: &Amount, words: &Words) -> String {
    stated(amount, words, |number| rounded(number, words))
}

fn stated(amount: &Amount, words: &Words, text: impl Fn(Decimal) -> String) -> String {
    let Some(figure) = amount.figure else {
        let money = amount.measure.is_money();
        return words.text(if money { "value-unstated" } else { "value-uncounted" });
    };
    let number = measure::counted(&text(figure.number), figure.number, &amount.measure, words);
    bounded(figure.bound, number, words)
}

/// A text with the bound its source put on it: `more than 7 bn`.
#[must_use]
pub fn bounded(bound: Bound, text: String, words: &Words) -> String {
    match bound {
        Bound::Exact => text,
        _ => words.join(&format!("bound-{bound}"), &[("amount", text.into())]),
    }
}

/// A number with its thousands grouped: `17,000,000,000`.
#[must_use]
pub fn number_text(number: Decimal) -> String {
    let plain = number.abs().normalize().to_string();
    let (whole, fraction) =
        plain.split_once('.').map_or((plain.as_str(), None), |(w, f)| (w, Some(f)));
    let mut text =
        String::from(if number.is_sign_negative() && !number.is_zero() { "−" } else { "" });
    for (at, digit) in whole.char_indices() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if let Some(fraction) = fraction {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

/// A number in short: `17 bn`, `100 m`, `8,000`.
#[must_use]
pub fn rounded(number: Decimal, words: &Words) -> String {
    match scaled(number) {
        (text, Some(scale)) => words.join(scale, &[("number", text.into())]),
        (text, None) => text,
    }
}

/// The number on its scale, to three figures, and the words of the scale.
fn scaled(number: Decimal) -> (String, Option<&'static str>) {
    for (power, scale) in [(9, "scale-billion"), (6, "scale-million")] {
        let unit = Decimal::from(10i64.pow(power));
        // Three figures of the unit below may round up to one of this.
        let near = number.round_sf(3).unwrap_or(number);
        if near.abs() >= unit {
            let short = near.checked_div(unit).unwrap_or(near);
            return (number_text(short), Some(scale));
        }
    }
    (number_text(number), None)
}

fn percent(share: Decimal, words: &Words) -> String {
    words.join("value-percent", &[("number", number_text(share * Decimal::ONE_HUNDRED).into())])
}

fn share_spread(range: Range, words: &Words) -> Option<String> {
    let low = number_text(range.low * Decimal::ONE_HUNDRED);
    range.is_wide().then(|| dash(&low, &percent(range.high, words)))
}

fn dash(low: &str, high: &str) -> String {
    format!("{low}–{high}")
}

fn with_range(text: String, spread: Option<String>, words: &Words) -> String {
    match spread {
        Some(spread) => {
            words.join("value-range", &[("value", text.into()), ("range", spread.into())])
        }
        None => text,
    }
}

#[cfg(test)]
mod tests;
