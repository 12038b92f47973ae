//! The frame around every page: head, navigation, clocks, footer.

use super::{bits, clocks, sign_in};
use crate::{
    assets, format,
    question::{Forum, Question},
    words::Words,
};
use maud::{DOCTYPE, Markup, html};
use register::Clocks;

/// A page before it is framed.
pub struct Sheet<'a> {
    /// Its one heading.
    pub title: String,
    /// What stands between the forum and this page: name and path within the forum.
    pub trail: Vec<(String, String)>,
    /// The forum it is about.
    pub forum: Option<&'a Forum<'a>>,
    /// The route of the API that gives the same answer, and whether as a table too.
    pub data: Option<(String, bool)>,
    /// What it shows.
    pub body: Markup,
}

/// The sections of a forum: path and key.
const SECTIONS: &[(&str, &str)] = &[
    ("", "nav-play"),
    ("/members", "nav-members"),
    ("/commitments", "nav-commitments"),
    ("/needs", "nav-needs"),
    ("/events", "nav-events"),
    ("/meetings", "nav-meetings"),
    ("/motions", "nav-motions"),
    ("/calendar", "nav-calendar"),
    ("/charter", "nav-charter"),
    ("/sources", "nav-sources"),
    ("/corrections", "nav-corrections"),
    ("/journal", "nav-journal"),
];

/// The whole page.
pub fn page(question: &Question, sheet: &Sheet<'_>) -> Markup {
    framed(question, sheet, None)
}

/// Whether a live page loads itself again where there is no script. A reader may ask it not to.
pub fn refreshes(question: &Question) -> bool {
    question.extra("refresh") != Some("off")
}

/// This page, which does not load itself again.
pub fn without_refresh(question: &Question) -> String {
    let here = question.here();
    let mark = if here.contains('?') { '&' } else { '?' };
    format!("{here}{mark}refresh=off")
}

/// A page with a live part. Where there is no script it loads itself again every few seconds.
pub fn live_page(question: &Question, sheet: &Sheet<'_>) -> Markup {
    framed(question, sheet, Some(Moving::Live))
}

/// A page on which drafts are decided about, with its keys.
pub fn review_page(question: &Question, sheet: &Sheet<'_>) -> Markup {
    framed(question, sheet, Some(Moving::Keys))
}

/// What a page has a script of its own for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Moving {
    /// A live part.
    Live,
    /// Keys.
    Keys,
}

fn framed(question: &Question, sheet: &Sheet<'_>, moving: Option<Moving>) -> Markup {
    let words = question.words;
    let forum = sheet.forum.map(|forum| forum.name(words));
    let site = words.text("site-name");
    let above = forum.filter(|name| *name != sheet.title).map(|name| format!(" · {name}"));
    html! {
        (DOCTYPE)
        html lang=(words.language()) dir=(words.dir()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (sheet.title) (above.unwrap_or_default()) " · " (site) }
                link rel="stylesheet" href=(assets::style());
                script defer src=(assets::script()) {}
                @if moving == Some(Moving::Keys) {
                    script defer src=(assets::review_script()) {}
                }
                @if moving == Some(Moving::Live) {
                    script defer src=(assets::live_script()) {}
                    @if refreshes(question) {
                        noscript { meta http-equiv="refresh" content="10"; }
                    }
                }
            }
            body {
                a class="skip" href="#main" { (words.text("skip")) }
                header class="top" {
                    div class="brand" {
                        a href=(question.link("/")) { (site) }
                        (visitor(question, sheet))
                        (languages(question))
                    }
                    @if sheet.forum.is_some() {
                        nav aria-label=(words.text("nav-sections")) { (sections(question, sheet)) }
                    }
                    (clocks::form(question, sheet.forum))
                }
                (trail(question, sheet))
                main id="main" {
                    @if let Some(said) = &question.said { p class="said" role="status" { (said) } }
                    h1 { (sheet.title) }
                    @if question.clocks.as_of != question.clocks.known_at {
                        p class="intro" { (asked_at(question)) }
                    }
                    (sheet.body)
                    (bits::legend(question))
                }
                (footer(question, sheet))
            }
        }
    }
}

