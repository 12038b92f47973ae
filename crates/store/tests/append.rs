//! Appending and reading back.

mod common;

use common::{AUTHOR, TIME, all, entries, entry, place};
use ct_merkle::mem_backed_tree::MemoryBackedTree;
use proptest::collection::vec;
use proptest::prelude::*;
use sha2::Sha256;
use store::{Error, Journal, NewEntry, TreeHead};

#[test]
fn an_empty_journal_has_the_empty_root() {
    let place = place();
    let journal = place.open();
    assert!(journal.is_empty().expect("length"));
    assert_eq!(
        journal.audit().expect("sound").to_string(),
        "0:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    );
    assert_eq!(common::gathered(&journal, 4).expect("read"), Vec::<Vec<store::Entry>>::new());
}

#[test]
fn entries_are_numbered_from_one_and_survive_reopening() {
    let place = place();
    let head = place.open().append(AUTHOR, TIME, &entries(1, 5)).expect("appended");
    let journal = Journal::open_existing(&place.path).expect("a journal");
    assert_eq!((journal.len().expect("length"), journal.head().expect("head")), (5, head));

    let read = all(&journal);
    assert_eq!(read.iter().map(|entry| entry.seq).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
    let third = &read[2];
    assert_eq!((third.author.as_str(), third.recorded.as_str()), (AUTHOR, TIME));
    assert_eq!(third.body, entry(3).body);
}

#[test]
fn a_range_is_read_and_no_more() {
    let place = common::Place::filled(10);
    let journal = Journal::open_read_only(&place.path).expect("a journal");
    let mut read = Vec::new();
    journal.for_each(4..=6, |entry| read.push(entry.seq)).expect("read");
    journal.for_each(9.., |entry| read.push(entry.seq)).expect("read");
    journal.for_each(11..100, |entry| read.push(entry.seq)).expect("read");
    assert_eq!(read, [4, 5, 6, 9, 10]);
}

#[test]
fn an_error_of_the_reader_stops_the_reading() {
    let place = common::Place::filled(10);
    let mut read = 0;
    let result = place.open().try_for_each(.., |entry| {
        read = entry.seq;
        if entry.seq == 3 { Err(Box::<dyn std::error::Error>::from("enough")) } else { Ok(()) }
    });
    assert_eq!((result.expect_err("stopped").to_string().as_str(), read), ("enough", 3));
}

#[test]
fn a_batch_reads_what_is_there_and_what_it_pushed() {
    let place = common::Place::filled(3);
    let mut journal = place.open();
    let mut batch = journal.begin(AUTHOR, TIME).expect("begun");
    assert_eq!(batch.push(&entry(4)).expect("pushed"), 4);
    assert_eq!(batch.len(), 4);
    let mut read = Vec::new();
    let seen = batch.try_for_each(.., |entry| {
        read.push(entry.seq);
        Ok::<(), Error>(())
    });
    seen.expect("read");
    assert_eq!(read, [1, 2, 3, 4]);
    assert_eq!(batch.commit().expect("committed").size, 4);
}

#[test]
fn a_dropped_batch_leaves_nothing() {
    let place = common::Place::filled(3);
    let mut journal = place.open();
    let before = (journal.head().expect("head"), all(&journal));
    let mut batch = journal.begin(AUTHOR, TIME).expect("begun");
    for entry in entries(4, 2000) {
        batch.push(&entry).expect("pushed");
    }
    drop(batch);
    assert_eq!((journal.audit().expect("sound"), all(&journal)), before);
}

#[test]
fn one_bad_entry_keeps_out_its_whole_batch() {
    let place = common::Place::filled(3);
    let mut journal = place.open();
    let before = journal.head().expect("head");
    let mut new = entries(4, 6);
    new[2].body = r#"{"a":1},"forum":"forged""#.to_owned();
    let error = journal.append(AUTHOR, TIME, &new).expect_err("refused");
    assert!(matches!(error, Error::Body { seq: 6, .. }), "{error}");
    assert!(error.to_string().contains("forged"), "{error}");
    assert_eq!(journal.audit().expect("sound"), before);
}

#[test]
fn a_batch_may_go_on_after_a_bad_body() {
    let place = place();
    let mut journal = place.open();
    let mut batch = journal.begin(AUTHOR, TIME).expect("begun");
    let bad = NewEntry { body: "{".to_owned(), ..entry(1) };
    batch.push(&bad).expect_err("refused");
    assert_eq!(batch.push(&entry(1)).expect("pushed"), 1);
    let head = batch.commit().expect("committed");
    assert_eq!(journal.audit().expect("sound"), head);
}

#[test]
fn the_time_never_runs_backwards() {
    let place = place();
    let mut journal = place.open();
    for given in ["2024-05-01T12:00:00+02:00", "2024-05-01T09:00:00Z", "2024-05-01T10:00:00.25Z"] {
        journal.append(AUTHOR, given, &[entry(1)]).expect("appended");
    }
    let times: Vec<String> = all(&journal).into_iter().map(|entry| entry.recorded).collect();
    assert_eq!(times, ["2024-05-01T10:00:00Z", "2024-05-01T10:00:00Z", "2024-05-01T10:00:00.25Z"]);
    journal.audit().expect("sound");
}

#[test]
fn a_time_that_is_none_is_refused() {
    let place = place();
    let error = place.open().append(AUTHOR, "yesterday", &[entry(1)]).expect_err("refused");
    assert!(error.to_string().contains("`yesterday`"), "{error}");
}

/// The head as another program computes it from what the journal shows: its own
/// canonical JSON, its own tree.
fn recomputed(journal: &Journal) -> TreeHead {
    let mut tree = MemoryBackedTree::<Sha256, Vec<u8>>::new();
    journal
        .for_each(.., |entry| {
            let body: serde_json::Value = serde_json::from_str(entry.body).expect("JSON");
            let value = serde_json::json!({
                "seq": entry.seq,
                "recorded": entry.recorded,
                "author": entry.author,
                "forum": entry.forum,
                "kind": entry.kind,
                "body": body,
            });
            tree.push(serde_json_canonicalizer::to_vec(&value).expect("canonical"));
        })
        .expect("read");
    let root: [u8; 32] = tree.root().as_bytes().as_slice().try_into().expect("32 bytes");
    TreeHead { size: tree.len(), root: store::Hash::new(root) }
}

/// Any text at all in any field, NUL and controls among it.
fn any_entry() -> impl Strategy<Value = NewEntry> {
    (any::<String>(), any::<String>(), any::<String>(), any::<i32>()).prop_map(
        |(forum, kind, text, number)| {
            let body = serde_json::json!({ "text": text, "number": number, "é": [text] });
            let body = serde_json_canonicalizer::to_string(&body).expect("canonical");
            NewEntry { forum, kind, body }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn what_is_appended_is_read_back_and_anyone_can_recompute_the_head(
        author: String,
        new in vec(any_entry(), 0..20),
    ) {
        let place = place();
        let mut journal = place.open();
        let head = journal.append(&author, TIME, &new).expect("appended");
        prop_assert_eq!(journal.audit().expect("sound"), head);
        prop_assert_eq!(recomputed(&journal), head);
        let read: Vec<NewEntry> = all(&journal)
            .into_iter()
            .map(|entry| NewEntry { forum: entry.forum, kind: entry.kind, body: entry.body })
            .collect();
        prop_assert_eq!(read, new);
    }

    #[test]
    fn any_batching_gives_the_same_head(sizes in vec(0u64..40, 0..8)) {
        let (whole, parts) = (place(), place());
        let total = sizes.iter().sum();
        let expected = whole.open().append(AUTHOR, TIME, &entries(1, total)).expect("appended");

        let mut journal = parts.open();
        let mut last = 0;
        for size in sizes {
            journal.append(AUTHOR, TIME, &entries(last + 1, last + size)).expect("appended");
            last += size;
        }
        prop_assert_eq!(journal.head().expect("head"), expected);
        prop_assert_eq!(journal.audit().expect("sound"), expected);
    }

    #[test]
    fn reading_in_parallel_is_reading(size in 0u64..60, parts in 0usize..9) {
        let place = common::Place::filled(size);
        let journal = place.open();
        let runs = common::gathered(&journal, parts).expect("read");
        prop_assert!(runs.len() <= parts.max(1));
        prop_assert_eq!(runs.concat(), all(&journal));
    }
}
