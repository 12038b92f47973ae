//! Published tables: the Security Council, the Electoral College, the Council of the European
//! Union, the International Monetary Fund.

use super::{all_coalitions, all_power, assert_near, game, shapley, swings, winning};
use crate::published;
use analysis::influence::{Ask, Game, Power, Rule, Watch, coalitions, power, unwatched};
use serde::{Deserialize, de::DeserializeOwned};
use std::{collections::BTreeMap, path::PathBuf};

fn rows<T: DeserializeOwned>(file: &str) -> Option<Vec<T>> {
    Some(published::rows(&folder()?.join(file)))
}

fn folder() -> Option<PathBuf> {
    published::folder("power")
}

#[derive(Deserialize)]
struct Row {
    name: String,
    weight: u64,
    banzhaf_abs: f64,
    banzhaf_norm: f64,
    coleman_prevent: Option<f64>,
    coleman_initiate: Option<f64>,
    shapley_shubik: f64,
    swings_exact: String,
}

/// Half of the last digit of a figure as it is printed.
const PRINTED: f64 = 0.51e-15;

/// Holds all figures to a table, and those of Banzhaf to its integers too. These are exact; the
/// decimals beside them are from sums in floating point, and as near to them as `relative`.
#[track_caller]
fn assert_table(rows: &[Row], power: &Power, relative: f64, printed: f64) {
    let expected: Vec<&str> = rows.iter().map(|row| row.swings_exact.as_str()).collect();
    assert_eq!(swings(power), expected);
    let shapley = power.shapley.as_ref().map(|shapley| &shapley.values);
    let (absolute, normalised) = (power.banzhaf(), power.normalised_banzhaf());
    let counted: Vec<f64> = expected.iter().map(|swings| swings.parse().expect("digits")).collect();
    let (half, all) = (2_f64.powi(rows.len() as i32 - 1), counted.iter().sum::<f64>());
    for (at, swings) in counted.iter().enumerate() {
        assert_near(absolute[at], swings / half, 1e-15, 0.0);
        assert_near(normalised[at], swings / all, 1e-13, 0.0);
    }
    let (prevent, initiative) = (power.prevent(), power.initiative());
    for (at, row) in rows.iter().enumerate() {
        assert_near(absolute[at], row.banzhaf_abs, relative, printed);
        assert_near(normalised[at], row.banzhaf_norm, relative, printed);
        if let Some(expected) = row.coleman_prevent {
            assert_near(prevent[at], expected, relative, printed);
        }
        if let Some(expected) = row.coleman_initiate {
            assert_near(initiative[at], expected, relative, printed);
        }
        if let Some(shapley) = shapley {
            assert_near(shapley[at], row.shapley_shubik, relative.min(1e-9), printed);
        }
    }
}

fn weighted(rows: &[Row], quota: u64) -> Game {
    let weights: Vec<u64> = rows.iter().map(|row| row.weight).collect();
    game(weights.len(), &Rule::weighs(quota, weights))
}

#[test]
fn the_security_council() {
    let Some(table) = rows::<Row>("computed_unsc.csv") else { return };
    let power = all_power(&weighted(&table, 39));
    assert_table(&table, &power, 1e-12, PRINTED);
    assert_eq!(power.to_act(), 848.0 / 32_768.0);
}

#[test]
fn the_electoral_college() {
    for file in ["computed_ec1996.csv", "computed_ec2024.csv"] {
        let Some(table) = rows::<Row>(file) else { return };
        let power = all_power(&weighted(&table, 270));
        assert!(power.shapley.as_ref().is_some_and(|shapley| shapley.exact.is_some()));
        assert_table(&table, &power, 1e-12, PRINTED);
        if file.contains("2024") {
            assert_near(power.to_act(), 0.496_218_751_539_0, 0.0, 0.51e-13);
        }
    }
}

#[test]
fn the_electoral_college_as_a_decision_diagram_had_it() {
    #[derive(Deserialize)]
    struct Expected {
        electors: u64,
        banzhaf_abs_expected: f64,
        shapley_expected: f64,
    }
    let Some(table) = rows::<Expected>("us_electoral_college_1996_expected.csv") else { return };
    let weights: Vec<u64> = table.iter().map(|row| row.electors).collect();
    let power = all_power(&game(51, &Rule::weighs(270, weights)));
    let shapley = &power.shapley.as_ref().expect("asked for").values;
    for (at, row) in table.iter().enumerate() {
        assert_near(power.banzhaf()[at], row.banzhaf_abs_expected, 1e-12, 0.0);
        assert_near(shapley[at], row.shapley_expected, 1e-12, 0.0);
    }
}

/// 55 % of members with 65 % of the population, or all but three members.
fn lisbon(weights: Vec<u64>, quota: u64, count: u64, clause: bool) -> Game {
    let n = weights.len();
    let both = Rule::All(vec![Rule::count(count, n), Rule::weighs(quota, weights)]);
    let rule = if clause { Rule::Any(vec![both, Rule::count(n as u64 - 3, n)]) } else { both };
    game(n, &rule)
}

