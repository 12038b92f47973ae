//! The frame around every page: head, navigation, clocks, footer.

use super::{bits, clocks, sign_in};
use crate::{
    assets, format,
    problem::Problem,
    question::{Forum, Question},
    words::Words,
};
use maud::{DOCTYPE, Markup, html};
use register::{Book, Clocks, book::Table};

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
    ("/influence", "nav-influence"),
    ("/calendar", "nav-calendar"),
    ("/charter", "nav-charter"),
    ("/sources", "nav-sources"),
    ("/corrections", "nav-corrections"),
    ("/journal", "nav-journal"),
];

/// A section about what forums and states do with each other.
pub struct Section {
    /// Its path.
    pub path: &'static str,
    /// The key of its name.
    pub key: &'static str,
    /// The route of the API that tells the same; its summary says what there is to see.
    pub route: &'static str,
    /// Whether a forum's book has what it shows.
    pub has: fn(&Book) -> bool,
    /// Whether it may be asked of every forum.
    pub spans: bool,
}

const fn section(
    path: &'static str,
    key: &'static str,
    route: &'static str,
    has: fn(&Book) -> bool,
) -> Section {
    Section { path, key, route, has, spans: true }
}

fn any<T>(table: &Table<T>) -> bool {
    table.versions().iter().next().is_some()
}

/// These sections, in order.
pub const DIPLOMACY: &[Section] = &[
    section("/tracks", "nav-tracks", "tracks", |book| any(&book.tracks)),
    section("/encounters", "nav-encounters", "encounters", |book| {
        any(&book.meetings) || any(&book.contacts)
    }),
    section("/agreements", "nav-agreements", "agreements", |book| any(&book.agreements)),
    section("/obligations", "nav-obligations", "obligations", |book| any(&book.obligations)),
    section("/positions", "nav-positions", "positions", |book| any(&book.positions)),
    section("/themes", "nav-themes", "themes", |book| {
        any(&book.agenda_items) || any(&book.agreements)
    }),
    section("/ties", "nav-ties", "ties", |book| any(&book.ties) || any(&book.agreements)),
    section("/network", "nav-network", "network", |book| any(&book.ties) || any(&book.agreements)),
    section("/hosts", "nav-hosts", "hosts", |book| any(&book.tracks)),
    Section { spans: false, ..section("/voice", "nav-voice", "voice", |book| any(&book.meetings)) },
    Section { spans: false, ..section("/votes", "nav-votes", "votes", |book| any(&book.ballots)) },
    // What one forum has by another name, or cannot have alone.
    section("/shared", "nav-shared", "shared", |_| false),
    section("/calendar", "nav-calendar", "calendar", |_| false),
];

/// A page that may be asked of one forum or of every forum, under the one its path names. `route`
/// is that of the API within it, if one gives the same answer.
pub fn spanning(
    question: &Question,
    title: String,
    trail: Vec<(String, String)>,
    route: Option<&str>,
    body: Markup,
) -> Result<Markup, Problem> {
    let forum = if question.is_of_all() { None } else { Some(question.forum()?) };
    let address = |route| format!("/api/v1/{}{route}{}", question.part("forum"), question.query());
    let data = route.map(|route| (address(route), true));
    let sheet = Sheet { title, trail, forum: forum.as_ref(), data, body };
    Ok(page(question, &sheet))
}

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
                    @if sheet.forum.is_some() || question.is_of_all() {
                        nav aria-label=(words.text("nav-sections")) { (sections(question, sheet)) }
                    }
                    (clocks::form(question, sheet.forum))
                }
                (trail(question, sheet))
                main id="main" {
                    @if let Some(said) = &question.said { p class="said" role="status" { (said) } }
                    // A title may be a record's, which is written in another language.
                    h1 { bdi { (sheet.title) } }
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
    let link = |path: &str, key: &str| {
        html! {
            li {
                a href=(question.inside(path)) aria-current=[here(path).then_some("page")] {
                    (question.words.text(key))
                }
            }
        }
    };
    let book = sheet.forum.map(|forum| forum.state.view.book);
    let shown = |one: &&Section| book.map_or(one.spans, |book| (one.has)(book));
    let diplomacy: Vec<&Section> = DIPLOMACY.iter().filter(shown).collect();
    html! {
        @if book.is_some() {
            div {
                span id="nav-forum" { (question.words.text("nav-forum")) }
                ul aria-labelledby="nav-forum" {
                    @for (path, key) in SECTIONS.iter().chain(forum.map(|_| &OFFICE)) {
                        (link(path, key))
                    }
                }
            }
        }
        @if !diplomacy.is_empty() {
            @let name = if book.is_some() { "nav-diplomacy" } else { "nav-all" };
            div {
                span id="nav-diplomacy" { (question.words.text(name)) }
                ul aria-labelledby="nav-diplomacy" {
                    @for one in diplomacy { (link(one.path, one.key)) }
                }
            }
        }
    }
}

fn trail(question: &Question, sheet: &Sheet<'_>) -> Markup {
    let words = question.words;
    let first = question.path == format!("/{}", question.part("forum"));
    let forum = sheet.forum.filter(|_| !first).map(|forum| forum.name(words));
    if question.path == "/" {
        return html! {};
    }
    html! {
        nav class="trail" aria-label=(words.text("nav-trail")) {
            ol {
                li { a href=(question.link("/")) { (words.text("nav-forums")) } }
                @if question.is_of_all() && !first {
                    li { a href=(question.inside("")) { (words.text("nav-all")) } }
                }
                @if let Some(name) = forum {
                    li { a href=(question.inside("")) { (name) } }
                }
                @for (name, path) in &sheet.trail {
                    li { a href=(question.inside(path)) { (name) } }
                }
                li aria-current="page" { bdi { (sheet.title) } }
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
