use crate::{Done, listing::Listing, question::Question};
use analysis::answer::{ActorFile, SHOWN};
use anyhow::{Context, Result};
use portal::{Words, format, influence_words};
use std::path::Path;
use vocabulary::ActorId;

/// Everything about one actor: forums, pledges, votes, influence, tracks, meetings, agreements, ties.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A state's code, as KAZ, or an actor's id.
    pub actor: ActorId,
    #[command(flatten)]
    pub question: Question,
}

pub fn run(journal: &Path, Args { actor, question }: &Args) -> Result<Done> {
    let more = [("actor", actor.to_string())];
    question.answer_beside(journal, "actor", &more, |world, every, words| {
        let nothing = || {
            format!("nobody bears the id {actor}: expected a state, as KAZ, or an id of actors.csv")
        };
        let file = world.actor_file(actor, every, words.language()).with_context(nothing)?;
        Ok(told(&file, words))
    })
}

fn told(file: &ActorFile, words: &'static Words) -> String {
    let clocks = super::status::clocks(file.clocks);
    let mut listing = Listing::new(words, format!("{clocks}\n\n{}", file.name));
    listing.heading("Forums", &file.forums, |listing, row| {
        let mut details = Vec::new();
        for pledge in &row.pledges {
            let cell = |(cell, stage): (&analysis::answer::Cell, _)| {
                let value = format::preferred(&cell.value, words);
                format!("{} {value}", words.code("stage", stage))
            };
            let cells: Vec<String> = pledge.ladder.iter().zip(SHOWN).map(cell).collect();
            details.push(format!("{}: {}", pledge.measure, cells.join(" · ")));
        }
        let votes = row.votes.iter();
        let votes: Vec<String> = votes
            .map(|(choice, count)| format!("{} {count}", words.code("choice", choice)))
            .collect();
        details.push(votes.join(" · "));
        match &row.seat {
            Some(seat) => {
                let status = words.code("standing", seat.status);
                let line = format!("{}: {status} since {}", row.name, seat.since);
                listing.entry(line, &details, &seat.cited);
            }
            None => {
                listing.line(format!("\n{}", row.name));
                details
                    .iter()
                    .filter(|one| !one.is_empty())
                    .for_each(|one| listing.line(format!("    {one}")));
            }
        }
    });
    listing.heading("Influence", &file.influence, |listing, row| {
        let share = |value| influence_words::share(value, words);
        let figures = row.turns.zip(row.share).map_or_else(
            || "see `chancery influence`".to_owned(),
            |(turns, of)| format!("turns {}, share {}", share(turns), share(of)),
        );
        let (forum, rule, seat, seats) = (&row.forum_name, &row.rule, &row.seat.name, row.seats);
        listing.line(format!("{forum}: {rule}: {seat}, 1 of {seats} seats: {figures}"));
    });
    listing.heading("Tracks", &file.tracks, |listing, row| {
        let line = format!("{} ({})", row.name, words.code("part", row.role));
        listing.entry(line, &[], &row.cited);
    });
    listing.heading("Hosted talks between others", &file.hosted, |listing, row| {
        let line = format!("{}: {} rounds", row.track_name, row.rounds.len());
        listing.entry(line, &[], &row.cited);
    });
    listing.heading("Meetings and contacts", &file.encounters, |listing, row| {
        listing.encounter(None, row);
    });
    listing.heading("Agreements", &file.agreements, Listing::agreement);
    listing.heading("Obligations", &file.obligations, Listing::obligation);
    listing.heading("Positions", &file.positions, Listing::position);
    listing.heading("Ties", &file.ties, Listing::tie);
    listing.text()
}
