//! Who has a say under a rule of a charter, as a game: the rule that a tally reads, over the voters
//! of its roll and the offices it asks for consent.
//!
//! There is no second description of a rule. Each test is asked itself how many votes it takes, by
//! [`charter::Needs::met`]; what had to be assumed on the way is told as [`Reading`]s, each with its
//! article. The game is binary: every seat says yes or no.

mod abstain;
mod no_game;

pub use no_game::{Mistake, NoGame, Unmet};

use crate::influence::{Game, GameError, Rule};
use charter::{
    Base, Charter, Comparison, Condition, Count, Counts, Fraction, Limit, Matter, Needs, Proposer,
    Roll, Test, Who, Without,
};
use schemars::JsonSchema;
use serde::Serialize;
use std::fmt;
use vocabulary::{ActorId, Id, code_list};

/// Somebody with a say.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Seat {
    /// A voter of the roll.
    Voter(ActorId),
    /// The holder of an office, where that is no voter of the roll.
    Office(Id),
}

impl Seat {
    /// The office that it is.
    fn office(&self) -> Option<Id> {
        match self {
            Self::Office(office) => Some(office.clone()),
            Self::Voter(_) => None,
        }
    }
}

impl fmt::Display for Seat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Voter(actor) => actor.fmt(f),
            Self::Office(office) => office.fmt(f),
        }
    }
}

/// A player of the game.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Player {
    /// The seats it has, mostly one: several where seats are supposed to vote as one.
    pub seats: Vec<Seat>,
    /// Its place in the roll; of several the first; none for an office alone.
    pub place: Option<usize>,
    /// The offices whose consent it gives beside its vote.
    pub offices: Vec<Id>,
}

impl Player {
    /// Whether it has a seat.
    #[must_use]
    pub fn has(&self, seat: &Seat) -> bool {
        let office = |office: &Id| matches!(seat, Seat::Office(asked) if asked == office);
        self.seats.contains(seat) || self.offices.iter().any(office)
    }
}

code_list! {
    /// What is assumed where a rule is read as a game in which every seat says yes or no.
    pub enum Assumed: "reading" {
        /// Shares of those voting: nobody abstains or stays away.
        EverybodyVotes = "everybody-votes",
        /// A quorum, or a share of those present: everybody is in the room.
        EverybodyPresent = "everybody-present",
        /// Votes against are counted: who does not object counts as for.
        NoObjection = "no-objection",
        /// An office that approves counts as a yes.
        Approval = "approval",
        /// An office that does not veto, then or later, counts as a yes.
        NoVeto = "no-veto",
        /// An office decides where votes for and against are equal.
        CastingVote = "casting-vote",
        /// An office has the casting vote, and the votes cannot be equal when all vote.
        NoTie = "no-tie",
        /// Only these may propose: nothing passes that none of them wants.
        Initiative = "initiative",
        /// Who may propose is not counted: others than those who vote here may.
        InitiativeOpen = "initiative-open",
        /// The holder of the office votes here too: one seat.
        SameHand = "same-hand",
        /// One person holds two offices of the rule: one seat.
        OneHand = "one-hand",
        /// The holder of the office comes from a member that votes here: two seats.
        TwoHands = "two-hands",
        /// A share is taken of an electorate that need not vote here.
        OutsideShare = "outside-share",
        /// Voters who may not vote here have no seat.
        Barred = "barred",
    }
}

/// Something that was assumed, and the article it bears on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Reading {
    /// What.
    pub assumed: Assumed,
    /// The article.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// Of which offices or electorates it speaks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parties: Vec<Id>,
    /// Of which actors.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub actors: Vec<ActorId>,
}

/// A rule as a game, before it is played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seating {
    /// The players: voters in order of id, then offices in the order in which the rule names them.
    pub players: Vec<Player>,
    /// What wins, over `players`.
    pub rule: Rule,
    /// What was assumed.
    pub readings: Vec<Reading>,
    /// Who is in the electorate and may not vote.
    pub barred: Vec<(ActorId, Without)>,
    /// Tests that all votes together do not meet.
    pub unmet: Vec<Unmet>,
    /// The article of the rule.
    pub article: String,
}

/// What the seating needs to know of the world beside the charter and the roll.
pub trait Holders {
    /// Who holds an office.
    fn holders(&self, office: &Id) -> Vec<ActorId>;
    /// For which state or body a person speaks.
    fn affiliation(&self, person: &ActorId) -> Option<ActorId>;
}

