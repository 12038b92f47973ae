//! The pages about what forums and states do with each other, on real dossiers: a pair of states
//! with targets, a track with guarantors, and the alliances between states.

mod common;
#[path = "common/page.rs"]
mod page;

use axum::{
    Router,
    http::{StatusCode, header},
};
use common::{BOTH, FORUM, get, portal};
use page::{attributes, sound};
use std::collections::BTreeSet;

const PAIR: &str = "kazakhstan-tajikistan";
const PROCESS: &str = "astana-process";
const JUNE: &str = "as_of=2026-06-01&known_at=2026-06-01";

/// The new pages, of one forum and of all.
const PAGES: &[&str] = &[
    "/all",
    "/all/tracks",
    "/all/encounters",
    "/all/encounters?between=KAZ&between=TJK&from=2024-01-01&in_person=yes",
    "/all/agreements",
    "/all/agreements?party=KAZ&status=signed&theme=water",
    "/all/obligations",
    "/all/obligations?state=off-track",
    "/all/positions",
    "/all/themes",
    "/all/themes/water",
    "/all/agenda",
    "/all/ties?actor=KAZ",
    "/all/hosts",
    "/all/hosts?unallied=yes",
    "/all/shared",
    "/all/shared?actor=KAZ,TJK",
    "/all/actors/KAZ",
    "/all/calendar?from=2027-01-01&until=2028-01-01",
    "/all/brokers",
    "/all/balance?actor=KAZ&poles=USA,RUS",
    "/all/methods",
    "/all/methods/target",
    "/kazakhstan-tajikistan",
    "/kazakhstan-tajikistan/tracks/allied-relations",
    "/kazakhstan-tajikistan/agreements/treaty-2024",
    "/kazakhstan-tajikistan/obligations/target-2027",
    "/kazakhstan-tajikistan/explain/target/target-2027",
    "/kazakhstan-tajikistan/actors/TJK",
    "/kazakhstan-tajikistan/voice",
    "/kazakhstan-tajikistan/network",
    "/kazakhstan-tajikistan/calendar?from=2027-01-01",
    "/astana-process/tracks/syria-astana",
    "/astana-process/meetings",
    "/astana-process/network",
    "/astana-process/brokers?a=RUS&b=USA",
];

fn world() -> (tempfile::TempDir, Router) {
    portal(&[PAIR, PROCESS, "diplomatic-ties"])
}

fn address(page: &str, language: &str) -> String {
    let mark = if page.contains('?') { '&' } else { '?' };
    format!("{page}{mark}{JUNE}&lang={language}")
}

async fn text(app: &Router, page: &str) -> String {
    let got = get(app, &address(page, "en")).await;
    assert_eq!(got.status, StatusCode::OK, "{page}: {}", got.text);
    got.text
}

/// A page's words without its tags.
fn plain(text: &str) -> String {
    let main = text.split("<main").nth(1).and_then(|rest| rest.split("</main>").next());
    let pieces = main.unwrap_or(text).split('<');
    pieces.map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect()
}

#[tokio::test]
async fn every_page_is_sound_and_its_links_resolve() {
    let (_folder, app) = world();
    let mut asked: BTreeSet<String> = BTreeSet::new();
    for language in ["en", "ar"] {
        for page in PAGES {
            let at = address(page, language);
            let got = get(&app, &at).await;
            assert_eq!(got.status, StatusCode::OK, "{at}: {}", got.text);
            sound(&at, &got, language);
            let links = attributes(&got.text, "href").map(|link| link.replace("&amp;", "&"));
            for link in links.filter(|link| link.starts_with('/')) {
                let link = link.split('#').next().unwrap_or_default().to_owned();
                // One language's links are the other's; the great network takes its time.
                let slow = link.contains("/all/network");
                if language == "en" && !slow && link.contains(JUNE) && asked.insert(link.clone()) {
                    let status = get(&app, &link).await.status;
                    assert_eq!(status, StatusCode::OK, "{at} links {link}");
                }
            }
        }
    }
    assert!(asked.len() > 600, "{}", asked.len());
}

/// The same pages before anything was known: they say so, and nothing breaks.
#[tokio::test]
async fn pages_are_sound_before_anything_was_known() {
    let (_folder, app) = world();
    for page in PAGES {
        let mark = if page.contains('?') { '&' } else { '?' };
        let at = format!("{page}{mark}as_of=1990-01-01&known_at=1990-01-01");
        let got = get(&app, &at).await;
        let told = [StatusCode::OK, StatusCode::NOT_FOUND, StatusCode::BAD_REQUEST];
        assert!(told.contains(&got.status), "{at}: {}", got.status);
        sound(&at, &got, "en");
    }
}

