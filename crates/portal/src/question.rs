//! What a request asks: at which clocks, in which language, of which forum. And the links of a
//! page, which keep them.

use crate::{
    desk::Visitor,
    library::{Library, Snapshot},
    problem::Problem,
    words::Words,
};
use analysis::{EVERY_FORUM, State, World};
use charter::Charter;
use register::{Book, Clocks};
use std::{
    fmt::Display,
    sync::{Arc, atomic::AtomicU8},
};
use vocabulary::{Date, Id, date::day};

/// A request, read.
#[derive(Debug)]
pub struct Question {
    /// The words of the language asked for.
    pub words: &'static Words,
    /// The clocks asked at.
    pub clocks: Clocks,
    /// The books.
    pub snapshot: Arc<Snapshot>,
    /// The journal, for pages that show its entries.
    pub library: Arc<Library>,
    /// The address's path, as it was asked.
    pub path: String,
    /// The marks the page has used so far.
    pub marks: AtomicU8,
    /// Who asks.
    pub visitor: Visitor,
    /// Whether this portal can be signed in to.
    pub has_desk: bool,
    /// What is to be told on the page: that what was asked before is done.
    pub said: Option<String>,
    /// Whether the address names each of the clocks.
    named: (bool, bool),
    /// The parts of the path that a route names.
    parts: Vec<(String, String)>,
    /// What else the address asks for.
    extra: Vec<(String, String)>,
}

/// What an address may ask for besides, and keeps when its language changes.
const KEPT: &[&str] = &[
    "version",
    "from",
    "until",
    "to",
    "other",
    "limit",
    "matter",
    "fate",
    "vote",
    "consent",
    "meeting",
    "amends",
    "item",
    "show",
    "as",
    "between",
    "within",
    "in_person",
    "signed",
    "party",
    "status",
    "theme",
    "actor",
    "kind",
    "state",
    "unallied",
    "a",
    "b",
    "poles",
    "most",
    "seed",
    "join",
    "leave",
    "class",
    "pay",
    "without",
    "votes",
    "needs",
    "weigh",
    "together",
    "suppose",
    "blocs",
    "vary",
    "exact",
    "error",
];

/// The parameters of every address.
const COMMON: [&str; 3] = ["as_of", "known_at", "lang"];

/// A request before it is read.
#[derive(Debug)]
pub struct Asked {
    /// The path.
    pub path: String,
    /// The parts of the path that a route names.
    pub parts: Vec<(String, String)>,
    /// The query's pairs.
    pub query: Vec<(String, String)>,
}

