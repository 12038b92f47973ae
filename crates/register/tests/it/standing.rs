//! Who belongs.

use crate::build::{Journal, day};
use charter::Status;
use register::{Clocks, Ledger, Reading, Standing};

fn status(journal: &Journal, actor: &str, on: &str) -> Option<(Status, Option<String>)> {
    let book = journal.book();
    let view = book.view(Clocks { as_of: day(on), known_at: day("2026-12-31") });
    let ledger = Ledger::fold(view, Reading::Preferred);
    let standing = Standing::fold(view, &ledger);
    let member = standing.of(&actor.parse().expect("actor"))?;
    let class = member.class.as_ref().and_then(|class| class.class.as_ref());
    Some((member.status, class.map(ToString::to_string)))
}

#[test]
fn the_last_act_decides() {
    let mut journal = Journal::new();
    journal.act("a1", "HUN", "invited", "2026-01-18", "");
    journal.act("a2", "HUN", "signed-subject-to-ratification", "2026-01-22", "");
    journal.act("a3", "HUN", "member", "2026-02-19", "");
    assert_eq!(status(&journal, "HUN", "2026-01-17"), None);
    assert_eq!(status(&journal, "HUN", "2026-01-18"), Some((Status::Invited, None)));
    assert_eq!(status(&journal, "HUN", "2026-01-23"), Some((Status::Signatory, None)));
    let ordinary = Some("ordinary".to_owned());
    assert_eq!(status(&journal, "HUN", "2026-02-20"), Some((Status::Member, ordinary)));
}

#[test]
fn on_one_day_the_later_act_of_the_list_prevails() {
    let mut journal = Journal::new();
    journal.act("a2", "MAR", "signed", "2026-01-22", "");
    journal.act("a1", "MAR", "invited", "2026-01-22", "");
    assert_eq!(status(&journal, "MAR", "2026-01-22").map(|one| one.0), Some(Status::Member));
}

#[test]
fn a_deprecated_act_has_no_effect_and_an_open_question_counts_nobody() {
    let mut journal = Journal::new();
    journal.act("a1", "RUS", "invited", "2026-01-19", "");
    journal.act("a2", "RUS", "signed", "2026-01-22", r#","rank":"deprecated","reason":"wrong""#);
    assert_eq!(status(&journal, "RUS", "2026-03-01").map(|one| one.0), Some(Status::Invited));
    journal.act("c1", "CHN", "member", "2026-02-19", r#","question":"chn""#);
    journal.act("c2", "CHN", "invited", "2026-02-19", r#","question":"chn""#);
    assert_eq!(status(&journal, "CHN", "2026-03-01").map(|one| one.0), Some(Status::Open));
    journal.act("b1", "MNG", "invited", "2026-01-19", "");
    journal.act("b2", "MNG", "member", "2026-02-19", r#","question":"mng""#);
    journal.act("b3", "MNG", "invited", "2026-02-19", r#","question":"mng""#);
    assert_eq!(status(&journal, "MNG", "2026-03-01").map(|one| one.0), Some(Status::Invited));
}

#[test]
fn the_class_follows_the_ledger() {
    let class = |number: i64, on: &str, form: &str, change: &str| {
        let mut journal = Journal::new();
        journal.act("a", "ARE", "signed", "2026-01-22", "");
        let pledge = crate::build::pledge("p", "ARE", Some(2_000_000_000), "");
        journal.json("commitment", &pledge.replace("\"cash\"", form));
        journal.moves("m", "p", change, on, Some(number));
        status(&journal, "ARE", "2027-12-31").and_then(|one| one.1).unwrap_or_default()
    };
    assert_eq!(class(1_000_000_000, "2026-06-01", "\"cash\"", "paid-in"), "ordinary");
    assert_eq!(class(1_000_000_001, "2026-06-01", "\"cash\"", "paid-in"), "exempt");
    assert_eq!(class(1_000_000_001, "2026-06-01", "\"in-kind\"", "paid-in"), "ordinary");
    assert_eq!(class(1_000_000_001, "2026-06-01", "\"cash\"", "allocated"), "ordinary");
    assert_eq!(class(1_000_000_001, "2027-01-22", "\"cash\"", "paid-in"), "exempt");
    assert_eq!(class(1_000_000_001, "2027-01-23", "\"cash\"", "paid-in"), "ordinary");
}

#[test]
fn money_that_climbs_is_weighed_once() {
    let mut journal = Journal::new();
    journal.act("a", "ARE", "signed", "2026-01-22", "");
    journal.pledge("p", "ARE", Some(900_000_000), "");
    journal.moves("m1", "p", "paid-in", "2026-03-01", Some(600_000_000));
    journal.moves("m2", "p", "spent", "2026-04-01", Some(600_000_000));
    assert_eq!(
        status(&journal, "ARE", "2026-06-01").and_then(|one| one.1).as_deref(),
        Some("ordinary")
    );
}
