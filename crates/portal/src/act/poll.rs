//! Votes: opened, cast, closed; what an officer does about them, what is declared, what is decided.

use super::{Action, Deed, Done, Object, Who, instead, motion, offers, recorded_here};
use crate::{
    form::{Fault, Faults, Input, field, required},
    lines, roll,
};
use analysis::decide::{Disregarded, Held, Undecidable, disregarded, fate_of};
use axum::http::StatusCode;
use charter::{
    Cast, Choice, Condition, ConsentAct, Declared, Line, Manner, Matter, Refusal, Standing, State,
    TieBreak, Verdict, What,
};
use register::{
    Record, Version,
    record::{Ballot, Consent, Decision, Motion, Outcome, Poll},
};
use vocabulary::{ActorId, Id};

/// A vote is opened: who may vote is fixed from here.
pub const OPEN: Action = Action {
    path: "/{forum}/motions/{id}/poll",
    name: "open-poll",
    who: Who::Secretariat,
    on: Object::Motion,
    fields: &[required("manner", Input::One(offers::manners))],
    ready: |deed| opening(deed).map(drop),
    act: |deed| {
        let poll = opening(deed)?;
        let there = shown(&poll.id);
        Ok(Done::one(Record::Poll(Box::new(poll)), there))
    },
};

/// The poll that is about to open on the motion that the path names.
fn opening(deed: &Deed<'_>) -> Result<Poll, Fault> {
    let motion = &motion::open(deed)?.record;
    let view = deed.forum.state.view;
    if deed.docket().polls(&motion.id).iter().any(|(poll, _)| poll.record.closed.is_none()) {
        return Err(Fault::refused("vote-is-open"));
    }
    let poll = Poll {
        id: deed.free(&view.book.polls, motion.id.as_str())?,
        motion: motion.id.clone(),
        opened: deed.now(),
        closed: None,
        manner: deed.given.read("manner").unwrap_or(Manner::RollCall),
        reading: next_reading(deed, motion).unwrap_or(1),
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
    Ok(Poll { voters: roll.voters, ..poll })
}

/// The matter of a motion, as the charter has it today.
pub fn matter<'a>(deed: &Deed<'a>, motion: &Motion) -> Option<&'a Matter> {
    deed.forum.charter.matters.iter().find(|one| one.id == motion.matter && one.applies(deed.today))
}

/// How many times a motion is voted on.
pub fn readings(deed: &Deed<'_>, motion: &Motion) -> u32 {
    matter(deed, motion).and_then(|matter| matter.readings).map_or(1, u32::from)
}

/// The next reading of a motion, if one is left. A vote whose outcome was postponed is held again.
pub fn next_reading(deed: &Deed<'_>, motion: &Motion) -> Option<u32> {
    let docket = deed.docket();
    let is_held = |poll: &Poll| {
        let last = docket.outcomes(&poll.id).last();
        last.is_none_or(|one| one.record.declared != Declared::Postponed)
    };
    let polls = || docket.polls(&motion.id).iter().filter(|(_, counts)| *counts);
    let held = |reading: u32| {
        polls().any(|(poll, _)| poll.record.reading == reading && is_held(&poll.record))
    };
    (1..=readings(deed, motion)).find(|reading| !held(*reading))
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
    on: Object::Poll,
    fields: &[
        required("choice", Input::One(offers::choices)),
        field("explanation", Input::Text(2000)),
    ],
    ready: |deed| admitted(deed).map(drop),
    act: vote,
};

/// The poll and the member, whose vote would be taken now.
fn admitted<'d>(deed: &'d Deed<'_>) -> Result<(&'d Poll, &'d ActorId), Fault> {
    let poll = poll(deed)?;
    let voter = deed.member()?;
    let choice = deed.given.read("choice").unwrap_or(Choice::Abstain);
    let cast = Cast { voter: voter.clone(), choice, by: None, on: Some(deed.today) };
    let admitted = roll::admit(deed.docket(), poll, &cast).map_err(|why| no_roll(deed, &why))?;
    admitted.map_err(|refusal| refused(deed, &refusal))?;
    Ok((&poll.record, voter))
}

