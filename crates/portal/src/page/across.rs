//! Across all forums: what there is to ask of all at once.

use super::frame::{self, DIPLOMACY, Sheet};
use crate::{problem::Problem, question::Question};
use maud::{Markup, html};

/// The page.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let words = question.words;
    let body = html! {
        p class="lead" { (words.text("across-intro")) }
        dl class="articles" {
            @for one in DIPLOMACY.iter().filter(|one| one.spans) {
                dt { a href=(question.inside(one.path)) { (words.text(one.key)) } }
                dd { p { (words.code("route", one.route)) "." } }
            }
        }
    };
    let sheet = Sheet {
        title: words.text("nav-all"),
        trail: Vec::new(),
        forum: None,
        data: Some(("/api/v1/forums".to_owned(), true)),
        body,
    };
    Ok(frame::page(question, &sheet))
}
