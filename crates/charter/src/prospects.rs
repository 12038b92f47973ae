//! What would change an outcome: single changes of mind, and the smallest sets of voters that turn
//! it. The same rule value is asked, with other votes.

use crate::{Base, Choice, Condition, Consent, ConsentAct, Count, Roll, Rule, State, Votes};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;
use vocabulary::ActorId;

/// What would change the outcome of a vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Prospects {
    /// What comes of the vote if nothing else happens.
    pub standing: State,
    /// Every change of one voter's mind that changes that.
    pub switches: Vec<Switch>,
    /// The smallest set of voters whose turning to yes lets it pass, as far as votes can: absent
    /// when it does not fail, or when no such set is found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub winning: Option<Shortest>,
    /// The smallest set of voters whose turning to no lets it fail; absent when it fails already,
    /// or when no such set is found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub losing: Option<Shortest>,
}

/// A change of one voter's mind that changes the outcome.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Switch {
    /// Those of whom each, alone, could do it.
    pub voters: Vec<ActorId>,
    /// What they chose; absent: nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Choice>,
    /// What they would have to choose instead.
    pub to: Choice,
    /// What would come of the vote then.
    pub then: State,
}

/// A smallest set of voters that changes the outcome together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Shortest {
    /// The voters.
    pub voters: Vec<ActorId>,
    /// What they would have to choose.
    pub to: Choice,
    /// Whether no smaller set exists. Where false, none of these can be left out, and a set of
    /// other voters may be smaller.
    pub proved: bool,
}

/// So many voters are looked at before a search is cut off: each vote that is tried looks at all.
const PATIENCE: usize = 4_000_000;

impl Rule {
    /// What would change the outcome. `choices` are the votes by name, in the order of
    /// [`Roll::voters`].
    #[must_use]
    pub fn prospects(
        &self,
        roll: &Roll,
        choices: &[Option<Choice>],
        consents: &[Consent],
    ) -> Prospects {
        let mut asked = Asked { rule: self, roll, consents, votes: Votes::Named(choices.to_vec()) };
        let standing = asked.standing();
        let winning = (standing == State::Unmet)
            .then(|| asked.shortest(choices, Choice::Yes, |state| state != State::Unmet));
        let losing = (standing != State::Unmet)
            .then(|| asked.shortest(choices, Choice::No, |state| state == State::Unmet));
        let switches = asked.switches(choices, standing);
        Prospects { standing, switches, winning: winning.flatten(), losing: losing.flatten() }
    }

    /// What comes of the vote if nothing else happens, and every change of one voter's mind that
    /// changes that: the part of [`Self::prospects`] that costs no search.
    #[must_use]
    pub fn switches(
        &self,
        roll: &Roll,
        choices: &[Option<Choice>],
        consents: &[Consent],
    ) -> (State, Vec<Switch>) {
        let mut asked = Asked { rule: self, roll, consents, votes: Votes::Named(choices.to_vec()) };
        let standing = asked.standing();
        (standing, asked.switches(choices, standing))
    }

    /// Whether a vote in favour can only help: every test asks for more of what a yes adds to, or
    /// for less of what it takes from.
    #[must_use]
    pub fn is_monotone(&self) -> bool {
        self.tests().all(|test| match test.count {
            // The base grows no faster than the count if it holds the count.
            Count::Yes | Count::Present | Count::Voting | Count::Cast => {
                test.needs.wants_more() && (!test.needs.is_share() || test.is_part())
            }
            Count::No | Count::Abstain | Count::NotYes => !test.needs.wants_more(),
        })
    }

    /// Whether a vote against can only harm, whatever it stands in place of.
    fn is_falling(&self) -> bool {
        self.tests().all(|test| match test.count {
            Count::Yes => test.needs.wants_more(),
            Count::No | Count::NotYes => {
                !test.needs.wants_more()
                    && (!test.needs.is_share() || matches!(test.of, Base::All | Base::Membership))
            }
            // A vote against makes its voter present and may take an abstention away.
            Count::Present | Count::Voting | Count::Cast | Count::Abstain => false,
        })
    }
}

/// A rule asked with changing votes.
struct Asked<'a> {
    rule: &'a Rule,
    roll: &'a Roll,
    consents: &'a [Consent],
    votes: Votes,
}

/// Voters that chose alike and stand in the same electorates, the heaviest first.
type Lane = Vec<usize>;

