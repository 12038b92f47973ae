use super::*;
use proptest::{prelude::*, sample::select};
use register::{Basis, Confidence, Words};

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn text(published: &str) -> Text {
    Text {
        id: id("tass-1"),
        hash: String::new(),
        publisher: "TASS".to_owned(),
        title: None,
        url: None,
        published: published.parse().ok(),
        language: None,
        sketch: String::new(),
        copy_of: None,
        opinions: Vec::new(),
    }
}

/// A draft of a deed, with one filler for each (field, value).
fn draft(deed: Deed, reality: Reality, fields: &[(Field, &str)]) -> Draft {
    let mut filled: BTreeMap<Field, Vec<Filler>> = BTreeMap::new();
    for (field, value) in fields {
        let words = Words { start: 0, end: 1, exact: (*value).to_owned() };
        let filler = Filler { value: (*value).to_owned(), basis: Basis::Stated, words };
        filled.entry(*field).or_default().push(filler);
    }
    Draft {
        id: id("d1"),
        deed,
        stage: None,
        polarity: Polarity::Affirmed,
        reality,
        fields: filled,
        passage: Words { start: 0, end: 9, exact: "At the summit they met.".to_owned() },
        prefix: String::new(),
        suffix: String::new(),
        confidence: Confidence::High,
        doubts: Vec::new(),
        frame: "test".to_owned(),
    }
}

fn denied(draft: Draft) -> Draft {
    Draft { polarity: Polarity::Denied, ..draft }
}

fn proposed(draft: &Draft) -> Vec<Proposal> {
    propose(draft, &text("2026-02-20"), &id("board-of-peace"))
}

/// The cells of the only row, which is of this kind.
fn only(draft: &Draft, kind: Kind) -> BTreeMap<String, String> {
    let mut rows = proposed(draft);
    assert_eq!((rows.len(), rows[0].kind), (1, kind), "{rows:#?}");
    rows.remove(0).cells
}

fn summary(draft: &Draft) -> String {
    proposed(draft).remove(0).cells["summary"].clone()
}

const ACTUAL: Reality = Reality::Actual;
const PLANNED: Reality = Reality::Planned;

#[test]
fn a_pledge_is_a_commitment() {
    use Field::{Amount, Due, Forum, Period, What, When, Who, Whom};
    let pledge = draft(
        Deed::Pledge,
        ACTUAL,
        &[
            (Who, "USA"),
            (Amount, "up-to 7000000000 USD"),
            (Whom, "board-of-peace"),
            (What, "relief"),
            (When, "2026-02-19"),
            (Period, "P5Y"),
            (Due, "2027"),
            (Forum, "board-of-peace"),
        ],
    );
    let cells = only(&Draft { stage: Some(Stage::Pledged), ..pledge.clone() }, Kind::Commitment);
    for (column, cell) in [
        ("donor", "USA"),
        ("form", "cash"),
        ("nature", "pledge"),
        ("stage", "pledged"),
        ("on", "2026-02-19"),
        ("bound", "up-to"),
        ("amount", "7000000000"),
        ("measure", "USD"),
        ("purpose", "relief"),
        ("scope", "forum"),
        ("through", "board-of-peace"),
        ("period", "P5Y"),
        ("note", "due by 2027"),
        ("sources", "tass-1"),
        ("grade", "single-source"),
    ] {
        assert_eq!(cells[column], cell, "{column}");
    }
    assert!(cells["id"].starts_with("usa-pledge-2026-02-19-"), "{}", cells["id"]);
    // What is to come was said on the day of the text; what depends on something is an offer.
    let planned = Draft { reality: PLANNED, ..pledge.clone() };
    let cells = only(&planned, Kind::Commitment);
    assert_eq!((&*cells["on"], &*cells["stage"]), ("2026-02-20", "announced"));
    let mut offer = Draft { reality: Reality::Conditional, ..pledge.clone() };
    offer.fields.remove(&Forum);
    offer.fields.remove(&Whom);
    let cells = only(&offer, Kind::Commitment);
    assert_eq!((&*cells["nature"], &*cells["scope"]), ("conditional-offer", "outside"));
    assert_eq!(only(&denied(pledge.clone()), Kind::Commitment)["nature"], "denial");
    // What may come, and what counts nothing, is none.
    only(&Draft { reality: Reality::Possible, ..pledge }, Kind::Event);
    only(&draft(Deed::Refusal, PLANNED, &[(Who, "USA"), (What, "relief")]), Kind::Event);
    only(&draft(Deed::Pledge, ACTUAL, &[(Amount, "5 USD")]), Kind::Event);
}

