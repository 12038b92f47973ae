use crate::{Done, question::Question, table::Table};
use analysis::State;
use anyhow::Result;
use portal::{Words, format};
use std::path::Path;

/// Who belongs, since when, in which class, and how far from the line.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    pub question: Question,
}

pub fn run(journal: &Path, Args { question }: &Args) -> Result<Done> {
    question.answer(journal, "members", &[], told)
}

fn told(state: &State<'_>, words: &Words) -> Result<String> {
    let members = state.members(words.language());
    let mut table = Table::new(&[
        "",
        "name",
        "status",
        "since",
        "class",
        "term ends",
        ">to the line",
        ">window",
    ]);
    for row in &members.members {
        let term = row.class.as_ref().and_then(|class| class.term.as_ref());
        let check = row.class.as_ref().and_then(|class| class.checks.first());
        table.row(vec![
            row.actor.to_string(),
            row.name.clone(),
            words.code("standing", row.status),
            row.since.to_string(),
            row.class_name.clone().unwrap_or_default(),
            term.map_or_else(String::new, |term| term.on.to_string()),
            row.distance
                .as_ref()
                .map_or_else(String::new, |cell| format::value(&cell.value, words)),
            check.map_or_else(String::new, |check| format::days(check.days_left, words)),
        ]);
    }
    let counts = members.counts.iter().map(|(status, cell)| {
        format!("{} {}", format::value(&cell.value, words), words.code("status", status))
    });
    let counts: Vec<String> = counts.collect();
    let clocks = super::status::clocks(members.clocks);
    Ok(format!("{}\n{}\n\n{}", clocks, counts.join(", "), table.text()))
}
