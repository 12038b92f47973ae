//! The facts a roll is made from: those on record, and those somebody supposes.

use charter::{Cause, Charter, ContributionLine, Facts, Payment, Status};
use register::{
    Clocks, Ledger, Reading, Standing, View,
    record::{self, Credentials},
    rivals::choose,
};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use vocabulary::{ActorId, ActorKind, Date, Decimal, Id, PartialDate, Stage};

/// The records folded as of the day a vote opened, with what is known at the question's own day.
#[derive(Debug)]
pub struct Day<'a> {
    /// The book as of the day.
    pub view: View<'a>,
    standing: Standing<'a>,
    payments: BTreeMap<Stage, FxHashMap<&'a ActorId, Vec<Payment>>>,
    observed: FxHashMap<(&'a Id, &'a ActorId), (Date, Decimal)>,
}

impl<'a> Day<'a> {
    /// Folds the records as of a day.
    #[must_use]
    pub fn new(view: View<'a>, day: Date) -> Self {
        let view = view.book.view(Clocks { as_of: day, ..view.clocks });
        let ledger = Ledger::fold(view, Reading::Preferred);
        let standing = Standing::fold(view, &ledger);
        let stages = Stage::ALL.iter().filter(|_| !ledger.lines.is_empty());
        let payments = stages.map(|stage| (*stage, ledger.payments(*stage))).collect();
        let mut observed: FxHashMap<_, (Date, Decimal)> = FxHashMap::default();
        let number = |one: &record::Observation| Some(one.value);
        for version in
            choose(view.true_by(&view.book.observations), Reading::Preferred, number).versions
        {
            let one = &version.record;
            let seen = (one.on.certain(), one.value);
            let latest = observed.entry((&one.indicator, &one.actor)).or_insert(seen);
            *latest = seen.max(*latest);
        }
        Self { view, standing, payments, observed }
    }

    fn offices(
        &self,
        keep: impl Fn(&record::Office) -> bool,
    ) -> impl Iterator<Item = &'a record::Office> {
        let day = self.view.clocks.as_of;
        let offices = self.view.true_by(&self.view.book.offices).map(|version| &version.record);
        offices.filter(move |one| one.proof.counts() && lasts(one.until, day) && keep(one))
    }

    /// Who belongs on the day.
    pub(crate) const fn standing(&self) -> &Standing<'a> {
        &self.standing
    }

    /// Since when an actor is what it is to the forum.
    pub(crate) fn since(&self, actor: &ActorId) -> Option<Date> {
        self.standing.of(actor).map(|member| member.since.certain())
    }

    /// Whether an actor was a member until its term ended.
    pub(crate) fn has_lapsed(&self, actor: &ActorId) -> bool {
        self.standing.of(actor).is_some_and(|member| member.status == Status::Lapsed)
    }

    /// What each actor lifted to a rung or beyond.
    pub(crate) fn all_paid(&self, stage: Stage) -> impl Iterator<Item = (&'a ActorId, &[Payment])> {
        let donors = self.payments.get(&stage).into_iter().flatten();
        donors.map(|(actor, payments)| (*actor, payments.as_slice()))
    }

    /// What an actor lifted to a rung or beyond.
    pub(crate) fn paid(&self, actor: &ActorId, stage: Stage) -> &[Payment] {
        let donors = self.payments.get(&stage);
        donors.and_then(|donors| donors.get(actor)).map_or(&[], Vec::as_slice)
    }
}

/// Whether something that ends on a day, if it does, has not ended before another.
fn lasts(until: Option<PartialDate>, day: Date) -> bool {
    until.is_none_or(|until| day <= until.certain())
}

/// The facts on record of a day, read under a charter, for a poll.
#[derive(Debug, Clone, Copy)]
pub struct OnRecord<'d, 'a> {
    /// The day.
    pub day: &'d Day<'a>,
    /// The charter whose classes count.
    pub charter: &'d Charter,
    /// The poll, for causes that bear on it alone.
    pub poll: Option<&'d record::Poll>,
}

