//! Tracks: who talks with whom over several rounds, and everything that belongs to one.

use super::{agreements, bits, cited, encounters, frame, obligations, positions};
use crate::{format, problem::Problem, question::Question};
use analysis::answer::{ConflictRow, Encounter, PartRow, TrackAct, TrackFile, TrackLine};
use maud::{Markup, html};
use register::record::Part;
use vocabulary::{Date, PartialDate};

/// The list.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let words = question.words;
    let tracks = question.world()?.tracks(words.language()).tracks;
    let body = html! {
        p class="intro" { (words.text("tracks-intro")) }
        @if tracks.is_empty() { p { (words.text("tracks-none")) } }
        ul class="plain" { @for track in &tracks { li { (line(question, track)) } } }
        p { a href=(question.inside("/hosts")) { (words.text("hosts-link")) } }
    };
    frame::spanning(question, words.text("nav-tracks"), Vec::new(), Some("/tracks"), body)
}

fn line(question: &Question, track: &TrackLine) -> Markup {
    let words = question.words;
    let there = question.of_forum(&track.cited.forum, format_args!("/tracks/{}", track.id));
    html! {
        h2 { a href=(there) { bdi { (track.name) } } }
        p {
            (words.code("track-kind", track.kind)) " · " (span(question, track.from, track.until))
            " · " (rounds(question, track))
        }
        @if let Some(summary) = &track.summary { p { (bits::prose(summary)) } }
        (parts(question, &track.parts))
        (cited::cite(question, &track.cited))
    }
}

/// From when until when; since when, of what goes on.
fn span(question: &Question, from: PartialDate, until: Option<PartialDate>) -> Markup {
    let words = question.words;
    html! {
        @match until {
            Some(until) => { (bits::date(question, from)) " – " (bits::date(question, until)) }
            None => (words.with("since-date", &[("date", format::date(from, words).into())])),
        }
    }
}

/// How many rounds were held, and when the last began.
fn rounds(question: &Question, track: &TrackLine) -> String {
    let words = question.words;
    let last = track.last.map(|on| format::date(on, words)).unwrap_or_default();
    words.with("track-held", &[("count", track.held.into()), ("last", last.into())])
}

/// Who takes part, by role.
fn parts(question: &Question, rows: &[PartRow]) -> Markup {
    html! {
        dl class="facts" {
            @for role in Part::ALL {
                @let those: Vec<&PartRow> = rows.iter().filter(|row| row.role == *role).collect();
                @if !those.is_empty() {
                    dt { (question.words.code("part", role)) }
                    dd { @for (at, row) in those.iter().enumerate() { (part(question, at, row)) } }
                }
            }
        }
    }
}

fn part(question: &Question, at: usize, row: &PartRow) -> Markup {
    let words = question.words;
    let there = question.inside(format_args!("/actors/{}", row.actor));
    html! {
        @if at > 0 { (words.text("list-comma")) " " }
        a class="actor" href=(there) { bdi { (row.name) } }
        @if let Some(from) = row.from {
            " " span class="when" {
                (words.with("since-date", &[("date", format::date(from, words).into())]))
            }
        }
        @if let Some(until) = row.until {
            " " span class="when" {
                (words.with("calendar-until", &[("date", format::date(until, words).into())]))
            }
        }
    }
}

/// One track.
pub fn one(question: &Question) -> Result<Markup, Problem> {
    let words = question.words;
    let id = question.part("id");
    let file = question.world()?.track(id, words.language()).ok_or_else(|| Problem::record(id))?;
    let track = &file.track;
    let body = html! {
        @if let Some(summary) = &track.summary { p class="lead" { (bits::prose(summary)) } }
        dl class="facts" {
            dt { (words.text("column-kind")) } dd { (words.code("track-kind", track.kind)) }
            dt { (words.text("fact-span")) } dd { (span(question, track.from, track.until)) }
            dt { (words.text("fact-rounds")) } dd { (rounds(question, track)) }
            dt { (words.text("column-sources")) } dd { (cited::cite(question, &track.cited)) }
        }
        @if let Some(conflict) = &file.conflict { (about(question, conflict)) }
        section id="parts" {
            h2 { (words.text("track-parts")) }
            (parts(question, &track.parts))
        }
        (timeline(question, &file))
        (agreements::section(question, &file.agreements))
        (obligations::section(question, &file.obligations))
        (positions::section(question, &file.positions))
    };
    let trail = vec![(words.text("nav-tracks"), "/tracks".to_owned())];
    frame::spanning(question, track.name.clone(), trail, Some(&format!("/tracks/{id}")), body)
}

