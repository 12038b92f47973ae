//! The same rule where voters may abstain: a game in three votes.
//!
//! Each test is one sum over the votes: `yes more than 1/2 of those voting` is `yes - no > 0`. Who
//! abstains is in the room, so nobody is absent.

use super::{NoGame, Seat, Seating, Seats, place};
use crate::influence::{Adds, GameError, TernaryGame, TernaryRule};
use charter::{
    Base, Charter, Comparison, Condition, Count, Counts, Fraction, Limit, Matter, Proposer, Roll,
    Test,
};
use vocabulary::Id;

impl Seating {
    /// Whether abstaining is a third thing under the rule: where it takes a share of those voting,
    /// or counts votes against.
    #[must_use]
    pub fn tells_abstention_apart(&self) -> bool {
        let apart = |one: &super::Reading| {
            matches!(one.assumed, super::Assumed::EverybodyVotes | super::Assumed::NoObjection)
        };
        self.readings.iter().any(apart)
    }

    /// The game in which every voter may abstain, over the same players. Offices say yes or no.
    ///
    /// # Errors
    /// Where a higher vote can make it fail, where seats vote as one, and where a number of votes is
    /// beyond all measure.
    pub fn abstaining(
        &self,
        charter: &Charter,
        matter: &Matter,
        rule: &charter::Rule,
        roll: &Roll,
    ) -> Result<TernaryGame, NoGame> {
        if let Some(joined) = self.players.iter().find(|player| player.seats.len() > 1) {
            let reason = format!(
                "{} votes as one with others: abstaining is told of seats by themselves",
                joined.seats[0]
            );
            return Err(NoGame::Supposed { reason });
        }
        let players = self.players.clone();
        let (readings, unmet) = (Vec::new(), Vec::new());
        let seats = Seats { charter, roll, rule, players, readings, unmet };
        let mut all = Vec::new();
        if let Some(quorum) = &rule.quorum {
            all.push(seats.ternary(quorum)?);
        }
        all.push(seats.ternary(&rule.passes)?);
        let proposers = seats.proposers(matter).unwrap_or_default();
        if !proposers.is_empty() {
            let way = |one: &Proposer| match &one.office {
                Some(office) => Ok(seats.consents(office, false)),
                None => seats.ternary_test(&seats.proposing(one, &matter.article)),
            };
            all.push(TernaryRule::Any(proposers.iter().map(way).collect::<Result<_, _>>()?));
        }
        let may_abstain: Vec<bool> =
            self.players.iter().map(|player| player.place.is_some()).collect();
        let game = TernaryGame::new(may_abstain.len(), &may_abstain, &TernaryRule::All(all));
        game.map_err(|error| match error {
            GameError::Falling { .. } => {
                NoGame::NotMonotoneAbstaining { article: self.article.clone() }
            }
            other => self.trivial(&other),
        })
    }
}

impl Seats<'_> {
    /// That an office consents. Whoever holds it and votes here too may abstain: that approves
    /// nothing, and vetoes nothing.
    fn consents(&self, office: &Id, silence: bool) -> TernaryRule {
        let place = place(&self.players, &Seat::Office(office.clone()));
        let adds = |at: usize| {
            let here = i64::from(Some(at) == place);
            Adds { no: 0, abstain: if silence { here } else { 0 }, yes: here }
        };
        TernaryRule::Adds { votes: (0..self.players.len()).map(adds).collect(), quota: 1 }
    }

    fn ternary(&self, condition: &Condition) -> Result<TernaryRule, NoGame> {
        let parts = |parts: &[Condition]| -> Result<Vec<TernaryRule>, NoGame> {
            parts.iter().map(|part| self.ternary(part)).collect()
        };
        Ok(match condition {
            Condition::All(of) => TernaryRule::All(parts(of)?),
            Condition::Any(of) => TernaryRule::Any(parts(of)?),
            Condition::Several { at_least, of } => TernaryRule::AtLeast(*at_least, parts(of)?),
            Condition::Approval(officer) => self.consents(&officer.office, false),
            Condition::NoVeto(officer) => self.consents(&officer.office, true),
            Condition::Test(test) => self.ternary_test(test)?,
        })
    }

    fn ternary_test(&self, test: &Test) -> Result<TernaryRule, NoGame> {
        let article = || test.article.clone().unwrap_or_else(|| self.rule.article.clone());
        let falls = || NoGame::NotMonotoneAbstaining { article: article() };
        let beyond = || NoGame::TooLarge {
            reason: "the votes are too many to be counted with abstention".to_owned(),
            article: article(),
        };
        let sums = Sums::new(self, test)?;
        let (one, of, limit, unit) = match test.needs.limit {
            Limit::Number(f) => (f.denominator(), 0, f.numerator(), sums.unit),
            Limit::Share(f) => (f.denominator(), f.numerator(), f.numerator(), sums.fixed),
        };
        let varies = test.needs.is_share() && test.out_of.is_none() && test.of == Base::Voting;
        if test.needs.is_share() && !varies && sums.fixed == 0 {
            // Nobody's votes count: the test says the same whoever votes how.
            let met = test.needs.met(0, 0, sums.unit);
            return Ok(if met {
                TernaryRule::All(Vec::new())
            } else {
                TernaryRule::Any(Vec::new())
            });
        }
        // one * count - of * base, held against what of the base does not move.
        let (of, fixed) = if varies { (of, 0) } else { (0, i128::from(limit) * i128::from(unit)) };
        let (sign, more) = match test.needs.comparison {
            Comparison::AtLeast => (1, 0),
            Comparison::MoreThan => (1, 1),
            Comparison::AtMost => (-1, 0),
            Comparison::FewerThan => (-1, 1),
        };
        let stat = |counts: &Counts, weight: u64| {
            let count = i128::from(counts.of(test.count)) * i128::from(one);
            let base = i128::from(counts.base(Base::Voting)) * i128::from(of);
            i64::try_from(sign * (count - base) * i128::from(weight)).ok()
        };
        let adds = |weight: &u64| {
            let [no, abstain, yes] = votes().map(|counts| stat(&counts, *weight));
            let adds = Adds { no: no?, abstain: abstain?, yes: yes? };
            Some(adds)
        };
        let votes: Option<Vec<Adds>> = sums.weights.iter().map(adds).collect();
        let votes = votes.ok_or_else(beyond)?;
        let rises = |adds: &Adds| adds.no <= adds.abstain && adds.abstain <= adds.yes;
        if !votes.iter().all(rises) {
            return Err(falls());
        }
        let quota = i64::try_from(sign * fixed + more).map_err(|_| beyond())?;
        let alone = TernaryRule::Adds { votes, quota };
        let plain = if varies { sums.of_nobody(test, alone)? } else { alone };
        match &test.tie {
            None => Ok(plain),
            Some(_) if !(varies && is_majority(test)) => Err(falls()),
            Some(office) => {
                let ahead = |quota| sums.ahead(quota).ok_or_else(beyond);
                let tied =
                    TernaryRule::All(vec![ahead(0)?, sums.some(), self.consents(office, false)]);
                Ok(TernaryRule::Any(vec![ahead(1)?, tied]))
            }
        }
    }
}

