//! The secretariat looks over what was read from a text, with the keyboard alone.

use crate::{driver, driver::Browser, portal::Portal, vote::DESK};
use serde_json::{Value, json};

const TEXT: &str = "/board-of-peace/texts/example-wire-2026-02-20";

/// An article of our own.
const ARTICLE: &str = "Donors set out plans\n\n\
    The Board of Peace held its first meeting in Washington on 19 February 2026. Uzbekistan pledged \
    $30 million to the Board of Peace. Kenya pledged $5 million to the Board of Peace. Germany will \
    not take part in the work of the Board of Peace.\n\n\
    \u{201c}We will stand by this work,\u{201d} Foreign Minister Bakhtiyor Saidov said.\n";

fn read(portal: &Portal) {
    let text = json!({
        "text": ARTICLE, "publisher": "Example Wire", "published": "2026-02-20",
        "title": "Donors set out plans",
    });
    portal.post(DESK, "/board-of-peace/texts/new", &text);
}

impl Browser {
    /// The heading of the draft that has the focus.
    fn draft(&mut self) -> String {
        let heading = "const draft = document.activeElement.closest('[data-draft]'); \
                       return draft ? draft.querySelector('h3').innerText : '';";
        self.run(heading).as_str().unwrap_or_default().to_owned()
    }

    /// Goes with `j`, from the first on, to a draft whose passage has these words.
    fn next_to(&mut self, words: &str) {
        self.run("document.activeElement.blur();");
        for _ in 0..30 {
            let there = format!("return document.activeElement.innerText.includes('{words}');");
            if self.draft() != "" && self.run(&there) == json!(true) {
                return;
            }
            self.press("j");
        }
        panic!("no draft says {words}");
    }

    fn counts(&mut self) -> String {
        let lead = self.run("return document.querySelector('main .lead').innerText;");
        lead.as_str().unwrap_or_default().to_owned()
    }

    fn decided(&mut self, counts: &str) {
        self.wait("return !!document.querySelector('[role=status]');");
        self.wait(&format!(
            "return document.querySelector('main .lead').innerText.includes('{counts}');"
        ));
    }
}

#[test]
fn drafts_are_looked_over_with_the_keyboard_alone() {
    let name = "drafts_are_looked_over_with_the_keyboard_alone";
    let Some(mut browser) = Browser::start(name) else { return };
    let portal = Portal::start();
    read(&portal);
    browser.sign_in(&portal, "desk", TEXT);
    let before = browser.counts();
    assert!(before.contains("0 accepted"), "{before}");
    // Outside of a draft the keys that decide do nothing.
    browser.press("a");
    browser.press("r");
    browser.press("j");
    let first = browser.draft();
    assert!(first.starts_with('1'), "{first}");
    browser.press("j");
    assert!(browser.draft().starts_with('2'));
    browser.press("k");
    assert_eq!(browser.draft(), first);
    let seen = "return getComputedStyle(document.activeElement).outlineStyle !== 'none';";
    assert_eq!(browser.run(seen), json!(true));
    // Accepted as proposed; the next draft has the focus then.
    browser.next_to("Uzbekistan pledged");
    browser.press("a");
    browser.decided("1 accepted");
    browser.wait("return !!document.activeElement.closest('[data-draft]');");
    // Rejected, with a reason: what is typed is no key.
    browser.next_to("Germany will");
    browser.press("r");
    browser.wait("return document.activeElement.name === 'reason';");
    browser.write("a jerk");
    browser.press("\u{E007}");
    browser.decided("1 rejected");
    let text = browser.run("return document.querySelector('main').textContent;");
    assert!(text.as_str().is_some_and(|text| text.contains("a jerk")), "{text}");
    // Looked over first: the form has what was proposed, and the keyboard gets through it.
    browser.next_to("Kenya pledged");
    browser.press("e");
    browser.wait("return location.pathname.endsWith('/accept');");
    browser.tab_to("one.id === 'row-1-purpose'");
    browser.write(" (put right)");
    browser.tab_to("one.type === 'submit' && one.form.classList.contains('filled')");
    browser.press("\u{E007}");
    browser.decided("2 accepted");
    // The help, and that the keys can be turned off.
    browser.press("?");
    assert_eq!(browser.run("return document.querySelector('#keys').open;"), json!(true));
    browser.tab_to("one.hasAttribute('data-keys-on')");
    browser.press(" ");
    browser.run("document.querySelector('[data-draft]').focus();");
    let here = browser.draft();
    browser.press("j");
    browser.press("a");
    assert_eq!(browser.draft(), here);
    browser.open(&format!("{}{TEXT}", portal.base));
    let off = browser.run("return document.querySelector('[data-keys-on]').checked;");
    assert_eq!(off, json!(false));
    assert!(browser.counts().contains("2 accepted, 0 merged, 1 rejected"));
}

#[test]
fn without_keys_the_tab_key_reaches_every_decision() {
    let name = "without_keys_the_tab_key_reaches_every_decision";
    let Some(mut browser) = Browser::start(name) else { return };
    let portal = Portal::start();
    read(&portal);
    browser.sign_in(&portal, "desk", TEXT);
    for what in ["/accept", "/merge"] {
        browser.run("document.querySelector('[data-draft]').focus();");
        let reached = format!(
            "(one.getAttribute('href') ?? one.form?.getAttribute('action') ?? '').endsWith('{what}')"
        );
        browser.tab_to(&reached);
    }
    browser.run("document.querySelector('[data-draft]').focus();");
    browser.tab_to("one.matches('.reject > summary')");
    browser.press("\u{E007}");
    browser.tab_to("one.name === 'reason'");
    browser.tab_to("one.type === 'submit'");
    browser.press("\u{E007}");
    browser.decided("1 rejected");
}

#[test]
fn the_pages_of_texts_fit_a_phone_and_pass_the_accessibility_rules() {
    let name = "the_pages_of_texts_fit_a_phone_and_pass_the_accessibility_rules";
    let Some(mut browser) = Browser::start(name) else { return };
    let Some(rules) = driver::rules(name) else { return };
    let portal = Portal::start();
    read(&portal);
    browser.sign_in(&portal, "desk", TEXT);
    let accept = browser.run(
        "return [...document.querySelectorAll('a.button')].map(one => one.getAttribute('href')) \
             .find(one => one.endsWith('/accept'));",
    );
    let accept = accept.as_str().expect("an address").to_owned();
    let merge = accept.replace("/accept", "/merge");
    let ask = "const done = arguments[arguments.length - 1]; \
               axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }) \
                  .then(told => done(told.violations.map(one => \
                      one.id + ': ' + one.nodes.slice(0, 2).map(node => node.html.slice(0, 160)).join(' | '))));";
    let wide = "return document.scrollingElement.scrollWidth <= innerWidth;";
    for width in [1280, 360] {
        browser.resize(width, 740);
        for language in ["en", "ar"] {
            for page in
                ["/board-of-peace/texts", TEXT, "/board-of-peace/texts/new", &accept, &merge]
            {
                browser.open(&format!("{}{page}?lang={language}", portal.base));
                assert_eq!(browser.run(wide), json!(true), "{page} {language} scrolls sideways");
                browser
                    .run("document.querySelectorAll('details').forEach(one => one.open = true);");
                browser.run(&rules);
                let violations: Value = browser.run_async(ask);
                assert_eq!(violations, json!([]), "{page} {language} {width}");
                assert_eq!(browser.run(wide), json!(true), "{page} {language}: unfolded");
            }
        }
    }
}
