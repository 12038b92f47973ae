//! A writer killed at any moment leaves whole batches, and every one it
//! acknowledged.
//!
//! The test runs its own binary again as the writer. SIGKILL proves what a
//! process's death leaves; a power cut is SQLite's `synchronous = FULL`.
#![cfg(unix)]

mod common;

use std::env;
use std::fs;
use std::hash::{BuildHasher as _, RandomState};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use common::{AUTHOR, TIME, entries, place};
use sha2::{Digest as _, Sha256};
use store::merkle::Tree;
use store::{Error, Journal, TreeHead};

const BATCH: u64 = 2000;
/// Tells the child which journal to write. Set, it makes this binary the child.
const JOURNAL: &str = "STORE_CRASH_JOURNAL";
/// How many writers to kill; 25 unless set.
const ROUNDS: &str = "STORE_CRASH_ROUNDS";

/// The text kept with the batch that begins with an entry.
fn text(first: u64) -> String {
    format!("read before entry {first}. ").repeat(100)
}

/// The child: appends until it is killed, and says so after each batch. It is a
/// test only so that the binary has an entry for it.
#[test]
fn child() {
    let Some(path) = env::var_os(JOURNAL).map(PathBuf::from) else {
        return;
    };
    let mut journal = Journal::open(path).expect("a journal");
    loop {
        let first = journal.len().expect("length") + 1;
        let mut batch = journal.begin(AUTHOR, TIME).expect("begun");
        batch.keep(&text(first)).expect("kept");
        for new in entries(first, first + BATCH - 1) {
            batch.push(&new).expect("pushed");
        }
        let head = batch.commit().expect("committed");
        let mut out = std::io::stdout();
        writeln!(out, "acknowledged {head}").and_then(|()| out.flush()).expect("said");
    }
}

/// Runs a writer for so long, kills it and returns the heads it acknowledged.
fn acknowledged_before_kill(path: &Path, life: Duration) -> Vec<String> {
    let mut child = Command::new(env::current_exe().expect("this binary"))
        .args(["child", "--exact", "--nocapture"])
        .env(JOURNAL, path)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("a child");
    thread::sleep(life);
    child.kill().expect("killed");
    let mut said = String::new();
    child.stdout.take().expect("a pipe").read_to_string(&mut said).expect("read");
    let status = child.wait().expect("ended");
    assert_eq!(std::os::unix::process::ExitStatusExt::signal(&status), Some(9), "{said}");
    let heads = said.lines().filter_map(|line| line.split("acknowledged ").nth(1));
    heads.map(str::to_owned).collect()
}

/// Whether the journal once had this head.
fn head_at(journal: &Journal, size: u64) -> TreeHead {
    let mut tree = Tree::new();
    journal.for_each(..=size, |entry| tree.push(entry.leaf)).expect("read");
    tree.head()
}

/// Returns the size of the journal, having proved it whole.
fn prove(path: &Path, acknowledged: &[String]) -> u64 {
    let journal = Journal::open(path).expect("a journal");
    journal.quick_check().expect("sound");
    let size = journal.audit().expect("sound").size;
    assert!(size.is_multiple_of(BATCH), "part of a batch: {size}");
    for first in (1..=size).step_by(BATCH as usize) {
        let hash: String =
            Sha256::digest(text(first)).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(journal.copy(&hash).expect("read"), Some(text(first)), "a batch's copy");
    }
    if let Some(last) = acknowledged.last() {
        let (claimed, _) = last.split_once(':').expect("size:root");
        let claimed = claimed.parse().expect("a size");
        assert!(size >= claimed, "{claimed} entries acknowledged, {size} there");
        assert_eq!(head_at(&journal, claimed).to_string(), *last);
    }
    size
}

/// What a process leaves that is killed while it writes without a write-ahead log:
/// the file with some pages of an unfinished batch, and the log that undoes them.
fn half_written(raw: &rusqlite::Connection, path: &Path) -> common::Place {
    // A cache of one page, so that pages reach the file before the commit.
    raw.execute_batch(
        "PRAGMA journal_mode = DELETE; PRAGMA cache_size = 1; BEGIN; CREATE TABLE bird(name);
        WITH RECURSIVE one(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM one WHERE n < 1000)
        INSERT INTO bird SELECT hex(zeroblob(100)) FROM one;",
    )
    .expect("written");
    let place = place();
    let log = |path: &Path| path.with_extension("journal-journal");
    fs::copy(path, &place.path).expect("copied");
    fs::copy(log(path), log(&place.path)).expect("copied");
    raw.execute_batch("ROLLBACK").expect("undone");
    place
}

#[test]
fn a_reader_undoes_what_a_killed_writer_left_without_a_write_ahead_log() {
    // Killed before the journal was made: nothing is there, and the next writer makes it.
    let blank = place();
    let left = half_written(&blank.raw(), &blank.path);
    let error = Journal::open_read_only(&left.path).expect_err("no journal");
    assert!(matches!(error, Error::Missing { .. }), "{error}");
    assert_eq!(left.open().audit().expect("sound").size, 0);

    let filled = common::Place::filled(3);
    let left = half_written(&filled.raw(), &filled.path);
    let journal = Journal::open_read_only(&left.path).expect("a journal");
    assert_eq!(journal.audit().expect("sound").size, 3);
}

/// A test has no command line of its own to set this with.
#[expect(clippy::disallowed_methods, reason = "the test harness owns the command line")]
fn rounds() -> u32 {
    env::var(ROUNDS).map_or(25, |rounds| rounds.parse().expect("a number"))
}

#[test]
fn a_killed_writer_leaves_every_acknowledged_batch_and_no_part_of_another() {
    let rounds = rounds();
    // Keyed anew by the standard library in every run.
    let random = RandomState::new();
    let (mut place, mut batches, mut early) = (place(), 0, 0);
    for round in 0..rounds {
        // Some kills fall on the creation of the journal, some on its later life.
        if round % 5 == 0 {
            place = common::place();
        }
        let life = Duration::from_micros(random.hash_one(round) % 250_000);
        let acknowledged = acknowledged_before_kill(&place.path, life);
        prove(&place.path, &acknowledged);
        batches += acknowledged.len();
        early += usize::from(acknowledged.is_empty());
    }
    // The kills must have met writers at work for the test to mean something.
    assert!(batches > 0 && early < rounds as usize, "{batches} batches, {early} early kills");
}
