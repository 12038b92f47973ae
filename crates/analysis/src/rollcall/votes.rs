//! Who voted how in which roll call.

use charter::Choice;
use std::{collections::BTreeSet, fmt::Debug};
use thiserror::Error;

/// A vote on the scale from against to for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Vote {
    /// Against.
    No,
    /// Neither.
    Abstain,
    /// For.
    Yes,
}

impl Vote {
    /// Every vote, from against to for.
    pub const ALL: [Self; 3] = [Self::No, Self::Abstain, Self::Yes];

    /// The vote of a ballot: of whoever was absent, took no part or spoiled the paper, none.
    #[must_use]
    pub const fn of(choice: Choice) -> Option<Self> {
        match choice {
            Choice::Yes => Some(Self::Yes),
            Choice::Abstain => Some(Self::Abstain),
            Choice::No => Some(Self::No),
            Choice::NotVoting | Choice::Invalid | Choice::Absent => None,
        }
    }
}

/// Somebody is said to have voted in two ways.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{voter} voted {one:?} and {other:?} in {roll}: give one vote of each in a roll call")]
pub struct TwoVotes {
    /// Who.
    pub voter: String,
    /// In which roll call.
    pub roll: String,
    /// One vote.
    pub one: Vote,
    /// The other.
    pub other: Vote,
}

/// One bit for each roll call.
pub(super) type Plane = Vec<u64>;

/// Votes by name: voters by roll calls.
///
/// Voters and roll calls are sorted by label and named by their places in that order, so the order
/// in which votes are given changes nothing. A voter has a plane of bits for each of no, abstain and
/// yes; in a roll call in which none of the three is set it did not vote, or was no member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Votes<V, R> {
    voters: Vec<V>,
    rolls: Vec<R>,
    planes: Vec<[Plane; 3]>,
}

impl<V: Ord + Clone + Debug, R: Ord + Clone + Debug> Votes<V, R> {
    /// The votes that were cast.
    ///
    /// # Errors
    /// Where somebody voted in two ways in one roll call.
    pub fn new(cast: impl IntoIterator<Item = (V, R, Vote)>) -> Result<Self, TwoVotes> {
        let cast: Vec<(V, R, Vote)> = cast.into_iter().collect();
        let voters: BTreeSet<&V> = cast.iter().map(|(voter, ..)| voter).collect();
        let rolls: BTreeSet<&R> = cast.iter().map(|(_, roll, _)| roll).collect();
        let voters: Vec<V> = voters.into_iter().cloned().collect();
        let rolls: Vec<R> = rolls.into_iter().cloned().collect();
        let words = rolls.len().div_ceil(64);
        let planes = vec![[vec![0; words], vec![0; words], vec![0; words]]; voters.len()];
        let mut votes = Self { voters, rolls, planes };
        for (voter, roll, vote) in cast {
            let row = votes.voters.partition_point(|other| *other < voter);
            let column = votes.rolls.partition_point(|other| *other < roll);
            if let Some(one) = votes.vote(row, column).filter(|one| *one != vote) {
                let (voter, roll) = (format!("{voter:?}"), format!("{roll:?}"));
                return Err(TwoVotes { voter, roll, one, other: vote });
            }
            votes.planes[row][vote as usize][column / 64] |= 1 << (column % 64);
        }
        Ok(votes)
    }
}

impl<V, R> Votes<V, R> {
    /// The voters, ascending. A voter's place here is its name everywhere else.
    #[must_use]
    pub fn voters(&self) -> &[V] {
        &self.voters
    }

    /// The roll calls, ascending.
    #[must_use]
    pub fn rolls(&self) -> &[R] {
        &self.rolls
    }

    /// How a voter voted.
    #[must_use]
    pub fn vote(&self, voter: usize, roll: usize) -> Option<Vote> {
        let set =
            |vote: &Vote| self.planes[voter][*vote as usize][roll / 64] & (1 << (roll % 64)) != 0;
        Vote::ALL.into_iter().find(set)
    }

    /// How often a voter voted no, abstained and voted yes.
    #[must_use]
    pub fn counts(&self, voter: usize) -> [u32; 3] {
        let ones = |plane: &Plane| plane.iter().map(|word| word.count_ones()).sum();
        self.planes[voter].each_ref().map(ones)
    }

    /// How many voted no, abstained and voted yes in a roll call.
    #[must_use]
    pub fn totals(&self, roll: usize) -> [u32; 3] {
        let mut totals = [0; 3];
        for vote in (0..self.voters.len()).filter_map(|voter| self.vote(voter, roll)) {
            totals[vote as usize] += 1;
        }
        totals
    }

    /// What most did in a roll call; none where no choice has more votes than each other.
    #[must_use]
    pub fn majority(&self, roll: usize) -> Option<Vote> {
        let totals = self.totals(roll);
        let most = *totals.iter().max()?;
        let mut first = Vote::ALL.into_iter().filter(|vote| totals[*vote as usize] == most);
        first.next().filter(|_| most > 0 && first.next().is_none())
    }

    pub(super) fn planes(&self, voter: usize) -> &[Plane; 3] {
        &self.planes[voter]
    }
}
