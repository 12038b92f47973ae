//! What the recorded votes of a forum show of its members: how they voted, how alike, where they
//! stand, whose vote decided.

use super::cited::{Cited, Named, Settled};
use crate::{
    World,
    decide::{Docket, Fate, Ground, Held},
    rollcall::{
        Majority, NoPoints, Pair, Vote, Votes,
        measured::{LEAST, Placed, measure, share},
    },
};
use charter::{Method, Votes as Known};
use register::{Clocks, entry::Kind, record::Poll};
use schemars::JsonSchema;
use serde::Serialize;
use std::{
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet},
};
use vocabulary::{ActorId, Date, Decimal, Id, PartialDate};

/// Which recorded votes are asked for.
#[derive(Debug, Clone, Default)]
pub struct VotesAsked {
    /// Of polls that opened from this day on.
    pub from: Option<Date>,
    /// Until this day; absent: the as-of day.
    pub until: Option<Date>,
    /// On this matter of the charter.
    pub matter: Option<Id>,
    /// Of pairs only those with this actor.
    pub with: Option<ActorId>,
}

/// A poll whose votes are recorded by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RollCallRow {
    /// The poll.
    pub poll: Id,
    /// The motion.
    pub motion: Id,
    /// Its title in the language asked for.
    pub name: String,
    /// What it decides.
    pub matter: Id,
    /// The matter's name in the language asked for.
    pub matter_name: String,
    /// When the poll opened.
    pub on: PartialDate,
    /// What became of it.
    pub fate: Fate,
    /// What that rests on.
    pub ground: Ground,
    /// How many voted yes.
    pub yes: u32,
    /// How many abstained.
    pub abstain: u32,
    /// How many voted no.
    pub no: u32,
    /// How sharply it divides members along their line, in logits: positive where a higher point
    /// makes a yes more likely. Absent where it does not divide, or there is no line.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub discrimination: Option<Decimal>,
    /// Whose vote, changed alone, would have turned the outcome.
    pub pivotal: Vec<Named>,
    /// The record of the poll.
    pub cited: Cited,
}

/// How a member voted. Lists are of polls, as `rolls` has them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct VoterVotes {
    /// The member.
    pub actor: ActorId,
    /// Its name in the language asked for.
    pub name: String,
    /// In how many of the polls it could vote.
    pub entitled: usize,
    /// Where it voted yes.
    pub yes: Vec<Id>,
    /// Where it abstained.
    pub abstain: Vec<Id>,
    /// Where it voted no.
    pub no: Vec<Id>,
    /// Its yes votes as a share of its votes, to four decimals, as the following; absent where it
    /// cast none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub yes_share: Option<Decimal>,
    /// Its abstentions.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub abstain_share: Option<Decimal>,
    /// Its no votes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub no_share: Option<Decimal>,
    /// In how many polls it voted and one choice had more votes than each other.
    pub majorities: u32,
    /// In how many of these it made that choice.
    pub with_majority: u32,
    /// The share of these.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub majority_share: Option<Decimal>,
    /// Where it was on the losing side: voted no and it passed, or yes and it did not.
    pub lost: Vec<Id>,
    /// Where its vote, changed alone among yes, no and abstention, would have turned the outcome.
    pub pivotal: Vec<Id>,
    /// Its ideal point, where it has votes enough.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub point: Option<Placed>,
    /// The number of its bloc, as in `blocs`; absent where it is in none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bloc: Option<usize>,
}

/// How alike two members voted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PairRow {
    /// The one: whom `with` names, else the first by id.
    pub one: Named,
    /// The other.
    pub other: Named,
    /// In how many polls both voted.
    pub common: u32,
    /// In how many of these alike.
    pub equal: u32,
    /// In how many of these one voted yes and the other no.
    pub opposed: u32,
    /// The share of equal votes, to four decimals.
    #[schemars(with = "String")]
    pub share: Decimal,
    /// The index of agreement (Lijphart 1963), to four decimals: an abstention against a yes or a no
    /// counts half.
    #[schemars(with = "String")]
    pub agreement: Decimal,
    /// Where `with` names one of them: the polls in which both voted, and not alike. Else the polls
    /// are told by the two members' own lists: pairs are many.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub apart: Option<Vec<Id>>,
}

