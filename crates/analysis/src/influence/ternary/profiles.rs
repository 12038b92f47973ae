//! Closed form over classes: only how many of each class vote how matters, and so many ballots are
//! like it as a product of multinomials says.
//!
//! A class of `m` has `(m + 1) (m + 2) / 2` profiles where its players may abstain, `m + 1` where
//! they may not; a game has the product.

use super::{TernaryClass, TernaryGame, power::ByVote};
use crate::influence::{
    numbers::{Fraction, binomials, factorials},
    watch::{Refusal, Watch},
};
use num_bigint::BigUint;

/// How many profiles a game has; none where that is beyond counting.
pub(super) fn number(game: &TernaryGame) -> Option<u64> {
    let profiles = |product: u64, class| product.checked_mul(of_class(class)?);
    game.classes.iter().try_fold(1, profiles)
}

/// How many profiles a class has; none where that is beyond counting.
pub(super) fn of_class(class: &TernaryClass) -> Option<u64> {
    let size = class.players.len() as u64;
    if class.may_abstain {
        (size + 1).checked_mul(size + 2).map(|twice| twice / 2)
    } else {
        Some(size + 1)
    }
}

/// Calls `each` for every profile of a class: how many vote no, abstain, vote yes, and how many
/// ballots are like it, times `like`.
pub(super) fn each_of_class(
    class: &TernaryClass,
    like: &BigUint,
    mut each: impl FnMut([usize; 3], &BigUint) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    let size = class.players.len();
    // Binomials, each from the one before it.
    let mut abstaining = like.clone();
    for abstain in 0..=if class.may_abstain { size } else { 0 } {
        let mut like = abstaining.clone();
        for yes in 0..=size - abstain {
            let no = size - abstain - yes;
            each([no, abstain, yes], &like)?;
            like = like * no / (yes + 1);
        }
        abstaining = abstaining * (size - abstain) / (abstain + 1);
    }
    Ok(())
}

/// For each class and each vote of one certain player of it, the ballots of the others that pass, by
/// how many of the others vote in some way.
type ByHeads = Vec<[Vec<BigUint>; 3]>;

/// What all profiles come to.
pub(super) struct Counted {
    /// By how many of the others do not vote no.
    not_no: ByHeads,
    /// By how many of the others do not vote yes.
    not_yes: ByHeads,
}

/// One walk over all profiles.
struct Walk<'a, 'b, 'c> {
    game: &'a TernaryGame,
    watch: &'b mut Watch<'c>,
    /// How many of each class vote no, abstain, vote yes.
    votes: Vec<[usize; 3]>,
    counted: Counted,
    done: u64,
    profiles: u64,
}

/// Counts over all profiles, of which there are so many.
pub(super) fn count(
    game: &TernaryGame,
    profiles: u64,
    watch: &mut Watch<'_>,
) -> Result<Counted, Refusal> {
    let none = vec![BigUint::ZERO; game.players()];
    let none = vec![[none.clone(), none.clone(), none]; game.classes.len()];
    let mut walk = Walk {
        game,
        watch,
        votes: vec![[0; 3]; game.classes.len()],
        counted: Counted { not_no: none.clone(), not_yes: none },
        done: 0,
        profiles,
    };
    walk.from(0, &vec![0; game.quotas.len()], &BigUint::from(1_u8))?;
    let mut counted = walk.counted;
    // Ballots were counted once for each player of the class who votes so.
    for by_heads in [&mut counted.not_no, &mut counted.not_yes] {
        for (by_vote, class) in by_heads.iter_mut().zip(&game.classes) {
            by_vote.iter_mut().flatten().for_each(|count| *count /= class.players.len());
        }
    }
    Ok(counted)
}

