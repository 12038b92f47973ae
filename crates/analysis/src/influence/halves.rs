//! Meeting in the middle: the coalitions of each half of the seats are listed by weight, and two
//! lists are walked against each other (Ellis Horowitz and Sartaj Sahni, "Computing partitions with
//! applications to the knapsack problem", Journal of the ACM 21 (1974) 277-292).
//!
//! One list of weights may be as fine as it likes, whole persons too. What all other tests of the
//! rule weigh, and the size of the coalition, must come to few sums: lists are kept apart by those.

use super::{
    game::Game,
    sizes::Sizes,
    watch::{Refusal, Watch},
};
use num_bigint::BigUint;
use std::collections::{BTreeMap, BTreeSet};

/// The most players: lists of a million coalitions.
pub(super) const MOST: usize = 40;

/// The most lists in a half.
const LISTS: usize = 4_096;

/// The tests of a game by what they weigh.
struct Shape {
    /// Tests on the finest weights with their quotas, ascending.
    fine: Vec<(u64, usize)>,
    /// One test for each other list of weights, and for every test whose sum it goes by.
    coarse: Vec<usize>,
    sum_of: Vec<Option<usize>>,
}

impl Shape {
    fn new(game: &Game) -> Self {
        let weights = |test: usize| game.classes.iter().map(move |class| class.weights[test]);
        let tests = 0..game.quotas.len();
        let finest = tests.clone().max_by_key(|&test| game.total(test)).unwrap_or(0);
        let mut shape = Self { fine: Vec::new(), coarse: Vec::new(), sum_of: Vec::new() };
        for test in tests {
            if weights(test).eq(weights(finest)) {
                shape.fine.push((game.quotas[test], test));
                shape.sum_of.push(None);
                continue;
            }
            let known = shape.coarse.iter().position(|&one| weights(one).eq(weights(test)));
            shape.sum_of.push(Some(known.unwrap_or(shape.coarse.len())));
            if known.is_none() {
                shape.coarse.push(test);
            }
        }
        shape.fine.sort_unstable();
        shape
    }

    /// What a seat adds to the sums that lists are kept apart by: one to the size, then the rest.
    fn steps(&self, game: &Game, class: usize) -> Vec<u64> {
        let coarse = self.coarse.iter().map(|&test| game.classes[class].weights[test]);
        [1].into_iter().chain(coarse).collect()
    }

    /// The least fine weight with which coalitions of these sums win; none: they never do.
    fn threshold(&self, game: &Game, a: &[u64], b: &[u64]) -> Option<u64> {
        let quotas = self.fine.iter().map(|fine| fine.0);
        [0].into_iter().chain(quotas).find(|&weight| {
            game.tree.holds(&|test| match self.sum_of[test] {
                None => weight >= game.quotas[test],
                Some(at) => a[at + 1] + b[at + 1] >= game.quotas[test],
            })
        })
    }

    fn fine_weight(&self, game: &Game, class: usize) -> u64 {
        self.fine.first().map_or(0, |&(_, test)| game.classes[class].weights[test])
    }
}

fn plus(sums: &[u64], steps: &[u64]) -> Vec<u64> {
    sums.iter().zip(steps).map(|(sum, step)| sum + step).collect()
}

/// Coalitions of half the seats with the same sums: their weights, ascending, and their numbers.
#[derive(Default)]
struct List {
    weights: Vec<u64>,
    numbers: Vec<u32>,
}

impl List {
    /// This list, and another with a seat added to each of its coalitions.
    fn merged(&self, other: &Self, weight: u64, seat: u32) -> Self {
        let length = self.weights.len() + other.weights.len();
        let mut all =
            Self { weights: Vec::with_capacity(length), numbers: Vec::with_capacity(length) };
        let mut mine = 0;
        let mut push = |weight: u64, number: u32| {
            all.weights.push(weight);
            all.numbers.push(number);
        };
        for (&theirs, &number) in other.weights.iter().zip(&other.numbers) {
            while mine < self.weights.len() && self.weights[mine] <= theirs + weight {
                push(self.weights[mine], self.numbers[mine]);
                mine += 1;
            }
            push(theirs + weight, number | seat);
        }
        for at in mine..self.weights.len() {
            push(self.weights[at], self.numbers[at]);
        }
        all
    }
}

