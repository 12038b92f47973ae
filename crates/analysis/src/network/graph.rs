//! The graph: labelled nodes and the weighted ties between them.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Debug,
};
use thiserror::Error;

/// The other end of a tie, and the tie's weight.
pub(super) type Link = (usize, f64);

/// Nodes and the weighted ties between them.
///
/// Nodes are sorted by label and named by their place in that order; a node's ties are sorted
/// too. Ties between the same two nodes are summed, lightest first, so the sum does not depend on
/// the order either. A tie of a node to itself ties it to nobody: the node is kept, the tie is not.
#[derive(Debug, Clone, PartialEq)]
pub struct Graph<N> {
    nodes: Vec<N>,
    directed: bool,
    out: Vec<Vec<Link>>,
    /// Equal to `out` where ties have no direction.
    into: Vec<Vec<Link>>,
}

/// A tie whose weight is no weight.
#[derive(Debug, Clone, PartialEq, Error)]
#[error(
    "the tie from {from:?} to {to:?} brings the weight {weight}: expected a finite number above \
     zero, and a finite sum of all; leave out ties that weigh nothing"
)]
pub struct WeightError<N: Debug> {
    /// Where the tie begins.
    pub from: N,
    /// Where it ends.
    pub to: N,
    /// Its weight, or the sum of all ties where that is too great for a number.
    pub weight: f64,
}

impl<N: Ord + Clone + Debug> Graph<N> {
    /// The directed graph of `ties`, each from one node to another with its weight, and of `nodes`,
    /// which may have no tie at all. Where ties have no direction, give each once, either way
    /// round, and ask for [`Graph::undirected`].
    ///
    /// # Errors
    /// Where a weight is not a finite number above zero, or all together are not finite.
    pub fn new(
        nodes: impl IntoIterator<Item = N>,
        ties: impl IntoIterator<Item = (N, N, f64)>,
    ) -> Result<Self, WeightError<N>> {
        let ties: Vec<_> = ties.into_iter().collect();
        let ends = ties.iter().flat_map(|(from, to, _)| [from.clone(), to.clone()]);
        let nodes: BTreeSet<N> = nodes.into_iter().chain(ends).collect();
        let nodes: Vec<N> = nodes.into_iter().collect();
        let place = |node: &N| nodes.partition_point(|other| other < node);
        let mut all = 0.0;
        let mut placed = Vec::with_capacity(ties.len());
        for (from, to, weight) in ties {
            if !(weight.is_finite() && weight > 0.0) {
                return Err(WeightError { from, to, weight });
            }
            // Twice, for a tie without direction is counted at both its ends.
            all += 2.0 * weight;
            if !all.is_finite() {
                return Err(WeightError { from, to, weight: all });
            }
            placed.push((place(&from), place(&to), weight));
        }
        placed.retain(|(from, to, _)| from != to);
        placed.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)).then(a.2.total_cmp(&b.2)));
        let mut out: Vec<Vec<Link>> = vec![Vec::new(); nodes.len()];
        for (from, to, weight) in placed {
            match out[from].last_mut() {
                Some((last, sum)) if *last == to => *sum += weight,
                _ => out[from].push((to, weight)),
            }
        }
        let mut into = vec![Vec::new(); nodes.len()];
        for (from, links) in out.iter().enumerate() {
            links.iter().for_each(|&(to, weight)| into[to].push((from, weight)));
        }
        Ok(Self { nodes, directed: true, out, into })
    }
}

impl<N> Graph<N> {
    /// The labels, ascending. A node's place here is its name everywhere else.
    #[must_use]
    pub fn nodes(&self) -> &[N] {
        &self.nodes
    }

    /// Whether a tie leads one way only.
    #[must_use]
    pub fn is_directed(&self) -> bool {
        self.directed
    }

    /// Every tie once, as from, to and weight, ascending; without direction, from the lower node.
    pub fn ties(&self) -> impl Iterator<Item = (usize, usize, f64)> {
        let all = self.out.iter().enumerate();
        all.flat_map(|(from, links)| links.iter().map(move |&(to, weight)| (from, to, weight)))
            .filter(|&(from, to, _)| self.directed || from < to)
    }

    /// The weight of the tie from one node to another, if there is one.
    #[must_use]
    pub fn weight(&self, from: usize, to: usize) -> Option<f64> {
        let links = &self.out[from];
        links.binary_search_by_key(&to, |link| link.0).ok().map(|at| links[at].1)
    }

    /// The ties that leave a node, ascending.
    pub(super) fn out(&self, node: usize) -> &[Link] {
        &self.out[node]
    }

    /// The ties that enter a node, ascending.
    pub(super) fn into(&self, node: usize) -> &[Link] {
        &self.into[node]
    }
}

impl<N: Clone> Graph<N> {
    /// The same nodes tied without direction: the weights of both directions are summed.
    #[must_use]
    pub fn undirected(&self) -> Self {
        if !self.directed {
            return self.clone();
        }
        let both = |(out, into): (&Vec<Link>, &Vec<Link>)| {
            let mut sums = BTreeMap::new();
            for &(node, weight) in out.iter().chain(into) {
                *sums.entry(node).or_insert(0.0) += weight;
            }
            sums.into_iter().collect::<Vec<Link>>()
        };
        let out: Vec<_> = self.out.iter().zip(&self.into).map(both).collect();
        Self { nodes: self.nodes.clone(), directed: false, into: out.clone(), out }
    }
}
