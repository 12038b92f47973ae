//! What holds for every game: the definitions, the axioms, and that every method says the same.

use super::{all_coalitions, all_power, assert_near, game, naive::naive, shapley, swings, winning};
use analysis::influence::{Fraction, Game, Rule, Swings, Watch, sweep, unwatched};
use num_bigint::BigUint;
use proptest::prelude::*;

/// A test over so many players: often with few different weights, with zeros, with great ones.
fn test(players: usize) -> impl Strategy<Value = Rule> {
    let weight = prop_oneof![3 => 0..4_u64, 2 => 0..30_u64, 1 => 0..1_000_000_u64];
    (prop::collection::vec(weight, players), 0.0..1.1_f64).prop_map(|(weights, share)| {
        let total: u64 = weights.iter().sum();
        Rule::weighs((total as f64 * share) as u64, weights)
    })
}

/// A rule of tests on a few lists of weights, joined in any way.
fn rule(players: usize) -> impl Strategy<Value = Rule> {
    let named = prop::collection::vec(0..players, 1..4)
        .prop_map(move |named| Rule::among(named.len() as u64 / 2 + 1, &named, players));
    let count = (0..=players as u64).prop_map(move |quota| Rule::count(quota, players));
    let leaf = prop_oneof![3 => test(players), 1 => named, 1 => count];
    leaf.prop_recursive(3, 8, 4, |part| {
        let parts = || prop::collection::vec(part.clone(), 1..4);
        prop_oneof![
            parts().prop_map(Rule::All),
            parts().prop_map(Rule::Any),
            (parts(), 0..4_usize)
                .prop_map(|(parts, least)| Rule::AtLeast(least.min(parts.len()), parts)),
        ]
    })
}

fn any_rule(most: usize) -> impl Strategy<Value = (usize, Rule)> {
    (1..=most).prop_flat_map(|players| (Just(players), rule(players)))
}

/// The same rule for players in another order: player `order[i]` takes the place of player i.
fn reordered(rule: &Rule, order: &[usize]) -> Rule {
    let parts = |parts: &[Rule]| parts.iter().map(|part| reordered(part, order)).collect();
    match rule {
        Rule::Weighs { weights, quota } => {
            let mut moved = weights.clone();
            for (&to, &weight) in order.iter().zip(weights) {
                moved[to] = weight;
            }
            Rule::weighs(*quota, moved)
        }
        Rule::All(of) => Rule::All(parts(of)),
        Rule::Any(of) => Rule::Any(parts(of)),
        Rule::AtLeast(least, of) => Rule::AtLeast(*least, parts(of)),
    }
}

#[track_caller]
fn near_all(found: impl IntoIterator<Item = f64>, expected: &[f64]) {
    for (found, expected) in found.into_iter().zip(expected) {
        assert_near(found, *expected, 1e-12, 0.0);
    }
}

