//! What rows of one table owe to one another: ids, rivals, packages, and rows that refer to
//! rejected rows.

use super::{build::decision::by_article, fault::Fault, known::Known, row::Link, table::Table};
use charter::Standing;
use register::{Kind, Record};
use rustc_hash::FxHashMap;
use smol_str::SmolStr;
use std::{fmt, hash::Hash};
use vocabulary::{Id, Measure, Rank};

/// Where a row stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// On a line of its file.
    Line(u64),
    /// In the journal: the entry.
    Entry(u64),
    /// Among those handed in with it.
    Beside,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(line) => write!(f, "row {line}"),
            Self::Entry(seq) => write!(f, "entry {seq} of the journal"),
            Self::Beside => f.write_str("another row"),
        }
    }
}

/// A row that was read, before its table is settled.
pub(super) struct Candidate<'a> {
    pub place: Place,
    pub raw: &'a [u8],
    /// Its id's cell, if it has one.
    pub key: Option<SmolStr>,
    pub record: Option<Record>,
    pub links: Vec<Link>,
    pub faults: Vec<Fault>,
}

impl Candidate<'_> {
    pub(super) fn holds(&self) -> bool {
        self.faults.is_empty() && self.record.is_some()
    }

    fn fault(&mut self, table: &Table, at: usize, value: &str, expected: String, mend: String) {
        let column = Some((at, table.columns[at].name));
        self.faults.push(Fault { column, value: value.to_owned(), expected, mend });
    }
}

