//! The kinds of record. Each is one row of a dossier table; the column contract is documented in
//! `docs/dossier.md`, which is generated from these types' readers.

mod agreement;
mod decision;
mod giving;
mod meeting;
mod obligation;
mod position;
mod talks;
mod text;

pub use agreement::{Agreement, AgreementAct, AgreementKind, Clause, Step};
pub use decision::{Ballot, Consent, Decision, Disqualification, Motion, Outcome, Poll};
pub use giving::{Aspect, Change, Commitment, Movement, Nature, Need, Scope, Total};
pub use meeting::{
    AgendaItem, Attendance, Credentials, Document, Intervention, Meeting, MeetingFormat,
    MeetingKind, MeetingState, Role, Speech,
};
pub use obligation::{
    Baseline, Indicator, IndicatorKind, Obligation, ObligationKind, Progress, ProgressState,
    TieKind, Wants,
};
pub use position::{Position, Stance, Tie};
pub use talks::{Conflict, Contact, ContactKind, Part, Participation, Track, TrackKind};
pub use text::{Review, Text, Verdict};

use crate::Proof;
use charter::{Act, Charter};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use vocabulary::{Actor, ActorId, Bound, Decimal, Id, PartialDate, code_list};

/// What every record can say of itself.
pub trait Recorded {
    /// Its id, unique among records of its kind in one forum.
    fn key(&self) -> &str;
    /// Its proof; sources, actors, charters and rejections carry none.
    fn proof(&self) -> Option<&Proof>;
    /// Its id as rivals refer to it; for records that can have rivals.
    fn id(&self) -> Option<&Id> {
        None
    }
    /// When it was true, for records that happen at a time.
    fn on(&self) -> Option<PartialDate> {
        None
    }
}

code_list! {
    /// How the day a source was published is known.
    pub enum PublishedBasis: "basis" {
        /// The source states it.
        Stated = "stated",
        /// Read from the address.
        Url = "url",
        /// Inferred from what the source reports.
        Inferred = "inferred",
    }
}

/// Something that can be cited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Source {
    /// Its id.
    pub id: Id,
    /// Who published it.
    pub publisher: String,
    /// Its title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// When it became public: what it says was known from then.
    pub published: PartialDate,
    /// How that day is known.
    pub published_basis: PublishedBasis,
    /// Its language (BCP 47).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Whether it is automated, partisan or otherwise weak.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub weak: bool,
    /// The source or outlet it repeats, so that copies count once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<String>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// An act of membership: an actor was invited, signed, declined, …
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Membership {
    /// Its id.
    pub id: Id,
    /// Whom it concerns.
    pub actor: ActorId,
    /// The act.
    pub act: Act,
    /// When.
    pub on: PartialDate,
    /// What proves it.
    pub proof: Proof,
}

/// A person in an office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Office {
    /// Its id.
    pub id: Id,
    /// Who.
    pub person: ActorId,
    /// Which office.
    pub office: String,
    /// In which organ of the charter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organ: Option<Id>,
    /// From when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<PartialDate>,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    /// What proves it.
    pub proof: Proof,
}

/// Something that happened and bears on the forum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Event {
    /// Its id.
    pub id: Id,
    /// When.
    pub on: PartialDate,
    /// One neutral sentence in our own words.
    pub summary: String,
    /// Whom it concerns.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actors: Vec<ActorId>,
    /// The commitments it bears on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub commitments: Vec<Id>,
    /// What proves it.
    pub proof: Proof,
}

/// A quantity measured of an actor or between two, such as a population or trade: votes may be
/// weighed by it, and targets are held against it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Observation {
    /// Its id.
    pub id: Id,
    /// What is measured: an indicator, or a name that the charter's weights use.
    pub indicator: Id,
    /// Of whom.
    pub actor: ActorId,
    /// With whom, of a quantity between two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counterpart: Option<ActorId>,
    /// Of a period that is not the whole of `on`: its first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<PartialDate>,
    /// The day it speaks of, or the last of the period.
    pub on: PartialDate,
    /// How the source bounds the value; absent: it gives it as exact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bound: Option<Bound>,
    /// How much.
    #[serde(deserialize_with = "vocabulary::amount::in_range")]
    #[schemars(with = "String")]
    pub value: Decimal,
    /// What it is counted in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// What proves it.
    pub proof: Proof,
}

/// A row of a dossier that could not be recorded, kept with the reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Rejection {
    /// Its id, made from the file and the row's text.
    pub id: String,
    /// The file.
    pub file: String,
    /// The row's line in the file; the header is line 1.
    pub row: u64,
    /// The column, if one is at fault.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// What was found.
    pub value: String,
    /// What was expected.
    pub expected: String,
    /// How to mend it.
    pub mend: String,
    /// The row as it stood.
    pub raw: String,
}

/// Any record.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each variant is named after the type it holds")]
pub enum Record {
    Charter(Box<Charter>),
    Source(Source),
    Actor(Actor),
    Membership(Membership),
    Commitment(Box<Commitment>),
    Movement(Movement),
    Total(Total),
    Need(Box<Need>),
    Meeting(Box<Meeting>),
    Attendance(Attendance),
    Office(Office),
    Event(Event),
    Motion(Box<Motion>),
    Poll(Box<Poll>),
    Ballot(Ballot),
    Consent(Consent),
    Outcome(Outcome),
    Decision(Box<Decision>),
    AgendaItem(AgendaItem),
    Document(Box<Document>),
    Intervention(Box<Intervention>),
    Disqualification(Disqualification),
    Observation(Observation),
    Conflict(Box<Conflict>),
    Track(Box<Track>),
    Participation(Participation),
    Contact(Box<Contact>),
    Agreement(Box<Agreement>),
    AgreementAct(AgreementAct),
    Clause(Box<Clause>),
    Indicator(Box<Indicator>),
    Obligation(Box<Obligation>),
    Progress(Progress),
    Position(Box<Position>),
    Tie(Box<Tie>),
    Text(Box<Text>),
    Review(Review),
    Rejection(Rejection),
}

