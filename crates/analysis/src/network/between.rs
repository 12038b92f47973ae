//! Who connects two sets of nodes.

use super::Graph;
use std::collections::BTreeSet;

/// What a node connects.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Between {
    /// How many pairs it connects.
    pub pairs: u64,
    /// The same, each pair shared evenly among all who connect it: a pair that has n brokers counts
    /// 1/n. Summed over all nodes, the number of pairs that anybody connects.
    pub share: f64,
}

/// For every node the pairs it connects between `a` and `b`: one node in `a`, another in `b`, not
/// tied to each other, both tied to it.
///
/// Direction does not matter, and a pair is counted once, also where both its nodes are in both
/// sets. The connecting node may be in neither set (a liaison of Gould & Fernandez) or in either (a
/// representative or gatekeeper); it is never one of the pair it connects. Labels that name no node
/// are passed over.
#[must_use]
pub fn between<N: Ord + Clone>(graph: &Graph<N>, a: &BTreeSet<N>, b: &BTreeSet<N>) -> Vec<Between> {
    let graph = graph.undirected();
    let nodes = graph.nodes();
    let is_in = |set: &BTreeSet<N>| nodes.iter().map(|node| set.contains(node)).collect::<Vec<_>>();
    let (in_a, in_b) = (is_in(a), is_in(b));
    let mut found = vec![Between::default(); nodes.len()];
    for one in 0..nodes.len() {
        for other in one + 1..nodes.len() {
            let across = in_a[one] && in_b[other] || in_b[one] && in_a[other];
            if !across || graph.weight(one, other).is_some() {
                continue;
            }
            let partners = graph.out(one).iter().map(|link| link.0);
            let brokers: Vec<usize> =
                partners.filter(|&broker| graph.weight(broker, other).is_some()).collect();
            for &broker in &brokers {
                found[broker].pairs += 1;
                found[broker].share += 1.0 / brokers.len() as f64;
            }
        }
    }
    found
}
