//! A copy that has been proved before it gets its name.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::error::{At, Error, Result};
use crate::merkle::TreeHead;
use crate::{audit, connect};

/// Copies the journal to a new file, audits the copy, and only then gives it the
/// name asked for: a backup that was cut short is never taken for a backup.
pub fn backup(connection: &Connection, path: &Path, to: &Path) -> Result<TreeHead> {
    if to.try_exists().at(to)? {
        return Err(Error::Exists { path: to.to_owned() });
    }
    let partial = partial(to);
    discard(&partial)?;
    let copied = copy(connection, path, &partial).and_then(|()| prove(&partial));
    let head = copied.inspect_err(|_| drop(discard(&partial)))?;
    fs::rename(&partial, to).at(to)?;
    flush_directory(to)?;
    Ok(head)
}

fn partial(to: &Path) -> PathBuf {
    let mut name = to.as_os_str().to_owned();
    name.push(".partial");
    name.into()
}

fn discard(partial: &Path) -> Result<()> {
    match fs::remove_file(partial) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error).at(partial),
        _ => Ok(()),
    }
}

// VACUUM INTO copies one snapshot while others go on writing, but does not wait
// for the disk: that is on us.
fn copy(connection: &Connection, path: &Path, partial: &Path) -> Result<()> {
    let name = partial
        .to_str()
        .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, "SQLite needs a UTF-8 path"))
        .at(partial)?;
    connection.execute("VACUUM INTO ?1", [name]).at(path)?;
    File::open(partial).and_then(|file| file.sync_all()).at(partial)
}

fn prove(partial: &Path) -> Result<TreeHead> {
    audit::audit(&connect::read_only(partial)?, partial)
}

/// Makes the new name itself durable, where a directory can be flushed.
fn flush_directory(to: &Path) -> Result<()> {
    let parent = match to.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    };
    if cfg!(unix) {
        File::open(parent).and_then(|directory| directory.sync_all()).at(parent)?;
    }
    Ok(())
}
