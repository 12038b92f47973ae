//! The state of play: the first thing anybody asks.

use super::{CalendarRow, Cell, CommitmentRow, Effect, MotionLine, NeedRow, SHOWN};
use crate::{FigureId, State, state::counts};
use charter::Status;
use register::{Clocks, Value};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;
use vocabulary::{ActorId, Amount, Form, Grade, Id, Measure, Names, PartialDate, Stage};

/// A donor and how far its promises in one measure have come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DonorRow {
    /// The donor; a group where several promised together.
    pub donor: ActorId,
    /// Its name in the language asked for.
    pub name: String,
    /// For a group: who belongs to it. What it shows is what no single donor owns.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<ActorId>,
    /// What it is counted in.
    pub measure: Measure,
    /// What has reached each of [`SHOWN`], in that order.
    pub ladder: Vec<Cell>,
    /// What has been announced, when that is more than has been pledged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub announced: Option<Cell>,
    /// The commitments.
    pub commitments: Vec<Id>,
    /// What it denies having promised: ids of denials.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub denials: Vec<Id>,
    /// What the promises depend on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<String>,
    /// The weakest grade among its commitments.
    pub grade: Grade,
}

/// A total as a source states it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TotalRow {
    /// The record's id.
    pub id: Id,
    /// The rung.
    pub stage: Stage,
    /// The donors it covers; none: all.
    pub donors: Vec<ActorId>,
    /// The day it speaks of.
    pub on: PartialDate,
    /// How much.
    pub amount: Amount,
    /// How well it is proved.
    pub grade: Grade,
    /// A remark.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Its public sources.
    pub sources: Vec<Id>,
}

/// The state of play.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StateOfPlay {
    /// The forum.
    pub forum: Id,
    /// Its names.
    pub name: Names,
    /// The clocks asked at.
    pub clocks: Clocks,
    /// The currency of the headline: the one in which most commitments are made.
    pub measure: Measure,
    /// How many actors have each status.
    pub counts: BTreeMap<Status, Cell>,
    /// What has reached each of [`SHOWN`], in that order, in the headline's currency.
    pub ladder: Vec<Cell>,
    /// What has been announced, when that is more than has been pledged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub announced: Option<Cell>,
    /// What groups promised and no single donor owns, at each of [`SHOWN`].
    pub unattributed: Vec<Cell>,
    /// What later commitments state again: not new money.
    pub restated: Cell,
    /// The need of the assessment in force.
    pub need: Cell,
    /// The assessment in force and its parts without a sector (such as the first 18 months).
    pub needs: Vec<NeedRow>,
    /// Coverage of the need at each of [`SHOWN`].
    pub coverage: Vec<Cell>,
    /// Gap at each of [`SHOWN`].
    pub gap: Vec<Cell>,
    /// Cash, by donor and currency: greatest pledge first, groups last.
    pub cash: Vec<DonorRow>,
    /// In kind: every commitment that counts.
    pub in_kind: Vec<CommitmentRow>,
    /// Offers under a condition, fundraising targets, denials, rivals and deprecated records.
    pub beside: Vec<CommitmentRow>,
    /// Totals as sources state them.
    pub totals: Vec<TotalRow>,
    /// Whether anything was promised, counted or needed. Where nothing was, the forum decides and
    /// does not collect: its figures of money say nothing.
    pub gives: bool,
    /// The motions a reader would look at first: open ones, then the latest; no more than five.
    pub motions: Vec<MotionLine>,
    /// What falls due next; no more than five.
    pub due: Vec<CalendarRow>,
}

/// What a list of forums tells of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glance {
    /// How many actors have each status.
    pub counts: BTreeMap<Status, Cell>,
    /// What has reached each of [`SHOWN`], in that order, in the headline's currency; none where
    /// the forum [does not give](StateOfPlay::gives).
    pub ladder: Vec<Cell>,
}

/// How many motions, and how many things that fall due, are told first.
const FIRST: usize = 5;

