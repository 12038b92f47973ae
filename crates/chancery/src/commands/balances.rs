use crate::{
    Done, output,
    question::{self, Question},
};
use anyhow::{Result, ensure};
use register::{Ledger, Place, Reading};
use std::{collections::BTreeMap, io::Write, path::Path};
use vocabulary::{ActorId, Decimal, Measure};

/// The whole ledger: what stands on each rung, by donor and measure, in tab-separated lines.
///
/// What stands on a rung has come exactly so far. Capacity is where promises come from, so that
/// every measure sums to zero.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    pub question: Question,
}

pub fn run(journal: &Path, Args { question }: &Args) -> Result<Done> {
    ensure!(!question.json && !question.csv, "balances are printed as tab-separated lines only");
    let books = question::books(journal)?;
    let (_, book) = question.book(&books)?;
    let ledger = Ledger::fold(book.view(question.clocks()), Reading::Preferred);
    let mut balances: BTreeMap<(&ActorId, &Measure, Place), Decimal> = BTreeMap::new();
    for line in &ledger.lines {
        let commitment = line.commitment();
        for place in Place::all() {
            let balance = line.balance(place);
            if !balance.is_zero() {
                let key = (&commitment.donor, &commitment.amount.measure, place);
                *balances.entry(key).or_default() += balance;
            }
        }
    }
    let mut out = output::out();
    for ((donor, measure, place), number) in balances {
        writeln!(out, "{donor}\t{}\t{number}\t{measure}", place.code())?;
    }
    out.flush()?;
    // The process ends here: giving a million records back one by one would only take time.
    std::mem::forget(books);
    Ok(Done::Well)
}
