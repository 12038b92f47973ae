//! The definitions, word by word: every coalition is looked at, one by one, and nothing is shared
//! with the program but the rule as it is written.

use analysis::influence::Rule;

/// Whether these players, bits of a number, win.
pub fn wins(rule: &Rule, coalition: u32) -> bool {
    let met = |parts: &[Rule]| parts.iter().filter(|part| wins(part, coalition)).count();
    match rule {
        Rule::Weighs { weights, quota } => {
            let inside = |player: &usize| coalition >> player & 1 == 1;
            (0..weights.len()).filter(inside).map(|player| weights[player]).sum::<u64>() >= *quota
        }
        Rule::All(parts) => met(parts) == parts.len(),
        Rule::Any(parts) => met(parts) >= 1,
        Rule::AtLeast(number, parts) => met(parts) >= *number,
    }
}

/// What the definitions give.
#[derive(Debug, Default)]
pub struct Naive {
    pub winning: u64,
    pub swings: Vec<u64>,
    pub shapley: Vec<f64>,
    pub minimal_winning: u64,
    pub minimal_blocking: u64,
    pub johnston: Vec<f64>,
    pub deegan_packel: Vec<f64>,
    pub public_good: Vec<f64>,
}

pub fn naive(players: usize, rule: &Rule) -> Naive {
    let everybody = (1_u32 << players) - 1;
    let factorial = |n: usize| (1..=n).map(|k| k as f64).product::<f64>();
    let mut found = Naive {
        swings: vec![0; players],
        shapley: vec![0.0; players],
        johnston: vec![0.0; players],
        deegan_packel: vec![0.0; players],
        public_good: vec![0.0; players],
        ..Naive::default()
    };
    let won: Vec<bool> = (0..=everybody).map(|coalition| wins(rule, coalition)).collect();
    let blocks = |coalition: u32| !won[(everybody & !coalition) as usize];
    for coalition in 0..=everybody {
        let members: Vec<usize> = (0..players).filter(|one| coalition >> one & 1 == 1).collect();
        let size = members.len();
        let without = |member: usize| coalition & !(1 << member);
        let least = |is: &dyn Fn(u32) -> bool| {
            is(coalition) && members.iter().all(|&member| !is(without(member)))
        };
        found.minimal_blocking += u64::from(least(&blocks));
        if !won[coalition as usize] {
            continue;
        }
        found.winning += 1;
        let is_critical = |&&member: &&usize| !won[without(member) as usize];
        let critical: Vec<usize> = members.iter().filter(is_critical).copied().collect();
        for &member in &critical {
            found.swings[member] += 1;
            found.shapley[member] +=
                factorial(size - 1) * factorial(players - size) / factorial(players);
            found.johnston[member] += 1.0 / critical.len() as f64;
        }
        if critical.len() == size {
            found.minimal_winning += 1;
            for &member in &members {
                found.deegan_packel[member] += 1.0 / size as f64;
                found.public_good[member] += 1.0;
            }
        }
    }
    for scores in [&mut found.johnston, &mut found.deegan_packel, &mut found.public_good] {
        let all: f64 = scores.iter().sum();
        scores.iter_mut().for_each(|score| *score /= all);
    }
    found
}
