//! Reading a dossier: a folder with a charter and tables.
//!
//! Every row is read on its own. A row at fault becomes a rejection that says where it stands,
//! what was expected and how to mend it; the other rows are kept. No row is lost: the rows kept
//! and the rows rejected are the rows of the file.

mod ballots;
mod build;
mod charters;
mod contract;
mod fault;
mod header;
mod holds;
mod known;
mod near;
mod one;
mod passages;
mod row;
mod rows;
mod settle;
mod split;
mod table;
#[cfg(test)]
mod tests;

pub use contract::{CONTRACT_VERSION, contract_markdown, contract_schema};
pub use holds::{Code, Holds};
pub(crate) use one::find;
pub use one::{CellFault, CellFaults, row};
pub(crate) use passages::{is_marked, proof_mut};
pub use table::{Column, PASSAGES, PROOF, TABLES, Table, table_of};

use charter::{Charter, CharterError};
use fault::{Fault, Refusals};
use known::Known;
use register::{Kind, Record, record::Rejection};
use std::{
    fs, io,
    io::Read,
    path::{Path, PathBuf},
};
use thiserror::Error;

/// The charter's file. Other versions of the charter stand beside it as `charter-….toml`.
pub const CHARTER: &str = "charter.toml";

/// A file of a dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name, without the folder.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// A dossier, read.
#[derive(Debug, Clone, PartialEq)]
pub struct Dossier {
    /// The charter of `charter.toml`; also the first of the records. Its other versions follow it.
    pub charter: Charter,
    /// What can be recorded, each after what it refers to.
    pub records: Vec<Record>,
    /// What cannot, and why.
    pub rejections: Vec<Rejection>,
    /// Whether a table of passages was read: then the records cite the passages it names and no
    /// others. A dossier without that table says nothing about passages.
    pub passages: bool,
}

/// One thing wrong with a charter's file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{file}, {error}")]
pub struct CharterFault {
    /// The file.
    pub file: String,
    /// Where in it, and what.
    pub error: CharterError,
}

/// A dossier without a charter that holds together. Nothing of it is imported.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
pub struct DossierError(pub Vec<CharterFault>);

/// A folder or file that cannot be read.
#[derive(Debug, Error)]
#[error("{}: {source}: expected a folder with {CHARTER} and tables, each readable", path.display())]
pub struct FolderError {
    /// The folder or file.
    pub path: PathBuf,
    /// What went wrong.
    pub source: io::Error,
}

/// Loads the charters and the tables of a folder, in order of name. Other files are passed over.
///
/// # Errors
/// When the folder or one of those files cannot be read.
pub fn folder(path: &Path) -> Result<Vec<File>, FolderError> {
    let at = |path: &Path| {
        let path = path.to_owned();
        |source| FolderError { path, source }
    };
    let mut files = Vec::new();
    for entry in fs::read_dir(path).map_err(at(path))? {
        let path = entry.map_err(at(path))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if is_charter(&name) || is_csv(&name) {
            // What stands in a table's place and cannot be read is no empty table.
            if !fs::metadata(&path).map_err(at(&path))?.is_file() {
                return Err(at(&path)(io::Error::other("it is no file")));
            }
            let mut bytes = Vec::new();
            // One byte over the limit is enough for the reader to refuse the file.
            let file = fs::File::open(&path).map_err(at(&path))?;
            file.take(header::LARGEST as u64 + 1).read_to_end(&mut bytes).map_err(at(&path))?;
            files.push(File { name, bytes });
        }
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}

/// Reads a dossier.
///
/// # Errors
/// When there is no charter, or one does not hold together, or they are not versions of one:
/// everything that is wrong with them.
/// Whatever is wrong with a table is a rejection instead.
pub fn read(files: &[File]) -> Result<Dossier, DossierError> {
    let texts = charters::texts(files)?;
    let charters = charters::read(&texts)?;
    let charter = charters[0].clone();
    let mut known = Known::new(charters);
    let mut refusals = Vec::new();
    let (mut cast, mut passages) = (None, false);
    for table in &TABLES {
        // Who may vote shows when every table of records is read.
        if table.kind.is_none()
            && let Some((table, file, at)) = cast.take()
        {
            ballots::refuse(table, file, &mut known, &mut refusals[at]);
        }
        let mut named = files.iter().filter(|file| file.name == table.file);
        if let Some(file) = named.next() {
            if table.kind == Some(Kind::Ballot) {
                cast = Some((table, file, refusals.len()));
            }
            refusals.push(match table.kind {
                Some(_) => rows::read(table, file, &mut known),
                None => passages::read(table, file, &mut known, &mut passages),
            });
        }
        refusals.extend(named.map(|file| refuse(file, "each table once")));
        if table.kind == Some(Kind::Source) {
            refusals.extend(charters::uncited(&texts, &known));
        }
    }
    for file in files.iter().filter(|file| is_csv(&file.name)) {
        if TABLES.iter().all(|table| table.file != file.name) {
            let all: Vec<&str> = TABLES.iter().map(|table| table.file).collect();
            refusals.push(refuse(file, &format!("one of {}", all.join(", "))));
        }
    }
    let rejections = refusals.into_iter().flat_map(Refusals::into_list).collect();
    Ok(Dossier { charter, records: known.records, rejections, passages })
}

/// Whether a file of this name is a version of the charter.
fn is_charter(name: &str) -> bool {
    name == CHARTER || name.starts_with("charter-") && name.ends_with(".toml")
}

fn is_csv(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv"))
}

/// Refuses a file for its name.
fn refuse<'a>(file: &'a File, expected: &str) -> Refusals<'a> {
    let meant = near::nearest(&file.name, TABLES.iter().map(|table| table.file));
    let mend = match meant.filter(|name| *name != file.name) {
        Some(name) => format!("did you mean {name:?}?"),
        None => "rename or remove the file".to_owned(),
    };
    let mut refusals = Refusals::new(&file.name);
    refusals.add(1, &[], vec![Fault::whole(&file.name, expected, mend)]);
    refusals
}
