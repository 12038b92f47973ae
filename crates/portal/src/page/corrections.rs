//! What was corrected, and what could not be recorded.

use super::{
    bits,
    frame::{self, Sheet},
};
use crate::{problem::Problem, question::Question};
use analysis::answer::Correction;
use maud::{Markup, html};
use register::{entry::Kind, record::Rejection};

/// The page.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let forum = question.forum()?;
    let words = question.words;
    let corrections = forum.state.corrections().corrections;
    let rejections = forum.state.rejections().rejections;
    let body = html! {
        p class="intro" { (words.text("corrections-intro")) }
        section {
            h2 { (words.text("corrections-title")) " (" bdi { (corrections.len()) } ")" }
            @if corrections.is_empty() { p { (words.text("corrections-none")) } }
            ol class="corrections" {
                @for one in &corrections { li { (corrected(question, one)) } }
            }
        }
        section {
            h2 { (words.text("rejections-title")) " (" bdi { (rejections.len()) } ")" }
            p class="intro" { (words.text("rejections-intro")) }
            @if rejections.is_empty() { p { (words.text("rejections-none")) } }
            @for one in &rejections { (rejected(question, one)) }
        }
    };
    let sheet = Sheet {
        title: words.text("nav-corrections"),
        trail: Vec::new(),
        forum: Some(&forum),
        data: Some((format!("/api/v1/{}/corrections", forum.id), true)),
        body,
    };
    Ok(frame::page(question, &sheet))
}

fn corrected(question: &Question, one: &Correction) -> Markup {
    let words = question.words;
    let verb =
        if one.kind == Kind::Retraction { "correction-retracts" } else { "correction-replaces" };
    html! {
        (bits::entry(question, one.seq)) " " (words.text(verb)) " "
        (bits::entry(question, one.corrects))
        @if !one.id.is_empty() {
            " — " (words.code("kind", one.kind)) " " code dir="ltr" { (one.id) }
        }
        span class="note" { (bits::prose(&one.reason)) }
    }
}

fn rejected(question: &Question, one: &Rejection) -> Markup {
    let words = question.words;
    let place = words.with(
        "rejection-place",
        &[("file", one.file.as_str().into()), ("row", one.row.to_string().into())],
    );
    html! {
        article class="record" {
            header { strong { (place) } }
            dl class="facts" {
                @if let Some(column) = &one.column {
                    dt { (words.text("rejection-column")) } dd { code dir="ltr" { (column) } }
                }
                dt { (words.text("rejection-value")) } dd { code dir="auto" { (one.value) } }
                dt { (words.text("rejection-expected")) } dd { (bits::prose(&one.expected)) }
                dt { (words.text("rejection-mend")) } dd { (bits::prose(&one.mend)) }
            }
            pre dir="ltr" class="wrap" { code { (one.raw) } }
        }
    }
}
