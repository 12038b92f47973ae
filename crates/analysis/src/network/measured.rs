//! The measures of a network that records draw, as exact decimals with the range of each.
//!
//! A record may tie several pairs; the samples of a range are of records, so that what one record
//! says stays or goes as a whole. Figures are rounded to [`DECIMALS`], which hides the last bits in
//! which processors may differ.

use super::{
    Graph, Interval, Partition, Roles, balance, between, betweenness, bootstrap, brokerage,
    consensus, constraint, layout, leiden, modularity, permutation,
};
use schemars::JsonSchema;
use serde::Serialize;
use std::{
    collections::{BTreeMap, BTreeSet},
    num::NonZeroU32,
};
use vocabulary::{ActorId, Decimal};

/// The decimals that figures are given to.
pub const DECIMALS: usize = 6;

/// The most samples of a range, and the fewest where the network is large.
const SAMPLES: (u32, u32) = (200, 10);

/// How many runs of Leiden the division is the best of.
const RUNS: NonZeroU32 = NonZeroU32::MIN.saturating_add(19);

/// A record and the pairs that it ties, each with a weight.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Evidence {
    /// Where the record stands; no two are the same.
    pub place: String,
    /// From whom, to whom, and how much it weighs.
    pub pairs: Vec<(ActorId, ActorId, Decimal)>,
}

/// A figure and how far it moves with the records it rests on: between the 2.5th and the 97.5th
/// percentile of the samples.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Measured {
    /// As it is.
    #[schemars(with = "String")]
    pub value: Decimal,
    /// 2.5 of 100 samples lie below.
    #[schemars(with = "String")]
    pub low: Decimal,
    /// 2.5 of 100 samples lie above.
    #[schemars(with = "String")]
    pub high: Decimal,
}

/// An actor in a network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Who.
    pub actor: ActorId,
    /// To how many others it is tied.
    pub neighbours: usize,
    /// The weight of its ties.
    pub strength: Decimal,
    /// On how many shortest paths between others it lies.
    pub betweenness: Measured,
    /// Burt's constraint.
    pub constraint: Option<Measured>,
    /// Its bloc.
    pub bloc: usize,
    /// How much of its bloc stays with it in the samples: the Jaccard index of the two.
    pub steady: Measured,
    /// Where to draw it: x and y from -1 to 1, y downwards.
    pub place: (Decimal, Decimal),
}

/// A network, measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Network {
    /// In order of actor.
    pub nodes: Vec<Node>,
    /// The modularity of the division into blocs.
    pub modularity: Option<Measured>,
    /// How many samples the ranges are of.
    pub samples: u32,
}

/// A broker between two sets of actors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broker {
    /// Who.
    pub actor: ActorId,
    /// How many pairs it connects that are not tied to each other.
    pub pairs: u64,
    /// The same, each pair shared evenly among all who connect it.
    pub share: Measured,
    /// What it would connect on average if who belongs to which set were dealt at random.
    pub expected: Decimal,
    /// How likely that gives as many pairs or more.
    pub p: Decimal,
    /// Its brokerage roles, the two sets and everybody else being three groups.
    pub roles: Roles,
}

/// How evenly an actor's ties lie among poles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Evenness {
    /// Shannon's entropy as a share of its greatest.
    pub evenness: Measured,
    /// One less the Herfindahl-Hirschman index, as a share of its greatest.
    pub diversity: Measured,
}

/// A number as an exact decimal, rounded to [`DECIMALS`].
pub(crate) fn decimal(number: f64) -> Decimal {
    let text = format!("{number:.DECIMALS$}");
    text.parse().map_or(Decimal::ZERO, |number: Decimal| number.normalize())
}

fn real(number: Decimal) -> f64 {
    number.to_string().parse().unwrap_or(0.0)
}

/// A figure with the range of its samples; without samples, the figure alone.
fn measured(value: f64, interval: Option<Interval>) -> Measured {
    let (low, high) = interval.map_or((value, value), |one| (one.low, one.high));
    Measured { value: decimal(value), low: decimal(low), high: decimal(high) }
}

/// The graph that records draw over nodes, without direction. A weight that is not above zero ties
/// nobody.
fn graph(nodes: &BTreeSet<ActorId>, records: &[&Evidence]) -> Option<Graph<ActorId>> {
    let pairs = records.iter().flat_map(|one| &one.pairs);
    let ties = pairs.map(|(from, to, weight)| (from.clone(), to.clone(), real(*weight)));
    let ties = ties.filter(|(_, _, weight)| *weight > 0.0);
    Some(Graph::new(nodes.iter().cloned(), ties).ok()?.undirected())
}

fn everybody(records: &[Evidence]) -> BTreeSet<ActorId> {
    let pairs = records.iter().flat_map(|one| &one.pairs);
    pairs.flat_map(|(from, to, _)| [from.clone(), to.clone()]).collect()
}

