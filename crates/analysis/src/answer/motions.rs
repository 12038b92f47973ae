//! What was moved and what came of it: motions, their polls held against the charter, decisions.

mod tally;

pub(crate) use tally::Parts;
pub use tally::{IntendedRow, Namer, RefusedRow, Tally, Totals, VoterRow, WeightColumn};

use super::{DocumentRow, ItemRow};
use crate::{
    State,
    decide::{self, Disregarded, Docket, Fate, Ground, Held, Polling, Procedure, Undecidable},
};
use charter::{Charter, ConsentAct, Declared, Effect, Manner, Matter};
use register::{
    Clocks, Proof, Version,
    record::{Consent, Decision, Motion, Outcome, Poll},
};
use schemars::JsonSchema;
use serde::Serialize;
use vocabulary::{ActorId, Date, Grade, Id, PartialDate, Rank};

/// The entry of a record and what proves it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Proven {
    /// The journal entry.
    pub seq: u64,
    /// How well it is proved.
    pub grade: Grade,
    /// Where it stands among rivals.
    pub rank: Rank,
    /// Why it is preferred or deprecated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// A remark.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Its public sources.
    pub sources: Vec<Id>,
}

/// A motion and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MotionLine {
    /// The record's id.
    pub id: Id,
    /// Its title in the language asked for.
    pub name: String,
    /// What it decides.
    pub matter: Id,
    /// The matter's name in the language asked for.
    pub matter_name: String,
    /// The rule that applies; absent where the charter does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<Id>,
    /// The organ it is put before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organ: Option<Id>,
    /// When it was tabled or circulated.
    pub on: PartialDate,
    /// The meeting it was put before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Id>,
    /// Who proposes it.
    pub sponsors: Vec<ActorId>,
    /// The motion it would amend.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amends: Option<Id>,
    /// When its sponsors withdrew it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<PartialDate>,
    /// What became of it.
    pub fate: Fate,
    /// What that rests on.
    pub ground: Ground,
    /// Whether a step of its procedure was left out.
    pub irregular: bool,
    /// Whether what was declared is not what the rule gives.
    pub differs: bool,
    /// The polls on it that count.
    pub polls: usize,
    /// The votes of the last of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub totals: Option<Totals>,
    /// The day the last of them opened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub polled: Option<PartialDate>,
    /// The symbols of the decisions that came of it.
    pub symbols: Vec<String>,
    /// What proves it.
    #[serde(flatten)]
    pub proven: Proven,
}

/// Every motion, and the decisions that come from none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Motions {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// Open ones first, then the latest first.
    pub motions: Vec<MotionLine>,
    /// Decisions that come from no motion, as those that an officer takes alone.
    pub decisions: Vec<DecisionLine>,
}

/// What an officer did about a poll.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OfficerAct {
    /// The record's id.
    pub id: Id,
    /// The office.
    pub office: Id,
    /// What its holder did.
    pub act: ConsentAct,
    /// When.
    pub on: PartialDate,
    /// Who held it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<ActorId>,
    /// Why it does not count; absent: it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disregarded: Option<Disregarded>,
    /// What proves it.
    #[serde(flatten)]
    pub proven: Proven,
}

/// What was declared of a poll.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Declaration {
    /// The record's id.
    pub id: Id,
    /// What was declared.
    pub declared: Declared,
    /// When.
    pub on: PartialDate,
    /// Whether it is not what the rule gives.
    pub differs: bool,
    /// What proves it.
    #[serde(flatten)]
    pub proven: Proven,
}

/// A decision as it was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DecisionLine {
    /// The record's id.
    pub id: Id,
    /// The poll that took it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub poll: Option<Id>,
    /// Its symbol.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// Its title in the language asked for.
    pub name: String,
    /// When it was taken.
    pub on: PartialDate,
    /// When it takes effect.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effect: Option<PartialDate>,
    /// The office whose holder took it alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Id>,
    /// Where its text is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What it decides, in our own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// What proves it.
    #[serde(flatten)]
    pub proven: Proven,
}

