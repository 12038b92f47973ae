//! How long the agreement and the ideal points of an assembly as large as the United Nations take:
//! 193 voters in 502 roll calls; agreement beside a loop over votes.

use analysis::{
    influence::unwatched,
    rollcall::{Pair, Settings, Vote, Votes, agreement, blocs, ideal_points},
};
use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;

const VOTERS: usize = 193;
const ROLLS: usize = 502;

/// A vote that follows from the place of the voter on a line, the roll call, and what mixes both.
fn vote(voter: usize, roll: usize) -> Option<Vote> {
    let mixed = (voter * 7_919 + roll * 104_729) % 97;
    let along = if roll.is_multiple_of(3) { VOTERS - voter } else { voter };
    match along * (2 + roll % 5) / 4 + mixed {
        _ if mixed.is_multiple_of(17) => None,
        0..=70 => Some(Vote::No),
        71..=110 => Some(Vote::Abstain),
        _ => Some(Vote::Yes),
    }
}

fn naive(table: &[Vec<Option<Vote>>]) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for high in 0..table.len() {
        for low in 0..high {
            let mut pair = Pair::default();
            for (one, other) in table[low].iter().zip(&table[high]) {
                let (Some(one), Some(other)) = (one, other) else { continue };
                pair.common += 1;
                pair.equal += u32::from(one == other);
                let two = (*one).min(*other) == Vote::No && (*one).max(*other) == Vote::Yes;
                pair.opposed += u32::from(two);
            }
            pairs.push(pair);
        }
    }
    pairs
}

fn rollcall(c: &mut Criterion) {
    let row = |voter| (0..ROLLS).map(|roll| vote(voter, roll)).collect::<Vec<_>>();
    let table: Vec<Vec<Option<Vote>>> = (0..VOTERS).map(row).collect();
    let cast = (0..VOTERS).flat_map(|voter| (0..ROLLS).map(move |roll| (voter, roll)));
    let cast = cast.filter_map(|(voter, roll)| Some((voter, roll, vote(voter, roll)?)));
    let votes = Votes::new(cast).expect("one vote each");
    let found = agreement(&votes);
    assert!(found.pairs().map(|(.., pair)| pair).eq(naive(&table)));
    let mut group = c.benchmark_group("rollcall");
    group.sample_size(10);
    group.bench_function("agreement", |b| b.iter(|| agreement(black_box(&votes))));
    group.bench_function("agreement by a loop over votes", |b| {
        b.iter(|| naive(black_box(&table)));
    });
    group.bench_function("blocs", |b| b.iter(|| blocs(black_box(&votes), &found, 10, 1)));
    group.bench_function("ideal points", |b| {
        b.iter(|| ideal_points(black_box(&votes), &Settings::default(), &mut unwatched));
    });
}

criterion_group!(benches, rollcall);
criterion_main!(benches);
