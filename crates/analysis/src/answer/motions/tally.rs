//! Votes held against a rule, voter by voter.

use super::Proven;
use crate::{
    State,
    decide::{Fate, Held, fate_of},
};
use charter::{
    Admitted, Cast, Charter, Choice, Consent, Finding, Matter, Method, Prospects, Refusal, Roll,
    Rule, Votes, Without,
};
use register::{View, record::Poll};
use schemars::JsonSchema;
use serde::Serialize;
use vocabulary::{ActorId, Decimal, Id, PartialDate};

/// The names of actors in a language: from the records where there are any, else from the list of
/// states.
#[derive(Debug, Clone, Copy)]
pub struct Namer<'a> {
    /// The records.
    pub view: Option<View<'a>>,
    /// The language's tag.
    pub language: &'a str,
}

impl Namer<'_> {
    /// The name of an actor.
    #[must_use]
    pub fn of(&self, actor: &ActorId) -> String {
        let listed = || actor.state().map(|state| state.names.get(self.language));
        match self.view {
            Some(view) => view.name(actor, self.language).to_owned(),
            None => listed().unwrap_or(actor.as_str()).to_owned(),
        }
    }
}

/// Votes by choice; absent where they are not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct Totals {
    /// In favour.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub yes: Option<u64>,
    /// Against.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no: Option<u64>,
    /// Abstaining.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub abstain: Option<u64>,
    /// Present and taking no part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_voting: Option<u64>,
    /// Spoiled papers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invalid: Option<u64>,
    /// Absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub absent: Option<u64>,
    /// Entitled voters of whom nothing is recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub silent: Option<u64>,
    /// Everyone entitled to vote.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entitled: Option<u64>,
}

fn whole(number: usize) -> Option<u64> {
    u64::try_from(number).ok()
}

impl Totals {
    /// The votes of a roll.
    #[must_use]
    pub fn of(roll: &Roll, votes: &Votes) -> Self {
        let entitled = whole(roll.entitled());
        match votes {
            Votes::Named(choices) => {
                let chose = |choice: Option<Choice>| {
                    let open =
                        choices.iter().zip(&roll.barred).filter(|(_, barred)| barred.is_none());
                    whole(open.filter(|(one, _)| **one == choice).count())
                };
                Self {
                    yes: chose(Some(Choice::Yes)),
                    no: chose(Some(Choice::No)),
                    abstain: chose(Some(Choice::Abstain)),
                    not_voting: chose(Some(Choice::NotVoting)),
                    invalid: chose(Some(Choice::Invalid)),
                    absent: chose(Some(Choice::Absent)),
                    silent: chose(None),
                    entitled,
                }
            }
            Votes::Counted(counts) => Self {
                yes: Some(counts.yes),
                no: Some(counts.no),
                abstain: Some(counts.abstain),
                not_voting: Some(counts.not_voting).filter(|count| *count > 0),
                invalid: Some(counts.invalid).filter(|count| *count > 0),
                entitled,
                ..Self::default()
            },
            Votes::Unknown => Self { entitled, ..Self::default() },
        }
    }

    /// Whether no voter did anything that is on record.
    #[must_use]
    pub fn nobody(&self) -> bool {
        self.silent.is_some() && self.silent == self.entitled
    }

    /// The votes as a source counts them.
    #[must_use]
    pub fn stated(poll: &Poll) -> Self {
        Self {
            yes: poll.yes.map(u64::from),
            no: poll.no.map(u64::from),
            abstain: poll.abstain.map(u64::from),
            not_voting: poll.not_voting.map(u64::from),
            invalid: poll.invalid.map(u64::from),
            absent: poll.absent.map(u64::from),
            silent: None,
            entitled: None,
        }
    }
}

/// A way in which votes weigh: a column beside the votes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WeightColumn {
    /// The weight of the charter.
    pub id: Id,
    /// Its name in the language asked for.
    pub name: String,
    /// The article.
    pub article: String,
    /// What all voters weigh together.
    #[schemars(with = "String")]
    pub total: Decimal,
}

/// What a voter later said it had meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct IntendedRow {
    /// What it had meant.
    pub choice: Choice,
    /// When it said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<PartialDate>,
    /// What proves it.
    #[serde(flatten)]
    pub proven: Proven,
}

/// A voter and its vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct VoterRow {
    /// The voter.
    pub voter: ActorId,
    /// Its name in the language asked for.
    pub name: String,
    /// Why it may not vote.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub barred: Option<Without>,
    /// The vote as it was cast; absent: nothing is recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub choice: Option<Choice>,
    /// What it weighs by each of the weights; absent where no record says.
    #[schemars(with = "Vec<Option<String>>")]
    pub weights: Vec<Option<Decimal>>,
    /// Who cast it for the voter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cast_by: Option<ActorId>,
    /// How the voter explained it, in our own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explanation: Option<String>,
    /// What the voter later said it had meant; never counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub intended: Option<IntendedRow>,
    /// What proves the vote.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proven: Option<Proven>,
}

/// A vote that was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RefusedRow {
    /// Whose vote it was.
    pub voter: ActorId,
    /// Its name in the language asked for.
    pub name: String,
    /// What it said.
    pub choice: Choice,
    /// Why it was refused, with the article.
    pub refusal: Refusal,
}

