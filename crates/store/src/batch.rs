//! One transaction that appends.

use std::ops::RangeBounds;
use std::path::Path;

use rusqlite::{Connection, OptionalExtension as _, Transaction, TransactionBehavior};

use crate::entry::{EntryRef, NewEntry};
use crate::error::{At, Error, Result};
use crate::merkle::{Hash, Tree, TreeHead};
use crate::{checkpoint, copies, instant, json, read};

const INSERT: &str = "INSERT INTO entry(seq, recorded, author, forum, kind, body, leaf)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

/// Entries being appended to a journal, all or none. While it lives no one else
/// can write, so what it reads stays true until it commits; readers see nothing
/// of it before. Dropped without [`commit`](Self::commit), it leaves no trace.
#[derive(Debug)]
pub struct Batch<'journal> {
    transaction: Transaction<'journal>,
    path: &'journal Path,
    author: String,
    recorded: String,
    /// How many entries the journal held when the batch began.
    before: u64,
    tree: Tree,
    scratch: String,
}

impl<'journal> Batch<'journal> {
    pub(crate) fn begin(
        connection: &'journal mut Connection,
        path: &'journal Path,
        author: &str,
        recorded: &str,
    ) -> Result<Self> {
        // The write lock first: all that follows is read under it.
        let transaction =
            connection.transaction_with_behavior(TransactionBehavior::Immediate).at(path)?;
        let tree = checkpoint::read(&transaction, path)?;
        let last = last_recorded(&transaction, tree.size()).at(path)?;
        Ok(Self {
            transaction,
            path,
            author: author.to_owned(),
            recorded: instant::not_before(last.as_deref(), recorded)?,
            before: tree.size(),
            tree,
            scratch: String::new(),
        })
    }

    /// The time its entries are recorded at: the later of the time given and the
    /// time of the journal's last entry.
    #[must_use]
    pub fn recorded(&self) -> &str {
        &self.recorded
    }

    /// The number of entries, those pushed so far among them.
    #[must_use]
    pub const fn len(&self) -> u64 {
        self.tree.size()
    }

    /// Whether there are no entries, not even pushed ones.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Appends an entry and returns its sequence number.
    ///
    /// # Errors
    /// [`Error::Body`] if the body is not one JSON value: the batch may go on
    /// without the entry. After any other error it should be dropped, and if
    /// SQLite has undone it already, [`Error::Undone`] stops what follows.
    pub fn push(&mut self, new: &NewEntry) -> Result<u64> {
        self.check_alive()?;
        let seq = self.tree.size() + 1;
        check_body(seq, &new.body)?;
        let mut entry = EntryRef {
            seq,
            recorded: &self.recorded,
            author: &self.author,
            forum: &new.forum,
            kind: &new.kind,
            body: &new.body,
            leaf: Hash::new([0; 32]),
        };
        entry.leaf = entry.expected_leaf(&mut self.scratch);
        insert(&self.transaction, &entry).at(self.path)?;
        self.tree.push(entry.leaf);
        Ok(seq)
    }

    /// Keeps the copy of a text beside the entries, under the SHA-256 of its UTF-8,
    /// which it returns in lowercase hexadecimal. A text that is kept already is
    /// kept once.
    ///
    /// # Errors
    /// [`Error::Undone`] or one of SQLite's; the batch should then be dropped.
    pub fn keep(&mut self, text: &str) -> Result<String> {
        self.check_alive()?;
        Ok(copies::keep(&self.transaction, self.path, text)?.to_string())
    }

    /// Hands the entries of this range to `f` in order, pushed ones included, up to
    /// the first error.
    ///
    /// # Errors
    /// As [`Journal::try_for_each`](crate::Journal::try_for_each).
    pub fn try_for_each<E: From<Error>>(
        &self,
        range: impl RangeBounds<u64>,
        f: impl FnMut(EntryRef<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        read::try_for_each(&self.transaction, self.path, read::numbers(&range), f)?;
        Ok(())
    }

    /// Makes the entries part of the journal, on disk before this returns, and
    /// returns the new head.
    ///
    /// # Errors
    /// [`Error::Undone`] or one of SQLite's; nothing has then been appended.
    pub fn commit(self) -> Result<TreeHead> {
        self.check_alive()?;
        if self.tree.size() != self.before {
            checkpoint::write(&self.transaction, self.path, &self.tree)?;
        }
        self.transaction.commit().at(self.path)?;
        Ok(self.tree.head())
    }

    // On a full disk SQLite rolls back by itself; a statement after that would
    // be a transaction of its own.
    fn check_alive(&self) -> Result<()> {
        if self.transaction.is_autocommit() {
            return Err(Error::Undone { path: self.path.to_owned() });
        }
        Ok(())
    }
}

fn last_recorded(connection: &Connection, size: u64) -> rusqlite::Result<Option<String>> {
    connection
        .query_one("SELECT recorded FROM entry WHERE seq = ?1", [size], |row| row.get(0))
        .optional()
}

fn check_body(seq: u64, body: &str) -> Result<()> {
    json::fault(body).map_or(Ok(()), |fault| {
        Err(Error::Body { seq, fault, body: body.chars().take(80).collect() })
    })
}

fn insert(connection: &Connection, entry: &EntryRef<'_>) -> rusqlite::Result<usize> {
    connection.prepare_cached(INSERT)?.execute((
        entry.seq,
        entry.recorded,
        entry.author,
        entry.forum,
        entry.kind,
        entry.body,
        entry.leaf.as_bytes(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Journal;

    const TIME: &str = "2024-05-01T09:30:00Z";

    fn new() -> NewEntry {
        NewEntry {
            forum: "unga".to_owned(),
            kind: "statement".to_owned(),
            body: format!("\"{}\"", "x".repeat(3000)),
        }
    }

    fn journal(directory: &tempfile::TempDir) -> (Journal, TreeHead) {
        let mut journal = Journal::open(directory.path().join("journal")).expect("a journal");
        let head = journal.append("a", TIME, &[new()]).expect("appended");
        (journal, head)
    }

    #[test]
    fn a_full_disk_leaves_nothing_of_the_batch() {
        let directory = tempfile::tempdir().expect("a directory");
        let (mut journal, head) = journal(&directory);
        let mut batch = journal.begin("a", TIME).expect("begun");
        let limit = batch.transaction.pragma_update(None, "max_page_count", 20);
        limit.expect("a limit that stands for the disk");
        let pushed = (0..100).try_for_each(|_| batch.push(&new()).map(drop));
        let error = pushed.expect_err("no room").to_string();
        assert!(error.contains("full"), "{error}");
        drop(batch);
        assert_eq!(journal.audit().expect("sound"), head);
    }

    #[test]
    fn a_batch_that_sqlite_undid_takes_no_more_and_commits_nothing() {
        let directory = tempfile::tempdir().expect("a directory");
        let (mut journal, head) = journal(&directory);
        let mut batch = journal.begin("a", TIME).expect("begun");
        batch.push(&new()).expect("pushed");
        batch.transaction.execute_batch("ROLLBACK").expect("undone");
        assert!(matches!(batch.push(&new()), Err(Error::Undone { .. })));
        assert!(matches!(batch.commit(), Err(Error::Undone { .. })));
        assert_eq!(journal.audit().expect("sound"), head);
    }
}
