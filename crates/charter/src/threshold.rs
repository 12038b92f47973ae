//! Thresholds as charters state them: `more than 1/2`, `at least 55%`, `at least 9`.

use std::{cmp::Ordering, fmt, str::FromStr};
use thiserror::Error;
use vocabulary::{Decimal, code_list};

code_list! {
    /// How a count is held against a limit.
    pub enum Comparison: "comparison" {
        /// Strictly greater.
        MoreThan = "more than",
        /// Greater or equal.
        AtLeast = "at least",
        /// Strictly smaller.
        FewerThan = "fewer than",
        /// Smaller or equal.
        AtMost = "at most",
    }
}

/// A fraction: a numerator over a denominator that is not zero, not reduced, so that `55%` stays
/// `55%`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fraction {
    numerator: u64,
    denominator: u64,
}

/// Neither part of a fraction is greater, so that comparing never overflows.
const LARGEST: u64 = 1_000_000_000_000;

impl Fraction {
    /// A fraction; none when the denominator is zero or a part is above 10^12.
    #[must_use]
    pub const fn new(numerator: u64, denominator: u64) -> Option<Self> {
        if denominator == 0 || numerator > LARGEST || denominator > LARGEST {
            return None;
        }
        Some(Self { numerator, denominator })
    }

    /// The numerator.
    #[must_use]
    pub const fn numerator(self) -> u64 {
        self.numerator
    }

    /// The denominator.
    #[must_use]
    pub const fn denominator(self) -> u64 {
        self.denominator
    }

    /// Whether it is above one.
    #[must_use]
    pub const fn exceeds_one(self) -> bool {
        self.numerator > self.denominator
    }

    /// Reads digits with at most nine decimals as a number over a power of ten.
    fn decimal(text: &str) -> Option<Self> {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let dotted = text.contains('.');
        if whole.is_empty() || !digits(whole) || !digits(decimals) || dotted == decimals.is_empty()
        {
            return None;
        }
        let scale = u32::try_from(decimals.len()).ok().filter(|scale| *scale <= 9)?;
        Self::new(format!("{whole}{decimals}").parse().ok()?, 10_u64.pow(scale))
    }

    /// How many decimals the denominator stands for, if it is a power of ten.
    const fn decimals(self) -> Option<u32> {
        let scale = self.denominator.ilog10();
        if 10_u64.pow(scale) == self.denominator { Some(scale) } else { None }
    }

    fn write_decimal(self, f: &mut fmt::Formatter<'_>, scale: u32) -> fmt::Result {
        let unit = 10_u64.pow(scale);
        write!(f, "{}", self.numerator / unit)?;
        match scale {
            0 => Ok(()),
            scale => {
                write!(f, ".{:0width$}", self.numerator % unit, width = scale as usize)
            }
        }
    }
}

/// The limit a count is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Limit {
    /// A number, in the unit of the votes counted.
    Number(Fraction),
    /// A share of a base.
    Share(Fraction),
}

/// What a test asks of a count, as `more than 1/2` or `at least 9`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Needs {
    /// How the count is held against the limit.
    pub comparison: Comparison,
    /// The limit.
    pub limit: Limit,
}

impl Needs {
    /// Whether a count meets it. The count and the base are whole multiples of 1/`unit`.
    ///
    /// Of an empty base nobody has a share: where more is asked for it is not met (two thirds of
    /// those voting, when nobody votes), and where less is asked for it is met by no votes.
    #[must_use]
    pub fn met(self, count: u64, base: u64, unit: u64) -> bool {
        if self.is_share() && base == 0 {
            let nothing = self.comparison == Comparison::FewerThan && self.is_none();
            return !self.wants_more() && count == 0 && !nothing;
        }
        let (left, right) = match self.limit {
            // count / unit ? numerator / denominator
            Limit::Number(f) => (wide(count) * wide(f.denominator), wide(f.numerator) * wide(unit)),
            // count / base ? numerator / denominator; the unit falls out
            Limit::Share(f) => (wide(count) * wide(f.denominator), wide(f.numerator) * wide(base)),
        };
        let order = left.cmp(&right);
        match self.comparison {
            Comparison::MoreThan => order == Ordering::Greater,
            Comparison::AtLeast => order != Ordering::Less,
            Comparison::FewerThan => order == Ordering::Less,
            Comparison::AtMost => order != Ordering::Greater,
        }
    }

    /// The limit as a number, to four decimals, for a base in parts of 10^-`scale`; none when it is
    /// too great to be written.
    #[must_use]
    pub fn limit_of(self, base: u64, scale: u32) -> Option<Decimal> {
        let (fraction, base, scale) = match self.limit {
            Limit::Number(number) => (number, 1, 0),
            Limit::Share(share) => (share, base, scale),
        };
        let denominator = wide(fraction.denominator);
        let parts = wide(fraction.numerator).checked_mul(wide(base))?.checked_mul(10_000)?;
        let parts = i128::try_from((parts + denominator / 2) / denominator).ok()?;
        Decimal::try_from_i128_with_scale(parts, scale + 4).ok().map(|limit| limit.normalize())
    }

