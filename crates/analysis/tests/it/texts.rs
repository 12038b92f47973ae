//! Texts that were read, and the records that their drafts repeat or contradict.

use crate::book::{Json, Writer, clocks, of, proof, unstated, usd, with};
use analysis::{
    State,
    answer::{Relation, TextFile},
};
use serde_json::json;
use vocabulary::Id;

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

/// A draft as a second opinion proposes it: no copy is needed to have it.
fn draft(name: &str, deed: &str, fields: &[(&str, &str)]) -> Json {
    let mut filled = json!({});
    for (field, value) in fields {
        let filler =
            json!({ "value": value, "basis": "stated", "start": 0, "end": 1, "exact": value });
        match filled[field].as_array_mut() {
            Some(fillers) => fillers.push(filler),
            None => filled[field] = json!([filler]),
        }
    }
    json!({
        "id": name, "deed": deed, "polarity": "affirmed", "reality": "actual", "fields": filled,
        "passage": { "start": 0, "end": 9, "exact": "They met." }, "confidence": "high",
        "frame": "test",
    })
}

fn text(name: &str, publisher: &str, published: &str, more: &Json) -> Json {
    let text = json!({
        "id": name, "hash": name, "publisher": publisher, "published": published,
        "sketch": evidence::Sketch::of(name).to_string(),
    });
    with(text, more)
}

fn review(draft: &str, text: &str, verdict: &str) -> Json {
    json!({ "id": draft, "text": text, "verdict": verdict })
}

/// A text's file at the end of the year, without copies.
fn file(writer: &Writer, name: &str) -> TextFile {
    let book = writer.book();
    let state = State::at(&book, clocks("2026-12-31", "2026-12-31"));
    state.text(&id("circle"), &id(name), |_| None).expect("the text")
}

/// What is known of a draft of 20 February, as (record, relation), in order.
fn rivals(writer: &mut Writer, draft: &Json) -> Vec<(String, Relation)> {
    let text = text("t", "TASS", "2026-02-20", &json!({ "opinions": [draft] }));
    let file = file(writer.write("text", &text), "t");
    let [one] = &file.drafts[..] else { panic!("{file:#?}") };
    one.rivals.iter().map(|rival| (rival.id.clone(), rival.relation)).collect()
}

use Relation::{Contradicts, Same, Similar};

#[test]
fn a_promise_is_held_against_the_promises_of_its_giver() {
    let asked = |deed: &str, amount: &str, more: &Json| {
        let mut writer = Writer::new("");
        writer
            .pledge("five", "KAZ", &usd("5"), &json!({}))
            .pledge("old", "KAZ", &usd("9"), &json!({ "on": "2025-01-01" }))
            .pledge("silent", "KAZ", &unstated(), &json!({}))
            .pledge("tents", "KAZ", &of("5", "items:tent"), &json!({}))
            .pledge("others", "USA", &usd("5"), &json!({}));
        let fields = [("who", "KAZ"), ("amount", amount)];
        rivals(&mut writer, &with(draft("d", deed, &fields), more))
    };
    let named = |found: &[(&str, Relation)]| -> Vec<(String, Relation)> {
        found.iter().map(|(id, relation)| ((*id).to_owned(), *relation)).collect()
    };
    // The same sum is the same promise; another of those days contradicts it, one of long ago not.
    let all = asked("pledge", "5 USD", &json!({}));
    assert_eq!(all, named(&[("five", Same), ("silent", Similar), ("old", Similar)]));
    let all = asked("pledge", "7 USD", &json!({}));
    assert_eq!(all, named(&[("five", Contradicts), ("silent", Similar), ("old", Similar)]));
    // "More than 4" and 5 may both be so, and so may a range.
    for bounded in ["more-than 4 USD", "4..6 USD", "up-to 6 USD", "about 5.2 USD"] {
        assert_eq!(asked("pledge", bounded, &json!({}))[0].1, Similar, "{bounded}");
    }
    assert_eq!(asked("pledge", "more-than 6 USD", &json!({}))[0], ("five".to_owned(), Contradicts));
    // A denial contradicts every promise of what it denies.
    for denial in [
        asked("refusal", "5 USD", &json!({})),
        asked("pledge", "USD", &json!({ "polarity": "denied" })),
    ] {
        assert_eq!(denial[0], ("silent".to_owned(), Contradicts));
        assert!(denial.contains(&("five".to_owned(), Contradicts)), "{denial:?}");
    }
    assert_eq!(asked("visit", "5 USD", &json!({})), []);
}

#[test]
fn a_recorded_denial_is_contradicted_by_a_promise_and_repeated_by_another() {
    let asked = |deed: &str| {
        let mut writer = Writer::new("");
        writer.pledge("none", "KAZ", &unstated(), &json!({ "nature": "denial" }));
        rivals(&mut writer, &draft("d", deed, &[("who", "KAZ"), ("amount", "7 USD")]))[0].1
    };
    assert_eq!((asked("pledge"), asked("refusal")), (Contradicts, Same));
}

