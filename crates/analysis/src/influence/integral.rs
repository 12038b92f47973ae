//! The index of Shapley and Shubik as an integral, for games too large to count by size.
//!
//! Where each other player is in with probability p, player i turns the outcome with probability
//! f_i(p), and the index is the integral of f_i over p from 0 to 1 (Guillermo Owen, "Multilinear
//! extensions of games", Management Science 18 (1972) P64-P79). f_i is a polynomial of degree
//! `n-1`, so n/2 nodes of Gauss and Legendre are exact, and fewer are enough.

use super::{
    game::Game,
    method::Method,
    power::Shapley,
    watch::{Refusal, Watch},
    weights::{Test, add_pairs},
};
use std::f64::consts::PI;

/// What the quadrature may err by.
const TOLERANCE: f64 = 1e-15;

/// Nodes and weights between 0 and 1/2; those above lie opposite.
struct Nodes {
    below_half: Vec<(f64, f64)>,
    /// By how much the integral of f_i can be off, but for rounding.
    error: f64,
}

/// By how much `m` nodes can be off for `n` players.
///
/// A function that is at most M within the ellipse around the interval whose semiaxes (over half
/// the interval) sum to e^t is integrated over an interval of length 1 up to
/// `32/15 M e^(-2mt) / (1-e^(-2t))` (Lloyd N. Trefethen, "Is Gauss quadrature better than
/// Clenshaw-Curtis?", SIAM Review 50 (2008) 67-87, theorem 4.5). There
/// `|f_i(z)| <= (|z| + |1-z|)^(n-1)`, a sum over all coalitions, and `|z| + |1-z| = cosh t` on the
/// ellipse, whose foci are 0 and 1. The best t has `tanh t = 2m / (n-1)`.
fn error(m: usize, n: usize) -> f64 {
    if 2 * m >= n {
        return 0.0;
    }
    let (twice, degree) = (2.0 * m as f64, (n - 1) as f64);
    let t = (twice / degree).min(1.0 - 1e-9).atanh();
    let most = degree * t.cosh().ln() - twice * t;
    32.0 / 15.0 * most.exp() / (1.0 - (-2.0 * t).exp())
}

impl Nodes {
    fn new(n: usize) -> Self {
        // An even number, so that no node is 1/2.
        let enough = (1..).map(|half| 2 * half).find(|&m| error(m, n) <= TOLERANCE);
        let m = enough.unwrap_or(2);
        let nodes = (0..m / 2).map(|at| {
            // Newton's method from Tricomi's approximation of the root of P_m.
            let mut x = (PI * (at as f64 + 0.75) / (m as f64 + 0.5)).cos();
            let mut slope = 0.0;
            for _ in 0..8 {
                let (mut before, mut value) = (1.0, x);
                for k in 2..=m {
                    let k = k as f64;
                    (before, value) =
                        (value, ((2.0 * k - 1.0) * x * value - (k - 1.0) * before) / k);
                }
                slope = m as f64 * (x * value - before) / (x * x - 1.0);
                x -= value / slope;
            }
            // From [-1, 1] to [0, 1].
            ((1.0 - x) / 2.0, 1.0 / ((1.0 - x * x) * slope * slope))
        });
        Self { below_half: nodes.collect(), error: error(m, n) }
    }
}

/// Sums of probabilities at one node and at the opposite one, f(p) + f(1 - p).
pub(super) struct AtNode {
    /// The sums.
    pub swings: Vec<f64>,
    /// By how much rounding can have moved one of them.
    pub rounding: f64,
}

/// Integrals of all that was asked at each node.
pub(super) struct Found {
    pub values: Vec<f64>,
    /// By how much one can be off.
    pub error: f64,
    nodes: u64,
}

