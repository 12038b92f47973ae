//! Why a rule makes no game, and why something cannot be supposed.

use charter::Needs;
use schemars::JsonSchema;
use serde::Serialize;
use std::fmt;
use thiserror::Error;
use vocabulary::{ActorId, Id, Names, code_list};

/// Why a rule makes no game.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize, JsonSchema)]
#[serde(tag = "why", rename_all = "kebab-case")]
pub enum NoGame {
    /// No record tells how many votes somebody has.
    #[error(
        "no record gives the weight \"{weight}\" of {}: that of everybody who is counted is needed \
         (Art. {article})",
        listed(actors)
    )]
    Weightless {
        /// The weight.
        weight: Id,
        /// Its name.
        name: Names,
        /// Whose is missing.
        actors: Vec<ActorId>,
        /// The article of the test.
        article: String,
    },
    /// More votes for can turn an adopted text down.
    #[error(
        "a vote for can make it fail (Art. {article}): a seat has no influence to measure there"
    )]
    NotMonotone {
        /// The article of the test.
        article: String,
    },
    /// The same where voters may abstain.
    #[error(
        "under a test of this rule a vote against can help more than an abstention (Art. {article}): \
         abstaining has no influence to measure there"
    )]
    NotMonotoneAbstaining {
        /// The article of the test.
        article: String,
    },
    /// A threshold in votes stands where votes weigh otherwise.
    #[error(
        "a threshold in votes, \"{needs}\" (Art. {article}), says nothing where votes weigh by \
         \"{weight}\": give `needs` too, as a share"
    )]
    OtherVotes {
        /// The threshold.
        needs: Needs,
        /// The weight.
        weight: Id,
        /// The article of the test.
        article: String,
    },
    /// Fewer members are on record than the charter says there are: the roll is not whole.
    #[error(
        "{found} of the {seats} members of the class \"{class}\" are on record (Art. {article}): \
         that of the others is needed"
    )]
    Incomplete {
        /// The class.
        class: Id,
        /// Its name.
        name: Names,
        /// How many of it are on record.
        found: usize,
        /// How many there are by the charter.
        seats: u32,
        /// The article that says so.
        article: String,
    },
    /// Nobody votes.
    #[error("nobody may vote here on this day (Art. {article})")]
    Nobody {
        /// The article of the rule.
        article: String,
    },
    /// Nothing passes.
    #[error(
        "nothing passes, not even with all votes: {} (Art. {article})",
        unmet.iter().map(Unmet::to_string).collect::<Vec<_>>().join(", ")
    )]
    Unreachable {
        /// What all votes do not meet.
        unmet: Vec<Unmet>,
        /// The article of the rule.
        article: String,
    },
    /// Everything passes.
    #[error(
        "everything passes, even with no vote for it: no condition asks for any (Art. {article})"
    )]
    Always {
        /// The article of the rule.
        article: String,
    },
    /// The rule makes no game for another reason.
    #[error("{reason} (Art. {article})")]
    Trivial {
        /// Why, in words.
        reason: String,
        /// The article of the rule.
        article: String,
    },
    /// No roll can be drawn up, or the charter does not say by which rule.
    #[error("{reason}")]
    NoRule {
        /// Why, in words.
        reason: String,
    },
    /// The game is too large for every method that was allowed.
    #[error("{reason} (Art. {article})")]
    TooLarge {
        /// Why, in words.
        reason: String,
        /// The article of the rule.
        article: String,
    },
    /// It takes longer than a glance at every rule waits for.
    #[error("this takes some seconds: ask for the matter by itself")]
    Later,
    /// A supposition that cannot be made.
    #[error("{reason}")]
    Supposed {
        /// Why, in words.
        reason: String,
    },
    /// A supposition about somebody of whom it cannot be made.
    #[error("{parameter}={actor} is supposed: {actor} {}", mistake.says())]
    Mistaken {
        /// What is supposed, by its parameter.
        parameter: String,
        /// Of whom.
        actor: ActorId,
        /// What is wrong with that.
        mistake: Mistake,
    },
}

impl NoGame {
    /// Whether it is what was supposed that makes no sense, and not the rule.
    #[must_use]
    pub const fn is_mistaken(&self) -> bool {
        matches!(self, Self::Supposed { .. } | Self::Mistaken { .. })
    }
}

impl Mistake {
    /// The same of somebody, in English.
    const fn says(self) -> &'static str {
        match self {
            Self::Unknown => "is no state and no actor that this dossier lists",
            Self::VotesAlready => "votes here already on this day",
            Self::WouldNotVote => "would have no vote here",
            Self::NoVote => "has no vote here on this day",
            Self::NotLifted => {
                "is no member any more on this day, and the payment does not lift the end of its term"
            }
        }
    }
}

/// A test that all votes together do not meet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Unmet {
    /// What it asks for.
    pub needs: Needs,
    /// How many votes there are.
    pub votes: u64,
}

impl fmt::Display for Unmet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}\" of {}", self.needs, self.votes)
    }
}

code_list! {
    /// Why something cannot be supposed of somebody.
    pub enum Mistake: "mistake" {
        /// It is no state, and no actor that the dossier knows.
        Unknown = "unknown",
        /// Who is supposed to join votes here already.
        VotesAlready = "votes-already",
        /// Who is supposed to join would have no vote.
        WouldNotVote = "would-not-vote",
        /// Of somebody without a vote.
        NoVote = "no-vote",
        /// The membership has ended, and the payment does not lift its end.
        NotLifted = "not-lifted",
    }
}

fn listed(actors: &[ActorId]) -> String {
    if actors.is_empty() {
        return "somebody whom a share is taken of".to_owned();
    }
    let some: Vec<&str> = actors.iter().take(5).map(ActorId::as_str).collect();
    let more = actors.len() - some.len();
    let rest = if more > 0 { format!(" and {more} more") } else { String::new() };
    some.join(", ") + &rest
}
