//! The roll: who may vote in a poll and how much each vote weighs, frozen when the vote opens.

use crate::{
    Charter, ContributionLine, Electorate, Limit, Rounding, Rule, Weight, Who, Without,
    ballot::{Cause, Choice},
};
use std::collections::{BTreeMap, BTreeSet};
use thiserror::Error;
use vocabulary::{ActorId, Date, Decimal, Id};

/// What a roll is made from: the facts of one day, as the one who keeps the records knows them.
pub trait Facts {
    /// Every member on the day.
    fn members(&self) -> Vec<ActorId>;
    /// The class a member is in.
    fn class(&self, member: &ActorId) -> Option<Id>;
    /// Who holds an office in an organ.
    fn organ(&self, organ: &Id) -> Vec<ActorId>;
    /// Why a voter may not vote, if the charter minds.
    fn causes(&self, voter: &ActorId) -> Vec<Cause>;
    /// The latest observation of an indicator.
    fn observed(&self, indicator: &Id, actor: &ActorId) -> Option<Decimal>;
    /// What an actor gave, by the ledger.
    fn contributed(&self, line: &ContributionLine, actor: &ActorId) -> Decimal;
    /// Those for whom a voter votes as a bloc: the members of a group; empty for a single actor.
    fn bloc(&self, voter: &ActorId) -> Vec<ActorId>;
}

/// How the votes of a roll weigh by one [`Weight`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weighing {
    /// The weight's id.
    pub id: Id,
    /// Votes are counted in parts of 10^-`scale`.
    pub scale: u32,
    /// Each voter's votes, in those parts; in the order of [`Roll::voters`].
    pub votes: Vec<u64>,
    /// Voters whose weight no record gives; they weigh nothing, and no test by it is decided.
    pub missing: Vec<ActorId>,
}

/// What an electorate that need not vote here weighs together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outside {
    /// The electorate.
    pub electorate: Id,
    /// The weight its votes are counted by; none: one each.
    pub by: Option<Id>,
    /// All its votes, in the parts of that weight; none when a weight is missing.
    pub total: Option<u64>,
}

/// Who may vote under a rule, and how much each vote weighs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roll {
    /// Everyone in the electorate, in order of id.
    pub voters: Vec<ActorId>,
    /// Why a voter may not vote; in the order of `voters`.
    pub barred: Vec<Option<Without>>,
    /// The electorates of the charter each voter is in, a bit each in the charter's order; in the
    /// order of `voters`.
    pub groups: Vec<u64>,
    /// The charter's electorates: the bits of `groups`.
    pub electorates: Vec<Id>,
    /// The weights the rule counts by.
    pub weighings: Vec<Weighing>,
    /// The electorates that a share is taken of whether or not they vote here.
    pub outside: Vec<Outside>,
    /// The electorate that votes.
    pub electorate: Electorate,
    /// The article of the rule.
    pub article: String,
}

/// Why there is no roll.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RollError {
    /// The rule names an electorate that is not in the charter.
    #[error("rule {rule:?} names electorate {electorate:?}, which the charter does not have")]
    Electorate {
        /// The rule.
        rule: String,
        /// The electorate.
        electorate: String,
    },
    /// The rule counts by a weight that is not in the charter.
    #[error("rule {rule:?} counts by weight {weight:?}, which the charter does not have")]
    Weight {
        /// The rule.
        rule: String,
        /// The weight.
        weight: String,
    },
    /// The votes are too many to count exactly.
    #[error(
        "the votes by weight {weight:?} are too many or too fine to be counted exactly: expected \
         at most 18 digits together; give a larger `per` or a `rounding`"
    )]
    TooMany {
        /// The weight.
        weight: String,
    },
}

/// A vote as it is handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cast {
    /// Whose vote it is.
    pub voter: ActorId,
    /// What was chosen.
    pub choice: Choice,
    /// Who handed it in, if another: a proxy, an alternate, a representative.
    pub by: Option<ActorId>,
    /// When.
    pub on: Option<Date>,
}

