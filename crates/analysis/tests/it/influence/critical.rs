//! Who is critical beside whom in games of more players than can be looked at one by one.

use super::{all_coalitions, assert_near, game};
use crate::published;
use analysis::influence::{Fraction, Game, Method, Rule, Watch, coalitions, unwatched};
use num_bigint::BigUint;
use serde::Deserialize;
use std::collections::BTreeMap;

type Counts<S> = BTreeMap<S, BigUint>;

/// How many coalitions there are in each state, player by player; one certain player must be in.
fn states<S: Ord + Copy>(
    players: usize,
    must: Option<usize>,
    start: S,
    join: impl Fn(S, usize) -> S,
) -> Counts<S> {
    let mut states = BTreeMap::from([(start, BigUint::from(1_u8))]);
    for player in 0..players {
        let mut next: Counts<S> = BTreeMap::new();
        for (state, coalitions) in &states {
            if must != Some(player) {
                *next.entry(*state).or_default() += coalitions;
            }
            *next.entry(join(*state, player)).or_default() += coalitions;
        }
        states = next;
    }
    states
}

/// Minimal winning coalitions by size: those that win, and lose without the lightest member.
fn minimal(weights: &[u64], quota: u64, must: Option<usize>) -> Counts<usize> {
    let join = |(weight, size, least): (u64, usize, u64), player: usize| {
        (weight + weights[player], size + 1, least.min(weights[player]))
    };
    let mut found: Counts<usize> = BTreeMap::new();
    for ((weight, size, least), coalitions) in states(weights.len(), must, (0, 0, u64::MAX), join) {
        if weight >= quota && weight - least < quota {
            *found.entry(size).or_default() += coalitions;
        }
    }
    found
}

/// Winning coalitions by the number of critical members: for each surplus, those who weigh more.
fn critical(weights: &[u64], quota: u64, must: Option<usize>) -> Counts<usize> {
    let mut found: Counts<usize> = BTreeMap::new();
    let surpluses = 0..*weights.iter().max().expect("a player");
    for surplus in surpluses.filter(|surplus| must.is_none_or(|must| weights[must] > *surplus)) {
        let join = |(weight, critical): (u64, usize), player: usize| {
            (weight + weights[player], critical + usize::from(weights[player] > surplus))
        };
        for ((weight, critical), coalitions) in states(weights.len(), must, (0, 0), join) {
            if weight == quota + surplus && critical > 0 {
                *found.entry(critical).or_default() += coalitions;
            }
        }
    }
    found
}

fn all(counts: &Counts<usize>) -> BigUint {
    counts.values().sum()
}

/// Each count divided by its place, all of them times `whole`.
fn shared(counts: &Counts<usize>, whole: &BigUint) -> BigUint {
    counts.iter().map(|(place, count)| count * (whole / *place)).sum()
}

#[track_caller]
fn assert_fraction(found: &Fraction, part: &BigUint, whole: &BigUint) {
    assert_eq!(&found.numerator * whole, &found.denominator * part);
}

/// Whether fractions sum to one, exactly.
#[track_caller]
fn assert_whole(fractions: &[Fraction]) {
    let whole = fractions.iter().fold(BigUint::from(1_u8), |whole, one| whole * &one.denominator);
    let part = |one: &Fraction| &whole / &one.denominator * &one.numerator;
    assert_eq!(fractions.iter().map(part).sum::<BigUint>(), whole);
}

#[test]
fn thirty_four_members_by_weight() {
    // Four members of each weight from 1 to 8, two observers without a vote.
    let weights: Vec<u64> = (1..=8).cycle().take(32).chain([0, 0]).collect();
    let (n, quota) = (weights.len(), 80);
    let found = all_coalitions(&game(n, &Rule::weighs(quota, weights.clone())));
    assert_eq!(found.method, Method::Weights);
    let of_all = minimal(&weights, quota, None);
    let by_size = |size: usize| of_all.get(&size).cloned().unwrap_or_default();
    assert_eq!(found.winning.by_size, (0..=n).map(by_size).collect::<Vec<_>>());
    // They block with what the dual asks for: 144 - 80 + 1.
    assert_eq!(found.blocking.number(), all(&minimal(&weights, 65, None)));
    let whole: BigUint = (1..=n).map(BigUint::from).product();
    let scores = |must: usize| {
        let minimal = minimal(&weights, quota, Some(must));
        let johnston = shared(&critical(&weights, quota, Some(must)), &whole);
        [all(&minimal), shared(&minimal, &whole), johnston]
    };
    // Of each weight one player.
    let scores: Vec<[BigUint; 3]> = (0..8).map(scores).collect();
    let sum = |at: usize| scores.iter().map(|scores| &scores[at] * 4_u8).sum::<BigUint>();
    let sums = [0, 1, 2].map(sum);
    // Each minimal coalition counts once, and each with somebody critical.
    assert_eq!(sums[1], &whole * all(&of_all));
    assert_eq!(sums[2], &whole * all(&critical(&weights, quota, None)));
    for (player, scores) in (0..n).zip(scores.iter().cycle()) {
        let indices = [&found.public_good, &found.deegan_packel, &found.johnston];
        for (at, index) in indices.into_iter().enumerate() {
            let idle = weights[player] == 0;
            let part = if idle { BigUint::ZERO } else { scores[at].clone() };
            assert_fraction(&index[player], &part, &sums[at]);
        }
    }
}

