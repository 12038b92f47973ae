//! The figure: every donor's ladder and the need on one scale, with the numbers beside.

use super::below;
use crate::{
    format,
    page::{
        bars::{self, Bar, Scale},
        bits,
    },
    question::{Forum, Question},
};
use analysis::answer::{Cell, DonorRow, SHOWN, StateOfPlay};
use maud::{Markup, html};
use register::{Place, Value};
use vocabulary::{Bound, Decimal, Id};

/// The section with the figure.
pub fn section(question: &Question, forum: &Forum<'_>, play: &StateOfPlay) -> Markup {
    let words = question.words;
    let measure = format::measure(&play.measure, words);
    let scale = Scale::new(most(play), question);
    let (groups, donors): (Vec<_>, Vec<_>) = play.cash.iter().partition(|row| is_group(forum, row));
    html! {
        section class="figure" {
            h2 { (words.text("figure-title")) }
            (bars::patterns())
            div class="scroll" tabindex="0" role="region" aria-label=(words.text("figure-title")) {
                table class="ladder" {
                    caption {
                        (words.with("figure-caption", &[("measure", measure.into())]))
                    }
                    (head(question, scale))
                    tbody class="whole" { (whole(question, play, scale)) }
                    tbody { @for row in donors { (donor(question, forum, row, scale)) } }
                    @if !groups.is_empty() {
                        tbody class="groups" {
                            @for row in groups { (donor(question, forum, row, scale)) }
                        }
                    }
                }
            }
            (bars::key(question))
            (below::list(question, play))
        }
    }
}

/// What the scale must hold.
fn most(play: &StateOfPlay) -> Decimal {
    let number = |cell: &Cell| match &cell.value {
        Value::Amount { range, .. } => range.high,
        _ => Decimal::ZERO,
    };
    play.ladder.iter().chain([&play.need]).map(number).max().unwrap_or(Decimal::ONE)
}

fn head(question: &Question, scale: Scale) -> Markup {
    let words = question.words;
    html! {
        thead {
            tr {
                th scope="col" { (words.text("column-donor")) }
                td class="bars" { (bars::axis(question, scale)) }
                @for stage in SHOWN { th scope="col" class="n" { (words.code("stage", stage)) } }
            }
        }
    }
}

fn whole(question: &Question, play: &StateOfPlay, scale: Scale) -> Markup {
    let words = question.words;
    let against = match &play.need.value {
        Value::Amount { range, .. } => Some(range.preferred),
        _ => None,
    };
    let rungs = play.ladder.iter().map(|cell| &cell.value).collect();
    let row = |key: &str, class: &str, cells: &[Cell]| {
        html! {
            tr class=(class) {
                th scope="row" { (words.text(key)) }
                td class="bars" {}
                @for ((cell, base), stage) in cells.iter().zip(&play.ladder).zip(SHOWN) {
                    // What is made from an empty sum is as faint as the sum.
                    td class={ "n" @if is_empty(&base.value) { " hollow" } }
                        data-label=(words.code("stage", stage)) { (bits::number(question, cell)) }
                }
            }
        }
    };
    let missing = play.gap.first().map(|cell| {
        let amount = format::bare(&cell.value, words);
        words.with("bar-missing", &[("amount", amount.into())])
    });
    html! {
        @if against.is_some() {
            tr class="need" {
                th scope="row" { (words.text("row-need")) }
                td class="bars" { (bars::need(scale, &play.need.value)) }
                td class="n" colspan="4" { (bits::figure(question, &play.need, &super::needed(question, play, format::bare))) }
            }
        }
        tr class="all" {
            th scope="row" { (words.text("row-all")) }
            td class="bars" {
                (bars::bar(scale, &Bar { rungs, hatched: false, against, missing }))
            }
            (numbers(question, &play.ladder))
        }
        @if against.is_some() {
            (row("row-coverage", "coverage", &play.coverage))
            (row("row-gap", "gap", &play.gap))
        }
    }
}

fn numbers(question: &Question, cells: &[Cell]) -> Markup {
    html! {
        @for (cell, stage) in cells.iter().zip(SHOWN) {
            td class="n" data-label=(question.words.code("stage", stage)) {
                (bits::number(question, cell))
            }
        }
    }
}

fn donor(question: &Question, forum: &Forum<'_>, row: &DonorRow, scale: Scale) -> Markup {
    let words = question.words;
    let group = is_group(forum, row);
    let bound = bound(forum, &row.commitments);
    let rungs = row.ladder.iter().map(|cell| &cell.value).collect();
    let hatched = group || bound.is_some();
    html! {
        tr {
            th scope="row" {
                @if group { span class="unattributed" { (words.text("row-unattributed")) " " } }
                (bits::actor(question, forum, &row.donor))
                (bits::grade_mark(question, row.grade))
                @if !row.members.is_empty() {
                    span class="note" { (bits::actors(question, forum, &row.members)) }
                }
                @for condition in &row.conditions {
                    span class="note" {
                        (words.text("row-condition")) " " (bits::prose(condition))
                    }
                }
            }
            @if row.commitments.is_empty() {
                td class="bars" {}
                td class="denies" colspan="4" { (denials(question, row)) }
            } @else {
                td class="bars" { (bars::bar(scale, &Bar { rungs, hatched, ..Bar::default() })) }
                (pledged(question, row, bound))
                (numbers_above(question, &row.ladder))
            }
        }
    }
}

fn denials(question: &Question, row: &DonorRow) -> Markup {
    html! {
        @for id in &row.denials {
            a href=(question.inside(format_args!("/commitments/{id}"))) {
                (question.words.text("row-denies"))
            }
            " "
        }
    }
}

/// The first number of a row: here a share without a figure was named, not reported.
fn pledged(question: &Question, row: &DonorRow, bound: Option<Bound>) -> Markup {
    let words = question.words;
    let Some(cell) = row.ladder.first() else { return html! {} };
    html! {
        td class="n" data-label=(words.code("stage", SHOWN[0])) {
            @match (&cell.value, bound) {
                (Value::Unreported { .. }, _) => {
                    (bits::linked(question, cell, &words.text("value-unstated")))
                }
                (value, Some(bound)) => {
                    @let text = format::bounded(bound, format::bare(value, words), words);
                    (bits::figure(question, cell, &text))
                }
                _ => (bits::number(question, cell)),
            }
        }
    }
}

fn numbers_above(question: &Question, cells: &[Cell]) -> Markup {
    html! {
        @for (cell, stage) in cells.iter().zip(SHOWN).skip(1) {
            td class="n" data-label=(question.words.code("stage", stage)) {
                (bits::number(question, cell))
            }
        }
    }
}

/// The bound on what a donor promised, where it rests on one statement that has one.
fn bound(forum: &Forum<'_>, commitments: &[Id]) -> Option<Bound> {
    let lines = forum.state.ledger.lines.iter();
    let own = lines.filter(|line| {
        commitments.contains(&line.commitment().id) && line.balance(Place::Restated).is_zero()
    });
    let mut bounds = own.filter_map(|line| line.commitment().amount.figure).map(|one| one.bound);
    let first = bounds.next().filter(|bound| *bound != Bound::Exact);
    first.filter(|_| bounds.next().is_none())
}

fn is_group(forum: &Forum<'_>, row: &DonorRow) -> bool {
    let actor = forum.state.view.actor(&row.donor);
    actor.is_some_and(|actor| actor.kind == vocabulary::ActorKind::Group)
}

/// An empty sum: nothing was reported.
fn is_empty(value: &Value) -> bool {
    matches!(value, Value::Amount { stated: 0, unstated: 0, .. })
}
