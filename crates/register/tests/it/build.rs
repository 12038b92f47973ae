//! Journals written in a few words.

use register::{Assertion, Book, Clocks, Entry, Ledger, Reading, Record, Retraction, entry::Said};
use vocabulary::{Date, Decimal, Stage};

/// A journal under construction; sequence numbers are dense from 1.
#[derive(Default, Clone)]
pub struct Journal {
    pub entries: Vec<Entry>,
}

pub fn day(text: &str) -> Date {
    text.parse().expect("a test date")
}

impl Journal {
    /// A journal with the Board of Peace's membership rules and one source a month, `s1` published
    /// on 2026-01-15, `s2` on 2026-02-15, … `s9`.
    pub fn new() -> Self {
        let mut journal = Self::default();
        let charter =
            charter::Charter::from_toml(include_str!("../../../charter/tests/board.toml"));
        journal.push(Record::Charter(Box::new(charter.expect("the test charter"))));
        for month in 1..=9 {
            journal.json("source", &format!(
                r#"{{"id":"s{month}","publisher":"P{month}","published":"2026-0{month}-15","published_basis":"stated"}}"#
            ));
        }
        journal
    }

    /// Appends a record; gives its sequence number.
    pub fn push(&mut self, record: Record) -> u64 {
        self.said(Said::Asserts(Assertion { record, supersedes: None, reason: None }))
    }

    pub fn said(&mut self, said: Said) -> u64 {
        let seq = self.entries.len() as u64 + 1;
        self.entries.push(Entry { seq, recorded: day("2026-11-21"), said });
        seq
    }

    /// Appends a record given as the JSON of its fields.
    pub fn json(&mut self, kind: &str, record: &str) -> u64 {
        self.body(kind, &format!(r#"{{"record":{record}}}"#))
    }

    /// Appends a record in place of an earlier one.
    pub fn supersede(&mut self, seq: u64, kind: &str, record: &str) -> u64 {
        self.body(kind, &format!(r#"{{"record":{record},"supersedes":{seq},"reason":"test"}}"#))
    }

    fn body(&mut self, kind: &str, body: &str) -> u64 {
        let seq = self.entries.len() as u64 + 1;
        let entry = Entry::read(seq, "2026-11-21T00:00:00Z", kind, body);
        self.entries.push(entry.unwrap_or_else(|error| panic!("{error}: {body}")));
        seq
    }

    pub fn retract(&mut self, retracts: u64, sources: &[&str]) -> u64 {
        let sources = sources.iter().map(|id| id.parse().expect("id")).collect();
        self.said(Said::Retracts(Retraction { retracts, reason: "test".to_owned(), sources }))
    }

    /// A cash pledge of USD in February 2026, with more fields if wanted (JSON, after a comma).
    pub fn pledge(&mut self, id: &str, donor: &str, number: Option<i64>, more: &str) -> u64 {
        self.json("commitment", &pledge(id, donor, number, more))
    }

    pub fn moves(
        &mut self,
        id: &str,
        commitment: &str,
        change: &str,
        on: &str,
        number: Option<i64>,
    ) -> u64 {
        let amount = amount(number);
        self.json("movement", &format!(
            r#"{{"id":"{id}","commitment":"{commitment}","change":"{change}","on":"{on}","amount":{amount},"proof":{{"grade":"single-source","sources":["s2"]}}}}"#
        ))
    }

    pub fn act(&mut self, id: &str, actor: &str, act: &str, on: &str, proof: &str) -> u64 {
        self.json("membership", &format!(
            r#"{{"id":"{id}","actor":"{actor}","act":"{act}","on":"{on}","proof":{{"grade":"single-source","sources":["s1"]{proof}}}}}"#
        ))
    }

    pub fn book(&self) -> Book {
        Book::new(self.entries.iter().cloned())
    }
}

pub fn amount(number: Option<i64>) -> String {
    let figure = number.map_or_else(String::new, |n| format!(r#","figure":{{"number":"{n}"}}"#));
    format!(r#"{{"measure":"USD"{figure}}}"#)
}

pub fn pledge(id: &str, donor: &str, number: Option<i64>, more: &str) -> String {
    let proof = if more.contains("\"proof\"") {
        String::new()
    } else {
        r#","proof":{"grade":"single-source","sources":["s2"]}"#.to_owned()
    };
    let stage = if more.contains("\"stage\"") { "" } else { r#","stage":"pledged""# };
    let amount = amount(number);
    format!(
        r#"{{"id":"{id}","donor":"{donor}","form":"cash","nature":"pledge","on":"2026-02-19","amount":{amount},"purpose":"test","scope":"forum"{stage}{proof}{more}}}"#
    )
}

/// What reached a rung in all, under the preferred reading, at the end of 2026.
pub fn reached(book: &Book, stage: Stage) -> Decimal {
    let ledger = fold(book, Reading::Preferred);
    ledger.reached(stage, |_| true).number
}

pub fn fold(book: &Book, reading: Reading) -> Ledger<'_> {
    Ledger::fold(book.view(Clocks::both(day("2026-12-31"))), reading)
}

pub fn number(number: i64) -> Decimal {
    Decimal::from(number)
}
