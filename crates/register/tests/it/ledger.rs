//! The ledger: conversion, packages, restatement, cancellation, over-delivery, rivals.

use crate::build::{Journal, fold, number, reached};
use register::{Place, Reading};
use vocabulary::Stage;

#[test]
fn a_pledge_stays_visible_after_it_converts() {
    let mut journal = Journal::new();
    journal.pledge("p", "ARE", Some(1200), "");
    journal.moves("m1", "p", "committed", "2026-03-01", Some(500));
    journal.moves("m2", "p", "paid-in", "2026-04-01", Some(700));
    let book = journal.book();
    let ledger = fold(&book, Reading::Preferred);
    let line = &ledger.lines[0];
    // 700 come from the 500 committed first, then 200 from the 700 still only pledged.
    assert_eq!(line.balance(Place::Rung(Stage::Committed)), number(0));
    assert_eq!(line.balance(Place::Rung(Stage::Pledged)), number(500));
    assert_eq!(line.reached(Stage::PaidIn).number, number(700));
    assert_eq!(line.reached(Stage::Pledged).number, number(1200));
    assert_eq!(line.balance(Place::Capacity), number(-1200));
}

#[test]
fn a_payment_without_a_figure_is_not_zero_and_a_reported_zero_is() {
    let mut journal = Journal::new();
    journal.pledge("mar", "MAR", None, "");
    journal.moves("m1", "mar", "paid-in", "2026-02-19", None);
    journal.pledge("kaz", "KAZ", None, "");
    journal.moves("m2", "kaz", "paid-in", "2026-03-04", Some(0));
    let book = journal.book();
    let ledger = fold(&book, Reading::Preferred);
    let paid = |donor: &str| {
        ledger.reached(Stage::PaidIn, |line| line.commitment().donor.as_str() == donor)
    };
    assert_eq!((paid("MAR").stated, paid("MAR").unstated), (0, 1));
    assert_eq!((paid("KAZ").stated, paid("KAZ").unstated), (1, 0));
    assert_eq!(paid("KAZ").number, number(0));
    // That nothing was paid says nothing about what was pledged, and all about what was spent.
    let kaz = ledger.lines.iter().find(|line| line.commitment().id.as_str() == "kaz").expect("kaz");
    assert_eq!((kaz.reached(Stage::Pledged).stated, kaz.reached(Stage::Pledged).unstated), (0, 1));
    assert_eq!(kaz.reached(Stage::Spent).stated, 1);
}

#[test]
fn a_payment_without_a_figure_lies_within_the_pledge_and_a_zero_beside_money_says_little() {
    let mut journal = Journal::new();
    journal.pledge("usa", "USA", Some(10), "");
    journal.moves("m1", "usa", "paid-in", "2026-04-05", None);
    journal.pledge("are", "ARE", Some(1200), "");
    journal.moves("m2", "are", "paid-in", "2026-05-26", Some(20));
    journal.moves("m3", "are", "paid-in", "2026-05-26", Some(0));
    let book = journal.book();
    let ledger = fold(&book, Reading::Preferred);
    let of = |donor: &str, stage| {
        ledger.reached(stage, |line| line.commitment().donor.as_str() == donor)
    };
    assert_eq!((of("USA", Stage::Pledged).stated, of("USA", Stage::Pledged).unstated), (1, 0));
    assert_eq!(of("USA", Stage::PaidIn).unstated, 1);
    assert_eq!((of("ARE", Stage::PaidIn).stated, of("ARE", Stage::Spent).stated), (1, 0));
}

