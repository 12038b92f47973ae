//! Laws that hold for every graph.

use super::{assert_near, assert_near_or_none};
use analysis::network::{
    Graph, Partition, between, betweenness, bootstrap, brokerage, brokerage_ranges, canonical,
    consensus, constraint, effective_size, layout, leiden, modularity, permutation,
};
use proptest::{collection::vec, prelude::*};
use std::{
    collections::{BTreeSet, VecDeque},
    num::NonZeroU32,
};

const NODES: u8 = 10;

type Tie = (u8, u8, f64);

/// Weights are eighths, so that sums are exact.
fn ties() -> impl Strategy<Value = Vec<Tie>> {
    let weight = (1_u8..20).prop_map(|eighths| f64::from(eighths) / 8.0);
    vec((0..NODES, 0..NODES, weight), 0..40)
}

fn groups() -> impl Strategy<Value = Vec<usize>> {
    vec(0_usize..4, usize::from(NODES))
}

fn graph(ties: &[Tie], directed: bool) -> Graph<u8> {
    let graph = Graph::new(0..NODES, ties.iter().copied()).expect("weights");
    if directed { graph } else { graph.undirected() }
}

fn times(times: u32) -> NonZeroU32 {
    NonZeroU32::new(times).expect("at least one")
}

/// Steps from one node to each other, along the ties.
fn steps(graph: &Graph<u8>, from: usize) -> Vec<Option<u32>> {
    let mut steps = vec![None; graph.nodes().len()];
    steps[from] = Some(0);
    let mut queue = VecDeque::from([from]);
    while let Some(node) = queue.pop_front() {
        for other in 0..steps.len() {
            if graph.weight(node, other).is_some() && steps[other].is_none() {
                steps[other] = steps[node].map(|steps| steps + 1);
                queue.push_back(other);
            }
        }
    }
    steps
}

