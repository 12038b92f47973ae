//! Enumeration: a table of all coalitions, a bit each, 64 in a word.
//!
//! A coalition is a number whose binary digits are the seats; the first six seats are the place
//! within a word. So leaving out a seat is a shift of a word or another word, and 64 coalitions are
//! looked at in one step. Nothing is assumed of the rule but that it is monotone: the other methods
//! are tested against this one.

use super::{
    coalitions::Minimal,
    game::Game,
    sizes::Sizes,
    watch::{Refusal, Watch},
};
use num_bigint::BigUint;

/// The most players for whom a table is made: 128 MiB of it.
pub(super) const MOST: usize = 30;

/// Seats within a word.
const LOW: usize = 6;

/// The places of a word whose coalitions hold a seat.
const HOLDS: [u64; LOW] = [
    0xaaaa_aaaa_aaaa_aaaa,
    0xcccc_cccc_cccc_cccc,
    0xf0f0_f0f0_f0f0_f0f0,
    0xff00_ff00_ff00_ff00,
    0xffff_0000_ffff_0000,
    0xffff_ffff_0000_0000,
];

/// The places of a word whose coalitions have so many of its seats.
const OF_SIZE: [u64; LOW + 1] = {
    let mut places = [0; LOW + 1];
    let mut place = 0_u64;
    while place < 64 {
        places[place.count_ones() as usize] |= 1 << place;
        place += 1;
    }
    places
};

struct Table<'a> {
    game: &'a Game,
    /// The class of each seat.
    seats: Vec<usize>,
    /// The first seat of each class.
    first: Vec<usize>,
    /// Which coalitions win.
    words: Vec<u64>,
}

/// The weights of all coalitions of some seats, by number.
fn sums(weights: &[u64]) -> Vec<u64> {
    let mut sums = vec![0];
    for &weight in weights {
        sums.extend_from_within(..);
        let half = sums.len() / 2;
        sums[half..].iter_mut().for_each(|sum| *sum += weight);
    }
    sums
}

/// Which coalitions of a test's low seats meet it, whatever the others weigh.
struct Word {
    quota: u64,
    /// Weights of the low coalitions, ascending, and the places that weigh at least so much.
    steps: Vec<(u64, u64)>,
    /// Weights of coalitions of the next seats, and of the last.
    next: Vec<u64>,
    last: Vec<u64>,
}

/// Seats whose sums are looked up in one table.
const NEXT: usize = 12;

impl Word {
    fn new(weights: &[u64], quota: u64) -> Self {
        let (low, high) = weights.split_at(weights.len().min(LOW));
        let (next, last) = high.split_at(high.len().min(NEXT));
        let mut places: Vec<(u64, u32)> = sums(low).into_iter().zip(0..).collect();
        places.sort_unstable();
        let mut above = 0;
        let mut steps: Vec<(u64, u64)> = Vec::new();
        for &(sum, place) in places.iter().rev() {
            above |= 1 << place;
            match steps.last_mut() {
                Some(step) if step.0 == sum => step.1 = above,
                _ => steps.push((sum, above)),
            }
        }
        steps.reverse();
        Self { quota, steps, next: sums(next), last: sums(last) }
    }

    fn met(&self, word: usize) -> u64 {
        let high = self.next[word % self.next.len()] + self.last[word / self.next.len()];
        let needed = self.quota.saturating_sub(high);
        let step = self.steps.partition_point(|step| step.0 < needed);
        self.steps.get(step).map_or(0, |step| step.1)
    }
}

impl<'a> Table<'a> {
    fn new(game: &'a Game, watch: &mut Watch<'_>) -> Result<Self, Refusal> {
        let seats = game.seats();
        let tests: Vec<Word> = (game.quotas.iter().enumerate())
            .map(|(test, &quota)| {
                let weights: Vec<u64> =
                    seats.iter().map(|&class| game.classes[class].weights[test]).collect();
                Word::new(&weights, quota)
            })
            .collect();
        let length = 1 << seats.len().saturating_sub(LOW);
        let mut met = vec![0; tests.len()];
        let mut words = Vec::with_capacity(length);
        for word in 0..length {
            if word.is_multiple_of(1 << 18) {
                watch.at(word as u64, 4 * length as u64)?;
            }
            for (met, test) in met.iter_mut().zip(&tests) {
                *met = test.met(word);
            }
            words.push(game.tree.word(&met));
        }
        let first = (0..game.classes.len())
            .map(|class| seats.iter().take_while(|&&other| other < class).count())
            .collect();
        Ok(Self { game, seats, first, words })
    }

    /// Which of the coalitions of a word hold a seat.
    fn holds(word: usize, seat: usize) -> u64 {
        match seat.checked_sub(LOW) {
            None => HOLDS[seat],
            Some(high) if word >> high & 1 == 1 => u64::MAX,
            Some(_) => 0,
        }
    }

