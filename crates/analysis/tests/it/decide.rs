//! Polls held against rules small enough to check by hand.

use crate::book::{Writer, proof, with};
use analysis::{
    State,
    answer::{MotionFile, PollFile},
    decide::{Disregarded, Fate, Ground, Supposed, replay},
    holders,
};
use charter::{Charter, Choice, ConsentAct, Refusal, State as Holds, Verdict};
use register::Clocks;
use serde_json::{Value, json};

/// Rules for the Circle: four members, a committee of three persons, a clerk.
const RULES: &str = r#"
[[organ]]
id = "committee"
name = { en = "Committee" }

[[office]]
id = "clerk"
name = { en = "Clerk" }
article = "2"
holder = "KAZ"

[[electorate]]
id = "members"
name = { en = "Members" }
article = "3"
who = "members"
without = [{ cause = "arrears", article = "3.1" }, { cause = "credentials", article = "3.2" }]

[[weight]]
id = "people"
name = { en = "People" }
article = "4"
indicator = "people"

[[rule]]
id = "majority"
name = { en = "Majority" }
article = "5"
electorate = "members"
passes = { count = "yes", needs = "more than 1/2", of = "voting", article = "5" }

[[rule]]
id = "weighed"
name = { en = "Majority by people" }
article = "6"
electorate = "members"
passes = { count = "yes", needs = "more than 1/2", of = "all", by = "people", article = "6" }

[[rule]]
id = "silence"
name = { en = "Silence" }
article = "7"
electorate = "members"
method = "silence"
within = "P3D"
passes = { count = "no", needs = "fewer than 1", article = "7" }

[[rule]]
id = "with-the-clerk"
name = { en = "Majority and the clerk" }
article = "9"
electorate = "members"
passes = { all = [
  { count = "yes", needs = "more than 1/2", of = "voting", article = "9" },
  { approval = "clerk", article = "9" },
  { no_veto = "clerk", article = "9" },
] }

[[matter]]
id = "approved"
name = { en = "Approved matter" }
article = "9"
rule = "with-the-clerk"

[[matter]]
id = "plain"
name = { en = "Plain matter" }
article = "5"
rule = "majority"

[[matter]]
id = "heavy"
name = { en = "Heavy matter" }
article = "6"
rule = "weighed"

[[matter]]
id = "quiet"
name = { en = "Quiet matter" }
article = "7"
rule = "silence"

[[matter]]
id = "grave"
name = { en = "Grave matter" }
article = "8"
rule = "majority"
propose = [{ office = "clerk" }, { organ = "committee" }, { of = "members", at_least = "1/2" }]
notice = "P10D"
readings = 2
effect = "at-once"
ratifications = { electorate = "members", at_least = "2/3" }
"#;

/// Those rules with the articles they rest on.
fn rules() -> String {
    let article = |id: &str| {
        format!(
            "\n[[article]]\nid = \"{id}\"\ntopic = \"voting\"\nsummary = \"A rule.\"\ngrade = \"primary\"\n"
        )
    };
    let articles: String =
        ["2", "3", "3.1", "3.2", "4", "5", "6", "7", "8", "9"].map(article).concat();
    format!("{articles}{RULES}")
}

struct Circle(Writer);

impl Circle {
    fn new() -> Self {
        Self::under(&format!("{}{}", crate::book::CHARTER, rules()))
    }

    fn under(charter: &str) -> Self {
        let mut writer = Writer::under(charter);
        for member in ["KAZ", "KGZ", "TJK", "UZB"] {
            writer.signs(member);
        }
        Self(writer)
    }

    fn write(&mut self, kind: &str, record: &Value) -> &mut Self {
        let record = with(json!({ "proof": proof(&json!({})) }), record);
        self.0.write(kind, &record);
        self
    }

    fn motion(&mut self, matter: &str, more: &Value) -> &mut Self {
        let names = json!({ "en": "A motion" });
        let motion =
            json!({ "id": "motion", "names": names, "matter": matter, "on": "2026-02-01" });
        self.write("motion", &with(motion, more))
    }

