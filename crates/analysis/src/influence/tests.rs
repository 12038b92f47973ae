//! Every method that fits a game says the same as looking at each coalition.

use super::{
    by_size::BySize,
    critical,
    diagram::Diagram,
    game::Game,
    halves, integral,
    power::Swings,
    profiles,
    rule::Rule,
    sampling::{self, Sampling},
    table,
    watch::{Refusal, Watch, unwatched},
    weights::{self, Test},
};
use proptest::prelude::*;

/// Tests on one list of weights and counts of heads, joined in any way.
fn heads_and_weights(players: usize) -> impl Strategy<Value = Rule> {
    prop::collection::vec(0..50_u64, players).prop_flat_map(move |weights| {
        let total: u64 = weights.iter().sum();
        let test = (0..1_000_u64)
            .prop_map(move |share| Rule::weighs(1 + total * share / 1_000, weights.clone()));
        let count = (1..=players as u64).prop_map(move |quota| Rule::count(quota, players));
        joined(prop_oneof![test, count].boxed())
    })
}

fn rule(players: usize) -> impl Strategy<Value = Rule> {
    prop_oneof![heads_and_weights(players), any_tests(players)]
}

fn any_tests(players: usize) -> impl Strategy<Value = Rule> {
    let weight = prop_oneof![3 => 0..4_u64, 2 => 0..30_u64, 1 => 0..1_000_000_u64];
    let test =
        (prop::collection::vec(weight, players), 0..1_000_u64).prop_map(|(weights, share)| {
            let total: u64 = weights.iter().sum();
            Rule::weighs(1 + total * share / 1_000, weights)
        });
    let named = prop::collection::vec(0..players, 1..4)
        .prop_map(move |named| Rule::among(named.len() as u64 / 2 + 1, &named, players));
    let count = (1..=players as u64).prop_map(move |quota| Rule::count(quota, players));
    let leaf = prop_oneof![3 => test, 1 => named, 1 => count];
    joined(leaf.boxed())
}

