//! A figure with the cards of its records and their citations.

use crate::{FigureError, FigureId, state::State};
use register::{
    Figure, RecordRef, Version,
    entry::Kind,
    proof::Passage,
    record::{PublishedBasis, Recorded},
};
use schemars::JsonSchema;
use serde::Serialize;
use vocabulary::{Amount, Grade, Id, PartialDate, Rank};

/// A source as a citation shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Citation {
    /// The source's id.
    pub source: Id,
    /// Who published it.
    pub publisher: String,
    /// Its title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Where it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// When it became public.
    pub published: PartialDate,
    /// How that day is known.
    pub published_basis: PublishedBasis,
    /// Whether it is a weak source.
    pub weak: bool,
    /// The words it is cited for, where they may be quoted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub passage: Option<Passage>,
}

/// A record as an explanation shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RecordCard {
    /// Which record.
    #[serde(flatten)]
    pub record: RecordRef,
    /// What it says, in codes: `ARE pledged USD`.
    pub says: String,
    /// The amount it states, if it states one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Amount>,
    /// When it was true.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<PartialDate>,
    /// How well it is proved by what was public at the known-at day.
    pub grade: Grade,
    /// Where it stands among rivals.
    pub rank: Rank,
    /// Why it is preferred or deprecated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// A remark.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The sources that were public at the known-at day.
    pub citations: Vec<Citation>,
}

/// A figure, explained to the citations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Explanation {
    /// The figure and the figures it is made from.
    pub figure: Figure,
    /// The records any of them rests on, each once.
    pub records: Vec<RecordCard>,
    /// Records that answer the same questions otherwise.
    pub rivals: Vec<RecordCard>,
}

impl<'a> State<'a> {
    /// Explains the figure at an address.
    ///
    /// # Errors
    /// When the address names nothing at these clocks.
    pub fn explain(&self, id: &FigureId) -> Result<Explanation, FigureError> {
        let figure = self.figure(id)?;
        let card = |one: &RecordRef| self.card(one);
        let records = figure.all_records().into_iter().filter_map(card).collect();
        let mut rivals = Vec::new();
        collect_rivals(&figure, &mut rivals);
        rivals.sort();
        rivals.dedup();
        let rivals = rivals.iter().filter_map(card).collect();
        Ok(Explanation { figure, records, rivals })
    }

    /// The card of a record.
    #[must_use]
    pub fn card(&self, one: &RecordRef) -> Option<RecordCard> {
        let book = self.view.book;
        macro_rules! find {
            ($table:ident, $record:ident => $says:expr, $amount:expr) => {{
                let version =
                    book.$table.versions().iter().find(|version| version.seq == one.seq)?;
                let $record = &version.record;
                Some(self.card_of(one.kind, version, &$says, $amount))
            }};
        }
        match one.kind {
            Kind::Membership => {
                find!(memberships, r => format!("{} {}", r.actor, r.act), None)
            }
            Kind::Commitment => find!(
                commitments,
                r => format!("{} {} {}: {}", r.donor, r.nature, r.stage, r.purpose),
                Some(r.amount.clone())
            ),
            Kind::Movement => find!(
                movements,
                r => format!("{} {}", r.commitment, r.change),
                Some(r.amount.clone())
            ),
            Kind::Need => find!(
                needs,
                r => {
                    let sector = r.sector.as_deref().unwrap_or_default();
                    let horizon = r.horizon.map_or_else(String::new, |p| p.to_string());
                    [r.assessment.as_str(), r.aspect.code(), &r.area, sector, &horizon].join(" ")
                },
                Some(r.amount.clone())
            ),
            Kind::Total => find!(
                totals,
                r => {
                    let donors: Vec<&str> = r.donors.iter().map(|one| one.as_str()).collect();
                    format!("{} {}", r.stage, donors.join(" + "))
                },
                Some(r.amount.clone())
            ),
            Kind::Observation => find!(
                observations,
                r => {
                    let between = r.counterpart.as_ref().map_or("", |one| one.as_str());
                    let (actor, value) = (&r.actor, r.value.normalize());
                    format!("{} {actor} {between} {}: {value}", r.indicator, r.on)
                },
                None
            ),
            Kind::Obligation => find!(
                obligations,
                r => {
                    let who: Vec<&str> = r.who.iter().map(|one| one.as_str()).collect();
                    format!("{}: {}", who.join(" "), r.summary)
                },
                None
            ),
            _ => None,
        }
    }

    fn card_of<T: Recorded>(
        &self,
        kind: Kind,
        version: &'a Version<T>,
        says: &str,
        amount: Option<Amount>,
    ) -> RecordCard {
        let record = crate::state::reference(kind, version);
        let proof = version.record.proof();
        RecordCard {
            record,
            says: says.trim().to_owned(),
            amount,
            on: version.record.on(),
            grade: proof.map_or(Grade::Unverified, |proof| self.grade(proof)),
            rank: proof.map_or(Rank::Normal, |proof| proof.rank),
            reason: proof.and_then(|proof| proof.reason.clone()),
            note: proof.and_then(|proof| proof.note.clone()),
            citations: proof.map_or_else(Vec::new, |proof| self.citations(proof)),
        }
    }

    /// A record's grade as far as its public sources carry it: two sources of which one was public
    /// are one.
    pub(crate) fn grade(&self, proof: &'a register::Proof) -> Grade {
        let public = self.view.public(&proof.sources).count();
        match proof.grade {
            Grade::TwoSources if public < 2 => Grade::SingleSource,
            grade => grade,
        }
    }

    /// The public sources of a record.
    pub(crate) fn citations(&self, proof: &'a register::Proof) -> Vec<Citation> {
        let cite = |id: &'a Id| {
            let source = &self.view.source(id)?.record;
            Some(Citation {
                source: source.id.clone(),
                publisher: source.publisher.clone(),
                title: source.title.clone(),
                url: source.url.clone(),
                published: source.published,
                published_basis: source.published_basis,
                weak: source.weak,
                passage: proof.passages.iter().find(|one| one.source == *id).cloned(),
            })
        };
        self.view.public(&proof.sources).filter_map(cite).collect()
    }
}

fn collect_rivals(figure: &Figure, into: &mut Vec<RecordRef>) {
    into.extend(figure.rivals.iter().cloned());
    for input in &figure.inputs {
        collect_rivals(input, into);
    }
}
