//! Rules of decision as data: who votes, how votes weigh, what must hold, and which rule applies
//! to which matter.

use crate::{Anchor, Cause, Condition, ContributionLine, Limit, Test};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use vocabulary::{ActorId, Date, Decimal, Id, Names, Period, code_list};

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// An office whose holder can approve, veto, break a tie, propose or owe a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// Its id.
    pub id: Id,
    /// Its name by language.
    pub name: Names,
    /// The article that creates it.
    pub article: String,
    /// Who holds it, by the charter itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holder: Option<ActorId>,
    /// For how long.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<Period>,
    /// How the next holder is found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub succession: Option<Succession>,
}

code_list! {
    /// How the next holder of an office is found.
    pub enum Successor: "manner of succession" {
        /// Designated in advance.
        Designated = "designated",
        /// Elected.
        Elected = "elected",
        /// Appointed.
        Appointed = "appointed",
        /// In turn among the members.
        Rotation = "rotation",
    }
}

/// How an office passes on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Succession {
    /// In which way.
    pub how: Successor,
    /// By whom: an office, an organ or an electorate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Id>,
    /// The article.
    pub article: String,
}

/// Who is in an electorate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Who {
    /// Every member on the day the vote opens.
    Members,
    /// Members of these classes.
    Class(Vec<Id>),
    /// Who holds an office in this organ.
    Organ(Id),
    /// These actors.
    Actors(Vec<ActorId>),
}

/// A cause that takes the vote away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Without {
    /// The cause.
    pub cause: Cause,
    /// The article.
    pub article: String,
}

/// Votes given on behalf of another voter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Proxies {
    /// For how many others one voter may vote.
    pub most: u16,
    /// The article.
    pub article: String,
}

/// Persons that sit in a representative's place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Alternates {
    /// The article.
    pub article: String,
    /// The office that must agree.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_by: Option<Id>,
}

/// Who votes; named in a test, whose votes alone are counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Electorate {
    /// Its id.
    pub id: Id,
    /// Its name by language.
    pub name: Names,
    /// The article.
    pub article: String,
    /// Who is in it.
    pub who: Who,
    /// Who of them may not vote.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub without: Vec<Without>,
    /// Whether a voter may vote for others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proxies: Option<Proxies>,
    /// Whether somebody may sit in a representative's place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alternates: Option<Alternates>,
}

code_list! {
    /// What becomes of parts of a vote.
    pub enum Rounding: "rounding" {
        /// Kept, to nine decimals.
        None = "none",
        /// Left out.
        Down = "down",
        /// To the nearest whole vote; a half goes up.
        Nearest = "nearest",
    }
}

#[expect(clippy::derivable_impls, reason = "code_list! writes the enum")]
impl Default for Rounding {
    fn default() -> Self {
        Self::None
    }
}

/// A way of weighing votes. One of `table`, `indicator` and `contribution` says what is weighed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Weight {
    /// Its id.
    pub id: Id,
    /// Its name by language.
    pub name: Names,
    /// The article.
    pub article: String,
    /// Fixed by the charter: votes by actor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<BTreeMap<String, String>>")]
    pub table: Option<BTreeMap<ActorId, Decimal>>,
    /// By the latest observation of an indicator: population, quota.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicator: Option<Id>,
    /// By what the ledger says was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contribution: Option<ContributionLine>,
    /// One vote for each so much; 1 if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub per: Option<Decimal>,
    /// What becomes of parts of a vote.
    #[serde(default, skip_serializing_if = "is_default")]
    pub rounding: Rounding,
    /// Votes added to each voter's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub basic: Option<Decimal>,
    /// Or: the share of all votes that the basic votes are together, the same number for each.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basic_share: Option<Limit>,
}

code_list! {
    /// How a decision is taken.
    pub enum Method: "method" {
        /// By a vote.
        Vote = "vote",
        /// By consensus: adopted unless somebody objects.
        Consensus = "consensus",
        /// By silence: adopted unless somebody objects by the deadline.
        Silence = "silence",
        /// By acclamation.
        Acclamation = "acclamation",
    }
}

#[expect(clippy::derivable_impls, reason = "code_list! writes the enum")]
impl Default for Method {
    fn default() -> Self {
        Self::Vote
    }
}

