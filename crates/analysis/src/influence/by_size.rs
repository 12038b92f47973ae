//! Counting by weight and size: one list of weights decides, and how many there are.
//!
//! The generating function in two variables, one for the weight and one for the size (Irwin Mann
//! and Lloyd S. Shapley, "Values of large games, VI", RM-3158-PR, RAND (1962), after David G.
//! Cantor). Only sizes and weights with which a coalition can lose are counted, of the game or of
//! its dual, whichever takes less. A count takes one word: it is kept modulo one number after
//! another, and put together from what remains (the Chinese remainder theorem). Counts without one
//! seat follow from the cumulative ones (Takeaki Uno, "Efficient computation of power indices for
//! weighted majority games", ISAAC 2012).

use super::{
    game::Game,
    method::WORDS,
    numbers::binomials,
    simplify::divisor,
    sizes::Sizes,
    watch::{Refusal, Watch},
};
use num_bigint::BigUint;

/// The most players.
const MOST: usize = 1_024;

/// One list of weights, and the least weight with which a coalition of each size wins: a weighted
/// test, or several on the same weights, joined with counts of heads in any way.
pub(super) struct BySize {
    /// What each seat weighs, ascending.
    seats: Vec<u64>,
    /// What so many of the lightest seats weigh, from none to all.
    lightest: Vec<u64>,
    /// What a seat of each class weighs.
    classes: Vec<u64>,
    /// For each size from 0 to all; none: such coalitions never win.
    least: Vec<Option<u64>>,
    /// Counts of lesser weights than this are kept.
    cells: u64,
    /// Counts of lesser sizes than this are kept: larger coalitions win, or weigh more.
    rows: usize,
    /// Whether this is the dual of the game.
    dual: bool,
}

impl BySize {
    /// The weights and sizes that decide a game, or its dual where that takes fewer counts; none
    /// where more does, and where that takes too much room.
    pub fn of(game: &Game) -> Option<Self> {
        if game.players > MOST {
            return None;
        }
        let (direct, dual) = (Self::new(game, false)?, Self::new(&game.dual(), true)?);
        let by = if direct.room() <= dual.room() { direct } else { dual };
        (by.room() <= WORDS).then_some(by)
    }

    fn new(game: &Game, dual: bool) -> Option<Self> {
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
        let least: Vec<Option<u64>> = (0..=game.players as u64).map(least).collect();
        let mut seats: Vec<u64> =
            game.seats().into_iter().map(|class| game.classes[class].weights[first]).collect();
        seats.sort_unstable();
        let mut lightest = vec![0];
        lightest.extend(seats.iter().scan(0, |sum, weight| {
            *sum += weight;
            Some(*sum)
        }));
        let cells = least.iter().flatten().copied().max().unwrap_or(0).max(1);
        let counted = least.iter().rposition(|least| least.is_some_and(|least| least > 0));
        let rows = (counted.unwrap_or(0) + 1).min(lightest.partition_point(|&sum| sum < cells));
        Some(Self { seats, lightest, classes: weights(first).collect(), least, cells, rows, dual })
    }

    /// How many counts are kept: of each size those from the lightest on.
    pub fn room(&self) -> u64 {
        let row = |lightest: &u64| self.cells - lightest;
        self.lightest[..self.rows].iter().map(row).fold(0, u64::saturating_add)
    }

    /// About how many nanoseconds it takes to count swings: two additions each.
    pub fn cost(&self) -> u64 {
        let rows = self.rows as u64;
        let sums = |seat: usize| {
            let gained = |size| self.gained(seat, size) as u64;
            (1..self.rows.min(seat + 2)).map(gained).sum::<u64>()
        };
        let looks = |&weight: &u64| 2 * rows * (self.cells / weight.max(1)).min(rows);
        let sums = (0..self.seats.len()).map(sums).sum::<u64>();
        let additions = sums + self.classes.iter().map(looks).sum::<u64>();
        additions * self.moduli().len() as u64 / 2
    }

    /// How many sums of coalitions of a size are gained when a seat is taken in after all lighter
    /// ones: from it with the lightest others to it with the heaviest.
    fn gained(&self, seat: usize, size: usize) -> usize {
        let least = self.lightest[size - 1] + self.seats[seat];
        let most = self.lightest[seat + 1] - self.lightest[seat + 1 - size];
        (most + 1).min(self.cells).saturating_sub(least) as usize
    }

