//! Who talks with whom, about what: conflicts, tracks, who takes part in them, and contacts.

use super::MeetingState;
use crate::Proof;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use vocabulary::{ActorId, Id, Level, Names, PartialDate, Theme, code_list};

/// A conflict between parties.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Conflict {
    /// Its id.
    pub id: Id,
    /// Its name by language.
    pub names: Names,
    /// Between whom.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parties: Vec<ActorId>,
    /// Where, in neutral words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    /// From when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<PartialDate>,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    /// What it is about, in our own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// What proves it.
    pub proof: Proof,
}

code_list! {
    /// What a track is for.
    pub enum TrackKind: "kind of track" {
        /// To end a conflict.
        Peace = "peace",
        /// To reach an agreement on a matter in dispute.
        Negotiation = "negotiation",
        /// To exchange views, without a text as its aim.
        Dialogue = "dialogue",
        /// To work together.
        Cooperation = "cooperation",
        /// To take up relations.
        Normalisation = "normalisation",
    }
}

/// A track: talks that go on over several rounds, meetings or visits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Track {
    /// Its id.
    pub id: Id,
    /// Its name by language.
    pub names: Names,
    /// What it is for.
    pub kind: TrackKind,
    /// The conflict it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conflict: Option<Id>,
    /// From when.
    pub from: PartialDate,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    /// What it is, in our own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// What proves it.
    pub proof: Proof,
}

code_list! {
    /// As what an actor takes part in a track.
    pub enum Part: "part in a track" {
        /// As a party.
        Party = "party",
        /// As a mediator: proposes terms.
        Mediator = "mediator",
        /// As a facilitator: brings the parties together (good offices).
        Facilitator = "facilitator",
        /// As a guarantor of what is agreed.
        Guarantor = "guarantor",
        /// As an observer.
        Observer = "observer",
        /// As a host.
        Host = "host",
    }
}

/// An actor's part in a track.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Participation {
    /// Its id.
    pub id: Id,
    /// The track.
    pub track: Id,
    /// Who.
    pub actor: ActorId,
    /// As what.
    pub role: Part,
    /// From when; absent: from the track's beginning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<PartialDate>,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    /// What proves it.
    pub proof: Proof,
}

code_list! {
    /// What a contact is.
    pub enum ContactKind: "kind of contact" {
        /// A call by telephone or video.
        Call = "call",
        /// One visits the other.
        Visit = "visit",
        /// They meet, at a third place or on the margins of a meeting.
        Meeting = "meeting",
        /// One writes to the other.
        Letter = "letter",
    }
}

/// A contact between actors outside a forum's own meetings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Contact {
    /// Its id.
    pub id: Id,
    /// What it is.
    pub kind: ContactKind,
    /// First day.
    pub on: PartialDate,
    /// Last day, if another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    /// Between whom: two or more.
    pub actors: Vec<ActorId>,
    /// The persons, as far as they are known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub persons: Vec<ActorId>,
    /// Whether it is to be, was, or was not; absent: planned until its first day, then held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<MeetingState>,
    /// At which level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Whom one visits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host: Option<ActorId>,
    /// The meeting on whose margins it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Id>,
    /// The track it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub track: Option<Id>,
    /// What it was about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<Theme>,
    /// What it was, in our own words.
    pub summary: String,
    /// What proves it.
    pub proof: Proof,
}
