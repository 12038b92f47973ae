//! Dates in a text: days, weeks, months, years and spans, as they stand or counted from the day of
//! publication.

mod find;
mod words;

use crate::lexicon::{DataFault, Lexicon};
use crate::token::Tokens;
use find::Finder;
use std::ops::Range;
use vocabulary::Date;
use words::Words;

/// What a date is to the words around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// When something is.
    Point,
    /// When it is to be done: by, before, until, no later than, within.
    Deadline,
    /// From when it has been.
    Since,
    /// From one time to another.
    Span,
}

/// A date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct When {
    /// The first token, without a preposition.
    pub first: usize,
    /// The last token.
    pub last: usize,
    /// In EDTF: `2026-02-19`, `2026-02`, `2026~`, `2026-02-09/2026-02-15`; `XXXX-02-19` where the
    /// year cannot be known. Empty if [`Self::unresolved`].
    pub value: String,
    /// What it is to the words around it.
    pub kind: Kind,
    /// Counted from the day of publication.
    pub resolved: bool,
    /// To be counted from the day of publication, which is not known.
    pub unresolved: bool,
    /// The value if what is spoken of is yet to come: of a weekday or a month without a year the
    /// next one.
    pub ahead: Option<String>,
    /// What is not told of it.
    turn: Turn,
}

/// What a date does not tell, so that it can lie before or after the publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    /// Nothing.
    None,
    /// A day of the week, Monday 0.
    Weekday(i8),
    /// A month, and a day of it unless 0.
    Month(i8, i8),
}

/// Finds dates; made once from the language's table.
#[derive(Debug)]
pub struct Dates {
    words: Words,
}

impl Dates {
    /// Reads the table of dates (`calendar.csv`).
    ///
    /// # Errors
    /// When a line of a table cannot be used.
    pub fn new(lexicon: &mut Lexicon) -> Result<Self, DataFault> {
        Words::new(lexicon).map(|words| Self { words })
    }

    /// Finds the dates among the tokens of `range`, in order, never overlapping.
    pub fn find(
        &self,
        tokens: &Tokens<'_>,
        range: Range<usize>,
        published: Option<Date>,
        out: &mut Vec<When>,
    ) {
        let end = range.end.min(tokens.all.len());
        let range = range.start.min(end)..end;
        Finder { words: &self.words, tokens, range, published }.run(out);
    }
}