#[test]
fn a_member_of_a_group_gives_with_it() {
    let mut writer = Writer::new("");
    writer.group("both", &["KAZ", "QAT"]).pledge("five", "both", &usd("5"), &json!({}));
    let one = draft("d", "pledge", &[("who", "QAT"), ("amount", "5 USD")]);
    assert_eq!(rivals(&mut writer, &one), [("five".to_owned(), Same)]);
}

#[test]
fn what_came_is_held_against_what_moved() {
    let asked = |deed: &str, amount: &str, when: &str, more: &Json| {
        let mut writer = Writer::new("");
        writer.pledge("ten", "KAZ", &usd("10"), &json!({})).moves(
            "paid",
            "ten",
            "paid-in",
            &usd("4"),
            &json!({ "on": "2026-02-12" }),
        );
        let fields = [("who", "KAZ"), ("amount", amount), ("when", when)];
        let stage = json!({ "stage": "paid-in" });
        rivals(&mut writer, &with(with(draft("d", deed, &fields), &stage), more))
    };
    let of = |relation, other| vec![("paid".to_owned(), relation), ("ten".to_owned(), other)];
    assert_eq!(asked("payment", "4 USD", "2026-02-14", &json!({})), of(Same, Similar));
    assert_eq!(asked("payment", "3 USD", "2026-02-14", &json!({})), of(Contradicts, Similar));
    let denied = json!({ "polarity": "denied" });
    assert_eq!(asked("payment", "4 USD", "2026-02-14", &denied), of(Contradicts, Similar));
    // Months later it is an instalment.
    let mut later = asked("payment", "4 USD", "2026-09-01", &json!({}));
    later.sort();
    assert_eq!(later, of(Similar, Similar));
    let cut = asked("cut", "4 USD", "2026-02-14", &json!({}));
    assert!(cut.iter().all(|(_, relation)| *relation == Similar), "{cut:?}");
}

#[test]
fn a_payment_is_proposed_as_a_movement_of_the_one_promise_it_fits() {
    let mut writer = Writer::new("");
    writer.pledge("ten", "KAZ", &usd("10"), &json!({}));
    let paid = draft("d", "payment", &[("who", "KAZ"), ("amount", "4 USD")]);
    let paid = json!({ "opinions": [paid] });
    let rows = |writer: &Writer| file(writer, "t").drafts[0].proposals.clone();
    writer.write("text", &text("t", "TASS", "2026-02-20", &paid));
    let [row] = &rows(&writer)[..] else { panic!("{:#?}", rows(&writer)) };
    assert_eq!((row.kind.code(), &*row.cells["commitment"]), ("movement", "ten"));
    // Between two a person chooses.
    writer.pledge("twenty", "KAZ", &usd("20"), &json!({}));
    assert_eq!(rows(&writer)[0].kind.code(), "commitment");
}

#[test]
fn organisations_that_the_forum_does_not_know_are_proposed_with_the_row() {
    let mut writer = Writer::new("");
    let gives = draft("d", "pledge", &[("who", "world-bank"), ("amount", "4 USD")]);
    writer.write("text", &text("t", "TASS", "2026-02-20", &json!({ "opinions": [gives] })));
    let kinds = |writer: &Writer| {
        let rows = file(writer, "t").drafts[0].proposals.clone();
        rows.iter().map(|row| row.kind.code()).collect::<Vec<_>>()
    };
    assert_eq!(kinds(&writer), ["actor", "commitment"]);
    let names = json!({ "en": "The World Bank" });
    let row = json!({ "id": "world-bank", "kind": "organisation", "names": names });
    assert_eq!(kinds(writer.write("actor", &row)), ["commitment"]);
}

#[test]
fn acts_of_membership_are_held_against_what_is_known() {
    let asked = |deed: &str, when: &[(&str, &str)], more: &Json| {
        let mut writer = Writer::new("");
        writer.signs("KAZ").signs("UZB");
        let fields = [&[("who", "KAZ"), ("whom", "KAZ")], when].concat();
        let found = rivals(&mut writer, &with(draft("d", deed, &fields), more));
        assert!(found.len() == 1 && found[0].0 == "kaz-signed", "{found:?}");
        found[0].1
    };
    let none = json!({});
    // KAZ signed on 10 January.
    assert_eq!(asked("signature", &[("when", "2026-01-10")], &none), Same);
    assert_eq!(asked("signature", &[("when", "2026-01")], &none), Same);
    assert_eq!(asked("signature", &[("when", "2026-01-12")], &none), Contradicts);
    assert_eq!(asked("signature", &[], &none), Same);
    assert_eq!(asked("accession", &[], &none), Same);
    assert_eq!(asked("signature", &[], &json!({ "polarity": "denied" })), Contradicts);
    assert_eq!(asked("signature", &[], &json!({ "reality": "planned" })), Similar);
    let stays_out = json!({ "polarity": "denied", "reality": "planned" });
    assert_eq!(asked("participation", &[], &stays_out), Contradicts);
    assert_eq!(asked("decline", &[], &none), Contradicts);
    assert_eq!(asked("invitation", &[], &none), Similar);
}

