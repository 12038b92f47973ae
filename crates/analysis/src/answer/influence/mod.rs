//! What a seat is worth under a rule of the charter: how often it turns the outcome, what share of
//! all influence it has, what that costs, and how it would be otherwise.

mod abstention;
mod actor;
mod coalitions;
mod course;
mod history;
mod overview;
mod rows;
mod scene;
mod sweep;
mod what_ifs;

pub use abstention::{Abstention, AbstentionRow};
pub use actor::SayRow;
pub use coalitions::{CoalitionRow, Minimal, PartOf};
pub use course::{Course, Varied};
pub use history::{History, Moment, PaidRow, Point};
pub use overview::{Influence, MatterName, RuleRow};
pub use rows::{
    BarredRow, Beside, Computed, GameTest, InfluenceFile, InfluenceRow, KindRow, Measurement,
    SeatName, SpreadRow, Way,
};
pub use sweep::{Sweep, SweepStep};
pub use what_ifs::{Shift, ShiftRow, TermShift, WhatIfRow, WithVotes};

use super::{cited::Settled, motions::WeightColumn};
use crate::{
    FigureId, State, World,
    decide::Undecidable,
    influence::{Figures, Power, Sampling, Spread, Swings, Watch, unions},
    parties::party_name,
    seats::{Mistake, NoGame, Seat, Seating},
    what_if::WhatIf,
};
use charter::Matter;
use num_bigint::BigUint;
use register::{entry::Kind, record::Observation};
use scene::{Measured, Observed, Scene, measure, refused};
use std::collections::BTreeMap;
use vocabulary::{ActorId, Decimal, Form, Id, Measure, Stage};

/// The indicators that influence stands beside: what a member can, and how many people it is.
pub use super::voice::MEANS;
/// How many people a state is.
pub const PEOPLE: &str = "population";

/// What is asked about a matter.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Inquiry {
    /// What is supposed; each by itself.
    pub what_ifs: Vec<WhatIf>,
    /// Seats that form blocs first: a-priori unions. A bloc is named by seats, by a group or by a
    /// forum; who is in none stands alone.
    pub blocs: Vec<Vec<String>>,
    /// Whose votes are varied.
    pub vary: Option<ActorId>,
    /// How chance may answer where no exact method is feasible; none: only what is exact counts.
    pub sampling: Option<Sampling>,
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoInfluence {
    /// The forum is not of this world.
    Forum,
    /// No charter was known.
    Charter,
    /// The charter has no such matter.
    Matter(Undecidable),
}

/// Reads blocs, as `KAZ:UZB,chairman:USA`; what is empty names nobody.
#[must_use]
pub fn read_blocs(text: &str) -> Vec<Vec<String>> {
    let names = |bloc: &str| -> Vec<String> {
        let names = bloc.split(':').map(|name| name.trim().to_owned());
        names.filter(|name| !name.is_empty()).collect()
    };
    text.split(',').map(names).filter(|bloc| !bloc.is_empty()).collect()
}

/// Chance as the answers allow it where nothing exact is feasible: half a hundredth, but for one
/// chance in a hundred.
pub const CHANCE: Sampling = Sampling { seed: 1, error: 0.005, doubt: 0.01 };

/// Games of so many unlike seats are played again and again in one answer.
const MANY: usize = 40;

