//! Laws that hold for every journal.

use crate::build::{Journal, day};
use proptest::prelude::*;
use register::{Book, Clocks, Entry, Ledger, Place, Reading, Standing, entry::Said};
use std::collections::BTreeMap;
use vocabulary::{Decimal, Stage};

/// One random happening: enough to pledge, share, restate, climb, cancel and contest.
#[derive(Debug, Clone)]
struct Happening {
    what: u8,
    which: usize,
    number: Option<i64>,
    month: u8,
    source: u8,
    question: bool,
}

fn happening() -> impl Strategy<Value = Happening> {
    let number = proptest::option::weighted(0.8, 0i64..1000);
    (0u8..8, 0usize..6, number, 1u8..=9, 1u8..=9, any::<bool>()).prop_map(
        |(what, which, number, month, source, question)| Happening {
            what,
            which,
            number,
            month,
            source,
            question,
        },
    )
}

const DONORS: [&str; 3] = ["ARE", "QAT", "USA"];

/// Writes happenings down; each record has its own id, so any order of the rows means the same.
fn journal(happenings: &[Happening]) -> Journal {
    let mut journal = Journal::new();
    for donor in 0..6 {
        let proof = r#","proof":{"grade":"single-source","sources":["s2"]}"#;
        let part = if donor >= 4 { r#","part_of":"c0""# } else { "" };
        let restates = if donor == 2 { r#","restates":["c3"]"# } else { "" };
        let number = (donor != 5).then_some(500 + 100 * donor as i64);
        journal.pledge(
            &format!("c{donor}"),
            DONORS[donor % 3],
            number,
            &format!("{proof}{part}{restates}"),
        );
    }
    for (at, one) in happenings.iter().enumerate() {
        let (on, source) = (format!("2026-0{}-10", one.month), one.source);
        let question =
            if one.question { format!(r#","question":"q{}""#, one.which) } else { String::new() };
        let proof = format!(r#"{{"grade":"single-source","sources":["s{source}"]{question}}}"#);
        let amount = crate::build::amount(one.number);
        let change = ["paid-in", "committed", "delivered", "cancelled", "spent", "suspended"];
        if let Some(change) = change.get(one.what as usize) {
            let amount = if *change == "suspended" { crate::build::amount(None) } else { amount };
            journal.json("movement", &format!(
                r#"{{"id":"m{at}","commitment":"c{}","change":"{change}","on":"{on}","amount":{amount},"proof":{proof}}}"#,
                one.which
            ));
        } else {
            let act = ["invited", "signed", "member"][one.which % 3];
            journal.json(
                "membership",
                &format!(
                    r#"{{"id":"a{at}","actor":"{}","act":"{act}","on":"{on}","proof":{proof}}}"#,
                    DONORS[one.which % 3]
                ),
            );
        }
    }
    journal
}

/// Everything the folds say, in a form that does not mention sequence numbers.
fn told(book: &Book, as_of: &str, known_at: &str) -> String {
    let view = book.view(Clocks { as_of: day(as_of), known_at: day(known_at) });
    let mut told = String::new();
    for reading in Reading::ALL {
        let ledger = Ledger::fold(view, reading);
        for line in &ledger.lines {
            let balances: Vec<Decimal> = Place::all().map(|place| line.balance(place)).collect();
            let reached = line.reached(Stage::Announced);
            told += &format!(
                "{} {balances:?} {reached:?} {:?} {}\n",
                line.commitment().id,
                line.suspended,
                line.beyond
            );
        }
        if reading == Reading::Preferred {
            for member in Standing::fold(view, &ledger).members {
                let class = member.class.map(|class| format!("{class:?}"));
                told += &format!("{} {} {} {class:?}\n", member.actor, member.status, member.since);
            }
        }
    }
    told
}

/// The same entries in another order, numbered anew. (Nothing here supersedes anything, so every
/// order respects supersession.)
fn reordered(journal: &Journal, seed: u64) -> Book {
    let mut entries = journal.entries.clone();
    let mut state = seed | 1;
    for at in (1..entries.len()).rev() {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        entries.swap(at, (state >> 33) as usize % (at + 1));
    }
    Book::new(entries.into_iter().zip(1u64..).map(|(entry, seq)| Entry { seq, ..entry }))
}

proptest! {
    #[test]
    fn every_posting_balances(happenings in proptest::collection::vec(happening(), 0..40)) {
        let book = journal(&happenings).book();
        for reading in Reading::ALL {
            let ledger = Ledger::fold(book.view(Clocks::both(day("2026-12-31"))), reading);
            let mut sums: BTreeMap<&vocabulary::Measure, Decimal> = BTreeMap::new();
            for line in &ledger.lines {
                let all: Decimal = Place::all().map(|place| line.balance(place)).sum();
                *sums.entry(&line.version.record.amount.measure).or_default() += all;
                for place in Place::all().filter(|place| *place != Place::Capacity) {
                    prop_assert!(line.balance(place) >= Decimal::ZERO);
                }
            }
            prop_assert!(sums.values().all(Decimal::is_zero), "{sums:?}");
            // The balances are the sum of the transfers, and nothing else.
            let mut again: BTreeMap<(u32, Place), Decimal> = BTreeMap::new();
            for transfer in &ledger.transfers {
                prop_assert!(transfer.number > Decimal::ZERO);
                *again.entry(transfer.from).or_default() -= transfer.number;
                *again.entry(transfer.to).or_default() += transfer.number;
            }
            for ((line, place), number) in again {
                prop_assert_eq!(ledger.lines[line as usize].balance(place), number);
            }
        }
    }

    #[test]
    fn a_higher_rung_never_holds_more(happenings in proptest::collection::vec(happening(), 0..40)) {
        let book = journal(&happenings).book();
        let ledger = Ledger::fold(book.view(Clocks::both(day("2026-12-31"))), Reading::Preferred);
        for line in &ledger.lines {
            for pair in Stage::ALL.windows(2) {
                prop_assert!(line.reached(pair[0]).number >= line.reached(pair[1]).number);
            }
        }
    }

    #[test]
    fn the_order_of_import_changes_nothing(
        happenings in proptest::collection::vec(happening(), 0..30), seed in any::<u64>(),
        month in 1u8..=9
    ) {
        let journal = journal(&happenings);
        let (as_of, known_at) = (format!("2026-0{month}-20"), "2026-12-31");
        prop_assert_eq!(
            told(&journal.book(), &as_of, known_at),
            told(&reordered(&journal, seed), &as_of, known_at)
        );
    }

    #[test]
    fn later_sources_never_change_what_was_known(
        before in proptest::collection::vec(happening(), 0..20),
        after in proptest::collection::vec(happening(), 0..20), month in 1u8..9
    ) {
        // Everything in `after` is published after the known-at day, corrections and retractions
        // of what stands before included.
        let known_at = format!("2026-0{month}-20");
        let late = |one: &Happening| Happening { source: one.source.max(month + 1), ..one.clone() };
        let whole: Vec<Happening> = before.iter().cloned().chain(after.iter().map(late)).collect();
        let short = journal(&before);
        let mut long = journal(&whole);
        let source = format!("s{}", month + 1);
        for one in &after {
            let seq = 11 + one.which as u64;
            if one.what % 2 == 0 {
                long.retract(seq, &[&source]);
            } else if let Said::Asserts(assertion) = &long.entries[seq as usize - 1].said
                && let register::Record::Commitment(commitment) = &assertion.record
            {
                let mut changed = commitment.clone();
                changed.proof.sources = vec![source.parse().expect("id")];
                changed.amount.figure = None;
                let body = register::Record::Commitment(changed).body(Some(seq), Some("new report"));
                let next = long.entries.len() as u64 + 1;
                let entry = Entry::read(next, "2026-11-21T00:00:00Z", "commitment", &body);
                long.entries.push(entry.expect("entry"));
            }
        }
        prop_assert_eq!(
            told(&short.book(), "2026-12-31", &known_at),
            told(&long.book(), "2026-12-31", &known_at)
        );
    }

    #[test]
    fn asking_later_never_unpays(happenings in proptest::collection::vec(happening(), 0..30)) {
        // Without rivals and cancellations, what has reached a rung only grows with time.
        let plain: Vec<Happening> = happenings
            .into_iter()
            .filter(|one| one.what != 3)
            .map(|one| Happening { question: false, ..one })
            .collect();
        let book = journal(&plain).book();
        let mut last = Decimal::ZERO;
        for month in 2..=9 {
            let as_of = day(&format!("2026-0{month}-28"));
            let view = book.view(Clocks { as_of, known_at: day("2026-12-31") });
            let paid = Ledger::fold(view, Reading::Preferred).reached(Stage::PaidIn, |_| true).number;
            prop_assert!(paid >= last);
            last = paid;
        }
    }
}
