//! The journal on SQLite and its Merkle tree.
//!
//! A [`Journal`] is a file of entries that are appended and never changed. It
//! knows nothing of what they mean: a body is canonical JSON text to it. [`Books`]
//! alone reads the bodies, to hand the records to the folds.
//!
//! # The promise
//!
//! - **All or nothing.** A batch is appended whole or not at all, and is on disk
//!   before [`Journal::append`] or [`Batch::commit`] returns. A process killed at
//!   any moment leaves every acknowledged batch and no part of another.
//! - **Append-only.** Triggers in the file refuse to update or delete an entry.
//! - **Dense.** The entries are numbered 1, 2, 3, … without a hole.
//! - **In order.** No entry is recorded before the one above it.
//! - **Evident.** Each entry is a leaf of one Merkle tree (RFC 6962, section 2.1,
//!   over SHA-256). The [`TreeHead`] commits to all of them and to their order:
//!   whoever kept a head can tell whether that past is still the same, and
//!   [`Journal::audit`] names the first entry that is not.
//! - **Whole to readers.** A reader never waits for the writer and sees only
//!   whole batches.
//!
//! Triggers and hashes guard against accident and against unnoticed change. They
//! cannot stop someone who owns the file from rewriting all of it: that shows
//! only against a head published elsewhere.
//!
//! # Copies
//!
//! Beside the entries a journal keeps texts, each under the SHA-256 of its UTF-8
//! ([`Batch::keep`]). An entry may name a text by its hash. The copies are no
//! leaves of the tree: [`Journal::erase`] takes one away, as the rights of others
//! may demand, and every head stays as it was.
//!
//! # The leaf
//!
//! The leaf hash of an entry is `SHA-256(0x00 || data)`, where `data` is the
//! UTF-8 of the canonical JSON (RFC 8785) of the whole entry: this text, on one
//! line and without white space between its parts,
//!
//! ```json
//! {"author":A,"body":B,"forum":F,"kind":K,"recorded":R,"seq":N}
//! ```
//!
//! where
//!
//! - `A`, `F`, `K` and `R` are JSON strings: `"` and `\` are written `\"` and
//!   `\\`; U+0008, U+0009, U+000A, U+000C and U+000D are written `\b`, `\t`, `\n`,
//!   `\f` and `\r`; other characters below U+0020 are written `\u00xx` with
//!   lowercase digits; everything else stands for itself;
//! - `B` is the body, byte for byte as stored;
//! - `R` is RFC 3339 in UTC with `Z` and no more decimals than needed;
//! - `N` is the sequence number in decimal, below 2^53.
//!
//! [`EntryRef::leaf_data`] returns it. The root over the first `n` leaves can be
//! recomputed with [`merkle::root`] or any other program for RFC 6962.
//!
//! # Example
//!
//! ```
//! use store::{Journal, NewEntry};
//!
//! # let directory = tempfile::tempdir()?;
//! # let path = directory.path().join("forum.journal");
//! let mut journal = Journal::open(&path)?;
//! let head = journal.append(
//!     "secretariat",
//!     "2024-05-01T09:30:00Z",
//!     &[NewEntry {
//!         forum: "unga".into(),
//!         kind: "adopted".into(),
//!         body: r#"{"document":"A/RES/1"}"#.into(),
//!     }],
//! )?;
//! assert_eq!(head.size, 1);
//! assert_eq!(journal.audit()?, head);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod audit;
mod backup;
mod batch;
mod books;
mod checkpoint;
mod connect;
mod copies;
mod entry;
mod error;
mod hash;
mod instant;
mod journal;
mod json;
pub mod merkle;
mod read;
mod schema;

pub use batch::Batch;
pub use books::{Books, BooksError};
pub use copies::Erasure;
pub use entry::{Entry, EntryRef, NewEntry};
pub use error::{Error, Result};
pub use journal::Journal;
pub use merkle::{Hash, TreeHead};
