//! Voting with abstention, against the definitions and against arithmetic by class.

use super::assert_near;
use crate::published;
use analysis::influence::{
    Adds, Ask, Fraction, Method, Refusal, Sampling, Steps, TernaryCounts, TernaryGame,
    TernaryPower, TernaryRule, Turns, Vote, Watch, ternary_power, unwatched,
};
use num_bigint::BigUint;
use proptest::prelude::*;
use serde::Deserialize;
use std::collections::BTreeMap;

fn game(may_abstain: &[bool], rule: &TernaryRule) -> TernaryGame {
    TernaryGame::new(may_abstain.len(), may_abstain, rule).expect("a game")
}

fn ask(game: &TernaryGame, shapley: bool) -> TernaryPower {
    let ask = Ask { shapley, sampling: None };
    ternary_power(game, &ask, &mut Watch::new(&mut unwatched)).expect("an exact method")
}

fn counts(power: &TernaryPower) -> &TernaryCounts {
    match &power.turns {
        Turns::Counted(counts) => counts,
        Turns::Estimated { .. } => panic!("estimated: {power:?}"),
    }
}

fn power_of(base: u32, exponent: u32) -> BigUint {
    BigUint::from(base).pow(exponent)
}

fn choose(n: u32, k: u32) -> BigUint {
    (0..k).fold(BigUint::from(1_u8), |product, at| product * (n - at) / (at + 1))
}

/// Whether votes pass: 0 for no, 1 for abstaining, 2 for yes. Nothing is shared with the program but
/// the rule as it is written.
fn passes(rule: &TernaryRule, votes: &[usize]) -> bool {
    let met = |parts: &[TernaryRule]| parts.iter().filter(|part| passes(part, votes)).count();
    match rule {
        TernaryRule::Adds { votes: adds, quota } => {
            let adds = adds.iter().zip(votes).map(|(adds, vote)| match vote {
                0 => adds.no,
                1 => adds.abstain,
                _ => adds.yes,
            });
            adds.sum::<i64>() >= *quota
        }
        TernaryRule::All(parts) => met(parts) == parts.len(),
        TernaryRule::Any(parts) => met(parts) >= 1,
        TernaryRule::AtLeast(number, parts) => met(parts) >= *number,
    }
}

/// Every way to vote.
fn ballots(may_abstain: &[bool]) -> Vec<Vec<usize>> {
    let mut all = vec![Vec::new()];
    for may in may_abstain {
        let votes: &[usize] = if *may { &[0, 1, 2] } else { &[0, 2] };
        let longer = |ballot: &Vec<usize>| -> Vec<Vec<usize>> {
            votes.iter().map(|vote| [&ballot[..], &[*vote]].concat()).collect()
        };
        all = all.iter().flat_map(longer).collect();
    }
    all
}

/// What the definitions give: ballots that pass, and for each player those of the others that it
/// turns from no to yes, from no to abstaining, and from abstaining to yes.
fn naive(may_abstain: &[bool], rule: &TernaryRule) -> (u64, Vec<[u64; 3]>) {
    let mut passing = 0;
    let mut turned = vec![[0; 3]; may_abstain.len()];
    for mut ballot in ballots(may_abstain) {
        passing += u64::from(passes(rule, &ballot));
        for (player, turned) in turned.iter_mut().enumerate() {
            // The ballots of the others, once each.
            if ballot[player] == 0 {
                let [no, abstain, yes] = [0, 1, 2].map(|vote| {
                    ballot[player] = vote;
                    passes(rule, &ballot)
                });
                ballot[player] = 0;
                turned[0] += u64::from(yes && !no);
                turned[1] += u64::from(abstain && !no);
                turned[2] += u64::from(yes && !abstain);
            }
        }
    }
    (passing, turned)
}

/// How often each player is the pivot of a roll call, by all orders and ballots.
fn roll_calls(rule: &TernaryRule, players: usize) -> Vec<u64> {
    let mut pivots = vec![0; players];
    for order in orders(&(0..players).collect::<Vec<_>>()) {
        for ballot in ballots(&vec![true; players]) {
            let open = |known: usize| {
                let with_rest = |vote: usize| {
                    let mut votes = vec![vote; players];
                    order[..known].iter().for_each(|&player| votes[player] = ballot[player]);
                    passes(rule, &votes)
                };
                with_rest(2) && !with_rest(0)
            };
            let pivot = (0..players).find(|&place| open(place) && !open(place + 1));
            pivots[order[pivot.expect("a pivot")]] += 1;
        }
    }
    pivots
}

