//! How often a player turns the outcome, and the indices that follow from it.

use super::{
    by_size::BySize,
    diagram::Diagram,
    game::Game,
    halves, integral,
    method::{CASUAL, LAST, Method, PATIENCE},
    numbers::{Fraction, coalitions, ratio},
    profiles, sampling,
    sampling::Sampling,
    sizes::Sizes,
    table,
    watch::{Refusal, Watch},
    weights::{self, Test},
};
use num_bigint::BigUint;

/// What is asked of a game.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Ask {
    /// Whether the index of Shapley and Shubik is wanted too, which can take longer.
    pub shapley: bool,
    /// Whether chance may answer where no exact method fits, and how.
    pub sampling: Option<Sampling>,
}

/// Exact counts of coalitions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// Coalitions that win.
    pub winning: BigUint,
    /// For each player those that win with it and lose without it.
    pub swings: Vec<BigUint>,
}

/// Swings, counted or estimated.
#[derive(Debug, Clone, PartialEq)]
pub enum Swings {
    /// Counted exactly.
    Counted(Counts),
    /// Estimated by chance.
    Estimated {
        /// The share of coalitions that win.
        acting: f64,
        /// For each player the share of coalitions of the others that it turns.
        banzhaf: Vec<f64>,
        /// By how much one of these can be off, but for the doubt that was allowed.
        error: f64,
    },
}

/// The index of Shapley and Shubik, in the order of players.
#[derive(Debug, Clone, PartialEq)]
pub struct Shapley {
    /// How it was computed.
    pub method: Method,
    /// As fractions, where the method is exact.
    pub exact: Option<Vec<Fraction>>,
    /// As real numbers: of exact ones the nearest.
    pub values: Vec<f64>,
    /// By how much a value can be off; of exact ones zero.
    pub error: f64,
}

/// The power of each player, in the order of players.
#[derive(Debug, Clone, PartialEq)]
pub struct Power {
    /// How swings were counted.
    pub method: Method,
    /// How many players there are.
    pub players: usize,
    /// Swings and winning coalitions.
    pub swings: Swings,
    /// The index of Shapley and Shubik, if it was asked for.
    pub shapley: Option<Shapley>,
}

impl Power {
    /// The absolute index of Banzhaf, or Penrose's measure: the share of coalitions of the others
    /// that the player turns into winning ones, `swings / 2^(n-1)` (L. S. Penrose, "The elementary
    /// statistics of majority voting", Journal of the Royal Statistical Society 109 (1946) 53-57;
    /// Pradeep Dubey and Lloyd S. Shapley, "Mathematical properties of the Banzhaf power index",
    /// Mathematics of Operations Research 4 (1979) 99-131).
    #[must_use]
    pub fn banzhaf(&self) -> Vec<f64> {
        let of = |counts: &Counts| shares(&counts.swings, &coalitions(self.players - 1));
        self.figures(of, |_, banzhaf| banzhaf.to_vec())
    }

    /// The normalised index of Banzhaf: swings as a share of those of all players (John F. Banzhaf
    /// III, "Weighted voting doesn't work", Rutgers Law Review 19 (1965) 317-343).
    #[must_use]
    pub fn normalised_banzhaf(&self) -> Vec<f64> {
        self.figures(
            |counts| shares(&counts.swings, &counts.swings.iter().sum()),
            |_, banzhaf| {
                let all: f64 = banzhaf.iter().sum();
                banzhaf.iter().map(|one| share(*one, all)).collect()
            },
        )
    }

    /// The power to prevent action: the share of winning coalitions that the player can destroy,
    /// `swings / winning` (James S. Coleman, "Control of collectivities and the power of a
    /// collectivity to act", in Bernhardt Lieberman, ed., Social Choice, 1971, 269-300).
    #[must_use]
    pub fn prevent(&self) -> Vec<f64> {
        self.figures(
            |counts| shares(&counts.swings, &counts.winning),
            |acting, banzhaf| {
                banzhaf.iter().map(|one| share(*one, 2.0 * acting).min(1.0)).collect()
            },
        )
    }

