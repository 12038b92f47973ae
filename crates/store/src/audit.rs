//! Proving that a journal still says what it said.

use std::path::Path;

use rusqlite::Connection;

use crate::checkpoint;
use crate::copies;
use crate::entry::EntryRef;
use crate::error::{At, Error, Result};
use crate::instant;
use crate::merkle::{Tree, TreeHead};
use crate::read;

/// Hashes every entry and every copy again, in one snapshot, and compares with what is stored.
pub fn audit(connection: &Connection, path: &Path) -> Result<TreeHead> {
    let snapshot = connection.unchecked_transaction().at(path)?;
    let stored = checkpoint::read(&snapshot, path)?.head();
    let mut audit = Audit::new(path);
    read::try_for_each(&snapshot, path, read::numbers(&..), |entry| audit.entry(&entry))?;
    let computed = audit.tree.head();
    if computed != stored {
        return Err(Error::Head { path: path.to_owned(), stored, computed });
    }
    copies::audit(&snapshot, path)?;
    Ok(computed)
}

struct Audit<'path> {
    path: &'path Path,
    tree: Tree,
    /// The time of the entry before.
    recorded: String,
    scratch: String,
}

impl<'path> Audit<'path> {
    fn new(path: &'path Path) -> Self {
        Self { path, tree: Tree::new(), recorded: String::new(), scratch: String::new() }
    }

    fn entry(&mut self, entry: &EntryRef<'_>) -> Result<()> {
        let computed = entry.expected_leaf(&mut self.scratch);
        if computed != entry.leaf {
            return Err(Error::Altered {
                path: self.path.to_owned(),
                seq: entry.seq,
                stored: entry.leaf,
                computed,
            });
        }
        self.tree.push(computed);
        self.check_time(entry)
    }

    // The entries of a batch share their time, so few are ever parsed.
    fn check_time(&mut self, entry: &EntryRef<'_>) -> Result<()> {
        if entry.recorded == self.recorded {
            return Ok(());
        }
        let previous = (!self.recorded.is_empty()).then_some(self.recorded.as_str());
        let expected =
            instant::not_before(previous, entry.recorded).map_err(|error| Error::Unreadable {
                path: self.path.to_owned(),
                seq: entry.seq,
                column: "recorded",
                fault: error.to_string(),
            })?;
        if entry.recorded != expected {
            return Err(Error::Backwards {
                path: self.path.to_owned(),
                seq: entry.seq,
                found: entry.recorded.to_owned(),
                expected,
            });
        }
        self.recorded = expected;
        Ok(())
    }
}
