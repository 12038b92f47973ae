//! Decisions: polls held against the charter in force when they opened, as far as was known.
//!
//! A poll, its declared outcome and the decision's text are three records. What is computed here is
//! a fourth thing, kept beside them: the finding of the charter's rule.

pub mod facts;
mod fate;
mod procedure;
mod suppose;

pub use facts::{Day, Listed, OnRecord};
pub use fate::{Fate, Ground, fate_of};
pub use procedure::{Procedure, Proposing, Step};
pub use suppose::{Supposed, SupposedError, Supposition, suppose};

pub(crate) use fate::differs;
pub(crate) use procedure::steps;

use crate::{parties::holding, rollcall::Vote};
use charter::{
    Admitted, Base, Cast, Charter, Choice, Comparison, Condition, Consent, Count, Counts, Finding,
    Fraction, Limit, Manner, Matter, Method, Needs, Opening, Prospects, Roll, Rule, Standing,
    State, Test, Verdict, Votes, What,
};
use register::{
    Reading, Version, View,
    record::{self, Ballot, Decision, Motion, Outcome, Poll, Recorded},
    rivals::choose,
};
use rustc_hash::FxHashMap;
use schemars::JsonSchema;
use serde::Serialize;
use std::{borrow::Cow, cell::RefCell, collections::BTreeSet, rc::Rc};
use thiserror::Error;
use vocabulary::{ActorId, Date, Id, PartialDate, code_list};

/// Why the rule of a poll cannot be told.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize, JsonSchema)]
#[serde(tag = "why", rename_all = "kebab-case")]
pub enum Undecidable {
    /// The motion is not known.
    #[error("motion \"{motion}\" is not known at these clocks")]
    Motion {
        /// The motion.
        motion: Id,
    },
    /// No charter was known.
    #[error("no charter was known on {known_at}")]
    Charter {
        /// The day of knowledge.
        #[schemars(with = "String")]
        known_at: Date,
    },
    /// The charter of the day has no such matter.
    #[error(
        "the charter \"{charter}\" has no matter \"{matter}\" on {on}: expected one of {known}"
    )]
    Matter {
        /// The charter's version.
        charter: String,
        /// The matter.
        matter: Id,
        /// The day.
        #[schemars(with = "String")]
        on: Date,
        /// The matters it has on the day.
        known: String,
    },
    /// No roll can be drawn up.
    #[error("{reason}")]
    Roll {
        /// Why.
        reason: String,
    },
}

/// Finds a matter as the charter has it on a day.
///
/// # Errors
/// When the charter does not have it.
pub fn matter<'c>(charter: &'c Charter, id: &Id, on: Date) -> Result<&'c Matter, Undecidable> {
    let mut matters = charter.matters.iter().filter(|one| one.applies(on));
    matters.clone().find(|one| one.id == *id).ok_or_else(|| {
        let known: Vec<&str> = matters.by_ref().map(|one| one.id.as_str()).collect();
        let (charter, known) = (charter.text.version.clone(), known.join(", "));
        Undecidable::Matter { charter, matter: id.clone(), on, known }
    })
}

fn rule<'c>(charter: &'c Charter, id: &Id) -> Result<&'c Rule, Undecidable> {
    let nothing = || Undecidable::Roll { reason: format!("the charter has no rule \"{id}\"") };
    charter.rule(id).ok_or_else(nothing)
}

/// A poll, and whether it counts.
pub type Polling<'a> = (&'a Version<Box<Poll>>, bool);

/// A forum's motions at the clocks of a view, with everything that bears on them at hand.
#[derive(Debug)]
pub struct Docket<'a> {
    /// The book at the clocks asked at.
    pub view: View<'a>,
    motions: FxHashMap<&'a Id, &'a Version<Box<Motion>>>,
    /// By motion, in order of opening; with whether it counts.
    polls: FxHashMap<&'a Id, Vec<Polling<'a>>>,
    ballots: FxHashMap<&'a Id, Vec<&'a Version<Ballot>>>,
    consents: FxHashMap<&'a Id, Vec<&'a Version<record::Consent>>>,
    outcomes: FxHashMap<&'a Id, Vec<&'a Version<Outcome>>>,
    decisions: FxHashMap<Option<&'a Id>, Vec<&'a Version<Box<Decision>>>>,
    /// The day looked at last: polls that opened together read the same facts.
    day: RefCell<Option<Rc<Day<'a>>>>,
}