impl Seating {
    /// Seats those who have a say on a matter under a rule.
    ///
    /// # Errors
    /// Where a weight is missing, and where a vote for can make a motion fail.
    pub fn new(
        charter: &Charter,
        matter: &Matter,
        rule: &charter::Rule,
        roll: &Roll,
        world: &impl Holders,
    ) -> Result<Self, NoGame> {
        let voting = (0..roll.voters.len()).filter(|&place| roll.barred[place].is_none());
        let voter = |place: usize| Player {
            seats: vec![Seat::Voter(roll.voters[place].clone())],
            place: Some(place),
            offices: Vec::new(),
        };
        let mut seats = Seats {
            charter,
            roll,
            rule,
            players: voting.map(voter).collect(),
            readings: Vec::new(),
            unmet: Vec::new(),
        };
        let barred: Vec<(ActorId, Without)> = roll
            .voters
            .iter()
            .zip(&roll.barred)
            .filter_map(|(voter, barred)| Some((voter.clone(), barred.clone()?)))
            .collect();
        if let Some((_, without)) = barred.first() {
            let actors = barred.iter().map(|(voter, _)| voter.clone()).collect();
            let article = Some(without.article.clone());
            seats.readings.push(Reading {
                assumed: Assumed::Barred,
                article,
                parties: Vec::new(),
                actors,
            });
        }
        let proposers = seats.proposers(matter);
        for office in offices(rule, proposers.as_deref().unwrap_or_default()) {
            seats.sit(&office, world);
        }
        let mut all = Vec::new();
        if let Some(quorum) = &rule.quorum {
            all.push(seats.condition(quorum)?);
        }
        all.push(seats.condition(&rule.passes)?);
        let article = || Some(matter.article.clone());
        match proposers {
            Some(proposers) if !proposers.is_empty() => {
                let who =
                    proposers.iter().filter_map(|one| one.office.as_ref().or(one.of.as_ref()));
                let who = who.cloned().collect();
                seats.read(Assumed::Initiative, article(), who);
                let one = |proposer: &Proposer| seats.proposes(proposer, &matter.article);
                let ways = proposers.iter().map(one).collect::<Result<_, _>>()?;
                all.push(Rule::Any(ways));
            }
            Some(_) => {}
            None => seats.read(Assumed::InitiativeOpen, article(), Vec::new()),
        }
        let Seats { players, readings, unmet, .. } = seats;
        let (rule, article) = (Rule::All(all), rule.article.clone());
        Ok(Self { players, rule, readings, barred, unmet, article })
    }

    /// The same where seats vote as one: each of the groups becomes one player, in the place of its
    /// first.
    ///
    /// # Errors
    /// Where a seat does not sit here, or sits in two groups.
    pub fn together(mut self, groups: &[Vec<String>]) -> Result<Self, NoGame> {
        let mut taken: Vec<usize> = Vec::new();
        let mut joint: Vec<Vec<Seat>> = Vec::new();
        for group in groups {
            let refuse = |says: &str| {
                let reason = format!("{} {says}", group.join(":"));
                Err(NoGame::Supposed { reason })
            };
            let places = group.iter().map(|name| self.find(name)).collect::<Result<Vec<_>, _>>()?;
            for place in &places {
                if taken.contains(place) {
                    return refuse("vote as one: expected each seat in one group, and once");
                }
                taken.push(*place);
            }
            if places.len() < 2 {
                return refuse("is one seat: expected two or more that vote as one");
            }
            joint.push(places.iter().map(|&at| self.players[at].seats[0].clone()).collect());
        }
        for group in joint {
            let mut places: Vec<usize> = group.iter().filter_map(|seat| self.place(seat)).collect();
            places.sort_unstable();
            let Some((&first, others)) = places.split_first() else { continue };
            for &other in others.iter().rev() {
                let gone = self.players.remove(other);
                let one = &mut self.players[first];
                one.seats.extend(gone.seats);
                one.offices.extend(gone.offices);
                one.place = one.place.or(gone.place);
                join(&mut self.rule, first, other);
            }
        }
        Ok(self)
    }

    /// The place of the player that has a seat.
    #[must_use]
    pub fn place(&self, seat: &Seat) -> Option<usize> {
        place(&self.players, seat)
    }

    /// The place of the player that bears a name: the id of an actor or of an office.
    ///
    /// # Errors
    /// Where nobody here bears it.
    pub fn find(&self, name: &str) -> Result<usize, NoGame> {
        let bears = |player: &Player| {
            let seat = player.seats.iter().any(|seat| seat.to_string() == name);
            seat || player.offices.iter().any(|office| office.as_str() == name)
        };
        self.players.iter().position(bears).ok_or_else(|| {
            let reason = format!(
                "nobody who bears the id {name:?} has a say under this rule: expected a voter or an \
                 office of it"
            );
            NoGame::Supposed { reason }
        })
    }

