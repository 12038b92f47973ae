//! What falls due, the charter in words, and two charters side by side: page, API, file.

mod common;

use axum::http::{Request, StatusCode, header};
use common::{BOTH, COUNCIL, FORUM, Got, ask, get, portal};
use serde_json::Value;

const JUNE: &str = "as_of=2026-06-01&known_at=2026-06-01";

fn json(got: &Got) -> Value {
    assert_eq!(got.status, StatusCode::OK, "{}", got.text);
    serde_json::from_str(&got.text).unwrap_or_else(|error| panic!("{error}: {}", got.text))
}

/// The text of a page without its tags.
fn plain(text: &str) -> String {
    let pieces = text.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    pieces.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Article 2.2(c): one year from 22 January 2026; Article 10: 21 November and 31 December 2027.
#[tokio::test]
async fn the_calendar_says_what_who_and_by_which_article() {
    let (_folder, app) = portal(BOTH);
    let at = format!("/{FORUM}/calendar?{JUNE}&from=2026-06-01&until=2029-02-01");
    let page = plain(&get(&app, &at).await.text);
    for text in [
        "January 2027",
        "Last day for contributions",
        "The line to cross: more than 1,000,000,000 USD.",
        "27 members",
        "Renewal by the Chairman, or the Board ends with the year",
        "Donald J. Trump",
        "by 21 November 2027.",
        "31 December 2027",
        "22 January 2029",
        "Terms of membership end",
        "Article 2.2(c)",
    ] {
        assert!(page.contains(text), "{text}: {page}");
    }
    let answer = json(&get(&app, &format!("/api/v1{at}")).await);
    let rows = answer["entries"].as_array().expect("rows");
    let window = rows.iter().find(|row| row["kind"] == "contribution-window").expect("a window");
    assert_eq!(window["on"], "2027-01-22");
    assert_eq!(window["line"]["figure"]["number"], "1000000000");
    assert_eq!(window["concerns"].as_array().map(Vec::len), Some(27));
    let end = rows.iter().find(|row| row["kind"] == "dissolution").expect("an end");
    assert_eq!((&end["on"], &end["averted_by"]["id"]), (&"2027-12-31".into(), &"renewal".into()));
    let days: Vec<&str> = rows.iter().filter_map(|row| row["on"].as_str()).collect();
    assert!(days.is_sorted(), "{days:?}");
    let arabic = get(&app, &format!("{at}&lang=ar")).await.text;
    assert!(arabic.contains("تجديد يقرره الرئيس") && !arabic.contains('⟦'));
    // A language is changed without losing the span.
    assert!(arabic.contains("from=2026-06-01&amp;until=2029-02-01"), "{arabic}");
}

#[tokio::test]
async fn the_calendar_file_is_the_same_each_time_and_links_back() {
    let (_folder, app) = portal(BOTH);
    let at = format!("/{FORUM}/calendar.ics?{JUNE}");
    let request = || {
        let request = Request::get(&at).header(header::HOST, "chancery.example.org");
        request.body(axum::body::Body::empty()).expect("request")
    };
    let got = ask(&app, request()).await;
    assert_eq!(got.status, StatusCode::OK, "{}", got.text);
    assert_eq!(got.header(header::CONTENT_TYPE), "text/calendar; charset=utf-8");
    let lines: Vec<&str> = got.text.split_terminator("\r\n").collect();
    assert!(lines.iter().all(|line| line.len() <= 75 && !line.contains('\n')), "{lines:?}");
    let unfolded = got.text.replace("\r\n ", "");
    for line in [
        "UID:window-exempt-2027-01-22@board-of-peace.chancery",
        // The journal's last entry, not the clock.
        "DTSTAMP:20260601T080000Z",
        "DTSTART;VALUE=DATE:20270122",
        "SUMMARY:Last day for contributions: Exempt from the term",
        "URL:http://chancery.example.org/board-of-peace/charter?as_of=2026-06-01&known_at=2026-06-01#article-3.1(f)",
    ] {
        assert!(unfolded.lines().any(|one| one == line), "{line}: {unfolded}");
    }
    assert_eq!(ask(&app, request()).await.text, got.text);
    // Reached elsewhere it is another file; the same one is not sent twice.
    let vary = "cookie, host, x-forwarded-host, x-forwarded-proto";
    assert_eq!(got.header(header::VARY), vary);
    let tag = got.header(header::ETAG);
    for (host, status) in [("chancery.example.org", 304), ("elsewhere.example.org", 200)] {
        let request = Request::get(&at).header(header::HOST, host);
        let request = request.header(header::IF_NONE_MATCH, tag);
        let again = ask(&app, request.body(axum::body::Body::empty()).expect("request")).await;
        assert_eq!(again.status, status, "{host}");
        assert_eq!(again.header(header::ETAG) == tag, status == 304);
        assert_eq!(again.header(header::VARY), vary);
        assert_eq!(again.header(header::CACHE_CONTROL), "public, no-cache");
    }
    let bare = get(&app, &format!("/api/v1/{FORUM}/calendar?{JUNE}&format=ics")).await;
    assert!(bare.text.starts_with("BEGIN:VCALENDAR\r\n") && !bare.text.contains("\r\nURL:"));
}

#[tokio::test]
async fn a_span_that_is_none_is_refused() {
    let (_folder, app) = portal(BOTH);
    for (query, says) in [
        ("from=2026-06-01&until=2026-05-31", "not before the first"),
        ("from=2026-06-01&until=2126-06-01", "at most 10 years"),
        ("from=tomorrow", "YYYY-MM-DD"),
        ("format=ics&base=javascript:alert(1)", "https://chancery.example.org"),
        ("format=xml", "json, csv, ics"),
        ("until=2027&from=2026-01-01", "YYYY-MM-DD"),
    ] {
        let got = get(&app, &format!("/api/v1/{FORUM}/calendar?{query}")).await;
        assert_eq!(got.status, StatusCode::BAD_REQUEST, "{query}");
        assert!(got.text.contains(says), "{query}: {}", got.text);
    }
    let page = get(&app, &format!("/{FORUM}/calendar?from=2026-06-01&until=2026-05-31")).await;
    assert_eq!(page.status, StatusCode::BAD_REQUEST);
    assert!(page.text.contains("not before the first"));
}

#[tokio::test]
async fn the_charter_is_told_in_words_with_its_articles() {
    let (_folder, app) = portal(BOTH);
    let got = get(&app, &format!("/{FORUM}/charter?{JUNE}")).await;
    let page = plain(&got.text);
    for text in [
        "more than 1/2 of those present and voting vote yes; on a tie the Chairman decides",
        "the Chairman approves, after the vote",
        "fewer than 2/3 of those who may vote vote no",
        "every one of those who may vote votes yes",
        "the Chairman does not veto, then or at any later time",
        "30 days from circulation to the vote",
        "at least 1/3 of “Member states”",
        "Chairman · Donald J. Trump",
        "designated in advance: Chairman",
        "Has not ratified",
    ] {
        assert!(page.contains(text), "{text}: {page}");
    }
    assert!(got.text.contains("<a href=\"#article-3.1(e)\">"), "articles are linked");
    assert!(got.text.contains("<a href=\"#rule-amendment\">"), "rules are linked");
    let arabic = plain(&get(&app, &format!("/{FORUM}/charter?{JUNE}&lang=ar")).await.text);
    assert!(arabic.contains("رئيس المجلس") && arabic.contains("1/2"), "{arabic}");
}

/// Seven of eleven until 1965, nine of fifteen since.
#[tokio::test]
async fn versions_are_chosen_and_compared() {
    let (_folder, app) = portal(BOTH);
    let old = get(&app, &format!("/{COUNCIL}/charter?version=1945&lang=ar")).await;
    assert_eq!(old.status, StatusCode::OK, "{}", old.text);
    assert!(old.text.contains("/un-security-council/charter?version=1945"), "the version stays");
    let text = json(&get(&app, &format!("/api/v1/{COUNCIL}/charter?version=1945")).await);
    assert_eq!(text["charter"]["charter"]["version"], "1945");
    assert_eq!(text["versions"].as_array().map(Vec::len), Some(2));
    assert_eq!(text["versions"][1]["in_force"], true);
    let gone = get(&app, &format!("/api/v1/{COUNCIL}/charter?version=1944")).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);

    let page = plain(&get(&app, &format!("/{COUNCIL}/charter/diff")).await.text);
    for text in ["version 1945", "version 1965", "at least 7 vote yes", "at least 9 vote yes"] {
        assert!(page.contains(text), "{text}: {page}");
    }
    let diff = json(&get(&app, &format!("/api/v1/{COUNCIL}/charter/diff")).await);
    let rows = diff["differences"].as_array().expect("rows");
    let row = |section: &str, id: &str| {
        let found = rows.iter().find(|row| row["section"] == section && row["id"] == id);
        found.unwrap_or_else(|| panic!("{section} {id}: {diff}"))
    };
    assert_eq!(row("rule", "any-nine")["change"], "added");
    assert!(row("rule", "any-nine").get("before").is_none());
    assert_eq!(row("rule", "procedural")["change"], "changed");
    let says = &row("rule", "procedural")["before"]["says"][1];
    assert_eq!((&says["text"], &says["article"]), (&"at least 7 vote yes".into(), &"27(2)".into()));
    let back = json(&get(&app, &format!("/api/v1/{COUNCIL}/charter/diff?from=1965&to=1945")).await);
    let added = |diff: &Value, change: &str| {
        let rows = diff["differences"].as_array().expect("rows");
        rows.iter().filter(|row| row["change"] == change).count()
    };
    assert_eq!(added(&diff, "added"), added(&back, "removed"));
    // The replays are told of every vote, and page and API count the same.
    let replays = diff["replays"].as_array().expect("replays").len();
    assert!(replays > 3 && page.contains(&format!("The forum’s {replays} past votes")), "{page}");
    let csv = get(&app, &format!("/api/v1/{COUNCIL}/charter/diff?format=csv")).await.text;
    assert!(csv.starts_with("section,id,change,"), "{csv}");
}

