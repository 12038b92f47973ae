//! What has been read so far, for references to resolve to.

use super::{holds::Holds, table::table_of};
use charter::{Act, Charter, Rule};
use register::{Kind, Record, record::Poll};
use rustc_hash::FxHashMap;
use smol_str::SmolStr;
use vocabulary::{ActorKind, lists};

/// What became of the row with an id.
#[derive(Debug, Clone, Copy)]
pub(super) enum Fate {
    /// It was kept: index into [`Known::records`].
    Kept(usize),
    /// It was rejected: its line.
    Rejected(u64),
}

/// The tables read so far.
#[derive(Debug)]
pub(super) struct Known {
    /// What was kept, the charters first.
    pub records: Vec<Record>,
    charters: Vec<Charter>,
    fates: Vec<FxHashMap<SmolStr, Fate>>,
    refused: Vec<Kind>,
    /// Whether it comes from a journal and not from files.
    journal: bool,
}

impl Known {
    pub(super) fn new(charters: Vec<Charter>) -> Self {
        Self {
            records: charters.iter().cloned().map(Box::new).map(Record::Charter).collect(),
            charters,
            fates: vec![FxHashMap::default(); Kind::ALL.len()],
            refused: Vec::new(),
            journal: false,
        }
    }

    /// What a journal holds, as far as it is kept here.
    pub(super) fn of_journal(charters: Vec<Charter>) -> Self {
        Self { journal: true, ..Self::new(charters) }
    }

    /// Keeps a record.
    pub(super) fn keep(&mut self, record: Record) {
        let (kind, key) = (record.kind(), SmolStr::new(record.key()));
        self.fates[kind as usize].insert(key, Fate::Kept(self.records.len()));
        self.records.push(record);
    }

    /// Remembers a rejected row, unless a row with its id was kept.
    pub(super) fn reject(&mut self, kind: Kind, key: SmolStr, line: u64) {
        self.fates[kind as usize].entry(key).or_insert(Fate::Rejected(line));
    }

    /// Takes out records of a kind after all: those with these ids, rejected on these lines.
    pub(super) fn withdraw(&mut self, kind: Kind, lines: &FxHashMap<String, u64>) {
        let lost = |record: &Record| record.kind() == kind && lines.contains_key(record.key());
        self.records.retain(|record| !lost(record));
        for (at, record) in self.records.iter().enumerate() {
            let key = SmolStr::new(record.key());
            self.fates[record.kind() as usize].insert(key, Fate::Kept(at));
        }
        for (key, line) in lines {
            self.fates[kind as usize].insert(SmolStr::new(key), Fate::Rejected(*line));
        }
    }

    /// Remembers that a whole table was refused.
    pub(super) fn refuse(&mut self, kind: Kind) {
        self.refused.push(kind);
    }

    /// The versions of the charter.
    pub(super) fn charters(&self) -> &[Charter] {
        &self.charters
    }

    /// Whether a version of the charter maps an act of membership.
    pub(super) fn maps(&self, act: Act) -> bool {
        self.charters.iter().any(|charter| charter.standing.contains_key(&act))
    }

    /// Whether a version of the charter holds what a cell names.
    fn founded(&self, holds: Holds, key: &str) -> bool {
        self.charters.iter().any(|charter| match holds {
            Holds::Organ => charter.organs.iter().any(|one| one.id.as_str() == key),
            Holds::Matter => charter.matters.iter().any(|one| one.id.as_str() == key),
            Holds::Office => charter.offices.iter().any(|one| one.id.as_str() == key),
            _ => false,
        })
    }

    /// The rule that a poll is held by, where the charter of the day it opened says so.
    pub(super) fn rule(&self, poll: &Poll) -> Option<(&Charter, &Rule)> {
        let Record::Motion(motion) = self.get(Kind::Motion, poll.motion.as_str())? else {
            return None;
        };
        let opened = poll.opened.certain();
        let charter = register::book::in_force(self.charters.iter().collect(), opened)?;
        let matter = analysis::decide::matter(charter, &motion.matter, opened).ok()?;
        Some((charter, charter.rule(&matter.rule)?))
    }

    /// The record of a kind with an id.
    pub(super) fn get(&self, kind: Kind, key: &str) -> Option<&Record> {
        match self.fates[kind as usize].get(key)? {
            Fate::Kept(at) => self.records.get(*at),
            Fate::Rejected(_) => None,
        }
    }

    /// The same, to be added to.
    pub(super) fn get_mut(&mut self, kind: Kind, key: &str) -> Option<&mut Record> {
        match self.fates[kind as usize].get(key)? {
            Fate::Kept(at) => self.records.get_mut(*at),
            Fate::Rejected(_) => None,
        }
    }

    /// Whether what a cell names is there; if not: (expected, mend).
    pub(super) fn resolve(&self, holds: Holds, key: &str) -> Result<(), (String, String)> {
        let failed = |mend: String| Err((holds.expected(), mend));
        match holds {
            Holds::Source => self.row(Kind::Source, key).or_else(failed),
            Holds::Row(kind) => self.row(kind, key).or_else(failed),
            Holds::Actor if lists::state(key).is_some() => Ok(()),
            Holds::Actor => self.row(Kind::Actor, key).or_else(failed),
            Holds::Person => match self.get(Kind::Actor, key) {
                Some(Record::Actor(actor)) if actor.kind != ActorKind::Person => {
                    failed(format!("{key:?} is of kind {}: name a person", actor.kind))
                }
                _ => self.row(Kind::Actor, key).or_else(failed),
            },
            Holds::Organ | Holds::Matter | Holds::Office if !self.founded(holds, key) => {
                failed(holds.mend(key))
            }
            _ => Ok(()),
        }
    }

    /// Whether a row was kept; if not, how to mend it.
    pub(super) fn row(&self, kind: Kind, key: &str) -> Result<(), String> {
        let file = table_of(kind).map_or("its table", |table| table.file);
        match self.fates[kind as usize].get(key) {
            Some(Fate::Kept(_)) => Ok(()),
            Some(Fate::Rejected(line)) => {
                Err(format!("row {line} of {file} has that id but was rejected: mend it first"))
            }
            None if self.refused.contains(&kind) => {
                Err(format!("{file} was refused as a whole: mend it first"))
            }
            None if self.journal => {
                Err("the journal holds no such record: mend the id, or record it first".to_owned())
            }
            None => Err(format!("{file} has no such row: mend the id, or add a row with it")),
        }
    }
}
