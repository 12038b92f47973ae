//! The journal as the portal holds it: folded into books, read again when it has grown.

use crate::page::moments;
use register::{Book, Entry, EntryError};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, TryLockError},
    time::{Duration, Instant},
};
use store::{EntryRef, Journal, TreeHead};
use thiserror::Error;
use vocabulary::{Date, Id, IdError};

/// The journal's head is looked at no more often than this.
const PATIENCE: Duration = Duration::from_millis(200);

/// Every forum's book at one head of the journal.
#[derive(Debug)]
pub struct Snapshot {
    /// The head it was read at.
    pub head: TreeHead,
    /// One book per forum.
    pub books: BTreeMap<Id, Book>,
    /// The days on which something happened, by forum.
    pub(crate) moments: BTreeMap<Id, Vec<Date>>,
}

/// A journal and the latest snapshot of it.
#[derive(Debug)]
pub struct Library {
    path: PathBuf,
    journal: Mutex<Journal>,
    latest: RwLock<Latest>,
}

#[derive(Debug)]
struct Latest {
    snapshot: Arc<Snapshot>,
    checked: Instant,
}

/// A journal that cannot be read.
#[derive(Debug, Error)]
pub enum LibraryError {
    /// The file.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// One of its entries.
    #[error(transparent)]
    Entry(#[from] EntryError),
    /// An entry's forum.
    #[error("entry {seq}: its forum is no forum's id: {source}")]
    Forum {
        /// The entry.
        seq: u64,
        /// What is wrong with it.
        source: IdError,
    },
}

impl Library {
    /// Opens the journal at a path and reads it.
    ///
    /// # Errors
    /// When the journal cannot be opened or an entry cannot be read.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, LibraryError> {
        let path = path.as_ref().to_owned();
        let journal = Journal::open_read_only(&path)?;
        let snapshot = Arc::new(read(&journal)?);
        let latest = RwLock::new(Latest { snapshot, checked: Instant::now() });
        Ok(Self { path, journal: Mutex::new(journal), latest })
    }

    /// The journal's file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The snapshot at hand, if the journal was looked at a moment ago. Never waits.
    #[must_use]
    pub fn at_hand(&self) -> Option<Arc<Snapshot>> {
        let latest = self.latest.read().unwrap_or_else(PoisonError::into_inner);
        (latest.checked.elapsed() < PATIENCE).then(|| Arc::clone(&latest.snapshot))
    }

    /// The snapshot of the journal as it is now, read again if it has grown. May take as long as
    /// reading the journal does; meanwhile others are given the snapshot before.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn snapshot(&self) -> Result<Arc<Snapshot>, LibraryError> {
        let journal = match self.journal.try_lock() {
            Ok(journal) => journal,
            Err(TryLockError::Poisoned(error)) => error.into_inner(),
            Err(TryLockError::WouldBlock) => return Ok(self.latest()),
        };
        let before = self.latest();
        let now = if journal.head()? == before.head { before } else { Arc::new(read(&journal)?) };
        let mut latest = self.latest.write().unwrap_or_else(PoisonError::into_inner);
        *latest = Latest { snapshot: Arc::clone(&now), checked: Instant::now() };
        Ok(now)
    }

    fn latest(&self) -> Arc<Snapshot> {
        let latest = self.latest.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&latest.snapshot)
    }

    /// The journal itself, for pages that show its entries.
    pub(crate) fn journal(&self) -> MutexGuard<'_, Journal> {
        // A reader that panicked has left nothing half-written: it only reads.
        self.journal.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Reads every entry, grouped by forum. Entries appended meanwhile are left for the next time.
fn read(journal: &Journal) -> Result<Snapshot, LibraryError> {
    let head = journal.head()?;
    let mut entries: BTreeMap<Id, Vec<Entry>> = BTreeMap::new();
    journal.try_for_each(1..=head.size, |entry: EntryRef<'_>| {
        let seq = entry.seq;
        let forum = entry.forum.parse().map_err(|source| LibraryError::Forum { seq, source })?;
        let read = Entry::read(seq, entry.recorded, entry.kind, entry.body)?;
        entries.entry(forum).or_default().push(read);
        Ok::<(), LibraryError>(())
    })?;
    let books = entries.into_iter().map(|(forum, entries)| (forum, Book::new(entries)));
    let books: BTreeMap<Id, Book> = books.collect();
    let moments = books.iter().map(|(forum, book)| (forum.clone(), moments(book))).collect();
    Ok(Snapshot { head, books, moments })
}
