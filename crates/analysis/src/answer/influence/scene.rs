//! A forum on a day, ready to be played: its charter, the facts, and what is supposed.

use super::Way;
use crate::{
    World,
    decide::{self, Day, OnRecord},
    influence::{Ask, Figures, Game, Power, Refusal, Sampling, Watch, power},
    parties,
    seats::{Holders, Mistake, NoGame, Seat, Seating},
    what_if::{Imagined, ONE_EACH, Supposed, WhatIf},
};
use charter::{Charter, Class, Facts, Matter, Roll, Rule, Status, Weighing, Who};
use register::{Clocks, Member, View};
use std::{
    collections::{BTreeMap, BTreeSet},
    num::NonZeroU32,
};
use vocabulary::{ActorId, Date, Decimal, Id, Stage};

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
    /// A forum on the as-of day of the clocks; none where no charter was known.
    pub fn new(view: View<'a>, clocks: Clocks) -> Option<Self> {
        let view = view.book.view(clocks);
        let charter = view.charter_on(clocks.as_of)?;
        Some(Self { view, charter, day: Day::new(view, clocks.as_of) })
    }

    fn on(&self) -> Date {
        self.view.clocks.as_of
    }

    /// A matter as the charter has it on the day.
    ///
    /// # Errors
    /// Where it does not have it.
    pub fn matter(&self, id: &Id) -> Result<&'a Matter, decide::Undecidable> {
        decide::matter(self.charter, id, self.on())
    }

    pub fn facts(&self) -> OnRecord<'_, 'a> {
        OnRecord { day: &self.day, charter: self.charter, poll: None }
    }

    /// The rule of a matter and its roll, as they stand.
    ///
    /// # Errors
    /// Where the charter has no such rule, or no roll can be drawn up.
    pub fn roll(&self, matter: &Matter) -> Result<(&'a Rule, Roll), NoGame> {
        let Matter { rule: id, .. } = matter;
        let nothing = || NoGame::NoRule { reason: format!("the charter has no rule \"{id}\"") };
        let rule = self.charter.rule(id).ok_or_else(nothing)?;
        let roll = self.charter.roll(rule, &self.facts(), None).map_err(|error| no_roll(&error))?;
        Ok((rule, roll))
    }

    /// The game of a matter as it stands.
    ///
    /// # Errors
    /// Where it makes none.
    pub fn play(&self, matter: &Matter) -> Result<Played, NoGame> {
        let (rule, roll) = self.roll(matter)?;
        self.play_on(matter, rule, roll)
    }

    /// That as many members are on record as the charter says there are.
    fn complete(&self, roll: &Roll) -> Result<(), NoGame> {
        let facts = self.facts();
        let asked = |class: &Class| match &roll.electorate.who {
            Who::Members => true,
            Who::Class(classes) => classes.contains(&class.id),
            Who::Organ(_) | Who::Actors(_) => false,
        };
        for class in self.charter.classes.iter().filter(|class| asked(class)) {
            let Some(seats) = class.seats.map(NonZeroU32::get) else { continue };
            let of_it = |actor: &&ActorId| facts.class(actor).as_ref() == Some(&class.id);
            let sitting = roll.voters.iter().filter(of_it).count();
            // Who left within its term left a seat empty, which is on record too.
            let left = |one: &&Member<'_>| {
                let departed = matches!(one.status, Status::Withdrawn | Status::Removed);
                departed
                    && facts.derived(one.actor).is_some_and(|derived| {
                        let runs = derived.term.is_none_or(|term| term.on > self.on());
                        derived.class.as_ref() == Some(&class.id) && runs
                    })
            };
            let found = sitting + self.day.standing().members.iter().filter(left).count();
            if found < seats as usize {
                let Class { id, name, article, .. } = class.clone();
                return Err(NoGame::Incomplete { class: id, name, found, seats, article });
            }
        }
        Ok(())
    }

    /// The same, of a rule and a roll that are known already.
    ///
    /// # Errors
    /// Where it makes none.
    pub fn play_on(&self, matter: &Matter, rule: &Rule, roll: Roll) -> Result<Played, NoGame> {
        self.complete(&roll)?;
        let seating = Seating::new(self.charter, matter, rule, &roll, self)?;
        let game = seating.game()?;
        Ok(Played { rule: rule.clone(), roll, seating, game })
    }

    /// The game of a matter under a supposition.
    ///
    /// # Errors
    /// Where it makes none, and where what is supposed makes no sense.
    pub fn suppose(
        &self,
        matter: &Matter,
        what_if: &WhatIf,
        observed: &Observed,
    ) -> Result<Played, NoGame> {
        let (rule, before) = self.roll(matter)?;
        self.complete(&before)?;
        let reason = |reason| NoGame::Supposed { reason };
        let supposed = Supposed::new(self.charter, rule, what_if).map_err(reason)?;
        if let Some(strange) = self.unobserved(what_if, observed) {
            let reason = format!("no dossier of this journal observes the indicator \"{strange}\"");
            return Err(NoGame::Supposed { reason });
        }
        if let Some((test, weight)) = supposed.in_other_votes(rule, what_if) {
            let article = test.article.clone().unwrap_or_else(|| supposed.rule.article.clone());
            return Err(NoGame::OtherVotes { needs: test.needs, weight, article });
        }
        let Supposed { charter, rule } = supposed;
        let imagined = Imagined { facts: self.facts(), charter: &charter, what_if, observed };
        let roll = imagined.roll(&rule).map_err(|error| reason(error.to_string()))?;
        self.has_effect(what_if, (&before, &roll), &imagined)?;
        let same = |one: &&Matter| one.id == matter.id && one.from == matter.from;
        let matter = charter.matters.iter().find(same).unwrap_or(matter);
        let seating = Seating::new(&charter, matter, &rule, &roll, self)?;
        let seating = seating.together(&what_if.together)?;
        let game = seating.game()?;
        Ok(Played { rule, roll, seating, game })
    }

    /// The indicator that votes are supposed to weigh by, where nobody observes it.
    fn unobserved<'w>(&self, what_if: &'w WhatIf, observed: &Observed) -> Option<&'w str> {
        let votes = what_if.votes.as_deref().filter(|votes| *votes != ONE_EACH)?;
        let indicator: Id = votes.parse().ok()?;
        let known = votes.parse::<Stage>().is_ok()
            || self.charter.weight(&indicator).is_some()
            || observed.get(&indicator).is_some_and(|rows| !rows.is_empty());
        (!known).then_some(votes)
    }

    /// That those of whom something is supposed vote here, or do not, as the supposition takes it.
    fn has_effect(
        &self,
        what_if: &WhatIf,
        (before, after): (&Roll, &Roll),
        imagined: &Imagined<'_, '_, '_>,
    ) -> Result<(), NoGame> {
        let mistake = |parameter: &str, actor: &ActorId, mistake| {
            Err(NoGame::Mistaken { parameter: parameter.to_owned(), actor: actor.clone(), mistake })
        };
        for actor in &what_if.join {
            if votes(before, actor) {
                return mistake("join", actor, Mistake::VotesAlready);
            }
            if !votes(after, actor) {
                return mistake("join", actor, Mistake::WouldNotVote);
            }
        }
        if let Some(actor) = what_if.leave.iter().find(|actor| !votes(before, actor)) {
            return mistake("leave", actor, Mistake::NoVote);
        }
        let paying = what_if.pay.iter().map(|paid| ("pay", &paid.actor));
        let classed = what_if.class.iter().map(|(actor, _)| ("class", actor));
        let weighed = what_if.weigh.iter().map(|(actor, _)| ("weigh", actor));
        let mut all = paying.chain(classed).chain(weighed);
        if let Some((parameter, actor)) = all.find(|(_, actor)| !votes(after, actor)) {
            let lapsed = parameter == "pay" && imagined.facts.day.has_lapsed(actor);
            let why = if lapsed { Mistake::NotLifted } else { Mistake::NoVote };
            return mistake(parameter, actor, why);
        }
        Ok(())
    }

    /// That those are known who are supposed to join.
    ///
    /// # Errors
    /// Where one is no state, and no actor that the dossier lists.
    pub fn knows(&self, what_if: &WhatIf) -> Result<(), NoGame> {
        let stranger =
            |actor: &&ActorId| actor.state().is_none() && self.view.actor(actor).is_none();
        what_if.join.iter().find(stranger).map_or(Ok(()), |actor| {
            let (parameter, actor) = ("join".to_owned(), actor.clone());
            Err(NoGame::Mistaken { parameter, actor, mistake: Mistake::Unknown })
        })
    }

    /// When the membership of those who are supposed to pay ends, and when it would once that is
    /// paid.
    pub fn terms(&self, what_if: &WhatIf, observed: &Observed) -> Vec<Term> {
        let last = what_if.pay.iter().filter_map(|paid| paid.on).max();
        let as_of = last.map_or(self.on(), |last| last.max(self.on()));
        let clocks = Clocks { as_of, ..self.view.clocks };
        let Some(then) = Scene::new(self.view, clocks) else { return Vec::new() };
        let (facts, charter) = (then.facts(), then.charter);
        let imagined = Imagined { facts, charter, what_if, observed };
        let none = WhatIf::default();
        let as_is = Imagined { facts, charter, what_if: &none, observed };
        let end = |imagined: &Imagined<'_, '_, '_>, actor: &ActorId| {
            imagined.derived(actor).term.map(|term| term.on)
        };
        // Of others there is no term to speak of.
        let belongs = |actor: &&ActorId| {
            let known = facts.day.standing().of(actor).map(|member| member.status);
            matches!(known, Some(Status::Member | Status::Lapsed)) || what_if.join.contains(actor)
        };
        let payers = what_if.pay.iter().map(|paid| &paid.actor).filter(belongs);
        let payers: BTreeSet<&ActorId> = payers.collect();
        let term = |actor: &ActorId| Term {
            actor: actor.clone(),
            before: end(&as_is, actor),
            after: end(&imagined, actor),
        };
        payers.into_iter().map(term).collect()
    }
}

/// When a membership ends, as it is and as it would be; none: it has no end.
pub(super) struct Term {
    pub actor: ActorId,
    pub before: Option<Date>,
    pub after: Option<Date>,
}

/// Whether somebody is on a roll and may vote.
pub(super) fn votes(roll: &Roll, actor: &ActorId) -> bool {
    roll.place(actor).is_some_and(|place| roll.barred[place].is_none())
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

fn no_roll(error: &charter::RollError) -> NoGame {
    NoGame::NoRule { reason: error.to_string() }
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

impl Played {
    /// What votes weigh as the first test that has a weight counts them; none where each is one.
    pub fn weighing(&self) -> Option<&Weighing> {
        let by = self.rule.passes.tests().find_map(|test| test.by.as_ref());
        by.and_then(|by| self.roll.weighing(by))
    }
}

impl Measured {
    /// How it was measured.
    pub fn way(&self) -> Way {
        let way = Way::new(&self.power.method, self.figures.error);
        Way { share_error: (!way.exact).then_some(self.figures.share_error), ..way }
    }

    /// The place of a seat among the players.
    pub fn place(&self, seat: &Seat) -> Option<usize> {
        self.played.seating.place(seat)
    }
}