    fn poll(&mut self, id: &str, more: &Value) -> &mut Self {
        let poll = json!({
            "id": id, "motion": "motion", "opened": "2026-02-12", "closed": "2026-02-12",
            "manner": "recorded",
        });
        self.write("poll", &with(poll, more))
    }

    fn ballot(&mut self, poll: &str, voter: &str, choice: &str, more: &Value) -> &mut Self {
        let id = format!("{poll}-{}-{choice}", voter.to_lowercase());
        let ballot = json!({ "id": id, "poll": poll, "voter": voter, "choice": choice });
        self.write("ballot", &with(ballot, more))
    }

    fn votes(&mut self, poll: &str, yes: &[&str], no: &[&str]) -> &mut Self {
        for (voters, choice) in [(yes, "yes"), (no, "no")] {
            for voter in voters {
                self.ballot(poll, voter, choice, &json!({}));
            }
        }
        self
    }

    fn consent(&mut self, act: &str, on: &str, by: Option<&str>) -> &mut Self {
        let id = format!("clerk-{act}-{on}");
        let consent =
            json!({ "id": id, "poll": "poll", "office": "clerk", "act": act, "on": on, "by": by });
        self.write("consent", &consent)
    }

    fn clerk(&mut self, person: &str, from: &str, until: Option<&str>) -> &mut Self {
        let id = format!("clerk-{}", person.to_lowercase());
        let row = json!({
            "id": id, "person": person, "office": "Clerk", "from": from, "until": until,
        });
        self.write("office", &row)
    }

    fn file_on(&self, day: &str) -> MotionFile {
        self.file_at(day, "2026-12-31")
    }

    fn file_at(&self, day: &str, known_at: &str) -> MotionFile {
        let book = self.0.book();
        let known_at = known_at.parse().expect("a day");
        let clocks = Clocks { as_of: day.parse().expect("a day"), known_at };
        let state = State::at(&book, clocks);
        state.motion(&"motion".parse().expect("an id"), "en").expect("the motion")
    }

    fn file(&self) -> MotionFile {
        self.file_on("2026-12-31")
    }

    fn fate(&self) -> Fate {
        self.file().motion.fate
    }
}

fn choice(poll: &PollFile, voter: &str) -> Option<Choice> {
    let tally = poll.tally.as_ref().expect("a tally");
    let row = tally.voters.iter().find(|row| row.voter.as_str() == voter);
    row.expect("the voter").choice
}

#[test]
fn two_readings_pass_one_after_the_other() {
    let mut circle = Circle::new();
    circle.motion("grave", &json!({ "sponsors": ["KAZ"] }));
    circle.poll("first", &json!({})).votes("first", &["KAZ", "KGZ"], &["TJK"]);
    assert_eq!(circle.fate(), Fate::Open);
    let second = json!({ "reading": 2, "opened": "2026-02-14", "closed": "2026-02-14" });
    circle.poll("second", &second).votes("second", &["KAZ", "KGZ"], &["TJK"]);
    let file = circle.file();
    assert_eq!((file.motion.fate, file.motion.ground), (Fate::Passed, Ground::Rule));
    assert_eq!(file.takes_effect, Some("2026-02-14".parse().expect("a day")));
    // The second reading fails: so does the motion.
    circle.ballot("second", "UZB", "no", &json!({}));
    assert_eq!(circle.fate(), Fate::Failed);
}

#[test]
fn a_step_left_out_is_shown_and_changes_no_outcome() {
    let states = |sponsors: Value, on: &str| {
        let mut circle = Circle::new();
        circle.motion("grave", &json!({ "sponsors": sponsors, "on": on }));
        circle.poll("first", &json!({})).votes("first", &["KAZ"], &[]);
        let second = json!({ "reading": 2 });
        circle.poll("second", &second).votes("second", &["KAZ"], &[]);
        let file = circle.file();
        assert_eq!(file.motion.fate, Fate::Passed);
        let states = [file.procedure[0].state, file.procedure[1].state];
        (states, file.motion.irregular)
    };
    // From 2 to 12 February are ten days.
    assert_eq!(states(json!(["KAZ"]), "2026-02-02"), ([Holds::Met, Holds::Met], false));
    assert_eq!(states(json!(["KAZ"]), "2026-02-03"), ([Holds::Met, Holds::Unmet], true));
    // Two of four members are the half that may propose, one is not; nobody named says nothing.
    assert_eq!(states(json!(["KGZ", "UZB"]), "2026-02-02"), ([Holds::Met, Holds::Met], false));
    assert_eq!(states(json!(["UZB"]), "2026-02-02"), ([Holds::Unmet, Holds::Met], true));
    assert_eq!(states(json!([]), "2026-02-02"), ([Holds::Open, Holds::Met], false));
}

