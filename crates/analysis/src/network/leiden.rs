//! Communities: groups with more ties inside than chance would give.
//!
//! V. A. Traag, L. Waltman and N. J. van Eck, "From Louvain to Leiden: guaranteeing well-connected
//! communities", Scientific Reports 9 (2019) 5233; algorithm A.2 of its supplement, with modularity
//! as the quality. As in their own `leidenalg`, refinement takes the best merge instead of drawing
//! one, and passes are repeated until none is better. Ties between equal moves go to staying, then
//! to the community of the lowest neighbour; the order in which nodes are visited is drawn.

use super::{Graph, graph::Link};
use crate::draws::Draws;
use std::{
    collections::{BTreeMap, VecDeque},
    num::NonZeroU32,
};

/// What is less than this, as a share of all weights, is rounding.
const ROUNDING: f64 = 1e-12;

/// A division of the nodes into groups.
#[derive(Debug, Clone, PartialEq)]
pub struct Partition {
    /// The group of every node, [`canonical`].
    pub groups: Vec<usize>,
    /// Its [`modularity`] at the resolution asked for.
    pub modularity: Option<f64>,
}

/// The same groups numbered from 0 in the order of their lowest nodes: two divisions are the same
/// exactly where these are equal.
#[must_use]
pub fn canonical(groups: &[usize]) -> Vec<usize> {
    let mut numbers = BTreeMap::new();
    let mut number = |group: &usize| {
        let next = numbers.len();
        *numbers.entry(*group).or_insert(next)
    };
    groups.iter().map(&mut number).collect()
}

/// The modularity of a division: the share of all weights inside groups, less `resolution` times
/// the share that would be expected there if only the nodes' strengths were given. M. E. J. Newman,
/// "Analysis of weighted networks", Physical Review E 70 (2004) 056131; the resolution is of Jörg
/// Reichardt and Stefan Bornholdt, "Statistical mechanics of community detection", Physical Review
/// E 74 (2006) 016110. At resolution 1, from -1/2 to 1. Direction is not regarded. None where there
/// are no ties.
///
/// # Panics
/// Where `groups` does not give every node its group.
#[must_use]
pub fn modularity<N: Clone>(graph: &Graph<N>, groups: &[usize], resolution: f64) -> Option<f64> {
    assert_eq!(graph.nodes().len(), groups.len(), "a group for every node");
    Level::of(graph, resolution).modularity(&canonical(groups))
}

/// The communities that one run of the Leiden algorithm finds, each of them connected. A greater
/// `resolution` gives smaller ones; 1 is modularity as Newman has it. Direction is not regarded.
#[must_use]
pub fn leiden<N: Clone>(graph: &Graph<N>, resolution: f64, seed: u64) -> Partition {
    run(&Level::of(graph, resolution), &mut Draws::new(seed, 0))
}

/// The best of several runs: run r draws from stream r of the seed, so the first is [`leiden`]'s.
/// Where modularities are equal but for rounding, the division whose groups come first in order.
#[must_use]
pub fn consensus<N: Clone>(
    graph: &Graph<N>,
    resolution: f64,
    seed: u64,
    runs: NonZeroU32,
) -> Partition {
    let level = Level::of(graph, resolution);
    let first = run(&level, &mut Draws::new(seed, 0));
    let others = (1..runs.get()).map(|stream| run(&level, &mut Draws::new(seed, stream.into())));
    others.fold(first, |best, other| {
        let more = other.modularity.unwrap_or(0.0) - best.modularity.unwrap_or(0.0);
        let before = other.groups < best.groups;
        if more > ROUNDING || more >= -ROUNDING && before { other } else { best }
    })
}

/// A graph whose nodes may stand for several of the one it was made from. Ties within a node are
/// in its strength only: no move changes them.
#[derive(Clone)]
struct Level {
    links: Vec<Vec<Link>>,
    strength: Vec<f64>,
    /// The sum of all strengths: twice the weight of all ties.
    all: f64,
    resolution: f64,
}