#[test]
fn several_givers_of_one_sum_are_a_group() {
    use Field::{Amount, Who};
    let both = draft(Deed::Pledge, ACTUAL, &[(Who, "KEN"), (Who, "GHA"), (Amount, "5000000 USD")]);
    let rows = proposed(&both);
    let [group, commitment] = &rows[..] else { panic!("{rows:#?}") };
    assert_eq!((group.kind, &*group.cells["members"]), (Kind::Actor, "KEN;GHA"));
    assert_eq!(group.cells["name_en"], "Kenya and Ghana");
    assert_eq!(commitment.cells["donor"], group.cells["id"]);
    assert_eq!(commitment.cells["amount"], "5000000");
}

#[test]
fn what_comes_of_a_promise_moves_it() {
    use Field::{Amount, When, Who, Whom};
    let usd = "USD".parse().expect("a measure");
    let moved = |draft: &Draft| {
        movement(draft, &text("2026-02-20"), &id("board-of-peace"), &id("usa-1"), &usd)
    };
    let paid = [(Who, "USA"), (Amount, "5 USD"), (Whom, "PSE"), (When, "2026-02")];
    let payment = draft(Deed::Payment, ACTUAL, &paid);
    let cells = moved(&payment).expect("a movement").cells;
    for (column, cell) in [
        ("commitment", "usa-1"),
        ("change", "paid-in"),
        ("on", "2026-02"),
        ("amount", "5"),
        ("to", "PSE"),
    ] {
        assert_eq!(cells[column], cell);
    }
    // Without a promise to move, it is a commitment that has come so far.
    assert_eq!(only(&payment, Kind::Commitment)["stage"], "paid-in");
    let things = draft(Deed::Delivery, ACTUAL, &[(Who, "USA"), (Amount, "300 persons")]);
    let cells = moved(&things).expect("a movement").cells;
    assert_eq!((&*cells["measure"], cells.get("amount")), ("USD", None));
    let held = draft(Deed::Suspension, ACTUAL, &[(Who, "USA"), (Amount, "5 USD")]);
    let cells = only(&held, Kind::Movement);
    assert_eq!(
        (&*cells["change"], cells.get("amount"), cells.get("commitment")),
        ("suspended", None, None)
    );
    assert_eq!(only(&draft(Deed::Cut, ACTUAL, &paid), Kind::Movement)["change"], "cancelled");
    assert_eq!(moved(&Draft { reality: PLANNED, ..payment.clone() }), None);
    assert_eq!(moved(&denied(payment)), None);
    only(&draft(Deed::Cut, PLANNED, &paid), Kind::Event);
    only(&draft(Deed::Suspension, ACTUAL, &[(Who, "USA"), (Field::Forum, "who")]), Kind::Event);
}

#[test]
fn acts_of_membership_have_one_row_for_each_actor() {
    use Field::{Forum, Who, Whom};
    for (deed, act) in [
        (Deed::Acceptance, "accepted"),
        (Deed::Decline, "declined"),
        (Deed::Signature, "signed"),
        (Deed::Ratification, "ratified"),
        (Deed::Accession, "member"),
        (Deed::Observer, "observer"),
        (Deed::Withdrawal, "withdrawn"),
    ] {
        let two = draft(deed, ACTUAL, &[(Who, "KAZ"), (Who, "european-union"), (Who, "a man")]);
        let rows = proposed(&two);
        let actors: Vec<&str> = rows.iter().map(|row| row.cells["actor"].as_str()).collect();
        assert_eq!(actors, ["KAZ", "european-union"]);
        assert!(rows.iter().all(|row| row.kind == Kind::Membership && row.cells["act"] == act));
        assert_ne!(rows[0].cells["id"], rows[1].cells["id"]);
        let one = draft(deed, ACTUAL, &[(Who, "KAZ"), (Forum, "board-of-peace")]);
        assert!(only(&one, Kind::Membership)["note"].contains("names no day"));
        // Of another forum, to come, or denied: none of this forum's acts.
        only(&draft(deed, ACTUAL, &[(Who, "KAZ"), (Forum, "world-bank")]), Kind::Event);
        only(&Draft { reality: PLANNED, ..one.clone() }, Kind::Event);
        only(&denied(one), Kind::Event);
    }
    let invited = draft(Deed::Invitation, ACTUAL, &[(Who, "USA"), (Whom, "KAZ")]);
    assert_eq!(only(&invited, Kind::Membership)["actor"], "KAZ");
}

