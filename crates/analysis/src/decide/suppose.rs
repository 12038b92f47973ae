//! Votes that somebody supposes, held against a charter: what would pass.

use super::{Day, OnRecord, Undecidable, matter, rule};
use crate::{
    State,
    answer::{Namer, Parts, Tally},
};
use charter::{Cast, Charter, Choice, Consent, ConsentAct, Counts, Facts, Opening, Votes};
use register::Clocks;
use schemars::JsonSchema;
use serde::Serialize;
use thiserror::Error;
use vocabulary::{ActorId, Date, Id};

/// A vote as somebody supposes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Supposed {
    /// What is voted on.
    pub matter: Id,
    /// Who votes how.
    pub votes: Vec<(ActorId, Choice)>,
    /// Or: only how many; `entitled` and `membership` are taken from the charter.
    pub counts: Option<Counts>,
    /// What the holders of offices do afterwards, in order.
    pub consents: Vec<(Id, ConsentAct)>,
}

/// A vote as supposed, held against the charter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Supposition {
    /// The clocks asked at; absent for a charter of which nothing is recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clocks: Option<Clocks>,
    /// The tally, as if the vote were closed.
    pub tally: Tally,
}

/// Why a supposed vote cannot be tallied.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SupposedError {
    /// The rule cannot be told.
    #[error(transparent)]
    Undecidable(#[from] Undecidable),
    /// The charter has no such office.
    #[error("the charter has no office \"{office}\": expected one of {known}")]
    Office {
        /// The office.
        office: Id,
        /// Those it has.
        known: String,
    },
    /// The holder of an office is supposed to do two things of which one rules out the other.
    #[error("{office} is supposed both \"{one}\" and \"{other}\": expected one of the two")]
    Contradiction {
        /// The office.
        office: Id,
        /// What its holder does.
        one: ConsentAct,
        /// And what else.
        other: ConsentAct,
    },
    /// Votes are given both by name and by number.
    #[error("votes are given by name and by number: expected one of the two")]
    TwoWays,
    /// More votes than voters.
    #[error(
        "{votes} votes, and {entitled} voters are entitled: expected no more votes than voters"
    )]
    MoreVotes {
        /// The votes.
        votes: u64,
        /// Those who are entitled.
        entitled: usize,
    },
}

/// Holds a supposed vote against a charter and the facts of a day.
///
/// # Errors
/// When the charter does not say by which rule, or the votes cannot be read.
pub fn suppose(
    charter: &Charter,
    facts: &impl Facts,
    day: Date,
    supposed: &Supposed,
    names: &Namer<'_>,
) -> Result<Tally, SupposedError> {
    if supposed.counts.is_some() && !supposed.votes.is_empty() {
        return Err(SupposedError::TwoWays);
    }
    let unknown = |(office, _): &&(Id, ConsentAct)| charter.office(office).is_none();
    if let Some((office, _)) = supposed.consents.iter().find(unknown) {
        let known: Vec<&str> = charter.offices.iter().map(|office| office.id.as_str()).collect();
        return Err(SupposedError::Office { office: office.clone(), known: known.join(", ") });
    }
    contradictions(&supposed.consents)?;
    let matter = matter(charter, &supposed.matter, day)?;
    let rule = rule(charter, &matter.rule)?;
    let roll = charter.roll(rule, facts, None);
    let roll = roll.map_err(|error| Undecidable::Roll { reason: error.to_string() })?;
    let cast = |(voter, choice): &(ActorId, Choice)| Cast {
        voter: voter.clone(),
        choice: *choice,
        by: None,
        on: None,
    };
    let handed_in: Vec<Cast> = supposed.votes.iter().map(cast).collect();
    let admitted = roll.take(Opening { opened: day, closed: None }, &handed_in);
    let act = |(office, act): &(Id, ConsentAct)| Consent {
        office: office.clone(),
        act: *act,
        on: day,
        by: None,
    };
    let consents: Vec<Consent> = supposed.consents.iter().map(act).collect();
    let votes = match supposed.counts {
        Some(counts) => {
            let votes = [counts.yes, counts.no, counts.abstain, counts.not_voting, counts.invalid];
            let votes = votes.iter().fold(0_u64, |sum, votes| sum.saturating_add(*votes));
            let entitled = roll.entitled();
            if usize::try_from(votes).map_or(true, |votes| votes > entitled) {
                return Err(SupposedError::MoreVotes { votes, entitled });
            }
            Votes::Counted(counts)
        }
        None => Votes::Named(admitted.choices.clone()),
    };
    let finding = rule.decide(&roll, &votes, &consents, true);
    let parts = Parts {
        charter,
        matter,
        rule,
        without_vote: false,
        roll: &roll,
        handed_in: &handed_in,
        admitted: &admitted,
        votes: &votes,
        consents: &consents,
        finding,
    };
    Ok(Tally::new(parts, names))
}

/// Whoever approves does not refuse, and whoever breaks a tie breaks it one way.
fn contradictions(consents: &[(Id, ConsentAct)]) -> Result<(), SupposedError> {
    let either = [
        (ConsentAct::Approves, ConsentAct::Refuses),
        (ConsentAct::BreaksTieFor, ConsentAct::BreaksTieAgainst),
    ];
    for (office, _) in consents {
        let does = |act: ConsentAct| consents.contains(&(office.clone(), act));
        if let Some((one, other)) =
            either.into_iter().find(|(one, other)| does(*one) && does(*other))
        {
            return Err(SupposedError::Contradiction { office: office.clone(), one, other });
        }
    }
    Ok(())
}

impl State<'_> {
    /// Holds a supposed vote against the charter in force on the as-of day, with the members, the
    /// weights and the disqualifications of that day.
    ///
    /// # Errors
    /// When the charter does not say by which rule, or the votes cannot be read.
    pub fn suppose(
        &self,
        supposed: &Supposed,
        language: &str,
    ) -> Result<Supposition, SupposedError> {
        let Clocks { as_of, known_at } = self.view.clocks;
        let charter = self.view.charter_on(as_of).ok_or(Undecidable::Charter { known_at })?;
        let (clocks, names) = (self.view.clocks, Namer { view: Some(self.view), language });
        let day = Day::new(self.view, clocks.as_of);
        let facts = OnRecord { day: &day, charter, poll: None };
        let tally = suppose(charter, &facts, clocks.as_of, supposed, &names)?;
        Ok(Supposition { clocks: Some(clocks), tally })
    }
}