/// What the recorded votes of a forum show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct VotesAnswer {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// The forum.
    pub forum: Id,
    /// From this day on.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub from: Option<Date>,
    /// Until this day.
    #[schemars(with = "String")]
    pub until: Date,
    /// On this matter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matter: Option<Id>,
    /// Pairs are those with this actor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub with: Option<Named>,
    /// The polls, in order of opening. Closed ones whose votes are recorded by name.
    pub rolls: Vec<RollCallRow>,
    /// When the first of them opened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<PartialDate>,
    /// When the last of them opened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last: Option<PartialDate>,
    /// When the last poll of the forum opened whose votes are recorded by name, also where `from`,
    /// `until` or `matter` leave it out; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latest: Option<PartialDate>,
    /// In how many of them votes differ: the others tell no member from another.
    pub divided: usize,
    /// The base rate: the mean share of equal votes over all pairs with common polls.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub base_share: Option<Decimal>,
    /// The mean index of agreement over all these pairs.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub base_agreement: Option<Decimal>,
    /// So many votes are needed for an ideal point, and so many common ones for a tie of two.
    pub least: u32,
    /// Who stands on the positive side of the line, which settles its direction: the first by id
    /// that has a point.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub positive: Option<Named>,
    /// Why there are no ideal points.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no_points: Option<NoPoints>,
    /// Who could vote: by ideal point, then those without one by name.
    pub members: Vec<VoterVotes>,
    /// Pairs with common polls: first those with so many, as `least` says, the most alike first;
    /// then the others, those with more common polls first.
    pub pairs: Vec<PairRow>,
    /// Members that agree with each other more than all pairs do on average, in blocs (Leiden;
    /// Traag, Waltman and van Eck 2019).
    pub blocs: Vec<Vec<Named>>,
    /// How much more of that agreement lies within blocs than chance would put there (Newman 2004).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub modularity: Option<Decimal>,
}

impl VotesAnswer {
    /// The pairs with so many common polls that a share tells something, the most alike first.
    #[must_use]
    pub fn telling_pairs(&self) -> &[PairRow] {
        &self.pairs[..self.pairs.partition_point(|pair| pair.common >= self.least)]
    }
}

/// A poll with what bears on it.
struct Roll<'s, 'a> {
    poll: &'s Settled<'a, Box<Poll>>,
    held: Held<'a>,
    fate: (Fate, Ground),
    pivotal: BTreeSet<ActorId>,
}

impl Roll<'_, '_> {
    /// The votes that were cast.
    fn cast(&self) -> impl Iterator<Item = (&ActorId, Vote)> {
        let choices = self.held.admitted.choices.iter();
        let voters = self.held.roll.voters.iter().zip(choices);
        voters.filter_map(|(voter, choice)| Some((voter, Vote::of((*choice)?)?)))
    }

    fn opened(&self) -> PartialDate {
        self.poll.record().opened
    }

    fn is_asked(&self, asked: &VotesAsked) -> bool {
        let on = self.opened().certain();
        asked.from.is_none_or(|from| from <= on)
            && asked.until.is_none_or(|until| on <= until)
            && asked.matter.as_ref().is_none_or(|matter| *matter == self.held.matter.id)
    }

    /// The vote that was on the losing side.
    const fn lost(&self) -> Option<Vote> {
        match self.fate.0 {
            Fate::Passed => Some(Vote::No),
            Fate::Failed | Fate::Vetoed | Fate::NotApproved => Some(Vote::Yes),
            Fate::Open | Fate::Withdrawn => None,
        }
    }
}