impl<'a> World<'a> {
    /// What each seat is worth on a matter of a forum. Observations are read from any dossier of
    /// `every`.
    ///
    /// # Errors
    /// Where the forum is not of this world, where no charter was known, and where the charter has no
    /// such matter.
    pub fn influence(
        &self,
        forum: &Id,
        every: &World<'a>,
        (matter, asked): (&Id, &Inquiry),
        language: &str,
        watch: &mut Watch<'_>,
    ) -> Result<InfluenceFile, NoInfluence> {
        let state = self.forum(forum).ok_or(NoInfluence::Forum)?;
        let scene = Scene::new(state.view, self.clocks).ok_or(NoInfluence::Charter)?;
        let matter = scene.matter(matter).map_err(NoInfluence::Matter)?;
        let observed = every.all_observed(&asked.what_ifs);
        let names = Names { world: self, scene: &scene, language };
        let played = scene.play(matter);
        let now = played.and_then(|played| measure(played, true, asked.sampling, watch));
        let name = |seat: &Seat| names.seat(seat);
        let mut what_ifs = Vec::new();
        for what_if in &asked.what_ifs {
            let means = (&observed, asked.sampling, &mut *watch);
            let before = now.as_ref().ok();
            what_ifs.push(what_ifs::row(&scene, (matter, before), what_if, means, &name));
        }
        let (rule_name, rule_article) = names.rule_of(matter);
        let mut file = InfluenceFile {
            clocks: self.clocks,
            forum: forum.clone(),
            charter: scene.charter.text.version.clone(),
            matter: matter.id.clone(),
            name: matter.name.get(language).to_owned(),
            article: matter.article.clone(),
            rule: matter.rule.clone(),
            rule_name,
            rule_article,
            no_game: None,
            measured: None,
            what_ifs,
        };
        match now {
            Err(why) => file.no_game = Some(why),
            Ok(now) => {
                let measured = names.measured(state, every, (matter, &now), asked, watch);
                match measured {
                    Ok(measured) => file.measured = Some(measured),
                    Err(why) => file.no_game = Some(why),
                }
            }
        }
        Ok(file)
    }

    /// What suppositions weigh votes by, as far as dossiers observe it.
    fn all_observed(&self, what_ifs: &[WhatIf]) -> Observed {
        let by = what_ifs.iter().filter_map(|what_if| what_if.votes.as_ref()?.parse::<Id>().ok());
        by.map(|indicator| (indicator.clone(), self.last_observed(&indicator))).collect()
    }

    /// The latest observation of an indicator of each actor, in any of these forums' dossiers.
    pub(super) fn observations(&self, indicator: &Id) -> BTreeMap<&'a ActorId, Latest<'_, 'a>> {
        let mut latest: BTreeMap<&ActorId, Latest<'_, 'a>> = BTreeMap::new();
        for (forum, state) in &self.forums {
            for row in state.counted(&state.view.book.observations) {
                let one = row.record();
                let later =
                    |known: &Latest<'_, 'a>| known.2.record().on.certain() <= one.on.certain();
                if one.indicator == *indicator && latest.get(&one.actor).is_none_or(later) {
                    latest.insert(&one.actor, (forum, state, row));
                }
            }
        }
        latest
    }

    /// Blocs by name: seats of the game, or the members of groups and forums that have one.
    fn blocs(&self, seating: &Seating, blocs: &[Vec<String>]) -> Result<Vec<Vec<Seat>>, NoGame> {
        let mut taken: Vec<usize> = Vec::new();
        let mut found = Vec::new();
        for bloc in blocs {
            let mut places = Vec::new();
            for name in bloc {
                match seating.find(name) {
                    Ok(place) => places.push(place),
                    Err(nobody) => {
                        let members = self.members_of(name);
                        let sitting =
                            members.iter().filter_map(|one| seating.find(one.as_str()).ok());
                        let sitting: Vec<usize> = sitting.collect();
                        if sitting.is_empty() {
                            return Err(nobody);
                        }
                        places.extend(sitting);
                    }
                }
            }
            places.sort_unstable();
            places.dedup();
            if places.len() < 2 {
                let reason = format!("{} is no bloc: expected two seats or more", bloc.join(":"));
                return Err(NoGame::Supposed { reason });
            }
            if let Some(twice) = places.iter().find(|place| taken.contains(place)) {
                let seat = &seating.players[*twice].seats[0];
                let reason =
                    format!("{seat} is put into two blocs: expected each seat in one at most");
                return Err(NoGame::Supposed { reason });
            }
            taken.extend(&places);
            found.push(places.iter().map(|&at| seating.players[at].seats[0].clone()).collect());
        }
        Ok(found)
    }
}

