//! Suppositions about a forum: who else belongs, what else is paid, what a rule asks for instead.
//!
//! A supposition changes the charter's own value and the facts that a roll is drawn up from; the
//! rule is then read as always. It is stated in parameters, the same in an address, on the command
//! line and in a file.

use crate::decide::facts::OnRecord;
use charter::{
    Cause, Charter, Comparison, Condition, ContributionLine, Count, Facts, Limit, Needs, Payment,
    Roll, RollError, Rounding, Rule, Test, Weight, Who,
};
use schemars::JsonSchema;
use serde::Serialize;
use std::{collections::BTreeMap, fmt::Display, str::FromStr};
use thiserror::Error;
use vocabulary::{ActorId, Date, Decimal, Form, Id, Measure, Names, Stage, day};

/// The parameters a supposition is stated in; each takes a list, separated by commas.
pub const PARAMETERS: [&str; 9] =
    ["join", "leave", "class", "pay", "without", "votes", "needs", "weigh", "together"];

/// The value of `votes` that gives each voter one.
pub const ONE_EACH: &str = "one-each";

/// Money paid, as somebody supposes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paid {
    /// By whom.
    pub actor: ActorId,
    /// US dollars in cash, paid in.
    pub dollars: Decimal,
    /// When; the as-of day where it is not said.
    pub on: Option<Date>,
}

/// What a test asks for instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Threshold {
    /// Which test of the rule, counted from 1 without those of the quorum; none: the only one.
    pub test: Option<usize>,
    /// What it asks for: a comparison with a limit; or a limit alone, which is "at least" where the
    /// test wants more and "fewer than" where it wants less.
    pub needs: Result<Needs, Limit>,
}

/// A supposition.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WhatIf {
    /// What its maker calls it.
    pub name: Option<String>,
    /// These are members too.
    pub join: Vec<ActorId>,
    /// These are not.
    pub leave: Vec<ActorId>,
    /// These are of another class.
    pub class: Vec<(ActorId, Id)>,
    /// This is paid.
    pub pay: Vec<Paid>,
    /// These offices have no say.
    pub without: Vec<Id>,
    /// Votes weigh by this: [`ONE_EACH`], a rung of the ladder (cash in US dollars that has reached
    /// it), a weight of the charter, or an indicator.
    pub votes: Option<String>,
    /// Tests ask for this.
    pub needs: Vec<Threshold>,
    /// These have so many votes.
    pub weigh: Vec<(ActorId, Decimal)>,
    /// These seats vote as one.
    pub together: Vec<Vec<String>>,
}

/// A part of a supposition as it was stated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Stated {
    /// The parameter.
    pub parameter: String,
    /// Its value.
    pub value: String,
}

/// A supposition that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum WhatIfError {
    /// There is no such parameter.
    #[error("{0:?} supposes nothing: expected one of {known}", known = PARAMETERS.join(", "))]
    Parameter(String),
    /// A value says nothing.
    #[error("{parameter}={value}: expected {expected}")]
    Value {
        /// The parameter.
        parameter: String,
        /// Its value.
        value: String,
        /// What it should be.
        expected: &'static str,
    },
}

