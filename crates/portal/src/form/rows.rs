//! Rows of a dossier as fields of a form. The first row's kind is the field `row-1`, its cells are
//! `row-1-donor`, `row-1-amount` and so on; `leave-1` leaves the row out. In JSON they are a list
//! of objects with a `kind` and `cells`.

use super::{Fault, Given};
use crate::words::Words;
use evidence::propose::Proposal;
use exchange::dossier::{Column, Table, table_of};
use register::Kind;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// The list of rows in JSON, and the field of a form that holds them.
pub const FIELD: &str = "rows";

/// A row as it was filled in.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its number, from 1.
    pub number: usize,
    /// What it is to record.
    pub row: Proposal,
    /// Whether it is to be left out.
    pub left_out: bool,
}

/// The field of a row's kind.
pub fn kind_field(number: usize) -> String {
    format!("row-{number}")
}

/// The field of a row's cell.
pub fn cell_field(number: usize, column: &str) -> String {
    format!("row-{number}-{column}")
}

/// The field by which a row is left out.
pub fn leave_field(number: usize) -> String {
    format!("leave-{number}")
}

/// Whether a field belongs to a row.
pub fn is_of_a_row(name: &str) -> bool {
    part(name).is_some() || name.strip_prefix("leave-").is_some_and(|n| n.parse::<usize>().is_ok())
}

/// The row that a field belongs to, and its column; none: the kind.
fn part(name: &str) -> Option<(usize, Option<&str>)> {
    let rest = name.strip_prefix("row-")?;
    let (number, column) = match rest.split_once('-') {
        Some((number, column)) => (number, Some(column)),
        None => (rest, None),
    };
    Some((number.parse().ok()?, column))
}

/// What a field of a row is called; none of other fields.
pub fn label(words: &Words, name: &str) -> Option<String> {
    let (number, column) = part(name)?;
    let column = words.code("cell", column.unwrap_or("row"));
    Some(words.with("rows-cell", &[("row", number.to_string().into()), ("cell", column.into())]))
}

/// The fields of a row in JSON.
///
/// # Errors
/// What was found in its place.
pub fn from_json(number: usize, row: Map<String, Value>) -> Result<Vec<(String, String)>, String> {
    let mut pairs = Vec::new();
    for (name, value) in row {
        match (name.as_str(), value) {
            ("kind", Value::String(kind)) => pairs.push((kind_field(number), kind)),
            ("cells", Value::Object(cells)) => {
                for (column, cell) in cells {
                    let Value::String(text) = cell else {
                        return Err(format!("row {number}, {column}: {cell}, which is no text"));
                    };
                    pairs.push((cell_field(number, &column), text));
                }
            }
            (_, other) => {
                return Err(format!(
                    "row {number}, {name}: {other}: a row has a kind (text) and cells (texts by \
                     column)"
                ));
            }
        }
    }
    Ok(pairs)
}

/// The fields of rows.
pub fn fields(rows: &[Proposal]) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for (number, Proposal { kind, cells }) in (1..).zip(rows) {
        pairs.push((kind_field(number), kind.to_string()));
        let cells = cells.iter().map(|(name, text)| (cell_field(number, name), text.clone()));
        pairs.extend(cells);
    }
    pairs
}

/// The kinds that a draft can become: those whose rows cite sources.
pub fn kinds() -> impl Iterator<Item = Kind> {
    Kind::ALL.iter().copied().filter(|kind| table_of(*kind).is_some_and(cites))
}

/// Whether a table's rows cite sources.
pub fn cites(table: &Table) -> bool {
    table.position("grade").is_some()
}

/// The name of a column's code in a language: `paid-in` of a stage is the text `stage-paid-in`.
pub fn code(words: &Words, kind: Kind, column: &Column, code: &str) -> String {
    let list = match (kind, column.name) {
        (Kind::Meeting, "kind") => "meeting",
        (Kind::Actor, "kind") => "actor-kind",
        (Kind::Consent, "act") => "consent",
        (Kind::Outcome, "declared") => "outcome",
        (_, name) => name,
    };
    // The words of a bound stand around its figure.
    let figure = [("amount", "…".into())];
    words.find_text(&format!("{list}-{code}"), &figure).unwrap_or_else(|| code.to_owned())
}

