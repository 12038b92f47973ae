//! Large files take time in proportion.

use super::*;
use std::time::{Duration, Instant};

/// Reads about `size` bytes of commitments, every hundredth with a fault.
fn reads_within(size: usize, limit: Duration) {
    let mut text = table("commitments.csv", &[]);
    let base = row("commitments.csv", &[("id", "ID"), ("amount", "AMOUNT"), ("note", "NOTE")]);
    let line = format!("{}\n", base.join(","));
    let mut rows = 0_usize;
    while text.len() < size {
        let amount = if rows.is_multiple_of(100) { "5bn" } else { "5000000000" };
        let line = line.replace("ID", &format!("c{rows}")).replace("AMOUNT", amount);
        text.push_str(&line.replace("NOTE", "\"A note, in \"\"quotes\"\", of some length.\""));
        rows += 1;
    }
    let files = files("commitments.csv", text);
    let start = Instant::now();
    let dossier = read(&files).expect("the charter holds");
    let took = start.elapsed();
    let kept = dossier.records.iter().filter(|one| one.kind() == Kind::Commitment).count();
    let rejected = dossier.rejections.iter().filter(|one| one.file == "commitments.csv").count();
    assert_eq!((kept + rejected, rejected), (rows, rows.div_ceil(100)));
    assert!(took < limit, "{size} bytes took {took:?}");
}

#[test]
fn two_megabytes_are_read() {
    reads_within(2 << 20, Duration::from_secs(10));
}

#[cfg(not(debug_assertions))]
#[test]
fn fifty_megabytes_are_read_in_seconds() {
    reads_within(50 << 20, Duration::from_secs(20));
}