impl WhatIf {
    /// Whether nothing is supposed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.stated().is_empty()
    }

    /// Supposes something more; the value may be a list.
    ///
    /// # Errors
    /// Where there is no such parameter, and where its value says nothing.
    pub fn suppose(&mut self, parameter: &str, value: &str) -> Result<(), WhatIfError> {
        if !PARAMETERS.contains(&parameter) {
            return Err(WhatIfError::Parameter(parameter.to_owned()));
        }
        let parts: Vec<&str> =
            value.split(',').map(str::trim).filter(|one| !one.is_empty()).collect();
        if parts.is_empty() {
            let (parameter, value) = (parameter.to_owned(), value.to_owned());
            return Err(WhatIfError::Value { parameter, value, expected: "something to suppose" });
        }
        for one in parts {
            let wrong = |expected| WhatIfError::Value {
                parameter: parameter.to_owned(),
                value: one.to_owned(),
                expected,
            };
            let actor = "an ISO 3166-1 alpha-3 code, as KAZ, or the id of an actor";
            match parameter {
                "join" => self.join.push(read(one).ok_or_else(|| wrong(actor))?),
                "leave" => self.leave.push(read(one).ok_or_else(|| wrong(actor))?),
                "class" => {
                    let expected = "an actor and a class of the charter, as DEU:permanent";
                    self.class.push(pair(one).ok_or_else(|| wrong(expected))?);
                }
                "pay" => {
                    let expected = "an actor and US dollars, and a day if not today, as \
                                    KAZ:1000000000.01:2026-12-31";
                    self.pay.push(paid(one).ok_or_else(|| wrong(expected))?);
                }
                "without" => {
                    let expected = "the id of an office of the charter";
                    self.without.push(read(one).ok_or_else(|| wrong(expected))?);
                }
                "votes" => {
                    let expected = "one way of weighing votes, as gdp-current-usd";
                    if self.votes.replace(one.to_owned()).is_some() {
                        return Err(wrong(expected));
                    }
                }
                "needs" => {
                    let expected = "a share, as 2/3, 70% or \"more than 1/2\", or a whole number of votes, \
                                    as \"at least 9\"; of one of several tests, as 2:70%";
                    self.needs.push(threshold(one).ok_or_else(|| wrong(expected))?);
                }
                "weigh" => {
                    let expected = "an actor and its votes, 0 or more, as KAZ:5";
                    let given = pair(one).filter(|(_, votes): &(ActorId, Decimal)| {
                        !votes.is_sign_negative() && votes.scale() <= 9
                    });
                    self.weigh.push(given.ok_or_else(|| wrong(expected))?);
                }
                "together" => {
                    let seats: Vec<String> =
                        one.split(':').map(|one| one.trim().to_owned()).collect();
                    let expected = "two seats or more, as chairman:USA";
                    if seats.len() < 2 || seats.iter().any(String::is_empty) {
                        return Err(wrong(expected));
                    }
                    self.together.push(seats);
                }
                _ => return Err(WhatIfError::Parameter(parameter.to_owned())),
            }
        }
        self.twice().map_or(Ok(()), |value| {
            let (parameter, expected) = (parameter.to_owned(), "each once");
            Err(WhatIfError::Value { parameter, value, expected })
        })
    }

    /// What is supposed twice of the same.
    fn twice(&self) -> Option<String> {
        fn twice<T: PartialEq + ToString>(all: impl Iterator<Item = T>) -> Option<String> {
            let all: Vec<T> = all.collect();
            let again = all.iter().enumerate().find(|(at, one)| all[..*at].contains(one));
            again.map(|(_, one)| one.to_string())
        }
        twice(self.join.iter().chain(&self.leave))
            .or_else(|| twice(self.class.iter().map(|(actor, _)| actor)))
            .or_else(|| twice(self.weigh.iter().map(|(actor, _)| actor)))
            .or_else(|| twice(self.without.iter()))
            .or_else(|| twice(self.needs.iter().map(|one| one.test.unwrap_or(1))))
    }

    /// It in parameters; each once, with a list.
    #[must_use]
    pub fn stated(&self) -> Vec<Stated> {
        let pairs = |pairs: Vec<String>| pairs.join(",");
        let pay = self.pay.iter().map(|Paid { actor, dollars, on }| match on {
            Some(on) => format!("{actor}:{dollars}:{on}"),
            None => format!("{actor}:{dollars}"),
        });
        let needs = self.needs.iter().map(|Threshold { test, needs }| {
            let needs = match needs {
                Ok(needs) => needs.to_string(),
                Err(limit) => limit.to_string(),
            };
            test.map_or_else(|| needs.clone(), |test| format!("{test}:{needs}"))
        });
        let all = [
            ("join", joined(&self.join)),
            ("leave", joined(&self.leave)),
            (
                "class",
                pairs(self.class.iter().map(|(who, class)| format!("{who}:{class}")).collect()),
            ),
            ("pay", pairs(pay.collect())),
            ("without", joined(&self.without)),
            ("votes", self.votes.clone().unwrap_or_default()),
            ("needs", pairs(needs.collect())),
            (
                "weigh",
                pairs(self.weigh.iter().map(|(who, votes)| format!("{who}:{votes}")).collect()),
            ),
            ("together", pairs(self.together.iter().map(|seats| seats.join(":")).collect())),
        ];
        let given = all.into_iter().filter(|(_, value)| !value.is_empty());
        given.map(|(parameter, value)| Stated { parameter: parameter.to_owned(), value }).collect()
    }
}

