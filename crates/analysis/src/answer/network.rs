//! What the ties between actors make together: who stands between whom, which blocs there are, how
//! evenly a state stands among poles. Each figure with its range, each tie with its records.

use super::{
    actor::TieRow,
    cited::{Named, Settled},
};
use crate::{
    World,
    network::{
        Roles,
        measured::{self, Evenness, Evidence, Measured},
    },
    ties::{Tied, directed},
};
use charter::{Choice, Standing};
use register::{
    Clocks,
    record::{Ballot, Poll, TieKind},
};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use vocabulary::{ActorId, Date, Decimal, Id};

/// Which ties a network is drawn from.
#[derive(Debug, Clone)]
pub struct Drawn {
    /// Of these kinds.
    pub kinds: Vec<TieKind>,
    /// What shows on a day counts from this day on; what stands, as an alliance, counts whenever it
    /// began.
    pub from: Option<Date>,
    /// Until this day; absent: the as-of day.
    pub until: Option<Date>,
    /// Without records that tie more actors than this: what many sign or attend together says little
    /// of two of them. None: with every record.
    pub most: Option<usize>,
    /// What the samples are drawn with.
    pub seed: u64,
}

/// Brokers are sought among records that tie two actors, if not said otherwise: a text that eleven
/// sign ties each with each, and would leave nothing to broker.
pub const PAIRS: u64 = 2;

/// An actor of a network.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NodeRow {
    /// Who.
    pub actor: ActorId,
    /// Its name in the language asked for.
    pub name: String,
    /// To how many others it is tied.
    pub neighbours: usize,
    /// The weight of its ties.
    #[schemars(with = "String")]
    pub strength: Decimal,
    /// On how many shortest paths between two others it lies (Freeman 1977).
    pub betweenness: Measured,
    /// How much its ties lead back to each other (Burt 1992): low where it alone connects others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub constraint: Option<Measured>,
    /// The number of its bloc, as in `blocs`.
    pub bloc: usize,
    /// How much of its bloc stays with it in the samples.
    pub steady: Measured,
    /// Where to draw it: from -1 to 1, to the right.
    #[schemars(with = "String")]
    pub x: Decimal,
    /// From -1 to 1, downwards.
    #[schemars(with = "String")]
    pub y: Decimal,
}

/// Two actors that are tied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EdgeRow {
    /// The one, by order of id.
    pub from: Named,
    /// The other.
    pub to: Named,
    /// The weight of all their ties.
    #[schemars(with = "String")]
    pub weight: Decimal,
    /// How many of each kind.
    pub kinds: BTreeMap<TieKind, usize>,
    /// The records, as `forum/kind/id`.
    pub records: Vec<String>,
}

/// A network, measured.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NetworkAnswer {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// The kinds of tie it is drawn from.
    pub kinds: Vec<TieKind>,
    /// From this day on, for what shows on a day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub from: Option<Date>,
    /// Until this day.
    #[schemars(with = "String")]
    pub until: Date,
    /// Records that tie more actors than this are left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most: Option<usize>,
    /// How many records it rests on.
    pub records: usize,
    /// How many samples of the records the ranges are of.
    pub samples: u32,
    /// What they were drawn with.
    pub seed: u64,
    /// How much more of the ties lies within blocs than chance would put there (Newman 2004).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modularity: Option<Measured>,
    /// The blocs (Leiden; Traag, Waltman and van Eck 2019): who is tied more closely among
    /// themselves.
    pub blocs: Vec<Vec<Named>>,
    /// The actors, those between most others first.
    pub nodes: Vec<NodeRow>,
    /// The ties, in order of pair.
    pub edges: Vec<EdgeRow>,
}

/// On which side a broker stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// In the first set.
    First,
    /// In the second set.
    Second,
    /// In both.
    Both,
    /// In neither.
    Outside,
}

impl Side {
    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Second => "second",
            Self::Both => "both",
            Self::Outside => "outside",
        }
    }
}

/// How often a broker plays each of the roles of Gould and Fernandez (1989), the two sets and
/// everybody else being three groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RoleCounts {
    /// Within its own group.
    pub coordinator: u64,
    /// Within another group.
    pub consultant: u64,
    /// From its group to another.
    pub representative: u64,
    /// From another group to its own.
    pub gatekeeper: u64,
    /// Between two other groups.
    pub liaison: u64,
}

impl From<Roles> for RoleCounts {
    fn from(roles: Roles) -> Self {
        let Roles { coordinator, consultant, representative, gatekeeper, liaison } = roles;
        Self { coordinator, consultant, representative, gatekeeper, liaison }
    }
}