#[test]
fn meetings_and_needs() {
    use Field::{Amount, Forum, Order, When, Where, Who, Whom};
    let met = draft(
        Deed::Meeting,
        ACTUAL,
        &[
            (Who, "KAZ"),
            (Who, "UZB"),
            (Where, "Astana"),
            (Order, "3"),
            (When, "2026-02-18/2026-02-19"),
        ],
    );
    let cells = only(&met, Kind::Meeting);
    assert_eq!(cells["name_en"], "Third meeting of Kazakhstan and Uzbekistan");
    assert_eq!((&*cells["on"], &*cells["until"]), ("2026-02-18", "2026-02-19"));
    assert_eq!((&*cells["place"], &*cells["kind"]), ("Astana", "summit"));
    // One to come stands on its own day.
    let next = draft(Deed::Meeting, PLANNED, &[(Forum, "cica"), (When, "2026-09")]);
    assert_eq!(only(&next, Kind::Meeting)["on"], "2026-09");
    only(&denied(met), Kind::Event);
    let need = draft(
        Deed::Need,
        ACTUAL,
        &[(Who, "world-bank"), (Amount, "50000000000..53000000000 USD"), (Whom, "PSE")],
    );
    let cells = only(&need, Kind::Need);
    assert_eq!((&*cells["amount"], &*cells["bound"]), ("50000000000", "at-least"));
    assert!(cells["note"].contains("a range up to 53000000000 USD"), "{}", cells["note"]);
    assert_eq!((&*cells["authors"], &*cells["assessment"]), ("world-bank", "world-bank-tass-1"));
    only(&draft(Deed::Need, ACTUAL, &[(Amount, "40 percent")]), Kind::Event);
}

