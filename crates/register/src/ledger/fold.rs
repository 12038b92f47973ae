//! How commitments enter the ledger and movements climb it.

use super::{Ledger, Line, Place, Transfer};
use crate::{
    book::Version,
    record::{Change, Commitment, Movement},
    rivals::Chosen,
};
use rustc_hash::{FxHashMap, FxHashSet};
use vocabulary::{Date, Decimal, Id, Measure, Stage};

/// Folds the commitments that count and the movements that count.
pub(super) fn fold<'a>(
    mut commitments: Chosen<'a, Box<Commitment>>,
    movements: Vec<&'a Version<Movement>>,
) -> Ledger<'a> {
    order(&mut commitments);
    let mut fold = Fold::new(&commitments);
    for at in 0..commitments.versions.len() {
        fold.enter(at);
    }
    fold.moves(movements);
    fold.ledger
}

/// The order in which movements take effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    family: u32,
    /// The first day it can have happened: what is known to the month comes before what is known to
    /// a later day of it.
    day: Date,
    line: u32,
    change: Change,
}

/// A movement and what of it the fold needs, so that it need not be looked up again.
struct Found<'a> {
    key: Key,
    /// The day it counts from.
    on: Date,
    seq: u64,
    number: Option<Decimal>,
    version: &'a Version<Movement>,
}

/// The fold under way.
struct Fold<'a> {
    ledger: Ledger<'a>,
}

