//! Reading a charter from TOML and writing it back.

use crate::{Charter, check};
use thiserror::Error;

/// One thing wrong with a charter file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("line {line}: {message}")]
pub struct CharterError {
    /// Line in the file, from 1.
    pub line: usize,
    /// What was found, what was expected and how to mend it.
    pub message: String,
}

/// Everything wrong with a charter file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
pub struct CharterErrors(pub Vec<CharterError>);

impl Charter {
    /// Reads a charter and checks it.
    ///
    /// # Errors
    /// Everything that is wrong, each with its line.
    pub fn from_toml(text: &str) -> Result<Self, CharterErrors> {
        let charter: Self = toml::from_str(text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            let message = error.message().trim().to_owned();
            CharterErrors(vec![CharterError { line: line_of(text, at), message }])
        })?;
        let mut problems: Vec<CharterError> = check::problems(&charter)
            .into_iter()
            .map(|problem| CharterError {
                line: line_of(text, problem.place.find(text)),
                message: problem.message,
            })
            .collect();
        problems.sort_by_key(|problem| problem.line);
        if problems.is_empty() { Ok(charter) } else { Err(CharterErrors(problems)) }
    }

    /// Writes the charter as a file that reads back to the same charter.
    ///
    /// # Errors
    /// Never for a charter that was read: all it holds has a form in TOML.
    pub fn to_toml(&self) -> Result<String, toml::ser::Error> {
        toml::to_string(self)
    }
}

fn line_of(text: &str, at: usize) -> usize {
    text.as_bytes()[..at.min(text.len())].iter().filter(|byte| **byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests;
