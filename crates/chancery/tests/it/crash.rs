//! An import killed at any moment leaves all of itself or nothing.
#![cfg(unix)]

use crate::support::{CHARTER, Place, SOURCES, board_of_peace};
use std::{
    fmt::Write,
    hash::{BuildHasher, RandomState},
    os::unix::process::ExitStatusExt,
    process::Stdio,
    thread,
    time::{Duration, Instant},
};

const MOVEMENTS: u64 = 30_000;
const ROUNDS: u32 = 10;

/// A dossier of one commitment and its many movements.
fn large(place: &Place) -> String {
    let commitments = "id,donor,form,nature,stage,on,amount,measure,purpose,scope,sources,grade\n\
        c,KAZ,cash,pledge,pledged,2026-02-01,1000000,USD,Aid,forum,s1,primary\n";
    let mut movements = "id,commitment,change,on,amount,measure,sources,grade\n".to_owned();
    for number in 0..MOVEMENTS {
        writeln!(movements, "m{number},c,paid-in,2026-03-01,{number},USD,s2,primary")
            .expect("a string takes everything");
    }
    place.dossier(
        "large",
        &[
            ("charter.toml", CHARTER.as_bytes()),
            ("sources.csv", SOURCES.as_bytes()),
            ("commitments.csv", commitments.as_bytes()),
            ("movements.csv", movements.as_bytes()),
        ],
    )
}

/// Starts the import and kills it after a time; whether it was killed.
fn killed(place: &Place, folder: &str, after: Duration) -> bool {
    let mut child = place
        .command(&["import", folder])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program runs");
    thread::sleep(after);
    child.kill().expect("killed");
    child.wait().expect("ended").signal() == Some(9)
}

#[test]
fn a_killed_import_leaves_all_or_nothing() {
    // A charter, two sources, one commitment and the movements.
    let whole = 1 + 2 + 1 + MOVEMENTS;
    let place = Place::new();
    let folder = large(&place);
    let start = Instant::now();
    place.well(&["import", &folder]);
    let life = start.elapsed();
    assert_eq!(place.size(), whole);

    // Keyed anew by the standard library in every run.
    let random = RandomState::new();
    let mut met_at_work = 0;
    for round in 1..=ROUNDS {
        let place = Place::new();
        // Every other journal has something in it already.
        let before = if round % 2 == 0 { founded(&place) } else { 0 };
        let after = random.hash_one(round) % life.as_micros() as u64;
        let was_killed = killed(&place, &folder, Duration::from_micros(after));
        let left = left(&place);
        assert!([before, before + whole].contains(&left), "{left} after {after} µs");
        met_at_work += u32::from(was_killed && left == before);
        if round == ROUNDS {
            // The next import brings the rest, and nothing twice.
            place.well(&["import", &folder]);
            assert_eq!(place.size(), before + whole);
        }
    }
    assert!(met_at_work > 0, "no kill met an import at work in {life:?}");
}

/// Founds the Board of Peace in a journal; gives the journal's size.
fn founded(place: &Place) -> u64 {
    place.well(&["import", board_of_peace().to_str().expect("UTF-8")]);
    place.size()
}

/// The journal's size, audited. One that was killed before or while it was made is empty.
fn left(place: &Place) -> u64 {
    if !place.journal().exists() {
        return 0;
    }
    let told = place.run(&["journal", "--audit", "--limit", "0"]);
    if told.code == Some(0) {
        return told.out.strip_prefix("tree head ").and_then(size).expect("a tree head");
    }
    told.refused(&["no journal at", "run `chancery import` first"]);
    0
}

/// The size that a tree head tells.
fn size(head: &str) -> Option<u64> {
    head.split(':').next()?.parse().ok()
}
