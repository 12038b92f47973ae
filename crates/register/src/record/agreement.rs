//! Agreements, what became of them, and their clauses.

use crate::Proof;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use vocabulary::{ActorId, Id, Names, PartialDate, Theme, code_list};

code_list! {
    /// What a text is.
    pub enum AgreementKind: "kind of agreement" {
        /// A treaty.
        Treaty = "treaty",
        /// An agreement below a treaty.
        Agreement = "agreement",
        /// A memorandum of understanding.
        Memorandum = "memorandum",
        /// A declaration.
        Declaration = "declaration",
        /// A communique.
        Communique = "communique",
        /// A joint statement.
        Statement = "statement",
        /// A protocol.
        Protocol = "protocol",
        /// A road map, plan or programme of action.
        Roadmap = "roadmap",
        /// A ceasefire or a stage of one.
        Ceasefire = "ceasefire",
        /// A contract.
        Contract = "contract",
        /// Several documents that were signed together.
        Package = "package",
        /// An annex to another text.
        Annex = "annex",
    }
}

/// An agreement. It has no day of its own: its acts do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Agreement {
    /// Its id.
    pub id: Id,
    /// Its title by language.
    pub names: Names,
    /// What it is.
    pub kind: AgreementKind,
    /// Between whom.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parties: Vec<ActorId>,
    /// Who witnessed it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub witnesses: Vec<ActorId>,
    /// Who guarantees it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guarantors: Vec<ActorId>,
    /// Who keeps it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub depositary: Option<ActorId>,
    /// The track it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub track: Option<Id>,
    /// The meeting it was made at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Id>,
    /// The package or the main text that it is a part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<Id>,
    /// How many documents it stands for, where they are not known one by one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub documents: Option<u32>,
    /// The languages of its text (BCP 47).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<Theme>,
    /// Where it applies, in neutral words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    /// Where its text is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What it says, in our own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// What proves it.
    pub proof: Proof,
}

code_list! {
    /// What happens to a text, in the order in which it may.
    pub enum Step: "act on an agreement" {
        /// Put forward.
        Proposed = "proposed",
        /// Its wording agreed by negotiators.
        Initialled = "initialled",
        /// Adopted by a meeting.
        Adopted = "adopted",
        /// Signed.
        Signed = "signed",
        /// Approved by a parliament or a chamber of one, which is not yet ratification.
        Approved = "approved",
        /// Ratified, accepted or approved in the name of a party.
        Ratified = "ratified",
        /// Entered into force.
        InForce = "entered-into-force",
        /// Amended.
        Amended = "amended",
        /// Extended.
        Extended = "extended",
        /// Suspended.
        Suspended = "suspended",
        /// Resumed.
        Resumed = "resumed",
        /// Refused by somebody to whom it was put.
        Rejected = "rejected",
        /// Taken back by who had put it forward, or left by a party.
        Withdrawn = "withdrawn",
        /// Ended as it provides.
        Lapsed = "lapsed",
        /// Ended by a party or by all.
        Terminated = "terminated",
    }
}

/// Something that happened to an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AgreementAct {
    /// Its id.
    pub id: Id,
    /// The agreement.
    pub agreement: Id,
    /// What happened.
    pub act: Step,
    /// When.
    pub on: PartialDate,
    /// Who did it; absent: all parties at once, or the text as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<ActorId>,
    /// The person who did it: a signatory.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<ActorId>,
    /// What proves it.
    pub proof: Proof,
}

/// A clause of an agreement, in our own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Clause {
    /// Its id.
    pub id: Id,
    /// The agreement.
    pub agreement: Id,
    /// Its number as the text writes it: `Art. 3`.
    pub number: String,
    /// What it says, in our own words.
    pub summary: String,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<Theme>,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What proves it.
    pub proof: Proof,
}