#[test]
fn meetings_needs_votes_and_events_are_compared_too() {
    let meeting = json!({
        "id": "first", "names": { "en": "First meeting" }, "kind": "board", "on": "2026-02-19",
        "place": "Washington, D.C.", "proof": proof(&json!({})),
    });
    let event = json!({
        "id": "e1", "on": "2026-02-19", "summary": "Kazakhstan visited Qatar.",
        "actors": ["KAZ", "QAT"], "proof": proof(&json!({})),
    });
    let motion = json!({
        "id": "m1", "names": { "en": "Budget" }, "matter": "budget", "on": "2026-02-18",
        "proof": proof(&json!({})),
    });
    let poll = json!({
        "id": "p1", "motion": "m1", "opened": "2026-02-19", "closed": "2026-02-19",
        "manner": "recorded", "reading": 1, "yes": 10, "no": 2, "proof": proof(&json!({})),
    });
    let call = json!({
        "id": "c1", "kind": "call", "on": "2026-03-01", "actors": ["KAZ", "TUR"],
        "summary": "They spoke.", "proof": proof(&json!({})),
    });
    let treaty = json!({
        "id": "a1", "names": { "en": "Treaty on trade" }, "kind": "treaty",
        "parties": ["KAZ", "TUR"], "proof": proof(&json!({})),
    });
    let signed = json!({
        "id": "s1", "agreement": "a1", "act": "signed", "on": "2026-03-01",
        "proof": proof(&json!({})),
    });
    let target = json!({
        "id": "o1", "kind": "target", "who": ["KAZ", "TUR"], "on": "2026-03-01", "summary": "Trade.",
        "indicator": "trade", "value": { "number": "9" }, "proof": proof(&json!({})),
    });
    let on = ("when", "2026-02-19");
    for (deed, fields, found) in [
        ("meeting", &[on, ("where", "Washington")][..], Some(("first", Same))),
        ("meeting", &[on, ("where", "Doha")], Some(("first", Similar))),
        ("meeting", &[("when", "2026-05-01")], None),
        ("need", &[("amount", "70 USD"), ("whom", "Gaza")], Some(("n1", Same))),
        ("need", &[("amount", "53 USD"), ("whom", "Gaza")], Some(("n1", Contradicts))),
        ("need", &[("amount", "53 USD"), ("whom", "Sudan")], None),
        ("vote", &[on, ("yes", "10"), ("no", "2")], Some(("p1", Same))),
        ("vote", &[on, ("yes", "11"), ("no", "2")], Some(("p1", Contradicts))),
        ("vote", &[on], Some(("p1", Similar))),
        ("visit", &[on, ("who", "KAZ"), ("whom", "QAT")], Some(("e1", Same))),
        ("call", &[on, ("who", "KAZ")], Some(("e1", Similar))),
        ("call", &[on, ("who", "USA")], None),
        ("call", &[("when", "2026-03-01"), ("who", "KAZ"), ("whom", "TUR")], Some(("c1", Same))),
        ("call", &[("when", "2026-03-02"), ("who", "TUR"), ("whom", "KAZ")], Some(("c1", Similar))),
        ("visit", &[("when", "2026-03-01"), ("who", "KAZ"), ("whom", "TUR")], None),
        (
            "agreement",
            &[
                ("when", "2026-03-01"),
                ("who", "KAZ"),
                ("whom", "TUR"),
                ("title", "Treaty of trade"),
            ],
            Some(("a1", Same)),
        ),
        ("agreement", &[("when", "2026-03-01"), ("who", "KAZ"), ("whom", "CHN")], None),
        (
            "target",
            &[("who", "KAZ"), ("whom", "TUR"), ("amount", "9 USD"), ("when", "2026-05-01")],
            Some(("o1", Same)),
        ),
        (
            "target",
            &[("who", "KAZ"), ("whom", "TUR"), ("amount", "8 USD"), ("when", "2026-05-01")],
            None,
        ),
    ] {
        let mut writer = Writer::new("");
        writer.write("meeting", &meeting).write("event", &event).write("motion", &motion);
        writer.write("poll", &poll).write("contact", &call).write("agreement", &treaty);
        writer.write("agreement-act", &signed).write("obligation", &target);
        writer.need("n1", "a1", "2026-02-01", &usd("70"), &json!({ "area": "Gaza Strip" }));
        let all = rivals(&mut writer, &draft("d", deed, fields));
        let first = all.first().map(|(id, relation)| (id.as_str(), *relation));
        assert_eq!(first, found, "{deed} {fields:?}");
    }
}

