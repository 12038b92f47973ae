use crate::{
    Done, output,
    question::{self, Question},
};
use anyhow::{Context, Result};
use exchange::export;
use register::{Ledger, Reading};
use std::{
    fs::File,
    io::{BufWriter, Write},
    path::{Path, PathBuf},
};
use store::Journal;

/// Write the ledger or the journal for other programs.
///
/// hledger and beancount: every posting of the ledger, so that outsiders can balance our books
/// with a tool we did not write. jsonl: every entry of the journal with its leaf hash. csv: the
/// tables of the state of play, members, commitments, needs, events and sources, into a folder.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What to write.
    #[arg(long, value_enum, default_value_t = Format::Jsonl)]
    pub format: Format,
    /// Where to; standard output if left out (csv needs a folder).
    #[arg(long, value_name = "PATH")]
    pub output: Option<PathBuf>,
    #[command(flatten)]
    pub question: Question,
}

/// The formats of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    Jsonl,
    Csv,
    Hledger,
    Beancount,
}

const TABLES: [&str; 6] = ["status", "members", "commitments", "needs", "events", "sources"];

pub fn run(journal: &Path, args: &Args) -> Result<Done> {
    let Args { format, output, question } = args;
    // The general switches mean the formats of the same name.
    let format = match (question.json, question.csv) {
        (true, _) => Format::Jsonl,
        (_, true) => Format::Csv,
        _ => *format,
    };
    if format == Format::Csv {
        let folder = output.as_deref().context("csv needs a folder: say --output DIR")?;
        return tables(journal, folder, question);
    }
    let mut out: Box<dyn Write> = match output {
        Some(path) => {
            let file =
                File::create(path).with_context(|| format!("creating {}", path.display()))?;
            Box::new(BufWriter::new(file))
        }
        None => Box::new(output::out()),
    };
    match format {
        Format::Jsonl => jsonl(journal, question, &mut out)?,
        Format::Csv => {}
        Format::Hledger | Format::Beancount => {
            let books = question::books(journal)?;
            let (_, book) = question.book(&books)?;
            let ledger = Ledger::fold(book.view(question.clocks()), Reading::Preferred);
            match format {
                Format::Hledger => export::hledger(&ledger, &mut out)?,
                _ => export::beancount(&ledger, &mut out)?,
            }
        }
    }
    out.flush()?;
    Ok(Done::Well)
}

fn jsonl(journal: &Path, question: &Question, out: &mut impl Write) -> Result<()> {
    Journal::open_read_only(journal)?.try_for_each(.., |entry| -> Result<()> {
        if question.forum.as_ref().is_none_or(|forum| forum.as_str() == entry.forum) {
            let line = export::JournalLine {
                seq: entry.seq,
                recorded: entry.recorded,
                author: entry.author,
                forum: entry.forum,
                kind: entry.kind,
                body: entry.body,
                leaf: entry.leaf.to_string(),
            };
            export::jsonl_line(&line, out)?;
        }
        Ok(())
    })
}

fn tables(journal: &Path, folder: &Path, question: &Question) -> Result<Done> {
    std::fs::create_dir_all(folder).with_context(|| format!("creating {}", folder.display()))?;
    for name in TABLES {
        let text = question.data(journal, name, "csv", &[])?;
        let path = folder.join(format!("{name}.csv"));
        std::fs::write(&path, text).with_context(|| format!("writing {}", path.display()))?;
        output::complain(&format!("wrote {}", path.display()));
    }
    Ok(Done::Well)
}