impl Asked<'_> {
    fn standing(&self) -> State {
        self.rule.standing(self.roll, &self.votes, self.consents)
    }

    fn set(&mut self, place: usize, choice: Option<Choice>) {
        if let Votes::Named(choices) = &mut self.votes {
            choices[place] = choice;
        }
    }

    /// What comes of it when these voters choose so; the votes are as before afterwards.
    fn with(&mut self, places: &[usize], to: Choice, before: &[Option<Choice>]) -> State {
        places.iter().for_each(|place| self.set(*place, Some(to)));
        let state = self.standing();
        places.iter().for_each(|place| self.set(*place, before[*place]));
        state
    }

    /// What a voter weighs, by each weight of the rule.
    fn weights(&self, place: usize) -> Vec<u64> {
        self.roll.weighings.iter().map(|weighing| weighing.votes[place]).collect()
    }

    /// Whether a casting vote already given would count as an approval if the votes were tied: then
    /// a vote in favour, which takes them out of the tie, may take the approval away.
    fn tie_approves(&self) -> bool {
        self.consents.iter().filter(|consent| consent.act == ConsentAct::BreaksTieFor).any(
            |given| {
                self.rule.conditions().any(|condition| {
                matches!(condition, Condition::Approval(officer) if officer.office == given.office)
            })
            },
        )
    }

    fn entitled(&self) -> Vec<usize> {
        let open = |place: &usize| self.roll.barred[*place].is_none();
        (0..self.roll.voters.len()).filter(open).collect()
    }

    fn switches(&mut self, before: &[Option<Choice>], standing: State) -> Vec<Switch> {
        let mut kinds: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for place in self.entitled() {
            // What tells a voter from others: its choice, its electorates and its weights.
            let kind = (before[place], self.roll.groups[place], self.weights(place));
            kinds.entry(kind).or_default().push(place);
        }
        let mut switches = Vec::new();
        for ((from, ..), places) in kinds {
            for to in [Choice::Yes, Choice::No, Choice::Abstain] {
                if from == Some(to) {
                    continue;
                }
                let then = self.with(&places[..1], to, before);
                if then != standing {
                    let voters = places.iter().map(|place| self.roll.voters[*place].clone());
                    switches.push(Switch { voters: voters.collect(), from, to, then });
                }
            }
        }
        switches.sort_by(|a, b| (a.to, a.then, &a.voters).cmp(&(b.to, b.then, &b.voters)));
        switches
    }

    fn shortest(
        &mut self,
        before: &[Option<Choice>],
        to: Choice,
        turned: impl Fn(State) -> bool,
    ) -> Option<Shortest> {
        let mut lanes: BTreeMap<(Option<Choice>, u64), Lane> = BTreeMap::new();
        for place in self.entitled().into_iter().filter(|place| before[*place] != Some(to)) {
            lanes.entry((before[place], self.roll.groups[place])).or_default().push(place);
        }
        let mut lanes: Vec<Lane> = lanes.into_values().collect();
        for lane in &mut lanes {
            lane.sort_by_key(|place| (std::cmp::Reverse(self.weights(*place)), *place));
        }
        let everyone: Vec<usize> = lanes.iter().flatten().copied().collect();
        // With one weight at most, of voters otherwise alike the heaviest does most.
        let helps = match to {
            Choice::Yes => self.rule.is_monotone(),
            _ => self.rule.is_falling(),
        };
        let ordered = helps && self.roll.weighings.len() <= 1 && !self.tie_approves();
        if ordered && !turned(self.with(&everyone, to, before)) {
            return None;
        }
        let named = |roll: &Roll, places: &[usize], proved: bool| {
            let mut voters: Vec<ActorId> =
                places.iter().map(|place| roll.voters[*place].clone()).collect();
            voters.sort();
            Some(Shortest { voters, to, proved })
        };
        let mut tried = 0;
        let mut picked = Vec::new();
        for size in 1..=everyone.len() {
            match self.pick(&lanes, size, to, before, &turned, &mut picked, &mut tried) {
                Some(true) => return named(self.roll, &picked, ordered || size == 1),
                Some(false) => {}
                None => break,
            }
        }
        if tried <= PATIENCE || !turned(self.with(&everyone, to, before)) {
            return None;
        }
        // Cut off: leave out whoever can be left out, the lightest first, in ever smaller pieces.
        let mut kept = everyone;
        let mut piece = kept.len().next_power_of_two() / 2;
        while piece > 0 {
            let mut end = kept.len();
            while end > 0 {
                let start = end.saturating_sub(piece);
                let less: Vec<usize> = [&kept[..start], &kept[end..]].concat();
                if turned(self.with(&less, to, before)) {
                    kept = less;
                }
                end = start;
            }
            piece /= 2;
        }
        named(self.roll, &kept, false)
    }

    /// Picks so many voters, from the head of each lane; none when the patience is at its end.
    #[expect(clippy::too_many_arguments, reason = "one recursion over the lanes")]
    fn pick(
        &mut self,
        lanes: &[Lane],
        size: usize,
        to: Choice,
        before: &[Option<Choice>],
        turned: &impl Fn(State) -> bool,
        picked: &mut Vec<usize>,
        tried: &mut usize,
    ) -> Option<bool> {
        let Some((lane, rest)) = lanes.split_first() else {
            if size > 0 {
                return Some(false);
            }
            *tried += self.roll.voters.len();
            if *tried > PATIENCE {
                return None;
            }
            return Some(turned(self.with(&picked.clone(), to, before)));
        };
        let room: usize = rest.iter().map(Vec::len).sum();
        for take in (size.saturating_sub(room)..=size.min(lane.len())).rev() {
            let mark = picked.len();
            picked.extend(&lane[..take]);
            match self.pick(rest, size - take, to, before, turned, picked, tried) {
                Some(false) => picked.truncate(mark),
                done => return done,
            }
        }
        Some(false)
    }
}
