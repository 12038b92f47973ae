//! The journal as JSON Lines.

use std::io::{self, BufWriter, Write};

/// An entry of the journal, as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalLine<'a> {
    /// Its sequence number.
    pub seq: u64,
    /// When it was recorded (RFC 3339).
    pub recorded: &'a str,
    /// Who recorded it.
    pub author: &'a str,
    /// The forum it belongs to.
    pub forum: &'a str,
    /// What it holds.
    pub kind: &'a str,
    /// Its body: canonical JSON, written as it is.
    pub body: &'a str,
    /// Its leaf hash, in hexadecimal.
    pub leaf: String,
}

/// Writes one entry per line, each canonical JSON (RFC 8785).
///
/// # Errors
/// Those of the writer.
pub fn jsonl<'a>(
    entries: impl IntoIterator<Item = JournalLine<'a>>,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    for entry in entries {
        jsonl_line(&entry, &mut out)?;
    }
    out.flush()
}

/// Writes one entry and a line's end. Hand in a buffered writer.
///
/// # Errors
/// Those of the writer.
pub fn jsonl_line(entry: &JournalLine<'_>, out: &mut impl Write) -> io::Result<()> {
    // The keys in the order RFC 8785 sorts them.
    let JournalLine { seq, recorded, author, forum, kind, body, leaf } = entry;
    out.write_all(b"{\"author\":")?;
    serde_json::to_writer(&mut *out, author)?;
    write!(out, ",\"body\":{body},\"forum\":")?;
    serde_json::to_writer(&mut *out, forum)?;
    out.write_all(b",\"kind\":")?;
    serde_json::to_writer(&mut *out, kind)?;
    out.write_all(b",\"leaf\":")?;
    serde_json::to_writer(&mut *out, leaf)?;
    out.write_all(b",\"recorded\":")?;
    serde_json::to_writer(&mut *out, recorded)?;
    writeln!(out, ",\"seq\":{seq}}}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_the_entry_in_canonical_form() {
        let entry = JournalLine {
            seq: 7,
            recorded: "2026-02-20T08:00:00Z",
            author: "desk \"A\"",
            forum: "board",
            kind: "event",
            body: r#"{"a":"é"}"#,
            leaf: "00ff".to_owned(),
        };
        let mut out = Vec::new();
        jsonl([entry], &mut out).expect("a vector takes everything");
        let line = String::from_utf8(out).expect("UTF-8");
        assert_eq!(
            line,
            "{\"author\":\"desk \\\"A\\\"\",\"body\":{\"a\":\"é\"},\"forum\":\"board\",\"kind\":\"event\",\
             \"leaf\":\"00ff\",\"recorded\":\"2026-02-20T08:00:00Z\",\"seq\":7}\n"
        );
        let value: serde_json::Value = serde_json::from_str(&line).expect("JSON");
        assert_eq!(register::canonical(&value) + "\n", line);
    }
}