/// Why a vote is refused.
#[derive(Debug, Clone, PartialEq, Eq, Error, serde::Serialize, schemars::JsonSchema)]
#[serde(tag = "refusal", rename_all = "kebab-case")]
pub enum Refusal {
    /// It is not in the electorate.
    #[error("{voter} is not in the electorate that votes here (Art. {article})")]
    NotInElectorate {
        /// Whose vote it is.
        voter: ActorId,
        /// The electorate's article.
        article: String,
    },
    /// It may not vote.
    #[error("{voter} may not vote: {cause} (Art. {article})")]
    Barred {
        /// Whose vote it is.
        voter: ActorId,
        /// Why.
        cause: Cause,
        /// The article.
        article: String,
    },
    /// It has voted.
    #[error("{voter} has voted already: one vote counts (Art. {article})")]
    Twice {
        /// Whose vote it is.
        voter: ActorId,
        /// The electorate's article.
        article: String,
    },
    /// The vote had not opened.
    #[error(
        "the vote of {voter} is dated {on}, before the vote opened on {opened} (Art. {article})"
    )]
    Early {
        /// Whose vote it is.
        voter: ActorId,
        /// Its day.
        #[schemars(with = "String")]
        on: Date,
        /// The day the vote opened.
        #[schemars(with = "String")]
        opened: Date,
        /// The rule's article.
        article: String,
    },
    /// The vote was closed.
    #[error("the vote of {voter} came after the vote was closed on {closed} (Art. {article})")]
    Late {
        /// Whose vote it is.
        voter: ActorId,
        /// The day the vote closed.
        #[schemars(with = "String")]
        closed: Date,
        /// The rule's article.
        article: String,
    },
    /// Nobody may vote for another.
    #[error("{by} voted for {voter}, and the charter knows no proxies (Art. {article})")]
    NoProxies {
        /// Whose vote it is.
        voter: ActorId,
        /// Who handed it in.
        by: ActorId,
        /// The electorate's article.
        article: String,
    },
    /// The proxy votes for too many.
    #[error(
        "{by} votes for more than {most} others: the vote for {voter} is one too many (Art. {article})"
    )]
    TooManyProxies {
        /// Whose vote it is.
        voter: ActorId,
        /// Who handed it in.
        by: ActorId,
        /// For how many one may vote.
        most: u16,
        /// The article.
        article: String,
    },
    /// The one who voted for another has no vote here.
    #[error(
        "{by} voted for {voter} and has no vote here itself: expected another voter (Art. {article})"
    )]
    ProxyWithoutVote {
        /// Whose vote it is.
        voter: ActorId,
        /// Who handed it in.
        by: ActorId,
        /// The electorate's article.
        article: String,
    },
    /// Nobody may sit in a seat-holder's place.
    #[error(
        "{by} voted in the place of {voter}, and the charter knows no alternates (Art. {article})"
    )]
    NoAlternates {
        /// Whose vote it is.
        voter: ActorId,
        /// Who handed it in.
        by: ActorId,
        /// The electorate's article.
        article: String,
    },
}

impl Refusal {
    /// The article the refusal rests on.
    #[must_use]
    pub fn article(&self) -> &str {
        match self {
            Self::NotInElectorate { article, .. }
            | Self::Barred { article, .. }
            | Self::Twice { article, .. }
            | Self::Early { article, .. }
            | Self::Late { article, .. }
            | Self::NoProxies { article, .. }
            | Self::TooManyProxies { article, .. }
            | Self::ProxyWithoutVote { article, .. }
            | Self::NoAlternates { article, .. } => article,
        }
    }
}

/// When a poll was open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    /// The day it opened.
    pub opened: Date,
    /// The last day on which a vote counts; none while it is open.
    pub closed: Option<Date>,
}

/// The votes that count, and those that were refused.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Admitted {
    /// What each voter chose; in the order of [`Roll::voters`].
    pub choices: Vec<Option<Choice>>,
    /// The place of each refused vote among those handed in, and why.
    pub refused: Vec<(usize, Refusal)>,
}

impl Charter {
    /// Who is in an electorate by the facts of a day, in order of id, barred or not.
    #[must_use]
    pub fn select(&self, who: &Who, facts: &impl Facts) -> BTreeSet<ActorId> {
        match who {
            Who::Members => facts.members().into_iter().collect(),
            Who::Class(classes) => {
                let within =
                    |one: &ActorId| facts.class(one).is_some_and(|class| classes.contains(&class));
                facts.members().into_iter().filter(within).collect()
            }
            Who::Organ(organ) => facts.organ(organ).into_iter().collect(),
            Who::Actors(actors) => actors.iter().cloned().collect(),
        }
    }