impl<'a> Fold<'a> {
    fn new(chosen: &Chosen<'a, Box<Commitment>>) -> Self {
        let own = (0u32..).zip(&chosen.versions);
        let mut by_id: FxHashMap<Id, u32> =
            own.map(|(at, version)| (version.record.id.clone(), at)).collect();
        for (rival, one) in &chosen.stands_in {
            if let Some(at) = by_id.get(*one).copied() {
                by_id.insert((*rival).clone(), at);
            }
        }
        let line = |version: &&'a Version<Box<Commitment>>| Line {
            version,
            package: version.record.part_of.as_ref().and_then(|id| by_id.get(id)).copied(),
            balances: [Decimal::ZERO; Place::COUNT],
            stated: [0; Stage::COUNT],
            zeros: [0; Stage::COUNT],
            unstated: [0; Stage::COUNT],
            restated_by: Vec::new(),
            suspended: None,
            beyond: Decimal::ZERO,
        };
        let lines = chosen.versions.iter().map(line).collect();
        let (transfers, movements, stray) = (Vec::new(), Vec::new(), Vec::new());
        Self { ledger: Ledger { lines, transfers, movements, contested: false, stray, by_id } }
    }

    /// Index of a commitment, or of the rival that stands in for it.
    fn index(&self, id: &Id) -> Option<u32> {
        self.ledger.by_id.get(id).copied()
    }

    /// Posts a commitment at the rung it enters. What it states again is not new money: what stands
    /// up to that rung moves out of the old commitment's way, and what has come further counts
    /// against the new one.
    fn enter(&mut self, at: usize) {
        let line = &self.ledger.lines[at];
        let version = line.version;
        let commitment = &version.record;
        let (on, seq, stage) = (commitment.on.certain(), version.seq, commitment.stage);
        let at = at as u32;
        let old: Vec<u32> = commitment.restates.iter().filter_map(|id| self.index(id)).collect();
        for old in old.iter().filter(|old| **old != at) {
            self.ledger.lines[*old as usize].restated_by.push(at);
        }
        let Some(number) = self.count(at, stage, commitment.amount.number()) else { return };
        let to = (at, Place::Rung(stage));
        let (mut again, mut rest) = (number, number);
        for old in old.into_iter().filter(|old| *old != at) {
            if let Some(above) = Stage::ALL.get(stage as usize + 1) {
                let further = self.ledger.lines[old as usize].sum(*above as usize).min(again);
                again -= further;
                rest -= further;
            }
            again = self.take(old, Some(stage), again, (old, Place::Restated), on, seq);
        }
        for package in self.packages(at) {
            rest = self.take(package, Some(stage), rest, to, on, seq);
        }
        self.post(Transfer { on, seq, from: (at, Place::Capacity), to, number: rest });
    }

    /// The package of a line, the package of that, and so on.
    fn packages(&self, at: u32) -> Vec<u32> {
        let mut packages = Vec::new();
        let mut next = self.ledger.lines[at as usize].package;
        while let Some(package) = next.filter(|one| *one != at && !packages.contains(one)) {
            packages.push(package);
            next = self.ledger.lines[package as usize].package;
        }
        packages
    }

    /// Where a line may draw from when its own promise is used up: its packages, and what states
    /// it or them again.
    fn elders(&self, at: u32) -> Vec<u32> {
        let mut elders = self.packages(at);
        elders.insert(0, at);
        let mut seen = 0;
        while let Some(one) = elders.get(seen).copied() {
            seen += 1;
            for again in self.ledger.lines[one as usize].restated_by.clone() {
                let also = std::iter::once(again).chain(self.packages(again));
                let fresh: Vec<u32> = also.filter(|elder| !elders.contains(elder)).collect();
                elders.extend(fresh);
            }
        }
        elders.split_off(1)
    }

    fn moves(&mut self, movements: Vec<&'a Version<Movement>>) {
        // Measures are compared by number, and the keys stand beside the references: a million
        // rows are placed and sorted without following pointers.
        let mut found: Vec<Found<'_>> = Vec::with_capacity(movements.len());
        let lines = &self.ledger.lines;
        let mut measures: Vec<&Measure> = Vec::new();
        let counted: Vec<usize> = lines
            .iter()
            .map(|line| number_of(&mut measures, &line.version.record.amount.measure))
            .collect();
        // Shares draw on one package, and what was stated again on what states it: what happens to
        // a family happens in order of date. Families do not meet, so rows that already stand so
        // within each are left as they are.
        let families = self.families();
        let mut last: Vec<Option<(Key, &Id)>> = vec![None; lines.len()];
        let mut in_order = true;
        for version in movements {
            let movement = &version.record;
            let at = self.index(&movement.commitment);
            let measure = number_of(&mut measures, &movement.amount.measure);
            let Some(line) = at.filter(|at| counted[*at as usize] == measure) else {
                self.ledger.stray.push(version);
                continue;
            };
            let family = families[line as usize];
            let day = movement.on.earliest();
            let key = Key { family, day, line, change: movement.change };
            let before = last[family as usize].replace((key, &movement.id));
            in_order &= before.is_none_or(|before| before < (key, &movement.id));
            let (seq, number) = (version.seq, movement.amount.number());
            let on = movement.on.certain();
            found.push(Found { key, on, seq, number, version });
        }
        self.ledger.stray.sort_by(|a, b| a.record.id.cmp(&b.record.id));
        if !in_order {
            found.sort_unstable_by(|a, b| {
                a.key.cmp(&b.key).then_with(|| a.version.record.id.cmp(&b.version.record.id))
            });
        }
        self.ledger.transfers.reserve(found.len() + found.len() / 2);
        for one in &found {
            self.apply(one);
        }
        self.ledger.movements = found.iter().map(|one| (one.key.line, one.version)).collect();
    }

    fn apply(&mut self, Found { key, on, seq, number, .. }: &Found<'_>) {
        let (at, on, seq) = (key.line, *on, *seq);
        match key.change {
            Change::Suspended => self.ledger.lines[at as usize].suspended = Some(on),
            Change::Resumed => self.ledger.lines[at as usize].suspended = None,
            Change::Cancelled => {
                // What has come least far goes first; without a figure, all that has not come.
                self.cancel(at, number.unwrap_or(Decimal::MAX), on, seq);
            }
            Change::Reaches(stage) => {
                let Some(number) = self.count(at, stage, *number) else { return };
                self.climb(at, stage, number, on, seq);
            }
        }
    }

    /// Counts a report at a rung; gives the number to post, if there is one to post.
    fn count(&mut self, at: u32, stage: Stage, number: Option<Decimal>) -> Option<Decimal> {
        let line = &mut self.ledger.lines[at as usize];
        let reports = match number {
            None => &mut line.unstated,
            Some(number) if number.is_zero() => &mut line.zeros,
            Some(_) => &mut line.stated,
        };
        reports[stage as usize] += 1;
        number.filter(|number| !number.is_zero())
    }

    /// The family of each line: the least index among the lines it is joined to by packages and
    /// restatements.
    fn families(&self) -> Vec<u32> {
        let mut families: Vec<u32> = (0..).take(self.ledger.lines.len()).collect();
        // A line's elders stand before it or, at the end of a chain, a few lines on: few rounds do.
        loop {
            let mut settled = true;
            for (at, line) in self.ledger.lines.iter().enumerate() {
                for elder in line.package.iter().chain(&line.restated_by) {
                    let least = families[at].min(families[*elder as usize]);
                    settled &= families[at] == least && families[*elder as usize] == least;
                    families[at] = least;
                    families[*elder as usize] = least;
                }
            }
            if settled {
                return families;
            }
        }
    }

    /// Lifts a quantity to a rung: from the commitment's own rungs below, highest first; then from
    /// its package and from what states it again; what is left came beyond what had been promised.
    fn climb(&mut self, at: u32, stage: Stage, number: Decimal, on: Date, seq: u64) {
        let to = (at, Place::Rung(stage));
        let mut rest = self.take(at, below(stage), number, to, on, seq);
        if !rest.is_zero() {
            for elder in self.elders(at) {
                rest = self.take(elder, below(stage), rest, to, on, seq);
            }
        }
        self.ledger.lines[at as usize].beyond += rest;
        self.post(Transfer { on, seq, from: (at, Place::Capacity), to, number: rest });
    }

    /// Moves up to `number` from a line's rungs up to and with `top`, highest first. Gives what
    /// could not be had.
    fn take(
        &mut self,
        from: u32,
        top: Option<Stage>,
        number: Decimal,
        to: (u32, Place),
        on: Date,
        seq: u64,
    ) -> Decimal {
        let Some(top) = top else { return number };
        let rungs = Stage::ALL[..=top as usize].iter().rev();
        self.drain(from, rungs, number, to, on, seq)
    }

    fn cancel(&mut self, at: u32, number: Decimal, on: Date, seq: u64) {
        // Only what has not been paid or delivered can be cancelled.
        let rungs = Stage::ALL[..Stage::PaidIn as usize].iter();
        self.drain(at, rungs, number, (at, Place::Cancelled), on, seq);
    }

    fn drain(
        &mut self,
        from: u32,
        rungs: impl Iterator<Item = &'static Stage>,
        number: Decimal,
        to: (u32, Place),
        on: Date,
        seq: u64,
    ) -> Decimal {
        let mut rest = number;
        for place in rungs.map(|stage| Place::Rung(*stage)) {
            if rest.is_zero() {
                break;
            }
            let balance = self.ledger.lines[from as usize].balance(place);
            if balance.is_zero() {
                continue;
            }
            let part = balance.min(rest);
            self.post(Transfer { on, seq, from: (from, place), to, number: part });
            rest -= part;
        }
        rest
    }

    fn post(&mut self, transfer: Transfer) {
        if transfer.number <= Decimal::ZERO {
            return;
        }
        let Transfer { from, to, number, .. } = transfer;
        self.ledger.lines[from.0 as usize].balances[from.1.index()] -= number;
        self.ledger.lines[to.0 as usize].balances[to.1.index()] += number;
        self.ledger.transfers.push(transfer);
    }
}

