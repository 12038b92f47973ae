//! The texts that were read, for those who decide what becomes of them.

pub mod card;
mod marked;
mod one;

#[cfg(test)]
pub use marked::GROUPS;
pub use one::{DRAFTS, facts, kinds, page as one, title};

use super::{
    bits,
    doable::Doable,
    frame::{self, Sheet},
};
use crate::{
    act::Who,
    problem::Problem,
    question::{Forum, Question},
    texts,
};
use analysis::answer::TextLine;
use maud::{Markup, html};
use std::collections::BTreeMap;
use vocabulary::{Date, Id, PartialDate};

/// So many texts stand on a page.
const TEXTS: usize = 100;

/// Of each report the text that was published first.
type Firsts<'a> = BTreeMap<&'a Id, &'a TextLine>;

/// The page.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let forum = question.forum()?;
    let words = question.words;
    secretariat(question, &forum)?;
    let all = texts::all(question, &forum).map_err(|error| Problem::journal(&error.into()))?.texts;
    let firsts = firsts(&all);
    let waiting = all.iter().filter(|one| one.open > 0).count();
    let only_open = question.extra("show") == Some("open");
    let shown: Vec<&TextLine> = all.iter().filter(|one| !only_open || one.open > 0).collect();
    let from = question.number("from", 1, 1..=u64::MAX)?;
    let before = usize::try_from(from - 1).unwrap_or(usize::MAX).min(shown.len());
    let part = &shown[before..shown.len().min(before + TEXTS)];
    let body = html! {
        p class="intro" { (words.text("texts-intro")) }
        (Doable::new(question, &forum).links("", &["read-text"]))
        (help(question))
        ul class="presets" aria-label=(words.text("texts-show")) {
            (choice(question, "/texts", "texts-all", all.len(), !only_open))
            (choice(question, "/texts?show=open", "texts-open", waiting, only_open))
        }
        @if part.is_empty() { p { (words.text("texts-none")) } } @else {
            div class="scroll" tabindex="0" role="region" aria-label=(words.text("nav-texts")) {
                table class="stack" {
                    (bits::heads(words, &[
                        "column-text", "column-published", "column-copies", "column-open",
                        "column-accepted", "column-merged", "column-rejected",
                    ]))
                    tbody { @for one in part { (line(question, one, &firsts)) } }
                }
            }
        }
        (pages(question, "/texts", from, TEXTS, shown.len()))
    };
    let sheet = Sheet {
        title: words.text("nav-texts"),
        trail: Vec::new(),
        forum: Some(&forum),
        data: Some((format!("/api/v1/{}/texts", forum.id), true)),
        body,
    };
    Ok(frame::page(question, &sheet))
}

/// That the forum's secretariat asks: texts and drafts are its working papers.
pub fn secretariat(question: &Question, forum: &Forum<'_>) -> Result<(), Problem> {
    let words = question.words;
    match Who::Secretariat.includes(&question.visitor, forum.id) {
        true => Ok(()),
        false if question.visitor.session().is_none() => Err(Problem::not_signed_in()),
        false => {
            let who = words.text(Who::Secretariat.key());
            Err(Problem::forbidden(&words.text("nav-texts"), &who))
        }
    }
}

/// What the reader does, and what it does not.
fn help(question: &Question) -> Markup {
    let words = question.words;
    html! {
        details class="help" {
            summary { (words.text("reader-help")) }
            ul {
                @for key in [
                    "reader-help-does", "reader-help-fields", "reader-help-doubts",
                    "reader-help-not", "reader-help-language", "reader-help-unread",
                    "reader-help-kept",
                ] {
                    li { (words.text(key)) }
                }
            }
        }
    }
}

fn choice(question: &Question, path: &str, key: &str, count: usize, here: bool) -> Markup {
    html! {
        li {
            a href=(question.inside(path)) aria-current=[here.then_some("true")] {
                (question.words.text(key)) " (" bdi { (count) } ")"
            }
        }
    }
}

/// The way to the parts of a list before and after this one.
fn pages(question: &Question, path: &str, from: u64, most: usize, count: usize) -> Markup {
    let words = question.words;
    let (most, count) = (most as u64, count as u64);
    let show = question.extra("show").map_or_else(String::new, |show| format!("&show={show}"));
    let there = |from: u64| question.inside(format_args!("{path}?from={from}{show}"));
    html! {
        @if count > most || from > 1 {
            nav class="pages" aria-label=(words.text("nav-pages")) {
                @if from > 1 {
                    a rel="prev" href=(there(from.saturating_sub(most).max(1))) {
                        (words.text("pages-before"))
                    }
                }
                @if from.saturating_add(most) <= count {
                    a rel="next" href=(there(from + most)) { (words.text("pages-next")) }
                }
            }
        }
    }
}

fn firsts(texts: &[TextLine]) -> Firsts<'_> {
    let day = |text: &TextLine| text.published.map_or(Date::MAX, PartialDate::certain);
    let mut firsts = Firsts::new();
    for text in texts {
        let report = text.copy_of.as_ref().unwrap_or(&text.id);
        let first = firsts.entry(report).or_insert(text);
        if (day(text), &text.id) < (day(first), &first.id) {
            *first = text;
        }
    }
    firsts
}

fn line(question: &Question, one: &TextLine, firsts: &Firsts<'_>) -> Markup {
    let words = question.words;
    let there = question.inside(format_args!("/texts/{}", one.id));
    let first = firsts.get(one.copy_of.as_ref().unwrap_or(&one.id));
    html! {
        tr {
            th scope="row" {
                a href=(there) { bdi { (one.title.as_deref().unwrap_or(one.id.as_str())) } }
                span class="note" { bdi { (one.publisher) } }
                @if one.erased { span class="note" { (words.text("text-erased")) } }
            }
            td data-label=(words.text("column-published")) {
                @match one.published { Some(on) => (bits::date(question, on)), None => "—" }
            }
            td data-label=(words.text("column-copies")) {
                @if one.copies > 0 { (copies(question, one, first.copied())) } @else { "—" }
            }
            @for (key, count) in [
                ("column-open", one.open), ("column-accepted", one.accepted),
                ("column-merged", one.merged), ("column-rejected", one.rejected),
            ] {
                td class="n" data-label=(words.text(key)) {
                    a class={ "num" (if count == 0 { " none" } else { "" }) } href=(there) {
                        bdi { (count) }
                    }
                }
            }
        }
    }
}

/// How many others tell the report, and who was first.
fn copies(question: &Question, one: &TextLine, first: Option<&TextLine>) -> Markup {
    let words = question.words;
    let count = words.with("texts-also", &[("count", one.copies.into())]);
    html! {
        (count)
        @match first {
            Some(first) if first.id == one.id => { " " (words.text("texts-first-here")) }
            Some(first) => {
                " "
                (words.with("texts-first", &[("name", first.publisher.as_str().into())]))
                @if let Some(on) = first.published { " (" (bits::date(question, on)) ")" }
            }
            None => {}
        }
    }
}
