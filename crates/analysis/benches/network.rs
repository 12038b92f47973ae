//! How long the figures of a graph as large as the United Nations take: 193 nodes in eleven blocs,
//! every third pair tied within a bloc and every sixteenth between two.

use analysis::network::{
    Graph, betweenness, brokerage, brokerage_ranges, consensus, constraint, leiden,
};
use criterion::{Criterion, criterion_group, criterion_main};
use std::{hint::black_box, num::NonZeroU32};

const NODES: u32 = 193;

fn graph() -> Graph<u32> {
    let pairs = (0..NODES).flat_map(|a| (a + 1..NODES).map(move |b| (a, b)));
    let tied = |&(a, b): &(u32, u32)| {
        let mixed = (a * 7_919 + b * 104_729) / 5;
        if a % 11 == b % 11 { mixed.is_multiple_of(3) } else { mixed.is_multiple_of(16) }
    };
    let ties = pairs.filter(tied).map(|(a, b)| (a, b, 1.0));
    Graph::new(0..NODES, ties).expect("weights").undirected()
}

fn network(c: &mut Criterion) {
    let graph = graph();
    let groups: Vec<usize> = (0..NODES as usize).map(|node| node % 11).collect();
    let times = |times| NonZeroU32::new(times).expect("at least one");
    let mut group = c.benchmark_group("network");
    group.sample_size(10);
    group.bench_function("betweenness", |b| b.iter(|| betweenness(black_box(&graph))));
    group.bench_function("constraint", |b| b.iter(|| constraint(black_box(&graph))));
    group.bench_function("brokerage", |b| b.iter(|| brokerage(black_box(&graph), &groups)));
    group.bench_function("brokerage, 1,000 deals", |b| {
        b.iter(|| brokerage_ranges(black_box(&graph), &groups, 1, times(1_000)));
    });
    group.bench_function("leiden", |b| b.iter(|| leiden(black_box(&graph), 1.0, 1)));
    group.bench_function("leiden, best of 50", |b| {
        b.iter(|| consensus(black_box(&graph), 1.0, 1, times(50)));
    });
}

criterion_group!(benches, network);
criterion_main!(benches);