    /// Which of them win, and lose without the seat.
    fn critical(&self, word: usize, seat: usize) -> u64 {
        let wins = self.words[word];
        match seat.checked_sub(LOW) {
            None => wins & HOLDS[seat] & !(wins << (1 << seat)),
            Some(high) if word >> high & 1 == 1 => wins & !self.words[word ^ 1 << high],
            Some(_) => 0,
        }
    }

    /// Calls `each` for every word in which some coalition wins.
    fn each(&self, watch: &mut Watch<'_>, mut each: impl FnMut(usize)) -> Result<(), Refusal> {
        let length = self.words.len();
        for (word, &wins) in self.words.iter().enumerate() {
            if word.is_multiple_of(1 << 18) {
                watch.at((length + 3 * word) as u64, 4 * length as u64)?;
            }
            if wins != 0 {
                each(word);
            }
        }
        Ok(())
    }

    fn counts(&self) -> Vec<u64> {
        vec![0; self.seats.len() + 1]
    }

    /// How many of each class are in a coalition.
    fn members(&self, coalition: usize) -> Vec<usize> {
        let mut members = vec![0; self.game.classes.len()];
        for (seat, &class) in self.seats.iter().enumerate() {
            members[class] += coalition >> seat & 1;
        }
        members
    }
}

/// Adds to the counts by size the coalitions at these places of a word.
fn add(counts: &mut [u64], word: usize, places: u64) {
    if places != 0 {
        let high = word.count_ones() as usize;
        for (count, of_size) in counts[high..].iter_mut().zip(OF_SIZE) {
            *count += u64::from((places & of_size).count_ones());
        }
    }
}

fn wide(counts: Vec<u64>) -> Vec<BigUint> {
    counts.into_iter().map(BigUint::from).collect()
}

/// Swings by size.
pub(super) fn sizes(game: &Game, watch: &mut Watch<'_>) -> Result<Sizes, Refusal> {
    let table = Table::new(game, watch)?;
    let mut winning = table.counts();
    let mut swings = vec![table.counts(); game.classes.len()];
    table.each(watch, |word| {
        add(&mut winning, word, table.words[word]);
        for (swings, &seat) in swings.iter_mut().zip(&table.first) {
            add(swings, word, table.critical(word, seat));
        }
    })?;
    Ok(Sizes { winning: wide(winning), swings: swings.into_iter().map(wide).collect() })
}

/// Minimal winning coalitions: each member is critical.
pub(super) fn minimal(
    game: &Game,
    limit: usize,
    watch: &mut Watch<'_>,
) -> Result<Minimal, Refusal> {
    let table = Table::new(game, watch)?;
    let mut by_size = table.counts();
    let mut with = vec![table.counts(); game.classes.len()];
    let mut found = Minimal::none(game, limit);
    table.each(watch, |word| {
        let mut minimal = table.words[word];
        for seat in 0..table.seats.len() {
            minimal &= table.critical(word, seat) | !Table::holds(word, seat);
        }
        if minimal == 0 {
            return;
        }
        add(&mut by_size, word, minimal);
        for (with, &seat) in with.iter_mut().zip(&table.first) {
            add(with, word, minimal & Table::holds(word, seat));
        }
        let mut places = minimal;
        while places != 0 && limit > 0 {
            let coalition = word << LOW | places.trailing_zeros() as usize;
            found.list(coalition.count_ones() as usize, || table.members(coalition));
            places &= places - 1;
        }
    })?;
    found.by_size = wide(by_size);
    found.with = with.into_iter().map(wide).collect();
    Ok(found)
}

/// For each class, winning coalitions by the number of their critical members, one certain player
/// of the class among these.
pub(super) fn critical(game: &Game, watch: &mut Watch<'_>) -> Result<Vec<Vec<BigUint>>, Refusal> {
    let table = Table::new(game, watch)?;
    let mut found = vec![table.counts(); game.classes.len()];
    let mut critical = vec![0; table.seats.len()];
    table.each(watch, |word| {
        // How many are critical, a binary digit in each plane.
        let mut planes = [0; 5];
        for (seat, places) in critical.iter_mut().enumerate() {
            *places = table.critical(word, seat);
            let mut carry = *places;
            for plane in &mut planes {
                (*plane, carry) = (*plane ^ carry, *plane & carry);
            }
        }
        let mut left = planes.iter().fold(0, |any, plane| any | plane);
        let mut number = 0;
        while left != 0 {
            number += 1;
            let digit = |places, (plane, &set): (usize, &u64)| {
                places & if number >> plane & 1 == 1 { set } else { !set }
            };
            let places = planes.iter().enumerate().fold(left, digit);
            if places != 0 {
                left &= !places;
                for (found, &seat) in found.iter_mut().zip(&table.first) {
                    found[number] += u64::from((critical[seat] & places).count_ones());
                }
            }
        }
    })?;
    Ok(found.into_iter().map(wide).collect())
}
