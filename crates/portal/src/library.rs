//! The journal as the portal holds it: folded into books, read again when it has grown, and
//! appended to by those who may.

use crate::page::moments;
use exchange::review::Addition;
use register::{Book, Kind, Record, Retraction, entry::canonical};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, TryLockError},
    time::{Duration, Instant},
};
use store::{Books, BooksError, Journal, NewEntry, TreeHead};
use thiserror::Error;
use tokio::sync::watch;
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
    /// The head of the latest snapshot, for those who wait for the next.
    head: watch::Sender<TreeHead>,
    /// The connection that writes, if this library may.
    writer: Option<Mutex<Journal>>,
}

/// A record to append.
#[derive(Debug, Clone)]
pub struct NewRecord {
    /// What it says.
    pub record: Record,
    /// The entry it replaces, and why.
    pub replaces: Option<(u64, String)>,
}

impl From<Record> for NewRecord {
    fn from(record: Record) -> Self {
        Self { record, replaces: None }
    }
}

impl From<Addition> for NewRecord {
    fn from(Addition { record, replaces }: Addition) -> Self {
        Self { record, replaces }
    }
}

/// What is to be appended together.
#[derive(Debug, Clone, Default)]
pub struct Additions {
    /// Records.
    pub records: Vec<NewRecord>,
    /// Earlier entries that are taken back.
    pub retractions: Vec<Retraction>,
    /// Texts whose copies are to be kept beside the entries.
    pub copies: Vec<String>,
}

impl From<Vec<NewRecord>> for Additions {
    fn from(records: Vec<NewRecord>) -> Self {
        Self { records, ..Self::default() }
    }
}

/// Why nothing was appended.
#[derive(Debug, Error)]
pub enum AppendError {
    /// The library was opened for reading only.
    #[error("the journal is open for reading only")]
    ReadOnly,
    /// The journal.
    #[error(transparent)]
    Journal(#[from] BooksError),
}

impl From<store::Error> for AppendError {
    fn from(error: store::Error) -> Self {
        Self::Journal(error.into())
    }
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
        let head = watch::Sender::new(snapshot.head);
        let latest = RwLock::new(Latest { snapshot, checked: Instant::now() });
        Ok(Self { path, journal: Mutex::new(journal), latest, head, writer: None })
    }

    /// Opens the journal at a path, reads it, and may append to it.
    ///
    /// # Errors
    /// When the journal cannot be opened, or an entry cannot be read.
    pub fn open_to_write(path: impl AsRef<Path>) -> Result<Self, BooksError> {
        let library = Self::open(path)?;
        let writer = Some(Mutex::new(Journal::open_existing(&library.path)?));
        Ok(Self { writer, ..library })
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
        self.look(&journal)
    }

    /// As [`Self::snapshot`], but waits for whoever is reading the journal.
    fn fresh(&self) -> Result<Arc<Snapshot>, BooksError> {
        self.look(&self.journal())
    }

    fn look(&self, journal: &Journal) -> Result<Arc<Snapshot>, BooksError> {
        let before = self.latest();
        let now = if journal.head()? == before.head { before } else { Arc::new(read(journal)?) };
        let mut latest = self.latest.write().unwrap_or_else(PoisonError::into_inner);
        *latest = Latest { snapshot: Arc::clone(&now), checked: Instant::now() };
        drop(latest);
        self.head.send_if_modified(|head| std::mem::replace(head, now.head) != now.head);
        Ok(now)
    }

    /// Tells of every new head that this library comes to know of.
    #[must_use]
    pub fn heads(&self) -> watch::Receiver<TreeHead> {
        self.head.subscribe()
    }

    /// Appends what `decide` makes of the journal as it is: nobody writes between its look and the
    /// entries, so what it has checked still holds when they are recorded. Gives the numbers of
    /// the entries and what else `decide` gave. When this returns, the library's snapshot has them.
    ///
    /// # Errors
    /// The inner error is `decide`'s. After either nothing has been appended.
    pub fn append<A: Into<Additions>, T, E>(
        &self,
        author: &str,
        recorded: &str,
        forum: &Id,
        decide: impl FnOnce(&Arc<Snapshot>) -> Result<(A, T), E>,
    ) -> Result<Result<(Vec<u64>, T), E>, AppendError> {
        let writer = self.writer.as_ref().ok_or(AppendError::ReadOnly)?;
        // A writer that panicked has rolled its batch back.
        let mut writer = writer.lock().unwrap_or_else(PoisonError::into_inner);
        let mut batch = writer.begin(author, recorded)?;
        let (additions, more) = match decide(&self.fresh()?) {
            Ok((additions, more)) => (additions.into(), more),
            Err(refused) => return Ok(Err(refused)),
        };
        let Additions { records, retractions, copies } = additions;
        let mut entries = Vec::new();
        let mut push = |kind: Kind, body: String| {
            let new = NewEntry { forum: forum.to_string(), kind: kind.to_string(), body };
            batch.push(&new).map(|seq| entries.push(seq))
        };
        for NewRecord { record, replaces } in records {
            let (seq, reason) = replaces.unzip();
            push(record.kind(), record.body(seq, reason.as_deref()))?;
        }
        for retraction in retractions {
            push(Kind::Retraction, canonical(&retraction))?;
        }
        for copy in copies {
            batch.keep(&copy)?;
        }
        batch.commit()?;
        self.fresh()?;
        Ok(Ok((entries, more)))
    }

    fn latest(&self) -> Arc<Snapshot> {
        let latest = self.latest.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&latest.snapshot)
    }

    /// The kept copy of a text, by its hash.
    ///
    /// # Errors
    /// When the journal cannot be read, or the copy is not what its hash says.
    pub(crate) fn copy(&self, hash: &str) -> Result<Option<String>, store::Error> {
        self.journal().copy(hash)
    }

    /// The journal itself, for pages that show its entries.
    pub(crate) fn journal(&self) -> MutexGuard<'_, Journal> {
        // A reader that panicked has left nothing half-written: this connection only reads.
        self.journal.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Reads every entry. Those appended meanwhile are left for the next time.
fn read(journal: &Journal) -> Result<Snapshot, BooksError> {
    let Books { head, forums: books } = Books::read(journal)?;
    let moments = books.iter().map(|(forum, book)| (forum.clone(), moments(book))).collect();
    Ok(Snapshot { head, books, moments })
}