/// Adds the faults that show only between rows.
pub(super) fn settle(table: &Table, known: &Known, rows: &mut [Candidate<'_>]) {
    let index = duplicates(table, rows);
    rivals(table, rows);
    wholes(table, rows);
    votes(table, known, rows);
    for (at, column) in table.columns.iter().enumerate() {
        circles(table, at, rows, &index);
        if table.kind == Some(Kind::Commitment) && column.name == "part_of" {
            packages(table, at, rows, &index);
        }
    }
    dependents(table, known, rows, &index);
}

type Index = FxHashMap<SmolStr, usize>;

/// The first row with an id has it; later ones are at fault.
fn duplicates(table: &Table, rows: &mut [Candidate<'_>]) -> Index {
    let mut index = Index::default();
    for at in 0..rows.len() {
        let Some(key) = rows[at].key.clone() else { continue };
        let first = *index.entry(key.clone()).or_insert(at);
        if first != at {
            let expected = format!("an id of its own: {} has this one", rows[first].place);
            let mend = "give the row another id, or remove one of the two".to_owned();
            let column = table.position("id").unwrap_or_default();
            rows[at].fault(table, column, &key, expected, mend);
        }
    }
    index
}

/// Of the rivals on one question one may be preferred.
fn rivals(table: &Table, rows: &mut [Candidate<'_>]) {
    let mut preferred: FxHashMap<SmolStr, Place> = FxHashMap::default();
    for row in rows.iter_mut().filter(|row| row.holds()) {
        let proof = row.record.as_ref().and_then(Record::proof);
        let chosen = proof.filter(|proof| proof.rank == Rank::Preferred);
        let Some(question) = chosen.and_then(|proof| proof.question.as_ref()) else { continue };
        let first = *preferred.entry(SmolStr::new(question.as_str())).or_insert(row.place);
        if first != row.place {
            let question = question.as_str().to_owned();
            let expected = format!("normal or deprecated: {first} is preferred on {question:?}");
            let mend = "choose one of the two, or give them different questions".to_owned();
            let column = table.position("rank").unwrap_or_default();
            row.fault(table, column, Rank::Preferred.code(), expected, mend);
        }
    }
}

/// An assessment has one whole of each aspect and measure; others are parts of it, or rivals.
fn wholes(table: &Table, rows: &mut [Candidate<'_>]) {
    let key = |record: &Record| match record {
        Record::Need(need) if need.part_of.is_none() => {
            let whole = (need.assessment.clone(), need.aspect, need.amount.measure.clone());
            Some((whole, String::new()))
        }
        _ => None,
    };
    let expected =
        |_: &Record, first| format!("the whole that this is a part of: {first} is one already");
    let mend = "name the whole in part_of, or give both rows one question";
    one_of_each(table, "part_of", rows, key, expected, mend);
}

/// A voter casts one vote in a poll; others are rivals on one question, or deprecated.
fn votes(table: &Table, known: &Known, rows: &mut [Candidate<'_>]) {
    let key = |record: &Record| match record {
        Record::Ballot(ballot) if ballot.standing == Standing::Cast => {
            Some(((ballot.poll.clone(), ballot.voter.clone()), ballot.voter.to_string()))
        }
        _ => None,
    };
    let article = |record: &Record| {
        let Record::Ballot(ballot) = record else { return None };
        let Record::Poll(poll) = known.get(Kind::Poll, ballot.poll.as_str())? else { return None };
        let (charter, rule) = known.rule(poll)?;
        Some(charter.electorate(&rule.electorate)?.article.as_str())
    };
    let expected = |record: &Record, first| {
        let article = by_article(article(record));
        format!("one vote of each voter in a poll{article}: {first} is its vote")
    };
    let mend = "remove one of the two, or give both rows one question";
    one_of_each(table, "voter", rows, key, expected, mend);
}

/// Of the rows with one key the first stands; a later one must be its rival, or be deprecated.
/// `key` also gives the text of the cell that is at fault.
fn one_of_each<K: Eq + Hash>(
    table: &Table,
    column: &str,
    rows: &mut [Candidate<'_>],
    key: impl Fn(&Record) -> Option<(K, String)>,
    expected: impl Fn(&Record, Place) -> String,
    mend: &str,
) {
    let column = table.position(column).unwrap_or_default();
    let mut firsts: FxHashMap<K, (Place, Option<Id>)> = FxHashMap::default();
    for row in rows.iter_mut().filter(|row| row.holds()) {
        let Some(record) = &row.record else { continue };
        let proof = record.proof().filter(|proof| proof.counts());
        let (Some(proof), Some((key, value))) = (proof, key(record)) else { continue };
        let question = &proof.question;
        let (first, asked) = firsts.entry(key).or_insert_with(|| (row.place, question.clone()));
        if *first != row.place && (question.is_none() || question != asked) {
            let expected = expected(record, *first);
            row.fault(table, column, &value, expected, mend.to_owned());
        }
    }
}

/// The rows that a column of one row names, in the same table.
fn named<'r>(
    row: &'r Candidate<'_>,
    column: usize,
    index: &'r Index,
) -> impl Iterator<Item = usize> {
    let own = row.links.iter().filter(move |link| link.column == column);
    own.filter_map(|link| index.get(link.key.as_str()).copied())
}

/// Following one column from row to row must come to an end.
fn circles(table: &Table, column: usize, rows: &mut [Candidate<'_>], index: &Index) {
    let mut open: FxHashMap<usize, usize> = FxHashMap::default();
    let mut referring: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
    for (at, row) in rows.iter().enumerate() {
        for to in named(row, column, index) {
            *open.entry(at).or_default() += 1;
            referring.entry(to).or_default().push(at);
        }
    }
    let mut ended: Vec<usize> =
        referring.keys().copied().filter(|at| !open.contains_key(at)).collect();
    while let Some(to) = ended.pop() {
        for at in referring.remove(&to).unwrap_or_default() {
            let left = open.entry(at).or_default();
            *left -= 1;
            if *left == 0 {
                open.remove(&at);
                ended.push(at);
            }
        }
    }
    for at in open.into_keys() {
        let own = rows[at].links.iter().filter(|link| link.column == column);
        let value = own.map(|link| link.key.as_str()).collect::<Vec<_>>().join(";");
        let expected = "rows that do not lead back to themselves".to_owned();
        let mend = "break the circle".to_owned();
        rows[at].fault(table, column, &value, expected, mend);
    }
}

/// A share is counted in its package's measure.
fn packages(table: &Table, column: usize, rows: &mut [Candidate<'_>], index: &Index) {
    let measure = |row: &Candidate<'_>| match &row.record {
        Some(Record::Commitment(commitment)) => Some(commitment.amount.measure.clone()),
        _ => None,
    };
    let of_package = |row: &Candidate<'_>| {
        named(row, column, index).next().and_then(|package| measure(&rows[package]))
    };
    let wanted: Vec<Option<Measure>> = rows.iter().map(of_package).collect();
    for (row, wanted) in rows.iter_mut().zip(wanted) {
        if let (Some(own), Some(wanted)) = (measure(row), wanted)
            && own != wanted
        {
            let expected = format!("{wanted}, its package's measure");
            let mend = "mend the measure, or empty part_of".to_owned();
            let column = table.position("measure").unwrap_or_default();
            row.fault(table, column, own.code(), expected, mend);
        }
    }
}

/// A row that names a row which is not there, or which is rejected, is rejected too.
fn dependents(table: &Table, known: &Known, rows: &mut [Candidate<'_>], index: &Index) {
    let mut waiting: FxHashMap<usize, Vec<(usize, Link)>> = FxHashMap::default();
    let kind = table.kind;
    for (at, row) in rows.iter_mut().enumerate() {
        for link in std::mem::take(&mut row.links) {
            if let Some(to) = index.get(link.key.as_str()) {
                waiting.entry(*to).or_default().push((at, link));
            } else if let Err(mend) = kind.map_or(Ok(()), |kind| known.row(kind, &link.key)) {
                let expected = table.columns[link.column].holds.expected();
                row.fault(table, link.column, &link.key, expected, mend);
            }
        }
    }
    let mut rejected: Vec<usize> = (0..rows.len()).filter(|at| !rows[*at].holds()).collect();
    while let Some(to) = rejected.pop() {
        let place = rows[to].place;
        // One that names itself has been told so.
        let others = waiting.remove(&to).unwrap_or_default();
        for (at, link) in others.into_iter().filter(|(at, _)| *at != to) {
            if rows[at].holds() {
                rejected.push(at);
            }
            let expected = table.columns[link.column].holds.expected();
            let mend = format!("{place} has that id but is rejected: mend it first");
            rows[at].fault(table, link.column, &link.key, expected, mend);
        }
    }
}