fn values(fractions: &[Fraction]) -> Vec<f64> {
    fractions.iter().map(Fraction::value).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn figures_are_what_the_definitions_say((players, rule) in any_rule(12)) {
        let expected = naive(players, &rule);
        let Ok(game) = Game::new(players, &rule) else {
            // Everything passes or nothing does.
            prop_assert!(expected.winning == 0 || expected.winning == 1 << players);
            return Ok(());
        };
        let power = all_power(&game);
        let counted: Vec<String> = expected.swings.iter().map(ToString::to_string).collect();
        prop_assert_eq!(swings(&power), counted);
        prop_assert_eq!(winning(&power), expected.winning.to_string());
        let exact = power.shapley.as_ref().expect("asked for");
        near_all(exact.values.iter().copied(), &expected.shapley);
        let least = all_coalitions(&game);
        prop_assert_eq!(least.winning.number(), expected.minimal_winning.into());
        prop_assert_eq!(least.blocking.number(), expected.minimal_blocking.into());
        near_all(values(&least.johnston), &expected.johnston);
        near_all(values(&least.deegan_packel), &expected.deegan_packel);
        near_all(values(&least.public_good), &expected.public_good);
        for kind in &least.winning.kinds {
            // Each that is listed wins, and does not without one of its members.
            let coalition = |but: usize| {
                let classes = game.classes().iter().zip(&kind.members).enumerate();
                let mut inside = vec![false; players];
                for (class, (one, &members)) in classes {
                    let members = members - usize::from(class == but);
                    one.players[..members].iter().for_each(|&player| inside[player] = true);
                }
                inside
            };
            prop_assert!(game.wins(&coalition(usize::MAX)));
            for (class, &members) in kind.members.iter().enumerate() {
                prop_assert!(members == 0 || !game.wins(&coalition(class)));
            }
        }
    }

    #[test]
    fn the_axioms_hold((players, rule) in any_rule(14)) {
        let Ok(game) = Game::new(players, &rule) else { return Ok(()) };
        let power = all_power(&game);
        let shapley = power.shapley.as_ref().expect("asked for");
        // Efficiency, exactly: the fractions of all players sum to one.
        let exact = shapley.exact.as_ref().expect("exact");
        let whole = exact.iter().fold(BigUint::from(1_u8), |whole, one| whole * &one.denominator);
        let part = |one: &Fraction| &whole / &one.denominator * &one.numerator;
        prop_assert_eq!(exact.iter().map(part).sum::<BigUint>(), whole.clone());
        // A dummy has nothing by any index; and who has nothing is a dummy.
        let Swings::Counted(counts) = &power.swings else { panic!("counted") };
        for (player, swings) in counts.swings.iter().enumerate() {
            let idle = *swings == 0_u8.into();
            prop_assert_eq!(idle, exact[player].numerator == 0_u8.into());
        }
        // Symmetry and monotonicity: who weighs no less in any test has no less power.
        for one in game.classes() {
            for other in game.classes() {
                if one.weights.iter().zip(&other.weights).all(|(one, other)| one <= other) {
                    let (a, b) = (one.players[0], other.players[0]);
                    prop_assert!(counts.swings[a] <= counts.swings[b]);
                    prop_assert!(shapley.values[a] <= shapley.values[b]);
                }
            }
        }
        // The dual has the same swings, and wins where the game loses.
        let dual = all_power(&game.dual());
        prop_assert_eq!(swings(&dual), swings(&power));
        prop_assert_eq!(dual.shapley.map(|one| one.exact), Some(shapley.exact.clone()));
        let Swings::Counted(against) = &dual.swings else { panic!("counted") };
        let all = BigUint::from(1_u8) << players;
        prop_assert_eq!(&counts.winning + &against.winning, all);
    }

    #[test]
    fn the_order_of_players_changes_nothing(
        (players, rule, order) in (1..=10_usize).prop_flat_map(|players| {
            let order = Just((0..players).collect::<Vec<_>>()).prop_shuffle();
            (Just(players), rule(players), order)
        })
    ) {
        let Ok(game) = Game::new(players, &rule) else { return Ok(()) };
        let other = Game::new(players, &reordered(&rule, &order)).expect("the same game");
        let (one, other) = (all_power(&game), all_power(&other));
        let back = |values: Vec<String>| -> Vec<String> {
            order.iter().map(|&to| values[to].clone()).collect()
        };
        prop_assert_eq!(shapley(&one), back(shapley(&other)));
        prop_assert_eq!(swings(&one), back(swings(&other)));
        let banzhaf: Vec<f64> = order.iter().map(|&to| other.banzhaf()[to]).collect();
        prop_assert_eq!(one.banzhaf(), banzhaf);
    }

    #[test]
    fn a_sweep_is_each_quota_by_itself(
        weights in prop::collection::vec(0..60_u64, 1..12),
        quotas in prop::collection::vec(0.0..1.0_f64, 1..8),
    ) {
        let total: u64 = weights.iter().sum();
        prop_assume!(total > 0);
        let quotas: Vec<u64> =
            quotas.into_iter().map(|share| 1 + ((total - 1) as f64 * share) as u64).collect();
        let mut watch = unwatched;
        let steps = sweep(&weights, &quotas, true, &mut Watch::new(&mut watch)).expect("quotas");
        for step in steps {
            let alone = all_power(&game(weights.len(), &Rule::weighs(step.quota, weights.clone())));
            prop_assert_eq!(&Swings::Counted(step.counts), &alone.swings);
            let expected = alone.shapley.expect("asked for").values;
            for (found, expected) in step.shapley.expect("asked for").iter().zip(expected) {
                prop_assert!((found - expected).abs() <= step.error + 1e-16, "{found} {expected}");
            }
        }
    }
}
