//! How influence moves with the threshold.

use super::{
    SeatName,
    scene::{Measured, Played, Scene},
    share_of,
};
use crate::{
    influence::{Ask, Figures, Method, Power, Rule, Swings, Watch, power, sweep},
    seats::{Seat, Seating, least},
};
use charter::{Base, Comparison, Count, Fraction, Limit, Matter, Needs, Test};
use schemars::JsonSchema;
use serde::Serialize;
use vocabulary::Decimal;

/// Influence at one threshold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SweepStep {
    /// What is asked for, as a share of all votes; of a [`super::Course`], the number.
    #[schemars(with = "String")]
    pub at: Decimal,
    /// How often anything passes.
    #[schemars(with = "String")]
    pub to_act: Decimal,
    /// How often each of `seats` turns the outcome, in that order.
    #[schemars(with = "Vec<String>")]
    pub turns: Vec<Decimal>,
    /// Each one's share of all influence, in that order.
    #[schemars(with = "Vec<String>")]
    pub shares: Vec<Decimal>,
}

impl SweepStep {
    /// What seats have there. One that does not sit, as an office that had but the casting vote, has
    /// nothing.
    pub(super) fn new<'s>(
        at: Decimal,
        seats: impl Iterator<Item = &'s Seat>,
        seating: &Seating,
        figures: &Figures,
    ) -> Self {
        let places: Vec<Option<usize>> = seats.map(|seat| seating.place(seat)).collect();
        let of = |all: &[Decimal]| {
            places.iter().map(|place| place.map_or(Decimal::ZERO, |place| all[place])).collect()
        };
        let (turns, shares) = (of(&figures.penrose), of(&figures.banzhaf));
        Self { at, to_act: figures.to_act, turns, shares }
    }
}

/// Influence at one threshold after the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Sweep {
    /// Which test of the rule asks, counted from 1.
    pub test: usize,
    /// What it asks for now.
    pub now: Needs,
    /// The same as a share of all votes.
    #[schemars(with = "String")]
    pub now_at: Decimal,
    /// Whose influence is shown: of seats that are alike one.
    pub seats: Vec<SeatName>,
    /// How many are like each of these, with it.
    pub alike: Vec<usize>,
    /// The steps, ascending.
    pub steps: Vec<SweepStep>,
}

/// So many kinds of seats are shown.
pub(super) const SHOWN: usize = 6;

/// So many steps of a share.
const STEPS: u64 = 50;

/// Of seats that are alike one each, the most influential first.
pub(super) fn shown(now: &Measured) -> Vec<(usize, usize)> {
    let share = |place: usize| now.figures.banzhaf[place];
    let classes = now.played.game.classes().iter();
    let mut kinds: Vec<(usize, usize)> =
        classes.map(|class| (class.players[0], class.players.len())).collect();
    kinds.sort_by(|a, b| share(b.0).cmp(&share(a.0)).then(a.0.cmp(&b.0)));
    kinds.truncate(SHOWN);
    kinds
}

