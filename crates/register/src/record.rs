//! The kinds of record. Each is one row of a dossier table; the column contract is documented in
//! `docs/dossier.md`, which is generated from these types' readers.

use crate::Proof;
use charter::{Act, Charter};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use vocabulary::{Actor, ActorId, Amount, Form, Id, Names, PartialDate, Period, Stage, code_list};

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

code_list! {
    /// What a statement about giving is. Only a pledge enters the ledger.
    pub enum Nature: "nature" {
        /// A promise to give.
        Pledge = "pledge",
        /// An offer that depends on something that has not happened.
        ConditionalOffer = "conditional-offer",
        /// A sum somebody means to raise from others.
        FundraisingTarget = "fundraising-target",
        /// A statement that nothing is or will be given.
        Denial = "denial",
    }
}

code_list! {
    /// Whether a commitment counts to this forum.
    pub enum Scope: "scope" {
        /// Made to or through the forum.
        Forum = "forum",
        /// Made elsewhere; kept for comparison.
        Outside = "outside",
    }
}

/// A commitment: a donor's statement about giving money or things.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Commitment {
    /// Its id.
    pub id: Id,
    /// Who gives.
    pub donor: ActorId,
    /// Cash or in kind.
    pub form: Form,
    /// What the statement is.
    pub nature: Nature,
    /// The rung it enters the ladder at.
    pub stage: Stage,
    /// When it was stated.
    pub on: PartialDate,
    /// How much of what.
    pub amount: Amount,
    /// What for, in our own words.
    pub purpose: String,
    /// OECD DAC purpose code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sector: Option<String>,
    /// Whether it counts to this forum.
    pub scope: Scope,
    /// Who receives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub through: Option<ActorId>,
    /// The package it is a share of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<Id>,
    /// Earlier announcements it states again: not new money.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub restates: Vec<Id>,
    /// What it depends on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<String>,
    /// Over how long it is to be given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// What proves it.
    pub proof: Proof,
}

/// What a movement does to a commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Change {
    /// A quantity reaches a rung.
    Reaches(Stage),
    /// A quantity will not come.
    Cancelled,
    /// The commitment is on hold from here.
    Suspended,
    /// The hold is over.
    Resumed,
}

impl Change {
    /// Every code, in order.
    pub const CODES: [&'static str; Stage::COUNT + 3] = {
        let mut codes = [""; Stage::COUNT + 3];
        let mut at = 0;
        while at < Stage::COUNT {
            codes[at] = Stage::ALL[at].code();
            at += 1;
        }
        codes[at] = "cancelled";
        codes[at + 1] = "suspended";
        codes[at + 2] = "resumed";
        codes
    };

    /// Its code: a stage, `cancelled`, `suspended` or `resumed`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Reaches(stage) => stage.code(),
            Self::Cancelled => "cancelled",
            Self::Suspended => "suspended",
            Self::Resumed => "resumed",
        }
    }
}

impl std::str::FromStr for Change {
    type Err = vocabulary::UnknownCode;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "cancelled" => Ok(Self::Cancelled),
            "suspended" => Ok(Self::Suspended),
            "resumed" => Ok(Self::Resumed),
            stage => stage.parse().map(Self::Reaches).map_err(|_| vocabulary::UnknownCode {
                what: "change",
                value: text.to_owned(),
                expected: Self::CODES.to_vec(),
            }),
        }
    }
}

impl std::fmt::Display for Change {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.code())
    }
}

vocabulary::text_from_str!(Change, "change");

impl Serialize for Change {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.code())
    }
}

impl JsonSchema for Change {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Change".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "enum": Self::CODES })
    }
}

/// A movement: something happened to a commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Movement {
    /// Its id.
    pub id: Id,
    /// The commitment it moves.
    pub commitment: Id,
    /// What happened.
    pub change: Change,
    /// When.
    pub on: PartialDate,
    /// How much, in the commitment's measure; zero is a report that nothing came.
    pub amount: Amount,
    /// Who received it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<ActorId>,
    /// What proves it.
    pub proof: Proof,
}

/// A total as a source states it, kept beside the one the ledger gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Total {
    /// Its id.
    pub id: Id,
    /// The rung it is a total of.
    pub stage: Stage,
    /// The donors it covers; none: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub donors: Vec<ActorId>,
    /// The day it speaks of.
    pub on: PartialDate,
    /// The total.
    pub amount: Amount,
    /// What proves it.
    pub proof: Proof,
}

code_list! {
    /// What an assessment measures.
    pub enum Aspect: "aspect" {
        /// What recovery costs, services and resilience included.
        Need = "need",
        /// What it would cost to put back what was destroyed.
        Damage = "damage",
        /// Change in economic flows.
        Loss = "loss",
    }
}

/// A figure of a needs assessment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Need {
    /// Its id.
    pub id: Id,
    /// The assessment it belongs to.
    pub assessment: Id,
    /// What it measures.
    pub aspect: Aspect,
    /// The area it covers.
    pub area: String,
    /// The sector in a word; empty: all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sector: Option<String>,
    /// OECD DAC purpose code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dac_sector: Option<String>,
    /// Date of the assessment.
    pub on: PartialDate,
    /// How much.
    pub amount: Amount,
    /// Over how long.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub horizon: Option<Period>,
    /// The figure it is a part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<Id>,
    /// Who assessed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<ActorId>,
    /// What proves it.
    pub proof: Proof,
}

code_list! {
    /// What a meeting is.
    pub enum MeetingKind: "kind of meeting" {
        /// Of heads of state or government.
        Summit = "summit",
        /// Of the forum's plenary organ.
        Board = "board",
        /// Of ministers.
        Ministerial = "ministerial",
        /// A regular session of a body.
        Session = "session",
        /// Of a committee.
        Committee = "committee",
        /// To sign a text.
        Signing = "signing",
    }
}

/// A meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Meeting {
    /// Its id.
    pub id: Id,
    /// Its name by language.
    pub names: Names,
    /// What it is.
    pub kind: MeetingKind,
    /// First day.
    pub on: PartialDate,
    /// Last day, if another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Who hosted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host: Option<ActorId>,
    /// What proves it.
    pub proof: Proof,
}

code_list! {
    /// In what quality an actor attended.
    pub enum Role: "role" {
        /// In the chair.
        Chair = "chair",
        /// As a member.
        Member = "member",
        /// As an observer.
        Observer = "observer",
        /// As a guest.
        Guest = "guest",
    }
}

/// An actor's attendance of a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Attendance {
    /// Its id.
    pub id: Id,
    /// The meeting.
    pub meeting: Id,
    /// Who attended.
    pub actor: ActorId,
    /// In what quality.
    pub role: Role,
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
    Rejection(Rejection),
}

macro_rules! recorded {
    (@id Charter) => {};
    (@id Actor) => {};
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
    Charter { key: |r| r.forum.id.as_str(), proof: |_| None, on: |_| None }
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
    Rejection { key: |r| r.id.as_str(), proof: |_| None, on: |_| None }
}
