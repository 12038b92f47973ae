//! A decision diagram: seats decide one after the other, and what is decided alike from here on is
//! one node (Stefan Bolus, "Power indices of simple games and vector-weighted majority games by
//! means of binary decision diagrams", European Journal of Operational Research 210 (2011)
//! 258-272).
//!
//! A node knows what each test still asks for. How great the weights are does not matter: what is
//! asked for is rounded up to the next sum that the remaining seats can come to.

use super::{
    game::Game,
    integral::AtNode,
    method::Method,
    power::Counts,
    sizes::Sizes,
    tree::Tree,
    watch::{Refusal, Watch},
};
use num_bigint::BigUint;
use rustc_hash::FxHashMap;
use std::{
    cmp::Reverse,
    ops::{Add, Mul, Sub},
};

/// The most nodes, and the most edges between them.
const NODES: usize = 1 << 20;
const EDGES: usize = 1 << 22;

/// Sums of remaining seats are kept as long as there are no more than these at a level, and in all.
const SUMS: usize = 1 << 16;
const KEPT: usize = 1 << 24;

/// Numbers of all nodes may take so many bits together: 512 MiB.
pub(super) const BITS: usize = 1 << 32;

/// The most levels: each has a node, whose count takes as many bits.
pub(super) const LEVELS: usize = 1 << 16;

/// Where all is decided.
pub(super) const WINS: u32 = u32::MAX;
pub(super) const LOSES: u32 = u32::MAX - 1;

/// What a test that can no longer be met asks for.
const NEVER: u64 = u64::MAX;

pub(super) struct Diagram<'a> {
    game: &'a Game,
    /// The class of the seat that decides at each level.
    seats: Vec<usize>,
    /// For each level its nodes: where they lead without the seat, and with it.
    levels: Vec<Vec<[u32; 2]>>,
}

/// What the levels from one on can come to in a test.
struct Remaining {
    total: u64,
    /// Every sum, ascending; none: too many.
    sums: Option<Vec<u64>>,
}

impl Remaining {
    /// What is asked for, as the least sum that is enough.
    fn ask(&self, quota: u64) -> u64 {
        if quota > self.total {
            return NEVER;
        }
        match &self.sums {
            None => quota,
            Some(sums) => sums[sums.partition_point(|&sum| sum < quota)],
        }
    }
}

