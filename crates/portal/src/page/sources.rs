//! The sources, and what each is cited for.

mod one;

pub use one::page as one;

use super::{
    bits,
    frame::{self, Sheet},
    records,
};
use crate::{problem::Problem, question::Question};
use analysis::answer::SourceRow;
use maud::{Markup, html};

/// The page.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let forum = question.forum()?;
    let words = question.words;
    let sources = forum.state.sources().sources;
    let body = html! {
        p class="intro" { (words.text("sources-intro")) }
        div class="scroll" tabindex="0" role="region" aria-label=(words.text("nav-sources")) {
            table class="stack" {
                (bits::heads(words, &[
                    "column-published", "column-publisher", "column-language", "column-cited",
                    "column-link",
                ]))
                tbody { @for row in sources.iter().rev() { (line(question, row)) } }
            }
        }
    };
    let sheet = Sheet {
        title: words.text("nav-sources"),
        trail: Vec::new(),
        forum: Some(&forum),
        data: Some((format!("/api/v1/{}/sources", forum.id), true)),
        body,
    };
    Ok(frame::page(question, &sheet))
}

fn line(question: &Question, row: &SourceRow) -> Markup {
    let words = question.words;
    html! {
        tr {
            td data-label=(words.text("column-published")) {
                (bits::date(question, row.published))
                " " small { (words.code("basis", row.published_basis)) }
            }
            th scope="row" {
                a href=(question.inside(format_args!("/sources/{}", row.id))) {
                    bdi { (row.publisher) }
                }
                @if row.weak { " " span class="grade grade-weak" { (words.text("source-weak")) } }
                @if let Some(origin) = &row.origin {
                    span class="note" { (words.text("source-origin")) " " (bits::prose(origin)) }
                }
                (bits::note(row.note.as_ref()))
            }
            td data-label=(words.text("column-language")) {
                bdi { (row.language.as_deref().unwrap_or("—")) }
            }
            td class="n" data-label=(words.text("column-cited")) {
                a class="num" href=(question.inside(format_args!("/sources/{}#cites", row.id))) {
                    bdi { (row.cited) }
                }
            }
            td data-label=(words.text("column-link")) {
                @if let Some(url) = &row.url { (records::outward(question, url)) }
            }
        }
    }
}