/// An observation that counts, in which forum's dossier.
pub(super) type Latest<'s, 'a> = (&'a Id, &'s State<'a>, Settled<'a, Observation>);

/// Fills in what a seat is worth where blocs form first.
fn united(
    file: &mut Measurement,
    now: &Measured,
    blocs: &[Vec<Seat>],
    watch: &mut Watch<'_>,
) -> Result<(), NoGame> {
    let players = &now.played.seating.players;
    let union = |at: usize| {
        let own = blocs.iter().position(|bloc| bloc.contains(&players[at].seats[0]));
        own.unwrap_or(blocs.len() + at)
    };
    let union_of: Vec<usize> = (0..players.len()).map(union).collect();
    let found = unions(&now.played.game, &union_of, watch);
    let found = found.map_err(|refusal| refused(&refusal, &now.played.seating))?;
    let [owen, banzhaf_owen] = found.rounded();
    for row in &mut file.seats {
        let place = now.place(&row.seat.seat);
        row.owen = place.map(|place| owen[place]);
        row.banzhaf_owen = place.map(|place| banzhaf_owen[place]);
    }
    Ok(())
}

/// What seats are called.
struct Names<'n, 'a> {
    world: &'n World<'a>,
    scene: &'n Scene<'a>,
    language: &'n str,
}

