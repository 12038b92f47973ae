//! Ternary games: voting with abstention.
//!
//! Where a rule speaks of those "present and voting", abstaining is neither a vote for nor one
//! against, and a simple game has no word for it. In a ternary game each player votes no, abstains
//! or votes yes, and the outcome never turns against a vote that rises in that order (Dan S.
//! Felsenthal and Moshé Machover, "Ternary voting games", International Journal of Game Theory 26
//! (1997) 335-351; as (3,2) games Josep Freixas and William S. Zwicker, "Weighted voting,
//! abstention, and multiple levels of approval", Social Choice and Welfare 21 (2003) 399-431). A
//! player may also be one that cannot abstain, such as an office that approves or does not.
//!
//! A player is simplified as two seats of a simple game: one that is in when it does not vote no,
//! and one that is in when it votes yes. What simplifies a rule over all coalitions of these seats
//! does so over those that are ballots.

mod diagram;
mod power;
mod profiles;
mod sampling;
#[cfg(test)]
mod tests;
mod weights;

pub use power::{Steps, TernaryCounts, TernaryPower, Turns, ternary_power};

use super::{
    game::{self, GameError},
    rule::{Rule, Short},
    simplify::{Simple, simplify},
    tree::Tree,
    watch::{self, Refusal},
};
use num_bigint::BigUint;

/// How a player votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Vote {
    /// Against.
    No,
    /// Neither.
    Abstain,
    /// For.
    Yes,
}

/// What a player adds to a sum, as it votes: no less with a vote that is higher.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Adds {
    /// Where it votes against.
    pub no: i64,
    /// Where it abstains; of a player that cannot, this does not matter.
    pub abstain: i64,
    /// Where it votes for.
    pub yes: i64,
}

/// What the votes must come to for a proposal to pass.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum TernaryRule {
    /// A test: what votes add comes to at least so much.
    Adds {
        /// What each player's vote adds, in the order of players.
        votes: Vec<Adds>,
        /// How much is needed.
        quota: i64,
    },
    /// It meets each of these.
    All(Vec<Self>),
    /// It meets one of these.
    Any(Vec<Self>),
    /// It meets at least so many of these.
    AtLeast(usize, Vec<Self>),
}

impl TernaryRule {
    /// Those who vote for it weigh at least `quota` together, whoever abstains.
    #[must_use]
    pub fn yes(quota: u64, weights: &[u64]) -> Self {
        let votes = weights.iter().map(|&weight| Adds { no: 0, abstain: 0, yes: whole(weight) });
        Self::Adds { votes: votes.collect(), quota: whole(quota) }
    }

    /// Those who vote for it weigh more than a share of those who vote: `part` of `of`, at most
    /// all. So `yes > part/of (yes + no)`, which is `(of - part) yes - part no > 0`.
    #[must_use]
    pub fn more_than(part: u32, of: u32, weights: &[u64]) -> Self {
        Self::share(part, of, weights, 1)
    }

    /// Those who vote for it weigh at least a share of those who vote. Where all abstain, nothing
    /// is at least any share of nothing: it passes.
    #[must_use]
    pub fn at_least(part: u32, of: u32, weights: &[u64]) -> Self {
        Self::share(part, of, weights, 0)
    }

    fn share(part: u32, of: u32, weights: &[u64], quota: i64) -> Self {
        let (part, of) = (i64::from(part), i64::from(of));
        let adds = |&weight: &u64| {
            // What is beyond all numbers is refused for its weight when the game is made.
            let times = |factor: i64| whole(weight).saturating_mul(factor);
            Adds { no: times(-part), abstain: 0, yes: times(of - part) }
        };
        Self::Adds { votes: weights.iter().map(adds).collect(), quota }
    }

    /// None of those named votes against it: a veto that abstaining does not use.
    #[must_use]
    pub fn none_against(named: &[usize], players: usize) -> Self {
        let adds = |player| Adds { no: -i64::from(named.contains(&player)), abstain: 0, yes: 0 };
        Self::Adds { votes: (0..players).map(adds).collect(), quota: 0 }
    }

    /// The same as a rule over two seats for each player: first all that are in where their player
    /// does not vote no, then all that are in where it votes yes.
    fn over_seats(&self, may_abstain: &[bool]) -> Result<Rule, GameError> {
        let parts = |of: &[Self]| -> Result<Vec<Rule>, GameError> {
            of.iter().map(|part| part.over_seats(may_abstain)).collect()
        };
        let (votes, quota) = match self {
            Self::All(of) => return Ok(Rule::All(parts(of)?)),
            Self::Any(of) => return Ok(Rule::Any(parts(of)?)),
            Self::AtLeast(at_least, of) => return Ok(Rule::AtLeast(*at_least, parts(of)?)),
            Self::Adds { votes, quota } => (votes, *quota),
        };
        let players = may_abstain.len();
        if votes.len() != players {
            return Err(GameError::Weights { given: votes.len(), players });
        }
        let (mut not_no, mut yes) = (Vec::with_capacity(2 * players), Vec::new());
        let mut needed = i128::from(quota);
        for (player, (adds, may)) in votes.iter().zip(may_abstain).enumerate() {
            let abstain = if *may { adds.abstain } else { adds.no };
            if !(adds.no <= abstain && abstain <= adds.yes) {
                let Adds { no, abstain, yes } = *adds;
                return Err(GameError::Falling { player, no, abstain, yes });
            }
            not_no.push(abstain.abs_diff(adds.no));
            yes.push(adds.yes.abs_diff(abstain));
            needed -= i128::from(adds.no);
        }
        not_no.append(&mut yes);
        let quota = u64::try_from(needed.max(0)).unwrap_or(u64::MAX);
        Ok(Rule::Weighs { weights: not_no, quota })
    }
}