proptest! {
    #[test]
    fn the_order_of_ties_changes_nothing(
        (ties, mixed) in
            ties().prop_flat_map(|ties| (Just(ties.clone()), Just(ties).prop_shuffle())),
        directed: bool,
        seed: u64,
    ) {
        let (graph, other) = (graph(&ties, directed), graph(&mixed, directed));
        prop_assert_eq!(&graph, &other);
        prop_assert_eq!(leiden(&graph, 1.0, seed), leiden(&other, 1.0, seed));
        let ends = |ties: &[Tie]| ties.iter().map(|&(a, b, _)| (a, b)).collect::<Vec<_>>();
        let first = |ties: &[&(u8, u8)]| vec![ties.first().map(|tie| f64::from(tie.0)), None];
        let found = bootstrap(&ends(&ties), seed, times(9), first);
        prop_assert_eq!(&found, &bootstrap(&ends(&mixed), seed, times(9), first));
        prop_assert_eq!(found[0].is_some(), !ties.is_empty());
        prop_assert!(found[1].is_none() && found[0].is_none_or(|one| one.low <= one.high));
    }

    #[test]
    fn names_change_nothing(
        ties in ties(),
        groups in groups(),
        names in Just((0..NODES).collect::<Vec<u8>>()).prop_shuffle(),
        directed: bool,
    ) {
        let named = |node: u8| names[usize::from(node)];
        let renamed: Vec<Tie> = ties.iter().map(|&(a, b, w)| (named(a), named(b), w)).collect();
        let (graph, other) = (graph(&ties, directed), graph(&renamed, directed));
        // In the order of the first names.
        fn back<T: Clone>(names: &[u8], all: &[T]) -> Vec<T> {
            names.iter().map(|&name| all[usize::from(name)].clone()).collect()
        }
        let mut regrouped = vec![0; groups.len()];
        names.iter().zip(&groups).for_each(|(&name, &group)| regrouped[usize::from(name)] = group);
        assert_near(&back(&names, &betweenness(&other)), &betweenness(&graph));
        assert_near_or_none(&back(&names, &constraint(&other)), &constraint(&graph));
        assert_near_or_none(&back(&names, &effective_size(&other)), &effective_size(&graph));
        let roles = brokerage(&graph, &groups);
        prop_assert_eq!(&back(&names, &brokerage(&other, &regrouped)), &roles);
        // Nor do the numbers of groups.
        prop_assert_eq!(brokerage(&graph, &canonical(&groups)), roles);
        assert_near_or_none(
            &[modularity(&other, &regrouped, 1.0)],
            &[modularity(&graph, &groups, 1.0)],
        );
    }

    #[test]
    fn every_open_two_path_has_one_broker_in_one_role(
        ties in ties(), groups in groups(), directed: bool,
    ) {
        let graph = graph(&ties, directed);
        let tied = |a, b| graph.weight(a, b).is_some();
        let all = 0..graph.nodes().len();
        let mut open = 0;
        for a in all.clone() {
            for b in all.clone().filter(|&b| a != b && !tied(a, b)) {
                open += all.clone().filter(|&v| tied(a, v) && tied(v, b)).count() as u64;
            }
        }
        let roles = brokerage(&graph, &groups);
        prop_assert_eq!(roles.iter().map(|roles| roles.total()).sum::<u64>(), open);
    }

    /// A path of n steps has n - 1 nodes between its ends.
    #[test]
    fn betweenness_sums_to_the_steps_between(ties in ties(), directed: bool) {
        let graph = graph(&ties, directed);
        let far = (0..graph.nodes().len()).flat_map(|from| steps(&graph, from)).flatten();
        let within: u32 = far.map(|steps| steps.saturating_sub(1)).sum();
        let pairs = if directed { 1.0 } else { 2.0 };
        assert_near(&[betweenness(&graph).iter().sum()], &[f64::from(within) / pairs]);
    }

    #[test]
    fn pairs_are_shared_by_all_who_connect_them(
        ties in ties(), a: BTreeSet<u8>, b: BTreeSet<u8>, directed: bool,
    ) {
        let within = |set: BTreeSet<u8>| -> BTreeSet<_> {
            set.into_iter().map(|node| node % NODES).collect()
        };
        let (a, b) = (within(a), within(b));
        let graph = graph(&ties, directed);
        let found = between(&graph, &a, &b);
        prop_assert_eq!(&found, &between(&graph, &b, &a));
        prop_assert_eq!(&found, &between(&graph.undirected(), &a, &b));
        let far = (0..graph.nodes().len()).map(|from| steps(&graph.undirected(), from));
        let far: Vec<_> = far.collect();
        let two = |x: u8, y: u8| far[usize::from(x)][usize::from(y)] == Some(2);
        let across = |x: &u8, y: &u8| a.contains(x) && b.contains(y);
        let pairs = (0..NODES).flat_map(|x| (x + 1..NODES).map(move |y| (x, y)));
        let connected = pairs.filter(|(x, y)| across(x, y) || across(y, x));
        let connected = connected.filter(|&(x, y)| two(x, y)).count() as f64;
        assert_near(&[found.iter().map(|one| one.share).sum()], &[connected]);
        prop_assert!(found.iter().all(|one| one.share <= one.pairs as f64));
    }

    #[test]
    fn communities_hold_together(ties in ties(), seed: u64, resolution in 0.0_f64..3.0) {
        let graph = graph(&ties, false);
        let Partition { groups, modularity: found } = leiden(&graph, resolution, seed);
        prop_assert_eq!(&canonical(&groups), &groups);
        prop_assert_eq!(modularity(&graph, &groups, resolution), found);
        let inside = graph.ties().filter(|&(a, b, _)| groups[a] == groups[b]);
        let name = |node: usize| graph.nodes()[node];
        let inside = inside.map(|(a, b, w)| (name(a), name(b), w)).collect::<Vec<_>>();
        let inside = self::graph(&inside, false);
        for (one, group) in groups.iter().enumerate() {
            let reached = steps(&inside, one);
            let members = groups.iter().enumerate().filter(|(_, other)| *other == group);
            prop_assert!(members.into_iter().all(|(other, _)| reached[other].is_some()));
        }
        // Each node alone is where it began.
        let alone: Vec<usize> = (0..groups.len()).collect();
        let alone = modularity(&graph, &alone, resolution);
        prop_assert!(alone.unwrap_or(0.0) <= found.unwrap_or(0.0) + 1e-9);
        let best = consensus(&graph, resolution, seed, times(5));
        prop_assert!(best.modularity.unwrap_or(0.0) >= found.unwrap_or(0.0) - 1e-9);
        prop_assert_eq!(found.is_none(), graph.ties().next().is_none());
    }

    #[test]
    fn modularity_keeps_its_bounds(ties in ties(), groups in groups(), directed: bool) {
        let graph = graph(&ties, directed);
        if let Some(found) = modularity(&graph, &groups, 1.0) {
            prop_assert!((-0.5 - 1e-12..=1.0).contains(&found));
        }
        assert_near_or_none(
            &[modularity(&graph, &vec![0; groups.len()], 1.0)],
            &[graph.ties().next().map(|_| 0.0)],
        );
    }

    /// Over all deals, the three nodes of a path are of one group as often as the sizes of the
    /// groups say; here over 400, to within nine standard errors.
    #[test]
    fn deals_are_fair_and_repeat(ties in ties(), groups in groups(), seed: u64) {
        let graph = graph(&ties, true);
        let ranges = brokerage_ranges(&graph, &groups, seed, times(400));
        prop_assert_eq!(&ranges, &brokerage_ranges(&graph, &groups, seed, times(400)));
        let n = f64::from(NODES);
        let sizes = (0..4).map(|group| groups.iter().filter(|g| **g == group).count() as f64);
        let alike: f64 = sizes.map(|s| s * (s - 1.0) * (s - 2.0)).sum::<f64>()
            / (n * (n - 1.0) * (n - 2.0));
        for (range, roles) in ranges.iter().zip(brokerage(&graph, &groups)) {
            let one = range.coordinator;
            assert_near(&[one.observed], &[roles.coordinator as f64]);
            prop_assert!(one.low <= one.high && one.p > 0.0 && one.p <= 1.0);
            let paths = roles.total() as f64;
            let error = paths * (alike * (1.0 - alike) / 400.0).sqrt();
            prop_assert!((one.mean - paths * alike).abs() <= 9.0 * error + 1e-9);
        }
    }

    /// Who is what changes; how many are what does not.
    #[test]
    fn deals_keep_the_sizes_of_groups(groups in groups(), seed: u64) {
        let sizes = |groups: &[usize]| (0..4)
            .map(|group| groups.iter().filter(|g| **g == group).count() as f64).collect();
        for range in permutation(&groups, seed, times(20), sizes) {
            prop_assert_eq!([range.mean, range.low, range.high], [range.observed; 3]);
            assert_near(&[range.p], &[1.0]);
        }
    }

    #[test]
    fn no_node_hides_another(ties in ties(), groups in groups()) {
        let places = layout(&graph(&ties, false), &groups);
        for (at, one) in places.iter().enumerate() {
            assert_near(&[one.0.hypot(one.1)], &[1.0]);
            for other in &places[..at] {
                prop_assert!((one.0 - other.0).hypot(one.1 - other.1) > 0.1);
            }
        }
    }
}