/// The records of a table that count, by what they belong to, in order of day and entry.
fn by<'a, T: Recorded, K: std::hash::Hash + Eq>(
    versions: impl Iterator<Item = &'a Version<T>>,
    of: impl Fn(&'a T) -> K,
) -> FxHashMap<K, Vec<&'a Version<T>>> {
    let mut chosen = choose(versions, Reading::Preferred, |_| None).versions;
    chosen.sort_by_key(|version| (version.record.on().map(PartialDate::certain), version.seq));
    let mut groups: FxHashMap<K, Vec<&Version<T>>> = FxHashMap::default();
    for version in chosen {
        groups.entry(of(&version.record)).or_default().push(version);
    }
    groups
}

impl<'a> Docket<'a> {
    /// Gathers what is known and true at the clocks.
    #[must_use]
    pub fn new(view: View<'a>) -> Self {
        let book = view.book;
        let mut polls: FxHashMap<_, Vec<_>> = FxHashMap::default();
        let counting = choose(view.true_by(&book.polls), Reading::Preferred, |_| None).versions;
        let counting: BTreeSet<u64> = counting.iter().map(|version| version.seq).collect();
        for version in view.true_by(&book.polls) {
            let counts = counting.contains(&version.seq);
            polls.entry(&version.record.motion).or_default().push((version, counts));
        }
        for polls in polls.values_mut() {
            polls.sort_by_key(|(version, _)| (version.record.opened.certain(), version.seq));
        }
        Self {
            view,
            motions: view.known(&book.motions).map(|one| (&one.record.id, one)).collect(),
            polls,
            ballots: by(view.true_by(&book.ballots), |one| &one.poll),
            consents: by(view.true_by(&book.consents), |one| &one.poll),
            outcomes: by(view.true_by(&book.outcomes), |one| &one.poll),
            decisions: by(view.true_by(&book.decisions), |one| one.motion.as_ref()),
            day: RefCell::default(),
        }
    }

