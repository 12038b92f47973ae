//! Every page, at several clocks, in both languages.

mod common;
#[path = "common/page.rs"]
mod page;

use axum::http::{Request, StatusCode, header};
use common::{BOTH, COUNCIL, FORUM, ask, get, portal};
use page::{attributes, sound};
use std::collections::BTreeSet;

const FEBRUARY: &str = "as_of=2026-02-20&known_at=2026-02-20";

/// The pages of the forum, without what the records name.
const PAGES: &[&str] = &[
    "",
    "/members",
    "/actors/KAZ",
    "/actors/nine-donors",
    "/commitments",
    "/commitments/usa-10bn",
    "/needs",
    "/events",
    "/motions",
    "/tally",
    "/calendar",
    "/charter",
    "/charter/diff",
    "/journal",
    "/journal/7",
    "/corrections",
    "/sources",
    "/sources/tass-2026-02-19",
    "/explain/coverage/pledged/USD",
];

fn unescape(text: &str) -> String {
    text.replace("&amp;", "&").replace("&quot;", "\"")
}

#[tokio::test]
async fn every_page_is_sound_at_every_clock_in_both_languages() {
    let (_folder, app) = portal(BOTH);
    for day in ["2025-06-01", "2026-01-22", "2026-02-20", "2026-06-01"] {
        for language in ["en", "ar"] {
            for page in PAGES {
                let at = format!("/{FORUM}{page}?as_of={day}&known_at={day}&lang={language}");
                let got = get(&app, &at).await;
                // Before it was made there is no such promise, source or share.
                let may_miss =
                    day < "2026-02-20" && (page.contains("usa-10bn") || page.contains("/sources/"));
                if got.status == StatusCode::NOT_FOUND && may_miss {
                    sound(&at, &got, language);
                    continue;
                }
                assert_eq!(got.status, StatusCode::OK, "{at}");
                assert_eq!(got.header(header::CONTENT_TYPE), "text/html; charset=utf-8");
                sound(&at, &got, language);
            }
        }
    }
}

/// Follows every link within the portal from the first page on. Pages at other clocks and in the
/// other language are looked at once, not followed.
#[tokio::test]
async fn every_link_resolves_and_every_number_is_explained() {
    let (_folder, app) = portal(BOTH);
    for language in ["en", "ar"] {
        let own =
            if language == "en" { FEBRUARY.to_owned() } else { format!("{FEBRUARY}&lang=ar") };
        let mut waiting = vec![format!("/?{own}")];
        let mut seen: BTreeSet<String> = waiting.iter().cloned().collect();
        let mut explained = 0;
        while let Some(at) = waiting.pop() {
            let got = get(&app, &at).await;
            let stays = at.contains(FEBRUARY) && at.contains("lang=ar") == (language == "ar");
            // On an earlier day a record may not be there yet, and the page says so.
            let early = !stays && got.status == StatusCode::NOT_FOUND;
            assert!(early || got.status == StatusCode::OK, "{at}: {}", got.status);
            if !got.header(header::CONTENT_TYPE).starts_with("text/html") {
                continue;
            }
            if !stays {
                continue;
            }
            sound(&at, &got, language);
            explained += usize::from(at.contains("/explain/"));
            let links = attributes(&got.text, "href").chain(attributes(&got.text, "src"));
            for link in links.map(unescape).filter(|link| link.starts_with('/')) {
                let link = link.split('#').next().unwrap_or_default().to_owned();
                // At other clocks the sections are enough: they link the rest.
                let page = link.split('?').next().unwrap_or_default();
                let deep = page.matches('/').count() > 2 || link.contains("from=");
                let other =
                    !link.contains(FEBRUARY) || link.contains("lang=ar") != (language == "ar");
                // One way to the door is like another.
                let door = page == "/sign-in" && seen.iter().any(|at| at.starts_with("/sign-in"));
                let enough = door || (deep && other && !link.starts_with("/api"));
                if !enough && seen.insert(link.clone()) {
                    waiting.push(link);
                }
            }
            for outside in attributes(&got.text, "src") {
                assert!(outside.starts_with("/assets/"), "{at}: {outside}");
            }
        }
        assert!(seen.len() > 500 && explained > 150, "{language}: {} {explained}", seen.len());
    }
}

#[tokio::test]
async fn every_number_in_a_cell_is_a_link() {
    let (_folder, app) = portal(BOTH);
    for page in ["", "/members", "/commitments", "/needs"] {
        let got = get(&app, &format!("/{FORUM}{page}?{FEBRUARY}")).await;
        for cell in got.text.split("<td class=\"n").skip(1) {
            let cell = cell.split("</td>").next().unwrap_or_default();
            let inner = cell.split_once('>').map_or("", |(_, inner)| inner);
            let shown = inner.split("<small").next().unwrap_or_default();
            let says: String =
                shown.split('<').filter_map(|tag| tag.split_once('>')).map(|(_, t)| t).collect();
            let counts = says.bytes().any(|byte| byte.is_ascii_digit());
            assert!(!counts || inner.contains("href=\""), "{page}: {cell}");
        }
    }
}

