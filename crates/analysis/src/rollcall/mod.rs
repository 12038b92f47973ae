//! What recorded votes show of members: how alike they vote, where they stand, who votes together.
//!
//! [`Votes`] holds voters by roll calls; [`agreement`] compares each two, [`ideal_points`] places
//! voters on one dimension, [`blocs`] divides them. Everything here is mathematics: no record, no
//! clock, and no chance but from a seed. Results are in the order of [`Votes::voters`], which is
//! that of their labels: the order in which votes are given changes nothing.

#![expect(clippy::float_arithmetic, reason = "shares, ideal points and errors are real numbers")]

mod agreement;
mod blocs;
mod graded;
mod linear;
pub mod measured;
mod points;
mod votes;

pub use agreement::{Agreement, Majority, Pair, agreement};
pub use blocs::blocs;
pub use points::{IdealPoints, Item, NoPoints, Point, Poles, Settings, ideal_points};
pub use votes::{TwoVotes, Vote, Votes};
