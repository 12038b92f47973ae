//! Influence: what a seat is worth under a rule.
//!
//! A [`Rule`] over players makes a [`Game`]; [`power`] answers how often each player turns the
//! outcome, [`coalitions`] which smallest coalitions win and block, [`unions`] what a seat is worth
//! where blocs form first, and [`sweep`] how power moves with the quota. A [`TernaryRule`] makes a
//! [`TernaryGame`], in which players may abstain, and [`ternary_power`] answers the same of it.
//! Everything here is mathematics: no record, no clock, no chance of its own.
//!
//! Counts are exact integers, however many players there are. Each answer names its [`Method`];
//! what is not exact says by how much it can be off, and where that is more than what was found there
//! is no answer ([`Refusal::Blurred`]). Players that are alike are merged first, in
//! the order of their weights, and sums are made in that order: neither the order of players nor
//! the number of processors changes a digit.

#![expect(clippy::float_arithmetic, reason = "indices of power are real numbers")]

mod by_size;
mod coalitions;
mod critical;
mod diagram;
mod figures;
mod game;
mod halves;
mod integral;
mod method;
mod numbers;
mod power;
mod profiles;
mod rule;
mod sampling;
mod simplify;
mod sizes;
mod sweep;
mod table;
mod ternary;
#[cfg(test)]
mod tests;
mod tree;
mod unions;
mod watch;
mod weights;
mod wide;

pub use coalitions::{Coalitions, Kind, Least, coalitions, worth_listing};
pub use figures::{Figures, Spread, TernaryFigures, decimal};
pub use game::{Class, Game, GameError};
pub use method::Method;
pub use numbers::{Fraction, coalitions as all_coalitions};
pub use power::{Ask, Counts, Power, Shapley, Swings, power, takes_long};
pub use rule::{Rule, Short};
pub use sampling::Sampling;
pub use sweep::{Step, sweep};
pub use ternary::{
    Adds, Steps, TernaryClass, TernaryCounts, TernaryGame, TernaryPower, TernaryRule, Turns, Vote,
    ternary_power,
};
pub use unions::{Unions, unions};
pub use watch::{Progress, Refusal, Watch, unwatched};
