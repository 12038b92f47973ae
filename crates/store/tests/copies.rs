//! Texts kept beside the entries: kept, proved, erased; journals of the version before them.

mod common;

use std::fs;

use common::{AUTHOR, Place, TIME, all, entries, entry, place};
use rusqlite::Connection;
use store::{Erasure, Error, Journal};

const TEXT: &str = "Kazakhstan will send medics, the ministry said. “Soon.”";
/// By `sha256sum`, of the text above.
const HASH: &str = "c14d8f96bc53184bc0c741b094720807737efd76ac376c70500bd273a501609f";

/// Keeps texts, each beside an entry; gives their hashes.
fn keep(journal: &mut Journal, texts: &[&str]) -> Vec<String> {
    let first = journal.len().expect("length") + 1;
    let mut batch = journal.begin(AUTHOR, TIME).expect("begun");
    let mut hashes = Vec::new();
    for (number, text) in (first..).zip(texts) {
        hashes.push(batch.keep(text).expect("kept"));
        batch.push(&entry(number)).expect("pushed");
    }
    batch.commit().expect("committed");
    hashes
}

#[test]
fn a_text_is_kept_under_its_hash_with_the_entries_of_its_batch() {
    let place = place();
    let mut journal = place.open();
    assert_eq!(keep(&mut journal, &[TEXT]), [HASH]);
    assert_eq!(journal.copy(HASH).expect("read").as_deref(), Some(TEXT));
    assert_eq!(journal.copy(&"0".repeat(64)).expect("read"), None);
    // A batch that is dropped keeps nothing.
    let mut batch = journal.begin(AUTHOR, TIME).expect("begun");
    let dropped = batch.keep("never said").expect("kept");
    drop(batch);
    assert_eq!(journal.copy(&dropped).expect("read"), None);
    // Twice is once, and a text may be empty, long, or hold a NUL.
    let long = "ا\0long ".repeat(100_000);
    let hashes = keep(&mut journal, &[TEXT, "", &long]);
    for (hash, text) in hashes.iter().zip([TEXT, "", &long]) {
        assert_eq!(journal.copy(hash).expect("read").as_deref(), Some(text));
    }
    assert_eq!(journal.audit().expect("sound").size, 4);
    assert_eq!(
        Journal::open_read_only(&place.path).expect("opened").copy(HASH).expect("read").as_deref(),
        Some(TEXT)
    );
}

#[test]
fn an_erased_text_is_gone_from_the_file_and_the_head_stays() {
    let place = Place::filled(5);
    let mut journal = place.open();
    let secret = "to be forgotten ".repeat(2000);
    let hash = &keep(&mut journal, &[&secret, TEXT])[0];
    let head = journal.head().expect("head");
    let told = journal.erase(hash).expect("erased");
    assert_eq!(told, Erasure { found: true, emptied: true });
    let told = journal.erase(hash).expect("nothing to erase");
    assert_eq!(told, Erasure { found: false, emptied: true });
    assert_eq!(journal.copy(hash).expect("read"), None);
    assert_eq!(journal.copy(HASH).expect("read").as_deref(), Some(TEXT));
    assert_eq!(journal.audit().expect("sound"), head);
    for file in fs::read_dir(place.directory.path()).expect("the directory") {
        let path = file.expect("a file").path();
        let bytes = fs::read(&path).expect("the file");
        let left = bytes.windows(15).any(|window| window == b"to be forgotten");
        assert!(!left, "{} holds it still", path.display());
    }
    // And it may be kept again.
    keep(&mut journal, &[&secret]);
    assert_eq!(journal.copy(hash).expect("read"), Some(secret));
}

#[test]
fn an_erasure_tells_that_a_reader_keeps_the_log() {
    let place = place();
    let mut journal = place.open();
    keep(&mut journal, &[TEXT]);
    let reader = place.raw();
    let count = "BEGIN; SELECT count(*) FROM copy";
    reader.execute_batch(count).expect("a snapshot");
    let told = journal.erase(HASH).expect("erased");
    assert_eq!(told, Erasure { found: true, emptied: false });
    assert_eq!(journal.copy(HASH).expect("read"), None);
    reader.execute_batch("COMMIT").expect("the reader is gone");
    let told = journal.erase(HASH).expect("nothing to erase");
    assert_eq!(told, Erasure { found: false, emptied: true });
}

#[test]
fn a_reader_erases_nothing() {
    let place = place();
    keep(&mut place.open(), &[TEXT]);
    let mut reader = Journal::open_read_only(&place.path).expect("a journal");
    reader.erase(HASH).expect_err("refused");
    assert!(reader.copy(HASH).expect("read").is_some());
}

#[test]
fn a_copy_that_does_not_fit_its_hash_is_found_and_can_be_mended() {
    let place = place();
    keep(&mut place.open(), &["another", TEXT]);
    for altered in ["'Kazakhstan will not send medics'", "CAST(x'ff' AS TEXT)"] {
        let alter = format!("UPDATE copy SET text = {altered} WHERE hash = '{HASH}'");
        place.raw().execute_batch(&alter).expect("altered");
        let mut journal = place.open();
        for error in [
            journal.copy(HASH).expect_err("found"),
            journal.audit().expect_err("found"),
            journal.backup_to(place.directory.path().join("copy")).expect_err("found"),
        ] {
            assert!(matches!(&error, Error::Copy { hash, .. } if hash == HASH), "{error}");
            assert!(error.to_string().contains("keep the text again"), "{error}");
        }
        keep(&mut journal, &[TEXT]);
        journal.audit().expect("sound");
    }
    place.raw().execute_batch("UPDATE copy SET hash = 'x'").expect_err("two of one hash");
}

