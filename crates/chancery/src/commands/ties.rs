use crate::{
    Done,
    listing::{Listing, given, joined},
    question::Question,
};
use analysis::ties::TELLING;
use anyhow::Result;
use register::record::TieKind;
use std::path::Path;
use vocabulary::ActorId;

/// What ties actors, each tie with the record that says so.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Only of this actor.
    #[arg(long)]
    pub actor: Option<ActorId>,
    /// Kinds of tie, separated by commas; those that tell something by themselves if left out.
    #[arg(long, value_name = "KINDS", value_delimiter = ',')]
    pub kind: Vec<TieKind>,
    #[command(flatten)]
    pub question: Question,
}

pub fn run(journal: &Path, Args { actor, kind, question }: &Args) -> Result<Done> {
    let more = given([("actor", actor.as_ref().map(ToString::to_string)), ("kind", joined(kind))]);
    question.answer_across(journal, "ties", &more, |world, words| {
        super::known(world, actor.as_slice())?;
        let kinds = if kind.is_empty() { TELLING.to_vec() } else { kind.clone() };
        let found = world.ties(&kinds, actor.as_ref(), words.language());
        let mut listing = Listing::new(words, super::status::clocks(found.clocks));
        found.ties.iter().for_each(|row| listing.tie(row));
        Ok(listing.text())
    })
}
