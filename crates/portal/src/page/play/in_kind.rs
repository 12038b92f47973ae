//! Things and people promised: how many of what, and how far they have come.

use crate::{
    format,
    page::bits,
    question::{Forum, Question},
};
use analysis::answer::{Cell, CommitmentRow, SHOWN};
use maud::{Markup, html};
use register::Value;
use vocabulary::Stage;

/// The section.
pub fn section(question: &Question, forum: &Forum<'_>, rows: &[CommitmentRow]) -> Markup {
    let words = question.words;
    let mut rows: Vec<&CommitmentRow> = rows.iter().collect();
    rows.sort_by(|a, b| a.donor_name.cmp(&b.donor_name).then_with(|| a.purpose.cmp(&b.purpose)));
    html! {
        @if !rows.is_empty() {
            section {
                h2 { (words.text("in-kind-title")) }
                div class="scroll" tabindex="0" role="region" aria-label=(words.text("in-kind-title")) {
                    table class="stack" {
                        caption { (words.text("in-kind-caption")) }
                        (bits::heads(words, &[
                            "column-donor", "column-what", "column-quantity", "column-reached",
                            "stage-delivered", "column-sources",
                        ]))
                        tbody { @for row in rows { (line(question, forum, row)) } }
                    }
                }
            }
        }
    }
}

fn line(question: &Question, forum: &Forum<'_>, row: &CommitmentRow) -> Markup {
    let words = question.words;
    let label = |key: &str| words.text(key);
    html! {
        tr {
            th scope="row" { (bits::actor(question, forum, &row.donor)) }
            td data-label=(label("column-what")) {
                a href=(question.inside(format_args!("/commitments/{}", row.id))) {
                    (bits::prose(&row.purpose))
                }
                @if let Some(period) = row.period {
                    " " small { (words.text("fact-period")) " " (format::period(period, words)) }
                }
                (bits::grade_mark(question, row.grade))
            }
            td class="n" data-label=(label("column-quantity")) { (promised(question, row)) }
            td data-label=(label("column-reached")) { (reached(question, row)) }
            td class="n" data-label=(words.code("stage", Stage::Delivered)) {
                @if let Some(cell) = row.ladder.last() { (bits::number(question, cell)) }
            }
            td data-label=(label("column-sources")) { (bits::sources(question, forum, &row.sources)) }
        }
    }
}

/// What was promised, as the source states it, and of what.
pub fn promised(question: &Question, row: &CommitmentRow) -> Markup {
    let words = question.words;
    let text = format::amount_short(&row.amount, words);
    let there = match row.ladder.first() {
        Some(cell) => bits::explain(question, &cell.figure),
        // What has no place in the ledger is explained by its own record.
        None => question.inside(format_args!("/commitments/{}", row.id)),
    };
    let class = if row.amount.figure.is_some() { "num" } else { "num unreported" };
    html! {
        a class=(class) href=(there) title=(format::amount(&row.amount, words)) {
            bdi { (text) }
        }
        @if row.amount.figure.is_none() {
            " " small class="range" { bdi { (format::measure(&row.amount.measure, words)) } }
        }
    }
}

/// The highest rung anything has come to, and whether it is on hold.
pub fn reached(question: &Question, row: &CommitmentRow) -> Markup {
    let words = question.words;
    let come = |value: &Value| match value {
        Value::Amount { stated, unstated, range, .. } => {
            stated + unstated > 0 && (!range.preferred.is_zero() || *unstated > 0)
        }
        Value::Unreported { .. } => true,
        _ => false,
    };
    let highest: Option<(Stage, &Cell)> =
        SHOWN.into_iter().zip(&row.ladder).rev().find(|(_, cell)| come(&cell.value));
    html! {
        @match highest {
            Some((stage, cell)) => {
                span class={ "stage stage-" (stage) } { (words.code("stage", stage)) }
                @if stage > Stage::Pledged { " " (bits::quantity(question, cell)) }
            }
            None => span class={ "stage stage-" (row.stage) } { (words.code("stage", row.stage)) },
        }
        @if let Some(day) = row.suspended {
            " " strong class="suspended" {
                (words.with("suspended-since", &[("date", format::day(day, words).into())]))
            }
        }
    }
}