impl<'a> Names<'_, 'a> {
    fn seat(&self, seat: &Seat) -> SeatName {
        let name = match seat {
            Seat::Voter(actor) => self.world.name(actor, self.language),
            Seat::Office(office) => {
                party_name(self.scene.charter, office, self.language).to_owned()
            }
        };
        SeatName { seat: seat.clone(), name }
    }

    /// The name and the article of a matter's rule; where the charter does not have it, its id and
    /// the article of the matter.
    fn rule_of(&self, matter: &Matter) -> (String, String) {
        match self.scene.charter.rule(&matter.rule) {
            Some(rule) => (rule.name.get(self.language).to_owned(), rule.article.clone()),
            None => (matter.rule.to_string(), matter.article.clone()),
        }
    }

    fn measured(
        &self,
        state: &State<'a>,
        every: &World<'a>,
        (matter, now): (&Matter, &Measured),
        asked: &Inquiry,
        watch: &mut Watch<'_>,
    ) -> Result<Measurement, NoGame> {
        let scene = self.scene;
        let name = |seat: &Seat| self.seat(seat);
        let light = now.played.game.classes().len() <= MANY;
        let mut suited = Vec::new();
        let mut history = None;
        let mut courses = Vec::new();
        if light {
            let all = what_ifs::suited(scene, every, &now.played.rule, matter);
            let observed = every.all_observed(&all);
            for what_if in &all {
                let means = (&observed, None, &mut *watch);
                suited.push(what_ifs::row(scene, (matter, Some(now)), what_if, means, &name));
            }
            // What makes no sense here, or changes nothing, is not offered.
            let moves = |row: &WhatIfRow| row.rows.iter().any(|one| !one.share.change.is_zero());
            suited.retain(|row| row.no_game.is_none() && moves(row));
            history = Some(history::history(scene, matter, now, watch, (self.language, &name)));
            courses.extend(course::members(scene, matter, now, watch, &name));
        }
        let mut vary_refused = None;
        if let Some(actor) = &asked.vary {
            vary_refused = match (light, scene::votes(&now.played.roll, actor)) {
                (_, false) => Some(NoGame::Mistaken {
                    parameter: "vary".to_owned(),
                    actor: actor.clone(),
                    mistake: Mistake::NoVote,
                }),
                (false, _) => {
                    let reason = "so many unlike seats vote here that no course is told";
                    Some(NoGame::Supposed { reason: reason.to_owned() })
                }
                _ => None,
            };
            if vary_refused.is_none() {
                courses.extend(course::votes(scene, matter, now, actor, watch, &name));
            }
        }
        let sweep = sweep::threshold(scene, matter, now, light, watch, &name);
        let (played, figures) = (&now.played, &now.figures);
        let players = &played.seating.players;
        let first = |at: usize| self.seat(&players[at].seats[0]);
        let all = |places: &[usize]| sorted(places.iter().map(|&at| first(at)));
        let weights = self.weights(now);
        let (minimal, minimal_refused) = coalitions::minimal(now, &first, watch)?;
        let mut seats = self.seats(state, every, now, weights.len());
        if let Some((_, [johnston, deegan_packel, public_good])) = &minimal {
            for row in &mut seats {
                let place = now.place(&row.seat.seat);
                row.johnston = place.map(|place| johnston[place]);
                row.deegan_packel = place.map(|place| deegan_packel[place]);
                row.public_good = place.map(|place| public_good[place]);
            }
        }
        let votes: Vec<Decimal> =
            seats.iter().map(|row| row.vote_share).filter(|share| !share.is_zero()).collect();
        let vote_spread = Spread::of_amounts(&votes).into();
        seats.sort_by(|a, b| {
            let key = |row: &InfluenceRow| (row.share, row.vote_share);
            key(b).cmp(&key(a)).then_with(|| a.seat.name.cmp(&b.seat.name))
        });
        let barred = played.seating.barred.iter().map(|(actor, without)| BarredRow {
            seat: self.seat(&Seat::Voter(actor.clone())),
            without: without.clone(),
        });
        let mut measured = Measurement {
            readings: played.seating.readings.clone(),
            barred: barred.collect(),
            computed: computed(now),
            to_act: figures.to_act,
            kinds: kinds(now, &first),
            weights,
            seats,
            dictator: played.game.dictator().map(first),
            vetoers: all(&played.game.vetoers()),
            powerless: now.power.dummies().map(|dummies| all(&dummies)),
            spread: figures.spread.into(),
            vote_spread,
            minimal: minimal.map(|(minimal, _)| minimal),
            minimal_refused,
            abstention: abstention::abstention(scene, matter, now, asked.sampling, watch, &first),
            blocs: Vec::new(),
            blocs_refused: None,
            suited,
            sweep,
            courses,
            vary_refused,
            history,
        };
        if !asked.blocs.is_empty() {
            let blocs = every.blocs(&now.played.seating, &asked.blocs);
            let united =
                blocs.and_then(|blocs| united(&mut measured, now, &blocs, watch).map(|()| blocs));
            match united {
                Ok(blocs) => {
                    measured.blocs =
                        blocs.iter().map(|bloc| bloc.iter().map(name).collect()).collect();
                }
                Err(why) => measured.blocs_refused = Some(why),
            }
        }
        Ok(measured)
    }

    /// The weights that the rule counts by.
    fn weights(&self, now: &Measured) -> Vec<WeightColumn> {
        let column = |one: &charter::Weighing| {
            let weight = self.scene.charter.weight(&one.id)?;
            let (id, article) = (weight.id.clone(), weight.article.clone());
            let total = parts(one.votes.iter().sum(), one.scale);
            let name = weight.name.get(self.language).to_owned();
            Some(WeightColumn { id, name, article, total })
        };
        now.played.roll.weighings.iter().filter_map(column).collect()
    }

    fn seats(
        &self,
        state: &State<'a>,
        every: &World<'a>,
        now: &Measured,
        weights: usize,
    ) -> Vec<InfluenceRow> {
        let (played, figures) = (&now.played, &now.figures);
        let roll = &played.roll;
        let voting = roll.entitled();
        // Votes are shown as the first test that has a weight counts them, of those who may vote.
        let weighing = played.weighing();
        let places = || played.seating.players.iter().filter_map(|player| player.place);
        let total: u64 = weighing.map_or(0, |one| places().map(|place| one.votes[place]).sum());
        let money = |stage| Money::new(self, state, now, stage);
        let (pledged, paid) = (money(Stage::Pledged), money(Stage::PaidIn));
        let (means, people) = (observed(every, now, MEANS), observed(every, now, PEOPLE));
        let vetoers = played.game.vetoers();
        let row = |(place, player): (usize, &crate::seats::Player)| {
            let seat = &player.seats[0];
            let weighings = roll.weighings.iter().take(weights);
            let votes: Vec<Decimal> = weighings
                .map(|one| parts(player.place.map_or(0, |at| one.votes[at]), one.scale))
                .collect();
            let vote_share = match (weighing, player.place) {
                (_, None) => Decimal::ZERO,
                (None, Some(_)) => share_of(Decimal::ONE, Decimal::from(voting)),
                (Some(one), Some(at)) => {
                    share_of(Decimal::from(one.votes[at]), Decimal::from(total))
                }
            };
            let office =
                |office: &Id| party_name(self.scene.charter, office, self.language).to_owned();
            let offices = match seat {
                Seat::Voter(_) => player.offices.iter().map(office).collect(),
                Seat::Office(office) => {
                    let holders = crate::seats::Holders::holders(self.scene, office);
                    holders.iter().map(|one| self.world.name(one, self.language)).collect()
                }
            };
            let actor = match seat {
                Seat::Voter(actor) => Some(actor),
                Seat::Office(_) => None,
            };
            let member = actor.and_then(|actor| state.standing.of(actor));
            let (pledged, paid) = (pledged.of(actor), paid.of(actor));
            let share = figures.banzhaf[place];
            let per_point = |money: &Option<Beside>| {
                let point = money.as_ref()?.value.checked_div(share * Decimal::ONE_HUNDRED)?;
                Some(point.round_dp(2).normalize())
            };
            InfluenceRow {
                seat: self.seat(seat),
                offices,
                class: member.and_then(|member| state.class_name(member, self.language)),
                votes,
                vote_share,
                swings: swings(&now.power, place),
                turns: figures.penrose[place],
                share,
                shapley: figures.shapley.as_ref().map(|values| values[place]),
                shapley_exact: fraction(&now.power, place),
                prevents: figures.prevent[place],
                initiates: figures.initiative[place],
                agrees: figures.rae[place],
                johnston: None,
                deegan_packel: None,
                public_good: None,
                owen: None,
                banzhaf_owen: None,
                veto: vetoers.contains(&place),
                paid_per_point: per_point(&paid),
                pledged_per_point: per_point(&pledged),
                pledged,
                paid,
                means: actor.and_then(|actor| means.get(actor).cloned()),
                people: actor.and_then(|actor| people.get(actor).cloned()),
            }
        };
        played.seating.players.iter().enumerate().map(row).collect()
    }
}

