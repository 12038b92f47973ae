//! Ballots held against the charter: a vote that it refuses is a row at fault.

use super::{
    File,
    fault::{Fault, Refusals},
    known::Known,
    rows::with_ids,
    table::Table,
};
use analysis::decide::Docket;
use charter::Refusal;
use register::{Assertion, Book, Clocks, Entry, Kind, Record, entry::Said};
use rustc_hash::FxHashMap;
use vocabulary::Date;

/// Takes the ballots that the charter refuses out of what is known, and rejects their rows with the
/// article. Where the records do not tell who may vote, they refuse nobody.
pub(super) fn refuse(
    table: &'static Table,
    file: &File,
    known: &mut Known,
    refusals: &mut Refusals<'_>,
) {
    let mut refused = refused(known);
    if refused.is_empty() {
        return;
    }
    let mut lines = FxHashMap::default();
    for (line, raw, id) in with_ids(table, file, |id| refused.contains_key(id)) {
        // Of rows with one id the first was kept; the others are rejected already.
        if let Some((value, refusal)) = refused.remove(&id) {
            refusals.add(line, raw, vec![fault(table, value, &refusal)]);
            lines.insert(id, line);
        }
    }
    known.withdraw(Kind::Ballot, &lines);
}

/// The ballots that the charter refuses, by id: the cell at fault, and why.
fn refused(known: &Known) -> FxHashMap<String, (String, Refusal)> {
    let mut refused = FxHashMap::default();
    let book = book(known);
    // Nothing that a dossier holds is yet to come.
    let docket = Docket::new(book.view(Clocks::both(Date::MAX)));
    for poll in docket.counting() {
        let Ok(held) = docket.held(poll) else { continue };
        // No members, no seats: the records do not say who belongs.
        if held.roll.voters.is_empty() {
            continue;
        }
        for (at, refusal) in held.admitted.refused {
            let ballot = &held.cast[at].record;
            let on = ballot.on.map(|on| on.to_string());
            let by = ballot.cast_by.as_ref().map(ToString::to_string);
            let value = match column(&refusal) {
                "on" => on.unwrap_or_default(),
                "cast_by" => by.unwrap_or_default(),
                _ => ballot.voter.to_string(),
            };
            refused.insert(ballot.id.to_string(), (value, refusal));
        }
    }
    refused
}

/// What bears on who may vote, as a journal would hold it.
fn book(known: &Known) -> Book {
    let bears = |record: &&Record| {
        matches!(
            record.kind(),
            Kind::Charter
                | Kind::Actor
                | Kind::Membership
                | Kind::Commitment
                | Kind::Movement
                | Kind::Attendance
                | Kind::Office
                | Kind::Motion
                | Kind::Poll
                | Kind::Ballot
                | Kind::Disqualification
                | Kind::Observation
        )
    };
    let entry = |(seq, record): (u64, &Record)| {
        let assertion = Assertion { record: record.clone(), supersedes: None, reason: None };
        Entry { seq, recorded: Date::MIN, said: Said::Asserts(assertion) }
    };
    if known.records.iter().all(|record| record.kind() != Kind::Ballot) {
        return Book::default();
    }
    Book::new((1..).zip(known.records.iter().filter(bears)).map(entry))
}

/// The column that a refusal is about.
const fn column(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::NotInElectorate { .. } | Refusal::Barred { .. } | Refusal::Twice { .. } => "voter",
        Refusal::Early { .. } | Refusal::Late { .. } => "on",
        _ => "cast_by",
    }
}

fn fault(table: &Table, value: String, refusal: &Refusal) -> Fault {
    let mend = match refusal {
        Refusal::NotInElectorate { .. } => {
            "mend the voter, or record in the other tables why it may vote"
        }
        Refusal::Barred { .. } => "mend the voter, or the row that bars it",
        Refusal::Twice { .. } => "remove one of the two, or give both rows one question",
        Refusal::Early { .. } | Refusal::Late { .. } => "mend the date, or the dates of the poll",
        _ => "mend the cell, or empty it if the voter voted itself",
    };
    let name = column(refusal);
    let column = table.position(name).map(|at| (at, name));
    let expected = format!("a vote that the charter admits: {refusal}");
    Fault { column, value, expected, mend: mend.to_owned() }
}