fn joined(leaf: BoxedStrategy<Rule>) -> impl Strategy<Value = Rule> {
    leaf.prop_recursive(2, 6, 3, |part| {
        let parts = || prop::collection::vec(part.clone(), 1..4);
        prop_oneof![
            parts().prop_map(Rule::All),
            parts().prop_map(Rule::Any),
            (parts(), 1..4_usize)
                .prop_map(|(parts, least)| Rule::AtLeast(least.min(parts.len()), parts)),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn all_methods_agree(
        (players, rule) in (1..=16_usize).prop_flat_map(|players| (Just(players), rule(players)))
    ) {
        let Ok(game) = Game::new(players, &rule) else { return Ok(()) };
        let mut watch = unwatched;
        let watch = &mut Watch::new(&mut watch);
        let expected = table::sizes(&game, watch).expect("few players");
        let counts = expected.counts(&game);
        if profiles::number(&game).is_some_and(|number| number <= 4_096) {
            prop_assert_eq!(&profiles::sizes(&game, watch).expect("profiles"), &expected);
            let by_profile = profiles::minimal(&game, 9, watch).expect("profiles");
            prop_assert_eq!(by_profile, table::minimal(&game, 9, watch).expect("few players"));
            let critical = profiles::critical(&game, watch).expect("profiles");
            prop_assert_eq!(critical, table::critical(&game, watch).expect("few players"));
        }
        if halves::steps(&game).is_some() {
            prop_assert_eq!(&halves::sizes(&game, watch).expect("halves"), &expected);
        }
        let near = |found: &[f64], error: f64| {
            let exact = expected.shapley(&game);
            found.iter().zip(exact).all(|(found, exact)| (found - exact.value()).abs() <= error)
        };
        let diagram = Diagram::new(&game, watch).expect("a diagram").expect("few nodes");
        prop_assert_eq!(&diagram.sizes().expect("few nodes"), &expected);
        prop_assert_eq!(&diagram.counts(), &counts);
        let found = integral::shapley(&game, watch, |p, watch| diagram.at_node(p, watch));
        let found = found.expect("an integral");
        prop_assert!(found.error < 1e-11 && near(&found.values, found.error), "{:?}", found);
        if let Some(by) = BySize::of(&game).filter(|by| by.room() < 1 << 21) {
            prop_assert_eq!(&by.sizes(watch).expect("weights"), &expected);
        }
        if let Some(test) = Test::of(&game).filter(|test| test.cells() < 100_000) {
            prop_assert_eq!(&weights::counts(&game, &test, watch).expect("weights"), &counts);
            for game in [&game, &game.dual()] {
                let few = critical::cost(game).is_some_and(|cost| cost < 1 << 22);
                let Some(test) = Test::of(game).filter(|_| few) else { continue };
                let found = critical::minimal(game, &test, 9, watch).expect("weights");
                prop_assert_eq!(found, table::minimal(game, 9, watch).expect("few players"));
                let found = critical::critical(game, &test, watch).expect("weights");
                prop_assert_eq!(found, table::critical(game, watch).expect("few players"));
            }
            let found = integral::of_test(&game, &test, watch);
            let found = found.expect("an integral");
            prop_assert!(found.error < 1e-11 && near(&found.values, found.error), "{:?}", found);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]

    #[test]
    fn chance_is_within_its_error(
        (players, rule) in (2..=10_usize).prop_flat_map(|players| (Just(players), rule(players))),
        seed in any::<u64>(),
    ) {
        let Ok(game) = Game::new(players, &rule) else { return Ok(()) };
        let mut watch = unwatched;
        let watch = &mut Watch::new(&mut watch);
        let sizes = table::sizes(&game, watch).expect("few players");
        // One of a billion runs may be off by more.
        let sampling = Sampling { seed, error: 0.02, doubt: 1e-9 };
        let counts = sizes.counts(&game);
        let whole = 2_f64.powi(players as i32);
        let share = |count: &num_bigint::BigUint| {
            count.iter_u64_digits().next().unwrap_or(0) as f64 / whole
        };
        let found = match sampling::power(&game, true, &sampling, watch) {
            Ok(found) => found,
            // Draws that tell nothing: nobody turns the outcome beyond the error on average, and
            // what the draws found of that is off by no more than the error.
            Err(Refusal::Blurred { .. }) => {
                let turned: f64 = counts.swings.iter().map(|one| 2.0 * share(one)).sum();
                let average = turned / counts.swings.len() as f64;
                prop_assert!(average <= 0.02 + 0.02, "{average}");
                return Ok(());
            }
            Err(other) => panic!("{other}"),
        };
        let Swings::Estimated { acting, banzhaf, .. } = found.swings else { panic!("by chance") };
        prop_assert!((acting - share(&counts.winning)).abs() <= 0.02);
        for (found, swings) in banzhaf.iter().zip(&counts.swings) {
            prop_assert!((found - 2.0 * share(swings)).abs() <= 0.02);
        }
        let shapley = found.shapley.expect("asked for");
        for (found, exact) in shapley.values.iter().zip(sizes.shapley(&game)) {
            prop_assert!((found - exact.value()).abs() <= 0.02);
        }
    }
}

#[test]
fn a_count_and_a_test_as_a_decision_diagram_has_it() {
    // 45 members, no two alike: modulo 1,013, which is 2 modulo 3, cubes are all different.
    let weights: Vec<u64> = (1..=45_u64).map(|one| one * one * one % 1_013).collect();
    let total: u64 = weights.iter().sum();
    let tests = vec![Rule::count(25, 45), Rule::weighs(total * 7 / 10, weights)];
    let mut watch = unwatched;
    let watch = &mut Watch::new(&mut watch);
    for rule in [Rule::All(tests.clone()), Rule::Any(tests)] {
        let game = Game::new(45, &rule).expect("a game");
        assert_eq!(game.classes.len(), 45);
        let diagram = Diagram::new(&game, watch).expect("a diagram").expect("few nodes");
        let found = BySize::of(&game).expect("one list of weights").sizes(watch);
        assert_eq!(found.expect("counted"), diagram.sizes().expect("few nodes"));
    }
}
