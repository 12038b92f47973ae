//! The procedure around a vote: who may propose, notice, readings, ratifications. A step that was
//! left out makes a motion irregular; it does not change what the vote came to.

use super::{Day, OnRecord};
use crate::parties::holders;
use charter::{Charter, Comparison, Facts, Limit, Matter, Needs, Proposer, State};
use register::record::Motion;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;
use vocabulary::{ActorId, Date, Id, PartialDate, Period};

/// One who may propose, held against the sponsors.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Proposing {
    /// Who may.
    #[serde(flatten)]
    pub proposer: Proposer,
    /// For voters of an electorate: how many of the sponsors are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counted: Option<usize>,
    /// How many have to be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needs: Option<usize>,
    /// How many the electorate has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<usize>,
    /// Whether the sponsors suffice. Open where the records do not say: they name no sponsor, or
    /// persons of an organ and not the organ.
    pub state: State,
}

/// A step of procedure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "step", rename_all = "kebab-case")]
pub enum Step {
    /// Who proposes it: any one of these may.
    Proposal {
        /// Those who may.
        any_of: Vec<Proposing>,
    },
    /// The time between its circulation and the vote.
    Notice {
        /// How long it has to be.
        period: Period,
        /// When it was circulated.
        circulated: PartialDate,
        /// The first day on which the vote may open.
        #[schemars(with = "String")]
        earliest: Date,
        /// When the vote opened.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[schemars(with = "Option<String>")]
        opened: Option<Date>,
    },
    /// The readings it has to pass.
    Readings {
        /// How many.
        needs: u32,
        /// How many it has passed.
        passed: u32,
    },
    /// The ratifications it needs to enter into force; the records do not count them.
    Ratifications {
        /// Of which electorate.
        electorate: Id,
        /// How many, or which share.
        at_least: Limit,
        /// The number that comes to.
        needs: usize,
        /// How many the electorate has.
        of: usize,
        /// An electorate that must have ratified whole.
        #[serde(skip_serializing_if = "Option::is_none")]
        including: Option<Id>,
    },
}

/// A step of procedure, with its article and whether it was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Procedure {
    /// The step.
    #[serde(flatten)]
    pub step: Step,
    /// The article it rests on.
    pub article: String,
    /// Whether it was kept.
    pub state: State,
}

impl Procedure {
    /// Whether it was left out, so that the motion is irregular.
    #[must_use]
    pub fn is_irregular(&self) -> bool {
        let procedural = matches!(self.step, Step::Proposal { .. } | Step::Notice { .. });
        procedural && self.state == State::Unmet
    }
}

/// The steps that a matter asks for. `polls` are those that count: reading, opening, whether passed.
pub(crate) fn steps(
    charter: &Charter,
    matter: &Matter,
    motion: &Motion,
    polls: &[(u32, Date, bool)],
    day: &Day<'_>,
) -> Vec<Procedure> {
    let facts = OnRecord { day, charter, poll: None };
    let mut steps = Vec::new();
    if !matter.propose.is_empty() {
        let may = matter.propose.iter().map(|one| proposing(charter, one, motion, facts));
        let any_of: Vec<Proposing> = may.collect();
        let is = |state: State| any_of.iter().any(|one| one.state == state);
        let state = match () {
            () if is(State::Met) => State::Met,
            () if is(State::Open) => State::Open,
            () => State::Unmet,
        };
        steps.push((Step::Proposal { any_of }, state));
    }
    if let Some(period) = matter.notice {
        let circulated = motion.on;
        let earliest = period.after(circulated.certain());
        let opened = polls.iter().map(|(_, opened, _)| *opened).min();
        let state = opened.map_or(State::Open, |opened| State::from(opened >= earliest));
        steps.push((Step::Notice { period, circulated, earliest, opened }, state));
    }
    if let Some(needs) = matter.readings.map(u32::from).filter(|needs| *needs > 1) {
        let done = |reading: &u32| {
            let last = polls.iter().rfind(|(of, ..)| of == reading);
            last.is_some_and(|(.., passed)| *passed)
        };
        let passed = u32::try_from((1..=needs).filter(done).count()).unwrap_or(needs);
        let state = if passed == needs { State::Met } else { State::Open };
        steps.push((Step::Readings { needs, passed }, state));
    }
    if let Some(asked) = &matter.ratifications {
        let of = electorate(charter, &asked.electorate, facts).len();
        let (electorate, at_least) = (asked.electorate.clone(), asked.at_least);
        let (needs, including) = (least(at_least, of), asked.including.clone());
        let step = Step::Ratifications { electorate, at_least, needs, of, including };
        steps.push((step, State::Open));
    }
    let article = |(step, state)| Procedure { step, article: matter.article.clone(), state };
    steps.into_iter().map(article).collect()
}

fn electorate(charter: &Charter, id: &Id, facts: OnRecord<'_, '_>) -> BTreeSet<ActorId> {
    let found = charter.electorate(id);
    found.map_or_else(BTreeSet::new, |electorate| charter.select(&electorate.who, &facts))
}

/// The least number of so many that is at least a limit.
fn least(limit: Limit, of: usize) -> usize {
    let needs = Needs { comparison: Comparison::AtLeast, limit };
    let whole = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    (0..=of).find(|count| needs.met(whole(*count), whole(of), 1)).unwrap_or(of + 1)
}

fn proposing(
    charter: &Charter,
    proposer: &Proposer,
    motion: &Motion,
    facts: OnRecord<'_, '_>,
) -> Proposing {
    let sponsors = &motion.sponsors;
    let (mut counted, mut needs, mut of) = (None, None, None);
    let by = |holder: &ActorId| sponsors.contains(holder);
    let mut state = State::Unmet;
    if let Some(id) = &proposer.office {
        let office = charter.office(id);
        let named = sponsors.iter().any(|sponsor| sponsor.as_str() == id.as_str());
        let held = office.is_some_and(|office| {
            let view = facts.day.view;
            holders(view, charter, office, view.clocks.as_of).into_iter().any(by)
        });
        state = State::from(named || held);
    }
    if let Some(organ) = &proposer.organ {
        state = match () {
            () if sponsors.iter().any(|one| one.as_str() == organ.as_str()) => State::Met,
            // That persons of an organ propose does not say that the organ does.
            () if facts.organ(organ).iter().any(by) => State::Open,
            () => State::Unmet,
        };
    }
    if let Some(id) = &proposer.of {
        let voters = electorate(charter, id, facts);
        let own = sponsors.iter().filter(|sponsor| voters.contains(*sponsor)).count();
        let enough = proposer.at_least.map_or(1, |limit| least(limit, voters.len()));
        (counted, needs, of) = (Some(own), Some(enough), Some(voters.len()));
        state = State::from(own >= enough);
    }
    if sponsors.is_empty() {
        state = State::Open;
    }
    Proposing { proposer: proposer.clone(), counted, needs, of, state }
}
