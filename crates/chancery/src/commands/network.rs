use crate::{
    Done,
    listing::{given, joined},
    question::Question,
    table::Table,
};
use analysis::{World, answer::Drawn, network::measured::Measured, ties::TELLING};
use anyhow::Result;
use portal::Words;
use register::record::TieKind;
use std::path::Path;
use vocabulary::Date;

/// The network that ties draw: who stands between whom, which blocs there are.
///
/// Each figure has the range of its samples (2.5 and 97.5 of 100): the records are drawn anew with
/// replacement. docs/network.md tells the methods and their literature.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    pub ties: Ties,
    #[command(flatten)]
    pub question: Question,
}

/// Which ties are regarded.
#[derive(Debug, Clone, clap::Args)]
pub struct Ties {
    /// Kinds of tie, separated by commas, as alliance,agreement or vote; those that tell something
    /// by themselves if left out.
    #[arg(long, value_name = "KINDS", value_delimiter = ',')]
    pub kind: Vec<TieKind>,
    /// Of what shows on a day, as a visit: from this day on (YYYY-MM-DD).
    #[arg(long, value_name = "DATE", value_parser = vocabulary::day)]
    pub from: Option<Date>,
    /// Until this day (YYYY-MM-DD); the as-of day if left out.
    #[arg(long, value_name = "DATE", value_parser = vocabulary::day)]
    pub until: Option<Date>,
    /// Leave out records that tie more actors than this: what many sign or attend together says
    /// little of two of them. 0: with every record, which is the default, but for brokers, where it
    /// is 2.
    #[arg(long, value_name = "ACTORS", value_parser = clap::value_parser!(u64).range(0..=1000))]
    pub most: Option<u64>,
    /// What the samples are drawn with.
    #[arg(long, default_value_t = 1)]
    pub seed: u32,
}

impl Ties {
    /// As the answers take it; `most` where it was left out.
    pub fn drawn(&self, most: u64) -> Drawn {
        let kinds = if self.kind.is_empty() { TELLING.to_vec() } else { self.kind.clone() };
        let most = usize::try_from(self.most.unwrap_or(most)).ok().filter(|most| *most > 0);
        Drawn { kinds, from: self.from, until: self.until, most, seed: self.seed.into() }
    }

    /// As the API takes it.
    pub fn parameters(&self) -> Vec<(&'static str, String)> {
        given([
            ("kind", joined(&self.kind)),
            ("from", self.from.map(|day| day.to_string())),
            ("until", self.until.map(|day| day.to_string())),
            ("most", self.most.map(|most| most.to_string())),
            ("seed", Some(self.seed.to_string())),
        ])
    }
}

/// A figure and its range.
pub fn ranged(figure: Measured) -> String {
    let three = [figure.value, figure.low, figure.high].map(|one| one.round_dp(3).normalize());
    let [value, low, high] = three;
    format!("{value} [{low}; {high}]")
}

pub fn run(journal: &Path, Args { ties, question }: &Args) -> Result<Done> {
    question.answer_across(journal, "network", &ties.parameters(), |world, words| {
        Ok(told(world, words, &ties.drawn(0)))
    })
}

fn told(world: &World<'_>, words: &Words, drawn: &Drawn) -> String {
    let found = world.network(drawn, words.language());
    let mut table =
        Table::new(&["", "name", ">bloc", ">neighbours", ">betweenness", ">constraint", ">steady"]);
    for row in &found.nodes {
        table.row(vec![
            row.actor.to_string(),
            row.name.clone(),
            row.bloc.to_string(),
            row.neighbours.to_string(),
            ranged(row.betweenness),
            row.constraint.map_or_else(|| "–".to_owned(), ranged),
            ranged(row.steady),
        ]);
    }
    let kinds: Vec<String> = found.kinds.iter().map(|kind| words.code("tie", kind)).collect();
    let modularity = found.modularity.map_or_else(|| "–".to_owned(), ranged);
    format!(
        "{}\n\n{}\n{} records, {} ties, {} blocs, modularity {modularity}; ranges of {} samples, \
         seed {}\n\n{}",
        super::status::clocks(found.clocks),
        kinds.join(", "),
        found.records,
        found.edges.len(),
        found.blocs.len(),
        found.samples,
        found.seed,
        table.text()
    )
}
