use crate::{
    Done, output,
    question::{self, Question},
};
use anyhow::Result;
use register::{Ledger, Place, Reading};
use std::{collections::BTreeMap, io::Write, path::Path};
use vocabulary::{ActorId, Decimal, Measure};

/// The whole ledger: what stands on each rung, by donor and measure.
///
/// What stands on a rung has come exactly so far. Capacity is where promises come from, so that
/// every measure sums to zero. Printed as tab-separated lines: donor, rung, number, measure.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    pub question: Question,
}

const COLUMNS: [&str; 4] = ["donor", "rung", "number", "measure"];

type Balances<'a> = BTreeMap<(&'a ActorId, &'a Measure, Place), Decimal>;

pub fn run(journal: &Path, Args { question }: &Args) -> Result<Done> {
    let books = question::books(journal)?;
    let (_, book) = question.book(&books)?;
    let ledger = Ledger::fold(book.view(question.clocks()), Reading::Preferred);
    let balances = balances(&ledger);
    let cells = balances.iter().map(|((donor, measure, place), number)| {
        [donor.to_string(), place.code().to_owned(), number.to_string(), measure.to_string()]
    });
    let mut out = output::out();
    if question.csv {
        exchange::export::csv(&COLUMNS, cells, &mut out)?;
    } else if question.json {
        let rows: Vec<BTreeMap<&str, String>> =
            cells.map(|row| COLUMNS.into_iter().zip(row).collect()).collect();
        writeln!(out, "{}", serde_json::to_string(&rows)?)?;
    } else {
        for row in cells {
            writeln!(out, "{}", row.join("\t"))?;
        }
    }
    out.flush()?;
    // The process ends here: giving a million records back one by one would only take time.
    std::mem::forget(ledger);
    std::mem::forget(books);
    Ok(Done::Well)
}

fn balances<'l>(ledger: &'l Ledger<'_>) -> Balances<'l> {
    let mut balances = Balances::new();
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
    balances
}
