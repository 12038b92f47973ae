//! Meetings: the list, and each with its agenda, documents, delegations, speakers, motions, votes.

use super::{
    bits, cited,
    doable::Doable,
    encounters,
    frame::{self, Sheet},
    motions, records,
};
use crate::{
    problem::Problem,
    question::{Forum, Question},
    texts,
};
use analysis::answer::{
    AttendanceRow, DocumentRow, InterventionRow, ItemRow, MeetingFile, MeetingLine, MotionRow,
    PollRow,
};
use maud::{Markup, html};
use register::{
    Kind,
    record::{MeetingState, Role},
};
use vocabulary::Id;

/// The list.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let forum = question.forum()?;
    let doable = Doable::new(question, &forum);
    let words = question.words;
    let meetings = forum.state.meetings();
    let body = html! {
        (doable.links("", &["meeting"]))
        @if meetings.meetings.is_empty() { p { (words.text("meetings-none")) } }
        ul class="plain" {
            @for meeting in &meetings.meetings { li { (line(question, meeting)) } }
        }
    };
    let sheet = Sheet {
        title: words.text("nav-meetings"),
        trail: Vec::new(),
        forum: Some(&forum),
        data: Some((format!("/api/v1/{}/meetings", forum.id), true)),
        body,
    };
    Ok(frame::page(question, &sheet))
}

fn line(question: &Question, meeting: &MeetingLine) -> Markup {
    let words = question.words;
    let name = meeting.names.get(words.language());
    html! {
        h2 {
            a href=(question.inside(format_args!("/meetings/{}", meeting.id))) { bdi { (name) } }
            " " (encounters::state(question, meeting.state))
        }
        p {
            (words.code("meeting", meeting.kind)) " · " (bits::date(question, meeting.on))
            @if let Some(until) = meeting.until { " – " (bits::date(question, until)) }
            @if let Some(place) = &meeting.place { " · " (bits::statement(place)) }
            @if let Some(round) = meeting.round {
                " · " (words.with("round-number", &[("number", round.into())]))
            }
        }
        @if let Some(outcome) = &meeting.outcome { p { (bits::prose(outcome)) } }
        (cited::themes(question, &meeting.themes))
        p class="note" {
            (words.with("meeting-counts", &[
                ("attending", meeting.attending.into()),
                ("items", meeting.items.into()),
                ("motions", meeting.motions.into()),
            ]))
        }
    }
}

/// What is recorded of a meeting.
const STEPS: [&str; 5] = ["agenda-item", "document", "attendance", "intervention", "motion"];

/// One meeting.
pub fn one(question: &Question) -> Result<Markup, Problem> {
    let forum = question.forum()?;
    let doable = Doable::new(question, &forum);
    let id = question.part("id");
    let file = forum.state.meeting(id).ok_or_else(|| Problem::record(id))?;
    let words = question.words;
    let body = html! {
        (facts(question, &forum, &file.meeting))
        (doable.links(id, &STEPS))
        section id="agenda" {
            h2 { (words.text("agenda-title")) }
            @if file.agenda.is_empty() { p { (words.text("agenda-none")) } }
            dl class="articles" {
                @for row in &file.agenda { (item(question, &forum, &file, row)) }
            }
        }
        @if !file.motions.is_empty() {
            section id="motions" {
                h2 { (words.text("motions-title")) }
                @for row in &file.motions { (motion(question, &doable, &file, row)) }
            }
        }
        @if !file.documents.is_empty() {
            section id="documents" {
                h2 { (words.text("documents-title")) }
                ul class="plain" {
                    @for row in &file.documents { li { (document(question, &forum, row)) } }
                }
            }
        }
        section id="attendance" {
            h2 { (words.text("attendance-title")) " (" bdi { (file.attendance.len()) } ")" }
            (attending(question, &forum, &file.attendance))
        }
        @if !file.interventions.is_empty() {
            section id="interventions" {
                h2 { (words.text("interventions-title")) }
                ol class="acts" {
                    @for row in &file.interventions {
                        li { (intervention(question, &forum, &file, row)) }
                    }
                }
            }
        }
        p { (bits::sources(question, &forum, &file.meeting.sources)) }
        @if let Some(seq) = texts::entry_of(forum.state.view, Kind::Meeting, id) {
            (records::quotes(question, &forum, Kind::Meeting, seq))
        }
    };
    let sheet = Sheet {
        title: file.meeting.names.get(words.language()).to_owned(),
        trail: vec![(words.text("nav-meetings"), "/meetings".to_owned())],
        forum: Some(&forum),
        data: Some((format!("/api/v1/{}/meetings/{id}", forum.id), true)),
        body,
    };
    Ok(frame::page(question, &sheet))
}

