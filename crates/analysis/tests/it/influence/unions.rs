//! Power where blocs form first, against the definition: every order in which unions stay together,
//! and every coalition of other unions and of fellows.

use super::{all_power, assert_near, game, naive::wins};
use analysis::influence::{Fraction, Game, Refusal, Rule, Watch, unions, unwatched};
use proptest::prelude::*;

/// All orders of some things.
fn orders(things: &[usize]) -> Vec<Vec<usize>> {
    if things.is_empty() {
        return vec![Vec::new()];
    }
    let mut all = Vec::new();
    for (at, &thing) in things.iter().enumerate() {
        let mut rest = things.to_vec();
        rest.remove(at);
        for mut order in orders(&rest) {
            order.push(thing);
            all.push(order);
        }
    }
    all
}

/// Owen's value, by the orders that do not tear a union apart.
fn owen(players: usize, rule: &Rule, union_of: &[usize]) -> Vec<f64> {
    let everybody: Vec<usize> = (0..players).collect();
    let together = |order: &Vec<usize>| {
        let mut seen: Vec<usize> = order.iter().map(|&player| union_of[player]).collect();
        seen.dedup();
        let length = seen.len();
        seen.sort_unstable();
        seen.dedup();
        seen.len() == length
    };
    let orders: Vec<Vec<usize>> = orders(&everybody).into_iter().filter(together).collect();
    let mut turned = vec![0.0; players];
    for order in &orders {
        let mut coalition = 0;
        for &player in order {
            let before = wins(rule, coalition);
            coalition |= 1 << player;
            if wins(rule, coalition) && !before {
                turned[player] += 1.0 / orders.len() as f64;
            }
        }
    }
    turned
}

/// The index of Banzhaf and Owen, by coalitions of other unions and of fellows.
fn banzhaf_owen(players: usize, rule: &Rule, union_of: &[usize]) -> Vec<f64> {
    let share = |player: usize| {
        // In or out: whole unions, but for the player's own.
        let fits = |coalition: &u32| {
            let inside = |one: usize| coalition >> one & 1 == 1;
            let mut pairs = (0..players).flat_map(|a| (0..players).map(move |b| (a, b)));
            !inside(player)
                && pairs.all(|(a, b)| {
                    union_of[a] != union_of[b]
                        || union_of[a] == union_of[player]
                        || inside(a) == inside(b)
                })
        };
        let coalitions: Vec<u32> = (0..1 << players).filter(fits).collect();
        let turned =
            |&&coalition: &&u32| !wins(rule, coalition) && wins(rule, coalition | 1 << player);
        coalitions.iter().filter(turned).count() as f64 / coalitions.len() as f64
    };
    (0..players).map(share).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn unions_are_worth_what_the_definitions_say(
        (weights, union_of) in (1..=6_usize).prop_flat_map(|players| (
            prop::collection::vec(0..6_u64, players),
            prop::collection::vec(0..3_usize, players),
        )),
        share in 0.0..1.0_f64,
    ) {
        let (players, total) = (weights.len(), weights.iter().sum::<u64>());
        let quota = (total as f64 * share) as u64 + 1;
        let rule = Rule::All(vec![
            Rule::weighs(quota, weights),
            Rule::count(players as u64 / 3 + 1, players),
        ]);
        let Ok(game) = Game::new(players, &rule) else { return Ok(()) };
        let mut watch = unwatched;
        let found = unions(&game, &union_of, &mut Watch::new(&mut watch)).expect("small");
        let pairs = [
            (found.owen, owen(players, &rule, &union_of)),
            (found.banzhaf_owen, banzhaf_owen(players, &rule, &union_of)),
        ];
        for (found, expected) in pairs {
            for (found, expected) in found.iter().map(Fraction::value).zip(expected) {
                assert_near(found, expected, 1e-12, 1e-15);
            }
        }
    }
}

#[test]
fn unions_of_one_and_the_union_of_all_change_nothing() {
    let game = game(5, &Rule::weighs(7, [4, 3, 3, 2, 1]));
    let plain = all_power(&game).shapley.and_then(|shapley| shapley.exact);
    let mut watch = unwatched;
    for union_of in [[0, 1, 2, 3, 4], [7; 5]] {
        let found = unions(&game, &union_of, &mut Watch::new(&mut watch)).expect("small");
        assert_eq!(Some(found.owen), plain);
    }
    let refused = unions(&game, &[0, 0], &mut Watch::new(&mut watch));
    assert_eq!(refused, Err(Refusal::Unions { given: 2, players: 5 }));
}
