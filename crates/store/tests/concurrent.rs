//! Several connections at once: readers beside a writer, writers beside writers.

mod common;

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use common::{AUTHOR, TIME, all, entries, entry, place};
use store::{Error, Journal};

const BATCH: u64 = 200;

/// Reads the journal over and over, in every way, until told to stop.
fn watch(journal: &Journal, stop: &AtomicBool) -> u64 {
    let mut last = 0;
    while !stop.load(Ordering::Relaxed) {
        let size = journal.len().expect("length");
        assert!(size.is_multiple_of(BATCH), "part of a batch: {size}");
        assert!(size >= last, "the journal shrank from {last} to {size}");
        let mut read = 0;
        journal.for_each(.., |_| read += 1).expect("read");
        assert!(read >= size && read % BATCH == 0, "part of a batch: {read}");
        let runs = common::gathered(journal, 2).expect("loaded");
        let loaded = runs.concat().len() as u64;
        assert!(loaded >= size && loaded.is_multiple_of(BATCH));
        assert!(journal.audit().expect("sound").size.is_multiple_of(BATCH));
        last = size;
    }
    last
}

#[test]
fn readers_beside_a_writer_see_whole_batches() {
    let place = place();
    let mut writer = place.open();
    let stop = AtomicBool::new(false);
    thread::scope(|scope| {
        for _ in 0..2 {
            let reader = Journal::open_read_only(&place.path).expect("a journal");
            scope.spawn(|| {
                let reader = reader;
                watch(&reader, &stop)
            });
        }
        for number in 0..30 {
            let first = number * BATCH + 1;
            writer.append(AUTHOR, TIME, &entries(first, first + BATCH - 1)).expect("appended");
        }
        stop.store(true, Ordering::Relaxed);
    });
    assert_eq!(writer.audit().expect("sound").size, 30 * BATCH);
}

#[test]
fn an_open_batch_is_invisible() {
    let place = common::Place::filled(3);
    let mut writer = place.open();
    let reader = Journal::open_read_only(&place.path).expect("a journal");
    let mut batch = writer.begin(AUTHOR, TIME).expect("begun");
    for entry in entries(4, 3000) {
        batch.push(&entry).expect("pushed");
    }
    assert_eq!(reader.audit().expect("sound").size, 3);
    batch.commit().expect("committed");
    assert_eq!(reader.audit().expect("sound").size, 3000);
}

#[test]
fn two_writers_take_turns() {
    let place = place();
    thread::scope(|scope| {
        for author in ["a", "b"] {
            let mut journal = place.open();
            scope.spawn(move || {
                for _ in 0..40 {
                    journal.append(author, TIME, &entries(1, 10)).expect("appended");
                }
            });
        }
    });
    let journal = place.open();
    assert_eq!(journal.audit().expect("sound").size, 800);
    for batch in all(&journal).chunks(10) {
        assert!(batch.iter().all(|entry| entry.author == batch[0].author), "batches mingled");
    }
}

#[test]
fn a_batch_reads_what_the_writer_before_it_wrote() {
    let place = place();
    thread::scope(|scope| {
        for _ in 0..3 {
            let mut journal = place.open();
            scope.spawn(move || {
                for _ in 0..20 {
                    let mut batch = journal.begin(AUTHOR, TIME).expect("begun");
                    // The number goes in the body: read, then append, as imports do.
                    let mut count = 0;
                    let seen = batch.try_for_each(.., |_| {
                        count += 1;
                        Ok::<(), Error>(())
                    });
                    seen.expect("read");
                    batch.push(&entry(count + 1)).expect("pushed");
                    batch.commit().expect("committed");
                }
            });
        }
    });
    for read in all(&place.open()) {
        assert_eq!(read.body, entry(read.seq).body);
    }
}

#[test]
fn a_journal_created_by_many_at_once_is_created_once() {
    for _ in 0..20 {
        let place = place();
        thread::scope(|scope| {
            for _ in 0..6 {
                scope.spawn(|| place.open().append(AUTHOR, TIME, &[entry(1)]).expect("appended"));
            }
        });
        assert_eq!(place.open().audit().expect("sound").size, 6);
    }
}

#[test]
fn a_writer_that_waits_in_vain_says_so() {
    let place = place();
    let (mut first, mut second) = (place.open(), place.open());
    let batch = first.begin(AUTHOR, TIME).expect("begun");
    let error = second.append(AUTHOR, TIME, &[entry(1)]).expect_err("refused");
    assert!(matches!(error, Error::Busy { .. }), "{error}");
    assert!(error.to_string().contains("try again"), "{error}");
    drop(batch);
    second.append(AUTHOR, TIME, &[entry(1)]).expect("appended");
}
