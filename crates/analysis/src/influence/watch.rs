//! Progress of a long run, its cancellation, and refusals.

use super::{
    game::{Game, GameError},
    rule::Short,
};
use std::ops::ControlFlow;
use thiserror::Error;
use vocabulary::Decimal;

/// How far a run has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Steps done, of the method that runs.
    pub done: u64,
    /// Steps there are.
    pub of: u64,
}

/// Who is told how far a run has come, and may stop it.
pub struct Watch<'a>(&'a mut dyn FnMut(Progress) -> ControlFlow<()>);

impl<'a> Watch<'a> {
    /// Calls `told` now and then; a run ends with [`Refusal::Stopped`] when that breaks.
    pub fn new(told: &'a mut dyn FnMut(Progress) -> ControlFlow<()>) -> Self {
        Self(told)
    }

    /// Runs one of several steps that report on their own.
    pub(super) fn within<T>(
        &mut self,
        step: u64,
        steps: u64,
        run: impl FnOnce(&mut Watch<'_>) -> T,
    ) -> T {
        run(&mut Watch::new(&mut |Progress { done, of }| {
            (self.0)(Progress { done: step * of + done, of: steps * of })
        }))
    }

    pub(super) fn at(&mut self, done: u64, of: u64) -> Result<(), Refusal> {
        match (self.0)(Progress { done, of }) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Refusal::Stopped),
        }
    }
}

/// For [`Watch::new`]: a run that nobody watches goes on to its end.
pub const fn unwatched(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Refusal {
    /// Whoever watched it stopped it.
    #[error("stopped before it was done")]
    Stopped,
    /// No exact method is feasible.
    #[error("{what} of {game} cannot be computed exactly: {mend}")]
    TooLarge {
        /// What was asked for.
        what: &'static str,
        /// The game in words.
        game: String,
        /// What would make it possible.
        mend: &'static str,
    },
    /// It takes longer than an answer waits for what nobody asked for by name.
    #[error("{what} of {game} take more than a second: they are left out")]
    TooSlow {
        /// What was asked for.
        what: &'static str,
        /// The game in words.
        game: String,
    },
    /// A partition does not hold each player once.
    #[error("{given} players are put into unions, and the game has {players}: give one for each")]
    Unions {
        /// How many are given.
        given: usize,
        /// How many players there are.
        players: usize,
    },
    /// Chance tells no more of how often players turn the outcome than that it is seldom.
    #[error(
        "the power of {game} cannot be told by random draws: figures are off by up to {error}, and a \
         player turns the outcome with a frequency of {found} on average; ask for a smaller error, or \
         count the weights in greater units so that an exact method fits"
    )]
    Blurred {
        /// The game in words.
        game: String,
        /// By how much a figure can be off.
        error: Decimal,
        /// How often a player turns the outcome, as found, on average.
        found: Decimal,
    },
    /// An error or a doubt that no number of draws can meet, or that any does.
    #[error("random draws need an error from 0.000001 up and a doubt above 0, both less than 1")]
    Sampling,
    /// The rule makes no game.
    #[error(transparent)]
    Rule(#[from] GameError),
}

impl Refusal {
    pub(super) fn too_large(what: &'static str, game: &Game, mend: &'static str) -> Self {
        let game = words(game.players, game.classes.len(), &game.tests());
        Self::TooLarge { what, game, mend }
    }
}

/// The size and shape of a game.
pub(super) fn words(players: usize, classes: usize, tests: &[Short]) -> String {
    let test = |Short { quota, total }: &Short| format!("{quota} of {total}");
    let tests: Vec<String> = tests.iter().map(test).collect();
    format!("{players} players in {classes} classes under tests of {}", tests.join(", "))
}
