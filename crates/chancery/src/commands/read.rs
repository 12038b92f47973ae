//! `chancery read`.

mod copies;
mod evaluate;
mod language;
mod one;
mod pipe;
mod queue;
mod source;
mod told;

use crate::{Done, opinion, output};
use anyhow::{Context, Result, bail};
use copies::Copies;
use evidence::{
    Reader,
    gazetteer::{self, NameFile},
};
use indicatif::{ProgressBar, ProgressStyle};
use one::{Form, Head, Manner, One};
use queue::Queue;
use std::{
    collections::BTreeMap,
    fs,
    io::{BufWriter, IsTerminal, StdoutLock, Write, stdout},
    num::NonZero,
    path::{Path, PathBuf},
    thread,
};
use vocabulary::{Id, PartialDate};

/// Read articles, speeches and communiqués into drafts: who did what, with the exact words.
///
/// Plain text, HTML, PDF, DOCX, and JSON lines with text and, where known, id, published, url,
/// title and publisher. Of each document one JSON line {"document": …}, then a line for each draft.
/// A draft is no record: nothing counts before a person has accepted it. On a terminal the drafts
/// are shown for reading instead.
///
/// What cannot be read is told on standard error, the rest is read; exit code 3 if there is any.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Files, folders with all that is in them, or `-` for standard input.
    #[arg(value_name = "FILE", required_unless_present = "evaluate")]
    pub files: Vec<PathBuf>,
    /// Show each draft as rows of this forum's dossier too; with --queue, the forum to queue for.
    #[arg(long)]
    pub forum: Option<Id>,
    /// When it was published (YYYY-MM-DD, YYYY-MM or YYYY), for documents that do not say.
    #[arg(long, value_name = "DATE")]
    pub published: Option<PartialDate>,
    /// Record the texts in the journal, so that their drafts are reviewed in the portal.
    #[arg(long, requires = "forum", conflicts_with_all = ["json", "unread"])]
    pub queue: bool,
    /// With --queue: who records.
    #[arg(long, env = "CHANCERY_AUTHOR", default_value = "secretariat")]
    pub author: String,
    /// Show the sentences that speak of a deed and gave no draft.
    #[arg(long)]
    pub unread: bool,
    /// How many documents are read at once; as many as there are processors if left out.
    #[arg(long, value_name = "NUMBER")]
    pub threads: Option<NonZero<usize>>,
    /// JSON lines on a terminal too.
    #[arg(long)]
    pub json: bool,
    /// A folder with more names of states, places, organisations, offices and people, as CSV files
    /// like those of the gazetteer that is shipped.
    #[arg(long, value_name = "DIR")]
    pub gazetteer: Option<PathBuf>,
    /// A file with more frames of the grammar (TOML).
    #[arg(long, value_name = "FILE")]
    pub grammar: Option<PathBuf>,
    #[command(flatten)]
    pub opinion: opinion::Args,
    /// Hold the reader against gold sets instead: precision, recall and F1 by deed and field.
    #[arg(
        long,
        value_name = "GOLD",
        num_args = 1..,
        conflicts_with_all = ["files", "forum", "published", "queue", "unread", "threads"]
    )]
    pub evaluate: Vec<PathBuf>,
    /// With --evaluate: list every draft that was missed, spurious or wrong.
    #[arg(long, requires = "evaluate")]
    pub misses: bool,
}

pub fn run(journal: &Path, args: &Args) -> Result<Done> {
    let own = extended(args)?;
    let reader = own.as_ref().unwrap_or_else(|| Reader::english());
    if !args.evaluate.is_empty() {
        return evaluated(reader, args);
    }
    let forum = args.forum.as_ref();
    let second = opinion::Endpoint::new(&args.opinion)?;
    let queue = forum.filter(|_| args.queue).map(|forum| Queue::new(journal, forum)).transpose()?;
    let form = match (&queue, args.json || !stdout().is_terminal()) {
        (Some(_), _) => Form::Texts,
        (_, true) => Form::Lines,
        _ => Form::Told,
    };
    let (published, unread, second) = (args.published, args.unread, second.as_ref());
    let manner = Manner { reader, published, forum, form, unread, second };
    let threads = args.threads.or(thread::available_parallelism().ok());
    let mut taking = Taking::new(form, queue);
    if let Some(second) = second {
        output::complain(&second.notice());
    }
    pipe::ordered(
        threads.map_or(1, NonZero::get),
        |intake| source::all(&args.files, intake),
        |jobs: Vec<_>| jobs.into_iter().map(|job| manner.work(job)).collect(),
        |done| taking.take(done),
    )?;
    let queue = taking.finish()?;
    if let Some(second) = second {
        output::complain(&second.account());
    }
    if let Some(queue) = queue {
        output::print(&queue.record(&args.author)?)?;
    }
    Ok(if taking.bad == 0 && taking.unasked == 0 { Done::Well } else { Done::WithRejections })
}

