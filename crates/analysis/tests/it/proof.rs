//! How well records are proved, and the way from a figure to its citations.

use crate::book::{Writer, clocks, proof, rival, usd};
use analysis::State;
use serde_json::json;
use vocabulary::Grade;

/// Writes a pledge with these sources and this grade.
fn proved(forum: &mut Writer, id: &str, sources: &[&str], grade: &str) {
    let proof = proof(&json!({ "sources": sources, "grade": grade }));
    forum.pledge(id, "KAZ", &usd("5"), &json!({ "proof": proof }));
}

#[test]
fn two_sources_of_which_one_was_public_are_one() {
    let mut forum = Writer::new("");
    proved(&mut forum, "own", &["february", "march"], "two-sources");
    let book = forum.book();
    for (known_at, grade, cited) in [
        ("2026-03-14", Grade::SingleSource, &["february"][..]),
        ("2026-03-15", Grade::TwoSources, &["february", "march"]),
    ] {
        let state = State::at(&book, clocks("2026-12-31", known_at));
        let commitments = state.commitments("en").commitments;
        assert_eq!(commitments[0].grade, grade, "{known_at}");
        let play = state.state_of_play("en").expect("a charter");
        assert_eq!(play.cash[0].grade, grade, "{known_at}");
        let address = "ladder/pledged/USD".parse().expect("an address");
        let explained = state.explain(&address).expect("a figure");
        assert_eq!(explained.records[0].grade, grade, "{known_at}");
        let sources: Vec<&str> =
            explained.records[0].citations.iter().map(|one| one.source.as_str()).collect();
        assert_eq!(sources, cited);
    }
}

#[test]
fn other_grades_do_not_fall() {
    let mut forum = Writer::new("");
    let grades = ["primary", "single-source", "weak", "disputed"];
    for grade in grades {
        proved(&mut forum, grade, &["february", "march"], grade);
    }
    let book = forum.book();
    let state = State::at(&book, clocks("2026-12-31", "2026-03-14"));
    for row in state.commitments("en").commitments {
        assert_eq!(row.grade.to_string(), row.id.as_str());
    }
}

#[test]
fn an_explanation_holds_each_record_once_with_its_rivals() {
    let mut forum = Writer::new("");
    forum.pledge("own", "KAZ", &usd("8"), &rival("size", "preferred"));
    forum.pledge("other", "KAZ", &usd("9"), &rival("size", "normal"));
    forum.need("need", "first", "2026-01-31", &usd("16"), &json!({}));
    let book = forum.book();
    let state = State::at(&book, clocks("2026-12-31", "2026-12-31"));
    let address = "coverage/pledged/USD".parse().expect("an address");
    let explained = state.explain(&address).expect("a figure");
    let ids = |cards: &[analysis::RecordCard]| -> Vec<String> {
        cards.iter().map(|card| card.record.id.clone()).collect()
    };
    assert_eq!(ids(&explained.records), ["own", "need"]);
    assert_eq!(ids(&explained.rivals), ["other"]);
    for card in explained.records.iter().chain(&explained.rivals) {
        assert_eq!(card.citations.len(), 1, "{card:?}");
        assert_eq!(card.citations[0].publisher, "february");
    }
}
