//! How influence moved: with each accession and end of membership, each change of class, of weights
//! and of the charter, and each billion that was paid.

use super::{
    KindRow, SeatName, kinds,
    scene::{Measured, Scene, measure},
    sorted,
    sweep::{SHOWN, shown},
};
use crate::{
    influence::Watch,
    seats::{NoGame, Seat},
};
use charter::{Facts, Matter, Roll};
use register::{Clocks, record::Recorded};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;
use vocabulary::{ActorId, Date, Decimal, Form, Id, Measure, PartialDate, Stage};

/// Money that was paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PaidRow {
    /// By whom.
    pub seat: SeatName,
    /// US dollars, in cash and in kind.
    #[schemars(with = "String")]
    pub dollars: Decimal,
}

/// Of seats that are alike now, those that were there on a day; where all of a class of membership are
/// alike now, those who were of the class then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Point {
    /// How many of them there were.
    pub count: usize,
    /// The first of these by name; absent where there was none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seat: Option<SeatName>,
    /// How often each turned the outcome, or the one that did so most.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub turns: Option<Decimal>,
    /// Its share of all influence.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub share: Option<Decimal>,
}

/// A day on which influence moved, or could have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Moment {
    /// The day.
    #[schemars(with = "String")]
    pub on: Date,
    /// Who votes since.
    pub joined: Vec<SeatName>,
    /// Who does not any more.
    pub left: Vec<SeatName>,
    /// Whose class changed.
    pub reclassed: Vec<SeatName>,
    /// Whether votes weigh otherwise than before, those of all who voted before among them.
    pub reweighed: bool,
    /// The version of the charter, where a new one applies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub charter: Option<String>,
    /// The rule that applies since, where it is another, by name in the language asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// What was paid on the day, where all that was paid passed another billion of US dollars.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub paid: Vec<PaidRow>,
    /// How many vote.
    pub voters: usize,
    /// Why there was no influence to measure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no_game: Option<NoGame>,
    /// How often anything passed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub to_act: Option<Decimal>,
    /// The seats that were alike on the day, the most influential first, as many kinds as are shown.
    pub kinds: Vec<KindRow>,
    /// What the seats of each kind shown were worth; in the order of [`History::seats`].
    pub points: Vec<Point>,
}

/// How influence moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct History {
    /// Whose influence is shown: of seats that are alike now one.
    pub seats: Vec<SeatName>,
    /// How many are like each of these now, with it.
    pub alike: Vec<usize>,
    /// The days, ascending.
    pub moments: Vec<Moment>,
    /// How many earlier days were left out.
    pub left_out: usize,
}

/// So many days are played.
const DAYS: usize = 400;

/// What a billion is.
const BILLION: i64 = 1_000_000_000;