    /// The game.
    ///
    /// # Errors
    /// Where nobody votes, where nothing passes, and where everything does.
    pub fn game(&self) -> Result<Game, NoGame> {
        if self.players.iter().all(|player| player.place.is_none()) {
            return Err(NoGame::Nobody { article: self.article.clone() });
        }
        Game::new(self.players.len(), &self.rule).map_err(|error| self.trivial(&error))
    }

    fn trivial(&self, error: &GameError) -> NoGame {
        let article = self.article.clone();
        match error {
            GameError::Unreachable(_) if !self.unmet.is_empty() => {
                NoGame::Unreachable { unmet: self.unmet.clone(), article }
            }
            GameError::Always => NoGame::Always { article },
            error => NoGame::Trivial { reason: error.to_string(), article },
        }
    }
}

/// Puts the weight of one player onto another, in every test.
fn join(rule: &mut Rule, onto: usize, from: usize) {
    match rule {
        Rule::Weighs { weights, .. } => {
            let weight = weights.remove(from);
            weights[onto] += weight;
        }
        Rule::All(parts) | Rule::Any(parts) | Rule::AtLeast(_, parts) => {
            parts.iter_mut().for_each(|part| join(part, onto, from));
        }
    }
}

/// The offices that a rule and proposers name, each once.
#[must_use]
pub fn offices(rule: &charter::Rule, proposers: &[Proposer]) -> Vec<Id> {
    let conditions = rule.conditions().filter_map(|one| match one {
        Condition::Approval(officer) | Condition::NoVeto(officer) => Some(&officer.office),
        Condition::Test(test) => test.tie.as_ref(),
        Condition::All(_) | Condition::Any(_) | Condition::Several { .. } => None,
    });
    let mut offices: Vec<Id> = Vec::new();
    for office in conditions.chain(proposers.iter().filter_map(|one| one.office.as_ref())) {
        if !offices.contains(office) {
            offices.push(office.clone());
        }
    }
    offices
}

/// The place of the player that has a seat.
fn place(players: &[Player], seat: &Seat) -> Option<usize> {
    players.iter().position(|player| player.has(seat))
}

/// What the votes of a roll weigh in a test.
struct Weights<'r> {
    /// By which weight; none: one each.
    by: Option<&'r [u64]>,
    /// Whether each voter's vote counts; in the order of the roll.
    counts: Vec<bool>,
    /// The same of each player.
    players: Vec<u64>,
}

impl Weights<'_> {
    fn of(&self, place: usize) -> u64 {
        if self.counts[place] { self.by.map_or(1, |votes| votes[place]) } else { 0 }
    }
}

/// One vote.
const ONE: Fraction = match Fraction::new(1, 1) {
    Some(one) => one,
    None => unreachable!(),
};

/// A test over players.
struct Counted {
    rule: Rule,
    /// Whether votes can be equal, where that matters.
    tied: bool,
    /// Where all votes together are not enough, how many they are.
    short: Option<u64>,
}

/// Seats under construction.
struct Seats<'c> {
    charter: &'c Charter,
    roll: &'c Roll,
    rule: &'c charter::Rule,
    players: Vec<Player>,
    readings: Vec<Reading>,
    unmet: Vec<Unmet>,
}