/// The reader with the user's names and frames, if there are any.
fn extended(args: &Args) -> Result<Option<Reader>> {
    let read = |path: &Path| {
        fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))
    };
    let mut names = Vec::new();
    if let Some(folder) = &args.gazetteer {
        let known: Vec<&str> = gazetteer::shipped().iter().map(|file| file.name).collect();
        for name in &known {
            let path = folder.join(name);
            if path.exists() {
                names.push((*name, read(&path)?));
            }
        }
        if names.is_empty() {
            let (folder, known) = (folder.display(), known.join(", "));
            bail!("{folder}: no names are in it: expected a folder with some of {known}");
        }
    }
    let grammar = match &args.grammar {
        Some(path) => Some((path.display().to_string(), read(path)?)),
        None => None,
    };
    if names.is_empty() && grammar.is_none() {
        return Ok(None);
    }
    let names: Vec<NameFile<'_>> =
        names.iter().map(|(name, text)| NameFile { name, text }).collect();
    let grammars: Vec<(&str, &str)> =
        grammar.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    Ok(Some(Reader::new(&names, &grammars)?))
}

fn evaluated(reader: &Reader, args: &Args) -> Result<Done> {
    let mut found = evaluate::evaluate(reader, &args.evaluate)?;
    let misses = if args.misses { evaluate::misses(&found) } else { String::new() };
    if !args.misses {
        found.misses.clear();
    }
    let text = match args.json {
        true => serde_json::to_string_pretty(&found)? + "\n",
        false => evaluate::told(&found) + &misses,
    };
    output::print(&text)?;
    Ok(Done::Well)
}

/// What becomes of the documents, in their order.
struct Taking<'a> {
    form: Form,
    out: BufWriter<StdoutLock<'static>>,
    bar: ProgressBar,
    copies: Copies,
    queue: Option<Queue<'a>>,
    /// How many could not be read.
    bad: usize,
    /// Of how many a second opinion was wanted and not to be had.
    unasked: usize,
    /// How many are in a language that is not read, by language.
    other: BTreeMap<String, usize>,
}

impl<'a> Taking<'a> {
    fn new(form: Form, queue: Option<Queue<'a>>) -> Self {
        Self {
            form,
            out: output::out(),
            bar: if form == Form::Told { ProgressBar::hidden() } else { progress() },
            copies: Copies::new(copies::RING),
            queue,
            bad: 0,
            unasked: 0,
            other: BTreeMap::new(),
        }
    }

    fn take(&mut self, done: Option<Vec<Result<One, String>>>) -> Result<()> {
        // Who waits for the answers to what has come so far gets them now.
        let Some(done) = done else { return Ok(self.out.flush()?) };
        for one in done {
            match one {
                Ok(one) => {
                    self.bar.inc(1);
                    self.one(one)?;
                }
                Err(told) => {
                    self.bad += 1;
                    self.bar.suspend(|| output::complain(&told));
                }
            }
        }
        Ok(())
    }

    fn one(&mut self, mut one: One) -> Result<()> {
        self.unasked += usize::from(one.unasked);
        for told in &one.told {
            self.bar.suspend(|| output::complain(told));
        }
        if one.line.language != language::EN {
            *self.other.entry(one.line.language.clone()).or_default() += 1;
        }
        if let Some(queue) = &mut self.queue {
            return queue.add(one);
        }
        one.line.copy_of = self.copies.find(&one.line.id, &one.sketch);
        let mut head = String::new();
        match self.form {
            Form::Lines => one::push(&mut head, &Head { document: &one.line }),
            _ => head = told::heading(&one.line),
        }
        self.out.write_all(head.as_bytes())?;
        Ok(self.out.write_all(one.body.as_bytes())?)
    }

    fn finish(&mut self) -> Result<Option<Queue<'a>>> {
        self.out.flush().context("writing the drafts")?;
        self.bar.finish_and_clear();
        for (language, count) in &self.other {
            let texts = told::counted(*count, "text");
            output::complain(&format!("{texts} in {language}: only English (en) is read so far"));
        }
        Ok(self.queue.take())
    }
}

/// How many documents have been read, on standard error; hidden where that is no terminal.
fn progress() -> ProgressBar {
    let bar = ProgressBar::new_spinner();
    if let Ok(style) = ProgressStyle::with_template("{pos} documents, {per_sec}") {
        bar.set_style(style);
    }
    bar
}
