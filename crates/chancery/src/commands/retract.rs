use crate::{Done, clock, output, question};
use anyhow::{Context, Result, bail, ensure};
use register::{Kind, Retraction, canonical};
use std::path::Path;
use store::{Journal, NewEntry};
use vocabulary::Id;

/// Take back an entry of the journal, with a reason.
///
/// The entry stays; from now on its record has no effect. With --source the retraction holds for
/// what was known from that source's publication on; without, it mends a mistake of ours and holds
/// for every day.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Sequence number of the entry (see `journal`).
    pub entry: u64,
    /// Why.
    #[arg(long)]
    pub reason: String,
    /// A recorded source that made it known; may be given more than once.
    #[arg(long = "source", value_name = "ID")]
    pub sources: Vec<Id>,
    /// Who records.
    #[arg(long, env = "CHANCERY_AUTHOR", default_value = "secretariat")]
    pub author: String,
}

pub fn run(path: &Path, args: &Args) -> Result<Done> {
    ensure!(!args.reason.trim().is_empty(), "--reason is empty: say why the entry is taken back");
    let books = question::books(path)?;
    let mut journal = Journal::open_existing(path)?;
    let mut found = None;
    journal.for_each(args.entry..=args.entry, |entry| {
        found = Some((entry.forum.to_owned(), entry.kind.to_owned()));
    })?;
    let (forum, kind) = found.with_context(|| {
        format!("no entry {}: the journal holds {}", args.entry, books.head.size)
    })?;
    let kind: Kind = kind.parse()?;
    if matches!(kind, Kind::Charter | Kind::Source | Kind::Retraction) {
        bail!("entry {} is a {kind}: it is corrected by an import, not taken back", args.entry);
    }
    let book = books.forums.get(&forum.parse::<Id>()?).context("no such forum")?;
    for source in &args.sources {
        ensure!(book.published(source).is_some(), "no source {source} is recorded for {forum}");
    }
    let body = canonical(&Retraction {
        retracts: args.entry,
        reason: args.reason.clone(),
        sources: args.sources.clone(),
    });
    let new = NewEntry { forum, kind: Kind::Retraction.to_string(), body };
    let head = journal.append(&args.author, &clock::now(), &[new])?;
    output::print(&format!(
        "entry {} retracted by entry {}\ntree head {head}\n",
        args.entry, head.size
    ))?;
    Ok(Done::Well)
}
