//! Everything folded once for a question.

use register::{Book, Clocks, Ledger, Line, Reading, RecordRef, Standing, Version, View};
use register::{
    entry::Kind,
    record::{Recorded, Scope},
};
use vocabulary::{ActorId, ActorKind};

/// A book folded at two clocks: what every answer is made from.
#[derive(Debug)]
pub struct State<'a> {
    /// The book at the clocks.
    pub view: View<'a>,
    /// Who belongs.
    pub standing: Standing<'a>,
    /// What was promised and what arrived, reading the preferred of rivals.
    pub ledger: Ledger<'a>,
    /// The same with the least and the greatest of rivals; absent where nobody differs.
    pub extremes: Option<[Extreme<'a>; 2]>,
}

/// The folds under the least or the greatest of rivals.
#[derive(Debug)]
pub struct Extreme<'a> {
    /// What was promised and what arrived.
    pub ledger: Ledger<'a>,
    /// Who belongs, with classes derived from that ledger.
    pub standing: Standing<'a>,
}

impl<'a> State<'a> {
    /// Folds a book at the clocks.
    #[must_use]
    pub fn at(book: &'a Book, clocks: Clocks) -> Self {
        let view = book.view(clocks);
        let ledger = Ledger::fold(view, Reading::Preferred);
        let extreme = |reading| {
            let ledger = Ledger::fold(view, reading);
            Extreme { standing: Standing::fold(view, &ledger), ledger }
        };
        let extremes = ledger.contested.then(|| [Reading::Low, Reading::High].map(extreme));
        Self { view, standing: Standing::fold(view, &ledger), ledger, extremes }
    }

    /// Whether an actor is a state or has a row of its own.
    pub(crate) fn is_named(&self, actor: &ActorId) -> bool {
        actor.state().is_some() || self.view.actor(actor).is_some()
    }

    /// Whether an actor is a group, whose promises no single donor owns.
    pub(crate) fn is_group(&self, actor: &ActorId) -> bool {
        self.view.actor(actor).is_some_and(|actor| actor.kind == ActorKind::Group)
    }
}

/// Whether a line counts to this forum.
pub(crate) fn counts(line: &Line<'_>) -> bool {
    line.commitment().scope == Scope::Forum
}

/// The reference to a record.
pub(crate) fn reference<T: Recorded>(kind: Kind, version: &Version<T>) -> RecordRef {
    RecordRef { kind, id: version.record.key().to_owned(), seq: version.seq }
}
