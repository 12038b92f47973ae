//! The texts kept beside the entries, each under its hash. They are no part of the tree, so that
//! one can be erased and every head stays as it was.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension as _};
use sha2::{Digest as _, Sha256};

use crate::error::{At, Error, Result};
use crate::merkle::Hash;

/// What became of an erasure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub struct Erasure {
    /// Whether there was a text under the hash.
    pub found: bool,
    /// Whether the write-ahead log was emptied, so that the journal's files hold nothing of the
    /// text. While others read it cannot be: then the next erasure, whatever it erases, or the last
    /// to close the journal does it.
    pub emptied: bool,
}

/// SHA-256 of a text (UTF-8).
pub fn hash(text: &str) -> Hash {
    Hash::new(Sha256::digest(text).into())
}

/// Keeps a text and returns its hash. A copy that had been altered is put right.
pub fn keep(connection: &Connection, path: &Path, text: &str) -> Result<Hash> {
    let hash = hash(text);
    connection
        .prepare_cached(
            "INSERT INTO copy(hash, text) VALUES (?1, ?2)
             ON CONFLICT(hash) DO UPDATE SET text = excluded.text WHERE text <> excluded.text",
        )
        .and_then(|mut statement| statement.execute((hash.to_string(), text)))
        .at(path)?;
    Ok(hash)
}

/// The text with this hash, if it is kept.
pub fn get(connection: &Connection, path: &Path, hash: &str) -> Result<Option<String>> {
    if !any(connection).at(path)? {
        return Ok(None);
    }
    let found: Option<Vec<u8>> = connection
        .prepare_cached("SELECT CAST(text AS BLOB) FROM copy WHERE hash = ?1")
        .and_then(|mut statement| statement.query_one([hash], |row| row.get(0)).optional())
        .at(path)?;
    found.map(|bytes| proved(path, hash, bytes)).transpose()
}

/// Takes a text away and overwrites where it stood.
pub fn erase(connection: &Connection, path: &Path, hash: &str) -> Result<Erasure> {
    // Without this SQLite only forgets where the text stands.
    connection.pragma_update(None, "secure_delete", true).at(path)?;
    let erased = connection.execute("DELETE FROM copy WHERE hash = ?1", [hash]).at(path)?;
    // The write-ahead log may hold it still, and the file too until the log is written back.
    let busy: bool = connection
        .query_row("PRAGMA wal_checkpoint(TRUNCATE)", (), |row| row.get("busy"))
        .at(path)?;
    Ok(Erasure { found: erased > 0, emptied: !busy })
}

/// Hashes every copy again.
pub fn audit(connection: &Connection, path: &Path) -> Result<()> {
    if !any(connection).at(path)? {
        return Ok(());
    }
    let mut statement =
        connection.prepare("SELECT hash, CAST(text AS BLOB) FROM copy ORDER BY hash").at(path)?;
    let mut rows = statement.query(()).at(path)?;
    while let Some(row) = rows.next().at(path)? {
        let (hash, bytes): (String, Vec<u8>) =
            row.get(0).and_then(|hash| Ok((hash, row.get(1)?))).at(path)?;
        proved(path, &hash, bytes)?;
    }
    Ok(())
}

/// Whether there is a table of copies: a journal of version 1 has none, and one that was opened for
/// reading may be brought up to date by another process meanwhile.
fn any(connection: &Connection) -> rusqlite::Result<bool> {
    connection
        .prepare_cached("SELECT count(*) FROM sqlite_schema WHERE name = 'copy'")?
        .query_one((), |row| row.get::<_, u64>(0))
        .map(|count| count > 0)
}

fn proved(path: &Path, hash: &str, bytes: Vec<u8>) -> Result<String> {
    let computed = Hash::new(Sha256::digest(&bytes).into());
    let fits = computed.to_string() == hash;
    match String::from_utf8(bytes) {
        Ok(text) if fits => Ok(text),
        _ => Err(Error::Copy { path: path.to_owned(), hash: hash.to_owned(), computed }),
    }
}
