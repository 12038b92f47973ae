//! A journal of any size, the same every time: pledges of the world's states and the movements
//! that carry them up the ladder, in order of time.

use charter::Charter;
use register::Record;
use vocabulary::lists;

/// How many sources are cited in turn.
const SOURCES: usize = 1000;

/// The bodies of the journal's entries: (kind, canonical JSON).
pub fn entries(
    commitments: usize,
    movements: usize,
) -> impl Iterator<Item = (&'static str, String)> {
    let charter = Charter::from_toml(include_str!("../../../charter/tests/board.toml"));
    let charter = Record::Charter(Box::new(charter.expect("the test charter")));
    let charter = std::iter::once(("charter", charter.body(None, None)));
    let sources = (0..SOURCES).map(|at| {
        let source = format!(
            r#"{{"record":{{"id":"s{at}","published":"2026-01-15","published_basis":"stated","publisher":"P{at}"}}}}"#
        );
        ("source", source)
    });
    let mut donors: Vec<&str> = lists::states().map(|state| state.alpha3.as_str()).collect();
    donors.sort_unstable();
    let rounds = movements.div_ceil(commitments).max(1);
    let pledges = (0..commitments).map(move |at| {
        let (donor, source) = (donors[at % donors.len()], at % SOURCES);
        // Enough for every movement of the commitment, with cents.
        let number = format!("{}.{}", rounds * 10_000 + at % 977, 1 + at % 9);
        let on = day(at % 28);
        ("commitment", format!(
            r#"{{"record":{{"amount":{{"figure":{{"number":"{number}"}},"measure":"USD"}},"donor":"{donor}","form":"cash","id":"c{at}","nature":"pledge","on":"{on}","proof":{{"grade":"single-source","sources":["s{source}"]}},"purpose":"relief","scope":"forum","stage":"pledged"}}}}"#
        ))
    });
    let moves = (0..movements).map(move |at| {
        // Every commitment moves once a round; 7919 is prime to the number of commitments.
        let (commitment, round) = (at * 7919 % commitments, at / commitments);
        let change = ["committed", "paid-in", "disbursed", "spent"][round * 4 / rounds];
        let (number, source) = (format!("{}.{}", 100 + at % 9000, 1 + at % 9), at % SOURCES);
        let on = day(28 * (1 + round) + at % 28);
        ("movement", format!(
            r#"{{"record":{{"amount":{{"figure":{{"number":"{number}"}},"measure":"USD"}},"change":"{change}","commitment":"c{commitment}","id":"m{at}","on":"{on}","proof":{{"grade":"single-source","sources":["s{source}"]}}}}}}"#
        ))
    });
    charter.chain(sources).chain(pledges).chain(moves)
}

/// A day that many days after 2026-01-01, in months of 28.
fn day(after: usize) -> String {
    let (month, day) = (after / 28, after % 28 + 1);
    format!("{}-{:02}-{day:02}", 2026 + month / 12, month % 12 + 1)
}
