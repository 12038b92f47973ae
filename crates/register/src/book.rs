//! One forum's entries, indexed, and what could be known of them on a day.

use crate::{
    entry::{Entry, Said},
    every_table, proved_tables,
    record::{
        AgendaItem, Agreement, AgreementAct, Attendance, Ballot, Clause, Commitment, Conflict,
        Consent, Contact, Decision, Disqualification, Document, Event, Indicator, Intervention,
        Meeting, Membership, Motion, Movement, Need, Obligation, Observation, Office, Outcome,
        Participation, Poll, Position, Progress, Record, Recorded, Rejection, Review, Source, Text,
        Tie, Total, Track,
    },
};
use charter::Charter;
use rustc_hash::FxHashMap;
use schemars::JsonSchema;
use serde::Serialize;
use vocabulary::{Actor, ActorId, Date, Id};

/// The two clocks of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
pub struct Clocks {
    /// What was true on this day.
    #[schemars(with = "String")]
    pub as_of: Date,
    /// As far as published sources told by the end of this day.
    #[schemars(with = "String")]
    pub known_at: Date,
}

impl Clocks {
    /// Both clocks at one day.
    #[must_use]
    pub const fn both(day: Date) -> Self {
        Self { as_of: day, known_at: day }
    }
}

/// One version of a record: what one entry asserted.
#[derive(Debug, Clone)]
pub struct Version<T> {
    /// Sequence number of the entry.
    pub seq: u64,
    /// The day from which it could be known: the publication of its earliest cited source; for a
    /// record without sources, the day it was recorded here.
    pub known: Date,
    /// The entry it replaced.
    pub supersedes: Option<u64>,
    /// Why it replaced it.
    pub reason: Option<String>,
    /// What it says.
    pub record: T,
}

/// What overtook an entry.
#[derive(Debug, Clone)]
enum Successor {
    /// A later version.
    Version(u64),
    /// A retraction, and the sources that made it known.
    Retraction(Box<Withdrawal>),
}

/// A retraction as the book keeps it.
#[derive(Debug, Clone)]
pub struct Withdrawal {
    /// Sequence number of the retracting entry.
    pub seq: u64,
    /// Sequence number of the entry taken back.
    pub retracts: u64,
    /// Why.
    pub reason: String,
    /// What made it known; none: it holds for every day.
    pub sources: Vec<Id>,
    /// The day from which it holds.
    pub known: Date,
}

/// All versions of all records of one kind, in the journal's order.
///
/// They stand in runs that are never moved: a table of a million rows grows without copying them,
/// and two tables are joined by their runs.
#[derive(Debug, Clone)]
pub struct Table<T> {
    runs: Vec<Vec<Version<T>>>,
}

/// No run is longer than this.
const LONGEST_RUN: usize = 8192;

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { runs: Vec::new() }
    }
}

impl<T> Table<T> {
    /// Every version ever appended.
    #[must_use]
    pub const fn versions(&self) -> Versions<'_, T> {
        Versions(self)
    }

    fn push(&mut self, version: Version<T>) {
        let full = |run: &Vec<Version<T>>| run.len() == run.capacity();
        if self.runs.last().is_none_or(full) {
            let length = self.runs.last().map_or(16, |run| 2 * run.len()).min(LONGEST_RUN);
            self.runs.push(Vec::with_capacity(length));
        }
        if let Some(run) = self.runs.last_mut() {
            run.push(version);
        }
    }

    fn iter_mut(&mut self) -> impl Iterator<Item = &mut Version<T>> {
        self.runs.iter_mut().flatten()
    }
}

/// The versions of a table.
#[derive(Debug, Clone, Copy)]
pub struct Versions<'a, T>(&'a Table<T>);

impl<'a, T> Versions<'a, T> {
    /// In the journal's order.
    pub fn iter(self) -> std::iter::Flatten<std::slice::Iter<'a, Vec<Version<T>>>> {
        self.into_iter()
    }
}

impl<'a, T> IntoIterator for Versions<'a, T> {
    type Item = &'a Version<T>;
    type IntoIter = std::iter::Flatten<std::slice::Iter<'a, Vec<Version<T>>>>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.runs.iter().flatten()
    }
}