impl OnRecord<'_, '_> {
    /// The class of somebody whom the forum has dealt with, since its last act.
    pub(crate) fn derived(&self, member: &ActorId) -> Option<charter::Derivation> {
        let since = self.day.standing.of(member)?.since.certain();
        let paid = |stage| self.day.paid(member, stage);
        // Renewals lengthen a term; they do not change the class.
        Some(self.charter.class_of(member, (since, 0), paid, self.day.view.clocks.as_of))
    }
}

impl Facts for OnRecord<'_, '_> {
    fn members(&self) -> Vec<ActorId> {
        let members = self.day.standing.members.iter();
        let members = members.filter(|member| member.status == Status::Member);
        members.map(|member| member.actor.clone()).collect()
    }

    fn class(&self, member: &ActorId) -> Option<Id> {
        self.derived(member)?.class
    }

    fn organ(&self, organ: &Id) -> Vec<ActorId> {
        let within = self.day.offices(|one| one.organ.as_ref() == Some(organ));
        within.map(|one| one.person.clone()).collect()
    }

    fn causes(&self, voter: &ActorId) -> Vec<Cause> {
        let view = self.day.view;
        let here = |one: &record::Disqualification| match (&one.poll, self.poll) {
            (None, _) => true,
            (Some(poll), asked) => asked.is_some_and(|asked| asked.id == *poll),
        };
        let bars = |one: &record::Disqualification| {
            let in_force = one.proof.counts() && lasts(one.until, view.clocks.as_of);
            one.voter == *voter && in_force && here(one)
        };
        let rows = view.true_by(&view.book.disqualifications).map(|version| &version.record);
        let mut causes: Vec<Cause> = rows.filter(|one| bars(one)).map(|one| one.cause).collect();
        let meeting = self.poll.and_then(|poll| poll.meeting.as_ref());
        let refused = |one: &record::Attendance| {
            let refused = one.credentials == Some(Credentials::Refused) && one.proof.counts();
            refused && one.actor == *voter && Some(&one.meeting) == meeting
        };
        if view.known(&view.book.attendances).any(|version| refused(&version.record)) {
            causes.push(Cause::Credentials);
        }
        causes
    }

    fn observed(&self, indicator: &Id, actor: &ActorId) -> Option<Decimal> {
        self.day.observed.get(&(indicator, actor)).map(|(_, value)| *value)
    }

    fn contributed(&self, line: &ContributionLine, actor: &ActorId) -> Decimal {
        let counts = |one: &&Payment| one.form == line.form && one.measure == line.measure;
        let paid = self.day.paid(actor, line.stage).iter().filter(counts);
        paid.filter_map(|one| one.number).sum()
    }

    fn bloc(&self, voter: &ActorId) -> Vec<ActorId> {
        let group = self.day.view.actor(voter).filter(|actor| actor.kind == ActorKind::Group);
        group.map_or_else(Vec::new, |group| group.members.clone())
    }
}

/// The facts as somebody supposes them: for a charter of which nothing is recorded.
#[derive(Debug, Clone)]
pub struct Listed<'a> {
    /// The charter.
    pub charter: &'a Charter,
    /// The day.
    pub day: Date,
    /// Who is a member, and who sits in whichever organ votes.
    pub members: Vec<ActorId>,
    /// What each actor weighs, whatever the charter weighs by.
    pub values: BTreeMap<ActorId, Decimal>,
}

impl Facts for Listed<'_> {
    fn members(&self) -> Vec<ActorId> {
        self.members.clone()
    }

    fn class(&self, member: &ActorId) -> Option<Id> {
        self.charter.class_of(member, (self.day, 0), |_| &[], self.day).class
    }

    fn organ(&self, _: &Id) -> Vec<ActorId> {
        self.members.clone()
    }

    fn causes(&self, _: &ActorId) -> Vec<Cause> {
        Vec::new()
    }

    fn observed(&self, _: &Id, actor: &ActorId) -> Option<Decimal> {
        self.values.get(actor).copied()
    }

    fn contributed(&self, _: &ContributionLine, actor: &ActorId) -> Decimal {
        self.values.get(actor).copied().unwrap_or_default()
    }

    fn bloc(&self, _: &ActorId) -> Vec<ActorId> {
        Vec::new()
    }
}
