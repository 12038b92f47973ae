use crate::{Done, listing::Listing, question::Question};
use analysis::World;
use anyhow::{Context, Result};
use portal::Words;
use std::path::Path;
use vocabulary::Id;

/// Tracks: talks that go on over several rounds; or one with its rounds, contacts, agreements.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The track; left out, all of them.
    pub id: Option<Id>,
    #[command(flatten)]
    pub question: Question,
}

pub fn run(journal: &Path, Args { id, question }: &Args) -> Result<Done> {
    match id {
        None => {
            question.answer_across(journal, "tracks", &[], |world, words| Ok(told(world, words)))
        }
        Some(id) => {
            let more = [("id", id.to_string())];
            question.answer_across(journal, "track", &more, |world, words| one(world, words, id))
        }
    }
}

fn told(world: &World<'_>, words: &'static Words) -> String {
    let tracks = world.tracks(words.language());
    let mut listing = Listing::new(words, super::status::clocks(tracks.clocks));
    for row in &tracks.tracks {
        let part = |one: &analysis::answer::PartRow| {
            format!("{} ({})", one.name, words.code("part", one.role))
        };
        let parts: Vec<String> = row.parts.iter().map(part).collect();
        let last = row.last.map_or_else(String::new, |last| format!(", the last on {last}"));
        let details = [
            format!("{} · {} held{last}", words.code("track-kind", row.kind), row.held),
            parts.join(", "),
            row.summary.clone().unwrap_or_default(),
        ];
        listing.entry(format!("{}  {} ({})", row.from, row.name, row.id), &details, &row.cited);
    }
    listing.text()
}

fn one(world: &World<'_>, words: &'static Words, id: &Id) -> Result<String> {
    let nothing = || format!("no track {id} is known at these clocks: see `chancery tracks`");
    let file = world.track(id.as_str(), words.language()).with_context(nothing)?;
    let clocks = super::status::clocks(file.clocks);
    let mut listing = Listing::new(words, format!("{clocks}\n\n{}", file.track.name));
    listing.line(file.track.summary.clone().unwrap_or_default());
    listing.heading("Who takes part", &file.track.parts, |listing, part| {
        listing.entry(
            format!("{} ({})", part.name, words.code("part", part.role)),
            &[],
            &part.cited,
        );
    });
    listing.heading("Meetings and contacts", &file.encounters, |listing, row| {
        listing.encounter(None, row);
    });
    listing.heading("Agreements", &file.agreements, Listing::agreement);
    listing.heading("Obligations", &file.obligations, Listing::obligation);
    listing.heading("Positions", &file.positions, Listing::position);
    Ok(listing.text())
}
