//! What both plain-text accounting formats need of a ledger.

use register::{Ledger, Place, Transfer};
use rustc_hash::{FxHashMap, FxHashSet};
use std::hash::Hash;

/// An account: index of a line, and the place on it.
pub(super) type Account = (u32, Place);

/// The accounts that some transfer touches, sorted.
pub(super) fn used(ledger: &Ledger<'_>) -> Vec<Account> {
    let mut accounts: Vec<Account> =
        ledger.transfers.iter().flat_map(|transfer| [transfer.from, transfer.to]).collect();
    accounts.sort_unstable();
    accounts.dedup();
    accounts
}

/// The transfers by date; those of one day in the order they were made.
pub(super) fn by_date<'l>(ledger: &'l Ledger<'_>) -> Vec<&'l Transfer> {
    let mut transfers: Vec<&Transfer> = ledger.transfers.iter().collect();
    transfers.sort_by_key(|transfer| transfer.on);
    transfers
}

/// Gives each thing a legal name of its own.
pub(super) struct Namer<K> {
    names: FxHashMap<K, String>,
    taken: FxHashSet<String>,
    longest: usize,
}

impl<K: Hash + Eq> Namer<K> {
    /// `longest` is the greatest length of a name in bytes; names are ASCII.
    pub(super) fn new(longest: usize) -> Self {
        Self { names: FxHashMap::default(), taken: FxHashSet::default(), longest }
    }

    /// The name of a thing: the one it has, or the legal one offered. A name that is taken gets
    /// the first free number at its end.
    pub(super) fn name(&mut self, thing: K, legal: impl FnOnce() -> String) -> &str {
        let (taken, longest) = (&mut self.taken, self.longest);
        self.names.entry(thing).or_insert_with(|| {
            let wanted = legal();
            let mut name = cut(&wanted, longest);
            let mut number = 2;
            while !taken.insert(name.clone()) {
                let suffix = format!("-{number}");
                name = cut(&wanted, longest.saturating_sub(suffix.len())) + &suffix;
                number += 1;
            }
            name
        })
    }
}

/// The start of a name, not ending in a hyphen.
fn cut(name: &str, longest: usize) -> String {
    name.chars().take(longest).collect::<String>().trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::Namer;

    #[test]
    fn names_stay_apart_when_cut() {
        let mut namer = Namer::new(8);
        assert_eq!(namer.name(1, || "FIELD-HOSPITAL".to_owned()), "FIELD-HO");
        assert_eq!(namer.name(2, || "FIELD-HOUSE".to_owned()), "FIELD-2");
        assert_eq!(namer.name(3, || "FIELD-HORSE".to_owned()), "FIELD-3");
        assert_eq!(namer.name(1, || "other".to_owned()), "FIELD-HO");
    }
}
