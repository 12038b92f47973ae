//! Files and statements a journal refuses, and what it says.

mod common;

use std::fs;
use std::path::Path;

use common::{AUTHOR, Place, TIME, entry, place};
use rusqlite::Connection;
use store::{Error, Journal, Result};

/// Every way to open a file.
const DOORS: [fn(&Path) -> Result<Journal>; 3] = [
    |path| Journal::open(path),
    |path| Journal::open_existing(path),
    |path| Journal::open_read_only(path),
];

/// Each door refuses the file with these words, and leaves it as it was.
fn refused(path: &Path, words: &[&str]) {
    let before = fs::read(path).expect("the file");
    for door in DOORS {
        let error = door(path).expect_err("refused").to_string();
        for word in words {
            assert!(error.contains(word), "{error}: lacks {word}");
        }
        assert!(error.contains(&path.display().to_string()), "{error}");
    }
    assert_eq!(fs::read(path).expect("the file"), before, "the file was changed");
}

#[test]
fn a_missing_file_says_to_import_first() {
    let place = place();
    for door in &DOORS[1..] {
        let error = door(&place.path).expect_err("refused");
        assert!(matches!(error, Error::Missing { .. }), "{error}");
        assert!(error.to_string().contains("run `chancery import` first"), "{error}");
    }
    assert!(!place.path.exists());
}

#[test]
fn a_text_file_is_not_a_journal() {
    let place = place();
    for text in ["a", "date,vote\n", &"country,vote\nFJI,yes\n".repeat(1000)] {
        fs::write(&place.path, text).expect("written");
        refused(
            &place.path,
            &["not a Chancery journal", "that is not an SQLite database", "another path"],
        );
    }
}

#[test]
fn another_database_is_not_a_journal() {
    let place = place();
    let other = place.raw();
    other.execute_batch("CREATE TABLE bird(name)").expect("a table");
    drop(other);
    refused(&place.path, &["not a Chancery journal", "application id 0x00000000", "CHCR"]);

    let other = place.raw();
    other.pragma_update(None, "application_id", 0x4750_4B47).expect("an application");
    drop(other);
    refused(&place.path, &["application id 0x47504b47"]);
}

#[test]
fn a_directory_and_a_path_into_nowhere_are_refused() {
    let place = place();
    for path in [place.directory.path().to_owned(), place.directory.path().join("no/where")] {
        let error = Journal::open(&path).expect_err("refused");
        assert!(matches!(error, Error::Unopenable { .. }), "{error}");
        assert!(error.to_string().contains("check that its directory exists"), "{error}");
    }
}

#[test]
fn an_empty_file_becomes_a_journal_only_when_asked_to_create() {
    let place = place();
    fs::write(&place.path, "").expect("written");
    for door in &DOORS[1..] {
        assert!(matches!(door(&place.path), Err(Error::Missing { .. })));
    }
    place.open().audit().expect("a journal");
}

#[test]
fn a_newer_schema_is_refused() {
    let place = Place::filled(1);
    place.raw().pragma_update(None, "user_version", 3).expect("a version");
    refused(&place.path, &["schema version 3", "expected 2", "use the version of chancery"]);
}

#[test]
fn an_altered_schema_is_refused() {
    for (alteration, word) in [
        ("DROP TRIGGER entry_is_not_deleted", "entry_is_not_deleted"),
        ("DROP TABLE copy", "TABLE copy"),
        ("CREATE VIEW votes AS SELECT body FROM entry", "VIEW votes"),
        ("CREATE INDEX entry_by_kind ON entry(kind)", "entry_by_kind"),
        ("CREATE TRIGGER sly AFTER INSERT ON entry BEGIN SELECT 1; END", "TRIGGER sly"),
    ] {
        let place = Place::filled(1);
        place.raw().execute_batch(alteration).expect("altered");
        refused(&place.path, &["has been altered", word]);
    }
}

#[test]
fn statistics_gathered_by_sqlite_are_no_alteration() {
    let place = Place::filled(100);
    place.raw().execute_batch("ANALYZE").expect("analysed");
    place.open().audit().expect("sound");
}

#[test]
fn the_file_itself_refuses_to_change_an_entry() {
    let place = Place::filled(3);
    let raw = place.raw();
    let row = "'2024-05-01T09:30:00Z', 'a', 'f', 'k', '{}', zeroblob(32)";
    for (statement, word) in [
        ("UPDATE entry SET body = '{}' WHERE seq = 2".to_owned(), "append-only"),
        ("DELETE FROM entry WHERE seq = 3".to_owned(), "append-only"),
        ("DELETE FROM entry".to_owned(), "append-only"),
        (format!("INSERT OR REPLACE INTO entry VALUES (2, {row})"), "dense"),
        (format!("INSERT INTO entry VALUES (5, {row})"), "dense"),
        (format!("INSERT INTO entry VALUES (0, {row})"), "dense"),
        (format!("INSERT INTO entry VALUES (NULL, {row})"), "dense"),
    ] {
        let error = raw.execute_batch(&statement).expect_err(&statement).to_string();
        assert!(error.contains(word), "{statement}: {error}");
    }
    assert_eq!(place.open().audit().expect("sound").size, 3);
}

#[test]
fn a_reader_does_not_write() {
    let place = Place::filled(1);
    let mut journal = Journal::open_read_only(&place.path).expect("a journal");
    journal.append(AUTHOR, TIME, &[entry(2)]).expect_err("refused");
    assert_eq!(journal.audit().expect("sound").size, 1);
}

#[test]
fn the_settings_that_stay_in_the_file() {
    let place = Place::filled(1);
    let raw = Connection::open(&place.path).expect("an SQLite file");
    let pragma = |name: &str| -> String {
        let value =
            raw.pragma_query_value(None, name, |row| row.get::<_, rusqlite::types::Value>(0));
        format!("{:?}", value.expect(name))
    };
    assert_eq!(pragma("journal_mode"), r#"Text("wal")"#);
    assert_eq!(pragma("application_id"), format!("Integer({})", 0x4348_4352));
    assert_eq!(pragma("user_version"), "Integer(2)");
}