/// Reads parameters separated by semicolons, as `join=CAN;without=chairman`; `name` names it.
impl FromStr for WhatIf {
    type Err = WhatIfError;

    fn from_str(text: &str) -> Result<Self, WhatIfError> {
        let mut what_if = Self::default();
        for part in text.split(';').map(str::trim).filter(|part| !part.is_empty()) {
            let (parameter, value) = part.split_once('=').unwrap_or((part, ""));
            match parameter.trim() {
                "name" => what_if.name = Some(value.trim().to_owned()),
                parameter => what_if.suppose(parameter, value)?,
            }
        }
        if what_if.is_empty() {
            return Err(WhatIfError::Value {
                parameter: "suppose".to_owned(),
                value: text.to_owned(),
                expected: "something to suppose, as join=CAN;without=chairman",
            });
        }
        Ok(what_if)
    }
}

impl Display for WhatIf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let name = self.name.iter().map(|name| format!("name={name}"));
        let stated =
            self.stated().into_iter().map(|one| format!("{}={}", one.parameter, one.value));
        f.write_str(&name.chain(stated).collect::<Vec<_>>().join(";"))
    }
}

fn joined<T: Display>(values: &[T]) -> String {
    values.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
}

fn read<T: FromStr>(text: &str) -> Option<T> {
    text.trim().parse().ok()
}

fn pair<A: FromStr, B: FromStr>(text: &str) -> Option<(A, B)> {
    let (one, other) = text.split_once(':')?;
    Some((read(one)?, read(other)?))
}

fn paid(text: &str) -> Option<Paid> {
    let mut parts = text.split(':');
    let (actor, dollars) = (read(parts.next()?)?, read::<Decimal>(parts.next()?)?);
    let on = parts.next().map(|text| day(text.trim()).ok());
    let over = parts.next().is_some() || on == Some(None) || dollars.is_sign_negative();
    (!over).then_some(Paid { actor, dollars, on: on.flatten() })
}

fn threshold(text: &str) -> Option<Threshold> {
    let (test, needs) = match text.split_once(':') {
        Some((test, needs)) => (Some(read(test).filter(|test| *test > 0)?), needs.trim()),
        None => (None, text),
    };
    let needs: Result<Needs, Limit> = match (needs.parse(), needs.parse()) {
        (Ok(needs), _) => Ok(needs),
        (_, Ok(limit)) => Err(limit),
        _ => return None,
    };
    let (Ok(Needs { limit, .. }) | Err(limit)) = needs;
    // Of 0.6 nobody can tell whether it is a vote or a share.
    if matches!(limit, Limit::Number(number) if number.denominator() != 1 || number.numerator() == 0)
    {
        return None;
    }
    Some(Threshold { test, needs })
}

/// The id of the weight that a supposition adds to a charter.
const SUPPOSED: &str = "supposed";

/// A charter under a supposition, with the rule that is asked about.
#[derive(Debug, Clone)]
pub struct Supposed {
    /// The charter.
    pub charter: Charter,
    /// The rule.
    pub rule: Rule,
}

/// Why a charter cannot be supposed otherwise.
type Reason = String;

impl Supposed {
    /// Changes a charter and a rule of it.
    ///
    /// # Errors
    /// Where the supposition names what the charter does not have, in words.
    pub fn new(charter: &Charter, rule: &Rule, what_if: &WhatIf) -> Result<Self, Reason> {
        let mut supposed = Self { charter: charter.clone(), rule: rule.clone() };
        for office in &what_if.without {
            supposed.strike(office)?;
        }
        for (_, class) in &what_if.class {
            if !charter.classes.iter().any(|one| one.id == *class) {
                let known = listed(charter.classes.iter().map(|one| &one.id));
                return Err(format!("the charter has no class \"{class}\": {known}"));
            }
        }
        if let Some(votes) = &what_if.votes {
            supposed.weigh_by(votes)?;
        }
        for threshold in &what_if.needs {
            supposed.ask(threshold)?;
        }
        if !what_if.weigh.is_empty() && supposed.rule.passes.tests().all(|test| test.by.is_none()) {
            supposed.weigh_by_table();
        }
        Ok(supposed)
    }

