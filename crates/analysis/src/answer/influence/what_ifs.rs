//! What would change if something were otherwise: each supposition beside what is.

use super::{
    SeatName, Way, World,
    scene::{Measured, Observed, Scene, Term, measure},
};
use crate::{
    influence::{Sampling, Watch},
    seats::{NoGame, Player, Reading, Seat, offices},
    what_if::{ONE_EACH, Stated, WhatIf},
};
use charter::{Act, Count, Matter, Rule, Status, Who};
use schemars::JsonSchema;
use serde::Serialize;
use vocabulary::{ActorId, Date, Decimal, Id, Stage};

/// A figure before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Shift {
    /// As it is; absent for a seat that is not there now.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub before: Option<Decimal>,
    /// As it would be; absent for a seat that would not be there.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub after: Option<Decimal>,
    /// The difference, a seat that is not there counted as nothing.
    #[schemars(with = "String")]
    pub change: Decimal,
}

impl Shift {
    fn new(before: Option<Decimal>, after: Option<Decimal>) -> Self {
        let change = after.unwrap_or_default() - before.unwrap_or_default();
        Self { before, after, change: change.normalize() }
    }
}

/// What a supposition does to one seat, or to several alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ShiftRow {
    /// The seats.
    pub seats: Vec<SeatName>,
    /// How often each turns the outcome (Penrose's measure).
    pub turns: Shift,
    /// Each one's share of all influence (normalised index of Banzhaf).
    pub share: Shift,
    /// Whether these are supposed to vote as one: what is told then is of all of them together.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub as_one: bool,
}

/// How many of those who vote have votes by a weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WithVotes {
    /// How many have any.
    pub have: usize,
    /// How many there are.
    pub of: usize,
}

/// When a membership ends; absent: it has no end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TermShift {
    /// Whose.
    pub seat: SeatName,
    /// As it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub before: Option<Date>,
    /// As it would be.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub after: Option<Date>,
}

/// A supposition and what would come of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WhatIfRow {
    /// What its maker calls it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What is supposed.
    pub stated: Vec<Stated>,
    /// Why there would be no influence to measure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no_game: Option<NoGame>,
    /// How it was computed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub way: Option<Way>,
    /// How often anything would pass.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_act: Option<Shift>,
    /// How unevenly influence would be spread (Gini).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gini: Option<Shift>,
    /// What is assumed to read the rule as it would be, and is not of the rule as it is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub readings: Vec<Reading>,
    /// Where other votes are supposed, how many seats would have any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub with_votes: Option<WithVotes>,
    /// When the membership of those ends who are supposed to pay.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<TermShift>,
    /// Who would gain and who would lose, who gains most first.
    pub rows: Vec<ShiftRow>,
}

