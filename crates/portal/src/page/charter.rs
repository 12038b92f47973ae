//! The charter: its versions, the rules of decision in words, organs and who sits in them, classes
//! of membership, articles.

mod diff;
mod organ;

pub use diff::page as diff;

use super::{
    bits,
    frame::{self, Sheet},
    provision::Articles,
};
use crate::{
    format,
    problem::Problem,
    question::{Forum, Question},
    rule_words::Teller,
};
use ::charter::{Article, Charter, Section};
use analysis::{Party, answer::CharterText};
use maud::{Markup, html};
use vocabulary::ActorId;

/// The page.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let forum = question.forum()?;
    let words = question.words;
    let version = question.extra("version");
    let text = match (forum.state.charter_text(version, words.language()), version) {
        (Some(text), _) => text,
        (None, Some(version)) => return Err(Problem::record(version)),
        (None, None) => return Ok(unknown(question, &forum)),
    };
    let charter = &text.charter;
    let name = |actor: &ActorId| bits::name_of(&forum, actor, words);
    let teller = Teller { words, charter, name: &name, holders: &text.offices };
    let articles = Articles { question, charter, page: String::new() };
    let shown = Shown { question, forum: &forum, teller, articles };
    let body = html! {
        (facts(question, &forum, &text))
        (versions(question, &text))
        p class="intro" { (words.text("sections-intro")) }
        (shown.matters())
        (shown.section(Section::Rule))
        (shown.section(Section::Electorate))
        (shown.section(Section::Weight))
        (shown.section(Section::Office))
        (shown.section(Section::Due))
        @if !charter.classes.is_empty() {
            section {
                h2 { (words.text("classes-title")) }
                p class="intro" { (words.text("classes-intro")) }
                (shown.provisions(Section::Class))
            }
        }
        section {
            h2 { (words.text("organs-title")) }
            @for one in &charter.organs { (organ::section(&shown, one)) }
        }
        section {
            h2 { (words.text("articles-title")) }
            p class="intro" { (words.text("articles-intro")) }
            dl class="articles" {
                @for one in &charter.articles { (article(question, &forum, one)) }
            }
        }
    };
    let mut route = format!("/api/v1/{}/charter", forum.id);
    if let Some(version) = version {
        route += &format!("?version={}", encoded(version));
    }
    let sheet = Sheet {
        title: words.text("nav-charter"),
        trail: Vec::new(),
        forum: Some(&forum),
        data: Some((route, false)),
        body,
    };
    Ok(frame::page(question, &sheet))
}

/// The page before any charter was known.
fn unknown(question: &Question, forum: &Forum<'_>) -> Markup {
    let words = question.words;
    let sheet = Sheet {
        title: words.text("nav-charter"),
        trail: Vec::new(),
        forum: Some(forum),
        data: None,
        body: html! { (bits::no_charter(question, forum)) },
    };
    frame::page(question, &sheet)
}

/// A text as it stands in a query.
fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// A version of the charter as it is shown.
struct Shown<'a> {
    question: &'a Question,
    forum: &'a Forum<'a>,
    teller: Teller<'a>,
    articles: Articles<'a>,
}

impl Shown<'_> {
    fn charter(&self) -> &Charter {
        self.teller.charter
    }

    /// A section of the charter, if there is anything in it.
    fn section(&self, section: Section) -> Markup {
        html! {
            @if !self.charter().provisions(section).is_empty() {
                section {
                    h2 { (self.question.words.code("section", section)) }
                    (self.provisions(section))
                }
            }
        }
    }

    fn provisions(&self, section: Section) -> Markup {
        html! {
            @for (id, one) in self.charter().provisions(section) {
                article class="organ" id={ (section) "-" (id) } {
                    h3 {
                        bdi { (self.teller.title(one)) }
                        @if let Some(article) = Teller::article(one) {
                            " " small { (self.articles.link(article)) }
                        }
                    }
                    (self.articles.lines(&self.teller.provision(one)))
                }
            }
        }
    }

    /// What is decided, by which rule: a row each, for there are many and they are alike.
    fn matters(&self) -> Markup {
        let words = self.question.words;
        let columns = ["column-falls", "column-article", "column-rule", "column-procedure"];
        html! {
            @if !self.charter().matters.is_empty() {
                section {
                    h2 { (words.code("section", Section::Matter)) }
                    div class="scroll" tabindex="0" role="region"
                        aria-label=(words.code("section", Section::Matter)) {
                        table class="stack" {
                            (bits::heads(words, &columns))
                            tbody {
                                @for one in &self.charter().matters { (self.matter(one)) }
                            }
                        }
                    }
                }
            }
        }
    }

    fn matter(&self, one: &::charter::Matter) -> Markup {
        let words = self.question.words;
        let rule = self.charter().rule(&one.rule);
        let lines = self.teller.matter(one);
        let about = lines.iter().filter(|line| line.names.is_none()).cloned();
        html! {
            tr {
                th scope="row" { bdi { (one.name.get(words.language())) } }
                td data-label=(words.text("column-article")) { (self.articles.link(&one.article)) }
                td data-label=(words.text("column-rule")) {
                    @if let Some(rule) = rule {
                        a href={ "#rule-" (rule.id) } { bdi { (rule.name.get(words.language())) } }
                    }
                }
                td data-label=(words.text("column-procedure")) {
                    (self.articles.lines(&about.collect::<Vec<_>>()))
                }
            }
        }
    }
}