#[test]
fn what_a_voter_meant_stands_beside_its_vote() {
    let mut circle = Circle::new();
    circle.motion("plain", &json!({})).poll("poll", &json!({}));
    circle.votes("poll", &["KAZ"], &["KGZ"]);
    let meant = json!({ "standing": "intended", "on": "2026-02-14" });
    circle.ballot("poll", "KGZ", "yes", &meant);
    let file = circle.file();
    assert_eq!(file.motion.fate, Fate::Failed);
    let tally = file.polls[0].tally.as_ref().expect("a tally");
    let row = tally.voters.iter().find(|row| row.voter.as_str() == "KGZ").expect("a voter");
    assert_eq!(row.choice, Some(Choice::No));
    assert_eq!(row.intended.as_ref().map(|one| one.choice), Some(Choice::Yes));
}

#[test]
fn who_may_not_vote_is_not_counted_and_not_in_the_base() {
    let mut circle = Circle::new();
    circle.motion("plain", &json!({}));
    circle.write(
        "meeting",
        &json!({
            "id": "meeting", "names": { "en": "Meeting" }, "kind": "session", "on": "2026-02-12",
        }),
    );
    circle.poll("poll", &json!({ "meeting": "meeting" }));
    circle.votes("poll", &["KAZ", "KGZ"], &["TJK"]);
    circle.ballot("poll", "UZB", "no", &json!({ "on": "2026-02-13" }));
    // One is behind until the day itself, one was not until the day before.
    for (voter, until) in [("KGZ", "2026-02-12"), ("KAZ", "2026-02-11")] {
        circle.write("disqualification", &json!({
            "id": voter.to_lowercase(), "voter": voter, "cause": "arrears", "from": "2026-01-20",
            "until": until,
        }));
    }
    // A cause for another poll is none here.
    circle.write(
        "disqualification",
        &json!({
            "id": "elsewhere", "voter": "KAZ", "cause": "arrears", "from": "2026-01-20",
            "poll": "another",
        }),
    );
    circle.write(
        "attendance",
        &json!({
            "id": "seat", "meeting": "meeting", "actor": "TJK", "role": "member",
            "credentials": "refused",
        }),
    );
    let file = circle.file();
    let tally = file.polls[0].tally.as_ref().expect("a tally");
    assert_eq!(
        (tally.totals.yes, tally.totals.no, tally.totals.entitled),
        (Some(1), Some(0), Some(2))
    );
    let why: Vec<&str> = tally.refused.iter().map(|one| one.refusal.article()).collect();
    assert_eq!(why, ["3.1", "3.2", "5"]);
    assert!(matches!(tally.refused[2].refusal, Refusal::Late { .. }));
    assert_eq!(choice(&file.polls[0], "KAZ"), Some(Choice::Yes));
}

#[test]
fn a_day_known_to_the_month_is_not_late() {
    let mut circle = Circle::new();
    circle.motion("plain", &json!({})).poll("poll", &json!({}));
    circle.ballot("poll", "KAZ", "yes", &json!({ "on": "2026-02" }));
    assert_eq!(circle.fate(), Fate::Passed);
}

