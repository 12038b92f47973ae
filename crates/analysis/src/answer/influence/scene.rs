//! A forum on a day, ready to be played: its charter, the facts, and what is supposed.

use crate::{
    World,
    decide::{self, Day, OnRecord},
    influence::{Ask, Figures, Game, Power, Refusal, Sampling, Watch, power},
    parties,
    seats::{Holders, NoGame, Seat, Seating},
    what_if::{Imagined, Supposed, WhatIf},
};
use charter::{Charter, Facts, Matter, Roll, Rule};
use register::{Clocks, View};
use std::collections::BTreeMap;
use vocabulary::{ActorId, Date, Decimal, Id};

/// Observations by indicator and actor.
pub(super) type Observed = BTreeMap<Id, BTreeMap<ActorId, Decimal>>;

/// A forum on a day.
pub(super) struct Scene<'a> {
    pub view: View<'a>,
    pub charter: &'a Charter,
    pub day: Day<'a>,
}

/// A matter of a scene, played under a supposition.
pub(super) struct Played {
    pub rule: Rule,
    pub roll: Roll,
    pub seating: Seating,
    pub game: Game,
}

/// A game and its figures.
pub(super) struct Measured {
    pub played: Played,
    pub power: Power,
    pub figures: Figures,
}

impl<'a> Scene<'a> {
    /// A forum on the as-of day of the clocks.
    ///
    /// # Errors
    /// Where no charter was known.
    pub fn new(view: View<'a>, clocks: Clocks) -> Result<Self, NoGame> {
        let view = view.book.view(clocks);
        let nothing = || decide::Undecidable::Charter { known_at: clocks.known_at };
        let charter = view.charter_on(clocks.as_of).ok_or_else(nothing).map_err(no_rule)?;
        Ok(Self { view, charter, day: Day::new(view, clocks.as_of) })
    }

    fn on(&self) -> Date {
        self.view.clocks.as_of
    }

    /// A matter as the charter has it on the day.
    ///
    /// # Errors
    /// Where it does not have it.
    pub fn matter(&self, id: &Id) -> Result<&'a Matter, NoGame> {
        decide::matter(self.charter, id, self.on()).map_err(no_rule)
    }

    pub fn facts(&self) -> OnRecord<'_, 'a> {
        OnRecord { day: &self.day, charter: self.charter, poll: None }
    }

    /// The game of a matter under a supposition.
    ///
    /// # Errors
    /// Where it makes none.
    pub fn play(
        &self,
        matter: &Matter,
        what_if: &WhatIf,
        observed: &Observed,
    ) -> Result<Played, NoGame> {
        let Matter { rule: id, .. } = matter;
        let nothing = || NoGame::NoRule { reason: format!("the charter has no rule \"{id}\"") };
        let rule = self.charter.rule(id).ok_or_else(nothing)?;
        let reason = |reason| NoGame::Supposed { reason };
        let supposed = Supposed::new(self.charter, rule, what_if).map_err(reason)?;
        if let Some((test, weight)) = supposed.in_other_votes(what_if) {
            let article = test.article.clone().unwrap_or_else(|| rule.article.clone());
            return Err(NoGame::OtherVotes { needs: test.needs, weight, article });
        }
        let Supposed { charter, rule } = supposed;
        let imagined = Imagined { facts: self.facts(), charter: &charter, what_if, observed };
        self.known(&imagined, what_if)?;
        let roll = imagined.roll(&rule);
        let roll = roll.map_err(|error| NoGame::NoRule { reason: error.to_string() })?;
        let all = charter.matters.iter();
        let same = |one: &&Matter| one.id == matter.id && one.from == matter.from;
        let matter = all.clone().find(same).unwrap_or(matter);
        let seating = Seating::new(&charter, matter, &rule, &roll, self)?;
        let seating = seating.together(&what_if.together)?;
        for (actor, _) in &what_if.weigh {
            seating.find(actor.as_str())?;
        }
        let game = seating.game()?;
        Ok(Played { rule, roll, seating, game })
    }

    /// That those who are supposed to leave are there, and those who join are not.
    fn known(&self, imagined: &Imagined<'_, '_, '_>, what_if: &WhatIf) -> Result<(), NoGame> {
        let electorates = &imagined.charter.electorates;
        let votes = |actor: &ActorId, facts: &dyn Fn(&charter::Who) -> Vec<ActorId>| {
            electorates.iter().any(|one| facts(&one.who).contains(actor))
        };
        let facts = self.facts();
        let select =
            |who: &charter::Who| self.charter.select(who, &facts).into_iter().collect::<Vec<_>>();
        let members = facts.members();
        for actor in &what_if.leave {
            if !members.contains(actor) && !votes(actor, &select) {
                let reason =
                    format!("{actor} is supposed to leave and does not belong on {}", self.on());
                return Err(NoGame::Supposed { reason });
            }
        }
        for actor in &what_if.join {
            if members.contains(actor) {
                let reason =
                    format!("{actor} is supposed to join and belongs already on {}", self.on());
                return Err(NoGame::Supposed { reason });
            }
        }
        Ok(())
    }
}

impl Holders for Scene<'_> {
    fn holders(&self, office: &Id) -> Vec<ActorId> {
        let Some(office) = self.charter.office(office) else { return Vec::new() };
        parties::holders(self.view, self.charter, office, self.on()).into_iter().cloned().collect()
    }

    fn affiliation(&self, person: &ActorId) -> Option<ActorId> {
        self.view.actor(person)?.affiliation.clone()
    }
}

pub(super) fn no_rule(why: decide::Undecidable) -> NoGame {
    NoGame::NoRule { reason: why.to_string() }
}

/// Measures a game.
///
/// # Errors
/// Where it is too large for what is allowed, and where whoever watches stops it.
pub(super) fn measure(
    played: Played,
    shapley: bool,
    sampling: Option<Sampling>,
    watch: &mut Watch<'_>,
) -> Result<Measured, NoGame> {
    let found = power(&played.game, &Ask { shapley, sampling }, watch);
    let power = found.map_err(|refusal| refused(&refusal, &played.seating))?;
    let figures = power.rounded();
    Ok(Measured { played, power, figures })
}

pub(super) fn refused(refusal: &Refusal, seating: &Seating) -> NoGame {
    NoGame::TooLarge { reason: refusal.to_string(), article: seating.article.clone() }
}

impl World<'_> {
    /// What the dossiers of these forums observe of an indicator last, by actor.
    pub(super) fn last_observed(&self, indicator: &Id) -> BTreeMap<ActorId, Decimal> {
        let rows = self.observations(indicator);
        rows.into_iter().map(|(actor, (.., row))| (actor.clone(), row.record().value)).collect()
    }
}

impl Measured {
    /// The place of a seat among the players.
    pub fn place(&self, seat: &Seat) -> Option<usize> {
        self.played.seating.players.iter().position(|player| player.has(seat))
    }
}
