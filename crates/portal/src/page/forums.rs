//! The first page: the forums of the journal.

use super::{
    bits,
    frame::{self, Sheet},
};
use crate::{
    problem::Problem,
    question::{Forum, Question},
};
use analysis::{EVERY_FORUM, answer::SHOWN};
use charter::Status;
use maud::{Markup, html};

/// The page.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let words = question.words;
    let books = question.snapshot.books.iter();
    let forums: Vec<Forum<'_>> =
        books.filter_map(|(id, book)| Forum::at(question, id, book)).collect();
    let body = html! {
        p class="lead" { (words.text("site-intro")) }
        @if forums.is_empty() { p { (words.text("forums-none")) } }
        @if !forums.is_empty() {
            p class="lead" {
                a href=(question.link(format_args!("/{EVERY_FORUM}"))) { (words.text("nav-all")) }
                " — " (words.text("across-hint"))
            }
        }
        ul class="forums" { @for forum in &forums { li { (card(question, forum)) } } }
    };
    let sheet = Sheet {
        title: words.text("forums-title"),
        trail: Vec::new(),
        forum: None,
        data: Some(("/api/v1/forums".to_owned(), true)),
        body,
    };
    Ok(frame::page(question, &sheet))
}

fn card(question: &Question, forum: &Forum<'_>) -> Markup {
    let words = question.words;
    let glance = forum.state.view.charter().map(|_| forum.state.glance(words.language()));
    let explain = |figure: &str| question.link(format_args!("/{}/explain/{figure}", forum.id));
    html! {
        h2 { a href=(question.link(format_args!("/{}", forum.id))) { (forum.name(words)) } }
        @if let Some(glance) = glance {
            dl class="facts" {
                @if let Some(cell) = glance.counts.get(&Status::Member) {
                    dt { (words.text("card-members")) }
                    dd { a class="num" href=(explain(&cell.figure)) {
                        bdi { (crate::format::preferred(&cell.value, words)) }
                    } }
                }
                @for (cell, stage) in glance.ladder.iter().zip(SHOWN) {
                    dt { (words.code("stage", stage)) }
                    dd { a class="num" href=(explain(&cell.figure)) {
                        bdi { (bits::in_words(&cell.value, words)) }
                    } }
                }
            }
        }
    }
}