#[test]
fn votes_that_are_not_known_leave_what_was_declared() {
    let mut circle = Circle::new();
    circle.motion("plain", &json!({})).poll("poll", &json!({ "manner": "secret" }));
    assert_eq!(circle.fate(), Fate::Open);
    circle.write(
        "outcome",
        &json!({
            "id": "outcome", "poll": "poll", "declared": "adopted", "on": "2026-02-12",
        }),
    );
    let row = circle.file().motion;
    assert_eq!((row.fate, row.ground, row.differs), (Fate::Passed, Ground::Declared, false));
    // As the source counts them they can be tallied, and say otherwise than was declared.
    let mut circle = Circle::new();
    circle.motion("plain", &json!({}));
    circle.poll("poll", &json!({ "manner": "secret", "yes": 1, "no": 2, "abstain": 1 }));
    circle.write(
        "outcome",
        &json!({
            "id": "outcome", "poll": "poll", "declared": "adopted", "on": "2026-02-12",
        }),
    );
    let row = circle.file().motion;
    assert_eq!((row.fate, row.ground, row.differs), (Fate::Failed, Ground::Rule, true));
}

#[test]
fn names_of_a_few_do_not_stand_for_the_count_of_all() {
    let mut circle = Circle::new();
    circle.motion("plain", &json!({})).poll("poll", &json!({ "yes": 3, "no": 1 }));
    circle.votes("poll", &[], &["KGZ"]);
    let file = circle.file();
    assert_eq!(file.motion.fate, Fate::Passed);
    assert!(!file.polls[0].tally.as_ref().expect("a tally").named);
}

#[test]
fn a_text_adopted_without_a_vote_passes_unless_somebody_objects() {
    let mut circle = Circle::new();
    circle.motion("plain", &json!({})).poll("poll", &json!({ "manner": "consensus" }));
    let file = circle.file();
    assert_eq!(file.motion.fate, Fate::Passed);
    assert!(file.polls[0].tally.as_ref().expect("a tally").without_vote);
    // Once votes are on record the rule counts them.
    circle.votes("poll", &["KAZ"], &["KGZ"]);
    assert_eq!(circle.fate(), Fate::Failed);
}

#[test]
fn silence_ends_with_its_deadline() {
    let mut circle = Circle::new();
    let open = json!({ "manner": "silence", "closed": null });
    circle.motion("quiet", &json!({})).poll("poll", &open);
    // An objection counts until 15 February, three days after the opening.
    assert_eq!(circle.file_on("2026-02-15").motion.fate, Fate::Open);
    assert_eq!(circle.file_on("2026-02-16").motion.fate, Fate::Passed);
    circle.ballot("poll", "KGZ", "no", &json!({ "on": "2026-02-16" }));
    assert_eq!(circle.fate(), Fate::Passed);
    circle.ballot("poll", "UZB", "no", &json!({ "on": "2026-02-15" }));
    assert_eq!(circle.fate(), Fate::Failed);
}

#[test]
fn weights_are_those_of_the_day_the_vote_opened() {
    let mut circle = Circle::new();
    let seen = |circle: &mut Circle, id: &str, actor: &str, on: &str, value: &str| {
        circle.write(
            "observation",
            &json!({
                "id": id, "indicator": "people", "actor": actor, "on": on, "value": value,
            }),
        );
    };
    for (actor, value) in [("KAZ", "20"), ("KGZ", "7"), ("TJK", "10")] {
        seen(&mut circle, &actor.to_lowercase(), actor, "2026-01-01", value);
    }
    seen(&mut circle, "uzb-before", "UZB", "2025-01-01", "99");
    seen(&mut circle, "uzb-now", "UZB", "2026-02-12", "36");
    seen(&mut circle, "uzb-later", "UZB", "2026-02-13", "1");
    circle.motion("heavy", &json!({})).poll("poll", &json!({}));
    // 36 of 73 are not more than half; with the 7 of Kyrgyzstan they are.
    circle.votes("poll", &["UZB"], &["KAZ"]);
    assert_eq!(circle.fate(), Fate::Failed);
    circle.ballot("poll", "KGZ", "yes", &json!({}));
    assert_eq!(circle.fate(), Fate::Passed);
    let book = circle.0.book();
    // Under a charter of the same forum that counts heads, 2 of 4 are not more than half.
    let heads = rules().replace(", by = \"people\"", "");
    let other = Charter::from_toml(&format!("{}{heads}", crate::book::CHARTER)).expect("a charter");
    let view = book.view(Clocks::both("2026-12-31".parse().expect("a day")));
    let replayed = replay(view, &other);
    assert_eq!(replayed.len(), 1);
    assert_eq!(replayed[0].verdict, Some(Verdict::Passed));
    assert_eq!(replayed[0].under, Some(Verdict::Failed));
    // A charter without the matter says nothing.
    let none = rules().replace("id = \"heavy\"", "id = \"heaviest\"");
    let other = Charter::from_toml(&format!("{}{none}", crate::book::CHARTER)).expect("a charter");
    assert_eq!(replay(view, &other)[0].under, None);
}