fn orders(things: &[usize]) -> Vec<Vec<usize>> {
    if things.is_empty() {
        return vec![Vec::new()];
    }
    let begin = |at: usize| {
        let rest = [&things[..at], &things[at + 1..]].concat();
        orders(&rest).into_iter().map(move |rest| [&[things[at]], &rest[..]].concat())
    };
    (0..things.len()).flat_map(begin).collect()
}

/// Tests of any monotone kind, and the common ones, joined in any way.
fn rule(players: usize) -> impl Strategy<Value = TernaryRule> {
    let step = || prop_oneof![2 => Just(0_i64), 3 => 0..4_i64, 1 => 0..1_000_i64];
    let adds = (-9..4_i64, step(), step()).prop_map(|(no, more, most)| Adds {
        no,
        abstain: no + more,
        yes: no + more + most,
    });
    let test = (prop::collection::vec(adds, players), 0.0..1.1_f64).prop_map(|(votes, share)| {
        let least: i64 = votes.iter().map(|adds| adds.no).sum();
        let most: i64 = votes.iter().map(|adds| adds.yes).sum();
        let quota = least + ((most - least) as f64 * share) as i64;
        TernaryRule::Adds { votes, quota }
    });
    let weights = move || prop::collection::vec(0..6_u64, players);
    let cast =
        (weights(), 1..4_u32, 2..5_u32, any::<bool>()).prop_map(|(weights, part, of, more)| {
            let part = part.min(of);
            match more {
                true => TernaryRule::more_than(part, of, &weights),
                false => TernaryRule::at_least(part, of, &weights),
            }
        });
    let yes = (weights(), 1..12_u64).prop_map(|(weights, quota)| TernaryRule::yes(quota, &weights));
    let veto = prop::collection::vec(0..players, 1..4)
        .prop_map(move |named| TernaryRule::none_against(&named, players));
    let leaf = prop_oneof![3 => test, 2 => cast, 1 => yes, 1 => veto];
    leaf.prop_recursive(2, 6, 3, |part| {
        let parts = || prop::collection::vec(part.clone(), 1..4);
        prop_oneof![
            parts().prop_map(TernaryRule::All),
            parts().prop_map(TernaryRule::Any),
            (parts(), 1..4_usize)
                .prop_map(|(parts, least)| TernaryRule::AtLeast(least.min(parts.len()), parts)),
        ]
    })
}

