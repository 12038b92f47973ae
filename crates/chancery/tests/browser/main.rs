//! The portal through a real browser: Chromium by WebDriver (W3C), started here from installed
//! programs. Where they are missing the tests say so loudly; with `CI=true` they fail.
#![expect(clippy::print_stderr, reason = "a skipped test says so")]

mod driver;
mod portal;
mod review;
mod vote;

use driver::Browser;
use portal::Portal;
use serde_json::{Value, json};

/// The clocks at which the pages are looked at.
const CLOCKS: &str = "as_of=2026-06-01&known_at=2026-06-01";

/// Every kind of page.
const PAGES: &[&str] = &[
    "/",
    "/board-of-peace",
    "/board-of-peace/members",
    "/board-of-peace/actors/KAZ",
    "/board-of-peace/commitments",
    "/board-of-peace/commitments/are-share",
    "/board-of-peace/needs",
    "/board-of-peace/events",
    "/board-of-peace/calendar",
    "/board-of-peace/tally?matter=removal&no=KAZ,USA",
    "/board-of-peace/charter",
    "/un-security-council/charter/diff",
    "/board-of-peace/journal",
    "/board-of-peace/journal/300",
    "/board-of-peace/corrections",
    "/board-of-peace/sources",
    "/board-of-peace/sources/tass-2026-02-19",
    "/board-of-peace/explain/coverage/paid-in/USD",
    "/un-security-council/motions",
    "/un-security-council/motions/resolution-2803",
    "/eu-council/motions/climate-2040",
    "/odd-forum/motions/charter-change-2024",
    "/all",
    "/all/tracks",
    "/all/encounters?between=KAZ&between=TJK",
    "/all/agreements?party=KAZ",
    "/all/obligations",
    "/all/positions?actor=KAZ",
    "/all/themes",
    "/all/themes/water",
    "/all/agenda",
    "/all/ties?actor=TJK",
    "/all/hosts",
    "/all/shared?actor=KAZ,PAK",
    "/all/actors/TJK",
    "/all/calendar",
    "/all/brokers?a=central-asia&b=GRC,ITA",
    "/all/balance?actor=KAZ&poles=USA,RUS,CHN",
    "/all/methods",
    "/all/methods/betweenness",
    "/astana-process/tracks/syria-astana",
    "/astana-process/network",
    "/cica/voice",
    "/odd-forum/votes",
    "/board-of-peace/influence",
    "/board-of-peace/influence/budget?without=chairman&blocs=KAZ:UZB",
    "/odd-forum/influence/lights",
    "/kazakhstan-tajikistan",
    "/kazakhstan-tajikistan/agreements/treaty-2024",
    "/kazakhstan-tajikistan/obligations/target-2027",
    "/kazakhstan-tajikistan/explain/target/target-2027",
    "/api",
];

fn address(portal: &Portal, page: &str, language: &str) -> String {
    let mark = if page.contains('?') { '&' } else { '?' };
    format!("{}{page}{mark}{CLOCKS}&lang={language}", portal.base)
}

/// Opens every page in both languages and asks the same of each.
fn every_page(browser: &mut Browser, portal: &Portal, mut ask: impl FnMut(&mut Browser, &str)) {
    for language in ["en", "ar"] {
        for page in PAGES {
            let address = address(portal, page, language);
            browser.open(&address);
            ask(browser, &address);
        }
    }
}

#[test]
fn no_page_is_wider_than_a_phone() {
    let Some(mut browser) = Browser::start("no_page_is_wider_than_a_phone") else { return };
    let portal = Portal::start();
    browser.resize(360, 740);
    every_page(&mut browser, &portal, |browser, address| {
        let told = browser.run(
            "const page = document.scrollingElement; \
             const wide = [...document.querySelectorAll('body *')].filter(one => { \
                 const box = one.getBoundingClientRect(); \
                 return box.right > innerWidth + 1 || box.left < -1; }); \
             return [page.scrollWidth, innerWidth, wide.slice(0, 3).map(one => one.outerHTML.slice(0, 90))];",
        );
        let (page, screen) = (told[0].as_i64(), told[1].as_i64());
        assert!(page <= screen, "{address} scrolls sideways: {told}");
    });
}