fn whole(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Players whose votes every test counts alike: exchanging two of them changes nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TernaryClass {
    /// The players, ascending.
    pub players: Vec<usize>,
    /// Whether they may abstain.
    pub may_abstain: bool,
    /// What a vote of each of them adds in each test of the simplified rule, where a vote against
    /// adds nothing: no, abstaining, yes.
    pub adds: Vec<[u64; 3]>,
}

impl TernaryClass {
    /// In how many ways each of them can vote.
    fn ways(&self) -> u32 {
        if self.may_abstain { 3 } else { 2 }
    }
}

/// A monotone ternary game: a ballot passes or fails, and with a higher vote it passes still.
///
/// The rule is simplified when the game is made and identical players are merged into classes, in
/// the order of what they add: nothing that is computed depends on the order of players.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TernaryGame {
    may_abstain: Vec<bool>,
    quotas: Vec<u64>,
    tree: Tree,
    classes: Vec<TernaryClass>,
}

impl TernaryGame {
    /// The game of a rule over so many players, each of whom may abstain or not. Where all abstain
    /// it may pass or fail, as the rule says.
    ///
    /// # Errors
    /// Where the rule fits no players, where a higher vote would add less, where nothing passes even
    /// with all votes, and where everything does even with all against.
    pub fn new(
        players: usize,
        may_abstain: &[bool],
        rule: &TernaryRule,
    ) -> Result<Self, GameError> {
        if players == 0 {
            return Err(GameError::NoPlayers);
        }
        if may_abstain.len() != players {
            return Err(GameError::Abstain { given: may_abstain.len(), players });
        }
        let mut short = Vec::new();
        let rule = match simplify(&rule.over_seats(may_abstain)?, 2 * players, &mut short)? {
            Simple::Always => return Err(GameError::Always),
            Simple::Never => return Err(GameError::Unreachable(short)),
            Simple::Rule(rule) => rule,
        };
        let mut tests = Vec::new();
        let tree = Tree::of(&rule, &mut tests);
        let adds = |player: usize| {
            let adds = |(weights, _): &(Vec<u64>, u64)| {
                let abstain = weights[player];
                [abstain, abstain + weights[players + player]]
            };
            (tests.iter().flat_map(adds).collect(), may_abstain[player])
        };
        let class = |(class, may_abstain): (game::Class, bool)| TernaryClass {
            adds: class.weights.chunks(2).map(|adds| [0, adds[0], adds[1]]).collect(),
            players: class.players,
            may_abstain,
        };
        let classes = game::classes((0..players).map(adds)).into_iter().map(class).collect();
        let quotas = tests.iter().map(|test| test.1).collect();
        Ok(Self { may_abstain: may_abstain.to_vec(), quotas, tree, classes })
    }

    /// How many players there are.
    #[must_use]
    pub const fn players(&self) -> usize {
        self.may_abstain.len()
    }

    /// Players that are alike, those that add least first.
    #[must_use]
    pub fn classes(&self) -> &[TernaryClass] {
        &self.classes
    }

    /// What the tests of the simplified rule ask for, and what all players add in each with their
    /// votes.
    #[must_use]
    pub fn tests(&self) -> Vec<Short> {
        let total = |test: usize| -> u64 {
            self.classes.iter().map(|one| one.players.len() as u64 * one.adds[test][2]).sum()
        };
        let test = |(test, &quota): (usize, &u64)| Short { quota, total: total(test) };
        self.quotas.iter().enumerate().map(test).collect()
    }

    /// Whether it passes with these votes, in the order of players. Who cannot abstain and does is
    /// taken for a vote against, as is a vote that is not there.
    #[must_use]
    pub fn passes(&self, votes: &[Vote]) -> bool {
        let mut sums = vec![0; self.quotas.len()];
        for class in &self.classes {
            for player in &class.players {
                let vote = votes.get(*player).map_or(0, |vote| *vote as usize);
                add(&mut sums, &class.adds, vote);
            }
        }
        self.holds(&sums)
    }

    fn holds(&self, sums: &[u64]) -> bool {
        self.tree.holds(&|test| sums[test] >= self.quotas[test])
    }

    /// The class of each seat; players of one class sit side by side.
    fn seats(&self) -> Vec<usize> {
        let seats =
            |(class, one): (usize, &TernaryClass)| std::iter::repeat_n(class, one.players.len());
        self.classes.iter().enumerate().flat_map(seats).collect()
    }

    /// The same for every player of a class, in the order of players.
    fn spread<T: Clone>(&self, by_class: &[T]) -> Vec<T> {
        let classes = self.classes.iter().map(|class| &class.players[..]);
        game::spread(self.players(), classes, by_class)
    }

    /// How many ballots there are of those other than one player of a class.
    fn ballots_beside(&self, class: &TernaryClass) -> BigUint {
        ballots(&self.may_abstain) / class.ways()
    }

    fn too_large(&self) -> Refusal {
        Refusal::TooLarge {
            what: "the power with abstention",
            game: watch::words(self.players(), self.classes.len(), &self.tests()),
            mend: "allow random draws with a stated error, or count the weights in greater units",
        }
    }
}

/// How many ballots there are: three ways for each who may abstain, two for each who may not.
fn ballots(may_abstain: &[bool]) -> BigUint {
    may_abstain.iter().fold(BigUint::from(1_u8), |all, may| all * if *may { 3_u8 } else { 2 })
}

fn add(sums: &mut [u64], adds: &[[u64; 3]], vote: usize) {
    sums.iter_mut().zip(adds).for_each(|(sum, adds)| *sum += adds[vote]);
}
