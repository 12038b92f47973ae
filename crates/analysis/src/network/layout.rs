//! Where to draw the nodes.

use super::Graph;
use std::f64::consts::TAU;

/// A place on the unit circle for every node, as x and y with y growing downwards, as on a page.
///
/// Nodes stand at even distances, clockwise from the top, group by group in the order of the
/// groups' numbers and by label within a group; between two groups one place is left free. The same
/// graph gives the same picture, and no node hides another.
///
/// # Panics
/// Where `groups` does not give every node its group.
#[must_use]
pub fn layout<N>(graph: &Graph<N>, groups: &[usize]) -> Vec<(f64, f64)> {
    assert_eq!(graph.nodes().len(), groups.len(), "a group for every node");
    let mut order: Vec<usize> = (0..groups.len()).collect();
    order.sort_by_key(|&node| (groups[node], node));
    let mut slots = Vec::with_capacity(order.len());
    let mut slot = 0;
    let mut gaps = 0;
    for (at, &node) in order.iter().enumerate() {
        if at > 0 && groups[order[at - 1]] != groups[node] {
            slot += 1;
            gaps += 1;
        }
        slots.push((node, slot));
        slot += 1;
    }
    // The last group and the first are neighbours too.
    let all = if gaps > 0 { slot + 1 } else { slot };
    let mut places = vec![(0.0, 0.0); groups.len()];
    for (node, slot) in slots {
        let angle = TAU * f64::from(slot) / f64::from(all);
        places[node] = (angle.sin(), -angle.cos());
    }
    places
}
