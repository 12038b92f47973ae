//! One row given as cells, held against the same contract as a dossier's row, and against what the
//! journal holds instead of the dossier's other files.

use super::{
    build,
    fault::Fault,
    header,
    holds::Holds,
    known::Known,
    row::Row,
    settle::{Candidate, Place, settle},
    table::{Table, table_of},
};
use register::{Kind, Record, View, every_table, record::Recorded};
use smol_str::SmolStr;
use std::{borrow::Cow, collections::BTreeMap};
use thiserror::Error;
use vocabulary::lists;

/// One thing wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}: {value:?}: expected {expected}: {mend}", column.as_deref().unwrap_or("the row"))]
pub struct CellFault {
    /// The column; none: the whole row.
    pub column: Option<String>,
    /// What was found.
    pub value: String,
    /// What was expected.
    pub expected: String,
    /// How to mend it.
    pub mend: String,
}

/// Everything wrong with a row, in the order of its columns.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
pub struct CellFaults(pub Vec<CellFault>);

impl From<Fault> for CellFault {
    fn from(fault: Fault) -> Self {
        let Fault { column, value, expected, mend } = fault;
        Self { column: column.map(|(_, name)| name.to_owned()), value, expected, mend }
    }
}

impl From<Vec<Fault>> for CellFaults {
    fn from(mut faults: Vec<Fault>) -> Self {
        faults.sort_by_key(|fault| fault.column.map(|(at, _)| at));
        Self(faults.into_iter().map(CellFault::from).collect())
    }
}

/// Makes a new record of one row: cells by the columns of the kind's table. What it refers to must
/// be known in the view, or be among `beside`: what is to be recorded with it. Empty cells, and
/// cells left out, are not given. (Whether the charter admits a ballot is not asked.)
///
/// # Errors
/// Everything that keeps the row from being recorded.
pub fn row(
    view: View<'_>,
    beside: &[Record],
    kind: Kind,
    cells: &BTreeMap<String, String>,
) -> Result<Record, CellFaults> {
    let Some(table) = table_of(kind) else {
        let mend = "name a kind that has a table";
        return Err(vec![Fault::whole(kind.code(), "a kind of docs/dossier.md", mend)].into());
    };
    let names: Vec<String> = cells.keys().cloned().collect();
    let strange = names.iter().filter(|name| table.position(name).is_none());
    let strange: Vec<Fault> = strange.map(|name| header::unknown(table, name, &names)).collect();
    if !strange.is_empty() {
        return Err(strange.into());
    }
    let text = |name: &str| cells.get(name).map_or("", |text| text.trim());
    let known = known(view, beside, table, text);
    let row_of = |column: &super::Column| Cow::Borrowed(text(column.name));
    let cells: Vec<Cow<'_, str>> = table.columns.iter().map(row_of).collect();
    let positions: Vec<Option<usize>> = (0..cells.len()).map(Some).collect();
    let mut row = Row::new(table, &positions, &cells, &known);
    let record = build::record(&mut row);
    let (key, links, faults) = (row.key().map(SmolStr::new), row.links, row.faults);
    let mut rows: Vec<Candidate<'_>> = held(view, kind).map(settled).collect();
    let others = beside.iter().filter(|record| record.kind() == kind);
    rows.extend(others.map(|record| settled((Place::Beside, record.clone()))));
    rows.push(Candidate { place: Place::Line(0), raw: &[], key, record, links, faults });
    settle(table, &known, &mut rows);
    match rows.pop() {
        Some(Candidate { record: Some(record), faults, .. }) if faults.is_empty() => Ok(record),
        last => Err(last.map_or_else(Vec::new, |last| last.faults).into()),
    }
}

fn settled((place, record): (Place, Record)) -> Candidate<'static> {
    let key = Some(SmolStr::new(record.key()));
    Candidate { place, raw: &[], key, record: Some(record), links: Vec::new(), faults: Vec::new() }
}

/// The records of a kind with their entries, also those whose sources are not public yet.
fn held(view: View<'_>, kind: Kind) -> Box<dyn Iterator<Item = (Place, Record)> + '_> {
    macro_rules! held {
        ($($table:ident: $kind:ident)+) => {
            match kind {
                $(Kind::$kind => {
                    let known = view.recorded().known(&view.book.$table);
                    Box::new(known.map(|one| {
                        (Place::Entry(one.seq), Record::$kind(boxed(&one.record)))
                    }))
                })+
                Kind::Retraction => Box::new(std::iter::empty()),
            }
        };
    }
    fn boxed<T: Clone, U: From<T>>(record: &T) -> U {
        record.clone().into()
    }
    every_table!(held)
}

/// The record of a kind with an id, also if its sources are not public yet.
pub(crate) fn find(view: View<'_>, kind: Kind, key: &str) -> Option<(u64, Record)> {
    macro_rules! find {
        ($($table:ident: $kind:ident)+) => {
            match kind {
                $(Kind::$kind => {
                    let mut known = view.recorded().known(&view.book.$table);
                    let one = known.find(|one| one.record.key() == key)?;
                    Some((one.seq, Record::$kind(one.record.clone().into())))
                })+
                Kind::Retraction => None,
            }
        };
    }
    every_table!(find)
}

/// What a row's cells refer to, of what the journal holds and what is recorded with the row.
fn known<'c>(
    view: View<'_>,
    beside: &[Record],
    table: &'static Table,
    text: impl Fn(&str) -> &'c str,
) -> Known {
    let mut charters: Vec<_> = view.charters().into_iter().cloned().collect();
    if charters.is_empty() {
        charters.extend(view.charter().cloned());
    }
    let mut known = Known::of_journal(charters);
    let mut keep = |kind, key: &str| {
        let found = find(view, kind, key).map(|(_, record)| record);
        // A ballot is held against the rule of its poll, which the motion names.
        if let Some(Record::Poll(poll)) = &found
            && let Some((_, motion)) = find(view, Kind::Motion, poll.motion.as_str())
        {
            known.keep(motion);
        }
        found.into_iter().for_each(|record| known.keep(record));
    };
    for column in table.columns {
        let kind = match column.holds {
            Holds::Source => Kind::Source,
            Holds::Actor | Holds::Person => Kind::Actor,
            Holds::Row(kind) => kind,
            _ => continue,
        };
        let named = text(column.name).split(';').map(str::trim);
        for key in named.filter(|key| !key.is_empty() && lists::state(key).is_none()) {
            keep(kind, key);
        }
    }
    for record in beside {
        known.keep(record.clone());
    }
    known
}