/// The days of a forum on which a rule had other voters or votes than before, up to the as-of day.
pub(super) fn history(
    scene: &Scene<'_>,
    matter: &Matter,
    now: &Measured,
    watch: &mut Watch<'_>,
    (language, name): (&str, &dyn Fn(&Seat) -> SeatName),
) -> History {
    let shown = shown(now);
    let players = &now.played.seating.players;
    let kinds: Vec<Lasting<'_>> =
        shown.iter().map(|&(first, _)| Lasting::new(scene, now, first)).collect();
    let days = days(scene, matter);
    let left_out = days.len().saturating_sub(DAYS);
    let mut moments = Vec::new();
    let mut before: Option<Before> = None;
    let mut billions = Decimal::ZERO;
    for day in days.into_iter().skip(left_out) {
        let clocks = Clocks { as_of: day, ..scene.view.clocks };
        let Some(then) = Scene::new(scene.view, clocks) else { continue };
        // Before its entry into force nothing was decided under it.
        let begun = then.charter.text.entry_into_force.is_none_or(|begun| begun <= day);
        let Some(matter) = then.matter(&matter.id).ok().filter(|_| begun) else { continue };
        let Ok((rule, roll)) = then.roll(matter) else { continue };
        let after = Before::new(&then, rule, &roll);
        let rule_name = rule.name.get(language).to_owned();
        let paid = paid(&then);
        let total: Decimal = paid.iter().map(|(_, _, dollars)| *dollars).sum();
        let passed = total.checked_div(Decimal::from(BILLION)).unwrap_or_default().trunc();
        let another = passed > billions;
        billions = passed.max(billions);
        let nobody = before.is_none() && after.voters.is_empty();
        if nobody || before.as_ref() == Some(&after) && !another {
            continue;
        }
        let played = then.play_on(matter, rule, roll);
        let measured = played.and_then(|played| measure(played, false, None, watch));
        let of_kind = |kind: &Lasting<'_>| kind.point((&after, measured.as_ref().ok()), name);
        let voter = |actor: &ActorId| name(&Seat::Voter(actor.clone()));
        let earlier = before.as_ref().map_or(&[][..], |before| before.voters.as_slice());
        let class = |voters: &[(ActorId, Option<Id>)], actor: &ActorId| {
            voters.iter().find(|(one, _)| one == actor).map(|(_, class)| class.clone())
        };
        let names = |from: &[(ActorId, Option<Id>)], not: &[(ActorId, Option<Id>)]| {
            let new = from.iter().filter(|(actor, _)| class(not, actor).is_none());
            sorted(new.map(|(actor, _)| voter(actor)))
        };
        let moved = |(actor, now): &&(ActorId, Option<Id>)| {
            class(earlier, actor).is_some_and(|before| before != *now)
        };
        let today = paid.iter().filter(|(_, on, _)| another && *on == day);
        let other = |differs: fn(&Before, &Before) -> bool| {
            before.as_ref().is_none_or(|before| differs(before, &after))
        };
        let [joined, left] = [names(&after.voters, earlier), names(earlier, &after.voters)];
        moments.push(Moment {
            on: day,
            reweighed: before.is_some()
                && joined.is_empty()
                && left.is_empty()
                && other(|before, after| before.weights != after.weights),
            joined,
            left,
            reclassed: sorted(after.voters.iter().filter(moved).map(|(actor, _)| voter(actor))),
            charter: other(|before, after| before.charter != after.charter)
                .then(|| after.charter.clone()),
            rule: (before.is_some() && other(|before, after| before.rule != after.rule))
                .then_some(rule_name),
            paid: today
                .map(|(actor, _, dollars)| PaidRow {
                    seat: voter(actor),
                    dollars: dollars.normalize(),
                })
                .collect(),
            voters: after.voters.len(),
            to_act: measured.as_ref().ok().map(|measured| measured.figures.to_act),
            kinds: measured.as_ref().map_or_else(|_| Vec::new(), |measured| of_day(measured, name)),
            points: kinds.iter().map(of_kind).collect(),
            no_game: measured.as_ref().err().cloned(),
        });
        before = Some(after);
    }
    History {
        seats: shown.iter().map(|&(place, _)| name(&players[place].seats[0])).collect(),
        alike: shown.iter().map(|&(_, alike)| alike).collect(),
        moments,
        left_out,
    }
}

/// The most influential kinds of seats of a day.
fn of_day(measured: &Measured, name: &dyn Fn(&Seat) -> SeatName) -> Vec<KindRow> {
    let players = &measured.played.seating.players;
    let mut kinds = kinds(measured, &|at| name(&players[at].seats[0]));
    kinds.truncate(SHOWN);
    kinds
}

/// Seats that are alike now, as they are found again on other days.
struct Lasting<'m> {
    seats: BTreeSet<&'m Seat>,
    /// The class of membership that they are all of, with nobody else.
    class: Option<Id>,
}

impl<'m> Lasting<'m> {
    fn new(scene: &Scene<'_>, now: &'m Measured, first: usize) -> Self {
        let players = &now.played.seating.players;
        let classes = now.played.game.classes().iter();
        let own = classes.filter(|class| class.players.contains(&first));
        let own = own.flat_map(|class| &class.players);
        let seats: BTreeSet<&Seat> = own.flat_map(|&player| &players[player].seats).collect();
        let facts = scene.facts();
        let class = |seat: &&Seat| match seat {
            Seat::Voter(actor) => facts.class(actor),
            Seat::Office(_) => None,
        };
        let shared = seats.first().and_then(class);
        let of_it = |seat: &&Seat| shared.is_some() && class(seat) == shared;
        let all = players.iter().flat_map(|player| &player.seats);
        let alone = all.filter(of_it).collect::<BTreeSet<_>>() == seats;
        Self { class: shared.filter(|_| alone), seats }
    }

