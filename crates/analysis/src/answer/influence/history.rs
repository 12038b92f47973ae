//! How influence moved: with each accession and end of membership, each change of class and of the
//! charter, and each billion that was paid.

use super::{
    SeatName,
    scene::{Measured, Observed, Scene, measure},
    sweep::shown,
};
use crate::{
    influence::Watch,
    seats::{NoGame, Seat, Seating},
    what_if::WhatIf,
};
use charter::{Facts, Matter, Roll};
use register::{Clocks, record::Recorded};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;
use vocabulary::{ActorId, ActorKind, Date, Decimal, Form, Id, Stage};

/// Money that was paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PaidRow {
    /// By whom.
    pub seat: SeatName,
    /// US dollars, in cash and in kind.
    #[schemars(with = "String")]
    pub dollars: Decimal,
}

/// A day on which influence moved, or could have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Moment {
    /// The day.
    #[schemars(with = "String")]
    pub on: Date,
    /// Who has a seat since.
    pub joined: Vec<SeatName>,
    /// Who has none any more.
    pub left: Vec<SeatName>,
    /// Whose class changed.
    pub reclassed: Vec<SeatName>,
    /// The version of the charter, where a new one applies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub charter: Option<String>,
    /// What was paid on the day, where all that was paid passed another billion of US dollars.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub paid: Vec<PaidRow>,
    /// How many seats there are.
    pub seats: usize,
    /// Why there was no influence to measure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no_game: Option<NoGame>,
    /// How often anything passed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub to_act: Option<Decimal>,
    /// How often each of the seats shown turned the outcome; none: it had no seat, nor had one
    /// that is like it now.
    #[schemars(with = "Vec<Option<String>>")]
    pub turns: Vec<Option<Decimal>>,
    /// Each one's share of all influence.
    #[schemars(with = "Vec<Option<String>>")]
    pub shares: Vec<Option<Decimal>>,
}

/// So many days are played.
const DAYS: usize = 400;

/// What a billion is.
const BILLION: i64 = 1_000_000_000;

/// The days of a forum on which a rule had other seats than before, up to the as-of day.
pub(super) fn moments(
    scene: &Scene<'_>,
    matter: &Matter,
    now: &Measured,
    watch: &mut Watch<'_>,
    name: &dyn Fn(&Seat) -> SeatName,
) -> Vec<Moment> {
    let kinds: Vec<BTreeSet<&Seat>> = shown(now)
        .into_iter()
        .map(|(first, _)| {
            let classes = now.played.game.classes().iter();
            let own = classes.filter(|class| class.players.contains(&first));
            let players = own.flat_map(|class| &class.players);
            players.flat_map(|&player| &now.played.seating.players[player].seats).collect()
        })
        .collect();
    let mut moments = Vec::new();
    let mut before: Option<Before> = None;
    let mut billions = Decimal::ZERO;
    let days = days(scene);
    let skipped = days.len().saturating_sub(DAYS);
    for day in days.into_iter().skip(skipped) {
        let clocks = Clocks { as_of: day, ..scene.view.clocks };
        let Ok(then) = Scene::new(scene.view, clocks) else { continue };
        let Ok(matter) = then.matter(&matter.id) else { continue };
        let played = then.play(matter, &WhatIf::default(), &Observed::new());
        let roll = played.as_ref().ok().map(|played| played.roll.clone());
        let facts = then.facts();
        let class = |seat: &Seat| match seat {
            Seat::Voter(actor) => facts.class(actor),
            Seat::Office(_) => None,
        };
        let seats: Vec<(Seat, Option<Id>)> = match &played {
            Ok(played) => seats(&played.seating).map(|seat| (seat.clone(), class(seat))).collect(),
            Err(_) => Vec::new(),
        };
        let paid = paid(&then);
        let total: Decimal = paid.iter().map(|(_, _, dollars)| *dollars).sum();
        let passed = (total / Decimal::from(BILLION)).trunc();
        let another = passed > billions;
        billions = passed.max(billions);
        let after = Before { charter: then.charter.text.version.clone(), roll, seats };
        let nobody = before.is_none() && after.seats.is_empty();
        if nobody || before.as_ref() == Some(&after) && !another {
            continue;
        }
        let measured = played.and_then(|played| measure(played, false, None, watch));
        let earlier = before.as_ref().map_or(&[][..], |before| before.seats.as_slice());
        let had = |seat: &Seat| earlier.iter().find(|(one, _)| one == seat);
        let has = |seat: &Seat| after.seats.iter().any(|(one, _)| one == seat);
        let named = |seats: Vec<&Seat>| seats.into_iter().map(name).collect();
        let figure = |values: fn(&Measured) -> &[Decimal]| -> Vec<Option<Decimal>> {
            let of = |kind: &BTreeSet<&Seat>| {
                let measured = measured.as_ref().ok()?;
                let places = kind.iter().filter_map(|seat| measured.place(seat));
                places.map(|place| values(measured)[place]).max()
            };
            kinds.iter().map(of).collect()
        };
        let today = paid.iter().filter(|(_, on, _)| another && *on == day);
        moments.push(Moment {
            on: day,
            joined: named(
                after
                    .seats
                    .iter()
                    .map(|(seat, _)| seat)
                    .filter(|seat| had(seat).is_none())
                    .collect(),
            ),
            left: named(earlier.iter().map(|(seat, _)| seat).filter(|seat| !has(seat)).collect()),
            reclassed: named(
                after
                    .seats
                    .iter()
                    .filter(|(seat, class)| had(seat).is_some_and(|(_, known)| known != class))
                    .map(|(seat, _)| seat)
                    .collect(),
            ),
            charter: before
                .as_ref()
                .is_none_or(|before| before.charter != after.charter)
                .then(|| after.charter.clone()),
            paid: today
                .map(|(actor, _, dollars)| PaidRow {
                    seat: name(&Seat::Voter(actor.clone())),
                    dollars: dollars.normalize(),
                })
                .collect(),
            seats: after.seats.len(),
            to_act: measured.as_ref().ok().map(|measured| measured.figures.to_act),
            turns: figure(|measured| &measured.figures.penrose),
            shares: figure(|measured| &measured.figures.banzhaf),
            no_game: measured.err(),
        });
        before = Some(after);
    }
    moments
}

