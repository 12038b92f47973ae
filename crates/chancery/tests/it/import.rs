//! An import appends what is new, and nothing else.

use crate::support::{
    CHARTER, Place, REJECTED, SOURCES, board_of_peace, edit, founded, row, text, without_seq,
};
use serde_json::json;
use std::fs;

const MET: &str = "met,2026-02-19,It met.,,s1,primary\n";
const LEFT: &str = "left,2026-03-01,It left.,,s2,primary\n";

/// The entry that holds a record.
fn entry(place: &Place, id: &str) -> u64 {
    let out = place.well(&["journal"]);
    let line = out.lines().rfind(|line| line.contains(&format!("\"id\":\"{id}\"")));
    let seq = line.and_then(|line| line.split('\t').next()).and_then(|seq| seq.parse().ok());
    seq.unwrap_or_else(|| panic!("no {id} in {out}"))
}

/// The ids of the events that are known, by summary.
fn events(place: &Place, known_at: &str) -> Vec<(String, String)> {
    let folder = place.path("tables");
    let folder_name = folder.to_str().expect("UTF-8");
    let output = ["export", "--format", "csv", "--output", folder_name];
    place.well(&[&output[..], &["--as-of", "2026-12-31", "--known-at", known_at]].concat());
    let mut reader = csv::Reader::from_path(folder.join("events.csv")).expect("a table");
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.map(|row| (row[0].to_owned(), row[2].to_owned())).collect()
}

fn pairs(rows: &[(&str, &str)]) -> Vec<(String, String)> {
    rows.iter().map(|(id, summary)| ((*id).to_owned(), (*summary).to_owned())).collect()
}

#[test]
fn the_same_folder_twice_appends_nothing() {
    let place = Place::new();
    let folder = board_of_peace();
    let folder = folder.to_str().expect("UTF-8");
    let first = place.well(&["import", folder]);
    let head = place.head();
    assert!(first.contains(&format!("tree head {head}")), "{first}");
    let again = place.well(&["import", folder]);
    assert!(again.contains("nothing new"), "{again}");
    assert_eq!(place.head(), head);
}

#[test]
fn the_import_appends_one_entry_per_row() {
    let place = Place::new();
    let folder = board_of_peace();
    place.well(&["import", folder.to_str().expect("UTF-8")]);
    // A charter, and every row of every table below its header.
    let tables = fs::read_dir(folder).expect("the dossier").map(|entry| entry.expect("one").path());
    let tables = tables.filter(|path| path.extension().is_some_and(|ext| ext == "csv"));
    let rows: usize =
        tables.map(|path| csv::Reader::from_path(path).expect("csv").records().count()).sum();
    assert_eq!(place.size(), 1 + rows as u64);
}

#[test]
fn the_order_of_the_rows_changes_no_answer() {
    let place = Place::new();
    let folder = place.board_of_peace();
    for entry in fs::read_dir(&folder).expect("the dossier") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|extension| extension == "csv") {
            let mut reader = csv::Reader::from_path(&path).expect("a table");
            let header = reader.headers().expect("a header").clone();
            let rows: Vec<_> = reader.records().map(|row| row.expect("a row")).collect();
            let mut writer = csv::Writer::from_path(&path).expect("a file");
            for row in [&header].into_iter().chain(rows.iter().rev()) {
                writer.write_record(row).expect("written");
            }
            writer.flush().expect("written");
        }
    }
    place.well(&["import", folder.to_str().expect("UTF-8")]);
    for args in [
        &["status"][..],
        &["members"],
        &["commitments"],
        &["needs"],
        &["explain", "coverage/pledged/USD"],
        &["explain", "ladder/paid-in/USD"],
        &["explain", "members/observer"],
        &["explain", "distance/ARE"],
    ] {
        let args = [args, &["--as-of", "2026-06-01", "--known-at", "2026-06-01"]].concat();
        let (turned, straight) = (place.json(&args), founded().json(&args));
        assert_eq!(without_seq(turned), without_seq(straight), "{args:?}");
    }
}

