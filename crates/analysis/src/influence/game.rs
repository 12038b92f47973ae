//! A simple game: who decides under a rule, and nothing else of it.

use super::{
    rule::{Rule, Short},
    simplify::{Simple, simplify},
    tree::Tree,
};
use std::collections::BTreeMap;
use thiserror::Error;

/// A rule that makes no game.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum GameError {
    /// Nobody votes.
    #[error("the game has no players: name at least one who votes")]
    NoPlayers,
    /// A test does not weigh each player once.
    #[error("a test gives {given} weights, and the game has {players} players: give one for each")]
    Weights {
        /// How many weights it gives.
        given: usize,
        /// How many players there are.
        players: usize,
    },
    /// The weights of a test are too great together.
    #[error("the weights of a test are more than 2^62 together: count in greater units")]
    TooHeavy,
    /// More conditions are asked for than there are.
    #[error("at least {at_least} of {of} conditions are asked for: no vote meets that")]
    TooMany {
        /// How many are asked for.
        at_least: usize,
        /// How many there are.
        of: usize,
    },
    /// A ternary game does not say of each player once whether it may abstain.
    #[error(
        "{given} players are told whether they may abstain, and the game has {players}: tell each"
    )]
    Abstain {
        /// How many are told.
        given: usize,
        /// How many players there are.
        players: usize,
    },
    /// A vote for it adds less to a sum than an abstention, or an abstention less than a vote
    /// against.
    #[error(
        "of player {player} a vote against adds {no}, an abstention {abstain} and a vote for it \
         {yes}: these must not fall"
    )]
    Falling {
        /// The player, from 0 on.
        player: usize,
        /// What its vote against adds.
        no: i64,
        /// What its abstention adds.
        abstain: i64,
        /// What its vote for it adds.
        yes: i64,
    },
    /// The rule is met by no coalition, not even by all players together.
    #[error("nothing passes, not even with all votes: {}", Short::words(.0))]
    Unreachable(Vec<Short>),
    /// The rule is met by the coalition of nobody.
    #[error("everything passes, even with no vote for it: no condition asks for any")]
    Always,
}

/// Players that every test weighs alike: exchanging two of them changes nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Class {
    /// The players, ascending.
    pub players: Vec<usize>,
    /// What each of them weighs in each test of the simplified rule.
    pub weights: Vec<u64>,
}

/// A monotone simple game: a set of players wins or loses, and with more players it wins still.
///
/// The rule is simplified when the game is made and identical players are merged into classes, in
/// the order of their weights: nothing that is computed depends on the order of players.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Game {
    pub(super) players: usize,
    pub(super) quotas: Vec<u64>,
    pub(super) tree: Tree,
    pub(super) classes: Vec<Class>,
}

impl Game {
    /// The game of a rule over so many players.
    ///
    /// # Errors
    /// Where the rule fits no players, where nothing passes, and where everything does.
    pub fn new(players: usize, rule: &Rule) -> Result<Self, GameError> {
        if players == 0 {
            return Err(GameError::NoPlayers);
        }
        let mut short = Vec::new();
        let rule = match simplify(rule, players, &mut short)? {
            Simple::Always => return Err(GameError::Always),
            Simple::Never => return Err(GameError::Unreachable(short)),
            Simple::Rule(rule) => rule,
        };
        let mut tests = Vec::new();
        let tree = Tree::of(&rule, &mut tests);
        let weights = |player| (tests.iter().map(|(weights, _)| weights[player]).collect(), ());
        let classes = classes((0..players).map(weights)).into_iter().map(|class| class.0).collect();
        let quotas = tests.iter().map(|test| test.1).collect();
        Ok(Self { players, quotas, tree, classes })
    }

    /// The game of groups of players that vote alike. Groups that are alike are one class only
    /// where they are of the same kind; the kind of each class comes with the game.
    pub(super) fn of_groups<K: Ord + Copy>(&self, groups: &[(Vec<usize>, K)]) -> (Self, Vec<K>) {
        let weights = self.spread(&self.classes.iter().map(|one| &one.weights).collect::<Vec<_>>());
        let joint = |(players, kind): &(Vec<usize>, K)| {
            let sum = |test: usize| players.iter().map(|&player| weights[player][test]).sum();
            ((0..self.quotas.len()).map(sum).collect(), *kind)
        };
        let (classes, kinds) = classes(groups.iter().map(joint)).into_iter().unzip();
        let (quotas, tree) = (self.quotas.clone(), self.tree.clone());
        (Self { players: groups.len(), quotas, tree, classes }, kinds)
    }