/// A poll, held against the charter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PollFile {
    /// The record's id.
    pub id: Id,
    /// Whether it counts: a deprecated poll and a losing rival do not.
    pub counts: bool,
    /// When it opened.
    pub opened: PartialDate,
    /// When it closed; absent: it has not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed: Option<PartialDate>,
    /// Under a silence procedure, the last day on which an objection counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub deadline: Option<Date>,
    /// How it is held.
    pub manner: Manner,
    /// Which reading it ends.
    pub reading: u32,
    /// The meeting it was held at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Id>,
    /// What became of it.
    pub fate: Fate,
    /// What that rests on.
    pub ground: Ground,
    /// The votes held against the rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tally: Option<Tally>,
    /// Why there is no tally.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undecided: Option<Undecidable>,
    /// The votes as the source counts them, if it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stated: Option<Totals>,
    /// Whether the votes by name are other than the source counts.
    pub miscounted: bool,
    /// What officers did about it, in order.
    pub consents: Vec<OfficerAct>,
    /// What was declared of it, in order.
    pub outcomes: Vec<Declaration>,
    /// What proves it.
    #[serde(flatten)]
    pub proven: Proven,
}

/// A motion with its procedure, its polls and its decisions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MotionFile {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// The motion.
    pub motion: MotionLine,
    /// What it proposes, in our own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// Where its text is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The version of the charter whose procedure is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub charter: Option<String>,
    /// The steps around the vote.
    pub procedure: Vec<Procedure>,
    /// From when the charter gives it effect.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effect: Option<Effect>,
    /// The day from which it has effect by the charter, if it passed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub takes_effect: Option<Date>,
    /// In order of opening.
    pub polls: Vec<PollFile>,
    /// The decisions that came of it.
    pub decisions: Vec<DecisionLine>,
    /// Motions to amend it.
    pub amendments: Vec<Id>,
    /// The items of agendas that are about it.
    pub agenda: Vec<ItemRow>,
    /// The documents about it.
    pub documents: Vec<DocumentRow>,
}

/// A poll with what became of it.
struct Polled<'a> {
    poll: &'a Version<Box<Poll>>,
    counts: bool,
    held: Result<Held<'a>, Undecidable>,
    fate: (Fate, Ground),
}

/// A motion with what became of it.
struct Moved<'a> {
    motion: &'a Version<Box<Motion>>,
    /// The charter in force when the first poll opened, or now, and the matter if it has it.
    charter: Option<&'a Charter>,
    matter: Option<&'a Matter>,
    polls: Vec<Polled<'a>>,
    procedure: Vec<Procedure>,
    fate: (Fate, Ground),
}

impl Moved<'_> {
    fn counting(&self) -> impl DoubleEndedIterator<Item = &Polled<'_>> {
        self.polls.iter().filter(|polled| polled.counts)
    }
}

impl<'a> State<'a> {
    /// Every motion known and tabled at the clocks, with what became of it.
    #[must_use]
    pub fn motions(&self, language: &str) -> Motions {
        let docket = Docket::new(self.view);
        let mut all: Vec<&Version<Box<Motion>>> =
            self.view.true_by(&self.view.book.motions).collect();
        // Motions of one day together: they read the same facts.
        all.sort_by_key(|version| (version.record.on.certain(), version.seq));
        let row = |version| self.motion_line(&docket, &self.moved(&docket, version), language);
        let mut motions: Vec<MotionLine> = all.into_iter().map(row).collect();
        let day = |row: &MotionLine| row.polled.unwrap_or(row.on).certain();
        motions.reverse();
        motions.sort_by_key(|row| (row.fate != Fate::Open, std::cmp::Reverse(day(row))));
        let alone = docket.decisions(None).iter();
        let decisions = alone.map(|version| self.decision_line(version, language)).collect();
        Motions { clocks: self.view.clocks, motions, decisions }
    }

