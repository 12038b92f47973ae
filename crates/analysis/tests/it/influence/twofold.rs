//! A count of heads and a weighted test, joined: many members, no two of whom weigh the same.

use super::{all_power, assert_near, game, naive::naive, shapley, swings, winning};
use crate::published;
use analysis::influence::{
    Ask, Fraction, Game, Method, Progress, Refusal, Rule, Swings, Watch, power,
};
use num_bigint::BigUint;
use proptest::prelude::*;
use std::ops::ControlFlow;

fn both(count: u64, quota: u64, weights: &[u64]) -> Rule {
    Rule::All(vec![Rule::count(count, weights.len()), Rule::weighs(quota, weights)])
}

fn either(count: u64, quota: u64, weights: &[u64]) -> Rule {
    Rule::Any(vec![Rule::count(count, weights.len()), Rule::weighs(quota, weights)])
}

/// A number of members, their weights, how many are needed and how much.
fn twofold() -> impl Strategy<Value = (Vec<u64>, u64, u64)> {
    prop::collection::vec(0..3_000_u64, 2..=14).prop_flat_map(|weights| {
        let (members, total) = (weights.len() as u64, weights.iter().sum::<u64>().max(1));
        (Just(weights), 1..=members, 1..=total)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn figures_are_what_the_definitions_say((weights, count, quota) in twofold()) {
        for rule in [both(count, quota, &weights), either(count, quota, &weights)] {
            let Ok(game) = Game::new(weights.len(), &rule) else { continue };
            let (expected, found) = (naive(weights.len(), &rule), all_power(&game));
            let counted: Vec<String> = expected.swings.iter().map(ToString::to_string).collect();
            prop_assert_eq!(swings(&found), counted);
            prop_assert_eq!(winning(&found), expected.winning.to_string());
            for (found, expected) in found.shapley.expect("asked for").values.iter().zip(expected.shapley) {
                assert_near(*found, expected, 1e-12, 0.0);
            }
        }
    }
}

/// How many sets of fewer than `sizes` of these weigh less than `cells`: by size, row by row.
fn lighter(weights: &[u64], sizes: usize, cells: usize) -> Vec<Vec<u128>> {
    let mut sets = vec![vec![0_u128; cells]; sizes];
    sets[0][0] = 1;
    for &weight in weights {
        let weight = weight as usize;
        for size in (1..sizes).rev() {
            for sum in (weight..cells).rev() {
                let smaller = sets[size - 1][sum - weight];
                sets[size][sum] += smaller;
            }
        }
    }
    sets
}

fn sum(sets: &[Vec<u128>], cells: usize) -> BigUint {
    sets.iter().flat_map(|row| row.iter().take(cells)).map(|&sets| BigUint::from(sets)).sum()
}

#[test]
fn counts_beyond_two_words() {
    // 132 members who weigh 1 to 132. C(132, 66) is 2^128.2, so counts by size take three words; by
    // size and weight two are enough.
    let weights: Vec<u64> = (1..=132).collect();
    let total: u64 = weights.iter().sum();
    let (count, quota) = (67, total / 2 + 1);
    let found = all_power(&game(132, &either(count, quota, &weights)));
    assert_eq!(found.method, Method::Weights);
    // What loses has at most 66 members and at most half of the weight.
    let (sizes, cells) = (count as usize, quota as usize);
    let all = BigUint::from(1_u8) << 132;
    let losing = sum(&lighter(&weights, sizes, cells), cells);
    assert_eq!(winning(&found), BigUint::to_string(&(&all - losing)));
    // A member turns what loses, but for what loses with it too.
    for member in [0, 70, 131] {
        let others: Vec<u64> =
            weights.iter().copied().filter(|&one| one != weights[member]).collect();
        let others = lighter(&others, sizes, cells);
        let with = sum(&others[..sizes - 1], cells - weights[member] as usize);
        let turned = sum(&others, cells) - with;
        assert_eq!(swings(&found)[member], turned.to_string());
    }
    // Of the opposite rule, all and any exchanged, swings are the same, and what loses wins.
    let dual = both(132 - count + 1, total - quota + 1, &weights);
    let dual = all_power(&game(132, &dual));
    assert_eq!(swings(&dual), swings(&found));
    assert_eq!(shapley(&dual), shapley(&found));
    let against: BigUint = winning(&dual).parse().expect("digits");
    assert_eq!(winning(&found), BigUint::to_string(&(all - against)));
    let exact = found.shapley.and_then(|shapley| shapley.exact).expect("exact");
    assert_eq!(whole(&exact), (1_u8.into(), 1_u8.into()));
}

/// The sum of fractions, in lowest terms.
fn whole(fractions: &[Fraction]) -> (BigUint, BigUint) {
    let common = fractions.iter().fold(BigUint::from(1_u8), |all, one| all * &one.denominator);
    let sum: BigUint =
        fractions.iter().map(|one| &common / &one.denominator * &one.numerator).sum();
    (&sum / &common, if sum == common { 1_u8.into() } else { common })
}

#[test]
fn counting_reports_and_can_be_stopped() {
    let weights: Vec<u64> = (1..=100).map(|one| one * one).collect();
    let total: u64 = weights.iter().sum();
    let game = game(100, &both(60, total * 4 / 5, &weights));
    let ask = Ask { shapley: true, sampling: None };
    let mut told: Vec<Progress> = Vec::new();
    let mut watch = |progress: Progress| {
        told.push(progress);
        ControlFlow::Continue(())
    };
    power(&game, &ask, &mut Watch::new(&mut watch)).expect("counted");
    assert!(told.len() > 100 && told.iter().all(|one| one.done <= one.of));
    assert!(told.windows(2).all(|two| two[0].done <= two[1].done));
    let mut left = 50;
    let mut stop = |_: Progress| {
        left -= 1;
        if left > 0 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    };
    let stopped = power(&game, &ask, &mut Watch::new(&mut stop));
    assert_eq!((stopped, left), (Err(Refusal::Stopped), 0));
}

#[test]
fn amendments_of_the_fund() {
    // Three fifths of the members, and more than half of the governors, with 85 % of the votes.
    // Unoptimised it takes too long.
    let file = published::folder("power").map(|folder| folder.join("imf_members_2022-10-02.csv"));
    let Some(file) = file.filter(|_| !cfg!(debug_assertions)) else { return };
    #[derive(serde::Deserialize)]
    struct Member {
        votes: u64,
    }
    let members: Vec<Member> = published::rows(&file);
    let votes: Vec<u64> = members.iter().map(|one| one.votes).collect();
    let quota = (votes.iter().sum::<u64>() * 85).div_ceil(100);
    let place = |of: u64| votes.iter().position(|&votes| votes == of).expect("a member");
    let alone = all_power(&game(190, &Rule::weighs(quota, votes.clone())));
    // By a program in C that counts sets by size and weight, and once more without the member, in
    // floating point.
    let counted = [
        (114, 1.240_969_144_339_79e-6, 2.455_040_228_111_238e-7, 2.481_626_096_341_237e-6),
        (96, 3.048_674_414_644_271e-6, 1.036_370_052_569_365e-7, 6.097_023_416_503_246e-6),
    ];
    for (count, to_act, lightest, second) in counted {
        let found = all_power(&game(190, &both(count, quota, &votes)));
        assert_eq!(found.method, Method::Weights);
        let banzhaf = found.banzhaf();
        assert_near(found.to_act(), to_act, 1e-12, 0.0);
        assert_near(banzhaf[place(1_484)], lightest, 1e-12, 0.0);
        assert_near(banzhaf[place(309_664)], second, 1e-12, 0.0);
        assert!(found.to_act() < alone.to_act());
        // Nothing passes without the heaviest, so it turns whatever wins.
        let heaviest = place(831_401);
        assert_eq!(swings(&found)[heaviest], winning(&found));
        // Who weighs more turns no less.
        let Swings::Counted(counts) = &found.swings else { panic!("counted") };
        let mut ascending: Vec<usize> = (0..190).collect();
        ascending.sort_by_key(|&member| votes[member]);
        assert!(ascending.is_sorted_by_key(|&member| &counts.swings[member]));
        let exact = found.shapley.and_then(|shapley| shapley.exact).expect("exact");
        assert_eq!(whole(&exact), (1_u8.into(), 1_u8.into()));
    }
}
