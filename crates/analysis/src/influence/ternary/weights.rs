//! Counting by weight, for one test: how many ballots come to each sum, seat by seat.
//!
//! A seat that adds `a` where it abstains and `b` where it votes yes multiplies the generating
//! function by `1 + x^a + x^b`. The counts `C_i` without one seat follow from the cumulative counts
//! `C`, as for two ways of voting: `C_i(k) = C(k) - C_i(k - a) - C_i(k - b)`. Only every `gcd(a, b)`th
//! `k` is asked for, and where abstaining is voting no, `a = 0`, it is `C(k) = 2 C_i(k) + C_i(k - b)`.

use super::{TernaryGame, ballots, power::ByVote};
use crate::influence::{
    method::{PATIENCE, WORDS},
    simplify::divisor,
    watch::{Refusal, Watch},
    weights::{MOST, with_words, words},
    wide::Wide,
};
use num_bigint::BigUint;

/// What the seats of a class add to the one sum.
struct Gives {
    may_abstain: bool,
    seats: usize,
    adds: [u64; 3],
}

impl Gives {
    /// What divides all that a seat adds; zero where that is nothing.
    fn unit(&self) -> u64 {
        let [_, abstain, yes] = self.adds;
        if self.may_abstain { divisor(abstain, yes) } else { yes }
    }
}

/// The one test of a game, or its dual, in which votes are reversed and what passed fails: whichever
/// asks for less.
pub(super) struct Test {
    /// For each class.
    classes: Vec<Gives>,
    quota: u64,
    is_dual: bool,
    /// Binary digits of a count.
    digits: usize,
}

impl Test {
    /// The test of a game that has no other.
    pub fn of(game: &TernaryGame) -> Option<Self> {
        let [short] = game.tests()[..] else { return None };
        let against = short.total - short.quota + 1;
        let is_dual = against < short.quota;
        let gives = |class: &super::TernaryClass| {
            let [_, abstain, yes] = class.adds[0];
            let abstain = if is_dual { yes - abstain } else { abstain };
            Gives {
                may_abstain: class.may_abstain,
                seats: class.players.len(),
                adds: [0, abstain, yes],
            }
        };
        let classes = game.classes.iter().map(gives).collect();
        let digits = ballots(&game.may_abstain).bits() as usize;
        Some(Self { classes, quota: short.quota.min(against), is_dual, digits })
    }

    /// About how many nanoseconds it takes; none where that is too long or takes too much room.
    pub fn cost(&self) -> Option<u64> {
        let words = words(self.digits);
        let counts = |class: &Gives| self.quota / class.unit().max(1) + 1;
        let chains = self.classes.iter().map(counts);
        let room = self.quota.checked_add(chains.clone().max()?)?.checked_mul(words)?;
        let mut reach = 0_u64;
        let mut additions: u64 = chains.fold(0, u64::saturating_add);
        for class in self.by_weight().map(|class| &self.classes[class]) {
            for _ in 0..class.seats {
                reach = reach.saturating_add(class.adds[2]).min(self.quota);
                additions = additions.saturating_add(reach);
            }
        }
        let cost = additions.checked_mul(2 * words)?;
        (self.digits <= MOST && room <= WORDS && cost <= PATIENCE << 2).then_some(cost)
    }

    /// The classes, lightest first, so that only sums that can be reached are touched.
    fn by_weight(&self) -> impl Iterator<Item = usize> {
        let mut order: Vec<usize> = (0..self.classes.len()).collect();
        order.sort_by_key(|&class| self.classes[class].adds[2]);
        order.into_iter()
    }
}

/// For each class, the ballots of the others that pass with each vote of one certain player.
pub(super) fn by_vote(
    game: &TernaryGame,
    test: &Test,
    watch: &mut Watch<'_>,
) -> Result<ByVote, Refusal> {
    let failing = with_words!(test.digits, failing(test, watch))?;
    let by_vote = |(failing, class): ([BigUint; 3], &super::TernaryClass)| {
        let [no, abstain, yes] = failing;
        if test.is_dual {
            return [yes, abstain, no];
        }
        [no, abstain, yes].map(|failing| game.ballots_beside(class) - failing)
    };
    Ok(failing.into_iter().zip(&game.classes).map(by_vote).collect())
}

/// For each class and each vote, the ballots of the others that come to less than the quota with it.
fn failing<const L: usize>(test: &Test, watch: &mut Watch<'_>) -> Result<ByVote, Refusal> {
    let last = test.quota as usize - 1;
    let cumulative = cumulative::<L>(test, watch)?;
    let failing = |class: &Gives| {
        let unit = class.unit() as usize;
        if unit == 0 {
            // However it votes, the sum is the same.
            let each = cumulative[last].big() / if class.may_abstain { 3_u8 } else { 2 };
            return [each.clone(), each.clone(), each];
        }
        let without = without(&cumulative, class, last);
        class.adds.map(|adds| {
            let left = usize::try_from(adds).ok().and_then(|adds| last.checked_sub(adds));
            left.map_or(BigUint::ZERO, |left| without[left / unit].big())
        })
    };
    Ok(test.classes.iter().map(failing).collect())
}

/// How many ballots come to at most so much, below the quota.
fn cumulative<const L: usize>(test: &Test, watch: &mut Watch<'_>) -> Result<Vec<Wide<L>>, Refusal> {
    let mut sums = vec![Wide::<L>::ZERO; test.quota as usize];
    sums[0] = Wide::ONE;
    let mut reach = 0_usize;
    let all = test.classes.iter().map(|class| class.seats as u64).sum();
    let mut done = 0;
    for class in test.by_weight().map(|class| &test.classes[class]) {
        let within = |adds: u64| usize::try_from(adds).unwrap_or(usize::MAX).min(sums.len());
        let [_, abstain, yes] = class.adds.map(within);
        for _ in 0..class.seats {
            watch.at(done, all)?;
            done += 1;
            reach = (reach + yes).min(sums.len() - 1);
            // From above, so that what lies below is still without the seat.
            for at in (0..=reach).rev() {
                let mut sum = sums[at];
                if class.may_abstain && at >= abstain {
                    sum = sum + sums[at - abstain];
                }
                if at >= yes {
                    sum = sum + sums[at - yes];
                }
                sums[at] = sum;
            }
        }
    }
    let mut total = Wide::ZERO;
    for sum in &mut sums {
        total = total + *sum;
        *sum = total;
    }
    Ok(sums)
}

/// The cumulative counts without a seat of a class, at every `unit`th sum up to the last.
fn without<const L: usize>(cumulative: &[Wide<L>], class: &Gives, last: usize) -> Vec<Wide<L>> {
    let unit = class.unit() as usize;
    let [_, abstain, yes] = class.adds.map(|adds| (adds / unit as u64) as usize);
    let mut without: Vec<Wide<L>> = Vec::with_capacity(last / unit + 1);
    for at in 0..=last / unit {
        let mut count = cumulative[last % unit + at * unit];
        if at >= yes {
            count = count - without[at - yes];
        }
        if class.may_abstain {
            count = match abstain {
                0 => count.half(),
                _ if at >= abstain => count - without[at - abstain],
                _ => count,
            };
        }
        without.push(count);
    }
    without
}