#[test]
fn arabic_runs_from_right_to_left() {
    let Some(mut browser) = Browser::start("arabic_runs_from_right_to_left") else { return };
    let portal = Portal::start();
    let side = "const box = document.querySelector('h1').getBoundingClientRect(); \
                const range = document.createRange(); \
                range.selectNodeContents(document.querySelector('h1')); \
                const text = range.getBoundingClientRect(); \
                return [document.documentElement.lang, getComputedStyle(document.body).direction, \
                        text.left - box.left > box.right - text.right];";
    browser.open(&address(&portal, "/board-of-peace", "en"));
    assert_eq!(browser.run(side), json!(["en", "ltr", false]));
    browser.open(&address(&portal, "/board-of-peace", "ar"));
    assert_eq!(browser.run(side), json!(["ar", "rtl", true]));
}

#[test]
fn the_keyboard_reaches_the_content_and_asks_at_another_day() {
    let name = "the_keyboard_reaches_the_content_and_asks_at_another_day";
    let Some(mut browser) = Browser::start(name) else { return };
    let portal = Portal::start();
    browser.open(&address(&portal, "/board-of-peace", "en"));
    // The first stop is the link that skips to the content.
    browser.press("\u{E004}");
    let target = browser.run("return document.activeElement.getAttribute('href');");
    let target = target.as_str().unwrap_or_default().to_owned();
    assert!(target.starts_with('#'), "the first stop is {target:?}");
    let there = browser.run(&format!("return !!document.querySelector('{target}');"));
    assert_eq!(there, json!(true));
    // The form takes another day without a pointer.
    browser.run(
        "const day = document.querySelector('input[name=as_of]'); day.value = '2026-01-23'; \
         document.querySelector('input[name=known_at]').value = '2026-01-23'; day.focus();",
    );
    browser.press("\u{E007}");
    browser.wait("return location.search.includes('as_of=2026-01-23');");
    let text = browser.run("return document.querySelector('main').innerText;");
    assert!(text.as_str().unwrap_or_default().contains("23 January 2026"), "{text}");
}

#[test]
fn a_number_leads_to_its_citations() {
    let Some(mut browser) = Browser::start("a_number_leads_to_its_citations") else { return };
    let portal = Portal::start();
    browser.open(&address(&portal, "/board-of-peace", "en"));
    browser
        .run("document.querySelector('main a[href*=\"/explain/coverage/pledged/USD\"]').click();");
    browser.wait("return location.pathname.endsWith('/explain/coverage/pledged/USD');");
    let links = browser.run(
        "return [...document.querySelectorAll('main a[href^=\"http\"]')].map(one => one.href)\
             .filter(one => !one.startsWith(location.origin));",
    );
    let links: Vec<&str> =
        links.as_array().expect("links").iter().filter_map(Value::as_str).collect();
    // The pledge of ten billion and the assessment of 71.4 billion, as the dossier cites them.
    assert!(links.iter().any(|link| link.contains("longwarjournal.org")), "{links:?}");
    assert!(links.iter().any(|link| link.contains("the-world-now.com")), "{links:?}");
}

#[test]
fn every_page_passes_the_accessibility_rules() {
    let name = "every_page_passes_the_accessibility_rules";
    let Some(mut browser) = Browser::start(name) else { return };
    let Some(rules) = driver::rules(name) else { return };
    let portal = Portal::start();
    let ask = "const done = arguments[arguments.length - 1]; \
               axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }) \
                  .then(told => done(told.violations.map(one => \
                      one.id + ': ' + one.nodes.slice(0, 2).map(node => node.html.slice(0, 160)).join(' | '))));";
    every_page(&mut browser, &portal, |browser, address| {
        browser.run(&rules);
        let violations = browser.run_async(ask);
        assert_eq!(violations, json!([]), "{address}");
    });
}