/// Votes held against the rule that applies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Tally {
    /// The version of the charter.
    pub charter: String,
    /// What is decided.
    pub matter: Id,
    /// The matter's name in the language asked for.
    pub matter_name: String,
    /// The rule.
    pub rule: Id,
    /// Its name in the language asked for.
    pub rule_name: String,
    /// Its article.
    pub article: String,
    /// How it decides.
    pub method: Method,
    /// Whether it was decided without the vote that the rule provides for: nobody objected.
    pub without_vote: bool,
    /// What came of it.
    pub fate: Fate,
    /// Every condition with its numbers, its base, its threshold and its article.
    pub finding: Finding,
    /// What would change the outcome; absent where votes are not known by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prospects: Option<Prospects>,
    /// The votes by choice.
    pub totals: Totals,
    /// Whether the votes are known by name.
    pub named: bool,
    /// The weights the rule counts by.
    pub weights: Vec<WeightColumn>,
    /// Everyone in the electorate, in order of name.
    pub voters: Vec<VoterRow>,
    /// Votes that were refused, in the order in which they came.
    pub refused: Vec<RefusedRow>,
}

/// What a tally is made from.
pub(crate) struct Parts<'p> {
    pub charter: &'p Charter,
    pub matter: &'p Matter,
    pub rule: &'p Rule,
    pub without_vote: bool,
    pub roll: &'p Roll,
    pub handed_in: &'p [Cast],
    pub admitted: &'p Admitted,
    pub votes: &'p Votes,
    pub consents: &'p [Consent],
    pub finding: Finding,
}

impl Tally {
    pub(crate) fn new(parts: Parts<'_>, names: &Namer<'_>) -> Self {
        let Parts { charter, matter, rule, roll, votes, .. } = parts;
        let in_words = |names_of: &vocabulary::Names| names_of.get(names.language).to_owned();
        let choices = match votes {
            Votes::Named(choices) => Some(choices),
            Votes::Counted(_) | Votes::Unknown => None,
        };
        let number = |parts: u64, scale: u32| {
            Decimal::from_i128_with_scale(i128::from(parts), scale).normalize()
        };
        let column = |weighing: &charter::Weighing| {
            let weight = charter.weight(&weighing.id)?;
            let total = number(weighing.votes.iter().sum(), weighing.scale);
            let (id, article) = (weight.id.clone(), weight.article.clone());
            Some(WeightColumn { id, name: in_words(&weight.name), article, total })
        };
        let weight = |weighing: &charter::Weighing, place: usize| {
            let missing = weighing.missing.contains(&roll.voters[place]);
            (!missing).then(|| number(weighing.votes[place], weighing.scale))
        };
        let voter = |(place, voter): (usize, &ActorId)| VoterRow {
            voter: voter.clone(),
            name: names.of(voter),
            barred: roll.barred[place].clone(),
            choice: choices.and_then(|choices| choices[place]),
            weights: roll.weighings.iter().map(|weighing| weight(weighing, place)).collect(),
            cast_by: None,
            explanation: None,
            intended: None,
            proven: None,
        };
        let mut voters: Vec<VoterRow> = roll.voters.iter().enumerate().map(voter).collect();
        voters.sort_by(|a, b| a.name.cmp(&b.name).then_with(|| a.voter.cmp(&b.voter)));
        let refused = |(at, refusal): &(usize, Refusal)| RefusedRow {
            voter: parts.handed_in[*at].voter.clone(),
            name: names.of(&parts.handed_in[*at].voter),
            choice: parts.handed_in[*at].choice,
            refusal: refusal.clone(),
        };
        Self {
            charter: charter.text.version.clone(),
            matter: matter.id.clone(),
            matter_name: in_words(&matter.name),
            rule: rule.id.clone(),
            rule_name: in_words(&rule.name),
            article: rule.article.clone(),
            method: rule.method,
            without_vote: parts.without_vote,
            fate: fate_of(&parts.finding),
            finding: parts.finding,
            prospects: choices.map(|choices| rule.prospects(roll, choices, parts.consents)),
            totals: Totals::of(roll, votes),
            named: choices.is_some(),
            weights: roll.weighings.iter().filter_map(column).collect(),
            voters,
            refused: parts.admitted.refused.iter().map(refused).collect(),
        }
    }
}

impl<'a> State<'a> {
    /// The tally of a poll, each vote with its proof and with what the voter later said it meant.
    #[must_use]
    pub fn tally(&self, held: &Held<'a>, names: &Namer<'_>) -> Tally {
        let parts = Parts {
            charter: held.charter,
            matter: held.matter,
            rule: &held.rule,
            without_vote: held.without_vote(),
            roll: &held.roll,
            handed_in: &held.handed_in,
            admitted: &held.admitted,
            votes: &held.votes,
            consents: &held.consents,
            finding: held.finding.clone(),
        };
        let mut tally = Tally::new(parts, names);
        let is_refused = |at: usize| held.admitted.refused.iter().any(|(one, _)| *one == at);
        for (_, version) in held.cast.iter().enumerate().filter(|(at, _)| !is_refused(*at)) {
            let ballot = &version.record;
            if let Some(row) = tally.voters.iter_mut().find(|row| row.voter == ballot.voter) {
                row.cast_by.clone_from(&ballot.cast_by);
                row.explanation.clone_from(&ballot.explanation);
                row.proven = Some(self.proven(version.seq, &ballot.proof));
            }
        }
        for version in &held.intended {
            let ballot = &version.record;
            if let Some(row) = tally.voters.iter_mut().find(|row| row.voter == ballot.voter) {
                let (choice, on) = (ballot.choice, ballot.on);
                let proven = self.proven(version.seq, &ballot.proof);
                row.intended = Some(IntendedRow { choice, on, proven });
            }
        }
        tally
    }
}
