//! Games of the textbooks.

use super::{all_coalitions, all_power, assert_near, game, shapley, swings, winning};
use analysis::influence::{Fraction, Game, Rule};

fn words(fractions: &[Fraction]) -> Vec<String> {
    fractions.iter().map(ToString::to_string).collect()
}

#[test]
fn four_shareholders() {
    // [6; 4, 3, 2, 1]: Banzhaf 5/12, 3/12, 3/12, 1/12 (Philip D. Straffin, "Power and stability in
    // politics", in Handbook of Game Theory 2, 1994). Winning: 12, 123, 124, 1234, 13, 134, 234.
    let game = game(4, &Rule::weighs(6, [4, 3, 2, 1]));
    let power = all_power(&game);
    assert_eq!(swings(&power), ["5", "3", "3", "1"]);
    assert_eq!(winning(&power), "7");
    let normalised = power.normalised_banzhaf();
    assert_eq!(normalised, [5.0 / 12.0, 0.25, 0.25, 1.0 / 12.0]);
    assert_eq!(power.banzhaf(), [0.625, 0.375, 0.375, 0.125]);
    assert_eq!(power.to_act(), 7.0 / 16.0);
    assert_eq!(power.prevent(), [5.0 / 7.0, 3.0 / 7.0, 3.0 / 7.0, 1.0 / 7.0]);
    assert_eq!(power.initiative(), [5.0 / 9.0, 3.0 / 9.0, 3.0 / 9.0, 1.0 / 9.0]);
    assert_eq!(power.rae(), [0.8125, 0.6875, 0.6875, 0.5625]);
    // Minimal: 12, 13, 234.
    let least = all_coalitions(&game);
    assert_eq!(least.winning.number(), 3_u8.into());
    assert_eq!(words(&least.deegan_packel), ["1/3", "5/18", "5/18", "1/9"]);
    assert_eq!(words(&least.public_good), ["2/7", "2/7", "2/7", "1/7"]);
    // Critical: 12 both; 123 the first; 124 both first; 13 both; 134 first and third; 234 all;
    // 1234 nobody. The first: 1/2 + 1 + 1/2 + 1/2 + 1/2 = 3 of 6 coalitions.
    assert_eq!(words(&least.johnston), ["1/2", "2/9", "2/9", "1/18"]);
}

#[test]
fn the_six_of_1958() {
    // [12; 4, 4, 4, 2, 2, 1]: Banzhaf 5/21 three times, 3/21 twice, and Luxembourg nothing; Shapley
    // 14/60 and 9/60 (Steven J. Brams and Paul J. Affuso, "New paradoxes of voting power on the EC
    // Council of Ministers", Electoral Studies 4 (1985) 135-139).
    let game = game(6, &Rule::weighs(12, [4, 4, 4, 2, 2, 1]));
    let power = all_power(&game);
    let normalised = power.normalised_banzhaf();
    assert_eq!(normalised, [5.0, 5.0, 5.0, 3.0, 3.0, 0.0].map(|swings| swings / 21.0));
    assert_eq!(shapley(&power), ["7/30", "7/30", "7/30", "3/20", "3/20", "0/1"]);
    assert_eq!(power.dummies(), Some(vec![5]));
    // The three great ones; or two of them with both of the middle.
    let least = all_coalitions(&game);
    assert_eq!(least.winning.number(), 4_u8.into());
    assert_eq!(least.winning.kinds.len(), 2);
    assert!(least.winning.all_listed);
}

#[test]
fn a_chairman_with_two_votes() {
    // [4; 3, 2, 1, 1]: Shapley 1/2, 1/6, 1/6, 1/6 (tests of the package `powerindex`).
    let power = all_power(&game(4, &Rule::weighs(4, [3, 2, 1, 1])));
    assert_eq!(shapley(&power), ["1/2", "1/6", "1/6", "1/6"]);
}

