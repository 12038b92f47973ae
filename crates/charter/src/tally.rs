//! The tally: whether a vote passes under a rule, each condition as a line with its numbers, its
//! base, its threshold and its article.
//!
//! An explanation is complete: [`recompute`] gives the outcome back from the lines alone.

use crate::{Base, Choice, Condition, ConsentAct, Count, Needs, Officer, Roll, Rule, Test};
use schemars::JsonSchema;
use serde::Serialize;
use vocabulary::{ActorId, Date, Decimal, Id, code_list};

code_list! {
    /// Whether a condition holds.
    pub enum State: "state" {
        /// It holds.
        Met = "met",
        /// It does not hold.
        Unmet = "unmet",
        /// It cannot be told yet.
        Open = "open",
    }
}

code_list! {
    /// What came of a vote.
    pub enum Verdict: "verdict" {
        /// It passed.
        Passed = "passed",
        /// It failed.
        Failed = "failed",
        /// It is not decided.
        Open = "open",
    }
}

impl From<bool> for State {
    fn from(holds: bool) -> Self {
        if holds { Self::Met } else { Self::Unmet }
    }
}

impl From<State> for Verdict {
    fn from(state: State) -> Self {
        match state {
            State::Met => Self::Passed,
            State::Unmet => Self::Failed,
            State::Open => Self::Open,
        }
    }
}

/// Votes by choice, in whole votes or parts of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// For.
    pub yes: u64,
    /// Against.
    pub no: u64,
    /// Abstaining.
    pub abstain: u64,
    /// Present without taking part.
    pub not_voting: u64,
    /// Spoiled papers.
    pub invalid: u64,
    /// Everyone entitled.
    pub entitled: u64,
    /// Everyone in the electorate, entitled or not.
    pub membership: u64,
}

impl Counts {
    /// What a test counts.
    #[must_use]
    pub const fn of(&self, count: Count) -> u64 {
        match count {
            Count::Yes => self.yes,
            Count::No => self.no,
            Count::Abstain => self.abstain,
            Count::NotYes => self.entitled.saturating_sub(self.yes),
            Count::Present => self.base(Base::Present),
            Count::Voting => self.base(Base::Voting),
            Count::Cast => self.base(Base::Cast),
        }
    }

    /// What a share is taken of.
    #[must_use]
    pub const fn base(&self, base: Base) -> u64 {
        match base {
            Base::All => self.entitled,
            Base::Membership => self.membership,
            Base::Voting => self.yes + self.no,
            Base::Valid => self.yes + self.no + self.abstain,
            Base::Cast => self.yes + self.no + self.abstain + self.invalid,
            Base::Present => self.yes + self.no + self.abstain + self.invalid + self.not_voting,
        }
    }

    const fn add(&mut self, choice: Option<Choice>, votes: u64) {
        match choice {
            Some(Choice::Yes) => self.yes += votes,
            Some(Choice::No) => self.no += votes,
            Some(Choice::Abstain) => self.abstain += votes,
            Some(Choice::NotVoting) => self.not_voting += votes,
            Some(Choice::Invalid) => self.invalid += votes,
            Some(Choice::Absent) | None => {}
        }
    }
}

/// The votes of a poll as they are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Votes {
    /// By name, in the order of [`Roll::voters`].
    Named(Vec<Option<Choice>>),
    /// Only how many: `entitled` and `membership` are taken from the roll.
    Counted(Counts),
    /// Not at all: no test is decided.
    Unknown,
}

/// What the holder of an office did about a poll.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// The office.
    pub office: Id,
    /// What its holder did.
    pub act: ConsentAct,
    /// When.
    pub on: Date,
    /// Who held it.
    pub by: Option<ActorId>,
}

/// How a tie was broken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TieBreak {
    /// The office with the casting vote.
    pub office: Id,
    /// Whether the votes for and against are equal.
    pub tied: bool,
    /// What its holder did; absent when it has not voted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub act: Option<ConsentAct>,
}

