//! What became of a motion: from the findings of its polls, and where votes are not known, from
//! what was declared.

use super::{Docket, Held, Undecidable};
use charter::{ConsentAct, Count, Declared, Finding, State, Verdict, What, recompute};
use register::record::{Motion, Outcome};
use vocabulary::{Decimal, PartialDate, code_list};

code_list! {
    /// What became of a motion or of a poll.
    pub enum Fate: "fate" {
        /// It is not decided.
        Open = "open",
        /// It passed.
        Passed = "passed",
        /// It failed.
        Failed = "failed",
        /// It had what it needed but for a veto.
        Vetoed = "vetoed",
        /// It had what it needed but for an approval that was refused.
        NotApproved = "not-approved",
        /// Its sponsors withdrew it.
        Withdrawn = "withdrawn",
    }
}

code_list! {
    /// What a fate rests on.
    pub enum Ground: "ground" {
        /// The charter's rule, held against the votes.
        Rule = "rule",
        /// What was declared: the votes are not known well enough to hold the rule against them.
        Declared = "declared",
        /// The decision that came of it: no poll is on record.
        Decision = "decision",
        /// The act of its sponsors.
        Sponsors = "sponsors",
    }
}

/// What became of a poll, by its finding: a veto and a refused approval are told from a failure for
/// want of votes.
#[must_use]
pub fn fate_of(finding: &Finding) -> Fate {
    match finding.verdict {
        Verdict::Open => Fate::Open,
        Verdict::Passed => Fate::Passed,
        Verdict::Failed => failure(finding),
    }
}

/// What it failed by: whether without the veto, or without the refusal, everything else would have
/// let it pass.
fn failure(finding: &Finding) -> Fate {
    let mut lines = finding.lines.clone();
    let mut vetoed = false;
    for line in &mut lines {
        match &mut line.what {
            What::NoVeto { on: on @ Some(_), .. } => {
                (*on, vetoed) = (None, true);
            }
            What::Approval { act: Some(act), .. } => *act = ConsentAct::Approves,
            // Votes against that count singly among some: the veto of seats.
            What::Test {
                count: Count::No, value: value @ Some(_), needs, among: Some(_), ..
            } if !needs.wants_more() && line.state == State::Unmet => {
                (*value, vetoed) = (Some(Decimal::ZERO), true);
            }
            _ => {}
        }
    }
    match recompute(&lines) {
        State::Met if vetoed => Fate::Vetoed,
        State::Met => Fate::NotApproved,
        _ => Fate::Failed,
    }
}

/// Whether what was declared is not what the rule gives, where that can be told.
pub(crate) fn differs(held: &Held<'_>, outcome: &Outcome) -> bool {
    let verdict = held.finding.verdict;
    let told = verdict != Verdict::Open || !held.is_unknown();
    told && match outcome.declared {
        Declared::Adopted => verdict != Verdict::Passed,
        Declared::NotAdopted | Declared::Vetoed => verdict != Verdict::Failed,
        Declared::Withdrawn | Declared::Postponed => false,
    }
}

impl<'a> Docket<'a> {
    /// What became of a poll.
    pub(crate) fn poll_fate(
        &self,
        held: Result<&Held<'_>, &Undecidable>,
        outcome: Option<&Outcome>,
    ) -> (Fate, Ground) {
        let declared = outcome.map(|outcome| match outcome.declared {
            Declared::Adopted => Fate::Passed,
            Declared::NotAdopted => Fate::Failed,
            Declared::Vetoed => Fate::Vetoed,
            Declared::Withdrawn => Fate::Withdrawn,
            Declared::Postponed => Fate::Open,
        });
        match (held, declared) {
            (Ok(held), Some(fate))
                if held.finding.verdict == Verdict::Open && held.is_unknown() =>
            {
                (fate, Ground::Declared)
            }
            (Err(_), Some(fate)) => (fate, Ground::Declared),
            (Ok(held), _) => (fate_of(&held.finding), Ground::Rule),
            (Err(_), None) => (Fate::Open, Ground::Rule),
        }
    }

    /// What became of a motion: it passes when the last poll of each of its readings has.
    pub(crate) fn fate(
        &self,
        motion: &'a Motion,
        readings: u32,
        polls: &[(u32, Fate, Ground)],
    ) -> (Fate, Ground) {
        let as_of = self.view.clocks.as_of;
        if motion.withdrawn.is_some_and(|on: PartialDate| on.certain() <= as_of) {
            return (Fate::Withdrawn, Ground::Sponsors);
        }
        if polls.is_empty() {
            return match self.decisions(Some(&motion.id)) {
                [] => (Fate::Open, Ground::Rule),
                _ => (Fate::Passed, Ground::Decision),
            };
        }
        let last = polls.iter().map(|(reading, ..)| *reading).max().unwrap_or(1).max(readings);
        let mut ground = Ground::Rule;
        let mut fate = Fate::Passed;
        for reading in 1..=last {
            let polled = polls.iter().rfind(|(of, ..)| *of == reading);
            let (_, one, its) = polled.copied().unwrap_or((reading, Fate::Open, Ground::Rule));
            if one == Fate::Passed {
                ground = ground.max(its);
                continue;
            }
            if fate == Fate::Passed || (fate == Fate::Open && one != Fate::Open) {
                (fate, ground) = (one, its);
            }
        }
        (fate, ground)
    }
}
