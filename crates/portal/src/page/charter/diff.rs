//! Two charters side by side.

use super::encoded;
use crate::{
    api::{self, DifferenceRow, Differences, Provided},
    page::{
        bits,
        frame::{self, Sheet},
        provision::Articles,
    },
    problem::Problem,
    question::{Forum, Question},
};
use analysis::answer::ReplayRow;
use charter::{Charter, Section, Verdict};
use fluent_bundle::FluentValue;
use maud::{Markup, html};
use vocabulary::{ActorId, Id};

/// The page.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let forum = question.forum()?;
    let words = question.words;
    let compared = api::compared(question, &forum, api::Unknown::Latest)?;
    let name = |actor: &ActorId| bits::name_of(&forum, actor, words);
    let compare = |(before, after)| forum.state.compare(before, after, words.language());
    let diff = compared.map(compare);
    let told = api::told(diff.as_ref(), question.clocks, words, &name);
    let body = html! {
        p class="intro" { (words.text("diff-intro")) }
        (choice(question, &forum, compared))
        (bits::no_charter(question, &forum))
        @match compared {
            None if forum.state.charter_version(None).is_none() => {},
            None => p { (words.text("diff-one-version")) },
            Some(_) if told.differences.is_empty() => p { (words.text("diff-same")) },
            Some((before, after)) => (sections(question, &told, before, after)),
        }
        (replays(question, &told))
    };
    let kept: Vec<String> =
        question.kept().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    let mark = if kept.is_empty() { "" } else { "?" };
    let route = format!("/api/v1/{}/charter/diff{mark}{}", forum.id, kept.join("&"));
    let sheet = Sheet {
        title: words.text("diff-title"),
        trail: vec![(words.text("nav-charter"), "/charter".to_owned())],
        forum: Some(&forum),
        data: Some((route, true)),
        body,
    };
    Ok(frame::page(question, &sheet))
}

/// Which two are compared, to be changed.
fn choice(
    question: &Question,
    forum: &Forum<'_>,
    compared: Option<(&Charter, &Charter)>,
) -> Markup {
    let words = question.words;
    let other = question.extra("other");
    let others = || question.snapshot.books.keys().filter(|id| *id != forum.id);
    let versions = |forum: &Forum<'_>| -> Vec<String> {
        forum.state.charter_versions().into_iter().map(|one| one.version).collect()
    };
    let here = versions(forum);
    let there = match other.and_then(|other| question.other_forum(other).ok()) {
        Some(other) => versions(&other),
        None => here.clone(),
    };
    let select = |name: &str, all: &[String], chosen: Option<&Charter>| {
        html! {
            label {
                span { (words.code("diff", name)) }
                select name=(name) {
                    @for one in all {
                        @let chosen = chosen.is_some_and(|chosen| chosen.text.version == *one);
                        option value=(one) selected[chosen] { (one) }
                    }
                }
            }
        }
    };
    html! {
        @if here.len() > 1 || others().next().is_some() {
            form method="get" action=(question.path) class="filter" {
                (clocks(question))
                (select("from", &here, compared.map(|(before, _)| before)))
                " "
                label {
                    span { (words.text("diff-other")) }
                    select name="other" {
                        option value="" { (forum.name(words)) }
                        @for id in others() {
                            option value=(id) selected[other == Some(id.as_str())] {
                                (name_of(question, id))
                            }
                        }
                    }
                }
                " "
                (select("to", &there, compared.map(|(_, after)| after)))
                " "
                button type="submit" { (words.text("diff-show")) }
            }
        }
    }
}

fn name_of(question: &Question, id: &Id) -> String {
    let forum = question.other_forum(id.as_str());
    forum.map_or_else(|_| id.to_string(), |forum| forum.name(question.words).to_owned())
}

/// The clocks and the language, kept by the form.
fn clocks(question: &Question) -> Markup {
    let language = question.words.language();
    html! {
        @if question.names_a_clock() {
            input type="hidden" name="as_of" value=(question.clocks.as_of);
            input type="hidden" name="known_at" value=(question.clocks.known_at);
        }
        @if language != "en" { input type="hidden" name="lang" value=(language); }
    }
}

