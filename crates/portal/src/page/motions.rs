//! What was moved: every motion with what became of it, and one with its votes.

mod one;

pub use one::page as one;

use super::{
    bits,
    doable::Doable,
    frame::{self, Sheet},
};
use crate::{
    format, lines,
    problem::Problem,
    question::{Forum, Question},
};
use analysis::{
    answer::{DecisionLine, MotionLine, Totals},
    decide::Fate,
};
use maud::{Markup, html};
use std::collections::BTreeMap;
use vocabulary::Id;

/// The list.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let forum = question.forum()?;
    let doable = Doable::new(question, &forum);
    let words = question.words;
    let motions = forum.state.motions(words.language());
    let (matter, fate) = (question.extra("matter"), question.extra("fate"));
    let wanted = |row: &&MotionLine| {
        matter.is_none_or(|matter| row.matter.as_str() == matter)
            && fate.is_none_or(|fate| row.fate.code() == fate)
    };
    let rows: Vec<&MotionLine> = motions.motions.iter().filter(wanted).collect();
    let body = html! {
        p class="intro" { (words.text("motions-intro")) }
        (doable.links("", &["motion"]))
        (bits::no_charter(question, &forum))
        @if motions.motions.is_empty() { p { (words.text("motions-none")) } } @else {
            (filter(question, &motions.motions))
            @if rows.is_empty() { p { (words.text("motions-none-such")) } }
            @else { (table(question, &forum, &rows)) }
        }
        @if !motions.decisions.is_empty() {
            section {
                h2 { (words.text("decisions-alone")) }
                ul class="plain" {
                    @for one in &motions.decisions { li { (decision(question, &forum, one)) } }
                }
            }
        }
        p { a href=(question.inside("/tally")) { (words.text("tally-link")) } }
    };
    let sheet = Sheet {
        title: words.text("nav-motions"),
        trail: Vec::new(),
        forum: Some(&forum),
        data: Some((format!("/api/v1/{}/motions", forum.id), true)),
        body,
    };
    Ok(frame::page(question, &sheet))
}

/// A choice of matter and outcome.
fn filter(question: &Question, rows: &[MotionLine]) -> Markup {
    let words = question.words;
    let matters: BTreeMap<&str, &str> =
        rows.iter().map(|row| (row.matter.as_str(), row.matter_name.as_str())).collect();
    let fates = Fate::ALL.iter().map(|fate| (fate.code(), words.code("fate", fate)));
    let fates: Vec<(&str, String)> = fates.collect();
    let select = |name: &str, label: &str, offers: &[(&str, String)]| {
        html! {
            label {
                span { (words.text(label)) }
                select name=(name) {
                    option value="" { (words.text("filter-all")) }
                    @for (value, shown) in offers {
                        option value=(value) selected[question.extra(name) == Some(value)] {
                            (shown)
                        }
                    }
                }
            }
        }
    };
    let matters: Vec<(&str, String)> =
        matters.into_iter().map(|(id, name)| (id, name.to_owned())).collect();
    html! {
        form method="get" action=(question.path) class="filter" {
            (bits::kept(question))
            (select("matter", "column-matter", &matters))
            (select("fate", "column-fate", &fates))
            button type="submit" { (words.text("clocks-show")) }
        }
    }
}

/// What is done about a motion.
pub const STEPS: [&str; 3] = ["sponsor", "withdraw", "open-poll"];

/// The matter of a motion, with the article, as a fact.
pub fn matter(question: &Question, forum: &Forum<'_>, id: &Id) -> Markup {
    let words = question.words;
    let matter = forum.charter.matters.iter().find(|one| one.id == *id);
    html! {
        @if let Some(matter) = matter {
            dt { (words.text("field-matter")) }
            dd {
                bdi { (matter.name.get(words.language())) }
                " (" (bits::article(question, &matter.article)) ")"
            }
        }
    }
}

