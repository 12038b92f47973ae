//! The two clocks on every page: a form, days at which something happened, a slider.

use crate::{
    format,
    question::{Forum, Question},
};
use maud::{Markup, html};
use register::{
    Book, Clocks,
    record::{Recorded, Scope},
};
use vocabulary::Date;

/// The days on which something happened in or for the forum, in order.
pub fn moments(book: &Book) -> Vec<Date> {
    let mut days: Vec<Date> = Vec::new();
    let mut add = |record: &dyn Recorded| days.extend(record.on().map(|on| on.certain()));
    book.memberships.versions().iter().for_each(|one| add(&one.record));
    book.movements.versions().iter().for_each(|one| add(&one.record));
    let own = book.commitments.versions().iter().filter(|one| one.record.scope == Scope::Forum);
    own.for_each(|one| add(&one.record));
    let meetings = book.meetings.versions().iter().filter(|one| one.record.proof.counts());
    meetings.for_each(|one| add(&one.record));
    // What happened before anybody was invited is the forum's history, not its course.
    let first = book.memberships.versions().iter().map(|one| one.record.on.certain()).min();
    days.retain(|day| first.is_none_or(|first| *day >= first));
    days.sort_unstable();
    days.dedup();
    days
}

/// Where a move of the slider leads: the same page at the day of that step.
pub fn moment(question: &Question) -> Option<String> {
    let step: usize = question.extra("step")?.parse().ok()?;
    let forum = question.part("forum").parse().ok()?;
    let day = *question.snapshot.moments.get(&forum)?.get(step)?;
    // A reader who moves one clock alone has said so.
    let known_at = if question.names_known_at() { question.clocks.known_at } else { day };
    Some(question.at_clocks(Clocks { as_of: day, known_at }))
}

/// The form.
pub fn form(question: &Question, forum: Option<&Forum<'_>>) -> Markup {
    let words = question.words;
    let Clocks { as_of, known_at } = question.clocks;
    html! {
        div class="clocks" {
            form method="get" action=(question.path) {
                (kept(question))
                label title=(words.text("clocks-as-of-hint")) {
                    span { (words.text("clocks-as-of")) }
                    input type="date" name="as_of" value=(as_of) required;
                }
                label title=(words.text("clocks-known-at-hint")) {
                    span { (words.text("clocks-known-at")) }
                    input type="date" name="known_at" value=(known_at) required;
                }
                button type="submit" { (words.text("clocks-show")) }
            }
            @if let Some(forum) = forum {
                (slider(question, forum))
                (presets(question, forum))
            }
        }
    }
}

/// What the address says besides, kept by a form.
fn kept(question: &Question) -> Markup {
    let language = question.words.language();
    html! {
        @if language != "en" { input type="hidden" name="lang" value=(language); }
        @for (name, value) in question.kept_at_other_clocks() { input type="hidden" name=(name) value=(value); }
    }
}

fn slider(question: &Question, forum: &Forum<'_>) -> Markup {
    let none = Vec::new();
    let days = question.snapshot.moments.get(forum.id).unwrap_or(&none);
    let Clocks { as_of, known_at } = question.clocks;
    let step = days.partition_point(|day| *day <= as_of).saturating_sub(1);
    let listed: Vec<String> = days.iter().map(|day| format::day(*day, question.words)).collect();
    html! {
        @if days.len() > 1 {
            form method="get" action=(question.path) class="slider" {
                (kept(question))
                @if known_at != as_of {
                    input type="hidden" name="known_at" value=(known_at);
                }
                label {
                    span { (question.words.text("clocks-slider")) }
                    input type="range" name="step" min="0" max=(days.len() - 1) value=(step)
                        data-days=(listed.join("|"));
                }
                output { bdi { (listed[step]) } }
                button type="submit" { (question.words.text("clocks-go")) }
            }
        }
    }
}

/// So many days are offered beside now.
const OFFERED: usize = 8;

/// Both clocks at the days a reader most likely wants: entry into force, the last meetings, now.
fn presets(question: &Question, forum: &Forum<'_>) -> Markup {
    let words = question.words;
    let view = forum.state.view;
    let force = forum.charter.text.entry_into_force;
    let mut days: Vec<(Date, String)> =
        force.map(|day| (day, words.text("clocks-force"))).into_iter().collect();
    let meetings = view.book.meetings.versions().iter().filter(|one| one.record.proof.counts());
    days.extend(meetings.map(|one| {
        let name = one.record.names.get(words.language()).to_owned();
        (one.record.on.certain(), name)
    }));
    let last = question.snapshot.moments.get(forum.id).and_then(|days| days.last());
    days.extend(last.map(|day| (*day, words.text("clocks-last"))));
    days.sort();
    days.dedup_by_key(|(day, _)| *day);
    let early = days.len().saturating_sub(OFFERED);
    let mut at = 0..;
    days.retain(|(day, _)| at.next() >= Some(early) || Some(*day) == force);
    html! {
        ul class="presets" aria-label=(words.text("clocks-presets")) {
            @for (day, name) in days {
                @let here = question.clocks == Clocks::both(day);
                li {
                    a href=(question.at_clocks(Clocks::both(day))) title=(name)
                        aria-current=[here.then_some("date")] {
                        (format::day(day, words))
                    }
                }
            }
            li { a href=(question.now()) { (words.text("clocks-today")) } }
        }
    }
}