fn vote(deed: &Deed<'_>) -> Result<Done, Faults> {
    let (poll, voter) = admitted(deed)?;
    ballot(deed, poll, voter, Standing::Cast)
}

fn ballot(
    deed: &Deed<'_>,
    poll: &Poll,
    voter: &ActorId,
    standing: Standing,
) -> Result<Done, Faults> {
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
    on: Object::Poll,
    fields: &[],
    ready: |deed| still_open(deed).map(drop),
    act: close,
};

fn still_open<'a>(deed: &Deed<'a>) -> Result<&'a Version<Box<Poll>>, Fault> {
    let poll = poll(deed)?;
    match poll.record.closed {
        Some(on) => Err(Fault::refused("vote-is-closed").found(on)),
        None => Ok(poll),
    }
}

fn close(deed: &Deed<'_>) -> Result<Done, Faults> {
    let poll = still_open(deed)?;
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
    on: Object::Poll,
    fields: &[
        required("choice", Input::One(offers::choices)),
        field("explanation", Input::Text(2000)),
    ],
    ready: |deed| meant(deed).map(drop),
    act: |deed| {
        let (poll, voter) = meant(deed)?;
        ballot(deed, poll, voter, Standing::Intended)
    },
};

/// The poll and the member, which may still say what it had meant.
fn meant<'d>(deed: &'d Deed<'_>) -> Result<(&'d Poll, &'d ActorId), Fault> {
    let poll = closed(deed)?;
    let voter = deed.member()?;
    let held = held(deed, poll)?;
    if held.roll.place(voter).is_none() {
        let (voter, article) = (voter.clone(), held.roll.electorate.article);
        return Err(refused(deed, &Refusal::NotInElectorate { voter, article }));
    }
    match held.intended.iter().any(|one| one.record.voter == *voter) {
        true => Err(Fault::refused("intended-already")),
        false => Ok((&poll.record, voter)),
    }
}

/// What the holder of an office does about a vote, where the charter's rule asks for it.
pub const CONSENT: Action = Action {
    path: "/{forum}/polls/{id}/consent",
    name: "consent",
    who: Who::Secretariat,
    on: Object::Poll,
    fields: &[
        required("office", Input::Listed(offers::offices)),
        required("act", Input::One(offers::consents)),
        field("by", Input::Listed(offers::persons)),
    ],
    ready: |deed| asked(deed).map(drop),
    act: consent,
};

/// What the rule of a poll asks of an office.
#[derive(Debug, PartialEq, Eq)]
pub struct Asked {
    /// The office.
    pub office: Id,
    /// What its holder may do.
    pub act: ConsentAct,
}

/// Which acts stand in each other's place: those that answer the same question.
const ANSWERS: [&[ConsentAct]; 3] = [
    &[ConsentAct::Approves, ConsentAct::Refuses],
    &[ConsentAct::Vetoes],
    &[ConsentAct::BreaksTieFor, ConsentAct::BreaksTieAgainst],
];

fn answers(act: ConsentAct) -> &'static [ConsentAct] {
    ANSWERS.into_iter().find(|acts| acts.contains(&act)).unwrap_or_default()
}

/// What the rule of the poll that the path names asks of its officers now. Once the decision is
/// published nothing but a veto can follow.
pub fn asked(deed: &Deed<'_>) -> Result<Vec<Asked>, Fault> {
    let poll = closed(deed)?;
    let held = held(deed, poll)?;
    let veto = |one: &Condition| match one {
        Condition::NoVeto(officer) => Some((officer.office.clone(), ConsentAct::Vetoes)),
        _ => None,
    };
    let approval = |one: &Condition| match one {
        Condition::Approval(officer) => Some((officer.office.clone(), ConsentAct::Approves)),
        _ => None,
    };
    let tie = |line: &Line| match &line.what {
        What::Test { tie: Some(TieBreak { office, tied: true, .. }), .. } => {
            Some((office.clone(), ConsentAct::BreaksTieFor))
        }
        _ => None,
    };
    let decided = deed.decision_on(&poll.record.motion);
    let mut open: Vec<(Id, ConsentAct)> = held.rule.conditions().filter_map(veto).collect();
    if decided.is_none() {
        open.extend(held.rule.conditions().filter_map(approval));
        open.extend(held.finding.lines.iter().filter_map(tie));
    }
    let mut asked = Vec::new();
    for (office, act) in open {
        for act in answers(act) {
            let one = Asked { office: office.clone(), act: *act };
            if !asked.contains(&one) {
                asked.push(one);
            }
        }
    }
    match (asked.is_empty(), decided) {
        (false, _) => Ok(asked),
        (true, Some(decision)) => Err(Fault::refused("decided").found(decision.on)),
        (true, None) => Err(Fault::refused("nobody-is-asked").by_article(Some(&held.rule.article))),
    }
}

