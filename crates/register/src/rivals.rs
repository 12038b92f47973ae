//! Rival records: which of several answers to one question counts.

use crate::{book::Version, record::Recorded};
use rustc_hash::FxHashMap;
use vocabulary::{Decimal, Id, Rank};

/// How rivals are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reading {
    /// The least of the rivals.
    Low,
    /// The one marked preferred; where none is (yet known), the least.
    Preferred,
    /// The greatest of the rivals.
    High,
}

impl Reading {
    /// The three readings in order.
    pub const ALL: [Self; 3] = [Self::Low, Self::Preferred, Self::High];
}

/// For a rival left out: the one that was chosen in its place.
pub type StandsIn<'a> = FxHashMap<&'a Id, &'a Id>;

/// The records that count under a reading, and which record stands in for each rival left out.
pub struct Chosen<'a, T> {
    /// One record per question, and every record without a question. In no particular order.
    pub versions: Vec<&'a Version<T>>,
    /// For a rival left out: the one that was chosen.
    pub stands_in: StandsIn<'a>,
    /// Whether any question had more than one answer.
    pub contested: bool,
}

/// Chooses among rivals. Deprecated records never count. `number` is what low and high compare; a
/// record without a number ranks below every number.
pub fn choose<'a, T: Recorded>(
    versions: impl Iterator<Item = &'a Version<T>>,
    reading: Reading,
    number: impl Fn(&T) -> Option<Decimal>,
) -> Chosen<'a, T> {
    let mut chosen = Vec::new();
    let mut questions: FxHashMap<&Id, Vec<&Version<T>>> = FxHashMap::default();
    for version in versions {
        match version.record.proof() {
            Some(proof) if !proof.counts() => {}
            Some(crate::Proof { question: Some(question), .. }) => {
                questions.entry(question).or_default().push(version);
            }
            _ => chosen.push(version),
        }
    }
    let mut stands_in = StandsIn::default();
    let mut contested = false;
    for rivals in questions.into_values() {
        contested |= rivals.len() > 1;
        let rank = |one: &&Version<T>| one.record.proof().map(|proof| proof.rank);
        let preferred = rivals.iter().copied().find(|one| rank(one) == Some(Rank::Preferred));
        // Ties go to the smaller id, so that the choice never depends on the order of import.
        let size = |one: &&&Version<T>| {
            (number(&one.record), std::cmp::Reverse(one.record.key().to_owned()))
        };
        let least =
            || rivals.iter().min_by_key(|one| (number(&one.record), one.record.key().to_owned()));
        let pick = match reading {
            Reading::Preferred => preferred.or_else(|| least().copied()),
            Reading::Low => least().copied(),
            Reading::High => rivals.iter().max_by_key(size).copied(),
        };
        let Some(pick) = pick else { continue };
        let others = rivals.iter().filter(|one| one.seq != pick.seq);
        stands_in.extend(others.filter_map(|one| one.record.id().zip(pick.record.id())));
        chosen.push(pick);
    }
    Chosen { versions: chosen, stands_in, contested }
}
