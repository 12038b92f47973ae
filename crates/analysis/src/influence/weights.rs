//! Counting by weight, for one weighted test: how many coalitions weigh each sum, seat by seat.
//!
//! The generating function of Irwin Mann and Lloyd S. Shapley, "Values of large games, VI:
//! evaluating the Electoral College exactly", RM-3158-PR, RAND (1962), after David G. Cantor. Seats
//! are taken in ascending order of weight, so that only sums that can be reached are touched, and
//! the dual test is counted where its quota is smaller. The counts without one seat follow from the
//! cumulative counts `C` alone (Takeaki Uno, "Efficient computation of power indices for weighted
//! majority games", ISAAC 2012): `C_i(k) = C(k) - C_i(k - w_i)`.

use super::{
    game::Game,
    numbers::coalitions,
    power::Counts,
    watch::{Refusal, Watch},
    wide::Wide,
};
use num_bigint::BigUint;

/// The most players: counts of 16 words.
pub(super) const MOST: usize = 1_024;

/// One weighted test, `[quota; weights]`.
pub(super) struct Test {
    /// What each seat weighs, ascending.
    pub seats: Vec<u64>,
    /// What a seat of each class weighs.
    pub classes: Vec<u64>,
    pub quota: u64,
    /// The quota of the dual.
    pub against: u64,
}

impl Test {
    /// The test of a game that has no other.
    pub fn of(game: &Game) -> Option<Self> {
        let [quota] = game.quotas[..] else { return None };
        let classes = game.classes.iter().map(|class| class.weights[0]).collect();
        let seats = game.seats().into_iter().map(|class| game.classes[class].weights[0]).collect();
        Some(Self { seats, classes, quota, against: game.total(0) - quota + 1 })
    }

    /// A test that has nothing merged, and the class of each player.
    pub fn new(weights: &[u64], quota: u64, against: u64) -> (Self, Vec<usize>) {
        let mut seats = weights.to_vec();
        seats.sort_unstable();
        let mut classes = seats.clone();
        classes.dedup();
        let class = |weight: &u64| classes.partition_point(|other| other < weight);
        let class_of = weights.iter().map(class).collect();
        (Self { seats, classes, quota, against }, class_of)
    }

    /// How many seats weigh nothing, and what the others weigh.
    pub fn idle(&self) -> (usize, &[u64]) {
        let idle = self.seats.partition_point(|&weight| weight == 0);
        (idle, &self.seats[idle..])
    }

    /// The smaller one of its quota and its dual's: counts below it are kept.
    pub fn cells(&self) -> u64 {
        self.quota.min(self.against)
    }

    /// How many additions it takes to count the sums below [`Self::cells`].
    pub fn additions(&self) -> u64 {
        reached(&self.seats, self.cells())
    }
}

/// Takes seats into an array of sums, two at a time: each cell is written half as often, and such
/// sums wait for memory. Cells are added in place from above, in stretches that do not overlap.
/// `add` is given what lies below by the lighter seat, by the heavier, and by both; where nothing
/// does, `nothing`. Each seat weighs something.
pub(super) fn add_pairs<T: Copy>(
    sums: &mut [T],
    nothing: T,
    seats: &[u64],
    watch: &mut Watch<'_>,
    add: impl Fn(&mut [T], [&[T]; 3]),
) -> Result<(), Refusal> {
    let cells = sums.len();
    let nothing = [nothing; STRETCH];
    let mut reach = 0_usize;
    for (pair, two) in seats.chunks(2).enumerate() {
        watch.at(2 * pair as u64, seats.len() as u64)?;
        let weight = |weight: &u64| usize::try_from(*weight).unwrap_or(usize::MAX).min(cells);
        // A seat that is left over is paired with one that is too heavy.
        let (lighter, heavier) = (weight(&two[0]), two.get(1).map_or(cells, weight));
        let below = [lighter, heavier, lighter + heavier];
        reach = (reach + two.iter().map(weight).sum::<usize>()).min(cells - 1);
        let mut end = reach + 1;
        while end > below[0] {
            // Within a stretch each of the three is there or is not.
            let there = below.iter().filter(|&&below| end > below).map(|below| end - below);
            let length = there.min().unwrap_or(0).min(below[0]).min(STRETCH);
            let start = end - length;
            let (lower, above) = sums.split_at_mut(start);
            let shifted = |by: usize| match start.checked_sub(by) {
                Some(from) => &lower[from..from + length],
                None => &nothing[..length],
            };
            add(&mut above[..length], below.map(shifted));
            end = start;
        }
    }
    Ok(())
}

/// Cells that are added in one go.
const STRETCH: usize = 4_096;

/// Calls a function with counts of as many words as numbers of `n` binary digits need.
macro_rules! with_words {
    ($n:expr, $call:ident($($argument:expr),*)) => {
        match $n {
            0..=64 => $call::<1>($($argument),*),
            65..=128 => $call::<2>($($argument),*),
            129..=192 => $call::<3>($($argument),*),
            193..=256 => $call::<4>($($argument),*),
            257..=320 => $call::<5>($($argument),*),
            321..=512 => $call::<8>($($argument),*),
            _ => $call::<16>($($argument),*),
        }
    };
}