    /// An office has no say.
    fn strike(&mut self, office: &Id) -> Result<(), Reason> {
        if self.charter.office(office).is_none() {
            let known = listed(self.charter.offices.iter().map(|one| &one.id));
            return Err(format!("the charter has no office \"{office}\": {known}"));
        }
        let nobody =
            || format!("without {office} nobody is left to decide: the rule asks for nothing else");
        self.rule.passes = struck(&self.rule.passes, office).ok_or_else(nobody)?;
        self.rule.quorum = self.rule.quorum.as_ref().and_then(|quorum| struck(quorum, office));
        for matter in &mut self.charter.matters {
            matter.propose.retain(|one| one.office.as_ref() != Some(office));
        }
        Ok(())
    }

    /// Every test counts by another weight.
    fn weigh_by(&mut self, votes: &str) -> Result<(), Reason> {
        let expected = || {
            format!(
                "votes={votes}: expected {ONE_EACH}, a rung as paid-in, a weight of the charter, or an \
                 indicator as gdp-current-usd"
            )
        };
        let id: Id = votes.parse().map_err(|_| expected())?;
        let weight = |indicator, contribution| Weight {
            id: id.clone(),
            name: Names(BTreeMap::from([("en".to_owned(), votes.to_owned())])),
            article: self.rule.article.clone(),
            table: None,
            indicator,
            contribution,
            per: None,
            rounding: Rounding::None,
            basic: None,
            basic_share: None,
        };
        let by = if votes == ONE_EACH {
            None
        } else if let Ok(stage) = votes.parse::<Stage>() {
            let measure = Measure::US_DOLLARS;
            let line = ContributionLine { stage, form: Form::Cash, measure };
            self.charter.weights.push(weight(None, Some(line)));
            Some(id)
        } else {
            if self.charter.weight(&id).is_none() {
                self.charter.weights.push(weight(Some(id.clone()), None));
            }
            Some(id)
        };
        // The quorum stays as it is: everybody is there.
        self.rule.passes.change_tests(&mut |test| test.by.clone_from(&by));
        Ok(())
    }

    /// Every test counts by a weight of its own, in which each voter has one vote.
    fn weigh_by_table(&mut self) {
        let Ok(id) = SUPPOSED.parse::<Id>() else { return };
        self.charter.weights.push(Weight {
            id: id.clone(),
            name: Names(BTreeMap::from([("en".to_owned(), SUPPOSED.to_owned())])),
            article: self.rule.article.clone(),
            table: None,
            indicator: None,
            contribution: None,
            per: None,
            rounding: Rounding::None,
            basic: Some(Decimal::ONE),
            basic_share: None,
        });
        self.rule.passes.change_tests(&mut |test| test.by = Some(id.clone()));
    }

    /// A test asks for something else.
    fn ask(&mut self, Threshold { test, needs }: &Threshold) -> Result<(), Reason> {
        let tests = self.rule.passes.tests().count();
        let at = match (test, tests) {
            (None, 1) => 1,
            (None, 0) => return Err("the rule has no test to give another threshold".to_owned()),
            (None, _) => {
                return Err(format!(
                    "the rule has {tests} tests: say which asks for it, from 1 to {tests}, as 2:70%"
                ));
            }
            (Some(test), _) if *test > tests => {
                let tests = if tests == 1 { "1 test".to_owned() } else { format!("{tests} tests") };
                return Err(format!("the rule has {tests}: there is no test {test}"));
            }
            (Some(test), _) => *test,
        };
        let mut place = 0;
        self.rule.passes.change_tests(&mut |test| {
            place += 1;
            if place == at {
                test.needs = match *needs {
                    Ok(needs) => needs,
                    Err(limit) if test.needs.wants_more() => {
                        Needs { comparison: Comparison::AtLeast, limit }
                    }
                    Err(limit) => Needs { comparison: Comparison::FewerThan, limit },
                };
                // A tie decides nothing where more or less than the half is asked for.
                if !is_half(test.needs) {
                    test.tie = None;
                }
            }
        });
        Ok(())
    }