/// 1.4 billion at the end of 2022, 2 billion by the end of 2027: the line stands at 1.62 billion on
/// 31 October 2024, 670 of 1826 days on; ten months with 1.1 billion are 1.32 billion a year.
#[tokio::test]
async fn a_target_is_judged_in_words_numbers_and_a_drawing() {
    let (_folder, app) = world();
    let page = text(&app, "/kazakhstan-tajikistan/obligations/target-2027").await;
    let says = plain(&page);
    for part in [
        "Off track",
        "the straight line from 1.4 bn USD on 31 December 2022 would stand at 1.62 bn USD on 31 \
         October 2024; observed: 1.32 bn USD.",
        "scaled to a year from 1,100,000,000 USD",
        "Trade of at least 2 billion dollars a year, by the roadmap for 2023 to 2025.",
    ] {
        assert!(says.contains(part), "{part}: {says}");
    }
    // Drawn: the line, the value, what was observed, and what was reported otherwise.
    for part in ["class=\"aim\"", "class=\"goal\"", "class=\"dot seen\"", "class=\"dot rival\""] {
        assert!(page.contains(part), "{part}");
    }
    let explained = text(&app, "/kazakhstan-tajikistan/explain/target/target-2027").await;
    assert!(plain(&explained).contains("Off track"), "{explained}");
    assert!(explained.contains("/obligations/target-2027?"), "a way back");
}

#[tokio::test]
async fn a_track_tells_its_course_year_by_year() {
    let (_folder, app) = world();
    let page = text(&app, "/astana-process/tracks/syria-astana").await;
    let years: Vec<usize> = ["2017", "2018", "2019"]
        .iter()
        .filter_map(|year| page.find(&format!("<h3><bdi>{year}<")))
        .collect();
    assert_eq!(years.len(), 3, "{page}");
    assert!(years.is_sorted());
    let says = plain(&page);
    for part in ["25 rounds held", "Guarantor", "Conflict in Syria", "Host: Kazakhstan"] {
        assert!(says.contains(part), "{part}");
    }
}

#[tokio::test]
async fn encounters_are_numbered_and_narrowed_without_script() {
    let (_folder, app) = world();
    let page = text(&app, "/all/encounters?between=KAZ&between=TJK&from=2024-08-01").await;
    assert!(plain(&page).contains("in which Kazakhstan, Tajikistan took part, from 1 August 2024"));
    let chosen = page.matches("value=\"KAZ\" selected").count();
    assert_eq!(chosen, 1, "the form is filled in as it was");
    // By occasion, from one without a gap: what lies within another's days bears its number.
    let numbers = page
        .split("class=\"nth\"")
        .skip(1)
        .filter_map(|rest| rest.split("<bdi>").nth(1)?.split('<').next()?.parse::<usize>().ok());
    let numbers: Vec<usize> = numbers.collect();
    let occasions: BTreeSet<usize> = numbers.iter().copied().collect();
    assert!(
        occasions.len() > 1 && occasions.iter().copied().eq(1..=occasions.len()),
        "{numbers:?}"
    );
    assert!(plain(&page).contains(&format!("on {} occasions", occasions.len())));
}

#[tokio::test]
async fn hosts_allied_to_nobody_come_first_and_forums_are_shared() {
    let (_folder, app) = world();
    let hosts = plain(&text(&app, "/all/hosts").await);
    assert!(hosts.contains("Kazakhstan") && hosts.contains("to none"), "{hosts}");
    let shared = plain(&text(&app, "/all/shared?actor=KAZ,TJK").await);
    assert!(shared.contains("One forum in common; in 1 of them each is a member."), "{shared}");
}

#[tokio::test]
async fn the_calendar_spans_forums_and_tells_what_was_undertaken() {
    let (_folder, app) = portal(&[FORUM, PAIR]);
    let span = "from=2027-01-01&until=2028-01-01";
    let page = text(&app, &format!("/all/calendar?{span}")).await;
    let says = plain(&page);
    for part in ["Trade of 2 billion dollars a year by 2027.", "Falls due", "Board of Peace"] {
        assert!(says.contains(part), "{part}: {says}");
    }
    assert!(page.contains("/kazakhstan-tajikistan/obligations/target-2027?"));
    let api = get(&app, &format!("/api/v1/all/calendar?{span}&{JUNE}")).await;
    let api: serde_json::Value = serde_json::from_str(&api.text).expect("JSON");
    let rows = api["entries"].as_array().expect("entries");
    let due = rows.iter().find(|row| row["kind"] == "due").expect("something due");
    assert_eq!(due["forum"], PAIR);
    assert_eq!(due["stands"], "off-track");
    let file = get(&app, &format!("/all/calendar.ics?{span}&{JUNE}")).await;
    assert_eq!(file.header(header::CONTENT_TYPE), "text/calendar; charset=utf-8");
    assert!(file.text.contains("UID:obligation-target-2027@kazakhstan-tajikistan.chancery"));
}

/// A section stands in the navigation where the forum has something for it.
#[tokio::test]
async fn the_navigation_names_what_there_is() {
    let (_folder, app) = portal(&[FORUM, PAIR]);
    let nav = |text: &str| {
        text.split("<nav aria-label=\"Sections\">")
            .nth(1)
            .and_then(|rest| rest.split("</nav>").next())
            .expect("the navigation")
            .to_owned()
    };
    let pair = nav(&text(&app, "/kazakhstan-tajikistan").await);
    assert!(pair.contains("/kazakhstan-tajikistan/tracks?") && pair.contains("Diplomacy"));
    let (_folder, others) = portal(BOTH);
    let council = nav(&text(&others, "/un-security-council").await);
    assert!(!council.contains("/tracks?") && council.contains("/encounters?"), "{council}");
    let all = nav(&text(&app, "/all/tracks").await);
    assert!(all.contains("/all/calendar?") && !all.contains("/all/voice"), "{all}");
    assert!(text(&app, "/").await.contains("href=\"/all?"), "the first page leads there");
}
