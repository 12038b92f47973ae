//! The journal itself, page by page.

use super::{Answer, table::Table};
use crate::{problem::Problem, question::Question};
use rustc_hash::FxHashSet;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;
use store::EntryRef;

/// An entry of the journal.
#[derive(Debug, Serialize, JsonSchema)]
pub struct JournalEntry {
    /// Its number, dense from 1 over all forums.
    pub seq: u64,
    /// When it was recorded (RFC 3339).
    pub recorded: String,
    /// Who recorded it.
    pub author: String,
    /// What it holds.
    pub kind: String,
    /// Its leaf hash in the journal's Merkle tree.
    pub leaf: String,
    /// What it says.
    pub body: Value,
}

/// A page of the journal.
#[derive(Debug, Serialize, JsonSchema)]
pub struct JournalPage {
    /// How many entries the journal has, over all forums.
    pub size: u64,
    /// The root of its Merkle tree.
    pub root: String,
    /// The entries of this forum.
    pub entries: Vec<JournalEntry>,
    /// Where the next page begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<u64>,
}

/// How many entries a page has unless another number is asked for.
pub const PAGE: u64 = 100;
const MOST: u64 = 1000;

/// Why reading stops.
enum Stop {
    Full(u64),
    Store(store::Error),
}

impl From<store::Error> for Stop {
    fn from(error: store::Error) -> Self {
        Self::Store(error)
    }
}

/// The page of the journal a question asks for.
pub fn entries(question: &Question) -> Result<JournalPage, Problem> {
    let head = question.snapshot.head;
    let from = question.number("from", 1, 1..=u64::MAX)?;
    let limit = question.number("limit", PAGE, 1..=MOST)? as usize;
    let forum = question.part("forum");
    // Asked at a day, the journal shows the entries of what was known and true by then.
    let shown: Option<FxHashSet<u64>> = match question.names_a_clock() {
        true => Some(question.forum()?.state.view.entries().into_iter().collect()),
        false => None,
    };
    let mut entries = Vec::new();
    let end = read(question, from..=head.size, |entry| {
        let hidden = shown.as_ref().is_some_and(|shown| !shown.contains(&entry.seq));
        if entry.forum != forum || hidden {
            return Ok(());
        }
        if entries.len() == limit {
            return Err(Stop::Full(entry.seq));
        }
        entries.push(of(entry));
        Ok(())
    })?;
    Ok(JournalPage { size: head.size, root: head.root.to_string(), entries, next: end })
}

/// One entry of the forum, with its body as it is stored.
pub fn entry(question: &Question, seq: u64) -> Result<(JournalEntry, String), Problem> {
    let mut found = None;
    read(question, seq..=seq, |entry| {
        if entry.forum == question.part("forum") {
            found = Some((of(entry), entry.body.to_owned()));
        }
        Ok(())
    })?;
    found.ok_or_else(|| Problem::record(&seq.to_string()))
}

fn read(
    question: &Question,
    range: std::ops::RangeInclusive<u64>,
    each: impl FnMut(EntryRef<'_>) -> Result<(), Stop>,
) -> Result<Option<u64>, Problem> {
    match question.library.journal().try_for_each(range, each) {
        Ok(()) => Ok(None),
        Err(Stop::Full(next)) => Ok(Some(next)),
        Err(Stop::Store(error)) => Err(Problem::journal(&error.into())),
    }
}

fn of(entry: EntryRef<'_>) -> JournalEntry {
    JournalEntry {
        seq: entry.seq,
        recorded: entry.recorded.to_owned(),
        author: entry.author.to_owned(),
        kind: entry.kind.to_owned(),
        leaf: entry.leaf.to_string(),
        // The journal took it as JSON.
        body: serde_json::from_str(entry.body).unwrap_or_default(),
    }
}

pub fn answer(question: &Question) -> Result<Answer, Problem> {
    question.forum()?;
    let page = entries(question)?;
    let mut table = Table::new(&["seq", "recorded", "author", "kind", "leaf", "body"]);
    for row in &page.entries {
        table.row().text(row.seq).text(&row.recorded).text(&row.author).text(&row.kind);
        table.text(&row.leaf).text(&row.body);
    }
    Answer::tabular(&page, table)
}
