use crate::{
    Done,
    listing::{Listing, given},
    question::Question,
};
use analysis::answer::Asked;
use anyhow::Result;
use std::path::Path;
use vocabulary::{ActorId, Date, Theme};

/// Who said what on which theme, when and in what office.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Only of this state, body or person.
    #[arg(long)]
    pub actor: Option<ActorId>,
    /// Only on this theme, as water.
    #[arg(long)]
    pub theme: Option<Theme>,
    /// From this day on (YYYY-MM-DD).
    #[arg(long, value_name = "DATE", value_parser = vocabulary::day)]
    pub from: Option<Date>,
    /// Until this day (YYYY-MM-DD).
    #[arg(long, value_name = "DATE", value_parser = vocabulary::day)]
    pub until: Option<Date>,
    #[command(flatten)]
    pub question: Question,
}

pub fn run(journal: &Path, Args { actor, theme, from, until, question }: &Args) -> Result<Done> {
    let more = given([
        ("actor", actor.as_ref().map(ToString::to_string)),
        ("theme", theme.map(|theme| theme.to_string())),
        ("from", from.map(|day| day.to_string())),
        ("until", until.map(|day| day.to_string())),
    ]);
    question.answer_across(journal, "positions", &more, |world, words| {
        super::known(world, actor.as_slice())?;
        let asked = Asked { actor: actor.clone(), theme: *theme, from: *from, until: *until };
        let found = world.positions(&asked, words.language());
        let mut listing = Listing::new(words, super::status::clocks(found.clocks));
        found.positions.iter().for_each(|row| listing.position(row));
        Ok(listing.text())
    })
}