#[test]
fn shares_leave_an_unattributed_remainder_and_add_nothing() {
    let mut journal = Journal::new();
    journal.pledge("nine", "nine-donors", Some(7000), "");
    for (id, donor, share) in
        [("are", "ARE", Some(1200)), ("qat", "QAT", Some(1000)), ("kaz", "KAZ", None)]
    {
        journal.pledge(id, donor, share, r#","part_of":"nine""#);
    }
    // A share without a figure that pays draws on the package's remainder.
    journal.moves("m", "kaz", "paid-in", "2026-05-01", Some(3));
    let book = journal.book();
    let ledger = fold(&book, Reading::Preferred);
    let of = |id: &str| {
        let line = ledger.lines.iter().find(|line| line.commitment().id.as_str() == id);
        line.expect(id).reached(Stage::Pledged).number
    };
    assert_eq!(of("nine"), number(7000 - 1200 - 1000 - 3));
    assert_eq!(of("kaz"), number(3));
    assert_eq!(reached(&book, Stage::Pledged), number(7000));
}

#[test]
fn shares_beyond_the_package_are_new_money() {
    let mut journal = Journal::new();
    journal.pledge("pack", "nine-donors", Some(100), "");
    journal.pledge("a", "ARE", Some(80), r#","part_of":"pack""#);
    journal.pledge("b", "QAT", Some(50), r#","part_of":"pack""#);
    assert_eq!(reached(&journal.book(), Stage::Pledged), number(130));
}

#[test]
fn a_restatement_adds_only_what_is_new() {
    let mut journal = Journal::new();
    journal.pledge("old", "USA", Some(5000), r#","stage":"announced""#);
    journal.pledge("new", "USA", Some(7000), r#","restates":["old"]"#);
    let book = journal.book();
    assert_eq!(reached(&book, Stage::Announced), number(7000));
    let ledger = fold(&book, Reading::Preferred);
    let old = ledger.lines.iter().find(|line| line.commitment().id.as_str() == "old").expect("old");
    assert_eq!(old.balance(Place::Restated), number(5000));
}

#[test]
fn a_payment_on_what_was_stated_again_draws_on_what_states_it() {
    let mut journal = Journal::new();
    journal.pledge("old", "USA", Some(5), "");
    journal.moves("m", "old", "paid-in", "2026-03-01", Some(2));
    journal.pledge("new", "USA", Some(5), r#","restates":["old"]"#);
    let book = journal.book();
    // Five were promised twice and two of them paid: five in all.
    assert_eq!(reached(&book, Stage::Pledged), number(5));
    assert_eq!(reached(&book, Stage::PaidIn), number(2));
    assert_eq!(fold(&book, Reading::Preferred).lines[0].beyond, number(0));
}

#[test]
fn restating_lower_smaller_or_without_a_figure_adds_and_loses_nothing() {
    let pledged = |old: &str, new: Option<i64>, stage: &str| {
        let mut journal = Journal::new();
        journal.pledge("old", "USA", Some(100), old);
        journal.pledge("new", "USA", new, &format!(r#","restates":["old"],"stage":"{stage}""#));
        reached(&journal.book(), Stage::Announced)
    };
    // Committed 100, announced again: 100. Announced again with 130: 30 are new.
    assert_eq!(pledged(r#","stage":"committed""#, Some(100), "announced"), number(100));
    assert_eq!(pledged(r#","stage":"committed""#, Some(130), "announced"), number(130));
    assert_eq!(pledged("", None, "pledged"), number(100));
    assert_eq!(pledged("", Some(80), "pledged"), number(100));
}

#[test]
fn a_share_of_a_package_is_weighed_for_its_own_donor_once() {
    let mut journal = Journal::new();
    journal.pledge("pack", "nine-members", Some(7000), "");
    journal.pledge("a", "ARE", Some(1200), r#","part_of":"pack""#);
    journal.pledge("u", "USA", Some(10_000), "");
    journal.moves("m1", "a", "paid-in", "2026-04-01", Some(20));
    journal.moves("m2", "a", "spent", "2026-05-01", Some(20));
    let book = journal.book();
    let ledger = fold(&book, Reading::Preferred);
    let weighed = |stage: Stage, donor: &str| {
        let payments = ledger.payments(stage);
        let own = payments.iter().find(|(actor, _)| actor.as_str() == donor);
        let own = own.map_or(&[][..], |(_, payments)| payments.as_slice());
        own.iter().filter_map(|payment| payment.number).sum::<vocabulary::Decimal>()
    };
    assert_eq!(weighed(Stage::Pledged, "ARE"), number(1200));
    assert_eq!(weighed(Stage::Pledged, "USA"), number(10_000));
    // What was paid and then spent is one payment.
    assert_eq!(weighed(Stage::PaidIn, "ARE"), number(20));
    assert_eq!(weighed(Stage::PaidIn, "USA"), number(0));
}

#[test]
fn packages_within_packages_and_chains_of_statements_hold_together() {
    let mut journal = Journal::new();
    journal.pledge("q", "nine-donors", Some(1000), "");
    journal.pledge("p", "five-donors", Some(400), r#","part_of":"q""#);
    journal.pledge("s", "ARE", None, r#","part_of":"p""#);
    journal.moves("m", "s", "paid-in", "2026-05-01", Some(700));
    assert_eq!(reached(&journal.book(), Stage::Pledged), number(1000));
    let mut journal = Journal::new();
    journal.pledge("old", "USA", Some(100), "");
    journal.pledge("new", "USA", Some(100), r#","restates":["old"]"#);
    journal.pledge("newer", "USA", Some(100), r#","restates":["new"]"#);
    journal.moves("m", "old", "paid-in", "2026-05-01", Some(40));
    assert_eq!(reached(&journal.book(), Stage::Pledged), number(100));
}

#[test]
fn what_is_known_to_the_month_comes_first() {
    let mut journal = Journal::new();
    journal.pledge("p", "USA", Some(100), "");
    journal.moves("m1", "p", "paid-in", "2026-02", Some(100));
    journal.moves("m2", "p", "spent", "2026-02-15", Some(100));
    assert_eq!(reached(&journal.book(), Stage::PaidIn), number(100));
}

#[test]
fn a_cancellation_without_a_figure_is_of_all_that_has_not_come() {
    let mut journal = Journal::new();
    journal.pledge("p", "USA", Some(100), "");
    journal.moves("m1", "p", "paid-in", "2026-03-01", Some(30));
    journal.moves("m2", "p", "cancelled", "2026-04-01", None);
    let book = journal.book();
    assert_eq!(fold(&book, Reading::Preferred).lines[0].balance(Place::Cancelled), number(70));
}

#[test]
fn many_statements_of_everything_before_are_no_burden() {
    let mut journal = Journal::new();
    for at in 0..200 {
        let restates: Vec<String> = (0..at).map(|one| format!("\"p{one}\"")).collect();
        let restates = format!(r#","restates":[{}]"#, restates.join(","));
        journal.pledge(&format!("p{at}"), "USA", Some(10), &restates);
    }
    assert_eq!(reached(&journal.book(), Stage::Pledged), number(10));
}

#[test]
fn cancellation_and_over_delivery_are_visible() {
    let mut journal = Journal::new();
    journal.pledge("p", "USA", Some(100), "");
    journal.moves("m1", "p", "paid-in", "2026-03-01", Some(30));
    journal.moves("m2", "p", "cancelled", "2026-04-01", Some(50));
    journal.moves("m3", "p", "paid-in", "2026-05-01", Some(40));
    let book = journal.book();
    let ledger = fold(&book, Reading::Preferred);
    let line = &ledger.lines[0];
    assert_eq!(line.balance(Place::Cancelled), number(50));
    // 100 - 50 cancelled - 30 paid leaves 20; 40 arrive, so 20 came beyond the promise.
    assert_eq!(line.beyond, number(20));
    assert_eq!(line.reached(Stage::PaidIn).number, number(70));
    assert_eq!(line.reached(Stage::Pledged).number, number(70));
}

#[test]
fn what_was_paid_cannot_be_cancelled() {
    let mut journal = Journal::new();
    journal.pledge("p", "USA", Some(100), "");
    journal.moves("m1", "p", "spent", "2026-03-01", Some(80));
    journal.moves("m2", "p", "cancelled", "2026-04-01", Some(60));
    let book = journal.book();
    let ledger = fold(&book, Reading::Preferred);
    assert_eq!(ledger.lines[0].balance(Place::Cancelled), number(20));
    assert_eq!(ledger.lines[0].reached(Stage::Spent).number, number(80));
}

#[test]
fn a_hold_is_a_mark_and_ends() {
    let mut journal = Journal::new();
    journal.pledge("p", "IDN", Some(8000), "");
    journal.moves("m1", "p", "suspended", "2026-03-17", None);
    let suspended = |journal: &Journal| {
        let book = journal.book();
        let ledger = fold(&book, Reading::Preferred);
        assert_eq!(ledger.lines[0].reached(Stage::Pledged).number, number(8000));
        ledger.lines[0].suspended.is_some()
    };
    assert!(suspended(&journal));
    journal.moves("m2", "p", "resumed", "2026-04-17", None);
    assert!(!suspended(&journal));
}

#[test]
fn rivals_give_low_preferred_and_high() {
    let mut journal = Journal::new();
    let proof = |rank: &str| {
        format!(r#","proof":{{"grade":"single-source","sources":["s2"],"question":"size"{rank}}}"#)
    };
    journal.pledge(
        "seven",
        "nine-donors",
        Some(7000),
        &proof(r#","rank":"preferred","reason":"said""#),
    );
    journal.pledge("six", "nine-donors", Some(6500), &proof(""));
    journal.pledge(
        "wrong",
        "nine-donors",
        Some(9000),
        &proof(r#","rank":"deprecated","reason":"no""#),
    );
    // The share names the preferred package; under another reading its rival stands in.
    journal.pledge("are", "ARE", Some(1200), r#","part_of":"seven""#);
    let book = journal.book();
    let total = |reading| fold(&book, reading).reached(Stage::Pledged, |_| true).number;
    assert_eq!(total(Reading::Low), number(6500));
    assert_eq!(total(Reading::Preferred), number(7000));
    assert_eq!(total(Reading::High), number(7000));
    assert!(fold(&book, Reading::Preferred).contested);
}

#[test]
fn with_none_preferred_the_least_counts() {
    let mut journal = Journal::new();
    let proof = r#","proof":{"grade":"disputed","sources":["s2"],"question":"size"}"#;
    journal.pledge("a", "ARE", Some(100), proof);
    journal.pledge("b", "ARE", Some(60), proof);
    assert_eq!(reached(&journal.book(), Stage::Pledged), number(60));
}

#[test]
fn only_pledges_enter_and_movements_of_others_are_kept_as_stray() {
    let mut journal = Journal::new();
    let offer = crate::build::pledge("rus", "RUS", Some(1000), "")
        .replace("\"pledge\"", "\"conditional-offer\"");
    journal.json("commitment", &offer);
    journal.moves("m", "rus", "paid-in", "2026-03-01", Some(10));
    let book = journal.book();
    assert_eq!(reached(&book, Stage::Pledged), number(0));
    let ledger = fold(&book, Reading::Preferred);
    assert_eq!(ledger.stray[0].record.id.as_str(), "m");
}
