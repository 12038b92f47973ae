//! The records of decisions: each is read, kept in its table, dated, and written back.

use crate::build::{Journal, day};
use register::{
    Clocks, Entry, Kind,
    entry::Said,
    record::{Ballot, Recorded},
};

const PROOF: &str = r#""proof":{"grade":"primary","sources":["s3"]}"#;

/// A record of each kind: (kind, its fields, the day it was true).
const RECORDS: [(Kind, &str, Option<&str>); 11] = [
    (
        Kind::Motion,
        r#""id":"m","matter":"budget","names":{"en":"Budget"},"on":"2026-02-01""#,
        Some("2026-02-01"),
    ),
    (
        Kind::Poll,
        r#""id":"p","manner":"roll-call","motion":"m","opened":"2026-02-02","reading":2,"yes":3"#,
        Some("2026-02-02"),
    ),
    (
        Kind::Ballot,
        r#""choice":"abstain","id":"b","on":"2026-02-03","poll":"p","standing":"intended","voter":"KAZ""#,
        Some("2026-02-03"),
    ),
    (
        Kind::Consent,
        r#""act":"vetoes","id":"c","office":"chair","on":"2026-02-04","poll":"p""#,
        Some("2026-02-04"),
    ),
    (
        Kind::Outcome,
        r#""declared":"vetoed","id":"o","on":"2026-02-05","poll":"p""#,
        Some("2026-02-05"),
    ),
    (
        Kind::Decision,
        r#""by":"chair","id":"d","names":{"en":"Budget"},"on":"2026-02-06""#,
        Some("2026-02-06"),
    ),
    (Kind::AgendaItem, r#""id":"i","meeting":"x","names":{"en":"Budget"},"number":"2(a)""#, None),
    (
        Kind::Document,
        r#""id":"l","names":{"en":"Draft"},"on":"2026-02-07","symbol":"A/1""#,
        Some("2026-02-07"),
    ),
    (
        Kind::Intervention,
        r#""actor":"KAZ","id":"s","kind":"reply","meeting":"x","on":"2026-02-08","position":4"#,
        Some("2026-02-08"),
    ),
    (
        Kind::Disqualification,
        r#""cause":"arrears","from":"2026-02-09","id":"q","voter":"KAZ""#,
        Some("2026-02-09"),
    ),
    (
        Kind::Observation,
        r#""actor":"KAZ","id":"n","indicator":"population","on":"2026-02-10","value":"20283399""#,
        Some("2026-02-10"),
    ),
];

/// The fields in the order RFC 8785 sorts them.
fn record(fields: &str) -> String {
    let mut all: Vec<String> = Vec::new();
    for part in fields.split(",\"").chain([PROOF]) {
        all.push(format!("\"{}", part.trim_start_matches('"')));
    }
    all.sort();
    format!("{{{}}}", all.join(","))
}

#[test]
fn each_kind_is_read_and_written_back() {
    for (kind, fields, _) in RECORDS {
        let body = format!(r#"{{"record":{}}}"#, record(fields));
        let entry = Entry::read(1, "2026-03-01T00:00:00Z", kind.code(), &body);
        let Said::Asserts(one) = entry.unwrap_or_else(|error| panic!("{error}: {body}")).said
        else {
            panic!("{kind}")
        };
        assert_eq!(one.record.kind(), kind);
        assert_eq!(one.record.body(None, None), body);
        assert!(one.record.proof().is_some(), "{kind}");
    }
}

#[test]
fn each_kind_is_known_from_its_source_and_true_from_its_day() {
    let mut journal = Journal::new();
    let first = journal.entries.len() as u64;
    for (kind, fields, _) in RECORDS {
        journal.json(kind.code(), &record(fields));
    }
    let book = journal.book();
    // The journal's second half, bound to the first, is the same book.
    let halves = journal.entries.chunks(first as usize + 5);
    let halves = register::Book::bind(halves.map(|half| {
        let mut book = register::Book::default();
        half.iter().cloned().for_each(|entry| book.push(entry));
        book
    }));
    let told = |as_of: &str, known_at: &str| {
        let clocks = Clocks { as_of: day(as_of), known_at: day(known_at) };
        let mut seqs = book.view(clocks).entries();
        let mut bound = halves.view(clocks).entries();
        seqs.sort_unstable();
        bound.sort_unstable();
        assert_eq!(seqs, bound);
        seqs.retain(|seq| *seq > first);
        seqs.iter().map(|seq| RECORDS[(seq - first - 1) as usize].0).collect::<Vec<_>>()
    };
    // The source came out on 2026-03-15.
    assert_eq!(told("2026-12-31", "2026-03-14"), []);
    assert_eq!(told("2026-12-31", "2026-03-15"), RECORDS.map(|(kind, ..)| kind));
    for (kind, _, on) in RECORDS {
        let Some(on) = on else { continue };
        assert!(told(on, "2026-12-31").contains(&kind), "{kind}");
        let eve = day(on).yesterday().expect("a day").to_string();
        assert!(!told(&eve, "2026-12-31").contains(&kind), "{kind}");
    }
}

#[test]
fn what_is_left_out_has_its_usual_meaning() {
    let mut journal = Journal::new();
    journal.json("poll", &record(r#""id":"p","manner":"secret","motion":"m","opened":"2026-02""#));
    let ballot = r#""choice":"yes","id":"b","poll":"p","voter":"KAZ""#;
    journal.json("ballot", &record(ballot));
    let book = journal.book();
    let poll = &book.polls.versions().iter().next().expect("a poll").record;
    assert_eq!((poll.reading, poll.yes, poll.closed), (1, None, None));
    let ballot = &book.ballots.versions().iter().next().expect("a ballot").record;
    assert_eq!((ballot.standing, ballot.on()), (charter::Standing::Cast, None));
}

#[test]
fn a_vote_recorded_here_needs_no_source() {
    let mut journal = Journal::new();
    journal.json(
        "ballot",
        r#"{"choice":"yes","id":"b","poll":"p","proof":{"grade":"recorded"},"voter":"KAZ"}"#,
    );
    let book = journal.book();
    let known = |at| book.view(Clocks::both(day(at))).known(&book.ballots).count();
    assert_eq!((known("2026-11-20"), known("2026-11-21")), (0, 1));
}

/// A large assembly's journal holds a million ballots: a ballot takes no more room than a movement.
#[test]
fn a_ballot_is_no_larger_than_a_movement() {
    assert!(size_of::<Ballot>() <= size_of::<register::record::Movement>());
}
