//! Texts are read, and what was read from them is decided about.

use super::circle::{Circle, PASSWORD, Visitor};
use crate::{
    common::{Got, ask, get},
    page::{attributes, sound},
};
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use base64ct::{Base64, Encoding};
use serde_json::{Value, json};

/// An article of our own.
const ARTICLE: &str = "Members meet\n\n\
    Kazakhstan pledged $30 million to the Circle. Kyrgyzstan will send up to 200 peacekeepers to \
    Mongolia. Uzbekistan will not take part in the work of the Board of \
    Peace.\n\n\
    \u{201c}We will stand by this work,\u{201d} President Kassym-Jomart Tokayev said.\n";

const NEW: &str = "/circle/texts/new";
const TEXT: &str = "/circle/texts/gazette-2026-05-20";

const ABOUT: [(&str, &str); 3] =
    [("publisher", "Gazette"), ("published", "2026-05-20"), ("title", "Members <meet>")];

async fn api(circle: &Circle, name: &str, at: &str, body: Option<&Value>) -> Got {
    let basic = Base64::encode_string(format!("{name}:{PASSWORD}").as_bytes());
    let at = format!("/api/v1{at}");
    let request = match body {
        Some(_) => Request::post(at),
        None => Request::get(at),
    };
    let request = request
        .header(header::AUTHORIZATION, format!("Basic {basic}"))
        .header(header::CONTENT_TYPE, "application/json");
    let body = body.map_or_else(Body::empty, |body| Body::from(body.to_string()));
    ask(&circle.app, request.body(body).expect("a request")).await
}

async fn json(circle: &Circle, at: &str) -> Value {
    let got = api(circle, "desk", at, None).await;
    assert_eq!(got.status, StatusCode::OK, "{}", got.text);
    serde_json::from_str(&got.text).expect("JSON")
}

/// Reads the article.
async fn read(desk: &Visitor<'_>) {
    let got = desk.hands_in(NEW, &[&[("text", ARTICLE)], &ABOUT[..]].concat(), &[]).await;
    assert_eq!(got.status, StatusCode::SEE_OTHER, "{}", got.text);
    assert_eq!(got.header(header::LOCATION), TEXT);
}

/// The id of the draft of a deed.
async fn draft(circle: &Circle, deed: &str) -> String {
    let file = json(circle, TEXT).await;
    let drafts = file["drafts"].as_array().expect("drafts");
    let one = drafts.iter().find(|one| one["draft"]["deed"] == deed);
    let one = one.unwrap_or_else(|| panic!("no {deed}: {file}"));
    one["draft"]["id"].as_str().expect("an id").to_owned()
}

/// The fields that a page's form would send to an address, as a browser has them.
fn hidden<'a>(page: &'a str, action: &str) -> Vec<(&'a str, &'a str)> {
    let form = page.split(&format!("action=\"{action}\"")).nth(1).expect(action);
    let form = form.split("</form>").next().unwrap_or_default();
    let inputs = form.split("<input type=\"hidden\"").skip(1);
    inputs
        .map(|one| {
            let value = |name| attributes(one, name).next().unwrap_or_default();
            (value("name"), value("value"))
        })
        .collect()
}

