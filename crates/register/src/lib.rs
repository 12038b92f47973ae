//! What is recorded and what follows from it: records with their proof, the journal's entries, the
//! two clocks, and the two folds, [`Standing`] and [`Ledger`].
//!
//! Invariants: no I/O, no clock; a fold is a pure function of (entries, as-of, known-at); it does
//! not depend on the order in which records were imported; it never drops a record, it explains
//! why one has no effect.

pub mod book;
pub mod draft;
pub mod entry;
pub mod figure;
pub mod ledger;
pub mod proof;
pub mod record;
pub mod rivals;
pub mod standing;
mod tables;

pub use book::{Book, Clocks, Table, Version, View};
pub use draft::{Basis, Confidence, Deed, Doubt, Draft, Field, Filler, Polarity, Reality, Words};
pub use entry::{Assertion, Entry, EntryError, Kind, Retraction, canonical};
pub use figure::{Figure, Range, RecordRef, Value};
pub use ledger::{Ledger, Line, Place, Tally, Transfer};
pub use proof::{Passage, Proof};
pub use record::Record;
pub use rivals::Reading;
pub use standing::{Member, Standing};
