//! One actor: what it is to the forum, how that came about, its class step by step, its promises,
//! and what it has to do with others. Across all forums: what it is to each.

mod class;
mod file;

use super::{
    bits, cited, commitments,
    frame::{self, Sheet},
    records,
};
use crate::{
    problem::Problem,
    question::{Forum, Question},
};
use analysis::{
    EVERY_FORUM,
    answer::{ActRow, MemberRow},
};
use maud::{Markup, html};
use register::Kind;
use vocabulary::{Actor, ActorId};

/// The page.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    if question.is_of_all() {
        return everywhere(question);
    }
    let forum = question.forum()?;
    let words = question.words;
    let text = question.part("actor");
    let nothing = || Problem::record(text);
    let id: ActorId = text.parse().map_err(|_| nothing())?;
    let members = forum.state.members(words.language()).members;
    let member = members.iter().find(|row| row.actor == id);
    let row = forum.state.view.actor(&id);
    if member.is_none() && row.is_none() && id.state().is_none() {
        return Err(nothing());
    }
    let all = forum.state.commitments(words.language()).commitments;
    let promises: Vec<_> = all.iter().filter(|one| one.donor == id).collect();
    let dealings = question.world()?.actor_file(&id, &question.every_forum(), words.language());
    let everywhere = question.link(format_args!("/{EVERY_FORUM}/actors/{id}"));
    let body = html! {
        @if let Some(row) = row { (described(question, &forum, row)) }
        p { a href=(everywhere) { (words.text("actor-everywhere")) } }
        @match member {
            Some(member) => (standing(question, &forum, member)),
            None => p { (words.text("actor-no-standing")) },
        }
        (groups(question, &forum, &id))
        @if !promises.is_empty() {
            section {
                h2 { (words.text("nav-commitments")) }
                (commitments::table(question, &forum, &promises, false))
            }
        }
        @if let Some(dealings) = &dealings { (file::sections(question, dealings)) }
    };
    let sheet = Sheet {
        title: bits::name_of(&forum, &id, words),
        trail: vec![(words.text("nav-members"), "/members".to_owned())],
        forum: Some(&forum),
        data: Some((format!("/api/v1/{}/members", forum.id), true)),
        body,
    };
    Ok(frame::page(question, &sheet))
}

/// The actor in every forum.
fn everywhere(question: &Question) -> Result<Markup, Problem> {
    let words = question.words;
    let text = question.part("actor");
    let nothing = || Problem::record(text);
    let id: ActorId = text.parse().map_err(|_| nothing())?;
    let every = question.every_forum();
    let file = every.actor_file(&id, &every, words.language()).ok_or_else(nothing)?;
    let body = html! {
        p class="lead" {
            (words.code("actor-kind", file.kind))
            @if let Some(home) = &file.affiliation { " · " (cited::actor(question, home)) }
        }
        (file::forums(question, &file.forums))
        (file::sections(question, &file))
    };
    frame::spanning(question, file.name, Vec::new(), Some(&format!("/actors/{id}")), body)
}

/// What the dossier says of an actor that is no state.
fn described(question: &Question, forum: &Forum<'_>, row: &Actor) -> Markup {
    let words = question.words;
    html! {
        p class="lead" {
            (words.code("actor-kind", row.kind))
            @if let Some(home) = &row.affiliation {
                " · " (bits::actor(question, forum, home))
            }
        }
        (bits::note(row.note.as_ref()))
        @if !row.members.is_empty() {
            p { (words.text("actor-members")) " " (bits::actors(question, forum, &row.members)) }
        }
    }
}

/// The groups an actor belongs to.
fn groups(question: &Question, forum: &Forum<'_>, id: &ActorId) -> Markup {
    let view = forum.state.view;
    let rows = view.known(&view.book.actors).map(|version| &version.record);
    let groups: Vec<ActorId> =
        rows.filter(|row| row.members.contains(id)).map(|row| row.id.clone()).collect();
    html! {
        @if !groups.is_empty() {
            p { (question.words.text("actor-groups")) " " (bits::actors(question, forum, &groups)) }
        }
    }
}

fn standing(question: &Question, forum: &Forum<'_>, member: &MemberRow) -> Markup {
    let words = question.words;
    let classed = !forum.charter.classes.is_empty();
    html! {
        dl class="facts" {
            dt { (words.text("column-status")) } dd { (words.code("standing", member.status)) }
            dt { (words.text("column-since")) } dd { (bits::date(question, member.since)) }
            @if let Some(name) = &member.class_name {
                dt { (words.text("column-class")) }
                dd { a href=(bits::explain(question, &format!("class/{}", member.actor))) { (name) } }
            }
            @for (key, cell) in [
                ("column-distance", &member.distance), ("column-window", &member.window),
                ("column-term", &member.term),
            ] {
                @if let Some(cell) = cell {
                    dt { (words.text(key)) } dd { (bits::quantity(question, cell)) }
                }
            }
        }
        section {
            h2 { (words.text("acts-title")) }
            (acts(question, forum, &member.acts))
            @if !member.set_aside.is_empty() {
                h3 { (words.text("acts-set-aside")) }
                (acts(question, forum, &member.set_aside))
            }
        }
        // A charter without classes derives none.
        @if let Some(derivation) = member.class.as_ref().filter(|_| classed) {
            (class::section(question, forum, member, derivation))
        }
    }
}

fn acts(question: &Question, forum: &Forum<'_>, rows: &[ActRow]) -> Markup {
    let words = question.words;
    html! {
        ol class="acts" {
            @for row in rows {
                li {
                    (bits::date(question, row.on)) " — "
                    strong { (words.code("act", row.act)) } " "
                    (bits::grade(question, row.grade)) " " (bits::entry(question, row.seq))
                    (bits::note(row.reason.as_ref()))
                    (bits::note(row.note.as_ref()))
                    (bits::sources(question, forum, &row.sources))
                    (records::quotes(question, forum, Kind::Membership, row.seq))
                }
            }
        }
    }
}