/// One forum's part of the journal, indexed.
#[derive(Debug, Default, Clone)]
#[expect(missing_docs, reason = "each table is named after the records it holds")]
pub struct Book {
    pub charters: Table<Charter>,
    pub sources: Table<Source>,
    pub actors: Table<Actor>,
    pub memberships: Table<Membership>,
    pub commitments: Table<Box<Commitment>>,
    pub movements: Table<Movement>,
    pub totals: Table<Total>,
    pub needs: Table<Box<Need>>,
    pub meetings: Table<Box<Meeting>>,
    pub attendances: Table<Attendance>,
    pub offices: Table<Office>,
    pub events: Table<Event>,
    pub motions: Table<Box<Motion>>,
    pub polls: Table<Box<Poll>>,
    pub ballots: Table<Ballot>,
    pub consents: Table<Consent>,
    pub outcomes: Table<Outcome>,
    pub decisions: Table<Box<Decision>>,
    pub agenda_items: Table<AgendaItem>,
    pub documents: Table<Box<Document>>,
    pub interventions: Table<Box<Intervention>>,
    pub disqualifications: Table<Disqualification>,
    pub observations: Table<Observation>,
    pub conflicts: Table<Box<Conflict>>,
    pub tracks: Table<Box<Track>>,
    pub participations: Table<Participation>,
    pub contacts: Table<Box<Contact>>,
    pub agreements: Table<Box<Agreement>>,
    pub agreement_acts: Table<AgreementAct>,
    pub clauses: Table<Box<Clause>>,
    pub indicators: Table<Box<Indicator>>,
    pub obligations: Table<Box<Obligation>>,
    pub progress: Table<Progress>,
    pub positions: Table<Box<Position>>,
    pub ties: Table<Box<Tie>>,
    pub texts: Table<Box<Text>>,
    pub reviews: Table<Review>,
    pub rejections: Table<Rejection>,
    withdrawals: Vec<Withdrawal>,
    successors: FxHashMap<u64, Vec<Successor>>,
    /// When each version that replaces another became known.
    replacements: FxHashMap<u64, Date>,
    published: FxHashMap<Id, Date>,
    last_seq: u64,
}

impl<T: Recorded> Recorded for Box<T> {
    fn key(&self) -> &str {
        T::key(self)
    }
    fn proof(&self) -> Option<&crate::Proof> {
        T::proof(self)
    }
    fn id(&self) -> Option<&Id> {
        T::id(self)
    }
    fn on(&self) -> Option<vocabulary::PartialDate> {
        T::on(self)
    }
}

impl Book {
    /// Indexes the entries of one forum.
    #[must_use]
    pub fn new(entries: impl IntoIterator<Item = Entry>) -> Self {
        let mut book = Self::default();
        for entry in entries {
            book.push(entry);
        }
        Self::bind([book])
    }

    /// Binds books of consecutive runs of one forum's entries into one.
    #[must_use]
    pub fn bind(runs: impl IntoIterator<Item = Self>) -> Self {
        let mut runs = runs.into_iter();
        let mut book = runs.next().unwrap_or_default();
        for run in runs {
            book.append(run);
        }
        book.date();
        book
    }

    fn append(&mut self, mut run: Self) {
        macro_rules! append {
            ($($table:ident: $kind:ident)+) => {
                $( self.$table.runs.append(&mut run.$table.runs); )+
            };
        }
        every_table!(append);
        self.withdrawals.append(&mut run.withdrawals);
        self.published.extend(run.published);
        for (seq, successors) in run.successors {
            self.successors.entry(seq).or_default().extend(successors);
        }
        self.last_seq = self.last_seq.max(run.last_seq);
    }

    /// Sequence number of the last entry of this forum; 0 for an empty book.
    #[must_use]
    pub const fn last_seq(&self) -> u64 {
        self.last_seq
    }

    /// Takes in the forum's next entry. The book answers once it is [bound](Self::bind).
    pub fn push(&mut self, Entry { seq, recorded, said }: Entry) {
        self.last_seq = self.last_seq.max(seq);
        let assertion = match said {
            Said::Asserts(assertion) => assertion,
            Said::Retracts(crate::Retraction { retracts, reason, sources }) => {
                let known = recorded;
                self.withdrawals.push(Withdrawal { seq, retracts, reason, sources, known });
                return;
            }
        };
        let (supersedes, reason) = (assertion.supersedes, assertion.reason);
        if let Some(replaced) = supersedes {
            self.successors.entry(replaced).or_default().push(Successor::Version(seq));
        }
        macro_rules! keep {
            ($table:ident, $record:expr) => {
                self.$table.push(Version {
                    seq,
                    known: recorded,
                    supersedes,
                    reason,
                    record: $record,
                })
            };
        }
        macro_rules! keep_all {
            ($($table:ident: $kind:ident)+) => {
                match assertion.record {
                    Record::Charter(one) => keep!(charters, *one),
                    Record::Source(one) => {
                        // A correction of a source's date is a correction of ours: the last holds.
                        self.published.insert(one.id.clone(), one.published.certain());
                        keep!(sources, one);
                    }
                    $(Record::$kind(one) => keep!($table, one),)+
                }
            };
        }
        proved_tables!(keep_all actors: Actor texts: Text reviews: Review rejections: Rejection);
    }

