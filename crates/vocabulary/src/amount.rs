//! Exact amounts as a source states them.

use crate::Measure;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

code_list! {
    /// How a source bounds the number it gives.
    pub enum Bound: "bound" {
        /// The number itself.
        Exact = "exact",
        /// More than the number ("over 7 bn").
        MoreThan = "more-than",
        /// The number or more.
        AtLeast = "at-least",
        /// The number or less ("up to 8,000").
        UpTo = "up-to",
        /// Less than the number ("under 1 bn").
        LessThan = "less-than",
        /// Near the number.
        About = "about",
    }
}

/// A number with the bound its source put on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Figure {
    /// How the number is bounded.
    #[serde(default = "exact", skip_serializing_if = "is_exact")]
    pub bound: Bound,
    /// The number, in the amount's measure.
    #[serde(deserialize_with = "in_range")]
    #[schemars(with = "String")]
    pub number: Decimal,
}

/// Reads a number that sums can hold, whoever wrote it: 0 or more, within the limits of
/// [`number`].
///
/// # Errors
/// When the text is no number, or one out of range.
pub fn in_range<'de, D: Deserializer<'de>>(from: D) -> Result<Decimal, D::Error> {
    let number: Decimal = Deserialize::deserialize(from)?;
    let fits = number < Decimal::from(LIMIT) && number.scale() <= FINEST;
    if number.is_sign_negative() {
        Err(D::Error::custom(AmountError::Negative(number.to_string())))
    } else if fits {
        Ok(number)
    } else {
        Err(D::Error::custom(AmountError::Range(number.to_string())))
    }
}

fn exact() -> Bound {
    Bound::Exact
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature serde asks for")]
fn is_exact(bound: &Bound) -> bool {
    *bound == Bound::Exact
}

/// An amount: what it is counted in, and the figure if the source gave one.
///
/// No figure is not zero: "paid, amount not reported" and "nothing paid" are different facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Amount {
    /// Currency or unit.
    pub measure: Measure,
    /// The figure; absent when the source gives none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figure: Option<Figure>,
}

impl Amount {
    /// The number, if there is one.
    #[must_use]
    pub fn number(&self) -> Option<Decimal> {
        self.figure.map(|figure| figure.number)
    }
}

/// A text that is no amount.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AmountError {
    /// Not a plain decimal.
    #[error(
        "{0:?} is not an amount: expected digits with at most one '.', no separators, signs or currency marks, as 1200000000 or 0.5"
    )]
    Text(String),
    /// Below zero.
    #[error("{0:?} is negative: expected 0 or more (record what goes back as a cancellation)")]
    Negative(String),
    /// Too great or too fine to be kept exact in sums.
    #[error("{0:?} is out of range: expected less than 10^15 with at most 4 decimal places")]
    Range(String),
}

/// Amounts stay below this, so that sums of 10^9 of them stay exact in 28 digits.
const LIMIT: i64 = 1_000_000_000_000_000;
/// The finest ISO 4217 minor unit has four places.
const FINEST: u32 = 4;

/// Reads a plain decimal as people write it in a table.
///
/// # Errors
/// When the text is not a plain decimal, is negative, or is out of range.
pub fn number(text: &str) -> Result<Decimal, AmountError> {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let plain = |b: u8| b.is_ascii_digit() || b == b'.';
    let starts = unsigned.bytes().next().is_some_and(|b| b.is_ascii_digit());
    if !starts || unsigned.ends_with('.') || !unsigned.bytes().all(plain) {
        return Err(AmountError::Text(text.to_owned()));
    }
    if unsigned.len() != text.len() {
        return Err(AmountError::Negative(text.to_owned()));
    }
    if text.len() > 40 {
        return Err(AmountError::Range(text.to_owned()));
    }
    let parsed: Decimal = text.parse().map_err(|_| AmountError::Text(text.to_owned()))?;
    let number = parsed.normalize();
    if number >= Decimal::from(LIMIT) || number.scale() > FINEST {
        return Err(AmountError::Range(text.to_owned()));
    }
    Ok(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_exact_and_plain() {
        assert_eq!(number("1200000000").expect("n").to_string(), "1200000000");
        assert_eq!(number("0.50").expect("n").to_string(), "0.5");
        assert_eq!(number("0").expect("n"), Decimal::ZERO);
        // A third decimal exists (KWD, BHD); a fifth does not.
        assert!(number("1.2345").is_ok());
        assert!(matches!(number("1.23456"), Err(AmountError::Range(_))));
        assert!(matches!(number("1000000000000000"), Err(AmountError::Range(_))));
        assert!(matches!(number("-1"), Err(AmountError::Negative(_))));
        for bad in [
            "", "1,000", "1 000", "$5", "5bn", "1.2.3", ".5", "5.", "=1+1", "1e9", "٣", "+1", "NaN",
        ] {
            assert!(matches!(number(bad), Err(AmountError::Text(_))), "{bad:?}");
        }
    }

    #[test]
    fn an_amount_without_a_figure_is_not_zero() {
        let unstated: Amount = serde_json::from_str(r#"{"measure":"USD"}"#).expect("amount");
        assert_eq!(unstated.number(), None);
        let zero: Amount =
            serde_json::from_str(r#"{"measure":"USD","figure":{"number":"0"}}"#).expect("amount");
        assert_eq!(zero.number(), Some(Decimal::ZERO));
        assert_ne!(unstated, zero);
    }

    #[test]
    fn a_stored_number_is_within_the_range_too() {
        let stored =
            |number: &str| serde_json::from_str::<Figure>(&format!(r#"{{"number":"{number}"}}"#));
        assert_eq!(stored("0.5").expect("a figure").number, number("0.5").expect("n"));
        for bad in ["-1", "1000000000000000", "79228162514264337593543950335", "1.23456"] {
            assert!(stored(bad).is_err(), "{bad}");
        }
    }
}
