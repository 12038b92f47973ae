//! Who must do what by when, and whether it happened.

use super::{
    Cell,
    cited::{Cited, Named, Settled, settled},
};
use crate::{
    FigureId, State, World,
    assess::{self, Aim, Finding, Point, Verdict},
};
use register::{
    Clocks, Reading, Version,
    entry::Kind,
    record::{Indicator, Obligation, ObligationKind, Observation, Progress, ProgressState},
    rivals,
};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;
use vocabulary::{ActorId, Figure, Id, Measure, PartialDate, Stage, Theme, code_list};

code_list! {
    /// Where an obligation stands.
    pub enum ObligationState: "state of an obligation" {
        /// Not due yet, and nothing is reported.
        Open = "open",
        /// Reported as begun.
        Begun = "begun",
        /// Reported as done in part.
        PartlyDone = "partly-done",
        /// Reported as done.
        Done = "done",
        /// Reported as not done when it was due.
        NotDone = "not-done",
        /// What it forbids is reported as done.
        Breached = "breached",
        /// Who it is owed to no longer asks for it.
        Waived = "waived",
        /// The due day has passed, and no report says that it was done.
        Overdue = "overdue",
        /// Stated again with another value or day.
        Replaced = "replaced",
        /// A target that was reached.
        Reached = "reached",
        /// A target that was not reached by its day.
        Missed = "missed",
        /// A target on track.
        OnTrack = "on-track",
        /// A target off track.
        OffTrack = "off-track",
        /// A target of which too little is known.
        Unknown = "unknown",
    }
}

impl ObligationState {
    /// Whether what was undertaken has been done.
    #[must_use]
    pub const fn is_done(self) -> bool {
        matches!(self, Self::Done | Self::Reached)
    }

    const fn reported(state: ProgressState) -> Self {
        match state {
            ProgressState::Begun => Self::Begun,
            ProgressState::PartlyDone => Self::PartlyDone,
            ProgressState::Done => Self::Done,
            ProgressState::NotDone => Self::NotDone,
            ProgressState::Breached => Self::Breached,
            ProgressState::Waived => Self::Waived,
        }
    }

    const fn found(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Reached => Self::Reached,
            Verdict::Missed => Self::Missed,
            Verdict::OnTrack => Self::OnTrack,
            Verdict::OffTrack => Self::OffTrack,
            Verdict::Unknown => Self::Unknown,
        }
    }
}

/// A report of what became of an obligation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ProgressRow {
    /// What is reported.
    pub state: ProgressState,
    /// When.
    pub on: PartialDate,
    /// What happened, in our own words.
    pub summary: String,
    /// The record.
    pub cited: Cited,
}

/// An obligation and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ObligationLine {
    /// Its id.
    pub id: Id,
    /// What it is.
    pub kind: ObligationKind,
    /// Who owes it.
    pub who: Vec<Named>,
    /// To whom.
    pub toward: Vec<Named>,
    /// When it was taken on or announced.
    pub on: PartialDate,
    /// What is to be done, in our own words.
    pub summary: String,
    /// The agreement it stands in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement: Option<Id>,
    /// The clause it stands in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clause: Option<Id>,
    /// The decision it stands in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decision: Option<Id>,
    /// By when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<PartialDate>,
    /// On what it depends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub condition: Option<String>,
    /// The earlier one that it states again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaces: Option<Id>,
    /// The later one that states it again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<Id>,
    /// What it is about.
    pub themes: Vec<Theme>,
    /// Where it stands.
    pub state: ObligationState,
    /// Of a target: what the rule says, with its numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<TargetRow>,
    /// What was reported of it, in order of day.
    pub progress: Vec<ProgressRow>,
    /// The pledges that would fulfil it: what was pledged and what was delivered of each.
    pub commitments: Vec<CommitmentCells>,
    /// The record.
    pub cited: Cited,
}

/// A pledge that would fulfil an obligation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CommitmentCells {
    /// The commitment.
    pub id: Id,
    /// What was pledged.
    pub pledged: Cell,
    /// What was delivered or, of money, paid.
    pub arrived: Cell,
}

/// A target held against what was observed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TargetRow {
    /// The indicator.
    pub indicator: Id,
    /// Its name in the language asked for.
    pub name: String,
    /// What is counted.
    pub definition: String,
    /// What it is counted in.
    pub measure: Measure,
    /// The value to be reached.
    pub value: Figure,
    /// What the rule says by the preferred of rival observations.
    pub finding: Finding,
    /// What it says by the least of them, where that is another verdict.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub low: Option<Verdict>,
    /// What it says by the greatest of them, where that is another verdict.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<Verdict>,
    /// The earlier targets that this one states again, the first of them first.
    pub chain: Vec<Id>,
    /// The address of its explanation, for `explain`.
    pub figure: String,
    /// The observations that were known, in order of day.
    pub observations: Vec<ObservationRow>,
}