#[test]
fn an_edited_row_supersedes_and_says_why() {
    let place = Place::new();
    let folder = place.board_of_peace();
    let name = folder.to_str().expect("UTF-8").to_owned();
    place.well(&["import", &name]);
    let size = place.size();
    let before = place.well(&["journal", "--limit", "1000"]);
    edit(
        &folder.join("commitments.csv"),
        "are-share,ARE,cash,pledge,pledged,2026-02-19,exact,1200000000",
        "are-share,ARE,cash,pledge,pledged,2026-02-19,exact,1300000000",
    );
    let old = entry(&place, "are-share");
    let told = place.well(&["import", &name, "--reason", "misread", "--author", "registrar"]);
    assert!(told.contains("1 superseding"), "{told}");
    assert_eq!(place.size(), size + 1);
    // What stood in the journal stands there unchanged.
    let after = place.well(&["journal", "--limit", "1000"]);
    let entries = |text: &str| -> Vec<String> {
        text.lines().filter(|line| !line.starts_with("tree head")).map(str::to_owned).collect()
    };
    assert_eq!(entries(&after)[..size as usize], entries(&before));
    let last = &entries(&after)[size as usize];
    assert!(last.contains("\tregistrar\t"), "{last}");
    assert!(last.contains(&format!("\"supersedes\":{old}")), "{last}");
    assert!(last.contains("\"reason\":\"misread\""), "{last}");
    // 10 bn + 7 bn: the share is drawn from its package, so the sum stays and the rest shrinks.
    let status = place.json(&["status", "--as-of", "2026-02-20", "--known-at", "2026-02-20"]);
    let share = &row(&status["cash"], "donor", "ARE")["ladder"][0]["value"]["range"]["preferred"];
    assert_eq!(text(share), "1300000000");
    assert_eq!(status["ladder"][0]["value"]["range"]["preferred"], "17000000000");
    let rest = &status["unattributed"][0]["value"]["range"]["preferred"];
    assert_eq!(text(rest), (7_000_000_000_i64 - 1_300_000_000 - 3 * 1_000_000_000).to_string());
}

#[test]
fn an_edited_charter_supersedes_too() {
    let place = Place::new();
    let folder = place.circle(MET);
    place.well(&["import", &folder]);
    edit(&place.path("circle/charter.toml"), "called the Circle", "named the Circle");
    let told = place.well(&["import", &folder]);
    assert!(told.contains("appended 1: 0 new, 1 superseding"), "{told}");
}

#[test]
fn a_removed_row_is_reported_and_still_counts_until_it_comes_back_or_is_retracted() {
    let place = Place::new();
    let folder = place.circle(&[MET, LEFT].concat());
    place.well(&["import", &folder]);
    let head = place.head();
    place.circle(MET);
    let told = place.well(&["import", &folder]);
    let seq = entry(&place, "left");
    assert!(told.contains(&format!("event left (entry {seq})")), "{told}");
    assert!(told.contains(&format!("chancery retract {seq}")), "{told}");
    assert_eq!(place.head(), head);
    assert_eq!(events(&place, "2026-12-31").len(), 2);
    // Back again as it was: nothing to do and nothing to report.
    place.circle(&[MET, LEFT].concat());
    let told = place.well(&["import", &folder]);
    assert!(told.contains("nothing new") && !told.contains("no longer"), "{told}");
    assert_eq!(place.head(), head);
}