#[tokio::test]
async fn only_the_secretariat_sees_texts() {
    let circle = Circle::new();
    let desk = circle.visitor("desk").await;
    read(&desk).await;
    let accept = format!("{TEXT}/drafts/{}/accept", draft(&circle, "pledge").await);
    let pages = ["/circle/texts", TEXT, NEW, &accept];
    for page in pages {
        assert_eq!(get(&circle.app, page).await.status, StatusCode::UNAUTHORIZED, "{page}");
        for name in ["astana", "stranger"] {
            let got = circle.visitor(name).await.get(page).await;
            assert_eq!(got.status, StatusCode::FORBIDDEN, "{name} {page}");
            assert!(!got.text.contains("Kassym"), "{name} {page}");
        }
        for language in ["en", "ar"] {
            let got = desk.get(&format!("{page}?lang={language}")).await;
            assert_eq!(got.status, StatusCode::OK, "{page}");
            assert_eq!(got.header(header::CACHE_CONTROL), "private, no-store");
            sound(page, &got, language);
        }
    }
    for at in ["/circle/texts", TEXT] {
        let bare = get(&circle.app, &format!("/api/v1{at}")).await;
        assert_eq!(bare.status, StatusCode::UNAUTHORIZED);
        assert!(bare.header(header::WWW_AUTHENTICATE).starts_with("Basic"));
        let delegate = api(&circle, "astana", at, None).await;
        assert_eq!(delegate.status, StatusCode::FORBIDDEN);
        // The page's own link to its data works with the session.
        assert_eq!(desk.get(&format!("/api/v1{at}")).await.status, StatusCode::OK);
    }
    let csv = desk.get("/api/v1/circle/texts?format=csv").await.text;
    assert!(csv.contains("gazette-2026-05-20,Members <meet>,Gazette,2026-05-20"), "{csv}");
    let link = "href=\"/circle/texts\"";
    assert!(desk.get("/circle").await.text.contains(link));
    assert!(!get(&circle.app, "/circle").await.text.contains(link));
    assert!(!circle.visitor("astana").await.get("/circle").await.text.contains(link));
    assert_eq!(desk.get("/circle/texts/nothing").await.status, StatusCode::NOT_FOUND);
    assert_eq!(json(&circle, "/circle/texts").await["texts"][0]["id"], "gazette-2026-05-20");
}

#[tokio::test]
async fn a_text_is_read_once_and_its_copies_are_known() {
    let circle = Circle::new();
    let desk = circle.visitor("desk").await;
    read(&desk).await;
    let size = circle.size();
    let page = desk.get(TEXT).await.text;
    assert!(page.contains("The text was read. Its drafts stand below."), "{page}");
    // The same words again, from a file this time.
    let file = ("again.txt", ARTICLE.trim().as_bytes());
    let got = desk.hands_in(NEW, &[("publisher", "Herald")], &[file]).await;
    assert_eq!(got.header(header::LOCATION), TEXT, "{}", got.text);
    assert!(desk.get(TEXT).await.text.contains("This text was read before"));
    assert_eq!(circle.size(), size);
    let body = json!({ "text": ARTICLE, "publisher": "Herald" });
    let known = api(&circle, "desk", NEW, Some(&body)).await;
    assert_eq!(known.status, StatusCode::OK, "{}", known.text);
    assert!(known.text.contains("\"entries\":[]") && known.text.contains(TEXT), "{}", known.text);
    // A copy under another headline, and something else, in one form.
    let copy = ARTICLE.replace("Members meet", "News of the day");
    let page = b"<html><head><title>Other</title></head><body><article><p>Turkey is to host the \
                 next session of the Circle in Ankara on 3 July 2026, its foreign minister \
                 said.</p></article></body></html>";
    let files = [("copy.txt", copy.as_bytes()), ("other.html", &page[..])];
    let got = desk.hands_in(NEW, &[("publisher", "Herald")], &files).await;
    assert_eq!(got.header(header::LOCATION), "/circle/texts", "{}", got.text);
    let list = desk.get("/circle/texts").await.text;
    assert!(list.contains("2 texts are new of 2"), "{list}");
    assert!(list.contains("by one other – first by Gazette"), "{list}");
    assert!(list.contains("Members &lt;meet&gt;") && list.contains("Other"), "{list}");
    let chain = desk.get(TEXT).await.text;
    assert!(chain.contains("Who reported first") && chain.contains("% alike"), "{chain}");
    let open = desk.get("/circle/texts?show=open").await;
    assert!(open.status == StatusCode::OK && open.text.contains("aria-current"));
}