macro_rules! recorded {
    (@id Charter) => {};
    (@id Actor) => {};
    (@id Text) => {};
    (@id Review) => {};
    (@id Rejection) => {};
    (@id $kind:ident) => {
        fn id(&self) -> Option<&Id> {
            Some(&self.id)
        }
    };
    ($($kind:ident { key: $key:expr, proof: $proof:expr, on: $on:expr })+) => {
        $(impl Recorded for $kind {
            fn key(&self) -> &str {
                let key: fn(&$kind) -> &str = $key;
                key(self)
            }
            fn proof(&self) -> Option<&Proof> {
                let proof: fn(&$kind) -> Option<&Proof> = $proof;
                proof(self)
            }
            fn on(&self) -> Option<PartialDate> {
                let on: fn(&$kind) -> Option<PartialDate> = $on;
                on(self)
            }
            recorded!(@id $kind);
        })+
    };
}

recorded! {
    Charter { key: |r| &r.text.version, proof: |_| None, on: |_| None }
    Source { key: |r| r.id.as_str(), proof: |_| None, on: |r| Some(r.published) }
    Actor { key: |r| r.id.as_str(), proof: |_| None, on: |_| None }
    Membership { key: |r| r.id.as_str(), proof: |r| Some(&r.proof), on: |r| Some(r.on) }
    Commitment { key: |r| r.id.as_str(), proof: |r| Some(&r.proof), on: |r| Some(r.on) }
    Movement { key: |r| r.id.as_str(), proof: |r| Some(&r.proof), on: |r| Some(r.on) }
    Total { key: |r| r.id.as_str(), proof: |r| Some(&r.proof), on: |r| Some(r.on) }
    Need { key: |r| r.id.as_str(), proof: |r| Some(&r.proof), on: |r| Some(r.on) }
    Meeting { key: |r| r.id.as_str(), proof: |r| Some(&r.proof), on: |r| Some(r.on) }
    Attendance { key: |r| r.id.as_str(), proof: |r| Some(&r.proof), on: |_| None }
    Office { key: |r| r.id.as_str(), proof: |r| Some(&r.proof), on: |r| r.from }
    Event { key: |r| r.id.as_str(), proof: |r| Some(&r.proof), on: |r| Some(r.on) }
    Motion { key: |r| r.id.as_str(), proof: |r| Some(&r.proof), on: |r| Some(r.on) }
    Poll { key: |r| r.id.as_str(), proof: |r| Some(&r.proof), on: |r| Some(r.opened) }
    Ballot { key: |r| r.id.as_str(), proof: |r| Some(&r.proof), on: |r| r.on }
    Consent { key: |r| r.id.as_str(), proof: |r| Some(&r.proof), on: |r| Some(r.on) }
    Outcome { key: |r| r.id.as_str(), proof: |r| Some(&r.proof), on: |r| Some(r.on) }
    Decision { key: |r| r.id.as_str(), proof: |r| Some(&r.proof), on: |r| Some(r.on) }
    AgendaItem { key: |r| r.id.as_str(), proof: |r| Some(&r.proof), on: |_| None }
    Document { key: |r| r.id.as_str(), proof: |r| Some(&r.proof), on: |r| r.on }
    Intervention { key: |r| r.id.as_str(), proof: |r| Some(&r.proof), on: |r| r.on }
    Disqualification { key: |r| r.id.as_str(), proof: |r| Some(&r.proof), on: |r| Some(r.from) }
    Observation { key: |r| r.id.as_str(), proof: |r| Some(&r.proof), on: |r| Some(r.on) }
    Conflict { key: |r| r.id.as_str(), proof: |r| Some(&r.proof), on: |r| r.from }
    Track { key: |r| r.id.as_str(), proof: |r| Some(&r.proof), on: |r| Some(r.from) }
    Participation { key: |r| r.id.as_str(), proof: |r| Some(&r.proof), on: |r| r.from }
    Contact { key: |r| r.id.as_str(), proof: |r| Some(&r.proof), on: |r| Some(r.on) }
    Agreement { key: |r| r.id.as_str(), proof: |r| Some(&r.proof), on: |_| None }
    AgreementAct { key: |r| r.id.as_str(), proof: |r| Some(&r.proof), on: |r| Some(r.on) }
    Clause { key: |r| r.id.as_str(), proof: |r| Some(&r.proof), on: |_| None }
    Indicator { key: |r| r.id.as_str(), proof: |r| Some(&r.proof), on: |_| None }
    Obligation { key: |r| r.id.as_str(), proof: |r| Some(&r.proof), on: |r| Some(r.on) }
    Progress { key: |r| r.id.as_str(), proof: |r| Some(&r.proof), on: |r| Some(r.on) }
    Position { key: |r| r.id.as_str(), proof: |r| Some(&r.proof), on: |r| Some(r.on) }
    Tie { key: |r| r.id.as_str(), proof: |r| Some(&r.proof), on: |r| r.from }
    Text { key: |r| r.id.as_str(), proof: |_| None, on: |r| r.published }
    Review { key: |r| r.id.as_str(), proof: |_| None, on: |_| None }
    Rejection { key: |r| r.id.as_str(), proof: |_| None, on: |_| None }
}