/// Whether a test asks for the half of those voting, or more than it, and nothing else.
fn is_majority(test: &Test) -> bool {
    let half = match test.needs.limit {
        Limit::Share(share) => Fraction::numerator(share) * 2 == share.denominator(),
        Limit::Number(_) => false,
    };
    half && test.count == Count::Yes && test.needs.wants_more()
}

/// What a test sums over.
struct Sums {
    /// What each player's vote weighs, in parts.
    weights: Vec<u64>,
    /// What of the base does not move with the votes.
    fixed: u64,
    /// The parts of one vote.
    unit: u64,
}

impl Sums {
    fn new(seats: &Seats<'_>, test: &Test) -> Result<Self, NoGame> {
        let (weights, outside, unit) = seats.weights(test)?;
        let membership = (0..seats.roll.voters.len()).map(|place| weights.of(place)).sum();
        let entitled: u64 = weights.players.iter().sum();
        // Everybody is in the room, and whoever does not vote abstains.
        let fixed = match (outside, test.of) {
            (Some(outside), _) => outside,
            (None, Base::Membership) => membership,
            (None, _) => entitled,
        };
        Ok(Self { weights: weights.players, fixed, unit })
    }

    fn adds(&self, of: impl Fn(i64) -> Option<Adds>) -> Option<Vec<Adds>> {
        self.weights.iter().map(|weight| of(i64::try_from(*weight).ok()?)).collect()
    }

    /// Votes for are at least so many more than votes against.
    fn ahead(&self, quota: i64) -> Option<TernaryRule> {
        let votes = self.adds(|weight| Some(Adds { no: -weight, abstain: 0, yes: weight }))?;
        Some(TernaryRule::Adds { votes, quota })
    }

    /// Somebody votes for it.
    fn some(&self) -> TernaryRule {
        TernaryRule::yes(1, &self.weights)
    }

    /// Nobody votes against it.
    fn none_against(&self) -> TernaryRule {
        let adds = |weight: &u64| Adds { no: -i64::from(*weight > 0), abstain: 0, yes: 0 };
        TernaryRule::Adds { votes: self.weights.iter().map(adds).collect(), quota: 0 }
    }

    /// Of those voting, where nobody does, no share is met that more is asked for, and every share
    /// is that less is asked for (as [`charter::Needs::met`]).
    fn of_nobody(&self, test: &Test, alone: TernaryRule) -> Result<TernaryRule, NoGame> {
        let none = matches!(test.needs.limit, Limit::Share(share) if share.numerator() == 0);
        Ok(match (test.count, test.needs.comparison) {
            // Nothing is fewer than none, and everything is at least that once somebody votes.
            (Count::No, Comparison::FewerThan) if none => alone,
            // More than a share of nothing is something.
            (Count::Yes, Comparison::MoreThan) => alone,
            (Count::Yes, Comparison::AtLeast) if !none => {
                TernaryRule::All(vec![alone, self.some()])
            }
            (Count::No, Comparison::FewerThan | Comparison::AtMost) => {
                TernaryRule::Any(vec![alone, self.none_against()])
            }
            _ => {
                let article = test.article.clone().unwrap_or_default();
                return Err(NoGame::NotMonotoneAbstaining { article });
            }
        })
    }
}

/// The counts of one vote: against, abstaining, for.
fn votes() -> [Counts; 3] {
    let one = Counts { entitled: 1, membership: 1, ..Counts::default() };
    [Counts { no: 1, ..one }, Counts { abstain: 1, ..one }, Counts { yes: 1, ..one }]
}
