//! The journal: its file, and what can be done with it.

use std::ops::RangeBounds;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::audit;
use crate::backup;
use crate::batch::Batch;
use crate::checkpoint;
use crate::connect;
use crate::copies::{self, Erasure};
use crate::entry::{EntryRef, NewEntry};
use crate::error::{At, Error, Result};
use crate::merkle::TreeHead;
use crate::read;

/// An open journal. See [the crate's documentation](crate) for its promise.
///
/// It may move between threads but not be shared by them: open the file once
/// more instead, which is cheap.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    connection: Connection,
}

impl Journal {
    /// Opens the journal at this path for reading and writing; creates it if
    /// there is no file, or one with nothing in it. One of an older version is
    /// brought to this one.
    ///
    /// # Errors
    /// [`Error::Foreign`] for a file of something else, which is left untouched;
    /// [`Error::Version`], [`Error::Schema`], [`Error::Busy`],
    /// [`Error::Unopenable`], or another of SQLite's.
    pub fn open(path: impl AsRef<Path>) -> Result<Self> {
        Self::with(path.as_ref(), connect::create)
    }

    /// Opens the journal at this path for reading and writing.
    ///
    /// # Errors
    /// [`Error::Missing`] if there is no file or an empty one; else as [`open`](Self::open).
    pub fn open_existing(path: impl AsRef<Path>) -> Result<Self> {
        Self::with(path.as_ref(), connect::existing)
    }

    /// Opens the journal at this path for reading only. Others may write to it
    /// meanwhile; each read sees whole batches.
    ///
    /// SQLite keeps a `-wal` and a `-shm` file beside a journal in use, so its
    /// directory must be writable even so. A [backup](Self::backup_to) needs
    /// neither as long as it is only read. What a writer left that was killed while
    /// it made the journal is undone first.
    ///
    /// # Errors
    /// [`Error::Missing`] if there is no file or an empty one; else as [`open`](Self::open).
    pub fn open_read_only(path: impl AsRef<Path>) -> Result<Self> {
        Self::with(path.as_ref(), connect::read_only)
    }

    fn with(path: &Path, connect: fn(&Path) -> Result<Connection>) -> Result<Self> {
        Ok(Self { connection: connect(path)?, path: path.to_owned() })
    }

    /// The journal's file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Appends these entries, all or none, on disk before it returns; returns
    /// the new head. `recorded` is treated as in [`begin`](Self::begin).
    ///
    /// # Errors
    /// As [`begin`](Self::begin), [`Batch::push`] and [`Batch::commit`]; nothing
    /// has then been appended.
    pub fn append(
        &mut self,
        author: &str,
        recorded: &str,
        entries: &[NewEntry],
    ) -> Result<TreeHead> {
        let mut batch = self.begin(author, recorded)?;
        for entry in entries {
            batch.push(entry)?;
        }
        batch.commit()
    }