impl Question {
    /// Reads a request. What cannot be read is told beside a question at the defaults, so that the
    /// problem can be shown in the right language.
    pub fn read(
        asked: Asked,
        now: Clocks,
        snapshot: Arc<Snapshot>,
        library: Arc<Library>,
    ) -> (Self, Result<(), Problem>) {
        let Asked { path, parts, mut query } = asked;
        // An empty field of a form was not filled in.
        query.retain(|(_, value)| !value.is_empty());
        let given = |name: &str| {
            query.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
        };
        let date = |name: &'static str| match given(name) {
            None => Ok(None),
            Some(text) => day(text).map(Some).map_err(|_| Problem::date(name, text)),
        };
        let language = match given("lang") {
            None => Ok(Words::for_language("en")),
            Some(text) => Words::find(text).ok_or_else(|| Problem::language(text)),
        };
        let (as_of, known_at) = (date("as_of"), date("known_at"));
        let read = |date: &Result<Option<Date>, Problem>| date.as_ref().ok().copied().flatten();
        let (as_of_day, known_day) = (read(&as_of), read(&known_at));
        let clocks = Clocks {
            as_of: as_of_day.unwrap_or(now.as_of),
            known_at: known_day.unwrap_or(now.known_at),
        };
        let words = language.as_ref().copied().unwrap_or_else(|_| Words::for_language("en"));
        let named = (as_of_day.is_some(), known_day.is_some());
        query.retain(|(key, _)| !COMMON.contains(&key.as_str()));
        let question = Self {
            words,
            clocks,
            snapshot,
            library,
            path,
            marks: AtomicU8::new(0),
            visitor: Visitor::Public,
            has_desk: false,
            said: None,
            named,
            parts,
            extra: query,
        };
        (question, language.and(as_of).and(known_at).map(|_| ()))
    }

    /// A part of the path.
    pub fn part(&self, name: &str) -> &str {
        let found = self.parts.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value)
    }

    /// A parameter that is not common to all addresses.
    pub fn extra(&self, name: &str) -> Option<&str> {
        let found = self.extra.iter().rev().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The names of the parameters that are not common to all addresses.
    pub fn extras(&self) -> impl Iterator<Item = &str> {
        self.extra.iter().map(|(name, _)| name.as_str())
    }

    /// A number given as a parameter.
    ///
    /// # Errors
    /// When it is none, or outside the range.
    pub fn number(
        &self,
        name: &'static str,
        default: u64,
        range: std::ops::RangeInclusive<u64>,
    ) -> Result<u64, Problem> {
        let Some(text) = self.extra(name) else { return Ok(default) };
        let number = text.parse().ok().filter(|number| range.contains(number));
        number.ok_or_else(|| Problem::number(name, text, &range))
    }

    /// The same, asked by a visitor.
    pub fn by(self, visitor: Visitor) -> Self {
        Self { visitor, ..self }
    }

    /// A day given as a parameter.
    ///
    /// # Errors
    /// When it is none.
    pub fn day(&self, name: &'static str) -> Result<Option<Date>, Problem> {
        let Some(text) = self.extra(name) else { return Ok(None) };
        day(text).map(Some).map_err(|_| Problem::date(name, text))
    }

    /// What the address asks for besides the clocks and the language.
    pub fn kept(&self) -> impl Iterator<Item = (&str, &str)> {
        let kept = self.extra.iter().filter(|(name, _)| KEPT.contains(&name.as_str()));
        kept.map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// What of it is kept when the clocks change: a version stays what it is, a span of days and a
    /// place in a list do not.
    pub fn kept_at_other_clocks(&self) -> impl Iterator<Item = (&str, &str)> {
        let pair = self.extra("to").is_some();
        self.kept().filter(move |(name, _)| match *name {
            "from" => pair,
            "until" | "limit" => false,
            _ => true,
        })
    }

    /// The path with what it keeps.
    fn asked<'k>(&self, kept: impl Iterator<Item = (&'k str, &'k str)>) -> String {
        format!("{}{}", self.path, query(kept))
    }

    /// What the address asks for besides, as the query of another route that takes the same.
    pub fn query(&self) -> String {
        query(self.kept())
    }

    /// Says at which address the portal is reached, if the question does not.
    pub fn reached_at(&mut self, base: String) {
        if self.extra("base").is_none() {
            self.extra.push(("base".to_owned(), base));
        }
    }

    /// The parameters that are not common to all addresses.
    pub fn extra_pairs(&self) -> impl Iterator<Item = (String, String)> + '_ {
        self.extra.iter().cloned()
    }

    /// Sets both clocks to a day, whatever the address names.
    pub const fn set_to(&mut self, day: Date) {
        self.clocks = Clocks::both(day);
        self.named = (false, false);
    }

    /// Everything of the question but the books, to ask it again of later ones.
    pub fn asker(&self) -> Asker {
        Asker {
            words: self.words,
            clocks: self.clocks,
            library: Arc::clone(&self.library),
            path: self.path.clone(),
            visitor: self.visitor.clone(),
            parts: self.parts.clone(),
        }
    }

    /// The forum the path names, at the clocks.
    ///
    /// # Errors
    /// When there is none of that name, or it has no charter.
    pub fn forum(&self) -> Result<Forum<'_>, Problem> {
        self.other_forum(self.part("forum"))
    }

    /// Another forum of the journal, at the clocks.
    ///
    /// # Errors
    /// When there is none of that name, or it has no charter.
    pub fn other_forum(&self, name: &str) -> Result<Forum<'_>, Problem> {
        let nothing = || Problem::forum(name, self.snapshot.books.keys());
        let found = name.parse::<Id>().ok().and_then(|id| self.snapshot.books.get_key_value(&id));
        let (id, book) = found.ok_or_else(nothing)?;
        Forum::at(self, id, book).ok_or_else(nothing)
    }

    /// What the path asks of: every forum under the name that stands for all, else the one.
    ///
    /// # Errors
    /// When there is no forum of that name, or it has no charter.
    pub fn world(&self) -> Result<World<'_>, Problem> {
        if self.is_of_all() {
            return Ok(self.every_forum());
        }
        let Forum { id, state, .. } = self.forum()?;
        Ok(World::one(id, state))
    }

    /// Every forum of the journal, at the clocks.
    pub fn every_forum(&self) -> World<'_> {
        World::of(&self.snapshot.books, self.clocks)
    }

    /// Whether the path asks of every forum.
    pub fn is_of_all(&self) -> bool {
        self.part("forum") == EVERY_FORUM
    }

    /// A link that keeps the clocks and the language.
    pub fn link(&self, path: impl Display) -> String {
        let (as_of, known_at) = self.named;
        let as_of = as_of.then_some(self.clocks.as_of);
        let known_at = known_at.then_some(self.clocks.known_at);
        address(&path, as_of, known_at, self.words.language())
    }

    /// A link within the forum.
    pub fn inside(&self, path: impl Display) -> String {
        self.link(format_args!("/{}{path}", self.part("forum")))
    }

    /// A link within a forum, whichever the path names.
    pub fn of_forum(&self, forum: &Id, path: impl Display) -> String {
        self.link(format_args!("/{forum}{path}"))
    }

    /// This page as it was asked.
    pub fn here(&self) -> String {
        self.link(self.asked(self.kept()))
    }

    /// This page at other clocks.
    pub fn at_clocks(&self, clocks: Clocks) -> String {
        let asked = self.asked(self.kept_at_other_clocks());
        address(&asked, Some(clocks.as_of), Some(clocks.known_at), self.words.language())
    }

    /// This page now.
    pub fn now(&self) -> String {
        address(&self.asked(self.kept_at_other_clocks()), None, None, self.words.language())
    }

    /// This page in another language.
    pub fn in_language(&self, language: &str) -> String {
        let (as_of, known_at) = self.named;
        let as_of = as_of.then_some(self.clocks.as_of);
        let known_at = known_at.then_some(self.clocks.known_at);
        address(&self.asked(self.kept()), as_of, known_at, language)
    }

    /// A key that is the same for questions with the same answer.
    pub fn key(&self) -> String {
        let Clocks { as_of, known_at } = self.clocks;
        let (language, named, extra) = (self.words.language(), self.named, &self.extra);
        format!("{}?{as_of}&{known_at}&{language}&{named:?}&{extra:?}", self.path)
    }

    /// The clocks that the address names.
    pub fn named_clocks(&self) -> impl Iterator<Item = (&'static str, Date)> {
        let (as_of, known_at) = self.named;
        let named = [
            as_of.then_some(("as_of", self.clocks.as_of)),
            known_at.then_some(("known_at", self.clocks.known_at)),
        ];
        named.into_iter().flatten()
    }

    /// Whether the address names either of the clocks.
    pub const fn names_a_clock(&self) -> bool {
        self.named.0 || self.named.1
    }

    /// Whether the address names the known-at day.
    pub const fn names_known_at(&self) -> bool {
        self.named.1
    }
}