/// Motions, a row each.
pub fn table(question: &Question, forum: &Forum<'_>, rows: &[&MotionLine]) -> Markup {
    let words = question.words;
    html! {
        div class="scroll" tabindex="0" role="region" aria-label=(words.text("nav-motions")) {
            table class="stack" {
                (bits::heads(words, &[
                    "column-date", "column-motion", "column-matter", "column-votes", "column-fate",
                ]))
                tbody { @for row in rows { (line(question, forum, row)) } }
            }
        }
    }
}

fn line(question: &Question, forum: &Forum<'_>, row: &MotionLine) -> Markup {
    let words = question.words;
    html! {
        tr {
            td data-label=(words.text("column-date")) {
                (bits::date(question, row.polled.unwrap_or(row.on)))
            }
            th scope="row" {
                a href=(question.inside(format_args!("/motions/{}", row.id))) {
                    bdi { (row.name) }
                }
                (bits::grade_mark(question, row.proven.grade))
                @for symbol in &row.symbols { " " bdi class="symbol" dir="ltr" { (symbol) } }
                @if !row.sponsors.is_empty() {
                    span class="note" {
                        (words.text("motion-sponsors")) " "
                        (bits::actors(question, forum, &row.sponsors))
                    }
                }
            }
            td data-label=(words.text("column-matter")) { bdi { (row.matter_name) } }
            td data-label=(words.text("column-votes")) {
                @match &row.totals {
                    Some(totals) => bdi { (counts(question, totals)) },
                    None => "—",
                }
            }
            td data-label=(words.text("column-fate")) {
                (lines::fate(words, row.fate))
                (remarks(question, row))
            }
        }
    }
}

/// What a reader of the outcome alone would miss.
fn remarks(question: &Question, row: &MotionLine) -> Markup {
    let words = question.words;
    html! {
        @if row.ground != analysis::decide::Ground::Rule {
            " " small { (words.code("ground", row.ground)) }
        }
        @if row.irregular { " " small class="differs" { (words.text("motion-irregular")) } }
        @if row.differs { " " small class="differs" { (words.text("motion-differs")) } }
    }
}

/// Votes by choice, in a line: what is not known is left out.
pub fn counts(question: &Question, totals: &Totals) -> String {
    let words = question.words;
    let number = |count: u64| format::number_text(count.into());
    let told = [
        ("yes", totals.yes),
        ("no", totals.no),
        ("abstain", totals.abstain),
        ("not-voting", totals.not_voting.filter(|count| *count > 0)),
        ("invalid", totals.invalid.filter(|count| *count > 0)),
        ("absent", totals.absent.filter(|count| *count > 0)),
    ];
    let told = told.into_iter().filter_map(|(choice, count)| {
        let name = words.code("choice", choice);
        Some(
            words.join("tally-count", &[("choice", name.into()), ("count", number(count?).into())]),
        )
    });
    let told: Vec<String> = told.collect();
    match told.is_empty() {
        _ if totals.nobody() => words.text("tally-nobody"),
        true => words.text("tally-unknown"),
        false => told.join(&(words.text("list-comma") + " ")),
    }
}

/// A decision in a line.
pub fn decision(question: &Question, forum: &Forum<'_>, one: &DecisionLine) -> Markup {
    let words = question.words;
    html! {
        @if let Some(symbol) = &one.symbol { bdi class="symbol" dir="ltr" { (symbol) } " " }
        strong { (bits::web(one.url.as_deref(), &html! { bdi { (one.name) } })) }
        " · " (bits::date(question, one.on))
        @if let Some(by) = &one.by { " · " bdi { (bits::office(forum, by, words)) } }
        @if let Some(effect) = one.effect {
            " · " (words.text("poll-effect")) " " (bits::date(question, effect))
        }
        " " (bits::grade(question, one.proven.grade)) " " (bits::entry(question, one.proven.seq))
        @if let Some(summary) = &one.summary { p { (bits::statement(summary)) } }
        (bits::sources(question, forum, &one.proven.sources))
    }
}
