//! Minimal winning and blocking coalitions, and the indices that rest on who is critical beside
//! whom.

use super::{
    critical,
    game::Game,
    method::{CASUAL, Method},
    numbers::{Fraction, binomials},
    profiles, table,
    watch::{Refusal, Watch, words},
    weights::Test,
};
use num_bigint::BigUint;
use std::collections::BTreeSet;

/// Coalitions that are alike: so many of each class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kind {
    /// How many players of each class, in the order of [`Game::classes`].
    pub members: Vec<usize>,
    /// How many coalitions are like this.
    pub coalitions: BigUint,
}

/// Coalitions that do something and would not without any one member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Least {
    /// How many there are of each size, from 0 to all players.
    pub by_size: Vec<BigUint>,
    /// Kinds of them, the smallest first, as far as the limit goes.
    pub kinds: Vec<Kind>,
    /// Whether every kind is listed.
    pub all_listed: bool,
}

impl Least {
    /// How many there are.
    #[must_use]
    pub fn number(&self) -> BigUint {
        self.by_size.iter().sum()
    }
}

/// Minimal coalitions and the indices that rest on them, each exact and in the order of players.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coalitions {
    /// How they were found.
    pub method: Method,
    /// Minimal winning coalitions.
    pub winning: Least,
    /// Minimal blocking coalitions: without whom nothing passes.
    pub blocking: Least,
    /// The index of Deegan and Packel: each minimal winning coalition is as likely as any other,
    /// and its members share alike (J. Deegan and E. W. Packel, "A new index of power for simple
    /// n-person games", International Journal of Game Theory 7 (1978) 113-123).
    pub deegan_packel: Vec<Fraction>,
    /// The Public Good index: minimal winning coalitions with the player, as a share of the same of
    /// all players (Manfred J. Holler, "Forming coalitions and measuring voting power", Political
    /// Studies 30 (1982) 262-271).
    pub public_good: Vec<Fraction>,
    /// The index of Johnston: each winning coalition that somebody is critical in counts once,
    /// shared alike among those (R. J. Johnston, "On the measurement of power: some reactions to
    /// Laver", Environment and Planning A 10 (1978) 907-914).
    pub johnston: Vec<Fraction>,
}

/// What a method finds of minimal winning coalitions.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Minimal {
    pub by_size: Vec<BigUint>,
    /// For each class, those with one certain player of it, by size.
    pub with: Vec<Vec<BigUint>>,
    kinds: BTreeSet<(usize, Vec<usize>)>,
    limit: usize,
    pub all_listed: bool,
}

impl Minimal {
    pub fn none(game: &Game, limit: usize) -> Self {
        let none = vec![BigUint::ZERO; game.players + 1];
        let with = vec![none.clone(); game.classes.len()];
        Self { by_size: none, with, kinds: BTreeSet::new(), limit, all_listed: true }
    }

    /// Lists a kind, unless enough that are smaller are listed.
    pub fn list(&mut self, size: usize, members: impl FnOnce() -> Vec<usize>) {
        let full = self.kinds.len() == self.limit;
        if full && self.kinds.last().is_none_or(|last| last.0 < size) {
            self.all_listed = false;
            return;
        }
        if self.kinds.insert((size, members())) && full {
            self.kinds.pop_last();
            self.all_listed = false;
        }
    }

    fn least(self, game: &Game) -> Least {
        let like = |members: &[usize]| -> BigUint {
            let chosen = game.classes.iter().zip(members);
            chosen
                .map(|(class, &in_it)| binomials::<BigUint>(class.players.len()).swap_remove(in_it))
                .product()
        };
        let kind = |(_, members): (usize, Vec<usize>)| Kind { coalitions: like(&members), members };
        let kinds = self.kinds.into_iter().map(kind).collect();
        // A limit of nothing lists nothing of what there is.
        let all_listed = self.all_listed && (self.limit > 0);
        Least { by_size: self.by_size, kinds, all_listed }
    }
}

/// Minimal winning and blocking coalitions, at most `limit` kinds of each listed, and the indices
/// of Deegan & Packel, Holler and Johnston.
///
/// # Errors
/// Where the game has too many players and kinds of players to look at every coalition and is no test
/// on small weights, or where whoever watches stops it.
pub fn coalitions(game: &Game, limit: usize, watch: &mut Watch<'_>) -> Result<Coalitions, Refusal> {
    let (_, method) = Method::whole(game)?;
    let dual = game.dual();
    let of_test = matches!(method, Method::Weights).then(|| Test::of(game).zip(Test::of(&dual)));
    let (method, winning, blocking, critical) = match (method, of_test.flatten()) {
        (method, Some((test, against))) => (
            method,
            critical::minimal(game, &test, limit, watch)?,
            critical::minimal(&dual, &against, limit, watch)?,
            critical::critical(game, &test, watch)?,
        ),
        (method @ Method::Classes { .. }, None) => (
            method,
            profiles::minimal(game, limit, watch)?,
            profiles::minimal(&dual, limit, watch)?,
            profiles::critical(game, watch)?,
        ),
        (method, None) => (
            method,
            table::minimal(game, limit, watch)?,
            table::minimal(&dual, limit, watch)?,
            table::critical(game, watch)?,
        ),
    };
    let by_player = |scores: Vec<BigUint>| {
        let all: BigUint = game
            .classes
            .iter()
            .zip(&scores)
            .map(|(class, score)| score * class.players.len())
            .sum();
        let share = |score: &BigUint| Fraction::new(score, &all);
        game.spread(&scores.iter().map(share).collect::<Vec<_>>())
    };
    // A sum of counts each divided by its place, times what makes all of them whole.
    let whole = (1..=game.players).fold(BigUint::from(1_u8), |whole, place| {
        let common = Fraction::new(&whole, &BigUint::from(place));
        whole * common.denominator
    });
    let shared = |counts: &Vec<BigUint>| -> BigUint {
        counts.iter().enumerate().skip(1).map(|(place, count)| count * (&whole / place)).sum()
    };
    Ok(Coalitions {
        method,
        deegan_packel: by_player(winning.with.iter().map(shared).collect()),
        public_good: by_player(winning.with.iter().map(|with| with.iter().sum()).collect()),
        johnston: by_player(critical.iter().map(shared).collect()),
        winning: winning.least(game),
        blocking: blocking.least(game),
    })
}

/// Whether minimal coalitions are found in about a second.
///
/// # Errors
/// Where they are not, or not at all.
pub fn worth_listing(game: &Game) -> Result<(), Refusal> {
    match Method::whole(game)? {
        (cost, _) if cost <= CASUAL => Ok(()),
        _ => Err(Refusal::TooSlow {
            what: "minimal coalitions and the indices that rest on them",
            game: words(game.players, game.classes.len(), &game.tests()),
        }),
    }
}