#[test]
fn everything_else_is_an_event_in_a_neutral_sentence() {
    use Field::{
        Abstained, Amount, Condition, Due, Forum, No, Outcome, Speaker, Status, Title, Topic, What,
        When, Where, Who, Whom, Yes,
    };
    let visit = [(Who, "KAZ"), (Whom, "USA"), (Where, "Washington"), (When, "2026-03-01")];
    for (draft, sentence) in [
        (draft(Deed::Visit, ACTUAL, &visit), "Kazakhstan visited the United States in Washington."),
        (
            draft(Deed::Visit, PLANNED, &visit),
            "Kazakhstan is to visit the United States in Washington on 2026-03-01.",
        ),
        (
            denied(draft(Deed::Participation, PLANNED, &[(Who, "NOR"), (Forum, "board-of-peace")])),
            "Norway is not to take part in the Board of Peace.",
        ),
        (
            draft(Deed::Accession, Reality::Possible, &[(Who, "NOR"), (Forum, "cica")]),
            "Norway may join the Conference on Interaction and Confidence-Building Measures in Asia.",
        ),
        (
            draft(
                Deed::Agreement,
                ACTUAL,
                &[
                    (Who, "KAZ"),
                    (Who, "UZB"),
                    (Title, "a memorandum"),
                    (Status, "signed"),
                    (Topic, "water"),
                ],
            ),
            "Kazakhstan and Uzbekistan signed an agreement (a memorandum) about water.",
        ),
        (
            draft(
                Deed::Vote,
                ACTUAL,
                &[
                    (Forum, "un-general-assembly"),
                    (Yes, "141"),
                    (No, "5"),
                    (Abstained, "35"),
                    (Outcome, "adopted"),
                ],
            ),
            "The United Nations General Assembly voted with 141 for, 5 against, 35 abstaining and the outcome adopted.",
        ),
        (
            draft(
                Deed::Target,
                PLANNED,
                &[(Who, "KAZ"), (Topic, "trade"), (Amount, "2000000000 USD"), (Due, "2027")],
            ),
            "Kazakhstan is to set a target for trade of 2000000000 USD by 2027.",
        ),
        (
            draft(
                Deed::Quotation,
                ACTUAL,
                &[(Speaker, "Ann Example"), (Who, "KAZ"), (Topic, "water")],
            ),
            "Ann Example, for Kazakhstan, made a statement about water.",
        ),
        (
            draft(
                Deed::Pledge,
                Reality::Possible,
                &[
                    (Who, "IDN"),
                    (Amount, "up-to 8000 persons"),
                    (Speaker, "a spokesman"),
                    (What, "the force"),
                ],
            ),
            "According to a spokesman, Indonesia may give up to 8000 persons for the force.",
        ),
        (
            draft(Deed::Mediation, ACTUAL, &[(Who, "QAT"), (Whom, "USA"), (Whom, "IRN")]),
            "Qatar mediated between the United States and Iran.",
        ),
        (
            draft(
                Deed::Visit,
                Reality::Conditional,
                &[(Who, "KAZ"), (Whom, "USA"), (Condition, "if invited")],
            ),
            "Kazakhstan is to visit the United States under the condition: if invited.",
        ),
        (
            draft(Deed::Forum, ACTUAL, &[(Forum, "cica")]),
            "The Conference on Interaction and Confidence-Building Measures in Asia was named.",
        ),
        (
            draft(Deed::Vote, ACTUAL, &[(Who, "HUN"), (Title, "the draft"), (Outcome, "against")]),
            "Hungary voted against the draft.",
        ),
        (
            draft(Deed::Agreement, PLANNED, &[(Speaker, "India"), (Status, "proposed")]),
            "According to India, an actor that the text does not name is to discuss an agreement.",
        ),
        (
            draft(
                Deed::Position,
                ACTUAL,
                &[(Speaker, "the European Union"), (Who, "european-union")],
            ),
            "The European Union made a statement.",
        ),
        (
            draft(Deed::Cut, PLANNED, &[(Who, "AUT"), (Whom, "world-bank")]),
            "Austria is to take back a contribution to the World Bank.",
        ),
        (draft(Deed::Call, ACTUAL, &[]), "An actor that the text does not name held a call."),
    ] {
        assert_eq!(summary(&draft), sentence);
    }
}

#[test]
fn visits_calls_agreements_and_targets_have_tables_of_their_own() {
    use Field::{Due, Status, Title, Topic, When, Where, Who, Whom};
    let visit = [(Who, "KAZ"), (Whom, "TJK"), (Where, "Dushanbe"), (When, "2024-08-22/2024-08-23")];
    let cells = only(&draft(Deed::Visit, ACTUAL, &visit), Kind::Contact);
    assert_eq!((&*cells["kind"], &*cells["actors"], &*cells["host"]), ("visit", "KAZ;TJK", "TJK"));
    assert_eq!((&*cells["on"], &*cells["until"]), ("2024-08-22", "2024-08-23"));
    assert_eq!(cells.get("state"), None);
    // One to come stands on its own day; a denied one is none.
    let cells = only(&draft(Deed::Visit, PLANNED, &visit), Kind::Contact);
    assert_eq!((&*cells["on"], &*cells["place"]), ("2024-08-22", "Dushanbe"));
    assert_eq!(&*cells["state"], "planned");
    only(&denied(draft(Deed::Visit, ACTUAL, &visit)), Kind::Event);
    only(&draft(Deed::Visit, Reality::Possible, &visit), Kind::Event);
    let call = draft(Deed::Call, ACTUAL, &[(Who, "KAZ"), (Who, "USA")]);
    let cells = only(&call, Kind::Contact);
    assert_eq!((&*cells["kind"], cells.get("host")), ("call", None));
    only(&draft(Deed::Call, ACTUAL, &[(Who, "KAZ")]), Kind::Event);

    let parties = [(Who, "KAZ"), (Who, "TJK")];
    let treaty =
        [&parties[..], &[(Title, "Treaty on Allied Relations"), (Status, "signed")]].concat();
    let rows = proposed(&draft(Deed::Agreement, ACTUAL, &treaty));
    let kinds: Vec<Kind> = rows.iter().map(|row| row.kind).collect();
    assert_eq!(kinds, [Kind::Agreement, Kind::AgreementAct]);
    let (agreement, act) = (&rows[0].cells, &rows[1].cells);
    assert_eq!((&*agreement["kind"], &*agreement["parties"]), ("treaty", "KAZ;TJK"));
    assert_eq!(agreement["name_en"], "Treaty on Allied Relations");
    assert_eq!(agreement.get("on"), None);
    assert_eq!((&act["agreement"], &*act["act"]), (&agreement["id"], "signed"));
    // What is not said to be signed has no act; "significant" is no signature.
    let plain = Draft {
        passage: Words { start: 0, end: 9, exact: "A significant deal was reached.".to_owned() },
        ..draft(Deed::Agreement, ACTUAL, &parties)
    };
    let cells = only(&plain, Kind::Agreement);
    assert_eq!(cells["name_en"], "Agreement of Kazakhstan and Tajikistan");
    assert_eq!(cells["kind"], "agreement");
    only(&draft(Deed::Agreement, PLANNED, &treaty), Kind::Event);

    let target = [&parties[..], &[(Topic, "trade turnover"), (Due, "2027")]].concat();
    let cells = only(&draft(Deed::Target, PLANNED, &target), Kind::Obligation);
    assert_eq!((&*cells["kind"], &*cells["who"], &*cells["due"]), ("duty", "KAZ;TJK", "2027"));
    assert!(cells["note"].contains("it is a target"));
}