#[test]
fn a_withdrawn_motion_stays_withdrawn() {
    let mut circle = Circle::new();
    circle.motion("plain", &json!({ "withdrawn": "2026-02-10" }));
    let row = circle.file().motion;
    assert_eq!((row.fate, row.ground), (Fate::Withdrawn, Ground::Sponsors));
    assert_eq!(circle.file_on("2026-02-09").motion.fate, Fate::Open);
}

#[test]
fn nobody_ends_the_silence_procedure_before_its_deadline() {
    let mut circle = Circle::new();
    let closed = json!({ "manner": "silence", "closed": "2026-02-13" });
    circle.motion("quiet", &json!({})).poll("poll", &closed);
    // Closed on the 13th; objections count until the 15th all the same.
    for day in ["2026-02-13", "2026-02-15"] {
        assert_eq!(circle.file_on(day).motion.fate, Fate::Open, "{day}");
    }
    assert_eq!(circle.file_on("2026-02-16").motion.fate, Fate::Passed);
    circle.ballot("poll", "UZB", "no", &json!({ "on": "2026-02-15" }));
    assert_eq!(circle.fate(), Fate::Failed);
    assert_eq!(circle.file().polls[0].tally.as_ref().expect("a tally").refused, []);
}

#[test]
fn votes_that_a_source_counts_are_known_when_the_poll_has_closed() {
    let mut circle = Circle::new();
    let counted = json!({ "closed": "2026-02-14", "yes": 3, "no": 1, "abstain": 0 });
    circle.motion("plain", &json!({})).poll("poll", &counted);
    let before = circle.file_on("2026-02-13");
    assert_eq!((before.motion.fate, before.polls[0].stated), (Fate::Open, None));
    let tally = before.polls[0].tally.as_ref().expect("a tally");
    assert_eq!((tally.totals.yes, tally.totals.silent), (Some(0), Some(4)));
    assert!(!before.polls[0].miscounted);
    let after = circle.file_on("2026-02-14");
    assert_eq!(after.motion.fate, Fate::Passed);
    assert_eq!(after.polls[0].stated.and_then(|stated| stated.yes), Some(3));
    assert_eq!(after.motion.totals.and_then(|totals| totals.yes), Some(3));
    // The charter does not have the matter: what the source counts waits for the closing, too.
    let mut circle = Circle::new();
    circle.motion("unheard-of", &json!({})).poll("poll", &counted);
    let totals = |day| circle.file_on(day).motion.totals.and_then(|totals| totals.yes);
    assert_eq!((totals("2026-02-13"), totals("2026-02-14")), (None, Some(3)));
}

#[test]
fn a_ballot_without_a_date_is_known_when_the_poll_closes() {
    let votes = |closed: Option<&str>| {
        let mut circle = Circle::new();
        circle.motion("plain", &json!({})).poll("poll", &json!({ "closed": closed }));
        circle.ballot("poll", "KAZ", "yes", &json!({}));
        circle.ballot("poll", "KGZ", "no", &json!({ "on": "2026-02-12" }));
        move |day: &str| {
            let tally = circle.file_on(day).polls[0].tally.clone().expect("a tally");
            let book = circle.0.book();
            let [as_of, known_at] = [day, "2026-12-31"].map(|day| day.parse().expect("a day"));
            let page = State::at(&book, Clocks { as_of, known_at }).poll("poll");
            assert_eq!(
                page.map(|poll| poll.ballots.len() as u64),
                tally.totals.yes.zip(tally.totals.no).map(|(yes, no)| yes + no),
                "the page of the poll counts as the tally does"
            );
            (tally.totals.yes, tally.totals.no)
        }
    };
    let two_days = votes(Some("2026-02-13"));
    assert_eq!(two_days("2026-02-12"), (Some(0), Some(1)));
    assert_eq!(two_days("2026-02-13"), (Some(1), Some(1)));
    for closed in [Some("2026-02-12"), None] {
        assert_eq!(votes(closed)("2026-02-12"), (Some(1), Some(1)), "{closed:?}");
    }
}

