//! Everything about one actor that may span forums: seats, tracks, talks hosted, encounters,
//! agreements, obligations, positions, ties.

use crate::{
    format, influence_words,
    page::{agreements, bits, cited, encounters, obligations, positions, ties},
    question::Question,
};
use analysis::{
    Named,
    answer::{ActorFile, ForumRow, SHOWN, SayRow, TieRow, TrackPart},
};
use maud::{Markup, html};
use register::entry::Kind;

/// So many encounters are shown, the latest.
const LATEST: usize = 10;

/// The sections of what happened between this actor and others.
pub fn sections(question: &Question, file: &ActorFile) -> Markup {
    let words = question.words;
    html! {
        (says(question, &file.influence))
        @if !file.tracks.is_empty() {
            section id="tracks" {
                h2 { (words.text("nav-tracks")) " (" bdi { (file.tracks.len()) } ")" }
                ul class="plain" { @for one in &file.tracks { li { (track(question, one)) } } }
            }
        }
        @if !file.hosted.is_empty() {
            section id="hosted" {
                h2 { (words.text("actor-hosted")) }
                (ties::host_table(question, &file.hosted))
            }
        }
        (met(question, file))
        (agreements::section(question, &file.agreements))
        (obligations::section(question, &file.obligations))
        (positions::section(question, &file.positions))
        (tied(question, file))
    }
}

/// What its seats are worth, rule by rule.
fn says(question: &Question, rows: &[SayRow]) -> Markup {
    let words = question.words;
    let name = words.text("nav-influence");
    let columns = ["nav-forum", "column-rule", "column-seat", "column-turns", "column-influence"];
    let maybe = |value: Option<vocabulary::Decimal>| {
        html! {
            @match value {
                Some(value) => bdi { (influence_words::share(value, words)) },
                None => "—",
            }
        }
    };
    html! {
        @if !rows.is_empty() {
            section id="influence" {
                @let same = |row: &SayRow| {
                    let other = |one: &&SayRow| one.forum == row.forum && one.rule == row.rule;
                    rows.iter().filter(other).count()
                };
                @let comma = format!("{} ", words.text("list-comma"));
                h2 { (name) }
                p class="intro" { (words.text("actor-influence-intro")) }
                (cited::table(question, &name, &columns, &html! {
                    @for row in rows {
                        @let matter = row.matters.first();
                        tr {
                            th scope="row" { (cited::forum(question, &row.forum)) }
                            td data-label=(words.text("column-rule")) {
                                @if let Some(matter) = matter {
                                    a href=(question.of_forum(
                                        &row.forum,
                                        format_args!("/influence/{}", matter.id),
                                    )) { bdi { (row.rule) } }
                                    @if same(row) > 1 {
                                        @let names = row.matters.iter().map(|one| one.name.as_str());
                                        " " small { bdi { (names.collect::<Vec<_>>().join(&comma)) } }
                                    }
                                }
                            }
                            td data-label=(words.text("column-seat")) {
                                bdi { (row.seat.name) } " "
                                small {
                                    (words.with("actor-influence-of", &[("count", row.seats.into())]))
                                }
                            }
                            td class="n" data-label=(words.text("column-turns")) { (maybe(row.turns)) }
                            td class="n" data-label=(words.text("column-influence")) {
                                (maybe(row.share))
                            }
                        }
                    }
                }))
            }
        }
    }
}

fn track(question: &Question, one: &TrackPart) -> Markup {
    html! {
        (cited::record(question, &one.cited.forum, Kind::Track, &one.track))
        " — " (question.words.code("part", one.role)) " " (cited::cite(question, &one.cited))
    }
}