/// Puts what others lean on first: a package before its shares, an announcement before what
/// states it again; then by date and id.
fn order(chosen: &mut Chosen<'_, Box<Commitment>>) {
    let levels = levels(chosen);
    chosen.versions.sort_by_cached_key(|one| {
        let record = &one.record;
        (levels[&record.id], record.on.earliest(), record.id.clone())
    });
}

/// How many commitments each leans on, one upon another (Kahn's algorithm). Dossiers refuse
/// commitments that lean on themselves; a journal from elsewhere has those last.
fn levels(chosen: &Chosen<'_, Box<Commitment>>) -> FxHashMap<Id, u32> {
    let own: FxHashSet<&Id> = chosen.versions.iter().map(|one| &one.record.id).collect();
    let mut levels: FxHashMap<Id, u32> = own.iter().map(|id| ((*id).clone(), u32::MAX)).collect();
    let mut waiting: FxHashMap<&Id, usize> = FxHashMap::default();
    let mut leaning: FxHashMap<&Id, Vec<&Id>> = FxHashMap::default();
    for one in chosen.versions.iter().map(|version| &version.record) {
        let leans_on = one.part_of.iter().chain(&one.restates);
        let leans_on = leans_on.map(|id| *chosen.stands_in.get(id).unwrap_or(&id));
        for other in leans_on.filter(|other| own.contains(other)) {
            *waiting.entry(&one.id).or_default() += 1;
            leaning.entry(other).or_default().push(&one.id);
        }
    }
    let mut ready: Vec<&Id> = own.into_iter().filter(|id| !waiting.contains_key(id)).collect();
    for level in 0.. {
        if ready.is_empty() {
            break;
        }
        let mut next = Vec::new();
        for id in ready {
            levels.insert(id.clone(), level);
            for other in leaning.remove(id).unwrap_or_default() {
                if let Some(left) = waiting.get_mut(other) {
                    *left -= 1;
                    if *left == 0 {
                        next.push(other);
                    }
                }
            }
        }
        ready = next;
    }
    levels
}

/// The place of a measure in a short list, which grows to hold it.
fn number_of<'a>(measures: &mut Vec<&'a Measure>, measure: &'a Measure) -> usize {
    measures.iter().position(|one| *one == measure).unwrap_or_else(|| {
        measures.push(measure);
        measures.len() - 1
    })
}

/// The rung under one, if there is one.
fn below(stage: Stage) -> Option<Stage> {
    (stage as usize).checked_sub(1).map(|at| Stage::ALL[at])
}
