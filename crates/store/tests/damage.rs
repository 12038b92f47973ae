//! Damage of every kind is found, and the first bad entry named.

mod common;

use std::fs;
use std::path::Path;

use common::{Place, all, place};
use store::{Error, Journal};

/// Changes the file behind the triggers' back, which it then puts back.
fn tamper(place: &Place, statement: &str) {
    let raw = place.raw();
    let triggers: Vec<(String, String)> = raw
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        .expect("prepared")
        .query_map((), |row| Ok((row.get(0)?, row.get(1)?)))
        .expect("read")
        .collect::<Result<_, _>>()
        .expect("read");
    for (name, _) in &triggers {
        raw.execute_batch(&format!("DROP TRIGGER {name}")).expect("dropped");
    }
    raw.execute_batch(statement).expect("tampered");
    for (_, sql) in &triggers {
        raw.execute_batch(sql).expect("put back");
    }
}

fn found(statement: &str) -> Error {
    let place = Place::filled(100);
    tamper(&place, statement);
    let error = place.open().audit().expect_err(statement);
    assert!(error.to_string().contains("from a backup"), "{error}");
    error
}

#[test]
fn a_changed_field_is_found_with_its_number() {
    for field in ["author", "forum", "kind", "body"] {
        let error =
            found(&format!("UPDATE entry SET {field} = {field} || ' ' WHERE seq IN (41, 77)"));
        assert!(matches!(error, Error::Altered { seq: 41, .. }), "{error}");
        assert!(error.to_string().contains("entry 41"), "{error}");
    }
    let error = found("UPDATE entry SET recorded = '2023-01-01T00:00:00Z' WHERE seq = 9");
    assert!(matches!(error, Error::Altered { seq: 9, .. }), "{error}");
}

#[test]
fn a_changed_leaf_is_found_with_its_number() {
    let error = found("UPDATE entry SET leaf = zeroblob(32) WHERE seq = 7");
    assert!(matches!(error, Error::Altered { seq: 7, .. }), "{error}");
}

#[test]
fn a_hole_is_found_with_its_number() {
    let error = found("DELETE FROM entry WHERE seq = 50");
    assert!(matches!(error, Error::Gap { expected: 50, found: 51, .. }), "{error}");
    let error = found("DELETE FROM entry WHERE seq = 1");
    assert!(matches!(error, Error::Gap { expected: 1, found: 2, .. }), "{error}");
}

#[test]
fn a_missing_end_is_found() {
    let error = found("DELETE FROM entry WHERE seq > 90");
    assert!(matches!(error, Error::Head { .. }), "{error}");
    assert!(error.to_string().contains("100:"), "{error}");
}

#[test]
fn readers_notice_holes_too() {
    let place = Place::filled(100);
    tamper(&place, "DELETE FROM entry WHERE seq IN (50, 100)");
    let journal = place.open();
    let gap = |error: Error| matches!(error, Error::Gap { expected: 50, .. });
    assert!(gap(journal.for_each(.., |_| ()).expect_err("a hole")));
    assert!(gap(common::gathered(&journal, 1).expect_err("a hole")));
    let error = common::gathered(&journal, 100).expect_err("a hole");
    assert!(matches!(error, Error::Gap { .. }), "{error}");
}

#[test]
fn two_entries_exchanged_are_found() {
    let error = found(
        "CREATE TEMP TABLE two AS SELECT * FROM entry WHERE seq IN (10, 20);
         UPDATE entry SET (body, leaf) = (SELECT body, leaf FROM two WHERE seq = 30 - entry.seq)
         WHERE seq IN (10, 20)",
    );
    assert!(matches!(error, Error::Altered { seq: 10, .. }), "{error}");
}

#[test]
fn a_wrong_checkpoint_is_found() {
    let error = found("UPDATE checkpoint SET peaks = zeroblob(length(peaks))");
    assert!(matches!(error, Error::Head { .. }), "{error}");
    let error = found("UPDATE checkpoint SET size = 127");
    assert!(matches!(error, Error::Checkpoint { size: 127, .. }), "{error}");
}

#[test]
fn a_text_that_is_no_text_is_found_with_its_number() {
    let error = found("UPDATE entry SET body = CAST(x'22ff22' AS TEXT) WHERE seq = 33");
    assert!(matches!(error, Error::Unreadable { seq: 33, column: "body", .. }), "{error}");
}

/// Where the entry's body lies in the file.
fn offset(file: &[u8], text: &str) -> usize {
    let found: Vec<usize> = file
        .windows(text.len())
        .enumerate()
        .filter_map(|(at, window)| (window == text.as_bytes()).then_some(at))
        .collect();
    assert_eq!(found.len(), 1);
    found[0]
}