/// Of a test, what remains at each level, the last one after all. A level gives one of several
/// weights, with nothing among them.
fn remaining(levels: &[Ways<'_>], test: usize) -> Vec<Remaining> {
    let mut all = vec![Remaining { total: 0, sums: Some(vec![0]) }];
    let mut kept = 0;
    for ways in levels.iter().rev() {
        let later = &all[all.len() - 1];
        let mut gives: Vec<u64> = ways.iter().map(|way| way[test]).collect();
        gives.sort_unstable();
        gives.dedup();
        let few = |sums: &&Vec<u64>| sums.len() <= SUMS / gives.len() && kept <= KEPT;
        let sums = later.sums.as_ref().filter(few).map(|sums| {
            let with = |weight: &u64| {
                let weight = *weight;
                sums.iter().map(move |sum| sum + weight)
            };
            let mut sums: Vec<u64> = gives.iter().flat_map(with).collect();
            sums.sort_unstable();
            sums.dedup();
            sums
        });
        kept += sums.as_ref().map_or(0, Vec::len);
        let most = gives.last().copied().unwrap_or(0);
        all.push(Remaining { total: later.total + most, sums });
    }
    all.reverse();
    all
}

/// The classes, whose players weigh most first. Of a class the number of its players is given, and
/// what each weighs in each test.
pub(super) fn heaviest_first(classes: &[(usize, &[u64])]) -> Vec<usize> {
    let tests = classes.first().map_or(0, |class| class.1.len());
    let total = |test: usize| classes.iter().map(|class| class.0 as u64 * class.1[test]).sum();
    let totals: Vec<u64> = (0..tests).map(total).collect();
    let weighs = |&class: &usize| {
        let weights = classes[class].1.iter().zip(&totals);
        let shares =
            weights.map(|(weight, total)| (u128::from(*weight) << 64) / u128::from(*total));
        (Reverse(shares.sum::<u128>()), class)
    };
    let mut order: Vec<usize> = (0..classes.len()).collect();
    order.sort_by_key(weighs);
    order
}

/// The ways in which a level can decide: what each gives to each test.
pub(super) type Ways<'a> = &'a [Vec<u64>];

/// For each level its nodes, one after the other: where each of the ways leads. None where there are
/// too many for counts of a bit for each level, or more.
pub(super) fn levels(
    tree: &Tree,
    quotas: &[u64],
    ways: &[Ways<'_>],
    watch: &mut Watch<'_>,
) -> Result<Option<Vec<Vec<u32>>>, Refusal> {
    let most = NODES.min(BITS / ways.len().max(1));
    let remaining: Vec<Vec<Remaining>> =
        (0..quotas.len()).map(|test| remaining(ways, test)).collect();
    let mut levels = Vec::with_capacity(ways.len());
    let (mut nodes, mut edges) = (0, 0);
    let mut asked = vec![quotas.to_vec()];
    for (level, ways_here) in ways.iter().enumerate() {
        watch.at(level as u64, ways.len() as u64)?;
        edges += asked.len() * ways_here.len();
        if edges > EDGES {
            return Ok(None);
        }
        let mut known: FxHashMap<Vec<u64>, u32> = FxHashMap::default();
        let mut next = Vec::new();
        let mut leads = Vec::with_capacity(asked.len() * ways_here.len());
        for asks in &asked {
            for gives in *ways_here {
                let ask = |(test, &ask): (usize, &u64)| match ask {
                    0 | NEVER => ask,
                    _ => remaining[test][level + 1].ask(ask.saturating_sub(gives[test])),
                };
                let mut asks: Vec<u64> = asks.iter().enumerate().map(ask).collect();
                leads.push(match settle(tree, &mut asks) {
                    Some(true) => WINS,
                    Some(false) => LOSES,
                    None => *known.entry(asks).or_insert_with_key(|asks| {
                        next.push(asks.clone());
                        next.len() as u32 - 1
                    }),
                });
            }
        }
        levels.push(leads);
        nodes += next.len();
        if nodes > most {
            return Ok(None);
        }
        asked = next;
    }
    Ok(Some(levels))
}

impl<'a> Diagram<'a> {
    /// The diagram of a game; none where it has too many nodes.
    pub fn new(game: &'a Game, watch: &mut Watch<'_>) -> Result<Option<Self>, Refusal> {
        if game.players > LEVELS {
            return Ok(None);
        }
        let classes: Vec<(usize, &[u64])> =
            game.classes.iter().map(|class| (class.players.len(), &class.weights[..])).collect();
        // Those alike decide one after the other.
        let seats: Vec<usize> = (heaviest_first(&classes).into_iter())
            .flat_map(|class| std::iter::repeat_n(class, classes[class].0))
            .collect();
        let ways: Vec<[Vec<u64>; 2]> = (game.classes.iter())
            .map(|class| [vec![0; class.weights.len()], class.weights.clone()])
            .collect();
        let ways: Vec<Ways<'_>> = seats.iter().map(|&class| &ways[class][..]).collect();
        let levels = levels(&game.tree, &game.quotas, &ways, watch)?;
        let pairs = |leads: Vec<u32>| leads.as_chunks().0.to_vec();
        let levels = levels.map(|levels| levels.into_iter().map(pairs).collect());
        Ok(levels.map(|levels| Self { game, seats, levels }))
    }

    pub fn method(&self) -> Method {
        Method::Diagram { nodes: self.nodes() as u64 }
    }

    fn nodes(&self) -> usize {
        self.levels.iter().map(Vec::len).sum()
    }

    /// The number of swings of each player.
    pub fn counts(&self) -> Counts {
        let one = BigUint::from(1_u8);
        let (winning, swings) = self.walk(&BigUint::ZERO, &one, &one, &self.alike(&one));
        Counts { winning, swings: self.game.spread(&swings) }
    }

    /// Swings by size; none where these are too long for so many nodes. A coalition counts one in
    /// the digit of its size, in a base that no digit reaches.
    pub fn sizes(&self) -> Option<Sizes> {
        let n = self.game.players;
        let digit = n + 1;
        if self.nodes().checked_mul(digit * digit)? > BITS {
            return None;
        }
        let one = BigUint::from(1_u8);
        let (winning, swings) =
            self.walk(&BigUint::ZERO, &one, &one, &self.alike(&(&one << digit)));
        let below = (&one << digit) - &one;
        let digits = |number: &BigUint, first: usize| {
            let digit = |size: usize| match size.checked_sub(first) {
                None => BigUint::ZERO,
                Some(place) => (number >> (place * digit)) & &below,
            };
            (0..=n).map(digit).collect::<Vec<_>>()
        };
        // A swing counts its player too.
        let swings = swings.iter().map(|swings| digits(swings, 1)).collect();
        Some(Sizes { winning: digits(&winning, 0), swings })
    }

    /// The probabilities of swings where each seat is taken with probability p.
    pub fn at_node(&self, p: f64, watch: &mut Watch<'_>) -> Result<AtNode, Refusal> {
        watch.at(0, 1)?;
        let (_, mut swings) = self.walk(&0.0, &1.0, &(1.0 - p), &self.alike(&p));
        let (_, opposite) = self.walk(&0.0, &1.0, &p, &self.alike(&(1.0 - p)));
        swings.iter_mut().zip(opposite).for_each(|(swings, opposite)| *swings += opposite);
        // Products and sums of probabilities, three roundings a seat and the differences'.
        let rounding = (6 * self.seats.len() + 16) as f64 * f64::EPSILON;
        Ok(AtNode { swings, rounding })
    }

    fn alike<T: Clone>(&self, with: &T) -> Vec<T> {
        vec![with.clone(); self.game.classes.len()]
    }

    /// Swings in a game of a union's members and of other unions, by how many of either are in
    /// beside the player: rows by other unions, columns by members. None as for [`Self::sizes`].
    pub fn grid(&self, is_member: &[bool]) -> Option<Vec<Vec<Vec<BigUint>>>> {
        let seats = |member| self.seats.iter().filter(|&&class| is_member[class] == member).count();
        let (members, others) = (seats(true), seats(false));
        let digit = self.game.players + 1;
        let row = digit * (members + 1);
        if self.nodes().checked_mul(row * (others + 1))? > BITS {
            return None;
        }
        let one = BigUint::from(1_u8);
        let step = |&member: &bool| &one << if member { digit } else { row };
        let with: Vec<BigUint> = is_member.iter().map(step).collect();
        let (_, swings) = self.walk(&BigUint::ZERO, &one, &one, &with);
        let below = (&one << digit) - &one;
        let cell =
            |swings: &BigUint, other, member| (swings >> (other * row + member * digit)) & &below;
        let grid = |swings: &BigUint| {
            let line = |other| (0..=members).map(|member| cell(swings, other, member)).collect();
            (0..=others).map(line).collect()
        };
        Some(swings.iter().map(grid).collect())
    }

    /// What all winning coalitions come to, and for each class what the coalitions of the others
    /// that one seat turns come to, where a coalition is a product over the seats: of `without` for
    /// each that is not in, `with` of its class for each that is.
    fn walk<T: Clone>(&self, zero: &T, one: &T, without: &T, with: &[T]) -> (T, Vec<T>)
    where
        for<'b> &'b T: Add<&'b T, Output = T> + Sub<&'b T, Output = T> + Mul<&'b T, Output = T>,
    {
        // From each node to the winning end, from the last level up; what is won early is followed
        // by anything.
        let end = |level: &[T], anything: &T, node: u32| match node {
            WINS => anything.clone(),
            LOSES => zero.clone(),
            node => level[node as usize].clone(),
        };
        let mut anything = vec![one.clone()];
        for &class in self.seats.iter().rev() {
            anything.push(&anything[anything.len() - 1] * &(without + &with[class]));
        }
        anything.reverse();
        let mut ends: Vec<Vec<T>> = vec![Vec::new()];
        for (level, nodes) in self.levels.iter().enumerate().rev() {
            let later = &ends[ends.len() - 1];
            let with = &with[self.seats[level]];
            let sum = |[out, inside]: &[u32; 2]| {
                let out = &end(later, &anything[level + 1], *out) * without;
                let inside = &end(later, &anything[level + 1], *inside) * with;
                &out + &inside
            };
            ends.push(nodes.iter().map(sum).collect());
        }
        ends.reverse();
        let mut swings = vec![None; self.game.classes.len()];
        let mut starts = vec![one.clone()];
        for (level, nodes) in self.levels.iter().enumerate() {
            let later = &ends[level + 1];
            let swing = |sum: T, (start, [out, inside]): (&T, &[u32; 2])| {
                let inside = end(later, &anything[level + 1], *inside);
                let turned = &inside - &end(later, &anything[level + 1], *out);
                &sum + &(start * &turned)
            };
            // One seat of a class speaks for all.
            let turned = &mut swings[self.seats[level]];
            if turned.is_none() {
                *turned = Some(starts.iter().zip(nodes).fold(zero.clone(), swing));
            }
            let mut next = vec![zero.clone(); later.len()];
            let with = &with[self.seats[level]];
            for (start, leads) in starts.iter().zip(nodes) {
                for (&node, factor) in leads.iter().zip([without, with]) {
                    if let Some(there) = next.get_mut(node as usize) {
                        *there = &*there + &(start * factor);
                    }
                }
            }
            starts = next;
        }
        let swings = swings.into_iter().map(|swings| swings.unwrap_or_else(|| zero.clone()));
        (ends[0][0].clone(), swings.collect())
    }
}

/// Whether the rule is decided by what its tests still ask for. What it no longer depends on asks
/// for nothing more.
fn settle(tree: &Tree, asks: &mut [u64]) -> Option<bool> {
    let mut depends = vec![false; asks.len()];
    let met = |test: usize| match asks[test] {
        0 => Some(true),
        NEVER => Some(false),
        _ => None,
    };
    let known = tree.known(&met);
    tree.depends(&met, &mut depends);
    for (ask, depends) in asks.iter_mut().zip(depends) {
        if !depends && *ask != NEVER {
            *ask = 0;
        }
    }
    known
}