    /// A test that counts votes otherwise than by the charter's own `rule`, as a supposition says, and
    /// still asks for a number of the old ones, with the new weight. That nobody objects says the same
    /// in any votes.
    #[must_use]
    pub fn in_other_votes(&self, rule: &Rule, what_if: &WhatIf) -> Option<(&Test, Id)> {
        let votes = what_if.votes.as_ref()?;
        let given: Vec<usize> = what_if.needs.iter().map(|one| one.test.unwrap_or(1)).collect();
        let nobody = |test: &Test| {
            let told = test.needs.to_string();
            test.count == Count::No && (told == "fewer than 1" || told == "at most 0")
        };
        let mut tests = rule.passes.tests().zip(self.rule.passes.tests()).enumerate();
        let (_, (_, test)) = tests.find(|(at, (before, test))| {
            let others = before.by != test.by;
            others && !test.needs.is_share() && !given.contains(&(at + 1)) && !nobody(test)
        })?;
        Some((test, votes.parse().ok()?))
    }
}

/// What could have been named.
fn listed<'i>(ids: impl Iterator<Item = &'i Id>) -> String {
    let ids: Vec<&str> = ids.map(Id::as_str).collect();
    match ids.as_slice() {
        [] => "it has none".to_owned(),
        ids => format!("expected one of {}", ids.join(", ")),
    }
}

fn is_half(needs: Needs) -> bool {
    match needs.limit {
        Limit::Share(share) => share.numerator() * 2 == share.denominator(),
        Limit::Number(_) => false,
    }
}

/// A condition without an office; none where nothing is left of it.
fn struck(condition: &Condition, office: &Id) -> Option<Condition> {
    let parts = |parts: &[Condition]| -> Vec<Condition> {
        parts.iter().filter_map(|part| struck(part, office)).collect()
    };
    Some(match condition {
        Condition::Approval(officer) | Condition::NoVeto(officer) if officer.office == *office => {
            return None;
        }
        Condition::Approval(_) | Condition::NoVeto(_) => condition.clone(),
        Condition::Test(test) => {
            let tie = test.tie.clone().filter(|tie| tie != office);
            Condition::Test(Test { tie, ..test.clone() })
        }
        Condition::All(of) => Condition::All(some(parts(of))?),
        Condition::Any(of) => Condition::Any(some(parts(of))?),
        Condition::Several { at_least, of } => {
            let of = some(parts(of))?;
            Condition::Several { at_least: (*at_least).min(of.len()), of }
        }
    })
}

fn some(parts: Vec<Condition>) -> Option<Vec<Condition>> {
    (!parts.is_empty()).then_some(parts)
}

/// The facts of a day under a supposition.
#[derive(Debug, Clone, Copy)]
pub struct Imagined<'f, 'd, 'a> {
    /// The facts on record.
    pub facts: OnRecord<'d, 'a>,
    /// The charter as it is supposed.
    pub charter: &'f Charter,
    /// What is supposed.
    pub what_if: &'f WhatIf,
    /// What other forums' dossiers observe of an indicator, by actor.
    pub observed: &'f BTreeMap<Id, BTreeMap<ActorId, Decimal>>,
}

