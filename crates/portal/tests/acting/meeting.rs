use super::circle::{Circle, Visitor};
use crate::common::{Got, get};
use axum::{
    body::{Body, BodyDataStream},
    http::{Request, StatusCode, header},
};
use futures_util::StreamExt;
use serde_json::Value;
use std::time::Duration;
use tower::ServiceExt;

const POLL: &str = "/circle/polls/the-budget-of-2027";

/// A meeting with an agenda, delegations and a motion, by the secretariat and a delegate.
async fn prepared(circle: &Circle) -> Visitor<'_> {
    let desk = circle.visitor("desk").await;
    let meeting =
        [("name_en", "June"), ("kind", "board"), ("on", "2026-06-01"), ("place", "Astana")];
    desk.does("/circle/meetings/new", &meeting).await;
    let delegations = [("KAZ", "member"), ("UZB", "chair"), ("TUR", "observer")];
    for (actor, role) in delegations {
        let row = [("actor", actor), ("role", role), ("credentials", "accepted")];
        desk.does("/circle/meetings/june/attendance/new", &row).await;
    }
    let astana = circle.visitor("astana").await;
    let motion = [
        ("name_en", "The budget of 2027"),
        ("name_ar", "ميزانية 2027"),
        ("matter", "budget"),
        ("meeting", "june"),
    ];
    astana.does("/circle/motions/new", &motion).await;
    let item = [("number", "1"), ("name_en", "Budget"), ("motion", "the-budget-of-2027")];
    desk.does("/circle/meetings/june/agenda/new", &item).await;
    desk
}

fn refused(got: &Got, status: u16, says: &[&str]) {
    assert_eq!(got.status, status, "{}", got.text);
    for part in says {
        assert!(got.text.contains(part), "{part}: {}", got.text);
    }
}

#[tokio::test]
async fn a_meeting_is_run_from_its_call_to_its_decision() {
    let circle = Circle::new();
    let desk = prepared(&circle).await;
    let [astana, tashkent, ulaanbaatar] = [
        circle.visitor("astana").await,
        circle.visitor("tashkent").await,
        circle.visitor("ulaanbaatar").await,
    ];
    let vote = &format!("{POLL}/vote");
    let yes = [("choice", "yes"), ("explanation", "It is <needed>.")];
    refused(&astana.send(vote, &yes).await, 404, &[]);

    let opened =
        desk.does("/circle/motions/the-budget-of-2027/poll", &[("manner", "roll-call")]).await;
    refused(
        &desk.send("/circle/motions/the-budget-of-2027/poll", &[("manner", "roll-call")]).await,
        409,
        &["still open"],
    );
    assert!(opened.text.contains("0 of 4 have voted"), "{}", opened.text);
    assert!(opened.text.contains(&format!("data-live=\"{POLL}/live\"")));
    assert!(
        opened.text.contains("<noscript><meta http-equiv=\"refresh\" content=\"10\"></noscript>")
    );

    // Three vote, one of them twice.
    let form = astana.get(vote).await;
    assert!(form.text.contains("<fieldset id=\"choice\"") && form.text.contains("<legend>"));
    assert!(!form.text.contains("http-equiv"), "nobody's form is taken away");
    let shown = astana.does(vote, &yes).await;
    assert!(shown.text.contains("Your vote for Kazakhstan is recorded: In favour."));
    refused(&astana.send(vote, &[("choice", "no")]).await, 409, &["one vote counts", "#article-4"]);
    refused(&tashkent.send(vote, &[]).await, 422, &["Please fill this in."]);
    refused(&tashkent.send(vote, &[("choice", "absent")]).await, 422, &["not among the choices"]);
    tashkent.does(vote, &[("choice", "no")]).await;

    // Who may not is refused with the article.
    let bishkek = circle.visitor("bishkek").await.send(vote, &yes).await;
    refused(&bishkek, 403, &["may not vote", "In arrears", "#article-4"]);
    let ankara = circle.visitor("ankara").await.send(vote, &yes).await;
    refused(&ankara, 403, &["is not among those who vote here", "#article-4"]);
    refused(&desk.send(vote, &yes).await, 403, &[]);

    desk.does(&format!("{POLL}/close"), &[]).await;
    refused(
        &ulaanbaatar.send(vote, &[("choice", "yes")]).await,
        409,
        &["1 June 2026", "#article-5"],
    );
    refused(&astana.send(vote, &yes).await, 409, &["#article-5"]);
    refused(&desk.send(&format!("{POLL}/close"), &[]).await, 409, &["closed already"]);

    // What follows.
    let intention = [("choice", "abstain"), ("explanation", "A key was mistaken.")];
    tashkent.does(&format!("{POLL}/intention"), &intention).await;
    refused(&tashkent.send(&format!("{POLL}/intention"), &intention).await, 409, &["already"]);
    let tie = [("office", "president"), ("act", "breaks-tie-for")];
    desk.does(&format!("{POLL}/consent"), &tie).await;
    desk.does(&format!("{POLL}/outcome"), &[("declared", "adopted")]).await;
    refused(
        &desk.send(&format!("{POLL}/outcome"), &[("declared", "adopted")]).await,
        409,
        &["already"],
    );
    let decision =
        [("symbol", "C/1"), ("name_en", "Budget of 2027"), ("url", "https://circle.test/1")];
    let page = desk.does(&format!("{POLL}/decision"), &decision).await;
    for text in [
        "In favour 1, against 1, abstaining 0",
        "2 of 4 have voted",
        "It is &lt;needed&gt;.",
        "As it was meant",
        "A key was mistaken.",
        "Adopted",
        "C/1",
        "href=\"https://circle.test/1\"",
    ] {
        assert!(page.text.contains(text), "{text}: {}", page.text);
    }
    assert!(!page.text.contains("data-live="), "a closed vote stands still");

    // Everybody reads it, in both languages, and as data.
    for at in ["/circle/meetings", "/circle/meetings/june", POLL] {
        for language in ["en", "ar"] {
            let got = get(&circle.app, &format!("{at}?lang={language}")).await;
            assert_eq!(got.status, StatusCode::OK, "{at}");
            assert!(!got.text.contains('⟦'), "{at}: {}", got.text);
        }
    }
    let poll = get(&circle.app, "/api/v1/circle/polls/the-budget-of-2027").await;
    let poll: Value = serde_json::from_str(&poll.text).expect("JSON");
    assert_eq!((&poll["counts"]["yes"], &poll["counts"]["no"]), (&1.into(), &1.into()));
    let meeting = get(&circle.app, "/api/v1/circle/meetings/june").await;
    let meeting: Value = serde_json::from_str(&meeting.text).expect("JSON");
    assert_eq!(meeting["motions"][0]["sponsors"][0], "KAZ");
    assert_eq!(meeting["attendance"][0]["role"], "chair");
    assert_eq!(meeting["agenda"][0]["motion"], "the-budget-of-2027");
}