    /// Dates every version once all sources are in.
    fn date(&mut self) {
        let published = &self.published;
        let first = |sources: &[Id]| sources.iter().filter_map(|id| published.get(id)).min();
        let replacements = &mut self.replacements;
        macro_rules! date {
            ($($table:ident: $kind:ident)+) => {$(
                for version in self.$table.iter_mut() {
                    if let Some(day) =
                        version.record.proof().and_then(|proof| first(&proof.sources))
                    {
                        version.known = *day;
                    }
                    if version.supersedes.is_some() {
                        replacements.insert(version.seq, version.known);
                    }
                }
            )+};
        }
        // Sources, actors, texts, reviews and rejections describe; they hold for every day.
        macro_rules! timeless {
            ($($table:ident)+) => {$(
                for version in self.$table.iter_mut() {
                    version.known = Date::MIN;
                    if version.supersedes.is_some() {
                        replacements.insert(version.seq, Date::MIN);
                    }
                }
            )+};
        }
        proved_tables!(date);
        timeless!(sources actors texts reviews rejections);
        for version in self.charters.iter_mut() {
            version.known = first(&version.record.text.sources).copied().unwrap_or(Date::MIN);
            if version.supersedes.is_some() {
                replacements.insert(version.seq, version.known);
            }
        }
        for withdrawal in &mut self.withdrawals {
            withdrawal.known = first(&withdrawal.sources).copied().unwrap_or(Date::MIN);
            self.successors
                .entry(withdrawal.retracts)
                .or_default()
                .push(Successor::Retraction(Box::new(withdrawal.clone())));
        }
    }

    /// Whether the entry had been taken back or replaced, as far as was known on a day.
    fn overtaken(&self, seq: u64, known_at: Date) -> bool {
        let Some(successors) = self.successors.get(&seq) else { return false };
        successors.iter().any(|successor| match successor {
            Successor::Retraction(withdrawal) => withdrawal.known <= known_at,
            Successor::Version(next) => self.replaces(*next, known_at),
        })
    }

    /// Whether a version, or one that came after it, stood in place of the one before. (A version
    /// that was taken back before anybody could know it leaves the one before in force.)
    fn replaces(&self, seq: u64, known_at: Date) -> bool {
        let known = self.replacements.get(&seq).is_some_and(|known| *known <= known_at);
        let later = self.successors.get(&seq).into_iter().flatten();
        known
            || later
                .filter_map(|successor| match successor {
                    Successor::Version(next) => Some(*next),
                    Successor::Retraction(_) => None,
                })
                .any(|next| self.replaces(next, known_at))
    }

    /// Every retraction, in the journal's order.
    #[must_use]
    pub fn withdrawals(&self) -> &[Withdrawal] {
        &self.withdrawals
    }

    /// The day a source became public.
    #[must_use]
    pub fn published(&self, source: &Id) -> Option<Date> {
        self.published.get(source).copied()
    }

    /// What could be known of this book, and what was true, on the days of the clocks.
    #[must_use]
    pub const fn view(&self, clocks: Clocks) -> View<'_> {
        View { book: self, clocks }
    }
}

/// Charters come in the order in which they entered into force.
fn in_order(charter: &Charter) -> Date {
    charter.text.entry_into_force.unwrap_or(Date::MAX)
}

/// Of the versions of a charter the one in force on a day: the one that entered into force last;
/// before any had, the earliest. Of two with one day the later one given holds.
#[must_use]
pub fn in_force(mut charters: Vec<&Charter>, day: Date) -> Option<&Charter> {
    charters.sort_by_key(|charter| in_order(charter));
    let entry = |charter: &Charter| charter.text.entry_into_force;
    let begun = charters.iter().rfind(|charter| entry(charter).is_some_and(|begun| begun <= day));
    let earliest = || {
        let first = entry(charters.first()?);
        charters.iter().rfind(|charter| entry(charter) == first)
    };
    begun.or_else(earliest).copied()
}

