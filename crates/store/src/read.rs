//! Reading entries without allocating for each.

use std::ops::{Bound, RangeBounds, RangeInclusive};
use std::path::Path;
use std::thread;

use rusqlite::{Connection, Row};

use crate::connect;
use crate::entry::EntryRef;
use crate::error::{At, Error, Result};
use crate::merkle::Hash;

const SELECT: &str = "SELECT seq, recorded, author, forum, kind, body, leaf FROM entry
    WHERE seq BETWEEN ?1 AND ?2 ORDER BY seq";

/// Hands the entries of this range to `f` in order, up to the first error.
/// Finds a hole in the numbering. Returns the number after the last one read.
pub fn try_for_each<E: From<Error>>(
    connection: &Connection,
    path: &Path,
    range: RangeInclusive<u64>,
    mut f: impl FnMut(EntryRef<'_>) -> Result<(), E>,
) -> Result<u64, E> {
    let mut statement = connection.prepare_cached(SELECT).at(path)?;
    let (mut next, last) = range.into_inner();
    let mut rows = statement.query((next, last)).at(path)?;
    while let Some(row) = rows.next().at(path)? {
        let entry = entry(row, path)?;
        if entry.seq != next {
            return Err(gap(path, next, entry.seq).into());
        }
        f(entry)?;
        next += 1;
    }
    Ok(next)
}

/// The same for a closure that cannot fail.
pub fn for_each(
    connection: &Connection,
    path: &Path,
    range: &impl RangeBounds<u64>,
    mut f: impl FnMut(EntryRef<'_>),
) -> Result<()> {
    try_for_each(connection, path, numbers(range), |entry| {
        f(entry);
        Ok::<(), Error>(())
    })?;
    Ok(())
}

/// Gathers the entries 1 to `size` in so many threads, each over one run of them and with its own
/// connection. The gatherings come back in order.
pub fn gather_parallel<A: Default + Send, E: From<Error> + Send>(
    path: &Path,
    size: u64,
    parts: usize,
    gather: impl Fn(&mut A, EntryRef<'_>) -> Result<(), E> + Sync,
) -> Result<Vec<A>, E> {
    let gather = &gather;
    thread::scope(|scope| {
        let threads: Vec<_> = runs(size, parts)
            .map(|run| scope.spawn(move || gather_run(path, run, gather)))
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    })
}

/// The entries 1 to `size` as at most `parts` runs of nearly equal length.
fn runs(size: u64, parts: usize) -> impl Iterator<Item = RangeInclusive<u64>> {
    let length = size.div_ceil(parts.max(1) as u64).max(1);
    (1..=size)
        .step_by(usize::try_from(length).unwrap_or(usize::MAX))
        .map(move |first| first..=size.min(first + length - 1))
}

fn gather_run<A: Default, E: From<Error>>(
    path: &Path,
    run: RangeInclusive<u64>,
    gather: impl Fn(&mut A, EntryRef<'_>) -> Result<(), E>,
) -> Result<A, E> {
    let connection = connect::read_only(path)?;
    let last = *run.end();
    let mut gathered = A::default();
    let next = try_for_each(&connection, path, run, |entry| gather(&mut gathered, entry))?;
    if next != last + 1 {
        return Err(gap(path, next, last + 1).into());
    }
    Ok(gathered)
}

/// The numbers a range of Rust means, none below the first entry's.
pub fn numbers(range: &impl RangeBounds<u64>) -> RangeInclusive<u64> {
    let first = match range.start_bound() {
        Bound::Included(first) => *first,
        Bound::Excluded(before) => before.saturating_add(1),
        Bound::Unbounded => 1,
    };
    let last = match range.end_bound() {
        Bound::Included(last) => *last,
        Bound::Excluded(after) => after.saturating_sub(1),
        Bound::Unbounded => MAX,
    };
    first.max(1)..=last.min(MAX)
}

/// SQLite counts to here.
const MAX: u64 = i64::MAX as u64;

fn gap(path: &Path, expected: u64, found: u64) -> Error {
    Error::Gap { path: path.to_owned(), expected, found }
}

fn entry<'row>(row: &'row Row<'_>, path: &Path) -> Result<EntryRef<'row>> {
    let seq = row.get(0).at(path)?;
    let text =
        |index, column| text(row, index).map_err(|fault| unreadable(path, seq, column, fault));
    Ok(EntryRef {
        seq,
        recorded: text(1, "recorded")?,
        author: text(2, "author")?,
        forum: text(3, "forum")?,
        kind: text(4, "kind")?,
        body: text(5, "body")?,
        leaf: leaf(row).map_err(|fault| unreadable(path, seq, "leaf", fault))?,
    })
}

fn text<'row>(row: &'row Row<'_>, index: usize) -> Result<&'row str, String> {
    row.get_ref(index)
        .map_err(|error| error.to_string())?
        .as_str()
        .map_err(|error| error.to_string())
}

fn leaf(row: &Row<'_>) -> Result<Hash, String> {
    row.get(6).map(Hash::new).map_err(|error| error.to_string())
}

fn unreadable(path: &Path, seq: u64, column: &'static str, fault: String) -> Error {
    Error::Unreadable { path: path.to_owned(), seq, column, fault }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_runs_cover_every_entry_once_in_order(size in 0u64..500, parts in 0usize..20) {
            let all: Vec<u64> = runs(size, parts).flatten().collect();
            prop_assert_eq!(all, (1..=size).collect::<Vec<_>>());
            prop_assert!(runs(size, parts).count() <= parts.max(1));
        }
    }

    #[test]
    fn ranges_of_every_kind() {
        assert_eq!(numbers(&..), 1..=MAX);
        assert_eq!(numbers(&(0..5)), 1..=4);
        assert_eq!(numbers(&(3..=5)), 3..=5);
        assert_eq!(numbers(&(3..)), 3..=MAX);
        assert_eq!(numbers(&(..u64::MAX)), 1..=MAX);
        assert!(numbers(&(..0)).is_empty());
    }
}
