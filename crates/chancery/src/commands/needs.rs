use crate::{Done, question::Question, table::Table};
use analysis::State;
use anyhow::Result;
use portal::{Words, format};
use std::path::Path;

/// What is needed, by assessment, with coverage and gap of the one in force.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    pub question: Question,
}

pub fn run(journal: &Path, Args { question }: &Args) -> Result<Done> {
    question.answer(journal, "needs", &[], told)
}

fn told(state: &State<'_>, words: &Words) -> Result<String> {
    let answer = state.needs_answer();
    let mut table = Table::new(&[
        "id",
        "aspect",
        "area",
        "sector",
        "on",
        ">amount",
        "horizon",
        ">pledged",
        ">paid in",
        ">gap, pledged",
        "in force",
    ]);
    for row in &answer.needs {
        let cell = |cells: &[analysis::answer::Cell], at: usize| {
            cells.get(at).map_or_else(String::new, |cell| format::value(&cell.value, words))
        };
        table.row(vec![
            row.id.to_string(),
            words.code("aspect", row.aspect),
            row.area.clone(),
            row.sector.clone().unwrap_or_default(),
            row.on.to_string(),
            format::amount(&row.amount, words),
            row.horizon.map_or_else(String::new, |period| format::period(period, words)),
            cell(&row.coverage, 0),
            cell(&row.coverage, 2),
            cell(&row.gap, 0),
            if row.in_force { "yes".to_owned() } else { String::new() },
        ]);
    }
    let clocks = super::status::clocks(answer.clocks);
    Ok(format!("{clocks}\n\n{}", table.text()))
}