impl Walk<'_, '_, '_> {
    /// Walks over the profiles of the classes from one on; those before it come to these sums, and
    /// so many ballots are like them.
    fn from(&mut self, class: usize, sums: &[u64], like: &BigUint) -> Result<(), Refusal> {
        let Some(one) = self.game.classes.get(class) else {
            return self.at_end(sums, like);
        };
        each_of_class(one, like, |votes, like| {
            self.votes[class] = votes;
            let sum = |(sum, adds): (&u64, &[u64; 3])| {
                sum + (0..3).map(|vote| votes[vote] as u64 * adds[vote]).sum::<u64>()
            };
            let sums: Vec<u64> = sums.iter().zip(&one.adds).map(sum).collect();
            self.from(class + 1, &sums, like)
        })
    }

    fn at_end(&mut self, sums: &[u64], like: &BigUint) -> Result<(), Refusal> {
        if self.done.is_multiple_of(4_096) {
            self.watch.at(self.done, self.profiles)?;
        }
        self.done += 1;
        if !self.game.holds(sums) {
            return Ok(());
        }
        let of = |vote: usize| self.votes.iter().map(|votes| votes[vote]).sum::<usize>();
        let (not_no, not_yes) = (of(1) + of(2), of(0) + of(1));
        for (class, votes) in self.votes.iter().enumerate() {
            for (vote, &heads) in votes.iter().enumerate().filter(|(_, heads)| **heads > 0) {
                let like = like * heads;
                // The player itself is not one of the others.
                let others = [not_no - usize::from(vote != 0), not_yes - usize::from(vote != 2)];
                self.counted.not_no[class][vote][others[0]] += &like;
                self.counted.not_yes[class][vote][others[1]] += like;
            }
        }
        Ok(())
    }
}

impl Counted {
    /// The counts whatever the others do.
    pub fn by_vote(&self) -> ByVote {
        let sums = |by_heads: &[Vec<BigUint>; 3]| {
            std::array::from_fn(|vote| by_heads[vote].iter().sum::<BigUint>())
        };
        self.not_no.iter().map(sums).collect()
    }

    /// The ternary index of Shapley and Shubik; none where some cannot abstain.
    ///
    /// A player is the pivot of what passes where its vote is enough and no would not be, the votes
    /// still to come taken for no. So the others are: `s` who have voted yes or abstained, and of the
    /// rest some who have voted no and some who vote in any of three ways after it, which makes
    /// `sum over j of C(n-1-s, j) (s + j)! (n-1-s-j)! 3^(n-1-s-j)` orders and ballots. What fails
    /// is the same from the other side.
    pub fn shapley(&self, game: &TernaryGame) -> Option<Vec<Fraction>> {
        if !game.may_abstain.iter().all(|may| *may) {
            return None;
        }
        let n = game.players();
        let factorial = factorials(n);
        let orders = |decided: usize| -> BigUint {
            let rest = n - 1 - decided;
            let before = |(before, ways): (usize, BigUint)| {
                let after = rest - before;
                ways * &factorial[decided + before] * &factorial[after] * three_to(after)
            };
            binomials(rest).into_iter().enumerate().map(before).sum()
        };
        let orders: Vec<BigUint> = (0..n).map(orders).collect();
        let all = &factorial[n] * three_to(n);
        let index = |class: usize| {
            let for_it = &self.not_no[class];
            let against = &self.not_yes[class];
            let turned = |(heads, orders): (usize, &BigUint)| {
                // With a yes and with an abstention that pass where a no does not; with a no and
                // with an abstention that fail where a yes does not.
                let passes = &for_it[2][heads] + &for_it[1][heads] - (&for_it[0][heads] << 1);
                let fails = (&against[2][heads] << 1) - &against[0][heads] - &against[1][heads];
                (passes + fails) * orders
            };
            Fraction::new(&orders.iter().enumerate().map(turned).sum(), &all)
        };
        Some(game.spread(&(0..game.classes.len()).map(index).collect::<Vec<_>>()))
    }
}

fn three_to(power: usize) -> BigUint {
    BigUint::from(3_u8).pow(power as u32)
}