/// What is known of a meeting.
pub fn facts(question: &Question, forum: &Forum<'_>, meeting: &MeetingLine) -> Markup {
    let words = question.words;
    html! {
        dl class="facts" {
            dt { (words.text("column-kind")) } dd { (words.code("meeting", meeting.kind)) }
            @if meeting.state != MeetingState::Held {
                dt { (words.text("cell-state")) }
                dd { (encounters::state(question, meeting.state)) }
            }
            @if let Some(track) = &meeting.track {
                dt { (words.text("kind-track")) }
                dd { (cited::record(question, forum.id, Kind::Track, track)) }
            }
            @if let Some(round) = meeting.round {
                dt { (words.text("cell-round")) } dd { bdi { (round) } }
            }
            dt { (words.text("column-date")) }
            dd {
                (bits::date(question, meeting.on))
                @if let Some(until) = meeting.until { " – " (bits::date(question, until)) }
            }
            @if let Some(place) = &meeting.place {
                dt { (words.text("fact-place")) } dd { (bits::statement(place)) }
            }
            @if let Some(host) = &meeting.host {
                dt { (words.text("fact-host")) } dd { (bits::actor(question, forum, host)) }
            }
            @if let Some(level) = meeting.level {
                dt { (words.text("cell-level")) } dd { (words.code("level", level)) }
            }
            @if let Some(format) = meeting.format {
                dt { (words.text("cell-format")) } dd { (words.code("meeting-format", format)) }
            }
            @if !meeting.themes.is_empty() {
                dt { (words.text("cell-themes")) } dd { (cited::themes(question, &meeting.themes)) }
            }
            @if let Some(outcome) = &meeting.outcome {
                dt { (words.text("cell-outcome")) } dd { (bits::prose(outcome)) }
            }
            dt { (words.text("column-seq")) } dd { (bits::entry(question, meeting.seq)) }
        }
    }
}

fn item(question: &Question, forum: &Forum<'_>, file: &MeetingFile, item: &ItemRow) -> Markup {
    let language = question.words.language();
    let here = item.motion.as_ref().and_then(|id| file.motions.iter().find(|one| one.id == *id));
    let elsewhere = item.motion.as_ref().filter(|_| here.is_none());
    let documents = file.documents.iter().filter(|one| one.item.as_ref() == Some(&item.id));
    html! {
        dt id={ "item-" (item.id) } { bdi { (item.number) } }
        dd {
            p { bdi { (item.names.get(language)) } " " (bits::entry(question, item.seq)) }
            (cited::themes(question, &item.themes))
            @if let Some(motion) = here {
                p { a href={ "#motion-" (motion.id) } { bdi { (motion.names.get(language)) } } }
            }
            @if let Some(id) = elsewhere { p { (motion_link(question, forum, id)) } }
            @for row in documents { p { (document(question, forum, row)) } }
        }
    }
}

/// A link to a motion that was put elsewhere.
fn motion_link(question: &Question, forum: &Forum<'_>, id: &Id) -> Markup {
    let view = forum.state.view;
    let motion = view.known(&view.book.motions).find(|one| one.record.id == *id);
    let name = motion.map_or(id.as_str(), |one| one.record.names.get(question.words.language()));
    html! { a href=(question.inside(format_args!("/motions/{id}"))) { bdi { (name) } } }
}

/// A document in a line.
pub fn document(question: &Question, forum: &Forum<'_>, document: &DocumentRow) -> Markup {
    let name = document.names.get(question.words.language());
    html! {
        @if let Some(symbol) = &document.symbol { bdi class="symbol" dir="ltr" { (symbol) } " " }
        (bits::web(document.url.as_deref(), &html! { bdi { (name) } }))
        @if let Some(language) = &document.language { " (" bdi { (language) } ")" }
        @if let Some(on) = document.on { " · " (bits::date(question, on)) }
        @if let Some(id) = document.motion.as_ref().filter(|id| question.part("id") != id.as_str()) {
            " · " (motion_link(question, forum, id))
        }
        " " (bits::entry(question, document.seq))
    }
}