/// A book seen at two clocks.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// The book.
    pub book: &'a Book,
    /// The clocks.
    pub clocks: Clocks,
}

impl<'a> View<'a> {
    /// The same with all that is recorded known, whenever its sources become public: whether a
    /// record exists is no question of the day.
    #[must_use]
    pub const fn recorded(self) -> Self {
        let clocks = Clocks { as_of: self.clocks.as_of, known_at: Date::MAX };
        View { book: self.book, clocks }
    }

    /// The versions in force as far as was known, whatever day they speak of.
    pub fn known<T: Recorded>(self, table: &'a Table<T>) -> impl Iterator<Item = &'a Version<T>> {
        let known_at = self.clocks.known_at;
        let quiet = self.book.successors.is_empty();
        table.versions().iter().filter(move |version| {
            version.known <= known_at && (quiet || !self.book.overtaken(version.seq, known_at))
        })
    }

    /// The versions in force that were true by the as-of day.
    pub fn true_by<T: Recorded>(self, table: &'a Table<T>) -> impl Iterator<Item = &'a Version<T>> {
        let as_of = self.clocks.as_of;
        self.known(table)
            .filter(move |version| version.record.on().is_none_or(|on| on.certain() <= as_of))
    }

    /// The entries of every record that was known and true at the clocks, in no particular order.
    #[must_use]
    pub fn entries(self) -> Vec<u64> {
        let book = self.book;
        let mut entries = Vec::new();
        macro_rules! gather {
            ($($table:ident: $kind:ident)+) => {$(
                entries.extend(self.true_by(&book.$table).map(|version| version.seq));
            )+};
        }
        proved_tables!(gather charters: Charter actors: Actor texts: Text reviews: Review rejections: Rejection);
        let public =
            |one: &&Version<Source>| one.record.published.certain() <= self.clocks.known_at;
        entries.extend(self.known(&book.sources).filter(public).map(|version| version.seq));
        entries
    }

    /// The versions of the charter as far as was known, in order of entry into force; those that
    /// have not entered into force come last.
    #[must_use]
    pub fn charters(self) -> Vec<&'a Charter> {
        let mut charters: Vec<_> = self.known(&self.book.charters).collect();
        charters.sort_by_key(|version| in_order(&version.record));
        charters.into_iter().map(|version| &version.record).collect()
    }

    /// The charter in force on a day, as far as was known: the one that entered into force last;
    /// before any had, the earliest. Of two with one day the later entry holds. None while no
    /// charter was known.
    #[must_use]
    pub fn charter_on(self, day: Date) -> Option<&'a Charter> {
        in_force(self.charters(), day)
    }

    /// The charter in force on the as-of day; before any was known, the earliest. The forum's name
    /// and the standing of its members are read from it whatever was known; what is decided and
    /// what falls due is not: that asks [`Self::charter_on`].
    #[must_use]
    pub fn charter(self) -> Option<&'a Charter> {
        let every = || self.book.charters.versions().iter().map(|version| &version.record);
        let earliest = || every().min_by_key(|charter| in_order(charter));
        self.charter_on(self.clocks.as_of).or_else(earliest)
    }

    /// The source with this id.
    #[must_use]
    pub fn source(self, id: &Id) -> Option<&'a Version<Source>> {
        self.known(&self.book.sources).find(|version| version.record.id == *id)
    }

    /// Those of a record's sources that were public on the known-at day.
    pub fn public(self, sources: &'a [Id]) -> impl Iterator<Item = &'a Id> {
        let public =
            move |id: &&Id| self.book.published(id).is_some_and(|day| day <= self.clocks.known_at);
        sources.iter().filter(public)
    }

    /// An actor that has a row of its own.
    #[must_use]
    pub fn actor(self, id: &ActorId) -> Option<&'a Actor> {
        let mut rows = self.known(&self.book.actors);
        rows.find(|version| version.record.id == *id).map(|version| &version.record)
    }

    /// An actor's name in a language: from its row, else from the list of states, else its id.
    #[must_use]
    pub fn name<'n>(self, id: &'n ActorId, language: &str) -> &'n str
    where
        'a: 'n,
    {
        let listed = || id.state().map(|state| state.names.get(language));
        let row = self.actor(id).map(|actor| actor.names.get(language));
        row.or_else(listed).unwrap_or(id.as_str())
    }
}
