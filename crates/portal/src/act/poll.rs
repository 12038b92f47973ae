//! Votes: opened, cast, closed; what an officer does about them, what is declared, what is decided.

use super::{Action, Deed, Done, Who, instead, motion, offers, recorded_here};
use crate::{
    form::{Fault, Input, field, required},
    lines, roll,
};
use analysis::decide::Undecidable;
use axum::http::StatusCode;
use charter::{Cast, Choice, ConsentAct, Declared, Manner, Refusal, Standing};
use register::{
    Record, Version,
    record::{Ballot, Consent, Decision, Outcome, Poll},
};
use vocabulary::{ActorId, Id};

/// A vote is opened: who may vote is fixed from here.
pub const OPEN: Action = Action {
    path: "/{forum}/motions/{id}/poll",
    name: "open-poll",
    who: Who::Secretariat,
    fields: &[required("manner", Input::One(offers::manners))],
    act: open,
};

fn open(deed: &Deed<'_>) -> Result<Done, Fault> {
    let motion = &motion::standing(deed)?.record;
    let view = deed.forum.state.view;
    let polls: Vec<_> =
        view.known(&view.book.polls).filter(|poll| poll.record.motion == motion.id).collect();
    if polls.iter().any(|poll| poll.record.closed.is_none()) {
        return Err(Fault::refused("vote-is-open"));
    }
    let matter = deed.forum.charter.matters.iter().find(|one| one.id == motion.matter);
    let readings = matter.and_then(|matter| matter.readings).map_or(1, u32::from);
    let reading = u32::try_from(polls.len() + 1).map_or(readings, |next| next.min(readings));
    let id = deed.free(&view.book.polls, motion.id.as_str())?;
    let there = shown(&id);
    let poll = Poll {
        id,
        motion: motion.id.clone(),
        opened: deed.now(),
        closed: None,
        manner: deed.given.read("manner").unwrap_or(Manner::RollCall),
        reading,
        meeting: motion.meeting.clone(),
        voters: Vec::new(),
        yes: None,
        no: None,
        abstain: None,
        not_voting: None,
        invalid: None,
        absent: None,
        proof: recorded_here(),
    };
    let roll = roll::opening(deed.forum, poll.clone()).map_err(|why| no_roll(deed, &why))?;
    if roll.entitled() == 0 {
        return Err(Fault::refused("nobody-may-vote").by_article(Some(&roll.electorate.article)));
    }
    let poll = Poll { voters: roll.voters, ..poll };
    Ok(Done::one(Record::Poll(Box::new(poll)), there))
}

fn shown(poll: &Id) -> String {
    format!("/polls/{poll}")
}

/// Why it cannot be told who may vote.
fn no_roll(deed: &Deed<'_>, why: &Undecidable) -> Fault {
    Fault::refused("no-roll").found(lines::undecided(deed.question.words, why))
}

/// A delegate votes for its member.
pub const VOTE: Action = Action {
    path: "/{forum}/polls/{id}/vote",
    name: "vote",
    who: Who::Delegate,
    fields: &[
        required("choice", Input::One(offers::choices)),
        field("explanation", Input::Text(2000)),
    ],
    act: vote,
};

fn vote(deed: &Deed<'_>) -> Result<Done, Fault> {
    let poll = poll(deed)?;
    let voter = deed.member()?;
    let choice = deed.given.read("choice").unwrap_or(Choice::Abstain);
    let cast = Cast { voter: voter.clone(), choice, by: None, on: Some(deed.today) };
    let admitted = roll::admit(deed.forum, poll, &cast).map_err(|why| no_roll(deed, &why))?;
    admitted.map_err(|refusal| refused(deed, &refusal))?;
    ballot(deed, &poll.record, voter, Standing::Cast)
}

fn ballot(
    deed: &Deed<'_>,
    poll: &Poll,
    voter: &ActorId,
    standing: Standing,
) -> Result<Done, Fault> {
    let table = &deed.forum.state.view.book.ballots;
    let ballot = Ballot {
        id: deed.free(table, &format!("{}-{voter}", poll.id))?,
        poll: poll.id.clone(),
        voter: voter.clone(),
        choice: deed.given.read("choice").unwrap_or(Choice::Abstain),
        standing,
        on: Some(deed.now()),
        cast_by: None,
        explanation: deed.filled("explanation"),
        proof: recorded_here(),
    };
    Ok(Done::one(Record::Ballot(ballot), shown(&poll.id)))
}

/// A refusal in words, with the charter's article.
fn refused(deed: &Deed<'_>, refusal: &Refusal) -> Fault {
    let words = deed.question.words;
    let name = |id: &ActorId| crate::page::name_of(deed.forum, id, words);
    let fault = Fault::refused("refused").found(lines::refusal(words, refusal, &name));
    let fault = match refusal {
        Refusal::NotInElectorate { .. } | Refusal::Barred { .. } => {
            fault.with_status(StatusCode::FORBIDDEN)
        }
        _ => fault,
    };
    fault.by_article(Some(refusal.article()))
}

/// No more votes are taken.
pub const CLOSE: Action = Action {
    path: "/{forum}/polls/{id}/close",
    name: "close-poll",
    who: Who::Secretariat,
    fields: &[],
    act: close,
};