#[tokio::test]
async fn two_forums_are_compared_and_one_version_is_not() {
    let (_folder, app) = portal(BOTH);
    let alone = get(&app, &format!("/{FORUM}/charter/diff?{JUNE}")).await;
    assert!(alone.text.contains("Only one version of the charter is known"), "{}", alone.text);
    let at = format!("/{FORUM}/charter/diff?{JUNE}&other={COUNCIL}");
    let both = plain(&get(&app, &at).await.text);
    assert!(both.contains("Board of Peace, version 2026-01-22"), "{both}");
    assert!(both.contains("United Nations Security Council, version 1965"), "{both}");
    // The form still has the version of the forum that was compared before.
    let changed = get(&app, &format!("{at}&to=2026-01-22")).await;
    assert!(plain(&changed.text).contains("version 1965"), "{}", changed.text);
    let refused = get(&app, &format!("/api/v1{at}&to=2026-01-22")).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
    let none = get(&app, &format!("/{FORUM}/charter/diff?other=nowhere")).await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
}

/// From the day its term ends a member is one no more, and no page counts below zero.
#[tokio::test]
async fn a_lapsed_member_is_told_as_lapsed() {
    let (_folder, app) = portal(BOTH);
    let late = "as_of=2029-02-01&known_at=2026-06-01";
    for (language, lapsed, ended) in [
        ("en", "Lapsed: the term ended", "10 days ago"),
        ("ar", "منتهون: انقضت المدة", "قبل 10 أيام"),
    ] {
        let at = format!("/{FORUM}/members?{late}&lang={language}");
        let page = plain(&get(&app, &at).await.text);
        assert!(page.contains(lapsed) && page.contains(ended), "{page}");
        assert!(!page.contains("-10") && !page.contains("−10"), "{page}");
    }
    let one = plain(&get(&app, &format!("/{FORUM}/actors/KAZ?{late}")).await.text);
    assert!(one.contains("The term ended on 22 January 2029: 10 days ago ."), "{one}");
    let before = "as_of=2029-01-21&known_at=2026-06-01";
    let one = plain(&get(&app, &format!("/{FORUM}/actors/KAZ?{before}")).await.text);
    assert!(one.contains("The term ends on 22 January 2029: 1 day ."), "{one}");
}