#[tokio::test]
async fn the_state_of_play_says_what_was_known() {
    let (_folder, app) = portal(BOTH);
    let got = get(&app, &format!("/{FORUM}?{FEBRUARY}")).await;
    let mut plain = String::new();
    for piece in got.text.split('<') {
        plain.push_str(piece.split_once('>').map_or(piece, |(_, text)| text));
    }
    assert!(
        plain.contains(
            "As of 20 February 2026, 27 members; 17 bn USD pledged, no amount reported paid, \
             against about 70 bn USD needed: 24.29 % pledged."
        ),
        "{plain}"
    );
    for text in ["Not attributed to one donor:", "denies taking part", "no amount stated"] {
        assert!(plain.contains(text), "{text}");
    }
    assert!(plain.contains("up to 8,000 persons") && plain.contains("16.5–17 bn"));
    // Nobody paid anything that was reported with a figure: no zero stands in its place.
    assert!(!plain.contains("0 USD paid"));
    let later = get(&app, &format!("/{FORUM}?as_of=2026-06-01&known_at=2026-06-01")).await;
    assert!(later.text.contains("on hold since 17 March 2026") && later.text.contains("71.4 bn"));
}

#[tokio::test]
async fn what_cannot_be_answered_says_what_was_expected() {
    let (_folder, app) = portal(BOTH);
    for (at, status, says) in [
        (format!("/{FORUM}?as_of=20.02.2026"), 400, "YYYY-MM-DD"),
        (format!("/{FORUM}?known_at=2026-02-30"), 400, "YYYY-MM-DD"),
        (format!("/{FORUM}?lang=tlh"), 400, "en, ar"),
        ("/nowhere".to_owned(), 404, FORUM),
        (format!("/{FORUM}/explain/ladder/paid/USD"), 400, "paid-in"),
        (format!("/{FORUM}/explain/commitment/no-such/pledged"), 404, "names nothing"),
        (format!("/{FORUM}/actors/nobody"), 404, "names nothing"),
        (format!("/{FORUM}/commitments/nothing"), 404, "names nothing"),
        (format!("/{FORUM}/journal/99999"), 404, "names nothing"),
        (format!("/{FORUM}/journal/x"), 404, "names nothing"),
        (format!("/{FORUM}/journal?limit=0"), 400, "whole number"),
        (format!("/{FORUM}/nothing/here"), 404, "nothing at"),
    ] {
        let got = get(&app, &at).await;
        assert_eq!(got.status.as_u16(), status, "{at}");
        assert!(got.text.contains(says), "{at}: {}", got.text);
        sound(&at, &got, "en");
    }
    let arabic = get(&app, "/nowhere?lang=ar").await;
    assert_eq!(arabic.status, StatusCode::NOT_FOUND);
    sound("/nowhere?lang=ar", &arabic, "ar");
}

#[tokio::test]
async fn hostile_text_stays_text() {
    let (_folder, app) = portal(BOTH);
    let attack = "%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27";
    for at in [
        format!("/{attack}"),
        format!("/{FORUM}/actors/{attack}"),
        format!("/{FORUM}/explain/{attack}"),
        format!("/{FORUM}?as_of={attack}"),
        format!("/{FORUM}?lang={attack}"),
    ] {
        let got = get(&app, &at).await;
        assert!(got.status.is_client_error(), "{at}");
        assert!(!got.text.contains("<script>alert"), "{at}");
    }
}