fn consent(deed: &Deed<'_>) -> Result<Done, Faults> {
    let (given, view) = (deed.given, deed.forum.state.view);
    let all = asked(deed)?;
    let held = poll(deed)?;
    let poll = &held.record.id;
    let missing = |field| move || Fault::at(field, "required");
    let office: Id = given.read("office").ok_or_else(missing("office"))?;
    let act: ConsentAct = given.read("act").ok_or_else(missing("act"))?;
    let words = deed.question.words;
    if !all.iter().any(|one| one.office == office && one.act == act) {
        let of_it = all.iter().filter(|one| one.office == office);
        let of_it: Vec<String> = of_it.map(|one| words.code("consent", one.act)).collect();
        let comma = words.text("list-comma") + " ";
        let fault = Fault::at("act", "not-asked").found(words.code("consent", act));
        return Err(fault.expected(of_it.join(&comma)).into());
    }
    let mut rows = view.known(&view.book.consents);
    let before = rows.find(|one| {
        let Consent { poll: of, office: by, act: did, .. } = &one.record;
        of == poll && *by == office && answers(*did).contains(&act)
    });
    if before.is_some_and(|one| one.record.act == act) {
        return Err(Fault::at("act", "consent-already").found(words.code("consent", act)).into());
    }
    let id = match before {
        Some(before) => before.record.id.clone(),
        None => deed.free(&view.book.consents, &format!("{poll}-{office}"))?,
    };
    let (poll, there) = (poll.clone(), shown(poll));
    let (on, by) = (deed.now(), given.read("by"));
    let consent = Consent { id, poll, office, act, on, by, proof: recorded_here() };
    let charter = view.charter_on(held.record.opened.certain());
    let reason = disregarded(view, &held.record, charter, &consent);
    if let (Some(Disregarded::NotHolder), Some(by)) = (reason, &consent.by) {
        return Err(Fault::at("by", "not-holder").found(view.name(by, words.language())).into());
    }
    let record = Record::Consent(consent);
    Ok(match before {
        Some(before) => {
            Done::one(instead(before, record, "recorded anew by the secretariat"), there)
        }
        None => Done::one(record, there),
    })
}

/// The outcome is declared.
pub const OUTCOME: Action = Action {
    path: "/{forum}/polls/{id}/outcome",
    name: "outcome",
    who: Who::Secretariat,
    on: Object::Poll,
    fields: &[required("declared", Input::One(offers::outcomes))],
    ready: |deed| undeclared(deed).map(drop),
    act: outcome,
};

fn undeclared<'a>(deed: &Deed<'a>) -> Result<&'a Poll, Fault> {
    let poll = &closed(deed)?.record;
    match deed.docket().outcomes(&poll.id) {
        [] => Ok(poll),
        _ => Err(Fault::refused("declared-already")),
    }
}