/// Who connects actors of two sets that are not tied to each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BrokerRow {
    /// Who.
    pub actor: ActorId,
    /// Its name in the language asked for.
    pub name: String,
    /// On which side it stands.
    pub side: Side,
    /// How many pairs it connects.
    pub pairs: u64,
    /// The same, each pair shared evenly among all who connect it.
    pub share: Measured,
    /// How many pairs it would connect on average if who belongs to which set were dealt at random.
    #[schemars(with = "String")]
    pub expected: Decimal,
    /// How likely that gives as many or more. One of several figures: who looks at many must expect
    /// some to be small.
    #[schemars(with = "String")]
    pub p: Decimal,
    /// Its roles.
    pub roles: RoleCounts,
    /// Its ties with both sets.
    pub ties: Vec<TieRow>,
}

/// Who brokers between two sets of actors.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Brokers {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// The kinds of tie regarded.
    pub kinds: Vec<TieKind>,
    /// The first set.
    pub first: Vec<Named>,
    /// The second set.
    pub second: Vec<Named>,
    /// How many pairs there are between the two.
    pub pairs: usize,
    /// How many of them are tied to each other, and need no broker.
    pub direct: Vec<EdgeRow>,
    /// Records that tie more actors than this are left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most: Option<usize>,
    /// How many records it rests on.
    pub records: usize,
    /// How many samples and deals the ranges are of.
    pub samples: u32,
    /// What they were drawn with.
    pub seed: u64,
    /// The greatest share first.
    pub brokers: Vec<BrokerRow>,
}

/// How often two vote alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Alike {
    /// How often they chose the same.
    pub same: usize,
    /// In how many votes both chose.
    pub votes: usize,
    /// The share, to four decimals.
    #[schemars(with = "String")]
    pub share: Decimal,
    /// The share among all pairs in the same votes, to four decimals: what there is to compare with.
    #[schemars(with = "String")]
    pub base: Decimal,
}

/// A pole and how an actor stands to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PoleRow {
    /// The pole, as it was asked for.
    pub pole: String,
    /// Who belongs to it.
    pub members: Vec<Named>,
    /// How many ties the actor has with it.
    pub ties: usize,
    /// Their weight.
    #[schemars(with = "String")]
    pub weight: Decimal,
    /// As a share of all poles, to four decimals.
    #[schemars(with = "String")]
    pub share: Decimal,
    /// How many ties of each kind.
    pub kinds: BTreeMap<TieKind, usize>,
    /// How often they vote alike, where votes by name are known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alike: Option<Alike>,
    /// The records, as `forum/kind/id`.
    pub records: Vec<String>,
}

/// How evenly an actor's ties lie among poles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BalanceAnswer {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// The actor.
    pub actor: Named,
    /// The kinds of tie regarded.
    pub kinds: Vec<TieKind>,
    /// The poles, in the order asked for.
    pub poles: Vec<PoleRow>,
    /// The balance; absent where there are no ties to any pole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub balance: Option<Evenness>,
    /// What the samples were drawn with.
    pub seed: u64,
}

/// Whether a tie of this kind stands, where others show on a day.
const fn stands(kind: TieKind) -> bool {
    matches!(
        kind,
        TieKind::Alliance
            | TieKind::Partnership
            | TieKind::DiplomaticRelations
            | TieKind::Membership
            | TieKind::Accession
            | TieKind::Mediation
            | TieKind::Rivalry
    )
}

