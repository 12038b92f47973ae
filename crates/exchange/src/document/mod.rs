//! Reading documents: an article, a speech or a communiqué as plain text, HTML, PDF, DOCX or
//! JSON Lines becomes one canonical text with what the file says about itself.
//!
//! Reading is a pure function of the bytes: no network, no clock, nothing followed or executed.
//! Every limit counts bytes, entries or steps, so that the same file ends the same way on every
//! machine. What cannot be read is refused with what was found and how to mend it.

mod date;
mod docx;
mod html;
mod jsonl;
mod pdf;
#[cfg(test)]
mod tests;
mod text;

pub use jsonl::{JsonLines, MAX_LINE};

use std::fmt;
use thiserror::Error;
use vocabulary::PartialDate;

/// The largest file read, in bytes: a scanned book. What is larger holds no single document.
pub const MAX_FILE: usize = 128 << 20;
/// The longest text of one document, in bytes: ten times the longest novel. A reader of drafts
/// holds several structures of this order at a time.
pub const MAX_TEXT: usize = 32 << 20;

/// A document as handed in. What the file does not say about itself is absent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// The canonical text: paragraphs separated by blank lines. Spans point into it. Of a plain
    /// text it is the file as decoded, unchanged.
    pub text: String,
    /// The title.
    pub title: Option<String>,
    /// When it was published, from the file's own words, else from its metadata.
    pub published: Option<PartialDate>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// The language as the file gives it, a BCP 47 tag.
    pub language: Option<String>,
    /// Its identifier in the collection it comes from.
    pub id: Option<String>,
}

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Plain text.
    Text,
    /// A web page.
    Html,
    /// A PDF file.
    Pdf,
    /// A word processor's file (Office Open XML).
    Docx,
    /// Documents, one JSON object a line.
    JsonLines,
}

/// A file, or a line of one, that is not read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub struct Unreadable {
    /// The file.
    pub file: String,
    /// The line, from 1, where a file holds many documents.
    pub line: Option<u64>,
    /// What was found.
    pub found: String,
    /// What was expected.
    pub expected: String,
    /// How to mend it.
    pub mend: String,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ", line {line}")?;
        }
        write!(f, ": {}: expected {}: {}", self.found, self.expected, self.mend)
    }
}

/// Why bytes are not read, before it is known whose they are.
#[derive(Debug)]
struct Fault {
    found: String,
    expected: String,
    mend: String,
}

impl Fault {
    fn new(found: impl Into<String>, expected: impl Into<String>, mend: impl Into<String>) -> Self {
        Self { found: found.into(), expected: expected.into(), mend: mend.into() }
    }

    fn of(self, file: &str, line: Option<u64>) -> Unreadable {
        let Self { found, expected, mend } = self;
        Unreadable { file: file.to_owned(), line, found, expected, mend }
    }
}

/// Where a file's own marks are looked for: a page may begin with comments, a PDF with rubbish.
const HEAD: usize = 1024;

/// What a file is, by its own marks first and by the ending of its name second.
#[must_use]
pub fn format(name: &str, bytes: &[u8]) -> Format {
    let head = &bytes[..bytes.len().min(HEAD)];
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    if head.windows(5).any(|five| five == b"%PDF-") {
        return Format::Pdf;
    }
    if head.starts_with(b"PK\x03\x04") {
        return Format::Docx;
    }
    match ending.as_str() {
        "jsonl" | "ndjson" => Format::JsonLines,
        _ if html::looks_like(head) => Format::Html,
        "html" | "htm" | "xhtml" => Format::Html,
        "pdf" => Format::Pdf,
        "docx" => Format::Docx,
        _ => Format::Text,
    }
}

/// Reads a file that holds one document. The name tells what it is where its bytes do not, and
/// where it is in messages.
///
/// # Errors
/// When the file is larger than [`MAX_FILE`], its text longer than [`MAX_TEXT`] or empty, or it
/// is damaged, encrypted, or of another kind. JSON Lines hold many documents: [`JsonLines`].
pub fn read(name: &str, bytes: &[u8]) -> Result<Document, Unreadable> {
    document(name, bytes).map_err(|fault| fault.of(name, None))
}

fn document(name: &str, bytes: &[u8]) -> Result<Document, Fault> {
    if bytes.len() > MAX_FILE {
        let found = format!("a file of {} MiB", bytes.len() >> 20);
        return Err(Fault::new(
            found,
            format!("at most {} MiB", MAX_FILE >> 20),
            "split it into documents",
        ));
    }
    let document = match format(name, bytes) {
        Format::Text => text::read(bytes),
        Format::Html => html::read(bytes),
        Format::Pdf => pdf::read(bytes),
        Format::Docx => docx::read(bytes),
        Format::JsonLines => Err(Fault::new(
            "JSON Lines, which hold many documents",
            "one document",
            "read it as JSON Lines",
        )),
    }?;
    checked(document)
}

/// A document that says something, and not too much.
fn checked(document: Document) -> Result<Document, Fault> {
    if document.text.len() > MAX_TEXT {
        let found = format!("a text of {} MiB", document.text.len() >> 20);
        let expected = format!("at most {} MiB a document", MAX_TEXT >> 20);
        return Err(Fault::new(found, expected, "split it into documents"));
    }
    if !document.text.chars().any(char::is_alphanumeric) {
        return Err(Fault::new(
            "no words",
            "a text",
            "hand in a file with text in it; recognise the text of a scan first",
        ));
    }
    Ok(document)
}

/// A piece of metadata on one line, if it says anything.
fn tidy(text: &str) -> Option<String> {
    /// A longer title or name is no title or name.
    const LONGEST: usize = 1000;
    let mut tidy = String::new();
    for word in text.split_whitespace() {
        if tidy.len() + word.len() > LONGEST {
            break;
        }
        if !tidy.is_empty() {
            tidy.push(' ');
        }
        tidy.push_str(word);
    }
    (!tidy.is_empty()).then_some(tidy)
}

/// Paragraphs as one text: separated by blank lines, the empty ones left out.
#[derive(Debug, Default)]
struct Paragraphs(String);

impl Paragraphs {
    fn push(&mut self, paragraph: &str) {
        let paragraph = paragraph.trim();
        if !paragraph.is_empty() {
            if !self.0.is_empty() {
                self.0.push_str("\n\n");
            }
            self.0.push_str(paragraph);
        }
    }
}