/// Fewer samples for a network whose measures cost more.
fn samples(graph: &Graph<ActorId>) -> NonZeroU32 {
    let cost = graph.nodes().len().max(1) * graph.ties().count().max(1);
    let times = (100_000_000 / cost).clamp(SAMPLES.1 as usize, SAMPLES.0 as usize);
    u32::try_from(times).ok().and_then(NonZeroU32::new).unwrap_or(NonZeroU32::MIN)
}

/// Measures the network that records draw. None where nobody is tied.
#[must_use]
pub fn measure(records: &[Evidence], seed: u64) -> Option<Network> {
    let nodes = everybody(records);
    let whole = graph(&nodes, &records.iter().collect::<Vec<_>>())?;
    whole.ties().next()?;
    let times = samples(&whole);
    let division: Partition = consensus(&whole, 1.0, seed, RUNS);
    let count = nodes.len();
    let statistic = |sampled: &[&Evidence]| {
        let Some(graph) = graph(&nodes, sampled) else { return vec![None; 3 * count + 1] };
        let blocs = leiden(&graph, 1.0, seed);
        let mut figures: Vec<Option<f64>> = betweenness(&graph).into_iter().map(Some).collect();
        figures.extend(constraint(&graph));
        figures.extend(together(&division.groups, &blocs.groups).into_iter().map(Some));
        figures.push(blocs.modularity);
        figures
    };
    let ranges = bootstrap(records, seed, times, statistic);
    let (between, held) = (betweenness(&whole), constraint(&whole));
    let places = layout(&whole, &division.groups);
    let mut strengths: BTreeMap<usize, (usize, f64)> = BTreeMap::new();
    for (from, to, weight) in whole.ties() {
        for node in [from, to] {
            let own = strengths.entry(node).or_default();
            *own = (own.0 + 1, own.1 + weight);
        }
    }
    let node = |(at, actor): (usize, &ActorId)| {
        let (neighbours, strength) = strengths.get(&at).copied().unwrap_or_default();
        Node {
            actor: actor.clone(),
            neighbours,
            strength: decimal(strength),
            betweenness: measured(between[at], ranges[at]),
            constraint: held[at].map(|value| measured(value, ranges[count + at])),
            bloc: division.groups[at],
            steady: measured(1.0, ranges[2 * count + at]),
            place: (decimal(places[at].0), decimal(places[at].1)),
        }
    };
    Some(Network {
        nodes: whole.nodes().iter().enumerate().map(node).collect(),
        modularity: modularity(&whole, &division.groups, 1.0)
            .map(|value| measured(value, ranges[3 * count])),
        samples: times.get(),
    })
}

/// For every node, how alike its groups in two divisions are: those in both, of those in either.
fn together(a: &[usize], b: &[usize]) -> Vec<f64> {
    let mates = |groups: &[usize], node: usize| -> BTreeSet<usize> {
        (0..groups.len()).filter(|other| groups[*other] == groups[node]).collect()
    };
    let alike = |node: usize| {
        let (own, other) = (mates(a, node), mates(b, node));
        own.intersection(&other).count() as f64 / own.union(&other).count().max(1) as f64
    };
    (0..a.len()).map(alike).collect()
}

/// Who connects actors of two sets that are not tied to each other: those who connect any pair, the
/// greatest share first. Direction is not regarded.
#[must_use]
pub fn brokers(
    records: &[Evidence],
    a: &BTreeSet<ActorId>,
    b: &BTreeSet<ActorId>,
    seed: u64,
) -> (Vec<Broker>, u32) {
    let nodes: BTreeSet<ActorId> =
        everybody(records).into_iter().chain(a.iter().cloned()).chain(b.iter().cloned()).collect();
    let Some(whole) = graph(&nodes, &records.iter().collect::<Vec<_>>()) else {
        return (Vec::new(), 0);
    };
    let times = samples(&whole);
    let order = whole.nodes();
    let found = between(&whole, a, b);
    let shares = |sampled: &[&Evidence]| match graph(&nodes, sampled) {
        Some(graph) => between(&graph, a, b).into_iter().map(|one| Some(one.share)).collect(),
        None => vec![None; nodes.len()],
    };
    let ranges = bootstrap(records, seed, times, shares);
    // 0: in the first set, 1: in the second, 2: in both, 3: in neither.
    let side = |actor: &ActorId| match (a.contains(actor), b.contains(actor)) {
        (true, false) => 0,
        (false, true) => 1,
        (true, true) => 2,
        (false, false) => 3,
    };
    let groups: Vec<usize> = order.iter().map(side).collect();
    let dealt = permutation(&groups, seed, times, |groups| {
        let set = |of: [usize; 2]| -> BTreeSet<ActorId> {
            let members = order.iter().zip(groups).filter(|(_, group)| of.contains(group));
            members.map(|(actor, _)| actor.clone()).collect()
        };
        let found = between(&whole, &set([0, 2]), &set([1, 2]));
        found.into_iter().map(|one| one.pairs as f64).collect()
    });
    let roles = brokerage(&whole, &groups);
    let broker = |at: usize| Broker {
        actor: order[at].clone(),
        pairs: found[at].pairs,
        share: measured(found[at].share, ranges[at]),
        expected: decimal(dealt[at].mean),
        p: decimal(dealt[at].p),
        roles: roles[at],
    };
    let connecting = (0..order.len()).filter(|at| found[*at].pairs > 0);
    let mut brokers: Vec<Broker> = connecting.map(broker).collect();
    brokers.sort_by(|x, y| (y.share.value, &x.actor).cmp(&(x.share.value, &y.actor)));
    (brokers, times.get())
}

