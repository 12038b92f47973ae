//! The scorer held to figures worked out by hand.

use super::{Counts, Evaluation, Found, GoldError, GoldText, parse};
use register::{Basis, Confidence, Deed, Draft, Field, Filler, Polarity, Reality, Words};
use vocabulary::Stage;

const GOLD: &str = r#"
[[text]]
id = "two-pledges"
published = "2026-03-12"
tests = "two pledges of one day"
text = "Kenya pledged $5 million to the trust fund on Tuesday. Ghana pledged $7 million on Tuesday."

[[text.draft]]
deed = "pledge"
stage = "pledged"
who = ["KEN", "Kenya"]
amount = ["5000000 USD", "$5 million"]
whom = "trust fund"
when = ["2026-03-10", "Tuesday"]

[[text.draft]]
deed = "pledge"
stage = "pledged"
who = ["GHA", "Ghana"]
amount = ["7000000 USD", "$7 million"]
when = ["2026-03-10", "Tuesday"]

[[text]]
id = "denied"
tests = "a denial"
trap = "read as a pledge"
text = "Togo and Benin did not pay."

[[text.draft]]
deed = "refusal"
polarity = "denied"
who = [["TGO", "Togo"], ["BEN", "Benin"]]
"#;

/// A draft of these fields, each with a value and the words.
fn draft(deed: Deed, fields: &[(Field, &str, &str)]) -> Draft {
    let words = |exact: &str| Words { start: 0, end: 0, exact: exact.to_owned() };
    let mut draft = Draft {
        id: "d".parse().expect("an id"),
        deed,
        stage: None,
        polarity: Polarity::Affirmed,
        reality: Reality::Actual,
        fields: std::collections::BTreeMap::new(),
        passage: words(""),
        prefix: String::new(),
        suffix: String::new(),
        confidence: Confidence::High,
        doubts: Vec::new(),
        frame: "test".to_owned(),
    };
    for (field, value, exact) in fields {
        let (value, words) = ((*value).to_owned(), words(exact));
        let filler = Filler { value, basis: Basis::Stated, words };
        draft.fields.entry(*field).or_default().push(filler);
    }
    draft
}

fn pledge(fields: &[(Field, &str, &str)]) -> Draft {
    Draft { stage: Some(Stage::Pledged), ..draft(Deed::Pledge, fields) }
}

fn gold() -> Vec<GoldText> {
    parse(GOLD).expect("a sound gold set")
}

fn evaluation(drafts: [&[Draft]; 2]) -> Evaluation {
    let mut evaluation = Evaluation::default();
    for (text, drafts) in gold().iter().zip(drafts) {
        evaluation.add(text, drafts);
    }
    evaluation
}

fn counts(gold: u32, drafts: u32, right: u32) -> Counts {
    Counts { gold, drafts, right }
}

const TUESDAY: (Field, &str, &str) = (Field::When, "2026-03-10", "Tuesday");

fn kenya() -> Draft {
    pledge(&[
        (Field::Who, "KEN", "Kenya"),
        (Field::Amount, "5000000 USD", "$5 million"),
        (Field::Whom, "trust-fund", "the trust fund"),
        TUESDAY,
    ])
}

fn refusal(who: &[(Field, &str, &str)]) -> Draft {
    Draft { polarity: Polarity::Denied, ..draft(Deed::Refusal, who) }
}

#[test]
fn a_reader_that_gives_the_gold_is_right_in_everything() {
    let ghana = pledge(&[
        (Field::Who, "GHA", "Ghana"),
        (Field::Amount, "7000000 USD", "$7 million"),
        TUESDAY,
    ]);
    let who = [(Field::Who, "BEN", "Benin"), (Field::Who, "TGO", "Togo")];
    let one = evaluation([&[ghana, kenya()], &[refusal(&who)]]);
    assert_eq!(one.total.strict, counts(3, 3, 3));
    assert_eq!(one.total.overlap, counts(3, 3, 3));
    assert_eq!(one.fields[&Field::Who], counts(4, 4, 4));
    assert_eq!(one.fields[&Field::When], counts(2, 2, 2), "judged, as the gold has it");
    assert_eq!((one.traps.texts, one.traps.fell_for), (1, 0));
    assert_eq!(one.misses, []);
}

