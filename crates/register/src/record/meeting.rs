//! What happens in the room: meetings, who attended, the agenda, the documents, who spoke.

use crate::Proof;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use vocabulary::{ActorId, Id, Level, Names, PartialDate, Theme, code_list};

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
        /// A round of talks.
        Round = "round",
        /// An edition of a conference that recurs.
        Edition = "edition",
        /// A business or other forum beside a visit or summit.
        Forum = "forum",
    }
}

code_list! {
    /// Whether a meeting is to be, was, or was not.
    pub enum MeetingState: "state of a meeting" {
        /// Announced, and no report says that it took place.
        Planned = "planned",
        /// It took place.
        Held = "held",
        /// Put off; its day is the one it was announced for.
        Postponed = "postponed",
        /// It did not take place.
        Cancelled = "cancelled",
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
    /// The track it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub track: Option<Id>,
    /// Its number in the track or among the editions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<u32>,
    /// Whether it is to be, was, or was not; absent: planned until its first day, then held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<MeetingState>,
    /// At which level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// How those who took part came together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<MeetingFormat>,
    /// What it was about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<Theme>,
    /// What came of it, in our own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    /// What proves it.
    pub proof: Proof,
}

code_list! {
    /// How those who take part in a meeting come together.
    pub enum MeetingFormat: "format of a meeting" {
        /// At one place.
        InPerson = "in-person",
        /// By telephone or video.
        Remote = "remote",
        /// Some at one place, others by telephone or video.
        Hybrid = "hybrid",
    }
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
        /// As a party to the talks.
        Party = "party",
        /// As a mediator.
        Mediator = "mediator",
        /// As a guarantor.
        Guarantor = "guarantor",
        /// As the host.
        Host = "host",
        /// As a speaker.
        Speaker = "speaker",
    }
}

code_list! {
    /// What became of a delegation's credentials.
    pub enum Credentials: "state of credentials" {
        /// Presented, and not yet decided on.
        Presented = "presented",
        /// Accepted.
        Accepted = "accepted",
        /// Refused.
        Refused = "refused",
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
    /// The person who sat there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<ActorId>,
    /// At which level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// What became of the credentials.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credentials: Option<Credentials>,
    /// What proves it.
    pub proof: Proof,
}

/// An item of a meeting's agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AgendaItem {
    /// Its id.
    pub id: Id,
    /// The meeting.
    pub meeting: Id,
    /// Its number as the agenda writes it: `1`, `2(a)`.
    pub number: String,
    /// Its title by language.
    pub names: Names,
    /// The motion it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<Id>,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<Theme>,
    /// What proves it.
    pub proof: Proof,
}

/// A document of a meeting, of an item or of a motion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Document {
    /// Its id.
    pub id: Id,
    /// The meeting it was before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Id>,
    /// The item of the agenda it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<Id>,
    /// The motion it is the text of, or is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<Id>,
    /// Its symbol: `A/78/L.1`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// Its title by language.
    pub names: Names,
    /// When it was issued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<PartialDate>,
    /// Where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Its language (BCP 47).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// What proves it.
    pub proof: Proof,
}

code_list! {
    /// What somebody who took the floor did.
    pub enum Speech: "kind of intervention" {
        /// Made a statement.
        Statement = "statement",
        /// Raised a point of order.
        PointOfOrder = "point-of-order",
        /// Explained its vote, before or after it.
        ExplanationOfVote = "explanation-of-vote",
        /// Replied to another delegation.
        Reply = "reply",
        /// Proposed a motion or an amendment from the floor.
        Proposal = "proposal",
    }
}

/// Somebody took the floor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Intervention {
    /// Its id.
    pub id: Id,
    /// The meeting.
    pub meeting: Id,
    /// The item of the agenda.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<Id>,
    /// For whom it was made.
    pub actor: ActorId,
    /// The person who spoke.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<ActorId>,
    /// What it was.
    pub kind: Speech,
    /// Its place in the order of speakers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<u32>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<PartialDate>,
    /// What was said, in our own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// What proves it.
    pub proof: Proof,
}
