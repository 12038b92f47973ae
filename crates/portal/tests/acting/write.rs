use super::circle::{Circle, PASSWORD, moment};
use crate::common::{Got, ask, get};
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use base64ct::{Base64, Encoding};
use portal::NewRecord;
use register::Record;
use serde_json::{Value, json};
use std::sync::{Arc, Barrier};
use vocabulary::{Actor, ActorKind};

const MEETING: [(&str, &str); 4] = [
    ("name_en", "First <Meeting>"),
    ("name_ar", "الاجتماع الأول"),
    ("kind", "board"),
    ("on", "2026-06-02"),
];

#[tokio::test]
async fn only_those_who_may_see_and_send_a_form() {
    let circle = Circle::new();
    let before = circle.size();
    let at = "/circle/meetings/new";
    assert_eq!(get(&circle.app, at).await.status, StatusCode::UNAUTHORIZED);
    for name in ["astana", "stranger"] {
        let visitor = circle.visitor(name).await;
        for got in [visitor.get(at).await, visitor.send(at, &MEETING).await] {
            assert_eq!(got.status, StatusCode::FORBIDDEN, "{name}");
            assert!(got.text.contains("the secretariat of this forum"), "{}", got.text);
        }
    }
    assert_eq!(circle.size(), before);
    let desk = circle.visitor("desk").await;
    assert_eq!(desk.get(at).await.status, StatusCode::OK);
    let shown = desk.does(at, &MEETING).await;
    assert!(shown.text.contains("The meeting is recorded."));
    assert!(shown.text.contains("First &lt;Meeting&gt;"));
    // The message is for one page.
    let again = desk.get("/circle/meetings/first-meeting").await;
    assert!(!again.text.contains("The meeting is recorded."));
    let public = get(&circle.app, "/circle/meetings/first-meeting?lang=ar").await;
    assert!(public.text.contains("الاجتماع الأول"));
    let no_forum = desk.send("/nowhere/meetings/new", &MEETING).await;
    assert_eq!(no_forum.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_wrong_is_told_beside_its_field_and_nothing_is_lost() {
    let circle = Circle::new();
    let desk = circle.visitor("desk").await;
    let before = circle.size();
    let form = [("name_en", "Kept & shown"), ("kind", "party"), ("on", "2 June"), ("until", "")];
    let got = desk.send("/circle/meetings/new?lang=ar", &form).await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(got.text.contains("value=\"Kept &amp; shown\""));
    for field in ["kind", "on"] {
        assert!(got.text.contains(&format!("href=\"#{field}\"")), "{field}");
        assert!(got.text.contains(&format!("id=\"{field}-fault\"")), "{field}");
    }
    assert!(got.text.contains("role=\"alert\"") && got.text.contains("dir=\"rtl\""));
    assert!(!got.text.contains('⟦'), "{}", got.text);
    let both = [("on", "2026-06-02"), ("on", "2026-06-03"), ("name_en", "x"), ("kind", "board")];
    let got = desk.send("/circle/meetings/new", &both).await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
    for (day, fits) in
        [("1899-12-31", false), ("1900-01-01", true), ("2046-12-31", true), ("2047-01-01", false)]
    {
        let form = [("on", day), ("name_en", "x\u{7}")];
        let got = desk.send("/circle/meetings/new", &form).await;
        assert_eq!(got.text.contains("is too far off"), !fits, "{day}");
        assert!(got.text.contains("cannot be written"), "{}", got.text);
    }
    let got = desk.send("/circle/meetings/new", &[("name_en", "\u{200b}\u{feff}")]).await;
    assert!(got.text.contains("nothing to be seen"), "{}", got.text);
    let long = "x".repeat(70_000);
    let got = desk.send("/circle/meetings/new", &[("name_en", long.as_str())]).await;
    assert_eq!(got.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(circle.size(), before);
}

async fn api(circle: &Circle, at: &str, account: Option<&str>, kind: &str, body: String) -> Got {
    let mut request = Request::post(at).header(header::CONTENT_TYPE, kind);
    if let Some(account) = account {
        let basic = format!("Basic {}", Base64::encode_string(account.as_bytes()));
        request = request.header(header::AUTHORIZATION, basic);
    }
    ask(&circle.app, request.body(Body::from(body)).expect("a request")).await
}

#[tokio::test]
async fn the_api_takes_the_same_fields() {
    let circle = Circle::new();
    let at = "/api/v1/circle/meetings/new";
    let meeting = json!({ "name_en": "By API", "kind": "session", "on": "2026-06-03" });
    let desk = format!("desk:{PASSWORD}");
    let delegate = format!("astana:{PASSWORD}");
    let json = "application/json";
    for (account, kind, body, status) in [
        (None, json, meeting.to_string(), 401),
        (Some("desk:wrong-password"), json, meeting.to_string(), 401),
        (Some(&*delegate), json, meeting.to_string(), 403),
        (Some(&*desk), "text/plain", meeting.to_string(), 415),
        (Some(&*desk), "application/x-www-form-urlencoded", "name_en=x".into(), 415),
        (Some(&*desk), json, "[]".into(), 400),
        (Some(&*desk), json, json!({ "name_en": 1 }).to_string(), 400),
        (
            Some(&*desk),
            json,
            json!({ "name_en": "x", "kind": "board", "on": "?" }).to_string(),
            422,
        ),
        (Some(&*desk), json, json!({ "nam": "x" }).to_string(), 422),
        (
            Some(&*desk),
            json,
            r#"{ "name_en": "x", "name_en": "y", "kind": "board", "on": "2026-06-03" }"#.into(),
            422,
        ),
    ] {
        let got = api(&circle, at, account, kind, body.clone()).await;
        assert_eq!(got.status, status, "{body}: {}", got.text);
        assert_eq!(got.header(header::CONTENT_TYPE), "application/problem+json");
        assert_eq!(got.header(header::WWW_AUTHENTICATE).starts_with("Basic"), status == 401);
        if status == 422 {
            let problem: Value = serde_json::from_str(&got.text).expect("JSON");
            assert!(problem["errors"][0]["detail"].is_string(), "{problem}");
        }
    }
    let got = api(&circle, at, Some(&desk), json, meeting.to_string()).await;
    assert_eq!(got.status, 201, "{}", got.text);
    let done: Value = serde_json::from_str(&got.text).expect("JSON");
    assert_eq!(done["see"], "/circle/meetings/by-api");
    assert_eq!(done["entries"], json!([circle.size()]));
    // A session's cookie is nothing to the API: another site could send it.
    let visitor = circle.visitor("desk").await;
    let request = Request::post(at)
        .header(header::CONTENT_TYPE, json)
        .header(header::COOKIE, &visitor.cookie)
        .body(Body::from(meeting.to_string()));
    assert_eq!(ask(&circle.app, request.expect("a request")).await.status, 401);
}

fn actor(id: &str) -> NewRecord {
    let actor = Actor {
        id: id.parse().expect("id"),
        kind: ActorKind::Organisation,
        names: [("en", id)].into_iter().collect(),
        members: Vec::new(),
        affiliation: None,
        note: None,
    };
    Record::Actor(actor).into()
}

#[test]
fn of_two_at_once_one_sees_the_other() {
    let circle = Circle::new();
    let (library, start) = (Arc::clone(&circle.library), Arc::new(Barrier::new(8)));
    let forum = "circle".parse().expect("forum");
    let before = circle.size();
    let once = |_| {
        let (library, start, forum) = (Arc::clone(&library), Arc::clone(&start), &forum);
        move || {
            start.wait();
            let done = library.append("tester", &moment(), forum, |snapshot| {
                let known = &snapshot.books[forum].actors;
                let there = known.versions().iter().any(|one| one.record.id.as_str() == "only");
                if there { Err("twice") } else { Ok((vec![actor("only")], ())) }
            });
            done.expect("a journal").is_ok()
        }
    };
    let done: Vec<bool> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8).map(|at| scope.spawn(once(at))).collect();
        threads.into_iter().map(|thread| thread.join().expect("no panic")).collect()
    });
    assert_eq!(done.iter().filter(|done| **done).count(), 1);
    assert_eq!(circle.size(), before + 1);
}

#[test]
fn what_is_appended_is_seen_at_once_and_told() {
    let circle = Circle::new();
    let forum = "circle".parse().expect("forum");
    let mut heads = circle.library.heads();
    let done = circle.library.append("tester", &moment(), &forum, |_| {
        Ok::<_, ()>((vec![actor("first"), actor("second")], "more"))
    });
    let (entries, more) = done.expect("a journal").expect("decided");
    let head = circle.library.at_hand().expect("looked at just now").head;
    assert_eq!((entries, more), (vec![head.size - 1, head.size], "more"));
    assert!(heads.has_changed().expect("open") && *heads.borrow_and_update() == head);
    let read_only = portal::Library::open(circle.library.path()).expect("a library");
    let refused = read_only.append("t", &moment(), &forum, |_| Ok::<_, ()>((Vec::new(), ())));
    assert!(refused.expect_err("read only").to_string().contains("reading only"));
}