/// Who is signed in, or where to.
fn visitor(question: &Question, sheet: &Sheet<'_>) -> Markup {
    let words = question.words;
    let Some(session) = question.visitor.session() else {
        let here = question.here();
        let next = if question.path == "/sign-in" { "/" } else { &here };
        return html! {
            @if question.has_desk {
                a class="visitor" href=(sign_in::sign_in(question, next)) { (words.text("sign-in")) }
            }
        };
    };
    let account = &session.account;
    let member = account.member.as_ref().map(|member| {
        let name = sheet.forum.filter(|forum| *forum.id == account.forum);
        let name = name.map(|forum| bits::name_of(forum, member, words));
        let state = || member.state().map(|state| state.names.get(words.language()).to_owned());
        name.or_else(state).unwrap_or_else(|| member.to_string())
    });
    html! {
        div class="visitor" {
            span {
                span class="hidden" { (words.text("signed-in")) " " }
                bdi { (account.name) }
                " · " (member.unwrap_or_else(|| words.code("account-role", account.role)))
            }
            form method="post" action=(question.link("/sign-out")) {
                input type="hidden" name="form_token" value=(session.form_token);
                button type="submit" { (words.text("sign-out")) }
            }
        }
    }
}

fn languages(question: &Question) -> Markup {
    let here = question.words.language();
    let others = Words::all().iter().filter(|words| words.language() != here);
    html! {
        ul class="languages" aria-label=(question.words.text("nav-languages")) {
            @for words in others {
                li {
                    a lang=(words.language()) dir=(words.dir()) hreflang=(words.language())
                        href=(question.in_language(words.language())) { (words.name()) }
                }
            }
        }
    }
}

/// The section of those who work here.
const OFFICE: (&str, &str) = ("/texts", "nav-texts");

fn sections(question: &Question, sheet: &Sheet<'_>) -> Markup {
    let forum = sheet.forum.filter(|forum| question.visitor.is_secretariat(forum.id));
    let root = format!("/{}", question.part("forum"));
    let rest = question.path.strip_prefix(&root).unwrap_or_default();
    let here = |path: &str| match path {
        "" => rest.is_empty(),
        _ => rest.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')),
    };
    html! {
        ul {
            @for (path, key) in SECTIONS.iter().chain(forum.map(|_| &OFFICE)) {
                li {
                    a href=(question.inside(path)) aria-current=[here(path).then_some("page")] {
                        (question.words.text(key))
                    }
                }
            }
        }
    }
}

fn trail(question: &Question, sheet: &Sheet<'_>) -> Markup {
    let words = question.words;
    let forum = sheet.forum.map(|forum| forum.name(words));
    if question.path == "/" {
        return html! {};
    }
    html! {
        nav class="trail" aria-label=(words.text("nav-trail")) {
            ol {
                li { a href=(question.link("/")) { (words.text("nav-forums")) } }
                @if let Some(name) = forum.filter(|name| *name != sheet.title) {
                    li { a href=(question.inside("")) { (name) } }
                }
                @for (name, path) in &sheet.trail {
                    li { a href=(question.inside(path)) { (name) } }
                }
                li aria-current="page" { (sheet.title) }
            }
        }
    }
}

fn footer(question: &Question, sheet: &Sheet<'_>) -> Markup {
    let (words, head) = (question.words, question.snapshot.head);
    let root = head.root.to_string();
    let table = |route: &str| {
        let mark = if route.contains('?') { '&' } else { '?' };
        question.link(format_args!("{route}{mark}format=csv"))
    };
    html! {
        footer {
            @if let Some((route, tabular)) = &sheet.data {
                p {
                    (words.text("footer-data")) " "
                    a href=(question.link(route)) { "JSON" }
                    @if *tabular {
                        " · " a href=(table(route)) { "CSV" }
                    }
                    " · " a href=(question.link("/api")) { (words.text("nav-api")) }
                }
            } @else {
                p { a href=(question.link("/api")) { (words.text("nav-api")) } }
            }
            p { (asked_at(question)) }
            p {
                (words.text("footer-head")) " "
                code dir="ltr" class="hash" title=(root) { (head.size) ":" (root) }
            }
            p { (words.text("footer-licence")) }
            p { (words.text("footer-error")) }
        }
    }
}

/// Both clocks in words.
fn asked_at(question: &Question) -> String {
    let words = question.words;
    let Clocks { as_of, known_at } = question.clocks;
    let (as_of, known_at) = (format::day(as_of, words), format::day(known_at, words));
    words.with("footer-clocks", &[("as_of", as_of.into()), ("known_at", known_at.into())])
}
