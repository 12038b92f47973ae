//! Polls held against rules small enough to check by hand.

use crate::book::{Writer, proof, with};
use analysis::{
    State,
    answer::{MotionFile, PollFile},
    decide::{Fate, Ground, replay},
};
use charter::{Charter, Choice, Refusal, State as Holds, Verdict};
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
    let articles: String = ["2", "3", "3.1", "3.2", "4", "5", "6", "7", "8"].map(article).concat();
    format!("{articles}{RULES}")
}

struct Circle(Writer);

impl Circle {
    fn new() -> Self {
        let mut writer = Writer::new(&rules());
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

    fn file_on(&self, day: &str) -> MotionFile {
        let book = self.0.book();
        let known_at = "2026-12-31".parse().expect("a day");
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
