//! A draft: what the reader takes a passage of a text to say, for a person to confirm. Nothing of
//! it counts before that: drafts are not records.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use vocabulary::{Id, Stage, code_list};

code_list! {
    /// What a passage says was done, promised, refused or said.
    pub enum Deed: "deed" {
        /// A promise, plan or decision to give money, people or things.
        Pledge = "pledge",
        /// Money paid.
        Payment = "payment",
        /// People or things sent or handed over.
        Delivery = "delivery",
        /// A statement that something will not be or was not given.
        Refusal = "refusal",
        /// A pledge or contribution taken back or made smaller.
        Cut = "cut",
        /// A contribution, deployment or membership put on hold.
        Suspension = "suspension",
        /// An invitation to join or attend.
        Invitation = "invitation",
        /// An invitation accepted, or consent to join.
        Acceptance = "acceptance",
        /// An invitation declined.
        Decline = "decline",
        /// A forum's charter signed.
        Signature = "signature",
        /// A forum's charter or an accession ratified.
        Ratification = "ratification",
        /// A forum joined.
        Accession = "accession",
        /// Part taken in a forum or in its work.
        Participation = "participation",
        /// Attendance or admission as an observer.
        Observer = "observer",
        /// A forum left.
        Withdrawal = "withdrawal",
        /// A meeting, or talks between those named.
        Meeting = "meeting",
        /// A visit to a state or body.
        Visit = "visit",
        /// A call by telephone or video.
        Call = "call",
        /// An agreement, memorandum, treaty or declaration.
        Agreement = "agreement",
        /// An indicator is to reach a value.
        Target = "target",
        /// A need, cost or shortfall with a figure.
        Need = "need",
        /// A vote, or what one voter did in it.
        Vote = "vote",
        /// Talks hosted or eased for others, good offices, a platform offered.
        Mediation = "mediation",
        /// Direct words and their speaker.
        Quotation = "quotation",
        /// An indirect statement or stance and whose it is.
        Position = "position",
        /// A dispute between those named.
        Dispute = "dispute",
        /// A forum is named, for the first time in the text.
        Forum = "forum",
    }
}

code_list! {
    /// Whether the passage says that it is so or that it is not.
    pub enum Polarity: "polarity" {
        /// It is so.
        Affirmed = "affirmed",
        /// It is not so.
        Denied = "denied",
    }
}

code_list! {
    /// How real the passage makes the deed.
    pub enum Reality: "reality" {
        /// Done, or being so.
        Actual = "actual",
        /// To come: will, is to, plans to.
        Planned = "planned",
        /// To come if something else happens.
        Conditional = "conditional",
        /// May, could, would; is considered or called for.
        Possible = "possible",
    }
}

code_list! {
    /// What a filler of a draft answers.
    pub enum Field: "field" {
        /// Who did it: the actor or actors.
        Who = "who",
        /// To whom, with whom, against whom.
        Whom = "whom",
        /// How much of what.
        Amount = "amount",
        /// What, or what for.
        What = "what",
        /// When.
        When = "when",
        /// Until when.
        Due = "due",
        /// Over how long.
        Period = "period",
        /// Where.
        Where = "where",
        /// In which forum.
        Forum = "forum",
        /// Through whom.
        Through = "through",
        /// On what condition.
        Condition = "condition",
        /// The how manieth: "third time in six months".
        Order = "order",
        /// Who says so.
        Speaker = "speaker",
        /// In which office.
        Office = "office",
        /// The words spoken.
        Quote = "quote",
        /// On what.
        Topic = "topic",
        /// The name of an agreement or text.
        Title = "title",
        /// How far an agreement has come.
        Status = "status",
        /// What came of a vote.
        Outcome = "outcome",
        /// Votes in favour.
        Yes = "yes",
        /// Votes against.
        No = "no",
        /// Abstentions.
        Abstained = "abstained",
    }
}

code_list! {
    /// How a filler's value was found from its words.
    pub enum Basis: "basis" {
        /// The words say it.
        Stated = "stated",
        /// A list gives it: a state of a name, a person's state, a date of a weekday.
        Resolved = "resolved",
        /// The words refer to something named earlier: "he", "the country".
        Reference = "reference",
    }
}

code_list! {
    /// How far a draft may be trusted, by the doubts it has.
    pub enum Confidence: "confidence" {
        /// No doubt.
        High = "high",
        /// One doubt.
        Medium = "medium",
        /// Several doubts.
        Low = "low",
    }
}

code_list! {
    /// What speaks against a draft. Each doubt is a criterion that can be checked in the passage.
    pub enum Doubt: "doubt" {
        /// The passage does not name who did it.
        NobodyNamed = "nobody-named",
        /// Who did it was found by reference, not by name.
        ByReference = "by-reference",
        /// Who did it stands far from the words that say what was done.
        Far = "far",
        /// Another actor stands between.
        Competing = "competing",
        /// An amount is spoken of and none was found.
        NoAmount = "no-amount",
        /// It is somebody else's claim.
        Claimed = "claimed",
        /// It is only possible, or depends on a condition.
        Uncertain = "uncertain",
        /// A date could not be resolved, for want of a date of publication.
        Undated = "undated",
        /// The words have other readings.
        Ambiguous = "ambiguous",
        /// A second opinion proposed it, not the reader.
        SecondOpinion = "second-opinion",
    }
}

/// Words of a text at their place: Unicode code points from the text's start, as in the W3C Web
/// Annotation text position selector. `exact` equals the text from `start` up to `end`.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub struct Words {
    /// The first character.
    pub start: u32,
    /// One past the last character.
    pub end: u32,
    /// The words.
    pub exact: String,
}

/// One value of a field, and the words it was read from.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub struct Filler {
    /// The value in the field's normal form: an actor's id, `up-to 8000 persons`, an EDTF date, or
    /// the words themselves.
    pub value: String,
    /// How it was found.
    pub basis: Basis,
    /// The words.
    #[serde(flatten)]
    pub words: Words,
}

/// What a passage is taken to say.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub struct Draft {
    /// Its id, made from the text, the deed and the place: the same text gives the same id.
    pub id: Id,
    /// What was done.
    pub deed: Deed,
    /// For what is given: how far it has come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,
    /// Whether it is so.
    pub polarity: Polarity,
    /// How real it is.
    pub reality: Reality,
    /// The fields, each with what fills it, in the text's order.
    pub fields: BTreeMap<Field, Vec<Filler>>,
    /// The sentence that says so.
    pub passage: Words,
    /// A few words before the passage.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub prefix: String,
    /// A few words after it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub suffix: String,
    /// How far it may be trusted.
    pub confidence: Confidence,
    /// What speaks against it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doubts: Vec<Doubt>,
    /// The frame of the grammar that read it.
    pub frame: String,
}

impl Draft {
    /// The values of a field.
    pub fn values(&self, field: Field) -> impl Iterator<Item = &str> {
        self.fields.get(&field).into_iter().flatten().map(|filler| filler.value.as_str())
    }
}