impl<'a> World<'a> {
    /// The matters of a forum's charters, in all versions that are known.
    #[must_use]
    pub fn matters(&self, forum: &Id) -> BTreeSet<&'a Id> {
        let charters = self.forum(forum).map_or_else(Vec::new, |state| state.view.charters());
        charters.into_iter().flat_map(|one| one.matters.iter().map(|matter| &matter.id)).collect()
    }

    /// What the recorded votes of a forum show of its members. None for a forum that is not of this
    /// world.
    #[must_use]
    pub fn votes(&self, forum: &Id, asked: &VotesAsked, language: &str) -> Option<VotesAnswer> {
        let state = self.forum(forum)?;
        let docket = Docket::new(state.view);
        let polls = state.counted(&state.view.book.polls);
        let mut rolls = recorded(&docket, &polls);
        let latest = rolls.last().map(Roll::opened);
        rolls.retain(|roll| roll.is_asked(asked));
        let place: BTreeMap<&Id, usize> =
            rolls.iter().enumerate().map(|(at, roll)| (&roll.poll.record().id, at)).collect();
        let cast = rolls.iter().flat_map(|roll| {
            let at = place[&roll.poll.record().id];
            roll.cast().map(move |(voter, vote)| (voter.clone(), at, vote))
        });
        // A roll names nobody twice.
        let votes = Votes::new(cast).ok()?;
        let found = measure(&votes);
        let id = |at: usize| rolls[at].poll.record().id.clone();
        let named = |voter: usize| self.named(&votes.voters()[voter], language);
        let points = found.line.as_ref().map_or(&[][..], |line| &line.points);
        let sharp = found.line.as_ref().map_or(&[][..], |line| &line.discrimination);
        let first = points.iter().position(Option::is_some);

        let row = |(at, roll): (usize, &Roll<'_, 'a>)| {
            let (one, totals) = (&**roll.poll.record(), votes.totals(at));
            let motion = docket.motion(&one.motion);
            let name = motion.map(|motion| motion.record.names.get(language).to_owned());
            RollCallRow {
                poll: one.id.clone(),
                motion: one.motion.clone(),
                name: name.unwrap_or_else(|| one.motion.to_string()),
                matter: roll.held.matter.id.clone(),
                matter_name: roll.held.matter.name.get(language).to_owned(),
                on: one.opened,
                fate: roll.fate.0,
                ground: roll.fate.1,
                yes: totals[Vote::Yes as usize],
                abstain: totals[Vote::Abstain as usize],
                no: totals[Vote::No as usize],
                discrimination: sharp.get(at).copied().flatten(),
                pivotal: self.all_named(&roll.pivotal, language),
                cited: state.cited(forum, Kind::Poll, roll.poll),
            }
        };
        let listed: Vec<RollCallRow> = rolls.iter().enumerate().map(row).collect();

        let mut entitled: BTreeMap<&ActorId, usize> = BTreeMap::new();
        for roll in &rolls {
            let voters = roll.held.roll.voters.iter().zip(&roll.held.roll.barred);
            for (voter, _) in voters.filter(|(_, barred)| barred.is_none()) {
                *entitled.entry(voter).or_default() += 1;
            }
        }
        let member = |(actor, entitled): (&&ActorId, &usize)| {
            let voter = votes.voters().binary_search(actor).ok();
            let vote = |at: usize| voter.and_then(|voter| votes.vote(voter, at));
            let of = |wanted: Vote| -> Vec<Id> {
                (0..rolls.len()).filter(|at| vote(*at) == Some(wanted)).map(id).collect()
            };
            let [no, abstain, yes] = voter.map_or([0; 3], |voter| votes.counts(voter));
            let all = no + abstain + yes;
            let majority = voter.map_or_else(Majority::default, |voter| found.majority[voter]);
            let lost = |at: &usize| vote(*at).is_some() && vote(*at) == rolls[*at].lost();
            let pivotal = |at: &usize| rolls[*at].pivotal.contains(*actor);
            VoterVotes {
                actor: (*actor).clone(),
                name: self.name(actor, language),
                entitled: *entitled,
                yes: of(Vote::Yes),
                abstain: of(Vote::Abstain),
                no: of(Vote::No),
                yes_share: share(yes, all),
                abstain_share: share(abstain, all),
                no_share: share(no, all),
                majorities: majority.of,
                with_majority: majority.with,
                majority_share: share(majority.with, majority.of),
                lost: (0..rolls.len()).filter(lost).map(id).collect(),
                pivotal: (0..rolls.len()).filter(pivotal).map(id).collect(),
                point: voter.and_then(|voter| *points.get(voter)?),
                bloc: voter.and_then(|voter| found.blocs[voter]),
            }
        };
        let mut members: Vec<VoterVotes> = entitled.iter().map(member).collect();
        members.sort_by(|a, b| {
            let point = |row: &VoterVotes| row.point.map(|point| point.value);
            let key = |row: &VoterVotes| (point(row).is_none(), point(row), row.name.clone());
            key(a).cmp(&key(b))
        });

        let with = |voter: usize| asked.with.as_ref() == Some(&votes.voters()[voter]);
        let pair = |&(low, high, pair): &(usize, usize, Pair)| {
            let (one, other) = if with(high) { (high, low) } else { (low, high) };
            let apart = |at: &usize| {
                let both = votes.vote(one, *at).zip(votes.vote(other, *at));
                both.is_some_and(|(one, other)| one != other)
            };
            Some(PairRow {
                one: named(one),
                other: named(other),
                common: pair.common,
                equal: pair.equal,
                opposed: pair.opposed,
                share: pair.exact_share()?,
                agreement: pair.exact_graded()?,
                apart: asked
                    .with
                    .is_some()
                    .then(|| (0..rolls.len()).filter(apart).map(id).collect()),
            })
        };
        let wanted = |(low, high, _): &&(usize, usize, Pair)| {
            asked.with.is_none() || with(*low) || with(*high)
        };
        let mut pairs: Vec<PairRow> = found.pairs.iter().filter(wanted).filter_map(pair).collect();
        pairs.sort_by(|a, b| {
            let key = |row: &PairRow| (row.one.name.clone(), row.other.name.clone());
            // Of few votes those with more in common come first: full agreement in one says little.
            let few = (a.common < LEAST).cmp(&(b.common < LEAST)).then_with(|| {
                if a.common < LEAST { b.common.cmp(&a.common) } else { Ordering::Equal }
            });
            let alike = b.agreement.cmp(&a.agreement).then(b.common.cmp(&a.common));
            few.then(alike).then_with(|| key(a).cmp(&key(b)))
        });
        let bloc = |at: usize| -> Vec<Named> {
            let own = (0..votes.voters().len()).filter(|voter| found.blocs[*voter] == Some(at));
            let mut own: Vec<Named> = own.map(named).collect();
            own.sort_by(|a, b| a.name.cmp(&b.name));
            own
        };
        let count = found.blocs.iter().flatten().max().map_or(0, |last| last + 1);
        let divides = |row: &&RollCallRow| {
            [row.yes, row.abstain, row.no].into_iter().filter(|votes| *votes > 0).count() > 1
        };
        Some(VotesAnswer {
            clocks: self.clocks,
            forum: forum.clone(),
            from: asked.from,
            until: asked.until.unwrap_or(self.clocks.as_of),
            matter: asked.matter.clone(),
            with: asked.with.as_ref().map(|actor| self.named(actor, language)),
            divided: listed.iter().filter(divides).count(),
            first: listed.first().map(|row| row.on),
            last: listed.last().map(|row| row.on),
            latest,
            rolls: listed,
            base_share: found.share,
            base_agreement: found.graded,
            least: LEAST,
            positive: first.map(named),
            no_points: found.line.as_ref().err().cloned(),
            members,
            pairs,
            blocs: (0..count).map(bloc).collect(),
            modularity: found.modularity.filter(|_| count > 0),
        })
    }
}

/// Of polls those that have closed and whose votes are known by name, in order of opening.
fn recorded<'s, 'a>(docket: &Docket<'a>, polls: &'s [Settled<'a, Box<Poll>>]) -> Vec<Roll<'s, 'a>> {
    let mut polls: Vec<&Settled<'a, Box<Poll>>> = polls.iter().collect();
    polls.sort_by_key(|poll| (poll.record().opened.certain(), poll.version.seq));
    let roll = |poll: &'s Settled<'a, Box<Poll>>| {
        let held = docket.held(poll.version).ok()?;
        let named = matches!(held.votes, Known::Named(_)) && held.rule.method == Method::Vote;
        if !(named && held.closed) {
            return None;
        }
        let outcome = docket.outcomes(&poll.record().id).last().map(|version| &version.record);
        let fate = docket.poll_fate(Ok(&held), outcome);
        let pivotal = held.pivotal().unwrap_or_default();
        let roll = Roll { poll, held, fate, pivotal };
        roll.cast().next()?;
        Some(roll)
    };
    polls.into_iter().filter_map(roll).collect()
}
