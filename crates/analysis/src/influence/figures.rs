//! The figures of a game as exact decimals, rounded to what a real number holds.

use super::{
    coalitions::Coalitions,
    method::Method,
    numbers::Fraction,
    power::{Power, Shapley, Swings},
    ternary::{Steps, TernaryPower, Turns},
    unions::Unions,
};
use vocabulary::Decimal;

/// Figures are given to so many significant digits: fewer than a real number holds, so that the last
/// bits, in which processors may differ, do not show.
const DIGITS: usize = 12;

/// The figures of every player; each list is in the order of players. Of what is estimated no digit
/// is given beyond the first one in which it can be off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// [`Power::to_act`].
    pub to_act: Decimal,
    /// [`Power::banzhaf`]: Penrose's measure.
    pub penrose: Vec<Decimal>,
    /// [`Power::normalised_banzhaf`].
    pub banzhaf: Vec<Decimal>,
    /// The index of Shapley and Shubik, if it was asked for.
    pub shapley: Option<Vec<Decimal>>,
    /// [`Power::prevent`].
    pub prevent: Vec<Decimal>,
    /// [`Power::initiative`].
    pub initiative: Vec<Decimal>,
    /// [`Power::rae`].
    pub rae: Vec<Decimal>,
    /// By how much Penrose's measure and the power to act can be off; zero where coalitions were
    /// counted.
    pub error: Decimal,
    /// By how much the normalised index of Banzhaf can be off ([`Power::share_error`]).
    pub share_error: Decimal,
    /// By how much the index of Shapley and Shubik can be off; zero where it is exact.
    pub shapley_error: Decimal,
    /// How evenly the normalised index of Banzhaf is spread.
    pub spread: Spread,
}

/// How evenly a whole is spread over players.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spread {
    /// The coefficient of Gini: 0 where all have the same, towards 1 where one has all (Corrado
    /// Gini, "Variabilità e mutabilità", 1912). As mean difference over twice the mean, so that one
    /// of n that has all gives 1 - 1/n.
    pub gini: Decimal,
    /// How many players of the same share would be as concentrated: one over the sum of squares
    /// (Markku Laakso and Rein Taagepera, "Effective number of parties", Comparative Political
    /// Studies 12 (1979) 3-27).
    pub effective: Decimal,
}

impl Spread {
    /// Of shares of one whole, none of them negative.
    #[must_use]
    pub fn of(shares: &[f64]) -> Self {
        let mut ascending = shares.to_vec();
        ascending.sort_by(f64::total_cmp);
        let (n, sum) = (ascending.len() as f64, ascending.iter().sum::<f64>());
        let ranked: f64 =
            ascending.iter().enumerate().map(|(at, share)| (at as f64 + 1.0) * share).sum();
        let gini = if sum > 0.0 { 2.0 * ranked / (n * sum) - (n + 1.0) / n } else { 0.0 };
        let squares: f64 = ascending.iter().map(|share| share * share).sum();
        let effective = if squares > 0.0 { sum * sum / squares } else { 0.0 };
        Self { gini: decimal(gini.max(0.0)), effective: decimal(effective) }
    }

    /// Of amounts, none of them negative.
    #[must_use]
    pub fn of_amounts(amounts: &[Decimal]) -> Self {
        let real = |amount: &Decimal| amount.to_string().parse().unwrap_or(0.0);
        Self::of(&amounts.iter().map(real).collect::<Vec<f64>>())
    }
}

/// A real number to twelve significant digits, as far as a decimal reaches: of what is smaller
/// the least there is, since it is not nothing.
#[must_use]
pub fn decimal(value: f64) -> Decimal {
    let text = format!("{value:.*e}", DIGITS - 1);
    let number = Decimal::from_scientific(&text).unwrap_or_default().normalize();
    if value > 0.0 && number.is_zero() { Decimal::new(1, Decimal::MAX_SCALE) } else { number }
}

/// An estimate, to the place of the first digit of what it can be off by; all of it where that is
/// nothing.
fn known(value: f64, error: f64) -> Decimal {
    if error <= 0.0 {
        return decimal(value);
    }
    let error = decimal(error);
    let place = (0..Decimal::MAX_SCALE).find(|&place| Decimal::new(1, place) <= error);
    decimal(value).round_dp(place.unwrap_or(Decimal::MAX_SCALE)).normalize()
}

fn all_known(values: &[f64], error: f64) -> Vec<Decimal> {
    values.iter().map(|value| known(*value, error)).collect()
}

fn fractions(values: &[Fraction]) -> Vec<Decimal> {
    values.iter().map(|value| decimal(value.value())).collect()
}

