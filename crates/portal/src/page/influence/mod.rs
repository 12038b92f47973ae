//! What a seat is worth: every rule at a glance, and one matter in full.

mod chart;
mod history;
mod matter;
mod what_if;

pub use matter::page as one;

use super::{bits, cited, frame};
use crate::{api, format, influence_words as words_of, problem::Problem, question::Question};
use analysis::{
    answer::{KindRow, RuleRow, SeatName},
    seats::Seat,
};
use maud::{Markup, html};
use vocabulary::Decimal;

/// Every rule at a glance.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let words = question.words;
    let found = api::asked_by_rule(question)?;
    let body = html! {
        p class="intro" {
            (words.text("influence-intro")) " "
            a href=(question.inside("/methods/influence")) { (words.text("method-link")) } " · "
            a href=(question.inside("/votes")) { (words.text("nav-votes")) }
        }
        @if found.charter.is_none() { (bits::no_charter(question, &question.forum()?)) }
        @else if found.rules.is_empty() { p { (words.text("influence-none")) } }
        @for rule in &found.rules {
            @let twice = found.rules.iter().filter(|other| other.rule == rule.rule).count() > 1;
            (self::rule(question, rule, twice))
        }
    };
    frame::spanning(question, words.text("nav-influence"), Vec::new(), Some("/influence"), body)
}

/// So many kinds of seats of a rule are shown at a glance.
const GLANCE: usize = 8;

/// A rule; one that stands here twice, since others may propose, is told apart by its matters.
fn rule(question: &Question, rule: &RuleRow, twice: bool) -> Markup {
    let words = question.words;
    let columns = ["column-kind-of-seat", "column-turns", "column-influence"];
    let matter = |id| question.inside(format_args!("/influence/{id}"));
    html! {
        section id={ "rule-" (rule.rule) } {
            h2 {
                bdi { (rule.name) } " "
                @if twice {
                    @let comma = format!("{} ", words.text("list-comma"));
                    @let names = rule.matters.iter().map(|one| one.name.as_str());
                    "– " bdi { (names.collect::<Vec<_>>().join(&comma)) } " "
                }
                small { (bits::article(question, &rule.article)) }
            }
            p {
                (words.text("influence-matters")) ": "
                @for (at, one) in rule.matters.iter().enumerate() {
                    @if at > 0 { (words.text("list-comma")) " " }
                    a href=(matter(&one.id)) { bdi { (one.name) } }
                }
            }
            @if let Some(why) = &rule.no_game {
                p class="note" { (words_of::no_game(why, words)) }
            } @else {
                @if let Some(one) = &rule.dictator {
                    p { (words.with("influence-dictator", &[("name", one.name.as_str().into())])) }
                }
                (cited::table(question, &rule.name, &columns, &html! {
                    @for kind in rule.kinds.iter().take(GLANCE) { (self::kind(question, kind)) }
                }))
                @if rule.kinds.len() > GLANCE {
                    @let more = rule.kinds[GLANCE..].iter().map(|kind| kind.seats.len()).sum::<usize>();
                    p class="note" {
                        (words.with("influence-more-seats", &[("count", more.into())]))
                    }
                }
                @if let Some(to_act) = rule.to_act {
                    p class="note" {
                        (words.with("influence-to-act", &[
                            ("share", words_of::share(to_act, words).into()),
                        ]))
                        @if let Some(way) = rule.way.as_ref().filter(|way| !way.exact) {
                            " " (words_of::way(way, words)) "."
                        }
                    }
                }
            }
        }
    }
}

fn kind(question: &Question, kind: &KindRow) -> Markup {
    let words = question.words;
    html! {
        tr {
            th scope="row" { (seats(question, &kind.seats)) }
            td class="n" data-label=(words.text("column-turns")) { (share(question, kind.turns)) }
            td data-label=(words.text("column-influence")) {
                (of_influence(question, kind.share, kind.seats.len()))
            }
        }
    }
}

/// A share of influence, drawn; of several seats that of each and that of all.
fn of_influence(question: &Question, each: Decimal, seats: usize) -> Markup {
    let together = Decimal::from(seats) * each;
    let together = words_of::share(together, question.words);
    html! {
        (bar(each)) " " (share(question, each))
        @if seats > 1 {
            " " small {
                (question.words.with("influence-each-together", &[("share", together.into())]))
            }
        }
    }
}

/// A share of one, drawn.
fn bar(share: Decimal) -> Markup {
    let width = (share.min(Decimal::ONE) * Decimal::ONE_HUNDRED).round_dp(1).normalize();
    html! {
        svg class="share" width="110" height="11" aria-hidden="true" focusable="false" {
            rect class="whole" width="100%" height="100%" {}
            rect class="part" width={ (width) "%" } height="100%" {}
        }
    }
}

fn share(question: &Question, share: Decimal) -> Markup {
    html! { bdi { (words_of::share(share, question.words)) } }
}

fn maybe(question: &Question, value: Option<Decimal>) -> Markup {
    html! { @if let Some(value) = value { (share(question, value)) } @else { "—" } }
}

/// A seat: a voter links to its page, an office to the charter.
fn seat(question: &Question, one: &SeatName) -> Markup {
    let there = match &one.seat {
        Seat::Voter(actor) => question.inside(format_args!("/actors/{actor}")),
        Seat::Office(office) => question.inside(format_args!("/charter#office-{office}")),
    };
    html! { a class="actor" href=(there) { bdi { (one.name) } } }
}

/// So many seats are named in a row; more are folded.
const IN_SIGHT: usize = 4;

/// Several seats.
fn seats(question: &Question, all: &[SeatName]) -> Markup {
    let words = question.words;
    let list = html! {
        @for (at, one) in all.iter().enumerate() {
            @if at > 0 { (words.text("list-comma")) " " }
            (seat(question, one))
        }
    };
    html! {
        @if all.len() > IN_SIGHT {
            details {
                summary { bdi { (words_of::seats(all, words)) } }
                (list)
            }
        } @else { (list) }
    }
}

/// US dollars in short.
fn dollars(question: &Question, value: Option<Decimal>) -> Markup {
    html! {
        @if let Some(value) = value {
            bdi { (format::rounded(value.round(), question.words)) }
        } @else { "—" }
    }
}