fn motion(
    question: &Question,
    doable: &Doable<'_>,
    file: &MeetingFile,
    motion: &MotionRow,
) -> Markup {
    let (words, id) = (question.words, &motion.id);
    let forum = doable.forum();
    let language = words.language();
    let amended = motion.amends.as_ref();
    let matter = forum.charter.matters.iter().find(|matter| matter.id == motion.matter);
    let polls: Vec<&PollRow> = file.polls.iter().filter(|poll| poll.motion == *id).collect();
    html! {
        article class={ "record motion" @if amended.is_some() { " amendment" } }
            id={ "motion-" (id) } {
            h3 {
                a href=(question.inside(format_args!("/motions/{id}"))) {
                    bdi { (motion.names.get(language)) }
                }
            }
            p {
                (words.text(if amended.is_some() { "motion-amendment" } else { "motion-motion" }))
                @if let Some(matter) = matter {
                    " · " bdi { (matter.name.get(language)) }
                    " (" (bits::article(question, &matter.article)) ")"
                }
                " · " (bits::date(question, motion.on)) " " (bits::entry(question, motion.seq))
            }
            @if !motion.sponsors.is_empty() {
                p { (words.text("motion-sponsors")) " " (bits::actors(question, forum, &motion.sponsors)) }
            }
            @if let Some(summary) = &motion.summary { p { (bits::statement(summary)) } }
            @if motion.url.is_some() {
                p { (bits::web(motion.url.as_deref(), &html! { (words.text("motion-text")) })) }
            }
            @if let Some(on) = motion.withdrawn {
                p class="rank" { (words.text("motion-withdrawn")) " " (bits::date(question, on)) }
            }
            @for poll in &polls { p { (vote(question, poll)) } }
            (doable.links(id.as_str(), &motions::STEPS))
        }
    }
}

/// A vote in a line.
pub fn vote(question: &Question, poll: &PollRow) -> Markup {
    let words = question.words;
    let there = question.inside(format_args!("/polls/{}", poll.id));
    let state = if poll.closed.is_some() { "poll-is-closed" } else { "poll-is-open" };
    html! {
        a href=(there) {
            (words.with("poll-on", &[("manner", words.code("manner", poll.manner).into())]))
        }
        " · " (bits::date(question, poll.opened)) " · " (words.text(state))
        @for (choice, count) in &poll.counts {
            " · " (words.code("choice", choice)) " " bdi class="num" { (count) }
        }
    }
}

fn attending(question: &Question, forum: &Forum<'_>, rows: &[AttendanceRow]) -> Markup {
    let words = question.words;
    html! {
        @if rows.is_empty() { p { (words.text("attendance-none")) } }
        @for role in Role::ALL {
            @let those: Vec<&AttendanceRow> = rows.iter().filter(|row| row.role == *role).collect();
            @if !those.is_empty() {
                h3 { (words.code("role", role)) " (" bdi { (those.len()) } ")" }
                ul class="delegations" {
                    @for row in those { li { (delegation(question, forum, row)) } }
                }
            }
        }
    }
}

fn delegation(question: &Question, forum: &Forum<'_>, row: &AttendanceRow) -> Markup {
    html! {
        (bits::actor(question, forum, &row.actor))
        @if let Some(person) = &row.person { " · " (bits::actor(question, forum, person)) }
        @if let Some(state) = row.credentials {
            " · " span class="grade" { (question.words.code("credentials", state)) }
        }
    }
}

fn intervention(
    question: &Question,
    forum: &Forum<'_>,
    file: &MeetingFile,
    row: &InterventionRow,
) -> Markup {
    let item = row.item.as_ref().and_then(|id| file.agenda.iter().find(|item| item.id == *id));
    html! {
        (bits::actor(question, forum, &row.actor))
        @if let Some(person) = &row.person { " · " (bits::actor(question, forum, person)) }
        " · " (question.words.code("speech", row.kind))
        @if let Some(item) = item {
            " · " a href={ "#item-" (item.id) } {
                (question.words.with("agenda-number", &[("number", item.number.as_str().into())]))
            }
        }
        " " (bits::entry(question, row.seq))
        @if let Some(summary) = &row.summary { p { (bits::statement(summary)) } }
    }
}
