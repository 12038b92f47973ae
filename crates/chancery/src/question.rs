//! What every question takes: the forum, the clocks, the form of the answer.

use crate::Done;
use analysis::{EVERY_FORUM, State, World};
use anyhow::{Context, Result, bail};
use portal::{Library, Words};
use register::{Book, Clocks};
use std::{path::Path, sync::Arc};
use store::{Books, Journal};
use vocabulary::{Date, Id};

/// The question's options.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Question {
    /// The forum; may be left out when the journal holds one. Questions that can span forums take
    /// `all`, which is what they ask of when it is left out.
    #[arg(long)]
    pub forum: Option<Id>,
    /// What was true on this day (YYYY-MM-DD); today if left out.
    #[arg(long, value_name = "DATE", value_parser = vocabulary::day)]
    pub as_of: Option<Date>,
    /// As far as was published by this day (YYYY-MM-DD); today if left out.
    #[arg(long, value_name = "DATE", value_parser = vocabulary::day)]
    pub known_at: Option<Date>,
    /// Answer in JSON, as the HTTP API does.
    #[arg(long, conflicts_with = "csv")]
    pub json: bool,
    /// Answer in CSV, as the HTTP API does.
    #[arg(long)]
    pub csv: bool,
    /// Language of names: en or ar.
    #[arg(long, default_value = "en", value_parser = ["en", "ar"])]
    pub lang: String,
}

impl Question {
    /// The two clocks; those not given stand at today.
    pub fn clocks(&self) -> Clocks {
        let today = crate::clock::today();
        Clocks { as_of: self.as_of.unwrap_or(today), known_at: self.known_at.unwrap_or(today) }
    }

    /// The words of the language asked for.
    pub fn words(&self) -> &'static Words {
        Words::for_language(if self.lang.is_empty() { "en" } else { &self.lang })
    }

    /// The language's tag.
    pub fn language(&self) -> &'static str {
        self.words().language()
    }

    /// The book the question is about.
    pub fn book<'b>(&self, books: &'b Books) -> Result<(&'b Id, &'b Book)> {
        let known = || books.forums.keys().map(Id::as_str).collect::<Vec<_>>().join(", ");
        match (&self.forum, books.forums.len()) {
            (Some(id), _) => books
                .forums
                .get_key_value(id)
                .with_context(|| format!("no forum {id}: the journal holds {}", known())),
            (None, 1) => books.forums.iter().next().context("the journal is empty"),
            (None, 0) => bail!("the journal is empty: run `chancery import DIR` first"),
            (None, _) => bail!("the journal holds {}: say which with --forum", known()),
        }
    }

    /// Answers a question: as the HTTP API's route of that name does, if JSON or CSV was asked for,
    /// else as the text that `tell` makes of the folded book.
    pub fn answer(
        &self,
        journal: &Path,
        route: &str,
        more: &[(&str, &str)],
        tell: impl FnOnce(&State<'_>, &'static Words) -> Result<String>,
    ) -> Result<Done> {
        if !self.answer_as_data(journal, route, more)? {
            let books = books(journal)?;
            let (_, book) = self.book(&books)?;
            let state = State::at(book, self.clocks());
            crate::output::print(&tell(&state, self.words())?)?;
        }
        Ok(Done::Well)
    }

    /// The forum asked for, or every one.
    pub fn world<'b>(&self, books: &'b Books) -> Result<World<'b>> {
        if self.forum.as_ref().is_none_or(|id| id.as_str() == EVERY_FORUM) {
            return Ok(World::of(&books.forums, self.clocks()));
        }
        let (id, book) = self.book(books)?;
        Ok(World::one(id, State::at(book, self.clocks())))
    }

    /// Answers a question that may span forums: of the forum asked for, or of every one.
    pub fn answer_across(
        &self,
        journal: &Path,
        route: &str,
        more: &[(&str, String)],
        tell: impl FnOnce(&World<'_>, &'static Words) -> Result<String>,
    ) -> Result<Done> {
        self.answer_books(journal, route, more, |books| tell(&self.world(books)?, self.words()))
    }

    /// The same, where `tell` also needs to look into every forum.
    pub fn answer_beside(
        &self,
        journal: &Path,
        route: &str,
        more: &[(&str, String)],
        tell: impl FnOnce(&World<'_>, &World<'_>, &'static Words) -> Result<String>,
    ) -> Result<Done> {
        self.answer_books(journal, route, more, |books| {
            let every = World::of(&books.forums, self.clocks());
            tell(&self.world(books)?, &every, self.words())
        })
    }

    fn answer_books(
        &self,
        journal: &Path,
        route: &str,
        more: &[(&str, String)],
        tell: impl FnOnce(&Books) -> Result<String>,
    ) -> Result<Done> {
        let more: Vec<(&str, &str)> =
            more.iter().map(|(name, value)| (*name, value.as_str())).collect();
        if !self.answer_as_data(journal, route, &more)? {
            crate::output::print(&tell(&books(journal)?)?)?;
        }
        Ok(Done::Well)
    }

    /// Answers as the HTTP API does, if JSON or CSV was asked for: the answer of the route `name`,
    /// with further parts of its path and query.
    pub fn answer_as_data(
        &self,
        journal: &Path,
        name: &str,
        more: &[(&str, &str)],
    ) -> Result<bool> {
        let format = match (self.json, self.csv) {
            (true, _) => "json",
            (_, true) => "csv",
            _ => return Ok(false),
        };
        let mut text = self.data(journal, name, format, more)?;
        if !text.ends_with('\n') {
            text.push('\n');
        }
        crate::output::print(&text)?;
        Ok(true)
    }

    /// The answer of a route of the HTTP API.
    pub fn data(
        &self,
        journal: &Path,
        name: &str,
        format: &str,
        more: &[(&str, &str)],
    ) -> Result<String> {
        let library = Arc::new(Library::open(journal)?);
        let asked = portal::Asking {
            route: name,
            forum: self.forum.as_ref(),
            as_of: self.as_of,
            known_at: self.known_at,
            now: Clocks::both(crate::clock::today()),
            language: self.language(),
            format,
            more,
        };
        let answer = portal::ask(library, &asked)?;
        String::from_utf8(answer).context("the answer is not UTF-8")
    }
}

/// Reads every book of a journal.
pub fn books(journal: &Path) -> Result<Books> {
    Ok(Books::read(&Journal::open_read_only(journal)?)?)
}