#[test]
fn a_byte_flipped_in_the_file_is_found_with_its_number() {
    let place = Place::filled(100);
    let sound = fs::read(&place.path).expect("the file");
    let at = offset(&sound, r#""number":64,"#);
    for bit in 0..8 {
        let mut bad = sound.clone();
        bad[at + 9] ^= 1 << bit;
        fs::write(&place.path, bad).expect("written");
        match place.open().audit().expect_err("found") {
            Error::Altered { seq, .. } | Error::Unreadable { seq, .. } => assert_eq!(seq, 64),
            other => panic!("{other}"),
        }
    }
}

/// Opens, audits and reads. What is read must be right if nothing is reported.
fn reports_or_reads_right(path: &Path, expected: &[store::Entry]) -> bool {
    let Ok(journal) = Journal::open_read_only(path) else {
        return true;
    };
    if journal.audit().is_err() {
        return true;
    }
    assert_eq!(all(&journal), expected);
    false
}

#[test]
fn no_flipped_byte_anywhere_changes_what_an_audited_journal_says() {
    let place = Place::filled(60);
    let expected = all(&place.open());
    let sound = fs::read(&place.path).expect("the file");
    let copy = place.directory.path().join("copy");
    let mut reported = 0;
    // A stride prime to every structure in the file reaches all kinds of bytes.
    for at in (0..sound.len()).step_by(11) {
        let mut bad = sound.clone();
        bad[at] ^= 0x5a;
        fs::write(&copy, bad).expect("written");
        reported += usize::from(reports_or_reads_right(&copy, &expected));
    }
    assert!(reported > sound.len() / 11 / 4, "only {reported} reported");
}

#[test]
fn a_file_cut_short_is_found() {
    let place = Place::filled(2000);
    let sound = fs::read(&place.path).expect("the file");
    fs::write(&place.path, &sound[..sound.len() / 2]).expect("written");
    let error = Journal::open_read_only(&place.path)
        .and_then(|journal| journal.audit())
        .expect_err("found");
    assert!(matches!(error, Error::Damaged { .. }), "{error}");
}

#[test]
fn the_quick_check_passes_a_sound_file_and_finds_a_broken_page() {
    let place = Place::filled(2000);
    place.open().quick_check().expect("sound");
    let mut bad = fs::read(&place.path).expect("the file");
    let at = offset(&bad, r#""number":999,"#) / 4096 * 4096;
    bad[at..at + 64].fill(0xff);
    fs::write(&place.path, bad).expect("written");
    let error = place.open().quick_check().expect_err("found");
    assert!(matches!(error, Error::Damaged { .. }), "{error}");
    assert!(error.to_string().contains("restore it from a backup"), "{error}");
}

#[test]
fn a_backup_is_a_journal_of_one_file_with_the_same_head() {
    let place = Place::filled(500);
    let journal = place.open();
    let copy = place.directory.path().join("copy.journal");
    let head = journal.backup_to(&copy).expect("copied");
    assert_eq!(head, journal.head().expect("head"));

    let read = Journal::open_read_only(&copy).expect("a journal");
    assert_eq!(all(&read), all(&journal));
    let mut names: Vec<_> = fs::read_dir(place.directory.path())
        .expect("the directory")
        .map(|file| file.expect("a file").file_name().into_string().expect("a name"))
        .filter(|name| name.starts_with("copy"))
        .collect();
    names.sort();
    assert_eq!(names, ["copy.journal"]);
    drop(read);

    let mut grown = Journal::open_existing(&copy).expect("a journal");
    grown.append(common::AUTHOR, common::TIME, &common::entries(501, 502)).expect("appended");
    assert_eq!(grown.audit().expect("sound").size, 502);
}

#[test]
fn a_backup_never_overwrites() {
    let place = Place::filled(5);
    let copy = place.directory.path().join("copy.journal");
    fs::write(&copy, "dear to someone").expect("written");
    let error = place.open().backup_to(&copy).expect_err("refused");
    assert!(matches!(error, Error::Exists { .. }), "{error}");
    assert_eq!(fs::read_to_string(&copy).expect("the file"), "dear to someone");
}

#[test]
fn a_damaged_journal_makes_no_backup() {
    let place = Place::filled(5);
    tamper(&place, "UPDATE entry SET body = '{}' WHERE seq = 3");
    let copy = place.directory.path().join("copy.journal");
    let error = place.open().backup_to(&copy).expect_err("refused");
    assert!(matches!(error, Error::Altered { seq: 3, .. }), "{error}");
    assert!(!copy.exists() && !copy.with_extension("journal.partial").exists());
}

#[test]
fn a_backup_cut_short_before_is_no_obstacle() {
    let place = place();
    place.open().append(common::AUTHOR, common::TIME, &common::entries(1, 9)).expect("appended");
    let copy = place.directory.path().join("copy.journal");
    fs::write(copy.with_extension("journal.partial"), "half").expect("written");
    assert_eq!(place.open().backup_to(&copy).expect("copied").size, 9);
}
