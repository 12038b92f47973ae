//! What can go wrong with a journal, and how to mend it.

use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;
use rusqlite::ffi::SQLITE_READONLY_ROLLBACK;

use crate::merkle::{Hash, TreeHead};

/// The result of an operation on a journal.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What can go wrong with a journal. Each message names the file or the entry,
/// what was found, what was expected and how to mend it.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// There is no file at this path, or an empty one.
    #[error("no journal at {}: run `chancery import` first, which creates it", path.display())]
    Missing {
        /// The path given.
        path: PathBuf,
    },

    /// The file is something else than a journal. It has not been touched.
    #[error(
        "{} is not a Chancery journal: found {found}, expected an SQLite file with application id \
         0x43484352 (CHCR); give another path, or move this file away",
        path.display()
    )]
    Foreign {
        /// The path given.
        path: PathBuf,
        /// What is there instead.
        found: String,
    },

    /// The journal was written by another version of this program.
    #[error(
        "{} has schema version {found}, expected {expected} or an older one: use the version of \
         chancery that wrote it",
        path.display()
    )]
    Version {
        /// The journal's file.
        path: PathBuf,
        /// Its schema version.
        found: i64,
        /// The newest schema version this program reads.
        expected: i64,
    },

    /// Tables, triggers, views or indexes were added, changed or removed.
    #[error(
        "{} has been altered: expected exactly the tables and triggers chancery creates, but it has or \
         lacks `{statement}`; undo that, or restore the journal from a backup",
        path.display()
    )]
    Schema {
        /// The journal's file.
        path: PathBuf,
        /// The first statement it has and should not, or lacks and should not.
        statement: String,
    },

    /// The time given is not an RFC 3339 time.
    #[error(
        "`{given}` is not a time: {source}; write RFC 3339 with an offset, such as 2024-05-01T09:30:00Z"
    )]
    Time {
        /// The text given.
        given: String,
        /// Why it does not read as a time.
        source: jiff::Error,
    },

    /// The body of a new entry is not one JSON value.
    #[error("the body of new entry {seq} is not one canonical JSON value: {fault}; found `{body}`")]
    Body {
        /// The sequence number the entry would have had.
        seq: u64,
        /// What is wrong with it.
        fault: String,
        /// The start of the body.
        body: String,
    },

    /// A writer was killed before the journal had a write-ahead log, and what it left
    /// cannot be undone without writing.
    #[error(
        "{} was left half written by a process that was killed: run this once as somebody who may \
         write to it and to its directory",
        path.display()
    )]
    HalfWritten {
        /// The journal's file.
        path: PathBuf,
    },

    /// SQLite undid the batch after an earlier error, such as a full disk.
    #[error("the batch was undone by an earlier error, nothing of it is in {}: begin it again", path.display())]
    Undone {
        /// The journal's file.
        path: PathBuf,
    },

    /// Another process held the journal for longer than we wait.
    #[error(
        "{} is being written by another process: waited 5 s; try again when it has finished",
        path.display()
    )]
    Busy {
        /// The journal's file.
        path: PathBuf,
    },

    /// The entries are not numbered 1, 2, 3, ….
    #[error("{}: entry {expected} is missing, found entry {found} in its place; restore the journal from a backup", path.display())]
    Gap {
        /// The journal's file.
        path: PathBuf,
        /// The first number missing.
        expected: u64,
        /// The number found in its place.
        found: u64,
    },

    /// A field cannot be read as what it ought to be.
    #[error("{}: the {column} of entry {seq} cannot be read: {fault}; restore the journal from a backup", path.display())]
    Unreadable {
        /// The journal's file.
        path: PathBuf,
        /// The entry's sequence number.
        seq: u64,
        /// The field.
        column: &'static str,
        /// What was found.
        fault: String,
    },

    /// An entry does not hash to its stored leaf.
    #[error(
        "{}: entry {seq} has been altered: its leaf is {stored}, its content hashes to {computed}; \
         restore the journal from a backup",
        path.display()
    )]
    Altered {
        /// The journal's file.
        path: PathBuf,
        /// The entry's sequence number.
        seq: u64,
        /// The leaf hash stored with it.
        stored: Hash,
        /// The hash of its content.
        computed: Hash,
    },

    /// The copy of a text does not hash to what it is kept under.
    #[error(
        "{}: the copy kept under {hash} has been altered: it hashes to {computed}; erase it, keep \
         the text again, or restore the journal from a backup",
        path.display()
    )]
    Copy {
        /// The journal's file.
        path: PathBuf,
        /// What it is kept under.
        hash: String,
        /// The hash of what is there.
        computed: Hash,
    },

    /// An entry's time is before that of the entry above it, or is not spelled
    /// as the journal spells times.
    #[error("{}: entry {seq} is recorded at {found}, expected {expected} or later; restore the journal from a backup", path.display())]
    Backwards {
        /// The journal's file.
        path: PathBuf,
        /// The entry's sequence number.
        seq: u64,
        /// Its time.
        found: String,
        /// The earliest time it may have, or its time as the journal spells it.
        expected: String,
    },

    /// The checkpoint is not a compact range: its peaks do not fit its size.
    #[error("{}: the checkpoint of {size} entries has {peaks} bytes of peaks, expected {expected}; restore the journal from a backup", path.display())]
    Checkpoint {
        /// The journal's file.
        path: PathBuf,
        /// The number of entries it speaks of.
        size: u64,
        /// The length of its peaks in bytes.
        peaks: usize,
        /// The length they ought to have in bytes.
        expected: usize,
    },

    /// The entries are sound one by one but are not those of the stored head.
    #[error(
        "{}: the stored head is {stored}, the entries make {computed}; restore the journal from a \
         backup",
        path.display()
    )]
    Head {
        /// The journal's file.
        path: PathBuf,
        /// The head stored with the entries.
        stored: TreeHead,
        /// The head the entries make.
        computed: TreeHead,
    },

    /// SQLite's own check of the file found damage.
    #[error("{} is damaged: {report}; restore it from a backup", path.display())]
    Damaged {
        /// The journal's file.
        path: PathBuf,
        /// SQLite's report.
        report: String,
    },

    /// A backup would overwrite a file.
    #[error("{} already exists: a backup never overwrites; give another path", path.display())]
    Exists {
        /// The path given for the backup.
        path: PathBuf,
    },

    /// The file could not be opened or created.
    #[error("cannot open {}: {source}; check that its directory exists and that you may write there", path.display())]
    Unopenable {
        /// The path given.
        path: PathBuf,
        /// SQLite's reason.
        source: rusqlite::Error,
    },

    /// The file system refused.
    #[error("cannot read or write {}: {source}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// The refusal.
        source: std::io::Error,
    },

    /// SQLite refused for a reason not told apart above.
    #[error("{}: {source}", path.display())]
    Sqlite {
        /// The journal's file.
        path: PathBuf,
        /// SQLite's reason.
        source: rusqlite::Error,
    },
}

/// Names the file an error of SQLite or of the file system is about.
pub trait At<T> {
    /// Turns the error into one of ours, about this path.
    fn at(self, path: &Path) -> Result<T>;
}

impl<T> At<T> for rusqlite::Result<T> {
    fn at(self, path: &Path) -> Result<T> {
        self.map_err(|source| about(path.to_owned(), source))
    }
}

impl<T> At<T> for std::io::Result<T> {
    fn at(self, path: &Path) -> Result<T> {
        self.map_err(|source| Error::Io { path: path.to_owned(), source })
    }
}

fn about(path: PathBuf, source: rusqlite::Error) -> Error {
    if source.sqlite_error().is_some_and(|e| e.extended_code == SQLITE_READONLY_ROLLBACK) {
        return Error::HalfWritten { path };
    }
    match source.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Error::Busy { path },
        Some(ErrorCode::NotADatabase) => {
            Error::Foreign { path, found: "a file that is not an SQLite database".to_owned() }
        }
        Some(ErrorCode::CannotOpen) => Error::Unopenable { path, source },
        Some(ErrorCode::DatabaseCorrupt) => Error::Damaged { path, report: source.to_string() },
        _ => Error::Sqlite { path, source },
    }
}