impl TieBreak {
    /// Whether the test holds by the casting vote; none where there is no tie to break.
    fn state(&self) -> Option<State> {
        let by = |act| State::from(act == ConsentAct::BreaksTieFor);
        self.tied.then(|| self.act.map_or(State::Open, by))
    }
}

/// Whether what an officer did is an approval: open while it did nothing.
fn approved(act: Option<ConsentAct>) -> State {
    act.map_or(State::Open, |act| {
        State::from(matches!(act, ConsentAct::Approves | ConsentAct::BreaksTieFor))
    })
}

/// What a line of an explanation says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "line", rename_all = "kebab-case")]
pub enum What {
    /// The lines below that belong to it must all be met.
    All {
        /// How many lines belong to it.
        parts: usize,
    },
    /// One of them.
    Any {
        /// How many lines belong to it.
        parts: usize,
    },
    /// At least so many of them.
    Several {
        /// How many must be met.
        at_least: usize,
        /// How many lines belong to it.
        parts: usize,
    },
    /// A count against a threshold.
    Test {
        /// Which votes are counted.
        count: Count,
        /// What they come to; absent when the votes are not known well enough.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[schemars(with = "Option<String>")]
        value: Option<Decimal>,
        /// What they must come to.
        needs: Needs,
        /// What a share is taken of.
        #[serde(skip_serializing_if = "Option::is_none")]
        of: Option<Base>,
        /// The electorate, voting here or not, of all whose votes the share is taken.
        #[serde(skip_serializing_if = "Option::is_none")]
        out_of: Option<Id>,
        /// What the base comes to.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[schemars(with = "Option<String>")]
        base: Option<Decimal>,
        /// The limit as a number, to four decimals; absent where nobody is in the base, of whom no
        /// share can be taken.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[schemars(with = "Option<String>")]
        limit: Option<Decimal>,
        /// Votes for.
        #[schemars(with = "String")]
        yes: Decimal,
        /// Votes against.
        #[schemars(with = "String")]
        no: Decimal,
        /// Abstentions.
        #[schemars(with = "String")]
        abstain: Decimal,
        /// The weight they are counted by; absent: one each.
        #[serde(skip_serializing_if = "Option::is_none")]
        by: Option<Id>,
        /// The electorate whose voters alone are counted.
        #[serde(skip_serializing_if = "Option::is_none")]
        among: Option<Id>,
        /// The casting vote, where the charter gives one.
        #[serde(skip_serializing_if = "Option::is_none")]
        tie: Option<TieBreak>,
    },
    /// The approval of an officer.
    Approval {
        /// The office.
        office: Id,
        /// What its holder did; absent: nothing yet.
        #[serde(skip_serializing_if = "Option::is_none")]
        act: Option<ConsentAct>,
        /// When.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[schemars(with = "Option<String>")]
        on: Option<Date>,
        /// Who held the office.
        #[serde(skip_serializing_if = "Option::is_none")]
        by: Option<ActorId>,
    },
    /// That an officer does not veto.
    NoVeto {
        /// The office.
        office: Id,
        /// When it vetoed; absent: it did not.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[schemars(with = "Option<String>")]
        on: Option<Date>,
        /// Who held the office.
        #[serde(skip_serializing_if = "Option::is_none")]
        by: Option<ActorId>,
    },
}

/// One line of an explanation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Line {
    /// How deep it stands in the tree of conditions; a line belongs to the nearest one before it
    /// that stands less deep.
    pub depth: u8,
    /// Whether it belongs to the quorum.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub quorum: bool,
    /// What it says.
    #[serde(flatten)]
    pub what: What,
    /// The article it rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// Whether it holds.
    pub state: State,
}

/// What came of a vote, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Finding {
    /// What came of it: open while the vote is.
    pub verdict: Verdict,
    /// What comes of it if nothing else happens.
    pub standing: State,
    /// Every condition, each before its parts.
    pub lines: Vec<Line>,
}

/// One vote held against one rule.
struct Tally<'a> {
    rule: &'a Rule,
    roll: &'a Roll,
    votes: &'a Votes,
    consents: &'a [Consent],
}