impl Imagined<'_, '_, '_> {
    /// What one is supposed to have paid, as payments.
    fn payments(&self, actor: &ActorId) -> Vec<Payment> {
        let day = self.facts.day.view.clocks.as_of;
        let by_then = |paid: &&Paid| paid.on.is_none_or(|on| on <= day);
        let own = self.what_if.pay.iter().filter(|paid| paid.actor == *actor).filter(by_then);
        let payment = |paid: &Paid| {
            Some(Payment {
                record: SUPPOSED.parse().ok()?,
                on: paid.on.unwrap_or(day),
                form: Form::Cash,
                stage: Stage::PaidIn,
                measure: Measure::US_DOLLARS,
                number: Some(paid.dollars),
            })
        };
        own.filter_map(payment).collect()
    }

    /// The class by the charter's own rule, with what is supposed to be paid; and whether it ends.
    pub(crate) fn derived(&self, actor: &ActorId) -> charter::Derivation {
        let day = self.facts.day;
        let as_of = day.view.clocks.as_of;
        let since = day.since(actor).unwrap_or(as_of);
        let more = self.payments(actor);
        let lists: Vec<(Stage, Vec<Payment>)> = Stage::ALL
            .iter()
            .map(|&stage| {
                let new = more.iter().filter(|one| stage <= one.stage).cloned();
                (stage, day.paid(actor, stage).iter().cloned().chain(new).collect())
            })
            .collect();
        let paid = |stage| {
            let list = lists.iter().find(|(one, _)| *one == stage);
            list.map_or(&[] as &[Payment], |(_, list)| list.as_slice())
        };
        self.charter.class_of(actor, (since, 0), paid, as_of)
    }

    /// Draws up the roll.
    ///
    /// # Errors
    /// As [`Charter::roll`].
    pub fn roll(&self, rule: &Rule) -> Result<Roll, RollError> {
        let who = self.charter.electorate(&rule.electorate).map(|one| &one.who);
        // Whom a charter names, or who sits in an organ, is not found among the members.
        let voters = who.filter(|who| matches!(who, Who::Organ(_) | Who::Actors(_))).map(|who| {
            let mut voters = self.charter.select(who, self);
            voters.extend(self.what_if.join.iter().cloned());
            voters.retain(|one| !self.what_if.leave.contains(one));
            voters.into_iter().collect::<Vec<_>>()
        });
        let mut roll = self.charter.roll(rule, self, voters.as_deref())?;
        // One vote each is one of a group too, however many it stands for.
        for weighing in roll.weighings.iter_mut().filter(|one| one.id.as_str() == SUPPOSED) {
            weighing.votes.iter_mut().for_each(|votes| *votes = 1);
        }
        for (actor, votes) in &self.what_if.weigh {
            reweigh(&mut roll, actor, *votes)?;
        }
        Ok(roll)
    }
}

/// Gives a voter so many votes, in every weight of a roll.
fn reweigh(roll: &mut Roll, actor: &ActorId, votes: Decimal) -> Result<(), RollError> {
    let Some(place) = roll.place(actor) else { return Ok(()) };
    let groups = roll.groups[place];
    for weighing in &mut roll.weighings {
        let id = weighing.id.clone();
        let too_many = || RollError::TooMany { weight: id.to_string() };
        let votes = votes.normalize();
        let scale = votes.scale().max(weighing.scale);
        let factor = 10_u64.checked_pow(scale - weighing.scale).ok_or_else(too_many)?;
        let now = u64::try_from(votes.mantissa())
            .ok()
            .zip(10_u64.checked_pow(scale - votes.scale()))
            .and_then(|(parts, factor)| parts.checked_mul(factor))
            .ok_or_else(too_many)?;
        let before = weighing.votes[place].checked_mul(factor).ok_or_else(too_many)?;
        let mut total: u64 = 0;
        for (at, one) in weighing.votes.iter_mut().enumerate() {
            *one = if at == place { now } else { one.checked_mul(factor).ok_or_else(too_many)? };
            total = total.checked_add(*one).filter(|total| *total <= MOST).ok_or_else(too_many)?;
        }
        weighing.scale = scale;
        weighing.missing.retain(|one| one != actor);
        for outside in roll.outside.iter_mut().filter(|one| one.by.as_ref() == Some(&weighing.id)) {
            let bit = roll.electorates.iter().position(|one| *one == outside.electorate);
            let within = bit.is_some_and(|bit| groups >> bit & 1 == 1);
            let moved = |total: u64| {
                let total = total.checked_mul(factor)?;
                if within { total.checked_sub(before)?.checked_add(now) } else { Some(total) }
            };
            outside.total = match outside.total {
                Some(total) => Some(moved(total).ok_or_else(too_many)?),
                None => None,
            };
        }
    }
    Ok(())
}

/// All votes together are no more than this many parts, as of a roll.
const MOST: u64 = 1_000_000_000_000_000_000;