pub(super) use with_words;

/// The words that a count of `n` players, or of `n` binary digits, takes.
pub(super) fn words(n: usize) -> u64 {
    const fn of<const L: usize>() -> u64 {
        L as u64
    }
    with_words!(n, of())
}

/// The number of swings of each player.
pub(super) fn counts(game: &Game, test: &Test, watch: &mut Watch<'_>) -> Result<Counts, Refusal> {
    with_words!(game.players, counts_in(game, test, watch))
}

fn counts_in<const L: usize>(
    game: &Game,
    test: &Test,
    watch: &mut Watch<'_>,
) -> Result<Counts, Refusal> {
    let cumulative = cumulative::<L>(test, watch)?;
    let last = cumulative.len() - 1;
    let swings: Vec<BigUint> =
        test.classes.iter().map(|&weight| swings_at(&cumulative, last, weight).big()).collect();
    let losing = cumulative[last].big();
    // A coalition wins where the others lose the dual.
    let direct = test.quota == test.cells();
    let winning = if direct { coalitions(game.players) - losing } else { losing };
    Ok(Counts { winning, swings: game.spread(&swings) })
}

/// How many coalitions weigh at most so much, below [`Test::cells`].
fn cumulative<const L: usize>(test: &Test, watch: &mut Watch<'_>) -> Result<Vec<Wide<L>>, Refusal> {
    let mut sums = vec![Wide::<L>::ZERO; test.cells() as usize];
    let (idle, seats) = test.idle();
    sums[0] = (0..idle).fold(Wide::ONE, |nobody, _| nobody + nobody);
    add_pairs(&mut sums, Wide::ZERO, seats, watch, |above, [a, b, both]| {
        let cells = above.len();
        let (a, b, both) = (&a[..cells], &b[..cells], &both[..cells]);
        for (at, above) in above.iter_mut().enumerate() {
            *above = (*above + a[at]) + (b[at] + both[at]);
        }
    })?;
    let mut total = Wide::ZERO;
    for sum in &mut sums {
        total = total + *sum;
        *sum = total;
    }
    Ok(sums)
}

/// The swings of a seat where coalitions heavier than `last` win: `C(last) - 2 C(last - w) +
/// 2 C(last - 2w) - ...`.
fn swings_at<const L: usize>(cumulative: &[Wide<L>], last: usize, weight: u64) -> Wide<L> {
    if weight == 0 {
        return Wide::ZERO;
    }
    let weight = usize::try_from(weight).unwrap_or(usize::MAX);
    let (mut swings, mut at, mut adds) = (cumulative[last], last, false);
    while at >= weight {
        at -= weight;
        let twice = cumulative[at] + cumulative[at];
        swings = if adds { swings + twice } else { swings - twice };
        adds = !adds;
    }
    swings
}

/// How many additions it takes to count the sums of seats below `cells`.
fn reached(seats: &[u64], cells: u64) -> u64 {
    let reach = seats.iter().scan(0_u64, |reach, weight| {
        *reach = reach.saturating_add(*weight);
        Some(cells.min(*reach))
    });
    reach.fold(0, u64::saturating_add)
}

/// The counts of swings under each of many quotas: sums are counted once, then those without a
/// seat once for each class.
pub(super) fn sweep(
    players: usize,
    test: &Test,
    quotas: &[u64],
    watch: &mut Watch<'_>,
) -> Result<Vec<(BigUint, Vec<BigUint>)>, Refusal> {
    with_words!(players, sweep_in(players, test, quotas, watch))
}

fn sweep_in<const L: usize>(
    players: usize,
    test: &Test,
    quotas: &[u64],
    watch: &mut Watch<'_>,
) -> Result<Vec<(BigUint, Vec<BigUint>)>, Refusal> {
    let cumulative = cumulative::<L>(test, watch)?;
    let total: u64 = test.seats.iter().sum();
    let last = |quota: u64| quota.min(total - quota + 1) as usize - 1;
    let mut rows: Vec<(BigUint, Vec<BigUint>)> = quotas
        .iter()
        .map(|&quota| {
            let losing = cumulative[last(quota)].big();
            let direct = quota <= total - quota + 1;
            (if direct { coalitions(players) - losing } else { losing }, Vec::new())
        })
        .collect();
    let mut without = vec![Wide::<L>::ZERO; cumulative.len()];
    for &weight in &test.classes {
        let weight = weight as usize;
        for at in 0..cumulative.len() {
            // Of what weighs nothing the counts are not asked for.
            let with = if weight > 0 && at >= weight { without[at - weight] } else { Wide::ZERO };
            without[at] = cumulative[at] - with;
        }
        for (row, &quota) in rows.iter_mut().zip(quotas) {
            let last = last(quota);
            let lighter = if last >= weight { without[last - weight] } else { Wide::ZERO };
            let swings = if weight == 0 { Wide::ZERO } else { without[last] - lighter };
            row.1.push(swings.big());
        }
    }
    Ok(rows)
}
