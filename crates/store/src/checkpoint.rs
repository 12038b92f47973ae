//! The stored compact range: it makes the head of a great journal cheap.

use std::path::Path;

use rusqlite::Connection;

use crate::error::{At, Error, Result};
use crate::merkle::{Hash, Tree};

/// Reads the tree as it stood at the last commit.
pub fn read(connection: &Connection, path: &Path) -> Result<Tree> {
    let (size, bytes): (u64, Vec<u8>) = connection
        .prepare_cached("SELECT size, peaks FROM checkpoint WHERE one = 1")
        .and_then(|mut statement| statement.query_one((), |row| Ok((row.get(0)?, row.get(1)?))))
        .at(path)?;
    tree(size, &bytes).ok_or_else(|| Error::Checkpoint {
        path: path.to_owned(),
        size,
        peaks: bytes.len(),
        expected: size.count_ones() as usize * 32,
    })
}

/// Stores the tree, in the transaction that stores its newest leaves.
pub fn write(connection: &Connection, path: &Path, tree: &Tree) -> Result<()> {
    let peaks: Vec<u8> = tree.peaks().iter().flat_map(Hash::as_bytes).copied().collect();
    connection
        .prepare_cached("UPDATE checkpoint SET size = ?1, peaks = ?2 WHERE one = 1")
        .and_then(|mut statement| statement.execute((tree.size(), peaks)))
        .at(path)?;
    Ok(())
}

fn tree(size: u64, bytes: &[u8]) -> Option<Tree> {
    let (peaks, rest) = bytes.as_chunks::<32>();
    if !rest.is_empty() {
        return None;
    }
    Tree::from_peaks(size, peaks.iter().copied().map(Hash::new).collect())
}
