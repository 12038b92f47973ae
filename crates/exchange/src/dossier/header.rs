//! From a file's bytes to its rows: encoding, separator and header.

use super::{
    fault::Fault,
    near,
    split::{Split, Splitter},
    table::Table,
};
use std::borrow::Cow;

/// Files over this many bytes are refused.
pub(super) const LARGEST: usize = 256 * 1024 * 1024;

const SAVE: &str = "save the file as CSV UTF-8";
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];
/// A UTF-16 file without a byte order mark shows within its header.
const SNIFFED: usize = 1024;

/// A table whose header holds, open at its first row.
pub(super) struct Opened<'a> {
    pub rows: Splitter<'a>,
    /// Where each column of the contract stands in the file.
    pub positions: Vec<Option<usize>>,
    /// Number of cells in a row.
    pub width: usize,
}

/// A file that is refused as a whole: the header's line, its text and what is wrong.
pub(super) struct Refused<'a> {
    pub row: u64,
    pub raw: &'a [u8],
    pub faults: Vec<Fault>,
}

/// Opens a table.
pub(super) fn open<'a>(table: &Table, bytes: &'a [u8]) -> Result<Opened<'a>, Refused<'a>> {
    let refused = |raw, fault| Refused { row: 1, raw, faults: vec![fault] };
    let bytes = decoded(bytes).map_err(|fault| refused(&[], fault))?;
    let separator = separator(table, bytes);
    let mut rows = Splitter::new(bytes, separator);
    let Some(header) = rows.next() else {
        let fault = Fault::whole("", "a header row", "write the column names in the first row");
        return Err(refused(&[], fault));
    };
    match positions(table, &header) {
        Ok((positions, width)) => {
            rows.expect_width(width);
            Ok(Opened { rows, positions, width })
        }
        Err(mut faults) => {
            let lost = rows.count();
            if let Some(first) = faults.first_mut() {
                first.mend.push_str(&format!(" ({lost} rows were not read)"));
            }
            Err(Refused { row: header.line, raw: header.raw, faults })
        }
    }
}

/// The text without its byte order mark, if it can be UTF-8 at all.
fn decoded(bytes: &[u8]) -> Result<&[u8], Fault> {
    let refused = |value: &str| Err(Fault::whole(value, "a CSV file in UTF-8", SAVE));
    if bytes.len() > LARGEST {
        let expected = "a file of at most 256 MB";
        return Err(Fault::whole(format!("{} bytes or more", bytes.len()), expected, "split it"));
    }
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return refused("a file in UTF-16");
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return refused("a workbook or archive");
    }
    // UTF-16 without its mark has NUL bytes from the first letter on. One in a row is that row's.
    let mut header = bytes.iter().take(SNIFFED).take_while(|byte| **byte != b'\n');
    if header.any(|byte| *byte == 0) {
        return refused("a file with NUL bytes");
    }
    Ok(bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes))
}

/// The separator under which the header names the most columns; the comma among equals.
fn separator(table: &Table, bytes: &[u8]) -> u8 {
    let named = |separator: &u8| {
        let header = Splitter::new(bytes, *separator).next().and_then(|one| one.cells.ok());
        let known = |cell: &Cow<[u8]>| table.position(&text(cell)).is_some();
        header.map_or(0, |cells| cells.iter().filter(|cell| known(cell)).count())
    };
    // `max_by_key` gives the last of equals.
    SEPARATORS.iter().rev().copied().max_by_key(named).unwrap_or(b',')
}

fn text(cell: &[u8]) -> String {
    String::from_utf8_lossy(cell).trim().to_owned()
}

type Positions = (Vec<Option<usize>>, usize);

/// Where each column of the contract stands in a header.
fn positions(table: &Table, header: &Split<'_>) -> Result<Positions, Vec<Fault>> {
    let Ok(cells) = &header.cells else {
        return Err(vec![broken(header.raw)]);
    };
    let names: Vec<String> = cells.iter().map(|cell| text(cell)).collect();
    let mut positions = vec![None; table.columns.len()];
    let mut faults = Vec::new();
    for (at, name) in names.iter().enumerate() {
        match table.position(name) {
            None => faults.push(unknown(table, name, &names)),
            Some(column) if positions[column].is_some() => {
                let fault =
                    Fault::whole(name, "each column once", "remove or rename one of the two");
                faults.push(fault);
            }
            Some(column) => positions[column] = Some(at),
        }
    }
    for (column, position) in table.columns.iter().zip(&positions) {
        if column.required && position.is_none() {
            let expected = format!("a column {:?}", column.name);
            faults.push(Fault::whole(names.join(","), expected, "add the column"));
        }
    }
    if faults.is_empty() { Ok((positions, names.len())) } else { Err(faults) }
}

/// The fault of a column that the contract does not have, among the names of others.
pub(super) fn unknown(table: &Table, name: &str, names: &[String]) -> Fault {
    let free = table.columns.iter().map(|column| column.name);
    let free = free.filter(|column| !names.iter().any(|other| other == column));
    let mend = match near::nearest(name, free) {
        Some(column) => format!("did you mean {column:?}?"),
        None => "remove the column".to_owned(),
    };
    let all: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
    Fault::whole(name, format!("only the columns {}", all.join(", ")), mend)
}

/// The fault of a line whose quotes do not pair.
pub(super) fn broken(raw: &[u8]) -> Fault {
    Fault::whole(
        String::from_utf8_lossy(raw),
        "each quoted cell closed by a quote, and quotes inside it doubled",
        "close or double the quote (\"\"), or remove it",
    )
}
