//! How sure a figure is: against chance, and against the records it rests on.

use crate::draws::Draws;
use std::num::NonZeroU32;

/// A figure beside what it would be if groups had nothing to do with it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    /// As it is.
    pub observed: f64,
    /// Its mean over the deals.
    pub mean: f64,
    /// 2.5 of 100 deals lie below.
    pub low: f64,
    /// 2.5 of 100 deals lie above.
    pub high: f64,
    /// How likely chance is to give as much or more: one more than the deals that gave it, of one
    /// more than all, which is never zero (Belinda Phipson and Gordon K. Smyth, "Permutation
    /// p-values should never be zero", Statistical Applications in Genetics and Molecular Biology 9
    /// (2010) 39). Of the upper side only, and of one figure: who looks at many must expect some
    /// to be small.
    pub p: f64,
}

/// A figure and how far it moves with the records it rests on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// As it is.
    pub observed: f64,
    /// 2.5 of 100 samples lie below.
    pub low: f64,
    /// 2.5 of 100 samples lie above.
    pub high: f64,
    /// How many samples gave a figure: the interval is of these.
    pub samples: u32,
}

/// What every figure of `statistic` would be if the `groups` were dealt at random: their labels are
/// shuffled over the nodes `times` times, so the graph and the sizes of the groups stay as they
/// are. Deal t draws from stream t of the seed. `statistic` gives the same figures in the same
/// order each time.
pub fn permutation(
    groups: &[usize],
    seed: u64,
    times: NonZeroU32,
    statistic: impl Fn(&[usize]) -> Vec<f64>,
) -> Vec<Range> {
    let observed = statistic(groups);
    let mut dealt: Vec<Vec<f64>> = vec![Vec::new(); observed.len()];
    for deal in 0..times.get() {
        let mut groups = groups.to_vec();
        Draws::new(seed, deal.into()).shuffle(&mut groups);
        dealt.iter_mut().zip(statistic(&groups)).for_each(|(all, figure)| all.push(figure));
    }
    let range = |(observed, mut all): (f64, Vec<f64>)| {
        let deals = all.len() as f64;
        let as_much = all.iter().filter(|&&figure| figure >= observed).count() as f64;
        all.sort_by(f64::total_cmp);
        Range {
            observed,
            mean: all.iter().sum::<f64>() / deals,
            low: percentile(&all, 0.025),
            high: percentile(&all, 0.975),
            p: (1.0 + as_much) / (1.0 + deals),
        }
    };
    observed.into_iter().zip(dealt).map(range).collect()
}

/// How far every figure of `statistic` moves if the records had been others of the same kind: as
/// many as there are, drawn from them with replacement, `times` times (Bradley Efron, "Bootstrap
/// methods: another look at the jackknife", Annals of Statistics 7 (1979) 1-26; the interval is of
/// percentiles). Sample t draws from stream t of the seed.
///
/// Records, not ties: a tie that rests on several records stays when one is left out. They are
/// sorted first, so the order in which they are given changes nothing. `statistic` gives the same
/// figures in the same order each time, and none where a sample has no answer; there is no interval
/// for a figure that the records themselves, or all the samples, do not give.
pub fn bootstrap<E: Ord>(
    records: &[E],
    seed: u64,
    times: NonZeroU32,
    statistic: impl Fn(&[&E]) -> Vec<Option<f64>>,
) -> Vec<Option<Interval>> {
    let mut records: Vec<&E> = records.iter().collect();
    records.sort();
    let observed = statistic(&records);
    let mut drawn: Vec<Vec<f64>> = vec![Vec::new(); observed.len()];
    for sample in 0..times.get() {
        let mut draws = Draws::new(seed, sample.into());
        let mut places: Vec<usize> = records.iter().map(|_| draws.below(records.len())).collect();
        places.sort_unstable();
        let sampled: Vec<&E> = places.into_iter().map(|place| records[place]).collect();
        drawn.iter_mut().zip(statistic(&sampled)).for_each(|(all, figure)| all.extend(figure));
    }
    let interval = |(observed, mut all): (Option<f64>, Vec<f64>)| {
        all.sort_by(f64::total_cmp);
        let samples = u32::try_from(all.len()).ok().filter(|&samples| samples > 0)?;
        let (low, high) = (percentile(&all, 0.025), percentile(&all, 0.975));
        Some(Interval { observed: observed?, low, high, samples })
    };
    observed.into_iter().zip(drawn).map(interval).collect()
}

/// The percentile of ascending figures, of which there is one at least: definition 7 of Rob J.
/// Hyndman and Yanan Fan, "Sample quantiles in statistical packages", The American Statistician 50
/// (1996) 361-365, as R and NumPy have it.
fn percentile(ascending: &[f64], share: f64) -> f64 {
    let place = share * (ascending.len() - 1) as f64;
    let below = place.floor() as usize;
    let above = (below + 1).min(ascending.len() - 1);
    ascending[below] + (place - place.floor()) * (ascending[above] - ascending[below])
}

#[cfg(test)]
mod tests;
