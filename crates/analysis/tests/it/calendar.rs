//! What falls due, on books small enough to check by hand.

use crate::book::{CLASSES, Json, Writer, clocks, proof};
use analysis::{
    State,
    answer::{CalendarRow, Occasion},
};
use serde_json::json;

/// Rules, a matter under notice, one by silence, and what the charter makes due.
const RULES: &str = r#"
[[organ]]
id = "council"
name = { en = "Council" }
article = "1"

[[office]]
id = "chair"
name = { en = "Chair" }
article = "1"
term = "P6M"

[[electorate]]
id = "members"
name = { en = "Members" }
article = "1"
who = "members"

[[rule]]
id = "majority"
name = { en = "Majority" }
article = "1"
electorate = "members"
passes = { count = "yes", needs = "more than 1/2", of = "voting" }

[[rule]]
id = "silence"
name = { en = "Silence" }
article = "1"
electorate = "members"
method = "silence"
within = "P3D"
passes = { count = "no", needs = "fewer than 1" }

[[matter]]
id = "amendment"
name = { en = "Amendment" }
article = "1"
organ = "council"
rule = "majority"
notice = "P30D"

[[matter]]
id = "treaty"
name = { en = "Treaty" }
article = "1"
rule = "majority"
effect = "on-ratification"
ratifications = { electorate = "members", at_least = "2/3" }

[[matter]]
id = "circular"
name = { en = "Circular" }
article = "1"
rule = "silence"

[[due]]
id = "renewal"
name = { en = "Renewal" }
article = "1"
kind = "renewal"
by = "chair"
first = "2026-11-21"

[[due]]
id = "end"
name = { en = "End unless renewed" }
article = "1"
kind = "dissolution"
first = "2026-12-31"
unless = "renewal"
"#;

fn record(kind: &str, record: Json) -> (String, Json) {
    let mut record = record;
    record["proof"] = proof(&json!({}));
    (kind.to_owned(), record)
}

fn circle(more: &[(String, Json)]) -> Writer {
    let mut writer = Writer::new(&format!("{CLASSES}{RULES}"));
    writer.signs("FRA").signs("KAZ");
    for (kind, record) in more {
        writer.write(kind, record);
    }
    writer
}

fn calendar(writer: &Writer, as_of: &str, until: Option<&str>) -> Vec<CalendarRow> {
    let book = writer.book();
    let until = until.map(|day| day.parse().expect("a day"));
    let state = State::at(&book, clocks(as_of, "2026-12-31"));
    state.calendar(None, until, "en").expect("a charter").entries
}

fn short(rows: &[CalendarRow]) -> Vec<String> {
    let line = |row: &CalendarRow| {
        let on = row.on.map(|on| on.to_string()).unwrap_or_default();
        format!("{on} {} {}", row.kind, row.title)
    };
    rows.iter().map(line).collect()
}

fn the(rows: &[CalendarRow], kind: Occasion) -> CalendarRow {
    let mut those = rows.iter().filter(|row| row.kind == kind);
    let found = those.next().unwrap_or_else(|| panic!("{kind}: {:?}", short(rows))).clone();
    assert!(those.next().is_none(), "{kind}: {:?}", short(rows));
    found
}

/// One year of a charter in force since 2026-01-01: the window of the first year, the renewal and
/// what it averts, both with their days; three years on, the terms.
#[test]
fn a_year_holds_what_the_charter_makes_due() {
    let rows = calendar(&circle(&[]), "2026-02-20", None);
    assert_eq!(
        short(&rows),
        [
            "2026-11-21 renewal Renewal",
            "2026-12-31 dissolution End unless renewed",
            "2027-01-01 contribution-window Exempt",
        ]
    );
    assert_eq!(rows[0].who.as_ref().map(|who| who.name.as_str()), Some("Chair"));
    let averted = rows[1].averted_by.as_ref().expect("it can be averted");
    assert_eq!((averted.id.as_str(), averted.by), ("renewal", "2026-11-21".parse().ok()));
    let names: Vec<&str> = rows[2].concerns.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["France", "Kazakhstan"]);
    assert_eq!(rows[2].line.as_ref().and_then(|line| line.number()), Some(100.into()));
    let long = calendar(&circle(&[]), "2026-02-20", Some("2029-01-01"));
    let term = the(&long, Occasion::MembershipTerm);
    assert_eq!(
        (term.on.expect("a day").certain(), term.concerns.len()),
        ("2029-01-01".parse().expect("a day"), 2)
    );
    assert!(
        calendar(&circle(&[]), "2026-02-20", Some("2028-12-31"))
            .iter()
            .all(|row| row.kind != Occasion::MembershipTerm)
    );
}

/// Who has paid more than the line is not waited for, and has no term.
#[test]
fn a_member_that_has_crossed_the_line_is_not_concerned() {
    let mut writer = circle(&[]);
    let paid = crate::book::usd("101");
    writer.pledge("gift", "FRA", &paid, &json!({}));
    writer.moves("gift-paid", "gift", "paid-in", &paid, &json!({}));
    let rows = calendar(&writer, "2026-02-20", Some("2029-02-01"));
    for kind in [Occasion::ContributionWindow, Occasion::MembershipTerm] {
        let row = the(&rows, kind);
        assert_eq!(row.concerns.len(), 1, "{kind}");
        assert_eq!(row.concerns[0].name, "Kazakhstan");
    }
}

