//! The second fold: what was promised, what arrived. A double-entry ledger over the ladder.
//!
//! Every commitment has one account per rung, and three more: its donor's capacity, from which new
//! money comes, and two for what will not come, cancelled and restated. A [`Transfer`] takes from
//! one account what it puts into another, so the ledger balances by construction: for each
//! measure, all accounts sum to zero.
//!
//! What stands on an account is what has come exactly so far; what has *reached* a rung is the sum
//! of that rung and the ones above it.

mod fold;

use crate::{
    book::{Version, View},
    record::{Change, Commitment, Movement, Nature, Scope},
    rivals::{Reading, choose},
};
use charter::Payment;
use rustc_hash::FxHashMap;
use vocabulary::{ActorId, Date, Decimal, Id, Measure, Stage};

/// An account of a commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Place {
    /// The donor's capacity: negative by as much new money as the donor has promised or given (a
    /// share of a package comes out of the package).
    Capacity,
    /// A rung of the ladder.
    Rung(Stage),
    /// What will not come.
    Cancelled,
    /// What a later commitment states again.
    Restated,
}

impl Place {
    const COUNT: usize = Stage::COUNT + 3;

    /// Every account of a commitment.
    pub fn all() -> impl Iterator<Item = Self> {
        let rungs = Stage::ALL.iter().map(|stage| Self::Rung(*stage));
        [Self::Capacity].into_iter().chain(rungs).chain([Self::Cancelled, Self::Restated])
    }

    const fn index(self) -> usize {
        match self {
            Self::Capacity => 0,
            Self::Rung(stage) => 1 + stage as usize,
            Self::Cancelled => Stage::COUNT + 1,
            Self::Restated => Stage::COUNT + 2,
        }
    }

    /// Its name in an exported journal.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Capacity => "capacity",
            Self::Rung(stage) => stage.code(),
            Self::Cancelled => "cancelled",
            Self::Restated => "restated",
        }
    }
}

/// A posting pair: `number` leaves `from` and enters `to`, in the commitment's measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Transfer {
    /// The day it counts from.
    pub on: Date,
    /// Journal entry of the record that caused it.
    pub seq: u64,
    /// (index into [`Ledger::lines`], account) it leaves.
    pub from: (u32, Place),
    /// (index into [`Ledger::lines`], account) it enters.
    pub to: (u32, Place),
    /// How much; never negative, never zero.
    pub number: Decimal,
}

/// One commitment in the ledger.
#[derive(Debug, Clone)]
pub struct Line<'a> {
    /// The commitment.
    pub version: &'a Version<Box<Commitment>>,
    /// Index of the package it is a share of.
    pub package: Option<u32>,
    /// Indices of the commitments that state it again.
    restated_by: Vec<u32>,
    /// Balance of each account, indexed by [`Place`].
    balances: [Decimal; Place::COUNT],
    /// Reports of something, with a figure, at each rung.
    stated: [u32; Stage::COUNT],
    /// Reports of nothing at each rung.
    zeros: [u32; Stage::COUNT],
    /// Reports without a figure at each rung.
    unstated: [u32; Stage::COUNT],
    /// Since when it is on hold.
    pub suspended: Option<Date>,
    /// What came beyond what had been promised.
    pub beyond: Decimal,
}

impl Line<'_> {
    /// The commitment.
    #[must_use]
    pub fn commitment(&self) -> &Commitment {
        &self.version.record
    }

    /// What stands on an account, in the commitment's measure.
    #[must_use]
    pub const fn balance(&self, place: Place) -> Decimal {
        self.balances[place.index()]
    }

    /// Whether the commitment itself gives a figure for a rung.
    fn covers(&self, stage: Stage) -> bool {
        self.commitment().stage >= stage && self.commitment().amount.figure.is_some()
    }

    /// What has reached a rung, and how many reports say so. A report of something on a rung
    /// speaks for the rungs below it, where it lies within the commitment's own figure if that has
    /// one; a report of nothing speaks for the rungs above, if nothing else has reached it.
    #[must_use]
    pub fn reached(&self, stage: Stage) -> Tally {
        let rungs = stage as usize..Stage::COUNT;
        let nothing = |rung: &usize| self.sum(*rung).is_zero();
        let zeros: u32 = (0..=stage as usize).filter(nothing).map(|rung| self.zeros[rung]).sum();
        Tally {
            number: self.sum(stage as usize),
            stated: self.stated[rungs.clone()].iter().sum::<u32>() + zeros,
            unstated: if self.covers(stage) { 0 } else { self.unstated[rungs].iter().sum() },
        }
    }

    /// What stands on a rung and above.
    fn sum(&self, rung: usize) -> Decimal {
        self.balances[1 + rung..=Stage::COUNT].iter().sum()
    }
}

/// A sum and what it rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// The sum of the reports that give a figure.
    pub number: Decimal,
    /// How many do.
    pub stated: u32,
    /// How many give none.
    pub unstated: u32,
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.number += other.number;
        self.stated += other.stated;
        self.unstated += other.unstated;
    }
}