    /// A motion.
    #[must_use]
    pub fn motion(&self, id: &Id) -> Option<&'a Version<Box<Motion>>> {
        let known = self.motions.get(id).copied()?;
        (known.record.on.certain() <= self.view.clocks.as_of).then_some(known)
    }

    /// The polls on a motion in order of opening, each with whether it counts: a deprecated one and
    /// a losing rival do not.
    #[must_use]
    pub fn polls(&self, motion: &Id) -> &[Polling<'a>] {
        self.polls.get(motion).map_or(&[], Vec::as_slice)
    }

    /// A poll.
    #[must_use]
    pub fn poll(&self, id: &Id) -> Option<&'a Version<Box<Poll>>> {
        let mut all = self.polls.values().flatten();
        all.find(|(version, _)| version.record.id == *id).map(|(version, _)| *version)
    }

    /// Every poll that counts, in order of opening.
    #[must_use]
    pub fn counting(&self) -> Vec<&'a Version<Box<Poll>>> {
        let polls = self.polls.values().flatten();
        let mut polls: Vec<_> =
            polls.filter(|(_, counts)| *counts).map(|(version, _)| *version).collect();
        polls.sort_by_key(|version| (version.record.opened.certain(), version.seq));
        polls
    }

    /// What was declared of a poll, in order.
    #[must_use]
    pub fn outcomes(&self, poll: &Id) -> &[&'a Version<Outcome>] {
        self.outcomes.get(poll).map_or(&[], Vec::as_slice)
    }

    /// What officers did about a poll, in order.
    #[must_use]
    pub fn consents(&self, poll: &Id) -> &[&'a Version<record::Consent>] {
        self.consents.get(poll).map_or(&[], Vec::as_slice)
    }

    /// The decisions that came of a motion; of none: those that come from no motion.
    #[must_use]
    pub fn decisions(&self, motion: Option<&'a Id>) -> &[&'a Version<Box<Decision>>] {
        self.decisions.get(&motion).map_or(&[], Vec::as_slice)
    }

    /// The facts of a day.
    #[must_use]
    pub fn day(&self, day: Date) -> Rc<Day<'a>> {
        let mut last = self.day.borrow_mut();
        match &*last {
            Some(facts) if facts.view.clocks.as_of == day => Rc::clone(facts),
            _ => Rc::clone(last.insert(Rc::new(Day::new(self.view, day)))),
        }
    }

    /// A poll held against the charter in force on the day it opened.
    ///
    /// # Errors
    /// When that charter does not say by which rule, or no roll can be drawn up.
    pub fn held(&self, poll: &'a Version<Box<Poll>>) -> Result<Held<'a>, Undecidable> {
        let charter = self.view.charter_on(poll.record.opened.certain());
        let nothing = || Undecidable::Charter { known_at: self.view.clocks.known_at };
        self.held_under(poll, charter.ok_or_else(nothing)?)
    }

    /// A poll held against a charter, whether or not it was in force.
    ///
    /// # Errors
    /// As [`Self::held`].
    pub fn held_under<'c>(
        &self,
        poll: &'a Version<Box<Poll>>,
        charter: &'c Charter,
    ) -> Result<Held<'c>, Undecidable>
    where
        'a: 'c,
    {
        let one: &'c Poll = &poll.record;
        let nothing = || Undecidable::Motion { motion: one.motion.clone() };
        let motion = self.motions.get(&one.motion).ok_or_else(nothing)?;
        let opened = one.opened.certain();
        let matter = matter(charter, &motion.record.matter, opened)?;
        let written = rule(charter, &matter.rule)?;
        let day = self.day(opened);
        let facts = OnRecord { day: &day, charter, poll: Some(one) };
        let voters = (!one.voters.is_empty()).then_some(one.voters.as_slice());
        let roll = charter.roll(written, &facts, voters);
        let roll = roll.map_err(|error| Undecidable::Roll { reason: error.to_string() })?;

        // Whoever objects has the whole of the time that the silence procedure gives: nobody can
        // shorten or lengthen it by closing the poll.
        let as_of = self.view.clocks.as_of;
        let deadline = deadline(written, one);
        let closes = deadline.or_else(|| one.closed.map(PartialDate::certain));
        let closed = deadline.map_or_else(|| has_closed(one, as_of), |deadline| deadline < as_of);
        // Of a day known to the month, a ballot of that month may be as late as the opening.
        let opening = Opening { opened: one.opened.earliest(), closed: closes };

        let ballots = self.ballots.get(&one.id).map_or(&[][..], Vec::as_slice);
        let ballots = ballots.iter().filter(|ballot| is_cast_by(&ballot.record, one, as_of));
        let (cast, intended): (Vec<&'c Version<Ballot>>, Vec<_>) =
            ballots.partition(|ballot| ballot.record.standing == Standing::Cast);
        let handed_in: Vec<Cast> =
            cast.iter().map(|one| handed_in(&one.record, opening.opened)).collect();
        let admitted = roll.take(opening, &handed_in);
        let votes = votes(one, &roll, &admitted, closed);
        let unheard = admitted.choices.iter().all(Option::is_none);
        let rule = match written.method {
            Method::Vote if is_without_vote(one, closed) && unheard => {
                Cow::Owned(unopposed(written))
            }
            _ => Cow::Borrowed(written),
        };
        let consents = self.consents(&one.id).iter().map(|version| &version.record);
        let consents: Vec<Consent> = consents
            .filter(|consent| disregarded(self.view, one, Some(charter), consent).is_none())
            .map(act)
            .collect();
        let finding = rule.decide(&roll, &votes, &consents, closed);
        Ok(Held {
            poll: one,
            charter,
            matter,
            rule,
            roll,
            opening,
            deadline,
            cast,
            intended,
            handed_in,
            admitted,
            votes,
            consents,
            closed,
            finding,
        })
    }
}

/// A poll held against a rule.
#[derive(Debug)]
pub struct Held<'c> {
    /// The poll.
    pub poll: &'c Poll,
    /// The charter.
    pub charter: &'c Charter,
    /// What is decided.
    pub matter: &'c Matter,
    /// By which rule: the charter's, or, where nobody asked for the vote it provides for, that
    /// nobody objects.
    pub rule: Cow<'c, Rule>,
    /// Who may vote.
    pub roll: Roll,
    /// When it was open.
    pub opening: Opening,
    /// Under a silence procedure, the last day on which an objection counts.
    pub deadline: Option<Date>,
    /// The ballots as they were cast, in the order in which they came.
    pub cast: Vec<&'c Version<Ballot>>,
    /// What voters later said they had meant.
    pub intended: Vec<&'c Version<Ballot>>,
    /// The votes of `cast`.
    pub handed_in: Vec<Cast>,
    /// Those that count, and those that were refused.
    pub admitted: Admitted,
    /// The votes as far as they are known.
    pub votes: Votes,
    /// What officers did and counts, in order.
    pub consents: Vec<Consent>,
    /// Whether no more votes are taken.
    pub closed: bool,
    /// What came of it.
    pub finding: Finding,
}