#[test]
fn a_motion_under_notice_is_there_until_it_is_voted_on_or_withdrawn() {
    let motion = |more: &Json| {
        let motion = json!({
            "id": "reform", "names": { "en": "Reform" }, "matter": "amendment",
            "on": "2026-02-10", "sponsors": ["FRA"],
        });
        record("motion", crate::book::with(motion, more))
    };
    let plain = circle(&[motion(&json!({}))]);
    let row = the(&calendar(&plain, "2026-02-20", None), Occasion::EarliestVote);
    // Thirty days after 10 February 2026: 18 are left in February, 12 of March.
    assert_eq!(row.on.expect("a day").to_string(), "2026-03-12");
    assert_eq!(row.who.expect("an organ").name, "Council");
    assert_eq!((row.title.as_str(), row.link.as_str()), ("Reform", "/motions/reform"));
    let withdrawn = circle(&[motion(&json!({ "withdrawn": "2026-02-15" }))]);
    let poll = json!({
        "id": "vote", "motion": "reform", "opened": "2026-02-18", "manner": "roll-call",
    });
    let voted = circle(&[motion(&json!({})), record("poll", poll)]);
    for writer in [withdrawn, voted] {
        let rows = calendar(&writer, "2026-02-20", None);
        assert!(rows.iter().all(|row| row.kind != Occasion::EarliestVote), "{:?}", short(&rows));
    }
    // Before it was tabled nobody could say.
    let rows = calendar(&plain, "2026-02-09", None);
    assert!(rows.iter().all(|row| row.kind != Occasion::EarliestVote));
}

#[test]
fn an_open_silence_ends_on_its_last_day() {
    let motion = json!({
        "id": "note", "names": { "en": "Note" }, "matter": "circular", "on": "2026-02-18",
    });
    let poll = json!({
        "id": "quiet", "motion": "note", "opened": "2026-02-18", "manner": "silence",
    });
    let writer = circle(&[record("motion", motion), record("poll", poll)]);
    let row = the(&calendar(&writer, "2026-02-19", None), Occasion::SilenceDeadline);
    assert_eq!(row.on.expect("a day").to_string(), "2026-02-21");
    let later = calendar(&writer, "2026-02-22", None);
    assert!(later.iter().all(|row| row.kind != Occasion::SilenceDeadline), "{:?}", short(&later));
}

/// A person in an office: until the day the row says, else as long as the charter's term.
#[test]
fn terms_of_office_end_by_the_row_or_by_the_charter() {
    let office = |id: &str, more: &Json| {
        let office = json!({ "id": id, "person": "ada", "office": "Chair", "from": "2026-02-01" });
        record("office", crate::book::with(office, more))
    };
    let by_term = circle(&[office("chair-1", &json!({}))]);
    let row = the(&calendar(&by_term, "2026-02-20", None), Occasion::OfficeTerm);
    assert_eq!(row.on.expect("a day").to_string(), "2026-08-01");
    let by_row = circle(&[office("chair-1", &json!({ "until": "2026-05" }))]);
    let row = the(&calendar(&by_row, "2026-02-20", None), Occasion::OfficeTerm);
    assert_eq!(row.on.expect("a day").to_string(), "2026-05");
}

/// A meeting to come is in the calendar before it has taken place, and no two lines share a name.
#[test]
fn meetings_to_come_are_there_and_names_are_unique() {
    let meeting = json!({
        "id": "summit", "names": { "en": "Summit" }, "kind": "summit", "on": "2026-09-01",
        "until": "2026-09-03",
    });
    let writer = circle(&[record("meeting", meeting)]);
    let rows = calendar(&writer, "2026-09-02", Some("2027-09-02"));
    let row = the(&rows, Occasion::Meeting);
    assert_eq!(row.until.expect("a last day").to_string(), "2026-09-03");
    let ids: std::collections::BTreeSet<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(ids.len(), rows.len());
}

/// A text that waits for ratifications has no day until it has one.
#[test]
fn a_text_to_be_ratified_comes_last_until_it_has_a_day() {
    let motion = json!({
        "id": "pact", "names": { "en": "Pact" }, "matter": "treaty", "on": "2026-02-10",
    });
    let decision = |more: &Json| {
        let decision = json!({
            "id": "pact-adopted", "names": { "en": "Pact" }, "motion": "pact", "symbol": "C/1",
            "on": "2026-02-18",
        });
        record("decision", crate::book::with(decision, more))
    };
    let waits = circle(&[record("motion", motion.clone()), decision(&json!({}))]);
    let rows = calendar(&waits, "2026-02-20", None);
    let last = rows.last().expect("a line");
    assert_eq!(
        (last.on, last.kind, last.title.as_str()),
        (None, Occasion::EntryIntoForce, "C/1: Pact")
    );
    assert_eq!(last.who.as_ref().map(|who| who.name.as_str()), Some("Members"));
    let dated = json!({ "effect": "2026-05-01" });
    let dated = circle(&[record("motion", motion), decision(&dated)]);
    let row = the(&calendar(&dated, "2026-02-20", None), Occasion::EntryIntoForce);
    assert_eq!(row.on.expect("a day").to_string(), "2026-05-01");
    assert_eq!(row.who, None);
}