/// Integrates what `at_node` gives for probabilities below one half, for `n` players.
pub(super) fn integrate(
    n: usize,
    watch: &mut Watch<'_>,
    mut at_node: impl FnMut(f64, &mut Watch<'_>) -> Result<AtNode, Refusal>,
) -> Result<Found, Refusal> {
    let nodes = Nodes::new(n);
    let steps = nodes.below_half.len() as u64;
    let mut found = Found { values: Vec::new(), error: nodes.error, nodes: 2 * steps };
    for (step, &(p, weight)) in (0..).zip(&nodes.below_half) {
        let here = watch.within(step, steps, |watch| at_node(p, watch))?;
        found.values.resize(here.swings.len(), 0.0);
        let values = found.values.iter_mut().zip(&here.swings);
        values.for_each(|(value, swings)| *value += weight * swings);
        found.error += weight * here.rounding;
    }
    Ok(found)
}

/// The index of each player; `at_node` gives the probabilities of each class.
pub(super) fn shapley(
    game: &Game,
    watch: &mut Watch<'_>,
    at_node: impl FnMut(f64, &mut Watch<'_>) -> Result<AtNode, Refusal>,
) -> Result<Shapley, Refusal> {
    let Found { values, error, nodes } = integrate(game.players, watch, at_node)?;
    let (method, values) = (Method::Integral { nodes }, game.spread(&values));
    Ok(Shapley { method, exact: None, values, error })
}

impl Test {
    /// The distribution of the weight of a coalition in which each seat is with probability p, into
    /// an array that has been used before.
    fn distribution(
        &self,
        p: f64,
        sums: &mut Vec<f64>,
        watch: &mut Watch<'_>,
    ) -> Result<(), Refusal> {
        let odds = p / (1.0 - p);
        sums.clear();
        sums.resize(self.quota.max(self.against) as usize, 0.0);
        let seats = self.idle().1;
        // Everybody is out; who is in instead multiplies by the odds.
        sums[0] = seats.iter().fold(1.0, |nobody, _| nobody * (1.0 - p));
        add_pairs(sums, 0.0, seats, watch, |above, [a, b, both]| {
            let cells = above.len();
            let (a, b, both) = (&a[..cells], &b[..cells], &both[..cells]);
            for (at, above) in above.iter_mut().enumerate() {
                *above += odds * ((a[at] + b[at]) + odds * both[at]);
            }
        })?;
        let mut total = 0.0;
        for sum in sums {
            total += *sum;
            *sum = total;
        }
        Ok(())
    }

    /// The probabilities of swings under this test and its dual, for each class: a swing at 1 - p
    /// is one of the dual at p, so one distribution serves both.
    ///
    /// What is at most k without player i follows from all,
    /// `F_i(k) = (F(k) - p F_i(k-w)) / (1-p)`: errors shrink, as p is below one half.
    fn at_node(
        &self,
        p: f64,
        sums: &mut Vec<f64>,
        watch: &mut Watch<'_>,
    ) -> Result<AtNode, Refusal> {
        self.distribution(p, sums, watch)?;
        let odds = p / (1.0 - p);
        let mut rounding = 0.0_f64;
        let swings = |&weight: &u64| {
            let (value, size) = swing(sums, self.quota, weight, odds);
            let (opposite, more) = swing(sums, self.against, weight, odds);
            rounding = rounding.max((size + more) / (1.0 - p) * self.unit());
            (value + opposite) / (1.0 - p)
        };
        let swings = self.classes.iter().map(swings).collect();
        Ok(AtNode { swings, rounding })
    }

    /// The relative error of a distribution: three roundings a seat, and those of the sums.
    fn unit(&self) -> f64 {
        (3 * self.seats.len() + 16) as f64 * f64::EPSILON / 2.0
    }

    /// The same for each class under each of many quotas.
    fn at_node_of_quotas(
        &self,
        quotas: &[u64],
        p: f64,
        sums: &mut Vec<f64>,
        watch: &mut Watch<'_>,
    ) -> Result<AtNode, Refusal> {
        self.distribution(p, sums, watch)?;
        let (odds, scale) = (p / (1.0 - p), 1.0 / (1.0 - p));
        let total: u64 = self.seats.iter().sum();
        let mut without = vec![0.0; sums.len()];
        let mut swings = Vec::with_capacity(self.classes.len() * quotas.len());
        for &weight in &self.classes {
            // Of what weighs nothing the probabilities are not asked for.
            let weight = usize::try_from(weight).unwrap_or(usize::MAX).min(sums.len());
            for at in 0..sums.len() {
                let with = if weight > 0 && at >= weight { without[at - weight] } else { 0.0 };
                without[at] = scale * sums[at] - odds * with;
            }
            for &quota in quotas {
                let swing = |quota: u64| {
                    let last = quota as usize - 1;
                    let lighter = last.checked_sub(weight).map_or(0.0, |at| without[at]);
                    without[last] - lighter
                };
                swings.push(swing(quota) + swing(total - quota + 1));
            }
        }
        // At most 1 each, twice, and what a chain of them adds up to.
        let chain = scale / (1.0 - odds);
        Ok(AtNode { swings, rounding: 4.0 * chain * self.unit() })
    }
}

/// The index of each player under one weighted test.
pub(super) fn of_test(game: &Game, test: &Test, watch: &mut Watch<'_>) -> Result<Shapley, Refusal> {
    let mut sums = Vec::new();
    shapley(game, watch, |p, watch| test.at_node(p, &mut sums, watch))
}

/// The index for each class under each of many quotas, class by class.
pub(super) fn sweep(
    n: usize,
    test: &Test,
    quotas: &[u64],
    watch: &mut Watch<'_>,
) -> Result<Found, Refusal> {
    let mut sums = Vec::new();
    integrate(n, watch, |p, watch| test.at_node_of_quotas(quotas, p, &mut sums, watch))
}

/// `F_i(q - 1) - F_i(q - 1 - w)` times 1 - p, and the sum of the absolute terms.
fn swing(cumulative: &[f64], quota: u64, weight: u64, odds: f64) -> (f64, f64) {
    if weight == 0 {
        return (0.0, 0.0);
    }
    let (mut at, weight) = (quota as usize - 1, weight as usize);
    let (mut value, mut size, mut factor) = (cumulative[at], cumulative[at], 1.0);
    // F(k) - (1 + odds) (F(k - w) - odds F(k - 2w) + ...)
    while at >= weight && factor != 0.0 {
        at -= weight;
        let term = (1.0 + odds) * factor * cumulative[at];
        value -= term;
        size += term.abs();
        factor *= -odds;
    }
    (value, size)
}
