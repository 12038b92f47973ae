//! Tables for a terminal: columns as wide as their longest cell, numbers to the right.

use std::fmt::Write;

/// A table under construction.
pub struct Table {
    headers: Vec<String>,
    right: Vec<bool>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these columns. A header that begins with `>` is of a column of numbers.
    pub fn new(headers: &[&str]) -> Self {
        let right = headers.iter().map(|header| header.starts_with('>')).collect();
        let plain = |header: &&str| header.trim_start_matches('>').to_owned();
        let headers = headers.iter().map(plain).collect();
        Self { headers, right, rows: Vec::new() }
    }

    /// Adds a row: one cell per column.
    pub fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }

    /// The table as text, a line per row.
    pub fn text(&self) -> String {
        let mut widths: Vec<usize> = self.headers.iter().map(|header| width(header)).collect();
        for row in &self.rows {
            for (column, cell) in widths.iter_mut().zip(row) {
                *column = (*column).max(width(cell));
            }
        }
        let mut text = String::new();
        self.line(&mut text, &self.headers, &widths);
        let rule = widths.iter().map(|width| "─".repeat(*width)).collect::<Vec<_>>();
        self.line(&mut text, &rule, &widths);
        for row in &self.rows {
            self.line(&mut text, row, &widths);
        }
        text
    }

    fn line(&self, text: &mut String, cells: &[String], widths: &[usize]) {
        let mut line = String::new();
        for ((cell, width_of), right) in cells.iter().zip(widths).zip(&self.right) {
            let space = " ".repeat(width_of.saturating_sub(width(cell)));
            // Writing to a string does not fail.
            let _ = match right {
                true => write!(line, "{space}{cell}  "),
                false => write!(line, "{cell}{space}  "),
            };
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
}

/// Columns a text takes: characters that are not marks of direction.
fn width(text: &str) -> usize {
    text.chars()
        .filter(|one| !matches!(one, '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}'))
        .count()
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn columns_line_up() {
        let mut table = Table::new(&["donor", ">paid"]);
        table.row(vec!["Türkiye".to_owned(), "1".to_owned()]);
        table.row(vec!["X".to_owned(), "1,000".to_owned()]);
        assert_eq!(
            table.text(),
            "donor     paid\n───────  ─────\nTürkiye      1\nX        1,000\n"
        );
    }
}
