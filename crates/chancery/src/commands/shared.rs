use crate::{
    Done,
    listing::{Listing, given, joined},
    question::Question,
};
use anyhow::Result;
use std::path::Path;
use vocabulary::ActorId;

/// The forums in which several actors have a place.
///
/// For example: chancery shared KAZ PAK
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The actors.
    #[arg(required = true)]
    pub actors: Vec<ActorId>,
    #[command(flatten)]
    pub question: Question,
}

pub fn run(journal: &Path, Args { actors, question }: &Args) -> Result<Done> {
    let more = given([("actor", joined(actors))]);
    question.answer_across(journal, "shared", &more, |world, words| {
        super::known(world, actors)?;
        let found = world.shared(actors, words.language());
        let both = found.forums.iter().filter(|row| row.members).count();
        let clocks = super::status::clocks(found.clocks);
        let mut listing =
            Listing::new(words, format!("{clocks}\n\n{both} of which all are members"));
        for row in &found.forums {
            listing.line(format!("\n{}", row.name));
            for seat in &row.seats {
                let status = words.code("standing", seat.status);
                let line = format!("  {}: {status} since {}", seat.name, seat.since);
                listing.entry(line, &[seat.class.clone().unwrap_or_default()], &seat.cited);
            }
        }
        Ok(listing.text())
    })
}
