//! Who met whom: every meeting, call, visit and letter, numbered.

use super::{bits, cited, filter, frame};
use crate::{format, problem::Problem, question::Question};
use analysis::{
    Named,
    answer::{Between, Encounter, Encounters, Form},
};
use maud::{Markup, html};
use register::record::MeetingState;

/// The page.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let words = question.words;
    let world = question.world()?;
    let asked = question.between(&world)?;
    let found = world.encounters(&asked, words.language());
    let everyone = world.encounters(&Between::default(), words.language()).encounters;
    let body = html! {
        p class="lead" { (told(question, &found)) }
        (form(question, everyone))
        @if found.encounters.is_empty() { p { (words.text("encounters-none")) } }
        @else { (table(question, &found.encounters, true)) }
    };
    frame::spanning(question, words.text("nav-encounters"), Vec::new(), Some("/encounters"), body)
}

/// How many were held, between whom, in which span.
fn told(question: &Question, found: &Encounters) -> String {
    let words = question.words;
    let names: Vec<&str> = found.between.iter().map(|one| one.name.as_str()).collect();
    let from = found.from.map(|day| format::day(day, words));
    words.with(
        "encounters-told",
        &[
            ("count", found.held.into()),
            ("occasions", found.occasions.into()),
            ("names", names.join(&(words.text("list-comma") + " ")).into()),
            ("who", if names.is_empty() { "all" } else { "some" }.into()),
            ("span", if from.is_some() { "from" } else { "until" }.into()),
            ("from", from.unwrap_or_default().into()),
            ("until", format::day(found.until, words).into()),
        ],
    )
}

fn form(question: &Question, everyone: Vec<Encounter>) -> Markup {
    let named = everyone.into_iter().flat_map(|one| {
        let listed = one.actors.into_iter().chain(one.persons).chain(one.host);
        listed.collect::<Vec<Named>>()
    });
    filter::form(
        question,
        &html! {
            (filter::actors(question, "between", "field-between", 2, named))
            (filter::day(question, "from", "field-from"))
            (filter::day(question, "until", "field-to"))
            (filter::flag(question, "in_person", "field-in-person"))
        },
    )
}

/// Encounters, a row each; numbered by occasion.
pub fn table(question: &Question, all: &[Encounter], numbered: bool) -> Markup {
    let words = question.words;
    let columns: &[&str] = match numbered {
        true => &[
            "column-nth",
            "column-date",
            "column-falls",
            "column-level",
            "fact-place",
            "column-between",
            "column-sources",
        ],
        false => &[
            "column-date",
            "column-falls",
            "column-level",
            "fact-place",
            "column-between",
            "column-sources",
        ],
    };
    let rows = html! {
        @for one in all {
            tr {
                @if numbered {
                    td class="nth" data-label=(words.text("column-nth")) {
                        @if one.occasion > 0 { bdi { (one.occasion) } } @else { "—" }
                    }
                }
                th scope="row" { (when(question, one)) }
                td data-label=(words.text("column-falls")) {
                    (what(question, one)) (more(question, one))
                }
                td data-label=(words.text("column-level")) {
                    @if let Some(level) = one.level { (words.code("level", level)) }
                }
                td data-label=(words.text("fact-place")) { (place(question, one)) }
                td data-label=(words.text("column-between")) { (who(question, one)) }
                td data-label=(words.text("column-sources")) { (cited::cite(question, &one.cited)) }
            }
        }
    };
    cited::table(question, &words.text("nav-encounters"), columns, &rows)
}

/// When: the day, or from the first to the last.
pub fn when(question: &Question, one: &Encounter) -> Markup {
    html! {
        (bits::date(question, one.on))
        @if let Some(until) = one.until.filter(|until| *until != one.on) {
            " – " (bits::date(question, until))
        }
    }
}

/// What it was: its kind, and of a meeting its name.
pub fn what(question: &Question, one: &Encounter) -> Markup {
    let words = question.words;
    let there = cited::page_of(question, &one.cited.forum, one.cited.kind, &one.cited.id);
    html! {
        @match one.form {
            Form::Meeting(kind) => {
                a href=[there] { bdi { (one.title) } }
                span class="note" {
                    (words.code("meeting", kind))
                    @if let Some(round) = one.round {
                        " · " (words.with("round-number", &[("number", round.into())]))
                    }
                }
            }
            Form::Contact(kind) => {
                (words.code("contact", kind)) ": " (bits::prose(&one.title))
            }
        }
        @if one.state != MeetingState::Held { " " (state(question, one.state)) }
    }
}

/// What came of it, in which form, on which track, about what.
pub fn more(question: &Question, one: &Encounter) -> Markup {
    html! {
        @if let Some(outcome) = &one.outcome { p { (bits::prose(outcome)) } }
        @if let Some(format) = one.format {
            span class="note" { (question.words.code("meeting-format", format)) }
        }
        (cited::themes(question, &one.themes))
    }
}

fn place(question: &Question, one: &Encounter) -> Markup {
    html! {
        @if let Some(place) = &one.place { (bits::statement(place)) }
        @if let Some(host) = &one.host {
            span class="note" {
                (question.words.text("fact-host")) ": " (cited::actor(question, host))
            }
        }
    }
}

/// Who took part.
pub fn who(question: &Question, one: &Encounter) -> Markup {
    html! {
        (cited::actors(question, &one.actors))
        @if !one.persons.is_empty() {
            span class="note" { (cited::actors(question, &one.persons)) }
        }
    }
}

/// Whether a meeting is to be, was not, or was put off; of one that was held nothing is said.
pub fn state(question: &Question, state: MeetingState) -> Markup {
    html! {
        @if state != MeetingState::Held {
            span class={ "tag " (state) } { (question.words.code("meeting-state", state)) }
        }
    }
}