fn outcome(deed: &Deed<'_>) -> Result<Done, Faults> {
    let poll = &undeclared(deed)?.id;
    let outcome = Outcome {
        id: deed.free(&deed.forum.state.view.book.outcomes, poll.as_str())?,
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
    on: Object::Poll,
    fields: &[
        field("symbol", Input::Line(60)),
        required("name_en", Input::Line(300)),
        field("name_ar", Input::Line(300)),
        field("effect", Input::Day),
        field("url", Input::Link),
        field("summary", Input::Text(4000)),
    ],
    ready: |deed| adopted(deed).map(drop),
    act: decision,
};

/// The poll that the path names, if it was the last its motion needed and adopted it: by the
/// charter's rule, or where the votes are not known well enough for that, as was declared.
fn adopted<'a>(deed: &Deed<'a>) -> Result<&'a Poll, Fault> {
    let poll = closed(deed)?;
    let one = &poll.record;
    if let Some(decision) = deed.decision_on(&one.motion) {
        return Err(Fault::refused("decided").found(decision.on));
    }
    let words = deed.question.words;
    let declared = deed.docket().outcomes(&one.id).last().map(|one| one.record.declared);
    if let Some(other) = declared.filter(|one| *one != Declared::Adopted) {
        return Err(Fault::refused("declared").found(words.code("outcome", other)));
    }
    let held = deed.docket().held(poll);
    let told = held.as_ref().ok();
    let told = told.filter(|held| held.finding.verdict != Verdict::Open || !held.is_unknown());
    match told {
        Some(held) if held.finding.verdict != Verdict::Passed => {
            let unmet = held.finding.lines.iter().filter(|line| line.state != State::Met);
            let article = unmet.filter_map(|line| line.article.as_ref()).next();
            let fate = words.code("fate", fate_of(&held.finding));
            let article = article.unwrap_or(&held.rule.article);
            return Err(Fault::refused("not-adopted").found(fate).by_article(Some(article)));
        }
        None if declared.is_none() => return Err(Fault::refused("not-declared")),
        _ => {}
    }
    let matter = told.map(|held| held.matter);
    let needs = matter.and_then(|matter| matter.readings).map_or(1, u32::from);
    match one.reading < needs {
        true => {
            let fault = Fault::refused("readings-left").found(one.reading).expected(needs);
            Err(fault.by_article(matter.map(|matter| &matter.article)))
        }
        false => Ok(one),
    }
}

fn decision(deed: &Deed<'_>) -> Result<Done, Faults> {
    let (given, view) = (deed.given, deed.forum.state.view);
    let poll = adopted(deed)?;
    if let Some(symbol) = given.one("symbol") {
        let mut decisions = view.known(&view.book.decisions);
        let same = |other: &String| other.to_lowercase() == symbol.to_lowercase();
        if decisions.any(|one| one.record.symbol.as_ref().is_some_and(same)) {
            return Err(Fault::at("symbol", "symbol-taken").found(symbol).into());
        }
    }
    let effect = deed.day("effect");
    if let Some(effect) = effect.filter(|effect| effect.certain() < deed.today) {
        return Err(Fault::at("effect", "before-decision")
            .found(effect)
            .expected(deed.today)
            .into());
    }
    let name = given.one("symbol").or_else(|| given.one("name_en")).unwrap_or_default();
    let decision = Decision {
        id: deed.free(&view.book.decisions, name)?,
        motion: Some(poll.motion.clone()),
        poll: Some(poll.id.clone()),
        symbol: deed.filled("symbol"),
        names: deed.names(),
        on: deed.now(),
        effect,
        by: None,
        url: deed.filled("url"),
        summary: deed.filled("summary"),
        proof: recorded_here(),
    };
    Ok(Done::one(Record::Decision(Box::new(decision)), shown(&poll.id)))
}

/// The poll that the path names.
fn poll<'a>(deed: &Deed<'a>) -> Result<&'a Version<Box<Poll>>, Fault> {
    let id = deed.id.parse::<Id>().ok();
    id.and_then(|id| deed.docket().poll(&id)).ok_or_else(|| deed.missing())
}

/// The poll that the path names, if no more votes are taken.
fn closed<'a>(deed: &Deed<'a>) -> Result<&'a Version<Box<Poll>>, Fault> {
    let poll = poll(deed)?;
    if poll.record.closed.is_none() { Err(Fault::refused("vote-is-open")) } else { Ok(poll) }
}

/// A poll held against the charter's rule.
fn held<'a>(deed: &Deed<'a>, poll: &'a Version<Box<Poll>>) -> Result<Held<'a>, Fault> {
    deed.docket().held(poll).map_err(|why| no_roll(deed, &why))
}