#[tokio::test]
async fn hostile_records_stay_text() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("hostile.journal");
    let mut journal = common::journal(&path, BOTH);
    let entry = |kind: &str, body: &str| store::NewEntry {
        forum: FORUM.into(),
        kind: kind.into(),
        body: body.into(),
    };
    let source = r#"{"record":{"id":"evil","publisher":"<img src=x onerror=alert(1)>","published":"2026-02-01","published_basis":"stated","url":"javascript:alert(1)"}}"#;
    let gift = r#"{"record":{"amount":{"measure":"EUR"},"donor":"USA","form":"cash","id":"evil-gift","nature":"pledge","on":"2026-02-01","proof":{"grade":"weak","note":"<svg onload=alert(1)>","sources":["evil"]},"purpose":"\"><script>alert(1)</script>","scope":"forum","stage":"pledged"}}"#;
    let entries = [entry("source", source), entry("commitment", gift)];
    let head = journal.append("<b>tester", "2026-06-02T08:00:00Z", &entries).expect("append");
    let library = portal::Library::open(&path).expect("library");
    let app = portal::app(std::sync::Arc::new(library), common::now);
    let last = format!("/journal/{}", head.size);
    for page in [
        "",
        "/commitments",
        "/commitments/evil-gift",
        "/sources",
        "/sources/evil",
        "/actors/USA",
        "/explain/commitment/evil-gift/pledged",
        "/journal?from=500",
        last.as_str(),
    ] {
        let got = get(&app, &format!("/{FORUM}{page}")).await;
        assert_eq!(got.status, StatusCode::OK, "{page}");
        for raw in ["<script>alert", "<img", "<svg onload", "<b>", "href=\"javascript"] {
            assert!(!got.text.contains(raw), "{page}: {raw}");
        }
    }
}