/// Sweeps the first test that counts votes for, from half of the votes to all of them.
pub(super) fn threshold(
    scene: &Scene<'_>,
    matter: &Matter,
    now: &Measured,
    light: bool,
    watch: &mut Watch<'_>,
    name: &dyn Fn(&Seat) -> SeatName,
) -> Option<Sweep> {
    let played = &now.played;
    let tests: Vec<&Test> = played.rule.passes.tests().collect();
    let plain =
        |test: &&Test| test.count == Count::Yes && test.out_of.is_none() && test.among.is_none();
    let at = tests.iter().position(plain)?;
    let test = tests[at];
    let weighing = match &test.by {
        None => None,
        Some(by) => Some(played.roll.weighing(by)?),
    };
    let votes = |place: usize| weighing.map_or(1, |one| one.votes[place]);
    let all = |places: &mut dyn Iterator<Item = usize>| places.map(votes).sum::<u64>();
    let total = all(&mut played.seating.players.iter().filter_map(|player| player.place));
    // What a share is taken of when all vote: barred voters count where it is the membership.
    let base = match test.of {
        Base::Membership => all(&mut (0..played.roll.voters.len())),
        _ => total,
    };
    if total == 0 {
        return None;
    }
    let unit = 10_u64.pow(weighing.map_or(0, |one| one.scale));
    let quotas = quotas(total, base, weighing.is_some());
    let kinds = shown(now);
    let seats: Vec<&Seat> =
        kinds.iter().map(|&(place, _)| &played.seating.players[place].seats[0]).collect();
    let share = |quota: u64| share_of(Decimal::from(quota), Decimal::from(base));
    let step = |quota: u64, seating: &Seating, power: &Power| {
        SweepStep::new(share(quota), seats.iter().copied(), seating, &power.rounded())
    };
    let mut steps = Vec::new();
    if light {
        for &quota in &quotas {
            let seating = asking(scene, matter, played, at, (quota, unit))?;
            let power = seating.game().ok().map(|game| power(&game, &Ask::default(), watch));
            steps.extend(power.and_then(Result::ok).map(|power| step(quota, &seating, &power)));
        }
    } else {
        let weights = alone(&played.seating.rule)?;
        for one in sweep(weights, &quotas, false, watch).ok()? {
            let (method, players) = (Method::Weights, weights.len());
            let swings = Swings::Counted(one.counts);
            let power = Power { method, players, swings, shapley: None };
            steps.push(step(one.quota, &played.seating, &power));
        }
    }
    Some(Sweep {
        test: at + 1,
        now: test.needs,
        now_at: share(least(total, |votes| test.needs.met(votes, base, unit))),
        seats: seats.iter().map(|seat| name(seat)).collect(),
        alike: kinds.iter().map(|&(_, alike)| alike).collect(),
        steps,
    })
}

/// The thresholds looked at: every number of votes above the half where they are few, else
/// hundredths of what a share is taken of.
fn quotas(total: u64, base: u64, weighed: bool) -> Vec<u64> {
    let half = base / 2 + 1;
    if !weighed && total.saturating_sub(half) < STEPS {
        return (half..=total).collect();
    }
    let share = |step: u64| {
        let wide = u128::from(base) * u128::from(step);
        u64::try_from(wide.div_ceil(100)).unwrap_or(total)
    };
    let mut quotas: Vec<u64> = (50..=100).map(share).map(|quota| quota.max(half)).collect();
    quotas.retain(|quota| *quota <= total);
    quotas.dedup();
    quotas
}

/// The weights of a rule that is one weighted test: what always holds, as a quorum when everybody is
/// there, does not count.
fn alone(rule: &Rule) -> Option<&[u64]> {
    fn gather<'r>(rule: &'r Rule, tests: &mut Vec<&'r [u64]>) -> bool {
        match rule {
            Rule::Weighs { quota: 0, .. } => true,
            Rule::Weighs { weights, .. } => {
                tests.push(weights);
                true
            }
            Rule::All(parts) => parts.iter().all(|part| gather(part, tests)),
            Rule::Any(_) | Rule::AtLeast(..) => false,
        }
    }
    let mut tests = Vec::new();
    match (gather(rule, &mut tests), tests.as_slice()) {
        (true, &[one]) => Some(one),
        _ => None,
    }
}

/// The seats where a test asks for so many parts of votes, without a casting vote in it.
fn asking(
    scene: &Scene<'_>,
    matter: &Matter,
    played: &Played,
    at: usize,
    (mut quota, mut unit): (u64, u64),
) -> Option<Seating> {
    // A threshold is told in at most twelve digits; finer parts are rounded up.
    while quota > MOST || unit > MOST {
        (quota, unit) = (quota.div_ceil(10), unit.div_ceil(10));
    }
    let limit = Limit::Number(Fraction::new(quota, unit)?);
    let mut rule = played.rule.clone();
    let mut place = 0;
    rule.passes.change_tests(&mut |test| {
        if place == at {
            test.needs = Needs { comparison: Comparison::AtLeast, limit };
            test.tie = None;
        }
        place += 1;
    });
    Seating::new(scene.charter, matter, &rule, &played.roll, scene).ok()
}

/// Neither part of a threshold is greater.
const MOST: u64 = 1_000_000_000_000;
