//! What can be done when, and what the forms say of it.

use super::circle::{Circle, Visitor};
use crate::common::{Got, get};
use serde_json::Value;

const POLL: &str = "/circle/polls/a-statute";

/// A meeting, a statute put to it by a delegate, and the secretariat.
async fn prepared(circle: &Circle) -> Visitor<'_> {
    let desk = circle.visitor("desk").await;
    desk.does(
        "/circle/meetings/new",
        &[("name_en", "June"), ("kind", "board"), ("on", "2026-06-01")],
    )
    .await;
    let motion = [("name_en", "A statute"), ("matter", "statute"), ("meeting", "june")];
    circle.visitor("astana").await.does("/circle/motions/new", &motion).await;
    desk
}

/// A vote on a motion, in which these vote.
async fn vote(
    circle: &Circle,
    desk: &Visitor<'_>,
    poll: &str,
    motion: &str,
    votes: &[(&str, &str)],
) {
    let opened =
        desk.does(&format!("/circle/motions/{motion}/poll"), &[("manner", "recorded")]).await;
    assert!(opened.text.contains(poll), "{poll}: {}", opened.text);
    for (name, choice) in votes {
        let visitor = circle.visitor(name).await;
        visitor.does(&format!("/circle/polls/{poll}/vote"), &[("choice", choice)]).await;
    }
    desk.does(&format!("/circle/polls/{poll}/close"), &[]).await;
}

const BOTH: [(&str, &str); 2] = [("astana", "yes"), ("tashkent", "yes")];

#[track_caller]
fn refused(got: &Got, status: u16, says: &[&str]) {
    assert_eq!(got.status, status, "{}", got.text);
    assert!(!got.text.contains("class=\"filled\""), "no form: {}", got.text);
    for part in says {
        assert!(got.text.contains(part), "{part}: {}", got.text);
    }
}

#[tokio::test]
async fn a_form_says_on_what_and_for_whom_and_is_not_filled_in_by_a_link() {
    let circle = Circle::new();
    let desk = prepared(&circle).await;
    desk.does("/circle/motions/a-statute/poll", &[("manner", "recorded")]).await;
    let astana = circle.visitor("astana").await;
    let form = astana.get(&format!("{POLL}/vote?choice=yes&explanation=Theirs")).await.text;
    for part in [
        "<h1><bdi>Vote: A statute</bdi></h1>",
        "On behalf of",
        "Kazakhstan",
        "#article-6",
        "href=\"/circle/polls/a-statute\"",
        "href=\"/circle/meetings/june\"",
        "Back to ",
    ] {
        assert!(form.contains(part), "{part}: {form}");
    }
    assert!(!form.contains(" checked") && !form.contains("Theirs"), "{form}");
    let form = desk.get(&format!("{POLL}/close")).await.text;
    assert!(form.contains("A statute") && form.contains("It is final"), "{form}");
    // Where one comes from may be filled in, and survives signing in and another language.
    let new = "/circle/motions/new?meeting=june&name_en=Theirs";
    let form = astana.get(new).await.text;
    assert!(
        form.contains("<option value=\"june\" selected>") && !form.contains("Theirs"),
        "{form}"
    );
    let first = get(&circle.app, new).await.text;
    assert!(first.contains("%2Fcircle%2Fmotions%2Fnew%3Fmeeting%3Djune"), "{first}");
}

#[tokio::test]
async fn nothing_is_offered_that_cannot_be_done() {
    let circle = Circle::new();
    let desk = prepared(&circle).await;
    let [astana, ankara, bishkek] = [
        circle.visitor("astana").await,
        circle.visitor("ankara").await,
        circle.visitor("bishkek").await,
    ];
    // An observer's delegate tables nothing.
    let motion = [("name_en", "Another"), ("matter", "budget")];
    let at = "/circle/motions/new";
    refused(&ankara.get(at).await, 403, &["This cannot be done now", "not a member"]);
    refused(&ankara.send(at, &motion).await, 403, &["could not be recorded", "not a member"]);
    for page in ["/circle/meetings/june", "/circle/motions", "/circle/motions/a-statute"] {
        assert!(!ankara.get(page).await.text.contains("class=\"actions\""), "{page}");
    }
    assert!(astana.get("/circle/meetings/june").await.text.contains("Table a motion"));
    // What is not there is not there, whatever is filled in.
    for path in ["polls/none/vote", "polls/none/intention", "motions/none/sponsor"] {
        assert_eq!(astana.get(&format!("/circle/{path}")).await.status, 404, "{path}");
        assert_eq!(astana.send(&format!("/circle/{path}"), &[]).await.status, 404, "{path}");
    }
    for path in ["meetings/none/agenda/new", "motions/none/poll", "polls/none/close"] {
        assert_eq!(desk.get(&format!("/circle/{path}")).await.status, 404, "{path}");
        assert_eq!(desk.send(&format!("/circle/{path}"), &[]).await.status, 404, "{path}");
    }
    refused(&astana.get("/circle/motions/a-statute/sponsor").await, 409, &["already"]);
    desk.does("/circle/motions/a-statute/poll", &[("manner", "recorded")]).await;
    refused(&desk.get("/circle/motions/a-statute/poll").await, 409, &["still open"]);
    refused(&desk.get("/circle/motions/a-statute/withdraw").await, 409, &["put to the vote"]);
    refused(&ankara.get(&format!("{POLL}/vote")).await, 403, &["#article-4"]);
    refused(&bishkek.get(&format!("{POLL}/vote")).await, 403, &["In arrears", "#article-4"]);
    let button = "data-while-open href=";
    for (visitor, may) in [(&astana, true), (&ankara, false), (&bishkek, false)] {
        assert_eq!(visitor.get(POLL).await.text.contains(button), may);
    }
    // At other clocks nothing is done.
    assert!(!astana.get(&format!("{POLL}?as_of=2026-06-01")).await.text.contains(button));
    astana.does(&format!("{POLL}/vote"), &[("choice", "yes")]).await;
    refused(&astana.get(&format!("{POLL}/vote")).await, 409, &["#article-4"]);
    refused(&desk.get(&format!("{POLL}/outcome")).await, 409, &["still open"]);
    desk.does(&format!("{POLL}/close"), &[]).await;
    refused(&desk.get(&format!("{POLL}/close")).await, 409, &["closed already"]);
}