/// Parts of a vote as votes.
fn parts(votes: u64, scale: u32) -> Decimal {
    Decimal::from_i128_with_scale(i128::from(votes), scale).normalize()
}

fn share_of(part: Decimal, whole: Decimal) -> Decimal {
    part.checked_div(whole).unwrap_or_default().round_dp(12).normalize()
}

fn swings(power: &Power, place: usize) -> Option<String> {
    match &power.swings {
        Swings::Counted(counts) => Some(counts.swings[place].to_string()),
        Swings::Estimated { .. } => None,
    }
}

/// A fraction of many digits says nothing to anybody.
const LEGIBLE: usize = 40;

fn fraction(power: &Power, place: usize) -> Option<String> {
    let exact = power.shapley.as_ref()?.exact.as_ref()?;
    Some(exact[place].to_string()).filter(|text| text.len() <= LEGIBLE)
}

fn computed(now: &Measured) -> Computed {
    let power = &now.power;
    let (winning, swings) = match &power.swings {
        Swings::Counted(counts) => {
            let all: BigUint = counts.swings.iter().sum();
            (Some(counts.winning.to_string()), Some(all.to_string()))
        }
        Swings::Estimated { .. } => (None, None),
    };
    let test = |short: crate::influence::Short| GameTest { quota: short.quota, of: short.total };
    let shapley = power.shapley.as_ref();
    Computed {
        way: now.way(),
        shapley: shapley.map(|one| Way::new(&one.method, now.figures.shapley_error)),
        winning,
        coalitions: crate::influence::all_coalitions(power.players).to_string(),
        of_others: crate::influence::all_coalitions(power.players - 1).to_string(),
        swings,
        tests: now.played.game.tests().into_iter().map(test).collect(),
    }
}

