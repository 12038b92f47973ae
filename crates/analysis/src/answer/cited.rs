//! The record behind a row of an answer that spans forums, down to its citations.

use crate::{Citation, State, World, state::reference};
use register::{
    Reading, RecordRef, Version,
    book::Table,
    entry::Kind,
    record::Recorded,
    rivals::{self, Chosen},
};
use schemars::JsonSchema;
use serde::Serialize;
use vocabulary::{ActorId, Grade, Id, Rank};

/// An actor and what it is called.
pub use crate::parties::Named;

/// A record, where it stands, and what proves it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Cited {
    /// The forum whose dossier holds it.
    pub forum: Id,
    /// What it is.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// The journal entry.
    pub seq: u64,
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
    /// Its sources that were public at the known-at day.
    pub citations: Vec<Citation>,
    /// The records that answer the same question otherwise.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rivals: Vec<Cited>,
}

impl Cited {
    /// Where the record stands, in one word: `kazakhstan-tajikistan/agreement/treaty`.
    #[must_use]
    pub fn place(&self) -> String {
        format!("{}/{}/{}", self.forum, self.kind, self.id)
    }

    /// The ids of its sources.
    #[must_use]
    pub fn sources(&self) -> Vec<&Id> {
        self.citations.iter().map(|one| &one.source).collect()
    }
}

/// A record that counts, and the rivals that it was chosen over.
pub(crate) struct Settled<'a, T> {
    pub version: &'a Version<T>,
    pub rivals: Vec<&'a Version<T>>,
}

impl<'a, T> Settled<'a, T> {
    pub fn record(&self) -> &'a T {
        &self.version.record
    }
}

/// Of versions those that count, in order of id, each with its rivals.
pub(crate) fn settled<'a, T: Recorded>(versions: &[&'a Version<T>]) -> Vec<Settled<'a, T>> {
    let all = || versions.iter().copied();
    let Chosen { versions: mut chosen, .. } = rivals::choose(all(), Reading::Preferred, |_| None);
    chosen.sort_by(|a, b| a.record.key().cmp(b.record.key()));
    let question = |one: &Version<T>| one.record.proof().and_then(|proof| proof.question.clone());
    let beside = |version: &'a Version<T>| {
        let Some(asked) = question(version) else { return Vec::new() };
        let same =
            |one: &&Version<T>| one.seq != version.seq && question(one).as_ref() == Some(&asked);
        all().filter(same).collect()
    };
    chosen.into_iter().map(|version| Settled { version, rivals: beside(version) }).collect()
}

impl<'a> State<'a> {
    /// Of a table the records that were true by the as-of day and count.
    pub(crate) fn counted<T: Recorded>(&self, table: &'a Table<T>) -> Vec<Settled<'a, T>> {
        settled(&self.view.true_by(table).collect::<Vec<_>>())
    }

    /// Of a table the records that count, whatever day they speak of.
    pub(crate) fn counted_ever<T: Recorded>(&self, table: &'a Table<T>) -> Vec<Settled<'a, T>> {
        settled(&self.view.known(table).collect::<Vec<_>>())
    }

    /// A record with its rivals, cited.
    pub(crate) fn cited<T: Recorded>(
        &self,
        forum: &Id,
        kind: Kind,
        settled: &Settled<'a, T>,
    ) -> Cited {
        let cite = |version: &'a Version<T>| self.cite(forum, kind, version);
        let rivals = settled.rivals.iter().map(|version| cite(version)).collect();
        Cited { rivals, ..cite(settled.version) }
    }

    fn cite<T: Recorded>(&self, forum: &Id, kind: Kind, version: &'a Version<T>) -> Cited {
        let RecordRef { id, seq, .. } = reference(kind, version);
        let proof = version.record.proof();
        Cited {
            forum: forum.clone(),
            kind,
            id,
            seq,
            grade: proof.map_or(Grade::Unverified, |proof| self.grade(proof)),
            rank: proof.map_or(Rank::Normal, |proof| proof.rank),
            reason: proof.and_then(|proof| proof.reason.clone()),
            note: proof.and_then(|proof| proof.note.clone()),
            citations: proof.map_or_else(Vec::new, |proof| self.citations(proof)),
            rivals: Vec::new(),
        }
    }
}

impl World<'_> {
    /// An actor with its name.
    pub(crate) fn named(&self, actor: &ActorId, language: &str) -> Named {
        Named { actor: actor.clone(), name: self.name(actor, language) }
    }

    /// Actors with their names, in the order given.
    pub(crate) fn all_named<'n>(
        &self,
        actors: impl IntoIterator<Item = &'n ActorId>,
        language: &str,
    ) -> Vec<Named> {
        actors.into_iter().map(|actor| self.named(actor, language)).collect()
    }

    /// What a forum is called.
    #[must_use]
    pub fn forum_name(&self, forum: &Id, language: &str) -> String {
        let charter = self.forum(forum).and_then(|state| state.view.charter());
        charter.map_or_else(
            || forum.to_string(),
            |charter| charter.forum.name.get(language).to_owned(),
        )
    }
}
