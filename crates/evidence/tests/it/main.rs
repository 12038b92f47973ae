//! The reader as a whole: the grammar's examples, laws over any text, the gold sets.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

mod examples;
mod gold;
mod laws;
