//! The page that tells what is wrong with a request.

use super::frame::{self, Sheet};
use crate::{problem::Problem, question::Question};
use maud::{Markup, html};

/// The page.
pub fn problem(question: &Question, problem: &Problem) -> Markup {
    let words = question.words;
    let forum = question.forum().ok();
    let body = html! {
        p class="lead" { (problem.detail(words)) }
        ul {
            @if forum.is_some() {
                li { a href=(question.inside("")) { (words.text("nav-play")) } }
            }
            li { a href=(question.link("/")) { (words.text("nav-forums")) } }
        }
    };
    let title = problem.title(words);
    let sheet = Sheet { title, trail: Vec::new(), forum: forum.as_ref(), data: None, body };
    frame::page(question, &sheet)
}
