//! What makes no game, and what is too much.

use super::game;
use analysis::influence::{
    Ask, Game, Progress, Refusal, Rule, Watch, coalitions, power, unwatched,
};
use std::ops::ControlFlow;

#[test]
fn a_rule_that_makes_no_game_is_refused() {
    let refused = |players, rule: &Rule| Game::new(players, rule).expect_err("no game").to_string();
    assert!(refused(0, &Rule::count(1, 0)).contains("no players"));
    assert!(refused(3, &Rule::weighs(1, [1, 1])).contains("2 weights, and the game has 3 players"));
    assert!(refused(3, &Rule::count(4, 3)).contains("a test asks for 4 of 3"));
    assert!(refused(3, &Rule::count(0, 3)).contains("everything passes"));
    assert!(refused(2, &Rule::All(vec![])).contains("everything passes"));
    assert!(refused(2, &Rule::Any(vec![])).contains("nothing passes"));
    assert!(refused(2, &Rule::weighs(1, [u64::MAX, 1])).contains("more than 2^62"));
    let three = Rule::AtLeast(3, vec![Rule::count(1, 2), Rule::count(2, 2)]);
    assert!(refused(2, &three).contains("at least 3 of 2 conditions"));
}

/// Many players, each with weights of its own that are as good as random, under two tests.
fn shapeless(players: u64) -> Game {
    let weights = |by: u64| {
        (1..=players)
            .map(|one| {
                one.pow(2) % 1_000_003 * (one.pow(2) % 1_000_003) % 1_000_003 * by % 1_000_003
            })
            .collect::<Vec<_>>()
    };
    let test = |by| {
        let weights = weights(by);
        Rule::weighs(weights.iter().sum::<u64>() / 2 + 1, weights)
    };
    game(players as usize, &Rule::All(vec![test(7_919), test(104_729)]))
}

#[test]
fn too_much_is_refused_in_words() {
    let game = shapeless(80);
    let mut watch = unwatched;
    let refused = power(&game, &Ask { shapley: true, sampling: None }, &mut Watch::new(&mut watch));
    let words = refused.expect_err("too much").to_string();
    assert!(words.contains("80 players in 80 classes under tests of "), "{words}");
    assert!(words.contains("allow random draws"), "{words}");
    // Tests may be joined in any way.
    assert!(!words.contains(" and "), "{words}");
    let refused = coalitions(&game, 10, &mut Watch::new(&mut watch));
    let words = refused.expect_err("too much").to_string();
    assert!(words.contains("at most 30 players"), "{words}");
}

#[test]
fn a_million_of_no_shape_are_refused_at_once() {
    let game = shapeless(1_000_000);
    let mut told = 0;
    let mut watch = |_: Progress| {
        told += 1;
        ControlFlow::Continue(())
    };
    let refused = power(&game, &Ask { shapley: true, sampling: None }, &mut Watch::new(&mut watch));
    assert!(refused.expect_err("too much").to_string().contains("1000000 players in "));
    // Nothing was begun.
    assert_eq!(told, 0);
    let refused = coalitions(&game, 10, &mut Watch::new(&mut unwatched));
    assert!(refused.expect_err("too much").to_string().contains("1000000 players in "));
}

#[test]
fn a_run_can_be_stopped_and_reports() {
    let game = shapeless(24);
    let mut told = Vec::new();
    let mut watch = |progress: Progress| {
        told.push(progress);
        ControlFlow::Continue(())
    };
    let ask = Ask { shapley: true, sampling: None };
    power(&game, &ask, &mut Watch::new(&mut watch)).expect("a method");
    assert!(told.len() > 1 && told.iter().all(|one| one.done <= one.of));
    assert!(told.windows(2).all(|two| two[0].done <= two[1].done));
    let mut stop = |_: Progress| ControlFlow::Break(());
    let stopped = power(&game, &ask, &mut Watch::new(&mut stop));
    assert_eq!(stopped, Err(Refusal::Stopped));
}
