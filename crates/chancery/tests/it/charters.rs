//! The charter in words, two charters side by side, and what falls due, through the program.

use crate::support::{Place, founded, on, row, text};
use serde_json::Value;
use std::{fs, path::Path};

const COUNCIL: &str = "un-security-council";
const JUNE: [&str; 4] = ["--as-of", "2026-06-01", "--known-at", "2026-06-01"];

/// A journal with the Security Council in it.
fn council() -> Place {
    let place = Place::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dossiers").join(COUNCIL);
    place.well(&["import", folder.to_str().expect("UTF-8")]);
    place
}

/// The rows of an answer's list.
fn rows<'v>(answer: &'v Value, list: &str) -> &'v Vec<Value> {
    answer[list].as_array().unwrap_or_else(|| panic!("no {list}: {answer:#}"))
}

#[test]
fn the_calendar_tells_the_cash_window_and_the_end_unless_renewed() {
    let answer = on("2026-06-01", &["calendar", "--until", "2028-01-01"]);
    let window = row(&answer["entries"], "kind", "contribution-window");
    assert_eq!(window["on"], "2027-01-22");
    assert_eq!(rows(window, "concerns").len(), 27);
    let renewal = row(&answer["entries"], "kind", "renewal");
    assert_eq!((&renewal["on"], &renewal["who"]["id"]), (&"2027-11-21".into(), &"chairman".into()));
    assert_eq!(text(&renewal["who"]["holders"][0]["actor"]), "donald-trump");
    let end = row(&answer["entries"], "kind", "dissolution");
    assert_eq!(
        (&end["on"], &end["averted_by"]["by"]),
        (&"2027-12-31".into(), &"2027-11-21".into())
    );
    let told = founded().well(&[&["calendar", "--until", "2028-01-01"], &JUNE[..]].concat());
    for part in ["2027-01-22", "27 members", "Chairman (Donald J. Trump)", "2.2(c)"] {
        assert!(told.contains(part), "{part}: {told}");
    }
    // Before the span it is not told, and a span must be one.
    let short = on("2026-06-01", &["calendar", "--until", "2027-01-21"]);
    assert!(rows(&short, "entries").iter().all(|row| row["kind"] != "contribution-window"));
    founded()
        .run(&["calendar", "--json", "--from", "2027-01-01", "--until", "2026-01-01"])
        .refused(&["not before the first"]);
    founded()
        .run(&["calendar", "--from", "2027-01-01", "--until", "2026-01-01"])
        .refused(&["not before the first"]);
}

#[test]
fn the_calendar_is_a_file_for_other_programs() {
    let args = [&["calendar", "--ics", "--base", "https://chancery.example.org"], &JUNE[..]];
    let file = founded().well(&args.concat());
    assert!(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), "{file}");
    assert!(file.ends_with("END:VCALENDAR\r\n"));
    assert!(file.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
    let events = file.matches("BEGIN:VEVENT").count();
    assert_eq!(events, rows(&on("2026-06-01", &["calendar"]), "entries").len());
    assert_eq!(file.matches("URL:https://chancery.example.org/board-of-peace/").count(), events);
    assert_eq!(founded().well(&args.concat()), file, "the same each time");
    founded().run(&["calendar", "--ics", "--json"]).says(&["cannot be used with"]);
    founded().run(&["calendar", "--ics", "--base", "ftp://x"]).refused(&["ftp://x"]);
}

#[test]
fn a_charter_is_shown_in_words() {
    let told = founded().well(&[&["charter", "show"], &JUNE[..]].concat());
    for part in [
        "more than 1/2 of those present and voting vote yes; on a tie the Chairman decides (Art. 3.1(e))",
        "Held by: Donald J. Trump",
        "fewer than 2/3 of those who may vote vote no (Art. 2.3-removal)",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    let answer = on("2026-06-01", &["charter", "show"]);
    assert_eq!(answer["charter"]["forum"]["chair"], "chairman");
    assert_eq!(answer["offices"][0]["holders"][0]["actor"], "donald-trump");
    founded().run(&["charter", "show", "1900"]).refused(&["1900", "2026-01-22"]);
}

#[test]
fn two_versions_are_compared() {
    let place = council();
    let diff = place.json(&["charter", "diff"]);
    assert_eq!(
        (&diff["before"]["version"], &diff["after"]["version"]),
        (&"1945".into(), &"1965".into())
    );
    let added = rows(&diff, "differences").iter().filter(|row| row["change"] == "added");
    assert!(added.clone().any(|row| row["id"] == "any-nine"), "{diff:#}");
    let same = place.json(&["charter", "diff", "1965", "1965"]);
    assert!(rows(&same, "differences").is_empty());
    let told = place.well(&["charter", "diff", "1945", "1965"]);
    assert!(told.contains("−   Passes if: at least 7 vote yes (Art. 27(2))"), "{told}");
    assert!(told.contains("+   Passes if: at least 9 vote yes (Art. 27(2))"), "{told}");
    let csv = place.well(&["charter", "diff", "--csv"]);
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    assert_eq!(reader.records().count(), rows(&diff, "differences").len());
    place.run(&["charter", "diff", "1946"]).refused(&["1946", "1945, 1965"]);
}

/// Resolution 2803 had thirteen votes for it: a charter that asks for fourteen would have stopped it.
#[test]
fn a_charter_that_is_in_no_journal_tells_what_it_would_change() {
    let place = council();
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dossiers").join(COUNCIL);
    let charter = fs::read_to_string(shipped.join("charter.toml")).expect("a charter");
    let stricter = charter.replace("at least 9", "at least 14").replace("\"1965\"", "\"what-if\"");
    let path = place.path("stricter.toml");
    fs::write(&path, stricter).expect("written");
    let path = path.to_str().expect("UTF-8");
    let diff = place.json(&["charter", "diff", path]);
    assert_eq!(diff["after"]["version"], "what-if");
    let replay = row(&diff["replays"], "motion", "resolution-2803");
    assert_eq!(
        ["verdict", "before", "after"].map(|side| text(&replay[side])),
        ["passed", "passed", "failed"]
    );
    let told = place.well(&["charter", "diff", "1965", path]);
    assert!(told.contains("S/RES/2803 (2025)"), "{told}");
    // Nothing was recorded of it.
    assert!(!place.well(&["charter", "show"]).contains("what-if"));
    place.run(&["charter", "diff", "no-such.toml"]).refused(&["no-such.toml"]);
    fs::write(place.path("broken.toml"), "[forum]\nid = 1\n").expect("written");
    place.run(&["charter", "diff", "broken.toml"]).refused(&["broken.toml"]);
    place.run(&["charter", "diff", path, "--other", COUNCIL]).refused(&["--other"]);
}