impl<'a> World<'a> {
    fn drawn(&self, drawn: &Drawn) -> Vec<Tied<'a>> {
        let until = drawn.until.unwrap_or(self.clocks.as_of);
        let mut ties = match until < self.clocks.as_of {
            true => self.on(until).tied(&drawn.kinds),
            false => self.tied(&drawn.kinds),
        };
        ties.retain(|tie| {
            let begun = tie.since.is_none_or(|since| since.certain() <= until);
            let late = drawn.from.is_none_or(|from| {
                stands(tie.kind) || tie.since.is_some_and(|since| since.certain() >= from)
            });
            let few = drawn.most.is_none_or(|most| tie.among <= most);
            begun && late && few
        });
        ties
    }

    /// The network that ties draw.
    #[must_use]
    pub fn network(&self, drawn: &Drawn, language: &str) -> NetworkAnswer {
        let ties = self.drawn(drawn);
        let records = evidence(&ties);
        let measured = measured::measure(&records, drawn.seed);
        let mut blocs: BTreeMap<usize, Vec<Named>> = BTreeMap::new();
        let mut nodes = Vec::new();
        let (mut modularity, mut samples) = (None, 0);
        if let Some(network) = measured {
            (modularity, samples) = (network.modularity, network.samples);
            for node in network.nodes {
                let named = self.named(&node.actor, language);
                blocs.entry(node.bloc).or_default().push(named.clone());
                nodes.push(NodeRow {
                    actor: node.actor,
                    name: named.name,
                    neighbours: node.neighbours,
                    strength: node.strength,
                    betweenness: node.betweenness,
                    constraint: node.constraint,
                    bloc: node.bloc,
                    steady: node.steady,
                    x: node.place.0,
                    y: node.place.1,
                });
            }
        }
        nodes.sort_by(|a, b| (b.betweenness.value, &a.actor).cmp(&(a.betweenness.value, &b.actor)));
        NetworkAnswer {
            clocks: self.clocks,
            kinds: drawn.kinds.clone(),
            from: drawn.from,
            until: drawn.until.unwrap_or(self.clocks.as_of),
            most: drawn.most,
            records: records.len(),
            samples,
            seed: drawn.seed,
            modularity,
            blocs: blocs.into_values().collect(),
            nodes,
            edges: self.edges(ties.iter(), language),
        }
    }

    fn edges<'t>(&self, ties: impl Iterator<Item = &'t Tied<'a>>, language: &str) -> Vec<EdgeRow>
    where
        'a: 't,
    {
        let mut edges: BTreeMap<(&ActorId, &ActorId), EdgeRow> = BTreeMap::new();
        for tie in ties {
            let (from, to) = (tie.from.min(tie.to), tie.from.max(tie.to));
            let edge = edges.entry((from, to)).or_insert_with(|| EdgeRow {
                from: self.named(from, language),
                to: self.named(to, language),
                weight: Decimal::ZERO,
                kinds: BTreeMap::new(),
                records: Vec::new(),
            });
            edge.weight += tie.weight;
            *edge.kinds.entry(tie.kind).or_default() += 1;
            let place = tie.cited.place();
            if !edge.records.contains(&place) {
                edge.records.push(place);
            }
        }
        edges.into_values().collect()
    }

    /// Who brokers between two sets of actors.
    #[must_use]
    pub fn brokers(
        &self,
        drawn: &Drawn,
        (first, second): (&BTreeSet<ActorId>, &BTreeSet<ActorId>),
        language: &str,
    ) -> Brokers {
        let ties = self.drawn(drawn);
        let records = evidence(&ties);
        let (found, samples) = measured::brokers(&records, first, second, drawn.seed);
        let across = |a: &ActorId, b: &ActorId| {
            (first.contains(a) && second.contains(b)) || (first.contains(b) && second.contains(a))
        };
        let direct = ties.iter().filter(|tie| across(tie.from, tie.to));
        let pairs: BTreeSet<[&ActorId; 2]> = first
            .iter()
            .flat_map(|a| second.iter().map(move |b| [a.min(b), a.max(b)]))
            .filter(|[a, b]| a != b)
            .collect();
        let row = |one: measured::Broker| {
            let own = ties.iter().filter(|tie| {
                let other = if *tie.from == one.actor { tie.to } else { tie.from };
                let of_it = *tie.from == one.actor || *tie.to == one.actor;
                of_it && (first.contains(other) || second.contains(other))
            });
            BrokerRow {
                name: self.name(&one.actor, language),
                side: match (first.contains(&one.actor), second.contains(&one.actor)) {
                    (true, true) => Side::Both,
                    (true, false) => Side::First,
                    (false, true) => Side::Second,
                    (false, false) => Side::Outside,
                },
                pairs: one.pairs,
                share: one.share,
                expected: one.expected,
                p: one.p,
                roles: one.roles.into(),
                ties: own.map(|tie| self.tie_row(tie, language)).collect(),
                actor: one.actor,
            }
        };
        Brokers {
            clocks: self.clocks,
            kinds: drawn.kinds.clone(),
            first: self.all_named(first, language),
            second: self.all_named(second, language),
            pairs: pairs.len(),
            direct: self.edges(direct, language),
            most: drawn.most,
            records: records.len(),
            samples,
            seed: drawn.seed,
            brokers: found.into_iter().map(row).collect(),
        }
    }

    pub(super) fn tie_row(&self, tie: &Tied<'a>, language: &str) -> TieRow {
        TieRow {
            kind: tie.kind,
            from: self.named(tie.from, language),
            to: self.named(tie.to, language),
            directed: directed(tie.kind),
            since: tie.since,
            until: tie.until,
            cited: (*tie.cited).clone(),
        }
    }

    /// How evenly an actor's ties lie among poles, each a name with those who belong to it.
    #[must_use]
    pub fn balance(
        &self,
        drawn: &Drawn,
        actor: &ActorId,
        poles: &[(String, BTreeSet<ActorId>)],
        language: &str,
    ) -> BalanceAnswer {
        let ties = self.drawn(drawn);
        let mut rows: Vec<PoleRow> = Vec::new();
        let mut records: BTreeMap<String, Vec<(usize, Decimal)>> = BTreeMap::new();
        let votes = self.ballots(drawn);
        for (at, (pole, members)) in poles.iter().enumerate() {
            let mut row = PoleRow {
                pole: pole.clone(),
                members: self.all_named(members, language),
                ties: 0,
                weight: Decimal::ZERO,
                share: Decimal::ZERO,
                kinds: BTreeMap::new(),
                alike: alike(&votes, actor, members),
                records: Vec::new(),
            };
            for tie in &ties {
                let other = if tie.from == actor { tie.to } else { tie.from };
                let own = tie.from == actor || tie.to == actor;
                if !own || !members.contains(other) {
                    continue;
                }
                row.ties += 1;
                row.weight += tie.weight;
                *row.kinds.entry(tie.kind).or_default() += 1;
                let place = tie.cited.place();
                if !row.records.contains(&place) {
                    row.records.push(place.clone());
                }
                records.entry(place).or_default().push((at, tie.weight));
            }
            rows.push(row);
        }
        let all: Decimal = rows.iter().map(|row| row.weight).sum();
        for row in rows.iter_mut().filter(|_| !all.is_zero()) {
            row.share = (row.weight / all).round_dp(4);
        }
        let records: Vec<_> = records.into_iter().collect();
        BalanceAnswer {
            clocks: self.clocks,
            actor: self.named(actor, language),
            kinds: drawn.kinds.clone(),
            balance: measured::evenness(&records, poles.len(), drawn.seed),
            poles: rows,
            seed: drawn.seed,
        }
    }

    /// The choices of each vote by name that was opened between the days.
    fn ballots(&self, drawn: &Drawn) -> Vec<BTreeMap<&'a ActorId, Choice>> {
        let mut votes: BTreeMap<(&Id, &Id), BTreeMap<&ActorId, Choice>> = BTreeMap::new();
        for (forum, state) in &self.forums {
            let until = drawn.until.unwrap_or(self.clocks.as_of);
            let polls = state.counted(&state.view.book.polls);
            let within = |poll: &Settled<'a, Box<Poll>>| {
                let on = poll.record().opened.certain();
                on <= until && drawn.from.is_none_or(|from| from <= on)
            };
            let polls: BTreeSet<&Id> =
                polls.iter().filter(|poll| within(poll)).map(|poll| &poll.record().id).collect();
            for ballot in state.counted(&state.view.book.ballots).iter().map(Settled::record) {
                let one: &'a Ballot = ballot;
                let chose = one.standing == Standing::Cast && one.choice != Choice::Absent;
                if chose && polls.contains(&one.poll) {
                    let vote = votes.entry((forum, &one.poll)).or_default();
                    vote.insert(&one.voter, one.choice);
                }
            }
        }
        votes.into_values().collect()
    }
}

