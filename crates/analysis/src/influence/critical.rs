//! Who is critical beside whom under one weighted test, by counts of weight and size.
//!
//! A winning coalition with a surplus over the quota has for critical members those who weigh more
//! than the surplus. So it is minimal if the lightest member does, and for Johnston's index a winning
//! coalition is a heavy part, all of it critical, and a light part that is not. Counts without a seat
//! follow from those with all, as in `weights`; the time is polynomial in the quota.

use super::{
    coalitions::Minimal,
    game::Game,
    method::{PATIENCE, WORDS},
    watch::{Refusal, Watch},
    weights::{Test, with_words, words},
    wide::Wide,
};
use num_bigint::BigUint;

/// Steps of the search for kinds of minimal coalitions.
const SEARCH: u32 = 1 << 20;

/// About how many nanoseconds it takes; none where there is more than one test, where that is too
/// long or where it takes too much room.
pub(super) fn cost(game: &Game) -> Option<u64> {
    let test = Test::of(game)?;
    let (n, classes) = (game.players as u64, game.classes.len() as u64);
    let words = words(game.players);
    let cells = test.quota.max(test.against).checked_add(*test.classes.last()?)?;
    let table = cells.checked_mul((n + 1) * words)?;
    let tables = table.checked_mul(2 * n + classes * classes * (1 + words))?;
    let cost = tables.checked_add(classes * n * n * n * words)?;
    (table <= WORDS / 2 && cost <= PATIENCE << 1).then_some(cost)
}

/// Counts of coalitions by weight, a row for each, and within it by size.
struct BySize<const L: usize> {
    counts: Vec<Wide<L>>,
    row: usize,
}

impl<const L: usize> BySize<L> {
    /// Takes a seat in: what weighs so much less and is one smaller gains it.
    fn add(&mut self, weight: usize) {
        let shift = weight * self.row + 1;
        for at in (shift..self.counts.len()).rev() {
            // The first of a row would follow from the end of the row before it, where all are in.
            self.counts[at] = self.counts[at] + self.counts[at - shift];
        }
    }
}

/// Minimal winning coalitions of a game of one test.
pub(super) fn minimal(
    game: &Game,
    test: &Test,
    limit: usize,
    watch: &mut Watch<'_>,
) -> Result<Minimal, Refusal> {
    let mut found = Minimal::none(game, limit);
    with_words!(game.players, count_minimal(game, test, &mut found, watch))?;
    if limit == 0 {
        found.all_listed = false;
        return Ok(found);
    }
    Search::new(game, test, &mut found).run(watch)?;
    Ok(found)
}

/// Seats join from the heaviest on: where the last to join is the lightest of a minimal coalition,
/// those before it lack less than it weighs.
fn count_minimal<const L: usize>(
    game: &Game,
    test: &Test,
    found: &mut Minimal,
    watch: &mut Watch<'_>,
) -> Result<(), Refusal> {
    let (n, row, last) = (game.players, game.players + 1, test.quota as usize - 1);
    // Coalitions of those who have joined, by size, that weigh at most so much.
    let mut joined = BySize { counts: vec![Wide::<L>::ZERO; (last + 1) * row], row };
    joined.counts.iter_mut().step_by(row).for_each(|nobody| *nobody = Wide::ONE);
    let mut by_size = vec![Wide::<L>::ZERO; n + 1];
    let mut with = vec![by_size.clone(); game.classes.len()];
    let mut seats = 0;
    for (class, one) in game.classes.iter().enumerate().rev() {
        let weight = test.classes[class] as usize;
        if weight == 0 {
            break;
        }
        for seat in 0..one.players.len() {
            watch.at(seats as u64, n as u64)?;
            // Without certain seats, of a size, from q - w to q - 1 with those: C(k) - C(k - w).
            let lacking = |most: Option<usize>, count: &dyn Fn(usize) -> Wide<L>| {
                let Some(most) = most else { return Wide::ZERO };
                let lighter = most.checked_sub(weight).map_or(Wide::ZERO, count);
                count(most) - lighter
            };
            for size in 0..=seats {
                let here = lacking(Some(last), &|most| joined.counts[most * row + size]);
                by_size[size + 1] = by_size[size + 1] + here;
                if seat == 0 {
                    with[class][size + 1] = with[class][size + 1] + here;
                }
            }
            // One certain player of each class that has joined.
            let others = test.classes.iter().zip(&mut with).skip(class + usize::from(seat == 0));
            for (own, with) in others {
                let own = *own as usize;
                for size in 0..seats {
                    let without = |most| without(&joined, own, most, size);
                    let here = lacking(last.checked_sub(own), &without);
                    with[size + 2] = with[size + 2] + here;
                }
            }
            joined.add(weight);
            seats += 1;
        }
    }
    found.by_size = big(by_size);
    found.with = with.into_iter().map(big).collect();
    Ok(())
}

