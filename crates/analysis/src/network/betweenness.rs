//! Betweenness: how many shortest paths between others lead through a node.
//!
//! Linton C. Freeman, "A set of measures of centrality based on betweenness", Sociometry 40 (1977)
//! 35-41, by the algorithm of Ulrik Brandes, "A faster algorithm for betweenness centrality",
//! Journal of Mathematical Sociology 25 (2001) 163-177.

use super::Graph;

/// For every node the number of pairs of others whose shortest path leads through it; where a pair
/// has several shortest paths, the share of them. Paths are counted in steps, whatever the ties
/// weigh; pairs are ordered where ties have a direction. Equal to igraph's `betweenness`.
#[must_use]
pub fn betweenness<N>(graph: &Graph<N>) -> Vec<f64> {
    // Without direction each pair has been counted from both its ends.
    let ends = if graph.is_directed() { 1.0 } else { 2.0 };
    of_ordered_pairs(graph).into_iter().map(|pairs| pairs / ends).collect()
}

/// [`betweenness`] divided by the number of pairs of others, so between 0 and 1. Equal to
/// NetworkX's `betweenness_centrality`.
#[must_use]
pub fn normalised_betweenness<N>(graph: &Graph<N>) -> Vec<f64> {
    let others = graph.nodes().len().saturating_sub(1);
    // Where there are no pairs nothing is between any.
    let pairs = (others * others.saturating_sub(1)).max(1) as f64;
    of_ordered_pairs(graph).into_iter().map(|through| through / pairs).collect()
}

fn of_ordered_pairs<N>(graph: &Graph<N>) -> Vec<f64> {
    const FAR: usize = usize::MAX;
    let count = graph.nodes().len();
    let mut through = vec![0.0; count];
    let (mut steps, mut paths, mut onward) = (vec![FAR; count], vec![0.0; count], vec![0.0; count]);
    // Reached, nearest first: what is to be visited and, backwards, what has been.
    let mut reached = Vec::with_capacity(count);
    for start in 0..count {
        steps.fill(FAR);
        paths.fill(0.0);
        (steps[start], paths[start]) = (0, 1.0);
        reached.clear();
        reached.push(start);
        let mut at = 0;
        while let Some(&node) = reached.get(at) {
            at += 1;
            let next = steps[node] + 1;
            for &(other, _) in graph.out(node) {
                if steps[other] == FAR {
                    steps[other] = next;
                    reached.push(other);
                }
                if steps[other] == next {
                    paths[other] += paths[node];
                }
            }
        }
        // How many of the paths from the start, each pair's together counting one, lead on through
        // a node: its share of those that end at, or lead on through, the nodes one step further.
        // Of these it is known what falls to each path that reaches them.
        for &node in reached.iter().skip(1).rev() {
            let next = steps[node] + 1;
            let further = graph.out(node).iter().filter(|link| steps[link.0] == next);
            let on = paths[node] * further.map(|link| onward[link.0]).sum::<f64>();
            onward[node] = (1.0 + on) / paths[node];
            through[node] += on;
        }
    }
    through
}
