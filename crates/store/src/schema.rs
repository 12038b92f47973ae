//! The tables and triggers of a journal: everything here that is SQLite's own
//! dialect. The statements elsewhere are plain SELECT, INSERT and UPDATE.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use crate::error::{At, Error, Result};

/// "CHCR" in ASCII, in the file's header: what tells a journal from any other
/// SQLite database.
const APPLICATION_ID: i64 = 0x4348_4352;

/// The version of the schema below.
const VERSION: i64 = 2;

/// The oldest version that is read, and brought up to date when it is opened for writing.
const OLDEST: i64 = 1;

/// All there is in a journal of version 1. SQLite keeps these very texts in the
/// file, and [`check`] compares them.
const STATEMENTS: [&str; 5] = [
    "CREATE TABLE entry(
    seq INTEGER PRIMARY KEY,
    recorded TEXT NOT NULL,
    author TEXT NOT NULL,
    forum TEXT NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    leaf BLOB NOT NULL CHECK(length(leaf) = 32)
) STRICT",
    "CREATE TABLE checkpoint(
    one INTEGER PRIMARY KEY CHECK(one = 1),
    size INTEGER NOT NULL CHECK(size >= 0),
    peaks BLOB NOT NULL CHECK(length(peaks) % 32 = 0)
) STRICT",
    // It also stops INSERT OR REPLACE, which deletes without the trigger below.
    "CREATE TRIGGER entry_is_dense BEFORE INSERT ON entry
WHEN new.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM entry)
BEGIN SELECT raise(ABORT, 'the journal is dense: an entry takes the next number'); END",
    "CREATE TRIGGER entry_is_not_updated BEFORE UPDATE ON entry
BEGIN SELECT raise(ABORT, 'the journal is append-only: an entry is never updated'); END",
    "CREATE TRIGGER entry_is_not_deleted BEFORE DELETE ON entry
BEGIN SELECT raise(ABORT, 'the journal is append-only: an entry is never deleted'); END",
];

/// What version 2 adds: texts that were read, each under its SHA-256, beside the
/// tree and not in it, so that a text can be erased.
const COPIES: &str = "CREATE TABLE copy(
    hash TEXT PRIMARY KEY,
    text TEXT NOT NULL
) STRICT";

/// Every statement of a journal of this version.
fn expected(version: i64) -> Vec<&'static str> {
    let added = (version > 1).then_some(COPIES);
    STATEMENTS.into_iter().chain(added).collect()
}

/// Makes a journal of a database that holds nothing yet; leaves any other be.
///
/// Of two processes that create the same journal at once, the second waits for
/// the first and then finds the work done.
pub fn create_if_blank(connection: &mut Connection, path: &Path) -> Result<()> {
    if !is_blank(connection).at(path)? {
        return Ok(());
    }
    let transaction =
        connection.transaction_with_behavior(TransactionBehavior::Immediate).at(path)?;
    if is_blank(&transaction).at(path)? {
        create(&transaction).at(path)?;
    }
    transaction.commit().at(path)
}

/// Brings a journal that has been [checked](check) to this version.
pub fn upgrade(connection: &mut Connection, path: &Path) -> Result<()> {
    if header(connection, "user_version").at(path)? == VERSION {
        return Ok(());
    }
    // Of two processes the second finds the work done. A crash leaves the old version whole.
    let transaction =
        connection.transaction_with_behavior(TransactionBehavior::Immediate).at(path)?;
    if header(&transaction, "user_version").at(path)? == OLDEST {
        transaction.execute_batch(COPIES).at(path)?;
        transaction.pragma_update(None, "user_version", VERSION).at(path)?;
    }
    transaction.commit().at(path)
}

/// Refuses what is not a journal of this version, or of an older one, with exactly its schema.
/// A trigger or a view added by another hand could make SQL mean something else.
pub fn check(connection: &Connection, path: &Path) -> Result<()> {
    recognise(connection, path)?;
    // One snapshot: another process may be bringing the journal up to date.
    let snapshot = connection.unchecked_transaction().at(path)?;
    let found = header(&snapshot, "user_version").at(path)?;
    if !(OLDEST..=VERSION).contains(&found) {
        return Err(Error::Version { path: path.to_owned(), found, expected: VERSION });
    }
    check_statements(&snapshot, found, path)
}

/// Refuses a file that is empty, or something else than a journal.
fn recognise(connection: &Connection, path: &Path) -> Result<()> {
    let found = header(connection, "application_id").at(path)?;
    if found == APPLICATION_ID {
        return Ok(());
    }
    let path = path.to_owned();
    if is_blank(connection).at(&path)? {
        return Err(Error::Missing { path });
    }
    let found = format!("an SQLite database with application id {found:#010x}");
    Err(Error::Foreign { path, found })
}

fn check_statements(connection: &Connection, version: i64, path: &Path) -> Result<()> {
    let mut expected = expected(version);
    expected.sort_unstable();
    let found = statements(connection).at(path)?;
    let extra = found.iter().map(String::as_str).find(|sql| !expected.contains(sql));
    let lacking = expected.iter().copied().find(|sql| !found.iter().any(|one| one == sql));
    extra.or(lacking).map_or(Ok(()), |statement| {
        Err(Error::Schema { path: path.to_owned(), statement: statement.to_owned() })
    })
}

fn is_blank(connection: &Connection) -> rusqlite::Result<bool> {
    Ok(header(connection, "application_id")? == 0
        && header(connection, "user_version")? == 0
        && statements(connection)?.is_empty())
}

fn create(connection: &Connection) -> rusqlite::Result<()> {
    expected(VERSION).iter().try_for_each(|statement| connection.execute_batch(statement))?;
    connection.execute("INSERT INTO checkpoint(one, size, peaks) VALUES (1, 0, x'')", ())?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    connection.pragma_update(None, "user_version", VERSION)
}

fn header(connection: &Connection, field: &str) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, field, |row| row.get(0))
}

/// The text of every statement in the file. The tables SQLite adds for itself
/// (those of ANALYZE) are no part of the schema.
fn statements(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    connection
        .prepare("SELECT coalesce(sql, name) FROM sqlite_schema WHERE name NOT LIKE 'sqlite^_%' ESCAPE '^'")?
        .query_map((), |row| row.get(0))?
        .collect()
}
