//! Every roll call of the General Assembly from 1946 to 2019, decided by the Charter of the United
//! Nations as data: `dossiers/un-general-assembly/charter.toml`.
//!
//! The record does not say which matter of article 18 a vote was about. `matters.csv` tells it from
//! words, each clue with its reason; where the Assembly itself decided on the majority, in a roll
//! call of the record, from that. What bears the number of a resolution was adopted, so it must pass;
//! `exceptions.csv` lists each roll call that does not, with the reason, and nothing else.

mod record;

use charter::{Choice, Finding, State, Verdict, recompute};
use record::{Call, Clue};
use std::{
    collections::BTreeSet,
    io::{Write, stderr},
    path::Path,
};
use vocabulary::Id;

/// A roll call and what came of it.
struct Decided<'a> {
    call: &'a Call,
    matter: &'a Id,
    finding: Finding,
}

impl Decided<'_> {
    /// As in `exceptions.csv`, without the reason.
    fn row(&self) -> String {
        let [yes, no, abstain] =
            [Choice::Yes, Choice::No, Choice::Abstain].map(|one| self.count(one));
        let (Call { id, symbol, .. }, matter, outcome) =
            (self.call, self.matter, self.finding.verdict);
        format!("{id},{symbol},{yes},{no},{abstain},{matter},{outcome}")
    }

    fn count(&self, choice: Choice) -> u64 {
        self.call.votes.iter().filter(|vote| vote.choice == choice).count() as u64
    }
}

/// Drafts that had a majority and were not adopted for want of two thirds, as the Yearbooks of the
/// United Nations tell. They bear no number, so `exceptions.csv` cannot speak of them.
const NOT_ADOPTED: [(u32, &str); 7] = [
    (523, "information on the territories of Portugal, 1957: 41 to 30"),
    (538, "Cyprus, 1957: 31 to 23"),
    (672, "the Congo, 1960: 43 to 22"),
    (748, "West Irian, 1961: 53 to 41"),
    (1030, "South Africa in UNCTAD, 1968: 55 to 33"),
    (9044, "withdrawal of Israel, non-aligned draft, 1967: 53 to 46"),
    (9051, "withdrawal of Israel, Latin American draft, 1967: 57 to 43"),
];

/// The rows of `exceptions.csv` without their reasons.
fn listed() -> BTreeSet<String> {
    let mut table = csv::Reader::from_reader(include_bytes!("assembly/exceptions.csv").as_slice());
    let rows = table.records().map(|row| row.expect("a row of exceptions.csv"));
    rows.map(|row| {
        assert!(row[7].ends_with('.'), "roll call {}: no reason", &row[0]);
        row.iter().take(7).collect::<Vec<_>>().join(",")
    })
    .collect()
}

/// Whether the record is there. In CI it must be.
#[expect(clippy::disallowed_methods, reason = "a test has no command line")]
fn there(folder: &Path) -> bool {
    let there = folder.join("un_votes.csv.gz").exists();
    if !there {
        let must = std::env::var("CI").is_ok_and(|ci| ci == "true")
            && std::env::var("CHANCERY_MAY_SKIP").is_err();
        let what =
            format!("the roll calls of the General Assembly are not in {}", folder.display());
        assert!(!must, "{what}: put them there, or set CHANCERY_MAY_SKIP");
        // Not `eprintln!`, which the test harness holds back.
        writeln!(stderr(), "SKIPPED: {what}").expect("stderr");
    }
    there
}

/// Articles 18, 108 and 109 and the quorum of rule 67, in integers.
fn by_hand(one: &Decided<'_>, members: u64) -> bool {
    let (yes, no) = (one.count(Choice::Yes), one.count(Choice::No));
    let quorate = 2 * one.call.votes.len() as u64 > members;
    quorate
        && match one.matter.as_str() {
            "other" | "additional-category" => 2 * yes > yes + no,
            "amendment" | "review-conference" => 3 * yes >= 2 * members,
            _ => 3 * yes >= 2 * (yes + no),
        }
}

#[test]
fn what_bears_a_number_was_adopted() {
    let folder = record::folder();
    if !there(&folder) {
        return;
    }
    let (charter, record, clues) = (record::charter(), record::read(&folder), Clue::all());
    let votes: usize = record.calls.iter().map(|call| call.votes.len()).sum();
    assert_eq!((record.calls.len(), votes), (6_203, 870_109));

    let (matters, used) = record::matters(&record, &clues);
    let idle: Vec<usize> =
        (2..).zip(used).filter(|(_, used)| *used == 0).map(|(at, _)| at).collect();
    assert_eq!(idle, Vec::<usize>::new(), "lines of matters.csv that fit no roll call");

    let rolls = record::rolls(&charter, &record, &matters);
    let decided: Vec<Decided<'_>> = record
        .calls
        .iter()
        .zip(&matters)
        .map(|(call, matter)| Decided {
            call,
            matter,
            finding: record::decide(&rolls, call, matter),
        })
        .collect();
    for one in &decided {
        let members = record.members[&one.call.session].len() as u64;
        let passed = one.finding.verdict == Verdict::Passed;
        assert_eq!(passed, by_hand(one, members), "roll call {}", one.call.id);
        let again = recompute(&one.finding.lines);
        assert_eq!(again, if passed { State::Met } else { State::Unmet }, "{}", one.call.id);
    }

    let listed = listed();
    let found: BTreeSet<String> = decided
        .iter()
        .filter(|one| one.call.has_number() && one.finding.verdict != Verdict::Passed)
        .map(Decided::row)
        .collect();
    let unlisted: Vec<_> = found.difference(&listed).collect();
    let unreal: Vec<_> = listed.difference(&found).collect();
    assert!(unlisted.is_empty(), "not adopted, and not in exceptions.csv: {unlisted:#?}");
    assert!(unreal.is_empty(), "in exceptions.csv, but not so: {unreal:#?}");

    for (id, what) in NOT_ADOPTED {
        let one = decided.iter().find(|one| one.call.id == id).expect(what);
        assert!(one.count(Choice::Yes) > one.count(Choice::No), "{what}");
        assert_eq!(one.finding.verdict, Verdict::Failed, "{what}");
    }
}
