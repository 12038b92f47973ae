//! One row, read cell by cell. Every fault is noted; none stops the reading.

use super::{
    fault::Fault,
    holds::Holds,
    known::Known,
    table::{Column, Table},
};
use register::Proof;
use rustc_hash::FxHashSet;
use std::{borrow::Cow, fmt::Display, str::FromStr};
use vocabulary::{Amount, Figure, Grade, Rank, amount};

/// The longest cell, in characters.
const LONGEST_CELL: usize = 10_000;

/// A reference to a row of the same table, to be resolved when all are read.
#[derive(Debug)]
pub(super) struct Link {
    /// Where the referring column stands in the contract.
    pub column: usize,
    /// The id it names.
    pub key: String,
}

/// A row under the reader's eyes.
pub(super) struct Row<'a> {
    pub table: &'static Table,
    /// Where each column of the contract stands in the file.
    pub positions: &'a [Option<usize>],
    pub cells: &'a [Cow<'a, str>],
    pub known: &'a Known,
    pub faults: Vec<Fault>,
    pub links: Vec<Link>,
}

impl<'a> Row<'a> {
    /// A row of which nothing was read yet.
    pub(super) const fn new(
        table: &'static Table,
        positions: &'a [Option<usize>],
        cells: &'a [Cow<'a, str>],
        known: &'a Known,
    ) -> Self {
        Self { table, positions, cells, known, faults: Vec::new(), links: Vec::new() }
    }

    /// A column by its name in the contract, and the cell's text.
    fn cell(&self, name: &str) -> Option<(usize, &'static Column, &'a str)> {
        let at = self.table.position(name)?;
        let text = self.positions[at].and_then(|position| self.cells.get(position));
        Some((at, &self.table.columns[at], text.map_or("", |text| &**text)))
    }

    /// The text of the row's id, right or wrong.
    pub(super) fn key(&self) -> Option<&'a str> {
        self.cell("id").map(|(_, _, text)| text).filter(|text| !text.is_empty())
    }

    /// Whether the cell is filled.
    pub(super) fn given(&self, name: &str) -> bool {
        self.cell(name).is_some_and(|(_, _, text)| !text.is_empty())
    }

    /// Notes a fault of a cell.
    pub(super) fn fault(
        &mut self,
        name: &str,
        expected: impl Into<String>,
        mend: impl Into<String>,
    ) {
        if let Some((at, column, text)) = self.cell(name) {
            let (value, column) = (text.to_owned(), Some((at, column.name)));
            self.faults.push(Fault { column, value, expected: expected.into(), mend: mend.into() });
        }
    }

    /// The text of a filled cell that may stand on a page.
    fn filled(&mut self, name: &str) -> Option<(usize, &'static Column, &'a str)> {
        let (at, column, text) = self.cell(name)?;
        if text.is_empty() {
            if column.required {
                self.fault(name, column.holds.expected(), "fill the cell");
            }
            return None;
        }
        if let Some((expected, mend)) = unfit(text) {
            self.fault(name, expected, mend);
            return None;
        }
        Some((at, column, text))
    }

    /// The value of a cell; nothing if it is empty or at fault.
    pub(super) fn one<T: FromStr<Err: Display>>(&mut self, name: &str) -> Option<T> {
        let (at, column, text) = self.filled(name)?;
        self.value(at, column, text)
    }

    /// The values of a list; without those at fault.
    pub(super) fn list<T: FromStr<Err: Display>>(&mut self, name: &str) -> Vec<T> {
        let Some((at, column, text)) = self.filled(name) else { return Vec::new() };
        let (mut values, mut seen) = (Vec::new(), FxHashSet::default());
        for item in text.split(';').map(str::trim).filter(|item| !item.is_empty()) {
            if seen.insert(item) {
                values.extend(self.value(at, column, item));
            } else {
                self.fault(name, format!("each id once, not {item:?} twice"), "remove one");
            }
        }
        values
    }

    /// The text of a cell.
    pub(super) fn text(&mut self, name: &str) -> Option<String> {
        let (_, column, text) = self.filled(name)?;
        if !column.holds.fits(text) {
            self.fault(name, column.holds.expected(), column.holds.mend(text));
            return None;
        }
        Some(text.to_owned())
    }

    fn value<T: FromStr<Err: Display>>(
        &mut self,
        at: usize,
        column: &'static Column,
        text: &str,
    ) -> Option<T> {
        if !column.holds.fits(text) {
            let (value, column_of) = (text.to_owned(), Some((at, column.name)));
            let (expected, mend) = (column.holds.expected(), column.holds.mend(text));
            self.faults.push(Fault { column: column_of, value, expected, mend });
            return None;
        }
        match text.parse() {
            Ok(value) => {
                self.refer(at, column, text);
                Some(value)
            }
            Err(error) => {
                // The vocabulary's errors say what they expect after this mark.
                let message = error.to_string();
                let expected = message.split_once(": expected ").map(|(_, after)| after.to_owned());
                let expected = expected.unwrap_or_else(|| column.holds.expected());
                self.faults.push(Fault {
                    column: Some((at, column.name)),
                    value: text.to_owned(),
                    expected,
                    mend: column.holds.mend(text),
                });
                None
            }
        }
    }

    /// Sees that what a cell refers to is there, or will be.
    fn refer(&mut self, at: usize, column: &'static Column, text: &str) {
        let own = match column.holds {
            Holds::Actor => {
                vocabulary::lists::state(text).is_none().then_some(register::Kind::Actor)
            }
            Holds::Row(kind) => Some(kind),
            _ => None,
        };
        if own.is_some() && own == self.table.kind {
            self.links.push(Link { column: at, key: text.to_owned() });
        } else if let Err((expected, mend)) = self.known.resolve(column.holds, text) {
            let (value, column) = (text.to_owned(), Some((at, column.name)));
            self.faults.push(Fault { column, value, expected, mend });
        }
    }

    /// A whole number.
    pub(super) fn whole(&mut self, name: &str) -> Option<u32> {
        self.one(name).map(|Whole(number)| number)
    }

    /// A plain decimal.
    pub(super) fn number(&mut self, name: &str) -> Option<vocabulary::Decimal> {
        self.one(name).map(|Number(number)| number)
    }

    /// The columns that end most tables.
    pub(super) fn proof(&mut self) -> Option<Proof> {
        let sources = self.list("sources");
        let grade: Option<Grade> = self.one("grade");
        if !self.given("sources") && grade.is_some_and(|grade| !grade.may_lack_source()) {
            let mend = "name a source, or grade the row unverified or inferred";
            self.fault("sources", "at least one id of sources.csv", mend);
        }
        let rank = self.one("rank").unwrap_or(Rank::Normal);
        if rank != Rank::Normal && !self.given("reason") {
            self.fault("reason", format!("why the row is {rank}"), "fill the cell");
        }
        let (question, reason, note) =
            (self.one("question"), self.text("reason"), self.text("note"));
        Some(Proof { sources, passages: Vec::new(), grade: grade?, rank, question, reason, note })
    }

    /// The columns `bound`, `amount` and `measure`.
    pub(super) fn amount(&mut self) -> Option<Amount> {
        let bound = self.one("bound");
        let number = self.number("amount");
        if self.given("bound") && !self.given("amount") {
            self.fault(
                "bound",
                "nothing, as there is no amount",
                "empty the cell, or give an amount",
            );
        }
        let measure = self.one("measure");
        let bound = bound.unwrap_or(vocabulary::Bound::Exact);
        let figure = number.map(|number| Figure { bound, number });
        Some(Amount { measure: measure?, figure })
    }
}

