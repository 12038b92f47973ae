//! The ledger as a journal of hledger (<https://hledger.org/hledger.html>), which Ledger reads too.

use super::accounts::{by_date, used};
use register::{Ledger, Place};
use std::io::{self, BufWriter, Write};
use vocabulary::Measure;

/// Writes every transfer as a transaction of two postings, by date. An account is
/// `ladder:<place>:<donor>:<commitment>`; a transaction's code is the number of the journal entry
/// that caused it. Accounts and commodities are declared, so that `hledger check --strict` holds.
///
/// # Errors
/// Those of the writer.
pub fn hledger(ledger: &Ledger<'_>, out: &mut impl Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    for measure in ledger.measures() {
        writeln!(out, "commodity {}", commodity(measure))?;
    }
    let account = |(line, place): (u32, Place)| {
        let commitment = ledger.lines[line as usize].commitment();
        format!("ladder:{}:{}:{}", place.code(), commitment.donor, commitment.id)
    };
    for one in used(ledger) {
        writeln!(out, "account {}", account(one))?;
    }
    for transfer in by_date(ledger) {
        let commitment = ledger.lines[transfer.to.0 as usize].commitment();
        let unit = commodity(&commitment.amount.measure);
        writeln!(out, "\n{} * ({}) {}", transfer.on, transfer.seq, commitment.id)?;
        writeln!(out, "    {}  {} {unit}", account(transfer.to), transfer.number)?;
        writeln!(out, "    {}  -{} {unit}", account(transfer.from), transfer.number)?;
    }
    out.flush()
}

/// A commodity's symbol: letters as they are, anything else in quotes.
fn commodity(measure: &Measure) -> String {
    let code = measure.code().replace(':', "-");
    if code.bytes().all(|byte| byte.is_ascii_alphabetic()) { code } else { format!("\"{code}\"") }
}
