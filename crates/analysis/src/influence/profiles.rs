//! Closed form over classes: players of a class are alike, so only how many of each class are in a
//! coalition matters, and so many coalitions are like it as a product of binomials says.
//!
//! The number of profiles is the product of the class sizes, each plus one.

use super::{
    coalitions::Minimal,
    game::Game,
    numbers::{Count, NARROW, binomials},
    sizes::Sizes,
    watch::{Refusal, Watch},
};
use num_bigint::BigUint;

/// How many profiles a game has; none where that is beyond counting.
pub(super) fn number(game: &Game) -> Option<u64> {
    let factor = |product: u64, size: usize| product.checked_mul(size as u64 + 1);
    game.classes.iter().map(|class| class.players.len()).try_fold(1, factor)
}

/// Every profile of a game in one list: which of them win, and how many coalitions are like each.
struct Profiles<'a> {
    game: &'a Game,
    /// How far apart in the list profiles are that differ by one member of a class.
    strides: Vec<usize>,
    wins: Vec<bool>,
}

/// One profile, as it is walked over.
struct Profile<'a, N> {
    at: usize,
    /// How many of each class are in.
    members: &'a [usize],
    /// How many of all.
    size: usize,
    /// How many coalitions are like it.
    like: &'a N,
}

impl<'a> Profiles<'a> {
    fn new(game: &'a Game) -> Self {
        let mut strides = Vec::new();
        let mut length = 1;
        for class in &game.classes {
            strides.push(length);
            length *= class.players.len() + 1;
        }
        let mut all = Self { game, strides, wins: Vec::new() };
        let mut members = vec![0; game.classes.len()];
        for _ in 0..length {
            let weight = |test: usize| -> u64 {
                let classes = game.classes.iter().zip(&members);
                classes.map(|(class, &members)| members as u64 * class.weights[test]).sum()
            };
            all.wins.push(game.tree.holds(&|test| weight(test) >= game.quotas[test]));
            all.next(&mut members);
        }
        all
    }

    /// Counts on; gives how many classes, from the first on, have changed.
    fn next(&self, members: &mut [usize]) -> usize {
        for (class, members) in members.iter_mut().enumerate() {
            *members += 1;
            if *members <= self.game.classes[class].players.len() {
                return class + 1;
            }
            *members = 0;
        }
        members.len()
    }

    /// Walks over all profiles that win.
    fn winning<N: Count>(
        &self,
        watch: &mut Watch<'_>,
        mut each: impl FnMut(&Profile<'_, N>),
    ) -> Result<(), Refusal> {
        let classes = self.game.classes.len();
        let choose: Vec<Vec<N>> =
            self.game.classes.iter().map(|class| binomials(class.players.len())).collect();
        // Products of binomials, from the last class on: the first class changes most often.
        let mut like = vec![N::from(1); classes + 1];
        let mut members = vec![0; classes];
        let mut size = 0;
        for (at, &wins) in self.wins.iter().enumerate() {
            if at.is_multiple_of(4_096) {
                watch.at(at as u64, self.wins.len() as u64)?;
            }
            if wins {
                each(&Profile { at, members: &members, size, like: &like[0] });
            }
            let changed = self.next(&mut members);
            size = members.iter().sum();
            for class in (0..changed).rev() {
                like[class] = like[class + 1].clone() * choose[class][members[class]].clone();
            }
        }
        Ok(())
    }

    /// Whether a profile loses with one member of a class less; that member is in it.
    fn loses_without<N>(&self, profile: &Profile<'_, N>, class: usize) -> bool {
        profile.members[class] > 0 && !self.wins[profile.at - self.strides[class]]
    }

    /// Of coalitions counted once for each member of a class, those with one certain member.
    fn share<N: Count>(&self, by_class: &mut [Vec<N>]) {
        for (counts, class) in by_class.iter_mut().zip(&self.game.classes) {
            let players = N::from(class.players.len() as u64);
            for count in counts {
                *count = count.clone() / players.clone();
            }
        }
    }
}

/// Swings by size.
pub(super) fn sizes(game: &Game, watch: &mut Watch<'_>) -> Result<Sizes, Refusal> {
    if game.players <= NARROW {
        counted::<u128>(game, watch)
    } else {
        counted::<BigUint>(game, watch)
    }
}

fn counted<N: Count>(game: &Game, watch: &mut Watch<'_>) -> Result<Sizes, Refusal> {
    let profiles = Profiles::new(game);
    let mut winning = vec![N::from(0); game.players + 1];
    let mut swings = vec![winning.clone(); game.classes.len()];
    profiles.winning(watch, |profile: &Profile<'_, N>| {
        winning[profile.size] += profile.like.clone();
        for (class, swings) in swings.iter_mut().enumerate() {
            if profiles.loses_without(profile, class) {
                let members = N::from(profile.members[class] as u64);
                swings[profile.size] += profile.like.clone() * members;
            }
        }
    })?;
    profiles.share(&mut swings);
    let wide = |counts: Vec<N>| counts.into_iter().map(N::into).collect();
    Ok(Sizes { winning: wide(winning), swings: swings.into_iter().map(wide).collect() })
}

/// Minimal winning coalitions: each member is critical.
pub(super) fn minimal(
    game: &Game,
    limit: usize,
    watch: &mut Watch<'_>,
) -> Result<Minimal, Refusal> {
    let profiles = Profiles::new(game);
    let classes = game.classes.len();
    let mut found = Minimal::none(game, limit);
    profiles.winning(watch, |profile: &Profile<'_, BigUint>| {
        let inside = |class: &usize| profile.members[*class] > 0;
        if (0..classes).filter(inside).all(|class| profiles.loses_without(profile, class)) {
            found.by_size[profile.size] += profile.like;
            for class in (0..classes).filter(inside) {
                found.with[class][profile.size] += profile.like * profile.members[class];
            }
            found.list(profile.size, || profile.members.to_vec());
        }
    })?;
    profiles.share(&mut found.with);
    Ok(found)
}

/// For each class, winning coalitions by the number of their critical members, one certain player
/// of the class among these.
pub(super) fn critical(game: &Game, watch: &mut Watch<'_>) -> Result<Vec<Vec<BigUint>>, Refusal> {
    let profiles = Profiles::new(game);
    let mut found = vec![vec![BigUint::ZERO; game.players + 1]; game.classes.len()];
    profiles.winning(watch, |profile: &Profile<'_, BigUint>| {
        let classes = 0..profile.members.len();
        let critical: Vec<usize> =
            classes.filter(|&class| profiles.loses_without(profile, class)).collect();
        let number: usize = critical.iter().map(|&class| profile.members[class]).sum();
        for class in critical {
            found[class][number] += profile.like * profile.members[class];
        }
    })?;
    profiles.share(&mut found);
    Ok(found)
}