/// What is compared from day to day.
#[derive(PartialEq, Eq)]
struct Before {
    charter: String,
    roll: Option<Roll>,
    seats: Vec<(Seat, Option<Id>)>,
}

fn seats(seating: &Seating) -> impl Iterator<Item = &Seat> {
    seating.players.iter().flat_map(|player| &player.seats)
}

/// The days on which seats could change.
fn days(scene: &Scene<'_>) -> BTreeSet<Date> {
    let view = scene.view;
    let book = view.book;
    let as_of = view.clocks.as_of;
    let mut days: BTreeSet<Date> = BTreeSet::new();
    let mut add = |day: Option<Date>| days.extend(day.filter(|day| *day <= as_of));
    for charter in view.charters() {
        add(charter.text.entry_into_force);
    }
    for version in view.known(&book.memberships) {
        add(Some(version.record.on.certain()));
    }
    for member in &scene.day.standing().members {
        add(member.class.as_ref().and_then(|class| Some(class.term.as_ref()?.on)));
    }
    for version in view.known(&book.disqualifications) {
        add(version.record.on().map(vocabulary::PartialDate::certain));
    }
    for version in view.known(&book.offices) {
        add(version.record.from.map(vocabulary::PartialDate::certain));
        let last = version.record.until.map(vocabulary::PartialDate::certain);
        add(last.and_then(|day| day.tomorrow().ok()));
    }
    for (_, on, _) in paid(scene) {
        add(Some(on));
    }
    days
}

/// What was paid in until the day, in US dollars: by whom, when, how much.
fn paid(scene: &Scene<'_>) -> Vec<(ActorId, Date, Decimal)> {
    let counts = |one: &&charter::Payment| {
        one.measure.to_string() == "USD" && matches!(one.form, Form::Cash | Form::InKind)
    };
    // What a group gave is its members'.
    let group = |actor: &ActorId| {
        scene.view.actor(actor).is_some_and(|actor| actor.kind == ActorKind::Group)
    };
    let all = scene.day.all_paid(Stage::PaidIn).filter(|(actor, _)| !group(actor));
    let of = all.flat_map(|(actor, payments)| {
        let own = payments.iter().filter(counts);
        own.filter_map(move |one| Some((actor.clone(), one.on, one.number?)))
    });
    of.collect()
}