#[test]
fn a_retraction_without_a_source_holds_for_every_day() {
    let place = Place::new();
    let folder = place.circle(&[MET, LEFT].concat());
    place.well(&["import", &folder]);
    let seq = entry(&place, "met").to_string();
    let told = place.well(&["retract", &seq, "--reason", "our mistake"]);
    assert!(told.contains(&format!("entry {seq} retracted")), "{told}");
    assert_eq!(events(&place, "2026-02-20"), []);
    assert_eq!(events(&place, "2026-12-31"), pairs(&[("left", "It left.")]));
    // The row still stands in the dossier: an import leaves the retraction and says so.
    let head = place.head();
    let told = place.well(&["import", &folder]);
    assert!(told.contains(&format!("event met (entry {seq}) was retracted")), "{told}");
    assert_eq!(place.head(), head);
    // An edited row records it anew.
    place.circle(&[&MET.replace("It met.", "It met twice."), LEFT].concat());
    place.well(&["import", &folder]);
    let known = events(&place, "2026-12-31");
    assert_eq!(known, pairs(&[("met", "It met twice."), ("left", "It left.")]));
}

#[test]
fn a_retraction_with_a_source_holds_from_its_publication_on() {
    let place = Place::new();
    let folder = place.circle(MET);
    place.well(&["import", &folder]);
    let seq = entry(&place, "met").to_string();
    // s2 was published on 2026-03-01.
    place.well(&["retract", &seq, "--reason", "denied", "--source", "s2"]);
    assert_eq!(events(&place, "2026-02-28"), pairs(&[("met", "It met.")]));
    assert_eq!(events(&place, "2026-03-01"), []);
}

#[test]
fn what_cannot_be_retracted_is_refused_and_changes_nothing() {
    let place = Place::new();
    place.well(&["import", &place.circle(MET)]);
    let head = place.head();
    let seq = entry(&place, "met").to_string();
    for (args, says) in [
        (&["retract", "999", "--reason", "x"][..], &["no entry 999", "holds 4"][..]),
        (&["retract", "1", "--reason", "x"], &["entry 1 is a charter"]),
        (&["retract", "2", "--reason", "x"], &["entry 2 is a source"]),
        (&["retract", &seq, "--reason", " "], &["--reason is empty"]),
        (&["retract", &seq, "--reason", "x", "--source", "s9"], &["no source s9"]),
    ] {
        place.run(args).refused(says);
    }
    assert_eq!(place.head(), head);
}

#[test]
fn two_forums_in_one_journal_are_told_apart() {
    let place = Place::new();
    place.well(&["import", board_of_peace().to_str().expect("UTF-8")]);
    let before = place.json(&["status", "--as-of", "2026-06-01", "--known-at", "2026-06-01"]);
    place.well(&["import", &place.circle(MET)]);
    let both = &["board-of-peace, circle", "--forum"];
    for command in ["status", "members", "commitments", "needs", "balances"] {
        place.run(&[command]).refused(both);
    }
    place.run(&["explain", "members"]).refused(both);
    place.run(&["status", "--json"]).refused(&["board-of-peace", "circle", "--forum"]);
    place.run(&["status", "--forum", "square"]).refused(&["no forum square", "circle"]);
    let ask = |forum: &str| {
        let clocks = ["--as-of", "2026-06-01", "--known-at", "2026-06-01"];
        place.json(&[&["status", "--forum", forum], &clocks[..]].concat())
    };
    assert_eq!(ask("board-of-peace"), before);
    assert_eq!(ask("circle")["name"], json!({ "en": "The Circle" }));
    // Nothing of one forum is missing from the other's import.
    let again = place.well(&["import", &place.circle(MET)]);
    assert!(again.contains("nothing new") && !again.contains("no longer"), "{again}");
}

