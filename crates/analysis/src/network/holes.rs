//! Structural holes: how much a node's partners are tied to each other.
//!
//! Ronald S. Burt, Structural Holes: The Social Structure of Competition, Harvard University Press
//! 1992, chapter 2: constraint is equation 2.4, effective size equation 2.2. Both take a tie by its
//! weight in both directions together, and are no figure for a node without ties.

use super::{Graph, graph::Link};

/// Burt's constraint, for every node with ties: the sum over its partners j of
/// `(p(i,j) + Σ p(i,q) p(q,j))²`, where q are its other partners and `p(i,j)` is j's share of all
/// that ties i. High where the partners are few, or tied to each other. Equal to igraph's and
/// NetworkX's `constraint`; for a node that ties only enter, to igraph's (NetworkX has none).
#[must_use]
pub fn constraint<N: Clone>(graph: &Graph<N>) -> Vec<Option<f64>> {
    let mutual = graph.undirected();
    let all: Vec<f64> = (0..mutual.nodes().len())
        .map(|node| mutual.out(node).iter().map(|link| link.1).sum())
        .collect();
    // How much each node holds the one at hand through others.
    let mut through = vec![0.0; all.len()];
    let mut held = |node: usize| {
        let partners = mutual.out(node);
        for &(other, weight) in partners {
            let share = weight / all[node];
            for &(on, weight) in mutual.out(other) {
                through[on] += share * (weight / all[other]);
            }
        }
        let by = |&(partner, weight): &Link| (weight / all[node] + through[partner]).powi(2);
        let sum = (!partners.is_empty()).then(|| partners.iter().map(by).sum());
        for (on, _) in partners.iter().flat_map(|&(other, _)| mutual.out(other)) {
            through[*on] = 0.0;
        }
        sum
    };
    (0..all.len()).map(&mut held).collect()
}

/// Burt's effective size, for every node with ties: its partners less what is redundant in them,
/// the sum over partners j of `1 - Σ p(i,q) m(j,q)`, where `m(j,q)` is the tie of j and q as a
/// share of j's strongest. Equal to NetworkX's `effective_size` of named nodes; what 3.6.1 gives
/// for all nodes at once differs from that where ties have weights.
#[must_use]
pub fn effective_size<N: Clone>(graph: &Graph<N>) -> Vec<Option<f64>> {
    let mutual = graph.undirected();
    let size = |node: usize| {
        let partners = mutual.out(node);
        let all: f64 = partners.iter().map(|link| link.1).sum();
        let new = |&(partner, _): &(usize, f64)| {
            let strongest = mutual.out(partner).iter().map(|link| link.1).fold(0.0, f64::max);
            let redundant = partners.iter().map(|&(other, weight)| {
                weight / all * (mutual.weight(partner, other).unwrap_or(0.0) / strongest)
            });
            1.0 - redundant.sum::<f64>()
        };
        (!partners.is_empty()).then(|| partners.iter().map(new).sum())
    };
    (0..mutual.nodes().len()).map(size).collect()
}
