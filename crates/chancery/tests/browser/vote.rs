//! A delegate votes with the keyboard alone, and somebody watches.

use crate::{driver, driver::Browser, portal::Portal};
use serde_json::{Value, json};

const TAB: &str = "\u{E004}";
const ENTER: &str = "\u{E007}";
const SPACE: &str = " ";

/// `desk`, `astana` and `tashkent` with [`PASSWORD`](crate::portal::PASSWORD), as HTTP Basic has them.
pub const DESK: &str = "ZGVzazphIGxvbmcgZW5vdWdoIHBhc3N3b3Jk";
const ASTANA: &str = "YXN0YW5hOmEgbG9uZyBlbm91Z2ggcGFzc3dvcmQ=";
const TASHKENT: &str = "dGFzaGtlbnQ6YSBsb25nIGVub3VnaCBwYXNzd29yZA==";

const POLL: &str = "/board-of-peace/polls/the-budget";

/// A meeting, a motion and an open vote on it.
fn opened(portal: &Portal) {
    let meeting = json!({ "name_en": "November", "kind": "board", "on": "2026-11-20" });
    portal.post(DESK, "/board-of-peace/meetings/new", &meeting);
    let item = json!({ "number": "1", "name_en": "Budget", "name_ar": "الميزانية" });
    portal.post(DESK, "/board-of-peace/meetings/november/agenda/new", &item);
    let row = json!({ "actor": "KAZ", "role": "member", "credentials": "accepted" });
    portal.post(DESK, "/board-of-peace/meetings/november/attendance/new", &row);
    let motion = json!({ "name_en": "The budget", "matter": "budget", "meeting": "november" });
    portal.post(ASTANA, "/board-of-peace/motions/new", &motion);
    let vote = json!({ "manner": "roll-call" });
    portal.post(DESK, "/board-of-peace/motions/the-budget/poll", &vote);
}

impl Browser {
    /// Goes on with the Tab key until a script finds what it looks for.
    pub fn tab_to(&mut self, what: &str) {
        let there = format!("const one = document.activeElement; return {what};");
        for _ in 0..80 {
            if self.run(&there) == json!(true) {
                // Whoever gets there sees where that is.
                let seen =
                    "return getComputedStyle(document.activeElement).outlineStyle !== 'none';";
                assert_eq!(self.run(seen), json!(true), "{what}: no visible focus");
                return;
            }
            self.press(TAB);
        }
        panic!("the keyboard does not reach {what}");
    }

    pub fn write(&mut self, text: &str) {
        text.chars().for_each(|letter| self.press(&letter.to_string()));
    }

    pub fn sign_in(&mut self, portal: &Portal, name: &str, then: &str) {
        self.open(&format!("{}/sign-in?next={then}", portal.base));
        self.tab_to("one.id === 'name'");
        self.write(name);
        self.tab_to("one.id === 'password'");
        self.write(crate::portal::PASSWORD);
        self.press(ENTER);
        self.wait(&format!("return location.pathname === '{then}';"));
    }
}

#[test]
fn a_vote_is_cast_with_the_keyboard_alone() {
    let name = "a_vote_is_cast_with_the_keyboard_alone";
    let Some(mut browser) = Browser::start(name) else { return };
    let portal = Portal::start();
    opened(&portal);
    browser.sign_in(&portal, "astana", POLL);
    browser.tab_to(&format!("one.getAttribute('href') === '{POLL}/vote'"));
    browser.press(ENTER);
    browser.wait(&format!("return location.pathname === '{POLL}/vote';"));
    browser.tab_to("one.name === 'choice'");
    browser.press(SPACE);
    browser.tab_to("one.id === 'explanation'");
    browser.write("It is needed.");
    browser.tab_to("one.type === 'submit' && one.form.classList.contains('filled')");
    browser.press(ENTER);
    browser.wait("return !!document.querySelector('[role=status]');");
    let main = browser.run("return document.querySelector('main').innerText;");
    let main = main.as_str().unwrap_or_default();
    for text in [
        "Your vote is recorded.",
        "Your vote for Kazakhstan is recorded: In favour.",
        "It is needed.",
    ] {
        assert!(main.contains(text), "{text}: {main}");
    }
    // Why there is no second vote is in focus, and there is no form for one.
    browser.open(&format!("{}{POLL}/vote", portal.base));
    assert_eq!(browser.run("return document.querySelectorAll('form.filled').length;"), json!(0));
    browser.wait("return !!document.querySelector('.faults');");
    let focused = browser.run("return document.activeElement.className;");
    assert_eq!(focused, json!("faults"));
}

#[test]
fn a_vote_is_followed_without_a_reload() {
    let name = "a_vote_is_followed_without_a_reload";
    let Some(mut browser) = Browser::start(name) else { return };
    let portal = Portal::start();
    opened(&portal);
    browser.sign_in(&portal, "astana", POLL);
    let summary = "document.querySelector('[data-live] [data-summary]').innerText";
    browser.run("window.still_the_same_page = true;");
    let before = browser.run(&format!("return {summary};"));
    portal.post(TASHKENT, &format!("{POLL}/vote"), &json!({ "choice": "no" }));
    browser.wait(&format!("return {summary}.includes('against 1');"));
    let told = browser.run(
        "return [window.still_the_same_page, document.querySelector('[data-live-said]').innerText];",
    );
    assert_eq!(told[0], json!(true));
    assert!(told[1].as_str().is_some_and(|said| said.contains("against 1")), "{before} {told}");
    // The way to vote is there as long as the vote is open.
    let button = format!("document.querySelector('a[href=\"{POLL}/vote\"]').checkVisibility()");
    assert_eq!(browser.run(&format!("return {button};")), json!(true));
    portal.post(DESK, &format!("{POLL}/close"), &json!({}));
    browser.wait(&format!("return !{button};"));
    assert_eq!(browser.run("return window.still_the_same_page;"), json!(true));
}

#[test]
fn the_pages_of_a_meeting_fit_a_phone_and_pass_the_accessibility_rules() {
    let name = "the_pages_of_a_meeting_fit_a_phone_and_pass_the_accessibility_rules";
    let Some(mut browser) = Browser::start(name) else { return };
    let Some(rules) = driver::rules(name) else { return };
    let portal = Portal::start();
    opened(&portal);
    portal.post(TASHKENT, &format!("{POLL}/vote"), &json!({ "choice": "abstain" }));
    browser.sign_in(&portal, "astana", "/board-of-peace/meetings");
    browser.resize(360, 740);
    let ask = "const done = arguments[arguments.length - 1]; \
               axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }) \
                  .then(told => done(told.violations.map(one => \
                      one.id + ': ' + one.nodes.slice(0, 2).map(node => node.html.slice(0, 160)).join(' | '))));";
    let wide = "return document.scrollingElement.scrollWidth <= innerWidth;";
    let vote = format!("{POLL}/vote");
    for language in ["en", "ar"] {
        for page in [
            "/sign-in",
            "/board-of-peace/meetings",
            "/board-of-peace/meetings/november",
            "/board-of-peace/motions/new",
            "/board-of-peace/meetings/new",
            "/board-of-peace/charter/diff",
            POLL,
            &vote,
        ] {
            browser.open(&format!("{}{page}?lang={language}", portal.base));
            assert_eq!(browser.run(wide), json!(true), "{page} {language} scrolls sideways");
            browser.run(&rules);
            let violations: Value = browser.run_async(ask);
            assert_eq!(violations, json!([]), "{page} {language}");
        }
    }
}