#[test]
fn a_backup_carries_the_copies() {
    let place = place();
    let mut journal = place.open();
    keep(&mut journal, &[TEXT]);
    let to = place.directory.path().join("backup");
    journal.backup_to(&to).expect("copied");
    assert!(journal.erase(HASH).expect("erased").found);
    let backup = Journal::open_read_only(&to).expect("a journal");
    assert_eq!(backup.copy(HASH).expect("read").as_deref(), Some(TEXT));
}

/// A journal as version 1 made it, word for word, with these many entries.
fn version_1(size: u64) -> Place {
    let made = Place::filled(size);
    let old = place();
    let raw = Connection::open(&old.path).expect("a file");
    raw.execute_batch(
        "CREATE TABLE entry(
    seq INTEGER PRIMARY KEY,
    recorded TEXT NOT NULL,
    author TEXT NOT NULL,
    forum TEXT NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    leaf BLOB NOT NULL CHECK(length(leaf) = 32)
) STRICT;
CREATE TABLE checkpoint(
    one INTEGER PRIMARY KEY CHECK(one = 1),
    size INTEGER NOT NULL CHECK(size >= 0),
    peaks BLOB NOT NULL CHECK(length(peaks) % 32 = 0)
) STRICT;
CREATE TRIGGER entry_is_dense BEFORE INSERT ON entry
WHEN new.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM entry)
BEGIN SELECT raise(ABORT, 'the journal is dense: an entry takes the next number'); END;
CREATE TRIGGER entry_is_not_updated BEFORE UPDATE ON entry
BEGIN SELECT raise(ABORT, 'the journal is append-only: an entry is never updated'); END;
CREATE TRIGGER entry_is_not_deleted BEFORE DELETE ON entry
BEGIN SELECT raise(ABORT, 'the journal is append-only: an entry is never deleted'); END;
PRAGMA application_id = 0x43484352;
PRAGMA user_version = 1;
PRAGMA journal_mode = WAL;",
    )
    .expect("version 1");
    raw.execute("ATTACH ?1 AS made", [made.path.to_str().expect("UTF-8")]).expect("attached");
    raw.execute_batch(
        "INSERT INTO entry SELECT * FROM made.entry ORDER BY seq;
         INSERT INTO checkpoint SELECT * FROM made.checkpoint;",
    )
    .expect("filled");
    old
}

fn version(place: &Place) -> i64 {
    place.raw().pragma_query_value(None, "user_version", |row| row.get(0)).expect("a version")
}

#[test]
fn a_journal_of_version_1_is_read_as_it_is() {
    let place = version_1(50);
    let journal = Journal::open_read_only(&place.path).expect("a journal");
    assert_eq!(all(&journal), all(&Place::filled(50).open()));
    assert_eq!(journal.audit().expect("sound").size, 50);
    assert_eq!(journal.copy(HASH).expect("read"), None);
    assert_eq!(version(&place), 1);
    // Another brings it up to date under the reader's eyes.
    keep(&mut place.open(), &[TEXT]);
    assert_eq!(journal.copy(HASH).expect("read").as_deref(), Some(TEXT));
    assert_eq!(journal.audit().expect("sound").size, 51);
}

#[test]
fn a_journal_of_version_1_is_brought_up_to_date_for_writing() {
    let doors: [fn(&std::path::Path) -> store::Result<Journal>; 2] =
        [|path| Journal::open(path), |path| Journal::open_existing(path)];
    for door in doors {
        let place = version_1(50);
        let before = all(&Journal::open_read_only(&place.path).expect("a journal"));
        let mut journal = door(&place.path).expect("a journal");
        assert_eq!(version(&place), 2);
        assert_eq!(all(&journal), before);
        assert_eq!(keep(&mut journal, &[TEXT]), [HASH]);
        assert_eq!(journal.audit().expect("sound").size, 51);
        journal.append(AUTHOR, TIME, &entries(52, 53)).expect("appended");
        drop(journal);
        assert_eq!(place.open().audit().expect("sound").size, 53);
    }
}

#[test]
fn many_bring_one_journal_up_to_date_at_once() {
    let place = version_1(5);
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| place.open().audit().expect("sound"));
        }
    });
    assert_eq!(version(&place), 2);
}

#[test]
fn an_altered_journal_of_version_1_is_not_touched() {
    for alteration in ["DROP TRIGGER entry_is_dense", "CREATE TABLE copy(hash, text)"] {
        let place = version_1(5);
        place.raw().execute_batch(alteration).expect("altered");
        let error = Journal::open(&place.path).expect_err("refused");
        assert!(matches!(error, Error::Schema { .. }), "{error}");
        assert_eq!(version(&place), 1);
    }
}