/// A plain decimal.
struct Number(vocabulary::Decimal);

impl FromStr for Number {
    type Err = vocabulary::AmountError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        amount::number(text).map(Self)
    }
}

/// Up to nine digits.
struct Whole(u32);

impl FromStr for Whole {
    type Err = &'static str;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // `u32::from_str` would also take a sign.
        let plain = text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit());
        let number = plain.then(|| text.parse().ok()).flatten();
        number.map(Self).ok_or("no whole number")
    }
}

/// Why a cell may not stand on a page, whatever it holds: (expected, mend).
fn unfit(text: &str) -> Option<(&'static str, &'static str)> {
    if text.starts_with('=') {
        return Some(("its value, not a spreadsheet formula", "paste the value into the cell"));
    }
    if text.len() > LONGEST_CELL && text.chars().count() > LONGEST_CELL {
        return Some(("at most 10,000 characters", "shorten the cell"));
    }
    let plain = |byte: u8| matches!(byte, b' '..=b'~');
    if !text.bytes().all(plain) && text.chars().any(disguises) {
        let mend = "retype the cell, or paste it as plain text";
        return Some(("a text without control characters", mend));
    }
    None
}

/// Characters that change how their neighbours look: controls, and those that embed, override or
/// isolate a direction. Marks of direction are plain parts of Arabic text and stay.
fn disguises(c: char) -> bool {
    match c {
        '\n' | '\r' | '\t' => false,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' => true,
        _ => c.is_control(),
    }
}
