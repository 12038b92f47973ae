//! The journal, entry by entry.

use super::{
    bits,
    frame::{self, Sheet},
};
use crate::{
    api::{self, JournalEntry},
    problem::Problem,
    question::Question,
};
use maud::{Markup, html};

/// The page.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let forum = question.forum()?;
    let words = question.words;
    let page = api::entries(question)?;
    let first = page.entries.first().map_or(0, |entry| entry.seq);
    let body = html! {
        p class="intro" { (words.text("journal-intro")) }
        dl class="facts" {
            dt { (words.text("journal-size")) } dd { bdi { (page.size) } }
            dt { (words.text("journal-root")) }
            dd { code dir="ltr" class="hash" { (page.root) } }
        }
        div class="scroll" tabindex="0" role="region" aria-label=(words.text("nav-journal")) {
            table class="stack" {
                (bits::heads(words, &[
                    "column-seq", "column-recorded", "column-kind", "column-says", "column-author",
                    "column-leaf",
                ]))
                tbody { @for entry in &page.entries { (line(question, entry)) } }
            }
        }
        nav class="pages" aria-label=(words.text("nav-pages")) {
            @if first > 1 && question.extra("from").is_some() {
                a href=(question.inside("/journal")) { (words.text("pages-first")) }
            }
            @if let Some(next) = page.next {
                a rel="next" href=(question.inside(format_args!("/journal?from={next}"))) {
                    (words.text("pages-next"))
                }
            }
        }
    };
    let sheet = Sheet {
        title: words.text("nav-journal"),
        trail: Vec::new(),
        forum: Some(&forum),
        data: Some((format!("/api/v1/{}/journal", forum.id), true)),
        body,
    };
    Ok(frame::page(question, &sheet))
}

fn line(question: &Question, entry: &JournalEntry) -> Markup {
    let words = question.words;
    let id = entry.body.pointer("/record/id").and_then(serde_json::Value::as_str);
    html! {
        tr {
            th scope="row" { (bits::entry(question, entry.seq)) }
            td data-label=(words.text("column-recorded")) { (recorded(&entry.recorded)) }
            td data-label=(words.text("column-kind")) { (kind(question, entry)) }
            td data-label=(words.text("column-says")) {
                code dir="ltr" { (id.unwrap_or_default()) }
                @if let Some(old) = corrected(entry) {
                    " " (words.text("journal-corrects")) " " (bits::entry(question, old))
                }
            }
            td data-label=(words.text("column-author")) { bdi { (entry.author) } }
            td data-label=(words.text("column-leaf")) {
                code dir="ltr" class="hash" title=(entry.leaf) { (&entry.leaf[..12]) "…" }
            }
        }
    }
}

/// The entry that this one corrects.
fn corrected(entry: &JournalEntry) -> Option<u64> {
    let old = entry.body.get("supersedes").or_else(|| entry.body.get("retracts"));
    old.and_then(serde_json::Value::as_u64)
}

fn recorded(text: &str) -> Markup {
    html! { time dir="ltr" datetime=(text) { (text) } }
}

fn kind(question: &Question, entry: &JournalEntry) -> Markup {
    let words = question.words;
    html! { (words.find_text(&format!("kind-{}", entry.kind), &[]).unwrap_or(entry.kind.clone())) }
}

/// The page of one entry.
pub fn one(question: &Question) -> Result<Markup, Problem> {
    let forum = question.forum()?;
    let words = question.words;
    let text = question.part("seq");
    let seq = text.parse().map_err(|_| Problem::record(text))?;
    let (entry, stored) = api::entry(question, seq)?;
    let pretty = serde_json::to_string_pretty(&entry.body).unwrap_or_default();
    let body = html! {
        dl class="facts" {
            dt { (words.text("column-kind")) } dd { (kind(question, &entry)) }
            dt { (words.text("column-recorded")) } dd { (recorded(&entry.recorded)) }
            dt { (words.text("column-author")) } dd { bdi { (entry.author) } }
            dt { (words.text("column-leaf")) }
            dd { code dir="ltr" class="hash" { (entry.leaf) } }
            @if let Some(old) = corrected(&entry) {
                dt { (words.text("journal-corrects")) } dd { (bits::entry(question, old)) }
            }
        }
        h2 { (words.text("journal-body")) }
        pre dir="ltr" tabindex="0" { code { (pretty) } }
        details {
            summary { (words.text("journal-canonical")) }
            p { (words.text("journal-leaf-hint")) }
            pre dir="ltr" class="wrap" { code { (stored) } }
        }
        nav class="pages" aria-label=(words.text("nav-pages")) {
            @if seq > 1 {
                a rel="prev" href=(question.inside(format_args!("/journal?from={}", seq - 1))) {
                    (words.text("pages-around"))
                }
            }
        }
    };
    let sheet = Sheet {
        title: words.with("entry-title", &[("seq", seq.to_string().into())]),
        trail: vec![(words.text("nav-journal"), "/journal".to_owned())],
        forum: Some(&forum),
        data: Some((format!("/api/v1/{}/journal?from={seq}&limit=1", forum.id), true)),
        body,
    };
    Ok(frame::page(question, &sheet))
}
