//! A small dossier that holds, for the tests to break.

mod ballots;
mod between_rows;
mod cells;
mod charters;
mod files;
mod large;
mod passages;
mod properties;
mod written;

use super::*;

const CHARTER_TEXT: &str = include_str!("charter.toml");

/// The row each table begins with.
const BASE: [(&str, &[(&str, &str)]); 35] = [
    (
        "sources.csv",
        &[
            ("id", "s1"),
            ("publisher", "TASS"),
            ("published", "2026-02-19"),
            ("published_basis", "stated"),
        ],
    ),
    ("actors.csv", &[("id", "eu"), ("kind", "organisation"), ("name_en", "European Union")]),
    ("membership.csv", &[("id", "m1"), ("actor", "KAZ"), ("act", "signed"), ("on", "2026-01-22")]),
    (
        "commitments.csv",
        &[
            ("id", "c1"),
            ("donor", "KAZ"),
            ("form", "cash"),
            ("nature", "pledge"),
            ("stage", "pledged"),
            ("on", "2026-02-19"),
            ("amount", "1000"),
            ("measure", "USD"),
            ("purpose", "Relief"),
            ("scope", "forum"),
        ],
    ),
    (
        "movements.csv",
        &[
            ("id", "p1"),
            ("commitment", "c1"),
            ("change", "paid-in"),
            ("on", "2026-03"),
            ("amount", "5"),
            ("measure", "USD"),
        ],
    ),
    ("totals.csv", &[("id", "t1"), ("stage", "pledged"), ("on", "2026-02"), ("measure", "USD")]),
    (
        "needs.csv",
        &[
            ("id", "n1"),
            ("assessment", "a1"),
            ("aspect", "need"),
            ("area", "Gaza Strip"),
            ("on", "2025-02-18~"),
            ("amount", "53200000000"),
            ("measure", "USD"),
        ],
    ),
    ("conflicts.csv", &[("id", "f1"), ("name_en", "A dispute")]),
    ("tracks.csv", &[("id", "k1"), ("name_en", "Talks"), ("kind", "peace"), ("from", "2017-01")]),
    ("participation.csv", &[("id", "g1"), ("track", "k1"), ("actor", "KAZ"), ("role", "party")]),
    (
        "meetings.csv",
        &[("id", "first"), ("name_en", "First meeting"), ("kind", "board"), ("on", "2026-02-19")],
    ),
    ("attendance.csv", &[("id", "x1"), ("meeting", "first"), ("actor", "eu"), ("role", "guest")]),
    ("offices.csv", &[("id", "o1"), ("person", "someone"), ("office", "Chairman")]),
    ("events.csv", &[("id", "e1"), ("on", "2026-02-19"), ("summary", "It met.")]),
    (
        "motions.csv",
        &[("id", "b1"), ("name_en", "Budget"), ("matter", "budget"), ("on", "2026-02-19")],
    ),
    (
        "polls.csv",
        &[
            ("id", "v1"),
            ("motion", "b1"),
            ("opened", "2026-02-19"),
            ("closed", "2026-02-20"),
            ("manner", "recorded"),
            ("voters", "KAZ;QAT"),
        ],
    ),
    ("ballots.csv", &[("id", "v1-kaz"), ("poll", "v1"), ("voter", "KAZ"), ("choice", "yes")]),
    (
        "consents.csv",
        &[
            ("id", "k1"),
            ("poll", "v1"),
            ("office", "chair"),
            ("act", "approves"),
            ("on", "2026-03"),
        ],
    ),
    (
        "outcomes.csv",
        &[("id", "r1"), ("poll", "v1"), ("declared", "adopted"), ("on", "2026-02-20")],
    ),
    ("decisions.csv", &[("id", "d1"), ("name_en", "The budget"), ("on", "2026-02-20")]),
    (
        "agenda.csv",
        &[("id", "i1"), ("meeting", "first"), ("number", "2(a)"), ("name_en", "Budget")],
    ),
    ("documents.csv", &[("id", "l1"), ("name_en", "Draft budget")]),
    (
        "interventions.csv",
        &[("id", "s1"), ("meeting", "first"), ("actor", "KAZ"), ("kind", "statement")],
    ),
    (
        "disqualifications.csv",
        &[("id", "q1"), ("voter", "QAT"), ("cause", "arrears"), ("from", "2026-01-01")],
    ),
    (
        "observations.csv",
        &[
            ("id", "kaz-2025"),
            ("indicator", "population"),
            ("actor", "KAZ"),
            ("on", "2025-01-01"),
            ("value", "20283399"),
        ],
    ),
    (
        "contacts.csv",
        &[
            ("id", "h1"),
            ("kind", "call"),
            ("on", "2026-02-01"),
            ("actors", "KAZ;eu"),
            ("summary", "They spoke."),
        ],
    ),
    ("agreements.csv", &[("id", "u1"), ("name_en", "Treaty"), ("kind", "treaty")]),
    (
        "agreement-acts.csv",
        &[("id", "z1"), ("agreement", "u1"), ("act", "signed"), ("on", "2026-02-20")],
    ),
    (
        "clauses.csv",
        &[("id", "w1"), ("agreement", "u1"), ("number", "Art. 3"), ("summary", "They trade.")],
    ),
    (
        "indicators.csv",
        &[
            ("id", "trade"),
            ("name_en", "Trade"),
            ("definition", "Exports and imports."),
            ("measure", "USD"),
            ("kind", "flow"),
            ("wants", "more"),
        ],
    ),
    (
        "obligations.csv",
        &[
            ("id", "y1"),
            ("kind", "target"),
            ("who", "KAZ;eu"),
            ("on", "2026-02-20"),
            ("summary", "Trade reaches two billion."),
            ("indicator", "trade"),
            ("value", "2000000000"),
            ("due", "2027"),
        ],
    ),
    (
        "progress.csv",
        &[
            ("id", "j1"),
            ("obligation", "y1"),
            ("state", "begun"),
            ("on", "2026-03"),
            ("summary", "A plan was made."),
        ],
    ),
    (
        "positions.csv",
        &[
            ("id", "aa1"),
            ("actor", "KAZ"),
            ("theme", "water"),
            ("stance", "supports"),
            ("on", "2026-02-20"),
            ("summary", "Water is to be shared."),
        ],
    ),
    ("ties.csv", &[("id", "ab1"), ("kind", "alliance"), ("actors", "KAZ;TJK")]),
    (
        "passages.csv",
        &[
            ("kind", "observation"),
            ("record", "kaz-2025"),
            ("source", "s1"),
            ("exact", "20,283,399"),
        ],
    ),
];

