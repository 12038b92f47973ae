use crate::{
    Done,
    listing::{Listing, given},
    question::Question,
};
use analysis::{
    World,
    answer::{ObligationLine, ObligationState},
};
use anyhow::{Context, Result};
use portal::{Words, format};
use std::path::Path;
use vocabulary::{Amount, Id, Theme};

/// Who must do what by when, and whether it happened; or one, of a target with its observations.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The obligation or target; left out, those asked for by the options.
    pub id: Option<Id>,
    /// Only those in this state, as off-track or overdue.
    #[arg(long)]
    pub state: Option<ObligationState>,
    /// Only those about this theme, as trade.
    #[arg(long)]
    pub theme: Option<Theme>,
    #[command(flatten)]
    pub question: Question,
}

pub fn run(journal: &Path, Args { id, state, theme, question }: &Args) -> Result<Done> {
    if let Some(id) = id {
        let more = [("id", id.to_string())];
        return question
            .answer_across(journal, "obligation", &more, |world, words| one(world, words, id));
    }
    let more = given([
        ("state", state.map(|state| state.to_string())),
        ("theme", theme.map(|theme| theme.to_string())),
    ]);
    question.answer_across(journal, "obligations", &more, |world, words| {
        let found = world.obligations(words.language());
        let mut listing = Listing::new(words, super::status::clocks(found.clocks));
        let asked = |row: &&ObligationLine| {
            state.is_none_or(|state| row.state == state)
                && theme.is_none_or(|theme| row.themes.contains(&theme))
        };
        found.obligations.iter().filter(asked).for_each(|row| listing.obligation(row));
        Ok(listing.text())
    })
}

fn one(world: &World<'_>, words: &'static Words, id: &Id) -> Result<String> {
    let nothing =
        || format!("no obligation {id} is known at these clocks: see `chancery obligations`");
    let row = world.obligation(id.as_str(), words.language()).with_context(nothing)?;
    let mut listing = Listing::new(words, super::status::clocks(world.clocks));
    listing.obligation(&row);
    let Some(target) = &row.target else { return Ok(listing.text()) };
    let amount = |number| {
        let figure = Some(vocabulary::Figure { bound: vocabulary::Bound::Exact, number });
        format::amount(&Amount { measure: target.measure.clone(), figure }, words)
    };
    listing.line(format!("\n{}: {}", target.name, target.definition));
    let finding = &target.finding;
    for (what, number) in [
        ("to be reached", Some(target.value.number)),
        ("baseline", finding.baseline.map(|point| point.value)),
        ("latest, a year", finding.latest.map(|point| point.value)),
        ("on the line that day", finding.expected),
        ("change a year since the baseline", finding.pace),
        ("change a year still needed", finding.needed),
    ] {
        if let Some(number) = number {
            listing.line(format!("  {what}: {}", amount(number)));
        }
    }
    for (what, verdict) in [("least", target.low), ("greatest", target.high)] {
        if let Some(verdict) = verdict {
            let verdict = words.code("finding", verdict);
            listing.line(format!("  by the {what} of rival observations: {verdict}"));
        }
    }
    if !target.chain.is_empty() {
        let chain: Vec<&str> = target.chain.iter().map(Id::as_str).collect();
        listing.line(format!("  states again: {}", chain.join(", ")));
    }
    listing.line(format!("  explained by `chancery explain {}`", target.figure));
    listing.heading("Observations", &target.observations, |listing, row| {
        let part = match row.point.provisional {
            true => vec![format!("{} a year, provisional", amount(row.point.value))],
            false => Vec::new(),
        };
        listing.entry(format!("{}  {}", row.on, amount(row.point.observed)), &part, &row.cited);
    });
    Ok(listing.text())
}
