use crate::{Done, output};
use anyhow::Result;
use exchange::dossier::{self, Dossier, File};
use register::record::Rejection;
use std::{collections::BTreeMap, path::PathBuf};

/// Validate a dossier without recording anything.
///
/// Prints every row that would be rejected with its file, row, column, value, what was expected
/// and how to mend it. Exit code 3 if there are any, 1 if the charter is broken.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The dossier's folder.
    pub dir: PathBuf,
    /// Print the rejections as JSON.
    #[arg(long)]
    pub json: bool,
}

pub fn run(args: &Args) -> Result<Done> {
    let dossier = read(&dossier::folder(&args.dir)?)?;
    if args.json {
        output::print(&(serde_json::to_string_pretty(&dossier.rejections)? + "\n"))?;
    } else {
        let mut text = summary(&dossier);
        text.extend(dossier.rejections.iter().map(told));
        output::print(&text)?;
    }
    Ok(if dossier.rejections.is_empty() { Done::Well } else { Done::WithRejections })
}

/// Reads a dossier; a broken charter is an error that says that nothing was recorded.
pub fn read(files: &[File]) -> Result<Dossier> {
    dossier::read(files)
        .map_err(|error| anyhow::anyhow!("the charter is broken, nothing was recorded\n{error}"))
}

/// How many records of each kind, and how many rejected rows.
pub fn summary(dossier: &Dossier) -> String {
    let mut kinds: BTreeMap<_, usize> = BTreeMap::new();
    for record in &dossier.records {
        *kinds.entry(record.kind()).or_default() += 1;
    }
    let kinds: Vec<String> = kinds.iter().map(|(kind, count)| format!("{count} {kind}")).collect();
    let rejected = dossier.rejections.len();
    format!("{}: {}; {rejected} rejected\n", dossier.charter.forum.id, kinds.join(", "))
}

/// A rejection as a line and its reasons.
pub fn told(one: &Rejection) -> String {
    let column =
        one.column.as_ref().map_or_else(String::new, |column| format!(", column {column}"));
    format!(
        "{}, row {}{column}: {:?}\n    expected {}\n    mend: {}\n",
        one.file, one.row, one.value, one.expected, one.mend
    )
}
