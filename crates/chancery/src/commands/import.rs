use crate::{Done, clock, commands::check, output};
use anyhow::Result;
use exchange::{
    dossier::{self, File},
    import::{self, Act, Plan, Tips},
};
use indicatif::{ProgressBar, ProgressStyle};
use register::{Entry, Kind};
use std::path::{Path, PathBuf};
use store::{Journal, NewEntry};

/// Append what is new in a dossier to the journal.
///
/// All or nothing: a crash leaves either the whole import or none of it. Rows that are already
/// recorded are left alone; an edited row appends a record that supersedes the old one; a row that
/// is gone is reported and stays recorded (see `retract`). Rejected rows are recorded as such and
/// shown. Exit code 3 if there are any.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The dossier's folder.
    pub dir: PathBuf,
    /// Who records.
    #[arg(long, env = "CHANCERY_AUTHOR", default_value = "secretariat")]
    pub author: String,
    /// Why edited rows were edited.
    #[arg(long)]
    pub reason: Option<String>,
}

pub fn run(journal: &Path, args: &Args) -> Result<Done> {
    let files = dossier::folder(&args.dir)?;
    let (done, text) = import(journal, &files, &args.author, args.reason.as_deref())?;
    output::print(&text)?;
    Ok(done)
}

/// Imports a dossier; gives what to tell the user.
pub fn import(
    path: &Path,
    files: &[File],
    author: &str,
    reason: Option<&str>,
) -> Result<(Done, String)> {
    // The dossier is read before the journal is touched: a broken charter leaves no trace.
    let dossier = check::read(files)?;
    let mut journal = Journal::open(path)?;
    let mut batch = journal.begin(author, &clock::now())?;
    let forum = dossier.charter.forum.id.as_str();
    let mut tips = Tips::new();
    batch.try_for_each(.., |entry| -> Result<()> {
        if entry.forum == forum {
            tips.push(Entry::read(entry.seq, entry.recorded, entry.kind, entry.body)?);
        }
        Ok(())
    })?;
    let plan = import::plan(&tips, &dossier, reason);
    let mut text = check::summary(&dossier);
    if plan.entries.is_empty() {
        text += "nothing new\n";
    } else {
        let progress = progress(plan.entries.len());
        for entry in &plan.entries {
            let (kind, body) = (entry.kind.to_string(), entry.body.clone());
            batch.push(&NewEntry { forum: forum.to_owned(), kind, body })?;
            progress.inc(1);
        }
        progress.finish_and_clear();
        let head = batch.commit()?;
        text += &format!("{}\ntree head {head}\n", counted(&plan));
    }
    text.extend(dossier.rejections.iter().map(check::told));
    for (kind, id, seq) in &plan.missing {
        text += &format!(
            "{kind} {id} (entry {seq}) is recorded and no longer in the dossier: it stays"
        );
        // What is cited is not taken back.
        text += &match kind {
            Kind::Source => "\n".to_owned(),
            _ => format!("; `chancery retract {seq} --reason …` takes it back\n"),
        };
    }
    for (kind, id, seq) in &plan.still_retracted {
        text +=
            &format!("{kind} {id} (entry {seq}) was retracted: edit the row to record it anew\n");
    }
    let well = dossier.rejections.is_empty();
    Ok((if well { Done::Well } else { Done::WithRejections }, text))
}

fn counted(plan: &Plan) -> String {
    let count =
        |wanted: fn(&Act) -> bool| plan.entries.iter().filter(|entry| wanted(&entry.act)).count();
    format!(
        "appended {}: {} new, {} superseding, {} retracting; {} unchanged",
        plan.entries.len(),
        count(|act| matches!(act, Act::New)),
        count(|act| matches!(act, Act::Supersedes(_))),
        count(|act| matches!(act, Act::Retracts(_))),
        plan.unchanged
    )
}

/// A progress bar on standard error; hidden where that is no terminal.
fn progress(length: usize) -> ProgressBar {
    let bar = ProgressBar::new(length as u64);
    if let Ok(style) = ProgressStyle::with_template("appending {bar:40} {pos}/{len} {eta}") {
        bar.set_style(style);
    }
    bar
}