impl Rule {
    /// Tallies a vote and explains the outcome. `closed` says that no more votes are taken;
    /// `consents` are those given by the day asked about, in order.
    #[must_use]
    pub fn decide(
        &self,
        roll: &Roll,
        votes: &Votes,
        consents: &[Consent],
        closed: bool,
    ) -> Finding {
        let tally = Tally { rule: self, roll, votes, consents };
        let mut lines = Vec::with_capacity(8);
        let quorum = self.quorum.as_ref().map_or(State::Met, |quorum| {
            let state = tally.explain(quorum, 0, &mut lines);
            lines.iter_mut().for_each(|line| line.quorum = true);
            state
        });
        let passes = tally.explain(&self.passes, 0, &mut lines);
        let standing = all([quorum, passes]);
        let verdict = if closed { standing.into() } else { Verdict::Open };
        Finding { verdict, standing, lines }
    }

    /// What comes of a vote if nothing else happens, without the lines.
    #[must_use]
    pub fn standing(&self, roll: &Roll, votes: &Votes, consents: &[Consent]) -> State {
        let tally = Tally { rule: self, roll, votes, consents };
        let quorum = self.quorum.as_ref().map_or(State::Met, |quorum| tally.state(quorum));
        match quorum {
            State::Unmet => State::Unmet,
            quorum => all([quorum, tally.state(&self.passes)]),
        }
    }
}

fn all(states: impl IntoIterator<Item = State>) -> State {
    states.into_iter().fold(State::Met, |so_far, state| match (so_far, state) {
        (State::Unmet, _) | (_, State::Unmet) => State::Unmet,
        (State::Open, _) | (_, State::Open) => State::Open,
        _ => State::Met,
    })
}

fn several(at_least: usize, states: impl IntoIterator<Item = State>) -> State {
    let (mut met, mut open) = (0, 0);
    for state in states {
        met += usize::from(state == State::Met);
        open += usize::from(state == State::Open);
    }
    match () {
        () if met >= at_least => State::Met,
        () if met + open >= at_least => State::Open,
        () => State::Unmet,
    }
}