/// The lists of some seats.
fn lists(game: &Game, shape: &Shape, seats: &[usize]) -> Vec<(Vec<u64>, List)> {
    let empty = List { weights: vec![0], numbers: vec![0] };
    let mut lists = BTreeMap::from([(vec![0; shape.coarse.len() + 1], empty)]);
    for (seat, &class) in seats.iter().enumerate() {
        let steps = shape.steps(game, class);
        let weight = shape.fine_weight(game, class);
        let sums: BTreeSet<Vec<u64>> =
            lists.keys().cloned().chain(lists.keys().map(|sums| plus(sums, &steps))).collect();
        let none = List::default();
        let merged = |sums: Vec<u64>| {
            let before: Option<Vec<u64>> =
                sums.iter().zip(&steps).map(|(sum, step)| sum.checked_sub(*step)).collect();
            let other = before.and_then(|before| lists.get(&before)).unwrap_or(&none);
            let list = lists.get(&sums).unwrap_or(&none).merged(other, weight, 1 << seat);
            (sums, list)
        };
        lists = sums.into_iter().map(merged).collect();
    }
    lists.into_iter().collect()
}

/// How many steps this takes; none where there would be too many lists.
pub(super) fn steps(game: &Game) -> Option<u64> {
    if game.players > MOST {
        return None;
    }
    let shape = Shape::new(game);
    let seats = game.seats();
    let number = |seats: &[usize]| {
        let mut all = BTreeSet::from([vec![0; shape.coarse.len() + 1]]);
        for &class in seats {
            let steps = shape.steps(game, class);
            all.extend(all.iter().map(|sums| plus(sums, &steps)).collect::<Vec<_>>());
            if all.len() > LISTS {
                return None;
            }
        }
        Some(all.len() as u64)
    };
    let (a, b) = seats.split_at(seats.len() / 2);
    let (lists_a, lists_b) = (number(a)?, number(b)?);
    let walks = (lists_b << a.len()) + (lists_a << b.len());
    let sums = (game.players as u64) << b.len().max(a.len());
    Some(walks + 4 * sums + 16 * lists_a * lists_b)
}

/// For each seat, the sum over the coalitions that hold it; then of all. Takes `counts` apart.
fn fold(counts: &mut [u64], seats: usize) -> (Vec<u64>, u64) {
    let mut with = vec![0; seats];
    for seat in (0..seats).rev() {
        let (without, holding) = counts.split_at_mut(1 << seat);
        for (without, holding) in without.iter_mut().zip(&*holding) {
            with[seat] += holding;
            *without += holding;
        }
        holding.iter_mut().take(1 << seat).for_each(|count| *count = 0);
    }
    let all = counts[0];
    counts[0] = 0;
    (with, all)
}

/// Swings by size.
pub(super) fn sizes(game: &Game, watch: &mut Watch<'_>) -> Result<Sizes, Refusal> {
    let shape = Shape::new(game);
    let seats = game.seats();
    let (seats_a, seats_b) = seats.split_at(seats.len() / 2);
    let (lists_a, lists_b) = (lists(game, &shape, seats_a), lists(game, &shape, seats_b));
    let mut pairs = vec![Vec::new(); game.players + 1];
    for (sums_a, a) in &lists_a {
        for (sums_b, b) in &lists_b {
            if let Some(threshold) = shape.threshold(game, sums_a, sums_b) {
                pairs[(sums_a[0] + sums_b[0]) as usize].push((a, b, threshold));
            }
        }
    }
    // With how many coalitions of the other half each coalition of a half wins.
    let mut counts_a = vec![0_u64; 1 << seats_a.len()];
    let mut counts_b = vec![0_u64; 1 << seats_b.len()];
    let mut sizes = Sizes::none(game);
    let mut with = sizes.swings.clone();
    for (size, pairs) in pairs.iter().enumerate().filter(|(_, pairs)| !pairs.is_empty()) {
        watch.at(size as u64, game.players as u64)?;
        for &(a, b, threshold) in pairs {
            meet(a, b, threshold, &mut counts_a, &mut counts_b);
        }
        let (mut by_seat, all) = fold(&mut counts_a, seats_a.len());
        by_seat.extend(fold(&mut counts_b, seats_b.len()).0);
        sizes.winning[size] = BigUint::from(all);
        for (&class, by_seat) in seats.iter().zip(by_seat) {
            with[class][size] = BigUint::from(by_seat);
        }
    }
    Ok(Sizes::from_winning(sizes.winning, &with))
}

/// Counts for each coalition of two lists how many of the other it reaches the threshold with: as
/// those of one grow heavier, lighter ones of the other are enough.
fn meet(a: &List, b: &List, threshold: u64, counts_a: &mut [u64], counts_b: &mut [u64]) {
    let mut enough = b.weights.len();
    for (at, (&weight, &number)) in a.weights.iter().zip(&a.numbers).enumerate() {
        while enough > 0 && b.weights[enough - 1] + weight >= threshold {
            enough -= 1;
            counts_b[b.numbers[enough] as usize] += (a.weights.len() - at) as u64;
        }
        counts_a[number as usize] += (b.weights.len() - enough) as u64;
    }
}
