//! Who said what on which theme, and where a speaker stands elsewhere than before.

use super::{bits, cited, filter, frame};
use crate::{problem::Problem, question::Question};
use analysis::answer::{Asked, PositionRow};
use maud::{Markup, html};
use register::entry::Kind;

/// The page.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let words = question.words;
    let world = question.world()?;
    let found = world.positions(&question.said_by(&world)?, words.language()).positions;
    let all = world.positions(&Asked::default(), words.language()).positions;
    let speakers = all.into_iter().flat_map(|one| [Some(one.actor), one.person]).flatten();
    let form = html! {
        (filter::actors(question, "actor", "column-actor", 1, speakers))
        (filter::theme(question))
    };
    let body = html! {
        p class="intro" { (words.text("positions-intro")) }
        (filter::form(question, &form))
        p { (words.with("positions-count", &[("count", found.len().into())])) }
        @if !found.is_empty() { (table(question, &found)) }
    };
    frame::spanning(question, words.text("nav-positions"), Vec::new(), Some("/positions"), body)
}

/// Positions under a heading, if there are any.
pub fn section(question: &Question, rows: &[PositionRow]) -> Markup {
    html! {
        @if !rows.is_empty() {
            section id="positions" {
                h2 { (question.words.text("nav-positions")) " (" bdi { (rows.len()) } ")" }
                (table(question, rows))
            }
        }
    }
}

/// Positions, a row each.
fn table(question: &Question, all: &[PositionRow]) -> Markup {
    let words = question.words;
    let columns = [
        "column-date",
        "column-actor",
        "column-theme",
        "cell-stance",
        "column-said",
        "column-sources",
    ];
    let rows = html! { @for one in all { (line(question, one)) } };
    cited::table(question, &words.text("nav-positions"), &columns, &rows)
}

fn line(question: &Question, one: &PositionRow) -> Markup {
    let words = question.words;
    let theme = question.inside(format_args!("/themes/{}", one.theme));
    html! {
        tr {
            td data-label=(words.text("column-date")) { (bits::date(question, one.on)) }
            th scope="row" {
                (cited::actor(question, &one.actor))
                @if let Some(person) = &one.person {
                    span class="note" {
                        (cited::actor(question, person))
                        @if let Some(office) = &one.office { " · " (bits::prose(office)) }
                    }
                }
            }
            td data-label=(words.text("column-theme")) {
                a href=(theme) { (words.code("theme", one.theme)) }
            }
            td data-label=(words.text("cell-stance")) {
                (words.code("stance", one.stance))
                @if let Some(before) = one.before {
                    " " span class="differs" {
                        (words.with("position-before", &[
                            ("stance", words.code("stance", before).into()),
                        ]))
                    }
                }
            }
            td data-label=(words.text("column-said")) {
                (bits::prose(&one.summary)) (about(question, one))
            }
            td data-label=(words.text("column-sources")) { (cited::cite(question, &one.cited)) }
        }
    }
}

/// Where it was said, and what it is about.
fn about(question: &Question, one: &PositionRow) -> Markup {
    let pointed = [
        (Kind::Meeting, &one.meeting),
        (Kind::Track, &one.track),
        (Kind::Agreement, &one.agreement),
    ];
    html! {
        @for (kind, id) in pointed {
            @if let Some(id) = id {
                span class="note" {
                    (question.words.code("kind", kind)) ": "
                    (cited::record(question, &one.cited.forum, kind, id))
                }
            }
        }
    }
}