/// How evenly ties lie among `poles` poles: each record brings weights to poles by their numbers.
/// None where nothing ties to any of them, or where there is one pole.
#[must_use]
pub fn evenness(
    records: &[(String, Vec<(usize, Decimal)>)],
    poles: usize,
    seed: u64,
) -> Option<Evenness> {
    let weigh = |records: &[&(String, Vec<(usize, Decimal)>)]| {
        let mut weights = vec![0.0; poles];
        for (pole, weight) in records.iter().flat_map(|(_, weights)| weights) {
            weights[*pole] += real(*weight);
        }
        balance(&weights)
    };
    let whole = weigh(&records.iter().collect::<Vec<_>>())?;
    let times = NonZeroU32::new(SAMPLES.0).unwrap_or(NonZeroU32::MIN);
    let ranges = bootstrap(records, seed, times, |sampled| {
        let found = weigh(sampled);
        vec![found.map(|one| one.evenness), found.map(|one| one.diversity)]
    });
    Some(Evenness {
        evenness: measured(whole.evenness, ranges[0]),
        diversity: measured(whole.diversity, ranges[1]),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(place: &str, pairs: &[(&str, &str)]) -> Evidence {
        let actor = |text: &&str| text.parse::<ActorId>().expect("an actor");
        let pair = |(from, to): &(&str, &str)| (actor(from), actor(to), Decimal::ONE);
        Evidence { place: place.to_owned(), pairs: pairs.iter().map(pair).collect() }
    }

    /// A path of three: the one between lies on the one shortest path of the others. Burt's
    /// constraint of the middle is 2 x (1/2)^2 = 0.5, of an end 1.
    #[test]
    fn a_path_of_three() {
        let records = [record("x", &[("KAZ", "TUR")]), record("y", &[("QAT", "TUR")])];
        let network = measure(&records, 1).expect("a network");
        let by = |actor: &str| network.nodes.iter().find(|one| one.actor.as_str() == actor);
        let middle = by("TUR").expect("the middle");
        assert_eq!(middle.betweenness.value, Decimal::ONE);
        assert_eq!(middle.constraint.expect("tied").value, Decimal::new(5, 1));
        // A sample that draws one record twice leaves nobody between.
        assert_eq!(middle.betweenness.low, Decimal::ZERO);
        assert_eq!(by("KAZ").expect("an end").constraint.expect("tied").value, Decimal::ONE);
    }

    #[test]
    fn a_broker_connects_what_is_not_tied() {
        let set = |actors: &[&str]| -> BTreeSet<ActorId> {
            actors.iter().map(|actor| actor.parse().expect("an actor")).collect()
        };
        let (a, b) = (set(&["KAZ", "UZB"]), set(&["QAT"]));
        let records = [
            record("x", &[("KAZ", "TUR"), ("UZB", "TUR")]),
            record("y", &[("QAT", "TUR")]),
            record("z", &[("KAZ", "QAT")]),
        ];
        let (found, samples) = brokers(&records, &a, &b, 1);
        assert_eq!(samples, 200);
        // KAZ and QAT are tied; UZB and QAT are connected by TUR alone: UZB - KAZ is no tie.
        let found: Vec<_> = found.iter().map(|one| (one.actor.as_str(), one.pairs)).collect();
        assert_eq!(found, [("TUR", 1)]);
    }

    /// Shares 1/2, 1/4, 1/4: entropy (1/2 ln 2 + 1/2 ln 4) / ln 3 = 1.5 ln 2 / ln 3 = 0.946395;
    /// 1 - (1/4 + 1/16 + 1/16) = 5/8, over 1 - 1/3: 0.9375.
    #[test]
    fn evenness_of_three_poles() {
        let records = [
            ("x".to_owned(), vec![(0, Decimal::from(2))]),
            ("y".to_owned(), vec![(1, Decimal::ONE), (2, Decimal::ONE)]),
        ];
        let found = evenness(&records, 3, 1).expect("ties");
        assert_eq!(found.evenness.value, Decimal::new(946_395, 6));
        assert_eq!(found.diversity.value, Decimal::new(9375, 4));
        assert_eq!(evenness(&[], 3, 1), None);
    }
}