    /// Numbers without a common divisor, whose product is beyond every count: 2^64, which is written
    /// as 0, and the greatest below 2^63.
    fn moduli(&self) -> Vec<u64> {
        let largest = self.least.iter().rposition(|&least| least != Some(0)).unwrap_or(0);
        let bits = binomials::<BigUint>(self.seats.len())[largest.min(self.seats.len() / 2)].bits();
        let mut moduli = vec![0];
        let mut next = (1 << 63) - 1;
        while 64 + 62 * (moduli.len() as u64 - 1) < bits {
            if moduli[1..].iter().all(|&other| divisor(other, next) == 1) {
                moduli.push(next);
            }
            next -= 2;
        }
        moduli
    }

    /// Swings by size.
    pub fn sizes(&self, watch: &mut Watch<'_>) -> Result<Sizes, Refusal> {
        let n = self.seats.len();
        let moduli = self.moduli();
        let of_others = binomials(n - 1);
        let mut counts = vec![0; self.room() as usize];
        let mut remainders = Vec::with_capacity(moduli.len());
        for (step, &modulus) in (0..).zip(&moduli) {
            let count =
                |watch: &mut Watch<'_>| Pass { by: self, modulus }.count(&mut counts, watch);
            watch.within(step, moduli.len() as u64, count)?;
            remainders.push(Pass { by: self, modulus }.found(&counts, &of_others));
        }
        let whole = Whole::new(&moduli);
        let number = |at: usize| whole.number(remainders.iter().map(|found| found[at]));
        let losing = |size: usize| number(size);
        let winning = |(size, all): (usize, BigUint)| match self.least[size] {
            None => BigUint::ZERO,
            Some(0) => all,
            Some(_) => all - losing(size),
        };
        let swings = |class: usize| {
            let of_size = (0..n).map(|others| number(n + 1 + class * n + others));
            [BigUint::ZERO].into_iter().chain(of_size).collect()
        };
        let sizes = Sizes {
            winning: binomials(n).into_iter().enumerate().map(winning).collect(),
            swings: (0..self.classes.len()).map(swings).collect(),
        };
        Ok(if self.dual { opposite(sizes) } else { sizes })
    }
}

/// Of the dual what there is of the game: what wins is what the others lose, and a swing of the one
/// is a swing of the other with the other players.
fn opposite(Sizes { mut winning, mut swings }: Sizes) -> Sizes {
    winning.reverse();
    let all = binomials::<BigUint>(winning.len() - 1);
    let winning = all.iter().zip(winning).map(|(all, loses)| all - loses).collect();
    for by_size in &mut swings {
        by_size[1..].reverse();
    }
    Sizes { winning, swings }
}

/// Counting modulo one number up to 2^63, or modulo 2^64.
struct Pass<'a> {
    by: &'a BySize,
    /// 2^64 is written as 0.
    modulus: u64,
}