fn close(deed: &Deed<'_>) -> Result<Done, Fault> {
    let poll = poll(deed)?;
    if let Some(on) = poll.record.closed {
        return Err(Fault::refused("vote-is-closed").found(on));
    }
    let mut closed = (*poll.record).clone();
    closed.closed = Some(deed.now());
    let there = shown(&closed.id);
    let record = Record::Poll(Box::new(closed));
    Ok(Done::one(instead(poll, record, "the vote was closed"), there))
}

/// After the vote a delegate says what its member had meant. The vote stands as it was cast.
pub const INTENTION: Action = Action {
    path: "/{forum}/polls/{id}/intention",
    name: "intention",
    who: Who::Delegate,
    fields: &[
        required("choice", Input::One(offers::choices)),
        field("explanation", Input::Text(2000)),
    ],
    act: intention,
};

fn intention(deed: &Deed<'_>) -> Result<Done, Fault> {
    let poll = closed(deed)?;
    let voter = deed.member()?;
    let roll = roll::of(deed.forum, poll).map_err(|why| no_roll(deed, &why))?;
    if roll.place(voter).is_none() {
        let (voter, article) = (voter.clone(), roll.electorate.article);
        return Err(refused(deed, &Refusal::NotInElectorate { voter, article }));
    }
    let view = deed.forum.state.view;
    let mut ballots = view.known(&view.book.ballots).map(|one| &one.record);
    let said = |one: &Ballot| one.poll == poll.record.id && one.voter == *voter;
    if ballots.any(|one| one.standing == Standing::Intended && said(one)) {
        return Err(Fault::refused("intended-already"));
    }
    ballot(deed, &poll.record, voter, Standing::Intended)
}

/// What the holder of an office does about a vote.
pub const CONSENT: Action = Action {
    path: "/{forum}/polls/{id}/consent",
    name: "consent",
    who: Who::Secretariat,
    fields: &[
        required("office", Input::Listed(offers::offices)),
        required("act", Input::One(offers::consents)),
        field("by", Input::Listed(offers::persons)),
    ],
    act: consent,
};

fn consent(deed: &Deed<'_>) -> Result<Done, Fault> {
    let (given, book) = (deed.given, deed.forum.state.view.book);
    let poll = &closed(deed)?.record.id;
    let office: Id = given.read("office").ok_or_else(|| Fault::at("office", "required"))?;
    let consent = Consent {
        id: deed.free(&book.consents, &format!("{poll}-{office}"))?,
        poll: poll.clone(),
        office,
        act: given.read("act").unwrap_or(ConsentAct::Refuses),
        on: deed.now(),
        by: given.read("by"),
        proof: recorded_here(),
    };
    Ok(Done::one(Record::Consent(consent), shown(poll)))
}

/// The outcome is declared.
pub const OUTCOME: Action = Action {
    path: "/{forum}/polls/{id}/outcome",
    name: "outcome",
    who: Who::Secretariat,
    fields: &[required("declared", Input::One(offers::outcomes))],
    act: outcome,
};

fn outcome(deed: &Deed<'_>) -> Result<Done, Fault> {
    let view = deed.forum.state.view;
    let poll = &closed(deed)?.record.id;
    let mut declared = view.known(&view.book.outcomes);
    if declared.any(|one| one.record.poll == *poll) {
        return Err(Fault::refused("declared-already"));
    }
    let outcome = Outcome {
        id: deed.free(&view.book.outcomes, poll.as_str())?,
        poll: poll.clone(),
        declared: deed.given.read("declared").unwrap_or(Declared::Postponed),
        on: deed.now(),
        proof: recorded_here(),
    };
    Ok(Done::one(Record::Outcome(outcome), shown(poll)))
}

/// A decision is published.
pub const DECISION: Action = Action {
    path: "/{forum}/polls/{id}/decision",
    name: "decision",
    who: Who::Secretariat,
    fields: &[
        field("symbol", Input::Line(60)),
        required("name_en", Input::Line(300)),
        field("name_ar", Input::Line(300)),
        field("effect", Input::Day),
        field("url", Input::Link),
        field("summary", Input::Text(4000)),
    ],
    act: decision,
};

fn decision(deed: &Deed<'_>) -> Result<Done, Fault> {
    let (given, book) = (deed.given, deed.forum.state.view.book);
    let poll = &closed(deed)?.record;
    let name = given.one("symbol").or_else(|| given.one("name_en")).unwrap_or_default();
    let decision = Decision {
        id: deed.free(&book.decisions, name)?,
        motion: Some(poll.motion.clone()),
        poll: Some(poll.id.clone()),
        symbol: deed.filled("symbol"),
        names: deed.names(),
        on: deed.now(),
        effect: deed.day("effect"),
        by: None,
        url: deed.filled("url"),
        summary: deed.filled("summary"),
        proof: recorded_here(),
    };
    Ok(Done::one(Record::Decision(Box::new(decision)), shown(&poll.id)))
}

/// The poll that the path names.
fn poll<'a>(deed: &'a Deed<'_>) -> Result<&'a Version<Box<Poll>>, Fault> {
    deed.named(&deed.forum.state.view.book.polls)
}

/// The poll that the path names, if no more votes are taken.
fn closed<'a>(deed: &'a Deed<'_>) -> Result<&'a Version<Box<Poll>>, Fault> {
    let poll = poll(deed)?;
    if poll.record.closed.is_none() { Err(Fault::refused("vote-is-open")) } else { Ok(poll) }
}