impl Level {
    fn of<N: Clone>(graph: &Graph<N>, resolution: f64) -> Self {
        let graph = graph.undirected();
        let links: Vec<Vec<Link>> =
            (0..graph.nodes().len()).map(|node| graph.out(node).to_vec()).collect();
        let strength: Vec<f64> =
            links.iter().map(|links| links.iter().map(|link| link.1).sum()).collect();
        let all = strength.iter().sum();
        Self { links, strength, all, resolution }
    }

    fn len(&self) -> usize {
        self.links.len()
    }

    /// What is expected between two sets of these strengths.
    fn expected(&self, one: f64, other: f64) -> f64 {
        self.resolution * one * other / self.all
    }

    fn least(&self) -> f64 {
        ROUNDING * self.all
    }

    /// Of the original graph only: the ties within a node of any other are not known.
    fn modularity(&self, groups: &[usize]) -> Option<f64> {
        let mut inside = 0.0;
        for (node, links) in self.links.iter().enumerate() {
            let within = links.iter().filter(|link| groups[link.0] == groups[node]);
            inside += within.map(|link| link.1).sum::<f64>();
        }
        let strength = self.totals(groups);
        let expected: f64 = strength.iter().map(|&own| self.expected(own, own)).sum();
        (self.all > 0.0).then(|| (inside - expected) / self.all)
    }

    /// The strength of every group.
    fn totals(&self, groups: &[usize]) -> Vec<f64> {
        let mut totals = vec![0.0; self.len()];
        groups.iter().zip(&self.strength).for_each(|(&group, strength)| totals[group] += strength);
        totals
    }

    /// The weight that ties a node to each group, in the order of the node's lowest tie to it.
    fn near(&self, node: usize, groups: &[usize]) -> Vec<Link> {
        let mut near: Vec<Link> = Vec::new();
        for &(other, weight) in &self.links[node] {
            match near.iter_mut().find(|(group, _)| *group == groups[other]) {
                Some((_, sum)) => *sum += weight,
                None => near.push((groups[other], weight)),
            }
        }
        near
    }

