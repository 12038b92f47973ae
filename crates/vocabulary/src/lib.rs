//! The words every other floor speaks: exact quantities, dates with precision, actors, the
//! ladder and the code lists.
//!
//! Invariants: no I/O, no clock, no floating point. Every type here reads from and writes to one
//! canonical text, so that a value looks the same in a CSV cell, in JSON and on a page.

#[macro_use]
mod code;

pub mod actor;
pub mod amount;
pub mod date;
pub mod grade;
pub mod id;
pub mod ladder;
pub mod lists;
pub mod measure;
pub mod names;
pub mod theme;

pub use actor::{Actor, ActorId, ActorKind, State};
pub use amount::{Amount, AmountError, Bound, Figure};
pub use code::UnknownCode;
pub use date::{Date, DateError, DayError, PartialDate, Period, day};
pub use grade::{Grade, Rank};
pub use id::{Id, IdError};
pub use ladder::{Form, Stage};
pub use measure::{Currency, Measure, Unit};
pub use names::Names;
pub use rust_decimal::{Decimal, RoundingStrategy};
pub use theme::{Level, Theme};