    /// Freezes the roll for a vote under a rule. `voters` are those who were entitled when the vote
    /// opened, where a record says so; else the charter's electorate is drawn up from the facts.
    ///
    /// # Errors
    /// When the rule names what the charter does not have, or votes cannot be counted exactly.
    pub fn roll(
        &self,
        rule: &Rule,
        facts: &impl Facts,
        voters: Option<&[ActorId]>,
    ) -> Result<Roll, RollError> {
        let electorate =
            self.electorate(&rule.electorate).ok_or_else(|| RollError::Electorate {
                rule: rule.id.to_string(),
                electorate: rule.electorate.to_string(),
            })?;
        let voters: BTreeSet<ActorId> = match voters {
            Some(voters) => voters.iter().cloned().collect(),
            None => self.select(&electorate.who, facts),
        };
        let voters: Vec<ActorId> = voters.into_iter().collect();
        let barred = voters.iter().map(|voter| {
            let causes = facts.causes(voter);
            electorate.without.iter().find(|without| causes.contains(&without.cause)).cloned()
        });
        let mut groups = vec![0; voters.len()];
        for (bit, group) in self.electorates.iter().enumerate().take(64) {
            let within = self.select(&group.who, facts);
            for (mask, voter) in groups.iter_mut().zip(&voters) {
                *mask |= u64::from(within.contains(voter)) << bit;
            }
        }
        let (weighings, outside) = self.weigh(rule, &voters, facts)?;
        Ok(Roll {
            barred: barred.collect(),
            groups,
            electorates: self.electorates.iter().take(64).map(|one| one.id.clone()).collect(),
            weighings,
            outside,
            electorate: electorate.clone(),
            article: rule.article.clone(),
            voters,
        })
    }
}

impl Charter {
    /// Weighs the voters by every weight a rule counts by, and the electorates it takes shares of.
    fn weigh(
        &self,
        rule: &Rule,
        voters: &[ActorId],
        facts: &impl Facts,
    ) -> Result<(Vec<Weighing>, Vec<Outside>), RollError> {
        let name = || rule.id.to_string();
        let mut asked: BTreeSet<(Option<&Id>, &Id)> = BTreeSet::new();
        for test in rule.tests() {
            asked.extend(test.out_of.as_ref().map(|out_of| (test.by.as_ref(), out_of)));
        }
        let members = |id: &Id| {
            let electorate = self.electorate(id).ok_or_else(|| RollError::Electorate {
                rule: name(),
                electorate: id.to_string(),
            })?;
            let members: Vec<ActorId> = self.select(&electorate.who, facts).into_iter().collect();
            Ok(members)
        };
        let (mut weighings, mut outside) = (Vec::new(), Vec::new());
        for (_, electorate) in asked.iter().filter(|(by, _)| by.is_none()) {
            let total = u64::try_from(members(electorate)?.len()).ok();
            outside.push(Outside { electorate: (*electorate).clone(), by: None, total });
        }
        let named: BTreeSet<&Id> = rule.tests().filter_map(|test| test.by.as_ref()).collect();
        for id in named {
            let weight = self.weight(id);
            let weight =
                weight.ok_or_else(|| RollError::Weight { rule: name(), weight: id.to_string() })?;
            // All are weighed in one go, so that all are counted in the same parts.
            let mut actors = voters.to_vec();
            let mut spans = Vec::new();
            for (_, electorate) in asked.iter().filter(|(by, _)| *by == Some(id)) {
                let start = actors.len();
                actors.extend(members(electorate)?);
                spans.push((*electorate, start..actors.len()));
            }
            let mut weighing = weight.weigh(&actors, facts)?;
            for (electorate, span) in spans {
                let missing = actors[span.clone()].iter().any(|one| weighing.missing.contains(one));
                let total = (!missing).then(|| weighing.votes[span].iter().sum());
                let (electorate, by) = (electorate.clone(), Some(id.clone()));
                outside.push(Outside { electorate, by, total });
            }
            weighing.votes.truncate(voters.len());
            weighing.missing.retain(|one| voters.binary_search(one).is_ok());
            weighings.push(weighing);
        }
        Ok((weighings, outside))
    }
}

/// What is divided, by a `per` or into a `basic_share`, is kept to so many decimals.
const FINEST: u32 = 9;
/// All votes together are no more than this many parts.
const MOST: u64 = 1_000_000_000_000_000_000;