impl Seats<'_> {
    fn read(&mut self, assumed: Assumed, article: Option<String>, parties: Vec<Id>) {
        let reading = Reading { assumed, article, parties, actors: Vec::new() };
        if !self.readings.contains(&reading) {
            self.readings.push(reading);
        }
    }

    /// Seats an office: with the voter that holds it, or by itself.
    fn sit(&mut self, office: &Id, world: &impl Holders) {
        let holders = world.holders(office);
        let holder = match holders.as_slice() {
            [one] => Some(one),
            _ => None,
        };
        let votes = |actor: &ActorId| place(&self.players, &Seat::Voter(actor.clone()));
        let article = self.charter.office(office).map(|office| office.article.clone());
        let read = |assumed, actors| Reading {
            assumed,
            article: article.clone(),
            parties: vec![office.clone()],
            actors,
        };
        if let Some((holder, place)) = holder.and_then(|one| Some((one, votes(one)?))) {
            self.readings.push(read(Assumed::SameHand, vec![holder.clone()]));
            self.players[place].offices.push(office.clone());
            return;
        }
        let from =
            holder.and_then(|one| world.affiliation(one)).filter(|from| votes(from).is_some());
        if let (Some(holder), Some(from)) = (holder, from) {
            self.readings.push(read(Assumed::TwoHands, vec![holder.clone(), from]));
        }
        let other = self.players.iter().position(|player| {
            let held = |seat: &Seat| match seat {
                Seat::Office(other) => world.holders(other) == holders,
                Seat::Voter(_) => false,
            };
            holder.is_some() && player.seats.iter().any(held)
        });
        if let (Some(holder), Some(place)) = (holder, other) {
            let mut reading = read(Assumed::OneHand, vec![holder.clone()]);
            reading.parties.extend(self.players[place].seats.iter().filter_map(Seat::office));
            self.readings.push(reading);
            self.players[place].offices.push(office.clone());
            return;
        }
        let seats = vec![Seat::Office(office.clone())];
        self.players.push(Player { seats, place: None, offices: Vec::new() });
    }

    fn office(&self, office: &Id) -> Rule {
        let place = place(&self.players, &Seat::Office(office.clone()));
        // Every office of the rule was seated before.
        place.map_or(Rule::Any(Vec::new()), |place| Rule::consent(place, self.players.len()))
    }

    /// Who alone may propose, where these are offices and voters of this roll; nobody in particular
    /// where the charter does not say; none where others may too.
    fn proposers(&self, matter: &Matter) -> Option<Vec<Proposer>> {
        let here = |one: &Proposer| match (&one.office, &one.of) {
            (Some(_), _) => true,
            (None, Some(of)) => self.charter.electorate(of).is_some_and(|asked| {
                let votes = &self.roll.electorate.who;
                // Of a class are members: they vote where members do.
                asked.who == *votes || matches!((&asked.who, votes), (Who::Class(_), Who::Members))
            }),
            (None, None) => matches!(
                (&one.organ, &self.roll.electorate.who),
                (Some(organ), Who::Organ(votes)) if organ == votes
            ),
        };
        matter.propose.iter().all(here).then(|| matter.propose.clone())
    }

    fn proposes(&self, proposer: &Proposer, article: &str) -> Result<Rule, NoGame> {
        match &proposer.office {
            Some(office) => Ok(self.office(office)),
            None => Ok(self.votes(&self.proposing(proposer, article))?.rule),
        }
    }

    /// That so many of an electorate propose, as a test; one where the charter gives no number.
    fn proposing(&self, proposer: &Proposer, article: &str) -> Test {
        let one = Needs { comparison: Comparison::AtLeast, limit: Limit::Number(ONE) };
        Test {
            count: Count::Yes,
            needs: Needs { limit: proposer.at_least.unwrap_or(one.limit), ..one },
            of: Base::All,
            out_of: None,
            by: None,
            among: proposer.of.clone(),
            tie: None,
            article: Some(article.to_owned()),
        }
    }

    fn condition(&mut self, condition: &Condition) -> Result<Rule, NoGame> {
        let mut parts = |parts: &[Condition]| -> Result<Vec<Rule>, NoGame> {
            parts.iter().map(|part| self.condition(part)).collect()
        };
        Ok(match condition {
            Condition::All(of) => Rule::All(parts(of)?),
            Condition::Any(of) => Rule::Any(parts(of)?),
            Condition::Several { at_least, of } => Rule::AtLeast(*at_least, parts(of)?),
            Condition::Approval(officer) => {
                let office = officer.office.clone();
                self.read(Assumed::Approval, officer.article.clone(), vec![office]);
                self.office(&officer.office)
            }
            Condition::NoVeto(officer) => {
                let office = officer.office.clone();
                self.read(Assumed::NoVeto, officer.article.clone(), vec![office]);
                self.office(&officer.office)
            }
            Condition::Test(test) => self.test(test)?,
        })
    }

    fn test(&mut self, test: &Test) -> Result<Rule, NoGame> {
        let article = || test.article.clone().or_else(|| Some(self.rule.article.clone()));
        let article = article();
        let Counted { rule, tied, short } = self.votes(test)?;
        self.unmet.extend(short.map(|votes| Unmet { needs: test.needs, votes }));
        if let Some(out_of) = &test.out_of {
            self.read(Assumed::OutsideShare, article.clone(), vec![out_of.clone()]);
        }
        let base = test.needs.is_share() && test.out_of.is_none();
        if test.count == Count::Present || base && test.of == Base::Present {
            self.read(Assumed::EverybodyPresent, article.clone(), Vec::new());
        }
        let of_voting = base && matches!(test.of, Base::Voting | Base::Valid | Base::Cast);
        if of_voting || matches!(test.count, Count::Voting | Count::Cast | Count::Abstain) {
            self.read(Assumed::EverybodyVotes, article.clone(), Vec::new());
        }
        // Who does not vote for is counted as against by the text itself.
        if test.count == Count::No {
            self.read(Assumed::NoObjection, article.clone(), Vec::new());
        }
        if let Some(office) = &test.tie {
            let assumed = if tied { Assumed::CastingVote } else { Assumed::NoTie };
            self.read(assumed, article, vec![office.clone()]);
        }
        Ok(rule)
    }

    /// A test as a condition on who says yes.
    fn votes(&self, test: &Test) -> Result<Counted, NoGame> {
        let article = || test.article.clone().unwrap_or_else(|| self.rule.article.clone());
        let (weights, outside, unit) = self.weights(test)?;
        let entitled: u64 = weights.players.iter().sum();
        let membership = (0..self.roll.voters.len()).map(|place| weights.of(place)).sum();
        // Everybody votes for or against.
        let met = |yes: u64| {
            let counts =
                Counts { yes, no: entitled - yes, entitled, membership, ..Counts::default() };
            let base = outside.unwrap_or_else(|| counts.base(test.of));
            test.needs.met(counts.of(test.count), base, unit)
        };
        let falls = || NoGame::NotMonotone { article: article() };
        let least = match (met(0), met(entitled)) {
            (true, true) => Some(0),
            (false, false) => None,
            (true, false) => return Err(falls()),
            (false, true) => Some(least(entitled, met)),
        };
        let weighs = |quota: u64| Rule::weighs(quota, weights.players.clone());
        // What nobody can meet asks for more than there is.
        let alone = weighs(least.unwrap_or(entitled + 1));
        let half = entitled / 2;
        let Some(office) = test.tie.as_ref().filter(|_| entitled.is_multiple_of(2) && half > 0)
        else {
            let short = least.is_none().then_some(entitled / unit);
            return Ok(Counted { rule: alone, tied: false, short });
        };
        // The office decides at the half and the votes do beyond: that must be where the test turns.
        if !least.is_some_and(|least| least == half || least == half + 1) {
            return Err(falls());
        }
        let broken = Rule::All(vec![weighs(half), self.office(office)]);
        let rule = Rule::Any(vec![weighs(half + 1), broken]);
        Ok(Counted { rule, tied: true, short: None })
    }

    /// What votes weigh in a test; what those weigh together of whom it takes a share, where these
    /// need not vote here; and the parts of one vote.
    fn weights(&self, test: &Test) -> Result<(Weights<'_>, Option<u64>, u64), NoGame> {
        let article = || test.article.clone().unwrap_or_else(|| self.rule.article.clone());
        let missing = |weight: Id, actors| {
            let name = self.charter.weight(&weight).map(|one| one.name.clone()).unwrap_or_default();
            NoGame::Weightless { weight, name, actors, article: article() }
        };
        let (by, unit) = match &test.by {
            None => (None, 1),
            Some(by) => match self.roll.weighing(by) {
                Some(one) if one.missing.is_empty() => {
                    (Some(one.votes.as_slice()), 10_u64.pow(one.scale))
                }
                Some(one) => return Err(missing(by.clone(), one.missing.clone())),
                None => return Err(missing(by.clone(), Vec::new())),
            },
        };
        let within =
            |place: usize| test.among.as_ref().is_none_or(|among| self.roll.within(place, among));
        let counts = (0..self.roll.voters.len()).map(within).collect();
        let mut weights = Weights { by, counts, players: Vec::new() };
        weights.players =
            self.players.iter().map(|one| one.place.map_or(0, |at| weights.of(at))).collect();
        let outside = match &test.out_of {
            None => None,
            Some(out_of) => {
                let mut all = self.roll.outside.iter();
                let found = all.find(|one| one.electorate == *out_of && one.by == test.by);
                let weight = test.by.clone().unwrap_or_else(|| out_of.clone());
                let total = found.and_then(|one| one.total);
                Some(total.ok_or_else(|| missing(weight, Vec::new()))?)
            }
        };
        Ok((weights, outside, unit))
    }
}

/// The least number of votes, up to all, that is enough; all where none is.
pub(crate) fn least(all: u64, met: impl Fn(u64) -> bool) -> u64 {
    let (mut short, mut enough) = (0, all);
    while enough - short > 1 {
        let middle = short + (enough - short) / 2;
        if met(middle) {
            enough = middle;
        } else {
            short = middle;
        }
    }
    enough
}