/// The ledger at two clocks under one reading of rivals.
#[derive(Debug, Clone)]
pub struct Ledger<'a> {
    /// The commitments that count: packages before their shares, then by date and id.
    pub lines: Vec<Line<'a>>,
    /// Every posting pair, in the order it was made.
    pub transfers: Vec<Transfer>,
    /// (index into `lines`, movement) of the movements that bear on them; those of one line are in
    /// order of date.
    pub movements: Vec<(u32, &'a Version<Movement>)>,
    /// Whether rivals differ anywhere, so that another reading may give other sums.
    pub contested: bool,
    /// Movements whose commitment does not count (deprecated, not yet true or known, or of another
    /// measure in this reading): they have no effect.
    pub stray: Vec<&'a Version<Movement>>,
    /// Index of each commitment's line; a rival left out has that of the one chosen in its place.
    /// Ids by value: short ones are stored in place, so that a look-up follows no pointer.
    by_id: FxHashMap<Id, u32>,
}

impl<'a> Ledger<'a> {
    /// Folds what could be known at the clocks.
    #[must_use]
    pub fn fold(view: View<'a>, reading: Reading) -> Self {
        let pledges = view
            .true_by(&view.book.commitments)
            .filter(|version| version.record.nature == Nature::Pledge);
        let commitments = choose(pledges, reading, |one| one.amount.number());
        let movements =
            choose(view.true_by(&view.book.movements), reading, |one| one.amount.number());
        let contested = commitments.contested || movements.contested;
        Self { contested, ..fold::fold(commitments, movements.versions) }
    }

    /// The line of a commitment, or of the rival chosen in its place.
    #[must_use]
    pub fn line(&self, commitment: &Id) -> Option<&Line<'a>> {
        self.by_id.get(commitment).map(|at| &self.lines[*at as usize])
    }

    /// Sums what has reached a rung over the lines a filter lets through.
    pub fn reached(&self, stage: Stage, keep: impl Fn(&Line<'a>) -> bool) -> Tally {
        let (mut sum, mut silent) = (Tally::default(), false);
        for line in self.lines.iter().filter(|line| keep(line)) {
            let mut tally = line.reached(stage);
            // A share without a figure lies within the figure of its package: the sum is no floor.
            let package = line.package.map(|at| &self.lines[at as usize]);
            if package.is_some_and(|package| keep(package) && package.covers(stage)) {
                tally.unstated = 0;
            }
            silent |= tally.stated + tally.unstated == 0;
            sum += tally;
        }
        if sum.number.is_zero() && silent {
            // That one donor gave nothing does not say that nobody gave anything.
            sum.stated = 0;
        }
        sum
    }

    /// What each donor lifted to a rung or beyond, for charter rules: the transfers that come from
    /// below it, so that money that climbs on (paid in, then spent) is weighed once, and those that
    /// come from another donor, as a share from its package, which leave that one's on the
    /// same day; and the reports without a figure.
    #[must_use]
    pub fn payments(&self, stage: Stage) -> FxHashMap<&'a ActorId, Vec<Payment>> {
        let above = |place| matches!(place, Place::Rung(rung) if rung >= stage);
        let mut payments: FxHashMap<&ActorId, Vec<Payment>> = FxHashMap::default();
        let mut pay = |at: u32, record: &Id, on: Date, stage: Stage, number: Option<Decimal>| {
            let commitment: &'a Commitment = &self.lines[at as usize].version.record;
            if commitment.scope == Scope::Forum {
                let measure = commitment.amount.measure.clone();
                let (record, form) = (record.clone(), commitment.form);
                let payment = Payment { record, on, form, stage, measure, number };
                payments.entry(&commitment.donor).or_default().push(payment);
            }
        };
        let ids: FxHashMap<u64, &Id> =
            self.movements.iter().map(|(_, one)| (one.seq, &one.record.id)).collect();
        let donor = |at: u32| &self.lines[at as usize].version.record.donor;
        for transfer in &self.transfers {
            let (at, place) = transfer.to;
            if let Place::Rung(rung) = place
                && rung >= stage
                && (!above(transfer.from.1) || donor(transfer.from.0) != donor(at))
            {
                let own = &self.lines[at as usize].version.record.id;
                let record = ids.get(&transfer.seq).copied().unwrap_or(own);
                pay(at, record, transfer.on, rung, Some(transfer.number));
                if let Place::Rung(left) = transfer.from.1
                    && left >= stage
                {
                    pay(transfer.from.0, record, transfer.on, left, Some(-transfer.number));
                }
            }
        }
        for (at, version) in &self.movements {
            if let Movement { id, change: Change::Reaches(rung), on, amount, .. } = &version.record
                && *rung >= stage
                && amount.figure.is_none()
            {
                pay(*at, id, on.certain(), *rung, None);
            }
        }
        // Families stand in the order of import, which must not show.
        for own in payments.values_mut() {
            own.sort_by(|a, b| (a.on, &a.record).cmp(&(b.on, &b.record)));
        }
        payments
    }

    /// The measures in use, money first.
    #[must_use]
    pub fn measures(&self) -> Vec<&'a Measure> {
        let mut measures: Vec<&Measure> =
            self.lines.iter().map(|line| &line.version.record.amount.measure).collect();
        measures.sort();
        measures.dedup();
        measures
    }
}
