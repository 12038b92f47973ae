//! Reading a text into drafts: who did, will do or denies doing what, each with the exact words.
//!
//! Invariants: no network, no storage, no clock; reading is a function of the text, the day it was
//! published and the language's data; what is found always points at its place in the text as it
//! was handed in; nothing is found that does not stand there.
//!
//! The way of a text: [`token`] cuts it into words, [`sentence`] into sentences; [`mention`] finds
//! actors, [`quantity`] amounts, [`date`] dates; [`clause`] finds who does what to whom; the
//! grammar's frames ([`frame`]) say which of that is a deed; [`reader`] puts the drafts together.

pub mod clause;
pub mod date;
pub mod deed;
pub mod frame;
pub mod gazetteer;
pub mod gold;
pub mod language;
pub mod lexicon;
mod locate;
pub mod mention;
pub mod opinion;
pub mod propose;
pub mod quantity;
pub mod reader;
pub mod sentence;
pub mod sketch;
pub mod statement;
pub mod token;
pub mod vote;

pub use locate::{Miss, locate};
pub use reader::{About, Read, Reader};
pub use sketch::Sketch;
