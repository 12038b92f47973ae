//! Where nothing exact fits, chance is within what it says.

use super::game;
use analysis::influence::{
    Ask, Game, Method, Refusal, Rule, Sampling, Swings, Watch, power, unwatched,
};

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

/// Members with weights that are as good as random, and a quota of so many hundredths in each of two
/// tests.
fn shapeless(members: u64, hundredths: u64) -> Game {
    let test = |by: u64| {
        let weight = |one: u64| one.pow(4) * by % 1_000_003;
        let weights: Vec<u64> = (1..=members).map(weight).collect();
        Rule::weighs((weights.iter().sum::<u64>() * hundredths).div_ceil(100), weights)
    };
    game(members as usize, &Rule::All(vec![test(7_919), test(104_729)]))
}

#[test]
fn chance_tells_nothing_below_its_error() {
    // With 85 % of the weight in either of two tests hardly any coalition of 80 wins: less than one
    // of ten thousand (Hoeffding 1963: exp(-2 t^2 / sum of squares) with t of 35 % of the weight).
    let sampling = Sampling { seed: 7, error: 0.02, doubt: 0.01 };
    let ask = Ask { shapley: false, sampling: Some(sampling) };
    let mut watch = unwatched;
    let refused = power(&shapeless(80, 85), &ask, &mut Watch::new(&mut watch));
    let refused = refused.expect_err("nothing is told");
    assert!(matches!(refused, Refusal::Blurred { .. }), "{refused:?}");
    let words = refused.to_string();
    assert!(words.contains("80 players in 80 classes under tests of "), "{words}");
    assert!(words.contains("off by up to 0.02, "), "{words}");
    assert!(words.contains("ask for a smaller error"), "{words}");
}

#[test]
fn no_digit_is_given_that_is_not_known() {
    let sampling = Sampling { seed: 7, error: 0.02, doubt: 0.01 };
    let ask = Ask { shapley: true, sampling: Some(sampling) };
    let mut watch = unwatched;
    let found = power(&shapeless(60, 50), &ask, &mut Watch::new(&mut watch)).expect("chance");
    let Swings::Estimated { banzhaf, .. } = &found.swings else { panic!("counted") };
    // Each of 60 is off by 0.02 at most, all together by 1.2: a share is at most what it would be of
    // so much less, and at least what it would be of so much more.
    let all: f64 = banzhaf.iter().sum();
    let (error, shares) = (found.share_error(), found.normalised_banzhaf());
    for (banzhaf, share) in banzhaf.iter().zip(shares) {
        let most = ((banzhaf + 0.02) / (all - 1.2)).min(1.0);
        let least = (banzhaf - 0.02).max(0.0) / (all + 1.2);
        assert!(most <= share + error + 1e-12 && least >= share - error - 1e-12);
    }
    let figures = found.rounded();
    for figure in figures.penrose.iter().chain(&figures.rae).chain(&figures.shapley.expect("asked"))
    {
        assert!(figure.scale() <= 2, "{figure}");
    }
    let places = (1..9).find(|&places| 10_f64.powi(-places) <= error).expect("an error below 1");
    assert!(figures.banzhaf.iter().all(|share| share.scale() <= places as u32), "{error}");
}