/// A rule of decision. The one value that a tally, its explanation, a what-if and an index of
/// influence read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Its id.
    pub id: Id,
    /// Its name by language.
    pub name: Names,
    /// The article.
    pub article: String,
    /// Who votes.
    pub electorate: Id,
    /// How the decision is taken.
    #[serde(default, skip_serializing_if = "is_default")]
    pub method: Method,
    /// Under the silence procedure, how long after the opening an objection counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<Period>,
    /// What must hold for a vote to be valid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum: Option<Condition>,
    /// What must hold for it to pass.
    pub passes: Condition,
}

impl Rule {
    /// Every condition of the rule: the quorum's, then those of passing.
    pub fn conditions(&self) -> impl Iterator<Item = &Condition> {
        self.quorum.iter().chain([&self.passes]).flat_map(Condition::walk)
    }

    /// Every test of the rule.
    pub fn tests(&self) -> impl Iterator<Item = &Test> {
        self.quorum.iter().chain([&self.passes]).flat_map(Condition::tests)
    }
}

/// Who may propose: an office, an organ, or so many of an electorate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Proposer {
    /// The holder of this office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<Id>,
    /// This organ.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organ: Option<Id>,
    /// Voters of this electorate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<Id>,
    /// How many of them, or which share; one if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<Limit>,
}

code_list! {
    /// From when a decision has effect.
    pub enum Effect: "effect" {
        /// From its adoption.
        AtOnce = "at-once",
        /// From its approval.
        OnApproval = "on-approval",
        /// Once enough have ratified.
        OnRatification = "on-ratification",
    }
}

/// Ratifications that an adopted text needs to enter into force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ratifications {
    /// Of which electorate.
    pub electorate: Id,
    /// How many of it, or which share.
    pub at_least: Limit,
    /// An electorate that must have ratified whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub including: Option<Id>,
}

/// What is decided, by which rule, and the procedure around it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Matter {
    /// Its id.
    pub id: Id,
    /// Its name by language.
    pub name: Names,
    /// The article.
    pub article: String,
    /// The organ that decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organ: Option<Id>,
    /// The rule that applies.
    pub rule: Id,
    /// For amendments: the chapters it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub chapters: Vec<String>,
    /// First day on which the rule applies to it.
    #[serde(default, deserialize_with = "crate::day", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub from: Option<Date>,
    /// Last day.
    #[serde(default, deserialize_with = "crate::day", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub until: Option<Date>,
    /// Who may propose; none: the charter does not say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub propose: Vec<Proposer>,
    /// How long a proposal is known before the vote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<Period>,
    /// How many times it is voted on; 1 if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub readings: Option<u8>,
    /// From when it has effect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effect: Option<Effect>,
    /// The ratifications it needs to enter into force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ratifications: Option<Ratifications>,
}

impl Matter {
    /// Whether its rule applies on a day.
    #[must_use]
    pub fn applies(&self, on: Date) -> bool {
        self.from.is_none_or(|from| from <= on) && self.until.is_none_or(|until| on <= until)
    }
}

code_list! {
    /// What falls due.
    pub enum DueKind: "kind of due" {
        /// A report is owed.
        Report = "report",
        /// A meeting is to be held.
        Meeting = "meeting",
        /// Something is renewed, or lapses.
        Renewal = "renewal",
        /// The forum ends.
        Dissolution = "dissolution",
        /// An election is to be held.
        Election = "election",
        /// The charter is looked at again.
        Review = "review",
        /// A term ends.
        Term = "term",
    }
}

/// Something that falls due by the charter itself, once or again and again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Due {
    /// Its id.
    pub id: Id,
    /// Its name by language.
    pub name: Names,
    /// The article.
    pub article: String,
    /// What falls due.
    pub kind: DueKind,
    /// The office or organ that owes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Id>,
    /// The first day it falls due.
    #[serde(default, deserialize_with = "crate::day", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub first: Option<Date>,
    /// Or: so long after the anchor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Period>,
    /// The day `after` counts from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<Anchor>,
    /// How often it falls due again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub every: Option<Period>,
    /// The last day it can fall due.
    #[serde(default, deserialize_with = "crate::day", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub until: Option<Date>,
    /// Another due that averts it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unless: Option<Id>,
}