/// Holds a supposition beside what is.
pub(super) fn row(
    scene: &Scene<'_>,
    (matter, now): (&Matter, Option<&Measured>),
    what_if: &WhatIf,
    (observed, sampling, watch): (&Observed, Option<Sampling>, &mut Watch<'_>),
    name: &dyn Fn(&Seat) -> SeatName,
) -> WhatIfRow {
    let played = scene.knows(what_if).and_then(|()| scene.suppose(matter, what_if, observed));
    let then = played.and_then(|played| measure(played, false, sampling, watch));
    let mut row = WhatIfRow {
        name: what_if.name.clone(),
        stated: what_if.stated(),
        no_game: None,
        way: None,
        to_act: None,
        gini: None,
        readings: Vec::new(),
        with_votes: None,
        terms: Vec::new(),
        rows: Vec::new(),
    };
    let voter = |actor| name(&Seat::Voter(actor));
    let terms = scene.terms(what_if, observed).into_iter();
    row.terms = terms
        .map(|Term { actor, before, after }| TermShift { seat: voter(actor), before, after })
        .collect();
    match then {
        Err(no_game) => {
            if no_game.is_mistaken() {
                row.terms.clear();
            }
            row.no_game = Some(no_game);
        }
        Ok(then) => {
            let (before, after) = (now.map(|now| &now.figures), &then.figures);
            let to_act = before.map(|before| before.to_act);
            row.way = Some(then.way());
            row.to_act = Some(Shift::new(to_act, Some(after.to_act)));
            let gini = before.map(|before| before.spread.gini);
            row.gini = Some(Shift::new(gini, Some(after.spread.gini)));
            if let Some(now) = now {
                let known = &now.played.seating.readings;
                let readings = then.played.seating.readings.iter();
                row.readings = readings.filter(|one| !known.contains(one)).cloned().collect();
            }
            row.with_votes = what_if.votes.as_ref().and_then(|_| with_votes(&then));
            row.rows = rows(now, &then, name);
        }
    }
    row
}

fn with_votes(then: &Measured) -> Option<WithVotes> {
    let (roll, weighing) = (&then.played.roll, then.played.weighing()?);
    let voting = weighing.votes.iter().zip(&roll.barred).filter(|(_, barred)| barred.is_none());
    let votes: Vec<u64> = voting.map(|(votes, _)| *votes).collect();
    let have = votes.iter().filter(|votes| **votes > 0).count();
    Some(WithVotes { have, of: votes.len() })
}

/// Seats side by side; those to whom the same happens in one row. Seats that are supposed to vote as
/// one are one row, held beside what they have together.
fn rows(
    now: Option<&Measured>,
    then: &Measured,
    name: &dyn Fn(&Seat) -> SeatName,
) -> Vec<ShiftRow> {
    let figure = |measured: &Measured, seat: &Seat| {
        let place = measured.place(seat)?;
        Some((measured.figures.penrose[place], measured.figures.banzhaf[place]))
    };
    let mut rows: Vec<ShiftRow> = Vec::new();
    let players = &then.played.seating.players;
    let joint = players.iter().filter(|player| player.seats.len() > 1);
    for Player { seats, .. } in joint.clone() {
        let before = seats.iter().filter_map(|seat| Some(figure(now?, seat)?.1));
        let before: Vec<Decimal> = before.collect();
        let before = (!before.is_empty()).then(|| before.iter().sum());
        let after = figure(then, &seats[0]);
        rows.push(ShiftRow {
            seats: seats.iter().map(name).collect(),
            turns: Shift::new(None, after.map(|one| one.0)),
            share: Shift::new(before, after.map(|one| one.1)),
            as_one: true,
        });
    }
    let told: Vec<&Seat> = joint.flat_map(|player| &player.seats).collect();
    let mut seats: Vec<&Seat> = Vec::new();
    for measured in now.into_iter().chain([then]) {
        for seat in measured.played.seating.players.iter().flat_map(|player| &player.seats) {
            if !seats.contains(&seat) && !told.contains(&seat) {
                seats.push(seat);
            }
        }
    }
    for seat in seats {
        let (before, after) = (now.and_then(|now| figure(now, seat)), figure(then, seat));
        let turns = Shift::new(before.map(|one| one.0), after.map(|one| one.0));
        let share = Shift::new(before.map(|one| one.1), after.map(|one| one.1));
        let same = |row: &&mut ShiftRow| row.turns == turns && row.share == share && !row.as_one;
        match rows.iter_mut().find(same) {
            Some(row) => row.seats.push(name(seat)),
            None => {
                rows.push(ShiftRow { seats: vec![name(seat)], turns, share, as_one: false });
            }
        }
    }
    for row in &mut rows {
        row.seats.sort_by(super::in_order);
    }
    rows.sort_by(|a, b| b.share.change.cmp(&a.share.change).then_with(|| a.seats.cmp(&b.seats)));
    rows
}

/// Suppositions that suit a matter: without each office, votes by what was promised and paid and by
/// means, other thresholds, all that are invited.
pub(super) fn suited(
    scene: &Scene<'_>,
    world: &World<'_>,
    rule: &Rule,
    matter: &Matter,
) -> Vec<WhatIf> {
    let mut all: Vec<WhatIf> = Vec::new();
    let mut add = |pairs: &[(&str, String)]| {
        let mut what_if = WhatIf::default();
        // The parameters are ours: what cannot be read is not offered.
        if pairs.iter().all(|(parameter, value)| what_if.suppose(parameter, value).is_ok()) {
            all.push(what_if);
        }
    };
    for office in offices(rule, &matter.propose) {
        add(&[("without", office.to_string())]);
    }
    let tests: Vec<_> = rule.passes.tests().collect();
    let of_test = |at: usize, needs: &str| match tests.len() {
        1 => needs.to_owned(),
        _ => format!("{}:{needs}", at + 1),
    };
    let counts_yes = |at: usize| tests[at].count == Count::Yes;
    let shares = !tests.is_empty() && tests.iter().all(|test| test.needs.is_share());
    let weighed = tests.iter().any(|test| test.by.is_some());
    if shares && weighed {
        add(&[("votes", ONE_EACH.to_owned())]);
    }
    let of_members = scene
        .charter
        .electorate(&rule.electorate)
        .is_some_and(|electorate| matches!(electorate.who, Who::Members | Who::Class(_)));
    if shares && !weighed && of_members {
        let ledger = &scene.view.book.commitments;
        if scene.view.known(ledger).next().is_some() {
            add(&[("votes", Stage::Pledged.code().to_owned())]);
            add(&[("votes", Stage::PaidIn.code().to_owned())]);
        }
        let means: Option<Id> = super::MEANS.parse().ok();
        if means.is_some_and(|means| !world.observations(&means).is_empty()) {
            add(&[("votes", super::MEANS.to_owned())]);
        }
    }
    for at in (0..tests.len()).filter(|at| counts_yes(*at) && tests[*at].needs.is_share()) {
        for needs in ["more than 1/2", "at least 2/3", "at least 3/4", "at least 1/1"] {
            if tests[at].needs.to_string() != needs {
                add(&[("needs", of_test(at, needs))]);
            }
        }
    }
    for at in (0..tests.len()).filter(|at| tests[*at].count == Count::No) {
        if tests[at].needs.to_string() == "fewer than 1" {
            add(&[("needs", of_test(at, "fewer than 2"))]);
        }
    }
    let invited = invited(scene);
    if of_members && !invited.is_empty() {
        let invited: Vec<&str> = invited.iter().map(|one| one.as_str()).collect();
        add(&[("join", invited.join(","))]);
    }
    all
}

/// Who was invited and has neither joined nor declined.
fn invited(scene: &Scene<'_>) -> Vec<ActorId> {
    let open = |status: Status| matches!(status, Status::Invited | Status::Accepted);
    let all = scene.day.standing().members.iter();
    let all = all.filter(|one| open(one.status) || one.act == Act::Undecided);
    all.filter(|one| one.actor.state().is_some()).map(|one| one.actor.clone()).collect()
}