fn sections(question: &Question, told: &Differences, before: &Charter, after: &Charter) -> Markup {
    let words = question.words;
    let articles = |charter| articles(question, charter);
    let (before, after) = (articles(before), articles(after));
    let rows = |section: Section| told.differences.iter().filter(move |row| row.section == section);
    let sides = sides(question, told);
    html! {
        @for section in Section::ALL.iter().filter(|section| rows(**section).next().is_some()) {
            section {
                h2 { (words.code("section", section)) }
                div class="scroll" tabindex="0" role="region"
                    aria-label=(words.code("section", section)) {
                    table class="stack diff" {
                        thead {
                            tr {
                                (bits::head(words, "column-change"))
                                @for side in &sides { th scope="col" { (side) } }
                            }
                        }
                        tbody {
                            @for row in rows(*section) {
                                (line(question, row, [&before, &after], &sides))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The past polls that come out otherwise under one of the two.
fn replays(question: &Question, told: &Differences) -> Markup {
    let words = question.words;
    let sides = sides(question, told);
    let otherwise: Vec<&ReplayRow> = told.replays.iter().filter(|row| row.differs()).collect();
    let verdict = |verdict: Option<Verdict>| match verdict {
        Some(verdict) => words.code("fate", verdict),
        None => words.text("replay-unknown"),
    };
    html! {
        @if !told.replays.is_empty() {
            section {
                h2 { (words.text("replay-title")) }
                p class="intro" {
                    (words.with("replay-intro", &[
                        ("all", FluentValue::from(told.replays.len())),
                        ("count", FluentValue::from(otherwise.len())),
                    ]))
                }
                @if !otherwise.is_empty() {
                    div class="scroll" tabindex="0" role="region"
                        aria-label=(words.text("replay-title")) {
                        table class="stack" {
                            thead {
                                tr {
                                    (bits::head(words, "column-falls"))
                                    (bits::head(words, "column-date"))
                                    (bits::head(words, "column-came"))
                                    @for side in &sides { th scope="col" { (side) } }
                                }
                            }
                            tbody {
                                @for row in otherwise {
                                    @let there = format!("/motions/{}", row.motion);
                                    tr {
                                        th scope="row" {
                                            a href=(question.inside(there)) { bdi { (row.title) } }
                                        }
                                        td data-label=(words.text("column-date")) {
                                            (bits::date(question, row.opened.into()))
                                        }
                                        td data-label=(words.text("column-came")) {
                                            (verdict(row.verdict))
                                        }
                                        td data-label=(sides[0]) { (verdict(row.before)) }
                                        td data-label=(sides[1]) { (verdict(row.after)) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What each of the two is called.
fn sides(question: &Question, told: &Differences) -> [String; 2] {
    [&told.before, &told.after].map(|side| {
        side.as_ref().map_or_else(String::new, |side| {
            let (name, version) = (side.name.as_str(), side.version.as_str());
            let arguments = [("forum", name.into()), ("version", version.into())];
            question.words.with("diff-of", &arguments)
        })
    })
}

/// The articles of a charter, on the page of that version.
fn articles<'a>(question: &'a Question, charter: &'a Charter) -> Articles<'a> {
    let (forum, version) = (&charter.forum.id, encoded(&charter.text.version));
    let page = question.link(format_args!("/{forum}/charter?version={version}"));
    Articles { question, charter, page }
}

fn line(
    question: &Question,
    row: &DifferenceRow,
    articles: [&Articles<'_>; 2],
    sides: &[String; 2],
) -> Markup {
    let words = question.words;
    html! {
        tr {
            th scope="row" { (words.code("difference", row.change)) }
            @for ((side, articles), label) in
                [&row.before, &row.after].into_iter().zip(articles).zip(sides) {
                td data-label=(label) {
                    @match side {
                        None => span class="absent" { (words.text("diff-nothing")) },
                        Some(side) => (provided(row.section, side, articles)),
                    }
                }
            }
        }
    }
}

fn provided(section: Section, side: &Provided, articles: &Articles<'_>) -> Markup {
    // What an article is about is the record's own word, in English.
    let language = (section == Section::Article).then_some("en");
    html! {
        strong { bdi lang=[language] { (side.title) } }
        @if let Some(article) = &side.article { " " small { (articles.link(article)) } }
        (articles.lines(&side.says))
    }
}
