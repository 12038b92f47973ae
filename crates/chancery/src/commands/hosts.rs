use crate::{
    Done,
    listing::{Listing, given, names},
    question::Question,
};
use anyhow::Result;
use std::path::Path;

/// Who hosted rounds of talks between others, and to which of the parties it was allied.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Only those who were allied to none of the parties.
    #[arg(long)]
    pub unallied: bool,
    #[command(flatten)]
    pub question: Question,
}

pub fn run(journal: &Path, Args { unallied, question }: &Args) -> Result<Done> {
    let more = given([("unallied", unallied.then(|| "yes".to_owned()))]);
    question.answer_beside(journal, "hosts", &more, |world, every, words| {
        let found = world.hosts(every, *unallied, words.language());
        let mut listing = Listing::new(words, super::status::clocks(found.clocks));
        for row in &found.hosts {
            let allied: Vec<_> = row.allied.iter().map(|one| one.party.clone()).collect();
            let allied = match allied.is_empty() {
                true => "allied to none of them".to_owned(),
                false => format!("allied to {}", names(&allied)),
            };
            let line =
                format!("{}: {} ({} rounds)", row.host.name, row.track_name, row.rounds.len());
            listing.entry(line, &[format!("between {}", names(&row.parties)), allied], &row.cited);
            for one in &row.allied {
                listing.entry(format!("  allied to {}", one.party.name), &[], &one.cited);
            }
            for round in &row.rounds {
                let place = round.place.as_deref().unwrap_or_default();
                listing.entry(format!("  {}  {} {place}", round.on, round.name), &[], &round.cited);
            }
        }
        Ok(listing.text())
    })
}