    /// A motion with its polls held against the charter; none when it is not known and tabled at
    /// the clocks.
    #[must_use]
    pub fn motion(&self, id: &Id, language: &str) -> Option<MotionFile> {
        let docket = Docket::new(self.view);
        let moved = self.moved(&docket, docket.motion(id)?);
        let one: &'a Motion = &moved.motion.record;
        let names = Namer { view: Some(self.view), language };
        let adopted =
            moved.counting().next_back().and_then(|last| last.held.as_ref().ok()?.adopted());
        let effect = moved.matter.and_then(|matter| matter.effect);
        let passed = moved.fate.0 == Fate::Passed;
        let takes_effect = adopted
            .filter(|_| passed && matches!(effect, Some(Effect::AtOnce | Effect::OnApproval)));
        let amends =
            |version: &&'a Version<Box<Motion>>| version.record.amends.as_ref() == Some(id);
        let amendments = self.view.true_by(&self.view.book.motions).filter(amends);
        let polls = moved.polls.iter().map(|polled| self.poll_file(&docket, polled, &names));
        let decisions = docket.decisions(Some(&one.id)).iter();
        Some(MotionFile {
            clocks: self.view.clocks,
            motion: self.motion_line(&docket, &moved, language),
            summary: one.summary.clone(),
            url: one.url.clone(),
            charter: moved.charter.map(|charter| charter.text.version.clone()),
            effect,
            takes_effect,
            polls: polls.collect(),
            decisions: decisions.map(|version| self.decision_line(version, language)).collect(),
            amendments: amendments.map(|version| version.record.id.clone()).collect(),
            agenda: self.items_about(id),
            documents: self.documents_about(id),
            procedure: moved.procedure,
        })
    }