fn facts(question: &Question, forum: &Forum<'_>, text: &CharterText) -> Markup {
    let words = question.words;
    let (about, body) = (&text.charter.text, &text.charter.forum);
    let day = |key: &str, day: Option<vocabulary::Date>| {
        html! {
            @if let Some(day) = day { dt { (words.text(key)) } dd { (format::day(day, words)) } }
        }
    };
    let depositary = body.depositary.as_ref().and_then(|id| id.parse::<ActorId>().ok());
    let chair = body.chair.as_ref().and_then(|id| text.offices.iter().find(|one| one.id == *id));
    html! {
        dl class="facts" {
            dt { (words.text("column-version")) } dd { bdi { (text.version) } }
            (day("charter-signed", about.signed))
            (day("charter-force", about.entry_into_force))
            @if let Some(chair) = chair {
                dt { (words.text("charter-chair")) } dd { (held(question, forum, chair)) }
            }
            @if let Some(id) = depositary {
                dt { (words.text("charter-depositary")) } dd { (bits::actor(question, forum, &id)) }
            }
            @if let Some(language) = &about.language {
                dt { (words.text("charter-language")) } dd { bdi { (language) } }
            }
        }
        (bits::sources(question, forum, &about.sources))
    }
}

/// An office and who holds it.
fn held(question: &Question, forum: &Forum<'_>, office: &Party) -> Markup {
    let holders: Vec<ActorId> = office.holders.iter().map(|one| one.actor.clone()).collect();
    html! {
        bdi { (office.name) }
        @if !holders.is_empty() { " · " (bits::actors(question, forum, &holders)) }
    }
}

/// Every version, which one is in force and which one is shown.
fn versions(question: &Question, text: &CharterText) -> Markup {
    let words = question.words;
    if text.versions.len() < 2 {
        return html! {};
    }
    let columns = ["column-version", "column-signed", "column-force"];
    let day = |day: Option<vocabulary::Date>| day.map(|day| format::day(day, words));
    html! {
        section {
            h2 { (words.text("versions-title")) }
            div class="scroll" tabindex="0" role="region"
                aria-label=(words.text("versions-title")) {
                table class="stack" {
                    (bits::heads(words, &columns))
                    tbody {
                        @for one in &text.versions {
                            @let here = one.version == text.version;
                            @let query = encoded(&one.version);
                            @let there = question.inside(format_args!("/charter?version={query}"));
                            tr {
                                th scope="row" {
                                    a href=(there) aria-current=[here.then_some("page")] {
                                        bdi { (one.version) }
                                    }
                                    @if one.in_force {
                                        " " small { (words.text("versions-in-force")) }
                                    }
                                    @if here { " " small { (words.text("versions-shown")) } }
                                }
                                td data-label=(words.text("column-signed")) {
                                    (day(one.signed).unwrap_or_else(|| "—".to_owned()))
                                }
                                td data-label=(words.text("column-force")) {
                                    (day(one.entry_into_force).unwrap_or_else(|| "—".to_owned()))
                                }
                            }
                        }
                    }
                }
            }
            p { a href=(question.inside("/charter/diff")) { (words.text("versions-compare")) } }
        }
    }
}

fn article(question: &Question, forum: &Forum<'_>, one: &Article) -> Markup {
    html! {
        dt id={ "article-" (one.id) } {
            bdi { (one.id) } " " span class="topic" { (bits::prose(&one.topic)) }
        }
        dd {
            p { (bits::prose(&one.summary)) (bits::grade_mark(question, one.grade)) }
            p class="proof" {
                (bits::grade(question, one.grade)) " "
                (bits::sources(question, forum, &one.sources))
            }
            (bits::note(one.note.as_ref()))
        }
    }
}