impl<'a> State<'a> {
    /// The state of play. None before a charter is recorded.
    #[must_use]
    pub fn state_of_play(&self, language: &str) -> Option<StateOfPlay> {
        let charter = self.view.charter()?;
        let measure = self.headline_measure();
        let all = self.commitments(language).commitments;
        let gives = self.gives(&all);
        let (counting, beside): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|row| row.effect == Effect::Counts);
        let cash = self.cash(&counting, &beside, language);
        let in_kind: Vec<_> = counting.into_iter().filter(|row| row.form == Form::InKind).collect();
        let beside: Vec<_> =
            beside.into_iter().filter(|row| row.effect != Effect::Outside).collect();
        let each = |figure: fn(Stage, Measure) -> FigureId| -> Vec<Cell> {
            SHOWN.iter().map(|stage| self.cell(&figure(*stage, measure.clone()))).collect()
        };
        let whole = |row: &NeedRow| row.in_force && row.sector.is_none();
        let due = self.calendar(None, None, language).map(|calendar| calendar.entries);
        Some(StateOfPlay {
            gives,
            motions: self.motions(language).motions.into_iter().take(FIRST).collect(),
            due: due.into_iter().flatten().take(FIRST).collect(),
            forum: charter.forum.id.clone(),
            name: charter.forum.name.clone(),
            clocks: self.view.clocks,
            counts: self.members(language).counts,
            ladder: each(|stage, measure| FigureId::Ladder(stage, measure, None)),
            announced: self.announced(&measure, None),
            unattributed: each(FigureId::Unattributed),
            restated: self.cell(&FigureId::Restated(measure.clone())),
            need: self.cell(&FigureId::Need(measure.clone(), None)),
            needs: self.needs_answer().needs.into_iter().filter(whole).collect(),
            coverage: each(|stage, measure| FigureId::Coverage(stage, measure, None)),
            gap: each(|stage, measure| FigureId::Gap(stage, measure, None)),
            cash,
            in_kind,
            beside,
            totals: self.total_rows(),
            measure,
        })
    }

    /// The state of play at a glance.
    #[must_use]
    pub fn glance(&self, language: &str) -> Glance {
        let gives = self.gives(&self.commitments(language).commitments);
        let measure = self.headline_measure();
        let rung = |stage: &Stage| self.cell(&FigureId::Ladder(*stage, measure.clone(), None));
        let shown = SHOWN.iter().filter(|_| gives);
        Glance { counts: self.members(language).counts, ladder: shown.map(rung).collect() }
    }

    /// Whether anything was promised to the forum, counted or needed.
    fn gives(&self, commitments: &[CommitmentRow]) -> bool {
        let book = self.view.book;
        commitments.iter().any(|row| row.effect != Effect::Outside)
            || self.view.true_by(&book.totals).next().is_some()
            || self.view.true_by(&book.needs).next().is_some()
    }

    /// The currency in which most commitments are made; before any is, that of the needs; else
    /// the US dollar.
    fn headline_measure(&self) -> Measure {
        let money = |line: &&register::Line<'a>| {
            counts(line) && line.commitment().amount.measure.is_money()
        };
        let mut lines: BTreeMap<&Measure, usize> = BTreeMap::new();
        for line in self.ledger.lines.iter().filter(money) {
            *lines.entry(&line.version.record.amount.measure).or_default() += 1;
        }
        let most = lines.into_iter().max_by_key(|(_, count)| *count);
        let needed = || {
            let needs = self.view.true_by(&self.view.book.needs);
            needs.map(|one| &one.record.amount.measure).find(|one| one.is_money()).cloned()
        };
        most.map(|(measure, _)| measure.clone()).or_else(needed).unwrap_or(Measure::US_DOLLARS)
    }

    fn announced(&self, measure: &Measure, donor: Option<&ActorId>) -> Option<Cell> {
        let at = |stage| self.cell(&FigureId::Ladder(stage, measure.clone(), donor.cloned()));
        let (announced, pledged) = (at(Stage::Announced), at(Stage::Pledged));
        let number = |cell: &Cell| match &cell.value {
            Value::Amount { range, .. } => Some(*range),
            _ => None,
        };
        (number(&announced) != number(&pledged)).then_some(announced)
    }

    fn cash(
        &self,
        counting: &[CommitmentRow],
        beside: &[CommitmentRow],
        language: &str,
    ) -> Vec<DonorRow> {
        let cash = |row: &&CommitmentRow| row.form == Form::Cash;
        let denies = |row: &&CommitmentRow| row.form == Form::Cash && row.effect == Effect::Denial;
        let mut keys: Vec<(&ActorId, &Measure)> = counting
            .iter()
            .filter(cash)
            .chain(beside.iter().filter(denies))
            .map(|row| (&row.donor, &row.amount.measure))
            .collect();
        keys.sort();
        keys.dedup();
        let mut rows: Vec<DonorRow> = keys
            .into_iter()
            .map(|(donor, measure)| {
                let own =
                    |row: &&CommitmentRow| row.donor == *donor && row.amount.measure == *measure;
                let mine: Vec<_> = counting.iter().filter(cash).filter(own).collect();
                let denials = beside.iter().filter(denies).filter(own);
                let rung = |stage: &Stage| {
                    self.cell(&FigureId::Ladder(*stage, measure.clone(), Some(donor.clone())))
                };
                let group = self.view.actor(donor);
                DonorRow {
                    donor: donor.clone(),
                    name: self.view.name(donor, language).to_owned(),
                    members: group.map_or_else(Vec::new, |actor| actor.members.clone()),
                    measure: measure.clone(),
                    ladder: SHOWN.iter().map(rung).collect(),
                    announced: self.announced(measure, Some(donor)),
                    commitments: mine.iter().map(|row| row.id.clone()).collect(),
                    denials: denials.map(|row| row.id.clone()).collect(),
                    conditions: mine.iter().filter_map(|row| row.condition.clone()).collect(),
                    grade: mine.iter().map(|row| row.grade).max().unwrap_or(Grade::SingleSource),
                }
            })
            .collect();
        rows.sort_by(|a, b| {
            let place = |row: &DonorRow| {
                // A donor that only denies comes after those that promise without a figure.
                let denies = row.commitments.is_empty();
                let pledged = match &row.ladder[0].value {
                    Value::Amount { range, .. } if !denies => Some(range.preferred),
                    _ => None,
                };
                (self.is_group(&row.donor), std::cmp::Reverse(pledged), denies)
            };
            place(a).cmp(&place(b)).then_with(|| a.name.cmp(&b.name))
        });
        rows
    }

    fn total_rows(&self) -> Vec<TotalRow> {
        let row = |version: &'a register::Version<register::record::Total>| {
            let one = &version.record;
            TotalRow {
                id: one.id.clone(),
                stage: one.stage,
                donors: one.donors.clone(),
                on: one.on,
                amount: one.amount.clone(),
                grade: self.grade(&one.proof),
                note: one.proof.note.clone(),
                sources: self.view.public(&one.proof.sources).cloned().collect(),
            }
        };
        let totals = self.view.true_by(&self.view.book.totals);
        let mut rows: Vec<TotalRow> = totals.map(row).collect();
        rows.sort_by(|a, b| a.on.certain().cmp(&b.on.certain()).then_with(|| a.id.cmp(&b.id)));
        rows
    }
}
