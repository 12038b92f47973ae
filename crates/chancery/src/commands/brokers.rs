use super::network::{Ties, ranged};
use crate::{
    Done,
    listing::{Listing, names},
    question::Question,
    table::Table,
};
use analysis::{
    World,
    answer::{Brokers, PAIRS},
};
use anyhow::{Result, bail};
use portal::Words;
use std::{collections::BTreeSet, path::Path};
use vocabulary::ActorId;

/// Who connects two sets of actors that are not tied to each other.
///
/// A set is named by states, groups or forums, separated by commas; for example:
/// chancery brokers central-asia gulf-states
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The first set.
    pub a: String,
    /// The second set.
    pub b: String,
    #[command(flatten)]
    pub ties: Ties,
    #[command(flatten)]
    pub question: Question,
}

pub fn run(journal: &Path, args: &Args) -> Result<Done> {
    let mut more = args.ties.parameters();
    more.extend([("a", args.a.clone()), ("b", args.b.clone())]);
    args.question.answer_across(journal, "brokers", &more, |world, words| {
        let (a, b) = (set(world, &args.a)?, set(world, &args.b)?);
        let found = world.brokers(&args.ties.drawn(PAIRS), (&a, &b), words.language());
        Ok(told(&found, words))
    })
}

/// Whom a text names: states, groups, forums.
pub fn set(world: &World<'_>, text: &str) -> Result<BTreeSet<ActorId>> {
    let mut set = BTreeSet::new();
    for part in text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()) {
        let members = world.members_of(part);
        if members.is_empty() {
            bail!(
                "{part:?} names nobody: expected states, as KAZ, a group of a dossier, as \
                 central-asia, or a forum, whose members it stands for"
            );
        }
        set.extend(members);
    }
    if set.is_empty() {
        bail!("an empty set: expected states, as KAZ, groups or forums, separated by commas");
    }
    Ok(set)
}

fn told(found: &Brokers, words: &'static Words) -> String {
    let mut table = Table::new(&[
        "",
        "name",
        "side",
        ">pairs",
        ">share",
        ">by chance",
        ">p",
        ">liaison",
        ">gatekeeper",
        ">representative",
    ]);
    for row in &found.brokers {
        table.row(vec![
            row.actor.to_string(),
            row.name.clone(),
            words.code("side", row.side.code()),
            row.pairs.to_string(),
            ranged(row.share),
            row.expected.round_dp(2).to_string(),
            row.p.round_dp(3).to_string(),
            row.roles.liaison.to_string(),
            row.roles.gatekeeper.to_string(),
            row.roles.representative.to_string(),
        ]);
    }
    let head = format!(
        "{}\n\n{}\n{}\n{} pairs, {} of them tied to each other; {} records; ranges of {} samples, \
         seed {}\n\n{}",
        super::status::clocks(found.clocks),
        names(&found.first),
        names(&found.second),
        found.pairs,
        found.direct.len(),
        found.records,
        found.samples,
        found.seed,
        table.text()
    );
    let mut listing = Listing::new(words, head);
    if let Some(first) = found.brokers.first() {
        listing.heading(&format!("The ties of {}", first.name), &first.ties, Listing::tie);
    }
    listing.text()
}
