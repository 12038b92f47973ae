//! Who belongs, how that came about, and in which class.

use super::Cell;
use crate::{FigureId, State};
use charter::{Act, Derivation, Status};
use register::{Clocks, Member, Version, record::Membership};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;
use vocabulary::{ActorId, Grade, Id, PartialDate, Rank};

/// An act of membership.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ActRow {
    /// The record's id.
    pub id: Id,
    /// The journal entry.
    pub seq: u64,
    /// The act.
    pub act: Act,
    /// When.
    pub on: PartialDate,
    /// How well it is proved.
    pub grade: Grade,
    /// Where it stands among rivals.
    pub rank: Rank,
    /// Why it is preferred or deprecated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// A remark.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Its public sources.
    pub sources: Vec<Id>,
}

/// What an actor is to the forum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MemberRow {
    /// The actor.
    pub actor: ActorId,
    /// Its name in the language asked for.
    pub name: String,
    /// What it is.
    pub status: Status,
    /// The act that decides.
    pub act: Act,
    /// Since when it has this status.
    pub since: PartialDate,
    /// The acts that count, in order.
    pub acts: Vec<ActRow>,
    /// Records that do not count: deprecated ones and losing rivals.
    pub set_aside: Vec<ActRow>,
    /// For a member: its class and the derivation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<Derivation>,
    /// The class's name in the language asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class_name: Option<String>,
    /// How far it is from the line, for charters with one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub distance: Option<Cell>,
    /// The days left to pay across the line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window: Option<Cell>,
    /// The days left of its term.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<Cell>,
}

/// Everybody the forum has dealt with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Members {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// How many actors have each status.
    pub counts: BTreeMap<Status, Cell>,
    /// Members first, then by status and name.
    pub members: Vec<MemberRow>,
}

impl<'a> State<'a> {
    /// Everybody the forum has dealt with, as of the clocks.
    #[must_use]
    pub fn members(&self, language: &str) -> Members {
        let row = |member: &Member<'a>| self.member_row(member, language);
        let mut members: Vec<MemberRow> = self.standing.members.iter().map(row).collect();
        members.sort_by(|a, b| a.status.cmp(&b.status).then_with(|| a.name.cmp(&b.name)));
        let count = |status: Status| (status, self.cell(&FigureId::Members(status)));
        let counts = self.standing.counts().into_keys().map(count).collect();
        Members { clocks: self.view.clocks, counts, members }
    }

    fn member_row(&self, member: &Member<'a>, language: &str) -> MemberRow {
        let act = |version: &&'a Version<Membership>| self.act_row(version);
        let class = member.class.clone();
        let checked = class.as_ref().is_some_and(|class| !class.checks.is_empty());
        let has_term = class.as_ref().is_some_and(|class| class.term.is_some());
        let cell = |id: FigureId| self.cell(&id);
        let actor = member.actor;
        MemberRow {
            actor: actor.clone(),
            name: self.view.name(actor, language).to_owned(),
            status: member.status,
            act: member.act,
            since: member.since,
            acts: member.acts.iter().map(act).collect(),
            set_aside: member.set_aside.iter().map(act).collect(),
            class_name: self.class_name(member, language),
            distance: checked.then(|| cell(FigureId::Distance(actor.clone()))),
            window: checked.then(|| cell(FigureId::Window(actor.clone()))),
            term: has_term.then(|| cell(FigureId::Term(actor.clone()))),
            class,
        }
    }

    /// The name of a member's class in a language, where the charter has classes.
    pub(super) fn class_name(&self, member: &Member<'_>, language: &str) -> Option<String> {
        let id = member.class.as_ref()?.class.as_ref()?;
        let class = self.view.charter()?.classes.iter().find(|class| class.id == *id)?;
        Some(class.name.get(language).to_owned())
    }

    fn act_row(&self, version: &'a Version<Membership>) -> ActRow {
        let one = &version.record;
        ActRow {
            id: one.id.clone(),
            seq: version.seq,
            act: one.act,
            on: one.on,
            grade: self.grade(&one.proof),
            rank: one.proof.rank,
            reason: one.proof.reason.clone(),
            note: one.proof.note.clone(),
            sources: self.view.public(&one.proof.sources).cloned().collect(),
        }
    }
}
