//! The graded response model of one vote: Fumiko Samejima, "Estimation of latent ability using a
//! response pattern of graded scores", Psychometrika Monograph 17 (1969), in its logistic form.
//!
//! With x a voter's point, s the slope of the roll call, c its cuts and F(t) = 1 / (1 + exp(-t)), a
//! vote is of level k or higher with probability F(s x - c_k), so of level k with
//! F(u) - F(v) = F(u) (1 - F(v)) (1 - exp(v - u)), where u = s x - c_k and v = s x - c_{k+1}. The
//! logarithm is concave in x, and in slope and cuts together.

use super::linear::solve;
use std::iter;

/// The standard deviation that is expected of slopes.
const SLOPES: f64 = 2.0;
/// The standard deviation that is expected of cuts.
const CUTS: f64 = 5.0;

/// How a roll call divides voters along a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Curve {
    pub(super) slope: f64,
    /// Level k lies between cuts k and k + 1: the first is negative, the last positive infinity.
    cuts: [f64; 4],
    levels: usize,
}

/// A vote's log probability with its derivatives by u and v.
struct Term {
    log: f64,
    u: f64,
    v: f64,
    /// Less the second derivatives by u and by v, but for `both`.
    uu: f64,
    vv: f64,
    /// The second derivative by u and v; less it is in both of the others.
    both: f64,
}

/// The logistic function.
fn logistic(t: f64) -> f64 {
    let tail = (-t.abs()).exp();
    if t < 0.0 { tail / (1.0 + tail) } else { 1.0 / (1.0 + tail) }
}

/// ln(1 + exp(t)).
fn softplus(t: f64) -> f64 {
    t.max(0.0) + (-t.abs()).exp().ln_1p()
}

/// The log density of a normal prior but for its constant, with its slope and curvature.
fn prior(at: f64, deviation: f64) -> (f64, f64, f64) {
    let precision = deviation.powi(-2);
    (-0.5 * precision * at * at, -precision * at, precision)
}

impl Curve {
    /// A roll call that says nothing of the line: its cuts follow from how many votes there were of
    /// each of two or three levels.
    pub(super) fn flat(totals: &[u32]) -> Self {
        let mut cuts = [f64::NEG_INFINITY, f64::INFINITY, f64::INFINITY, f64::INFINITY];
        let all: u32 = totals.iter().sum();
        let mut below = 0;
        for (cut, level) in cuts[1..].iter_mut().zip(&totals[..totals.len() - 1]) {
            below += level;
            *cut = (f64::from(below) / f64::from(all - below)).ln();
        }
        Self { slope: 0.0, cuts, levels: totals.len() }
    }

    /// The cuts between levels, ascending: one or two.
    pub(super) fn between(&self) -> &[f64] {
        &self.cuts[1..self.levels]
    }

    fn term(&self, at: f64, level: usize) -> Term {
        let (u, v) = (self.slope * at - self.cuts[level], self.slope * at - self.cuts[level + 1]);
        let (f, g) = (logistic(u), logistic(v));
        let gap = u - v;
        // d/d gap of ln(1 - exp(-gap)), and less its slope.
        let pull = 1.0 / gap.exp_m1();
        Term {
            log: -softplus(-u) - softplus(v) + (-(-gap).exp()).ln_1p(),
            u: 1.0 - f + pull,
            v: -g - pull,
            uu: f * (1.0 - f),
            vv: g * (1.0 - g),
            both: pull * (1.0 + pull),
        }
    }

    /// The log probability of a vote.
    pub(super) fn log(&self, at: f64, level: usize) -> f64 {
        self.term(at, level).log
    }

    /// The log density expected of such a curve, but for its constant.
    pub(super) fn expected(&self) -> f64 {
        let cuts: f64 = self.between().iter().map(|cut| prior(*cut, CUTS).0).sum();
        prior(self.slope, SLOPES).0 + cuts
    }

    /// The log density of votes, each of a voter at a point, and of the curve.
    fn density(&self, votes: &[(f64, usize)]) -> f64 {
        votes.iter().map(|&(at, level)| self.log(at, level)).sum::<f64>() + self.expected()
    }