fn any_game(most: usize) -> impl Strategy<Value = (Vec<bool>, TernaryRule)> {
    (1..=most).prop_flat_map(|players| {
        (prop::collection::vec(prop::bool::weighted(0.8), players), rule(players))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn figures_are_what_the_definitions_say((may_abstain, rule) in any_game(7)) {
        let (passing, turned) = naive(&may_abstain, &rule);
        let players = may_abstain.len();
        let all = ballots(&may_abstain).len() as u64;
        let Ok(game) = TernaryGame::new(players, &may_abstain, &rule) else {
            prop_assert!(passing == 0 || passing == all);
            return Ok(());
        };
        for shapley in [false, true] {
            let power = ask(&game, shapley);
            let found = counts(&power);
            prop_assert_eq!(&found.passing, &BigUint::from(passing));
            assert_near(power.to_act(), passing as f64 / all as f64, 1e-15, 0.0);
            let whole: f64 = power.normalised().iter().sum();
            prop_assert!((whole - 1.0).abs() < 1e-12);
            for (player, [decisive, to_abstain, to_yes]) in turned.iter().enumerate() {
                prop_assert_eq!(&found.decisive[player], &BigUint::from(*decisive));
                let ways = if may_abstain[player] { 3 } else { 2 };
                let others = (all / ways) as f64;
                assert_near(power.penrose()[player], *decisive as f64 / others, 1e-15, 0.0);
                let steps = Steps { to_abstain: (*to_abstain).into(), to_yes: (*to_yes).into() };
                let steps = may_abstain[player].then_some(steps);
                prop_assert_eq!(&found.steps[player], &steps);
            }
        }
    }

    #[test]
    fn a_game_passes_what_its_rule_passes((may_abstain, rule) in any_game(4)) {
        let Ok(game) = TernaryGame::new(may_abstain.len(), &may_abstain, &rule) else {
            return Ok(());
        };
        for ballot in ballots(&may_abstain) {
            let vote = |vote: &usize| [Vote::No, Vote::Abstain, Vote::Yes][*vote];
            let votes: Vec<Vote> = ballot.iter().map(vote).collect();
            prop_assert_eq!(game.passes(&votes), passes(&rule, &ballot));
        }
    }
}

/// The same rule for players in the opposite order.
fn reversed(rule: &TernaryRule) -> TernaryRule {
    let parts = |parts: &[TernaryRule]| parts.iter().map(reversed).collect();
    match rule {
        TernaryRule::Adds { votes, quota } => {
            TernaryRule::Adds { votes: votes.iter().rev().copied().collect(), quota: *quota }
        }
        TernaryRule::All(of) => TernaryRule::All(parts(of)),
        TernaryRule::Any(of) => TernaryRule::Any(parts(of)),
        TernaryRule::AtLeast(least, of) => TernaryRule::AtLeast(*least, parts(of)),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn the_order_of_players_changes_nothing((mut may_abstain, rule) in any_game(7)) {
        let players = may_abstain.len();
        let Ok(one) = TernaryGame::new(players, &may_abstain, &rule) else { return Ok(()) };
        may_abstain.reverse();
        let (one, other) = (ask(&one, true), ask(&game(&may_abstain, &reversed(&rule)), true));
        let back = |figures: Vec<f64>| figures.into_iter().rev().collect::<Vec<_>>();
        prop_assert_eq!(one.penrose(), back(other.penrose()));
        prop_assert_eq!(one.normalised(), back(other.normalised()));
        prop_assert_eq!(one.to_act(), other.to_act());
        let shapley = other.shapley.map(|shapley| shapley.into_iter().rev().collect::<Vec<_>>());
        prop_assert_eq!(one.shapley, shapley);
    }

    #[test]
    fn pivots_are_what_all_roll_calls_say(
        (players, rule) in (1..=4_usize).prop_flat_map(|players| (Just(players), rule(players)))
    ) {
        let Ok(game) = TernaryGame::new(players, &vec![true; players], &rule) else {
            return Ok(());
        };
        let pivots = roll_calls(&rule, players);
        let all: u64 = pivots.iter().sum();
        let shapley = ask(&game, true).shapley.expect("all may abstain");
        for (found, pivots) in shapley.iter().zip(pivots) {
            prop_assert_eq!(&found.numerator * all, &found.denominator * pivots);
        }
    }
}

/// At least nine votes for it, and none of the five permanent members against.
fn council() -> TernaryRule {
    TernaryRule::All(vec![
        TernaryRule::yes(9, &[1; 15]),
        TernaryRule::none_against(&[0, 1, 2, 3, 4], 15),
    ])
}

#[test]
fn the_security_council() {
    let game = game(&[true; 15], &council());
    let power = ask(&game, true);
    // 21 profiles of five permanent members, 66 of ten elected ones.
    assert_eq!(power.method, Method::Classes { profiles: 21 * 66 });
    // Of so many permanent members who do not vote against and so many elected ones, the ballots
    // with so many votes for it.
    let with_yes = |permanent: u32, elected: u32, yes: u32| -> BigUint {
        let split = |of_permanent: u32| {
            let rest = yes.checked_sub(of_permanent).filter(|rest| *rest <= elected)?;
            let elected = choose(elected, rest) * power_of(2, elected - rest);
            Some(choose(permanent, of_permanent) * elected)
        };
        (0..=permanent).filter_map(split).sum()
    };
    let at_least = |permanent, elected, yes| -> BigUint {
        (yes..=permanent + elected).map(|yes| with_yes(permanent, elected, yes)).sum()
    };
    let found = counts(&power);
    assert_eq!(found.passing, at_least(5, 10, 9));
    for player in 0..15 {
        let steps = found.steps[player].as_ref().expect("may abstain");
        if player < 5 {
            // Against it vetoes; abstaining it leaves nine to the others.
            assert_eq!(steps.to_abstain, at_least(4, 10, 9));
            assert_eq!(steps.to_yes, with_yes(4, 10, 8));
            assert_eq!(found.decisive[player], at_least(4, 10, 8));
        } else {
            assert_eq!(steps.to_abstain, BigUint::ZERO);
            assert_eq!(found.decisive[player], with_yes(5, 9, 8));
        }
    }
    let shapley = power.shapley.expect("all may abstain");
    let sum: f64 = shapley.iter().map(Fraction::value).sum();
    assert_near(sum, 1.0, 1e-14, 0.0);
    // In any order of members the council's rule is the same.
    assert!(shapley[..5].iter().all(|one| *one == shapley[0]));
    assert!(shapley[5..].iter().all(|one| *one == shapley[5]));
}

#[test]
fn the_senate_with_a_casting_vote() {
    // A majority of senators voting; where they tie, the vice president, who cannot abstain.
    let senator = Adds { no: -2, abstain: 0, yes: 2 };
    let casting = Adds { no: -1, abstain: 0, yes: 1 };
    let votes = [vec![senator; 100], vec![casting]].concat();
    let may_abstain = [vec![true; 100], vec![false]].concat();
    let power = ask(&game(&may_abstain, &TernaryRule::Adds { votes, quota: 1 }), false);
    let found = counts(&power);
    // Ballots of so many senators in which those for it are so many more than those against.
    let lead = |senators: u32, lead: u32| -> BigUint {
        let ballots = |no: u32| {
            let voting = 2 * no + lead;
            (voting <= senators).then(|| choose(senators, voting) * choose(voting, no))
        };
        (0..=senators).filter_map(ballots).sum()
    };
    assert_eq!(found.decisive[100], lead(100, 0));
    assert_eq!(found.steps[100], None);
    // Every second tie passes, and of what is no tie every second ballot.
    assert_eq!(found.passing, power_of(3, 100));
    assert_eq!(power.to_act(), 0.5);
    // Of 99 the lead before a senator votes: one step turns it from a tie that fails, or to one
    // that passes.
    let one_step = lead(99, 0) + lead(99, 1);
    assert_eq!(found.decisive[0], &one_step * 2_u8);
    let steps = Steps { to_abstain: one_step.clone(), to_yes: one_step };
    assert_eq!(found.steps[0], Some(steps));
}

/// Ballots of so many members for which `holds`, given how many vote yes and no.
fn of_house(members: u32, holds: impl Fn(u32, u32) -> bool) -> BigUint {
    let all = (0..=members).flat_map(|yes| (0..=members - yes).map(move |no| (yes, no)));
    let ballots = |(yes, no): (u32, u32)| {
        holds(yes, no).then(|| choose(members, yes) * choose(members - yes, no))
    };
    all.filter_map(ballots).sum()
}

#[test]
fn two_houses_and_a_veto_that_they_can_override() {
    // 101 members of one house and 60 of the other, a majority of those voting in each, and the
    // president, who cannot abstain; or more than two thirds of those voting in each.
    let (first, second): (Vec<usize>, Vec<usize>) = ((0..101).collect(), (101..161).collect());
    let weights = |named: &[usize]| -> Vec<u64> {
        (0..162).map(|player| u64::from(named.contains(&player))).collect()
    };
    let both = |part, of| {
        let house = |named| TernaryRule::more_than(part, of, &weights(named));
        [house(&first), house(&second)]
    };
    let signed = [&both(1, 2)[..], &[TernaryRule::yes(1, &weights(&[161]))]].concat();
    let rule =
        TernaryRule::Any(vec![TernaryRule::All(signed), TernaryRule::All(both(2, 3).to_vec())]);
    let may_abstain = [vec![true; 161], vec![false]].concat();
    let power = ask(&game(&may_abstain, &rule), false);
    assert!(matches!(power.method, Method::Diagram { .. }), "{}", power.method);
    // Two thirds are a majority too, so the president decides between them.
    let most = of_house(101, |yes, no| yes > no) * of_house(60, |yes, no| yes > no);
    let two_thirds = of_house(101, |yes, no| yes > 2 * no) * of_house(60, |yes, no| yes > 2 * no);
    let found = counts(&power);
    assert_eq!(found.passing, &most + &two_thirds);
    assert_eq!(found.decisive[161], most - two_thirds);
    // A member of the second house, with its vote and without.
    let turned = |part: u32| -> BigUint {
        let first = of_house(101, |yes, no| yes > part * no);
        let with = of_house(59, |yes, no| yes + 1 > part * no);
        first * (with - of_house(59, |yes, no| yes > part * (no + 1)))
    };
    assert_eq!(found.decisive[101], turned(1) + turned(2));
}

#[test]
fn two_thirds_of_those_present_and_voting() {
    let power = ask(&game(&[true; 193], &TernaryRule::at_least(2, 3, &[1; 193])), true);
    assert_eq!(power.method, Method::Classes { profiles: 18_915 });
    // Of so many members the ballots that pass with what one more adds.
    let holds = |members: u32, own: i64| -> BigUint {
        of_house(members, |yes, no| i64::from(yes) - 2 * i64::from(no) + own >= 0)
    };
    let found = counts(&power);
    assert_eq!(found.passing, holds(193, 0));
    let [no, abstain, yes] = [-2, 0, 1].map(|own| holds(192, own));
    let steps = Steps { to_abstain: &abstain - &no, to_yes: &yes - &abstain };
    assert_eq!(found.steps[0], Some(steps));
    let shapley = power.shapley.expect("all may abstain");
    assert!(shapley.iter().all(|one| one.to_string() == "1/193"));
}

/// Ballots by what they add, counted one player after the other.
fn by_sum(votes: &[Adds]) -> BTreeMap<i64, BigUint> {
    let mut sums = BTreeMap::from([(0, BigUint::from(1_u8))]);
    for adds in votes {
        let mut next: BTreeMap<i64, BigUint> = BTreeMap::new();
        for (sum, ballots) in &sums {
            for add in [adds.no, adds.abstain, adds.yes] {
                *next.entry(sum + add).or_default() += ballots;
            }
        }
        sums = next;
    }
    sums
}

#[test]
fn weights_are_counted_as_one_by_one() {
    // 45 members of 45 weights, under several shares of the votes cast.
    let weights: Vec<u64> = (1..=45).map(|rank| 1 + 400 / rank + rank % 7).collect();
    let n = weights.len();
    let rules = [
        TernaryRule::more_than(1, 2, &weights),
        TernaryRule::at_least(2, 3, &weights),
        TernaryRule::more_than(7, 10, &weights),
        TernaryRule::yes(900, &weights),
    ];
    for rule in rules {
        let TernaryRule::Adds { votes, quota } = &rule else { panic!("a test") };
        let power = ask(&game(&vec![true; n], &rule), false);
        assert_eq!(power.method, Method::Weights);
        let found = counts(&power);
        let enough = |sums: &BTreeMap<i64, BigUint>, own: i64| -> BigUint {
            sums.range(quota - own..).map(|(_, ballots)| ballots).sum()
        };
        assert_eq!(found.passing, enough(&by_sum(votes), 0));
        for player in [0, 1, 20, n - 1] {
            let mut others = votes.clone();
            let own = others.remove(player);
            let others = by_sum(&others);
            let [no, abstain, yes] = [own.no, own.abstain, own.yes].map(|own| enough(&others, own));
            let steps = Steps { to_abstain: &abstain - no, to_yes: yes - abstain };
            assert_eq!(found.steps[player], Some(steps));
        }
    }
}

#[test]
fn two_houses_are_each_by_itself() {
    // A majority of those voting in each of two houses; no two members weigh the same.
    let house = |members: u64| -> Vec<u64> { (1..=members).map(|one| 7 + one).collect() };
    let houses = [house(14), house(11)];
    let of_two = |house: usize| {
        let mut weights = [vec![0; 14], vec![0; 11]];
        weights[house] = houses[house].clone();
        TernaryRule::more_than(1, 2, &weights.concat())
    };
    let rule = TernaryRule::All(vec![of_two(0), of_two(1)]);
    let power = ask(&game(&[true; 25], &rule), false);
    assert!(matches!(power.method, Method::Diagram { .. }), "{}", power.method);
    let alone = houses.map(|weights| {
        let rule = TernaryRule::more_than(1, 2, &weights);
        let TernaryRule::Adds { votes, .. } = &rule else { panic!("a test") };
        let passing: BigUint = by_sum(votes).range(1..).map(|(_, ballots)| ballots).sum();
        (passing, counts(&ask(&game(&vec![true; weights.len()], &rule), false)).decisive.clone())
    });
    let found = counts(&power);
    assert_eq!(found.passing, &alone[0].0 * &alone[1].0);
    for (player, decisive) in found.decisive.iter().enumerate() {
        let expected = match player.checked_sub(14) {
            None => &alone[0].1[player] * &alone[1].0,
            Some(player) => &alone[1].1[player] * &alone[0].0,
        };
        assert_eq!(*decisive, expected);
    }
}

#[test]
fn the_board_of_governors() {
    #[derive(Deserialize)]
    struct Member {
        votes: u64,
    }
    // Unoptimised, 190 passes over five million sums are too slow.
    if cfg!(debug_assertions) {
        return;
    }
    let Some(folder) = published::folder("power") else { return };
    let members: Vec<Member> = published::rows(&folder.join("imf_members_2022-10-02.csv"));
    let votes: Vec<u64> = members.iter().map(|member| member.votes).collect();
    let power = |rule: &TernaryRule| ask(&game(&[true; 190], rule), false);
    let more = power(&TernaryRule::more_than(1, 2, &votes));
    assert_eq!(more.method, Method::Weights);
    // With votes reversed, what passes with at least half is what fails with more than half.
    let least = power(&TernaryRule::at_least(1, 2, &votes));
    assert_eq!(&counts(&more).passing + &counts(&least).passing, power_of(3, 190));
    for (one, other) in counts(&more).steps.iter().zip(&counts(&least).steps) {
        let (one, other) = (one.as_ref().expect("steps"), other.as_ref().expect("steps"));
        assert_eq!((&one.to_abstain, &one.to_yes), (&other.to_yes, &other.to_abstain));
    }
}

#[test]
fn chance_answers_where_nothing_else_does() {
    // 80 members under two majorities of those voting, on weights that are as good as random.
    let test = |by: u64| {
        let weight = |one: u64| one.pow(4) * by % 1_000_003;
        TernaryRule::more_than(1, 2, &(1..=80).map(weight).collect::<Vec<_>>())
    };
    let game = game(&[true; 80], &TernaryRule::All(vec![test(7_919), test(104_729)]));
    let mut watch = unwatched;
    let refused = ternary_power(&game, &Ask::default(), &mut Watch::new(&mut watch));
    let words = refused.expect_err("too much").to_string();
    assert!(words.contains("80 players in 80 classes under tests of "), "{words}");
    let sampling = Sampling { seed: 7, error: 0.05, doubt: 0.001 };
    let ask = Ask { shapley: false, sampling: Some(sampling) };
    let found = ternary_power(&game, &ask, &mut Watch::new(&mut watch)).expect("chance");
    let draws = sampling.draws(241).expect("a bound");
    assert_eq!(found.method, Method::Sampling { draws });
    // A tie is as good as impossible, so a majority passes half of all ballots, and both together
    // between a quarter and a half, were they as one.
    assert!((0.2..0.55).contains(&found.to_act()), "{}", found.to_act());
    for (decisive, steps) in found.penrose().iter().zip(found.steps()) {
        let Some(Steps { to_abstain, to_yes }) = steps else { panic!("may abstain") };
        assert_near(*decisive, to_abstain + to_yes, 1e-12, 1e-15);
    }
    let mut stop = |_| std::ops::ControlFlow::Break(());
    let stopped = ternary_power(&game, &ask, &mut Watch::new(&mut stop));
    assert_eq!(stopped, Err(Refusal::Stopped));
}

#[test]
fn a_rule_that_makes_no_ternary_game_is_refused() {
    let refused = |may_abstain: &[bool], rule: &TernaryRule| {
        let refused = TernaryGame::new(may_abstain.len(), may_abstain, rule);
        refused.expect_err("no game").to_string()
    };
    let all = [true; 3];
    assert!(refused(&[], &TernaryRule::yes(1, &[])).contains("no players"));
    assert!(refused(&all, &TernaryRule::yes(1, &[1, 1])).contains("2 weights"));
    assert!(refused(&all, &TernaryRule::yes(4, &[1; 3])).contains("a test asks for 4 of 3"));
    assert!(refused(&all, &TernaryRule::yes(0, &[1; 3])).contains("everything passes"));
    let heavy = TernaryRule::more_than(1, 2, &[u64::MAX, 1, 1]);
    assert!(refused(&all, &heavy).contains("more than 2^62"));
    let few = TernaryGame::new(3, &[true], &TernaryRule::yes(1, &[1; 3])).expect_err("no game");
    assert!(few.to_string().contains("1 players are told whether they may abstain"));
    // Abstaining counts for it and voting for it does not.
    let falls = Adds { no: 0, abstain: 1, yes: 0 };
    let rule = TernaryRule::Adds { votes: vec![falls; 3], quota: 1 };
    assert!(refused(&all, &rule).contains("an abstention 1 and a vote for it 0"));
    // Of who cannot abstain it does not matter what abstaining adds; but then no vote adds anything.
    assert!(refused(&[false; 3], &rule).contains("a test asks for 1 of 0"));
}
