//! What was promised and what arrived: packages, restatements, rivals and totals.

use crate::book::{Writer, between, of, rival, sure, unstated, usd};
use register::Value;
use serde_json::json;

#[test]
fn a_package_is_not_added_to_its_shares() {
    let mut forum = Writer::new("");
    let none = json!({});
    let share = json!({ "part_of": "package" });
    forum.group("two", &["KAZ", "UZB"]).pledge("package", "two", &usd("100"), &none);
    forum.pledge("kaz", "KAZ", &usd("30"), &share).pledge("uzb", "UZB", &unstated(), &share);
    assert_eq!(forum.range("ladder/pledged/USD"), sure("100"));
    assert_eq!(forum.range("ladder/pledged/USD/KAZ"), sure("30"));
    assert_eq!(forum.range("unattributed/pledged/USD"), sure("70")); // 100 - 30
    let own = forum.figure("ladder/pledged/USD/UZB").value;
    assert!(matches!(own, Value::Unreported { unstated: 1, .. }), "{own:?}");
    // Uzbekistan's share gets its figure from what it paid: 100 - 30 - 25.
    forum.moves("paid", "uzb", "paid-in", &usd("25"), &none);
    assert_eq!(forum.range("ladder/pledged/USD"), sure("100"));
    assert_eq!(forum.range("unattributed/pledged/USD"), sure("45"));
    // Kazakhstan pays 10 more than its own 30: they come from the package, too.
    forum.moves("more", "kaz", "paid-in", &usd("40"), &none);
    assert_eq!(forum.range("ladder/paid-in/USD"), sure("65")); // 25 + 40
    assert_eq!(forum.range("ladder/pledged/USD"), sure("100"));
    assert_eq!(forum.range("unattributed/pledged/USD"), sure("35")); // 100 - 25 - 40
    // And more than the whole package promised: 36 - 35 = 1 is new.
    forum.moves("beyond", "kaz", "paid-in", &usd("36"), &none);
    assert_eq!(forum.range("ladder/pledged/USD"), sure("101"));
    assert_eq!(forum.range("unattributed/pledged/USD"), sure("0"));
}

#[test]
fn only_a_group_leaves_something_unattributed() {
    let mut forum = Writer::new("");
    forum.pledge("own", "KAZ", &usd("100"), &json!({}));
    assert_eq!(forum.range("unattributed/pledged/USD"), sure("0"));
    assert_eq!(forum.range("unattributed/pledged/EUR"), sure("0"));
}

#[test]
fn what_is_stated_again_is_not_new_money() {
    let mut forum = Writer::new("");
    forum.pledge("early", "KAZ", &usd("5"), &json!({ "stage": "announced" }));
    forum.pledge("other", "UZB", &usd("2"), &json!({}));
    assert_eq!(forum.range("ladder/announced/USD"), sure("7")); // 5 + 2
    assert_eq!(forum.range("ladder/pledged/USD"), sure("2"));
    forum.pledge("late", "KAZ", &usd("6"), &json!({ "restates": ["early"] }));
    assert_eq!(forum.range("ladder/announced/USD"), sure("8")); // 6 + 2
    assert_eq!(forum.range("ladder/pledged/USD"), sure("8"));
    assert_eq!(forum.range("restated/USD"), sure("5"));
    let restated = forum.figure("restated/USD");
    assert_eq!(restated.formula, "early 5");
    assert_eq!(restated.records[0].id, "early");
}

#[test]
fn what_is_cancelled_leaves_the_ladder() {
    let mut forum = Writer::new("");
    let none = json!({});
    forum.pledge("own", "KAZ", &usd("10"), &none).moves("some", "own", "paid-in", &usd("3"), &none);
    forum.moves("rest", "own", "cancelled", &usd("7"), &json!({ "on": "2026-03-01" }));
    assert_eq!(forum.range("ladder/pledged/USD"), sure("3")); // 10 - 7
    assert_eq!(forum.range("ladder/paid-in/USD"), sure("3"));
    // The day before, it still stood.
    let before = forum.at("2026-02-28", "2026-12-31", "ladder/pledged/USD").expect("a figure");
    assert_eq!(crate::book::range(&before.value), sure("10"));
}

#[test]
fn rivals_widen_the_range_and_the_preferred_counts() {
    let mut forum = Writer::new("");
    forum.pledge("most", "KAZ", &usd("9"), &rival("size", "normal"));
    forum.pledge("least", "KAZ", &usd("4"), &rival("size", "normal"));
    forum.pledge("wrong", "KAZ", &usd("90"), &rival("size", "deprecated"));
    forum.pledge("other", "UZB", &usd("1"), &json!({}));
    // Nobody is preferred: the least counts. 4 + 1, 4 + 1, 9 + 1.
    assert_eq!(forum.range("ladder/pledged/USD"), between("5", "5", "10"));
    forum.pledge("right", "KAZ", &usd("6"), &rival("size", "preferred"));
    assert_eq!(forum.range("ladder/pledged/USD"), between("5", "7", "10")); // 6 + 1
    assert_eq!(forum.range("ladder/pledged/USD/UZB"), sure("1"));
    assert_eq!(forum.range("commitment/right/pledged"), between("4", "6", "9"));
    let figure = forum.figure("ladder/pledged/USD");
    let ids = |records: &[register::RecordRef]| -> Vec<String> {
        let mut ids: Vec<String> = records.iter().map(|one| one.id.clone()).collect();
        ids.sort();
        ids
    };
    assert_eq!(ids(&figure.records), ["other", "right"]);
    assert_eq!(ids(&figure.rivals), ["least", "most", "wrong"]);
}

