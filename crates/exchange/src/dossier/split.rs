//! Splits a table's bytes into records (RFC 4180), such that a quote that is never closed costs
//! one line and not the rest of the file.

use std::borrow::Cow;

/// A quoted cell that runs on for longer is not closed.
const LONGEST_QUOTED: usize = 64 * 1024;

/// One record, or one line that is none.
#[derive(Debug)]
pub(super) struct Split<'a> {
    /// The physical line it begins on, from 1.
    pub line: u64,
    /// Its bytes, without the line's end.
    pub raw: &'a [u8],
    /// Its cells.
    pub cells: Result<Vec<Cow<'a, [u8]>>, Broken>,
}

/// What stands in a record or cell, and the index at which it ends.
type Until<T> = Result<(T, usize), Broken>;

/// A quote that is not closed, or not doubled inside a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Broken;

/// Iterates over the records of a table; blank ones are passed over.
#[derive(Debug, Clone)]
pub(super) struct Splitter<'a> {
    bytes: &'a [u8],
    at: usize,
    line: u64,
    separator: u8,
    /// The number of cells a record should have, once known. A record over several lines with
    /// another number is a quote that was closed by a later row's.
    width: Option<usize>,
}

impl<'a> Splitter<'a> {
    pub(super) const fn new(bytes: &'a [u8], separator: u8) -> Self {
        Self { bytes, at: 0, line: 1, separator, width: None }
    }

    pub(super) const fn expect_width(&mut self, width: usize) {
        self.width = Some(width);
    }

    fn record(&self, from: usize) -> Until<Vec<Cow<'a, [u8]>>> {
        let mut cells = Vec::with_capacity(self.width.unwrap_or_default());
        let mut at = from;
        loop {
            let (cell, end) = self.cell(at)?;
            cells.push(cell);
            if self.bytes.get(end) != Some(&self.separator) {
                return Ok((cells, end));
            }
            at = end + 1;
        }
    }

    /// The cell that begins here, and where it ends: at a separator, a line's end or the file's.
    fn cell(&self, from: usize) -> Until<Cow<'a, [u8]>> {
        let at = self.after_blanks(from);
        if self.bytes.get(at) == Some(&b'"') { self.quoted(at + 1) } else { self.bare(from) }
    }

    fn bare(&self, from: usize) -> Until<Cow<'a, [u8]>> {
        let rest = &self.bytes[from..];
        let ends = |byte: &u8| *byte == self.separator || matches!(byte, b'\n' | b'\r' | b'"');
        let end = from + rest.iter().position(ends).unwrap_or(rest.len());
        if self.bytes.get(end) == Some(&b'"') {
            return Err(Broken);
        }
        Ok((Cow::Borrowed(&self.bytes[from..end]), end))
    }

    fn quoted(&self, from: usize) -> Until<Cow<'a, [u8]>> {
        let limit = self.bytes.len().min(from + LONGEST_QUOTED);
        let (mut at, mut parts) = (from, Vec::new());
        loop {
            let quote = self.bytes[at..limit].iter().position(|byte| *byte == b'"');
            let quote = at + quote.ok_or(Broken)?;
            if self.bytes.get(quote + 1) == Some(&b'"') && quote + 2 <= limit {
                // One of the two belongs to the cell.
                parts.extend_from_slice(&self.bytes[at..=quote]);
                at = quote + 2;
                continue;
            }
            let end = self.after_blanks(quote + 1);
            let closed = self.bytes.get(end);
            if closed.is_some_and(|byte| *byte != self.separator && !is_end(*byte)) {
                return Err(Broken);
            }
            let last = &self.bytes[at..quote];
            let whole = if parts.is_empty() && at == from {
                Cow::Borrowed(last)
            } else {
                parts.extend_from_slice(last);
                Cow::Owned(parts)
            };
            return Ok((whole, end));
        }
    }

    fn after_blanks(&self, from: usize) -> usize {
        let blank = |byte: &&u8| **byte == b' ';
        from + self.bytes[from.min(self.bytes.len())..].iter().take_while(blank).count()
    }

    /// Goes on after the line's end at `end`, counting the lines passed.
    fn go_on(&mut self, end: usize) {
        self.line += line_ends(&self.bytes[self.at..end]);
        self.at = end;
        if end < self.bytes.len() {
            let pair = self.bytes[end..].starts_with(b"\r\n");
            self.at = end + if pair { 2 } else { 1 };
            self.line += 1;
        }
    }

    fn physical_line(&self) -> usize {
        let rest = &self.bytes[self.at..];
        self.at + rest.iter().position(|byte| is_end(*byte)).unwrap_or(rest.len())
    }
}

