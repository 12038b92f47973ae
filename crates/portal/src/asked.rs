//! The parameters that questions across forums take: who, when, on what.

use crate::{
    problem::Problem,
    question::{Forum, Question},
};
use analysis::{
    World,
    answer::{Asked, Between, Drawn, Sought, VotesAsked},
    ties::TELLING,
};
use register::record::TieKind;
use std::{collections::BTreeSet, fmt::Display, str::FromStr};
use vocabulary::{ActorId, Id, Period};

impl Question {
    /// A value given as a parameter.
    ///
    /// # Errors
    /// When it does not read.
    pub fn value<T: FromStr<Err: Display>>(
        &self,
        name: &'static str,
    ) -> Result<Option<T>, Problem> {
        let read = |text: &str| {
            let wrong = |error: T::Err| Problem::value(name, text, after_mark(&error.to_string()));
            text.parse().map_err(wrong)
        };
        self.extra(name).map(read).transpose()
    }

    /// Values given as a parameter, separated by commas or semicolons, or by giving it again.
    ///
    /// # Errors
    /// When one does not read.
    pub fn values<T: FromStr<Err: Display>>(&self, name: &'static str) -> Result<Vec<T>, Problem> {
        let given: Vec<String> =
            self.extra_pairs().filter(|(key, _)| key == name).map(|(_, text)| text).collect();
        let one = |text: &str| {
            let wrong = |error: T::Err| Problem::value(name, text, after_mark(&error.to_string()));
            text.parse().map_err(wrong)
        };
        let texts = given.iter().flat_map(|text| text.split([',', ';'])).map(str::trim);
        texts.filter(|text| !text.is_empty()).map(one).collect()
    }

    /// Whether a parameter says yes.
    ///
    /// # Errors
    /// When it says anything else.
    pub fn flag(&self, name: &'static str) -> Result<bool, Problem> {
        match self.extra(name) {
            None => Ok(false),
            Some("yes") => Ok(true),
            Some(text) => Err(Problem::value(name, text, "yes")),
        }
    }

    /// Actors given as a parameter that somebody of this world bears.
    ///
    /// # Errors
    /// When one reads as no actor, or nobody bears it.
    pub fn actors(&self, name: &'static str, world: &World<'_>) -> Result<Vec<ActorId>, Problem> {
        let actors: Vec<ActorId> = self.values(name)?;
        let known = |actor: &&ActorId| actor.state().is_some() || world.actor(actor).is_some();
        match actors.iter().find(|actor| !known(actor)) {
            Some(strange) => Err(Problem::value(name, strange.as_str(), EXPECTED_ACTOR)),
            None => Ok(actors),
        }
    }

    /// The one actor that the parameter `actor` names, if any.
    ///
    /// # Errors
    /// When it reads as no actor, nobody bears it, or it names several.
    pub fn one_actor(&self, world: &World<'_>) -> Result<Option<ActorId>, Problem> {
        let mut actors = self.actors("actor", world)?;
        match &actors[..] {
            [_, strange, ..] => Err(Problem::value("actor", strange.as_str(), "one actor, as KAZ")),
            _ => Ok(actors.pop()),
        }
    }

    /// Several actors as one set: each part names an actor, a group or a forum, whose members it
    /// stands for.
    ///
    /// # Errors
    /// When a part names nothing.
    pub fn set(&self, name: &'static str, world: &World<'_>) -> Result<BTreeSet<ActorId>, Problem> {
        let parts: Vec<String> = self.values(name)?;
        let mut set = BTreeSet::new();
        for part in parts {
            let members = world.members_of(&part);
            if members.is_empty() {
                return Err(Problem::value(name, &part, EXPECTED_SET));
            }
            set.extend(members);
        }
        Ok(set)
    }

