//! What a quantity is counted in: a currency (ISO 4217) or a unit of things.

use crate::lists;
use smol_str::SmolStr;
use std::{fmt, str::FromStr};
use thiserror::Error;

/// An ISO 4217 currency in force.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// The three-letter code.
    #[must_use]
    pub fn code(&self) -> &str {
        // Only ASCII letters get in; see `from_str`.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A unit of things: a code of the units list, with `:kind` where the unit counts things of a
/// named kind (`persons`, `units:field-hospital`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Unit(SmolStr);

impl Unit {
    /// The code of the units list, without the kind.
    #[must_use]
    pub fn base(&self) -> &str {
        self.0.split_once(':').map_or(&self.0, |(base, _)| base)
    }

    /// The named kind, if the unit takes one.
    #[must_use]
    pub fn kind(&self) -> Option<&str> {
        self.0.split_once(':').map(|(_, kind)| kind)
    }
}

/// What a quantity is counted in. Two quantities add only when their measures are equal.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// Money.
    Currency(Currency),
    /// Things and people.
    Unit(Unit),
}

impl Measure {
    /// US dollars, which sources mostly tell money in.
    pub const US_DOLLARS: Self = Self::Currency(Currency(*b"USD"));

    /// Whether it is money.
    #[must_use]
    pub const fn is_money(&self) -> bool {
        matches!(self, Self::Currency(_))
    }

    /// The text of the code.
    #[must_use]
    pub fn code(&self) -> &str {
        match self {
            Self::Currency(currency) => currency.code(),
            Self::Unit(unit) => &unit.0,
        }
    }
}

/// A text that is neither a currency nor a unit.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error(
    "{0:?} is not a measure: expected an ISO 4217 currency in force (as USD) or a unit ({list}; \
     with :kind where it says so, as units:field-hospital)", list = lists::unit_codes()
)]
pub struct MeasureError(pub String);

impl FromStr for Currency {
    type Err = MeasureError;
    fn from_str(text: &str) -> Result<Self, MeasureError> {
        let known = lists::currency(text).is_some();
        let bytes = text.as_bytes().try_into().ok().filter(|_| known);
        bytes.map(Self).ok_or_else(|| MeasureError(text.to_owned()))
    }
}

impl FromStr for Measure {
    type Err = MeasureError;
    fn from_str(text: &str) -> Result<Self, MeasureError> {
        if text.len() == 3 && text.bytes().all(|b| b.is_ascii_uppercase()) {
            return text.parse().map(Self::Currency);
        }
        let (base, kind) =
            text.split_once(':').map_or((text, None), |(base, kind)| (base, Some(kind)));
        let fits = lists::unit(base).is_some_and(|unit| match kind {
            None => !unit.takes_kind,
            Some(kind) => unit.takes_kind && kind.parse::<crate::Id>().is_ok(),
        });
        if fits { Ok(Self::Unit(Unit(text.into()))) } else { Err(MeasureError(text.to_owned())) }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

text_from_str!(Currency, "currency");
text_to_str!(Currency, "^[A-Z]{3}$", "ISO 4217 code");
text_from_str!(Measure, "measure");
text_to_str!(
    Measure,
    "^([A-Z]{3}|[a-z-]+(:[a-z0-9.-]+)?)$",
    "ISO 4217 currency, or a unit of things"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn currencies_and_units_are_told_apart() {
        assert!("USD".parse::<Measure>().expect("USD").is_money());
        assert_eq!("USD".parse(), Ok(Measure::US_DOLLARS));
        let hospital: Measure = "units:field-hospital".parse().expect("unit");
        let Measure::Unit(unit) = &hospital else { panic!("a unit") };
        assert_eq!((unit.base(), unit.kind()), ("units", Some("field-hospital")));
        for bad in ["", "usd", "DEM", "XXXX", "units", "persons:x", "units:", "units:A B", "ZZZ"] {
            assert!(bad.parse::<Measure>().is_err(), "{bad:?}");
        }
    }
}
