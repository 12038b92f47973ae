//! What is given and what is needed: commitments, movements, totals as stated, assessed needs.

use crate::Proof;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use vocabulary::{ActorId, Amount, Form, Id, PartialDate, Period, Stage, code_list};

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
