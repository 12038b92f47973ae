//! How influence moves with one thing: the number of members, or the votes of one.

use super::{
    SeatName,
    scene::{Measured, Observed, Scene, measure},
    sweep::{SweepStep, shown},
};
use crate::{influence::Watch, seats::Seat, what_if::WhatIf};
use charter::{Matter, Who};
use schemars::JsonSchema;
use serde::Serialize;
use vocabulary::{ActorId, Decimal, code_list};

code_list! {
    /// What is varied.
    pub enum Varied: "thing varied" {
        /// How many members there are: newcomers like the others join.
        Members = "members",
        /// How many votes one member has.
        Votes = "votes",
    }
}

/// Influence at one number after the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Course {
    /// What is varied.
    pub varied: Varied,
    /// Whose votes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<SeatName>,
    /// The number as it is.
    #[schemars(with = "String")]
    pub now_at: Decimal,
    /// Whose influence is shown: of seats that are alike now one.
    pub seats: Vec<SeatName>,
    /// How many are like each of these now, with it.
    pub alike: Vec<usize>,
    /// The steps, ascending; `at` is the number.
    pub steps: Vec<SweepStep>,
}

/// So many newcomers join at most.
const NEWCOMERS: usize = 20;

/// So many steps of votes.
const STEPS: u32 = 30;

/// What happens to the shares as newcomers join; none where membership is no matter of joining or
/// votes weigh.
pub(super) fn members(
    scene: &Scene<'_>,
    matter: &Matter,
    now: &Measured,
    watch: &mut Watch<'_>,
    name: &dyn Fn(&Seat) -> SeatName,
) -> Option<Course> {
    let rule = &now.played.rule;
    let open = matches!(scene.charter.electorate(&rule.electorate)?.who, Who::Members);
    if !open || rule.passes.tests().any(|test| test.by.is_some()) {
        return None;
    }
    let newcomer = |at: usize| format!("newcomer-{at}").parse::<ActorId>().ok();
    let voters = now.played.roll.entitled();
    let supposed = (0..=NEWCOMERS).map(|more| {
        let join = (1..=more).filter_map(newcomer).collect();
        (Decimal::from(voters + more), WhatIf { join, ..WhatIf::default() })
    });
    let told = (Varied::Members, None, Decimal::from(voters));
    course(scene, (matter, now), told, supposed, watch, name)
}

/// What happens to the shares as one voter has more or fewer votes.
pub(super) fn votes(
    scene: &Scene<'_>,
    matter: &Matter,
    now: &Measured,
    actor: &ActorId,
    watch: &mut Watch<'_>,
    name: &dyn Fn(&Seat) -> SeatName,
) -> Option<Course> {
    let roll = &now.played.roll;
    let place = roll.place(actor)?;
    let counted = |at: &usize| roll.barred[*at].is_none();
    let weighing = now.played.weighing();
    let votes = |parts: u64| super::parts(parts, weighing.map_or(0, |one| one.scale));
    let (own, all) = match weighing {
        Some(one) => {
            let all = (0..one.votes.len()).filter(counted).map(|at| one.votes[at]).sum();
            (votes(one.votes[place]), votes(all))
        }
        None => (Decimal::ONE, Decimal::from(roll.entitled())),
    };
    // From none to as many as all others have.
    let most = (all - own).max(own);
    let step = most.checked_div(Decimal::from(STEPS))?;
    // Whole votes where there are enough of them.
    let places = if step >= Decimal::ONE { 0 } else { 6 };
    let step = if most.is_integer() && most <= Decimal::from(STEPS) { Decimal::ONE } else { step };
    let mut at: Vec<Decimal> =
        (0..=STEPS).map(|one| (step * Decimal::from(one)).round_dp(places).normalize()).collect();
    at.extend([own, most].map(|one| one.normalize()));
    at.retain(|one| *one <= most);
    at.sort();
    at.dedup();
    let supposed = at
        .into_iter()
        .map(|one| (one, WhatIf { weigh: vec![(actor.clone(), one)], ..WhatIf::default() }));
    let told = (Varied::Votes, Some(Seat::Voter(actor.clone())), own);
    course(scene, (matter, now), told, supposed, watch, name)
}

fn course(
    scene: &Scene<'_>,
    (matter, now): (&Matter, &Measured),
    (varied, of, now_at): (Varied, Option<Seat>, Decimal),
    supposed: impl Iterator<Item = (Decimal, WhatIf)>,
    watch: &mut Watch<'_>,
    name: &dyn Fn(&Seat) -> SeatName,
) -> Option<Course> {
    let players = &now.played.seating.players;
    let mut seats: Vec<(Seat, usize)> =
        shown(now).iter().map(|&(place, alike)| (players[place].seats[0].clone(), alike)).collect();
    if let Some(of) = &of {
        // Whose votes are varied stands first, and by itself.
        seats.retain(|(seat, _)| seat != of);
        seats.insert(0, (of.clone(), 1));
    }
    let mut steps = Vec::new();
    for (at, what_if) in supposed {
        let played = match what_if.is_empty() {
            true => scene.play(matter),
            false => scene.suppose(matter, &what_if, &Observed::new()),
        };
        let Ok(then) = played.and_then(|played| measure(played, false, None, watch)) else {
            continue;
        };
        let shown = seats.iter().map(|(seat, _)| seat);
        steps.push(SweepStep::new(at, shown, &then.played.seating, &then.figures));
    }
    (steps.len() > 1).then(|| Course {
        varied,
        of: of.as_ref().map(name),
        now_at,
        seats: seats.iter().map(|(seat, _)| name(seat)).collect(),
        alike: seats.iter().map(|(_, alike)| *alike).collect(),
        steps,
    })
}
