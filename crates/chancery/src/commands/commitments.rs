use crate::{
    Done, output,
    question::{self, Question},
    table::Table,
};
use analysis::State;
use anyhow::Result;
use portal::format;
use std::path::Path;

/// Every commitment, how far it has come, and whether it counts.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    pub question: Question,
}

pub fn run(journal: &Path, Args { question }: &Args) -> Result<Done> {
    if question.answer_as_data(journal, "commitments", &[])? {
        return Ok(Done::Well);
    }
    let books = question::books(journal)?;
    let (_, book) = question.book(&books)?;
    let words = question.words();
    let answer = State::at(book, question.clocks()).commitments(question.language());
    let mut table = Table::new(&[
        "id",
        "donor",
        "on",
        ">stated",
        ">pledged",
        ">paid in",
        ">delivered",
        "counts",
        "grade",
    ]);
    for row in &answer.commitments {
        let rung = |at: usize| {
            row.ladder.get(at).map_or_else(String::new, |cell| format::value(&cell.value, words))
        };
        table.row(vec![
            row.id.to_string(),
            row.donor.to_string(),
            row.on.to_string(),
            format::amount(&row.amount, words),
            rung(0),
            rung(2),
            rung(3),
            words.code("effect", row.effect),
            words.code("grade", row.grade),
        ]);
    }
    let clocks = super::status::clocks(answer.clocks);
    output::print(&format!("{clocks}\n\n{}", table.text()))?;
    Ok(Done::Well)
}
