use crate::{Done, output, question::Question};
use anyhow::Result;
use std::{collections::BTreeSet, io::Write, path::Path};
use store::Journal;

/// List the journal's entries and its tree head.
///
/// With --as-of or --known-at, only entries of records that were true and known by then. With
/// --audit, hash every entry anew and compare.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// First entry to list.
    #[arg(long, default_value_t = 1)]
    pub from: u64,
    /// How many entries to list.
    #[arg(long, default_value_t = u64::MAX, hide_default_value = true)]
    pub limit: u64,
    /// Hash every entry anew and compare with the tree.
    #[arg(long)]
    pub audit: bool,
    #[command(flatten)]
    pub question: Question,
}

pub fn run(path: &Path, args: &Args) -> Result<Done> {
    let Args { from, limit, audit, question } = args;
    let (first, most) = (from.to_string(), (*limit).min(1000).to_string());
    if question.answer_as_data(path, "journal", &[("from", &first), ("limit", &most)])? {
        return Ok(Done::Well);
    }
    let journal = Journal::open_read_only(path)?;
    let head = if *audit { journal.audit()? } else { journal.head()? };
    let shown = shown(path, question)?;
    let wanted = |forum: &str| question.forum.as_ref().is_none_or(|id| id.as_str() == forum);
    let mut out = output::out();
    let mut left = *limit;
    journal.try_for_each(*from.., |entry| -> Result<()> {
        let known = shown.as_ref().is_none_or(|shown| shown.contains(&entry.seq));
        if left > 0 && known && wanted(entry.forum) {
            left -= 1;
            let leaf = entry.leaf.to_string();
            let (seq, recorded, author) = (entry.seq, entry.recorded, entry.author);
            let (forum, kind, body) = (entry.forum, entry.kind, entry.body);
            writeln!(out, "{seq}\t{recorded}\t{author}\t{forum}\t{kind}\t{leaf}\t{body}")?;
        }
        Ok(())
    })?;
    let audited = if *audit { " (every entry hashed anew)" } else { "" };
    writeln!(out, "tree head {head}{audited}")?;
    out.flush()?;
    Ok(Done::Well)
}

/// The entries of records true and known by the clocks, if a clock was given.
fn shown(path: &Path, question: &Question) -> Result<Option<BTreeSet<u64>>> {
    if question.as_of.is_none() && question.known_at.is_none() {
        return Ok(None);
    }
    let books = crate::question::books(path)?;
    let clocks = question.clocks();
    let shown = books.forums.values().flat_map(|book| book.view(clocks).entries());
    Ok(Some(shown.collect()))
}