/// The conflict a track is about.
fn about(question: &Question, conflict: &ConflictRow) -> Markup {
    let words = question.words;
    html! {
        section id="conflict" {
            h2 { (words.text("kind-conflict")) ": " bdi { (conflict.name) } }
            @if let Some(summary) = &conflict.summary { p { (bits::prose(summary)) } }
            dl class="facts" {
                @if !conflict.parties.is_empty() {
                    dt { (words.text("cell-parties")) }
                    dd { (cited::actors(question, &conflict.parties)) }
                }
                @if let Some(area) = &conflict.area {
                    dt { (words.text("column-area")) } dd { (bits::prose(area)) }
                }
                @if let Some(from) = conflict.from {
                    dt { (words.text("fact-span")) } dd { (span(question, from, conflict.until)) }
                }
            }
            (cited::cite(question, &conflict.cited))
        }
    }
}

/// Something on a timeline.
enum Moment<'a> {
    Met(&'a Encounter),
    Acted(&'a TrackAct),
}

impl Moment<'_> {
    fn on(&self) -> PartialDate {
        match self {
            Self::Met(one) => one.on,
            Self::Acted(one) => one.step.on,
        }
    }

    /// Of one day the meeting comes before what was signed at it.
    fn order(&self) -> (Date, bool) {
        (self.on().certain(), matches!(self, Self::Acted(_)))
    }
}

/// Meetings, contacts and acts on agreements, year by year.
fn timeline(question: &Question, file: &TrackFile) -> Markup {
    let words = question.words;
    let met = file.encounters.iter().map(Moment::Met);
    let mut moments: Vec<Moment<'_>> = met.chain(file.acts.iter().map(Moment::Acted)).collect();
    moments.sort_by_key(Moment::order);
    let year = |one: &Moment<'_>| one.on().certain().year();
    html! {
        section id="timeline" {
            h2 { (words.text("track-timeline")) }
            @if moments.is_empty() { p { (words.text("track-timeline-none")) } }
            @for of_year in moments.chunk_by(|a, b| year(a) == year(b)) {
                h3 { bdi { (year(&of_year[0])) } }
                ol class="timeline" {
                    @for one in of_year {
                        li {
                            @match one {
                                Moment::Met(one) => (met_at(question, one)),
                                Moment::Acted(one) => (acted(question, one)),
                            }
                        }
                    }
                }
            }
        }
    }
}

fn met_at(question: &Question, one: &Encounter) -> Markup {
    let words = question.words;
    html! {
        div class={ "event " (one.state) } {
            span class="when" { (encounters::when(question, one)) }
            div {
                strong { (encounters::what(question, one)) }
                @if let Some(level) = one.level {
                    span class="note" { (words.code("level", level)) }
                }
                @if one.place.is_some() || one.host.is_some() {
                    span class="note" {
                        @if let Some(place) = &one.place { (bits::statement(place)) }
                        @if let Some(host) = &one.host {
                            " · " (words.text("fact-host")) ": " (cited::actor(question, host))
                        }
                    }
                }
                p { (encounters::who(question, one)) }
                (encounters::more(question, one))
                (cited::cite(question, &one.cited))
            }
        }
    }
}

fn acted(question: &Question, one: &TrackAct) -> Markup {
    let there =
        question.of_forum(&one.step.cited.forum, format_args!("/agreements/{}", one.agreement));
    html! {
        div class="event" {
            span class="when" { (bits::date(question, one.step.on)) }
            div {
                a href=(there) { bdi { (one.name) } } ": " (agreements::act(question, &one.step))
                (cited::cite(question, &one.step.cited))
            }
        }
    }
}
