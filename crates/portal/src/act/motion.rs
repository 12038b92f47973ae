//! Motions: tabled, sponsored, withdrawn.

use super::{Action, Deed, Done, Object, Who, instead, offers, poll, recorded_here};
use crate::form::{Fault, Faults, Input, field, required};
use axum::http::StatusCode;
use charter::Declared;
use register::{Record, Version, record::Motion};
use vocabulary::{ActorId, Id};

/// A motion is tabled, or an amendment to one. A delegate's own member sponsors it.
pub const TABLE: Action = Action {
    path: "/{forum}/motions/new",
    name: "motion",
    who: Who::Either,
    on: Object::New,
    fields: &[
        required("name_en", Input::Line(300)),
        field("name_ar", Input::Line(300)),
        required("matter", Input::Listed(offers::matters)),
        field("amends", Input::Listed(offers::motions)).prefilled(),
        field("meeting", Input::Listed(offers::meetings)).prefilled(),
        field("sponsors", Input::Any(offers::own_members)),
        field("summary", Input::Text(4000)),
        field("url", Input::Link),
    ],
    ready: may_table,
    act: table,
};

/// The secretariat tables for others; a delegate only for a member.
fn may_table(deed: &Deed<'_>) -> Result<(), Fault> {
    let member = deed.question.visitor.member(deed.forum.id);
    member.map_or(Ok(()), |member| is_member(deed, member))
}

fn is_member(deed: &Deed<'_>, actor: &ActorId) -> Result<(), Fault> {
    let standing = deed.forum.state.standing.of(actor);
    if standing.is_some_and(|one| one.status == charter::Status::Member) {
        return Ok(());
    }
    let name = crate::page::name_of(deed.forum, actor, deed.question.words);
    Err(Fault::refused("not-a-member").found(name).with_status(StatusCode::FORBIDDEN))
}

fn table(deed: &Deed<'_>) -> Result<Done, Faults> {
    let (given, view) = (deed.given, deed.forum.state.view);
    let matter: Id = given.read("matter").ok_or_else(|| Fault::at("matter", "required"))?;
    let charter_matter = deed.forum.charter.matters.iter().find(|one| one.id == matter);
    let amends: Option<Id> = given.read("amends");
    if let Some(amended) = amends.as_ref().and_then(|id| deed.docket().motion(id)) {
        undecided(deed, &amended.record)
            .map_err(|fault| Fault { field: Some("amends".into()), ..fault })?;
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
    on: Object::Motion,
    fields: &[],
    ready: |deed| joining(deed).map(drop),
    act: sponsor,
};

/// The motion, and the member that may join its sponsors.
fn joining<'a>(deed: &'a Deed<'_>) -> Result<(&'a Version<Box<Motion>>, &'a ActorId), Fault> {
    let motion = open(deed)?;
    let member = deed.member()?;
    is_member(deed, member)?;
    if motion.record.sponsors.contains(member) {
        let name = crate::page::name_of(deed.forum, member, deed.question.words);
        return Err(Fault::refused("sponsors-already").found(name));
    }
    Ok((motion, member))
}

fn sponsor(deed: &Deed<'_>) -> Result<Done, Faults> {
    let (motion, member) = joining(deed)?;
    let mut changed = (*motion.record).clone();
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
    on: Object::Motion,
    fields: &[],
    ready: |deed| withdrawable(deed).map(drop),
    act: withdraw,
};

fn withdrawable<'a>(deed: &'a Deed<'_>) -> Result<&'a Version<Box<Motion>>, Fault> {
    let motion = open(deed)?;
    match deed.docket().polls(&motion.record.id).is_empty() {
        true => Ok(motion),
        false => Err(Fault::refused("voted-on")),
    }
}

fn withdraw(deed: &Deed<'_>) -> Result<Done, Faults> {
    let motion = withdrawable(deed)?;
    let mut changed = (*motion.record).clone();
    changed.withdrawn = Some(deed.now());
    let there = shown(&changed.id);
    let record = Record::Motion(Box::new(changed));
    Ok(Done::one(instead(motion, record, "its sponsors withdrew it"), there))
}

/// The motion that the path names, if it is neither withdrawn nor decided.
pub fn open<'a>(deed: &'a Deed<'_>) -> Result<&'a Version<Box<Motion>>, Fault> {
    let motion = deed.named(&deed.forum.state.view.book.motions)?;
    undecided(deed, &motion.record).map(|()| motion)
}

/// That a motion is neither withdrawn nor decided: nothing of it declared but that it goes on, no
/// decision published, a reading left.
fn undecided(deed: &Deed<'_>, motion: &Motion) -> Result<(), Fault> {
    if let Some(on) = motion.withdrawn {
        return Err(Fault::refused("withdrawn").found(on));
    }
    let docket = deed.docket();
    if let Some(decision) = deed.decision_on(&motion.id) {
        return Err(Fault::refused("decided").found(decision.on));
    }
    let needs = poll::readings(deed, motion);
    let outcomes = docket.polls(&motion.id).iter().filter_map(|(poll, _)| {
        let last = docket.outcomes(&poll.record.id).last()?;
        Some((poll.record.reading, &last.record))
    });
    for (reading, outcome) in outcomes {
        let goes_on = match outcome.declared {
            Declared::Postponed => true,
            Declared::Adopted => reading < needs,
            Declared::NotAdopted | Declared::Vetoed | Declared::Withdrawn => false,
        };
        if !goes_on {
            let declared = deed.question.words.code("outcome", outcome.declared);
            return Err(Fault::refused("declared").found(declared));
        }
    }
    if docket.polls(&motion.id).iter().any(|(poll, _)| poll.record.closed.is_none()) {
        return Ok(());
    }
    match poll::next_reading(deed, motion) {
        Some(_) => Ok(()),
        None => {
            let article = poll::matter(deed, motion).map(|matter| matter.article.clone());
            Err(Fault::refused("readings-held").found(needs).by_article(article))
        }
    }
}
