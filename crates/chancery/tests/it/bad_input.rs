//! What people really write and save: a message says where it stands, what was found, what was
//! expected and how to mend it, and nothing else is lost.

use crate::support::{CHARTER, LATE, Place, REJECTED, SOURCES, Told, board_of_peace};
use serde_json::Value;
use std::fs;

const COMMITMENTS: &str =
    "id,donor,form,nature,stage,on,amount,measure,purpose,scope,sources,grade\n";
const GOOD: &str = "good,KAZ,cash,pledge,pledged,2026-02-01,5,USD,Aid,forum,s1,primary";
const EVENT: &str = "met,2026-02-19,It met.,,s1,primary";

/// A dossier of the Circle with one more table.
fn with(place: &Place, name: &str, bytes: &[u8]) -> String {
    let (charter, sources) = (CHARTER.as_bytes(), SOURCES.as_bytes());
    let files = [("charter.toml", charter), ("sources.csv", sources), (name, bytes)];
    place.dossier("circle", &files)
}

/// Checks the dossier, then imports it: both tell of the same rejections.
fn checked(place: &Place, folder: &str) -> (Told, Vec<Value>) {
    let told = place.run(&["check", folder]);
    let json = place.run(&["check", folder, "--json"]);
    assert_eq!(json.code, told.code);
    let rejections: Vec<Value> = serde_json::from_str(&json.out).expect("JSON");
    assert!(!place.journal().exists(), "a check makes no journal");
    let imported = place.run(&["import", folder]);
    assert_eq!(imported.code, told.code, "{imported:?}");
    assert_eq!(place.rejections(), rejections);
    (told, rejections)
}

/// How many records of a kind the journal holds.
fn recorded(place: &Place, kind: &str) -> usize {
    let journal = place.well(&["journal"]);
    journal.lines().filter(|line| line.split('\t').nth(4) == Some(kind)).count()
}

#[test]
fn a_cell_at_fault_costs_its_row_and_is_told_with_its_mending() {
    for (from, to, column, value, says) in [
        ("KAZ", "KZ", "donor", "KZ", &["ISO 3166-1 alpha-3", "actors.csv"][..]),
        ("KAZ", "kazakhstan", "donor", "kazakhstan", &["actors.csv"]),
        (
            "pledged",
            "pleged",
            "stage",
            "pleged",
            &["announced, pledged", "did you mean \"pledged\""],
        ),
        ("2026-02-01", "2026-02-30", "on", "2026-02-30", &["YYYY-MM-DD", "2026-02-19"]),
        ("2026-02-01", "1 Feb 2026", "on", "1 Feb 2026", &["YYYY-MM-DD"]),
        ("2026-02-01", "01/02/2026", "on", "01/02/2026", &["YYYY-MM-DD"]),
        (",5,", ",-5,", "amount", "-5", &["0 or more", "cancellation"]),
        (",5,", ",\"1,000\",", "amount", "1,000", &["no separators", "1200000000"]),
        (",5,", ",5 bn,", "amount", "5 bn", &["digits"]),
        (",5,", ",1e9,", "amount", "1e9", &["digits"]),
        (",5,", ",0.00001,", "amount", "0.00001", &["4 decimal places"]),
        (",5,", ",=2+3,", "amount", "=2+3", &["formula", "paste the value"]),
        (
            "Aid",
            "\"=HYPERLINK(\"\"http://x\"\")\"",
            "purpose",
            "=HYPERLINK(\"http://x\")",
            &["formula"],
        ),
        ("USD", "usd", "measure", "usd", &["ISO 4217", "capitals"]),
        ("USD", "DEM", "measure", "DEM", &["in force"]),
        ("USD", "persons", "form", "cash", &["in-kind, as the measure is persons"]),
        ("s1", "s9", "sources", "s9", &["an id of sources.csv", "add a row"]),
        ("s1", "", "sources", "", &["at least one id of sources.csv", "unverified or inferred"]),
        ("primary", "first-hand", "grade", "first-hand", &["primary, recorded, two-sources"]),
        ("Aid", "A\u{202E}id", "purpose", "A\u{202E}id", &["without control characters"]),
        ("good", "Good!", "id", "Good!", &["lower-case letters, digits"]),
    ] {
        let bad = GOOD.replacen("good", "bad", 1).replacen(&from.replace("good", "bad"), to, 1);
        let table = format!("{COMMITMENTS}{GOOD}\n{bad}\n");
        let place = Place::new();
        let (told, rejections) =
            checked(&place, &with(&place, "commitments.csv", table.as_bytes()));
        assert_eq!(told.code, Some(REJECTED), "{to}: {told:?}");
        told.says(&[&format!("commitments.csv, row 3, column {column}: {value:?}")]);
        told.says(&["expected ", "mend: "]);
        told.says(says);
        let [one] = &rejections[..] else { panic!("{to}: {rejections:?}") };
        assert_eq!((&one["file"], &one["row"]), (&"commitments.csv".into(), &3.into()));
        assert_eq!((&one["column"], &one["value"]), (&column.into(), &value.into()));
        assert_eq!(one["raw"], *bad, "the row itself is kept");
        assert!(one["mend"].as_str().is_some_and(|mend| !mend.is_empty()), "{one}");
        assert_eq!(recorded(&place, "commitment"), 1, "{to}: the good row");
    }
}