impl Tally<'_> {
    fn state(&self, condition: &Condition) -> State {
        let parts = condition.parts().iter().map(|part| self.state(part));
        match condition {
            Condition::Test(test) => self.test(test).1,
            Condition::All(_) => all(parts),
            Condition::Any(_) => several(1, parts),
            Condition::Several { at_least, .. } => several(*at_least, parts),
            Condition::Approval(officer) => self.approval(officer).1,
            Condition::NoVeto(officer) => State::from(self.veto(officer).is_none()),
        }
    }

    fn explain(&self, condition: &Condition, depth: u8, lines: &mut Vec<Line>) -> State {
        let at = lines.len();
        let parts = condition.parts();
        let (what, article, state) = match condition {
            Condition::Test(test) => {
                let (what, state) = self.explain_test(test);
                (what, test.article.clone(), state)
            }
            Condition::All(_) => (What::All { parts: parts.len() }, None, State::Open),
            Condition::Any(_) => (What::Any { parts: parts.len() }, None, State::Open),
            Condition::Several { at_least, .. } => {
                (What::Several { at_least: *at_least, parts: parts.len() }, None, State::Open)
            }
            Condition::Approval(officer) => {
                let (given, state) = self.approval(officer);
                let (act, on) = (given.map(|one| one.act), given.map(|one| one.on));
                let (office, by) = (officer.office.clone(), given.and_then(|one| one.by.clone()));
                (What::Approval { office, act, on, by }, officer.article.clone(), state)
            }
            Condition::NoVeto(officer) => {
                let veto = self.veto(officer);
                let (on, by) = (veto.map(|one| one.on), veto.and_then(|one| one.by.clone()));
                let what = What::NoVeto { office: officer.office.clone(), on, by };
                (what, officer.article.clone(), State::from(veto.is_none()))
            }
        };
        lines.push(Line { depth, quorum: false, what, article, state });
        if parts.is_empty() && !matches!(condition, Condition::All(_) | Condition::Any(_)) {
            return state;
        }
        let mut states = Vec::with_capacity(parts.len());
        for part in parts {
            states.push(self.explain(part, depth.saturating_add(1), lines));
        }
        let state = match condition {
            Condition::Any(_) => several(1, states),
            Condition::Several { at_least, .. } => several(*at_least, states),
            _ => all(states),
        };
        lines[at].state = state;
        state
    }

    /// The counts a test looks at, and the parts of a vote they are in (as a power of ten); none
    /// when the votes are not known well enough.
    fn counts(&self, test: &Test) -> (Option<Counts>, u32) {
        let weighing = test.by.as_ref().map(|by| self.roll.weighing(by));
        let (votes, scale) = match weighing {
            None => (None, 0),
            Some(Some(weighing)) if weighing.missing.is_empty() => {
                (Some(weighing.votes.as_slice()), weighing.scale)
            }
            Some(_) => return (None, 0),
        };
        let bit = test.among.as_ref().map(|among| {
            let bit = self.roll.electorates.iter().position(|one| one == among);
            bit.map_or(0, |bit| 1_u64 << bit)
        });
        let within = |place: usize| bit.is_none_or(|bit| self.roll.groups[place] & bit != 0);
        let weight = |place: usize| votes.map_or(1, |votes| votes[place]);
        let mut counts = Counts::default();
        for (place, barred) in self.roll.barred.iter().enumerate().filter(|(at, _)| within(*at)) {
            let weight = weight(place);
            counts.membership += weight;
            if barred.is_some() {
                continue;
            }
            counts.entitled += weight;
            if let Votes::Named(choices) = self.votes {
                counts.add(choices.get(place).copied().flatten(), weight);
            }
        }
        let known = match self.votes {
            Votes::Named(_) => Some(counts),
            Votes::Unknown => None,
            Votes::Counted(stated) => {
                let Counts { entitled, membership, .. } = counts;
                // Nobody voted so at all: then nobody among these or with this weight did.
                let nobody = stated.of(test.count) == 0
                    && matches!(test.count, Count::Yes | Count::No | Count::Abstain)
                    && !test.needs.is_share();
                let one_each = test.by.is_none() && test.among.is_none();
                (one_each || nobody).then_some(Counts { entitled, membership, ..*stated })
            }
        };
        (known, scale)
    }

    fn test(&self, test: &Test) -> (Option<Counts>, State, u32, Option<TieBreak>) {
        let (counts, scale) = self.counts(test);
        let tie = |tied: bool| {
            test.tie.as_ref().map(|office| {
                let act = self.last(office, |act| {
                    matches!(act, ConsentAct::BreaksTieFor | ConsentAct::BreaksTieAgainst)
                });
                TieBreak { office: office.clone(), tied, act: act.map(|consent| consent.act) }
            })
        };
        let base = counts.and_then(|counts| self.base(test, &counts));
        let (Some(found), Some(base)) = (counts, base) else {
            return (None, State::Open, scale, tie(false));
        };
        let tied = found.yes == found.no && found.yes > 0;
        let tie = tie(tied);
        let state = tie.as_ref().and_then(TieBreak::state).unwrap_or_else(|| {
            State::from(test.needs.met(found.of(test.count), base, 10_u64.pow(scale)))
        });
        (counts, state, scale, tie)
    }

    /// What a share is taken of, in the parts of the weight; none when a weight is missing.
    fn base(&self, test: &Test, counts: &Counts) -> Option<u64> {
        let Some(out_of) = &test.out_of else { return Some(counts.base(test.of)) };
        let outside = self.roll.outside.iter();
        let mut outside = outside.filter(|one| one.electorate == *out_of && one.by == test.by);
        outside.next().and_then(|one| one.total)
    }

    fn explain_test(&self, test: &Test) -> (What, State) {
        let (counts, state, scale, tie) = self.test(test);
        let number =
            |parts: u64| Decimal::from_i128_with_scale(i128::from(parts), scale).normalize();
        let stated = match (counts, self.votes) {
            (Some(counts), _) => counts,
            (None, Votes::Counted(stated)) => *stated,
            (None, _) => Counts::default(),
        };
        let share = test.needs.is_share();
        let base = counts.filter(|_| share).and_then(|counts| self.base(test, &counts));
        let limit = match (share, base) {
            (true, None | Some(0)) => None,
            (_, base) => test.needs.limit_of(base.unwrap_or(0), scale),
        };
        let what = What::Test {
            count: test.count,
            value: counts.map(|counts| number(counts.of(test.count))),
            needs: test.needs,
            of: (share && test.out_of.is_none()).then_some(test.of),
            out_of: test.out_of.clone(),
            base: base.map(number),
            limit,
            yes: number(stated.yes),
            no: number(stated.no),
            abstain: number(stated.abstain),
            by: test.by.clone(),
            among: test.among.clone(),
            tie,
        };
        (what, state)
    }

    /// The last thing an officer did, of those a condition looks at.
    fn last(&self, office: &Id, matters: impl Fn(ConsentAct) -> bool) -> Option<&Consent> {
        self.consents.iter().rev().find(|one| one.office == *office && matters(one.act))
    }

    /// A casting vote in favour is an approval too: who breaks the tie for a text approves it.
    /// Where there is no tie to break, a casting vote is nothing.
    fn approval(&self, officer: &Officer) -> (Option<&Consent>, State) {
        use ConsentAct::{Approves, BreaksTieFor, Refuses, Vetoes};
        let given = self.last(&officer.office, |act| match act {
            Approves | Refuses | Vetoes => true,
            BreaksTieFor => self.breaks(&officer.office),
            ConsentAct::BreaksTieAgainst => false,
        });
        (given, approved(given.map(|consent| consent.act)))
    }

    /// Whether the votes are tied where the rule gives an office the casting vote.
    fn breaks(&self, office: &Id) -> bool {
        self.rule.tests().filter(|test| test.tie.as_ref() == Some(office)).any(|test| {
            let (_, _, _, tie) = self.test(test);
            tie.is_some_and(|tie| tie.tied)
        })
    }

    fn veto(&self, officer: &Officer) -> Option<&Consent> {
        self.last(&officer.office, |act| act == ConsentAct::Vetoes)
    }
}

