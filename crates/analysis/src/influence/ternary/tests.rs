//! Every method that fits a ternary game says the same, and chance nearly so.

use super::{
    Adds, TernaryGame, TernaryRule, diagram,
    power::Turns,
    profiles, sampling,
    weights::{self, Test},
};
use crate::influence::{
    power::Ask,
    sampling::Sampling,
    watch::{Refusal, Watch, unwatched},
};
use proptest::prelude::*;

fn test(players: usize) -> impl Strategy<Value = TernaryRule> {
    let step = || prop_oneof![2 => Just(0_i64), 3 => 0..4_i64, 1 => 0..900_i64];
    let adds = (-9..4_i64, step(), step()).prop_map(|(no, more, most)| Adds {
        no,
        abstain: no + more,
        yes: no + more + most,
    });
    (prop::collection::vec(adds, players), 0..1_000_i64).prop_map(|(votes, share)| {
        let least: i64 = votes.iter().map(|adds| adds.no).sum();
        let most: i64 = votes.iter().map(|adds| adds.yes).sum();
        TernaryRule::Adds { votes, quota: least + 1 + (most - least) * share / 1_000 }
    })
}

fn any_game() -> impl Strategy<Value = (Vec<bool>, TernaryRule)> {
    (1..=9_usize).prop_flat_map(|players| {
        let several = prop::collection::vec(test(players), 1..4);
        let rule = prop_oneof![
            test(players),
            (several, 1..4_usize)
                .prop_map(|(parts, least)| TernaryRule::AtLeast(least.min(parts.len()), parts)),
        ];
        (prop::collection::vec(prop::bool::weighted(0.8), players), rule)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn all_methods_agree((may_abstain, rule) in any_game()) {
        let Ok(game) = TernaryGame::new(may_abstain.len(), &may_abstain, &rule) else {
            return Ok(());
        };
        let mut watch = unwatched;
        let watch = &mut Watch::new(&mut watch);
        let profiles = profiles::number(&game).expect("few players");
        let mut expected = profiles::count(&game, profiles, watch).expect("profiles").by_vote();
        let (_, mut found) = diagram::by_vote(&game, watch).expect("a diagram").expect("few nodes");
        let mut all = vec![&mut expected, &mut found];
        let mut by_weight =
            Test::of(&game).map(|test| weights::by_vote(&game, &test, watch).expect("weights"));
        all.extend(by_weight.as_mut());
        // How who cannot abstain would do so does not matter.
        for by_vote in &mut all {
            for (by_vote, class) in by_vote.iter_mut().zip(&game.classes) {
                if !class.may_abstain {
                    by_vote[1] = by_vote[0].clone();
                }
            }
        }
        prop_assert!(all.windows(2).all(|two| two[0] == two[1]), "{:?}", all);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]

    #[test]
    fn chance_is_within_its_error((may_abstain, rule) in any_game(), seed in any::<u64>()) {
        let Ok(game) = TernaryGame::new(may_abstain.len(), &may_abstain, &rule) else {
            return Ok(());
        };
        let mut watch = unwatched;
        let watch = &mut Watch::new(&mut watch);
        let exact = super::ternary_power(&game, &Ask::default(), watch).expect("few players");
        // One of a billion runs may be off by more.
        let sampling = Sampling { seed, error: 0.02, doubt: 1e-9 };
        let found = match sampling::power(&game, &sampling, watch) {
            Ok(found) => found,
            // Draws that tell nothing: nobody turns the outcome beyond the error on average, and
            // what the draws found of that is off by no more than the error.
            Err(Refusal::Blurred { .. }) => {
                let turned = exact.penrose();
                let average = turned.iter().sum::<f64>() / turned.len() as f64;
                prop_assert!(average <= 0.02 + 0.02, "{average}");
                return Ok(());
            }
            Err(other) => panic!("{other}"),
        };
        let Turns::Estimated { .. } = found.turns else { panic!("by chance") };
        prop_assert!((found.to_act() - exact.to_act()).abs() <= 0.02);
        for (found, exact) in found.penrose().iter().zip(exact.penrose()) {
            prop_assert!((found - exact).abs() <= 0.02);
        }
        for (found, exact) in found.steps().iter().zip(exact.steps()) {
            prop_assert_eq!(found.is_some(), exact.is_some());
            if let (Some(found), Some(exact)) = (found, exact) {
                prop_assert!((found.to_abstain - exact.to_abstain).abs() <= 0.02);
                prop_assert!((found.to_yes - exact.to_yes).abs() <= 0.02);
            }
        }
    }
}
