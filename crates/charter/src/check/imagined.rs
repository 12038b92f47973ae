//! A rule tried on a roll that is made up: whether any vote at all passes.

use super::Check;
use crate::{
    Choice, Condition, Consent, ConsentAct, Limit, Outside, Roll, Rule, State, Test, Votes,
    Weighing,
};
use std::collections::{BTreeMap, BTreeSet};
use vocabulary::{ActorId, Date, Id};

/// A roll made up to try a rule on: as many voters as the charter names where it names them, and
/// more than enough where it does not.
pub(super) struct Imagined {
    roll: Roll,
    /// The places of the voters that the rule cannot tell apart.
    kinds: Vec<Vec<usize>>,
}

/// A rule that tells more kinds of voter apart is not tried with every pattern.
const MOST_KINDS: usize = 4;
/// Every split of so many voters alike is tried.
const MOST_SPLIT: usize = 80;
/// A rule that asks for more voters is not tried.
const MOST_VOTERS: usize = 20_000;

impl Imagined {
    pub(super) fn new(check: &Check<'_>, rule: &Rule) -> Option<Self> {
        let charter = check.charter;
        let electorate = charter.electorate(&rule.electorate)?;
        let numbers = rule.tests().filter(|test| test.by.is_none());
        let numbers = numbers.filter_map(|test| match test.needs.limit {
            Limit::Number(number) => Some(number.numerator() / number.denominator()),
            Limit::Share(_) => None,
        });
        let largest = usize::try_from(numbers.max().unwrap_or(0)).ok()?;
        let plenty = (2 * largest).max(30);
        if plenty > MOST_VOTERS {
            return None;
        }
        let named: BTreeSet<&Id> = rule.tests().filter_map(|test| test.among.as_ref()).collect();
        let mut groups = Vec::new();
        if let Some(size) = check.size(electorate) {
            groups.extend(vec![0_u64; size]);
        } else {
            groups.extend(vec![0; plenty]);
        }
        for id in named {
            let bit = charter.electorates.iter().position(|one| one.id == *id)?;
            if *id == rule.electorate {
                groups.iter_mut().for_each(|mask| *mask |= 1 << bit);
                continue;
            }
            let size = check.size(charter.electorate(id)?).unwrap_or(plenty);
            let fixed = check.size(electorate).is_some();
            let free = groups.iter().position(|mask| *mask == 0);
            match free.filter(|free| fixed && free + size <= groups.len()) {
                Some(free) => {
                    groups[free..free + size].iter_mut().for_each(|mask| *mask |= 1 << bit);
                }
                None if fixed => groups.iter_mut().take(size).for_each(|mask| *mask |= 1 << bit),
                None => groups.extend(vec![1 << bit; size]),
            }
        }
        let mut kinds: BTreeMap<u64, Vec<usize>> = Default::default();
        for (place, mask) in groups.iter().enumerate() {
            kinds.entry(*mask).or_default().push(place);
        }
        let voters: Vec<ActorId> =
            (0..groups.len()).filter_map(|at| format!("v{at:05}").parse().ok()).collect();
        // Whether a table holds enough is seen before: here each voter alone does.
        let asked = rule.tests().filter(|test| test.by.is_some());
        let asked = asked.filter_map(|test| match test.needs.limit {
            Limit::Number(number) => Some(number.numerator() / number.denominator() + 1),
            Limit::Share(_) => None,
        });
        let votes = asked.max().unwrap_or(0).max(1_000_000);
        let weighings = charter.weights.iter().map(|weight| Weighing {
            id: weight.id.clone(),
            scale: 0,
            votes: vec![votes; groups.len()],
            missing: Vec::new(),
        });
        let roll = Roll {
            barred: vec![None; groups.len()],
            electorates: charter.electorates.iter().map(|one| one.id.clone()).collect(),
            weighings: weighings.collect(),
            outside: Self::outside(rule, groups.len(), votes),
            electorate: electorate.clone(),
            article: rule.article.clone(),
            groups,
            voters,
        };
        Some(Self { roll, kinds: kinds.into_values().collect() })
    }

    /// Electorates outside the roll are imagined as large as the roll.
    fn outside(rule: &Rule, voters: usize, votes: u64) -> Vec<Outside> {
        let tests = rule.tests().filter_map(|test| Some((test.out_of.clone()?, test.by.clone())));
        let voters = u64::try_from(voters).unwrap_or(u64::MAX);
        tests
            .map(|(electorate, by)| {
                let total = Some(if by.is_some() { voters * votes } else { voters });
                Outside { electorate, by, total }
            })
            .collect()
    }

    pub(super) fn passes(&self, rule: &Rule) -> bool {
        let offices = rule.conditions().filter_map(|condition| match condition {
            Condition::Approval(officer) => Some((&officer.office, ConsentAct::Approves)),
            Condition::Test(Test { tie: Some(office), .. }) => {
                Some((office, ConsentAct::BreaksTieFor))
            }
            _ => None,
        });
        let consents: Vec<Consent> = offices
            .map(|(office, act)| Consent { office: office.clone(), act, on: Date::MIN, by: None })
            .collect();
        let patterns: &[fn(usize) -> Option<Choice>] = &[
            |_| Some(Choice::Yes),
            |_| Some(Choice::No),
            |_| Some(Choice::Abstain),
            |_| None,
            |at| Some(if at % 2 == 0 { Choice::Yes } else { Choice::No }),
            |at| Some(if at % 3 == 0 { Choice::No } else { Choice::Yes }),
            |at| (at == 0).then_some(Choice::Yes),
            |at| Some(if at == 0 { Choice::Abstain } else { Choice::Yes }),
            |at| Some(if at == 0 { Choice::No } else { Choice::Yes }),
        ];
        let passes = |choices: Vec<Option<Choice>>| {
            rule.standing(&self.roll, &Votes::Named(choices), &consents) == State::Met
        };
        // Where a yes can only help, a unanimous vote is the proof.
        if rule.is_monotone() {
            return passes(vec![Some(Choice::Yes); self.roll.voters.len()]);
        }
        // Else every split of voters alike is tried; of several kinds only some patterns can be, and
        // finding none proves nothing.
        if let [kind] = self.kinds.as_slice() {
            let voters = kind.len();
            if voters > MOST_SPLIT {
                return true;
            }
            return (0..=voters).any(|yes| {
                (0..=voters - yes).any(|no| {
                    (0..=voters - yes - no).any(|abstain| {
                        let choices =
                            [(Choice::Yes, yes), (Choice::No, no), (Choice::Abstain, abstain)];
                        let cast = choices
                            .iter()
                            .flat_map(|(choice, times)| std::iter::repeat_n(Some(*choice), *times));
                        passes(cast.chain(std::iter::repeat(None)).take(voters).collect())
                    })
                })
            });
        }
        if self.kinds.len() > MOST_KINDS {
            return true;
        }
        let tries = patterns.len().pow(u32::try_from(self.kinds.len()).unwrap_or(0));
        (0..tries).any(|mut digits| {
            let mut choices = vec![None; self.roll.voters.len()];
            for kind in &self.kinds {
                let pattern = patterns[digits % patterns.len()];
                digits /= patterns.len();
                for (at, place) in kind.iter().enumerate() {
                    choices[*place] = pattern(at);
                }
            }
            passes(choices)
        }) || self.kinds.len() > 1
    }
}
