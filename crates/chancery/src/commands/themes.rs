use crate::{Done, listing::Listing, question::Question, table::Table};
use analysis::World;
use anyhow::Result;
use portal::Words;
use std::path::Path;
use vocabulary::Theme;

/// How much each theme gathers; or everything that one gathers.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The theme, as water; left out, all of them.
    pub theme: Option<Theme>,
    #[command(flatten)]
    pub question: Question,
}

pub fn run(journal: &Path, Args { theme, question }: &Args) -> Result<Done> {
    match theme {
        None => {
            question.answer_across(journal, "themes", &[], |world, words| Ok(told(world, words)))
        }
        Some(theme) => {
            let more = [("id", theme.to_string())];
            question.answer_across(journal, "theme", &more, |world, words| {
                Ok(one(world, words, *theme))
            })
        }
    }
}

fn told(world: &World<'_>, words: &Words) -> String {
    let themes = world.themes(words.language());
    let mut table = Table::new(&[
        "",
        "theme",
        ">agenda items",
        ">meetings and contacts",
        ">agreements",
        ">obligations",
        ">positions",
    ]);
    for row in &themes.themes {
        let counts = [row.items, row.encounters, row.agreements, row.obligations, row.positions];
        let mut cells = vec![row.theme.to_string(), words.code("theme", row.theme)];
        cells.extend(counts.map(|count| count.to_string()));
        table.row(cells);
    }
    format!("{}\n\n{}", super::status::clocks(themes.clocks), table.text())
}

fn one(world: &World<'_>, words: &'static Words, theme: Theme) -> String {
    let file = world.theme(theme, words.language());
    let clocks = super::status::clocks(file.clocks);
    let mut listing = Listing::new(words, format!("{clocks}\n\n{}", words.code("theme", theme)));
    listing.heading("Agenda items", &file.items, |listing, row| {
        listing.entry(format!("{}  {}: {}", row.on, row.meeting_name, row.title), &[], &row.cited);
    });
    listing.heading("Meetings and contacts", &file.encounters, |listing, row| {
        listing.encounter(None, row);
    });
    listing.heading("Agreements", &file.agreements, Listing::agreement);
    listing.heading("Obligations", &file.obligations, Listing::obligation);
    listing.heading("Positions", &file.positions, Listing::position);
    listing.text()
}