#[tokio::test]
async fn answers_are_tagged_and_guarded() {
    let (_folder, app) = portal(BOTH);
    let at = format!("/{FORUM}?{FEBRUARY}");
    let got = get(&app, &at).await;
    let tag = got.header(header::ETAG).to_owned();
    assert!(tag.contains("2026-02-20"), "{tag}");
    assert_eq!(got.header(header::CACHE_CONTROL), "public, no-cache");
    assert!(got.header(header::CONTENT_SECURITY_POLICY).starts_with("default-src 'none'"));
    assert_eq!(got.header(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
    assert_eq!(got.header(header::REFERRER_POLICY), "same-origin");
    let again = Request::get(&at).header(header::IF_NONE_MATCH, &tag);
    let again = ask(&app, again.body(axum::body::Body::empty()).expect("request")).await;
    assert_eq!((again.status, again.text.as_str()), (StatusCode::NOT_MODIFIED, ""));
}

#[tokio::test]
async fn the_slider_works_without_script() {
    let (_folder, app) = portal(BOTH);
    let got = get(&app, &format!("/{FORUM}/members?step=0&lang=ar")).await;
    assert_eq!(got.status, StatusCode::SEE_OTHER);
    let there = got.header(header::LOCATION);
    assert!(there.contains("as_of=2026-01-") && there.contains("known_at=2026-01-"), "{there}");
    assert!(there.starts_with("/board-of-peace/members?") && there.ends_with("lang=ar"), "{there}");
}

#[test]
fn the_style_sheet_knows_no_sides() {
    let css = include_str!("../assets/chancery.css");
    for side in ["left", "right"] {
        assert!(!css.contains(side), "{side}");
    }
    assert!(!css.contains("http") && !css.contains("@import"), "no external requests");
}

#[tokio::test]
async fn a_grown_journal_is_read_again() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("grows.journal");
    let mut journal = common::journal(&path, BOTH);
    let library = portal::Library::open(&path).expect("library");
    let before = library.snapshot().expect("snapshot");
    let body =
        r#"{"record":{"id":"late","kind":"organisation","names":{"en":"Late <b>comer</b>"}}}"#;
    let entry = store::NewEntry { forum: FORUM.into(), kind: "actor".into(), body: body.into() };
    journal.append("tester", "2026-06-02T08:00:00Z", &[entry]).expect("append");
    let after = library.snapshot().expect("snapshot");
    assert_eq!(after.head.size, before.head.size + 1);
    let app = portal::app(std::sync::Arc::new(library), common::now);
    let got = get(&app, &format!("/{FORUM}/actors/late")).await;
    assert!(got.text.contains("Late &lt;b&gt;comer&lt;/b&gt;"), "{}", got.text);
}

#[tokio::test]
async fn the_state_of_play_looks_as_it_did() {
    let (_folder, app) = portal(BOTH);
    for language in ["en", "ar"] {
        let got = get(&app, &format!("/{FORUM}?{FEBRUARY}&lang={language}")).await;
        // One tag a line, and neither journal nor assets: those change with every edit.
        let main = got.text.split("<main").nth(1).and_then(|rest| rest.split("</main>").next());
        let lines = main.expect("main").replace('>', ">\n").replace("<a ", "\n<a ");
        insta::assert_snapshot!(format!("state_of_play_{language}"), lines);
    }
}

#[tokio::test]
async fn recorded_votes_are_told_in_both_languages() {
    let (_folder, app) = portal(&[FORUM, COUNCIL, "odd-forum"]);
    let text = async |there: String, language: &str| {
        let got = get(&app, &format!("{there}{FEBRUARY}&lang={language}")).await;
        assert_eq!(got.status, StatusCode::OK, "{there}: {}", got.text);
        sound(&there, &got, language);
        got.text
    };
    for language in ["en", "ar"] {
        for query in ["?", "?with=CHN&", "?matter=substantive&from=2025-09-01&until=2025-12-31&"] {
            text(format!("/{COUNCIL}/votes{query}"), language).await;
        }
        // Votes enough for a line, which is drawn.
        let odd = text("/odd-forum/votes?".to_owned(), language).await;
        assert!(odd.contains("class=\"range\""), "{odd}");
        // What screen readers do not hear takes no focus, and a sentence and a table say it.
        let drawn = odd.split("<div class=\"points\"").nth(1).expect("the drawing");
        let drawn = drawn.split("<section").next().expect("the drawing");
        assert!(drawn.starts_with(" aria-hidden=\"true\"") && !drawn.contains("tabindex"), "{odd}");
        assert!(odd.contains("href=\"#members\""), "{odd}");
        for method in ["agreement", "ideal-points"] {
            text(format!("/odd-forum/methods/{method}?"), language).await;
        }
        // Nobody voted there.
        text(format!("/{FORUM}/votes?"), language).await;
    }
    let council = text(format!("/{COUNCIL}/votes?until=2025-12-31&"), "en").await;
    for says in [
        "4 votes by name, 4 June to 17 November 2025; no later one is on record.",
        "Too few votes for ideal points",
        // Of four common votes no share is told.
        "<bdi>4 of 4</bdi>",
        "<th scope=\"col\" class=\"n\">Could have changed the result alone</th>",
        "aria-label=\"Votes in which China and United States differed: 4\"",
    ] {
        assert!(council.contains(says), "{says}: {council}");
    }
    let nowhere = text(format!("/{FORUM}/votes?"), "en").await;
    assert!(nowhere.contains("No vote by name is on record."), "{nowhere}");
    for path in ["/all/votes", "/api/v1/all/votes"] {
        let all = get(&app, &format!("{path}?{FEBRUARY}")).await;
        assert_eq!(all.status, StatusCode::BAD_REQUEST, "{path}");
        assert!(all.text.contains("one forum at a time"), "{}", all.text);
    }
    assert!(!council.contains("class=\"range\""), "{council}");
    let wrong = get(&app, &format!("/{COUNCIL}/votes?matter=weather&{FEBRUARY}")).await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_vote_is_told_condition_by_condition_in_both_languages() {
    let (_folder, app) = portal(BOTH);
    let at = |page: &str, language: &str| {
        let mark = if page.contains('?') { '&' } else { '?' };
        format!("/{COUNCIL}{page}{mark}{FEBRUARY}&lang={language}")
    };
    for language in ["en", "ar"] {
        for page in [
            "/motions",
            "/motions?fate=vetoed",
            "/motions?matter=substantive&fate=open",
            "/motions/resolution-2803",
            "/motions/gaza-2025-09-18",
            "/tally?matter=substantive&yes=CHN,FRA&no=USA&absent=SOM",
            "/tally?matter=chapter-vi&vote=GBR:yes&vote=&consent=president:vetoes",
        ] {
            let there = at(page, language);
            let got = get(&app, &there).await;
            assert_eq!(got.status, StatusCode::OK, "{there}: {}", got.text);
            sound(&there, &got, language);
        }
    }
    // Each state is a sign and a word, not a colour.
    let vetoed = get(&app, &at("/motions/gaza-2025-09-18", "en")).await.text;
    for says in [
        "Yes 14, no 1, abstain 0; needs at least 9",
        "<span aria-hidden=\"true\">✕</span> not met",
        "<span aria-hidden=\"true\">⊘</span> vetoed</strong>",
        "United States alone, with an abstention in place of a vote against: it would pass.",
        "Who could have changed it",
        "Not adopted owing to a veto",
    ] {
        assert!(vetoed.contains(says), "{says}: {vetoed}");
    }
    // The list is narrowed by matter and outcome; what failed stays.
    let all = get(&app, &at("/motions", "en")).await.text;
    let vetoed = get(&app, &at("/motions?fate=vetoed", "en")).await.text;
    let linked = |text: &str, id: &str| text.contains(&format!("/motions/{id}?"));
    assert!(linked(&all, "resolution-2803") && linked(&all, "gaza-2025-09-18"));
    assert!(!linked(&vetoed, "resolution-2803") && linked(&vetoed, "gaza-2025-09-18"));
    // What the form was filled in with stands in it again.
    let there = at("/tally?matter=substantive&vote=CHN:no&consent=president:approves", "en");
    let form = get(&app, &there).await.text;
    for says in ["value=\"CHN:no\" selected", "value=\"president:approves\" selected"] {
        assert!(form.contains(says), "{says}: {form}");
    }
}