#[derive(Deserialize)]
struct State {
    state: String,
    electors: u64,
}

#[test]
fn the_electoral_college() {
    let Some(folder) = published::folder("power") else { return };
    let states: Vec<State> = published::rows(&folder.join("us_electoral_college_2024.csv"));
    let weights: Vec<u64> = states.iter().map(|state| state.electors).collect();
    let game = game(51, &Rule::weighs(270, weights.clone()));
    let found = all_coalitions(&game);
    assert_eq!(found.method, Method::Weights);
    let indices = [&found.deegan_packel, &found.public_good, &found.johnston];
    for index in indices {
        assert_whole(index);
        for (one, weight) in index.iter().zip(&weights) {
            for (other, lighter) in index.iter().zip(&weights) {
                assert!(weight != lighter || one == other);
            }
        }
    }
    // Counted in Python by weight, size and lightest member, and by surplus and critical members.
    assert_eq!(found.winning.number(), BigUint::from(51_178_341_131_036_u64));
    assert_eq!(found.winning.by_size[12..14], [1_968_u16.into(), 353_752_u32.into()]);
    let at = |name: &str| states.iter().position(|one| one.state == name).expect("a state");
    let (california, alaska) = (at("CA"), at("AK"));
    let all = BigUint::from(1_309_533_104_719_588_u64);
    let with = [(california, 26_281_540_481_128_u64), (alaska, 25_549_462_553_022)];
    for (state, with) in with {
        assert_fraction(&found.public_good[state], &with.into(), &all);
    }
    assert_near(found.johnston[california].value(), 0.372_718_338_556_286_1, 1e-15, 0.0);
    assert_near(found.johnston[alaska].value(), 0.001_329_248_261_159_394, 1e-15, 0.0);
    // What EPIC prints (Jochen Staudacher and others, github.com/jhstaudacher/EPIC, March 2024).
    let printed = [
        (california, [0.021_191_8, 0.020_069_4, 0.372_718]),
        (at("TX"), [0.020_414_4, 0.019_831_3, 0.169_841]),
        (at("WY"), [0.019_357_2, 0.019_510_4, 0.001_329_25]),
    ];
    for (state, printed) in printed {
        for (index, printed) in indices.iter().zip(printed) {
            assert_near(index[state].value(), printed, 5e-6, 0.0);
        }
    }
    listed(&game, &weights);
}

/// The smallest minimal winning coalitions are listed: each wins and does not without one member.
fn listed(game: &Game, weights: &[u64]) {
    let found = coalitions(game, 50, &mut Watch::new(&mut unwatched)).expect("small weights");
    assert!(!found.winning.all_listed);
    assert_eq!(found.winning.kinds.len(), 50);
    for kind in &found.winning.kinds {
        assert_eq!(kind.members.iter().sum::<usize>(), 12);
        let members =
            || game.classes().iter().zip(&kind.members).filter(|(_, chosen)| **chosen > 0);
        let weigh = |(class, chosen): (&analysis::influence::Class, &usize)| {
            weights[class.players[0]] * *chosen as u64
        };
        let weight: u64 = members().map(weigh).sum();
        let lightest = members().map(|(class, _)| weights[class.players[0]]).min();
        assert!((270..270 + lightest.expect("a member")).contains(&weight), "{kind:?}");
    }
    let all: BigUint = found.winning.kinds.iter().map(|kind| &kind.coalitions).sum();
    assert!(all <= found.winning.by_size[12]);
}
