//! A journal read into books: every forum's records, indexed for the folds.

use std::collections::BTreeMap;

use register::{Book, Entry, EntryError};
use thiserror::Error;
use vocabulary::{Id, IdError};

use crate::{EntryRef, Journal, TreeHead};

/// Reading is split over this many threads: more gain nothing, the disk's pages are shared.
const THREADS: usize = 2;

/// Every forum's book at one head of the journal.
#[derive(Debug)]
pub struct Books {
    /// The head they were read at.
    pub head: TreeHead,
    /// One book per forum.
    pub forums: BTreeMap<Id, Book>,
}

/// A journal that cannot be read into books.
#[derive(Debug, Error)]
pub enum BooksError {
    /// The file.
    #[error(transparent)]
    Store(#[from] crate::Error),
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

impl Books {
    /// Reads every entry of a journal.
    ///
    /// # Errors
    /// When the file or one of its entries cannot be read.
    pub fn read(journal: &Journal) -> Result<Self, BooksError> {
        let head = journal.head()?;
        let parts = journal
            .gather_parallel(head.size, THREADS, |part: &mut Part, entry| part.take(entry))?;
        let mut runs: BTreeMap<Id, Vec<Book>> = BTreeMap::new();
        for (forum, book) in parts.into_iter().flat_map(|part| part.books) {
            runs.entry(forum).or_default().push(book);
        }
        let bound = runs.into_iter().map(|(forum, runs)| (forum, Book::bind(runs)));
        Ok(Self { head, forums: bound.collect() })
    }
}

/// One thread's run of the journal.
#[derive(Default)]
struct Part {
    books: Vec<(Id, Book)>,
}

impl Part {
    fn take(&mut self, entry: EntryRef<'_>) -> Result<(), BooksError> {
        let EntryRef { seq, recorded, kind, body, .. } = entry;
        let read = Entry::read(seq, recorded, kind, body)?;
        // Few forums share a journal, and neighbours mostly belong to one.
        let at = self.books.iter().position(|(forum, _)| forum.as_str() == entry.forum);
        let at = match at {
            Some(at) => at,
            None => {
                let forum =
                    entry.forum.parse().map_err(|source| BooksError::Forum { seq, source })?;
                self.books.push((forum, Book::default()));
                self.books.len() - 1
            }
        };
        self.books[at].1.push(read);
        Ok(())
    }
}
