//! How long the power of real bodies takes: the Security Council, the Electoral College, the
//! Council of the European Union, the Fund's board and its governors, a sweep of quotas, and the
//! same where members may abstain.
//!
//! Weights are the published ones, in `shared/power` beside the repository or further up; without
//! them only what needs none is measured.

use analysis::influence::{
    Ask, Game, Power, Rule, TernaryGame, TernaryRule, Watch, coalitions, power, sweep,
    ternary_power, unwatched,
};
use criterion::{Criterion, criterion_group, criterion_main};
use std::{hint::black_box, path::Path};

/// One column of a published table.
fn column(file: &str, name: &str) -> Option<Vec<u64>> {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().ok()?;
    let mut files =
        repository.ancestors().skip(1).map(|above| above.join("shared/power").join(file));
    let mut rows = csv::Reader::from_path(files.find(|file| file.is_file())?).ok()?;
    let at = rows.headers().ok()?.iter().position(|header| header == name)?;
    rows.records().map(|row| row.ok()?.get(at)?.parse().ok()).collect()
}

fn weighted(quota: impl Fn(u64) -> u64, weights: &[u64]) -> Game {
    let rule = Rule::weighs(quota(weights.iter().sum()), weights);
    Game::new(weights.len(), &rule).expect("a game")
}

fn all(game: &Game, shapley: bool) -> Power {
    let ask = Ask { shapley, sampling: None };
    power(game, &ask, &mut Watch::new(&mut unwatched)).expect("an exact method")
}

fn influence(c: &mut Criterion) {
    let mut group = c.benchmark_group("influence");
    group.sample_size(10);
    let majority = |total: u64| total / 2 + 1;
    let mut weigh = |name: &str, game: &Game| {
        group
            .bench_function(format!("{name}: Banzhaf"), |b| b.iter(|| all(black_box(game), false)));
        group.bench_function(format!("{name}: and Shapley"), |b| {
            b.iter(|| all(black_box(game), true));
        });
    };
    let permanent: Vec<usize> = (0..5).collect();
    let council = Rule::All(vec![Rule::count(9, 15), Rule::among(5, &permanent, 15)]);
    weigh("Security Council", &Game::new(15, &council).expect("a game"));
    if let Some(states) = column("us_electoral_college_2024.csv", "electors") {
        weigh("Electoral College", &weighted(|_| 270, &states));
    }
    let union = column("computed_eu27_2025.csv", "weight").map(|people| {
        let both = Rule::All(vec![Rule::count(15, 27), Rule::weighs(6_501, people)]);
        Game::new(27, &Rule::Any(vec![both, Rule::count(24, 27)])).expect("a game")
    });
    if let Some(union) = &union {
        weigh("European Union", union);
    }
    if let Some(chairs) = column("computed_imf_board_2022_qmaj.csv", "weight") {
        weigh("Fund's board", &weighted(majority, &chairs));
    }
    if let Some(members) = column("imf_members_2022-10-02.csv", "votes") {
        weigh("Fund", &weighted(majority, &members));
        weigh("Fund at 85 %", &weighted(|total| (total * 85).div_ceil(100), &members));
        let quota = (members.iter().sum::<u64>() * 85).div_ceil(100);
        let both = Rule::All(vec![Rule::count(114, members.len()), Rule::weighs(quota, &*members)]);
        weigh("Fund, three fifths with 85 %", &Game::new(190, &both).expect("a game"));
    }
    if let Some(union) = &union {
        group.bench_function("European Union: minimal coalitions, Johnston", |b| {
            b.iter(|| coalitions(black_box(union), 100, &mut Watch::new(&mut unwatched)));
        });
    }
    if let Some(states) = column("us_electoral_college_2024.csv", "electors") {
        let game = weighted(|_| 270, &states);
        group.bench_function("Electoral College: minimal coalitions, Johnston", |b| {
            b.iter(|| coalitions(black_box(&game), 100, &mut Watch::new(&mut unwatched)));
        });
    }
    let mut abstain = |name: &str, rule: &TernaryRule, members: usize, shapley: bool| {
        let game = TernaryGame::new(members, &vec![true; members], rule).expect("a game");
        let ask = Ask { shapley, sampling: None };
        group.bench_function(format!("{name}, with abstention"), |b| {
            b.iter(|| {
                ternary_power(black_box(&game), &ask, &mut Watch::new(&mut unwatched))
                    .expect("an exact method")
            });
        });
    };
    let council = TernaryRule::All(vec![
        TernaryRule::yes(9, &[1; 15]),
        TernaryRule::none_against(&permanent, 15),
    ]);
    abstain("Security Council", &council, 15, true);
    abstain("two thirds of 193", &TernaryRule::at_least(2, 3, &[1; 193]), 193, true);
    // A majority of those voting in each of two houses and a signature, or two thirds in each.
    let both = |part, of| {
        let house = |named: std::ops::Range<usize>| {
            let weights: Vec<u64> = (0..536).map(|one| u64::from(named.contains(&one))).collect();
            TernaryRule::more_than(part, of, &weights)
        };
        TernaryRule::All(vec![house(0..435), house(435..535)])
    };
    let mut signature = vec![0; 536];
    signature[535] = 1;
    let signed = TernaryRule::All(vec![both(1, 2), TernaryRule::yes(1, &signature)]);
    abstain("two houses of 535", &TernaryRule::Any(vec![signed, both(2, 3)]), 536, false);
    if let Some(members) = column("imf_members_2022-10-02.csv", "votes") {
        abstain("Fund", &TernaryRule::more_than(1, 2, &members), members.len(), false);
    }
    // 60 members, 10,000 votes in all: a power law.
    let mut members: Vec<u64> = (1..=60).map(|rank| 2_000 / rank).collect();
    let rest = 10_000 - members.iter().sum::<u64>();
    members.iter_mut().for_each(|weight| *weight += rest / 60);
    let total: u64 = members.iter().sum();
    let quotas: Vec<u64> =
        (0..1_000).map(|step| total / 2 + 1 + step * (total / 2) / 1_000).collect();
    for (name, shapley) in [("Banzhaf", false), ("and Shapley", true)] {
        group.bench_function(format!("1,000 quotas, 60 members: {name}"), |b| {
            b.iter(|| {
                sweep(black_box(&members), &quotas, shapley, &mut Watch::new(&mut unwatched))
            });
        });
    }
}

criterion_group!(benches, influence);
criterion_main!(benches);