#[tokio::test]
async fn motions_are_sponsored_amended_and_withdrawn() {
    let circle = Circle::new();
    let desk = prepared(&circle).await;
    let [tashkent, ankara] = [circle.visitor("tashkent").await, circle.visitor("ankara").await];
    let at = |verb: &str| format!("/circle/motions/the-budget-of-2027/{verb}");
    tashkent.does(&at("sponsor"), &[]).await;
    refused(&tashkent.send(&at("sponsor"), &[]).await, 409, &["already"]);
    refused(&ankara.send(&at("sponsor"), &[]).await, 403, &["only members"]);
    // A delegate sponsors for its own member alone.
    let mine = [
        ("name_en", "A rider"),
        ("matter", "budget"),
        ("meeting", "june"),
        ("amends", "the-budget-of-2027"),
        ("sponsors", "MNG"),
    ];
    refused(&tashkent.send("/circle/motions/new", &mine).await, 422, &["not among the choices"]);
    tashkent.does("/circle/motions/new", &mine[..4]).await;
    let page = get(&circle.app, "/circle/meetings/june").await.text;
    assert!(page.contains("id=\"motion-a-rider\"") && page.contains("Amendment"), "{page}");
    refused(&tashkent.send("/circle/motions/a-rider/withdraw", &[]).await, 403, &[]);
    desk.does("/circle/motions/a-rider/withdraw", &[]).await;
    assert!(
        get(&circle.app, "/circle/meetings/june").await.text.contains("Withdrawn by its sponsors")
    );
    let vote = [("manner", "roll-call")];
    refused(&desk.send("/circle/motions/a-rider/poll", &vote).await, 409, &["withdrawn"]);
    desk.does(&at("poll"), &vote).await;
    refused(&desk.send(&at("withdraw"), &[]).await, 409, &["put to the vote"]);
    for verb in ["consent", "outcome", "decision", "intention"] {
        let visitor = if verb == "intention" { &tashkent } else { &desk };
        let form = [
            ("office", "president"),
            ("act", "approves"),
            ("declared", "adopted"),
            ("name_en", "x"),
            ("choice", "yes"),
        ];
        let fields: &[&str] = match verb {
            "consent" => &["office", "act"],
            "outcome" => &["declared"],
            "decision" => &["name_en"],
            _ => &["choice"],
        };
        let form: Vec<_> = form.into_iter().filter(|(name, _)| fields.contains(name)).collect();
        refused(&visitor.send(&format!("{POLL}/{verb}"), &form).await, 409, &["still open"]);
    }
}