#[test]
fn texts_are_listed_with_what_became_of_their_drafts() {
    let mut writer = Writer::new("");
    let drafts = |names: &[&str]| {
        let all: Vec<Json> = names.iter().map(|name| draft(name, "visit", &[])).collect();
        json!({ "opinions": all })
    };
    writer.write("text", &text("t1", "TASS", "2026-02-20", &drafts(&["d1", "d2", "d3", "d4"])));
    let copy = with(drafts(&["d5"]), &json!({ "copy_of": "t1" }));
    writer.write("text", &text("t2", "AFP", "2026-02-22", &copy));
    writer.write("review", &review("d1", "t1", "rejected"));
    writer.write("review", &review("d2", "t1", "accepted"));
    writer.write("review", &review("d3", "t1", "merged"));
    // Once more decided, and a draft that the reader does not give any more.
    writer.write("review", &review("d1", "t1", "accepted"));
    writer.write("review", &review("d9", "t1", "rejected"));
    let book = writer.book();
    let state = State::at(&book, clocks("2026-12-31", "2026-12-31"));
    let texts =
        state.texts(|hash| (hash == "t2").then(|| "Nothing is said here.".to_owned())).texts;
    let lines: Vec<_> = texts
        .iter()
        .map(|one| (one.id.as_str(), one.open, one.accepted, one.merged, one.rejected, one.erased))
        .collect();
    assert_eq!(lines, [("t2", 1, 0, 0, 0, false), ("t1", 1, 2, 1, 1, true)]);
    assert!(texts.iter().all(|one| one.copies == 1));
    let first = state.text(&id("circle"), &id("t1"), |_| None).expect("the text");
    assert_eq!(first.text, texts[1]);
    let past: Vec<&str> = first.past.iter().map(|review| review.id.as_str()).collect();
    assert_eq!(past, ["d9"]);
    assert_eq!((first.origin, first.copy), (None, None));
    assert!(state.text(&id("circle"), &id("t9"), |_| None).is_none());
}

#[test]
fn who_reported_first_stands_first() {
    let mut writer = Writer::new("");
    let copy = json!({ "copy_of": "t2" });
    writer.write("text", &text("t2", "Mirror", "2026-02-22", &json!({})));
    writer.write("text", &text("t3", "Echo", "2026-02-23", &copy));
    writer.write("text", &text("t1", "TASS", "2026-02-20", &copy));
    writer.write("text", &text("t4", "Other", "2026-02-01", &json!({})));
    let chain = |name: &str| {
        let file = file(&writer, name);
        let ids: Vec<String> = file.chain.iter().map(|one| one.id.to_string()).collect();
        (ids.join(" "), file.origin)
    };
    // The earliest is not the one that was read first.
    assert_eq!(chain("t3"), ("t1 t2 t3".to_owned(), Some("TASS".to_owned())));
    assert_eq!(chain("t1"), ("t1 t2 t3".to_owned(), None));
    assert_eq!(chain("t4"), ("t4".to_owned(), None));
    // A copy of a copy tells the same report, and copies of each other end somewhere.
    writer.write("text", &text("t5", "Relay", "2026-02-24", &json!({ "copy_of": "t3" })));
    writer.write("text", &text("u1", "One", "2026-02-24", &json!({ "copy_of": "u2" })));
    writer.write("text", &text("u2", "Two", "2026-02-25", &json!({ "copy_of": "u1" })));
    assert_eq!(file(&writer, "t5").text.copy_of, Some(id("t2")));
    for (name, all) in
        [("t5", "t1 t2 t3 t5"), ("t2", "t1 t2 t3 t5"), ("u1", "u1 u2"), ("u2", "u1 u2")]
    {
        let file = file(&writer, name);
        let ids: Vec<&str> = file.chain.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(ids.join(" "), all);
    }
    // Whom the texts themselves name comes before who published first.
    let book = writer.book();
    let state = State::at(&book, clocks("2026-12-31", "2026-12-31"));
    let credit = |hash: &str| (hash == "t1").then(|| "It met.\n\nSource: Akorda".to_owned());
    let later = state.text(&id("circle"), &id("t2"), credit).expect("the text");
    assert_eq!((later.origin.as_deref(), later.credited), (Some("Akorda"), None));
    let first = state.text(&id("circle"), &id("t1"), credit).expect("the text");
    assert_eq!(first.credited.as_deref(), Some("Akorda"));
}
