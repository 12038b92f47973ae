//! How a connection to a journal is set up.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::error::{At, Error, Result};
use crate::schema;

/// How long a writer waits for another one.
const PATIENCE: Duration = Duration::from_secs(5);

/// How long it sleeps between trials where SQLite does not wait for it.
const PAUSE: Duration = Duration::from_millis(20);

/// The least an SQLite database can be long, in bytes.
const SMALLEST_PAGE: u64 = 512;

/// On every connection. The journal may come from another hand, so nothing in
/// its schema is trusted and its pages are checked as they are read. FULL makes
/// a commit reach the disk before it is acknowledged.
const EVERYONE: &str = "
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA foreign_keys = ON;
    PRAGMA synchronous = FULL;";

/// On a connection that writes: the write-ahead log gives back the disk space
/// that a great import took.
const WRITER: &str = "
    PRAGMA journal_size_limit = 67108864;
    PRAGMA cache_size = -65536;";

/// On a connection that only reads: the file is mapped, not copied.
const READER: &str = "
    PRAGMA query_only = ON;
    PRAGMA cache_size = -65536;
    PRAGMA mmap_size = 1099511627776;";

/// To a journal for writing; one that is missing is created.
pub fn create(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let mut connection = open(path, flags)?;
    schema::create_if_blank(&mut connection, path)?;
    writer(connection, path)
}

/// To a journal for writing, which must exist.
pub fn existing(path: &Path) -> Result<Connection> {
    require(path)?;
    writer(open(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?, path)
}

/// To a journal for reading, which must exist.
pub fn read_only(path: &Path) -> Result<Connection> {
    require(path)?;
    let connection = match open(path, OpenFlags::SQLITE_OPEN_READ_ONLY) {
        // A writer was killed before the file had a write-ahead log. SQLite undoes
        // what it left when the file is opened for writing.
        Err(Error::HalfWritten { .. }) => {
            drop(open(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?);
            open(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?
        }
        opened => opened?,
    };
    schema::check(&connection, path)?;
    connection.execute_batch(READER).at(path)?;
    Ok(connection)
}

// The file is recognised before anything that might write to it.
fn writer(mut connection: Connection, path: &Path) -> Result<Connection> {
    schema::check(&connection, path)?;
    schema::upgrade(&mut connection, path)?;
    write_ahead(&connection).at(path)?;
    connection.execute_batch(WRITER).at(path)?;
    Ok(connection)
}

/// Keeps a write-ahead log, so that readers and the writer do not wait for each
/// other. SQLite itself does not wait for the lock this needs the first time,
/// when others may have just opened the same new file; so we do.
fn write_ahead(connection: &Connection) -> rusqlite::Result<()> {
    for _ in 0..PATIENCE.as_millis() / PAUSE.as_millis() {
        match connection.execute_batch("PRAGMA journal_mode = WAL") {
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => {
                thread::sleep(PAUSE);
            }
            result => return result,
        }
    }
    connection.execute_batch("PRAGMA journal_mode = WAL")
}

fn require(path: &Path) -> Result<()> {
    if path.try_exists().at(path)? {
        return Ok(());
    }
    Err(Error::Missing { path: path.to_owned() })
}

// The settings read the file. A connection stays with one thread at a time, so SQLite's own mutex is not
// needed; and a path is a path, even one that begins with `file:`.
fn open(path: &Path, flags: OpenFlags) -> Result<Connection> {
    refuse_fragment(path)?;
    let connection =
        Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX).at(path)?;
    connection.busy_timeout(PATIENCE).at(path)?;
    connection.execute_batch(EVERYONE).at(path)?;
    Ok(connection)
}

/// SQLite takes a file shorter than its smallest page for an empty one and would
/// write over a short text. The length is asked without opening the file: on
/// closing it again, POSIX would drop the locks of this process's connections.
fn refuse_fragment(path: &Path) -> Result<()> {
    match fs::metadata(path) {
        Ok(file) if file.is_file() && (1..SMALLEST_PAGE).contains(&file.len()) => {
            Err(Error::Foreign {
                path: path.to_owned(),
                found: format!("a file of {} bytes that is not an SQLite database", file.len()),
            })
        }
        // Whether a file may be missing, or be no file, is for others to say.
        _ => Ok(()),
    }
}