#[test]
fn every_fault_of_a_row_is_told_at_once() {
    let place = Place::new();
    let bad = "bad,KZ,cash,pledge,pleged,soon,-5,usd,,forum,s9,primary";
    let table = format!("{COMMITMENTS}{bad}\n");
    let (_, rejections) = checked(&place, &with(&place, "commitments.csv", table.as_bytes()));
    let [one] = &rejections[..] else { panic!("{rejections:?}") };
    for value in ["\"pleged\"", "\"soon\"", "\"-5\"", "\"usd\"", "\"s9\"", "also purpose: \"\""] {
        assert!(one["mend"].as_str().is_some_and(|mend| mend.contains(value)), "{value}: {one}");
    }
}

#[test]
fn of_two_rows_with_one_id_the_second_is_rejected() {
    let place = Place::new();
    let table = format!("{COMMITMENTS}{GOOD}\n{}\n", GOOD.replace(",5,", ",6,"));
    let (told, _) = checked(&place, &with(&place, "commitments.csv", table.as_bytes()));
    assert_eq!(told.code, Some(REJECTED));
    told.says(&["commitments.csv, row 3, column id: \"good\"", "row 2 has this one", "another id"]);
    let commitments = place.json(&[&["commitments"], &LATE[..]].concat());
    let kept = commitments["commitments"].as_array().expect("rows");
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0]["amount"]["figure"]["number"], "5");
}

#[test]
fn a_row_that_names_a_rejected_row_goes_with_it() {
    let place = Place::new();
    let table = format!("{COMMITMENTS}{}\n", GOOD.replace("KAZ", "KZ"));
    let folder = with(&place, "commitments.csv", table.as_bytes());
    let movements = "id,commitment,change,on,amount,measure,sources,grade\n\
        m1,good,paid-in,2026-03-01,1,USD,s2,primary\n";
    fs::write(place.path("circle/movements.csv"), movements).expect("written");
    let (told, rejections) = checked(&place, &folder);
    assert_eq!(rejections.len(), 2);
    told.says(&["movements.csv, row 2, column commitment: \"good\"", "rejected"]);
}

#[test]
fn other_spellings_of_csv_read_the_same() {
    let plain = format!("id,on,summary,actors,sources,grade\n{EVENT}\n");
    let place = Place::new();
    place.well(&["import", &with(&place, "events.csv", plain.as_bytes())]);
    let head = place.head();
    let again = |what: &str, bytes: &[u8]| {
        let told = place.well(&["import", &with(&place, "events.csv", bytes)]);
        assert!(told.contains("nothing new") && !told.contains("no longer"), "{what}: {told}");
        assert_eq!(place.head(), head, "{what}");
    };
    again("byte order mark", format!("\u{FEFF}{plain}").as_bytes());
    again("CRLF", plain.replace('\n', "\r\n").as_bytes());
    again("CR", plain.replace('\n', "\r").as_bytes());
    again("semicolons", plain.replace(',', ";").as_bytes());
    again("tabs", plain.replace(',', "\t").as_bytes());
    again("no last line break", plain.trim_end().as_bytes());
    again("blank lines and spaces", plain.replace('\n', "\n\n").replace(',', " , ").as_bytes());
    let quoted = plain.lines().map(|line| {
        line.split(',').map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>().join(",")
    });
    again("quotes", quoted.collect::<Vec<_>>().join("\n").as_bytes());
    again(
        "columns in another order",
        b"grade,sources,id,on,summary\nprimary,s1,met,2026-02-19,It met.",
    );
}

#[test]
fn quotes_in_quotes_separators_and_line_breaks_are_text() {
    let place = Place::new();
    let said = "He said \"no\", twice;\nthen left.";
    let table = format!(
        "id,on,summary,sources,grade\nmet,2026,\"{}\",s1,primary\n",
        said.replace('"', "\"\"")
    );
    place.well(&["import", &with(&place, "events.csv", table.as_bytes())]);
    let folder = place.path("out");
    let output = ["export", "--csv", "--output", folder.to_str().expect("UTF-8")];
    place.well(&[&output[..], &LATE].concat());
    let mut reader = csv::Reader::from_path(folder.join("events.csv")).expect("a table");
    let row = reader.records().next().expect("a row").expect("a row");
    assert_eq!(&row[2], said);
}

#[test]
fn a_quote_that_is_not_closed_costs_its_own_line() {
    let place = Place::new();
    let open = "open,2026-02-20,\"It opened.,,s1,primary";
    let table = format!(
        "id,on,summary,actors,sources,grade\n{EVENT}\n{open}\nleft,2026-03-01,It left.,,s2,primary\n"
    );
    let (told, rejections) = checked(&place, &with(&place, "events.csv", table.as_bytes()));
    assert_eq!(told.code, Some(REJECTED));
    told.says(&["events.csv, row 3", "closed by a quote", "close or double the quote"]);
    assert_eq!(rejections.len(), 1);
    assert_eq!(rejections[0]["raw"], open);
    assert_eq!(recorded(&place, "event"), 2);
}