    /// How many players there are.
    #[must_use]
    pub const fn players(&self) -> usize {
        self.players
    }

    /// Players that are alike, lightest first.
    #[must_use]
    pub fn classes(&self) -> &[Class] {
        &self.classes
    }

    /// What the tests of the simplified rule ask for, and what all players weigh in each.
    #[must_use]
    pub fn tests(&self) -> Vec<Short> {
        let test = |(test, &quota): (usize, &u64)| Short { quota, total: self.total(test) };
        self.quotas.iter().enumerate().map(test).collect()
    }

    /// Whether these players win; `coalition` says of each whether it is in.
    #[must_use]
    pub fn wins(&self, coalition: &[bool]) -> bool {
        let inside = |class: &Class| {
            let there = |&&player: &&usize| coalition.get(player) == Some(&true);
            class.players.iter().filter(there).count() as u64
        };
        self.tree.holds(&|test| {
            let sum: u64 = self.classes.iter().map(|one| inside(one) * one.weights[test]).sum();
            sum >= self.quotas[test]
        })
    }

    /// The players without each of whom nothing passes.
    #[must_use]
    pub fn vetoers(&self) -> Vec<usize> {
        let all_but = |player: usize| self.wins(&self.set(|other| other != player));
        (0..self.players).filter(|&player| !all_but(player)).collect()
    }

    /// The player that decides alone.
    #[must_use]
    pub fn dictator(&self) -> Option<usize> {
        let alone = |player: &usize| self.wins(&self.set(|other| other == *player));
        self.vetoers().into_iter().find(alone)
    }

    fn set(&self, inside: impl Fn(usize) -> bool) -> Vec<bool> {
        (0..self.players).map(inside).collect()
    }

    /// The dual game, in which a coalition wins where the others cannot win without it: its winning
    /// coalitions are those that block. A test `w(S) >= q` becomes `w(S) >= w(N) - q + 1`, all
    /// becomes any, and at least k of m becomes at least m - k + 1.
    #[must_use]
    pub fn dual(&self) -> Self {
        let quota = |(test, quota): (usize, &u64)| self.total(test) - quota + 1;
        Self {
            players: self.players,
            quotas: self.quotas.iter().enumerate().map(quota).collect(),
            tree: self.tree.dual(),
            classes: self.classes.clone(),
        }
    }

    /// What all players weigh in a test.
    pub(super) fn total(&self, test: usize) -> u64 {
        self.classes.iter().map(|one| one.players.len() as u64 * one.weights[test]).sum()
    }

    /// The class of each seat; players of one class sit side by side.
    pub(super) fn seats(&self) -> Vec<usize> {
        let seats = |(class, one): (usize, &Class)| std::iter::repeat_n(class, one.players.len());
        self.classes.iter().enumerate().flat_map(seats).collect()
    }

    /// The same for every player of a class, in the order of players.
    pub(super) fn spread<T: Clone>(&self, by_class: &[T]) -> Vec<T> {
        spread(self.players, self.classes.iter().map(|class| &class.players[..]), by_class)
    }
}

/// The same for every player of a class, in the order of players.
pub(super) fn spread<'a, T: Clone>(
    players: usize,
    classes: impl Iterator<Item = &'a [usize]>,
    by_class: &[T],
) -> Vec<T> {
    let mut class_of = vec![0; players];
    for (class, players) in classes.enumerate() {
        for &player in players {
            class_of[player] = class;
        }
    }
    class_of.into_iter().map(|class| by_class[class].clone()).collect()
}

/// Merges players of the same weights and kind.
pub(super) fn classes<K: Ord + Copy>(
    players: impl Iterator<Item = (Vec<u64>, K)>,
) -> Vec<(Class, K)> {
    let mut classes: BTreeMap<(Vec<u64>, K), Vec<usize>> = BTreeMap::new();
    for (player, alike) in players.enumerate() {
        classes.entry(alike).or_default().push(player);
    }
    let class = |((weights, kind), players)| (Class { players, weights }, kind);
    classes.into_iter().map(class).collect()
}
