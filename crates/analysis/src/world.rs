//! Several forums at once: an actor sits in many, a tie leads across them.

use crate::{State, accord};
use charter::Status;
use register::{Book, Clocks, View, record::AgreementAct};
use std::collections::{BTreeMap, BTreeSet};
use vocabulary::{Actor, ActorId, Date, Id};

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
    /// The first forum's row of each actor.
    actors: BTreeMap<&'a ActorId, &'a Actor>,
}

impl<'a> World<'a> {
    /// These forums, folded at the clocks.
    #[must_use]
    pub fn new(clocks: Clocks, forums: Vec<(&'a Id, State<'a>)>) -> Self {
        let mut actors: BTreeMap<&ActorId, &Actor> = BTreeMap::new();
        for (_, state) in &forums {
            for row in state.view.known(&state.view.book.actors).map(|version| &version.record) {
                actors.entry(&row.id).or_insert(row);
            }
        }
        Self { clocks, forums, actors }
    }

    /// One forum.
    #[must_use]
    pub fn one(id: &'a Id, state: State<'a>) -> Self {
        Self::new(state.view.clocks, vec![(id, state)])
    }

    /// Every forum of a journal that has a charter and is not invented, folded at the clocks; where
    /// there is but one forum, that.
    #[must_use]
    pub fn of(books: &'a BTreeMap<Id, Book>, clocks: Clocks) -> Self {
        let alone = books.len() == 1;
        let folded = |(id, book)| {
            let charter = View { book, clocks }.charter()?;
            (alone || !charter.forum.invented).then(|| (id, State::at(book, clocks)))
        };
        Self::new(clocks, books.iter().filter_map(folded).collect())
    }

    /// The same forums as of another day, as known now.
    #[must_use]
    pub fn on(&self, day: Date) -> Self {
        let clocks = Clocks { as_of: day, known_at: self.clocks.known_at };
        let folded = |(id, state): &(&'a Id, State<'a>)| (*id, State::at(state.view.book, clocks));
        Self::new(clocks, self.forums.iter().map(folded).collect())
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
        self.actors.get(actor).copied()
    }

    /// Whom an actor stands for: a group for its members, a person for whom it speaks for, anybody
    /// else for itself.
    pub(crate) fn behind(&self, actor: &'a ActorId) -> Vec<&'a ActorId> {
        match self.actor(actor) {
            Some(row) if !row.members.is_empty() => row.members.iter().collect(),
            Some(row) => vec![row.affiliation.as_ref().unwrap_or(actor)],
            None => vec![actor],
        }
    }

    /// Whom several actors stand for, each once.
    pub(crate) fn everybody(
        &self,
        actors: impl IntoIterator<Item = &'a ActorId>,
    ) -> BTreeSet<&'a ActorId> {
        actors.into_iter().flat_map(|actor| self.behind(actor)).collect()
    }

    /// Acts with whose they are: an act of a group is one of each member.
    pub(crate) fn acts_of(
        &self,
        acts: impl IntoIterator<Item = &'a AgreementAct>,
    ) -> Vec<accord::Act<'a>> {
        let of_each = |act: &'a AgreementAct| -> Vec<accord::Act<'a>> {
            match &act.actor {
                None => vec![(None, act)],
                Some(actor) => self.behind(actor).into_iter().map(|one| (Some(one), act)).collect(),
            }
        };
        acts.into_iter().flat_map(of_each).collect()
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
