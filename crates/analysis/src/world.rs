//! Several forums at once: an actor sits in many, a tie leads across them.

use crate::State;
use register::{Clocks, Version};
use std::collections::BTreeMap;
use vocabulary::{Actor, ActorId, Id};

/// The name that stands for every forum of a journal where one forum's id could stand; no forum may
/// bear it.
pub const EVERY_FORUM: &str = "all";

/// Forums of one journal, folded at the same clocks.
#[derive(Debug)]
pub struct World<'a> {
    /// The clocks.
    pub clocks: Clocks,
    /// The forums, in order of id.
    pub forums: Vec<(&'a Id, State<'a>)>,
}

impl<'a> World<'a> {
    /// The forum of this id.
    #[must_use]
    pub fn forum(&self, id: &Id) -> Option<&State<'a>> {
        self.forums.iter().find(|(forum, _)| *forum == id).map(|(_, state)| state)
    }

    /// An actor's name in a language: from the first forum that has a row of it, else from the list
    /// of states, else its id.
    #[must_use]
    pub fn name(&self, actor: &ActorId, language: &str) -> String {
        let row = self.actor(actor).map(|row| row.names.get(language).to_owned());
        let listed = || actor.state().map(|state| state.names.get(language).to_owned());
        row.or_else(listed).unwrap_or_else(|| actor.to_string())
    }

    /// The first forum's row of an actor.
    #[must_use]
    pub fn actor(&self, actor: &ActorId) -> Option<&'a Actor> {
        self.forums.iter().find_map(|(_, state)| state.view.actor(actor))
    }

    /// The members of each group that a forum describes, by the group's id.
    #[must_use]
    pub fn groups(&self) -> BTreeMap<&'a ActorId, &'a [ActorId]> {
        let rows =
            self.forums.iter().flat_map(|(_, state)| state.view.known(&state.view.book.actors));
        let groups = rows.map(|version: &Version<Actor>| &version.record);
        let groups = groups.filter(|actor| !actor.members.is_empty());
        groups.map(|actor| (&actor.id, &actor.members[..])).collect()
    }
}