#[test]
fn only_the_holder_of_the_office_approves_and_only_after_the_vote_opened() {
    let consented = |on: &str, by: Option<&str>| {
        let mut circle = Circle::new();
        circle.motion("approved", &json!({})).poll("poll", &json!({}));
        circle.votes("poll", &["KAZ", "KGZ"], &["TJK"]).consent("approves", on, by);
        let file = circle.file();
        (file.motion.fate, file.polls[0].consents[0].disregarded)
    };
    // The charter names KAZ as its clerk.
    assert_eq!(consented("2026-02-12", None), (Fate::Passed, None));
    assert_eq!(consented("2026-02-13", Some("KAZ")), (Fate::Passed, None));
    assert_eq!(consented("2026-02-11", None), (Fate::Open, Some(Disregarded::BeforePoll)));
    let stranger = (Fate::Open, Some(Disregarded::NotHolder));
    assert_eq!(consented("2026-02-13", Some("KGZ")), stranger);
    // A veto of a stranger is none, and the page of the poll says so.
    let mut circle = Circle::new();
    circle.motion("approved", &json!({})).poll("poll", &json!({}));
    circle.votes("poll", &["KAZ"], &[]).consent("approves", "2026-02-13", Some("KAZ"));
    circle.consent("vetoes", "2026-02-14", Some("UZB"));
    assert_eq!(circle.fate(), Fate::Passed);
    let book = circle.0.book();
    let state = State::at(&book, Clocks::both("2026-12-31".parse().expect("a day")));
    let why: Vec<_> =
        state.poll("poll").expect("the poll").consents.iter().map(|one| one.disregarded).collect();
    assert_eq!(why, [None, Some(Disregarded::NotHolder)]);
}

#[test]
fn the_charters_holder_counts_until_a_row_speaks_of_the_office() {
    let by = |on: &str, person: &str, rows: &[(&str, &str, Option<&str>)]| {
        let mut circle = Circle::new();
        for (person, from, until) in rows {
            circle.clerk(person, from, *until);
        }
        circle.motion("approved", &json!({})).poll("poll", &json!({}));
        circle.votes("poll", &["KAZ"], &[]).consent("approves", on, Some(person));
        circle.fate() == Fate::Passed
    };
    let kgz = ("KGZ", "2026-02-01", Some("2026-02-13"));
    assert!(by("2026-02-13", "KGZ", &[kgz]));
    assert!(!by("2026-02-13", "KAZ", &[kgz]));
    // The term of KGZ has ended: the office is vacant, it does not fall back to the charter's.
    assert!(!by("2026-02-14", "KGZ", &[kgz]) && !by("2026-02-14", "KAZ", &[kgz]));
    assert!(by("2026-02-14", "TJK", &[kgz, ("TJK", "2026-02-14", None)]));
    // Before the charter entered into force on 1 January its holder is none.
    let book = Circle::new().0.book();
    let view = book.view(Clocks::both("2026-12-31".parse().expect("a day")));
    let charter = view.charter().expect("the charter");
    let on =
        |day: &str| holders(view, charter, &charter.offices[0], day.parse().expect("a day")).len();
    assert_eq!((on("2025-12-31"), on("2026-01-01")), (0, 1));
    // Where nothing says who holds the office, whoever acted is taken at the record's word.
    let nobody = rules().replace("holder = \"KAZ\"\n", "");
    let mut circle = Circle::under(&format!("{}{nobody}", crate::book::CHARTER));
    circle.motion("approved", &json!({})).poll("poll", &json!({}));
    circle.votes("poll", &["KAZ"], &[]).consent("approves", "2026-02-13", Some("UZB"));
    assert_eq!(circle.fate(), Fate::Passed);
}

