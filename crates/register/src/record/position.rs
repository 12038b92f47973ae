//! What actors say on a theme, and what ties them.

use super::TieKind;
use crate::Proof;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use vocabulary::{ActorId, Id, PartialDate, Theme, code_list};

code_list! {
    /// Where a speaker stands on what is spoken of.
    pub enum Stance: "stance" {
        /// For it.
        Supports = "supports",
        /// Against it.
        Opposes = "opposes",
        /// For it on a condition.
        Conditional = "conditional",
        /// Offers to do it or to host it.
        Offers = "offers",
        /// Says how it is, without a call for or against.
        States = "states",
    }
}

/// What somebody said on a theme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Position {
    /// Its id.
    pub id: Id,
    /// For whom it was said.
    pub actor: ActorId,
    /// The person who said it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<ActorId>,
    /// The office the person held then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<String>,
    /// On what.
    pub theme: Theme,
    /// Where the speaker stands.
    pub stance: Stance,
    /// When.
    pub on: PartialDate,
    /// What was said, in our own words.
    pub summary: String,
    /// The meeting it was said at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Id>,
    /// The track it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub track: Option<Id>,
    /// The agreement it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreement: Option<Id>,
    /// What proves it.
    pub proof: Proof,
}

/// A tie that a source states. Ties that follow from other records are not stated again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Tie {
    /// Its id.
    pub id: Id,
    /// What it is.
    pub kind: TieKind,
    /// Who stand in it: two or more, or a group whose members do.
    pub actors: Vec<ActorId>,
    /// Of a tie that leads from one to another: to whom it leads.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub toward: Vec<ActorId>,
    /// From when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<PartialDate>,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    /// The agreement it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreement: Option<Id>,
    /// What proves it.
    pub proof: Proof,
}
