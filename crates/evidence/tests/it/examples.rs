//! Every frame of the grammar is tested by the examples written beside it.

use evidence::{About, Reader};
use register::{Deed, Draft, Polarity, Reality};

/// A draft as the examples of a grammar have it: the deed, its stage, what is not plain about it,
/// and the fields of the core.
fn short(draft: &Draft) -> String {
    let mut words = vec![draft.deed.to_string()];
    words.extend(draft.stage.map(|stage| stage.to_string()));
    if draft.polarity == Polarity::Denied {
        words.push("denied".to_owned());
    }
    if draft.reality != Reality::Actual {
        words.push(draft.reality.to_string());
    }
    for name in ["who", "amount", "whom", "forum", "topic", "status", "outcome", "when", "due"] {
        let field = name.parse().unwrap();
        let values: Vec<&str> = draft.values(field).collect();
        if !values.is_empty() {
            words.push(format!("{name}={}", values.join("+")));
        }
    }
    words.join(" ")
}

#[test]
fn every_frame_reads_its_examples() {
    let reader = Reader::english();
    // A Wednesday.
    let about = About { published: Some(vocabulary::day("2026-03-11").unwrap()) };
    let mut wrong = Vec::new();
    let mut own = std::collections::BTreeMap::new();
    for (frame, example) in &reader.grammar().examples {
        let read = reader.read(&example.text, &about);
        let told: Vec<&Draft> =
            read.drafts.iter().filter(|draft| draft.deed != Deed::Forum).collect();
        let reads = told.iter().map(|draft| short(draft)).collect::<Vec<_>>().join("; ");
        if reads != example.reads {
            wrong.push(format!(
                "[{frame}] {}\n  expected {}\n  read     {reads}",
                example.text, example.reads
            ));
        }
        own.entry(frame).or_insert(false);
        if told.iter().any(|draft| draft.frame == *frame) {
            own.insert(frame, true);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let idle: Vec<_> = own.iter().filter(|(_, read)| !**read).map(|(frame, _)| frame).collect();
    assert!(idle.is_empty(), "frames that read none of their examples: {idle:?}");
}

#[test]
fn every_frame_has_an_example() {
    let grammar = Reader::english().grammar();
    let without: Vec<&str> = grammar
        .frames
        .iter()
        .filter(|frame| grammar.examples.iter().all(|(id, _)| *id != frame.id))
        .map(|frame| frame.id.as_str())
        .collect();
    assert!(without.is_empty(), "frames without an example: {without:?}");
}