impl Held<'_> {
    /// What would change the outcome, where the votes are known by name.
    #[must_use]
    pub fn prospects(&self) -> Option<Prospects> {
        match &self.votes {
            Votes::Named(choices) => Some(self.rule.prospects(&self.roll, choices, &self.consents)),
            Votes::Counted(_) | Votes::Unknown => None,
        }
    }

    /// Who, voting otherwise alone, would have turned the outcome: each turned a yes, a no or an
    /// abstention into another of the three. None where votes are not known by name.
    #[must_use]
    pub fn pivotal(&self) -> Option<BTreeSet<ActorId>> {
        let Votes::Named(choices) = &self.votes else { return None };
        let (standing, switches) = self.rule.switches(&self.roll, choices, &self.consents);
        let turned = |then: State| {
            matches!((standing, then), (State::Met, State::Unmet) | (State::Unmet, State::Met))
        };
        let cast = |from: Option<Choice>| from.is_some_and(|from| Vote::of(from).is_some());
        let own = switches.into_iter().filter(|one| turned(one.then) && cast(one.from));
        Some(own.flat_map(|one| one.voters).collect())
    }

    /// Whether it was decided without the vote that the charter provides for.
    #[must_use]
    pub fn without_vote(&self) -> bool {
        matches!(self.rule, Cow::Owned(_))
    }

    /// The day from which it stood decided: when it closed, or when the last approval came.
    #[must_use]
    pub fn adopted(&self) -> Option<Date> {
        let approved = self.finding.lines.iter().filter_map(|line| match line.what {
            What::Approval { on, .. } => on,
            _ => None,
        });
        let last = self.opening.closed.into_iter().chain(approved).max();
        last.filter(|_| self.finding.verdict == Verdict::Passed)
    }

    /// Whether a test stands open because the votes are not known well enough.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        is_unknown(&self.finding)
    }
}

/// Whether a test of a finding has no value.
#[must_use]
pub fn is_unknown(finding: &Finding) -> bool {
    let tests = finding.lines.iter().filter(|line| line.state == State::Open);
    tests.into_iter().any(|line| matches!(line.what, What::Test { value: None, .. }))
}

/// The last day on which an objection counts, where a poll is held by the silence procedure.
#[must_use]
pub fn deadline(rule: &Rule, poll: &Poll) -> Option<Date> {
    let silent = rule.method == Method::Silence || poll.manner == Manner::Silence;
    rule.within.filter(|_| silent).map(|within| within.after(poll.opened.certain()))
}

fn handed_in(ballot: &Ballot, opened: Date) -> Cast {
    // A date that may lie within the poll does: only one that cannot is early or late.
    let within = |on: PartialDate| on.earliest().max(on.certain().min(opened));
    Cast {
        voter: ballot.voter.clone(),
        choice: ballot.choice,
        by: ballot.cast_by.clone(),
        on: ballot.on.map(within),
    }
}

/// Whether a poll has been closed by a day.
pub(crate) fn has_closed(poll: &Poll, as_of: Date) -> bool {
    poll.closed.is_some_and(|closed| closed.certain() <= as_of)
}

/// Whether a ballot has been cast by a day. One without a date became known with the result: when
/// the poll closed, or, as long as it has not, when it opened.
pub(crate) fn is_cast_by(ballot: &Ballot, poll: &Poll, as_of: Date) -> bool {
    ballot.on.unwrap_or_else(|| poll.closed.unwrap_or(poll.opened)).certain() <= as_of
}

code_list! {
    /// Why what an officer did about a poll does not count.
    pub enum Disregarded: "reason to disregard" {
        /// It is dated before the poll opened.
        BeforePoll = "before-poll",
        /// Who acted did not hold the office on that day.
        NotHolder = "not-holder",
    }
}

