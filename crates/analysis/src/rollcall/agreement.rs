//! How alike members vote.

use super::votes::{Plane, Vote, Votes};

/// The votes of two in the roll calls in which both voted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pair {
    /// In how many both voted.
    pub common: u32,
    /// In how many of these alike.
    pub equal: u32,
    /// In how many one voted yes and the other no; in the rest one of them abstained.
    pub opposed: u32,
}

impl Pair {
    /// The share of common roll calls with equal votes, from 0 to 1; none where there are none.
    #[must_use]
    pub fn share(&self) -> Option<f64> {
        (self.common > 0).then(|| f64::from(self.equal) / f64::from(self.common))
    }

    /// The index of agreement, from 0 to 1: equal votes count 1, yes and no against an abstention
    /// 1/2, yes against no 0; over the common roll calls (Arend Lijphart, "The analysis of bloc voting
    /// in the General Assembly: a critique and a proposal", American Political Science Review 57
    /// (1963) 902-917). None where there are none.
    #[must_use]
    pub fn graded(&self) -> Option<f64> {
        let twice = self.common + self.equal - self.opposed;
        (self.common > 0).then(|| f64::from(twice) / f64::from(2 * self.common))
    }
}

/// A voter beside what most did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Majority {
    /// In how many roll calls it voted and one choice had more votes than each other.
    pub of: u32,
    /// In how many of these it made that choice. Its own vote is one of those that make a majority.
    pub with: u32,
}

/// The agreement of all pairs of voters, with the base rates that a figure is to be read beside.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    voters: usize,
    pairs: Vec<Pair>,
    /// The mean share of equal votes over pairs with common roll calls; none where there are none.
    pub share: Option<f64>,
    /// The mean index of agreement over these pairs.
    pub graded: Option<f64>,
    /// Each voter beside the majority, in the order of [`Votes::voters`].
    pub majority: Vec<Majority>,
}

impl Agreement {
    /// Two voters, either way round. A voter with itself has no common roll call.
    ///
    /// # Panics
    /// Where there are not so many voters.
    #[must_use]
    pub fn pair(&self, one: usize, other: usize) -> Pair {
        assert!(one.max(other) < self.voters, "there are {} voters", self.voters);
        let (low, high) = (one.min(other), one.max(other));
        if low == high { Pair::default() } else { self.pairs[high * (high - 1) / 2 + low] }
    }

    /// Every pair once, the lower voter first, in order of the higher.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize, Pair)> {
        let all = (0..self.voters).flat_map(|high| (0..high).map(move |low| (low, high)));
        all.zip(&self.pairs).map(|((low, high), pair)| (low, high, *pair))
    }
}

/// How alike each two voters vote, from the bits that both have set.
#[must_use]
pub fn agreement<V, R>(votes: &Votes<V, R>) -> Agreement {
    let voters = votes.voters().len();
    let highs = (0..voters).flat_map(|high| (0..high).map(move |low| (low, high)));
    let pairs: Vec<Pair> =
        highs.map(|(low, high)| pair(votes.planes(low), votes.planes(high))).collect();
    let common = pairs.iter().filter(|pair| pair.common > 0).count();
    let mean = |of: fn(&Pair) -> Option<f64>| {
        (common > 0).then(|| pairs.iter().filter_map(of).sum::<f64>() / common as f64)
    };
    let most: Vec<Option<Vote>> =
        (0..votes.rolls().len()).map(|roll| votes.majority(roll)).collect();
    let beside = |voter: usize| {
        let mut beside = Majority::default();
        for (roll, most) in most.iter().enumerate() {
            if let (Some(most), Some(vote)) = (most, votes.vote(voter, roll)) {
                beside.of += 1;
                beside.with += u32::from(vote == *most);
            }
        }
        beside
    };
    Agreement {
        voters,
        share: mean(Pair::share),
        graded: mean(Pair::graded),
        majority: (0..voters).map(beside).collect(),
        pairs,
    }
}

fn pair(one: &[Plane; 3], other: &[Plane; 3]) -> Pair {
    let [no, abstain, yes] = one;
    let [other_no, other_abstain, other_yes] = other;
    let mut pair = Pair::default();
    for word in 0..no.len() {
        let (n, a, y) = (no[word], abstain[word], yes[word]);
        let (m, b, z) = (other_no[word], other_abstain[word], other_yes[word]);
        pair.common += ((n | a | y) & (m | b | z)).count_ones();
        pair.equal += (n & m | a & b | y & z).count_ones();
        pair.opposed += (n & z | y & m).count_ones();
    }
    pair
}
