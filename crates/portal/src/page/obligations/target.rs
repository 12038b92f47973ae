//! A target: the verdict, the rule with its numbers, the observations drawn and listed.

use super::{chart, due};
use crate::{
    format,
    page::{bits, cited},
    question::Question,
};
use analysis::{
    answer::{ObligationLine, ObservationRow, TargetRow},
    assess::{Because, Point},
};
use fluent_bundle::FluentValue;
use maud::{Markup, html};
use register::entry::Kind;
use vocabulary::{Amount, Bound, Decimal, Figure, Measure};

/// Everything of a target that other obligations do not have.
pub fn section(question: &Question, line: &ObligationLine, target: &TargetRow) -> Markup {
    let words = question.words;
    let finding = &target.finding;
    let forum = &line.cited.forum;
    let explain = question.of_forum(forum, format_args!("/explain/{}", target.figure));
    html! {
        p class="value" { strong { (words.code("finding", finding.verdict)) } }
        p class="lead" { (rule(question, line, target)) }
        p {
            (words.code("because", finding.because)) ". "
            a href=(explain) { (words.text("target-explain")) } " · "
            a href=(question.inside("/methods/target")) { (words.text("method-link")) }
        }
        @for (key, verdict) in [("target-low", target.low), ("target-high", target.high)] {
            @if let Some(verdict) = verdict {
                p class="differs" {
                    (words.with(key, &[("verdict", words.code("finding", verdict).into())]))
                }
            }
        }
        dl class="facts" {
            dt { (words.text("cell-indicator")) }
            dd { bdi { (target.name) } span class="note" { (bits::prose(&target.definition)) } }
            dt { (words.text("target-value")) }
            dd { bdi { (amount(question, target)) } }
            @if let Some(point) = &finding.baseline {
                dt { (words.text("cell-baseline")) } dd { (observed(question, target, point)) }
            }
            @if let Some(point) = &finding.latest {
                dt { (words.text("target-latest")) } dd { (observed(question, target, point)) }
            }
            @for (key, number) in [
                ("target-expected", finding.expected), ("target-pace", finding.pace),
                ("target-needed", finding.needed),
            ] {
                @if let Some(number) = number {
                    dt { (words.text(key)) }
                    dd { bdi { (counted(question, &target.measure, number)) } }
                }
            }
            @if !target.chain.is_empty() {
                dt { (words.text("target-chain")) }
                dd {
                    ol class="chain" {
                        @for id in &target.chain {
                            li { (cited::record(question, forum, Kind::Obligation, id)) }
                        }
                    }
                }
            }
        }
        section id="observations" {
            h2 { (words.text("target-observations")) }
            @if target.observations.is_empty() { p { (words.text("because-no-observation")) } }
            @else {
                (chart::chart(question, line, target))
                (observations(question, target))
            }
        }
    }
}

/// What the rule compares, in a sentence with its numbers.
fn rule(question: &Question, line: &ObligationLine, target: &TargetRow) -> String {
    let words = question.words;
    let finding = &target.finding;
    let short = |number: Decimal| FluentValue::from(brief(question, &target.measure, number));
    let day = |point: &Point| FluentValue::from(format::day(point.until, words));
    let value = ("value", FluentValue::from(amount_short(question, target)));
    let due = ("due", FluentValue::from(due(question, line)));
    match (finding.because, &finding.baseline, &finding.latest, finding.expected) {
        (Because::Line, Some(start), Some(latest), Some(expected)) => words.with(
            "target-told-line",
            &[
                value,
                due,
                ("from", short(start.value)),
                ("start", day(start)),
                ("latest", short(latest.value)),
                ("on", day(latest)),
                ("expected", short(expected)),
            ],
        ),
        (Because::Value | Because::DuePeriod, _, Some(latest), _) => words.with(
            "target-told-value",
            &[value, due, ("latest", short(latest.observed)), ("on", day(latest))],
        ),
        _ if line.due.is_some() => words.with("target-told-aim", &[value, due]),
        _ => words.with("target-told-open", &[value]),
    }
}

/// The value to be reached, as its source bounds it.
fn amount(question: &Question, target: &TargetRow) -> String {
    let amount = Amount { measure: target.measure.clone(), figure: Some(target.value) };
    format::amount(&amount, question.words)
}

fn amount_short(question: &Question, target: &TargetRow) -> String {
    let amount = Amount { measure: target.measure.clone(), figure: Some(target.value) };
    format::amount_short(&amount, question.words)
}

fn exactly(measure: &Measure, number: Decimal) -> Amount {
    let figure = Some(Figure { bound: Bound::Exact, number });
    Amount { measure: measure.clone(), figure }
}

/// A number with its measure, in full.
fn counted(question: &Question, measure: &Measure, number: Decimal) -> String {
    format::amount(&exactly(measure, number), question.words)
}

/// A number with its measure, in short.
pub fn brief(question: &Question, measure: &Measure, number: Decimal) -> String {
    format::amount_short(&exactly(measure, number), question.words)
}

/// A value with the period it speaks of, and whether it was scaled to a year.
fn observed(question: &Question, target: &TargetRow, point: &Point) -> Markup {
    let words = question.words;
    html! {
        bdi { (counted(question, &target.measure, point.value)) } " · " (period(question, point))
        @if point.provisional {
            " · " span class="tag provisional" { (words.text("target-provisional")) }
            " " span class="note" {
                (words.with("target-scaled", &[
                    ("observed", counted(question, &target.measure, point.observed).into()),
                ]))
            }
        }
    }
}

fn period(question: &Question, point: &Point) -> Markup {
    let day = |day| bits::date(question, vocabulary::PartialDate::from(day));
    html! {
        @if point.from == point.until { (day(point.until)) }
        @else { (day(point.from)) " – " (day(point.until)) }
    }
}

/// The twin of the drawing: every observation, those that were not chosen marked.
fn observations(question: &Question, target: &TargetRow) -> Markup {
    let words = question.words;
    let name = words.text("target-observations");
    let columns = ["column-period", "column-observed", "column-as-a-year", "column-sources"];
    let row = |one: &ObservationRow, rival: bool| {
        let point = &one.point;
        html! {
            tr class=[rival.then_some("rival")] {
                th scope="row" {
                    (period(question, point))
                    @if rival { " " span class="tag" { (words.text("target-rival")) } }
                }
                td data-label=(words.text("column-observed")) {
                    bdi { (counted(question, &target.measure, point.observed)) }
                }
                td data-label=(words.text("column-as-a-year")) {
                    @if point.provisional {
                        bdi { (counted(question, &target.measure, point.value)) } " "
                        span class="tag provisional" { (words.text("target-provisional")) }
                    } @else { "—" }
                }
                td data-label=(words.text("column-sources")) { (cited::cite(question, &one.cited)) }
            }
        }
    };
    let rows = html! {
        @for one in &target.observations {
            (row(one, false))
            @for rival in &one.rivals { (row(rival, true)) }
        }
    };
    cited::table(question, &name, &columns, &rows)
}
