use crate::{Done, commands::status::rung, question::Question, table::Table};
use analysis::{State, answer::CommitmentRow};
use anyhow::Result;
use portal::{Words, format};
use std::path::Path;

/// Every commitment, how far it has come, and whether it counts.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    pub question: Question,
}

pub fn run(journal: &Path, Args { question }: &Args) -> Result<Done> {
    question.answer(journal, "commitments", &[], told)
}

fn told(state: &State<'_>, words: &Words) -> Result<String> {
    let answer = state.commitments(words.language());
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
        "remarks",
    ]);
    for row in &answer.commitments {
        let reached = |at: usize| {
            row.ladder.get(at).map_or_else(String::new, |cell| rung(&cell.value, words))
        };
        table.row(vec![
            row.id.to_string(),
            row.donor.to_string(),
            row.on.to_string(),
            format::amount(&row.amount, words),
            reached(0),
            reached(2),
            reached(3),
            words.code("effect", row.effect),
            words.code("grade", row.grade),
            remarks(row).join("; "),
        ]);
    }
    let clocks = super::status::clocks(answer.clocks);
    Ok(format!("{clocks}\n\n{}", table.text()))
}

/// What a reader of the rungs would miss.
fn remarks(row: &CommitmentRow) -> Vec<String> {
    let sums = [
        ("cancelled", row.cancelled),
        ("stated again elsewhere", row.restated),
        ("beyond what was promised", row.beyond),
    ];
    let sums = sums.into_iter().filter_map(|(what, number)| Some((what, number?)));
    let mut remarks: Vec<String> =
        sums.map(|(what, number)| format!("{} {what}", format::number_text(number))).collect();
    remarks.extend(row.suspended.map(|since| format!("suspended since {since}")));
    remarks
}
