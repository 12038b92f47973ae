//! A decision diagram by classes: one class votes after the other, and what is decided alike from
//! here on is one node. A class has an edge for each sum that its votes can come to in the tests.

use super::{TernaryClass, TernaryGame, ballots, power::ByVote, profiles};
use crate::influence::{
    diagram::{BITS, LEVELS, LOSES, WINS, Ways, heaviest_first, levels},
    method::PROFILES,
    watch::{Refusal, Watch},
};
use num_bigint::BigUint;
use rustc_hash::FxHashMap;

/// The ways of a class to vote, together: what each adds in each test, and how many ballots do so.
struct Votes {
    adds: Vec<Vec<u64>>,
    like: Vec<Like>,
}

#[derive(Default)]
struct Like {
    all: BigUint,
    /// Of the others of the class, with each vote of one certain player.
    by_vote: [BigUint; 3],
}

impl Votes {
    /// None where the class has too many profiles.
    fn new(class: &TernaryClass) -> Option<Self> {
        profiles::of_class(class).filter(|profiles| *profiles <= PROFILES)?;
        let mut known: FxHashMap<Vec<u64>, usize> = FxHashMap::default();
        let mut like: Vec<Like> = Vec::new();
        profiles::each_of_class(class, &BigUint::from(1_u8), |votes, ballots| {
            let sum = |adds: &[u64; 3]| (0..3).map(|vote| votes[vote] as u64 * adds[vote]).sum();
            let at = *known.entry(class.adds.iter().map(sum).collect()).or_insert(like.len());
            if at == like.len() {
                like.push(Like::default());
            }
            like[at].all += ballots;
            for (by_vote, heads) in like[at].by_vote.iter_mut().zip(votes) {
                *by_vote += ballots * heads;
            }
            Ok(())
        })
        .ok()?;
        let size = class.players.len();
        like.iter_mut().flat_map(|like| &mut like.by_vote).for_each(|ballots| *ballots /= size);
        let mut adds = vec![Vec::new(); like.len()];
        known.into_iter().for_each(|(sums, at)| adds[at] = sums);
        Some(Self { adds, like })
    }
}

/// How many nodes the diagram has, and what it counts; none where it has too many, or too long
/// counts for so many.
pub(super) fn by_vote(
    game: &TernaryGame,
    watch: &mut Watch<'_>,
) -> Result<Option<(u64, ByVote)>, Refusal> {
    if game.classes.len() > LEVELS {
        return Ok(None);
    }
    let yes: Vec<Vec<u64>> = (game.classes.iter())
        .map(|class| class.adds.iter().map(|adds| adds[2]).collect())
        .collect();
    let weigh = game.classes.iter().zip(&yes).map(|(class, yes)| (class.players.len(), &yes[..]));
    let order = heaviest_first(&weigh.collect::<Vec<_>>());
    let votes = order.iter().map(|&class| Votes::new(&game.classes[class]));
    let Some(votes) = votes.collect::<Option<Vec<_>>>() else { return Ok(None) };
    let ways: Vec<Ways<'_>> = votes.iter().map(|votes| &votes.adds[..]).collect();
    let Some(levels) = levels(&game.tree, &game.quotas, &ways, watch)? else { return Ok(None) };
    let nodes = levels.iter().zip(&ways).map(|(leads, ways)| leads.len() / ways.len()).sum();
    let digits = ballots(&game.may_abstain).bits() as usize;
    let fits = digits.checked_mul(nodes).is_some_and(|bits| bits <= BITS);
    Ok(fits.then(|| (nodes as u64, count(game, &order, &votes, &levels))))
}

fn count(game: &TernaryGame, order: &[usize], votes: &[Votes], levels: &[Vec<u32>]) -> ByVote {
    let all = |class: &TernaryClass| BigUint::from(class.ways()).pow(class.players.len() as u32);
    // From each node the ballots that pass, from the last level up; what is passed early is followed
    // by anything.
    let mut anything = vec![BigUint::from(1_u8)];
    for &class in order.iter().rev() {
        anything.push(&anything[anything.len() - 1] * all(&game.classes[class]));
    }
    anything.reverse();
    let end = |later: &[BigUint], level: usize, node: u32, ways: &BigUint| match node {
        WINS => ways * &anything[level + 1],
        LOSES => BigUint::ZERO,
        node => ways * &later[node as usize],
    };
    let mut ends: Vec<Vec<BigUint>> = vec![Vec::new()];
    for (level, leads) in levels.iter().enumerate().rev() {
        let (later, like) = (&ends[ends.len() - 1], &votes[level].like);
        let sum = |leads: &[u32]| {
            leads.iter().zip(like).map(|(node, like)| end(later, level, *node, &like.all)).sum()
        };
        ends.push(leads.chunks(like.len()).map(sum).collect());
    }
    ends.reverse();
    let mut by_vote = vec![Default::default(); game.classes.len()];
    let mut starts = vec![BigUint::from(1_u8)];
    // What has passed already, however those from here on vote.
    let mut passed = BigUint::ZERO;
    for (level, leads) in levels.iter().enumerate() {
        let (later, like) = (&ends[level + 1], &votes[level].like);
        let class = &game.classes[order[level]];
        let nodes = || starts.iter().zip(leads.chunks(like.len()));
        let beside = &passed * (&anything[level] / class.ways());
        by_vote[order[level]] = std::array::from_fn(|vote| {
            let from = |(start, leads): (&BigUint, &[u32])| {
                let ends = leads.iter().zip(like);
                let ends = ends.map(|(node, like)| end(later, level, *node, &like.by_vote[vote]));
                start * ends.sum::<BigUint>()
            };
            nodes().map(from).sum::<BigUint>() + &beside
        });
        passed *= all(class);
        let mut next = vec![BigUint::ZERO; later.len()];
        for (start, leads) in nodes() {
            for (node, like) in leads.iter().zip(like) {
                match *node {
                    WINS => passed += start * &like.all,
                    LOSES => {}
                    node => next[node as usize] += start * &like.all,
                }
            }
        }
        starts = next;
    }
    by_vote
}
