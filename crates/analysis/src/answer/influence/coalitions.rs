//! The smallest coalitions that win and that block, as rows.

use super::{SeatName, scene::Measured, scene::refused, sorted};
use crate::{
    influence::{Least, Refusal, Watch, coalitions, worth_listing},
    seats::NoGame,
};
use schemars::JsonSchema;
use serde::Serialize;
use vocabulary::Decimal;

/// So many of seats that are alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PartOf {
    /// How many.
    pub count: usize,
    /// Of these seats.
    pub of: Vec<SeatName>,
}

/// Smallest coalitions that are alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CoalitionRow {
    /// How many seats are in each.
    pub size: usize,
    /// Who.
    pub parts: Vec<PartOf>,
    /// How many coalitions are like this.
    pub coalitions: String,
}

/// The smallest coalitions, without any one member of which the outcome is another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Minimal {
    /// How many win.
    pub winning: String,
    /// Kinds of them, the smallest first.
    pub winning_kinds: Vec<CoalitionRow>,
    /// Whether there are more kinds.
    pub winning_more: bool,
    /// How many block: without whom nothing passes.
    pub blocking: String,
    /// Kinds of them, the smallest first.
    pub blocking_kinds: Vec<CoalitionRow>,
    /// Whether there are more kinds.
    pub blocking_more: bool,
}

/// So many kinds are listed.
const LISTED: usize = 12;

/// Minimal coalitions and the indices of Johnston, Deegan & Packel and Holler; or why not.
pub(super) type Found = (Option<(Minimal, [Vec<Decimal>; 3])>, Option<String>);

/// # Errors
/// Where whoever watches stops it.
pub(super) fn minimal(
    now: &Measured,
    name: &dyn Fn(usize) -> SeatName,
    watch: &mut Watch<'_>,
) -> Result<Found, NoGame> {
    let game = &now.played.game;
    if let Err(refusal) = worth_listing(game) {
        return Ok((None, Some(refusal.to_string())));
    }
    let found = match coalitions(game, LISTED, watch) {
        Ok(found) => found,
        Err(stopped @ Refusal::Stopped) => return Err(refused(&stopped, &now.played.seating)),
        Err(refusal) => return Ok((None, Some(refusal.to_string()))),
    };
    let rows = |least: &Least| -> Vec<CoalitionRow> {
        let row = |kind: &crate::influence::Kind| {
            let classes = game.classes().iter().zip(&kind.members);
            let parts = classes.filter(|(_, count)| **count > 0).map(|(class, &count)| {
                let of = sorted(class.players.iter().map(|&one| name(one)));
                PartOf { count, of }
            });
            CoalitionRow {
                size: kind.members.iter().sum(),
                parts: parts.collect(),
                coalitions: kind.coalitions.to_string(),
            }
        };
        least.kinds.iter().map(row).collect()
    };
    let minimal = Minimal {
        winning: found.winning.number().to_string(),
        winning_kinds: rows(&found.winning),
        winning_more: !found.winning.all_listed,
        blocking: found.blocking.number().to_string(),
        blocking_kinds: rows(&found.blocking),
        blocking_more: !found.blocking.all_listed,
    };
    Ok((Some((minimal, found.rounded())), None))
}
