use crate::{Done, question::Question, question::books, table::Table};
use analysis::{State, World};
use anyhow::{Context, Result};
use portal::format;
use std::path::Path;
use vocabulary::{Amount, Bound, Figure, Measure};

/// What members get of a forum, beside their means: offices, speaking slots, motions, meetings.
///
/// Means are the gross domestic product that a dossier of the journal holds.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    pub question: Question,
}

pub fn run(journal: &Path, Args { question }: &Args) -> Result<Done> {
    if question.answer_as_data(journal, "voice", &[])? {
        return Ok(Done::Well);
    }
    let (books, clocks, words) = (books(journal)?, question.clocks(), question.words());
    let (forum, book) = question.book(&books)?;
    let world = World::one(forum, State::at(book, clocks));
    let every = World::of(&books.forums, clocks);
    let found = world.voice(forum, &every, words.language()).context("no such forum")?;
    let mut table = Table::new(&[
        "",
        "name",
        "class",
        ">offices",
        ">seats",
        ">spoke",
        ">sponsored",
        ">passed",
        ">hosted",
        ">chaired",
        ">means",
        ">share",
    ]);
    for row in &found.members {
        let means = row.means.as_ref().map_or_else(
            || "–".to_owned(),
            |means| {
                let figure = Some(Figure { bound: Bound::Exact, number: means.value.round() });
                format::amount(&Amount { measure: Measure::US_DOLLARS, figure }, words)
            },
        );
        let counts = [
            row.offices.len(),
            row.seats,
            row.spoke.len(),
            row.sponsored.len(),
            row.passed.len(),
            row.hosted.len(),
            row.chaired.len(),
        ];
        let mut cells =
            vec![row.actor.to_string(), row.name.clone(), row.class.clone().unwrap_or_default()];
        cells.extend(counts.map(|count| count.to_string()));
        cells.push(means);
        cells.push(
            row.means.as_ref().map_or_else(|| "–".to_owned(), |means| means.share.to_string()),
        );
        table.row(cells);
    }
    let text = format!("{}\n\n{}", super::status::clocks(found.clocks), table.text());
    crate::output::print(&text)?;
    Ok(Done::Well)
}