#[test]
fn the_security_council() {
    // Nine of fifteen with the consent of five: Shapley 421/2145 and 4/2145, 848 and 84 swings
    // (Straffin 1994); the same as [39; 7 x 5, 1 x 10].
    let permanent: Vec<usize> = (0..5).collect();
    let rule = Rule::All(vec![Rule::count(9, 15), Rule::among(5, &permanent, 15)]);
    let weights: Vec<u64> = (0..15).map(|seat| if seat < 5 { 7 } else { 1 }).collect();
    for game in [game(15, &rule), game(15, &Rule::weighs(39, weights))] {
        let power = all_power(&game);
        assert_eq!(swings(&power)[4..6], ["848", "84"]);
        assert_eq!(winning(&power), "848");
        assert_eq!(shapley(&power)[4..6], ["421/2145", "4/2145"]);
        assert_eq!(game.vetoers(), permanent);
        assert_eq!(game.dictator(), None);
        // Five, and four of ten: 210. To block: one of the five, or seven of ten: 5 + 120.
        let least = all_coalitions(&game);
        assert_eq!(least.winning.number(), 210_u8.into());
        assert_eq!(least.blocking.number(), 125_u8.into());
        assert_eq!(least.winning.kinds[0].coalitions, 210_u8.into());
        // Of 210 of nine members: 1/9 each, and 4/10 of that.
        assert_eq!(words(&least.deegan_packel)[4..6], ["1/9", "2/45"]);
    }
}

#[test]
fn the_federal_system() {
    // The President with half of either house, the Vice-President breaking a tie in the Senate; or
    // two thirds of both houses. Banzhaf as in the tests of the package `power_bdd`, after Werner
    // Kirsch, "On Penrose's square-root law and beyond"; and the same game as two tests.
    let n = 537;
    let among =
        |quota, named: std::ops::Range<usize>| Rule::among(quota, &named.collect::<Vec<_>>(), n);
    let (president, vice) = (Rule::consent(0, n), Rule::consent(1, n));
    let (senate, house) = (|quota| among(quota, 2..102), |quota| among(quota, 102..537));
    let seven = Rule::Any(vec![
        Rule::All(vec![house(218), senate(51), president.clone()]),
        Rule::All(vec![house(218), senate(50), vice, president]),
        Rule::All(vec![house(290), senate(67)]),
    ]);
    let weights = |of: [u64; 4]| -> Vec<u64> {
        let seats = of.into_iter().zip([1, 1, 100, 435]);
        seats.flat_map(|(weight, seats)| std::iter::repeat_n(weight, seats)).collect()
    };
    let two = Rule::All(vec![
        Rule::weighs(290, weights([72, 0, 0, 1])),
        Rule::weighs(134, weights([33, 1, 2, 0])),
    ]);
    let (seven, two) = (all_power(&game(n, &seven)), all_power(&game(n, &two)));
    assert_eq!(seven.swings, two.swings);
    assert_eq!(shapley(&seven), shapley(&two));
    let found = seven.banzhaf();
    assert_near(found[0], 0.249_999_999_999_999_3, 1e-14, 0.0);
    assert_near(found[1], 0.019_897_309_346_794_692, 1e-14, 0.0);
    assert_near(found[2], 0.019_897_309_346_794_94, 1e-14, 0.0);
    assert_near(found[536], 0.009_569_407_217_589_256, 1e-14, 0.0);
}

#[test]
fn dictators_and_vetoes() {
    let alone = game(3, &Rule::weighs(3, [3, 1, 1]));
    assert_eq!((alone.dictator(), alone.vetoers()), (Some(0), vec![0]));
    assert_eq!(all_power(&alone).dummies(), Some(vec![1, 2]));
    let anyone = game(3, &Rule::count(1, 3));
    assert_eq!((anyone.dictator(), anyone.vetoers()), (None, vec![]));
    // Two of three conditions: a majority, the chairman, the treasurer.
    let two = Rule::AtLeast(2, vec![Rule::count(3, 5), Rule::consent(0, 5), Rule::consent(1, 5)]);
    let two = game(5, &two);
    assert!(two.wins(&[true, true, false, false, false]));
    assert!(two.wins(&[false, true, true, true, false]));
    assert!(!two.wins(&[false, false, true, true, true]));
}

#[test]
fn a_rule_is_made_smaller() {
    // What divides all weights, what is beyond the quota, nested and repeated conditions.
    let plain = Game::new(3, &Rule::weighs(2, [1, 1, 1])).expect("a game");
    let odd = Rule::All(vec![
        Rule::All(vec![Rule::weighs(190, [100, 100, 100]), Rule::weighs(2, [7, 7, 7])]),
        Rule::Any(vec![Rule::weighs(0, [1, 1, 1]), Rule::weighs(9, [1, 1, 1])]),
        Rule::weighs(2, [1, 1, 1]),
    ]);
    assert_eq!(Game::new(3, &odd), Ok(plain));
    // Each of two vetoes is both.
    let both = Rule::All(vec![Rule::consent(0, 3), Rule::consent(2, 3)]);
    assert_eq!(game(3, &both), game(3, &Rule::among(2, &[0, 2], 3)));
}
