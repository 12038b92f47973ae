//! The two clocks, supersession and retraction.

use crate::build::{Journal, day, number, pledge};
use register::{Clocks, Ledger, Reading};
use vocabulary::{Decimal, Stage};

fn pledged(journal: &Journal, as_of: &str, known_at: &str) -> Decimal {
    let book = journal.book();
    let view = book.view(Clocks { as_of: day(as_of), known_at: day(known_at) });
    Ledger::fold(view, Reading::Preferred).reached(Stage::Pledged, |_| true).number
}

#[test]
fn what_nobody_had_published_was_not_known() {
    let mut journal = Journal::new();
    // Stated on 2026-02-19, published by s3 on 2026-03-15 and s5 on 2026-05-15.
    journal.pledge(
        "p",
        "USA",
        Some(10),
        r#","proof":{"grade":"two-sources","sources":["s5","s3"]}"#,
    );
    assert_eq!(pledged(&journal, "2026-12-31", "2026-03-14"), number(0));
    assert_eq!(pledged(&journal, "2026-12-31", "2026-03-15"), number(10));
    assert_eq!(pledged(&journal, "2026-02-18", "2026-12-31"), number(0));
    assert_eq!(pledged(&journal, "2026-02-19", "2026-12-31"), number(10));
}

#[test]
fn a_correction_counts_from_what_made_it_known() {
    let mut journal = Journal::new();
    let first = journal.pledge(
        "p",
        "USA",
        Some(10),
        r#","proof":{"grade":"single-source","sources":["s3"]}"#,
    );
    let later =
        pledge("p", "USA", Some(7), r#","proof":{"grade":"single-source","sources":["s5"]}"#);
    journal.supersede(first, "commitment", &later);
    assert_eq!(pledged(&journal, "2026-12-31", "2026-04-01"), number(10));
    assert_eq!(pledged(&journal, "2026-12-31", "2026-06-01"), number(7));
    // A slip of ours, mended from the same source, is mended for every day.
    let mut journal = Journal::new();
    let first = journal.pledge(
        "p",
        "USA",
        Some(10),
        r#","proof":{"grade":"single-source","sources":["s3"]}"#,
    );
    let mended =
        pledge("p", "USA", Some(9), r#","proof":{"grade":"single-source","sources":["s3"]}"#);
    journal.supersede(first, "commitment", &mended);
    assert_eq!(pledged(&journal, "2026-12-31", "2026-04-01"), number(9));
}

#[test]
fn a_chain_of_corrections_is_read_at_its_last_known_link() {
    let mut journal = Journal::new();
    let proof =
        |source: &str| format!(r#","proof":{{"grade":"single-source","sources":["{source}"]}}"#);
    let one = journal.pledge("p", "USA", Some(1), &proof("s2"));
    let two = journal.supersede(one, "commitment", &pledge("p", "USA", Some(2), &proof("s6")));
    journal.supersede(two, "commitment", &pledge("p", "USA", Some(3), &proof("s4")));
    for (known_at, expected) in [("2026-03-01", 1), ("2026-05-01", 3), ("2026-07-01", 3)] {
        assert_eq!(pledged(&journal, "2026-12-31", known_at), number(expected), "{known_at}");
    }
}

#[test]
fn a_retraction_holds_from_its_sources_or_for_every_day() {
    let mut journal = Journal::new();
    let seq = journal.pledge("p", "USA", Some(10), "");
    let mut with_source = journal.clone();
    with_source.retract(seq, &["s6"]);
    assert_eq!(pledged(&with_source, "2026-12-31", "2026-05-01"), number(10));
    assert_eq!(pledged(&with_source, "2026-12-31", "2026-06-15"), number(0));
    journal.retract(seq, &[]);
    assert_eq!(pledged(&journal, "2026-12-31", "2026-05-01"), number(0));
}

#[test]
fn a_version_taken_back_leaves_the_one_before_to_its_own_days() {
    let mut journal = Journal::new();
    let proof =
        |source: &str| format!(r#","proof":{{"grade":"single-source","sources":["{source}"]}}"#);
    let one = journal.pledge("p", "USA", Some(1), &proof("s2"));
    let two = journal.supersede(one, "commitment", &pledge("p", "USA", Some(2), &proof("s6")));
    journal.retract(two, &[]);
    assert_eq!(pledged(&journal, "2026-12-31", "2026-03-01"), number(1));
    assert_eq!(pledged(&journal, "2026-12-31", "2026-07-01"), number(0));
}

#[test]
fn a_record_without_a_source_is_known_from_the_day_it_was_recorded() {
    let mut journal = Journal::new();
    journal.pledge("p", "USA", Some(10), r#","proof":{"grade":"inferred"}"#);
    assert_eq!(pledged(&journal, "2026-12-31", "2026-11-20"), number(0));
    assert_eq!(pledged(&journal, "2026-12-31", "2026-11-21"), number(10));
}