#[tokio::test]
async fn what_cannot_be_read_is_told_and_nothing_is_recorded() {
    let circle = Circle::new();
    let desk = circle.visitor("desk").await;
    let before = circle.size();
    let pdf = ("broken.pdf", &b"%PDF-1.7 nothing follows"[..]);
    for (form, files, says) in [
        (&[("title", "Kept & shown")][..], &[][..], "#text\">Text</a>: There is nothing to read"),
        (&[("text", ARTICLE)], &[], "#publisher"),
        (&[("text", ARTICLE), ("publisher", "P"), ("published", "May")], &[], "#published"),
        (&[("text", "\u{200b} \u{feff}")], &[], "#text"),
        (&[("text", "a \u{0} b"), ("publisher", "P")], &[], "#text"),
        (&[("publisher", "P")], &[pdf], "broken.pdf"),
        (&[("publisher", "P")], &[("ok.txt", b"A text."), pdf], "broken.pdf"),
        (&[("publisher", "P"), ("title", "T")], &[("a.txt", b"A."), ("b.txt", b"B.")], "#title"),
        (&[("publisher", "P"), ("colour", "red")], &[("a.txt", b"A.")], "colour"),
    ] {
        let got = desk.hands_in(NEW, form, files).await;
        assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{says}: {}", got.text);
        assert!(got.text.contains(says), "{says}: {}", got.text);
        assert!(got.text.contains("enctype=\"multipart/form-data\""), "{says}");
        for (name, value) in form.iter().filter(|(name, _)| *name == "title") {
            let kept = value.replace('&', "&amp;");
            assert!(got.text.contains(&format!("value=\"{kept}\"")), "{name}: {}", got.text);
        }
    }
    assert!(desk.hands_in(NEW, &[("text", ARTICLE)], &[]).await.text.contains("200 peacekeepers"));
    let lines = "{\"text\": \"A text.\", \"publisher\": \"P\"}\n".repeat(101);
    let got = desk.hands_in(NEW, &[], &[("many.jsonl", lines.as_bytes())]).await;
    assert!(got.status == 422 && got.text.contains("at most 100"), "{}", got.text);
    let long = "word ".repeat(40_001);
    let got = desk.hands_in(NEW, &[("text", &long), ("publisher", "P")], &[]).await;
    assert!(got.status == 422 && got.text.contains("200000"), "{}", &got.text[..2000]);
    let huge = vec![b'a'; 33 << 20];
    let got = desk.hands_in(NEW, &[("publisher", "P")], &[("huge.txt", &huge)]).await;
    assert_eq!(got.status, StatusCode::PAYLOAD_TOO_LARGE);
    // A form of another kind, and one from elsewhere.
    let plain = desk.send(NEW, &[("text", ARTICLE), ("publisher", "P")]).await;
    assert_eq!(plain.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    let delegate = circle.visitor("astana").await;
    let got = delegate.hands_in(NEW, &[("text", ARTICLE), ("publisher", "P")], &[]).await;
    assert_eq!(got.status, StatusCode::FORBIDDEN);
    assert_eq!(circle.size(), before);
}

#[tokio::test]
async fn a_form_with_files_from_elsewhere_is_refused() {
    let circle = Circle::new();
    let desk = circle.visitor("desk").await;
    let (token, before) = (desk.token().await, circle.size());
    for (token, origin) in [
        ("", "http://chancery.test"),
        ("0f0f", "http://chancery.test"),
        (token.as_str(), "http://elsewhere.test"),
    ] {
        let part = |name: &str, value: &str| {
            format!("--e\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        let parts = [("form_token", token), ("text", ARTICLE), ("publisher", "P")];
        let body: String = parts.iter().map(|(name, value)| part(name, value)).collect();
        let request = Request::post(NEW)
            .header(header::HOST, "chancery.test")
            .header(header::ORIGIN, origin)
            .header(header::COOKIE, &desk.cookie)
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=e");
        let request = request.body(Body::from(body + "--e--\r\n")).expect("a request");
        let got = ask(&circle.app, request).await;
        assert_eq!(got.status, StatusCode::FORBIDDEN, "{token} {origin}");
    }
    assert_eq!(circle.size(), before);
}

#[tokio::test]
async fn a_draft_becomes_a_record_that_quotes_its_passage() {
    let circle = Circle::new();
    let desk = circle.visitor("desk").await;
    read(&desk).await;
    let pledge = draft(&circle, "pledge").await;
    let accept = format!("{TEXT}/drafts/{pledge}/accept");
    let page = desk.get(TEXT).await.text;
    assert!(page.contains("<mark class=\"passage\""), "{page}");
    // As a browser sends the form beside the draft.
    let form = hidden(&page, &accept);
    assert!(form.contains(&("row-1", "commitment")) && form.contains(&("row-1-donor", "KAZ")));
    let got = desk.send_as(&accept, &form, &[(header::ORIGIN, "http://chancery.test")]).await;
    assert_eq!(got.status, StatusCode::SEE_OTHER, "{}", got.text);
    let there = got.header(header::LOCATION).to_owned();
    assert!(there.starts_with(&format!("{TEXT}#draft-")), "{there}");
    let page = desk.get(TEXT).await;
    sound(TEXT, &page, "en");
    let page = page.text;
    assert!(page.contains("The draft is accepted and recorded."), "{page}");
    assert!(
        page.contains("by desk") && page.contains("<details class=\"draft decided\""),
        "{page}"
    );
    let id = form.iter().find(|(name, _)| *name == "row-1-id").expect("an id").1;
    let commitment = format!("/circle/commitments/{id}");
    assert!(page.contains(&format!("href=\"{commitment}\"")), "{page}");
    // Everybody sees the record with the words that prove it, nobody else the text.
    let quoted = "<mark>Kazakhstan pledged $30 million to the Circle.</mark>";
    for at in [
        commitment.as_str(),
        "/circle/sources/gazette-2026-05-20",
        &format!("/circle/explain/commitment/{id}/pledged"),
    ] {
        let got = get(&circle.app, at).await;
        assert_eq!(got.status, StatusCode::OK, "{at}");
        assert!(got.text.contains(quoted), "{at}: {}", got.text);
        assert!(!got.text.contains("/circle/texts"), "{at}");
        sound(at, &got, "en");
    }
    let source = desk.get("/circle/sources/gazette-2026-05-20").await.text;
    assert!(source.contains(&format!("href=\"{TEXT}\"")), "{source}");
    // Nobody decides twice.
    for (what, form) in [
        ("accept", &[][..]),
        ("reject", &[("reason", "late")]),
        ("merge", &[("kind", "commitment"), ("record", id)]),
        ("reopen", &[]),
    ] {
        let got = desk.send(&format!("{TEXT}/drafts/{pledge}/{what}"), form).await;
        assert_eq!(got.status, StatusCode::CONFLICT, "{what}: {}", got.text);
        assert!(got.text.contains("role=\"alert\""), "{what}");
        sound(what, &got, "en");
    }
    let nothing = desk.get(&format!("{TEXT}/drafts/d-0/accept")).await;
    assert_eq!(nothing.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_wrong_in_a_row_is_told_at_its_cell_and_nothing_is_lost() {
    let circle = Circle::new();
    let desk = circle.visitor("desk").await;
    read(&desk).await;
    let before = circle.size();
    let accept = format!("{TEXT}/drafts/{}/accept", draft(&circle, "pledge").await);
    let form = [
        ("row-1", "commitment"),
        ("row-1-id", "kyrgyz-forces"),
        ("row-1-donor", "Kirgizia"),
        ("row-1-form", "in-kind"),
        ("row-1-nature", "plege"),
        ("row-1-stage", "announced"),
        ("row-1-measure", "persons"),
        ("row-1-amount", "2 00"),
        ("row-1-purpose", "Peace & \"order\""),
        ("row-1-scope", "outside"),
        ("row-1-grade", "single-source"),
        ("row-2", "event"),
        ("leave-2", "yes"),
        ("row-2-summary", "<b>left out</b>"),
    ];
    for language in ["en", "ar"] {
        let got = desk.send(&format!("{accept}?lang={language}"), &form).await;
        assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", got.text);
        sound(&accept, &got, language);
        for column in ["donor", "nature", "amount", "on"] {
            assert!(got.text.contains(&format!("href=\"#row-1-{column}\"")), "{column}");
            assert!(got.text.contains(&format!("id=\"row-1-{column}-fault\"")), "{column}");
        }
        for kept in [
            "value=\"Kirgizia\"",
            "value=\"2 00\"",
            "value=\"plege\" selected",
            "Peace &amp; &quot;order&quot;",
            "&lt;b&gt;left out&lt;/b&gt;",
            "name=\"leave-2\" value=\"yes\" checked",
        ] {
            assert!(got.text.contains(kept), "{kept}: {}", got.text);
        }
    }
    assert_eq!(circle.size(), before);
    for (form, says) in [
        (&[("row-1", "event"), ("leave-1", "yes")][..], "Every row is left out"),
        (&[("row-1", "party")], "not among the choices"),
        (&[("row-1", "event"), ("row-1-colour", "red")], "“colour”"),
        (&[("colour", "red")], "colour"),
    ] {
        let got = desk.send(&accept, form).await;
        assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{says}: {}", got.text);
        assert!(got.text.contains(says), "{says}: {}", got.text);
    }
    // The same by the API, with every fault at its field.
    let rows = json!({ "rows": [{ "kind": "event", "cells": { "id": "x", "on": "soon" } }] });
    let got = api(&circle, "desk", &accept, Some(&rows)).await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", got.text);
    let problem: Value = serde_json::from_str(&got.text).expect("JSON");
    let errors = problem["errors"].as_array().expect("errors");
    assert!(errors.iter().any(|error| error["field"] == "row-1-on"), "{problem}");
    assert_eq!(circle.size(), before);
    // Another kind than was proposed, with what they have in common.
    let other = desk.get(&format!("{accept}?as=event")).await;
    assert!(other.text.contains("name=\"row-1-summary\""), "{}", other.text);
    assert!(other.text.contains("value=\"gazette-2026-05-20\""), "{}", other.text);
    let rows = json!({ "rows": [{ "kind": "event", "cells": {
        "id": "put-right", "on": "2026-05-20", "summary": "Put right.", "grade": "single-source" } }] });
    let got = api(&circle, "desk", &accept, Some(&rows)).await;
    assert_eq!(got.status, StatusCode::CREATED, "{}", got.text);
    // The source, the event, the review.
    assert_eq!(circle.size(), before + 3);
}

#[tokio::test]
async fn drafts_are_merged_rejected_and_opened_again() {
    let circle = Circle::new();
    let desk = circle.visitor("desk").await;
    read(&desk).await;
    let at = |id: &str, what: &str| format!("{TEXT}/drafts/{id}/{what}");
    // The membership of Uzbekistan is on record.
    let participation = draft(&circle, "participation").await;
    let merge = at(&participation, "merge");
    for (form, says) in [
        (&[("kind", "membership"), ("record", "m99")][..], "#record"),
        (&[("kind", "source"), ("record", "s1")], "#kind"),
        (&[], "#record"),
    ] {
        let got = desk.send(&merge, form).await;
        assert!(got.status == 422 && got.text.contains(says), "{says}: {}", got.text);
    }
    let form = desk.get(&format!("{merge}?kind=membership&record=m2")).await.text;
    assert!(form.contains("value=\"m2\"") && form.contains("value=\"membership\" selected"));
    desk.does(&merge, &[("kind", "membership"), ("record", "m2")]).await;
    let member = get(&circle.app, "/circle/sources/gazette-2026-05-20").await.text;
    assert!(member.contains("<mark>Uzbekistan will not take part"), "{member}");
    let pledge = draft(&circle, "pledge").await;
    desk.does(&at(&pledge, "reject"), &[]).await;
    let page = desk.get(TEXT).await.text;
    assert!(page.contains("no reason given") && page.contains("Open again"), "{page}");
    assert!(page.contains("1 merged, 1 rejected"), "{page}");
    let list = json(&circle, "/circle/texts").await;
    assert_eq!(
        (&list["texts"][0]["merged"], &list["texts"][0]["rejected"]),
        (&json!(1), &json!(1))
    );
    let stands = desk.send(&at(&participation, "reopen"), &[]).await;
    assert!(stands.status == 409 && stands.text.contains("m2"), "{}", stands.text);
    let page = desk.does(&at(&pledge, "reopen"), &[]).await.text;
    assert!(page.contains("1 merged, 0 rejected"), "{page}");
    let open = desk.send(&at(&pledge, "reopen"), &[]).await;
    assert_eq!(open.status, StatusCode::CONFLICT);
    desk.does(&at(&pledge, "reject"), &[("reason", "<i>Not</i> ours")]).await;
    assert!(desk.get(TEXT).await.text.contains("&lt;i&gt;Not&lt;/i&gt; ours"));
}

#[tokio::test]
async fn of_two_who_accept_at_once_one_does() {
    let circle = Circle::new();
    let desk = circle.visitor("desk").await;
    read(&desk).await;
    let before = circle.size();
    let accept = format!("{TEXT}/drafts/{}/accept", draft(&circle, "pledge").await);
    let nothing = json!({});
    let (a, b, c) = tokio::join!(
        api(&circle, "desk", &accept, Some(&nothing)),
        api(&circle, "desk", &accept, Some(&nothing)),
        desk.send(&accept, &[]),
    );
    let statuses = [a.status, b.status, c.status];
    let done = statuses.iter().filter(|status| !status.is_client_error()).count();
    assert_eq!(done, 1, "{statuses:?} {} {} {}", a.text, b.text, c.text);
    assert_eq!(circle.size(), before + 3);
}

#[tokio::test]
async fn hostile_texts_stay_text() {
    let circle = Circle::new();
    let desk = circle.visitor("desk").await;
    let attack = "<script>alert(1)</script> Kazakhstan pledged $30 million to \"><img src=x \
                  onerror=alert(1)>. Uzbekistan \u{202e}will send 20 <svg onload=alert(1)> \
                  peacekeepers. \u{2066}";
    let about = [
        ("text", attack),
        ("publisher", "<img src=x onerror=alert(1)>"),
        ("title", "\"><script>alert(1)</script>"),
        ("url", "https://wire.example/\"><script>alert(1)</script>"),
    ];
    let got = desk.hands_in(NEW, &about, &[]).await;
    assert_eq!(got.status, StatusCode::SEE_OTHER, "{}", got.text);
    let there = got.header(header::LOCATION).to_owned();
    let id = json(&circle, &there).await["drafts"][0]["draft"]["id"].clone();
    let accept = format!("{there}/drafts/{}/accept", id.as_str().expect("a draft"));
    for at in [there.as_str(), "/circle/texts", &accept] {
        let got = desk.get(at).await;
        assert_eq!(got.status, StatusCode::OK, "{at}");
        for raw in ["<script>alert", "<img", "<svg onload"] {
            assert!(!got.text.contains(raw), "{at}: {raw}");
        }
    }
    assert!(desk.get(&there).await.text.contains("&lt;script&gt;alert(1)"));
}

#[tokio::test]
async fn a_long_text_is_shown_in_parts() {
    let circle = Circle::new();
    let desk = circle.visitor("desk").await;
    let mut long = String::from("A long day\n\n");
    for number in 1..=130 {
        long += &format!("Kazakhstan pledged ${number} million to the Circle on that day.\n");
        long += &"Nothing else was said of it by anybody there. ".repeat(40);
    }
    let files = [("long.txt", long.as_bytes())];
    let got = desk.hands_in(NEW, &[("publisher", "Gazette")], &files).await;
    let there = got.header(header::LOCATION).to_owned();
    let first = desk.get(&there).await;
    sound(&there, &first, "en");
    assert!(first.text.contains("characters in between are not shown"));
    assert_eq!(first.text.matches("data-draft").count(), 100);
    let next = desk.get(&format!("{there}?from=101")).await;
    sound(&there, &next, "en");
    let count = next.text.matches("data-draft").count();
    assert!((25..100).contains(&count), "{count}");
    assert!(next.text.contains(&format!("href=\"{there}?from=1\"")), "{}", next.text);
}
