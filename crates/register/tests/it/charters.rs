//! Several versions of one charter, and which is in force.

use crate::build::{Journal, day};
use register::{Book, Clocks, Record, entry::Said};

/// A charter of the forum with another version, entry into force and source.
fn charter(journal: &Journal, version: &str, begun: Option<&str>, source: &str) -> String {
    let Said::Asserts(first) = &journal.entries[0].said else { panic!("a charter") };
    let Record::Charter(charter) = &first.record else { panic!("a charter") };
    let mut charter = charter.clone();
    charter.text.version = version.to_owned();
    charter.text.entry_into_force = begun.map(day);
    charter.text.sources = vec![source.parse().expect("id")];
    serde_json::to_string(&charter).expect("JSON")
}

/// Sources of the years 1945 and 1965, and of March 2026; no charter.
fn journal() -> (Journal, Journal) {
    let with_charter = Journal::new();
    let mut journal = Journal { entries: with_charter.entries[1..].to_vec() };
    for (entry, seq) in journal.entries.iter_mut().zip(1..) {
        entry.seq = seq;
    }
    for year in [1945, 1965] {
        journal.json("source", &format!(
            r#"{{"id":"y{year}","publisher":"UN","published":"{year}-06-26","published_basis":"stated"}}"#
        ));
    }
    (with_charter, journal)
}

fn version<'b>(book: &'b Book, as_of: &str, known_at: &str) -> Option<&'b str> {
    let view = book.view(Clocks { as_of: day(as_of), known_at: day(known_at) });
    view.charter().map(|charter| charter.text.version.as_str())
}

#[test]
fn the_version_in_force_is_the_one_that_entered_into_force_last() {
    // The Charter of the United Nations entered into force on 24 October 1945, its first
    // amendments on 31 August 1965.
    let (model, mut journal) = journal();
    journal.json("charter", &charter(&model, "1965", Some("1965-08-31"), "y1965"));
    journal.json("charter", &charter(&model, "1945", Some("1945-10-24"), "y1945"));
    journal.json("charter", &charter(&model, "draft", None, "s3"));
    let book = journal.book();
    for (as_of, known_at, wanted) in [
        ("2026-01-01", "2026-12-31", "1965"),
        ("1965-08-31", "2026-12-31", "1965"),
        ("1965-08-30", "2026-12-31", "1945"),
        ("1945-10-24", "2026-12-31", "1945"),
        // Before any was in force, the earliest; before any was known, too.
        ("1900-01-01", "2026-12-31", "1945"),
        ("2026-01-01", "1900-01-01", "1945"),
        // The amendments were not published yet.
        ("2026-01-01", "1965-06-25", "1945"),
    ] {
        assert_eq!(version(&book, as_of, known_at), Some(wanted), "{as_of} {known_at}");
    }
    // What was not known decides nothing.
    let early = book.view(Clocks { as_of: day("2026-01-01"), known_at: day("1900-01-01") });
    assert_eq!((early.charters(), early.charter_on(day("2026-01-01"))), (Vec::new(), None));
    let view = book.view(Clocks::both(day("2026-12-31")));
    let on = |text| view.charter_on(day(text)).map(|charter| charter.text.version.as_str());
    assert_eq!((on("1950-01-01"), on("1970-01-01")), (Some("1945"), Some("1965")));
    let all: Vec<&str> = view.charters().iter().map(|one| one.text.version.as_str()).collect();
    assert_eq!(all, ["1945", "1965", "draft"]);
    assert_eq!(Journal::default().book().view(Clocks::both(day("2026-01-01"))).charter(), None);
}

#[test]
fn of_two_versions_of_one_day_the_later_entry_holds() {
    for begun in [Some("1945-10-24"), None] {
        let (model, mut journal) = journal();
        journal.json("charter", &charter(&model, "a", begun, "y1945"));
        journal.json("charter", &charter(&model, "b", begun, "y1945"));
        for as_of in ["1900-01-01", "2026-01-01"] {
            assert_eq!(version(&journal.book(), as_of, "2026-12-31"), Some("b"), "{as_of}");
        }
    }
}

#[test]
fn a_text_that_was_mended_is_one_version() {
    let (model, mut journal) = journal();
    let seq = journal.json("charter", &charter(&model, "a", Some("1945-10-24"), "y1945"));
    journal.supersede(seq, "charter", &charter(&model, "a", Some("1945-10-25"), "y1945"));
    let book = journal.book();
    let charters = book.view(Clocks::both(day("2026-01-01"))).charters();
    let begun: Vec<_> = charters.iter().map(|one| one.text.entry_into_force).collect();
    assert_eq!(begun, [Some(day("1945-10-25"))]);
}
