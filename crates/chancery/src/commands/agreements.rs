use crate::{
    Done,
    listing::{Listing, given, joined, names},
    question::Question,
};
use analysis::{World, accord::Status, answer::Sought};
use anyhow::{Context, Result};
use portal::Words;
use std::path::Path;
use vocabulary::{ActorId, Date, Id, Theme};

/// Agreements, whatever became of them, and what came of each; or one with its clauses.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The agreement; left out, those asked for by the options.
    pub id: Option<Id>,
    /// Only what was signed or adopted on this day (YYYY-MM-DD).
    #[arg(long, value_name = "DATE", value_parser = vocabulary::day)]
    pub signed: Option<Date>,
    /// Only agreements to which each of these is a party; separated by commas.
    #[arg(long, value_name = "ACTORS", value_delimiter = ',')]
    pub party: Vec<ActorId>,
    /// Only agreements of this status, as signed or in-force.
    #[arg(long)]
    pub status: Option<Status>,
    /// Only agreements about this theme, as water.
    #[arg(long)]
    pub theme: Option<Theme>,
    #[command(flatten)]
    pub question: Question,
}

pub fn run(journal: &Path, args: &Args) -> Result<Done> {
    let Args { id, signed, party, status, theme, question } = args;
    if let Some(id) = id {
        let more = [("id", id.to_string())];
        return question
            .answer_across(journal, "agreement", &more, |world, words| one(world, words, id));
    }
    let more = given([
        ("signed", signed.map(|day| day.to_string())),
        ("party", joined(party)),
        ("status", status.map(|status| status.to_string())),
        ("theme", theme.map(|theme| theme.to_string())),
    ]);
    question.answer_across(journal, "agreements", &more, |world, words| {
        super::known(world, party)?;
        let sought =
            Sought { signed: *signed, parties: party.clone(), status: *status, theme: *theme };
        let found = world.agreements(&sought, words.language());
        let mut listing = Listing::new(words, super::status::clocks(found.clocks));
        found.agreements.iter().for_each(|row| listing.agreement(row));
        Ok(listing.text())
    })
}

fn one(world: &World<'_>, words: &'static Words, id: &Id) -> Result<String> {
    let nothing =
        || format!("no agreement {id} is known at these clocks: see `chancery agreements`");
    let file = world.agreement(id.as_str(), words.language()).with_context(nothing)?;
    let mut listing = Listing::new(words, super::status::clocks(file.clocks));
    listing.agreement(&file.agreement);
    for (what, who) in [
        ("Ratified by", &file.agreement.ratified_by),
        ("Witnesses", &file.witnesses),
        ("Guarantors", &file.guarantors),
    ] {
        if !who.is_empty() {
            listing.line(format!("{what}: {}", names(who)));
        }
    }
    listing.heading("Acts", &file.acts, |listing, row| {
        let line = listing.step(row);
        listing.entry(line, &[], &row.cited);
    });
    listing.heading("Clauses", &file.clauses, |listing, row| {
        listing.entry(format!("{}  {}", row.number, row.summary), &[], &row.cited);
    });
    listing.heading("Parts", &file.parts, Listing::agreement);
    listing.heading("Obligations", &file.obligations, Listing::obligation);
    listing.heading("Positions", &file.positions, Listing::position);
    Ok(listing.text())
}
