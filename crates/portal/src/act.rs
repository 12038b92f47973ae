//! What those who have signed in may do: one table of actions, from which the forms, the checks,
//! the API's routes and their description are made.

mod meeting;
mod motion;
pub mod offers;
mod poll;
mod text;

use crate::{
    desk::Visitor,
    form::{Fault, Faults, Field, Given, Input},
    library::{Additions, NewRecord},
    question::{Forum, Question},
    texts,
};
use analysis::{answer::TextFile, decide::Docket};
use axum::http::StatusCode;
use register::{
    Proof, Table, Version,
    record::{Decision, Recorded},
};
use std::{cell::OnceCell, rc::Rc};
use vocabulary::{ActorId, Date, Grade, Id, Names, PartialDate, Rank, date::day};

/// An action. Its title is the text `action-NAME`, its introduction `action-NAME-intro`, its button
/// `action-NAME-do`.
pub struct Action {
    /// Its path, as the router writes it: the form stands there and is sent there. The API has it
    /// below `/api/v1`.
    pub path: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Who may.
    pub who: Who,
    /// What is acted on.
    pub on: Object,
    /// What is filled in.
    pub fields: &'static [Field],
    /// Whether it can be done now, whatever is filled in: the form is shown only then.
    pub ready: fn(&Deed<'_>) -> Result<(), Fault>,
    /// What it records, decided on the journal as it is at that moment.
    pub act: fn(&Deed<'_>) -> Result<Done, Faults>,
}

/// What an action is about. Its path names the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Object {
    /// Nothing that is on record yet.
    New,
    /// A meeting.
    Meeting,
    /// A motion.
    Motion,
    /// A poll.
    Poll,
    /// A draft that was read from a text.
    Draft,
}

/// Who may do something in a forum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Its secretariat.
    Secretariat,
    /// A delegate, for its own member.
    Delegate,
    /// Either.
    Either,
}

impl Who {
    /// Whether a visitor is one of them.
    pub fn includes(self, visitor: &Visitor, forum: &Id) -> bool {
        let (secretariat, delegate) =
            (visitor.is_secretariat(forum), visitor.member(forum).is_some());
        match self {
            Self::Secretariat => secretariat,
            Self::Delegate => delegate,
            Self::Either => secretariat || delegate,
        }
    }

    /// The key of their name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Secretariat => "who-secretariat",
            Self::Delegate => "who-delegate",
            Self::Either => "who-either",
        }
    }
}

/// An action being done.
pub struct Deed<'a> {
    /// The question it came with, at today's clocks, on the journal as it is.
    pub question: &'a Question,
    /// The forum.
    pub forum: &'a Forum<'a>,
    /// The record that is acted on.
    id: String,
    /// What was filled in; the fields have been checked.
    pub given: &'a Given,
    /// Today.
    pub today: Date,
    /// The forum's motions, gathered by the first who asks.
    docket: Rc<OnceCell<Docket<'a>>>,
    /// The text that the path names, read by the first who asks.
    text: OnceCell<Option<TextFile>>,
}

/// What an action has decided.
pub struct Done {
    /// What is to be recorded.
    pub additions: Additions,
    /// The page within the forum that shows it.
    pub there: String,
    /// What is said of it, where that is not what is always said.
    pub said: Option<String>,
}

impl Done {
    /// One record, shown on a page within the forum.
    fn one(record: impl Into<NewRecord>, there: impl Into<String>) -> Self {
        let additions = vec![record.into()].into();
        Self { additions, there: there.into(), said: None }
    }
}

/// Of what can be done at any time.
fn always(_: &Deed<'_>) -> Result<(), Fault> {
    Ok(())
}

/// Every action.
pub const ACTIONS: &[Action] = &[
    meeting::MEETING,
    meeting::AGENDA_ITEM,
    meeting::DOCUMENT,
    meeting::ATTENDANCE,
    meeting::INTERVENTION,
    motion::TABLE,
    motion::SPONSOR,
    motion::WITHDRAW,
    poll::OPEN,
    poll::VOTE,
    poll::CLOSE,
    poll::INTENTION,
    poll::CONSENT,
    poll::OUTCOME,
    poll::DECISION,
    text::READ,
    text::ACCEPT,
    text::MERGE,
    text::REJECT,
    text::REOPEN,
];

/// A record made here, by the one who acts: it needs no source.
fn recorded_here() -> Proof {
    Proof {
        sources: Vec::new(),
        passages: Vec::new(),
        grade: Grade::Recorded,
        rank: Rank::Normal,
        question: None,
        reason: None,
        note: None,
    }
}

impl Action {
    /// Whether files can be handed in with it.
    pub fn takes_files(&self) -> bool {
        self.fields.iter().any(|field| matches!(field.input, Input::Files))
    }

    /// Whether rows are filled in.
    pub fn takes_rows(&self) -> bool {
        self.fields.iter().any(|field| matches!(field.input, Input::Rows))
    }
}

