//! Voting power, against published tables, textbook games, and counting by hand.
#![expect(clippy::float_arithmetic, reason = "indices of power are real numbers")]

mod chance;
mod critical;
mod laws;
mod naive;
mod refused;
mod tables;
mod ternary;
mod textbook;
mod twofold;
mod unions;

use analysis::influence::{
    Ask, Coalitions, Game, Power, Rule, Swings, Watch, coalitions, power, unwatched,
};

/// The game of a rule that makes one.
fn game(players: usize, rule: &Rule) -> Game {
    Game::new(players, rule).expect("a game")
}

/// All of a game's power, exact.
fn all_power(game: &Game) -> Power {
    let ask = Ask { shapley: true, sampling: None };
    power(game, &ask, &mut Watch::new(&mut unwatched)).expect("an exact method")
}

fn all_coalitions(game: &Game) -> Coalitions {
    coalitions(game, 100, &mut Watch::new(&mut unwatched)).expect("few enough coalitions")
}

/// The swings of each player, in words of decimal digits.
fn swings(power: &Power) -> Vec<String> {
    match &power.swings {
        Swings::Counted(counts) => counts.swings.iter().map(ToString::to_string).collect(),
        Swings::Estimated { .. } => panic!("estimated: {power:?}"),
    }
}

fn winning(power: &Power) -> String {
    match &power.swings {
        Swings::Counted(counts) => counts.winning.to_string(),
        Swings::Estimated { .. } => panic!("estimated: {power:?}"),
    }
}

/// Exact values of the index of Shapley and Shubik, as fractions.
fn shapley(power: &Power) -> Vec<String> {
    let exact = power.shapley.as_ref().and_then(|shapley| shapley.exact.as_ref());
    exact.expect("exact").iter().map(ToString::to_string).collect()
}

/// Holds a figure to a published one, relative to it. A printed figure is only as good as its last
/// digit: `printed` is half of that.
#[track_caller]
fn assert_near(found: f64, expected: f64, relative: f64, printed: f64) {
    let far = (found - expected).abs();
    assert!(far <= relative * expected.abs() + printed, "{found}, expected {expected}");
}