/// How often an actor and the members of a pole chose the same; beside it how often any two did in
/// the votes in which they could be compared.
fn alike(
    votes: &[BTreeMap<&ActorId, Choice>],
    actor: &ActorId,
    members: &BTreeSet<ActorId>,
) -> Option<Alike> {
    let (mut same, mut both, mut all_same, mut all) = (0, 0, 0, 0);
    for vote in votes {
        let Some(own) = vote.get(actor) else { continue };
        let others = members.iter().filter(|member| *member != actor);
        let choices: Vec<&Choice> = others.filter_map(|member| vote.get(member)).collect();
        if choices.is_empty() {
            continue;
        }
        both += choices.len();
        same += choices.iter().filter(|choice| **choice == own).count();
        let mut counts: BTreeMap<&Choice, usize> = BTreeMap::new();
        for choice in vote.values() {
            *counts.entry(choice).or_default() += 1;
        }
        let pairs = |count: usize| count * count.saturating_sub(1) / 2;
        all_same += counts.into_values().map(pairs).sum::<usize>();
        all += pairs(vote.len());
    }
    let share = |a: usize, b: usize| (Decimal::from(a) / Decimal::from(b.max(1))).round_dp(4);
    let (share, base) = (share(same, both), share(all_same, all));
    (both > 0).then_some(Alike { same, votes: both, share, base })
}

/// Ties by the record that says so: a visit both ties by contact and by hosting, and is drawn or left
/// out as one.
fn evidence(ties: &[Tied<'_>]) -> Vec<Evidence> {
    let mut records: BTreeMap<String, Vec<(ActorId, ActorId, Decimal)>> = BTreeMap::new();
    for tie in ties {
        let place = tie.cited.place();
        let pair = (tie.from.clone(), tie.to.clone(), tie.weight);
        records.entry(place).or_default().push(pair);
    }
    records.into_iter().map(|(place, pairs)| Evidence { place, pairs }).collect()
}