#[test]
fn rival_movements_are_not_added() {
    let mut forum = Writer::new("");
    forum.pledge("own", "KAZ", &usd("100"), &json!({}));
    forum.moves("sent", "own", "paid-in", &usd("60"), &rival("payment", "normal"));
    forum.moves("frozen", "own", "paid-in", &usd("0"), &rival("payment", "preferred"));
    forum.moves("other", "own", "paid-in", &usd("5"), &json!({}));
    assert_eq!(forum.range("ladder/paid-in/USD"), between("5", "5", "65")); // 5 + 60
}

#[test]
fn a_stated_total_widens_the_range_of_what_it_speaks_of() {
    let mut forum = Writer::new("");
    let none = json!({});
    forum.pledge("kaz", "KAZ", &usd("10"), &none).moves("k", "kaz", "paid-in", &usd("3"), &none);
    forum.pledge("uzb", "UZB", &usd("10"), &none).moves("u", "uzb", "paid-in", &usd("4"), &none);
    forum.pledge("usa", "USA", &usd("10"), &none);
    assert_eq!(forum.range("ladder/paid-in/USD"), sure("7")); // 3 + 4
    // Of all donors, and more than we count.
    forum.total("all", "paid-in", &[], &usd("9"), &none);
    assert_eq!(forum.range("ladder/paid-in/USD"), between("7", "7", "9"));
    // Of those who paid, and less than we count.
    forum.total("both", "paid-in", &["KAZ", "UZB", "USA"], &usd("6"), &none);
    assert_eq!(forum.range("ladder/paid-in/USD"), between("6", "7", "9"));
    // Of one donor: it speaks of that donor alone.
    forum.total("one", "paid-in", &["KAZ"], &usd("1"), &none);
    assert_eq!(forum.range("ladder/paid-in/USD"), between("6", "7", "9"));
    assert_eq!(forum.range("ladder/paid-in/USD/KAZ"), between("1", "3", "3"));
    assert_eq!(forum.range("ladder/paid-in/USD/UZB"), sure("4"));
    let figure = forum.figure("ladder/paid-in/USD");
    let rivals: Vec<&str> = figure.rivals.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(rivals, ["all", "both"]);
    // Totals of another rung or measure, or deprecated ones, do not bear on it.
    forum.total("promised", "pledged", &[], &usd("99"), &none);
    forum.total("euro", "paid-in", &[], &of("99", "EUR"), &none);
    forum.total("wrong", "paid-in", &[], &usd("99"), &rival("sum", "deprecated"));
    assert_eq!(forum.range("ladder/paid-in/USD"), between("6", "7", "9"));
    assert_eq!(forum.range("ladder/pledged/USD"), between("30", "30", "99"));
}

#[test]
fn what_is_outside_the_forum_or_no_pledge_does_not_count() {
    let mut forum = Writer::new("");
    forum.pledge("own", "KAZ", &usd("1"), &json!({}));
    forum.pledge("elsewhere", "KAZ", &usd("10"), &json!({ "scope": "outside" }));
    for nature in ["conditional-offer", "fundraising-target", "denial"] {
        forum.pledge(nature, "KAZ", &usd("100"), &json!({ "nature": nature }));
    }
    assert_eq!(forum.range("ladder/pledged/USD"), sure("1"));
    assert_eq!(forum.range("ladder/pledged/USD/KAZ"), sure("1"));
}

#[test]
fn measures_are_never_added_to_one_another() {
    let mut forum = Writer::new("");
    let none = json!({});
    let hospitals = |number| of(number, "units:field-hospital");
    forum.pledge("usd", "KAZ", &usd("5"), &none).pledge("eur", "KAZ", &of("7", "EUR"), &none);
    forum.pledge("care", "KAZ", &hospitals("2"), &none);
    forum.pledge("beds", "KAZ", &of("40", "beds"), &none);
    forum.pledge("schools", "KAZ", &of("3", "units:school"), &none);
    forum.moves("built", "care", "delivered", &hospitals("1"), &none);
    for (address, number) in [
        ("ladder/pledged/USD", "5"),
        ("ladder/pledged/EUR", "7"),
        ("ladder/pledged/units:field-hospital", "2"),
        ("ladder/delivered/units:field-hospital", "1"),
        ("ladder/pledged/units:school", "3"),
        ("ladder/delivered/units:school", "0"),
        ("ladder/pledged/beds", "40"),
        ("ladder/pledged/KWD", "0"),
    ] {
        assert_eq!(forum.range(address), sure(number), "{address}");
    }
}

#[test]
fn exact_decimals_stay_exact() {
    let mut forum = Writer::new("");
    for at in 0..10 {
        forum.pledge(&format!("p{at}"), "KAZ", &usd("0.1001"), &json!({}));
    }
    assert_eq!(forum.range("ladder/pledged/USD"), sure("1.001"));
}

#[test]
fn the_report_of_nothing_is_not_the_lack_of_a_report() {
    let mut forum = Writer::new("");
    let none = json!({});
    let counts = |forum: &Writer| match forum.figure("ladder/paid-in/USD").value {
        Value::Amount { stated, unstated, .. } => (stated, unstated),
        other => panic!("{other:?}"),
    };
    forum.pledge("own", "KAZ", &usd("5"), &none);
    assert_eq!(counts(&forum), (0, 0));
    forum.moves("nothing", "own", "paid-in", &usd("0"), &none);
    assert_eq!(forum.range("ladder/paid-in/USD"), sure("0"));
    assert_eq!(counts(&forum), (1, 0));
    // A payment without a figure beside it: something came, and nobody says how much.
    forum.moves("some", "own", "paid-in", &unstated(), &none);
    let value = forum.figure("ladder/paid-in/USD").value;
    assert!(matches!(value, Value::Unreported { unstated: 1, .. }), "{value:?}");
}
