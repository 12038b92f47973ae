//! How often a player turns the outcome where players may abstain.

use super::{TernaryGame, ballots, diagram, profiles, sampling, weights};
use crate::influence::{
    method::{Method, PROFILES},
    numbers::{Fraction, ratio},
    power::{Ask, share, shares},
    watch::{Refusal, Watch},
};
use num_bigint::BigUint;

/// How often a player turns the outcome, step by step. The outcome never turns back on the way from
/// no to yes, so the two together are how often it does so from no to yes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Steps<T> {
    /// From failing with its vote against to passing with its abstention.
    pub to_abstain: T,
    /// From failing with its abstention to passing with its vote for it.
    pub to_yes: T,
}

/// Exact counts of ballots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TernaryCounts {
    /// Ballots that pass, of all that there are: `3^a 2^b` with `a` players who may abstain and `b`
    /// who may not.
    pub passing: BigUint,
    /// For each player the ballots of the others that pass with its vote for it and fail with its
    /// vote against.
    pub decisive: Vec<BigUint>,
    /// The same step by step; none for who cannot abstain.
    pub steps: Vec<Option<Steps<BigUint>>>,
}

/// How often players turn the outcome, counted or estimated.
#[derive(Debug, Clone, PartialEq)]
pub enum Turns {
    /// Counted exactly.
    Counted(TernaryCounts),
    /// Estimated by chance.
    Estimated {
        /// The share of ballots that pass.
        acting: f64,
        /// For each player the share of ballots of the others that it turns from no to yes.
        decisive: Vec<f64>,
        /// The same step by step; none for who cannot abstain.
        steps: Vec<Option<Steps<f64>>>,
        /// By how much one of these can be off, but for the doubt that was allowed.
        error: f64,
    },
}

/// The power of each player who may abstain or not, in the order of players.
#[derive(Debug, Clone, PartialEq)]
pub struct TernaryPower {
    /// How it was computed.
    pub method: Method,
    /// Which players may abstain.
    pub may_abstain: Vec<bool>,
    /// How often they turn the outcome.
    pub turns: Turns,
    /// The ternary index of Shapley and Shubik, exact: the share of all roll calls, in which every
    /// order and every ballot is as likely, where the player is the first after whom the votes still
    /// to come cannot change the outcome (Felsenthal and Machover 1997). Only by the closed form, and
    /// only where every player may abstain.
    pub shapley: Option<Vec<Fraction>>,
}

impl TernaryPower {
    /// The ternary measure of Banzhaf, or Penrose's: the share of ballots of the others that the
    /// player turns, `decisive / 3^(n-1)` where all may abstain (Felsenthal and Machover 1997).
    #[must_use]
    pub fn penrose(&self) -> Vec<f64> {
        match &self.turns {
            Turns::Counted(counts) => shares(&self.scaled(counts), &ballots(&self.may_abstain)),
            Turns::Estimated { decisive, .. } => decisive.clone(),
        }
    }

    /// The same as a share of that of all players.
    #[must_use]
    pub fn normalised(&self) -> Vec<f64> {
        match &self.turns {
            Turns::Counted(counts) => {
                let scaled = self.scaled(counts);
                shares(&scaled, &scaled.iter().sum())
            }
            Turns::Estimated { decisive, .. } => {
                let all = decisive.iter().sum();
                decisive.iter().map(|one| share(*one, all)).collect()
            }
        }
    }

    /// The share of ballots of the others that the player turns with each step; none for who cannot
    /// abstain.
    #[must_use]
    pub fn steps(&self) -> Vec<Option<Steps<f64>>> {
        match &self.turns {
            Turns::Counted(counts) => {
                let others = ballots(&self.may_abstain) / 3_u8;
                let share = |steps: &Steps<BigUint>| Steps {
                    to_abstain: ratio(&steps.to_abstain, &others),
                    to_yes: ratio(&steps.to_yes, &others),
                };
                counts.steps.iter().map(|steps| steps.as_ref().map(share)).collect()
            }
            Turns::Estimated { steps, .. } => steps.clone(),
        }
    }

    /// The power of all together to act: the share of ballots that pass.
    #[must_use]
    pub fn to_act(&self) -> f64 {
        match &self.turns {
            Turns::Counted(counts) => ratio(&counts.passing, &ballots(&self.may_abstain)),
            Turns::Estimated { acting, .. } => *acting,
        }
    }

    /// Decisive ballots of the others, once for each way in which the player can vote itself.
    fn scaled(&self, counts: &TernaryCounts) -> Vec<BigUint> {
        let scaled = |(decisive, may): (&BigUint, &bool)| decisive * if *may { 3_u8 } else { 2 };
        counts.decisive.iter().zip(&self.may_abstain).map(scaled).collect()
    }
}

/// For each class, the ballots of the others that pass with the vote of one certain player: no,
/// abstaining, yes. Of who cannot abstain the second does not matter.
pub(super) type ByVote = Vec<[BigUint; 3]>;

impl TernaryCounts {
    fn new(game: &TernaryGame, by_vote: &ByVote) -> Self {
        let decisive: Vec<BigUint> = by_vote.iter().map(|[no, _, yes]| yes - no).collect();
        let steps = |(class, [no, abstain, yes]): (usize, &[BigUint; 3])| {
            game.classes[class]
                .may_abstain
                .then(|| Steps { to_abstain: abstain - no, to_yes: yes - abstain })
        };
        let steps: Vec<_> = by_vote.iter().enumerate().map(steps).collect();
        // However one player votes, it passes or not.
        let [no, abstain, yes] = &by_vote[0];
        let two = no + yes;
        let passing = if game.classes[0].may_abstain { two + abstain } else { two };
        Self { passing, decisive: game.spread(&decisive), steps: game.spread(&steps) }
    }
}

/// The power of each player of a ternary game, by the fastest method that is exact; by chance only
/// where none is feasible and chance is allowed. The index of Shapley and Shubik is given where it
/// is asked for and the method knows it.
///
/// # Errors
/// Where no method fits, and where whoever watches stops it.
pub fn ternary_power(
    game: &TernaryGame,
    ask: &Ask,
    watch: &mut Watch<'_>,
) -> Result<TernaryPower, Refusal> {
    let found = |method, by_vote: &ByVote, shapley| TernaryPower {
        method,
        may_abstain: game.may_abstain.clone(),
        turns: Turns::Counted(TernaryCounts::new(game, by_vote)),
        shapley,
    };
    let by_weight = weights::Test::of(game).and_then(|test| Some((test.cost()?, test)));
    let faster = |profiles: u64| {
        let cost = profiles * (100 + 150 * game.classes.len() as u64);
        ask.shapley || by_weight.as_ref().is_none_or(|by_weight| cost <= by_weight.0)
    };
    let profiles = profiles::number(game).filter(|number| *number <= PROFILES);
    if let Some(profiles) = profiles.filter(|number| faster(*number)) {
        let counted = profiles::count(game, profiles, watch)?;
        let shapley = ask.shapley.then(|| counted.shapley(game)).flatten();
        return Ok(found(Method::Classes { profiles }, &counted.by_vote(), shapley));
    }
    if let Some((_, test)) = by_weight {
        return Ok(found(Method::Weights, &weights::by_vote(game, &test, watch)?, None));
    }
    if let Some((nodes, by_vote)) = diagram::by_vote(game, watch)? {
        return Ok(found(Method::Diagram { nodes }, &by_vote, None));
    }
    match &ask.sampling {
        Some(sampling) => sampling::power(game, sampling, watch),
        None => Err(game.too_large()),
    }
}