#[test]
fn a_wrong_amount_is_found_by_overlap_only() {
    // Kenya's amount is wrong; Ghana's pledge is missed; a forum is made up.
    let wrong = (Field::Amount, "5 USD", "$5");
    let whom = (Field::Whom, "trust-fund", "the trust fund");
    let kenya = pledge(&[(Field::Who, "KEN", "Kenya"), wrong, whom, TUESDAY]);
    let made_up = draft(Deed::Forum, &[(Field::Forum, "united-nations", "fund")]);
    let one = evaluation([&[kenya, made_up], &[]]);
    // Gold 2 + 1; drafts 2; right strictly 0, by overlap 1.
    assert_eq!(one.total.strict, counts(3, 2, 0));
    assert_eq!(one.total.overlap, counts(3, 2, 1));
    assert_eq!(one.deeds[&Deed::Pledge].overlap, counts(2, 1, 1));
    assert_eq!(one.deeds[&Deed::Forum].overlap, counts(0, 1, 0));
    // 1 of 2, 1 of 3, and 2 * 1 / (3 + 2).
    let overlap = one.total.overlap;
    assert_eq!(overlap.precision(), Some(500));
    assert_eq!(overlap.recall(), Some(333));
    assert_eq!(overlap.f1(), Some(400));
    assert_eq!(one.fields[&Field::Amount], counts(2, 1, 0));
    assert_eq!(one.fields[&Field::Forum], counts(0, 1, 0), "a spurious draft's fillers count");
    assert_eq!(one.deed_fields[&Deed::Pledge][&Field::Whom], counts(1, 1, 1));
    let found: Vec<Found> = one.misses.iter().map(|miss| miss.what).collect();
    assert_eq!(found, [Found::Wrong, Found::Missed, Found::Spurious, Found::Missed]);
}

#[test]
fn the_day_alone_makes_no_pair_and_the_best_pair_is_taken_first() {
    let other = pledge(&[(Field::Who, "FRA", "France"), TUESDAY]);
    let one = evaluation([&[other], &[]]);
    assert_eq!(one.total.overlap, counts(3, 1, 0));
    // The first draft agrees with Kenya's pledge in who; the second in everything.
    let less = pledge(&[(Field::Who, "KEN", "Kenya"), (Field::Amount, "1 USD", "$1")]);
    let one = evaluation([&[less, kenya()], &[]]);
    assert_eq!(one.deeds[&Deed::Pledge].strict, counts(2, 2, 1));
    assert_eq!(one.deeds[&Deed::Pledge].overlap, counts(2, 2, 1));
}

#[test]
fn traps_are_counted_apart() {
    let both = [(Field::Who, "BEN", "Benin"), (Field::Who, "TGO", "Togo")];
    // The denial read as its opposite is wrong, the payment is spurious.
    let (affirmed, payment) = (draft(Deed::Refusal, &both), draft(Deed::Payment, &both));
    let one = evaluation([&[], &[affirmed, payment]]);
    let traps = one.traps;
    assert_eq!((traps.texts, traps.fell_for, traps.spurious, traps.wrong), (1, 1, 1, 1));
    assert_eq!(one.deeds[&Deed::Refusal].strict, counts(1, 1, 0));
    assert_eq!(one.deeds[&Deed::Refusal].overlap, counts(1, 1, 1));
    // One of two actors: not strictly right, half of the fillers found.
    let one = evaluation([&[], &[refusal(&both[..1])]]);
    assert_eq!(one.deeds[&Deed::Refusal].strict, counts(1, 1, 0));
    assert_eq!(one.deed_fields[&Deed::Refusal][&Field::Who], counts(2, 1, 1));
    // One too many.
    let more = [both[0], both[1], (Field::Who, "NER", "Niger")];
    let one = evaluation([&[], &[refusal(&more)]]);
    assert_eq!(one.deeds[&Deed::Refusal].strict, counts(1, 1, 0));
}

#[test]
fn no_figure_is_not_zero() {
    assert_eq!(counts(0, 0, 0).f1(), None);
    assert_eq!(counts(3, 0, 0).precision(), None);
    assert_eq!(counts(3, 0, 0).recall(), Some(0));
    assert_eq!(counts(3, 3, 2).recall(), Some(667), "rounded to the nearest");
}

#[test]
fn every_fault_of_a_file_is_told_at_once() {
    let faulty = GOLD
        .replace("\"Ghana\"", "\"Gambia\"")
        .replace("id = \"denied\"", "id = \"two-pledges\"")
        .replace("whom = \"trust fund\"", "whome = \"trust fund\"")
        .replace("2026-03-12", "2026-02-30");
    let Err(GoldError::Faults(faults)) = parse(&faulty) else { panic!("a faulty file was read") };
    let all = faults.join("\n");
    for part in
        ["two-pledges, draft 2 (pledge), who: \"Gambia\"", "stands twice", "whome", "2026-02-30"]
    {
        assert!(all.contains(part), "{part} in {all}");
    }
    assert!(matches!(parse("[[text]]\nid = 1"), Err(GoldError::Toml(_))));
}
