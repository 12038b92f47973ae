//! Books with little in them, and forums unlike the first one.

use crate::book::{CLASSES, Writer, clocks, of, range, sure, usd};
use analysis::{FigureError, State};
use charter::Status;
use register::{Book, Value};
use serde_json::json;

const LATE: &str = "2026-12-31";

#[test]
fn an_empty_book_has_no_state_of_play_and_breaks_nothing() {
    let book = Book::new([]);
    let state = State::at(&book, clocks(LATE, LATE));
    assert!(state.state_of_play("en").is_none());
    assert!(state.members("en").members.is_empty());
    assert!(state.commitments("en").commitments.is_empty());
    assert!(state.needs_answer().needs.is_empty());
    assert!(state.sources().sources.is_empty());
    assert!(state.events().events.is_empty());
    assert!(state.corrections().corrections.is_empty());
    assert!(state.rejections().rejections.is_empty());
    let figure = |address: &str| state.figure(&address.parse().expect("an address"));
    assert_eq!(figure("members").expect("a count").value, Value::Count { count: 0 });
    assert_eq!(range(&figure("ladder/pledged/USD").expect("a sum").value), sure("0"));
    assert_eq!(figure("coverage/pledged/USD").expect("a share").value, Value::Absent);
    for address in ["class/KAZ", "window/KAZ", "commitment/x/pledged", "need/USD/x"] {
        assert!(matches!(figure(address), Err(FigureError::Nothing(_))), "{address}");
    }
}

#[test]
fn a_charter_alone_makes_an_empty_state_of_play() {
    let book = Writer::new("").book();
    let state = State::at(&book, clocks(LATE, LATE));
    let play = state.state_of_play("en").expect("a charter");
    assert!(play.cash.is_empty() && play.in_kind.is_empty() && play.beside.is_empty());
    assert!(play.counts.is_empty() && play.needs.is_empty() && play.totals.is_empty());
    assert_eq!(play.need.value, Value::Absent);
    assert_eq!(play.measure.code(), "USD");
}

#[test]
fn a_forum_that_counts_in_euros_has_its_headline_in_euros() {
    let mut forum = Writer::new("");
    let none = json!({});
    forum.pledge("a", "KAZ", &of("30", "EUR"), &none).pledge("b", "UZB", &of("20", "EUR"), &none);
    forum.pledge("c", "USA", &usd("5"), &none);
    forum.need("need", "first", "2026-01-31", &of("200", "EUR"), &none);
    let book = forum.book();
    let play = State::at(&book, clocks(LATE, LATE)).state_of_play("en").expect("a charter");
    assert_eq!(play.measure.code(), "EUR");
    assert_eq!(play.ladder[0].figure, "ladder/pledged/EUR");
    assert_eq!(range(&play.ladder[0].value), sure("50")); // 30 + 20
    assert_eq!(range(&play.coverage[0].value), sure("0.25")); // 50 / 200
    // The dollars are not in the headline, and still on the page.
    let rows: Vec<(&str, &str)> =
        play.cash.iter().map(|row| (row.donor.as_str(), row.measure.code())).collect();
    assert!(rows.contains(&("USA", "USD")), "{rows:?}");
}

#[test]
fn before_any_pledge_the_headline_is_money() {
    let mut forum = Writer::new("");
    forum.need("homes", "first", "2026-01-31", &of("900", "dwellings"), &json!({}));
    let book = forum.book();
    let state = State::at(&book, clocks(LATE, LATE));
    assert_eq!(state.state_of_play("en").expect("a charter").measure.code(), "USD");
    forum.need("sum", "first", "2026-01-31", &of("70", "EUR"), &json!({}));
    let book = forum.book();
    let play = State::at(&book, clocks(LATE, LATE)).state_of_play("en").expect("a charter");
    assert_eq!(play.measure.code(), "EUR");
    assert_eq!(range(&play.need.value), sure("70"));
}

#[test]
fn a_charter_without_classes_has_members_without_one() {
    let mut forum = Writer::new("");
    forum.signs("KAZ").signs("UZB").pledge("own", "KAZ", &usd("500"), &json!({}));
    forum.moves("paid", "own", "paid-in", &usd("500"), &json!({}));
    let book = forum.book();
    let members = State::at(&book, clocks(LATE, LATE)).members("en");
    assert_eq!(members.counts[&Status::Member].value, Value::Count { count: 2 });
    for row in &members.members {
        assert!(row.distance.is_none() && row.window.is_none() && row.term.is_none(), "{row:?}");
        assert!(row.class_name.is_none());
    }
    for address in ["class/KAZ", "distance/KAZ", "window/KAZ", "term/KAZ"] {
        assert_eq!(forum.figure(address).value, Value::Absent, "{address}");
    }
}

#[test]
fn a_class_follows_from_what_was_paid_in_cash_in_time() {
    // More than 100, paid in, in cash, within a year of 2026-01-01.
    for (number, stage, on, class, distance) in [
        ("100", "paid-in", "2026-06-01", "ordinary", "0"), // exactly is not more
        ("100.0001", "paid-in", "2026-06-01", "exempt", "0"),
        ("99", "paid-in", "2026-06-01", "ordinary", "1"), // 100 - 99
        ("500", "committed", "2026-06-01", "ordinary", "100"),
        ("500", "spent", "2026-06-01", "exempt", "0"), // spent was paid in before
        ("500", "paid-in", "2027-01-01", "exempt", "0"), // the last day counts
        ("500", "paid-in", "2027-01-02", "ordinary", "100"),
    ] {
        let mut forum = Writer::new(CLASSES);
        forum.signs("KAZ").pledge("own", "KAZ", &usd("1000"), &json!({}));
        forum.moves("paid", "own", stage, &usd(number), &json!({ "on": on }));
        let at = |address: &str| forum.at("2027-06-01", "2027-06-01", address).expect("a figure");
        let word = Value::Word { word: class.to_owned() };
        assert_eq!(at("class/KAZ").value, word, "{number} {stage} {on}");
        assert_eq!(range(&at("distance/KAZ").value), sure(distance), "{number} {stage} {on}");
    }
    let mut forum = Writer::new(CLASSES);
    forum.signs("KAZ").pledge("homes", "KAZ", &of("900", "dwellings"), &json!({}));
    forum.moves("built", "homes", "delivered", &of("900", "dwellings"), &json!({}));
    assert_eq!(forum.figure("class/KAZ").value, Value::Word { word: "ordinary".to_owned() });
    // The term runs three years from 2026-01-01: 2027 and 2028 have 365 and 366 days.
    match forum.figure("term/KAZ").value {
        Value::Days { days, until } => {
            assert_eq!(until.to_string(), "2029-01-01");
            assert_eq!(days, 1 + 365 + 366); // from 2026-12-31
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn nothing_is_known_of_a_donor_that_nobody_names() {
    let mut forum = Writer::new("");
    forum.pledge("own", "KAZ", &usd("5"), &json!({}));
    let unknown = forum.at(LATE, LATE, "ladder/pledged/USD/nobody");
    assert!(matches!(unknown, Err(FigureError::Nothing(_))), "{unknown:?}");
    // A state that has promised nothing has promised nothing.
    assert_eq!(forum.range("ladder/pledged/USD/UZB"), sure("0"));
}
