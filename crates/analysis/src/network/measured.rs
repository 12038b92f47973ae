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

/// What records tie, by the places of the actors among all of them: looked up once, however many
/// samples are drawn.
struct Placed {
    /// Ascending.
    actors: Vec<ActorId>,
    /// The pairs of each record, in order of record, by the places of both and with their weight.
    records: Vec<Vec<(usize, usize, f64)>>,
}

impl Placed {
    /// The actors that records tie, and these. A weight that is not above zero ties nobody.
    fn new<'a>(records: &'a [Evidence], others: impl IntoIterator<Item = &'a ActorId>) -> Self {
        let mut records: Vec<&Evidence> = records.iter().collect();
        records.sort();
        let pairs = records.iter().flat_map(|one| &one.pairs);
        let tied = pairs.flat_map(|(from, to, _)| [from, to]);
        let actors: BTreeSet<&ActorId> = tied.chain(others).collect();
        let places: BTreeMap<&ActorId, usize> =
            actors.iter().enumerate().map(|(place, actor)| (*actor, place)).collect();
        let placed = |(from, to, weight): &(ActorId, ActorId, Decimal)| {
            (places[from], places[to], real(*weight))
        };
        let ties = |one: &&Evidence| {
            one.pairs.iter().map(placed).filter(|(_, _, weight)| *weight > 0.0).collect()
        };
        Self {
            records: records.iter().map(ties).collect(),
            actors: actors.into_iter().cloned().collect(),
        }
    }

    /// The graph that some records draw over all actors, without direction.
    fn graph(&self, records: impl IntoIterator<Item = usize>) -> Option<Graph<usize>> {
        let ties = records.into_iter().flat_map(|at| self.records[at].iter().copied());
        Some(Graph::new(0..self.actors.len(), ties).ok()?.undirected())
    }

    /// The graph of all records.
    fn whole(&self) -> Option<Graph<usize>> {
        self.graph(0..self.records.len())
    }

    /// The places of those whom a set holds.
    fn places(&self, set: &BTreeSet<ActorId>) -> BTreeSet<usize> {
        let all = self.actors.iter().enumerate();
        all.filter(|(_, actor)| set.contains(actor)).map(|(place, _)| place).collect()
    }

    /// How far figures of a graph move if other records had been drawn; the figures of none are
    /// `count` gaps.
    fn ranges(
        &self,
        seed: u64,
        times: NonZeroU32,
        count: usize,
        statistic: impl Fn(&Graph<usize>) -> Vec<Option<f64>>,
    ) -> Vec<Option<Interval>> {
        let records: Vec<usize> = (0..self.records.len()).collect();
        bootstrap(&records, seed, times, |sampled| {
            let graph = self.graph(sampled.iter().map(|at| **at));
            graph.map_or_else(|| vec![None; count], |graph| statistic(&graph))
        })
    }
}

/// Fewer samples for a network whose measures cost more.
fn samples(graph: &Graph<usize>) -> NonZeroU32 {
    let cost = graph.nodes().len().max(1) * graph.ties().count().max(1);
    let times = (100_000_000 / cost).clamp(SAMPLES.1 as usize, SAMPLES.0 as usize);
    u32::try_from(times).ok().and_then(NonZeroU32::new).unwrap_or(NonZeroU32::MIN)
}

/// Measures the network that records draw. None where nobody is tied.
#[must_use]
pub fn measure(records: &[Evidence], seed: u64) -> Option<Network> {
    let placed = Placed::new(records, []);
    let whole = placed.whole()?;
    whole.ties().next()?;
    let times = samples(&whole);
    let division: Partition = consensus(&whole, 1.0, seed, RUNS);
    let count = placed.actors.len();
    let ranges = placed.ranges(seed, times, 3 * count + 1, |graph| {
        let blocs = leiden(graph, 1.0, seed);
        let mut figures: Vec<Option<f64>> = betweenness(graph).into_iter().map(Some).collect();
        figures.extend(constraint(graph));
        figures.extend(together(&division.groups, &blocs.groups).into_iter().map(Some));
        figures.push(blocs.modularity);
        figures
    });
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
        nodes: placed.actors.iter().enumerate().map(node).collect(),
        modularity: modularity(&whole, &division.groups, 1.0)
            .map(|value| measured(value, ranges[3 * count])),
        samples: times.get(),
    })
}

/// For every node, how alike its groups in two divisions are: those in both, of those in either.
fn together(a: &[usize], b: &[usize]) -> Vec<f64> {
    let (mut own, mut other, mut both) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    for (&a, &b) in a.iter().zip(b) {
        *own.entry(a).or_insert(0_usize) += 1;
        *other.entry(b).or_insert(0_usize) += 1;
        *both.entry((a, b)).or_insert(0_usize) += 1;
    }
    let alike = |(a, b): (&usize, &usize)| {
        let both = both[&(*a, *b)];
        both as f64 / (own[a] + other[b] - both) as f64
    };
    a.iter().zip(b).map(alike).collect()
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
    let placed = Placed::new(records, a.union(b));
    let Some(whole) = placed.whole() else { return (Vec::new(), 0) };
    let times = samples(&whole);
    let order = &placed.actors;
    let (first, second) = (placed.places(a), placed.places(b));
    let found = between(&whole, &first, &second);
    let ranges = placed.ranges(seed, times, order.len(), |graph| {
        between(graph, &first, &second).into_iter().map(|one| Some(one.share)).collect()
    });
    // 0: in the first set, 1: in the second, 2: in both, 3: in neither.
    let side = |actor: &ActorId| match (a.contains(actor), b.contains(actor)) {
        (true, false) => 0,
        (false, true) => 1,
        (true, true) => 2,
        (false, false) => 3,
    };
    let groups: Vec<usize> = order.iter().map(side).collect();
    let dealt = permutation(&groups, seed, times, |groups| {
        let set = |of: [usize; 2]| -> BTreeSet<usize> {
            (0..groups.len()).filter(|place| of.contains(&groups[*place])).collect()
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
