//! Swings by the size of the coalition, from which the indices of Banzhaf and of Shapley follow.

use super::{
    game::Game,
    numbers::{Fraction, factorials},
    power::Counts,
};
use num_bigint::BigUint;

/// What a method counts that knows how large coalitions are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sizes {
    /// Winning coalitions by size, from 0 to all players.
    pub winning: Vec<BigUint>,
    /// For each class, coalitions by size, the player counted, that win with one certain player of
    /// the class and lose without it.
    pub swings: Vec<Vec<BigUint>>,
}

impl Sizes {
    pub fn none(game: &Game) -> Self {
        let none = vec![BigUint::ZERO; game.players + 1];
        Self { winning: none.clone(), swings: vec![none; game.classes.len()] }
    }

    /// From winning coalitions by size, of all and with one certain player of each class: what wins
    /// without the player wins with it too, one larger.
    pub fn from_winning(winning: Vec<BigUint>, with: &[Vec<BigUint>]) -> Self {
        let swings = |with: &Vec<BigUint>| {
            let swings = |size: usize| match size {
                0 => BigUint::ZERO,
                size => &with[size] + &with[size - 1] - &winning[size - 1],
            };
            (0..winning.len()).map(swings).collect()
        };
        Self { swings: with.iter().map(swings).collect(), winning }
    }

    /// The counts without sizes, for each player.
    pub fn counts(&self, game: &Game) -> Counts {
        let swings: Vec<BigUint> = self.swings.iter().map(|by_size| by_size.iter().sum()).collect();
        Counts { winning: self.winning.iter().sum(), swings: game.spread(&swings) }
    }

    /// The index of Shapley and Shubik for each player: the share of all orders in which the player
    /// turns the coalition of those before it into a winning one, `sum over sizes s of
    /// swings(s) (s - 1)! (n - s)! / n!` (L. S. Shapley and Martin Shubik, "A method for evaluating
    /// the distribution of power in a committee system", American Political Science Review 48
    /// (1954) 787-792).
    pub fn shapley(&self, game: &Game) -> Vec<Fraction> {
        let n = game.players;
        let factorial = factorials(n);
        let orders = |(size, swings): (usize, &BigUint)| match size {
            0 => BigUint::ZERO,
            _ => swings * &factorial[size - 1] * &factorial[n - size],
        };
        let share = |by_size: &Vec<BigUint>| {
            let turned: BigUint = by_size.iter().enumerate().map(orders).sum();
            Fraction::new(&turned, &factorial[n])
        };
        game.spread(&self.swings.iter().map(share).collect::<Vec<_>>())
    }
}
