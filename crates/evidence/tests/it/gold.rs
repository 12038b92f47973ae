//! The reader held against the gold sets. The development set was at hand while the grammar was
//! written; the held-out set was written by somebody else and not looked at. docs/gold.md says how
//! the figures are counted, docs/reading.md what they are.

use evidence::{About, Reader, gold};

fn evaluate(set: &str) -> gold::Evaluation {
    let mut evaluation = gold::Evaluation::default();
    for text in gold::parse(set).unwrap_or_else(|error| panic!("{error}")) {
        let about = About { published: text.published };
        evaluation.add(&text, &Reader::english().read(&text.text, &about).drafts);
    }
    evaluation
}

/// In thousandths: the figures that a change of the grammar may not fall below.
fn at_least(set: &str, precision: u32, recall: u32) {
    let total = evaluate(set).total.overlap;
    let (found, told) = (total.recall().unwrap_or(0), total.precision().unwrap_or(0));
    assert!(told >= precision, "precision {told} is below {precision}");
    assert!(found >= recall, "recall {found} is below {recall}");
}

#[test]
fn the_development_set_is_read() {
    at_least(include_str!("../../gold/development.toml"), 970, 830);
}

#[test]
fn the_held_out_set_is_read() {
    at_least(include_str!("../../gold/held-out.toml"), 925, 750);
}

#[test]
fn the_sets_are_as_large_as_they_claim() {
    let sets =
        [include_str!("../../gold/development.toml"), include_str!("../../gold/held-out.toml")];
    let texts: Vec<_> = sets.iter().flat_map(|set| gold::parse(set).unwrap()).collect();
    let traps = texts.iter().filter(|text| text.trap.is_some()).count();
    assert!(texts.len() >= 300, "{} texts", texts.len());
    assert!(traps * 3 >= texts.len(), "{traps} traps of {} texts", texts.len());
}
