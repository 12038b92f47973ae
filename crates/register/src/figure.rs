//! Figures: values that carry their unit, their definition and what they were made from.

use crate::{book::Clocks, entry::Kind};
use schemars::JsonSchema;
use serde::Serialize;
use vocabulary::{Date, Decimal, Measure};

/// Low, preferred and high. Equal unless rival records differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Range {
    /// The least that rivals allow.
    #[schemars(with = "String")]
    pub low: Decimal,
    /// The one to quote.
    #[schemars(with = "String")]
    pub preferred: Decimal,
    /// The most that rivals allow.
    #[schemars(with = "String")]
    pub high: Decimal,
}

impl Range {
    /// A value on which nobody differs.
    #[must_use]
    pub const fn sure(number: Decimal) -> Self {
        Self { low: number, preferred: number, high: number }
    }

    /// Whether rivals differ.
    #[must_use]
    pub fn is_wide(self) -> bool {
        self.low != self.high
    }
}

/// The value of a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", tag = "is")]
pub enum Value {
    /// An amount of money or things.
    Amount {
        /// What it is counted in.
        measure: Measure,
        /// How much.
        range: Range,
        /// How many reports give a figure. Zero: nothing was reported, and the sum is an empty one.
        stated: u32,
        /// How many reports give no figure: the value is a floor, not the whole.
        unstated: u32,
    },
    /// Reports exist and none gives a figure. This is not zero.
    Unreported {
        /// What it is counted in.
        measure: Measure,
        /// How many reports.
        unstated: u32,
    },
    /// A share, as a fraction of one, to four decimals, halves to even.
    Share {
        /// How much.
        range: Range,
    },
    /// A number of actors or records.
    Count {
        /// How many.
        count: usize,
    },
    /// A number of days.
    Days {
        /// How many; negative when past.
        days: i32,
        /// The day counted to.
        #[schemars(with = "String")]
        until: Date,
    },
    /// A word of the charter or of a code list.
    Word {
        /// The word.
        word: String,
    },
    /// There is nothing to make it from.
    Absent,
}

/// A record a figure was made from.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct RecordRef {
    /// The kind of record.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// The journal entry that asserts it.
    pub seq: u64,
}

/// A value that explains itself: what it is, by which formula, from which figures and records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Figure {
    /// Its address: `coverage/pledged/USD`. The first part names its definition.
    pub id: String,
    /// The clocks it was asked at.
    pub clocks: Clocks,
    /// Its value.
    pub value: Value,
    /// How it is computed, with its numbers: `17000000000 / 70000000000`.
    pub formula: String,
    /// The figures it is made from.
    pub inputs: Vec<Figure>,
    /// The records it is made from.
    pub records: Vec<RecordRef>,
    /// Records that answer the same question otherwise.
    pub rivals: Vec<RecordRef>,
}

impl Figure {
    /// The name of its definition: the first part of its id.
    #[must_use]
    pub fn definition(&self) -> &str {
        self.id.split('/').next().unwrap_or_default()
    }

    /// Every record the figure rests on, its inputs' included, each once.
    #[must_use]
    pub fn all_records(&self) -> Vec<&RecordRef> {
        let mut records: Vec<&RecordRef> = self.records.iter().collect();
        records.extend(self.inputs.iter().flat_map(Self::all_records));
        records.sort();
        records.dedup();
        records
    }
}