impl Power {
    /// Its figures as decimals.
    #[must_use]
    pub fn rounded(&self) -> Figures {
        let banzhaf = self.normalised_banzhaf();
        let error = match &self.swings {
            Swings::Counted(_) => 0.0,
            Swings::Estimated { error, .. } => *error,
        };
        let share_error = self.share_error();
        let [prevent_error, initiative_error] = self.coleman_errors();
        let index = |shapley: &Shapley| match shapley.method {
            Method::Sampling { .. } => all_known(&shapley.values, shapley.error),
            _ => all_known(&shapley.values, 0.0),
        };
        Figures {
            to_act: known(self.to_act(), error),
            penrose: all_known(&self.banzhaf(), error),
            shapley: self.shapley.as_ref().map(index),
            prevent: all_known(&self.prevent(), prevent_error),
            initiative: all_known(&self.initiative(), initiative_error),
            rae: all_known(&self.rae(), error),
            error: decimal(error),
            share_error: decimal(share_error),
            shapley_error: decimal(self.shapley.as_ref().map_or(0.0, |shapley| shapley.error)),
            spread: Spread::of(&banzhaf),
            banzhaf: all_known(&banzhaf, share_error),
        }
    }
}

/// The figures of every player where players may abstain; each list is in the order of players.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TernaryFigures {
    /// [`TernaryPower::to_act`].
    pub to_act: Decimal,
    /// [`TernaryPower::penrose`].
    pub penrose: Vec<Decimal>,
    /// [`TernaryPower::normalised`].
    pub normalised: Vec<Decimal>,
    /// [`TernaryPower::steps`]: to abstaining, and to a vote for it.
    pub steps: Vec<Option<(Decimal, Decimal)>>,
    /// The index of Shapley and Shubik, where it was computed.
    pub shapley: Option<Vec<Decimal>>,
    /// By how much these but the last can be off; zero where ballots were counted.
    pub error: Decimal,
}

impl TernaryPower {
    /// Its figures as decimals.
    #[must_use]
    pub fn rounded(&self) -> TernaryFigures {
        let error = match &self.turns {
            Turns::Counted(_) => 0.0,
            Turns::Estimated { error, .. } => *error,
        };
        let step = |steps: &Option<Steps<f64>>| {
            let steps = steps.as_ref();
            steps.map(|steps| (known(steps.to_abstain, error), known(steps.to_yes, error)))
        };
        TernaryFigures {
            to_act: known(self.to_act(), error),
            penrose: all_known(&self.penrose(), error),
            normalised: all_known(&self.normalised(), error),
            steps: self.steps().iter().map(step).collect(),
            shapley: self.shapley.as_ref().map(|values| fractions(values)),
            error: decimal(error),
        }
    }
}

impl Coalitions {
    /// The indices of Johnston, Deegan & Packel and Holler as decimals, in the order of players.
    #[must_use]
    pub fn rounded(&self) -> [Vec<Decimal>; 3] {
        [&self.johnston, &self.deegan_packel, &self.public_good].map(|values| fractions(values))
    }
}

impl Unions {
    /// The values of Owen and of Banzhaf and Owen as decimals, in the order of players.
    #[must_use]
    pub fn rounded(&self) -> [Vec<Decimal>; 2] {
        [&self.owen, &self.banzhaf_owen].map(|values| fractions(values))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_keep_twelve_digits_however_small() {
        assert_eq!(decimal(0.1).to_string(), "0.1");
        assert_eq!(decimal(1.0 / 3.0).to_string(), "0.333333333333");
        assert_eq!(decimal(2.0_f64.powi(-40)).to_string(), "0.000000000000909494701773");
        assert_eq!(decimal(0.0), Decimal::ZERO);
    }

    #[test]
    fn one_of_four_that_has_all_and_four_alike() {
        let one = Spread::of(&[0.0, 1.0, 0.0, 0.0]);
        assert_eq!((one.gini.to_string(), one.effective.to_string()), ("0.75".into(), "1".into()));
        let alike = Spread::of(&[0.25; 4]);
        assert_eq!((alike.gini.to_string(), alike.effective.to_string()), ("0".into(), "4".into()));
        // 1, 2, 3 of 6: differences 1, 1, 2 twice over nine pairs, mean 8/9; over twice the mean 2.
        let three = Spread::of(&[1.0 / 6.0, 2.0 / 6.0, 3.0 / 6.0]);
        assert_eq!(three.gini.round_dp(9).to_string(), "0.222222222");
    }
}
