//! The ledger as a file of Beancount (<https://beancount.github.io/docs/beancount_language_syntax.html>).

use super::accounts::{Account, Namer, by_date, used};
use register::{Ledger, Place};
use std::io::{self, BufWriter, Write};
use vocabulary::Measure;

/// Beancount's limit on a commodity's name.
const LONGEST_COMMODITY: usize = 24;

/// Writes every transfer as a transaction of two postings, by date, after the accounts' `open`
/// directives. What stands on a rung is an asset (`Assets:Ladder:Pledged:USA:Usa-10bn`); capacity,
/// and what was cancelled or restated, is equity. A transaction links to the journal entry that
/// caused it (`^entry-42`).
///
/// # Errors
/// Those of the writer.
pub fn beancount(ledger: &Ledger<'_>, out: &mut impl Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    let transfers = by_date(ledger);
    let mut names = Names::new(ledger);
    if let Some(first) = transfers.first() {
        for account in used(ledger) {
            let unit =
                names.commodity(&ledger.lines[account.0 as usize].commitment().amount.measure);
            writeln!(out, "{} open {} {unit}", first.on, names.account(account))?;
        }
    }
    for transfer in transfers {
        let commitment = ledger.lines[transfer.to.0 as usize].commitment();
        let unit = names.commodity(&commitment.amount.measure);
        let (to, from) = (names.account(transfer.to), names.account(transfer.from));
        writeln!(
            out,
            "\n{} * \"{}\" \"{}\" ^entry-{}",
            transfer.on, commitment.donor, commitment.id, transfer.seq
        )?;
        writeln!(out, "  {to}  {} {unit}", transfer.number)?;
        writeln!(out, "  {from}  -{} {unit}", transfer.number)?;
    }
    out.flush()
}

/// Legal names for what the ledger calls otherwise.
struct Names<'l> {
    ledger: &'l Ledger<'l>,
    donors: Namer<&'l str>,
    commitments: Namer<&'l str>,
    commodities: Namer<&'l str>,
}

impl<'l> Names<'l> {
    fn new(ledger: &'l Ledger<'l>) -> Self {
        let [donors, commitments] = [(); 2].map(|()| Namer::new(usize::MAX));
        let mut commodities = Namer::new(LONGEST_COMMODITY);
        // Money comes first and so keeps its own codes.
        for measure in ledger.measures() {
            commodities.name(measure.code(), || commodity(measure));
        }
        Self { ledger, donors, commitments, commodities }
    }

    fn commodity(&mut self, measure: &'l Measure) -> String {
        self.commodities.name(measure.code(), || commodity(measure)).to_owned()
    }

    fn account(&mut self, (line, place): Account) -> String {
        let commitment = self.ledger.lines[line as usize].commitment();
        let (donor, id) = (commitment.donor.as_str(), commitment.id.as_str());
        let donor = self.donors.name(donor, || component(donor));
        let id = self.commitments.name(id, || component(id));
        let root = match place {
            Place::Rung(_) => "Assets:Ladder",
            Place::Capacity | Place::Cancelled | Place::Restated => "Equity",
        };
        format!("{root}:{}:{donor}:{id}", component(place.code()))
    }
}

/// An account's component: it begins with a capital or a digit and holds letters, digits and '-'.
fn component(id: &str) -> String {
    let mut name = id.replace('.', "-");
    if name.starts_with('-') {
        name.insert(0, 'X');
    }
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    name
}

/// A commodity's name: it begins with a capital and holds capitals, digits and '-'.
fn commodity(measure: &Measure) -> String {
    measure.code().replace([':', '.'], "-").to_ascii_uppercase()
}
