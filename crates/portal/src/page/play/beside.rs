//! What was said and does not count, each with the reason; and totals as sources state them.

use crate::{
    format,
    page::bits,
    question::{Forum, Question},
};
use analysis::answer::{CommitmentRow, Effect, StateOfPlay, TotalRow};
use maud::{Markup, html};

/// What is nearest to a promise comes first.
const ORDER: [Effect; 6] = [
    Effect::ConditionalOffer,
    Effect::FundraisingTarget,
    Effect::Denial,
    Effect::Restated,
    Effect::Rival,
    Effect::Deprecated,
];

/// The section beside the totals.
pub fn section(question: &Question, forum: &Forum<'_>, play: &StateOfPlay) -> Markup {
    let words = question.words;
    let of = |effect: Effect| play.beside.iter().filter(move |row| row.effect == effect);
    let shown = ORDER.iter().filter(|effect| of(**effect).next().is_some());
    html! {
        @if !play.beside.is_empty() {
            section class="beside" {
                h2 { (words.text("beside-title")) }
                p class="intro" { (words.text("beside-intro")) }
                @for effect in shown {
                    h3 { (words.code("effect", effect)) }
                    ul { @for row in of(*effect) { (item(question, forum, row)) } }
                }
            }
        }
    }
}

fn item(question: &Question, forum: &Forum<'_>, row: &CommitmentRow) -> Markup {
    let words = question.words;
    html! {
        li {
            (bits::actor(question, forum, &row.donor)) ": "
            a href=(question.inside(format_args!("/commitments/{}", row.id))) {
                @if row.effect != Effect::Denial {
                    bdi { (format::amount_short(&row.amount, words)) } (words.text("list-comma")) " "
                }
                (bits::prose(&row.purpose))
            }
            (bits::grade_mark(question, row.grade))
            " " span class="when" { (bits::date(question, row.on)) }
            @if let Some(condition) = &row.condition {
                span class="note" { (words.text("row-condition")) " " (bits::prose(condition)) }
            }
            (bits::note(row.reason.as_ref()))
            (bits::note(row.note.as_ref()))
            (bits::sources(question, forum, &row.sources))
        }
    }
}

/// The totals that sources state.
pub fn totals(question: &Question, forum: &Forum<'_>, rows: &[TotalRow]) -> Markup {
    let words = question.words;
    html! {
        @if !rows.is_empty() {
            section {
                h2 { (words.text("totals-title")) }
                p class="intro" { (words.text("totals-intro")) }
                div class="scroll" tabindex="0" role="region" aria-label=(words.text("totals-title")) {
                    table class="stack" {
                        (bits::heads(words, &[
                            "column-date", "column-stage", "column-donors", "column-total",
                            "column-sources",
                        ]))
                        tbody { @for row in rows { (total(question, forum, row)) } }
                    }
                }
            }
        }
    }
}

fn total(question: &Question, forum: &Forum<'_>, row: &TotalRow) -> Markup {
    let words = question.words;
    html! {
        tr {
            th scope="row" { (bits::date(question, row.on)) }
            td data-label=(words.text("column-stage")) { (words.code("stage", row.stage)) }
            td data-label=(words.text("column-donors")) {
                @if row.donors.is_empty() { (words.text("totals-all")) }
                (bits::actors(question, forum, &row.donors))
                (bits::note(row.note.as_ref()))
            }
            td class="n" data-label=(words.text("column-total")) {
                (stated(question, forum, row))
                (bits::grade_mark(question, row.grade))
            }
            td data-label=(words.text("column-sources")) {
                (bits::sources(question, forum, &row.sources))
            }
        }
    }
}

/// The sum a source states, linked to the entry that records it.
fn stated(question: &Question, forum: &Forum<'_>, row: &TotalRow) -> Markup {
    let words = question.words;
    let versions = forum.state.view.known(&forum.state.view.book.totals);
    let seq = versions.filter(|one| one.record.id == row.id).map(|one| one.seq).last();
    let there = seq.map(|seq| question.inside(format_args!("/journal/{seq}")));
    html! {
        a class="num" href=[there] title=(format::amount(&row.amount, words)) {
            bdi { (format::amount_short(&row.amount, words)) }
        }
    }
}
