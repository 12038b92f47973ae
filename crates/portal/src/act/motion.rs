//! Motions: tabled, sponsored, withdrawn.

use super::{Action, Deed, Done, Who, instead, offers, recorded_here};
use crate::form::{Fault, Input, field, required};
use axum::http::StatusCode;
use register::{Record, Version, record::Motion};
use vocabulary::{ActorId, Id};

/// A motion is tabled, or an amendment to one. A delegate's own member sponsors it.
pub const TABLE: Action = Action {
    path: "/{forum}/motions/new",
    name: "motion",
    who: Who::Either,
    fields: &[
        required("name_en", Input::Line(300)),
        field("name_ar", Input::Line(300)),
        required("matter", Input::Listed(offers::matters)),
        field("amends", Input::Listed(offers::motions)),
        field("meeting", Input::Listed(offers::meetings)),
        field("sponsors", Input::Any(offers::own_members)),
        field("summary", Input::Text(4000)),
        field("url", Input::Link),
    ],
    act: table,
};

fn table(deed: &Deed<'_>) -> Result<Done, Fault> {
    let (given, view) = (deed.given, deed.forum.state.view);
    let matter: Id = given.read("matter").ok_or_else(|| Fault::at("matter", "required"))?;
    let charter_matter = deed.forum.charter.matters.iter().find(|one| one.id == matter);
    let amends: Option<Id> = given.read("amends");
    if let Some(amended) = &amends {
        let mut motions = view.known(&view.book.motions);
        let amended = motions.find(|one| one.record.id == *amended);
        if amended.is_some_and(|one| one.record.withdrawn.is_some()) {
            return Err(Fault::at("amends", "withdrawn"));
        }
    }
    let mut sponsors: Vec<ActorId> =
        given.many("sponsors").filter_map(|one| one.parse().ok()).collect();
    sponsors.extend(deed.question.visitor.member(deed.forum.id).cloned());
    sponsors.sort();
    sponsors.dedup();
    let id = deed.free(&view.book.motions, &given.filled("name_en"))?;
    let meeting: Option<Id> = given.read("meeting");
    let there = shown(&id);
    let motion = Motion {
        id,
        names: deed.names(),
        matter,
        organ: charter_matter.and_then(|matter| matter.organ.clone()),
        on: deed.now(),
        meeting,
        sponsors,
        amends,
        summary: deed.filled("summary"),
        url: deed.filled("url"),
        withdrawn: None,
        proof: recorded_here(),
    };
    Ok(Done::one(Record::Motion(Box::new(motion)), there))
}

/// The page within the forum that shows a motion.
fn shown(motion: &Id) -> String {
    format!("/motions/{motion}")
}

/// A delegate's member joins the sponsors.
pub const SPONSOR: Action = Action {
    path: "/{forum}/motions/{id}/sponsor",
    name: "sponsor",
    who: Who::Delegate,
    fields: &[],
    act: sponsor,
};

fn sponsor(deed: &Deed<'_>) -> Result<Done, Fault> {
    let motion = standing(deed)?;
    let member = deed.member()?;
    let all = &deed.forum.state.standing;
    let is_member = all.of(member).is_some_and(|one| one.status == charter::Status::Member);
    if !is_member {
        let forbidden = Fault::refused("not-a-member").found(member);
        return Err(forbidden.with_status(StatusCode::FORBIDDEN));
    }
    let mut changed = (*motion.record).clone();
    if changed.sponsors.contains(member) {
        return Err(Fault::refused("sponsors-already").found(member));
    }
    changed.sponsors.push(member.clone());
    let there = shown(&changed.id);
    let reason = format!("{member} joined the sponsors");
    Ok(Done::one(instead(motion, Record::Motion(Box::new(changed)), &reason), there))
}

/// Its sponsors withdraw a motion.
pub const WITHDRAW: Action = Action {
    path: "/{forum}/motions/{id}/withdraw",
    name: "withdraw",
    who: Who::Secretariat,
    fields: &[],
    act: withdraw,
};

fn withdraw(deed: &Deed<'_>) -> Result<Done, Fault> {
    let motion = standing(deed)?;
    let view = deed.forum.state.view;
    let mut polls = view.known(&view.book.polls);
    if polls.any(|poll| poll.record.motion == motion.record.id) {
        return Err(Fault::refused("voted-on"));
    }
    let mut changed = (*motion.record).clone();
    changed.withdrawn = Some(deed.now());
    let there = shown(&changed.id);
    let record = Record::Motion(Box::new(changed));
    Ok(Done::one(instead(motion, record, "its sponsors withdrew it"), there))
}

/// The motion that the path names, if it has not been withdrawn.
pub fn standing<'a>(deed: &'a Deed<'_>) -> Result<&'a Version<Box<Motion>>, Fault> {
    let motion = deed.named(&deed.forum.state.view.book.motions)?;
    match motion.record.withdrawn {
        Some(on) => Err(Fault::refused("withdrawn").found(on)),
        None => Ok(motion),
    }
}
