//! Who votes together.

use super::{Agreement, Votes};
use crate::network::{Graph, Partition, consensus};
use std::num::NonZeroU32;

/// How many runs of Leiden the division is the best of.
const RUNS: NonZeroU32 = NonZeroU32::MIN.saturating_add(19);

/// Blocs of voters, in the order of [`Votes::voters`]: the communities of a graph in which two are
/// tied by as much as their index of agreement is above the mean of all pairs. Pairs with fewer than
/// `least` common roll calls are not tied, nor are those that agree no more than the mean.
#[must_use]
pub fn blocs<V, R>(votes: &Votes<V, R>, agreement: &Agreement, least: u32, seed: u64) -> Partition {
    let base = agreement.graded.unwrap_or(1.0);
    let above = |(low, high, pair): (usize, usize, super::Pair)| {
        let above = pair.graded()? - base;
        (pair.common >= least && above > 0.0).then_some((low, high, above))
    };
    let ties = agreement.pairs().filter_map(above);
    match Graph::new(0..votes.voters().len(), ties) {
        Ok(graph) => consensus(&graph.undirected(), 1.0, seed, RUNS),
        // No weight is beyond 1, so there is no such error.
        Err(_) => Partition { groups: (0..votes.voters().len()).collect(), modularity: None },
    }
}
