//! The journal as the portal holds it: folded into books, read again when it has grown.

use crate::page::moments;
use register::Book;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, TryLockError},
    time::{Duration, Instant},
};
use store::{Books, BooksError, Journal, TreeHead};
use vocabulary::{Date, Id};

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

impl Library {
    /// Opens the journal at a path and reads it.
    ///
    /// # Errors
    /// When the journal cannot be opened or an entry cannot be read.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, BooksError> {
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
    pub fn snapshot(&self) -> Result<Arc<Snapshot>, BooksError> {
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

/// Reads every entry. Those appended meanwhile are left for the next time.
fn read(journal: &Journal) -> Result<Snapshot, BooksError> {
    let Books { head, forums: books } = Books::read(journal)?;
    let moments = books.iter().map(|(forum, book)| (forum.clone(), moments(book))).collect();
    Ok(Snapshot { head, books, moments })
}