/// Why what an officer did about a poll does not count, if it does not. Who holds the office is read
/// from the records and the charter; where neither speaks of it, whoever acted counts.
#[must_use]
pub fn disregarded(
    view: View<'_>,
    poll: &Poll,
    charter: Option<&Charter>,
    consent: &record::Consent,
) -> Option<Disregarded> {
    let on = consent.on.certain();
    if on < poll.opened.earliest() {
        return Some(Disregarded::BeforePoll);
    }
    let (charter, by) = (charter?, consent.by.as_ref()?);
    let office = charter.office(&consent.office)?;
    let stranger = !holding(view, charter, office, on)?.contains(&by);
    stranger.then_some(Disregarded::NotHolder)
}

fn act(consent: &record::Consent) -> Consent {
    Consent {
        office: consent.office.clone(),
        act: consent.act,
        on: consent.on.certain(),
        by: consent.by.clone(),
    }
}

const fn is_without_vote(poll: &Poll, closed: bool) -> bool {
    let counted = closed && (poll.yes.is_some() || poll.no.is_some());
    matches!(poll.manner, Manner::Consensus | Manner::Silence | Manner::Acclamation) && !counted
}

/// The votes of a poll: by name where every vote is, else as the source counts them once it is
/// closed.
fn votes(poll: &Poll, roll: &Roll, admitted: &Admitted, closed: bool) -> Votes {
    let named = || Votes::Named(admitted.choices.clone());
    let taken = admitted.choices.iter().flatten().count();
    let number = |count: Option<u32>| u64::from(count.unwrap_or(0));
    if let (true, Some(yes), Some(no)) = (closed, poll.yes, poll.no) {
        let total = number(Some(yes)) + number(Some(no)) + number(poll.abstain);
        if u64::try_from(taken).is_ok_and(|taken| taken < total) {
            return Votes::Counted(Counts {
                yes: number(Some(yes)),
                no: number(Some(no)),
                abstain: number(poll.abstain),
                not_voting: number(poll.not_voting),
                invalid: number(poll.invalid),
                // The roll's own numbers stand in for these.
                entitled: 0,
                membership: 0,
            });
        }
        return named();
    }
    let nobody = taken == 0 && !roll.voters.is_empty();
    match nobody && closed && !is_without_vote(poll, closed) {
        true => Votes::Unknown,
        false => named(),
    }
}

const ONE: Fraction = match Fraction::new(1, 1) {
    Some(one) => one,
    None => panic!("one is a number"),
};

/// The rule where a decision is adopted without the vote it provides for: nobody objects, and the
/// officers whose consent it asks for consent. (As the General Assembly adopts most resolutions.)
fn unopposed(rule: &Rule) -> Rule {
    let nobody = Condition::Test(Test {
        count: Count::No,
        needs: Needs { comparison: Comparison::FewerThan, limit: Limit::Number(ONE) },
        of: Base::All,
        out_of: None,
        by: None,
        among: None,
        tie: None,
        article: Some(rule.article.clone()),
    });
    let officers = rule
        .passes
        .walk()
        .filter(|one| matches!(one, Condition::Approval(_) | Condition::NoVeto(_)));
    let conditions: Vec<Condition> = [nobody].into_iter().chain(officers.cloned()).collect();
    Rule { passes: Condition::All(conditions), quorum: None, ..rule.clone() }
}

/// A poll of the past, and what would have come of it under another charter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Replay {
    /// The motion.
    pub motion: Id,
    /// The poll.
    pub poll: Id,
    /// The day it opened.
    #[schemars(with = "String")]
    pub opened: Date,
    /// What came of it under the charter of its day; absent when that cannot be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
    /// What would have come of it under the other; absent when that knows no such matter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub under: Option<Verdict>,
}

/// Every poll that counts, decided again under another charter: the same votes, by its rule for
/// the same matter, its classes and its weights. In order of opening.
#[must_use]
pub fn replay(view: View<'_>, charter: &Charter) -> Vec<Replay> {
    let docket = Docket::new(view);
    let polls = docket.counting();
    let verdict = |held: Result<Held<'_>, Undecidable>| held.ok().map(|held| held.finding.verdict);
    let mut replays = Vec::with_capacity(polls.len());
    for version in polls {
        replays.push(Replay {
            motion: version.record.motion.clone(),
            poll: version.record.id.clone(),
            opened: version.record.opened.certain(),
            verdict: verdict(docket.held(version)),
            under: verdict(docket.held_under(version, charter)),
        });
    }
    replays
}