impl<'a> Deed<'a> {
    /// An action on the record that the path names.
    pub fn new(question: &'a Question, forum: &'a Forum<'a>, given: &'a Given) -> Self {
        let (id, today) = (question.part("id").to_owned(), question.clocks.as_of);
        let (docket, text) = (Rc::default(), OnceCell::new());
        Self { question, forum, id, given, today, docket, text }
    }

    /// The same on another record.
    pub fn on(&self, id: &str) -> Self {
        let (docket, text) = (Rc::clone(&self.docket), OnceCell::new());
        Self { id: id.to_owned(), docket, text, ..*self }
    }

    /// The forum's motions with what bears on them.
    fn docket(&self) -> &Docket<'a> {
        self.docket.get_or_init(|| Docket::new(self.forum.state.view))
    }
}

impl Deed<'_> {
    /// The name filled in, in each language.
    fn names(&self) -> Names {
        let name = |language: &str| {
            let name = self.given.one(&format!("name_{language}"))?;
            Some((language.to_owned(), name.to_owned()))
        };
        ["en", "ar"].into_iter().filter_map(name).collect()
    }

    /// The day of a field, if it was filled in.
    fn day(&self, field: &str) -> Option<PartialDate> {
        self.given.one(field).and_then(|text| day(text).ok()).map(PartialDate::from)
    }

    /// The text of a field, if it was filled in.
    fn filled(&self, field: &str) -> Option<String> {
        self.given.one(field).map(str::to_owned)
    }

    /// Today, as records have it.
    fn now(&self) -> PartialDate {
        self.today.into()
    }

    /// Whom a delegate speaks for.
    fn member(&self) -> Result<&ActorId, Fault> {
        let forbidden = || Fault::refused("not-a-delegate").with_status(StatusCode::FORBIDDEN);
        self.question.visitor.member(self.forum.id).ok_or_else(forbidden)
    }

    /// The record that the path names.
    fn named<'a, T: Recorded>(&'a self, table: &'a Table<T>) -> Result<&'a Version<T>, Fault> {
        let known = self.forum.state.view.known(table);
        known.filter(|one| one.record.key() == self.id).last().ok_or_else(|| self.missing())
    }

    /// The text that the path names, with everything read from it.
    pub fn text(&self) -> Result<&TextFile, Fault> {
        if self.text.get().is_none() {
            let read = texts::one(self.question, self.forum, &self.id);
            let read = read.map_err(|error| Fault::refused("refused").found(error))?;
            // Nobody else has set it meanwhile.
            let _ = self.text.set(read);
        }
        self.text.get().and_then(Option::as_ref).ok_or_else(|| self.missing())
    }

    /// That the path names nothing.
    fn missing(&self) -> Fault {
        Fault::refused("no-such-record").found(&self.id).with_status(StatusCode::NOT_FOUND)
    }

    /// The decision that came of a motion.
    fn decision_on(&self, motion: &Id) -> Option<&Decision> {
        let view = self.forum.state.view;
        let decisions = view.known(&view.book.decisions).map(|one| &*one.record);
        decisions.filter(|one| one.motion.as_ref() == Some(motion)).last()
    }

    /// An id that no record of a table has had yet, made from a name.
    fn free<T: Recorded>(&self, table: &Table<T>, name: &str) -> Result<Id, Fault> {
        let base = plain(name);
        let taken = |id: &str| table.versions().iter().any(|one| one.record.key() == id);
        let numbered = (2..).map(|number: u64| format!("{base}-{number}"));
        // A page of that name stands where the record's own would.
        let mut ids = std::iter::once(base.clone()).chain(numbered).filter(|id| id != "new");
        let free = ids.find(|id| !taken(id)).and_then(|id| id.parse().ok());
        free.ok_or_else(|| Fault::refused("no-such-record").found(name))
    }
}

/// A name as an id writes it: lower-case letters and digits, with hyphens between.
fn plain(name: &str) -> String {
    let mut text = String::new();
    for c in name.chars().flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() {
            text.push(c);
        } else if !text.ends_with('-') && !text.is_empty() {
            text.push('-');
        }
    }
    // Room for a number behind it.
    text.truncate(60);
    let text = text.trim_end_matches('-');
    if text.is_empty() { "untitled".to_owned() } else { text.to_owned() }
}

/// A record in place of an earlier version of it.
fn instead<T>(
    version: &Version<T>,
    record: impl Into<register::Record>,
    reason: &str,
) -> NewRecord {
    NewRecord { record: record.into(), replaces: Some((version.seq, reason.to_owned())) }
}

pub use text::proposed;

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_name_becomes_an_id() {
        assert_eq!(plain("Second Meeting of the Board, 2026"), "second-meeting-of-the-board-2026");
        assert_eq!(plain("  — "), "untitled");
        assert_eq!(plain("الاجتماع الثاني"), "untitled");
        assert!(plain(&"a b".repeat(60)).parse::<vocabulary::Id>().is_ok());
    }
}