/// Offices before voters, each in order of name.
fn in_order(a: &SeatName, b: &SeatName) -> std::cmp::Ordering {
    let is_voter = |one: &SeatName| matches!(one.seat, Seat::Voter(_));
    (is_voter(a), &a.name).cmp(&(is_voter(b), &b.name))
}

/// Seats in that order.
fn sorted(seats: impl Iterator<Item = SeatName>) -> Vec<SeatName> {
    let mut seats: Vec<SeatName> = seats.collect();
    seats.sort_by(in_order);
    seats
}

/// Players that are alike, by how much each has.
fn kinds(now: &Measured, name: &dyn Fn(usize) -> SeatName) -> Vec<KindRow> {
    let Figures { penrose, banzhaf, .. } = &now.figures;
    let kind = |class: &crate::influence::Class| {
        let first = class.players[0];
        let seats = sorted(class.players.iter().map(|&player| name(player)));
        KindRow { seats, turns: penrose[first], share: banzhaf[first] }
    };
    let mut kinds: Vec<KindRow> = now.played.game.classes().iter().map(kind).collect();
    kinds.sort_by(|a, b| b.share.cmp(&a.share).then_with(|| a.seats.cmp(&b.seats)));
    kinds
}

/// What seats gave, in US dollars.
struct Money {
    stage: Stage,
    given: BTreeMap<ActorId, Decimal>,
    total: Decimal,
}

impl Money {
    fn new(names: &Names<'_, '_>, state: &State<'_>, now: &Measured, stage: Stage) -> Self {
        let facts = names.scene.facts();
        let own = |actor: &ActorId| {
            let measure = Measure::US_DOLLARS;
            let line = |form| charter::ContributionLine { stage, form, measure: measure.clone() };
            let sum = [Form::Cash, Form::InKind].into_iter();
            let sum: Decimal =
                sum.map(|form| charter::Facts::contributed(&facts, &line(form), actor)).sum();
            (!sum.is_zero()).then(|| (actor.clone(), sum))
        };
        let voters = now.played.seating.players.iter().flat_map(|player| &player.seats);
        let voters = voters.filter_map(|seat| match seat {
            Seat::Voter(actor) => Some(actor),
            Seat::Office(_) => None,
        });
        let given: BTreeMap<ActorId, Decimal> = match state.ledger.lines.is_empty() {
            true => BTreeMap::new(),
            false => voters.filter_map(own).collect(),
        };
        let total = given.values().sum();
        Self { stage, given, total }
    }

    fn of(&self, actor: Option<&ActorId>) -> Option<Beside> {
        let actor = actor?;
        let value = *self.given.get(actor)?;
        let of = Some(actor.clone());
        let figure = FigureId::Ladder(self.stage, Measure::US_DOLLARS, of).to_string();
        let share = share_of(value, self.total);
        Some(Beside { value, share, figure: Some(figure), cited: None })
    }
}

/// What dossiers observe of seats.
fn observed(every: &World<'_>, now: &Measured, indicator: &str) -> BTreeMap<ActorId, Beside> {
    let Ok(indicator) = indicator.parse::<Id>() else { return BTreeMap::new() };
    let rows = every.observations(&indicator);
    let sits = |actor: &ActorId| now.place(&Seat::Voter(actor.clone())).is_some();
    let rows: Vec<_> = rows.into_iter().filter(|(actor, _)| sits(actor)).collect();
    let total: Decimal = rows.iter().map(|(_, (.., row))| row.record().value).sum();
    let beside = |(actor, (forum, state, row)): (&ActorId, Latest<'_, '_>)| {
        let value = row.record().value;
        let cited = Some(Box::new(state.cited(forum, Kind::Observation, &row)));
        (actor.clone(), Beside { value, share: share_of(value, total), figure: None, cited })
    };
    rows.into_iter().map(beside).collect()
}