/// A question without books and without what else the address asked for.
#[derive(Debug)]
pub struct Asker {
    /// The words of the language asked for.
    pub words: &'static Words,
    clocks: Clocks,
    /// The journal.
    pub library: Arc<Library>,
    path: String,
    visitor: Visitor,
    parts: Vec<(String, String)>,
}

impl Asker {
    /// Asks.
    pub fn ask(&self, snapshot: Arc<Snapshot>) -> Question {
        Question {
            words: self.words,
            clocks: self.clocks,
            snapshot,
            library: Arc::clone(&self.library),
            path: self.path.clone(),
            marks: AtomicU8::new(0),
            visitor: self.visitor.clone(),
            has_desk: true,
            said: None,
            named: (false, false),
            parts: self.parts.clone(),
            extra: Vec::new(),
        }
    }
}

/// The query of an address; nothing where nothing is asked.
fn query<'k>(pairs: impl Iterator<Item = (&'k str, &'k str)>) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    let query = query.extend_pairs(pairs).finish();
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{mark}{query}")
}

fn address(
    path: &dyn Display,
    as_of: Option<Date>,
    known_at: Option<Date>,
    language: &str,
) -> String {
    let path = path.to_string();
    let (path, place) = path.split_once('#').map_or((&*path, None), |(path, at)| (path, Some(at)));
    let mut text = path.to_owned();
    let mut mark = if text.contains('?') { '&' } else { '?' };
    let mut add = |name: &str, value: &dyn Display| {
        text.push_str(&format!("{mark}{name}={value}"));
        mark = '&';
    };
    if let Some(day) = as_of {
        add("as_of", &day);
    }
    if let Some(day) = known_at {
        add("known_at", &day);
    }
    if language != "en" {
        add("lang", &language);
    }
    if let Some(place) = place {
        text.push('#');
        text.push_str(place);
    }
    text
}

/// A forum at the clocks of a question.
#[derive(Debug)]
pub struct Forum<'q> {
    /// Its id.
    pub id: &'q Id,
    /// Its charter.
    pub charter: &'q Charter,
    /// Everything folded.
    pub state: State<'q>,
}

impl<'q> Forum<'q> {
    /// A forum at the clocks. None when it has no charter.
    pub fn at(question: &Question, id: &'q Id, book: &'q Book) -> Option<Self> {
        let state = State::at(book, question.clocks);
        Some(Self { id, charter: state.view.charter()?, state })
    }

    /// Its name.
    pub fn name(&self, words: &Words) -> &'q str {
        self.charter.forum.name.get(words.language())
    }
}
