//! Reading a dossier: a folder with a charter and tables.
//!
//! Every row is read on its own. A row at fault becomes a rejection that says where it stands,
//! what was expected and how to mend it; the other rows are kept. No row is lost: the rows kept
//! and the rows rejected are the rows of the file.

mod build;
mod contract;
mod fault;
mod header;
mod holds;
mod known;
mod near;
mod row;
mod rows;
mod settle;
mod split;
mod table;
#[cfg(test)]
mod tests;

pub use contract::{CONTRACT_VERSION, contract_markdown, contract_schema};
pub use holds::{Code, Holds};
pub use table::{Column, PROOF, TABLES, Table, table_of};

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

/// The charter's file.
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
    /// The charter; also the first of the records.
    pub charter: Charter,
    /// What can be recorded, each after what it refers to.
    pub records: Vec<Record>,
    /// What cannot, and why.
    pub rejections: Vec<Rejection>,
}

/// A dossier without a charter that holds together. Nothing of it is imported.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}", .0.iter().map(|one| format!("{CHARTER}, {one}")).collect::<Vec<_>>().join("\n"))]
pub struct DossierError(pub Vec<CharterError>);

/// A folder or file that cannot be read.
#[derive(Debug, Error)]
#[error("{}: {source}: expected a folder with {CHARTER} and tables, each readable", path.display())]
pub struct FolderError {
    /// The folder or file.
    pub path: PathBuf,
    /// What went wrong.
    pub source: io::Error,
}

/// Loads the charter and the tables of a folder, in order of name. Other files are passed over.
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
        if name == CHARTER || is_csv(&name) {
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
/// When there is no charter or it does not hold together: everything that is wrong with it.
/// Whatever is wrong with a table is a rejection instead.
pub fn read(files: &[File]) -> Result<Dossier, DossierError> {
    let text = charter_text(files)?;
    let charter = Charter::from_toml(text).map_err(|errors| DossierError(errors.0))?;
    let mut known = Known::new(charter.clone());
    let mut rejections = Vec::new();
    for table in &TABLES {
        let mut named = files.iter().filter(|file| file.name == table.file);
        if let Some(file) = named.next() {
            rejections.extend(rows::read(table, file, &mut known));
        }
        rejections.extend(named.flat_map(|file| refuse(file, "each table once")));
        if table.kind == Kind::Source {
            rejections.extend(uncited(text, &known));
        }
    }
    for file in files.iter().filter(|file| is_csv(&file.name)) {
        if TABLES.iter().all(|table| table.file != file.name) {
            let all: Vec<&str> = TABLES.iter().map(|table| table.file).collect();
            rejections.extend(refuse(file, &format!("one of {}", all.join(", "))));
        }
    }
    Ok(Dossier { charter, records: known.records, rejections })
}

fn charter_text(files: &[File]) -> Result<&str, DossierError> {
    let fault =
        |message: &str| DossierError(vec![CharterError { line: 1, message: message.to_owned() }]);
    let file = files.iter().find(|file| file.name == CHARTER);
    let file =
        file.ok_or_else(|| fault("the file is missing: add it, as docs/dossier.md shows"))?;
    let text = std::str::from_utf8(&file.bytes);
    let text = text.map_err(|_| fault("the file is not UTF-8: save it as UTF-8"))?;
    Ok(text.strip_prefix('\u{FEFF}').unwrap_or(text))
}

fn is_csv(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv"))
}

/// Refuses a file for its name.
fn refuse(file: &File, expected: &str) -> Vec<Rejection> {
    let meant = near::nearest(&file.name, TABLES.iter().map(|table| table.file));
    let mend = match meant.filter(|name| *name != file.name) {
        Some(name) => format!("did you mean {name:?}?"),
        None => "rename or remove the file".to_owned(),
    };
    let mut refusals = Refusals::new(&file.name);
    refusals.add(1, &[], vec![Fault::whole(&file.name, expected, mend)]);
    refusals.into_list()
}

/// The sources that the charter cites and sources.csv does not hold.
fn uncited(text: &str, known: &Known) -> Vec<Rejection> {
    let charter = known.charter();
    let whole = charter.text.sources.iter().map(|source| ("[charter]".to_owned(), source));
    let articles = charter.articles.iter().flat_map(|article| {
        article.sources.iter().map(|source| (format!("\"{}\"", article.id), source))
    });
    let mut refusals = Refusals::new(CHARTER);
    for (place, source) in whole.chain(articles) {
        if let Err((expected, mend)) = known.resolve(Holds::Source, source.as_str()) {
            let start = text.find(&place).unwrap_or_default();
            let quoted = format!("\"{source}\"");
            let at = start + text[start..].find(&quoted).unwrap_or_default();
            let row = text[..at].matches('\n').count() + 1;
            let raw = text.lines().nth(row - 1).unwrap_or_default();
            let column = Some((0, "sources"));
            let fault = Fault { column, value: source.to_string(), expected, mend };
            refusals.add(row as u64, raw.as_bytes(), vec![fault]);
        }
    }
    refusals.into_list()
}
