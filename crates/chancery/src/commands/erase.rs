use crate::{Done, clock, output};
use anyhow::{Context, Result, bail};
use register::{Clocks, Version, record::Text};
use std::{fmt::Write, path::Path};
use store::{Books, Journal};
use vocabulary::Id;

/// Erase the kept copy of a text that was read.
///
/// The entry stays, and with it what is told below; the words go. Nothing is read from the text
/// again. What was decided about its drafts stands. Backups made before keep their copy.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The text's id.
    #[arg(value_name = "TEXT-ID")]
    pub text: Id,
    /// The forum that it was read for.
    #[arg(long, value_name = "ID")]
    pub forum: Id,
}

/// An unknown text is answered with so many of those that there are.
const NAMED: usize = 5;

pub fn run(path: &Path, Args { text: id, forum }: &Args) -> Result<Done> {
    let mut journal = Journal::open_existing(path)?;
    let books = Books::read(&journal)?;
    let book = books.forums.get(forum).with_context(|| {
        let forums: Vec<&str> = books.forums.keys().map(Id::as_str).collect();
        format!("no forum {forum}: the journal holds {}", forums.join(", "))
    })?;
    // A text that was taken back has its copy still.
    let Some(text) = book.texts.versions().iter().rfind(|one| one.record.id == *id) else {
        let mut ids = book.texts.versions().iter().map(|one| one.record.id.as_str());
        let named: Vec<&str> = ids.by_ref().take(NAMED).collect();
        let named = if named.is_empty() { "none".to_owned() } else { named.join(", ") };
        let more = match ids.count() {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        bail!("no text {id} was read for {forum}; texts that were: {named}{more}");
    };
    if let Some((forum, other)) = sharing(&books, text) {
        bail!(
            "text {} of {forum} has the same words, and both have one copy: nothing was erased; if \
             neither may be kept, take the other back first (`chancery retract {} --reason …`)",
            other.record.id,
            other.seq
        );
    }
    let erasure = journal.erase(&text.record.hash)?;
    match (erasure.found, erasure.emptied) {
        (true, emptied) => output::print(&told(text, emptied)?)?,
        (false, true) => bail!("text {id} has no copy: it was erased before, and nothing is left"),
        (false, false) => bail!("text {id} has no copy: it was erased before; {}", LEFT.trim_end()),
    }
    Ok(Done::Well)
}

/// What is told when the log could not be emptied.
const LEFT: &str = "the journal's files may hold its words still, because somebody else reads \
                    them: run it again when they are done\n";

/// Another text in force with the same words, in whatever forum.
fn sharing<'a>(
    books: &'a Books,
    text: &Version<Box<Text>>,
) -> Option<(&'a Id, &'a Version<Box<Text>>)> {
    let clocks = Clocks::both(clock::today());
    books.forums.iter().find_map(|(forum, book)| {
        let mut texts = book.view(clocks).known(&book.texts);
        let other = texts.find(|one| one.seq != text.seq && one.record.hash == text.record.hash)?;
        Some((forum, other))
    })
}

/// What was erased, and what is left.
fn told(text: &Version<Box<Text>>, emptied: bool) -> Result<String> {
    let Text { id, hash, publisher, title, url, opinions, .. } = &*text.record;
    let mut told = format!("erased the copy of text {id}\nentry {} keeps:\n", text.seq);
    writeln!(told, "  publisher  {publisher}")?;
    let rows = [("title", title.as_ref()), ("address", url.as_ref()), ("hash", Some(hash))];
    for (name, value) in rows {
        if let Some(value) = value {
            writeln!(told, "  {name:<9}  {value}")?;
        }
    }
    if !opinions.is_empty() {
        writeln!(told, "  the second opinion's drafts, with their passages: {}", opinions.len())?;
    }
    told.push_str("passages of accepted drafts stay as citations\n");
    if !emptied {
        told.push_str(LEFT);
    }
    Ok(told)
}
