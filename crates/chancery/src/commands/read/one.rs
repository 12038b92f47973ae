//! One document: what is read from it, and how it is told.

use super::{
    language,
    source::{self, Job},
};
use crate::opinion::{Asked, Endpoint};
use evidence::{About, Read, Reader, Sketch, propose, sketch};
use exchange::document::{self, Document};
use register::{Draft, Field, Kind, Words, record::Text};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fmt::Write,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
};
use vocabulary::{Id, PartialDate};

/// How documents are read in this run.
pub struct Manner<'a> {
    pub reader: &'a Reader,
    /// The day of documents that tell none.
    pub published: Option<PartialDate>,
    /// Drafts are shown as rows for this forum.
    pub forum: Option<&'a Id>,
    pub form: Form,
    /// Sentences that gave no draft are shown too.
    pub unread: bool,
    /// Who is asked for a second opinion.
    pub second: Option<&'a Endpoint>,
}

/// In which form the drafts are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// JSON lines.
    Lines,
    /// For a person.
    Told,
    /// The texts themselves, for the queue.
    Texts,
}

/// A document that was read.
pub struct One {
    /// Its line.
    pub line: Line,
    /// As it is recorded.
    pub text: Text,
    pub sketch: Sketch,
    /// The drafts in the form wanted; the text itself for the queue.
    pub body: String,
    /// What to tell of the second opinion.
    pub told: Vec<String>,
    /// It was wanted and not to be had.
    pub unasked: bool,
}

/// What is said of a document.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Line {
    pub id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<PartialDate>,
    pub hash: String,
    pub characters: usize,
    pub language: String,
    pub sketch: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copy_of: Option<CopyOf>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credited: Option<String>,
    pub forums: Vec<String>,
    pub drafts: usize,
    pub unread: usize,
}

/// The text that a text repeats, and how much of it is the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CopyOf {
    pub id: String,
    pub percent: u8,
}

/// A line about a document.
#[derive(Serialize)]
pub struct Head<'l> {
    pub document: &'l Line,
}

/// A draft's line.
#[derive(Serialize)]
struct DraftLine<'d> {
    document: &'d str,
    #[serde(flatten)]
    draft: &'d Draft,
    #[serde(skip_serializing_if = "Option::is_none")]
    records: Option<Vec<Row>>,
}

/// A draft as a row of a dossier.
#[derive(Serialize)]
struct Row {
    kind: Kind,
    cells: BTreeMap<String, String>,
}

/// An unread sentence's line.
#[derive(Serialize)]
struct UnreadLine<'d> {
    document: &'d str,
    unread: &'d Words,
}

