//! What the fields of actions offer.

use super::{Deed, poll, poll::Asked};
use crate::{
    form::{Given, rows},
    page,
    question::{Forum, Question},
};
use charter::{Choice, ConsentAct, Declared, Manner, Status};
use register::{
    Kind,
    record::{Credentials, MeetingKind, Recorded, Role, Speech},
};
use vocabulary::{ActorId, ActorKind, Names};

/// Values and their names.
pub type Offered = Vec<(String, String)>;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident: $list:literal $kind:ty = $codes:expr;)+) => {
        $($(#[$doc])* pub fn $name(question: &Question, _: Option<&Forum<'_>>) -> Offered {
            let codes: &[$kind] = $codes;
            codes.iter().map(|one| (one.to_string(), question.words.code($list, one))).collect()
        })+
    };
}

codes! {
    /// Kinds of meetings.
    meeting_kinds: "meeting" MeetingKind = MeetingKind::ALL;
    /// In what quality one attends.
    roles: "role" Role = Role::ALL;
    /// What became of credentials.
    credentials: "credentials" Credentials = Credentials::ALL;
    /// What one may do with the floor.
    speeches: "speech" Speech = Speech::ALL;
    /// Manners of voting in which each delegate votes for its member.
    manners: "manner" Manner = &[Manner::RollCall, Manner::Recorded];
    /// What a delegate may choose.
    choices: "choice" Choice = &[Choice::Yes, Choice::No, Choice::Abstain];
    /// Kinds of records that cite sources.
    cited_kinds: "kind" Kind = &rows::kinds().collect::<Vec<_>>();
    /// What may be declared of a poll.
    outcomes: "outcome" Declared = Declared::ALL;
}

fn named(forum: &Forum<'_>, question: &Question, ids: impl Iterator<Item = ActorId>) -> Offered {
    let name = |id: ActorId| {
        let name = page::name_of(forum, &id, question.words);
        (id.to_string(), name)
    };
    let mut offered: Offered = ids.map(name).collect();
    offered.sort_by(|a, b| (&a.1, &a.0).cmp(&(&b.1, &b.0)));
    offered.dedup();
    offered
}

/// The members.
pub fn members(question: &Question, forum: Option<&Forum<'_>>) -> Offered {
    let Some(forum) = forum else { return Offered::new() };
    let all = forum.state.standing.members.iter();
    let members = all.filter(|one| one.status == Status::Member);
    named(forum, question, members.map(|one| one.actor.clone()))
}

/// For a delegate, the member it speaks for; else every member.
pub fn own_members(question: &Question, forum: Option<&Forum<'_>>) -> Offered {
    match forum.and_then(|forum| Some((forum, question.visitor.member(forum.id)?))) {
        Some((forum, member)) => named(forum, question, std::iter::once(member.clone())),
        None => members(question, forum),
    }
}

/// Whom the forum has dealt with, and whom its dossier describes.
pub fn actors(question: &Question, forum: Option<&Forum<'_>>) -> Offered {
    described(question, forum, |kind| kind != ActorKind::Group)
}

/// The persons its dossier describes.
pub fn persons(question: &Question, forum: Option<&Forum<'_>>) -> Offered {
    let Some(forum) = forum else { return Offered::new() };
    let view = forum.state.view;
    let persons = view.known(&view.book.actors).filter(|one| one.record.kind == ActorKind::Person);
    named(forum, question, persons.map(|one| one.record.id.clone()))
}

fn described(
    question: &Question,
    forum: Option<&Forum<'_>>,
    keep: impl Fn(ActorKind) -> bool,
) -> Offered {
    let Some(forum) = forum else { return Offered::new() };
    let view = forum.state.view;
    let rows = view.known(&view.book.actors).filter(|one| keep(one.record.kind));
    let dealt_with = forum.state.standing.members.iter().map(|one| one.actor.clone());
    named(forum, question, rows.map(|one| one.record.id.clone()).chain(dealt_with))
}

/// Records of a table, by their names.
macro_rules! records {
    ($($(#[$doc:meta])* $name:ident: $table:ident;)+) => {
        $($(#[$doc])* pub fn $name(question: &Question, forum: Option<&Forum<'_>>) -> Offered {
            let Some(forum) = forum else { return Offered::new() };
            let view = forum.state.view;
            let rows = view.known(&view.book.$table);
            rows.map(|one| by_name(question, one.record.key(), &one.record.names)).collect()
        })+
    };
}

records! {
    /// The meetings.
    meetings: meetings;
    /// The motions.
    motions: motions;
}

fn by_name(question: &Question, id: &str, names: &Names) -> (String, String) {
    (id.to_owned(), names.get(question.words.language()).to_owned())
}

/// The items of the agenda of the meeting that the path names.
pub fn items(question: &Question, forum: Option<&Forum<'_>>) -> Offered {
    let Some(forum) = forum else { return Offered::new() };
    let view = forum.state.view;
    let of_meeting = view
        .known(&view.book.agenda_items)
        .filter(|one| one.record.meeting.as_str() == question.part("id"));
    let name =
        |number: &str, names: &Names| format!("{number}. {}", names.get(question.words.language()));
    of_meeting
        .map(|one| (one.record.id.to_string(), name(&one.record.number, &one.record.names)))
        .collect()
}

/// The matters of the charter to which a rule applies today.
pub fn matters(question: &Question, forum: Option<&Forum<'_>>) -> Offered {
    let Some(forum) = forum else { return Offered::new() };
    let today = question.clocks.as_of;
    let matters = forum.charter.matters.iter().filter(|matter| matter.applies(today));
    matters.map(|one| by_name(question, one.id.as_str(), &one.name)).collect()
}

/// What the rule of the poll that the path names asks of its officers.
fn asked(question: &Question, forum: Option<&Forum<'_>>) -> Vec<Asked> {
    let given = Given::default();
    let asked = forum.map(|forum| poll::asked(&Deed::new(question, forum, &given)));
    asked.and_then(Result::ok).unwrap_or_default()
}

/// The offices of which the rule asks something.
pub fn offices(question: &Question, forum: Option<&Forum<'_>>) -> Offered {
    let asked = asked(question, forum);
    let offices = forum.map_or(&[][..], |forum| &forum.charter.offices);
    let offices = offices.iter().filter(|office| asked.iter().any(|one| one.office == office.id));
    offices.map(|one| by_name(question, one.id.as_str(), &one.name)).collect()
}

/// What it asks of them; of no forum, everything that a rule may ask.
pub fn consents(question: &Question, forum: Option<&Forum<'_>>) -> Offered {
    let asked = asked(question, forum);
    let is_asked = |act: &&ConsentAct| asked.iter().any(|one| one.act == **act);
    let acts = ConsentAct::ALL.iter().filter(|act| forum.is_none() || is_asked(act));
    acts.map(|one| (one.to_string(), question.words.code("consent", one))).collect()
}
