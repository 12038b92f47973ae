//! What happened: meetings and events, the latest first.

use super::{
    bits,
    frame::{self, Sheet},
    records,
};
use crate::{
    problem::Problem,
    question::{Forum, Question},
};
use analysis::answer::{EventRow, MeetingRow};
use maud::{Markup, html};
use register::{Kind, record::Role};
use vocabulary::{ActorId, Rank};

/// The page.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let forum = question.forum()?;
    let words = question.words;
    let events = forum.state.events();
    let body = html! {
        section {
            h2 { (words.text("meetings-title")) }
            @for meeting in events.meetings.iter().rev() { (gathered(question, &forum, meeting)) }
            @if events.meetings.is_empty() { p { (words.text("meetings-none")) } }
        }
        section {
            h2 { (words.text("nav-events")) }
            ol class="timeline" reversed {
                @for event in events.events.iter().rev() { li { (happened(question, &forum, event)) } }
            }
        }
    };
    let sheet = Sheet {
        title: words.text("nav-events"),
        trail: Vec::new(),
        forum: Some(&forum),
        data: Some((format!("/api/v1/{}/events", forum.id), true)),
        body,
    };
    Ok(frame::page(question, &sheet))
}

fn gathered(question: &Question, forum: &Forum<'_>, meeting: &MeetingRow) -> Markup {
    let words = question.words;
    let in_role = |role: Role| -> Vec<ActorId> {
        let those = meeting.attendance.iter().filter(|(one, _)| *one == role);
        those.map(|(_, actor)| actor.clone()).collect()
    };
    let versions = forum.state.view.known(&forum.state.view.book.meetings);
    let proof =
        versions.filter(|one| one.record.id == meeting.id).last().map(|one| &one.record.proof);
    let rank = proof.map_or(Rank::Normal, |proof| proof.rank);
    html! {
        article class={ "meeting rank-" (rank) } {
            h3 { bdi { (meeting.names.get(words.language())) } }
            p {
                (words.code("meeting", meeting.kind)) " · " (bits::date(question, meeting.on))
                @if let Some(place) = &meeting.place { " · " (bits::prose(place)) }
            }
            (ranked(question, rank, proof.and_then(|proof| proof.reason.as_ref())))
            @for role in Role::ALL {
                @let actors = in_role(*role);
                @if !actors.is_empty() {
                    details {
                        summary { (words.code("role", role)) " (" bdi { (actors.len()) } ")" }
                        p { (bits::actors(question, forum, &actors)) }
                    }
                }
            }
            (bits::sources(question, forum, &meeting.sources))
        }
    }
}

/// Where a record stands among rivals, and why.
fn ranked(question: &Question, rank: Rank, reason: Option<&String>) -> Markup {
    html! {
        @if rank != Rank::Normal {
            " " span class="rank" { (question.words.code("rank", rank)) }
        }
        (bits::note(reason))
    }
}

fn happened(question: &Question, forum: &Forum<'_>, event: &EventRow) -> Markup {
    html! {
        div class={ "event rank-" (event.rank) } id={ "event-" (event.id) } {
            span class="when" { (bits::date(question, event.on)) }
            div {
                (bits::prose(&event.summary))
                (bits::grade_mark(question, event.grade)) " " (bits::entry(question, event.seq))
                (ranked(question, event.rank, event.reason.as_ref()))
                @if !event.actors.is_empty() {
                    span class="note" { (bits::actors(question, forum, &event.actors)) }
                }
                (bits::sources(question, forum, &event.sources))
                (records::quotes(question, forum, Kind::Event, event.seq))
            }
        }
    }
}
