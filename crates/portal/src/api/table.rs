//! An answer as a table, for people who work in a spreadsheet.

use analysis::answer::{Cell, SHOWN};
use register::Value;
use std::fmt::Display;

/// Rows under a header.
pub struct Table {
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these columns.
    pub fn new(header: &[&str]) -> Self {
        Self { header: header.iter().map(|name| (*name).to_owned()).collect(), rows: Vec::new() }
    }

    /// A table with the columns of the ladder between others: for each rung shown the value to
    /// quote, the least, the greatest, and how many reports give no figure.
    pub fn with_ladder(before: &[&str], after: &[&str]) -> Self {
        let mut table = Self::new(before);
        for stage in SHOWN {
            let name = stage.code().replace('-', "_");
            let columns = ["", "_low", "_high", "_unstated"].map(|end| format!("{name}{end}"));
            table.header.extend(columns);
        }
        table.header.extend(after.iter().map(|name| (*name).to_owned()));
        table
    }

    /// Begins a row.
    pub fn row(&mut self) -> &mut Self {
        self.rows.push(Vec::with_capacity(self.header.len()));
        self
    }

    /// Adds a field to the row.
    pub fn text(&mut self, value: impl Display) -> &mut Self {
        if let Some(row) = self.rows.last_mut() {
            row.push(value.to_string());
        }
        self
    }

    /// Adds a field that may be empty.
    pub fn maybe(&mut self, value: Option<impl Display>) -> &mut Self {
        match value {
            Some(value) => self.text(value),
            None => self.text(""),
        }
    }

    /// Adds so many empty fields.
    pub fn blank(&mut self, fields: usize) -> &mut Self {
        if let Some(row) = self.rows.last_mut() {
            row.extend(std::iter::repeat_n(String::new(), fields));
        }
        self
    }

    /// Adds a field with several values.
    pub fn list(&mut self, values: &[impl Display]) -> &mut Self {
        let texts: Vec<String> = values.iter().map(ToString::to_string).collect();
        self.text(texts.join(";"))
    }

    /// Adds the fields of a ladder; of none, empty ones.
    pub fn ladder(&mut self, cells: &[Cell]) -> &mut Self {
        for at in 0..SHOWN.len() {
            match cells.get(at).map(|cell| &cell.value) {
                // An empty sum is no number: nothing was reported.
                Some(Value::Amount { range, stated, unstated, .. }) if *stated > 0 => {
                    self.text(range.preferred).text(range.low).text(range.high).text(unstated);
                }
                Some(Value::Unreported { unstated, .. } | Value::Amount { unstated, .. }) => {
                    self.text("").text("").text("").text(unstated);
                }
                _ => {
                    self.text("").text("").text("").text("");
                }
            }
        }
        self
    }

    /// The table as CSV that no spreadsheet takes for formulas.
    pub fn csv(&self) -> Vec<u8> {
        let header: Vec<&str> = self.header.iter().map(String::as_str).collect();
        let mut bytes = Vec::new();
        // Writing to memory does not fail.
        let _ = exchange::export::csv(&header, &self.rows, &mut bytes);
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_do_not_run() {
        let mut table = Table::new(&["a", "b"]);
        table.row().text("=1+1").text(-5);
        table.row().text("plain, with comma").maybe(None::<&str>);
        let text = String::from_utf8(table.csv()).expect("UTF-8");
        assert_eq!(text, "a,b\n'=1+1,-5\n\"plain, with comma\",\n");
    }
}