impl Weight {
    /// Weighs every voter; a group weighs what its members do together.
    fn weigh(&self, voters: &[ActorId], facts: &impl Facts) -> Result<Weighing, RollError> {
        let too_many = || RollError::TooMany { weight: self.id.to_string() };
        let basic = self.basic_votes(facts).ok_or_else(too_many)?;
        let mut missing = Vec::new();
        let mut numbers = Vec::with_capacity(voters.len());
        let divided = self.per.is_some() || self.basic_share.is_some();
        for voter in voters {
            // What the charter's own table gives a group is the group's, not its members'.
            let bloc = match &self.table {
                Some(table) if table.contains_key(voter) => Vec::new(),
                _ => facts.bloc(voter),
            };
            let members = if bloc.is_empty() { std::slice::from_ref(voter) } else { &bloc };
            let mut weight = Some(Decimal::ZERO);
            for member in members {
                let Some(votes) = self.votes(member, facts) else {
                    weight = None;
                    break;
                };
                let more = votes.checked_add(basic).ok_or_else(too_many)?;
                let sum = weight.and_then(|weight| weight.checked_add(more));
                weight = Some(sum.ok_or_else(too_many)?);
            }
            let weight = weight.filter(|weight| !weight.is_sign_negative());
            if weight.is_none() {
                missing.push(voter.clone());
            }
            let weight = weight.unwrap_or_default();
            let weight = if divided { weight.round_dp(FINEST) } else { weight };
            numbers.push(weight.normalize());
        }
        let scale = numbers.iter().map(Decimal::scale).max().unwrap_or(0);
        let mut total: u64 = 0;
        let mut votes = Vec::with_capacity(numbers.len());
        for mut number in numbers {
            number.rescale(scale);
            let parts = u64::try_from(number.mantissa()).ok().filter(|_| number.scale() == scale);
            let parts = parts.ok_or_else(too_many)?;
            total = total.checked_add(parts).filter(|total| *total <= MOST).ok_or_else(too_many)?;
            votes.push(parts);
        }
        Ok(Weighing { id: self.id.clone(), scale, votes, missing })
    }

    /// What one actor weighs without basic votes.
    fn votes(&self, actor: &ActorId, facts: &impl Facts) -> Option<Decimal> {
        let measured = if let Some(table) = &self.table {
            *table.get(actor)?
        } else if let Some(indicator) = &self.indicator {
            facts.observed(indicator, actor)?
        } else if let Some(line) = &self.contribution {
            facts.contributed(line, actor)
        } else {
            Decimal::ZERO
        };
        let per = self.per.unwrap_or(Decimal::ONE);
        Some(self.rounding.round(measured.checked_div(per)?))
    }

    /// The votes added to each actor's. As a share `s` of all votes, with `n` members whose other
    /// votes are `v` together: `b` such that `n b = s (n b + v)` (as in Article XII, section 5 of the
    /// Articles of Agreement of the IMF).
    fn basic_votes(&self, facts: &impl Facts) -> Option<Decimal> {
        let Some(Limit::Share(share)) = self.basic_share else {
            return Some(self.basic.unwrap_or_default());
        };
        let members = facts.members();
        if members.is_empty() {
            return Some(Decimal::ZERO);
        }
        let mut votes = members.iter().filter_map(|member| self.votes(member, facts));
        let votes = votes.try_fold(Decimal::ZERO, Decimal::checked_add)?;
        let rest = share.denominator().checked_sub(share.numerator())?;
        let dividend = votes.checked_mul(Decimal::from(share.numerator()))?;
        let divisor = Decimal::from(rest).checked_mul(Decimal::from(members.len()))?;
        Some(self.rounding.round(dividend.checked_div(divisor)?))
    }
}

impl Rounding {
    fn round(self, number: Decimal) -> Decimal {
        use vocabulary::RoundingStrategy::MidpointAwayFromZero;
        match self {
            Self::None => number,
            Self::Down => number.trunc(),
            Self::Nearest => number.round_dp_with_strategy(0, MidpointAwayFromZero),
        }
    }
}

impl Roll {
    /// The place of a voter in the roll.
    #[must_use]
    pub fn place(&self, voter: &ActorId) -> Option<usize> {
        self.voters.binary_search(voter).ok()
    }

    /// What votes weigh by a weight that the rule counts by.
    #[must_use]
    pub fn weighing(&self, weight: &Id) -> Option<&Weighing> {
        self.weighings.iter().find(|one| one.id == *weight)
    }

    /// Whether the voter at a place is in one of the charter's electorates.
    #[must_use]
    pub fn within(&self, place: usize, electorate: &Id) -> bool {
        let bit = self.electorates.iter().position(|one| one == electorate);
        bit.is_some_and(|bit| self.groups[place] >> bit & 1 == 1)
    }

