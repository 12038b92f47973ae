//! Where voters stand on the one dimension that orders their votes best.

use super::{
    Agreement, Pair, Votes, agreement,
    graded::Curve,
    linear::{cholesky, dot, forward, principal},
    votes::Vote,
};
use crate::influence::Progress;
use schemars::JsonSchema;
use serde::Serialize;
use std::{collections::BTreeSet, fmt::Debug, ops::ControlFlow};
use thiserror::Error;

/// Points that move less than this in a sweep stand.
const STILL: f64 = 1e-8;

/// Points with a smaller standard deviation, before it is made 1, stand together.
const TOGETHER: f64 = 1e-3;

/// How many sweeps are made at most.
const SWEEPS: u32 = 5_000;

/// Which way the line runs, which votes cannot tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Poles<V> {
    /// The first voter in order that has a point stands on the positive side.
    First,
    /// One voter stands below another.
    Named {
        /// The lower of the two.
        below: V,
        /// The higher.
        above: V,
    },
}

/// What ideal points are asked for by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings<V> {
    /// A voter needs so many votes in roll calls that divide, and there must be so many of these.
    pub least: u32,
    /// Which way the line runs.
    pub poles: Poles<V>,
}

impl<V> Default for Settings<V> {
    fn default() -> Self {
        Self { least: 10, poles: Poles::First }
    }
}

/// Where a voter stands. Points have mean 0 and variance 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// The point.
    pub value: f64,
    /// Its standard error.
    pub error: f64,
    /// On how many votes it rests.
    pub votes: u32,
}

/// How a roll call divides voters by their points.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// How sharply, in logits: positive where a higher point makes a yes more likely.
    pub discrimination: f64,
    /// The votes that were cast in it, from against to for: two or three.
    pub votes: Vec<Vote>,
    /// Between each two of them the cut c: a voter at x chooses the higher or one above it with
    /// probability 1 / (1 + exp(c - discrimination x)).
    pub cuts: Vec<f64>,
}

/// Ideal points.
#[derive(Debug, Clone, PartialEq)]
pub struct IdealPoints {
    /// The point of each voter, in the order of [`Votes::voters`]; none of those with too few votes.
    pub points: Vec<Option<Point>>,
    /// How each roll call divides, in the order of [`Votes::rolls`]; none of those that do not.
    pub items: Vec<Option<Item>>,
    /// Roll calls in which all who have a point and voted voted alike: they tell nothing.
    pub unanimous: usize,
    /// How many sweeps it took.
    pub sweeps: u32,
}

/// Why there are no ideal points.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize, JsonSchema)]
#[serde(tag = "why", rename_all = "kebab-case")]
pub enum NoPoints {
    /// There are too few roll calls in which votes differ, or voters in them.
    #[error(
        "votes differ in {rolls} roll calls, and {voters} voters voted in {least} of them: expected \
         {least} roll calls and 3 voters at least"
    )]
    Few {
        /// In how many roll calls votes differ.
        rolls: usize,
        /// How many voters have votes enough in these.
        voters: usize,
        /// How many roll calls are needed, and votes of a voter in them.
        least: u32,
    },
    /// A pole has no point.
    #[error("{pole} has no point, so the line has no direction: name two voters with votes enough")]
    Pole {
        /// Who.
        pole: String,
    },
    /// The points do not settle.
    #[error("the points do not settle: these votes lie on no single line")]
    Unsettled,
    /// Whoever watched it stopped it.
    #[error("stopped before it was done")]
    Stopped,
}