impl Facts for Imagined<'_, '_, '_> {
    fn members(&self) -> Vec<ActorId> {
        let mut members = self.facts.members();
        members.extend(self.what_if.join.iter().cloned());
        // Whoever pays for a seat without end keeps it when the term of others is over.
        let payers = self.what_if.pay.iter().map(|paid| &paid.actor);
        let stays = |actor: &&ActorId| {
            self.facts.day.has_lapsed(actor) && {
                let derived = self.derived(actor);
                let runs =
                    derived.term.is_none_or(|term| term.on > self.facts.day.view.clocks.as_of);
                derived.class.is_some() && runs
            }
        };
        members.extend(payers.filter(stays).cloned());
        members.sort();
        members.dedup();
        members.retain(|one| !self.what_if.leave.contains(one));
        members
    }

    fn class(&self, member: &ActorId) -> Option<Id> {
        let supposed = self.what_if.class.iter().find(|(actor, _)| actor == member);
        if let Some((_, class)) = supposed {
            return Some(class.clone());
        }
        let changed = self.what_if.join.contains(member)
            || self.what_if.pay.iter().any(|paid| paid.actor == *member);
        if changed { self.derived(member).class } else { self.facts.class(member) }
    }

    fn organ(&self, organ: &Id) -> Vec<ActorId> {
        let mut sitting = self.facts.organ(organ);
        sitting.retain(|one| !self.what_if.leave.contains(one));
        sitting
    }

    fn causes(&self, voter: &ActorId) -> Vec<Cause> {
        self.facts.causes(voter)
    }

    fn observed(&self, indicator: &Id, actor: &ActorId) -> Option<Decimal> {
        let elsewhere = || self.observed.get(indicator)?.get(actor).copied();
        self.facts.observed(indicator, actor).or_else(elsewhere)
    }

    fn contributed(&self, line: &ContributionLine, actor: &ActorId) -> Decimal {
        let counts = |one: &&Payment| {
            one.form == line.form && one.measure == line.measure && line.stage <= one.stage
        };
        let more = self.payments(actor);
        let more: Decimal = more.iter().filter(counts).filter_map(|one| one.number).sum();
        let given = self.facts.contributed(line, actor);
        // Whoever pays what it promised promised it before.
        let paid_in = ContributionLine { stage: Stage::PaidIn, ..line.clone() };
        let owed = given - self.facts.contributed(&paid_in, actor);
        given + (more - owed.max(Decimal::ZERO)).max(Decimal::ZERO)
    }

    fn bloc(&self, voter: &ActorId) -> Vec<ActorId> {
        let mut members = self.facts.bloc(voter);
        members.retain(|one| !self.what_if.leave.contains(one));
        members
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_whole(text: &str) -> WhatIf {
        text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    #[test]
    fn what_is_stated_reads_back() {
        for text in [
            "join=CAN,FRA;leave=KAZ",
            "class=DEU:permanent",
            "pay=KAZ:1000000000.01:2026-12-31,UZB:5",
            "without=chairman;votes=gdp-current-usd",
            "needs=2/3",
            "needs=2:more than 70%,1:at least 9",
            "weigh=KAZ:5.25",
            "name=One hand;together=chairman:USA",
        ] {
            assert_eq!(read_whole(text).to_string(), text);
        }
        assert_eq!(read_whole(" join = CAN , , FRA ;").to_string(), "join=CAN,FRA");
    }

    #[test]
    fn what_cannot_be_read_is_told() {
        for (text, says) in [
            ("king=KAZ", "expected one of join, leave"),
            ("join", "expected something to suppose"),
            ("", "expected something to suppose"),
            ("name=Nothing", "expected something to suppose"),
            ("weigh=KAZ:5,KAZ:6", "expected each once"),
            ("needs=1:2/3,1:3/4", "expected each once"),
            ("join=CAN;leave=CAN", "expected each once"),
            ("join=Canada!", "expected an ISO 3166-1"),
            ("pay=KAZ", "KAZ:1000000000.01"),
            ("pay=KAZ:-5", "KAZ:1000000000.01"),
            ("pay=KAZ:5:yesterday", "KAZ:1000000000.01"),
            ("pay=KAZ:5:2026-01-01:more", "KAZ:1000000000.01"),
            ("weigh=KAZ:-1", "0 or more"),
            ("needs=most", "2/3"),
            ("needs=0.6", "2/3"),
            ("votes=one-each,population", "one way"),
            ("needs=0:2/3", "2/3"),
            ("together=USA", "two seats or more"),
            ("class=DEU", "DEU:permanent"),
        ] {
            let error = text.parse::<WhatIf>().expect_err(text).to_string();
            assert!(error.contains(says), "{text}: {error}");
        }
    }
}
