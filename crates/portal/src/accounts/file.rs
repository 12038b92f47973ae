//! The accounts' file: read when it has changed, replaced as a whole.

use super::{Accounts, AccountsError};
use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read, Write},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::SystemTime,
};

/// Where the accounts of a journal stand: `<journal>.accounts.toml`.
#[must_use]
pub fn path_beside(journal: &Path) -> PathBuf {
    let mut name = journal.as_os_str().to_owned();
    name.push(".accounts.toml");
    name.into()
}

impl Accounts {
    /// Reads the file; none if there is no file.
    ///
    /// # Errors
    /// When it cannot be read, others may read it, or a line of it is wrong.
    pub fn open(path: &Path) -> Result<Self, AccountsError> {
        let failed = |source| AccountsError::File { path: path.to_owned(), source };
        let mut file = match File::open(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            file => file.map_err(failed)?,
        };
        private(path, &file)?;
        let mut text = String::new();
        file.read_to_string(&mut text).map_err(failed)?;
        Self::read(&text).map_err(|(line, message)| AccountsError::Line {
            path: path.to_owned(),
            line,
            message,
        })
    }

    /// Writes the file: whoever reads it meanwhile sees all of the old or all of the new one.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn save(&self, path: &Path) -> Result<(), AccountsError> {
        let failed = |source| AccountsError::File { path: path.to_owned(), source };
        let mut beside = path.as_os_str().to_owned();
        beside.push(format!(".{}.new", std::process::id()));
        let beside = PathBuf::from(beside);
        let written = write(&beside, &self.text()).and_then(|()| fs::rename(&beside, path));
        if written.is_err() {
            // What is left of an attempt that failed helps nobody.
            let _ = fs::remove_file(&beside);
        }
        written.map_err(failed)
    }
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// Nobody but its owner may read a file of passwords.
#[cfg(unix)]
fn private(path: &Path, file: &File) -> Result<(), AccountsError> {
    use std::os::unix::fs::MetadataExt;
    let metadata = file.metadata();
    let metadata =
        metadata.map_err(|source| AccountsError::File { path: path.to_owned(), source })?;
    let mode = metadata.mode() & 0o777;
    if mode & 0o077 == 0 {
        Ok(())
    } else {
        Err(AccountsError::Mode { path: path.to_owned(), mode })
    }
}

#[cfg(not(unix))]
fn private(_: &Path, _: &File) -> Result<(), AccountsError> {
    Ok(())
}

/// An accounts file that is read again when it has changed.
#[derive(Debug)]
pub struct AccountsFile {
    path: PathBuf,
    read: Mutex<(Option<Stamp>, Arc<Accounts>)>,
}

/// What tells one state of the file from the next: when it was written and how long it is; besides,
/// where there are such, who may read it and when that was changed last.
type Stamp = (SystemTime, u64, Rights);

#[cfg(unix)]
type Rights = (u32, u64, i64, i64);

#[cfg(not(unix))]
type Rights = ();

impl AccountsFile {
    /// Reads it for the first time.
    ///
    /// # Errors
    /// As [`Accounts::open`].
    pub fn open(path: PathBuf) -> Result<Self, AccountsError> {
        let stamp = stamp(&path);
        let accounts = Arc::new(Accounts::open(&path)?);
        Ok(Self { path, read: Mutex::new((stamp, accounts)) })
    }

    /// The accounts as the file has them now.
    ///
    /// # Errors
    /// As [`Accounts::open`]: nobody signs in, or stays so, by a file that cannot be read.
    pub fn current(&self) -> Result<Arc<Accounts>, AccountsError> {
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        let now = stamp(&self.path);
        if now != read.0 {
            *read = (now, Arc::new(Accounts::open(&self.path)?));
        }
        Ok(Arc::clone(&read.1))
    }
}

fn stamp(path: &Path) -> Option<Stamp> {
    let metadata = fs::metadata(path).ok()?;
    Some((metadata.modified().ok()?, metadata.len(), rights(&metadata)))
}

#[cfg(unix)]
fn rights(metadata: &fs::Metadata) -> Rights {
    use std::os::unix::fs::MetadataExt;
    (metadata.mode(), metadata.ino(), metadata.ctime(), metadata.ctime_nsec())
}

#[cfg(not(unix))]
fn rights(_: &fs::Metadata) -> Rights {}
