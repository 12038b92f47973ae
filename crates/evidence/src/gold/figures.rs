//! Counts and the figures made of them: precision, recall and F1 in thousandths, without floats.

use serde::ser::{Serialize, SerializeStruct, Serializer};
use std::ops::AddAssign;

/// How many must be found, how many were found, and how many of both are one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// What the gold set has.
    pub gold: u32,
    /// What the reader gave.
    pub drafts: u32,
    /// What both have.
    pub right: u32,
}

impl Counts {
    /// Of what the reader gave, how much is right; in thousandths. Nothing where it gave nothing.
    #[must_use]
    pub fn precision(self) -> Option<u32> {
        thousandths(self.right, self.drafts)
    }

    /// Of what the gold set has, how much was found; in thousandths. Nothing where it has nothing.
    #[must_use]
    pub fn recall(self) -> Option<u32> {
        thousandths(self.right, self.gold)
    }

    /// The harmonic mean of both, in thousandths, made from the counts and not from the rounded
    /// figures.
    #[must_use]
    pub fn f1(self) -> Option<u32> {
        thousandths(2 * self.right, self.gold + self.drafts)
    }
}

/// Rounded to the nearest, halves up.
fn thousandths(part: u32, whole: u32) -> Option<u32> {
    let (part, whole) = (u64::from(part), u64::from(whole));
    let rounded = (part * 1000 + whole / 2).checked_div(whole)?;
    u32::try_from(rounded).ok()
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.gold += other.gold;
        self.drafts += other.drafts;
        self.right += other.right;
    }
}

impl Serialize for Counts {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut out = to.serialize_struct("Counts", 6)?;
        out.serialize_field("gold", &self.gold)?;
        out.serialize_field("drafts", &self.drafts)?;
        out.serialize_field("right", &self.right)?;
        out.serialize_field("precision", &self.precision())?;
        out.serialize_field("recall", &self.recall())?;
        out.serialize_field("f1", &self.f1())?;
        out.end()
    }
}

/// The counts under both measures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Scores {
    /// Right in deed, stage, polarity, reality and every core field.
    pub strict: Counts,
    /// The same deed about the same thing.
    pub overlap: Counts,
}

impl AddAssign for Scores {
    fn add_assign(&mut self, other: Self) {
        self.strict += other.strict;
        self.overlap += other.overlap;
    }
}

/// What came of the traps. The totals have them too.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Traps {
    /// How many texts are traps.
    pub texts: u32,
    /// Traps in which a draft is false, by either count below.
    pub fell_for: u32,
    /// Drafts of traps that the gold set does not have at all.
    pub spurious: u32,
    /// Drafts of traps that the gold set has otherwise: with another polarity, reality, stage or
    /// core field.
    pub wrong: u32,
}