    fn point(
        &self,
        (day, measured): (&Before, Option<&Measured>),
        name: &dyn Fn(&Seat) -> SeatName,
    ) -> Point {
        let voted = |actor: &ActorId| day.voters.iter().any(|(voter, _)| voter == actor);
        let there: Vec<Seat> = match &self.class {
            Some(class) => {
                let of_it = day.voters.iter().filter(|(_, own)| own.as_ref() == Some(class));
                of_it.map(|(actor, _)| Seat::Voter(actor.clone())).collect()
            }
            None => {
                let sits = |seat: &&&Seat| match seat {
                    Seat::Voter(actor) => voted(actor),
                    Seat::Office(_) => measured.is_none_or(|one| one.place(seat).is_some()),
                };
                self.seats.iter().filter(sits).map(|seat| (*seat).clone()).collect()
            }
        };
        let most = |values: fn(&Measured) -> &[Decimal]| {
            let values = values(measured?);
            there.iter().filter_map(|seat| Some(values[measured?.place(seat)?])).max()
        };
        Point {
            count: there.len(),
            seat: there.iter().map(name).min_by(|a, b| a.name.cmp(&b.name)),
            turns: most(|measured| &measured.figures.penrose),
            share: most(|measured| &measured.figures.banzhaf),
        }
    }
}

/// What is compared from day to day.
#[derive(PartialEq, Eq)]
struct Before {
    charter: String,
    rule: Id,
    /// Those who vote, with their class.
    voters: Vec<(ActorId, Option<Id>)>,
    weights: Vec<Vec<u64>>,
}

impl Before {
    fn new(scene: &Scene<'_>, rule: &charter::Rule, roll: &Roll) -> Self {
        let facts = scene.facts();
        let voting = roll.voters.iter().zip(&roll.barred).filter(|(_, barred)| barred.is_none());
        Self {
            charter: scene.charter.text.version.clone(),
            rule: rule.id.clone(),
            voters: voting.map(|(voter, _)| (voter.clone(), facts.class(voter))).collect(),
            weights: roll.weighings.iter().map(|weighing| weighing.votes.clone()).collect(),
        }
    }
}

/// The days on which voters and votes could change, and the as-of day.
fn days(scene: &Scene<'_>, matter: &Matter) -> BTreeSet<Date> {
    let view = scene.view;
    let book = view.book;
    let as_of = view.clocks.as_of;
    let mut days: BTreeSet<Date> = BTreeSet::from([as_of]);
    let mut add = |day: Option<Date>| days.extend(day.filter(|day| *day <= as_of));
    let after = |last: Option<Date>| last.and_then(|day| day.tomorrow().ok());
    let certain = |day: Option<PartialDate>| day.map(PartialDate::certain);
    for charter in view.charters() {
        add(charter.text.entry_into_force);
        for one in charter.matters.iter().filter(|one| one.id == matter.id) {
            add(one.from);
            add(after(one.until));
        }
    }
    for version in view.known(&book.memberships) {
        add(Some(version.record.on.certain()));
    }
    for member in &scene.day.standing().members {
        add(member.class.as_ref().and_then(|class| Some(class.term.as_ref()?.on)));
    }
    for version in view.known(&book.disqualifications) {
        add(certain(version.record.on()));
        add(after(certain(version.record.until)));
    }
    for version in view.known(&book.offices) {
        add(certain(version.record.from));
        add(after(certain(version.record.until)));
    }
    let weights = view.charters().into_iter().flat_map(|charter| &charter.weights);
    let indicators: BTreeSet<&Id> =
        weights.filter_map(|weight| weight.indicator.as_ref()).collect();
    for version in view.known(&book.observations) {
        if indicators.contains(&version.record.indicator) {
            add(Some(version.record.on.certain()));
        }
    }
    // Classes and weights may follow money on any rung, in any measure.
    for stage in Stage::ALL {
        let payments = scene.day.all_paid(*stage).flat_map(|(_, payments)| payments);
        payments.for_each(|payment| add(Some(payment.on)));
    }
    days
}

/// What was paid in until the day, in US dollars: by whom, when, how much.
fn paid(scene: &Scene<'_>) -> Vec<(ActorId, Date, Decimal)> {
    let counts = |one: &&charter::Payment| {
        one.measure == Measure::US_DOLLARS && matches!(one.form, Form::Cash | Form::InKind)
    };
    let all = scene.day.all_paid(Stage::PaidIn);
    let of = all.flat_map(|(actor, payments)| {
        let own = payments.iter().filter(counts);
        own.filter_map(move |one| Some((actor.clone(), one.on, one.number?)))
    });
    of.collect()
}