#[test]
fn what_reading_leaves_open_stays_empty() {
    let unknown = draft(Deed::Meeting, ACTUAL, &[(Field::When, "XXXX-02-19")]);
    let rows = propose(&unknown, &text(""), &id("board-of-peace"));
    assert_eq!((rows[0].cells.get("on"), rows[0].cells.get("place")), (None, None));
    let one = Draft { id: id("d2"), ..unknown };
    let other = propose(&one, &text(""), &id("board-of-peace"));
    assert_ne!(rows[0].cells["id"], other[0].cells["id"], "two drafts have two ids");
}

#[test]
fn amounts_are_read_as_drafts_write_them() {
    for (value, measure, figure) in [
        ("7000000000 USD", "USD", Some("7000000000")),
        ("up-to 8000 persons", "persons", Some("8000")),
        ("persons", "persons", None),
        ("units:medical-unit", "units:medical-unit", None),
        ("0.5 EUR", "EUR", Some("0.5")),
    ] {
        let (amount, upper) = amount(value).expect(value);
        assert_eq!((amount.measure.code(), upper), (measure, None));
        assert_eq!(amount.number().map(|number| number.to_string()).as_deref(), figure);
    }
    for none in ["", "about 60 states", "40 percent", "many USD", "some 5 USD", "5..x USD"] {
        assert_eq!(amount(none), None, "{none}");
    }
}

#[test]
fn organisations_are_known_by_the_gazetteer() {
    let row = organisation("world-bank").expect("listed");
    assert_eq!((row.kind, &*row.cells["kind"]), (Kind::Actor, "organisation"));
    assert_eq!(organisation("nobody-at-all"), None);
}

proptest! {
    #[test]
    fn any_draft_becomes_rows_with_ids(
        deed in select(Deed::ALL),
        polarity in select(Polarity::ALL),
        reality in select(Reality::ALL),
        fields in proptest::collection::vec(
            (select(Field::ALL), "KAZ|world-bank|[0-9]{1,4} (USD|persons|x)|2026-0[1-9]|\\PC{0,40}"), 0..8
        ),
    ) {
        let fields: Vec<(Field, &str)> =
            fields.iter().map(|(field, value)| (*field, value.as_str())).collect();
        let draft = Draft { polarity, ..draft(deed, reality, &fields) };
        let rows = proposed(&draft);
        prop_assert!(!rows.is_empty());
        for row in rows {
            prop_assert!(row.cells["id"].parse::<Id>().is_ok(), "{:?}", row.cells["id"]);
            prop_assert!(row.cells.values().all(|cell| !cell.is_empty()));
        }
    }
}
