//! The passages that records rest on, as the dossier's `passages.csv`.

use super::csv;
use crate::dossier::is_marked;
use register::{Kind, View, proved_tables, record::Recorded};
use std::{
    borrow::Cow,
    io::{self, Write},
};

const COLUMNS: [&str; 6] = ["kind", "record", "source", "exact", "prefix", "suffix"];

/// Writes every passage of the records known, table by table: a dossier that has the records and
/// this file reads the same.
///
/// # Errors
/// Those of the writer.
pub fn passages(view: View<'_>, out: &mut impl Write) -> io::Result<()> {
    // What begins like the mark that `csv` puts before formulas gets another, and loses it again.
    let own = |text: &'_ str| is_marked(text).then(|| format!("'{text}"));
    let words = |text| own(text).map_or(Cow::Borrowed(text), Cow::Owned);
    let mut rows: Vec<[Cow<'_, str>; 6]> = Vec::new();
    macro_rules! gather {
        ($($table:ident: $kind:ident)+) => {$(
            for version in view.known(&view.book.$table) {
                let (kind, key) = (Kind::$kind.code(), version.record.key());
                for one in &version.record.proof.passages {
                    let source = one.source.as_str();
                    let [exact, prefix, suffix] =
                        [&one.exact, &one.prefix, &one.suffix].map(|text| words(text));
                    rows.push([kind.into(), key.into(), source.into(), exact, prefix, suffix]);
                }
            }
        )+};
    }
    proved_tables!(gather);
    csv(&COLUMNS, rows, out)
}

#[cfg(test)]
mod tests {
    use super::passages;
    use crate::dossier::{Dossier, File, PASSAGES, TABLES, read};
    use proptest::prelude::*;
    use register::{Assertion, Book, Clocks, Entry, entry::Said};
    use vocabulary::Date;

    const CHARTER: &str = include_str!("../dossier/tests/charter.toml");

    fn dossier(passages: &[u8]) -> Dossier {
        let file = |name: &str, bytes: &[u8]| File { name: name.to_owned(), bytes: bytes.to_vec() };
        let files = [
            file("charter.toml", CHARTER.as_bytes()),
            file("sources.csv", b"id,publisher,published,published_basis\ns1,TASS,2026,stated\n"),
            file("events.csv", b"id,on,summary,sources,grade\ne1,2026,It met.,s1,primary\n"),
            file(PASSAGES, passages),
        ];
        read(&files).expect("the charter holds")
    }

    fn written(records: &[register::Record]) -> Vec<u8> {
        let entry = |(seq, record): (u64, &register::Record)| {
            let assertion = Assertion { record: record.clone(), supersedes: None, reason: None };
            Entry { seq, recorded: Date::MIN, said: Said::Asserts(assertion) }
        };
        let book = Book::new((1..).zip(records).map(entry));
        let mut out = Vec::new();
        passages(book.view(Clocks::both(Date::MAX)), &mut out).expect("a vector takes everything");
        out
    }

    #[test]
    fn the_columns_are_the_contract() {
        let table = TABLES.iter().find(|table| table.file == PASSAGES);
        let columns: Vec<&str> =
            table.expect("the table").columns.iter().map(|column| column.name).collect();
        assert_eq!(columns, super::COLUMNS);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(words in "[-=+@'a-zé ;,\"\n]{0,12}x", before in "[-=+@'a ]{0,4}") {
            let event = register::record::Event {
                id: "e1".parse().expect("an id"),
                on: "2026".parse().expect("a date"),
                summary: "It met.".to_owned(),
                actors: Vec::new(),
                commitments: Vec::new(),
                proof: register::Proof {
                    sources: vec!["s1".parse().expect("an id")],
                    passages: vec![register::Passage {
                        source: "s1".parse().expect("an id"),
                        exact: words.trim().to_owned(),
                        prefix: before.trim().to_owned(),
                        suffix: String::new(),
                    }],
                    grade: vocabulary::Grade::Primary,
                    rank: vocabulary::Rank::Normal,
                    question: None,
                    reason: None,
                    note: None,
                },
            };
            let event = register::Record::Event(event);
            let read = dossier(&written(std::slice::from_ref(&event)));
            prop_assert_eq!(&read.rejections, &vec![]);
            prop_assert_eq!(read.records.last(), Some(&event));
        }
    }
}
