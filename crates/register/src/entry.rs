//! The journal's entry: what is appended, once, and never changed.

use crate::{
    every_table,
    record::{Record, Recorded},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use thiserror::Error;
use vocabulary::{Date, Id, code_list};

code_list! {
    /// What an entry holds: a record of one kind, or the retraction of one.
    pub enum Kind: "kind of entry" {
        /// A forum's charter.
        Charter = "charter",
        /// Something that can be cited.
        Source = "source",
        /// An organisation, person or group.
        Actor = "actor",
        /// An act of membership.
        Membership = "membership",
        /// A donor's statement about giving.
        Commitment = "commitment",
        /// Something that happened to a commitment.
        Movement = "movement",
        /// A total as a source states it.
        Total = "total",
        /// A figure of a needs assessment.
        Need = "need",
        /// A meeting.
        Meeting = "meeting",
        /// Attendance of a meeting.
        Attendance = "attendance",
        /// A person in an office.
        Office = "office",
        /// Something that happened.
        Event = "event",
        /// A proposal put before an organ.
        Motion = "motion",
        /// A vote on a motion.
        Poll = "poll",
        /// What one voter did in a poll.
        Ballot = "ballot",
        /// What the holder of an office did about a poll.
        Consent = "consent",
        /// What a source declares the outcome of a poll to be.
        Outcome = "outcome",
        /// A decision as it was issued.
        Decision = "decision",
        /// An item of a meeting's agenda.
        AgendaItem = "agenda-item",
        /// A document of a meeting or of a motion.
        Document = "document",
        /// Somebody took the floor.
        Intervention = "intervention",
        /// Why a voter may not vote.
        Disqualification = "disqualification",
        /// A quantity measured of an actor.
        Observation = "observation",
        /// A conflict between parties.
        Conflict = "conflict",
        /// Talks that go on over several rounds.
        Track = "track",
        /// An actor's part in a track.
        Participation = "participation",
        /// A call, visit, meeting or letter between actors.
        Contact = "contact",
        /// An agreement.
        Agreement = "agreement",
        /// Something that happened to an agreement.
        AgreementAct = "agreement-act",
        /// A clause of an agreement.
        Clause = "clause",
        /// What observations measure.
        Indicator = "indicator",
        /// What somebody has undertaken.
        Obligation = "obligation",
        /// What became of an obligation.
        Progress = "progress",
        /// What somebody said on a theme.
        Position = "position",
        /// What ties two actors.
        Tie = "tie",
        /// A text that was read.
        Text = "text",
        /// What was decided about a draft.
        Review = "review",
        /// A dossier row that could not be recorded.
        Rejection = "rejection",
        /// An earlier entry is taken back.
        Retraction = "retraction",
    }
}

/// A record asserted by an entry. When it replaces an earlier one it says which and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Assertion<T> {
    /// The record.
    pub record: T,
    /// Sequence number of the entry it replaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<u64>,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// An earlier entry is taken back. With sources, it takes effect for what was known from their
/// publication on; without, it mends a mistake of ours and holds for every day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Retraction {
    /// Sequence number of the entry taken back.
    pub retracts: u64,
    /// Why.
    pub reason: String,
    /// What made it known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Id>,
}

/// What an entry says.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "nearly every entry is the large variant")]
pub enum Said {
    /// A record, perhaps in place of an earlier one.
    Asserts(Assertion<Record>),
    /// An earlier entry is taken back.
    Retracts(Retraction),
}

/// An entry of the journal, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Sequence number, dense from 1.
    pub seq: u64,
    /// Day (UTC) on which it was appended.
    pub recorded: Date,
    /// What it says.
    pub said: Said,
}

/// An entry that cannot be read.
#[derive(Debug, Error)]
pub enum EntryError {
    /// Its kind is unknown to this version.
    #[error("entry {seq}: {source}: the journal was written by a newer version; use that one")]
    Kind {
        /// The entry.
        seq: u64,
        /// What is wrong with the kind.
        source: vocabulary::UnknownCode,
    },
    /// Its body does not fit its kind.
    #[error("entry {seq}: its body is no {kind}: {source}")]
    Body {
        /// The entry.
        seq: u64,
        /// The kind it claims.
        kind: Kind,
        /// Where it does not fit.
        source: serde_json::Error,
    },
    /// Its time is no RFC 3339 time.
    #[error("entry {seq}: {recorded:?} is not a time: expected RFC 3339, as 2026-02-20T08:00:00Z")]
    Time {
        /// The entry.
        seq: u64,
        /// The text found.
        recorded: String,
    },
}

impl Entry {
    /// Reads an entry from the journal's columns. `body` is canonical JSON, `recorded` RFC 3339.
    ///
    /// # Errors
    /// When the kind is unknown, or the body or the time does not read.
    pub fn read(seq: u64, recorded: &str, kind: &str, body: &str) -> Result<Self, EntryError> {
        let day = recorded.get(..10).and_then(|day| vocabulary::day(day).ok());
        let time = || EntryError::Time { seq, recorded: recorded.to_owned() };
        let kind: Kind = kind.parse().map_err(|source| EntryError::Kind { seq, source })?;
        let said = said(kind, body).map_err(|source| EntryError::Body { seq, kind, source })?;
        Ok(Self { seq, recorded: day.ok_or_else(time)?, said })
    }
}

fn said(kind: Kind, body: &str) -> Result<Said, serde_json::Error> {
    fn asserted<T: DeserializeOwned>(
        body: &str,
        record: impl FnOnce(T) -> Record,
    ) -> Result<Said, serde_json::Error> {
        let Assertion::<T> { record: one, supersedes, reason } = serde_json::from_str(body)?;
        Ok(Said::Asserts(Assertion { record: record(one), supersedes, reason }))
    }
    macro_rules! read {
        ($($table:ident: $kind:ident)+) => {
            match kind {
                $(Kind::$kind => asserted(body, Record::$kind),)+
                Kind::Retraction => serde_json::from_str(body).map(Said::Retracts),
            }
        };
    }
    every_table!(read)
}

/// Canonical JSON (RFC 8785): one text per value, so that equal records have equal hashes.
#[must_use]
pub fn canonical(value: &impl Serialize) -> String {
    // Our records hold text, lists and integers below 2^53 only: they always serialize.
    serde_json_canonicalizer::to_string(value).unwrap_or_default()
}

impl Record {
    /// The kind of entry that asserts it.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        macro_rules! kind {
            ($($table:ident: $kind:ident)+) => {
                match self { $(Self::$kind(_) => Kind::$kind,)+ }
            };
        }
        every_table!(kind)
    }

    /// Its id.
    #[must_use]
    pub fn key(&self) -> &str {
        macro_rules! key {
            ($($table:ident: $kind:ident)+) => {
                match self { $(Self::$kind(one) => one.key(),)+ }
            };
        }
        every_table!(key)
    }

    /// Its proof, if it carries one.
    #[must_use]
    pub fn proof(&self) -> Option<&crate::Proof> {
        macro_rules! proof {
            ($($table:ident: $kind:ident)+) => {
                match self { $(Self::$kind(one) => one.proof(),)+ }
            };
        }
        every_table!(proof)
    }

    /// The canonical body of an entry that asserts it.
    #[must_use]
    pub fn body(&self, supersedes: Option<u64>, reason: Option<&str>) -> String {
        let reason = reason.map(str::to_owned);
        macro_rules! body {
            ($($table:ident: $kind:ident)+) => {
                match self {
                    $(Self::$kind(one) => canonical(&Assertion { record: one, supersedes, reason }),)+
                }
            };
        }
        every_table!(body)
    }
}