impl Given {
    /// The rows filled in, those that are left out among them.
    ///
    /// # Errors
    /// When a row has no kind that rows can have.
    pub fn rows(&self) -> Result<Vec<Row>, Fault> {
        let numbers: BTreeSet<usize> =
            self.pairs.iter().filter_map(|(name, _)| Some(part(name)?.0)).collect();
        let row = |number: usize| {
            let field = kind_field(number);
            let named = self.one(&field);
            let kind = named.and_then(|kind| kind.parse().ok());
            let taken = |kind: &Kind| *kind == Kind::Actor || table_of(*kind).is_some_and(cites);
            let Some(kind) = kind.filter(taken) else {
                let fault = Fault::at(field.clone(), "not-offered");
                return Err(fault.found(named.unwrap_or_default()));
            };
            let cells = self.pairs.iter().filter_map(|(name, text)| match part(name)? {
                (of, Some(column)) if of == number => Some((column.to_owned(), text.clone())),
                _ => None,
            });
            let row = Proposal { kind, cells: cells.collect::<BTreeMap<_, _>>() };
            Ok(Row { number, row, left_out: self.one(&leave_field(number)).is_some() })
        };
        numbers.into_iter().map(row).collect()
    }

    /// The same with other rows.
    #[must_use]
    pub fn with_rows(mut self, rows: &[Proposal]) -> Self {
        self.pairs.retain(|(name, _)| !is_of_a_row(name));
        self.pairs.extend(fields(rows));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_read_from_fields_and_from_json_alike() {
        let json = br#"{"rows": [
            {"kind": "event", "cells": {"id": "a", "summary": "One"}},
            {"kind": "meeting", "cells": {"kind": "board"}}]}"#;
        let given = Given::from_json(json).expect("an object");
        let rows = given.rows().expect("rows");
        assert_eq!(rows.len(), 2);
        assert_eq!((rows[0].row.kind, rows[0].row.cells["summary"].as_str()), (Kind::Event, "One"));
        assert_eq!(rows[1].row.cells["kind"], "board");
        let proposals: Vec<Proposal> = rows.into_iter().map(|one| one.row).collect();
        let again = Given::empty().with_rows(&proposals);
        assert_eq!(again.one("row-2-kind"), Some("board"));
        assert_eq!(again.one("row-2"), Some("meeting"));
    }

    #[test]
    fn a_row_of_no_kind_is_told_at_its_field() {
        for kind in ["party", "retraction", "source", "text", "charter"] {
            let given = Given::new([("row-1".to_owned(), kind.to_owned())]);
            let fault = given.rows().expect_err(kind);
            assert!(fault.is_at("row-1"), "{kind}: {fault:?}");
        }
        let no_kind = Given::new([("row-3-id".to_owned(), "a".to_owned())]);
        assert!(no_kind.rows().expect_err("no kind").is_at("row-3"));
        assert!(is_of_a_row("leave-1") && !is_of_a_row("leave-x") && !is_of_a_row("row-X-id"));
    }

    #[test]
    fn what_is_no_row_is_refused_with_its_place() {
        for (json, says) in [
            (r#"{"rows": [{"kind": 1}]}"#, "row 1, kind"),
            (r#"{"rows": [{"cells": {"id": 1}}]}"#, "row 1, id"),
            (r#"{"rows": [{"kinds": "event"}]}"#, "row 1, kinds"),
            (r#"{"other": [{"kind": "event"}]}"#, "other"),
        ] {
            let told = Given::from_json(json.as_bytes()).expect_err(json);
            assert!(told.contains(says), "{told}");
        }
    }
}