    /// Which encounters the parameters ask for: `between`, `from`, `until`, `within`, `in_person`.
    ///
    /// # Errors
    /// When one of them does not read.
    pub fn between(&self, world: &World<'_>) -> Result<Between, Problem> {
        let (from, until) = (self.day("from")?, self.day("until")?);
        let end = until.unwrap_or(self.clocks.as_of);
        let within = self.value::<Period>("within")?.map(|period| period.before(end));
        Ok(Between {
            parties: self.actors("between", world)?,
            from: from.into_iter().chain(within).max(),
            until,
            in_person: self.flag("in_person")?,
        })
    }

    /// Which agreements the parameters ask for: `signed`, `party`, `status`, `theme`.
    ///
    /// # Errors
    /// When one of them does not read.
    pub fn sought(&self, world: &World<'_>) -> Result<Sought, Problem> {
        Ok(Sought {
            signed: self.day("signed")?,
            parties: self.actors("party", world)?,
            status: self.value("status")?,
            theme: self.value("theme")?,
        })
    }

    /// Which positions the parameters ask for: `actor`, `theme`, `from`, `until`.
    ///
    /// # Errors
    /// When one of them does not read.
    pub fn said_by(&self, world: &World<'_>) -> Result<Asked, Problem> {
        Ok(Asked {
            actor: self.one_actor(world)?,
            theme: self.value("theme")?,
            from: self.day("from")?,
            until: self.day("until")?,
        })
    }

    /// Which ties the parameters draw a network from: `kind`, `from`, `until`, `most`, `seed`.
    /// `most` stands where the parameter is left out; 0 is every record.
    ///
    /// # Errors
    /// When one of them does not read.
    pub fn drawn(&self, most: u64) -> Result<Drawn, Problem> {
        Ok(Drawn {
            kinds: self.kinds()?,
            from: self.day("from")?,
            until: self.day("until")?,
            most: usize::try_from(self.number("most", most, 0..=1000)?)
                .ok()
                .filter(|most| *most > 0),
            seed: self.number("seed", 1, 0..=u64::from(u32::MAX))?,
        })
    }

    /// Which recorded votes the parameters ask for: `from`, `until`, `matter`, `with`.
    ///
    /// # Errors
    /// When one of them does not read, no charter of the forum has the matter, or `with` names
    /// several.
    pub fn votes(&self, world: &World<'_>, forum: &Forum<'_>) -> Result<VotesAsked, Problem> {
        let matter: Option<Id> = self.value("matter")?;
        let known = world.matters(forum.id);
        if let Some(strange) = matter.as_ref().filter(|matter| !known.contains(*matter)) {
            let known: Vec<&str> = known.iter().map(|id| id.as_str()).collect();
            return Err(Problem::value("matter", strange.as_str(), known.join(", ")));
        }
        let mut with = self.actors("with", world)?;
        if let [_, strange, ..] = &with[..] {
            return Err(Problem::value("with", strange.as_str(), "one actor, as KAZ"));
        }
        let (from, until) = (self.day("from")?, self.day("until")?);
        Ok(VotesAsked { from, until, matter, with: with.pop() })
    }

    /// The kinds of tie that the parameter `kind` asks for; those that tell by themselves, if it
    /// is left out.
    ///
    /// # Errors
    /// When one of them is none.
    pub fn kinds(&self) -> Result<Vec<TieKind>, Problem> {
        let kinds: BTreeSet<TieKind> = self.values("kind")?.into_iter().collect();
        Ok(if kinds.is_empty() { TELLING.to_vec() } else { kinds.into_iter().collect() })
    }
}

const EXPECTED_ACTOR: &str =
    "an ISO 3166-1 alpha-3 code, as KAZ, or the id of an actor in a dossier";
/// What stands for a set of actors.
pub const EXPECTED_SET: &str = "states, as KAZ, a group of a dossier, as central-asia, or a forum, whose members it stands for";

/// The vocabulary's errors say what they expect after this mark.
fn after_mark(message: &str) -> &str {
    message.split_once(": expected ").map_or(message, |(_, after)| after)
}
