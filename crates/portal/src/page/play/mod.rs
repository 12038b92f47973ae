//! The state of play: the headline in a sentence and in cards, the figure, what stands beside it.

mod below;
mod beside;
mod figure;
pub mod in_kind;

use super::{
    across, bits, calendar,
    frame::{self, Sheet},
    motions,
};
use crate::{format, problem::Problem, question::Question, words::Words};
use analysis::answer::{Cell, NeedRow, StateOfPlay};
use charter::Status;
use fluent_bundle::FluentValue;
use maud::{Markup, html};
use register::Value;
use vocabulary::Stage;

/// The page.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    if question.is_of_all() {
        return across::page(question);
    }
    let forum = question.forum()?;
    let play = forum.state.state_of_play(question.words.language()).ok_or_else(Problem::fault)?;
    let body = html! {
        p class="lead" { (headline(question, &play)) }
        @if play.gives {
            (cards(question, &play))
            (figure::section(question, &forum, &play))
        } @else { p { (others(question, &play)) } }
        (in_kind::section(question, &forum, &play.in_kind))
        (beside::section(question, &forum, &play))
        (beside::totals(question, &forum, &play.totals))
        @if !play.motions.is_empty() {
            section {
                h2 { a href=(question.inside("/motions")) { (question.words.text("nav-motions")) } }
                (motions::table(question, &forum, &play.motions.iter().collect::<Vec<_>>()))
            }
        }
        @if !play.due.is_empty() {
            @let name = question.words.text("calendar-next");
            (calendar::table(question, &name, &play.due.iter().collect::<Vec<_>>()))
            p { a href=(question.inside("/calendar")) { (question.words.text("calendar-whole")) } }
        }
    };
    let sheet = Sheet {
        title: forum.name(question.words).to_owned(),
        trail: Vec::new(),
        forum: Some(&forum),
        data: Some((format!("/api/v1/{}/status", forum.id), true)),
        body,
    };
    Ok(frame::page(question, &sheet))
}

/// The values of the rungs the sentence and the cards speak of.
fn at(cells: &[Cell], stage: Stage) -> Option<&Cell> {
    let place = analysis::answer::SHOWN.iter().position(|shown| *shown == stage)?;
    cells.get(place)
}

fn headline(question: &Question, play: &StateOfPlay) -> Markup {
    let words = question.words;
    let members = play.counts.get(&Status::Member);
    let count = match members.map(|cell| &cell.value) {
        Some(Value::Count { count }) => *count,
        _ => 0,
    };
    let members = members
        .map_or_else(|| html! { "0" }, |cell| bits::linked(question, cell, &count.to_string()));
    let piece = |cell: Option<&Cell>| cell.map_or_else(|| html! {}, |cell| spoken(question, cell));
    let need = bits::linked(question, &play.need, &needed(question, play, format::preferred));
    let share = at(&play.coverage, Stage::Pledged);
    if !play.gives {
        return bits::rich(
            words,
            "headline-decides",
            &[
                ("date", format::day(question.clocks.as_of, words).into()),
                ("count", FluentValue::from(count)),
            ],
            &[("members", members)],
        );
    }
    let key = match (&play.need.value, share.map(|cell| &cell.value)) {
        (Value::Absent, _) => "headline-no-need",
        (_, Some(Value::Share { .. })) => "headline",
        _ => "headline-no-share",
    };
    bits::rich(
        words,
        key,
        &[
            ("date", format::day(question.clocks.as_of, words).into()),
            ("count", FluentValue::from(count)),
        ],
        &[
            ("members", members),
            ("pledged", piece(at(&play.ladder, Stage::Pledged))),
            ("paid", piece(at(&play.ladder, Stage::PaidIn))),
            ("need", need),
            ("share", piece(share)),
        ],
    )
}

/// A value in a sentence: an empty sum is "nothing reported", not a figure.
fn spoken(question: &Question, cell: &Cell) -> Markup {
    bits::linked(question, cell, &bits::in_words(&cell.value, question.words))
}

/// The need as the assessment in force bounds it: `about 70 bn`.
fn needed(question: &Question, play: &StateOfPlay, text: fn(&Value, &Words) -> String) -> String {
    let text = text(&play.need.value, question.words);
    let figure = whole(play).and_then(|row| row.amount.figure);
    figure.map_or(text.clone(), |figure| format::bounded(figure.bound, text, question.words))
}

/// The need of the assessment in force as a whole.
fn whole(play: &StateOfPlay) -> Option<&NeedRow> {
    play.needs.iter().find(|row| row.need.figure == play.need.figure)
}

fn cards(question: &Question, play: &StateOfPlay) -> Markup {
    let words = question.words;
    let none = || Cell { figure: "members".to_owned(), value: Value::Count { count: 0 } };
    let members = play.counts.get(&Status::Member).cloned().unwrap_or_else(none);
    html! {
        section class="cards" aria-label=(words.text("cards")) {
            (card(question, "card-members", &bits::quantity(question, &members), &others(question, play)))
            (giving(question, play))
        }
    }
}

/// How many have each status but that of member.
fn others(question: &Question, play: &StateOfPlay) -> Markup {
    let others = play.counts.iter().filter(|(status, _)| **status != Status::Member);
    html! {
        @for (at, (status, cell)) in others.enumerate() {
            @if at > 0 { " · " }
            (question.words.code("status", status)) " " (bits::number(question, cell))
        }
    }
}

/// What was promised, what came of it and what is needed.
fn giving(question: &Question, play: &StateOfPlay) -> Markup {
    let words = question.words;
    let assessed = whole(play).map(|row| {
        html! { (words.text("card-assessed")) " " (bits::date(question, row.on)) (bits::grade_mark(question, row.grade)) }
    });
    html! {
            @if let Some(cell) = at(&play.ladder, Stage::Pledged) {
                (card(question, "card-pledged", &bits::quantity(question, cell), &html! {}))
            }
            @if let Some(cell) = at(&play.ladder, Stage::PaidIn) {
                (card(question, "card-paid", &bits::quantity(question, cell), &html! {}))
            }
            @let need = needed(question, play, format::preferred);
            (card(question, "card-need", &bits::figure(question, &play.need, &need), &assessed.unwrap_or_default()))
            @if let Some(cell) = at(&play.coverage, Stage::Pledged) {
                (card(question, "card-coverage", &bits::quantity(question, cell), &html! {}))
            }
            @if let Some(cell) = at(&play.gap, Stage::Pledged) {
                (card(question, "card-gap", &bits::quantity(question, cell), &html! {}))
            }
    }
}

fn card(question: &Question, key: &str, number: &Markup, below: &Markup) -> Markup {
    html! {
        div class="card" {
            h2 { (question.words.text(key)) }
            p class="big" { (number) }
            p class="below" { (below) }
        }
    }
}
