//! The first fold: who belongs, and under which rule.

use crate::{
    book::{Version, View},
    ledger::Ledger,
    record::Membership,
};
use charter::{Act, Derivation, Payment, Status};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use vocabulary::{ActorId, PartialDate, Rank, Stage};

/// What an actor is to the forum, and how that came about.
#[derive(Debug, Clone)]
pub struct Member<'a> {
    /// The actor.
    pub actor: &'a ActorId,
    /// What it is, by the charter's reading of its last act.
    pub status: Status,
    /// The act that decides.
    pub act: Act,
    /// When it took place.
    pub since: PartialDate,
    /// The acts that count, in order.
    pub acts: Vec<&'a Version<Membership>>,
    /// Records on the same actor that do not count: deprecated ones and losing rivals.
    pub set_aside: Vec<&'a Version<Membership>>,
    /// For a member: its class, as the charter derives it.
    pub class: Option<Derivation>,
}

/// Everybody the forum has dealt with, by actor.
#[derive(Debug, Clone, Default)]
pub struct Standing<'a> {
    /// One line per actor, in order of id.
    pub members: Vec<Member<'a>>,
}

impl<'a> Standing<'a> {
    /// Folds what could be known at the clocks. The ledger is the preferred one: classes are
    /// derived from what it says was paid.
    #[must_use]
    pub fn fold(view: View<'a>, ledger: &Ledger<'a>) -> Self {
        let Some(charter) = view.charter() else { return Self::default() };
        let stages = charter.classes.iter().filter_map(|class| class.contribution.as_ref());
        let payments: BTreeMap<Stage, _> =
            stages.map(|rule| (rule.stage, ledger.payments(rule.stage))).collect();
        let mut acts: BTreeMap<&ActorId, Vec<&Version<Membership>>> = BTreeMap::new();
        for version in view.true_by(&view.book.memberships) {
            acts.entry(&version.record.actor).or_default().push(version);
        }
        let member = |(actor, acts): (&'a ActorId, Vec<&'a Version<Membership>>)| {
            let (mut acts, mut set_aside) = settle(acts);
            // What is known to the year comes before what is known to a later day of it.
            let order = |one: &&Version<Membership>| (one.record.on.earliest(), one.record.act);
            acts.sort_by(|a, b| {
                order(a).cmp(&order(b)).then_with(|| a.record.id.cmp(&b.record.id))
            });
            set_aside.sort_by(|a, b| a.record.id.cmp(&b.record.id));
            // A dossier refuses acts that the charter does not map; they decide nothing.
            acts.retain(|one| charter.standing.contains_key(&one.record.act));
            let Some(last) = acts.last().map(|one| &one.record) else {
                let open = &set_aside.first()?.record;
                let (status, act, since) = (Status::Open, open.act, open.on);
                return Some(Member { actor, status, act, since, acts, set_aside, class: None });
            };
            let status = charter.standing.get(&last.act).copied()?;
            // The day it became what it is: the first of the last acts that give this status.
            let same = |one: &&&Version<Membership>| {
                charter.standing.get(&one.record.act) == Some(&status)
            };
            let chain = acts.len() - acts.iter().rev().take_while(same).count();
            let paid = |stage| {
                let paid = payments.get(&stage).and_then(|donors| donors.get(actor));
                paid.map_or(&[] as &[Payment], Vec::as_slice)
            };
            let class = |(since, renewals): (PartialDate, usize), day| {
                charter.class_of(actor, (since.certain(), renewals), paid, day)
            };
            // A member that comes back after its term has lapsed starts a new one.
            let mut run = (acts[chain].record.on, 0);
            for act in acts[chain..].iter().skip(1).map(|one| &one.record) {
                let day = act.on.certain();
                if act.act == Act::Renewed {
                    run.1 += 1;
                } else if class(run, day).term.is_some_and(|term| term.on <= day) {
                    run = (act.on, 0);
                }
            }
            let class = (status == Status::Member).then(|| class(run, view.clocks.as_of));
            let term = class.as_ref().and_then(|class| class.term.as_ref());
            let lapsed = term.is_some_and(|term| term.on <= view.clocks.as_of);
            let status = if lapsed { Status::Lapsed } else { status };
            let (act, since) = (last.act, run.0);
            Some(Member { actor, status, act, since, acts, set_aside, class })
        };
        Self { members: acts.into_iter().filter_map(member).collect() }
    }

    /// How many actors have each status.
    #[must_use]
    pub fn counts(&self) -> BTreeMap<Status, usize> {
        let mut counts = BTreeMap::new();
        for member in &self.members {
            *counts.entry(member.status).or_default() += 1;
        }
        counts
    }

    /// The line of an actor.
    #[must_use]
    pub fn of(&self, actor: &ActorId) -> Option<&Member<'a>> {
        let at = self.members.binary_search_by(|member| member.actor.cmp(actor));
        at.ok().map(|at| &self.members[at])
    }
}

type Acts<'a> = Vec<&'a Version<Membership>>;

/// Parts an actor's records into those that count and those set aside: of rivals on one question
/// the preferred one counts; where none is preferred the question is open and none does.
fn settle(records: Acts<'_>) -> (Acts<'_>, Acts<'_>) {
    let rank = |version: &Version<Membership>| version.record.proof.rank;
    let mut rivals: FxHashMap<_, (usize, bool)> = FxHashMap::default();
    for version in records.iter().filter(|one| one.record.proof.counts()) {
        if let Some(question) = &version.record.proof.question {
            let (count, preferred) = rivals.entry(question).or_default();
            *count += 1;
            *preferred |= rank(version) == Rank::Preferred;
        }
    }
    records.into_iter().partition(|version| match rank(version) {
        Rank::Deprecated => false,
        Rank::Preferred => true,
        Rank::Normal => match version.record.proof.question.as_ref().map(|q| rivals[q]) {
            Some((count, preferred)) => count == 1 && !preferred,
            None => true,
        },
    })
}