/// One-dimensional ideal points, by a graded response model of no, abstention and yes: per roll
/// call a discrimination of either sign and cuts between the votes that were cast in it. As Michael
/// A. Bailey, Anton Strezhnev and Erik Voeten, "Estimating dynamic state preferences from United
/// Nations voting data", Journal of Conflict Resolution 61 (2017) 430-456, within one period and
/// with a logistic in place of a normal error; Kosuke Imai, James Lo and Jonathan Olmsted, "Fast
/// estimation of ideal points with massive data", American Political Science Review 110 (2016)
/// 631-656, say why a maximum in place of draws.
///
/// The maximum of the joint posterior is found by steps of Newton's that alternate between voters
/// and roll calls, from the first principal coordinate of their agreement; a priori points are
/// standard normal, discriminations normal with deviation 2 and cuts with deviation 5. A standard
/// error is of the observed information, that the roll calls are estimated too included.
///
/// `watch` is told after every sweep and may stop it.
///
/// # Errors
/// Where too few votes divide, where a named pole has no point, where the points do not settle, and
/// where `watch` breaks.
pub fn ideal_points<V: Ord + Debug, R>(
    votes: &Votes<V, R>,
    settings: &Settings<V>,
    watch: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<IdealPoints, NoPoints> {
    let dividing = Dividing::of(votes, settings.least);
    let voters = dividing.voters.len();
    if dividing.rolls.len() < settings.least as usize || voters < 3 {
        return Err(NoPoints::Few { rolls: dividing.whole, voters, least: settings.least });
    }
    // Poles are looked up before the work.
    let place = |pole: &V| {
        let own = |voter: &usize| votes.voters()[*voter] == *pole;
        let found = dividing.voters.iter().position(own);
        found.ok_or_else(|| NoPoints::Pole { pole: format!("{pole:?}") })
    };
    let poles = match &settings.poles {
        Poles::First => None,
        Poles::Named { below, above } => Some((place(below)?, place(above)?)),
    };
    let mut fit = Fit::start(votes, &dividing);
    let mut sweeps = 0;
    loop {
        let before = fit.standard();
        fit.sweep();
        sweeps += 1;
        let after = fit.standard();
        let apart = before.iter().zip(&after).map(|(one, other)| (one - other).abs());
        if apart.fold(0.0, f64::max) < STILL {
            break;
        }
        if sweeps == SWEEPS {
            return Err(NoPoints::Unsettled);
        }
        if watch(Progress { done: sweeps.into(), of: SWEEPS.into() }).is_break() {
            return Err(NoPoints::Stopped);
        }
    }
    let (mean, deviation) = fit.spread();
    // Votes that no line orders draw all points together.
    if deviation < TOGETHER {
        return Err(NoPoints::Unsettled);
    }
    let errors = fit.errors().ok_or(NoPoints::Unsettled)?;
    let standard = fit.standard();
    let up = match poles {
        None => standard[0] >= 0.0,
        Some((below, above)) => standard[above] >= standard[below],
    };
    let sign = if up { 1.0 } else { -1.0 };
    let mut points = vec![None; votes.voters().len()];
    for (at, voter) in dividing.voters.iter().enumerate() {
        let (value, cast) = (sign * standard[at], fit.of_voter[at].len() as u32);
        points[*voter] = Some(Point { value, error: errors[at], votes: cast });
    }
    let mut items = vec![None; votes.rolls().len()];
    for (curve, (roll, levels)) in fit.curves.iter().zip(&dividing.rolls) {
        let curve = curve.moved(1.0, -mean).moved(1.0 / deviation, 0.0);
        let (discrimination, cuts) = (sign * curve.slope, curve.between().to_vec());
        items[*roll] = Some(Item { discrimination, votes: levels.clone(), cuts });
    }
    let unanimous = dividing.unanimous;
    Ok(IdealPoints { points, items, unanimous, sweeps })
}

/// The voters and roll calls that tell of each other.
struct Dividing {
    voters: Vec<usize>,
    /// With the votes that were cast, ascending.
    rolls: Vec<(usize, Vec<Vote>)>,
    unanimous: usize,
    /// How many roll calls divide all voters.
    whole: usize,
}

impl Dividing {
    /// Leaves out roll calls that do not divide and voters with fewer than `least` votes in the
    /// others, until nothing is left out.
    fn of<V, R>(votes: &Votes<V, R>, least: u32) -> Self {
        let mut voters: Vec<usize> = (0..votes.voters().len()).collect();
        let mut whole = None;
        loop {
            let cast = |roll: usize| -> BTreeSet<Vote> {
                voters.iter().filter_map(|voter| votes.vote(*voter, roll)).collect()
            };
            let all: Vec<BTreeSet<Vote>> = (0..votes.rolls().len()).map(cast).collect();
            let unanimous = all.iter().filter(|cast| cast.len() == 1).count();
            let dividing = all.into_iter().enumerate().filter(|(_, cast)| cast.len() > 1);
            let rolls: Vec<(usize, Vec<Vote>)> =
                dividing.map(|(roll, cast)| (roll, cast.into_iter().collect())).collect();
            let whole = *whole.get_or_insert(rolls.len());
            let enough = |voter: &usize| {
                let own = rolls.iter().filter(|(roll, _)| votes.vote(*voter, *roll).is_some());
                own.count() >= least as usize
            };
            let left: Vec<usize> = voters.iter().copied().filter(enough).collect();
            if left.len() == voters.len() {
                return Self { voters, rolls, unanimous, whole };
            }
            voters = left;
        }
    }
}

/// The state of an estimation.
struct Fit {
    points: Vec<f64>,
    curves: Vec<Curve>,
    /// By voter: the roll call and the level of the vote in it.
    of_voter: Vec<Vec<(usize, usize)>>,
    /// By roll call: the voter and the level.
    of_roll: Vec<Vec<(usize, usize)>>,
}

impl Fit {
    fn start<V, R>(votes: &Votes<V, R>, dividing: &Dividing) -> Self {
        let mut of_voter = vec![Vec::new(); dividing.voters.len()];
        let mut of_roll = vec![Vec::new(); dividing.rolls.len()];
        let mut curves = Vec::with_capacity(dividing.rolls.len());
        for (item, (roll, levels)) in dividing.rolls.iter().enumerate() {
            let mut totals = vec![0; levels.len()];
            for (at, voter) in dividing.voters.iter().enumerate() {
                let vote = votes.vote(*voter, *roll);
                if let Some(level) = levels.iter().position(|level| vote == Some(*level)) {
                    totals[level] += 1;
                    of_voter[at].push((item, level));
                    of_roll[item].push((at, level));
                }
            }
            curves.push(Curve::flat(&totals));
        }
        let points = coordinates(&agreement(votes), &dividing.voters);
        let mut fit = Self { points, curves, of_voter, of_roll };
        fit.points = fit.standard();
        fit
    }

    /// The mean of the points and their standard deviation over all of them.
    fn spread(&self) -> (f64, f64) {
        let count = self.points.len() as f64;
        let mean = self.points.iter().sum::<f64>() / count;
        let square = self.points.iter().map(|point| (point - mean).powi(2)).sum::<f64>() / count;
        (mean, square.sqrt())
    }

    /// The points with mean 0 and variance 1.
    fn standard(&self) -> Vec<f64> {
        let (mean, deviation) = self.spread();
        let deviation = if deviation > 0.0 { deviation } else { 1.0 };
        self.points.iter().map(|point| (point - mean) / deviation).collect()
    }

    /// The votes of a roll call with the points of those who cast them.
    fn placed(&self, item: usize) -> Vec<(f64, usize)> {
        self.of_roll[item].iter().map(|&(voter, level)| (self.points[voter], level)).collect()
    }

    /// One step for each roll call and each voter, and the scale and the place of the line that are
    /// the likeliest a priori, of which votes say nothing.
    fn sweep(&mut self) {
        for item in 0..self.curves.len() {
            let placed = self.placed(item);
            self.curves[item].step(&placed);
        }
        for voter in 0..self.points.len() {
            self.points[voter] = self.stepped(voter);
        }
        let (slopes, points) = (
            Curve::scale(&self.curves),
            self.points.iter().map(|point| point * point).sum::<f64>(),
        );
        if slopes > 0.0 && points > 0.0 {
            let factor = (slopes / points).powf(0.25);
            self.points.iter_mut().for_each(|point| *point *= factor);
            self.curves.iter_mut().for_each(|curve| *curve = curve.moved(factor, 0.0));
        }
        let own = (-self.points.iter().sum::<f64>(), self.points.len() as f64);
        let by = self.curves.iter().map(Curve::shift);
        let (first, second) = by.fold(own, |sum, one| (sum.0 + one.0, sum.1 + one.1));
        let shift = first / second;
        self.points.iter_mut().for_each(|point| *point += shift);
        self.curves.iter_mut().for_each(|curve| *curve = curve.moved(1.0, shift));
    }

    /// A voter's point after a step of Newton's, halved until it makes its votes no less likely.
    fn stepped(&self, voter: usize) -> f64 {
        let (own, point) = (&self.of_voter[voter], self.points[voter]);
        let (first, second) = self.by_point(voter);
        let density = |at: f64| {
            own.iter().map(|&(item, level)| self.curves[item].log(at, level)).sum::<f64>()
                - 0.5 * at * at
        };
        let before = density(point);
        let tried = (0..30).map(|halving| point + first / second * 0.5_f64.powi(halving));
        tried.into_iter().find(|at| density(*at) >= before).unwrap_or(point)
    }

    /// By a voter's point: the derivative of the log density, and less the second.
    fn by_point(&self, voter: usize) -> (f64, f64) {
        let point = self.points[voter];
        let by = self.of_voter[voter].iter();
        let by = by.map(|&(item, level)| self.curves[item].by_point(point, level));
        by.fold((-point, 1.0), |sum, one| (sum.0 + one.0, sum.1 + one.1))
    }

    /// The standard errors of the points with mean 0 and variance 1: the observed information of all
    /// points and curves, inverted, and carried through the standardisation. None where the points
    /// are no maximum.
    fn errors(&self) -> Option<Vec<f64>> {
        let count = self.points.len();
        let row = |voter: usize| {
            let mut row = vec![0.0; count];
            row[voter] = self.by_point(voter).1;
            row
        };
        let mut information: Vec<Vec<f64>> = (0..count).map(row).collect();
        // What is known of the points once the curves are allowed to follow them.
        for (item, curve) in self.curves.iter().enumerate() {
            let (_, second) = curve.curvature(&self.placed(item));
            let lower = cholesky(&second)?;
            let across = self.of_roll[item].iter().map(|&(voter, level)| {
                (voter, forward(&lower, &curve.across(self.points[voter], level)))
            });
            let across: Vec<(usize, Vec<f64>)> = across.collect();
            for (at, (row, one)) in across.iter().enumerate() {
                for (column, other) in &across[..=at] {
                    information[*row][*column] -= dot(one, other);
                }
            }
        }
        let lower = cholesky(&information)?;
        // The derivative of standard point i by point j is ((i = j) - 1/n - z_i z_j / n) / deviation.
        let (standard, (_, deviation)) = (self.standard(), self.spread());
        let (each, sized) = (count as f64, &standard);
        let error = |at: usize| {
            let by = |other: usize| {
                let own = if other == at { 1.0 } else { 0.0 };
                (own - (1.0 + sized[at] * sized[other]) / each) / deviation
            };
            let by: Vec<f64> = (0..count).map(by).collect();
            forward(&lower, &by).iter().map(|one| one * one).sum::<f64>().sqrt()
        };
        Some((0..count).map(error).collect())
    }
}

/// The first principal coordinate of agreement. Where two have no roll call in common they agree as
/// much as all do.
fn coordinates(agreement: &Agreement, voters: &[usize]) -> Vec<f64> {
    let base = agreement.graded.unwrap_or(0.5);
    let alike = |one: &usize, other: &usize| match one == other {
        true => 1.0,
        false => Pair::graded(&agreement.pair(*one, *other)).unwrap_or(base),
    };
    let row = |one: &usize| voters.iter().map(|other| alike(one, other)).collect();
    principal(&voters.iter().map(row).collect::<Vec<Vec<f64>>>())
}