#[tokio::test]
async fn of_two_votes_at_once_one_is_taken() {
    let circle = Circle::new();
    let desk = prepared(&circle).await;
    desk.does("/circle/motions/the-budget-of-2027/poll", &[("manner", "recorded")]).await;
    let astana = circle.visitor("astana").await;
    let vote = format!("{POLL}/vote");
    let (one, other) = tokio::join!(
        astana.send(&vote, &[("choice", "yes")]),
        astana.send(&vote, &[("choice", "no")])
    );
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
}

#[tokio::test]
async fn who_may_vote_is_fixed_when_the_vote_opens() {
    let circle = Circle::new();
    let desk = prepared(&circle).await;
    desk.does("/circle/motions/the-budget-of-2027/poll", &[("manner", "recorded")]).await;
    // One more joins while the vote is open.
    let body = r#"{"record":{"act":"signed","actor":"TUR","id":"m6","on":"2026-06-01","proof":{"grade":"primary","sources":["s1"]}}}"#;
    let mut journal = store::Journal::open_existing(circle.library.path()).expect("a journal");
    let entry =
        store::NewEntry { forum: "circle".into(), kind: "membership".into(), body: body.into() };
    journal.append("tester", "2026-06-01T09:30:00Z", &[entry]).expect("appended");
    let ankara = circle.visitor("ankara").await;
    refused(
        &ankara.send(&format!("{POLL}/vote"), &[("choice", "yes")]).await,
        403,
        &["not among those who vote"],
    );
}

/// The next event of a stream.
async fn event(stream: &mut BodyDataStream) -> String {
    let next = tokio::time::timeout(Duration::from_secs(10), stream.next()).await;
    let bytes = next.expect("in time").expect("open").expect("well");
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

#[tokio::test]
async fn a_vote_is_followed_live() {
    let circle = Circle::new();
    let desk = prepared(&circle).await;
    desk.does("/circle/motions/the-budget-of-2027/poll", &[("manner", "recorded")]).await;
    let request = Request::get(format!("{POLL}/live")).body(Body::empty()).expect("a request");
    let answer = circle.app.clone().oneshot(request).await.expect("infallible");
    assert_eq!(answer.headers()[header::CONTENT_TYPE], "text/event-stream");
    let mut stream = answer.into_body().into_data_stream();
    let first = event(&mut stream).await;
    assert!(first.starts_with("data: ") && first.contains("0 of 4 have voted"), "{first}");
    let astana = circle.visitor("astana").await;
    astana.does(&format!("{POLL}/vote"), &[("choice", "yes")]).await;
    let second = event(&mut stream).await;
    assert!(second.contains("1 of 4 have voted"), "{second}");
    // The page holds what was sent.
    let page = get(&circle.app, POLL).await.text;
    let sent: Vec<&str> = second.lines().filter_map(|line| line.strip_prefix("data: ")).collect();
    assert!(page.contains(&sent.join("\n")), "{page}");
    // Another program's entries are seen as well: within a second.
    let mut journal = store::Journal::open_existing(circle.library.path()).expect("a journal");
    let body = r#"{"record":{"choice":"no","id":"late","poll":"the-budget-of-2027","proof":{"grade":"recorded"},"voter":"MNG"}}"#;
    let entry =
        store::NewEntry { forum: "circle".into(), kind: "ballot".into(), body: body.into() };
    journal.append("tester", "2026-06-01T09:30:00Z", &[entry]).expect("appended");
    assert!(event(&mut stream).await.contains("2 of 4 have voted"));
    assert_eq!(get(&circle.app, "/circle/polls/nothing/live").await.status, StatusCode::NOT_FOUND);
}
