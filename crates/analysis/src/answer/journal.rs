//! What stands behind the answers: sources, events, meetings, corrections and rejected rows.

use crate::State;
use register::{
    Clocks, Version,
    entry::Kind,
    every_table, proved_tables,
    record::{MeetingKind, PublishedBasis, Recorded, Rejection, Role},
};
use schemars::JsonSchema;
use serde::Serialize;
use vocabulary::{ActorId, Grade, Id, Names, PartialDate, Rank};

/// A source and what cites it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SourceRow {
    /// Its id.
    pub id: Id,
    /// The journal entry.
    pub seq: u64,
    /// Who published it.
    pub publisher: String,
    /// Where it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// When it became public.
    pub published: PartialDate,
    /// How that day is known.
    pub published_basis: PublishedBasis,
    /// Its language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Whether it is weak.
    pub weak: bool,
    /// The source or outlet it repeats.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<String>,
    /// How many known records cite it.
    pub cited: usize,
    /// A remark.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// The sources public at the known-at day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Sources {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// In order of publication.
    pub sources: Vec<SourceRow>,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EventRow {
    /// The record's id.
    pub id: Id,
    /// The journal entry.
    pub seq: u64,
    /// When.
    pub on: PartialDate,
    /// What, in our own words.
    pub summary: String,
    /// Whom it concerns.
    pub actors: Vec<ActorId>,
    /// How well it is proved.
    pub grade: Grade,
    /// Where it stands among rivals.
    pub rank: Rank,
    /// Why it is preferred or deprecated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Its public sources.
    pub sources: Vec<Id>,
}

/// A meeting and who attended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MeetingRow {
    /// The record's id.
    pub id: Id,
    /// Its name by language.
    pub names: Names,
    /// What it was.
    pub kind: MeetingKind,
    /// First day.
    pub on: PartialDate,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Who attended, and in what quality, in order of role and actor.
    pub attendance: Vec<(Role, ActorId)>,
    /// Its public sources.
    pub sources: Vec<Id>,
}

/// Events and meetings, by date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Events {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// In order of date.
    pub events: Vec<EventRow>,
    /// In order of date.
    pub meetings: Vec<MeetingRow>,
}

/// An entry that replaced or took back another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Correction {
    /// The correcting entry.
    pub seq: u64,
    /// The entry corrected.
    pub corrects: u64,
    /// The kind of record; for a retraction, `retraction`.
    pub kind: Kind,
    /// The record's id; empty for a retraction.
    pub id: String,
    /// Why.
    pub reason: String,
}

/// Every correction, the latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Corrections {
    /// The corrections.
    pub corrections: Vec<Correction>,
}

/// Rows that could not be recorded and have not been mended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Rejections {
    /// By file and row.
    pub rejections: Vec<Rejection>,
}

impl<'a> State<'a> {
    /// The sources public at the known-at day.
    #[must_use]
    pub fn sources(&self) -> Sources {
        let book = self.view.book;
        let mut cited: std::collections::HashMap<&Id, usize> = std::collections::HashMap::new();
        macro_rules! count {
            ($($table:ident: $kind:ident)+) => {$(
                for version in self.view.known(&book.$table) {
                    for id in &version.record.proof.sources {
                        *cited.entry(id).or_default() += 1;
                    }
                }
            )+};
        }
        proved_tables!(count);
        let charters = self.view.charters();
        let text = charters.iter().flat_map(|charter| &charter.text.sources);
        let articles = charters.iter().flat_map(|c| c.articles.iter().flat_map(|a| &a.sources));
        for id in text.chain(articles) {
            *cited.entry(id).or_default() += 1;
        }
        let known_at = self.view.clocks.known_at;
        let public = self.view.known(&book.sources);
        let public = public.filter(|version| version.record.published.certain() <= known_at);
        let row = |version: &Version<register::record::Source>| {
            let one = &version.record;
            SourceRow {
                id: one.id.clone(),
                seq: version.seq,
                publisher: one.publisher.clone(),
                url: one.url.clone(),
                published: one.published,
                published_basis: one.published_basis,
                language: one.language.clone(),
                weak: one.weak,
                origin: one.origin.clone(),
                cited: cited.get(&one.id).copied().unwrap_or(0),
                note: one.note.clone(),
            }
        };
        let mut sources: Vec<SourceRow> = public.map(row).collect();
        sources.sort_by(|a, b| {
            a.published.certain().cmp(&b.published.certain()).then_with(|| a.id.cmp(&b.id))
        });
        Sources { clocks: self.view.clocks, sources }
    }

    /// Events and meetings known and past at the clocks.
    #[must_use]
    pub fn events(&self) -> Events {
        let book = self.view.book;
        let event = |version: &'a Version<register::record::Event>| {
            let one = &version.record;
            EventRow {
                id: one.id.clone(),
                seq: version.seq,
                on: one.on,
                summary: one.summary.clone(),
                actors: one.actors.clone(),
                grade: self.grade(&one.proof),
                rank: one.proof.rank,
                reason: one.proof.reason.clone(),
                sources: self.view.public(&one.proof.sources).cloned().collect(),
            }
        };
        let mut events: Vec<EventRow> = self.view.true_by(&book.events).map(event).collect();
        events.sort_by(|a, b| a.on.certain().cmp(&b.on.certain()).then_with(|| a.id.cmp(&b.id)));
        let meeting = |version: &'a Version<Box<register::record::Meeting>>| {
            let one = &version.record;
            let here = self
                .view
                .known(&book.attendances)
                .filter(|row| row.record.meeting == one.id && row.record.proof.counts());
            let mut attendance: Vec<_> =
                here.map(|row| (row.record.role, row.record.actor.clone())).collect();
            attendance.sort();
            MeetingRow {
                id: one.id.clone(),
                names: one.names.clone(),
                kind: one.kind,
                on: one.on,
                place: one.place.clone(),
                attendance,
                sources: self.view.public(&one.proof.sources).cloned().collect(),
            }
        };
        let mut meetings: Vec<MeetingRow> =
            self.view.true_by(&book.meetings).map(meeting).collect();
        meetings.sort_by(|a, b| a.on.certain().cmp(&b.on.certain()).then_with(|| a.id.cmp(&b.id)));
        Events { clocks: self.view.clocks, events, meetings }
    }

    /// Every correction of this forum's records.
    #[must_use]
    pub fn corrections(&self) -> Corrections {
        let book = self.view.book;
        let mut corrections = Vec::new();
        macro_rules! gather {
            ($($table:ident: $kind:ident)+) => {$(
                for version in book.$table.versions() {
                    if let Some(corrects) = version.supersedes {
                        corrections.push(Correction {
                            seq: version.seq,
                            corrects,
                            kind: Kind::$kind,
                            id: version.record.key().to_owned(),
                            reason: version.reason.clone().unwrap_or_default(),
                        });
                    }
                }
            )+};
        }
        every_table!(gather);
        corrections.extend(book.withdrawals().iter().map(|one| Correction {
            seq: one.seq,
            corrects: one.retracts,
            kind: Kind::Retraction,
            id: String::new(),
            reason: one.reason.clone(),
        }));
        corrections.sort_by_key(|one| std::cmp::Reverse(one.seq));
        Corrections { corrections }
    }

    /// The rejected rows that have not been mended.
    #[must_use]
    pub fn rejections(&self) -> Rejections {
        let rows = self.view.known(&self.view.book.rejections);
        let mut rejections: Vec<Rejection> = rows.map(|version| version.record.clone()).collect();
        rejections.sort_by(|a, b| (&a.file, a.row).cmp(&(&b.file, b.row)));
        Rejections { rejections }
    }
}
