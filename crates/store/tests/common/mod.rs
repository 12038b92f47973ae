//! What the tests share.
// Each test binary uses its own part of it.
#![allow(dead_code)]

use std::path::PathBuf;

use rusqlite::Connection;
use store::{Entry, Error, Journal, NewEntry};
use tempfile::TempDir;

pub const AUTHOR: &str = "secretariat";
pub const TIME: &str = "2024-05-01T09:30:00Z";

/// A path in a directory of its own, gone with the value.
pub struct Place {
    pub directory: TempDir,
    pub path: PathBuf,
}

pub fn place() -> Place {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("forum.journal");
    Place { directory, path }
}

impl Place {
    pub fn open(&self) -> Journal {
        Journal::open(&self.path).expect("a journal")
    }

    /// A journal of entries 1 to `size`, closed.
    pub fn filled(size: u64) -> Self {
        let place = place();
        place.open().append(AUTHOR, TIME, &entries(1, size)).expect("appended");
        place
    }

    /// The file as any SQLite program sees it.
    pub fn raw(&self) -> Connection {
        Connection::open(&self.path).expect("an SQLite file")
    }
}

pub fn entry(number: u64) -> NewEntry {
    NewEntry {
        forum: "unga".to_owned(),
        kind: "vote".to_owned(),
        body: format!(r#"{{"country":"FJI","number":{number},"vote":"yes"}}"#),
    }
}

pub fn entries(first: u64, last: u64) -> Vec<NewEntry> {
    (first..=last).map(entry).collect()
}

pub fn all(journal: &Journal) -> Vec<Entry> {
    let mut all = Vec::new();
    journal.for_each(.., |entry| all.push(entry.to_entry())).expect("read");
    all
}

/// Every entry, gathered in so many threads, one run after another.
pub fn gathered(journal: &Journal, parts: usize) -> Result<Vec<Vec<Entry>>, Error> {
    journal.gather_parallel(journal.len()?, parts, |run: &mut Vec<Entry>, entry| {
        run.push(entry.to_entry());
        Ok(())
    })
}