fn big<const L: usize>(counts: Vec<Wide<L>>) -> Vec<BigUint> {
    counts.into_iter().map(Wide::big).collect()
}

/// Coalitions without a seat that weigh at most so much, of a size: `C(k, s) - C(k - w, s - 1) +
/// C(k - 2w, s - 2) - ...`.
fn without<const L: usize>(joined: &BySize<L>, weight: usize, most: usize, size: usize) -> Wide<L> {
    let (mut found, mut adds) = (Wide::ZERO, true);
    let (mut at, mut left) = (Some(most), Some(size));
    while let (Some(most), Some(size)) = (at, left) {
        let counted = joined.counts[most * joined.row + size];
        found = if adds { found + counted } else { found - counted };
        adds = !adds;
        at = most.checked_sub(weight);
        left = size.checked_sub(1);
    }
    found
}

/// For each class, winning coalitions by the number of their critical members, one certain player
/// of the class among these.
pub(super) fn critical(
    game: &Game,
    test: &Test,
    watch: &mut Watch<'_>,
) -> Result<Vec<Vec<BigUint>>, Refusal> {
    with_words!(game.players, count_critical(game, test, watch))
}

/// Where the surplus is at least what one class weighs and less than what the next one does, those of
/// the next and of heavier classes are critical. Class by class goes from the light to the heavy.
fn count_critical<const L: usize>(
    game: &Game,
    test: &Test,
    watch: &mut Watch<'_>,
) -> Result<Vec<Vec<BigUint>>, Refusal> {
    let (quota, row) = (test.quota as usize, game.players + 1);
    let classes: Vec<usize> = test.classes.iter().map(|&weight| weight as usize).collect();
    let cells = quota + classes[classes.len() - 1];
    // Coalitions of the light that weigh at most so much; of the heavy, that weigh it, by size.
    let mut light = vec![Wide::<L>::ONE; cells];
    for &weight in &test.seats {
        let weight = weight as usize;
        for at in (weight..cells).rev() {
            light[at] = light[at] + light[at - weight];
        }
    }
    let mut heavy = BySize { counts: vec![Wide::<L>::ZERO; cells * row], row };
    heavy.counts[0] = Wide::ONE;
    let mut others = heavy.counts.clone();
    let mut found = vec![vec![Wide::<L>::ZERO; row]; classes.len()];
    for (class, &weight) in classes.iter().enumerate().rev() {
        if weight == 0 {
            break;
        }
        watch.at((classes.len() - class) as u64, classes.len() as u64 + 1)?;
        for _ in 0..game.classes[class].players.len() {
            heavy.add(weight);
            for at in weight..cells {
                light[at] = light[at] - light[at - weight];
            }
        }
        let lighter = class.checked_sub(1).map_or(0, |lighter| classes[lighter]);
        // Coalitions of the light with which so heavy a part has such a surplus.
        let surplus = |part: usize| {
            let most = |surplus: usize| (quota + surplus).checked_sub(part + 1);
            let count = |most: Option<usize>| most.map_or(Wide::ZERO, |most| light[most]);
            count(most(weight)) - count(most(lighter))
        };
        let surplus: Vec<Wide<L>> = (0..quota + weight).map(surplus).collect();
        for (own, found) in classes.iter().zip(&mut found).skip(class) {
            // The heavy without one certain player of the class, who joins them.
            let cells = surplus.len() - own;
            let shift = own * row + 1;
            for at in 0..cells * row {
                let with = at.checked_sub(shift).map_or(Wide::ZERO, |with| others[with]);
                others[at] = heavy.counts[at] - with;
            }
            for (part, surplus) in surplus[*own..].iter().enumerate() {
                if *surplus != Wide::ZERO {
                    let others = &others[part * row..(part + 1) * row - 1];
                    for (found, others) in found[1..].iter_mut().zip(others) {
                        if *others != Wide::ZERO {
                            *found = *found + *others * *surplus;
                        }
                    }
                }
            }
        }
    }
    Ok(found.into_iter().map(big).collect())
}

