//! Facts made up for a test, and votes by name.

use charter::{
    Cause, Charter, Choice, Consent, ConsentAct, ContributionLine, Facts, Finding, Roll, Votes,
};
use std::collections::BTreeMap;
use vocabulary::{ActorId, Date, Decimal, Id};

pub fn id(text: &str) -> Id {
    text.parse().expect(text)
}

pub fn actor(text: &str) -> ActorId {
    text.parse().expect(text)
}

pub fn day(text: &str) -> Date {
    text.parse().expect(text)
}

/// Reads a charter of the shipped dossiers.
pub fn charter(forum: &str, file: &str) -> Charter {
    let path = format!("{}/../../dossiers/{forum}/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).expect(&path);
    Charter::from_toml(&text).expect(&path)
}

#[derive(Default, Clone)]
pub struct Scene {
    pub members: Vec<ActorId>,
    pub classes: BTreeMap<ActorId, Id>,
    pub organs: BTreeMap<Id, Vec<ActorId>>,
    pub causes: BTreeMap<ActorId, Cause>,
    pub observed: BTreeMap<(Id, ActorId), Decimal>,
    pub contributed: BTreeMap<ActorId, Decimal>,
    pub blocs: BTreeMap<ActorId, Vec<ActorId>>,
}

impl Scene {
    /// So many members `m000`, `m001`, …
    pub fn of(members: usize) -> Self {
        Self::named(&(0..members).map(|at| format!("m{at:03}")).collect::<Vec<_>>())
    }

    pub fn named(members: &[impl AsRef<str>]) -> Self {
        let members = members.iter().map(|one| actor(one.as_ref())).collect();
        Self { members, ..Self::default() }
    }

    /// The roll of a rule of a charter.
    pub fn roll(&self, charter: &Charter, rule: &str) -> Roll {
        charter.roll(charter.rule(&id(rule)).expect(rule), self, None).expect(rule)
    }

    /// Tallies a closed vote: the first so many vote yes, the next no, the next abstain.
    pub fn tally(
        &self,
        charter: &Charter,
        rule: &str,
        [yes, no, abstain]: [usize; 3],
        consents: &[(&str, ConsentAct)],
    ) -> Finding {
        let roll = self.roll(charter, rule);
        let choice = |at: usize| match at {
            at if at < yes => Some(Choice::Yes),
            at if at < yes + no => Some(Choice::No),
            at if at < yes + no + abstain => Some(Choice::Abstain),
            _ => None,
        };
        let choices = (0..roll.voters.len()).map(choice).collect();
        self.decide(charter, rule, choices, consents)
    }

    pub fn decide(
        &self,
        charter: &Charter,
        rule: &str,
        choices: Vec<Option<Choice>>,
        consents: &[(&str, ConsentAct)],
    ) -> Finding {
        let roll = self.roll(charter, rule);
        let rule = charter.rule(&id(rule)).expect(rule);
        let consents = consents.iter().map(|(office, act)| Consent {
            office: id(office),
            act: *act,
            on: day("2026-02-19"),
            by: None,
        });
        rule.decide(&roll, &Votes::Named(choices), &consents.collect::<Vec<_>>(), true)
    }
}

impl Facts for Scene {
    fn members(&self) -> Vec<ActorId> {
        self.members.clone()
    }
    fn class(&self, member: &ActorId) -> Option<Id> {
        self.classes.get(member).cloned()
    }
    fn organ(&self, organ: &Id) -> Vec<ActorId> {
        self.organs.get(organ).cloned().unwrap_or_default()
    }
    fn causes(&self, voter: &ActorId) -> Vec<Cause> {
        self.causes.get(voter).copied().into_iter().collect()
    }
    fn observed(&self, indicator: &Id, actor: &ActorId) -> Option<Decimal> {
        self.observed.get(&(indicator.clone(), actor.clone())).copied()
    }
    fn contributed(&self, _: &ContributionLine, actor: &ActorId) -> Decimal {
        self.contributed.get(actor).copied().unwrap_or_default()
    }
    fn bloc(&self, voter: &ActorId) -> Vec<ActorId> {
        self.blocs.get(voter).cloned().unwrap_or_default()
    }
}
