//! The assessment in force, coverage and gap.

use crate::book::{Writer, between, clocks, of, proof, range, rival, sure, unstated, usd};
use analysis::State;
use register::Value;
use serde_json::json;

/// A forum that was promised 17 and needs 70.
fn forum() -> Writer {
    let mut forum = Writer::new("");
    forum.pledge("own", "KAZ", &usd("17"), &json!({}));
    forum.need("need", "first", "2026-01-31", &usd("70"), &json!({}));
    forum
}

#[test]
fn coverage_is_a_share_to_four_decimals_halves_to_even() {
    assert_eq!(forum().range("coverage/pledged/USD"), sure("0.2429")); // 17 / 70 = 0.242857…
    assert_eq!(forum().figure("coverage/pledged/USD").formula, "17 / 70");
    for (pledged, share) in [("1", "0"), ("3", "0.0002"), ("5", "0.0002"), ("20001", "1")] {
        // 1, 3, 5 of 20,000 are 0.00005, 0.00015, 0.00025; 20,001 are 1.00005.
        let mut forum = Writer::new("");
        forum.pledge("own", "KAZ", &usd(pledged), &json!({}));
        forum.need("need", "first", "2026-01-31", &usd("20000"), &json!({}));
        assert_eq!(forum.range("coverage/pledged/USD"), sure(share), "{pledged}");
    }
}

#[test]
fn the_gap_is_what_is_missing_and_never_less_than_nothing() {
    assert_eq!(forum().range("gap/pledged/USD"), sure("53")); // 70 - 17
    assert_eq!(forum().range("gap/paid-in/USD"), sure("70")); // 70 - 0
    let mut forum = forum();
    forum.pledge("more", "UZB", &usd("60"), &json!({}));
    assert_eq!(forum.range("gap/pledged/USD"), sure("0")); // 70 - 77
    assert_eq!(forum.range("coverage/pledged/USD"), sure("1.1")); // 77 / 70
}

#[test]
fn both_sides_of_a_share_carry_their_ranges() {
    let mut forum = Writer::new("");
    forum.pledge("most", "KAZ", &usd("8"), &rival("size", "normal"));
    forum.pledge("right", "KAZ", &usd("6"), &rival("size", "preferred"));
    forum.need("low", "first", "2026-01-31", &usd("10"), &rival("sum", "normal"));
    forum.need("high", "first", "2026-01-31", &usd("16"), &rival("sum", "normal"));
    forum.need("settled", "first", "2026-01-31", &usd("12"), &rival("sum", "preferred"));
    assert_eq!(forum.range("need/USD"), between("10", "12", "16"));
    // 6 / 16, 6 / 12, 8 / 10
    assert_eq!(forum.range("coverage/pledged/USD"), between("0.375", "0.5", "0.8"));
    // 10 - 8, 12 - 6, 16 - 6
    assert_eq!(forum.range("gap/pledged/USD"), between("2", "6", "10"));
}

#[test]
fn the_latest_assessment_true_and_known_is_in_force() {
    let mut forum = forum();
    let late = json!({ "proof": proof(&json!({ "sources": ["march"] })) });
    // Dated to the month: certain from its last day, 28 February; published on 15 March.
    forum.need("second", "second", "2026-02", &usd("80"), &late);
    let need = |as_of: &str, known_at: &str| {
        range(&forum.at(as_of, known_at, "need/USD").expect("a figure").value)
    };
    assert_eq!(need("2026-02-27", "2026-12-31"), sure("70"));
    assert_eq!(need("2026-02-28", "2026-12-31"), sure("80"));
    assert_eq!(need("2026-12-31", "2026-03-14"), sure("70"));
    assert_eq!(need("2026-12-31", "2026-03-15"), sure("80"));
    let absent = forum.at("2026-01-30", "2026-12-31", "need/USD").expect("a figure");
    assert_eq!(absent.value, Value::Absent);
}

#[test]
fn damage_other_measures_and_deprecated_figures_are_no_need() {
    let mut forum = forum();
    let later = "2026-02-10";
    forum.need("damage", "later", later, &usd("90"), &json!({ "aspect": "damage" }));
    forum.need("loss", "later", later, &usd("91"), &json!({ "aspect": "loss" }));
    forum.need("euro", "later", later, &of("92", "EUR"), &json!({}));
    forum.need("wrong", "later", later, &usd("93"), &rival("sum", "deprecated"));
    assert_eq!(forum.range("need/USD"), sure("70"));
    assert_eq!(forum.range("need/EUR"), sure("92"));
}

#[test]
fn a_part_of_the_need_has_its_own_coverage() {
    let mut forum = forum();
    let part = json!({ "part_of": "need", "horizon": "P18M" });
    forum.need("soon", "first", "2026-01-31", &usd("26"), &part);
    assert_eq!(forum.range("need/USD"), sure("70"));
    assert_eq!(forum.range("need/USD/soon"), sure("26"));
    assert_eq!(forum.range("coverage/pledged/USD/soon"), sure("0.6538")); // 17 / 26 = 0.653846…
    assert_eq!(forum.range("gap/pledged/USD/soon"), sure("9")); // 26 - 17
    let book = forum.book();
    let state = State::at(&book, clocks("2026-12-31", "2026-12-31"));
    let play = state.state_of_play("en").expect("a charter");
    let rows: Vec<&str> = play.needs.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(rows, ["need", "soon"]);
}

#[test]
fn a_part_is_counted_in_its_own_measure() {
    let mut forum = forum();
    forum.pledge("euro", "KAZ", &of("13", "EUR"), &json!({}));
    for address in ["need/EUR/need", "coverage/pledged/EUR/need", "gap/pledged/EUR/need"] {
        let asked = forum.at("2026-12-31", "2026-12-31", address);
        assert!(asked.is_err(), "dollars as euros: {asked:?}");
    }
    let sector = json!({ "part_of": "need", "sector": "health" });
    forum.need("health", "first", "2026-01-31", &usd("7"), &sector);
    assert!(forum.at("2026-12-31", "2026-12-31", "need/EUR/health").is_err());
    assert_eq!(forum.range("need/USD/health"), sure("7"));
}

#[test]
fn nothing_is_divided_by_nothing() {
    let mut forum = Writer::new("");
    forum.pledge("own", "KAZ", &usd("17"), &json!({}));
    assert_eq!(forum.figure("coverage/pledged/USD").value, Value::Absent);
    assert_eq!(forum.figure("gap/pledged/USD").value, Value::Absent);
    forum.need("none", "first", "2026-01-31", &usd("0"), &json!({}));
    assert_eq!(forum.figure("coverage/pledged/USD").value, Value::Absent);
    assert_eq!(forum.range("gap/pledged/USD"), sure("0"));
    // An assessment without a figure is in force and has none.
    forum.need("later", "second", "2026-02-10", &unstated(), &json!({}));
    let need = forum.figure("need/USD").value;
    assert!(matches!(need, Value::Unreported { unstated: 1, .. }), "{need:?}");
    assert_eq!(forum.figure("coverage/pledged/USD").value, Value::Absent);
}

#[test]
fn an_unreported_payment_covers_an_unknown_share() {
    let mut forum = forum();
    forum.moves("paid", "own", "paid-in", &unstated(), &json!({}));
    assert_eq!(forum.figure("coverage/paid-in/USD").value, Value::Absent);
    assert_eq!(forum.figure("gap/paid-in/USD").value, Value::Absent);
}
