//! What votes show, as exact decimals rounded to four places, which hides the last bits in which
//! processors may differ.

use super::{Majority, NoPoints, Pair, Settings, Votes, agreement, blocs, ideal_points};
use crate::{influence::unwatched, network::measured::decimal};
use schemars::JsonSchema;
use serde::Serialize;
use std::fmt::Debug;
use vocabulary::Decimal;

/// So many votes are needed where a figure of fewer would tell nothing: of a voter for its ideal
/// point, of two for a tie between them.
pub const LEAST: u32 = 10;

/// What blocs are sought with.
const SEED: u64 = 1;

/// How many standard errors lie to either side: 95 of 100 of a normal distribution.
const ERRORS: f64 = 1.959_964;

/// An ideal point with its range of two standard errors to either side: 95 of 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Placed {
    /// The point, on a line on which all have mean 0 and variance 1.
    #[schemars(with = "String")]
    pub value: Decimal,
    /// The lower end.
    #[schemars(with = "String")]
    pub low: Decimal,
    /// The upper end.
    #[schemars(with = "String")]
    pub high: Decimal,
    /// On how many votes it rests.
    pub votes: u32,
}

/// What votes show of those who cast them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// Every pair of voters once.
    pub pairs: Vec<(usize, usize, Pair)>,
    /// The mean share of equal votes over pairs with common roll calls.
    pub share: Option<Decimal>,
    /// The mean index of agreement over these pairs.
    pub graded: Option<Decimal>,
    /// Each voter beside the majority.
    pub majority: Vec<Majority>,
    /// Where voters stand, or why that cannot be told.
    pub line: Result<Line, NoPoints>,
    /// The bloc of each voter that is in one of two or more.
    pub blocs: Vec<Option<usize>>,
    /// How much more of agreement above the mean lies within blocs than chance would put there.
    pub modularity: Option<Decimal>,
}

/// The line on which voters stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The point of each voter that has votes enough.
    pub points: Vec<Option<Placed>>,
    /// How sharply each roll call divides, and which way; none of those that do not.
    pub discrimination: Vec<Option<Decimal>>,
}

/// A share, to four places; none of nothing.
#[must_use]
pub fn share(part: u32, of: u32) -> Option<Decimal> {
    (of > 0).then(|| (Decimal::from(part) / Decimal::from(of)).round_dp(4).normalize())
}

fn rounded(number: f64) -> Decimal {
    decimal(number).round_dp(4).normalize()
}

impl Pair {
    /// [`Pair::share`] as a decimal.
    #[must_use]
    pub fn exact_share(&self) -> Option<Decimal> {
        share(self.equal, self.common)
    }

    /// [`Pair::graded`] as a decimal.
    #[must_use]
    pub fn exact_graded(&self) -> Option<Decimal> {
        share(self.common + self.equal - self.opposed, 2 * self.common)
    }
}

/// Measures votes. The first voter in order stands on the positive side of the line.
#[must_use]
pub fn measure<V: Ord + Debug, R>(votes: &Votes<V, R>) -> Measure {
    let found = agreement(votes);
    let division = blocs(votes, &found, LEAST, SEED);
    let line =
        ideal_points(votes, &Settings { least: LEAST, ..Settings::default() }, &mut unwatched);
    let line = line.map(|line| {
        let placed = |point: super::Point| {
            let end = |sign: f64| rounded(point.value + sign * ERRORS * point.error);
            let (value, low, high) = (rounded(point.value), end(-1.0), end(1.0));
            Placed { value, low, high, votes: point.votes }
        };
        let sharp = |item: super::Item| rounded(item.discrimination);
        Line {
            points: line.points.into_iter().map(|point| point.map(placed)).collect(),
            discrimination: line.items.into_iter().map(|item| item.map(sharp)).collect(),
        }
    });
    Measure {
        share: found.share.map(rounded),
        graded: found.graded.map(rounded),
        line,
        blocs: of_several(&division.groups),
        modularity: division.modularity.map(rounded),
        pairs: found.pairs().collect(),
        majority: found.majority,
    }
}

/// Groups of two or more, numbered from 0 in the order of their first members.
fn of_several(groups: &[usize]) -> Vec<Option<usize>> {
    let several = |group: usize| groups.iter().filter(|other| **other == group).count() > 1;
    let mut numbers = Vec::new();
    let number = |group: &usize| {
        several(*group).then(|| {
            numbers.iter().position(|other| other == group).unwrap_or_else(|| {
                numbers.push(*group);
                numbers.len() - 1
            })
        })
    };
    groups.iter().map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Nobody alone is a bloc, and nothing is less than nothing.
    #[test]
    fn blocs_are_of_several() {
        assert_eq!(
            of_several(&[0, 1, 2, 1, 3, 3]),
            [None, Some(0), None, Some(0), Some(1), Some(1)]
        );
        assert_eq!(rounded(-0.000_001).to_string(), "0");
        assert_eq!(share(1, 3), Some(Decimal::new(3333, 4)));
        assert_eq!(share(0, 0), None);
    }
}
