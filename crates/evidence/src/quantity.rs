//! Amounts in a text: sums of money, counts of people and things, shares, lengths of time.

mod find;
mod numeral;
pub(crate) mod words;

use crate::lexicon::{DataFault, Lexicon};
use crate::token::Tokens;
use std::fmt::Write as _;
use std::ops::Range;
use vocabulary::{Bound, Currency, Decimal, Measure, Period};
use words::Words;

/// What an amount counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Counted {
    /// Money.
    Money(Currency),
    /// People or things that can be sent or given.
    Unit(Measure),
    /// States: `60 countries`, `nine members`.
    States,
    /// A share.
    Percent,
    /// A length of time. Of a range, the shorter.
    Period(Period),
    /// How often.
    Times,
    /// A number alone.
    Bare,
}

/// An amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// The first token: of the qualifier (`up to`, `an additional`) if there is one.
    pub first: usize,
    /// The last token: of the currency or the noun.
    pub last: usize,
    /// How the number is bounded.
    pub bound: Bound,
    /// The number, in the measure; the lower one of a range.
    pub number: Option<Decimal>,
    /// The upper number of a range.
    pub upper: Option<Decimal>,
    /// What is counted.
    pub measure: Counted,
    /// The tokens of what is counted with its adjectives: `university grants`.
    pub noun: Option<(usize, usize)>,
    /// It comes on top of something: additional, another, extra, more.
    pub further: bool,
    /// A rate, not a total: each, per year, annually, a month.
    pub each: bool,
    /// A number is spoken of but not told: `hundreds of`, `several`.
    pub vague: bool,
    /// The words have another reading: dinars of an unnamed country.
    pub ambiguous: bool,
}

impl Quantity {
    /// The amount in its normal form: `up-to 8000 persons`, `5000000000..7000000000 USD`, `P3Y`;
    /// without a number the measure alone.
    #[must_use]
    pub fn value(&self) -> String {
        let mut text = String::with_capacity(24);
        // Writing to a string does not fail.
        if let Counted::Period(period) = self.measure {
            let _ = write!(text, "{period}");
            if let (Some(number), Some(upper)) = (self.number, self.upper) {
                let (count, letter) = period.parts();
                let scaled =
                    upper.checked_mul(count.into()).and_then(|all| all.checked_div(number));
                let _ = scaled.map(|upper| write!(text, "..P{}{letter}", upper.normalize()));
            }
            return text;
        }
        if let Some(number) = self.number {
            if self.bound != Bound::Exact {
                let _ = write!(text, "{} ", self.bound);
            }
            let _ = write!(text, "{}", number.normalize());
        }
        if let Some(upper) = self.upper {
            let _ = write!(text, "..{}", upper.normalize());
        }
        let measure = match &self.measure {
            Counted::Money(currency) => currency.code(),
            Counted::Unit(measure) => measure.code(),
            Counted::States => "states",
            Counted::Percent => "percent",
            Counted::Times => "times",
            Counted::Period(_) | Counted::Bare => "",
        };
        if !text.is_empty() && !measure.is_empty() {
            text.push(' ');
        }
        text.push_str(measure);
        text
    }
}

/// Finds amounts; made once from the language's tables.
#[derive(Debug)]
pub struct Quantities {
    words: Words,
}

impl Quantities {
    /// Reads the tables of amounts (`numbers.csv`, `currencies.csv`, `units.csv`).
    ///
    /// # Errors
    /// When a line of a table cannot be used.
    pub fn new(lexicon: &mut Lexicon) -> Result<Self, DataFault> {
        Words::new(lexicon).map(|words| Self { words })
    }

    /// Finds the amounts among the tokens of `range`, in order, never overlapping.
    pub fn find(&self, tokens: &Tokens<'_>, range: Range<usize>, out: &mut Vec<Quantity>) {
        let end = range.end.min(tokens.all.len());
        find::Finder::new(&self.words, tokens, range.start.min(end)..end).run(out);
    }
}
