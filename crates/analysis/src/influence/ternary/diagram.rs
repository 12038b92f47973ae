//! A decision diagram with three branches: seats vote one after the other, and what is decided alike
//! from here on is one node.

use super::{TernaryGame, ballots, power::ByVote};
use crate::influence::{
    diagram::{BITS, LOSES, WINS, heaviest_first, levels},
    watch::{Refusal, Watch},
};
use num_bigint::BigUint;

/// How many nodes the diagram has, and what it counts; none where it has too many nodes, or too
/// long counts for so many.
pub(super) fn by_vote(
    game: &TernaryGame,
    watch: &mut Watch<'_>,
) -> Result<Option<(u64, ByVote)>, Refusal> {
    let yes: Vec<Vec<u64>> = (game.classes.iter())
        .map(|class| class.adds.iter().map(|adds| adds[2]).collect())
        .collect();
    let weigh = game.classes.iter().zip(&yes).map(|(class, yes)| (class.players.len(), &yes[..]));
    let seats = heaviest_first(&weigh.collect::<Vec<_>>());
    let gives: Vec<&[[u64; 3]]> =
        seats.iter().map(|&class| &game.classes[class].adds[..]).collect();
    let Some(levels) = levels(&game.tree, &game.quotas, &gives, watch)? else { return Ok(None) };
    let nodes: usize = levels.iter().map(Vec::len).sum();
    let digits = ballots(&game.may_abstain).bits() as usize;
    let fits = nodes.checked_mul(digits).is_some_and(|bits| bits <= BITS);
    Ok(fits.then(|| (nodes as u64, count(game, &seats, &levels))))
}

fn count(game: &TernaryGame, seats: &[usize], levels: &[Vec<[u32; 3]>]) -> ByVote {
    let votes =
        |class: usize| if game.classes[class].may_abstain { &[0, 1, 2][..] } else { &[0, 2] };
    // From each node the ballots that pass, from the last level up; what is passed early is followed
    // by anything.
    let mut anything = vec![BigUint::from(1_u8)];
    for &class in seats.iter().rev() {
        anything.push(&anything[anything.len() - 1] * game.classes[class].ways());
    }
    anything.reverse();
    let end = |later: &[BigUint], level: usize, node: u32| match node {
        WINS => anything[level + 1].clone(),
        LOSES => BigUint::ZERO,
        node => later[node as usize].clone(),
    };
    let mut ends: Vec<Vec<BigUint>> = vec![Vec::new()];
    for (level, nodes) in levels.iter().enumerate().rev() {
        let later = &ends[ends.len() - 1];
        let votes = votes(seats[level]);
        let sum = |leads: &[u32; 3]| votes.iter().map(|&vote| end(later, level, leads[vote])).sum();
        ends.push(nodes.iter().map(sum).collect());
    }
    ends.reverse();
    let mut by_vote: Vec<Option<[BigUint; 3]>> = vec![None; game.classes.len()];
    let mut starts = vec![BigUint::from(1_u8)];
    // What has passed already, however the seats from here on vote.
    let mut passed = BigUint::ZERO;
    for (level, nodes) in levels.iter().enumerate() {
        let later = &ends[level + 1];
        let class = seats[level];
        // One seat of a class speaks for all.
        by_vote[class].get_or_insert_with(|| {
            let passing = |vote: usize| {
                let here = starts.iter().zip(nodes);
                let open = here.map(|(start, leads)| start * end(later, level, leads[vote]));
                open.sum::<BigUint>() + &passed * &anything[level + 1]
            };
            std::array::from_fn(passing)
        });
        passed *= game.classes[class].ways();
        let mut next = vec![BigUint::ZERO; later.len()];
        for (start, leads) in starts.iter().zip(nodes) {
            for &vote in votes(class) {
                match leads[vote] {
                    WINS => passed += start,
                    LOSES => {}
                    node => next[node as usize] += start,
                }
            }
        }
        starts = next;
    }
    by_vote.into_iter().map(Option::unwrap_or_default).collect()
}
