//! What is needed, by assessment, and what is missing.

use super::{Cell, SHOWN};
use crate::{FigureId, State, gap::Needed};
use register::{
    Clocks, Version,
    record::{Aspect, Need},
};
use schemars::JsonSchema;
use serde::Serialize;
use vocabulary::{Amount, Grade, Id, Measure, PartialDate, Period, Rank};

/// A figure of an assessment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NeedRow {
    /// The record's id.
    pub id: Id,
    /// The journal entry.
    pub seq: u64,
    /// The assessment.
    pub assessment: Id,
    /// Need, damage or loss.
    pub aspect: Aspect,
    /// The area it covers.
    pub area: String,
    /// The sector; absent: all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sector: Option<String>,
    /// Date of the assessment.
    pub on: PartialDate,
    /// How much.
    pub amount: Amount,
    /// Over how long.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub horizon: Option<Period>,
    /// What it is a part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_of: Option<Id>,
    /// Whether it belongs to the assessment in force.
    pub in_force: bool,
    /// The figure's cell.
    pub need: Cell,
    /// Coverage at each of [`SHOWN`], for needs of the assessment in force that are not of one
    /// sector: commitments are not split by sector.
    pub coverage: Vec<Cell>,
    /// Gap at each of [`SHOWN`], likewise.
    pub gap: Vec<Cell>,
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

/// All needs, the assessment in force first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Needs {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// In force first, then the latest assessment first; a whole before its parts.
    pub needs: Vec<NeedRow>,
}

impl<'a> State<'a> {
    /// Every figure of every assessment known at the clocks.
    #[must_use]
    pub fn needs_answer(&self) -> Needs {
        let all: Vec<_> = self.view.true_by(&self.view.book.needs).collect();
        let mut measures: Vec<&Measure> =
            all.iter().map(|one| &one.record.amount.measure).collect();
        measures.sort();
        measures.dedup();
        let in_force: Vec<u64> = measures
            .into_iter()
            .filter_map(|measure| self.need(measure))
            .flat_map(|whole| {
                let parts = self.parts(&whole);
                std::iter::once(whole).chain(parts)
            })
            .map(|needed: Needed<'_>| needed.version.seq)
            .collect();
        let row = |one: &Version<Box<Need>>| in_force.contains(&one.seq);
        let mut needs: Vec<NeedRow> =
            all.into_iter().map(|one| self.need_row(one, row(one))).collect();
        needs.sort_by(|a, b| {
            let place = |row: &NeedRow| {
                let date = std::cmp::Reverse(row.on.certain());
                (!row.in_force, date, row.assessment.clone(), row.aspect, row.part_of.is_some())
            };
            place(a).cmp(&place(b)).then_with(|| a.id.cmp(&b.id))
        });
        Needs { clocks: self.view.clocks, needs }
    }

    fn need_row(&self, version: &'a Version<Box<Need>>, in_force: bool) -> NeedRow {
        let one = &version.record;
        let measure = &one.amount.measure;
        // The whole has the short address.
        let part = one.part_of.is_some().then(|| one.id.clone());
        let own = FigureId::Need(measure.clone(), Some(one.id.clone()));
        let id = if in_force { FigureId::Need(measure.clone(), part.clone()) } else { own };
        let covers = in_force && one.sector.is_none();
        let stages = SHOWN.iter().filter(|_| covers);
        let coverage = stages
            .clone()
            .map(|stage| self.cell(&FigureId::Coverage(*stage, measure.clone(), part.clone())));
        let gap =
            stages.map(|stage| self.cell(&FigureId::Gap(*stage, measure.clone(), part.clone())));
        NeedRow {
            id: one.id.clone(),
            seq: version.seq,
            assessment: one.assessment.clone(),
            aspect: one.aspect,
            area: one.area.clone(),
            sector: one.sector.clone(),
            on: one.on,
            amount: one.amount.clone(),
            horizon: one.horizon,
            part_of: one.part_of.clone(),
            in_force,
            need: if one.aspect == Aspect::Need {
                self.cell(&id)
            } else {
                Cell { figure: String::new(), value: stated(&one.amount) }
            },
            coverage: coverage.collect(),
            gap: gap.collect(),
            grade: self.grade(&one.proof),
            rank: one.proof.rank,
            reason: one.proof.reason.clone(),
            note: one.proof.note.clone(),
            sources: self.view.public(&one.proof.sources).cloned().collect(),
        }
    }
}

fn stated(amount: &Amount) -> register::Value {
    let measure = amount.measure.clone();
    match amount.number() {
        None => register::Value::Unreported { measure, unstated: 1 },
        Some(number) => {
            let range = register::Range::sure(number);
            register::Value::Amount { measure, range, stated: 1, unstated: 0 }
        }
    }
}
