//! How something is decided: motions, polls, ballots, what officers did about them, decisions.

use crate::Proof;
use charter::{Cause, Choice, ConsentAct, Declared, Manner, Standing};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use vocabulary::{ActorId, Id, Names, PartialDate};

/// A proposal put before an organ, or an amendment to one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Motion {
    /// Its id.
    pub id: Id,
    /// Its title by language.
    pub names: Names,
    /// What it decides: a matter of the charter, which says by which rule.
    pub matter: Id,
    /// The organ of the charter it is put before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organ: Option<Id>,
    /// When it was tabled or circulated.
    pub on: PartialDate,
    /// The meeting it was put before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Id>,
    /// Who proposes it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sponsors: Vec<ActorId>,
    /// The motion it would amend.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amends: Option<Id>,
    /// What it proposes, in our own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// Where its text is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// When its sponsors withdrew it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<PartialDate>,
    /// What proves it.
    pub proof: Proof,
}

/// A vote on a motion, or an adoption without one. A motion may be put more than once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Poll {
    /// Its id.
    pub id: Id,
    /// The motion.
    pub motion: Id,
    /// When it opened: who may vote is read on this day.
    pub opened: PartialDate,
    /// When it closed; absent: it is still open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<PartialDate>,
    /// How it is held.
    pub manner: Manner,
    /// Which reading of the motion it ends.
    #[serde(default = "first", skip_serializing_if = "is_first")]
    pub reading: u32,
    /// The meeting it was held at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Id>,
    /// Who may vote, where that was fixed; none: who was entitled on the day it opened.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub voters: Vec<ActorId>,
    /// Votes for, as the source counts them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub yes: Option<u32>,
    /// Votes against, as the source counts them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no: Option<u32>,
    /// Abstentions, as the source counts them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abstain: Option<u32>,
    /// Present without taking part, as the source counts them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_voting: Option<u32>,
    /// Blank or spoiled papers, as the source counts them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invalid: Option<u32>,
    /// Absent voters, as the source counts them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub absent: Option<u32>,
    /// What proves it.
    pub proof: Proof,
}

const fn first() -> u32 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature serde asks for")]
fn is_first(reading: &u32) -> bool {
    *reading == first()
}

/// What one voter did in a poll.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Ballot {
    /// Its id.
    pub id: Id,
    /// The poll.
    pub poll: Id,
    /// Whose vote it is.
    pub voter: ActorId,
    /// What the voter chose.
    pub choice: Choice,
    /// Whether it is the vote as cast, or as the voter later said it had meant.
    #[serde(default = "cast", skip_serializing_if = "is_cast")]
    pub standing: Standing,
    /// When it was cast.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<PartialDate>,
    /// Who cast it for the voter: its proxy or alternate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cast_by: Option<ActorId>,
    /// How the voter explained it, in our own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explanation: Option<String>,
    /// What proves it.
    pub proof: Proof,
}

const fn cast() -> Standing {
    Standing::Cast
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature serde asks for")]
fn is_cast(standing: &Standing) -> bool {
    *standing == cast()
}

/// What the holder of an office did about a poll: approved, refused, vetoed, broke a tie.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Consent {
    /// Its id.
    pub id: Id,
    /// The poll.
    pub poll: Id,
    /// The office, of the charter.
    pub office: Id,
    /// What its holder did.
    pub act: ConsentAct,
    /// When.
    pub on: PartialDate,
    /// Who held the office or acted for its holder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<ActorId>,
    /// What proves it.
    pub proof: Proof,
}

/// What a source declares the outcome of a poll to be, kept beside the one the rule gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Outcome {
    /// Its id.
    pub id: Id,
    /// The poll.
    pub poll: Id,
    /// What is declared.
    pub declared: Declared,
    /// When.
    pub on: PartialDate,
    /// What proves it.
    pub proof: Proof,
}

/// A decision as it was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Decision {
    /// Its id.
    pub id: Id,
    /// The motion it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<Id>,
    /// The poll that took it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub poll: Option<Id>,
    /// Its symbol: `S/RES/2803 (2025)`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// Its title by language.
    pub names: Names,
    /// When it was taken.
    pub on: PartialDate,
    /// When it takes effect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effect: Option<PartialDate>,
    /// The office of the charter whose holder took it alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Id>,
    /// Where its text is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What it decides, in our own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// What proves it.
    pub proof: Proof,
}

/// Why a voter may not vote, and for how long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Disqualification {
    /// Its id.
    pub id: Id,
    /// The voter.
    pub voter: ActorId,
    /// Why.
    pub cause: Cause,
    /// From when.
    pub from: PartialDate,
    /// Until when; absent: it has not ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    /// The one poll it is for; absent: every poll of that time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub poll: Option<Id>,
    /// What proves it.
    pub proof: Proof,
}