    fn shuffled(&self, draws: &mut Draws) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.len()).collect();
        draws.shuffle(&mut order);
        order
    }

    /// Moves nodes to better groups until none is better; `MoveNodesFast` of the paper.
    fn move_nodes(&self, groups: &mut [usize], draws: &mut Draws) {
        let mut total = self.totals(groups);
        let mut size = vec![0_usize; self.len()];
        groups.iter().for_each(|&group| size[group] += 1);
        let mut empty: Vec<usize> = (0..self.len()).filter(|&group| size[group] == 0).collect();
        let mut queue = VecDeque::from(self.shuffled(draws));
        let mut queued = vec![true; self.len()];
        while let Some(node) = queue.pop_front() {
            queued[node] = false;
            let own = groups[node];
            let strength = self.strength[node];
            total[own] -= strength;
            let near = self.near(node, groups);
            let gain = |&(group, weight): &Link| weight - self.expected(strength, total[group]);
            let stay = near.iter().find(|link| link.0 == own).copied().unwrap_or((own, 0.0));
            let alone = empty.last().filter(|_| size[own] > 1).map(|&group| (group, 0.0));
            let mut best = (own, gain(&stay));
            for link in near.iter().chain(&alone) {
                if gain(link) > best.1 + self.least() {
                    best = (link.0, gain(link));
                }
            }
            let to = best.0;
            total[to] += strength;
            if to == own {
                continue;
            }
            empty.retain(|&group| group != to);
            size[to] += 1;
            size[own] -= 1;
            if size[own] == 0 {
                empty.push(own);
            }
            groups[node] = to;
            for &(other, _) in &self.links[node] {
                if groups[other] != to && !queued[other] {
                    queued[other] = true;
                    queue.push_back(other);
                }
            }
        }
    }

    /// Divides every group into parts that hold together; `MergeNodesSubset` of the paper, for all
    /// groups at once.
    fn refine(&self, groups: &[usize], draws: &mut Draws) -> Vec<usize> {
        let whole = self.totals(groups);
        let mut parts: Vec<usize> = (0..self.len()).collect();
        let mut size = vec![1_usize; self.len()];
        let mut total = self.strength.clone();
        // What ties a part to the rest of its group.
        let mut rest: Vec<f64> = (0..self.len())
            .map(|node| {
                let own = self.links[node].iter().filter(|link| groups[link.0] == groups[node]);
                own.map(|link| link.1).sum()
            })
            .collect();
        for node in self.shuffled(draws) {
            let holds = |part: usize, total: &[f64], rest: &[f64]| {
                let others = whole[groups[node]] - total[part];
                rest[part] >= self.expected(total[part], others) - self.least()
            };
            // A part has the number of the node that it began with, so this one is its own part
            // unless another has joined it, or it has joined another.
            if parts[node] != node || size[node] > 1 || !holds(node, &total, &rest) {
                continue;
            }
            let mut best = None;
            let mut most = self.least();
            let own = self.links[node].iter().filter(|link| groups[link.0] == groups[node]);
            let mut near = BTreeMap::new();
            own.for_each(|&(other, weight)| *near.entry(parts[other]).or_insert(0.0) += weight);
            for (part, weight) in near {
                let gain = weight - self.expected(self.strength[node], total[part]);
                if gain > most && holds(part, &total, &rest) {
                    (best, most) = (Some((part, weight)), gain);
                }
            }
            if let Some((part, weight)) = best {
                parts[node] = part;
                size[node] = 0;
                size[part] += 1;
                total[part] += self.strength[node];
                rest[part] += rest[node] - 2.0 * weight;
            }
        }
        parts
    }

    /// The graph of the parts, numbered from 0 to `count`.
    fn aggregate(&self, parts: &[usize], count: usize) -> Self {
        let mut sums: Vec<BTreeMap<usize, f64>> = vec![BTreeMap::new(); count];
        for (node, links) in self.links.iter().enumerate() {
            for &(other, weight) in links.iter().filter(|link| parts[link.0] != parts[node]) {
                *sums[parts[node]].entry(parts[other]).or_insert(0.0) += weight;
            }
        }
        let links = sums.into_iter().map(|links| links.into_iter().collect()).collect();
        let mut strength = self.totals(parts);
        strength.truncate(count);
        Self { links, strength, all: self.all, resolution: self.resolution }
    }

    /// One pass over all levels.
    fn pass(&self, groups: &[usize], draws: &mut Draws) -> Vec<usize> {
        let mut level = self.clone();
        let mut groups = groups.to_vec();
        // Where in the level each node of the original is.
        let mut place: Vec<usize> = (0..self.len()).collect();
        loop {
            level.move_nodes(&mut groups, draws);
            let parts = canonical(&level.refine(&groups, draws));
            let count = parts.iter().max().map_or(0, |last| last + 1);
            if count == level.len() {
                return place.iter().map(|&node| groups[node]).collect();
            }
            let mut above = vec![0; count];
            parts.iter().zip(&groups).for_each(|(&part, &group)| above[part] = group);
            // There are no more groups than parts, so canonical numbers fit.
            groups = canonical(&above);
            place.iter_mut().for_each(|node| *node = parts[*node]);
            level = level.aggregate(&parts, count);
        }
    }

    /// The connected parts of every group, canonical. Refinement leaves little to do here; and a
    /// division along no tie never lowers modularity.
    fn connected(&self, groups: &[usize]) -> Vec<usize> {
        let mut parts = vec![None; self.len()];
        let mut count = 0;
        for first in 0..self.len() {
            if parts[first].is_some() {
                continue;
            }
            let mut open = vec![first];
            while let Some(node) = open.pop() {
                if parts[node].replace(count).is_none() {
                    let own = self.links[node].iter().map(|link| link.0);
                    open.extend(own.filter(|&o| groups[o] == groups[node] && parts[o].is_none()));
                }
            }
            count += 1;
        }
        parts.into_iter().flatten().collect()
    }
}

fn run(level: &Level, draws: &mut Draws) -> Partition {
    let alone: Vec<usize> = (0..level.len()).collect();
    let mut best = Partition { modularity: level.modularity(&alone), groups: alone };
    loop {
        let groups = level.connected(&level.pass(&best.groups, draws));
        let modularity = level.modularity(&groups);
        let more = modularity.unwrap_or(0.0) - best.modularity.unwrap_or(0.0);
        if more <= ROUNDING {
            return best;
        }
        best = Partition { groups, modularity };
    }
}