    /// The power to initiate action: the share of losing coalitions that the player can make win,
    /// `swings / losing` (Coleman 1971).
    #[must_use]
    pub fn initiative(&self) -> Vec<f64> {
        self.figures(
            |counts| shares(&counts.swings, &(coalitions(self.players) - &counts.winning)),
            |acting, banzhaf| {
                let losing = 2.0 * (1.0 - acting);
                banzhaf.iter().map(|one| share(*one, losing).min(1.0)).collect()
            },
        )
    }

    /// How often the outcome is as the player votes, `1/2 + banzhaf/2` (Douglas W. Rae,
    /// "Decision-rules and individual values in constitutional choice", American Political Science
    /// Review 63 (1969) 40-56; Dubey and Shapley 1979).
    #[must_use]
    pub fn rae(&self) -> Vec<f64> {
        let agree = |counts: &Counts| {
            let half = coalitions(self.players - 1);
            let with = |swings: &BigUint| ratio(&(&half + swings), &coalitions(self.players));
            counts.swings.iter().map(with).collect()
        };
        self.figures(agree, |_, banzhaf| banzhaf.iter().map(|one| 0.5 + one / 2.0).collect())
    }

    /// By how much a normalised index of Banzhaf can be off; 0 where coalitions were counted, 1 where
    /// it can be anything.
    #[must_use]
    pub fn share_error(&self) -> f64 {
        let Swings::Estimated { banzhaf, error, .. } = &self.swings else { return 0.0 };
        let all = (banzhaf.iter().sum(), banzhaf.len() as f64 * error);
        let most = banzhaf.iter().copied().fold(0.0, f64::max);
        quotient_error((most, *error), all)
    }

    /// The same of [`Self::prevent`] and of [`Self::initiative`], as the greatest of all players.
    #[must_use]
    pub fn coleman_errors(&self) -> [f64; 2] {
        let Swings::Estimated { acting, banzhaf, error } = &self.swings else { return [0.0; 2] };
        let most = banzhaf.iter().copied().fold(0.0, f64::max);
        let of = |part: f64| quotient_error((most, *error), (2.0 * part, 2.0 * error));
        [of(*acting), of(1.0 - acting)]
    }

    /// The power of all together to act: the share of coalitions that win (Coleman 1971).
    #[must_use]
    pub fn to_act(&self) -> f64 {
        match &self.swings {
            Swings::Counted(counts) => ratio(&counts.winning, &coalitions(self.players)),
            Swings::Estimated { acting, .. } => *acting,
        }
    }

    /// Players that turn no outcome, whatever the others do; none where that is not known.
    #[must_use]
    pub fn dummies(&self) -> Option<Vec<usize>> {
        let Swings::Counted(counts) = &self.swings else { return None };
        let idle = |&player: &usize| counts.swings[player] == BigUint::ZERO;
        Some((0..self.players).filter(idle).collect())
    }

    fn figures(
        &self,
        counted: impl FnOnce(&Counts) -> Vec<f64>,
        estimated: impl FnOnce(f64, &[f64]) -> Vec<f64>,
    ) -> Vec<f64> {
        match &self.swings {
            Swings::Counted(counts) => counted(counts),
            Swings::Estimated { acting, banzhaf, .. } => estimated(*acting, banzhaf),
        }
    }
}

pub(super) fn shares(counts: &[BigUint], of: &BigUint) -> Vec<f64> {
    counts.iter().map(|count| ratio(count, of)).collect()
}