impl Manner<'_> {
    /// Does a job; gives what to tell where that fails.
    pub fn work(&self, job: Job) -> Result<One, String> {
        let (file, document) = match job {
            Job::Bad(told) => return Err(told),
            Job::Line(file, document) => (file, *document),
            Job::Bytes(file, bytes) => {
                let document = document::read(&file, &bytes).map_err(|error| error.to_string())?;
                (file, document)
            }
            Job::File(path) => {
                let file = path.display().to_string();
                let bytes = source::bytes(&path)?;
                let document = document::read(&file, &bytes).map_err(|error| error.to_string())?;
                (file, document)
            }
        };
        // A fault of ours must not cost the rest of a long stream.
        let name = document.id.clone();
        catch_unwind(AssertUnwindSafe(|| self.read(&file, document))).map_err(|_| {
            let id = name.map_or_else(String::new, |id| format!(", document {id}"));
            format!(
                "{file}{id}: the reader failed: expected drafts or none: \
                 please report it with the text"
            )
        })
    }

    fn read(&self, file: &str, document: Document) -> One {
        let Document { text: content, title, published, publisher, url, language, id } = document;
        let hash = hex(&Sha256::digest(content.as_bytes()));
        let published = published.or(self.published);
        let language = language::of(&content, language.as_deref());
        let sketch = Sketch::of(&content);
        let (mut read, asked) = match language.as_str() {
            language::EN => {
                let day = published.filter(|date| date.earliest() == date.certain());
                let about = About { published: day.map(PartialDate::certain) };
                let ask = |second: &Endpoint| second.ask(self.reader, file, &content, &about);
                (self.reader.read(&content, &about), self.second.map(ask))
            }
            _ => Default::default(),
        };
        let Asked { drafts: opinions, told, failed: unasked } = asked.unwrap_or_default();
        let forums = forums(&read.drafts);
        read.drafts.extend(opinions.iter().cloned());
        let own = own_id(id.as_deref(), title.as_deref(), file, &hash);
        let text = Text {
            id: own,
            hash: hash.clone(),
            publisher: publisher.unwrap_or_else(|| publisher_of(url.as_deref(), file)),
            title: title.clone(),
            url: url.clone(),
            published,
            language: Some(language.clone()),
            sketch: sketch.to_string(),
            copy_of: None,
            opinions,
        };
        let line = Line {
            id: id.unwrap_or_else(|| text.id.to_string()),
            file: Some(file.to_owned()),
            url,
            title,
            published,
            hash,
            characters: content.chars().count(),
            language,
            sketch: text.sketch.clone(),
            copy_of: None,
            credited: sketch::credited(&content).map(str::to_owned),
            forums,
            drafts: read.drafts.len(),
            unread: read.unread.len(),
        };
        let body = match self.form {
            Form::Texts => content,
            Form::Lines => self.lines(&line.id, &text, &read),
            Form::Told => super::told::drafts(&read, self.unread),
        };
        One { line, text, sketch, body, told, unasked }
    }

    fn lines(&self, id: &str, text: &Text, read: &Read) -> String {
        let mut lines = String::new();
        for draft in &read.drafts {
            let rows = |forum| {
                let proposals = propose::propose(draft, text, forum).into_iter();
                proposals.map(|one| Row { kind: one.kind, cells: one.cells }).collect()
            };
            let records = self.forum.map(rows);
            push(&mut lines, &DraftLine { document: id, draft, records });
        }
        for unread in read.unread.iter().filter(|_| self.unread) {
            push(&mut lines, &UnreadLine { document: id, unread });
        }
        lines
    }
}

/// Appends a line of JSON.
pub fn push(lines: &mut String, value: &impl Serialize) {
    // What is written here holds text, numbers and lists: it always serialises.
    lines.push_str(&serde_json::to_string(value).unwrap_or_default());
    lines.push('\n');
}

/// The forums named, each once.
fn forums(drafts: &[Draft]) -> Vec<String> {
    let mut forums: Vec<String> = Vec::new();
    for draft in drafts.iter().filter(|draft| draft.deed == register::Deed::Forum) {
        for forum in draft.values(Field::Forum) {
            if forums.iter().all(|other| other != forum) {
                forums.push(forum.to_owned());
            }
        }
    }
    forums
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The id given, where it can be one; else the title or the file's name, and enough of the hash to
/// tell texts of one name apart.
fn own_id(given: Option<&str>, title: Option<&str>, file: &str, hash: &str) -> Id {
    if let Some(id) = given.and_then(|id| id.parse().ok()) {
        return id;
    }
    let stem = Path::new(file).file_stem().map(|stem| stem.to_string_lossy());
    let name = given.or(title).map_or_else(|| stem.unwrap_or_default().into_owned(), str::to_owned);
    let (name, hash) = (slug(&name), &hash[..8]);
    let id = if name.is_empty() { format!("text-{hash}") } else { format!("{name}-{hash}") };
    // It is made of letters, digits and hyphens only.
    id.parse().unwrap_or_else(|_| unreachable!("{id:?} is an id"))
}

/// Lower-case letters and digits of ASCII, everything else a hyphen, at most 48 of them.
fn slug(name: &str) -> String {
    let mut slug = String::new();
    for one in name.chars() {
        match one.to_ascii_lowercase() {
            one @ ('a'..='z' | '0'..='9') => slug.push(one),
            _ if slug.ends_with('-') || slug.is_empty() => {}
            _ => slug.push('-'),
        }
    }
    slug.truncate(48);
    slug.trim_end_matches('-').to_owned()
}

/// Who published what names nobody: the host of its address, else the file it came in.
fn publisher_of(url: Option<&str>, file: &str) -> String {
    let host = url.and_then(|url| url.split_once("://")).map(|(_, rest)| rest);
    let host = host.and_then(|rest| rest.split(['/', '?', '#']).next());
    let host = host.map(|host| host.trim_start_matches("www.")).filter(|host| !host.is_empty());
    let name = || Path::new(file).file_name().map(|name| name.to_string_lossy().into_owned());
    host.map(str::to_owned).or_else(name).unwrap_or_else(|| file.to_owned())
}
