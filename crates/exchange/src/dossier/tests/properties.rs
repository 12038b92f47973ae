//! What holds of every input.

use super::{super::split::Splitter, *};
use proptest::{collection::vec, prelude::*, sample::select};
use std::collections::BTreeSet;

const COMMITMENTS: &str = "commitments.csv";

fn header() -> String {
    table(COMMITMENTS, &[])
}

/// Bytes that trip readers, in an order nobody would write.
fn trouble() -> impl Strategy<Value = Vec<u8>> {
    let pieces: Vec<&[u8]> = vec![
        b"\"",
        b"\"\"",
        b",",
        b";",
        b"\t",
        b"\n",
        b"\r",
        b"\r\n",
        b"=",
        b"\0",
        b"\xFF",
        b"c1",
        b"USD",
        b"KAZ,cash,pledge",
        b"2026",
        b"\xEF\xBB\xBF",
        "مجلس".as_bytes(),
        b" ",
        b"c2,KAZ,cash,pledge,pledged,2026,,,USD,Relief,,forum,,,,,,s1,primary,,,,\n",
    ];
    prop_oneof![
        vec(select(pieces), 0..60).prop_map(|pieces| pieces.concat()),
        vec(any::<u8>(), 0..200),
    ]
}

/// Text as people write it, without blanks at its ends.
fn words() -> impl Strategy<Value = String> {
    "[a-zé,;\"(][a-zA-Z ,;\"'\n=é\u{200F}مج—]{0,20}[a-z.]"
}

/// The cells of a commitment that holds; `package` may be the row it is a share of.
fn commitment(at: usize) -> impl Strategy<Value = Vec<String>> {
    let amount =
        prop_oneof![Just(String::new()), (0u64..10_u64.pow(14)).prop_map(|n| n.to_string())];
    let package = if at == 0 { 0..=0 } else { 0..=at };
    let date = select(vec!["2026", "2026-02", "2026-02-19", "2026-02-19~"]);
    (amount, package, date, words(), words(), any::<bool>()).prop_map(
        move |(amount, package, on, purpose, note, bounded)| {
            let (id, part_of) = (format!("c{at}"), format!("c{package}"));
            let bound = if bounded && !amount.is_empty() { "up-to" } else { "" };
            row(
                COMMITMENTS,
                &[
                    ("id", &id),
                    ("part_of", if package < at { &part_of } else { "" }),
                    ("amount", &amount),
                    ("bound", bound),
                    ("on", on),
                    ("purpose", &purpose),
                    ("note", &note),
                ],
            )
        },
    )
}

fn many() -> impl Strategy<Value = Vec<Vec<String>>> {
    (1usize..12).prop_flat_map(|count| (0..count).map(commitment).collect::<Vec<_>>())
}

/// The cells a commitment was read from.
fn cells(record: &Record) -> Option<Vec<String>> {
    let Record::Commitment(one) = record else { return None };
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let amount = one.amount.figure.map(|figure| figure.number.to_string()).unwrap_or_default();
    let bound = one.amount.figure.filter(|figure| figure.bound != vocabulary::Bound::Exact);
    let bound = bound.map(|figure| figure.bound.to_string()).unwrap_or_default();
    let part_of = one.part_of.as_ref().map(ToString::to_string).unwrap_or_default();
    Some(row(
        COMMITMENTS,
        &[
            ("id", one.id.as_str()),
            ("part_of", &part_of),
            ("amount", &amount),
            ("bound", &bound),
            ("on", &one.on.to_string()),
            ("purpose", &one.purpose),
            ("note", &text(&one.proof.note)),
        ],
    ))
}

/// The keys kept, and the rows rejected.
fn outcome(dossier: &Dossier) -> (BTreeSet<String>, BTreeSet<String>) {
    let kept = dossier.records.iter().map(|record| format!("{} {}", record.kind(), record.key()));
    (kept.collect(), dossier.rejections.iter().map(|one| one.raw.clone()).collect())
}

proptest! {
    #[test]
    fn any_bytes_as_any_table_are_read(
        name in select(TABLES.iter().map(|table| table.file).collect::<Vec<_>>()),
        bytes in trouble(),
    ) {
        let dossier = read_with(name, bytes);
        prop_assert!(dossier.rejections.iter().filter(|one| one.file == name).count() <= 1);
    }

    #[test]
    fn any_bytes_as_a_charter_are_read(bytes in trouble()) {
        prop_assert!(read(&[file(CHARTER, bytes)]).is_err());
    }

    #[test]
    fn no_row_is_lost(bytes in trouble()) {
        let text = [header().as_bytes(), &bytes].concat();
        let mut rows = Splitter::new(&text, b',');
        let width = rows.next().expect("a header").cells.expect("whole").len();
        rows.expect_width(width);
        let dossier = read_with(COMMITMENTS, text.clone());
        let kept = dossier.records.iter().filter(|one| one.kind() == Kind::Commitment).count();
        let rejected = dossier.rejections.iter().filter(|one| one.file == COMMITMENTS);
        let ids: BTreeSet<&str> = dossier.rejections.iter().map(|one| one.id.as_str()).collect();
        prop_assert_eq!(ids.len(), dossier.rejections.len());
        prop_assert_eq!(kept + rejected.count(), rows.count());
    }

    #[test]
    fn what_is_written_is_read_back(rows in many()) {
        let mut dossier = read_with(COMMITMENTS, table(COMMITMENTS, &rows));
        dossier.rejections.retain(|one| one.file == COMMITMENTS);
        prop_assert_eq!(dossier.rejections, vec![]);
        prop_assert_eq!(dossier.records.iter().filter_map(cells).collect::<Vec<_>>(), rows);
    }

    #[test]
    fn the_order_of_rows_changes_nothing_else(
        (rows, shuffled) in (many(), vec(0usize..12, 0..4)).prop_flat_map(|(mut rows, broken)| {
            for at in broken {
                if let Some(row) = rows.get_mut(at) {
                    row[1] = "nobody".to_owned();
                }
            }
            (Just(rows.clone()), Just(rows).prop_shuffle())
        }),
    ) {
        let one = read_with(COMMITMENTS, table(COMMITMENTS, &rows));
        let other = read_with(COMMITMENTS, table(COMMITMENTS, &shuffled));
        prop_assert_eq!(outcome(&one), outcome(&other));
    }
}
