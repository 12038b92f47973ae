//! Faults, and the rejections made of them.

use register::record::Rejection;
use rustc_hash::FxHashMap;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// The longest part of a row, in bytes, that a rejection keeps.
const LONGEST_RAW: usize = 64 * 1024;
/// The longest part of a cell, in characters, that a message shows.
const LONGEST_VALUE: usize = 200;

/// One thing wrong with a row or a file.
#[derive(Debug, Clone)]
pub(super) struct Fault {
    /// The column, and where it stands in the contract.
    pub column: Option<(usize, &'static str)>,
    pub value: String,
    pub expected: String,
    pub mend: String,
}

impl Fault {
    /// A fault of a whole row or file.
    pub(super) fn whole(
        value: impl Into<String>,
        expected: impl Into<String>,
        mend: impl Into<String>,
    ) -> Self {
        let (value, expected, mend) = (value.into(), expected.into(), mend.into());
        Self { column: None, value, expected, mend }
    }
}

/// The rejections of one file.
#[derive(Debug)]
pub(super) struct Refusals<'a> {
    file: &'a str,
    list: Vec<Rejection>,
}

impl<'a> Refusals<'a> {
    pub(super) const fn new(file: &'a str) -> Self {
        Self { file, list: Vec::new() }
    }

    /// Rejects a row: the first column at fault heads the rejection, the others follow in `mend`.
    pub(super) fn add(&mut self, row: u64, raw: &[u8], mut faults: Vec<Fault>) {
        faults.sort_by_key(|fault| fault.column.map(|(at, _)| at));
        let mut faults = faults.into_iter();
        let Some(first) = faults.next() else { return };
        let mut mend = first.mend;
        for other in faults {
            let column = other.column.map_or("the row", |(_, name)| name);
            let (value, expected) = (short(&other.value), other.expected);
            // Writing to a string cannot fail.
            let _ = write!(mend, "; also {column}: {value:?}: expected {expected}: {}", other.mend);
        }
        self.list.push(Rejection {
            id: format!("{}-{}", plain(self.file), digest(self.file, raw)),
            file: self.file.to_owned(),
            row,
            column: first.column.map(|(_, name)| name.to_owned()),
            value: short(&first.value),
            expected: first.expected,
            mend,
            raw: String::from_utf8_lossy(&raw[..raw.len().min(LONGEST_RAW)]).into_owned(),
        });
    }

    /// The rejections by row. Of rows with one text each later one's id ends in its ordinal.
    pub(super) fn into_list(mut self) -> Vec<Rejection> {
        self.list.sort_by_key(|one| one.row);
        let mut seen: FxHashMap<String, u32> = FxHashMap::default();
        for one in &mut self.list {
            let times = seen.entry(one.id.clone()).or_default();
            *times += 1;
            if *times > 1 {
                one.id = format!("{}-{times}", one.id);
            }
        }
        self.list
    }
}

/// The first 16 hexadecimal digits of SHA-256 over the file's name and the row.
fn digest(file: &str, raw: &[u8]) -> String {
    let hash = Sha256::new().chain_update(file).chain_update([0]).chain_update(raw).finalize();
    hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// A file's name as a part of an id.
fn plain(file: &str) -> String {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
    let plain = |c: char| if allowed(c) { c.to_ascii_lowercase() } else { '-' };
    file.chars().take(LONGEST_VALUE).map(plain).collect()
}

fn short(value: &str) -> String {
    match value.char_indices().nth(LONGEST_VALUE) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value.to_owned(),
    }
}
