//! The API's answers without HTTP: for the command line.

use crate::{
    api::{OFFICE, ROUTES},
    library::Library,
    question::{Asked, Question},
    words::Words,
};
use register::Clocks;
use std::sync::Arc;
use store::BooksError;
use thiserror::Error;
use vocabulary::{Date, Id};

/// A question to a route of the API.
#[derive(Debug, Clone, Copy)]
pub struct Asking<'a> {
    /// The route's name: `status`, `members`, …
    pub route: &'a str,
    /// The forum; may be left out when the journal holds one, and where every forum can be asked.
    pub forum: Option<&'a Id>,
    /// What was true on this day; left out, the default.
    pub as_of: Option<Date>,
    /// As far as was published by this day; left out, the default.
    pub known_at: Option<Date>,
    /// Where the clocks stand that are left out.
    pub now: Clocks,
    /// The language of names.
    pub language: &'a str,
    /// `json` or `csv`.
    pub format: &'a str,
    /// Further parts of the path (`figure`) or of the query (`from`, `limit`).
    pub more: &'a [(&'a str, &'a str)],
}

/// A question that has no answer.
#[derive(Debug, Error)]
pub enum Unanswered {
    /// The journal.
    #[error(transparent)]
    Library(#[from] BooksError),
    /// No route of that name.
    #[error("no route {0:?}")]
    Route(String),
    /// The forum was left out and the journal does not hold just one.
    #[error("the journal holds {0}: say which with --forum")]
    Forum(String),
    /// The route's own word.
    #[error("{0}")]
    Refused(String),
}

/// Answers as `/api/v1/…` does.
///
/// # Errors
/// As the route does; the text says what was found and what was expected.
pub fn ask(library: Arc<Library>, asking: &Asking<'_>) -> Result<Vec<u8>, Unanswered> {
    let unknown = || Unanswered::Route(asking.route.to_owned());
    // Whoever reads the journal's file needs no leave to.
    let route =
        ROUTES.iter().chain(OFFICE).find(|route| route.name == asking.route).ok_or_else(unknown)?;
    let snapshot = library.snapshot()?;
    let mut forums = snapshot.books.keys();
    let spans = crate::api::SPANNING.contains(&asking.route);
    let forum = match (asking.forum, forums.next(), forums.next()) {
        (Some(forum), _, _) | (None, Some(forum), None) => forum.to_string(),
        // What can be asked of every forum is.
        (None, ..) if spans => analysis::EVERY_FORUM.to_owned(),
        _ => {
            let known: Vec<&str> = snapshot.books.keys().map(Id::as_str).collect();
            return Err(Unanswered::Forum(format!(
                "{} forums ({})",
                known.len(),
                known.join(", ")
            )));
        }
    };
    let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    let mut parts = vec![("forum".to_owned(), forum)];
    parts.extend(asking.more.iter().map(own));
    let known = |name: &str| route.parameters.iter().any(|one| one.name == name);
    let mut query: Vec<_> = asking.more.iter().filter(|(name, _)| known(name)).map(own).collect();
    // A route that knows no formats answers in JSON.
    if asking.format != "json" || known("format") {
        query.push(("format".to_owned(), asking.format.to_owned()));
    }
    query.push(("lang".to_owned(), asking.language.to_owned()));
    for (name, day) in [("as_of", asking.as_of), ("known_at", asking.known_at)] {
        query.extend(day.map(|day| (name.to_owned(), day.to_string())));
    }
    let asked = Asked { path: route.path.to_owned(), parts, query };
    let (question, read) = Question::read(asked, asking.now, snapshot, library);
    let words = Words::for_language(asking.language);
    let refused = |problem: &crate::problem::Problem| Unanswered::Refused(problem.detail(words));
    read.map_err(|problem| refused(&problem))?;
    let answer = route.answer(&question).map_err(|problem| refused(&problem))?;
    Ok(answer.body.to_vec())
}
