//! Brokerage between groups.
//!
//! Roger V. Gould and Roberto M. Fernandez, "Structures of mediation: a formal approach to
//! brokerage in transaction networks", Sociological Methodology 19 (1989) 89-126.

use super::{
    Graph,
    ranges::{Range, permutation},
};
use std::num::NonZeroU32;

/// The five roles of a broker v on a path a → v → b, by the groups of the three.
///
/// In brackets, the name in the paper and in R's `sna::brokerage`. (Up to 2.7-2 that package's
/// help swaps gatekeeper and representative; its code counts as here.)
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Roles<T = u64> {
    /// All three in one group (`w_I`).
    pub coordinator: T,
    /// a and b in one group, the broker in another (`w_O`, itinerant broker).
    pub consultant: T,
    /// a and the broker in one group, b in another: it speaks for its group (`b_IO`).
    pub representative: T,
    /// The broker and b in one group, a in another: it lets others in (`b_OI`).
    pub gatekeeper: T,
    /// Three groups (`b_O`).
    pub liaison: T,
}

impl<T> Roles<T> {
    fn of([coordinator, consultant, representative, gatekeeper, liaison]: [T; 5]) -> Self {
        Self { coordinator, consultant, representative, gatekeeper, liaison }
    }
}

impl Roles {
    /// In any role (`t`).
    #[must_use]
    pub fn total(&self) -> u64 {
        self.coordinator + self.consultant + self.representative + self.gatekeeper + self.liaison
    }
}

/// Which role, by its place in [`Roles`].
fn role(a: usize, broker: usize, b: usize) -> usize {
    match (a == broker, broker == b) {
        (true, true) => 0,
        (false, false) if a == b => 1,
        (true, false) => 2,
        (false, true) => 3,
        (false, false) => 4,
    }
}

/// Every open two-path a → v → b: a and b are different nodes, and no tie leads from a to b.
fn open_paths<N>(graph: &Graph<N>) -> Vec<[usize; 3]> {
    let mut found = Vec::new();
    for broker in 0..graph.nodes().len() {
        for &(a, _) in graph.into(broker) {
            let ends = graph.out(broker).iter().map(|link| link.0);
            let open = ends.filter(|&b| a != b && graph.weight(a, b).is_none());
            found.extend(open.map(|b| [a, broker, b]));
        }
    }
    found
}

fn count(paths: &[[usize; 3]], groups: &[usize]) -> Vec<[u64; 5]> {
    let mut counts = vec![[0; 5]; groups.len()];
    for &[a, broker, b] in paths {
        counts[broker][role(groups[a], groups[broker], groups[b])] += 1;
    }
    counts
}

/// For every node how many open two-paths it brokers in each role, under `groups`, the group of
/// every node. Equal to the `raw.nli` of R's `sna::brokerage`: without direction, each pair is
/// counted from both its ends, so a representative is as often a gatekeeper.
///
/// # Panics
/// Where `groups` does not give every node its group.
#[must_use]
pub fn brokerage<N>(graph: &Graph<N>, groups: &[usize]) -> Vec<Roles> {
    assert_eq!(graph.nodes().len(), groups.len(), "a group for every node");
    count(&open_paths(graph), groups).into_iter().map(Roles::of).collect()
}

/// For every node and role, how the count compares with what chance would give: the groups keep
/// their sizes and are dealt anew `times` times (see [`permutation`]). The total does not depend on
/// the groups, so it has no range.
///
/// # Panics
/// Where `groups` does not give every node its group.
#[must_use]
pub fn brokerage_ranges<N>(
    graph: &Graph<N>,
    groups: &[usize],
    seed: u64,
    times: NonZeroU32,
) -> Vec<Roles<Range>> {
    assert_eq!(graph.nodes().len(), groups.len(), "a group for every node");
    let paths = open_paths(graph);
    let ranges = permutation(groups, seed, times, |groups| {
        count(&paths, groups).into_iter().flatten().map(|count| count as f64).collect()
    });
    ranges.as_chunks().0.iter().copied().map(Roles::of).collect()
}