/// A row of a table: its base row with other cells, in the contract's order.
fn row(file: &str, cells: &[(&str, &str)]) -> Vec<String> {
    let table = TABLES.iter().find(|table| table.file == file).expect("a table");
    let (_, base) = BASE.iter().find(|(name, _)| *name == file).expect("a base row");
    let proof = [("sources", "s1"), ("grade", "single-source")];
    let find = |list: &[(&str, &str)], name: &str| {
        list.iter().find(|(column, _)| *column == name).map(|(_, text)| (*text).to_owned())
    };
    let cell = |column: &Column| {
        let name = column.name;
        let given = find(cells, name).or_else(|| find(base, name)).or_else(|| find(&proof, name));
        given.unwrap_or_default()
    };
    table.columns.iter().map(cell).collect()
}

/// A table with these rows as CSV.
fn table(file: &str, rows: &[Vec<String>]) -> String {
    let contract = TABLES.iter().find(|table| table.file == file).expect("a table");
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(contract.columns.iter().map(|column| column.name)).expect("a header");
    for row in rows {
        writer.write_record(row).expect("a row");
    }
    String::from_utf8(writer.into_inner().expect("the text")).expect("UTF-8")
}

fn file(name: &str, bytes: impl Into<Vec<u8>>) -> File {
    File { name: name.to_owned(), bytes: bytes.into() }
}

/// The small dossier with another version of one file.
fn files(name: &str, bytes: impl Into<Vec<u8>>) -> Vec<File> {
    let mut files = vec![file(CHARTER, CHARTER_TEXT)];
    for (table_file, _) in BASE {
        let mut rows = vec![row(table_file, &[])];
        if table_file == "actors.csv" {
            rows.push(row(table_file, &[("id", "someone"), ("kind", "person")]));
        }
        files.push(file(table_file, table(table_file, &rows)));
    }
    files.retain(|one| one.name != name);
    files.push(file(name, bytes));
    files
}

fn read_with(name: &str, bytes: impl Into<Vec<u8>>) -> Dossier {
    read(&files(name, bytes)).expect("the charter holds")
}

/// The last event.
fn event(dossier: &Dossier) -> &register::record::Event {
    let mut events = dossier.records.iter().filter_map(|record| match record {
        Record::Event(event) => Some(event),
        _ => None,
    });
    events.next_back().expect("an event")
}

/// What a rejection says, for comparing: (file, row, column, value).
fn place(one: &Rejection) -> (&str, u64, &str, &str) {
    (&one.file, one.row, one.column.as_deref().unwrap_or("-"), &one.value)
}

/// Asserts that exactly one row is rejected, and what its rejection says.
#[track_caller]
fn only(dossier: &Dossier, wanted: (&str, u64, &str, &str), expected: &str, mend: &str) {
    let [one] = &dossier.rejections[..] else { panic!("{:#?}", dossier.rejections) };
    assert_eq!(place(one), wanted, "{one:#?}");
    assert!(one.expected.contains(expected), "{one:#?}");
    assert!(one.mend.contains(mend), "{one:#?}");
}

#[test]
fn the_small_dossier_holds() {
    let dossier = read_with("README.md", "passed over");
    assert_eq!(dossier.rejections, []);
    // The charter, one row per table of records, and a person.
    assert_eq!(dossier.records.len(), 1 + BASE.len() - 1 + 1);
    assert_eq!(dossier.records[0], Record::Charter(Box::new(dossier.charter)));
}