#[test]
fn a_broken_charter_imports_nothing_and_makes_no_journal() {
    for (from, to, says) in [
        ("signed = \"member\"", "signde = \"member\"", &["line 19", "\"signde\""][..]),
        ("signed = \"2026-01-01\"", "signed = \"2026-02-30\"", &["line 7", "2026-02-30"]),
        ("[standing]", "[standing", &["line 18"]),
        ("id = \"circle\"", "id = \"The Circle\"", &["line 2", "\"The Circle\" is not an id"]),
    ] {
        let place = Place::new();
        let folder = place.circle(MET);
        edit(&place.path("circle/charter.toml"), from, to);
        for command in ["import", "check"] {
            let told = place.run(&[command, &folder]);
            told.refused(&["the charter is broken, nothing was recorded", "charter.toml"]);
            told.says(says);
        }
        assert!(!place.journal().exists(), "{from}");
    }
    // A charter broken later leaves the journal as it is.
    let place = Place::new();
    let folder = place.circle(MET);
    place.well(&["import", &folder]);
    let head = place.head();
    fs::write(place.path("circle/charter.toml"), CHARTER.replace("member\"", "")).expect("written");
    place.circle_events(&[MET, LEFT].concat());
    place.run(&["import", &folder]).refused(&["the charter is broken"]);
    assert_eq!(place.head(), head);
    fs::remove_file(place.path("circle/charter.toml")).expect("removed");
    place.run(&["import", &folder]).refused(&["charter.toml", "missing", "add it"]);
    assert_eq!(place.head(), head);
}

#[test]
fn bad_rows_are_kept_apart_and_good_ones_imported_until_they_are_mended() {
    let place = Place::new();
    let bad = "left,soon,It left.,,s2,primary\n";
    let folder = place.circle(&[MET, bad].concat());
    let told = place.run(&["import", &folder]);
    assert_eq!(told.code, Some(REJECTED), "{told:?}");
    told.says(&["events.csv, row 3, column on: \"soon\"", "expected YYYY", "mend: "]);
    // A charter, two sources, the good row and the rejection.
    assert_eq!(place.size(), 1 + 2 + 1 + 1);
    assert_eq!(events(&place, "2026-12-31"), pairs(&[("met", "It met.")]));
    let journal = place.well(&["journal"]);
    let line = journal.lines().find(|line| line.contains("\trejection\t")).expect("a rejection");
    assert!(line.contains("\"raw\":\"left,soon,It left.,,s2,primary\""), "{line}");
    let rejections = place.rejections();
    assert_eq!(rejections.len(), 1);
    let one = &rejections[0];
    assert_eq!((&one["file"], &one["row"]), (&json!("events.csv"), &json!(3)));
    assert_eq!((&one["column"], &one["value"]), (&json!("on"), &json!("soon")));
    // Importing it again says so again, and appends nothing.
    let head = place.head();
    assert_eq!(place.run(&["import", &folder]).code, Some(REJECTED));
    assert_eq!(place.head(), head);
    // Mended, the row is recorded and its rejection taken back.
    place.circle(&[MET, LEFT].concat());
    let told = place.well(&["import", &folder]);
    assert!(told.contains("1 new") && told.contains("1 retracting"), "{told}");
    assert_eq!(place.rejections(), [json!(null); 0]);
    assert_eq!(events(&place, "2026-12-31").len(), 2);
}

#[test]
fn a_row_that_goes_bad_keeps_its_record_and_shows_the_rejection() {
    let place = Place::new();
    let folder = place.circle(MET);
    place.well(&["import", &folder]);
    place.circle(&MET.replace("2026-02-19", "2026-02-30"));
    let told = place.run(&["import", &folder]);
    assert_eq!(told.code, Some(REJECTED), "{told:?}");
    told.says(&["column on: \"2026-02-30\"", "event met"]);
    assert_eq!(events(&place, "2026-12-31"), pairs(&[("met", "It met.")]));
    assert_eq!(place.rejections().len(), 1);
}

#[test]
fn a_later_date_of_a_source_moves_what_was_known() {
    let place = Place::new();
    let folder = place.circle(LEFT);
    place.well(&["import", &folder]);
    assert_eq!(events(&place, "2026-03-01").len(), 1);
    let moved = SOURCES.replace("s2,Courier,2026-03-01", "s2,Courier,2026-03-05");
    fs::write(place.path("circle/sources.csv"), moved).expect("written");
    place.well(&["import", &folder]);
    assert_eq!(events(&place, "2026-03-04"), []);
    assert_eq!(events(&place, "2026-03-05").len(), 1);
}
