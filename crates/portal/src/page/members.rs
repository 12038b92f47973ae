//! Who belongs, by status.

use super::{
    bits,
    frame::{self, Sheet},
};
use crate::{
    problem::Problem,
    question::{Forum, Question},
};
use analysis::answer::{Cell, MemberRow};
use charter::Status;
use maud::{Markup, html};

/// The page.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let forum = question.forum()?;
    let words = question.words;
    let members = forum.state.members(words.language());
    let of = |status: Status| members.members.iter().filter(move |row| row.status == status);
    let body = html! {
        dl class="facts" {
            @for (status, cell) in &members.counts {
                dt { a href={ "#" (status) } { (words.code("status", status)) } }
                dd { (bits::number(question, cell)) }
            }
        }
        @for status in members.counts.keys() {
            section id=(status) {
                h2 { (words.code("status", status)) }
                (table(question, &forum, *status, of(*status)))
            }
        }
    };
    let sheet = Sheet {
        title: words.text("nav-members"),
        trail: Vec::new(),
        forum: Some(&forum),
        data: Some((format!("/api/v1/{}/members", forum.id), true)),
        body,
    };
    Ok(frame::page(question, &sheet))
}

fn table<'a>(
    question: &Question,
    forum: &Forum<'_>,
    status: Status,
    rows: impl Iterator<Item = &'a MemberRow>,
) -> Markup {
    let words = question.words;
    let rows: Vec<&MemberRow> = rows.collect();
    let classed = rows.iter().any(|row| row.class.is_some());
    let columns: &[&str] = match classed {
        // Whose term has ended has no line to cross any more.
        true if status == Status::Lapsed => {
            &["column-actor", "column-act", "column-since", "column-class", "column-ended"]
        }
        true => &[
            "column-actor",
            "column-act",
            "column-since",
            "column-class",
            "column-distance",
            "column-window",
            "column-term",
        ],
        false => &["column-actor", "column-act", "column-since"],
    };
    html! {
        div class="scroll" tabindex="0" role="region" aria-label=(words.text("nav-members")) {
            table class="stack" {
                (bits::heads(words, columns))
                tbody { @for row in rows { (line(question, forum, row, classed)) } }
            }
        }
    }
}

fn line(question: &Question, forum: &Forum<'_>, row: &MemberRow, classed: bool) -> Markup {
    let words = question.words;
    let weakest = row.acts.last().map(|act| act.grade);
    let cell = |label: &str, cell: Option<&Cell>| {
        html! {
            td class="n" data-label=(words.text(label)) {
                @if let Some(cell) = cell { (bits::quantity(question, cell)) } @else { "—" }
            }
        }
    };
    html! {
        tr {
            th scope="row" { (bits::actor(question, forum, &row.actor)) }
            td data-label=(words.text("column-act")) {
                (words.code("act", row.act))
                @if let Some(grade) = weakest { (bits::grade_mark(question, grade)) }
            }
            td data-label=(words.text("column-since")) { (bits::date(question, row.since)) }
            @if classed {
                td data-label=(words.text("column-class")) {
                    @if let Some(name) = &row.class_name {
                        a href=(bits::explain(question, &format!("class/{}", row.actor))) { (name) }
                    }
                }
                @if row.status == Status::Lapsed {
                    (cell("column-ended", row.term.as_ref()))
                } @else {
                    (cell("column-distance", row.distance.as_ref()))
                    (cell("column-window", row.window.as_ref()))
                    (cell("column-term", row.term.as_ref()))
                }
            }
        }
    }
}