fn met(question: &Question, file: &ActorFile) -> Markup {
    let words = question.words;
    let from = file.encounters.len().saturating_sub(LATEST);
    let mut latest = file.encounters[from..].to_vec();
    latest.reverse();
    let all = question.inside(format_args!("/encounters?between={}", file.actor));
    html! {
        @if !latest.is_empty() {
            section id="encounters" {
                h2 { (words.text("actor-encounters")) }
                (encounters::table(question, &latest, false))
                p {
                    a href=(all) {
                        (words.with("actor-encounters-all", &[
                            ("count", file.encounters.len().into()),
                        ]))
                    }
                }
            }
        }
    }
}

/// With whom it is tied, by kind.
fn tied(question: &Question, file: &ActorFile) -> Markup {
    let words = question.words;
    let other = |tie: &TieRow| {
        if tie.from.actor == file.actor { tie.to.clone() } else { tie.from.clone() }
    };
    let partners = |of_kind: &[TieRow]| {
        let mut partners: Vec<Named> = of_kind.iter().map(other).collect();
        partners.sort_by(|a, b| (&a.name, &a.actor).cmp(&(&b.name, &b.actor)));
        partners.dedup();
        partners
    };
    html! {
        @if !file.ties.is_empty() {
            section id="ties" {
                h2 { (words.text("nav-ties")) }
                dl class="facts" {
                    @for of_kind in file.ties.chunk_by(|a, b| a.kind == b.kind) {
                        @let kind = of_kind[0].kind;
                        dt {
                            a href=(question.inside(
                                format_args!("/ties?kind={kind}&actor={}", file.actor)
                            )) { (words.code("tie", kind)) }
                        }
                        dd { (cited::actors(question, &partners(of_kind))) }
                    }
                }
            }
        }
    }
}

/// The forums that have dealt with the actor: what it is to each, what it promised, how it voted.
pub fn forums(question: &Question, rows: &[ForumRow]) -> Markup {
    let words = question.words;
    let columns = ["nav-forum", "column-status", "column-votes"];
    let body = html! { @for row in rows { (forum(question, row)) } };
    html! {
        @if !rows.is_empty() {
            section id="forums" {
                h2 { (words.text("forums-title")) " (" bdi { (rows.len()) } ")" }
                (cited::table(question, &words.text("forums-title"), &columns, &body))
            }
            (pledges(question, rows))
        }
    }
}

/// What the actor promised, a row for each forum and measure.
fn pledges(question: &Question, rows: &[ForumRow]) -> Markup {
    let words = question.words;
    let stages = SHOWN.map(|stage| format!("stage-{stage}"));
    let heads: Vec<&str> = ["nav-forum", "cell-measure"]
        .into_iter()
        .chain(stages.iter().map(String::as_str))
        .collect();
    let body = html! {
        @for (row, pledge) in rows.iter().flat_map(|row| row.pledges.iter().map(move |one| (row, one))) {
            tr {
                th scope="row" { (cited::forum(question, &row.forum)) }
                td data-label=(words.text("cell-measure")) {
                    bdi { (format::measure(&pledge.measure, words)) }
                }
                @for (cell, stage) in pledge.ladder.iter().zip(&stages) {
                    td class="n" data-label=(words.text(stage)) {
                        (bits::quantity_of(question, &row.forum, cell))
                    }
                }
            }
        }
    };
    html! {
        @if rows.iter().any(|row| !row.pledges.is_empty()) {
            section id="pledges" {
                h2 { (words.text("nav-commitments")) }
                (cited::table(question, &words.text("nav-commitments"), &heads, &body))
            }
        }
    }
}

fn forum(question: &Question, row: &ForumRow) -> Markup {
    let words = question.words;
    html! {
        tr {
            th scope="row" { (cited::forum(question, &row.forum)) }
            td data-label=(words.text("column-status")) {
                @match &row.seat {
                    Some(seat) => (ties::seat_of(question, &row.forum, seat)),
                    None => "—",
                }
            }
            td data-label=(words.text("column-votes")) {
                @for (choice, count) in &row.votes {
                    span class="note" { (words.code("choice", choice)) ": " bdi { (count) } }
                }
            }
        }
    }
}