pub(super) fn share(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

/// By how much a quotient can be off, of two numbers that can be off themselves, and that is 1 at
/// most: `|a/b - x/y| <= (|a - x| + a/b |b - y|) / y`.
fn quotient_error((part, part_off): (f64, f64), (whole, whole_off): (f64, f64)) -> f64 {
    if whole <= whole_off {
        return 1.0;
    }
    ((part_off + part / whole * whole_off) / (whole - whole_off)).min(1.0)
}

/// The power of each player of a game, by the fastest method that is exact; by chance only where
/// none is feasible and chance is allowed.
///
/// # Errors
/// Where no method fits, where chance tells nothing within its error, and where whoever watches stops
/// it.
pub fn power(game: &Game, ask: &Ask, watch: &mut Watch<'_>) -> Result<Power, Refusal> {
    let by_size = Method::by_size(game);
    let by_weight = Test::of(game)
        .and_then(|test| Method::by_weight(game.players, &test).map(|cost| (cost, test)));
    let enough = |cost: u64| {
        // Counting without size is chosen where sizes are not wanted, or not affordable.
        let simpler = by_weight.as_ref().is_none_or(|(simple, _)| ask.shapley || cost <= *simple);
        simpler && cost <= PATIENCE
    };
    if let Some((_, method)) = by_size.filter(|&(cost, _)| enough(cost)) {
        return counted_by_size(game, ask, method, watch);
    }
    if let Some((_, test)) = by_weight {
        let counts = watch.within(0, 2, |watch| weights::counts(game, &test, watch))?;
        let shapley =
            ask.shapley.then(|| watch.within(1, 2, |watch| integral::of_test(game, &test, watch)));
        let (method, players) = (Method::Weights, game.players);
        let swings = Swings::Counted(counts);
        return Ok(Power { method, players, swings, shapley: shapley.transpose()? });
    }
    let diagram = watch.within(0, 2, |watch| Diagram::new(game, watch))?;
    watch.within(1, 2, |watch| match (diagram, by_size, &ask.sampling) {
        (Some(diagram), ..) => by_diagram(game, ask, &diagram, watch),
        (None, Some((cost, method)), _) if cost <= LAST => {
            counted_by_size(game, ask, method, watch)
        }
        (None, _, Some(sampling)) => sampling::power(game, ask.shapley, sampling, watch),
        (None, _, None) => Err(Refusal::too_large(
            "the power of the players",
            game,
            "allow random draws with a stated error, or count the weights in greater units",
        )),
    })
}

/// Whether swings are counted exactly, and that takes more than about a second.
#[must_use]
pub fn takes_long(game: &Game) -> bool {
    let by_weight = Test::of(game).and_then(|test| Method::by_weight(game.players, &test));
    let by_size = Method::by_size(game).map(|(cost, _)| cost).filter(|cost| *cost <= LAST);
    by_size.into_iter().chain(by_weight).min().is_some_and(|cost| cost > CASUAL)
}

fn counted_by_size(
    game: &Game,
    ask: &Ask,
    method: Method,
    watch: &mut Watch<'_>,
) -> Result<Power, Refusal> {
    let sizes = match method {
        Method::Classes { .. } => profiles::sizes(game, watch)?,
        Method::Halves => halves::sizes(game, watch)?,
        Method::Weights => match BySize::of(game) {
            Some(by) => by.sizes(watch)?,
            None => table::sizes(game, watch)?,
        },
        _ => table::sizes(game, watch)?,
    };
    Ok(of_sizes(game, ask, method, &sizes))
}

fn by_diagram(
    game: &Game,
    ask: &Ask,
    diagram: &Diagram<'_>,
    watch: &mut Watch<'_>,
) -> Result<Power, Refusal> {
    let method = diagram.method();
    if let Some(sizes) = ask.shapley.then(|| diagram.sizes()).flatten() {
        return Ok(of_sizes(game, ask, method, &sizes));
    }
    let shapley =
        ask.shapley.then(|| integral::shapley(game, watch, |p, watch| diagram.at_node(p, watch)));
    let swings = Swings::Counted(diagram.counts());
    let players = game.players;
    Ok(Power { method, players, swings, shapley: shapley.transpose()? })
}

fn of_sizes(game: &Game, ask: &Ask, method: Method, sizes: &Sizes) -> Power {
    let shapley = ask.shapley.then(|| {
        let exact = sizes.shapley(game);
        let values = exact.iter().map(Fraction::value).collect();
        Shapley { method, exact: Some(exact), values, error: 0.0 }
    });
    let swings = Swings::Counted(sizes.counts(game));
    Power { method, players: game.players, swings, shapley }
}