    fn moved(&self, docket: &Docket<'a>, motion: &'a Version<Box<Motion>>) -> Moved<'a> {
        let one: &'a Motion = &motion.record;
        let polled = |(poll, counts): &Polling<'a>| {
            let held = docket.held(poll);
            let outcome = docket.outcomes(&poll.record.id).last().map(|version| &version.record);
            let fate = docket.poll_fate(held.as_ref(), outcome);
            Polled { poll, counts: *counts, held, fate }
        };
        let polls: Vec<Polled<'a>> = docket.polls(&one.id).iter().map(polled).collect();
        let counting = || polls.iter().filter(|polled| polled.counts);
        let opened = |polled: &Polled<'_>| polled.poll.record.opened.certain();
        let on = counting().next().map_or(self.view.clocks.as_of, opened);
        let charter = self.view.charter_on(on);
        let matter = charter.and_then(|charter| decide::matter(charter, &one.matter, on).ok());
        let passed = |polled: &Polled<'_>| polled.fate.0 == Fate::Passed;
        let course: Vec<_> =
            counting().map(|one| (one.poll.record.reading, opened(one), passed(one))).collect();
        let procedure = charter.zip(matter).map_or_else(Vec::new, |(charter, matter)| {
            decide::steps(charter, matter, one, &course, &docket.day(on))
        });
        let readings = matter.and_then(|matter| matter.readings).map_or(1, u32::from);
        let fates: Vec<_> =
            counting().map(|one| (one.poll.record.reading, one.fate.0, one.fate.1)).collect();
        let fate = docket.fate(one, readings, &fates);
        Moved { motion, charter, matter, polls, procedure, fate }
    }

    fn motion_line(&self, docket: &Docket<'a>, moved: &Moved<'a>, language: &str) -> MotionLine {
        let one: &'a Motion = &moved.motion.record;
        let last = moved.counting().next_back();
        let totals = last.map(|polled| match &polled.held {
            Ok(held) => Totals::of(&held.roll, &held.votes),
            Err(_) if decide::has_closed(&polled.poll.record, self.view.clocks.as_of) => {
                Totals::stated(&polled.poll.record)
            }
            Err(_) => Totals::default(),
        });
        let differs = |polled: &Polled<'_>| {
            let declared = docket.outcomes(&polled.poll.record.id).last();
            let held = polled.held.as_ref().ok();
            held.zip(declared).is_some_and(|(held, one)| decide::differs(held, &one.record))
        };
        let symbols = docket.decisions(Some(&one.id)).iter();
        MotionLine {
            id: one.id.clone(),
            name: one.names.get(language).to_owned(),
            matter: one.matter.clone(),
            matter_name: moved
                .matter
                .map_or_else(|| one.matter.to_string(), |it| it.name.get(language).to_owned()),
            rule: moved.matter.map(|matter| matter.rule.clone()),
            organ: one.organ.clone(),
            on: one.on,
            meeting: one.meeting.clone(),
            sponsors: one.sponsors.clone(),
            amends: one.amends.clone(),
            withdrawn: one.withdrawn.filter(|on| on.certain() <= self.view.clocks.as_of),
            fate: moved.fate.0,
            ground: moved.fate.1,
            irregular: moved.procedure.iter().any(Procedure::is_irregular),
            differs: moved.counting().any(differs),
            polls: moved.counting().count(),
            totals,
            polled: last.map(|polled| polled.poll.record.opened),
            symbols: symbols.filter_map(|version| version.record.symbol.clone()).collect(),
            proven: self.proven(moved.motion.seq, &one.proof),
        }
    }

    fn poll_file(&self, docket: &Docket<'a>, polled: &Polled<'a>, names: &Namer<'_>) -> PollFile {
        let one: &'a Poll = &polled.poll.record;
        let held = polled.held.as_ref();
        let charter = held.ok().map(|held| held.charter);
        // What a source counts it counts when the poll has ended.
        let ended = held
            .map_or_else(|_| decide::has_closed(one, self.view.clocks.as_of), |held| held.closed);
        let counted = ended && (one.yes.is_some() || one.no.is_some());
        let stated = counted.then(|| Totals::stated(one));
        let tally = held.ok().map(|held| self.tally(held, names));
        let miscounted = tally.as_ref().zip(stated.as_ref());
        let miscounted = miscounted.is_some_and(|(tally, stated)| {
            let said = [stated.yes, stated.no, stated.abstain];
            let found = [tally.totals.yes, tally.totals.no, tally.totals.abstain];
            let other = |(said, found): (Option<u64>, Option<u64>)| said.is_some() && said != found;
            tally.named && said.into_iter().zip(found).any(other)
        });
        let consent = |version: &&'a Version<Consent>| OfficerAct {
            id: version.record.id.clone(),
            office: version.record.office.clone(),
            act: version.record.act,
            on: version.record.on,
            by: version.record.by.clone(),
            disregarded: decide::disregarded(self.view, one, charter, &version.record),
            proven: self.proven(version.seq, &version.record.proof),
        };
        let outcome = |version: &&'a Version<Outcome>| Declaration {
            id: version.record.id.clone(),
            declared: version.record.declared,
            on: version.record.on,
            differs: held.is_ok_and(|held| decide::differs(held, &version.record)),
            proven: self.proven(version.seq, &version.record.proof),
        };
        PollFile {
            id: one.id.clone(),
            counts: polled.counts,
            opened: one.opened,
            closed: one.closed.filter(|on| on.certain() <= self.view.clocks.as_of),
            deadline: held.ok().and_then(|held| held.deadline),
            manner: one.manner,
            reading: one.reading,
            meeting: one.meeting.clone(),
            fate: polled.fate.0,
            ground: polled.fate.1,
            tally,
            undecided: held.err().cloned(),
            stated,
            miscounted,
            consents: docket.consents(&one.id).iter().map(consent).collect(),
            outcomes: docket.outcomes(&one.id).iter().map(outcome).collect(),
            proven: self.proven(polled.poll.seq, &one.proof),
        }
    }

    fn decision_line(&self, version: &'a Version<Box<Decision>>, language: &str) -> DecisionLine {
        let one = &version.record;
        DecisionLine {
            id: one.id.clone(),
            poll: one.poll.clone(),
            symbol: one.symbol.clone(),
            name: one.names.get(language).to_owned(),
            on: one.on,
            effect: one.effect,
            by: one.by.clone(),
            url: one.url.clone(),
            summary: one.summary.clone(),
            proven: self.proven(version.seq, &one.proof),
        }
    }

    /// What proves a record, as far as that is public.
    pub(crate) fn proven(&self, seq: u64, proof: &'a Proof) -> Proven {
        Proven {
            seq,
            grade: self.grade(proof),
            rank: proof.rank,
            reason: proof.reason.clone(),
            note: proof.note.clone(),
            sources: self.view.public(&proof.sources).cloned().collect(),
        }
    }
}