#[test]
fn a_row_that_is_not_utf_8_is_rejected_alone() {
    let place = Place::new();
    let mut table = b"id,on,summary,sources,grade\ncafe,2026,Caf\xE9.,s1,primary\n".to_vec();
    table.extend(b"fine,2026,Fine.,s1,primary\n");
    let (told, rejections) = checked(&place, &with(&place, "events.csv", &table));
    assert_eq!(told.code, Some(REJECTED));
    told.says(&["events.csv, row 2, column summary", "UTF-8", "save the file as CSV UTF-8"]);
    assert_eq!(rejections.len(), 1);
    assert_eq!(recorded(&place, "event"), 1);
}

#[test]
fn a_file_that_cannot_be_read_as_a_table_is_refused_whole_and_the_others_are_imported() {
    let utf16: Vec<u8> = "\u{FEFF}id,on,summary,sources,grade\nmet,2026,It met.,s1,primary\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    for (name, bytes, says) in [
        ("events.csv", &utf16[..], &["events.csv, row 1", "UTF-16", "CSV UTF-8"][..]),
        ("events.csv", b"PK\x03\x04 and so on", &["events.csv, row 1", "workbook", "CSV UTF-8"]),
        ("events.csv", b"", &["events.csv, row 1", "a header row", "column names"]),
        (
            "events.csv",
            b"id,on,sumary,sources,grade\nmet,2026,It met.,s1,primary\n",
            &["\"sumary\"", "did you mean \"summary\"?", "1 rows were not read"],
        ),
        ("evnts.csv", b"id,on\n", &["evnts.csv", "did you mean \"events.csv\"?"]),
        ("Events.CSV", b"id,on\n", &["Events.CSV", "did you mean \"events.csv\"?"]),
    ] {
        let place = Place::new();
        let (told, rejections) = checked(&place, &with(&place, name, bytes));
        assert_eq!(told.code, Some(REJECTED), "{told:?}");
        told.says(says);
        assert_eq!(rejections.len(), 1, "{rejections:?}");
        assert_eq!(recorded(&place, "source"), 2);
    }
}

#[test]
fn a_table_that_is_no_readable_file_is_an_error_and_not_an_empty_table() {
    let place = Place::new();
    let folder = place.circle("");
    fs::remove_file(place.path("circle/events.csv")).expect("removed");
    fs::create_dir(place.path("circle/events.csv")).expect("a folder");
    place.run(&["import", &folder]).refused(&["events.csv", "expected "]);
    fs::remove_dir(place.path("circle/events.csv")).expect("removed");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("nowhere", place.path("circle/events.csv")).expect("a link");
        place.run(&["import", &folder]).refused(&["events.csv", "No such file"]);
    }
    assert!(!place.journal().exists());
}

#[test]
fn a_path_that_is_no_dossier_is_told_once() {
    let place = Place::new();
    fs::write(place.path("file"), "text").expect("written");
    fs::create_dir(place.path("empty")).expect("a folder");
    for (path, says) in [
        ("nowhere", &["nowhere", "No such file", "expected a folder with charter.toml"][..]),
        ("file", &["file", "Not a directory", "expected a folder with charter.toml"]),
        ("empty", &["charter.toml", "missing", "add it"]),
    ] {
        for command in ["check", "import"] {
            let told = place.run(&[command, path]);
            told.refused(says);
            for part in says {
                assert_eq!(told.err.matches(part).count(), 1, "{part:?} twice: {}", told.err);
            }
        }
    }
    assert!(!place.journal().exists());
}

#[test]
fn a_file_that_is_no_journal_is_left_alone() {
    let place = Place::new();
    let folder = board_of_peace();
    let dossier = folder.to_str().expect("UTF-8");
    for text in ["Dear diary", "SQLite format 3\0 and then some other text, long enough to be read"]
    {
        fs::write(place.journal(), text).expect("written");
        for args in [&["status"][..], &["journal"], &["import", dossier], &["serve"]] {
            place.run(args).refused(&[
                "journal.sqlite",
                "not a Chancery journal",
                "move this file",
            ]);
        }
        assert_eq!(fs::read_to_string(place.journal()).expect("a text"), text);
    }
    fs::remove_file(place.journal()).expect("removed");
    place.run(&["status"]).refused(&["no journal at", "chancery import"]);
    assert!(!place.journal().exists(), "asking makes no journal");
}

#[test]
fn days_on_the_command_line_are_whole_days() {
    let place = Place::new();
    place.well(&["import", &place.circle("")]);
    for option in ["--as-of", "--known-at"] {
        for day in [
            "tomorrow",
            "2026-02-30",
            "2026-2-1",
            "2026-02",
            "20260201",
            "2026-02-01T10:00",
            "~",
            "",
        ] {
            let told = place.run(&["status", option, day]);
            assert_eq!((told.code, &told.out[..]), (Some(2), ""), "{day}: {told:?}");
            told.says(&[option, &format!("'{day}'"), "expected YYYY-MM-DD, as 2026-02-19"]);
        }
    }
}