/// An observation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ObservationRow {
    /// As the rule reads it.
    pub point: Point,
    /// As it was reported.
    pub on: PartialDate,
    /// The record.
    pub cited: Cited,
    /// What answers the same question otherwise.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rivals: Vec<ObservationRow>,
}

/// The obligations known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Obligations {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// In order of forum and day.
    pub obligations: Vec<ObligationLine>,
}

impl World<'_> {
    /// The obligations taken on by the as-of day, and where they stand.
    #[must_use]
    pub fn obligations(&self, language: &str) -> Obligations {
        let mut obligations = Vec::new();
        for (forum, state) in &self.forums {
            let all = state.counted(&state.view.book.obligations);
            let progress = state.counted(&state.view.book.progress);
            let line = |one| self.obligation_line(forum, state, one, &all, &progress, language);
            obligations.extend(all.iter().map(line));
        }
        obligations.sort_by_key(|one| (one.cited.forum.clone(), one.on.certain(), one.id.clone()));
        Obligations { clocks: self.clocks, obligations }
    }

    /// An obligation by its id, in the first forum that has one.
    #[must_use]
    pub fn obligation(&self, id: &str, language: &str) -> Option<ObligationLine> {
        self.obligations(language).obligations.into_iter().find(|one| one.id.as_str() == id)
    }

    fn obligation_line<'a>(
        &self,
        forum: &Id,
        state: &State<'a>,
        settled: &Settled<'a, Box<Obligation>>,
        all: &[Settled<'a, Box<Obligation>>],
        progress: &[Settled<'a, Progress>],
        language: &str,
    ) -> ObligationLine {
        let one = settled.record();
        let mut later = all.iter().map(Settled::record);
        let replaced_by = later.rfind(|later| later.replaces.as_ref() == Some(&one.id));
        let mut reports: Vec<ProgressRow> = progress
            .iter()
            .filter(|row| row.record().obligation == one.id)
            .map(|row| ProgressRow {
                state: row.record().state,
                on: row.record().on,
                summary: row.record().summary.clone(),
                cited: state.cited(forum, Kind::Progress, row),
            })
            .collect();
        reports.sort_by_key(|row| (row.on.certain(), row.cited.seq));
        let target = self.target_row(forum, state, one, language);
        ObligationLine {
            id: one.id.clone(),
            kind: one.kind,
            who: self.all_named(&one.who, language),
            toward: self.all_named(&one.toward, language),
            on: one.on,
            summary: one.summary.clone(),
            agreement: one.agreement.clone(),
            clause: one.clause.clone(),
            decision: one.decision.clone(),
            due: one.due,
            condition: one.condition.clone(),
            replaces: one.replaces.clone(),
            replaced_by: replaced_by.map(|later| later.id.clone()),
            themes: one.themes.clone(),
            state: state.stands(one, all, progress),
            target,
            progress: reports,
            commitments: one.commitments.iter().map(|id| state.commitment_cells(id)).collect(),
            cited: state.cited(forum, Kind::Obligation, settled),
        }
    }

    fn target_row<'a>(
        &self,
        forum: &Id,
        state: &State<'a>,
        obligation: &Obligation,
        language: &str,
    ) -> Option<TargetRow> {
        let held = state.target(obligation, Reading::Preferred)?;
        let other = |reading| {
            let verdict = state.target(obligation, reading)?.finding.verdict;
            (verdict != held.finding.verdict).then_some(verdict)
        };
        let mut observations: Vec<ObservationRow> = settled(&held.versions)
            .iter()
            .map(|one| {
                let rivals = one.rivals.iter().map(|version| {
                    let alone = Settled { version, rivals: Vec::new() };
                    state.observation_row(forum, &alone, held.indicator)
                });
                let rivals = rivals.collect();
                ObservationRow { rivals, ..state.observation_row(forum, one, held.indicator) }
            })
            .collect();
        observations.sort_by_key(|row| (row.point.until, row.point.from, row.cited.seq));
        Some(TargetRow {
            indicator: held.indicator.id.clone(),
            name: held.indicator.names.get(language).to_owned(),
            definition: held.indicator.definition.clone(),
            measure: held.indicator.measure.clone(),
            value: obligation.value?,
            low: other(Reading::Low),
            high: other(Reading::High),
            finding: held.finding,
            chain: held.chain,
            figure: FigureId::Target(obligation.id.clone()).to_string(),
            observations,
        })
    }
}

/// A target held against what was observed, under a reading of rivals.
pub(crate) struct HeldTarget<'a> {
    /// What is measured.
    pub indicator: &'a Indicator,
    /// The targets it states again, the first of them first.
    pub chain: Vec<Id>,
    /// What the rule says.
    pub finding: Finding,
    /// The observations that were known and true at the clocks, rivals among them.
    pub versions: Vec<&'a Version<Observation>>,
    /// The entries of those that were read.
    pub chosen: Vec<u64>,
}