/// Gives the outcome back from the lines of an explanation, and from nothing else.
#[must_use]
pub fn recompute(lines: &[Line]) -> State {
    let mut at = 0;
    let mut states = Vec::new();
    while at < lines.len() {
        let (state, next) = recompute_one(lines, at);
        states.push(state);
        at = next;
    }
    all(states)
}

/// The state of the line at a place, and the place of the next line that is not a part of it.
fn recompute_one(lines: &[Line], at: usize) -> (State, usize) {
    let line = &lines[at];
    let mut next = at + 1;
    let mut parts = Vec::new();
    while next < lines.len() && lines[next].depth > line.depth {
        let (state, after) = recompute_one(lines, next);
        parts.push(state);
        next = after;
    }
    let state = match &line.what {
        What::All { .. } => all(parts),
        What::Any { .. } => several(1, parts),
        What::Several { at_least, .. } => several(*at_least, parts),
        What::Test { value, needs, base, tie, .. } => {
            let counted = || match (value, needs.is_share(), base) {
                (Some(value), false, _) => holds(*needs, *value, Decimal::ZERO),
                (Some(value), true, Some(base)) => holds(*needs, *value, *base),
                _ => State::Open,
            };
            tie.as_ref().and_then(TieBreak::state).unwrap_or_else(counted)
        }
        What::Approval { act, .. } => approved(*act),
        What::NoVeto { on, .. } => State::from(on.is_none()),
    };
    (state, next)
}

/// Compares the numbers of a line as decimals, as a reader would.
fn holds(needs: Needs, value: Decimal, base: Decimal) -> State {
    let scale = value.scale().max(base.scale());
    let parts = |mut number: Decimal| {
        number.rescale(scale);
        u64::try_from(number.mantissa()).unwrap_or(u64::MAX)
    };
    State::from(needs.met(parts(value), parts(base), 10_u64.pow(scale)))
}