impl Pass<'_> {
    // What is beyond the modulus, or below zero, is mended by the smaller one of two words: the
    // other has wrapped around, or is too great.
    const fn add(&self, a: u64, b: u64) -> u64 {
        let sum = a.wrapping_add(b);
        let less = sum.wrapping_sub(self.modulus);
        if less < sum { less } else { sum }
    }

    const fn subtract(&self, a: u64, b: u64) -> u64 {
        let difference = a.wrapping_sub(b);
        let more = difference.wrapping_add(self.modulus);
        if more < difference { more } else { difference }
    }

    fn remainder(&self, number: &BigUint) -> u64 {
        let rest = if self.modulus == 0 { number.clone() } else { number % self.modulus };
        rest.iter_u64_digits().next().unwrap_or(0)
    }

    /// How many coalitions of each size weigh at most each sum, row by row.
    fn count(&self, counts: &mut [u64], watch: &mut Watch<'_>) -> Result<(), Refusal> {
        let by = self.by;
        counts.fill(0);
        let mut rows = Vec::with_capacity(by.rows);
        let mut rest = counts;
        for lightest in &by.lightest[..by.rows] {
            let (row, after) = rest.split_at_mut((by.cells - lightest) as usize);
            rows.push(row);
            rest = after;
        }
        rows[0][0] = 1;
        for (seat, &weight) in by.seats.iter().enumerate() {
            watch.at(seat as u64, by.seats.len() as u64)?;
            // Larger coalitions first: they gain what there was before the seat.
            for size in (1..by.rows.min(seat + 2)).rev() {
                let [from, into] = &mut rows[size - 1..=size] else { continue };
                let first = (weight - by.seats[size - 1]) as usize;
                let gained = by.gained(seat, size);
                let Some(into) = into.get_mut(first..first + gained) else { continue };
                let from = &from[..gained];
                for (into, &from) in into.iter_mut().zip(from) {
                    *into = self.add(*into, from);
                }
            }
        }
        for row in rows {
            let mut total = 0;
            for count in row {
                total = self.add(total, *count);
                *count = total;
            }
        }
        Ok(())
    }

    /// What remains of the losing coalitions of each size, and then of the swings of each class by
    /// the number of the others.
    fn found(&self, counts: &[u64], of_others: &[BigUint]) -> Vec<u64> {
        let by = self.by;
        let n = by.seats.len();
        let row = |lightest: &u64| (by.cells - lightest) as usize;
        let starts: Vec<usize> = by.lightest[..by.rows]
            .iter()
            .scan(0, |next, lightest| {
                let start = *next;
                *next += row(lightest);
                Some(start)
            })
            .collect();
        // Coalitions of a size that weigh less than so much.
        let lighter = |size: usize, than: u64| {
            let start = starts.get(size)?;
            let above = than.checked_sub(by.lightest[size] + 1)?;
            Some(counts[start + above as usize])
        };
        // The same without a seat: C(k, s) - C(k - w, s - 1) + C(k - 2w, s - 2) - ...
        let without = |weight: u64, size: usize, than: u64| {
            let (mut found, mut adds) = (0, true);
            let (mut than, mut left) = (Some(than), Some(size));
            while let (Some(below), Some(size)) = (than, left) {
                let counted = lighter(size, below).unwrap_or(0);
                found = if adds { self.add(found, counted) } else { self.subtract(found, counted) };
                adds = !adds;
                than = below.checked_sub(weight);
                left = size.checked_sub(1);
            }
            found
        };
        let losing = (0..=n).map(|size| match by.least[size] {
            None | Some(0) => 0,
            Some(least) => lighter(size, least).unwrap_or(0),
        });
        let of_others: Vec<u64> = of_others.iter().map(|number| self.remainder(number)).collect();
        // Others that lose by themselves, but for those that lose with the seat too.
        let swings = |weight: u64, others: usize| {
            let Some(needed) = by.least[others + 1] else { return 0 };
            let losing = match by.least[others] {
                None => of_others[others],
                Some(least) => without(weight, others, least),
            };
            self.subtract(losing, without(weight, others, needed.saturating_sub(weight)))
        };
        let of_class = |&weight: &u64| (0..n).map(move |others| (weight, others));
        let swings =
            by.classes.iter().flat_map(of_class).map(|(weight, others)| swings(weight, others));
        losing.chain(swings).collect()
    }
}

/// Puts numbers together from what remains of them.
struct Whole {
    product: BigUint,
    /// What leaves one modulo one of the numbers, and nothing modulo the others.
    parts: Vec<BigUint>,
}

impl Whole {
    fn new(moduli: &[u64]) -> Self {
        let wide = |&modulus: &u64| match modulus {
            0 => BigUint::from(1_u8) << 64_u8,
            _ => BigUint::from(modulus),
        };
        let moduli: Vec<BigUint> = moduli.iter().map(wide).collect();
        let product: BigUint = moduli.iter().product();
        let part = |modulus: &BigUint| {
            let others = &product / modulus;
            // Without a common divisor there is an inverse.
            let inverse = (&others % modulus).modinv(modulus).unwrap_or_default();
            others * inverse
        };
        Self { parts: moduli.iter().map(part).collect(), product }
    }

    fn number(&self, remainders: impl Iterator<Item = u64>) -> BigUint {
        let sum: BigUint = self.parts.iter().zip(remainders).map(|(part, rest)| part * rest).sum();
        sum % &self.product
    }
}
