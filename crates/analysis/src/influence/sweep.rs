//! How power moves with the quota: sums are counted once for all quotas.

use super::{
    game::{Game, GameError},
    integral,
    method::Method,
    power::Counts,
    rule::{Rule, Short},
    watch::{Refusal, Watch},
    weights::{self, Test},
};
use num_bigint::BigUint;

/// Power under one quota of many.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The quota.
    pub quota: u64,
    /// Swings and winning coalitions.
    pub counts: Counts,
    /// The index of Shapley and Shubik, if it was asked for.
    pub shapley: Option<Vec<f64>>,
    /// By how much a value of that index can be off.
    pub error: f64,
}

/// Power under one weighted test for each of many quotas.
///
/// # Errors
/// Where a quota makes no game, where the weights are too great to be counted, and where whoever
/// watches stops it.
pub fn sweep(
    weights: &[u64],
    quotas: &[u64],
    shapley: bool,
    watch: &mut Watch<'_>,
) -> Result<Vec<Step>, Refusal> {
    let Some(&any) = quotas.first() else { return Ok(Vec::new()) };
    let n = weights.len();
    let total = weights.iter().try_fold(0_u64, |sum, &weight| sum.checked_add(weight));
    let total = total.ok_or(GameError::TooHeavy)?;
    if let Some(&quota) = quotas.iter().find(|&&quota| quota == 0 || quota > total) {
        let none = GameError::Unreachable(vec![Short { quota, total }]);
        return Err(if quota == 0 { GameError::Always } else { none }.into());
    }
    // The game of any quota tells what is wrong with the weights.
    Game::new(n, &Rule::weighs(any, weights))?;
    let dual = |quota: u64| total - quota + 1;
    let least = quotas.iter().map(|&quota| quota.min(dual(quota))).max().unwrap_or(1);
    let most = quotas.iter().map(|&quota| quota.max(dual(quota))).max().unwrap_or(1);
    let (test, class_of) = Test::new(weights, least, most);
    if Method::by_weight(n, &test).is_none() {
        let game = Game::new(n, &Rule::weighs(any, weights))?;
        let mend = "count the weights in greater units";
        return Err(Refusal::too_large("power under many quotas", &game, mend));
    }
    let counted = watch.within(0, 2, |watch| weights::sweep(n, &test, quotas, watch))?;
    let shapley = match shapley {
        true => Some(watch.within(1, 2, |watch| integral::sweep(n, &test, quotas, watch))?),
        false => None,
    };
    let step = |(at, (&quota, (winning, swings))): (usize, (&u64, (BigUint, Vec<BigUint>)))| {
        // The values of a class stand together, one for each quota.
        let values = |found: &integral::Found| {
            class_of.iter().map(|&class| found.values[class * quotas.len() + at]).collect()
        };
        let swings = class_of.iter().map(|&class| swings[class].clone()).collect();
        Step {
            quota,
            counts: Counts { winning, swings },
            shapley: shapley.as_ref().map(values),
            error: shapley.as_ref().map_or(0.0, |found| found.error),
        }
    };
    Ok(quotas.iter().zip(counted).enumerate().map(step).collect())
}