#[test]
fn a_veto_is_told_from_a_refused_approval() {
    let fate = |acts: &[(&str, &str)], no: &[&str]| {
        let mut circle = Circle::new();
        circle.motion("approved", &json!({})).poll("poll", &json!({}));
        circle.votes("poll", &["KAZ", "KGZ"], no);
        for (act, on) in acts {
            circle.consent(act, on, None);
        }
        circle.fate()
    };
    let (approves, refuses) = (("approves", "2026-02-13"), ("refuses", "2026-02-13"));
    assert_eq!(fate(&[approves, ("vetoes", "2026-02-14")], &["TJK"]), Fate::Vetoed);
    assert_eq!(fate(&[refuses], &["TJK"]), Fate::NotApproved);
    assert_eq!(fate(&[refuses, ("vetoes", "2026-02-14")], &["TJK"]), Fate::Vetoed);
    // Without the votes it fails, whatever the clerk does.
    assert_eq!(fate(&[refuses], &["TJK", "UZB"]), Fate::Failed);
}

#[test]
fn before_a_charter_was_known_nothing_is_decided_by_it() {
    let february = crate::book::CHARTER
        .replace("version = \"1\"", "version = \"1\"\nsources = [\"february\"]");
    let mut circle = Circle::under(&format!("{february}{}", rules()));
    let proof = json!({ "proof": proof(&json!({ "sources": ["january"] })) });
    circle.motion("plain", &proof).poll("poll", &with(json!({ "opened": "2026-02-01" }), &proof));
    circle.ballot("poll", "KAZ", "yes", &proof);
    let (before, after) = ("2026-02-14", "2026-02-15");
    let file = circle.file_at("2026-12-31", before);
    assert_eq!((file.motion.fate, file.charter), (Fate::Open, None));
    let why = file.polls[0].undecided.as_ref().expect("why").to_string();
    assert_eq!(why, "no charter was known on 2026-02-14");
    assert_eq!(circle.file_at("2026-12-31", after).polls[0].undecided, None);
    let book = circle.0.book();
    let supposed = Supposed {
        matter: "plain".parse().expect("an id"),
        votes: Vec::new(),
        counts: None,
        consents: Vec::new(),
    };
    let at = |known_at: &str| {
        let known_at = known_at.parse().expect("a day");
        State::at(&book, Clocks { as_of: "2026-12-31".parse().expect("a day"), known_at })
    };
    let error = at(before).suppose(&supposed, "en").expect_err("no charter").to_string();
    assert_eq!(error, "no charter was known on 2026-02-14");
    assert!(at(after).suppose(&supposed, "en").is_ok());
    assert_eq!(
        (at(before).charter_text(None, "en"), at(before).charter_versions()),
        (None, vec![])
    );
    // The forum has its name and its members all the same.
    assert_eq!(at(before).view.charter().expect("the earliest").forum.id.as_str(), "circle");
}

#[test]
fn one_office_does_not_do_two_things_that_rule_each_other_out() {
    let book = Circle::new().0.book();
    let state = State::at(&book, Clocks::both("2026-12-31".parse().expect("a day")));
    let acts = |acts: &[ConsentAct]| {
        let office = || "clerk".parse().expect("an id");
        let supposed = Supposed {
            matter: "approved".parse().expect("an id"),
            votes: Vec::new(),
            counts: None,
            consents: acts.iter().map(|act| (office(), *act)).collect(),
        };
        state.suppose(&supposed, "en").map_err(|error| error.to_string())
    };
    use ConsentAct::{Approves, BreaksTieAgainst, BreaksTieFor, Refuses, Vetoes};
    for (one, other) in [(Approves, Refuses), (BreaksTieFor, BreaksTieAgainst)] {
        let said = acts(&[other, one]).expect_err("a contradiction");
        for says in ["clerk", one.code(), other.code()] {
            assert!(said.contains(says), "{said}");
        }
    }
    assert!(acts(&[Approves, Vetoes]).is_ok());
}
