//! What is needed and what is missing.

use super::{
    bits,
    frame::{self, Sheet},
    records,
};
use crate::{
    format,
    problem::Problem,
    question::{Forum, Question},
};
use analysis::answer::{Cell, NeedRow, SHOWN};
use maud::{Markup, html};
use register::Kind;

/// The page.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let forum = question.forum()?;
    let words = question.words;
    let needs = forum.state.needs_answer().needs;
    let (in_force, earlier): (Vec<_>, Vec<_>) = needs.iter().partition(|row| row.in_force);
    let covered: Vec<&NeedRow> =
        in_force.iter().copied().filter(|row| !row.coverage.is_empty()).collect();
    let body = html! {
        p class="intro" { (words.text("needs-intro")) }
        section {
            h2 { (words.text("needs-in-force")) }
            @if in_force.is_empty() { p { (words.text("needs-none")) } }
            (table(question, &forum, &in_force))
        }
        @if !covered.is_empty() {
            section {
                h2 { (words.text("needs-covered")) }
                (covering(question, &covered))
            }
        }
        @if !earlier.is_empty() {
            section {
                h2 { (words.text("needs-earlier")) }
                (table(question, &forum, &earlier))
            }
        }
    };
    let sheet = Sheet {
        title: words.text("nav-needs"),
        trail: Vec::new(),
        forum: Some(&forum),
        data: Some((format!("/api/v1/{}/needs", forum.id), true)),
        body,
    };
    Ok(frame::page(question, &sheet))
}

fn table(question: &Question, forum: &Forum<'_>, rows: &[&NeedRow]) -> Markup {
    let words = question.words;
    html! {
        div class="scroll" tabindex="0" role="region" aria-label=(words.text("nav-needs")) {
            table class="stack" {
                (bits::heads(words, &[
                    "column-aspect", "column-area", "column-amount", "column-horizon",
                    "column-date", "column-assessment", "column-sources",
                ]))
                tbody { @for row in rows { (line(question, forum, row)) } }
            }
        }
    }
}

fn line(question: &Question, forum: &Forum<'_>, row: &NeedRow) -> Markup {
    let words = question.words;
    let figure = row.amount.figure;
    let text = format::preferred(&row.need.value, words);
    let text = match figure {
        // The amount of a rival that is not the one to quote is its own.
        _ if !row.in_force => format::amount_short(&row.amount, words),
        Some(figure) => format::bounded(figure.bound, text, words),
        None => text,
    };
    let own = Cell { figure: row.need.figure.clone(), value: row.need.value.clone() };
    html! {
        tr class=[row.part_of.is_some().then_some("part")] {
            th scope="row" {
                (words.code("aspect", row.aspect))
                (bits::grade_mark(question, row.grade))
            }
            td data-label=(words.text("column-area")) {
                (bits::prose(&row.area))
                @if let Some(sector) = &row.sector { ": " (bits::prose(sector)) }
                (bits::note(row.reason.as_ref()))
                (bits::note(row.note.as_ref()))
            }
            td class="n" data-label=(words.text("column-amount")) {
                @if own.figure.is_empty() {
                    a class="num" href=(question.inside(format_args!("/journal/{}", row.seq)))
                        title=(format::amount(&row.amount, words)) { bdi { (text) } }
                } @else {
                    (bits::figure(question, &own, &text))
                }
            }
            td data-label=(words.text("column-horizon")) {
                @if let Some(horizon) = row.horizon { (format::period(horizon, words)) } @else { "—" }
            }
            td data-label=(words.text("column-date")) { (bits::date(question, row.on)) }
            td data-label=(words.text("column-assessment")) {
                code dir="ltr" { (row.assessment) } " " (bits::entry(question, row.seq))
            }
            td data-label=(words.text("column-sources")) {
                (bits::sources(question, forum, &row.sources))
                (records::quotes(question, forum, Kind::Need, row.seq))
            }
        }
    }
}

/// Coverage and gap at each rung.
fn covering(question: &Question, rows: &[&NeedRow]) -> Markup {
    let words = question.words;
    html! {
        div class="scroll" tabindex="0" role="region" aria-label=(words.text("needs-covered")) {
            table class="stack" {
                thead {
                    tr {
                        th scope="col" { (words.text("column-need")) }
                        @for stage in SHOWN {
                            th scope="col" class="n" { (words.code("stage", stage)) }
                        }
                    }
                }
                tbody {
                    @for row in rows {
                        (reach(question, row, "row-coverage", &row.coverage))
                        (reach(question, row, "row-gap", &row.gap))
                    }
                }
            }
        }
    }
}

fn reach(question: &Question, row: &NeedRow, key: &str, cells: &[Cell]) -> Markup {
    let words = question.words;
    let horizon = row.horizon.map(|horizon| format::period(horizon, words));
    html! {
        tr {
            th scope="row" {
                (words.text(key))
                @if let Some(horizon) = horizon { (words.text("list-comma")) " " (horizon) }
            }
            @for (cell, stage) in cells.iter().zip(SHOWN) {
                td class="n" data-label=(words.code("stage", stage)) {
                    (bits::quantity(question, cell))
                }
            }
        }
    }
}
