//! A table's file, row by row.

use super::{
    File, build,
    fault::{Fault, Refusals},
    header::{self, Opened},
    known::Known,
    row::Row,
    settle::{Candidate, Place, settle},
    split::Split,
    table::Table,
};
use smol_str::SmolStr;
use std::borrow::Cow;

/// Reads a table into what is known; gives what was rejected.
pub(super) fn read(table: &'static Table, file: &File, known: &mut Known) -> Refusals<'static> {
    let mut refusals = Refusals::new(table.file);
    match header::open(table, &file.bytes) {
        Err(refused) => {
            table.kind.into_iter().for_each(|kind| known.refuse(kind));
            refusals.add(refused.row, refused.raw, refused.faults);
        }
        Ok(mut opened) => {
            let mut rows = Vec::new();
            while let Some(split) = opened.rows.next() {
                rows.push(candidate(table, &opened, split, known));
            }
            settle(table, known, &mut rows);
            for row in rows {
                keep(table, row, known, &mut refusals);
            }
        }
    }
    refusals
}

/// The rows of a table that was read whose id is one of those, each with its line and its text.
pub(super) fn with_ids<'a>(
    table: &'static Table,
    file: &'a File,
    is_wanted: impl Fn(&str) -> bool,
) -> Vec<(u64, &'a [u8], String)> {
    let Ok(mut opened) = header::open(table, &file.bytes) else { return Vec::new() };
    let at = table.position("id").and_then(|column| opened.positions[column]).unwrap_or_default();
    let mut found = Vec::new();
    while let Some(Split { line, raw, cells }) = opened.rows.next() {
        let Ok(cells) = cells else { continue };
        let whole = cells.len() == opened.width;
        let wanted = whole && std::str::from_utf8(&cells[at]).is_ok_and(|id| is_wanted(id.trim()));
        if !wanted {
            continue;
        }
        if let Ok(cells) = decode(table, &opened, cells) {
            found.push((line, raw, cells[at].to_string()));
        }
    }
    found
}

fn keep(table: &Table, row: Candidate<'_>, known: &mut Known, refusals: &mut Refusals<'_>) {
    match row {
        Candidate { record: Some(record), ref faults, .. } if faults.is_empty() => {
            known.keep(record);
        }
        Candidate { place, raw, key, faults, .. } => {
            let line = if let Place::Line(line) = place { line } else { 0 };
            if let (Some(kind), Some(key)) = (table.kind, key) {
                known.reject(kind, key, line);
            }
            refusals.add(line, raw, faults);
        }
    }
}

fn candidate<'a>(
    table: &'static Table,
    opened: &Opened<'a>,
    split: Split<'a>,
    known: &Known,
) -> Candidate<'a> {
    let (place, raw) = (Place::Line(split.line), split.raw);
    let cells = match cells(table, opened, split) {
        Ok(cells) => cells,
        Err(fault) => {
            let (links, faults) = (Vec::new(), vec![fault]);
            return Candidate { place, raw, key: None, record: None, links, faults };
        }
    };
    let mut row = Row::new(table, &opened.positions, &cells, known);
    let record = build::record(&mut row);
    let key = row.key().map(SmolStr::new);
    Candidate { place, raw, key, record, links: row.links, faults: row.faults }
}

/// The cells of a row, as many as the header has.
pub(super) fn cells<'a>(
    table: &'static Table,
    opened: &Opened<'a>,
    split: Split<'a>,
) -> Result<Vec<Cow<'a, str>>, Fault> {
    let cells = split.cells.map_err(|_| header::broken(split.raw))?;
    if cells.len() != opened.width {
        let (value, expected) = (cells.len(), opened.width);
        return Err(Fault::whole(
            format!("{value} cells"),
            format!("{expected} cells, as in the header"),
            "put cells that hold the separator in quotes, and fill up missing cells",
        ));
    }
    decode(table, opened, cells)
}

/// The cells as trimmed text.
fn decode<'a>(
    table: &'static Table,
    opened: &Opened<'_>,
    cells: Vec<Cow<'a, [u8]>>,
) -> Result<Vec<Cow<'a, str>>, Fault> {
    let text = |(at, cell): (usize, Cow<'a, [u8]>)| {
        trimmed(cell).map_err(|value| {
            let column = opened.positions.iter().position(|position| *position == Some(at));
            let column = column.map(|column| (column, table.columns[column].name));
            let (expected, mend) = ("text in UTF-8", "save the file as CSV UTF-8");
            Fault { column, ..Fault::whole(value, expected, mend) }
        })
    };
    cells.into_iter().enumerate().map(text).collect()
}

/// The cell's text, or what can be read of it.
fn trimmed(cell: Cow<'_, [u8]>) -> Result<Cow<'_, str>, String> {
    let lossy = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    match cell {
        Cow::Borrowed(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Cow::Borrowed(text.trim())),
            Err(_) => Err(lossy(bytes)),
        },
        Cow::Owned(bytes) => match String::from_utf8(bytes) {
            Ok(text) => Ok(Cow::Owned(text.trim().to_owned())),
            Err(error) => Err(lossy(error.as_bytes())),
        },
    }
}
