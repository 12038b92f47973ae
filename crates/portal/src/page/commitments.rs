//! Who promised what: all commitments, and one with its course.

mod one;

pub use one::page as one;

use super::{
    bits,
    frame::{self, Sheet},
    play::in_kind,
};
use crate::{
    problem::Problem,
    question::{Forum, Question},
};
use analysis::answer::{CommitmentRow, SHOWN};
use maud::{Markup, html};
use vocabulary::Form;

/// The page.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let forum = question.forum()?;
    let words = question.words;
    let all = forum.state.commitments(words.language()).commitments;
    let of = |form: Form| all.iter().filter(|row| row.form == form).collect::<Vec<_>>();
    let body = html! {
        p class="intro" { (words.text("commitments-intro")) }
        @for form in Form::ALL {
            @let rows = of(*form);
            @if !rows.is_empty() {
                section {
                    h2 { (words.code("form", form)) }
                    (table(question, &forum, &rows, true))
                }
            }
        }
    };
    let sheet = Sheet {
        title: words.text("nav-commitments"),
        trail: Vec::new(),
        forum: Some(&forum),
        data: Some((format!("/api/v1/{}/commitments", forum.id), true)),
        body,
    };
    Ok(frame::page(question, &sheet))
}

/// A table of commitments, with or without their donors.
pub fn table(
    question: &Question,
    forum: &Forum<'_>,
    rows: &[&CommitmentRow],
    donors: bool,
) -> Markup {
    let words = question.words;
    html! {
        div class="scroll" tabindex="0" role="region" aria-label=(words.text("nav-commitments")) {
            table class="stack" {
                thead {
                    tr {
                        th scope="col" { (words.text("column-date")) }
                        @if donors { th scope="col" { (words.text("column-donor")) } }
                        th scope="col" { (words.text("column-what")) }
                        (bits::head(words, "column-quantity"))
                        @for stage in &SHOWN[1..] {
                            th scope="col" class="n" { (words.code("stage", stage)) }
                        }
                        th scope="col" { (words.text("column-effect")) }
                    }
                }
                tbody { @for row in rows { (line(question, forum, row, donors)) } }
            }
        }
    }
}

fn line(question: &Question, forum: &Forum<'_>, row: &CommitmentRow, donors: bool) -> Markup {
    let words = question.words;
    html! {
        tr {
            td data-label=(words.text("column-date")) { (bits::date(question, row.on)) }
            @if donors {
                td data-label=(words.text("column-donor")) {
                    (bits::actor(question, forum, &row.donor))
                }
            }
            th scope="row" data-label=(words.text("column-what")) {
                a href=(question.inside(format_args!("/commitments/{}", row.id))) {
                    (bits::prose(&row.purpose))
                }
                (bits::grade_mark(question, row.grade))
            }
            td class="n" data-label=(words.text("column-quantity")) {
                (in_kind::promised(question, row))
            }
            @for (at, stage) in SHOWN.iter().enumerate().skip(1) {
                td class="n" data-label=(words.code("stage", stage)) {
                    @if let Some(cell) = row.ladder.get(at) { (bits::number(question, cell)) }
                    @else { "—" }
                }
            }
            td data-label=(words.text("column-effect")) {
                (words.code("effect", row.effect))
                @if let Some(day) = row.suspended {
                    " " strong class="suspended" {
                        (words.with("suspended-since", &[
                            ("date", crate::format::day(day, words).into()),
                        ]))
                    }
                }
            }
        }
    }
}