    /// Whether the limit is zero: nothing is fewer.
    const fn is_none(self) -> bool {
        match self.limit {
            Limit::Number(fraction) | Limit::Share(fraction) => fraction.numerator == 0,
        }
    }

    /// Whether the limit is a share of a base.
    #[must_use]
    pub const fn is_share(self) -> bool {
        matches!(self.limit, Limit::Share(_))
    }

    /// Whether a greater count helps to meet it.
    #[must_use]
    pub const fn wants_more(self) -> bool {
        matches!(self.comparison, Comparison::MoreThan | Comparison::AtLeast)
    }
}

const fn wide(number: u64) -> u128 {
    number as u128
}

/// A text that states no threshold.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error(
    "{0:?} is no threshold: expected \"more than\", \"at least\", \"fewer than\" or \"at most\" and a \
     number, a fraction or a percentage, as \"more than 1/2\", \"at least 55%\" or \"at least 9\""
)]
pub struct NeedsError(pub String);

impl FromStr for Needs {
    type Err = NeedsError;
    fn from_str(text: &str) -> Result<Self, NeedsError> {
        let fault = || NeedsError(text.to_owned());
        let (words, limit) = text.rsplit_once(' ').ok_or_else(fault)?;
        let comparison = words.parse().map_err(|_| fault())?;
        let limit = limit.parse().map_err(|_| fault())?;
        Ok(Self { comparison, limit })
    }
}

impl FromStr for Limit {
    type Err = NeedsError;
    fn from_str(text: &str) -> Result<Self, NeedsError> {
        let read = || -> Option<Self> {
            if let Some(percent) = text.strip_suffix('%') {
                let Fraction { numerator, denominator } = Fraction::decimal(percent)?;
                return Fraction::new(numerator, denominator.checked_mul(100)?).map(Self::Share);
            }
            if let Some((numerator, denominator)) = text.split_once('/') {
                let whole = |part: &str| -> Option<u64> {
                    part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok())?
                };
                return Fraction::new(whole(numerator)?, whole(denominator)?).map(Self::Share);
            }
            Fraction::decimal(text).map(Self::Number)
        };
        read().ok_or_else(|| NeedsError(text.to_owned()))
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.write_decimal(f, number.decimals().unwrap_or(0)),
            Self::Share(share) => match share.decimals() {
                Some(scale) if scale >= 2 => {
                    share.write_decimal(f, scale - 2)?;
                    f.write_str("%")
                }
                _ => write!(f, "{}/{}", share.numerator, share.denominator),
            },
        }
    }
}

impl fmt::Display for Needs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.comparison, self.limit)
    }
}

vocabulary::text_from_str!(Limit, "limit");
vocabulary::text_to_str!(
    Limit,
    "^[0-9]+((\\.[0-9]+)?%?|/[0-9]+)$",
    "a number, a fraction or a percentage"
);
vocabulary::text_from_str!(Needs, "threshold");
vocabulary::text_to_str!(
    Needs,
    "^(more than|at least|fewer than|at most) [0-9]+((\\.[0-9]+)?%?|/[0-9]+)$",
    "a threshold, as `more than 1/2`"
);

#[cfg(test)]
mod tests {
    use super::*;

    fn needs(text: &str) -> Needs {
        text.parse().expect(text)
    }

    #[test]
    fn a_threshold_prints_as_it_was_written() {
        for text in [
            "more than 1/2",
            "at least 55%",
            "at least 9",
            "fewer than 4",
            "at most 33.5%",
            "at least 2.5",
        ] {
            assert_eq!(needs(text).to_string(), text);
        }
    }

    #[test]
    fn what_is_no_threshold_is_refused() {
        for text in [
            "",
            "1/2",
            "more than",
            "at least 1/0",
            "at least -1",
            "at least 1.%",
            "over 9",
            "at least 1/",
        ] {
            assert!(text.parse::<Needs>().is_err(), "{text}");
        }
    }

    #[test]
    fn shares_are_compared_exactly() {
        // 2/3 of 193 is 128.67: 128 is not enough, 129 is.
        assert!(!needs("at least 2/3").met(128, 193, 1));
        assert!(needs("at least 2/3").met(129, 193, 1));
        // Half of 18 is 9: more than half needs 10.
        assert!(!needs("more than 1/2").met(9, 18, 1));
        assert!(needs("more than 1/2").met(10, 18, 1));
        // 64.9 % is not 65 %, in tenths of a percent.
        assert!(!needs("at least 65%").met(649, 1000, 10));
        // Nobody votes: that is no majority of those voting, and no objection either.
        assert!(!needs("at least 2/3").met(0, 0, 1) && !needs("more than 1/2").met(0, 0, 1));
        assert!(needs("fewer than 2/3").met(0, 0, 1) && !needs("fewer than 2/3").met(1, 0, 1));
        // A number is in the unit of the votes: 40 tenths are 4.
        assert!(!needs("fewer than 4").met(40, 0, 10) && needs("at least 4").met(40, 0, 10));
    }
}
