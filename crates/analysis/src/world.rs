//! Several forums at once: an actor sits in many, a tie leads across them.

use crate::State;
use charter::Status;
use register::{Book, Clocks, View};
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
    /// Every forum of a journal that has a charter and is not invented, folded at the clocks.
    #[must_use]
    pub fn of(books: &'a BTreeMap<Id, Book>, clocks: Clocks) -> Self {
        let folded = |(id, book)| {
            let charter = View { book, clocks }.charter()?;
            (!charter.forum.invented).then(|| (id, State::at(book, clocks)))
        };
        Self { clocks, forums: books.iter().filter_map(folded).collect() }
    }

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

    /// Whom a text stands for: an actor, the members of a group, or those of a forum. Empty where it
    /// names nothing.
    #[must_use]
    pub fn members_of(&self, text: &str) -> Vec<ActorId> {
        let forum = text.parse().ok().and_then(|id: Id| self.forum(&id));
        if let Some(state) = forum {
            let members = state.standing.members.iter();
            let members = members.filter(|one| one.status == Status::Member);
            return members.map(|one| one.actor.clone()).collect();
        }
        let Ok(actor) = text.parse::<ActorId>() else { return Vec::new() };
        match self.actor(&actor) {
            Some(row) if !row.members.is_empty() => row.members.clone(),
            None if actor.state().is_none() => Vec::new(),
            _ => vec![actor],
        }
    }
}
