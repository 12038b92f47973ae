//! Texts put before the people who review drafts.

use super::{
    copies::{self, Copies},
    one::One,
    told::counted,
};
use crate::clock;
use anyhow::{Context, Result, bail};
use evidence::Sketch;
use register::{Entry, Kind, Record, entry::Said, record::Text};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
    path::Path,
};
use store::{Batch, Journal, NewEntry};
use vocabulary::Id;

/// The texts of a queue are kept in memory until they are recorded, so that nobody else waits for
/// the journal while they are read: so many bytes of them at most.
const ROOM: usize = 512 << 20;

/// Texts to be recorded.
pub struct Queue<'a> {
    journal: &'a Path,
    forum: &'a Id,
    ones: Vec<One>,
    bytes: usize,
}

impl<'a> Queue<'a> {
    /// An empty queue for a forum that the journal has: nobody should wait for a long reading to
    /// learn that it has not.
    pub fn new(journal: &'a Path, forum: &'a Id) -> Result<Self> {
        let mut forums = BTreeSet::new();
        Journal::open_read_only(journal)?.for_each(.., |entry| {
            if entry.kind == Kind::Charter.code() && !forums.contains(entry.forum) {
                forums.insert(entry.forum.to_owned());
            }
        })?;
        if !forums.contains(forum.as_str()) {
            let forums: Vec<String> = forums.into_iter().collect();
            bail!("no forum {forum}: the journal holds {}", forums.join(", "));
        }
        Ok(Self { journal, forum, ones: Vec::new(), bytes: 0 })
    }

    /// Takes a text.
    pub fn add(&mut self, one: One) -> Result<()> {
        self.bytes += one.body.len();
        if self.bytes > ROOM {
            bail!(
                "more than {} MiB of texts to queue: nothing was recorded; queue them in parts",
                ROOM >> 20
            );
        }
        self.ones.push(one);
        Ok(())
    }

    /// Records what is new in one batch; gives what to tell.
    pub fn record(self, author: &str) -> Result<String> {
        let forum = self.forum;
        let mut journal = Journal::open_existing(self.journal)?;
        let mut batch = journal.begin(author, &clock::now())?;
        let mut known = Known::of(&batch, forum)?;
        let (mut told, mut texts, mut drafts, mut copies) = (String::new(), 0, 0, 0);
        for One { line, mut text, sketch, body, .. } in self.ones {
            let file = line.file.unwrap_or(line.id);
            if let Some(id) = known.hashes.get(&text.hash) {
                writeln!(told, "{file}: already read as {id}")?;
                continue;
            }
            if !known.ids.insert(text.id.to_string()) {
                text.id = format!("{:.71}-{:.8}", text.id, text.hash).parse()?;
                known.ids.insert(text.id.to_string());
            }
            if let Some(copy) = known.copies.find(text.id.as_str(), &sketch) {
                writeln!(told, "{file}: a copy of {} ({} %)", copy.id, copy.percent)?;
                text.copy_of = Some(copy.id.parse()?);
                copies += 1;
            }
            known.hashes.insert(text.hash.clone(), text.id.to_string());
            batch.keep(&body)?;
            let body = Record::Text(Box::new(text)).body(None, None);
            let (forum, kind) = (forum.to_string(), Kind::Text.to_string());
            batch.push(&NewEntry { forum, kind, body })?;
            texts += 1;
            drafts += line.drafts;
        }
        if texts == 0 {
            return Ok(told + "nothing new\n");
        }
        let head = batch.commit()?;
        let (texts, drafts) = (counted(texts, "text"), counted(drafts, "draft"));
        let copies = if copies == 1 { "1 copy".to_owned() } else { format!("{copies} copies") };
        writeln!(told, "queued {texts} with {drafts}; {copies} among them\ntree head {head}")?;
        writeln!(told, "review them at /{forum}/texts")?;
        Ok(told)
    }
}

/// What has been read for a forum.
struct Known {
    /// The text's id by its hash.
    hashes: BTreeMap<String, String>,
    /// Ids that are taken: a text's id is its source's too.
    ids: BTreeSet<String>,
    copies: Copies,
}

impl Known {
    fn of(batch: &Batch<'_>, forum: &Id) -> Result<Self> {
        let mut texts: BTreeMap<u64, Text> = BTreeMap::new();
        let mut ids = BTreeSet::new();
        batch.try_for_each(.., |entry| -> Result<()> {
            let kinds = [Kind::Text, Kind::Source, Kind::Retraction];
            if entry.forum != forum.as_str() || kinds.iter().all(|kind| kind.code() != entry.kind) {
                return Ok(());
            }
            match Entry::read(entry.seq, entry.recorded, entry.kind, entry.body)?.said {
                Said::Retracts(one) => drop(texts.remove(&one.retracts)),
                Said::Asserts(one) => {
                    ids.insert(one.record.key().to_owned());
                    one.supersedes.map(|seq| texts.remove(&seq));
                    if let Record::Text(text) = one.record {
                        texts.insert(entry.seq, *text);
                    }
                }
            }
            Ok(())
        })?;
        let mut copies = Copies::new(copies::RING);
        let mut hashes = BTreeMap::new();
        for (seq, text) in texts {
            let sketch: Sketch = text
                .sketch
                .parse()
                .with_context(|| format!("entry {seq}: the sketch of text {}", text.id))?;
            copies.find(text.id.as_str(), &sketch);
            hashes.insert(text.hash, text.id.to_string());
        }
        Ok(Self { hashes, ids, copies })
    }
}
