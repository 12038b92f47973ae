//! What was read, written again as a table, is the same.

use super::*;
use crate::export;
use proptest::{prelude::*, sample::select};
use serde_json::Value;

/// The tables whose columns stand in the record under their own names.
const PLAIN: [&str; 24] = [
    "membership.csv",
    "attendance.csv",
    "motions.csv",
    "polls.csv",
    "ballots.csv",
    "consents.csv",
    "outcomes.csv",
    "decisions.csv",
    "agenda.csv",
    "documents.csv",
    "interventions.csv",
    "disqualifications.csv",
    "observations.csv",
    "conflicts.csv",
    "tracks.csv",
    "participation.csv",
    "contacts.csv",
    "agreements.csv",
    "agreement-acts.csv",
    "clauses.csv",
    "indicators.csv",
    "progress.csv",
    "positions.csv",
    "ties.csv",
];

/// The cell of a column, from the record as JSON.
fn cell(record: &Value, column: &Column) -> String {
    let name = column.name;
    let found = match name.strip_prefix("name_") {
        Some(language) => record["names"].get(language),
        None if PROOF.iter().any(|one| one.name == name) => record["proof"].get(name),
        None => record.get(name),
    };
    match found {
        None => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(list)) => {
            list.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(";")
        }
        Some(other) => other.to_string(),
    }
}

/// The records of a table as CSV.
fn written(contract: &Table, records: &[&Record]) -> Vec<u8> {
    let headers: Vec<&str> = contract.columns.iter().map(|column| column.name).collect();
    let rows = records.iter().map(|record| {
        let body: Value = serde_json::from_str(&record.body(None, None)).expect("JSON");
        contract.columns.iter().map(|column| cell(&body["record"], column)).collect::<Vec<_>>()
    });
    let mut out = Vec::new();
    export::csv(&headers, rows, &mut out).expect("a vector takes everything");
    out
}

/// Something for a cell that need not be filled.
fn filling(file: &str, column: &Column) -> &'static str {
    match (column.name, column.holds) {
        ("closed" | "withdrawn" | "until" | "effect", _) => "2026-02-21~",
        ("from", _) => "2016-05",
        (_, Holds::Date) => "2026-02",
        ("reading", _) => "2",
        (_, Holds::Whole) => "0",
        ("rank", _) => "deprecated",
        ("credentials", _) => "refused",
        ("themes", _) => "water;digital",
        ("level", _) => "minister",
        ("state", _) => "cancelled",
        ("bound", _) => "about",
        ("tie", _) => "trade",
        ("parties", _) => "KAZ;eu",
        ("toward", _) => "QAT;eu",
        (_, Holds::Row(Kind::Track)) => "k1",
        (_, Holds::Row(Kind::Conflict)) => "f1",
        (_, Holds::Row(Kind::Agreement)) => "u1",
        ("standing", _) => "intended",
        (_, Holds::Person) => "someone",
        (_, Holds::Language) if column.list => "ar;zh-Hans",
        (_, Holds::Organ) => "council",
        (_, Holds::Office) => "chair",
        (_, Holds::Group) => "q1",
        (_, Holds::Source) => "s1",
        (_, Holds::Url) => "https://example.org/a?b=1;2",
        (_, Holds::Language) => "zh-Hans",
        (_, Holds::Actor) if column.list => "KAZ;eu",
        (_, Holds::Actor) => "eu",
        (_, Holds::Row(Kind::Meeting)) => "first",
        (_, Holds::Row(Kind::Poll)) => "v1",
        (_, Holds::Row(Kind::AgendaItem)) => "i1",
        ("amends", _) => "b0",
        (_, Holds::Row(Kind::Motion)) => "b1",
        (_, Holds::Text) => "Of \"A\", and\nمجلس",
        (name, holds) => panic!("{file} {name}: no filling for {holds:?}"),
    }
}

/// A table with two rows: one as plain as it may be, one with some cells filled.
fn some_rows() -> impl Strategy<Value = (&'static str, Vec<Vec<String>>)> {
    (select(&PLAIN[..]), any::<u32>()).prop_map(|(name, filled)| {
        let contract = TABLES.iter().find(|table| table.file == name).expect("a table");
        let free = |column: &&Column| !column.required && column.name != "sources";
        let mut cells = vec![("id", "b2"), ("reason", "why")];
        // One vote of a voter in a poll.
        cells.extend((name == "ballots.csv").then_some(("voter", "QAT")));
        for (at, column) in contract.columns.iter().filter(free).enumerate() {
            if filled & (1 << at) != 0 && column.name != "reason" {
                cells.push((column.name, filling(name, column)));
            }
        }
        let mut rows = vec![row(name, &[]), row(name, &cells)];
        if name == "motions.csv" {
            rows.push(row(name, &[("id", "b0")]));
        }
        (name, rows)
    })
}

fn kept(dossier: &Dossier, kind: Option<Kind>) -> Vec<&Record> {
    dossier.records.iter().filter(|one| Some(one.kind()) == kind).collect()
}

proptest! {
    #[test]
    fn a_table_written_from_its_records_reads_the_same((name, rows) in some_rows()) {
        let contract = TABLES.iter().find(|table| table.file == name).expect("a table");
        let dossier = read_with(name, table(name, &rows));
        prop_assert_eq!(&dossier.rejections, &vec![]);
        let records = kept(&dossier, contract.kind);
        prop_assert_eq!(records.len(), rows.len());
        let text = written(contract, &records);
        let again = read_with(name, text);
        prop_assert_eq!(&again.rejections, &vec![]);
        prop_assert_eq!(kept(&again, contract.kind), records);
        // And the journal gives the record back.
        for record in &dossier.records {
            let body = record.body(None, None);
            let entry = register::Entry::read(1, "2026-03-01T00:00:00Z", record.kind().code(), &body);
            let register::entry::Said::Asserts(assertion) = entry.expect("a body").said else {
                panic!("an assertion")
            };
            prop_assert_eq!(&assertion.record, record);
        }
    }
}