impl<'a> Iterator for Splitter<'a> {
    type Item = Split<'a>;

    fn next(&mut self) -> Option<Split<'a>> {
        while self.at < self.bytes.len() {
            let (from, line, line_end) = (self.at, self.line, self.physical_line());
            let fits = |cells: &Vec<_>, end: usize| {
                end <= line_end || self.width.is_none_or(|width| width == cells.len())
            };
            let (cells, end) = match self.record(from) {
                Ok((cells, end)) if fits(&cells, end) => (Ok(cells), end),
                _ => (Err(Broken), line_end),
            };
            self.go_on(end);
            let blank =
                |cells: &Vec<Cow<[u8]>>| cells.iter().all(|one| one.trim_ascii().is_empty());
            if !cells.as_ref().is_ok_and(blank) {
                return Some(Split { line, raw: &self.bytes[from..end], cells });
            }
        }
        None
    }
}

const fn is_end(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

/// Line ends in a text: LF, CRLF or CR.
fn line_ends(bytes: &[u8]) -> u64 {
    let mut ends = 0;
    let mut before = 0;
    for byte in bytes {
        ends += u64::from(*byte == b'\r' || (*byte == b'\n' && before != b'\r'));
        before = *byte;
    }
    ends
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<(u64, Option<Vec<String>>)> {
        let mut splitter = Splitter::new(text.as_bytes(), b',');
        splitter.expect_width(2);
        let text = |cell: &Cow<[u8]>| String::from_utf8_lossy(cell).into_owned();
        splitter
            .map(|one| (one.line, one.cells.ok().map(|cells| cells.iter().map(text).collect())))
            .collect()
    }

    fn cells(line: u64, cells: [&str; 2]) -> (u64, Option<Vec<String>>) {
        (line, Some(cells.map(str::to_owned).to_vec()))
    }

    #[test]
    fn every_line_end_counts_and_blank_lines_are_passed_over() {
        let expected = [cells(1, ["a", "b"]), cells(3, ["c", "d"])];
        for text in ["a,b\n\nc,d\n", "a,b\r\n\r\nc,d", "a,b\r\rc,d\r", "a,b\n , \nc,d"] {
            assert_eq!(split(text), expected, "{text:?}");
        }
    }

    #[test]
    fn quotes_hold_separators_lines_and_quotes() {
        let text = "\"a,\"\"x\"\"\",\"b\nc\" \n \"\",\"\"\"\"\n";
        assert_eq!(split(text), [cells(1, ["a,\"x\"", "b\nc"]), cells(3, ["", "\""])]);
    }

    #[test]
    fn an_open_quote_costs_one_line() {
        for open in ["x,\"y", "x,y\"", "\"x\"z,y", "\"x,y", "x,\"\"\"", "x,\"a\"b\""] {
            for rest in ["a,b\nc,d\n", "a,b\nc,d"] {
                let text = format!("{open}\n{rest}");
                assert_eq!(split(&text), [(1, None), cells(2, ["a", "b"]), cells(3, ["c", "d"])]);
            }
            let text = format!("a,b\n{open}\n\"c\",\"d\"");
            assert_eq!(split(&text), [cells(1, ["a", "b"]), (2, None), cells(3, ["c", "d"])]);
        }
    }

    #[test]
    fn a_quote_closed_by_a_later_row_is_open() {
        // Read by the letter it is one record of three cells over two lines.
        assert_eq!(split("x,\"y\nz\",a\nc,d"), [(1, None), (2, None), cells(3, ["c", "d"])]);
        let long = format!("x,\"{}\n{}\"\nc,d", "y".repeat(40_000), "z".repeat(40_000));
        assert_eq!(split(&long), [(1, None), (2, None), cells(3, ["c", "d"])]);
    }

    #[test]
    fn many_open_quotes_take_no_quadratic_time() {
        for line in ["x,\"y\n", "\"\"\"\n", "x,\"\"\n", "\",\"\n", "\",\n", "\"\n"] {
            let text = line.repeat(200_000);
            assert!(split(&text).len() <= 200_000);
        }
    }
}
