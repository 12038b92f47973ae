//! Questions and their answers: the state of play, members, commitments, needs, and the figures
//! behind them, each explained down to its citations.
//!
//! Invariants: pure functions of a [`register::Book`] and two clocks. An answer is a plain value:
//! the portal, the command line and the API show the same one.

pub mod accord;
pub mod answer;
pub mod assess;
mod compute;
pub mod decide;
mod draws;
mod explain;
mod figure_id;
mod gap;
pub mod influence;
pub mod network;
mod parties;
pub mod rollcall;
pub mod seats;
mod state;
pub mod ties;
mod trail;
pub mod what_if;
mod world;

pub use explain::{Citation, Explanation, RecordCard};
pub use figure_id::{FigureError, FigureId};
pub use parties::{Named, Party, holders, party_name};
pub use state::State;
pub use world::{EVERY_FORUM, World};
