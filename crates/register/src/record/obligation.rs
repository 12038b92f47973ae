//! Who must do what by when, whether it happened, and what it is measured by.

use crate::Proof;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use vocabulary::{ActorId, Decimal, Figure, Id, Measure, Names, PartialDate, Theme, code_list};

code_list! {
    /// How the values of an indicator relate to time.
    pub enum IndicatorKind: "kind of indicator" {
        /// Adds up over a period, as trade does.
        Flow = "flow",
        /// Stands at a day, as a debt does.
        Stock = "stock",
    }
}

code_list! {
    /// Which way an indicator is meant to go.
    pub enum Wants: "direction" {
        /// Upwards.
        More = "more",
        /// Downwards.
        Less = "less",
    }
}

code_list! {
    /// What ties two actors.
    pub enum TieKind: "kind of tie" {
        /// A treaty of alliance, or a bloc with mutual defence.
        Alliance = "alliance",
        /// A partnership of which both say so, as a strategic one.
        Partnership = "partnership",
        /// Diplomatic relations.
        DiplomaticRelations = "diplomatic-relations",
        /// Both belong to a forum.
        Membership = "membership",
        /// One joined what the other belonged to.
        Accession = "accession",
        /// Both are parties to an agreement.
        Agreement = "agreement",
        /// They called, met or visited one another.
        Contact = "contact",
        /// One hosted the other.
        Hosting = "hosting",
        /// One mediates between the other and somebody else.
        Mediation = "mediation",
        /// They trade.
        Trade = "trade",
        /// One gives to the other.
        Aid = "aid",
        /// Both give to one purpose.
        Commitment = "commitment",
        /// They voted alike where not everybody did.
        Vote = "vote",
        /// A rivalry or dispute of which a source speaks.
        Rivalry = "rivalry",
    }
}

impl TieKind {
    /// Whether a source may state it. The other kinds follow from other records alone: from seats,
    /// agreements, contacts, tracks, commitments and votes.
    #[must_use]
    pub const fn is_stated(self) -> bool {
        matches!(
            self,
            Self::Alliance
                | Self::Partnership
                | Self::DiplomaticRelations
                | Self::Trade
                | Self::Aid
                | Self::Rivalry
        )
    }
}

/// An indicator: what the observations of it measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Indicator {
    /// Its id, as observations name it.
    pub id: Id,
    /// Its name by language.
    pub names: Names,
    /// What is counted, in our own words.
    pub definition: String,
    /// What it is counted in.
    pub measure: Measure,
    /// How its values relate to time.
    pub kind: IndicatorKind,
    /// Which way it is meant to go.
    pub wants: Wants,
    /// The tie between two actors that an observation shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tie: Option<TieKind>,
    /// What proves it.
    pub proof: Proof,
}

code_list! {
    /// What an obligation is.
    pub enum ObligationKind: "kind of obligation" {
        /// Something to be done or left undone.
        Duty = "duty",
        /// An indicator is to reach a value.
        Target = "target",
        /// A measure to build confidence.
        ConfidenceBuilding = "confidence-building",
    }
}

/// What somebody has undertaken: by an agreement's clause, a decision or a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Obligation {
    /// Its id.
    pub id: Id,
    /// What it is.
    pub kind: ObligationKind,
    /// Who owes it.
    pub who: Vec<ActorId>,
    /// To whom.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub toward: Vec<ActorId>,
    /// When it was taken on or announced.
    pub on: PartialDate,
    /// What is to be done, in our own words.
    pub summary: String,
    /// The agreement it stands in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreement: Option<Id>,
    /// The clause it stands in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<Id>,
    /// The decision it stands in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Id>,
    /// Of a target: what is measured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicator: Option<Id>,
    /// Of a target: the value to be reached, in the indicator's measure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Figure>,
    /// Of a target: the value it starts from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Baseline>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<PartialDate>,
    /// On what it depends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<String>,
    /// The earlier obligation that it states again with another value or day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<Id>,
    /// The pledges that would fulfil it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub commitments: Vec<Id>,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<Theme>,
    /// What proves it.
    pub proof: Proof,
}

/// Where a target starts from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Baseline {
    /// The value, in the indicator's measure.
    #[serde(deserialize_with = "vocabulary::amount::in_range")]
    #[schemars(with = "String")]
    pub value: Decimal,
    /// The day or period it speaks of.
    pub on: PartialDate,
}

code_list! {
    /// What a source reports of an obligation.
    pub enum ProgressState: "state of an obligation" {
        /// It has been begun.
        Begun = "begun",
        /// A part of it is done.
        PartlyDone = "partly-done",
        /// It is done.
        Done = "done",
        /// It was not done when it was due.
        NotDone = "not-done",
        /// What it forbids was done.
        Breached = "breached",
        /// Who it is owed to no longer asks for it.
        Waived = "waived",
    }
}

/// A report of what became of an obligation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Progress {
    /// Its id.
    pub id: Id,
    /// The obligation.
    pub obligation: Id,
    /// What is reported.
    pub state: ProgressState,
    /// When.
    pub on: PartialDate,
    /// What happened, in our own words.
    pub summary: String,
    /// What proves it.
    pub proof: Proof,
}
