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
    numbers::{binomials, coalitions},
    power::Counts,
    sizes::Sizes,
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

/// Takes one seat after the other into an array of sums: `row` by `row`, what lies `weight` rows
/// below is added. Cells are added in place from above, in stretches that do not overlap.
pub(super) fn add_seats<T: Clone>(
    sums: &mut [T],
    row: usize,
    seats: &[u64],
    watch: &mut Watch<'_>,
    add: impl Fn(&mut [T], &[T]),
) -> Result<(), Refusal> {
    let mut reach = 0_usize;
    let cells = sums.len() / row;
    for (seat, &weight) in seats.iter().enumerate() {
        watch.at(seat as u64, seats.len() as u64)?;
        let weight = usize::try_from(weight).unwrap_or(usize::MAX).min(cells);
        reach = (reach + weight).min(cells - 1);
        if weight == 0 {
            // Such seats come first: nothing weighs anything yet.
            let nothing = sums[..row].to_vec();
            add(&mut sums[..row], &nothing);
            continue;
        }
        let mut end = reach + 1;
        while end > weight {
            let length = weight.min(end - weight).min(STRETCH);
            let (below, above) = sums.split_at_mut((end - length) * row);
            let from = (end - length - weight) * row;
            add(&mut above[..length * row], &below[from..from + length * row]);
            end -= length;
        }
    }
    Ok(())
}

/// The same for rows of one cell, two seats at a time: each cell is written half as often, and such
/// sums wait for memory. `add` is given what lies below by the lighter seat, by the heavier, and by
/// both; where nothing does, `nothing`. Each seat weighs something.
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

/// One list of weights, and the least weight with which a coalition of each size wins: a weighted
/// test, or several on the same weights, joined with counts of heads in any way.
pub(super) struct BySize {
    /// What each seat weighs, ascending.
    seats: Vec<u64>,
    /// What a seat of each class weighs.
    classes: Vec<u64>,
    /// For each size from 0 to all; none: such coalitions never win.
    least: Vec<Option<u64>>,
}

impl BySize {
    /// The weights and sizes that decide a game; none where more does.
    pub fn of(game: &Game) -> Option<Self> {
        let tests = 0..game.quotas.len();
        let weights = |test: usize| game.classes.iter().map(move |class| class.weights[test]);
        let heads = |test: usize| weights(test).all(|weight| weight == 1);
        let fine: Vec<usize> = tests.filter(|&test| !heads(test)).collect();
        let (&first, others) = fine.split_first()?;
        if !others.iter().all(|&other| weights(other).eq(weights(first))) {
            return None;
        }
        let mut quotas: Vec<u64> = fine.iter().map(|&test| game.quotas[test]).collect();
        quotas.push(0);
        quotas.sort_unstable();
        let least = |size: u64| {
            let wins = |&weight: &u64| {
                let sum = |test| if heads(test) { size } else { weight };
                game.tree.holds(&|test| sum(test) >= game.quotas[test])
            };
            quotas.iter().copied().find(wins)
        };
        let mut seats: Vec<u64> =
            game.seats().into_iter().map(|class| game.classes[class].weights[first]).collect();
        seats.sort_unstable();
        let least = (0..=game.players as u64).map(least).collect();
        Some(Self { seats, classes: weights(first).collect(), least })
    }

    /// Counts of lesser weights than this are kept.
    pub fn cells(&self) -> u64 {
        self.least.iter().flatten().copied().max().unwrap_or(0).max(1)
    }

    /// About how many additions it takes to count swings.
    pub fn additions(&self) -> u64 {
        let n = self.seats.len() as u64;
        let looks = |&weight: &u64| 4 * n * (self.cells() / weight.max(1)).min(n);
        let reach = reached(&self.seats, self.cells()).saturating_mul(n);
        self.classes.iter().map(looks).fold(reach, u64::saturating_add)
    }
}

/// How many additions it takes to count the sums of seats below `cells`.
fn reached(seats: &[u64], cells: u64) -> u64 {
    let reach = seats.iter().scan(0_u64, |reach, weight| {
        *reach = reach.saturating_add(*weight);
        Some(cells.min(*reach))
    });
    reach.fold(0, u64::saturating_add)
}

/// Swings by size, of the game or of its dual, whichever takes fewer sums.
pub(super) fn sizes(game: &Game, watch: &mut Watch<'_>) -> Option<Result<Sizes, Refusal>> {
    let (direct, dual) = (BySize::of(game)?, BySize::of(&game.dual())?);
    if direct.cells() <= dual.cells() {
        return Some(with_words!(game.players, sizes_in(&direct, watch)));
    }
    let found = with_words!(game.players, sizes_in(&dual, watch));
    // What wins is what the others lose, and a swing of the one is a swing of the other with the
    // other players.
    let opposite = |Sizes { mut winning, mut swings }: Sizes| {
        winning.reverse();
        let all = binomials(game.players);
        let winning = all.iter().zip(winning).map(|(all, loses)| all - loses).collect();
        for by_size in &mut swings {
            by_size[1..].reverse();
        }
        Sizes { winning, swings }
    };
    Some(found.map(opposite))
}

fn sizes_in<const L: usize>(by: &BySize, watch: &mut Watch<'_>) -> Result<Sizes, Refusal> {
    let n = by.seats.len();
    let row = n + 1;
    // A row for each sum: how many coalitions of each size weigh it.
    let mut sums = vec![Wide::<L>::ZERO; by.cells() as usize * row];
    sums[0] = Wide::ONE;
    add_seats(&mut sums, row, &by.seats, watch, |above, below| {
        // One seat more: one larger. What would be larger than all is zero.
        let one_larger = above.iter_mut().skip(1);
        one_larger.zip(below).for_each(|(above, below)| *above = *above + *below);
    })?;
    for at in row..sums.len() {
        sums[at] = sums[at] + sums[at - row];
    }
    let count = |most: usize, size: usize| sums[most * row + size];
    // Coalitions without a seat, of a size, that weigh less than so much:
    // C(k, s) - C(k - w, s - 1) + C(k - 2w, s - 2) - ...
    let without = |weight: u64, size: usize, less_than: u64| {
        let (mut found, mut adds) = (Wide::ZERO, true);
        let (mut most, mut left) = (less_than.checked_sub(1), Some(size));
        while let (Some(weighs), Some(size)) = (most, left) {
            let counted = count(weighs as usize, size);
            found = if adds { found + counted } else { found - counted };
            adds = !adds;
            most = weighs.checked_sub(weight);
            left = size.checked_sub(1);
        }
        found.big()
    };
    let of_others = binomials(n - 1);
    let swings = |&weight: &u64| -> Vec<BigUint> {
        // Others that lose by themselves, but for those that lose with the seat too.
        let swings = |others: usize| {
            let Some(needed) = by.least[others + 1] else { return BigUint::ZERO };
            let losing = match by.least[others] {
                None => of_others[others].clone(),
                Some(least) => without(weight, others, least),
            };
            losing - without(weight, others, needed.saturating_sub(weight))
        };
        [BigUint::ZERO].into_iter().chain((0..n).map(swings)).collect()
    };
    let winning = |(size, all): (usize, BigUint)| match by.least[size] {
        None => BigUint::ZERO,
        Some(0) => all,
        Some(least) => all - count(least as usize - 1, size).big(),
    };
    Ok(Sizes {
        winning: binomials(n).into_iter().enumerate().map(winning).collect(),
        swings: by.classes.iter().map(swings).collect(),
    })
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
