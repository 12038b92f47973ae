//! Reading a charter from TOML and checking that it holds together.

use crate::{Anchor, Charter};
use std::collections::BTreeSet;
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
        let problems = charter.problems();
        if problems.is_empty() {
            return Ok(charter);
        }
        let errors = problems.into_iter().map(|(needle, message)| CharterError {
            line: text.find(&needle).map_or(1, |at| line_of(text, at)),
            message,
        });
        Err(CharterErrors(errors.collect()))
    }

    /// What does not hold together: (a text to look for in the file, the message).
    fn problems(&self) -> Vec<(String, String)> {
        let mut problems = Vec::new();
        let articles: BTreeSet<&str> = self.articles.iter().map(|one| one.id.as_str()).collect();
        for (what, ids) in [
            ("article", self.articles.iter().map(|one| one.id.as_str()).collect::<Vec<_>>()),
            ("organ", self.organs.iter().map(|one| one.id.as_str()).collect()),
            ("class", self.classes.iter().map(|one| one.id.as_str()).collect()),
        ] {
            let mut seen = BTreeSet::new();
            for id in ids.into_iter().filter(|id| !seen.insert(*id)) {
                let message = format!("{what} {id:?} stands twice: give each {what} its own id");
                problems.push((format!("\"{id}\""), message));
            }
        }
        let named = self.organs.iter().filter_map(|organ| organ.article.as_deref());
        for article in named.chain(self.classes.iter().map(|class| class.article.as_str())) {
            if !articles.contains(article) {
                let message = format!(
                    "article {article:?} is named but there is no [[article]] with that id: add it or mend the number"
                );
                problems.push((format!("article = \"{article}\""), message));
            }
        }
        if !self.standing.values().any(|status| *status == crate::Status::Member) {
            let message = "[standing] makes nobody a member: map at least one act to \"member\"";
            problems.push(("[standing]".to_owned(), message.to_owned()));
        }
        for class in &self.classes {
            problems.extend(self.class_problems(class));
        }
        problems
    }

    fn class_problems(&self, class: &crate::Class) -> Vec<(String, String)> {
        let at = || format!("id = \"{}\"", class.id);
        let mut problems = Vec::new();
        let anchors =
            [class.contribution.as_ref().map(|rule| rule.of), class.term.as_ref().map(|t| t.of)];
        for anchor in anchors.into_iter().flatten() {
            let missing = match anchor {
                Anchor::EntryIntoForce => self.text.entry_into_force.is_none(),
                Anchor::Signature => self.text.signed.is_none(),
                Anchor::Accession => false,
            };
            if missing {
                let message = format!(
                    "class {:?} counts from {anchor}, but [charter] gives no such date: add it",
                    class.id.as_str()
                );
                problems.push((at(), message));
            }
        }
        if let Some(rule) = &class.contribution {
            if !rule.measure.is_money() {
                let message = format!(
                    "class {:?} has a line in {}: expected a currency",
                    class.id.as_str(),
                    rule.measure
                );
                problems.push((at(), message));
            }
            if rule.more_than.is_sign_negative() {
                let message = format!("more_than is {}: expected 0 or more", rule.more_than);
                problems.push((at(), message));
            }
        }
        problems
    }
}

fn line_of(text: &str, at: usize) -> usize {
    text.as_bytes()[..at.min(text.len())].iter().filter(|byte| **byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = include_str!("../tests/board.toml");

    #[test]
    fn a_good_charter_reads() {
        assert_eq!(Charter::from_toml(GOOD).expect("good").classes.len(), 2);
    }

    #[test]
    fn broken_charters_point_into_the_file() {
        for (from, to, line, says) in [
            (
                "signed = \"member\"",
                "signde = \"member\"",
                19,
                "\"signde\" is not a membership act",
            ),
            ("within = \"P1Y\"", "within = \"1 year\"", 27, "is not a period"),
            ("article = \"2.2(c)\"\nterm", "article = \"9.9\"\nterm", 32, "no [[article]]"),
            ("entry_into_force = \"2026-01-22\"", "", 24, "gives no such date"),
            ("measure = \"USD\"", "measure = \"persons\"", 24, "expected a currency"),
            ("id = \"ordinary\"", "id = \"exempt\"", 24, "stands twice"),
            ("version = \"2026-01-22\"", "version = ", 7, ""),
            ("signed = \"2026-01-22\"", "signed = \"2026-02-30\"", 8, ""),
        ] {
            let broken = GOOD.replacen(from, to, 1);
            assert_ne!(broken, GOOD, "{from}");
            let error = Charter::from_toml(&broken).expect_err(from);
            assert!(error.to_string().contains(says), "{from}: {error}");
            assert_eq!(error.0[0].line, line, "{from}: {error}");
        }
    }
}
