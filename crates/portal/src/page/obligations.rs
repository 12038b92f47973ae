//! What was undertaken: who owes what by when, where it stands, and of a target the rule with its
//! numbers.

mod chart;
mod target;

use super::{bits, cited, filter, frame};
use crate::{api, format, problem::Problem, question::Question};
use analysis::answer::{ObligationLine, ObligationState, ProgressRow};
use maud::{Markup, html};
use register::entry::Kind;

/// The list.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let words = question.words;
    let found = api::asked_obligations(question)?.obligations;
    let states = ObligationState::ALL.iter().map(|state| state.code());
    let form = html! {
        (filter::code(question, "state", "cell-state", "obligation-state", states))
        (filter::theme(question))
    };
    let body = html! {
        p class="intro" {
            (words.text("obligations-intro")) " "
            a href=(question.inside("/methods/target")) { (words.text("method-link")) }
        }
        (filter::form(question, &form))
        p { (words.with("obligations-count", &[("count", found.len().into())])) }
        @if !found.is_empty() { (table(question, &found)) }
    };
    frame::spanning(question, words.text("nav-obligations"), Vec::new(), Some("/obligations"), body)
}

/// Obligations under a heading, if there are any.
pub fn section(question: &Question, rows: &[ObligationLine]) -> Markup {
    html! {
        @if !rows.is_empty() {
            section id="obligations" {
                h2 { (question.words.text("nav-obligations")) " (" bdi { (rows.len()) } ")" }
                (table(question, rows))
            }
        }
    }
}

/// Obligations, a row each.
fn table(question: &Question, all: &[ObligationLine]) -> Markup {
    let words = question.words;
    let columns = ["column-owes", "column-falls", "cell-due", "cell-state", "column-sources"];
    let rows = html! {
        @for one in all {
            tr {
                td data-label=(words.text("column-owes")) { (cited::actors(question, &one.who)) }
                th scope="row" {
                    (link(question, one))
                    span class="note" {
                        (words.code("obligation", one.kind)) " · " (bits::date(question, one.on))
                    }
                    (cited::themes(question, &one.themes))
                }
                td data-label=(words.text("cell-due")) {
                    @if let Some(due) = one.due { (bits::date(question, due)) } @else { "—" }
                }
                td data-label=(words.text("cell-state")) { (stands(question, one.state)) }
                td data-label=(words.text("column-sources")) { (cited::cite(question, &one.cited)) }
            }
        }
    };
    cited::table(question, &words.text("nav-obligations"), &columns, &rows)
}

/// What is to be done, linked to its page.
pub fn link(question: &Question, one: &ObligationLine) -> Markup {
    let there = question.of_forum(&one.cited.forum, format_args!("/obligations/{}", one.id));
    html! { a href=(there) { (bits::prose(&one.summary)) } }
}

/// Where an obligation stands: words in a frame, which is dashed where it went wrong.
pub fn stands(question: &Question, state: ObligationState) -> Markup {
    html! {
        span class={ "tag obligation-" (state) } {
            (question.words.code("obligation-state", state))
        }
    }
}

/// One obligation.
pub fn one(question: &Question) -> Result<Markup, Problem> {
    let words = question.words;
    let id = question.part("id");
    let line = question.world()?.obligation(id, words.language());
    let line = line.ok_or_else(|| Problem::record(id))?;
    let body = html! {
        @match &line.target {
            Some(target) => (target::section(question, &line, target)),
            None => p class="value" { strong { (words.code("obligation-state", line.state)) } },
        }
        (facts(question, &line))
        @if !line.progress.is_empty() {
            section id="progress" {
                h2 { (words.text("obligation-progress")) }
                ol class="acts" { @for row in &line.progress { li { (report(question, row)) } } }
            }
        }
        (commitments(question, &line))
    };
    let trail = vec![(words.text("nav-obligations"), "/obligations".to_owned())];
    frame::spanning(question, line.summary, trail, Some(&format!("/obligations/{id}")), body)
}

fn facts(question: &Question, line: &ObligationLine) -> Markup {
    let words = question.words;
    let forum = &line.cited.forum;
    let pointed = [
        ("kind-agreement", Kind::Agreement, &line.agreement),
        ("kind-clause", Kind::Clause, &line.clause),
        ("kind-decision", Kind::Decision, &line.decision),
        ("cell-replaces", Kind::Obligation, &line.replaces),
        ("fact-replaced", Kind::Obligation, &line.replaced_by),
    ];
    html! {
        dl class="facts" {
            dt { (words.text("column-kind")) } dd { (words.code("obligation", line.kind)) }
            dt { (words.text("cell-state")) } dd { (stands(question, line.state)) }
            dt { (words.text("column-owes")) } dd { (cited::actors(question, &line.who)) }
            @if !line.toward.is_empty() {
                dt { (words.text("cell-toward")) } dd { (cited::actors(question, &line.toward)) }
            }
            dt { (words.text("fact-taken-on")) } dd { (bits::date(question, line.on)) }
            @if let Some(due) = line.due {
                dt { (words.text("cell-due")) } dd { (bits::date(question, due)) }
            }
            @if let Some(condition) = &line.condition {
                dt { (words.text("fact-condition")) } dd { (bits::prose(condition)) }
            }
            @for (key, kind, id) in pointed {
                @if let Some(id) = id {
                    dt { (words.text(key)) } dd { (cited::record(question, forum, kind, id)) }
                }
            }
            @if !line.themes.is_empty() {
                dt { (words.text("cell-themes")) } dd { (cited::themes(question, &line.themes)) }
            }
            dt { (words.text("column-sources")) } dd { (cited::cite(question, &line.cited)) }
        }
    }
}

fn report(question: &Question, row: &ProgressRow) -> Markup {
    html! {
        (bits::date(question, row.on)) " — "
        strong { (question.words.code("progress", row.state)) }
        p { (bits::prose(&row.summary)) }
        (cited::cite(question, &row.cited))
    }
}

/// The pledges that would fulfil it, and how far each has come.
fn commitments(question: &Question, line: &ObligationLine) -> Markup {
    let words = question.words;
    let forum = &line.cited.forum;
    let columns = ["kind-commitment", "stage-pledged", "column-arrived"];
    let rows = html! {
        @for one in &line.commitments {
            tr {
                th scope="row" { (cited::record(question, forum, Kind::Commitment, &one.id)) }
                td class="n" data-label=(words.text("stage-pledged")) {
                    (bits::quantity_of(question, forum, &one.pledged))
                }
                td class="n" data-label=(words.text("column-arrived")) {
                    (bits::quantity_of(question, forum, &one.arrived))
                }
            }
        }
    };
    html! {
        @if !line.commitments.is_empty() {
            section id="commitments" {
                h2 { (words.text("obligation-commitments")) }
                (cited::table(question, &words.text("obligation-commitments"), &columns, &rows))
            }
        }
    }
}

/// When something is due, in a sentence.
fn due(question: &Question, line: &ObligationLine) -> String {
    line.due.map(|due| format::date(due, question.words)).unwrap_or_default()
}
