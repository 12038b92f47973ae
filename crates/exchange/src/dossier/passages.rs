//! The passages of sources that records rest on: rows that become a part of a record.

use super::{
    File,
    fault::Refusals,
    header,
    holds::{Code, Holds},
    known::Known,
    row::Row,
    rows,
    table::Table,
};
use register::{Kind, Passage, Proof, Record, proved_tables};
use std::str::FromStr;
use vocabulary::Id;

macro_rules! kinds_of {
    ($($table:ident: $kind:ident)+) => {
        &[$(Kind::$kind),+]
    };
}

/// The kinds of record that carry a proof.
const PROVED: &[Kind] = proved_tables!(kinds_of);

/// Their codes.
pub(super) fn kinds() -> Vec<Code> {
    PROVED.iter().map(|kind| (kind.code(), kind.meaning())).collect()
}

/// The proof of a record, to be added to.
pub(crate) fn proof_mut(record: &mut Record) -> Option<&mut Proof> {
    macro_rules! proof {
        ($($table:ident: $kind:ident)+) => {
            match record {
                $(Record::$kind(one) => Some(&mut one.proof),)+
                _ => None,
            }
        };
    }
    proved_tables!(proof)
}

/// Reads the passages into the records they belong to; gives what was rejected. `whole` becomes
/// true once the file's header holds.
pub(super) fn read(
    table: &'static Table,
    file: &File,
    known: &mut Known,
    whole: &mut bool,
) -> Refusals<'static> {
    let mut refusals = Refusals::new(table.file);
    let mut opened = match header::open(table, &file.bytes) {
        Ok(opened) => opened,
        Err(refused) => {
            refusals.add(refused.row, refused.raw, refused.faults);
            return refusals;
        }
    };
    *whole = true;
    while let Some(split) = opened.rows.next() {
        let (line, raw) = (split.line, split.raw);
        let cells = match rows::cells(table, &opened, split) {
            Ok(cells) => cells,
            Err(fault) => {
                refusals.add(line, raw, vec![fault]);
                continue;
            }
        };
        let mut row = Row::new(table, &opened.positions, &cells, known);
        let found = passage(&mut row);
        match (row.faults, found) {
            (faults, Some((kind, record, passage))) if faults.is_empty() => {
                let record = known.get_mut(kind, record.as_str());
                if let Some(proof) = record.and_then(proof_mut) {
                    proof.passages.push(passage);
                }
            }
            (faults, _) => refusals.add(line, raw, faults),
        }
    }
    refusals
}

/// A kind of record that carries a proof.
struct Proved(Kind);

impl FromStr for Proved {
    type Err = &'static str;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let kind = PROVED.iter().find(|kind| kind.code() == text);
        kind.map(|kind| Self(*kind)).ok_or("no kind of record that cites sources")
    }
}

/// A passage and the record it belongs to.
fn passage(row: &mut Row<'_>) -> Option<(Kind, Id, Passage)> {
    let (kind, record) = (row.one::<Proved>("kind"), row.one::<Id>("record"));
    let (source, exact) = (row.one::<Id>("source"), words(row, "exact"));
    let (prefix, suffix) = (words(row, "prefix"), words(row, "suffix"));
    let (Proved(kind), record) = (kind?, record?);
    let known = row.known;
    if let Err(mend) = known.row(kind, record.as_str()) {
        row.fault("record", Holds::Row(kind).expected(), mend);
        return None;
    }
    let source = source?;
    let cites = known.get(kind, record.as_str()).and_then(Record::proof);
    if cites.is_some_and(|proof| !proof.sources.contains(&source)) {
        let expected = format!("a source that {kind} {record} cites");
        row.fault("source", expected, "name it among the record's sources, or mend the id");
    }
    let passage = Passage {
        source,
        exact: exact?,
        prefix: prefix.unwrap_or_default(),
        suffix: suffix.unwrap_or_default(),
    };
    if cites.is_some_and(|proof| proof.passages.contains(&passage)) {
        row.fault("exact", "each passage of a record once", "remove one of the two rows");
    }
    Some((kind, record, passage))
}

/// The words of a cell, without the mark that an export puts before what a spreadsheet would run.
fn words(row: &mut Row<'_>, name: &str) -> Option<String> {
    row.text(name).map(|text| if is_marked(&text) { text[1..].to_owned() } else { text })
}

/// Whether a text begins with such a mark, or with several.
pub(crate) fn is_marked(text: &str) -> bool {
    text.starts_with('\'') && text.trim_start_matches('\'').starts_with(['=', '+', '-', '@'])
}