/// A search for kinds of minimal coalitions in the order in which they are listed, as far as its
/// steps go.
struct Search<'a> {
    game: &'a Game,
    test: &'a Test,
    found: &'a mut Minimal,
    /// What the lightest seats weigh together, up to each.
    lightest: Vec<u64>,
    members: Vec<usize>,
    steps: u32,
}

/// A coalition under search: the classes before one have been decided.
#[derive(Clone, Copy)]
struct Part {
    class: usize,
    /// The first seat of the class.
    seat: usize,
    weight: u64,
    /// What the lightest member weighs.
    least: Option<u64>,
    /// How many members are to come.
    left: usize,
}

impl<'a> Search<'a> {
    fn new(game: &'a Game, test: &'a Test, found: &'a mut Minimal) -> Self {
        let mut lightest = vec![0];
        for (seat, weight) in test.seats.iter().enumerate() {
            lightest.push(lightest[seat] + weight);
        }
        Self { game, test, found, lightest, members: vec![0; game.classes.len()], steps: SEARCH }
    }

    fn run(&mut self, watch: &mut Watch<'_>) -> Result<(), Refusal> {
        let sizes = self.found.by_size.len();
        for size in 1..sizes {
            watch.at(size as u64, sizes as u64)?;
            if self.found.by_size[size] != BigUint::ZERO && self.found.all_listed {
                self.from(Part { class: 0, seat: 0, weight: 0, least: None, left: size });
            }
        }
        Ok(())
    }

    /// Whether so many of the seats from one on can make it a minimal coalition, as far as their
    /// weights together tell.
    fn may(&self, part: &Part) -> bool {
        let seats = self.test.seats.len();
        if part.left > seats - part.seat {
            return false;
        }
        let sums = &self.lightest;
        let lightest = sums[part.seat + part.left] - sums[part.seat];
        let heaviest = sums[seats] - sums[seats - part.left];
        let surplus = part.least.unwrap_or(self.test.seats[seats - 1]);
        part.weight + heaviest >= self.test.quota
            && part.weight + lightest < self.test.quota + surplus
    }

    fn from(&mut self, part: Part) {
        if !self.found.all_listed || !self.may(&part) {
            return;
        }
        if self.steps == 0 {
            self.found.all_listed = false;
            return;
        }
        self.steps -= 1;
        if part.left == 0 {
            let size = self.members.iter().sum();
            let members = &self.members;
            self.found.list(size, || members.clone());
            return;
        }
        let (class, weight) = (part.class, self.test.classes[part.class]);
        let players = self.game.classes[class].players.len();
        // Who weighs nothing is in no minimal coalition.
        for members in 0..=if weight == 0 { 0 } else { players.min(part.left) } {
            self.members[class] = members;
            let joins = (members > 0).then_some(weight);
            self.from(Part {
                class: class + 1,
                seat: part.seat + players,
                weight: part.weight + members as u64 * weight,
                least: part.least.or(joins),
                left: part.left - members,
            });
        }
        self.members[class] = 0;
    }
}
