//! A forum's rules as data: articles, organs and offices, what each act makes of an actor, classes of
//! membership, and how decisions are made: who votes, how votes weigh, what must hold. A [`Rule`]
//! tallies a vote and explains it ([`Rule::decide`]), says what would change it ([`Rule::prospects`])
//! and is held beside another charter's ([`differences`]).
//!
//! Invariants: no I/O, no knowledge of storage; a rule reads facts it is handed ([`Payment`],
//! [`Facts`]) and returns its whole derivation, never a bare verdict.

mod ballot;
mod calendar;
mod check;
mod class;
mod condition;
mod diff;
mod prospects;
mod read;
mod roll;
mod rule;
mod standing;
mod tally;
mod threshold;

pub use ballot::{Cause, Choice, ConsentAct, Declared, Manner, Standing};
pub use calendar::Falling;
pub use class::{
    Anchor, Class, Contribution, ContributionCheck, Derivation, Excluded, Exclusion,
    Line as ContributionLine, Payment, Term, TermEnd,
};
pub use condition::{Base, Condition, Count, Officer, Test};
pub use diff::{Difference, Provision, Section, differences};
pub use prospects::{Prospects, Shortest, Switch};
pub use read::{CharterError, CharterErrors};
pub use roll::{Admitted, Cast, Facts, Opening, Outside, Refusal, Roll, RollError, Weighing};
pub use rule::{
    Alternates, Due, DueKind, Effect, Electorate, Matter, Method, Office, Proposer, Proxies,
    Ratifications, Rounding, Rule, Succession, Successor, Weight, Who, Without,
};
pub use standing::{Act, Status};
pub use tally::{Consent, Counts, Finding, Line, State, TieBreak, Verdict, Votes, What, recompute};
pub use threshold::{Comparison, Fraction, Limit, Needs, NeedsError};

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, de::Error};
use std::collections::BTreeMap;
use vocabulary::{Date, Grade, Id, Names};

/// A charter: the constituent text of a forum, as data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Charter {
    /// The forum it founds.
    pub forum: Forum,
    /// The text itself: version and dates.
    #[serde(rename = "charter")]
    pub text: Text,
    /// Its provisions, in order.
    #[serde(default, rename = "article")]
    pub articles: Vec<Article>,
    /// Its organs.
    #[serde(default, rename = "organ")]
    pub organs: Vec<Organ>,
    /// Its offices.
    #[serde(default, rename = "office", skip_serializing_if = "Vec::is_empty")]
    pub offices: Vec<Office>,
    /// Who votes.
    #[serde(default, rename = "electorate", skip_serializing_if = "Vec::is_empty")]
    pub electorates: Vec<Electorate>,
    /// How votes weigh.
    #[serde(default, rename = "weight", skip_serializing_if = "Vec::is_empty")]
    pub weights: Vec<Weight>,
    /// How decisions are made.
    #[serde(default, rename = "rule", skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<Rule>,
    /// What is decided, by which rule.
    #[serde(default, rename = "matter", skip_serializing_if = "Vec::is_empty")]
    pub matters: Vec<Matter>,
    /// What falls due by the charter itself.
    #[serde(default, rename = "due", skip_serializing_if = "Vec::is_empty")]
    pub dues: Vec<Due>,
    /// What each act makes of the actor it concerns.
    pub standing: BTreeMap<Act, Status>,
    /// Classes of membership; the first whose rule is met applies.
    #[serde(default, rename = "class")]
    pub classes: Vec<Class>,
}

macro_rules! by_id {
    ($($(#[$meta:meta])* $name:ident: $kind:ident in $list:ident;)+) => {
        impl Charter {$(
            $(#[$meta])*
            #[must_use]
            pub fn $name(&self, id: &Id) -> Option<&$kind> {
                self.$list.iter().find(|one| one.id == *id)
            }
        )+}
    };
}

by_id! {
    /// The organ with this id.
    organ: Organ in organs;
    /// The office with this id.
    office: Office in offices;
    /// The electorate with this id.
    electorate: Electorate in electorates;
    /// The weight with this id.
    weight: Weight in weights;
    /// The rule with this id.
    rule: Rule in rules;
}

/// The forum a charter founds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Forum {
    /// Its id, unique in a journal.
    pub id: Id,
    /// Its name by language.
    pub name: Names,
    /// The office that chairs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chair: Option<Id>,
    /// Who keeps its treaty actions: an actor's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub depositary: Option<String>,
    /// Whether it is invented, to try things out: questions across forums leave it out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub invented: bool,
}

/// The charter's text as a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Name of this version, commonly its date.
    pub version: String,
    /// Day of signature.
    #[serde(default, deserialize_with = "day", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub signed: Option<Date>,
    /// Day of entry into force; terms and windows run from it.
    #[serde(default, deserialize_with = "day", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub entry_into_force: Option<Date>,
    /// Authentic language (BCP 47).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Who reports the text and its dates.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Id>,
}

/// Reads a day, with our own word on what a day looks like.
fn day<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Date>, D::Error> {
    let text = Option::<String>::deserialize(from)?;
    text.map(|text| vocabulary::day(&text).map_err(Error::custom)).transpose()
}

/// One provision, in our own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// Its number in the text: `2.2(c)`.
    pub id: String,
    /// What it is about, in a word.
    pub topic: String,
    /// What it provides, in our own words.
    pub summary: String,
    /// Who reports it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Id>,
    /// How well it is proved.
    pub grade: Grade,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// An organ of the forum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Organ {
    /// Its id.
    pub id: Id,
    /// Its name by language.
    pub name: Names,
    /// The article that creates it; absent when another act does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// For how long one sits in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<vocabulary::Period>,
}