    /// How many are entitled to vote.
    #[must_use]
    pub fn entitled(&self) -> usize {
        self.barred.iter().filter(|barred| barred.is_none()).count()
    }

    /// Whether a vote can be taken, with those that were taken before.
    ///
    /// # Errors
    /// Why not, with the article.
    pub fn admit(&self, opening: Opening, before: &[Cast], cast: &Cast) -> Result<usize, Refusal> {
        let voted = |_| before.iter().any(|one| one.voter == cast.voter);
        let lent = |by: &ActorId| {
            before.iter().filter(|one| one.by.as_ref() == Some(by) && one.voter != *by).count()
        };
        self.judge(opening, voted, lent, cast)
    }

    /// `voted` says whether the voter at a place has voted, `lent` for how many others one has.
    fn judge(
        &self,
        opening: Opening,
        voted: impl Fn(usize) -> bool,
        lent: impl Fn(&ActorId) -> usize,
        cast: &Cast,
    ) -> Result<usize, Refusal> {
        let voter = || cast.voter.clone();
        let by_electorate = || self.electorate.article.clone();
        let place = self
            .place(&cast.voter)
            .ok_or_else(|| Refusal::NotInElectorate { voter: voter(), article: by_electorate() })?;
        if let Some(without) = &self.barred[place] {
            let (cause, article) = (without.cause, without.article.clone());
            return Err(Refusal::Barred { voter: voter(), cause, article });
        }
        let article = || self.article.clone();
        if let Some(on) = cast.on.filter(|on| *on < opening.opened) {
            let opened = opening.opened;
            return Err(Refusal::Early { voter: voter(), on, opened, article: article() });
        }
        if let (Some(on), Some(closed)) = (cast.on, opening.closed)
            && on > closed
        {
            return Err(Refusal::Late { voter: voter(), closed, article: article() });
        }
        if let Some(by) = cast.by.as_ref().filter(|by| **by != cast.voter) {
            self.judge_another(lent(by), &cast.voter, by)?;
        }
        if voted(place) {
            return Err(Refusal::Twice { voter: voter(), article: by_electorate() });
        }
        Ok(place)
    }

    /// Whether somebody else may hand in a vote, who has done so for `lent` others. One who votes
    /// here too is a proxy; anybody else is a representative of a member, or the alternate of the
    /// person who holds a seat.
    fn judge_another(&self, lent: usize, voter: &ActorId, by: &ActorId) -> Result<(), Refusal> {
        let (voter, by) = (voter.clone(), by.clone());
        let article = self.electorate.article.clone();
        let place = self.place(&by);
        // A state that is not on the roll represents nobody on it.
        let stranger = place.is_none() && by.state().is_some();
        if stranger || place.is_some_and(|place| self.barred[place].is_some()) {
            return Err(Refusal::ProxyWithoutVote { voter, by, article });
        }
        if place.is_none() {
            let of_persons = matches!(self.electorate.who, Who::Organ(_));
            return match self.electorate.alternates.is_none() && of_persons {
                true => Err(Refusal::NoAlternates { voter, by, article }),
                false => Ok(()),
            };
        }
        match &self.electorate.proxies {
            None => Err(Refusal::NoProxies { voter, by, article }),
            Some(proxies) if lent >= usize::from(proxies.most) => {
                let (most, article) = (proxies.most, proxies.article.clone());
                Err(Refusal::TooManyProxies { voter, by, most, article })
            }
            Some(_) => Ok(()),
        }
    }

    /// Takes votes in the order in which they came; those refused are kept apart, with the reason.
    #[must_use]
    pub fn take(&self, opening: Opening, votes: &[Cast]) -> Admitted {
        let mut choices = vec![None; self.voters.len()];
        let mut refused = Vec::new();
        let mut proxies: BTreeMap<&ActorId, usize> = BTreeMap::new();
        for (at, vote) in votes.iter().enumerate() {
            let lent = |by: &ActorId| proxies.get(by).copied().unwrap_or_default();
            match self.judge(opening, |place| choices[place].is_some(), lent, vote) {
                Ok(place) => {
                    choices[place] = Some(vote.choice);
                    if let Some(by) = vote.by.as_ref().filter(|by| **by != vote.voter) {
                        *proxies.entry(by).or_default() += 1;
                    }
                }
                Err(refusal) => refused.push((at, refusal)),
            }
        }
        Admitted { choices, refused }
    }
}