    /// Begins a batch and takes the journal's write lock, for which it waits up
    /// to 5 s. What is read through the batch stays true until it commits.
    ///
    /// `recorded` is an RFC 3339 time; it is kept in UTC. The journal's time
    /// never runs backwards: if its last entry is later than `recorded`, as when
    /// a clock was set back, the batch takes that entry's time.
    ///
    /// # Errors
    /// [`Error::Time`] if `recorded` is not a time, [`Error::Busy`] if another
    /// writer does not finish, or another of SQLite's.
    pub fn begin(&mut self, author: &str, recorded: &str) -> Result<Batch<'_>> {
        Batch::begin(&mut self.connection, &self.path, author, recorded)
    }

    /// The number of entries.
    ///
    /// # Errors
    /// As [`head`](Self::head).
    pub fn len(&self) -> Result<u64> {
        Ok(checkpoint::read(&self.connection, &self.path)?.size())
    }

    /// Whether there are no entries.
    ///
    /// # Errors
    /// As [`head`](Self::head).
    pub fn is_empty(&self) -> Result<bool> {
        Ok(self.len()? == 0)
    }

    /// The head at the last commit, from the stored checkpoint: one row and at
    /// most 63 hashes, however long the journal. It proves nothing about the
    /// entries; [`audit`](Self::audit) does.
    ///
    /// # Errors
    /// [`Error::Checkpoint`], or one of SQLite's.
    pub fn head(&self) -> Result<TreeHead> {
        Ok(checkpoint::read(&self.connection, &self.path)?.head())
    }

    /// Hands the entries of this range of sequence numbers to `f`, in order and
    /// from one snapshot. Numbers beyond the last entry are passed over.
    ///
    /// # Errors
    /// [`Error::Gap`], [`Error::Unreadable`] or one of SQLite's; `f` has then
    /// been given the entries above.
    pub fn for_each(
        &self,
        range: impl RangeBounds<u64>,
        f: impl FnMut(EntryRef<'_>),
    ) -> Result<()> {
        read::for_each(&self.connection, &self.path, &range, f)
    }

    /// As [`for_each`](Self::for_each), but stops at the first error of `f`.
    ///
    /// # Errors
    /// Those of [`for_each`](Self::for_each), and `f`'s own.
    pub fn try_for_each<E: From<Error>>(
        &self,
        range: impl RangeBounds<u64>,
        f: impl FnMut(EntryRef<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        read::try_for_each(&self.connection, &self.path, read::numbers(&range), f)?;
        Ok(())
    }

    /// Gathers the entries 1 to `size` in up to `parts` threads, each with a connection
    /// of its own over one run of the journal. The gatherings come back in order. The
    /// journal only grows, so entries 1 to `size` are one snapshot whatever is appended
    /// meanwhile.
    ///
    /// # Errors
    /// As [`for_each`](Self::for_each), those of opening the file, and those of
    /// `gather`.
    ///
    /// # Panics
    /// If `gather` does.
    pub fn gather_parallel<A: Default + Send, E: From<Error> + Send>(
        &self,
        size: u64,
        parts: usize,
        gather: impl Fn(&mut A, EntryRef<'_>) -> Result<(), E> + Sync,
    ) -> Result<Vec<A>, E> {
        read::gather_parallel(&self.path, size, parts, gather)
    }

    /// The text kept under this hash; none if it was never kept, or was erased.
    ///
    /// # Errors
    /// [`Error::Copy`] if what is kept does not hash to it, or one of SQLite's.
    pub fn copy(&self, hash: &str) -> Result<Option<String>> {
        copies::get(&self.connection, &self.path, hash)
    }

    /// Erases the text kept under this hash: the file holds nothing of it any more
    /// once the log is emptied, which readers can delay. Entries and head stay as they
    /// are. Says what became of it. Backups made before keep theirs.
    ///
    /// # Errors
    /// [`Error::Busy`] if another writer does not finish, or another of SQLite's.
    pub fn erase(&mut self, hash: &str) -> Result<Erasure> {
        copies::erase(&self.connection, &self.path, hash)
    }

    /// Hashes every entry again and compares with its leaf, with the numbers
    /// 1, 2, 3, …, with the order of time and with the stored head, which it
    /// returns; hashes the copies too. Compare that with a head published earlier: an audit cannot see
    /// a journal that was rewritten as a whole.
    ///
    /// # Errors
    /// [`Error::Altered`], [`Error::Gap`], [`Error::Backwards`] or
    /// [`Error::Unreadable`] at the first bad entry, whose number they name;
    /// [`Error::Head`], [`Error::Checkpoint`] or [`Error::Copy`]; [`Error::Damaged`] if the file
    /// cannot be read so far, or another of SQLite's.
    pub fn audit(&self) -> Result<TreeHead> {
        audit::audit(&self.connection, &self.path)
    }

    /// SQLite's own check of the file's structure, faster than an audit and blind
    /// to what the entries say.
    ///
    /// # Errors
    /// [`Error::Damaged`] with SQLite's first finding, or another of SQLite's.
    pub fn quick_check(&self) -> Result<()> {
        let report: String = self
            .connection
            .query_one("PRAGMA quick_check(1)", (), |row| row.get(0))
            .at(&self.path)?;
        if report == "ok" {
            return Ok(());
        }
        Err(Error::Damaged { path: self.path.clone(), report })
    }

    /// Copies the journal as it stands to a new file, while others may go on
    /// writing; audits the copy and returns its head. The copy appears under its
    /// name only once it is whole and proved.
    ///
    /// # Errors
    /// [`Error::Exists`] if there is a file at `to`; [`Error::Io`]; those of
    /// [`audit`](Self::audit) about the copy.
    pub fn backup_to(&self, to: impl AsRef<Path>) -> Result<TreeHead> {
        backup::backup(&self.connection, &self.path, to.as_ref())
    }
}
