//! Where nothing exact fits, chance is within what it says.

use super::game;
use analysis::influence::{Ask, Method, Refusal, Rule, Sampling, Swings, Watch, power, unwatched};

#[test]
fn enough_is_drawn() {
    // ln(2 x 190 / 0.05) / (2 x 0.001^2) = 8.936 / 2e-6: 4.468 million (Hoeffding 1963).
    let draws = Sampling { seed: 1, error: 1e-3, doubt: 0.05 };
    assert_eq!(draws.draws(190), Ok(4_467_952));
    for (error, doubt) in [(0.0, 0.1), (1.0, 0.1), (0.1, 0.0), (0.1, 1.0), (f64::NAN, 0.1)] {
        let refused = Sampling { seed: 1, error, doubt }.draws(1);
        assert_eq!(refused, Err(Refusal::Sampling));
    }
}

#[test]
fn chance_is_near_what_is_known() {
    // Two houses of 35, each with a majority of its own; no two members weigh quite the same, which
    // never matters to a majority, but keeps every exact method from seeing that.
    let n = 70;
    let odd = |by: u64, first: bool| -> Rule {
        let sits = |one: u64| (one < 35) == first;
        let weight = |one| if sits(one) { 1_000_000 * by + one * one } else { 0 };
        let weights: Vec<u64> = (0..n).map(weight).collect();
        let total: u64 = weights.iter().sum();
        Rule::weighs(total / 2 + 1, weights)
    };
    let game = game(n as usize, &Rule::All(vec![odd(1, true), odd(3, false)]));
    let sampling = Sampling { seed: 7, error: 0.02, doubt: 0.001 };
    let ask = Ask { shapley: true, sampling: Some(sampling) };
    let mut watch = unwatched;
    let found = power(&game, &ask, &mut Watch::new(&mut watch)).expect("chance");
    let again = power(&game, &ask, &mut Watch::new(&mut watch)).expect("chance");
    assert_eq!(found, again);
    // All together act, and each of 70 has two indices.
    let draws = sampling.draws(141).expect("a bound");
    assert_eq!(found.method, Method::Sampling { draws });
    let Swings::Estimated { acting, banzhaf, error } = &found.swings else { panic!("counted") };
    assert_eq!(*error, 0.02);
    // Each house passes half of all coalitions: a quarter.
    assert!((acting - 0.25).abs() <= 0.02, "{acting}");
    // C(34, 17) / 2^34 = 0.135835, and the other house passes every second time.
    assert!(banzhaf.iter().all(|one| (one - 0.067_917).abs() <= 0.02));
    let shapley = found.shapley.expect("asked for");
    assert!(shapley.values.iter().all(|one| (one - 1.0 / 70.0).abs() <= 0.02));
}
