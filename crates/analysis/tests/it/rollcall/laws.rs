//! What holds whatever the votes.

use super::simulated;
use analysis::{
    influence::unwatched,
    rollcall::{NoPoints, Pair, Poles, Settings, Vote, Votes, agreement, blocs, ideal_points},
};
use proptest::prelude::*;
use std::{collections::BTreeMap, ops::ControlFlow};

fn vote() -> impl Strategy<Value = Option<Vote>> {
    prop_oneof![Just(None), Just(Some(Vote::No)), Just(Some(Vote::Abstain)), Just(Some(Vote::Yes))]
}

proptest! {
    /// Bits against a loop over votes; 130 roll calls are more than two words.
    #[test]
    fn pairs_are_those_of_a_loop(table in prop::collection::vec(prop::collection::vec(vote(), 130), 2..6)) {
        let cast = table.iter().enumerate().flat_map(|(voter, row)| {
            row.iter().enumerate().filter_map(move |(roll, vote)| Some((voter, roll, (*vote)?)))
        });
        let votes = Votes::new(cast).expect("one vote each");
        let found = agreement(&votes);
        for (low, high, pair) in found.pairs() {
            let mut expected = Pair::default();
            for (one, other) in table[votes.voters()[low]].iter().zip(&table[votes.voters()[high]]) {
                let (Some(one), Some(other)) = (one, other) else { continue };
                expected.common += 1;
                expected.equal += u32::from(one == other);
                expected.opposed += u32::from((*one as i8 - *other as i8).abs() == 2);
            }
            prop_assert_eq!(pair, expected);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// Votes without any order give finite points with errors, or say why not.
    #[test]
    fn points_are_numbers(
        table in prop::collection::vec(prop::collection::vec(vote(), 16), 3..9),
    ) {
        let cast = table.iter().enumerate().flat_map(|(voter, row)| {
            row.iter().enumerate().filter_map(move |(roll, vote)| Some((voter, roll, (*vote)?)))
        });
        let votes = Votes::new(cast).expect("one vote each");
        let settings = Settings { least: 5, poles: Poles::First };
        match ideal_points(&votes, &settings, &mut unwatched) {
            Ok(found) => for point in found.points.into_iter().flatten() {
                prop_assert!(point.value.is_finite() && point.error.is_finite(), "{:?}", point);
                prop_assert!(point.error > 0.0 && point.votes >= 5, "{:?}", point);
            },
            Err(NoPoints::Few { .. } | NoPoints::Unsettled) => {}
            Err(other) => prop_assert!(false, "{}", other),
        }
    }
}

#[test]
fn order_changes_nothing() {
    let (cast, _) = simulated::assembly(30, 40, 7);
    let settings = Settings { least: 10, poles: Poles::First };
    let found = |cast: Vec<(usize, usize, Vote)>| {
        let votes = Votes::new(cast).expect("one vote each");
        let agreement = agreement(&votes);
        let blocs = blocs(&votes, &agreement, 10, 1);
        (ideal_points(&votes, &settings, &mut unwatched), agreement, blocs)
    };
    let straight = found(cast.clone());
    let mut turned = cast;
    turned.reverse();
    let half = turned.len() / 2;
    turned.rotate_left(half);
    assert_eq!(straight, found(turned));
}

/// Other names give the same points to the same voters but for the last bits, and for the direction,
/// which the poles hold.
#[test]
fn names_change_nothing() {
    let (cast, _) = simulated::assembly(30, 40, 7);
    let points = |other: fn(usize) -> usize| -> BTreeMap<usize, f64> {
        let cast = cast.iter().map(|&(voter, roll, vote)| (other(voter), 1_000 - roll, vote));
        let votes = Votes::new(cast).expect("one vote each");
        let poles = Poles::Named { below: other(0), above: other(29) };
        let found = ideal_points(&votes, &Settings { least: 10, poles }, &mut unwatched);
        let points = found.expect("points").points;
        let back = votes.voters().iter().map(|voter| other(*voter));
        back.zip(points).filter_map(|(voter, point)| Some((voter, point?.value))).collect()
    };
    let (same, mirrored) = (points(|voter| voter), points(|voter| 29 - voter));
    assert_eq!((same.len(), mirrored.len()), (30, 30));
    for (voter, point) in &same {
        assert!((point - mirrored[voter]).abs() < 1e-6, "{voter}: {point}, {}", mirrored[voter]);
    }
}

#[test]
fn points_have_mean_zero_and_variance_one() {
    let (cast, _) = simulated::assembly(30, 40, 7);
    let votes = Votes::new(cast).expect("one vote each");
    let found = ideal_points(&votes, &Settings::default(), &mut unwatched).expect("points");
    let points: Vec<f64> =
        found.points.iter().filter_map(|point| Some(point.as_ref()?.value)).collect();
    assert!(points[0] >= 0.0);
    let mean = points.iter().sum::<f64>() / 30.0;
    let variance = points.iter().map(|point| (point - mean).powi(2)).sum::<f64>() / 30.0;
    assert!(mean.abs() < 1e-9 && (variance - 1.0).abs() < 1e-9, "{mean} {variance}");
}

#[test]
fn a_run_can_be_stopped() {
    let (cast, _) = simulated::assembly(30, 40, 7);
    let votes = Votes::new(cast).expect("one vote each");
    let mut told = 0;
    let mut watch = |_| {
        told += 1;
        if told == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let error = ideal_points(&votes, &Settings::default(), &mut watch).expect_err("stopped");
    assert_eq!((error.to_string().as_str(), told), ("stopped before it was done", 3));
}