#[test]
fn the_council_of_the_union() {
    let Some(table) = rows::<Row>("computed_eu27_2025.csv") else { return };
    let weights: Vec<u64> = table.iter().map(|row| row.weight).collect();
    let game = lisbon(weights.clone(), 6_501, 15, true);
    let power = all_power(&game);
    assert_eq!(winning(&power), "17729938");
    assert_table(&table, &power, 1e-12, 0.51e-14);
    let germany = &table[0];
    assert_eq!(germany.name, "Germany");
    let mut watch = unwatched;
    let least = coalitions(&game, 0, &mut Watch::new(&mut watch)).expect("27 players");
    assert_eq!(least.winning.number(), 4_358_018_u32.into());
    assert_near(least.deegan_packel[0].value(), 0.061_346_737_4, 0.0, 0.51e-10);
    assert_near(least.public_good[0].value(), 0.061_275_347_7, 0.0, 0.51e-10);
    // Without the clause about a blocking minority Germany has more, though only 20 coalitions go.
    let without = all_power(&lisbon(weights, 6_501, 15, false));
    assert_eq!(winning(&without), "17729918");
    let shapley = without.shapley.expect("asked for").values[0];
    assert_near(shapley, 0.177_58, 0.0, 0.51e-5);
}

#[test]
fn what_the_clause_adds() {
    #[derive(Deserialize)]
    struct Counted {
        dataset: String,
        count_quota: u64,
        winning_coalitions: String,
        without_blocking_minority_clause: String,
    }
    #[derive(Deserialize)]
    struct Member {
        weight_hundredths_pct: u64,
    }
    let Some(table) = rows::<Counted>("lisbon_coalition_counts.csv") else { return };
    let mut held = 0;
    for row in table {
        if !folder().is_some_and(|folder| folder.join(&row.dataset).is_file()) {
            continue;
        }
        let members = rows::<Member>(&row.dataset).expect("a table");
        let weights: Vec<u64> = members.iter().map(|one| one.weight_hundredths_pct).collect();
        let quota = (weights.iter().sum::<u64>() * 65).div_ceil(100);
        let won =
            |clause| winning(&all_power(&lisbon(weights.clone(), quota, row.count_quota, clause)));
        assert_eq!(won(true), row.winning_coalitions, "{}", row.dataset);
        assert_eq!(won(false), row.without_blocking_minority_clause, "{}", row.dataset);
        held += 1;
    }
    assert_eq!(held, 2);
}

#[test]
fn the_executive_board() {
    let total = 5_001_244_u64;
    let quotas = [
        ("qmaj", total / 2 + 1, Some(867_912_u32)),
        ("q70", (total * 70).div_ceil(100), None),
        ("q85", (total * 85).div_ceil(100), None),
    ];
    for (name, quota, minimal) in quotas {
        let file = format!("computed_imf_board_2022_{name}.csv");
        let Some(table) = rows::<Row>(&file) else { return };
        assert_eq!(table.iter().map(|row| row.weight).sum::<u64>(), total);
        let game = weighted(&table, quota);
        let power = all_power(&game);
        assert_table(&table, &power, 1e-11, PRINTED);
        if name == "qmaj" {
            // The fraction by enumeration in Python's `fractions`; the table is 6e-14 off it.
            assert_eq!(shapley(&power)[1], "328839263/5354228880");
        }
        if let Some(minimal) = minimal {
            assert_eq!(all_coalitions(&game).winning.number(), minimal.into());
        }
    }
}

#[test]
fn the_board_of_governors() {
    let total = 5_039_930_u64;
    let quotas = [
        ("qmaj", total / 2 + 1, 1e-10),
        ("q70", (total * 70).div_ceil(100), 1e-9),
        ("q85", (total * 85).div_ceil(100), 2e-6),
    ];
    for (name, quota, relative) in quotas {
        let file = format!("computed_imf_2022_{name}.csv");
        let Some(table) = rows::<Row>(&file) else { return };
        assert_eq!(table.iter().map(|row| row.weight).sum::<u64>(), total);
        let game = weighted(&table, quota);
        // Unoptimised, the integral takes half a minute: once is enough.
        if cfg!(debug_assertions) && name != "qmaj" {
            let ask = Ask { shapley: false, sampling: None };
            let power = power(&game, &ask, &mut Watch::new(&mut unwatched)).expect("counted");
            assert_table(&table, &power, relative, PRINTED);
            continue;
        }
        let power = all_power(&game);
        assert_table(&table, &power, relative, PRINTED);
        let shapley = power.shapley.expect("asked for");
        let all: f64 = shapley.values.iter().sum();
        assert!((all - 1.0).abs() <= 190.0 * shapley.error, "{all}");
        assert!(shapley.error < 1e-11, "{}", shapley.error);
    }
}

#[test]
fn within_the_constituencies() {
    #[derive(Deserialize)]
    struct Member {
        chair: u32,
        votes: u64,
        swings_within: String,
        banzhaf_abs_within: f64,
    }
    let Some(table) = rows::<Member>("computed_imf_constituency_power_2022.csv") else { return };
    let mut chairs: BTreeMap<u32, Vec<Member>> = BTreeMap::new();
    for member in table {
        chairs.entry(member.chair).or_default().push(member);
    }
    let (mut powerless, mut dictators) = (0, 0);
    for members in chairs.values() {
        let weights: Vec<u64> = members.iter().map(|one| one.votes).collect();
        let quota = weights.iter().sum::<u64>() / 2 + 1;
        let game = game(weights.len(), &Rule::weighs(quota, weights));
        let power = all_power(&game);
        let expected: Vec<&str> = members.iter().map(|one| one.swings_within.as_str()).collect();
        assert_eq!(swings(&power), expected);
        for (found, expected) in power.banzhaf().iter().zip(members) {
            assert_near(*found, expected.banzhaf_abs_within, 1e-12, 0.0);
        }
        powerless += power.dummies().map_or(0, |dummies| dummies.len());
        dictators += u32::from(game.dictator().is_some());
    }
    // Italy, Canada, Brazil, India and Russia decide alone what theirs say.
    assert_eq!((powerless, dictators), (30, 5));
}
