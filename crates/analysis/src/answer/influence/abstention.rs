//! The same rule where voters may abstain.

use super::{
    SeatName, Way,
    scene::{Measured, Scene},
};
use crate::{
    influence::{Ask, Sampling, TernaryGame, Watch, ternary_power},
    seats::NoGame,
};
use charter::Matter;
use schemars::JsonSchema;
use serde::Serialize;
use vocabulary::Decimal;

/// Seats that are alike where voters may abstain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AbstentionRow {
    /// The seats.
    pub seats: Vec<SeatName>,
    /// How often each turns the outcome between its no and its yes.
    #[schemars(with = "String")]
    pub turns: Decimal,
    /// Of that, how often abstaining is enough to let it pass; absent for offices.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub abstaining_lets: Option<Decimal>,
    /// Of that, how often abstaining is enough to stop it; absent for offices.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub abstaining_stops: Option<Decimal>,
    /// Each one's share of all influence.
    #[schemars(with = "String")]
    pub share: Decimal,
    /// The ternary index of Shapley and Shubik, where it was computed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub shapley: Option<Decimal>,
}

/// Influence where every voter says yes, abstains or says no as likely.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Abstention {
    /// Why there is none to measure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no_game: Option<NoGame>,
    /// How it was computed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub way: Option<Way>,
    /// How often anything passes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub to_act: Option<Decimal>,
    /// Seats that are alike, the most influential first.
    pub rows: Vec<AbstentionRow>,
}

/// Measures the same matter with abstention, where the rule tells it apart.
pub(super) fn abstention(
    scene: &Scene<'_>,
    matter: &Matter,
    now: &Measured,
    sampling: Option<Sampling>,
    watch: &mut Watch<'_>,
    name: &dyn Fn(usize) -> SeatName,
) -> Option<Abstention> {
    let played = &now.played;
    if !played.seating.tells_abstention_apart() {
        return None;
    }
    let game = played.seating.abstaining(scene.charter, matter, &played.rule, &played.roll);
    let found = game.and_then(|game| measured(&game, now, sampling, watch, name));
    Some(found.unwrap_or_else(|why| Abstention {
        no_game: Some(why),
        way: None,
        to_act: None,
        rows: Vec::new(),
    }))
}

fn measured(
    game: &TernaryGame,
    now: &Measured,
    sampling: Option<Sampling>,
    watch: &mut Watch<'_>,
    name: &dyn Fn(usize) -> SeatName,
) -> Result<Abstention, NoGame> {
    let found = ternary_power(game, &Ask { shapley: true, sampling }, watch);
    let power = found.map_err(|refusal| super::refused(&refusal, &now.played.seating))?;
    let figures = power.rounded();
    let row = |class: &crate::influence::TernaryClass| {
        let first = class.players[0];
        let seats = super::sorted(class.players.iter().map(|&player| name(player)));
        let steps = figures.steps[first];
        AbstentionRow {
            seats,
            turns: figures.penrose[first],
            abstaining_lets: steps.map(|(to_abstain, _)| to_abstain),
            abstaining_stops: steps.map(|(_, to_yes)| to_yes),
            share: figures.normalised[first],
            shapley: figures.shapley.as_ref().map(|values| values[first]),
        }
    };
    let mut rows: Vec<AbstentionRow> = game.classes().iter().map(row).collect();
    rows.sort_by(|a, b| b.share.cmp(&a.share).then_with(|| a.seats.cmp(&b.seats)));
    Ok(Abstention {
        no_game: None,
        way: Some(Way::new(&power.method, figures.error)),
        to_act: Some(figures.to_act),
        rows,
    })
}
