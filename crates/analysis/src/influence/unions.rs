//! What a seat is worth where blocs form first and vote as one: a-priori unions.

use super::{
    diagram::Diagram,
    game::Game,
    method::Method,
    numbers::{Fraction, coalitions, factorials},
    watch::{Refusal, Watch},
};
use num_bigint::BigUint;

/// Power under a partition into unions, each figure exact and in the order of players.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unions {
    /// How it was computed: of the diagrams, one for each union, the nodes of the largest.
    pub method: Method,
    /// Owen's value: the share of orders, in which unions are not torn apart, that the player turns
    /// (Guillermo Owen, "Values of games with a priori unions", in Mathematical Economics and Game
    /// Theory, 1977, 76-88).
    pub owen: Vec<Fraction>,
    /// The index of Banzhaf and Owen: the share of coalitions of the other unions and of the
    /// player's fellows that it turns (Guillermo Owen, "Modification of the Banzhaf-Coleman index
    /// for games with a priori unions", in Power, Voting, and Voting Power, 1982, 232-238).
    pub banzhaf_owen: Vec<Fraction>,
}

/// Power where players form unions; `union_of` names the union of each, by any number.
///
/// # Errors
/// Where a player has no union, where the diagram of a union's game is too large, and where whoever
/// watches stops it.
pub fn unions(game: &Game, union_of: &[usize], watch: &mut Watch<'_>) -> Result<Unions, Refusal> {
    if union_of.len() != game.players {
        return Err(Refusal::Unions { given: union_of.len(), players: game.players });
    }
    let mut names = union_of.to_vec();
    names.sort_unstable();
    names.dedup();
    let members = |union: usize| -> Vec<usize> {
        (0..game.players).filter(|&player| union_of[player] == union).collect()
    };
    let none = Fraction { numerator: BigUint::ZERO, denominator: BigUint::from(1_u8) };
    let mut owen = vec![none.clone(); game.players];
    let mut banzhaf_owen = vec![none; game.players];
    let mut nodes = 0;
    for (step, &union) in names.iter().enumerate() {
        let own = members(union);
        let others = names.iter().filter(|&&other| other != union);
        let groups: Vec<(Vec<usize>, bool)> = own
            .iter()
            .map(|&player| (vec![player], true))
            .chain(others.map(|&other| (members(other), false)))
            .collect();
        let (joined, is_member) = game.of_groups(&groups);
        let found = watch.within(step as u64, names.len() as u64, |watch| {
            let diagram = Diagram::new(&joined, watch)?;
            let grid = diagram.as_ref().and_then(|diagram| diagram.grid(&is_member));
            Ok::<_, Refusal>(grid.zip(diagram.map(|diagram| diagram.method())))
        })?;
        let Some((grid, Method::Diagram { nodes: more })) = found else {
            let mend = "count the weights in greater units, or make fewer or smaller unions";
            return Err(Refusal::too_large("power under unions", &joined, mend));
        };
        nodes = nodes.max(more);
        for ((class, grid), &is_member) in joined.classes.iter().zip(&grid).zip(&is_member) {
            if is_member {
                let (value, index) = figures(grid, own.len(), names.len());
                for &group in &class.players {
                    owen[own[group]] = value.clone();
                    banzhaf_owen[own[group]] = index.clone();
                }
            }
        }
    }
    Ok(Unions { method: Method::Diagram { nodes }, owen, banzhaf_owen })
}

/// Owen's value and the index of Banzhaf and Owen of one of `members` players of one of `unions`
/// unions, from its swings by how many other unions, r, and how many fellows, t, it joins:
/// `sum of swings r! (m - r - 1)! t! (u - t - 1)! / (m! u!)`, and all swings of `2^(m-1) 2^(u-1)`.
fn figures(grid: &[Vec<BigUint>], members: usize, unions: usize) -> (Fraction, Fraction) {
    let factorial = factorials(members.max(unions));
    let mut orders = BigUint::ZERO;
    let mut swings = BigUint::ZERO;
    for (others, row) in grid.iter().enumerate() {
        for (fellows, count) in row.iter().enumerate().take(members) {
            orders += count
                * (&factorial[others] * &factorial[unions - others - 1])
                * (&factorial[fellows] * &factorial[members - fellows - 1]);
            swings += count;
        }
    }
    let all_orders = &factorial[unions] * &factorial[members];
    let all = coalitions(unions + members - 2);
    (Fraction::new(&orders, &all_orders), Fraction::new(&swings, &all))
}