impl<'a> State<'a> {
    /// The obligation of this id that counts at the clocks.
    pub(crate) fn obligation(&self, id: &Id) -> Option<&'a Version<Box<Obligation>>> {
        let all = self.view.true_by(&self.view.book.obligations);
        all.filter(|one| one.record.id == *id && one.record.proof.counts()).last()
    }

    /// Holds a target against what was observed. None for what is no target, or one whose
    /// indicator is not known.
    pub(crate) fn target(
        &self,
        obligation: &Obligation,
        reading: Reading,
    ) -> Option<HeldTarget<'a>> {
        let book = self.view.book;
        let value = obligation.value?;
        let mut indicators = self.view.known(&book.indicators).map(|one| &*one.record);
        let indicator = indicators.find(|one| Some(&one.id) == obligation.indicator.as_ref())?;
        let (mut chain, mut set) = (Vec::new(), obligation.on.certain());
        let mut baseline = obligation.baseline.as_ref();
        let mut earlier = obligation.replaces.as_ref();
        while let Some(one) =
            earlier.filter(|id| !chain.contains(*id)).and_then(|id| self.obligation(id))
        {
            // A target that named no day drew no line.
            if one.record.due.is_none() {
                break;
            }
            chain.insert(0, one.record.id.clone());
            set = one.record.on.certain();
            baseline = one.record.baseline.as_ref().or(baseline);
            earlier = one.record.replaces.as_ref();
        }
        let wanted: BTreeSet<&ActorId> = obligation.who.iter().collect();
        let of_it = |one: &&Version<Observation>| {
            let record = &one.record;
            let between: BTreeSet<&ActorId> =
                [&record.actor].into_iter().chain(&record.counterpart).collect();
            record.indicator == indicator.id && between == wanted
        };
        let versions: Vec<_> = self.view.true_by(&book.observations).filter(of_it).collect();
        let number = |one: &Observation| Some(one.value);
        let chosen = rivals::choose(versions.iter().copied(), reading, number).versions;
        let points: Vec<Point> =
            chosen.iter().map(|one| assess::point(&one.record, indicator.kind)).collect();
        let aim = Aim {
            value: value.number,
            due: obligation.due.map(PartialDate::certain),
            set,
            kind: indicator.kind,
            wants: indicator.wants,
            baseline: baseline.map(|one| (one.value, one.on.certain())),
        };
        let finding = assess::assess(&aim, &points, self.view.clocks.as_of);
        let chosen = chosen.iter().map(|one| one.seq).collect();
        Some(HeldTarget { indicator, chain, finding, versions, chosen })
    }

    fn observation_row(
        &self,
        forum: &Id,
        settled: &Settled<'a, Observation>,
        indicator: &Indicator,
    ) -> ObservationRow {
        let one = settled.record();
        ObservationRow {
            point: assess::point(one, indicator.kind),
            on: one.on,
            cited: self.cited(forum, Kind::Observation, settled),
            rivals: Vec::new(),
        }
    }

    /// Where an obligation stands: by the later one that replaces it, by the last report, by the
    /// rule for targets, by its day.
    pub(super) fn stands(
        &self,
        one: &Obligation,
        all: &[Settled<'a, Box<Obligation>>],
        progress: &[Settled<'a, Progress>],
    ) -> ObligationState {
        let replaces = |later: &Settled<'a, Box<Obligation>>| {
            later.record().replaces.as_ref() == Some(&one.id)
        };
        let reports = progress.iter().filter(|row| row.record().obligation == one.id);
        let last = reports.max_by_key(|row| (row.record().on.certain(), row.version.seq));
        let said = last.map(|row| ObligationState::reported(row.record().state));
        let target = || Some(self.target(one, Reading::Preferred)?.finding.verdict);
        let past = one.due.is_some_and(|due| due.certain() < self.view.clocks.as_of);
        let in_part = matches!(said, Some(ObligationState::Begun | ObligationState::PartlyDone));
        match (said, target()) {
            _ if all.iter().any(replaces) => ObligationState::Replaced,
            (None, Some(verdict)) => ObligationState::found(verdict),
            (said, _) if past && (said.is_none() || in_part) => ObligationState::Overdue,
            (_, Some(verdict)) if in_part => ObligationState::found(verdict),
            (Some(said), _) => said,
            (None, None) => ObligationState::Open,
        }
    }

    fn commitment_cells(&self, id: &Id) -> CommitmentCells {
        let cell = |stage| self.cell(&FigureId::Commitment(id.clone(), stage));
        let money =
            self.ledger.line(id).is_some_and(|line| line.commitment().amount.measure.is_money());
        let arrived = if money { Stage::PaidIn } else { Stage::Delivered };
        CommitmentCells { id: id.clone(), pledged: cell(Stage::Pledged), arrived: cell(arrived) }
    }
}
