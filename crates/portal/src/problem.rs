//! What can be wrong with a request: what was found, what was expected.

use crate::{accounts::AccountsError, form::Fault, library::AppendError, words::Words};
use analysis::{EVERY_FORUM, FigureError};
use axum::http::StatusCode;
use serde_json::json;
use std::{
    fmt::Display,
    io::{self, Write},
    ops::RangeInclusive,
};
use store::BooksError;

/// A request that cannot be answered. Its words are `problem-KIND` and `problem-KIND-detail`.
#[derive(Debug)]
pub struct Problem {
    /// The status of the answer.
    pub status: StatusCode,
    /// The kind of problem.
    pub kind: &'static str,
    /// What was found.
    pub found: String,
    /// What was expected.
    pub expected: String,
}

impl Problem {
    fn new(
        status: StatusCode,
        kind: &'static str,
        found: impl Display,
        expected: impl Display,
    ) -> Self {
        Self { status, kind, found: found.to_string(), expected: expected.to_string() }
    }

    /// A date that is none.
    pub fn date(name: &str, found: &str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "date", format_args!("{name}={found}"), "2026-02-20")
    }

    /// A language the portal does not speak.
    pub fn language(found: &str) -> Self {
        let known: Vec<&str> = Words::all().iter().map(Words::language).collect();
        Self::new(StatusCode::BAD_REQUEST, "language", found, known.join(", "))
    }

    /// A number that is none or out of range.
    pub fn number(name: &str, found: &str, range: &RangeInclusive<u64>) -> Self {
        let expected = format!("{} – {}", range.start(), range.end());
        Self::new(StatusCode::BAD_REQUEST, "number", format_args!("{name}={found}"), expected)
    }

    /// A parameter whose value is not of its kind.
    pub fn value(name: &str, found: &str, expected: impl Display) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "value", format_args!("{name}={found}"), expected)
    }

    /// A parameter the route does not take.
    pub fn parameter(found: &str, known: &[&str]) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "parameter", found, known.join(", "))
    }

    /// A span of time that ends before it begins, or is too long.
    pub fn span(found: impl Display, most: i16) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "span", found, most)
    }

    /// What is no address that a portal is reached at.
    pub fn base(found: &str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "base", found, "https://chancery.example.org")
    }

    /// A supposed vote that cannot be tallied.
    pub fn tally(found: &impl Display) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "tally", found, "")
    }

    /// A supposition that cannot be read.
    pub fn supposition(found: &impl Display) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "supposition", found, "")
    }

    /// A matter that the charter does not have.
    pub fn matter(found: &impl Display) -> Self {
        Self::new(StatusCode::NOT_FOUND, "matter", found, "")
    }

    /// A rule that makes no game: there is no influence to measure.
    pub fn no_game(found: &impl Display) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "no-game", found, "")
    }

    /// A form of answer the route does not give.
    pub fn format(found: &str, known: &str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "format", found, known)
    }

    /// A forum that is not in the journal.
    pub fn forum(found: &str, known: impl Iterator<Item = impl Display>) -> Self {
        let known: Vec<String> = known.map(|one| one.to_string()).collect();
        Self::new(StatusCode::NOT_FOUND, "forum", found, known.join(", "))
    }

    /// Votes asked of every forum at once: the forums that have some.
    pub fn votes_of_all(known: &[&str]) -> Self {
        let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
        Self::new(StatusCode::BAD_REQUEST, "votes-of-all", EVERY_FORUM, known)
    }

    /// A figure's address that is none, or that names nothing.
    pub fn figure(error: &FigureError) -> Self {
        match error {
            FigureError::Form { text, .. } => {
                Self::new(StatusCode::BAD_REQUEST, "figure-form", text, error)
            }
            FigureError::Nothing(text) => Self::new(StatusCode::NOT_FOUND, "figure", text, ""),
        }
    }

    /// No charter of the forum was known on a day.
    pub fn charter(known_at: impl Display) -> Self {
        Self::new(StatusCode::NOT_FOUND, "charter", known_at, "")
    }

    /// An id that names nothing at the clocks.
    pub fn record(found: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, "record", found, "")
    }

    /// A page that is not there.
    pub fn page(path: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, "page", path, "")
    }

    /// The journal cannot be read.
    pub fn journal(error: &BooksError) -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "journal", error, "")
    }

    /// The accounts cannot be read. Whoever runs the portal is told why, the reader only that it
    /// is so.
    pub fn accounts(error: &AccountsError) -> Self {
        // Where there is no standard error there is nobody to tell.
        let _ = writeln!(io::stderr(), "the accounts cannot be read: {error}");
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "accounts", "", "")
    }

    /// A name and a password that do not go together.
    pub fn wrong_password() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "wrong-password", "", "")
    }

    /// Too many attempts to sign in with a name.
    pub fn too_many_attempts(seconds: u64) -> Self {
        Self::new(StatusCode::TOO_MANY_REQUESTS, "too-many-attempts", seconds, "")
    }

    /// Only who has signed in may ask this.
    pub fn not_signed_in() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "not-signed-in", "", "")
    }

    /// Who asks may not do this: what it is, who may.
    pub fn forbidden(found: &str, expected: &str) -> Self {
        Self::new(StatusCode::FORBIDDEN, "forbidden", found, expected)
    }

    /// A form that was not sent from a page of this portal, or from one of an earlier session.
    pub fn foreign_form() -> Self {
        Self::new(StatusCode::FORBIDDEN, "foreign-form", "", "")
    }

    /// A body of another kind than the address takes.
    pub fn media(found: &str, expected: &str) -> Self {
        Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "media", found, expected)
    }

    /// A body that is too long.
    pub fn too_long(most: usize) -> Self {
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "too-long", "", most)
    }

    /// A body that cannot be read.
    pub fn body(found: impl Display) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "body", found, "")
    }

    /// A form that cannot be recorded as it was filled in.
    pub fn faults(status: StatusCode, faults: &[Fault], words: &Words) -> Self {
        let told: Vec<String> = faults
            .iter()
            .map(|fault| match &fault.field {
                Some(field) => format!("{field}: {}", fault.told(words)),
                None => fault.told(words),
            })
            .collect();
        Self::new(status, "faults", told.join(" "), "")
    }

    /// An entry could not be appended.
    pub fn append(error: &AppendError) -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "append", error, "")
    }

    /// A page could not be made.
    pub fn fault() -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "fault", "", "")
    }

    /// Its name in a language.
    pub fn title(&self, words: &Words) -> String {
        words.code("problem", self.kind)
    }

    /// What was found and what was expected, in a language.
    pub fn detail(&self, words: &Words) -> String {
        let (found, expected) = (self.found.as_str().into(), self.expected.as_str().into());
        let key = format!("problem-{}-detail", self.kind);
        words.with(&key, &[("found", found), ("expected", expected)])
    }

    /// The problem as RFC 9457 has it.
    pub fn json(&self, words: &Words, instance: &str) -> serde_json::Value {
        json!({
            "type": format!("/api#problem-{}", self.kind),
            "title": self.title(words),
            "status": self.status.as_u16(),
            "detail": self.detail(words),
            "instance": instance,
        })
    }
}