#[tokio::test]
async fn officers_do_what_the_rule_asks_of_them() {
    let circle = Circle::new();
    let desk = prepared(&circle).await;
    vote(&circle, &desk, "a-statute", "a-statute", &BOTH).await;
    let at = format!("{POLL}/consent");
    let form = desk.get(&at).await.text;
    for (act, offered) in
        [("approves", true), ("refuses", true), ("vetoes", true), ("breaks-tie-for", false)]
    {
        assert_eq!(form.contains(&format!("value=\"{act}\"")), offered, "{act}: {form}");
    }
    let act = |act| [("office", "president"), ("act", act)];
    assert_eq!(desk.send(&at, &act("breaks-tie-for")).await.status, 422);
    // Who does not hold the office does not act for it.
    let stranger =
        desk.send(&at, &[("office", "president"), ("act", "refuses"), ("by", "bea")]).await;
    assert_eq!(stranger.status, 422);
    assert!(stranger.text.contains("Bea does not hold this office"), "{}", stranger.text);
    desk.does(&at, &act("refuses")).await;
    assert_eq!(desk.send(&at, &act("refuses")).await.status, 422, "once is enough");
    // A second answer replaces the first.
    desk.does(&at, &act("approves")).await;
    let poll = get(&circle.app, "/api/v1/circle/polls/a-statute").await;
    let poll: Value = serde_json::from_str(&poll.text).expect("JSON");
    let consents = poll["consents"].as_array().expect("consents");
    assert_eq!((consents.len(), &consents[0]["act"]), (1, &"approves".into()));
    let seq = consents[0]["seq"].as_u64().expect("an entry");
    let entry = get(&circle.app, &format!("/circle/journal/{seq}")).await.text;
    assert!(entry.contains("recorded anew by the secretariat"), "{entry}");
    // Arabic keeps the article's number apart from the sentence around it.
    let arabic = get(&circle.app, &format!("{POLL}?lang=ar")).await.text;
    assert!(arabic.contains("\u{2068}6\u{2069}</bdi>"), "{arabic}");
    // A simple majority without a tie asks nothing of anybody.
    let budget = [("name_en", "Budget"), ("matter", "budget")];
    desk.does("/circle/motions/new", &budget).await;
    vote(&circle, &desk, "budget", "budget", &BOTH).await;
    refused(&desk.get("/circle/polls/budget/consent").await, 409, &["asks nothing", "#article-5"]);
}