    /// By the point of the voter: the first derivative of a vote's log probability, and less the
    /// second.
    pub(super) fn by_point(&self, at: f64, level: usize) -> (f64, f64) {
        let term = self.term(at, level);
        (self.slope * (term.u + term.v), self.slope * self.slope * (term.uu + term.vv))
    }

    /// Less the derivatives of a vote's log probability by the point and each of slope and cuts.
    pub(super) fn across(&self, at: f64, level: usize) -> [f64; 3] {
        let term = self.term(at, level);
        let mut cuts = [0.0; 4];
        cuts[level] -= self.slope * term.uu;
        cuts[level + 1] -= self.slope * term.vv;
        [self.slope * at * (term.uu + term.vv) - term.u - term.v, cuts[1], cuts[2]]
    }

    /// The first derivatives of the log density by slope and cuts, and less the second.
    pub(super) fn curvature(&self, votes: &[(f64, usize)]) -> (Vec<f64>, Vec<Vec<f64>>) {
        let (mut first, mut second) = ([0.0; 5], [[0.0; 5]; 5]);
        for &(at, level) in votes {
            let term = self.term(at, level);
            // The slope stands at 0, cut k at 1 + k.
            let (low, high) = (1 + level, 2 + level);
            first[0] += at * (term.u + term.v);
            first[low] -= term.u;
            first[high] -= term.v;
            second[0][0] += at * at * (term.uu + term.vv);
            second[0][low] -= at * term.uu;
            second[0][high] -= at * term.vv;
            second[low][low] += term.uu + term.both;
            second[high][high] += term.vv + term.both;
            second[low][high] -= term.both;
        }
        let places = &[0, 2, 3][..self.levels];
        let mut slope: Vec<f64> = places.iter().map(|place| first[*place]).collect();
        let of = |row: &usize, column: &usize| second[*row.min(column)][*row.max(column)];
        let row = |row: &usize| places.iter().map(|column| of(row, column)).collect();
        let mut curve: Vec<Vec<f64>> = places.iter().map(row).collect();
        let cuts = self.between().iter().map(|cut| prior(*cut, CUTS));
        let expected = iter::once(prior(self.slope, SLOPES)).chain(cuts);
        for (at, (_, first, second)) in expected.enumerate() {
            slope[at] += first;
            curve[at][at] += second;
        }
        (slope, curve)
    }

    /// A step of Newton's towards the votes, halved until it makes them no less likely.
    pub(super) fn step(&mut self, votes: &[(f64, usize)]) {
        let (first, second) = self.curvature(votes);
        let Some(step) = solve(&second, &first) else { return };
        let before = self.density(votes);
        for halving in 0..30 {
            let part = 0.5_f64.powi(halving);
            let mut tried = *self;
            tried.slope += part * step[0];
            (1..self.levels).for_each(|cut| tried.cuts[cut] += part * step[cut]);
            let ascending = tried.between().is_sorted_by(|low, high| low < high);
            if ascending && tried.density(votes) >= before {
                *self = tried;
                return;
            }
        }
    }

    /// The same curve over points that were `factor` times as far out and then moved up by `shift`.
    pub(super) fn moved(&self, factor: f64, shift: f64) -> Self {
        let slope = self.slope / factor;
        let mut cuts = self.cuts;
        cuts.iter_mut().for_each(|cut| *cut += slope * shift);
        Self { slope, cuts, levels: self.levels }
    }

    /// Over points that are `factor` times as far out: what is expected of slopes pulls to 1.
    pub(super) fn scale(curves: &[Self]) -> f64 {
        curves.iter().map(|curve| (curve.slope / SLOPES).powi(2)).sum()
    }

    /// How a shift of all points changes what is expected of the cuts: its slope at none, and less
    /// its curvature.
    pub(super) fn shift(&self) -> (f64, f64) {
        let by = |cut: &f64| {
            let (_, first, second) = prior(*cut, CUTS);
            (self.slope * first, self.slope * self.slope * second)
        };
        self.between().iter().map(by).fold((0.0, 0.0), |sum, one| (sum.0 + one.0, sum.1 + one.1))
    }
}
