use super::{
    brokers::set,
    network::{Ties, ranged},
};
use crate::{Done, question::Question, table::Table};
use analysis::answer::BalanceAnswer;
use anyhow::Result;
use portal::Words;
use std::path::Path;
use vocabulary::ActorId;

/// How evenly an actor's ties lie among poles.
///
/// For example: chancery balance KAZ --poles USA,RUS,CHN,eu
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The actor.
    pub actor: ActorId,
    /// The poles: states, groups or forums, separated by commas.
    #[arg(long, value_delimiter = ',', required = true, num_args = 1.., value_name = "POLES")]
    pub poles: Vec<String>,
    #[command(flatten)]
    pub ties: Ties,
    #[command(flatten)]
    pub question: Question,
}

pub fn run(journal: &Path, args: &Args) -> Result<Done> {
    let Args { actor, poles, ties, question } = args;
    let mut more = ties.parameters();
    more.extend([("actor", actor.to_string()), ("poles", poles.join(","))]);
    question.answer_across(journal, "balance", &more, |world, words| {
        super::known(world, std::slice::from_ref(actor))?;
        anyhow::ensure!(poles.len() > 1, "one pole: expected two or more, as USA,RUS,CHN");
        let pole = |name: &String| Ok((name.clone(), set(world, name)?));
        let poles: Vec<_> = poles.iter().map(pole).collect::<Result<_>>()?;
        Ok(told(&world.balance(&ties.drawn(0), actor, &poles, words.language()), words))
    })
}

fn told(found: &BalanceAnswer, words: &Words) -> String {
    let mut table =
        Table::new(&["pole", ">ties", ">weight", ">share", "kinds", ">votes alike", ">of all"]);
    for row in &found.poles {
        let kind = |(kind, count): (&register::record::TieKind, &usize)| {
            format!("{} {count}", words.code("tie", kind))
        };
        let kinds: Vec<String> = row.kinds.iter().map(kind).collect();
        let alike = row.alike.map(|one| format!("{} ({}/{})", one.share, one.same, one.votes));
        table.row(vec![
            row.pole.clone(),
            row.ties.to_string(),
            row.weight.normalize().to_string(),
            row.share.to_string(),
            kinds.join(", "),
            alike.unwrap_or_else(|| "–".to_owned()),
            row.alike.map_or_else(|| "–".to_owned(), |one| one.base.to_string()),
        ]);
    }
    let balance = found.balance.map_or_else(
        || "no ties with any of them".to_owned(),
        |one| format!("evenness {}, diversity {}", ranged(one.evenness), ranged(one.diversity)),
    );
    let clocks = super::status::clocks(found.clocks);
    format!("{clocks}\n\n{}: {balance}\n\n{}", found.actor.name, table.text())
}
