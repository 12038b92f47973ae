//! Who promised what, and how far each promise has come.

use super::{Cell, SHOWN};
use crate::{FigureId, State};
use register::{
    Clocks, Line, Place, Version,
    entry::Kind,
    record::{Commitment, Nature, Scope},
};
use schemars::JsonSchema;
use serde::Serialize;
use vocabulary::{
    ActorId, Amount, Date, Decimal, Form, Grade, Id, PartialDate, Period, Rank, Stage, code_list,
};

code_list! {
    /// Whether a commitment counts, and if not, why.
    pub enum Effect: "effect" {
        /// It counts to the forum's totals.
        Counts = "counts",
        /// A later commitment states it again in full: not new money.
        Restated = "restated",
        /// A rival on the same question counts in its place.
        Rival = "rival",
        /// It is deprecated.
        Deprecated = "deprecated",
        /// It is an offer under a condition.
        ConditionalOffer = "conditional-offer",
        /// It is a sum somebody means to raise.
        FundraisingTarget = "fundraising-target",
        /// It is a statement that nothing is given.
        Denial = "denial",
        /// It is made outside this forum.
        Outside = "outside",
    }
}

/// A commitment and how far it has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CommitmentRow {
    /// The record's id.
    pub id: Id,
    /// The journal entry.
    pub seq: u64,
    /// Who gives.
    pub donor: ActorId,
    /// The donor's name in the language asked for.
    pub donor_name: String,
    /// Cash or in kind.
    pub form: Form,
    /// The rung it entered at.
    pub stage: Stage,
    /// When it was stated.
    pub on: PartialDate,
    /// What was promised.
    pub amount: Amount,
    /// What for.
    pub purpose: String,
    /// What it depends on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub condition: Option<String>,
    /// Over how long.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// The package it is a share of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_of: Option<Id>,
    /// What it states again.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub restates: Vec<Id>,
    /// Whether it counts.
    pub effect: Effect,
    /// What has reached each of [`SHOWN`], in that order; empty when it has no place in the ledger.
    pub ladder: Vec<Cell>,
    /// What will not come.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub cancelled: Option<Decimal>,
    /// What later commitments state again.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub restated: Option<Decimal>,
    /// What came beyond the promise.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub beyond: Option<Decimal>,
    /// Since when it is on hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub suspended: Option<Date>,
    /// How well it is proved.
    pub grade: Grade,
    /// Where it stands among rivals.
    pub rank: Rank,
    /// The question it answers with its rivals.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<Id>,
    /// Why it is preferred or deprecated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// A remark.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Its public sources.
    pub sources: Vec<Id>,
}

/// All commitments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Commitments {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// In order of date and id.
    pub commitments: Vec<CommitmentRow>,
}

impl<'a> State<'a> {
    /// Every commitment known and true at the clocks, whether or not it counts.
    #[must_use]
    pub fn commitments(&self, language: &str) -> Commitments {
        let mut rows: Vec<CommitmentRow> = self
            .view
            .true_by(&self.view.book.commitments)
            .map(|version| self.commitment_row(version, language))
            .collect();
        rows.sort_by(|a, b| a.on.certain().cmp(&b.on.certain()).then_with(|| a.id.cmp(&b.id)));
        Commitments { clocks: self.view.clocks, commitments: rows }
    }

    fn commitment_row(
        &self,
        version: &'a Version<Box<Commitment>>,
        language: &str,
    ) -> CommitmentRow {
        let one = &version.record;
        let line = self.ledger.line(&one.id).filter(|line| line.version.seq == version.seq);
        let some = |number: Decimal| (!number.is_zero()).then_some(number);
        let on = |place| line.and_then(|line| some(line.balance(place)));
        let rung = |stage: &Stage| self.cell(&FigureId::Commitment(one.id.clone(), *stage));
        let public = self.view.public(&one.proof.sources);
        CommitmentRow {
            id: one.id.clone(),
            seq: crate::state::reference(Kind::Commitment, version).seq,
            donor: one.donor.clone(),
            donor_name: self.view.name(&one.donor, language).to_owned(),
            form: one.form,
            stage: one.stage,
            on: one.on,
            amount: one.amount.clone(),
            purpose: one.purpose.clone(),
            condition: one.condition.clone(),
            period: one.period,
            part_of: one.part_of.clone(),
            restates: one.restates.clone(),
            effect: effect(one, line),
            ladder: if line.is_some() { SHOWN.iter().map(rung).collect() } else { Vec::new() },
            cancelled: on(Place::Cancelled),
            restated: on(Place::Restated),
            beyond: line.and_then(|line| some(line.beyond)),
            suspended: line.and_then(|line| line.suspended),
            grade: self.grade(&one.proof),
            rank: one.proof.rank,
            question: one.proof.question.clone(),
            reason: one.proof.reason.clone(),
            note: one.proof.note.clone(),
            sources: public.cloned().collect(),
        }
    }
}

fn effect(one: &Commitment, line: Option<&Line<'_>>) -> Effect {
    let restated = line.map(|line| line.balance(Place::Restated)).filter(|sum| !sum.is_zero());
    match (one.proof.rank, one.nature) {
        (Rank::Deprecated, _) => Effect::Deprecated,
        (_, Nature::ConditionalOffer) => Effect::ConditionalOffer,
        (_, Nature::FundraisingTarget) => Effect::FundraisingTarget,
        (_, Nature::Denial) => Effect::Denial,
        (_, Nature::Pledge) if one.scope == Scope::Outside => Effect::Outside,
        (_, Nature::Pledge) if line.is_none() => Effect::Rival,
        (_, Nature::Pledge) if restated.is_some() && restated == one.amount.number() => {
            Effect::Restated
        }
        (_, Nature::Pledge) => Effect::Counts,
    }
}