#[tokio::test]
async fn only_what_was_adopted_is_published() {
    let circle = Circle::new();
    let desk = prepared(&circle).await;
    let at = |poll: &str, verb: &str| format!("/circle/polls/{poll}/{verb}");
    let text = [("symbol", "C/1"), ("name_en", "Statute"), ("effect", "2026-06-01")];
    // The first of two readings, approved.
    vote(&circle, &desk, "a-statute", "a-statute", &BOTH).await;
    refused(&desk.send(&at("a-statute", "decision"), &text).await, 409, &["open", "#article-6"]);
    let approval = [("office", "president"), ("act", "approves")];
    desk.does(&at("a-statute", "consent"), &approval).await;
    refused(&desk.get(&at("a-statute", "decision")).await, 409, &["reading 1 of 2", "#article-6"]);
    // The second, which an amendment may come before.
    let rider = [("name_en", "Rider"), ("matter", "budget"), ("amends", "a-statute")];
    desk.does("/circle/motions/new", &rider).await;
    vote(&circle, &desk, "a-statute-2", "a-statute", &BOTH).await;
    desk.does(&at("a-statute-2", "consent"), &approval).await;
    let opened = desk.send("/circle/motions/a-statute/poll", &[("manner", "recorded")]).await;
    refused(&opened, 409, &["has been held", "#article-6"]);
    let early = [("name_en", "Statute"), ("effect", "2026-05-31")];
    let got = desk.send(&at("a-statute-2", "decision"), &early).await;
    assert!(
        got.status == 422 && got.text.contains("before the day of the decision"),
        "{}",
        got.text
    );
    desk.does(&at("a-statute-2", "decision"), &text).await;
    refused(&desk.send(&at("a-statute-2", "decision"), &text).await, 409, &["published"]);
    // Nothing follows a decision but a veto.
    assert_eq!(
        desk.send(&at("a-statute-2", "consent"), &[approval[0], ("act", "refuses")]).await.status,
        422
    );
    assert!(!desk.get(&at("a-statute-2", "consent")).await.text.contains("value=\"approves\""));
    desk.does(&at("a-statute-2", "consent"), &[approval[0], ("act", "vetoes")]).await;
    // What is decided is not amended.
    let rider = [("name_en", "Late"), ("matter", "budget"), ("amends", "a-statute")];
    let got = desk.send("/circle/motions/new", &rider).await;
    assert!(got.status == 409 && got.text.contains("href=\"#amends\""), "{}", got.text);
    // What failed is not published, and a symbol stands once.
    vote(&circle, &desk, "rider", "rider", &[("astana", "no"), ("tashkent", "no")]).await;
    refused(&desk.send(&at("rider", "decision"), &text).await, 409, &["failed", "#article-5"]);
    desk.does(&at("rider", "outcome"), &[("declared", "not-adopted")]).await;
    refused(&desk.get("/circle/motions/rider/poll").await, 409, &["Not adopted"]);
    desk.does("/circle/motions/new", &[("name_en", "Third"), ("matter", "budget")]).await;
    vote(&circle, &desk, "third", "third", &BOTH).await;
    let got = desk.send(&at("third", "decision"), &[("symbol", "c/1"), ("name_en", "Third")]).await;
    assert!(got.status == 422 && got.text.contains("href=\"#symbol\""), "{}", got.text);
}

#[tokio::test]
async fn a_postponed_vote_is_held_again() {
    let circle = Circle::new();
    let desk = prepared(&circle).await;
    desk.does("/circle/motions/new", &[("name_en", "Budget"), ("matter", "budget")]).await;
    vote(&circle, &desk, "budget", "budget", &[]).await;
    desk.does("/circle/polls/budget/outcome", &[("declared", "postponed")]).await;
    vote(&circle, &desk, "budget-2", "budget", &BOTH).await;
    refused(&desk.get("/circle/motions/budget/poll").await, 409, &["has been held"]);
}

#[tokio::test]
async fn a_motion_knows_its_items_and_documents_wherever_they_are() {
    let circle = Circle::new();
    let desk = prepared(&circle).await;
    let july = [("name_en", "July"), ("kind", "board"), ("on", "2026-07-01")];
    desk.does("/circle/meetings/new", &july).await;
    let item = [("number", "1"), ("name_en", "Once more"), ("motion", "a-statute")];
    desk.does("/circle/meetings/july/agenda/new", &item).await;
    let document = [("symbol", "C/2"), ("name_en", "Draft"), ("motion", "a-statute")];
    desk.does("/circle/meetings/july/documents/new", &document).await;
    let july = get(&circle.app, "/circle/meetings/july").await.text;
    assert_eq!(july.matches("href=\"/circle/motions/a-statute\"").count(), 2, "{july}");
    let motion = get(&circle.app, "/circle/motions/a-statute").await.text;
    for part in ["href=\"/circle/meetings/july#item-july-1\"", "Once more", "C/2", "Draft"] {
        assert!(motion.contains(part), "{part}: {motion}");
    }
    let motion = get(&circle.app, "/api/v1/circle/motions/a-statute").await.text;
    let motion: Value = serde_json::from_str(&motion).expect("JSON");
    assert_eq!(motion["agenda"][0]["meeting"], "july");
    assert_eq!(motion["documents"][0]["symbol"], "C/2");
}

#[tokio::test]
async fn a_delegates_text_keeps_its_lines_and_is_of_no_language() {
    let circle = Circle::new();
    let desk = prepared(&circle).await;
    desk.does("/circle/motions/a-statute/poll", &[("manner", "recorded")]).await;
    let astana = circle.visitor("astana").await;
    let vote = [("choice", "yes"), ("explanation", "نعم\r\nلأنه لازم")];
    let page = astana.does(&format!("{POLL}/vote"), &vote).await.text;
    let told = "<span class=\"statement\" dir=\"auto\">نعم\nلأنه لازم</span>";
    assert!(page.contains(told), "{page}");
    // Without script the page loads itself again, unless one asks it not to.
    assert!(page.contains("?refresh=off\"") && page.contains("http-equiv"), "{page}");
    let still = get(&circle.app, &format!("{POLL}?refresh=off")).await.text;
    assert!(!still.contains("http-equiv") && still.contains("data-live="), "{still}");
}
