use crate::{
    Done, output,
    question::{self, Question},
    table::Table,
};
use analysis::State;
use anyhow::Result;
use portal::format;
use std::path::Path;

/// What is needed, by assessment, with coverage and gap of the one in force.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    pub question: Question,
}

pub fn run(journal: &Path, Args { question }: &Args) -> Result<Done> {
    if question.answer_as_data(journal, "needs", &[])? {
        return Ok(Done::Well);
    }
    let books = question::books(journal)?;
    let (_, book) = question.book(&books)?;
    let words = question.words();
    let answer = State::at(book, question.clocks()).needs_answer();
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
    output::print(&format!("{clocks}\n\n{}", table.text()))?;
    Ok(Done::Well)
}
