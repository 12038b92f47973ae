//! The register of agreements: their status, their clauses, and what came of them.

use super::{
    cited::{Cited, Named, Settled, grouped},
    obligations::ObligationLine,
    positions::PositionRow,
};
use crate::{
    State, World,
    accord::{self, Status},
};
use register::{
    Clocks,
    entry::Kind,
    record::{Agreement, AgreementAct, AgreementKind, Clause, Step},
};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;
use vocabulary::{ActorId, Date, Id, PartialDate, Theme};

/// Something that happened to an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StepRow {
    /// What happened.
    pub act: Step,
    /// When.
    pub on: PartialDate,
    /// Who did it; absent: all parties at once, or the text as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actor: Option<Named>,
    /// The person who did it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<Named>,
    /// The record.
    pub cited: Cited,
}

/// An agreement in a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AgreementLine {
    /// Its id.
    pub id: Id,
    /// Its title in the language asked for.
    pub name: String,
    /// What it is.
    pub kind: AgreementKind,
    /// Between whom.
    pub parties: Vec<Named>,
    /// Where it stands, by its acts until the as-of day.
    pub status: Status,
    /// Since when; absent where no act is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<PartialDate>,
    /// When it was signed or adopted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signed: Option<PartialDate>,
    /// Who has ratified it.
    pub ratified_by: Vec<Named>,
    /// How many documents it stands for, where they are not known one by one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub documents: Option<u32>,
    /// The package or the main text that it is a part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_of: Option<Id>,
    /// The track it comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub track: Option<Id>,
    /// The meeting it was made at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Id>,
    /// What it is about.
    pub themes: Vec<Theme>,
    /// What it says, in our own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// Who signed or adopted it, in order of day.
    pub signatures: Vec<StepRow>,
    /// What came of it: other acts since the first signature, in order of day.
    pub later: Vec<StepRow>,
    /// What was undertaken in it.
    pub obligations: usize,
    /// How many of these are reported as done, or reached.
    pub done: usize,
    /// The record.
    pub cited: Cited,
}

/// The agreements asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Agreements {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// The latest first; what has no act comes last.
    pub agreements: Vec<AgreementLine>,
}

/// Which agreements are asked for. What is left empty asks for all.
#[derive(Debug, Clone, Default)]
pub struct Sought {
    /// Signed or adopted on this day.
    pub signed: Option<Date>,
    /// To which each of these is a party.
    pub parties: Vec<ActorId>,
    /// Of this status.
    pub status: Option<Status>,
    /// About this theme.
    pub theme: Option<Theme>,
}

/// A clause with what is undertaken in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ClauseRow {
    /// Its id.
    pub id: Id,
    /// Its number as the text writes it.
    pub number: String,
    /// What it says, in our own words.
    pub summary: String,
    /// What it is about.
    pub themes: Vec<Theme>,
    /// Where it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The obligations that stand in it.
    pub obligations: Vec<Id>,
    /// The record.
    pub cited: Cited,
}

/// An agreement with everything known of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AgreementFile {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// The agreement.
    pub agreement: AgreementLine,
    /// Who witnessed it.
    pub witnesses: Vec<Named>,
    /// Who guarantees it.
    pub guarantors: Vec<Named>,
    /// Who keeps it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub depositary: Option<Named>,
    /// The languages of its text.
    pub languages: Vec<String>,
    /// Where it applies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    /// Where its text is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What happened to it, in order of day.
    pub acts: Vec<StepRow>,
    /// Its clauses, in the order of their numbers.
    pub clauses: Vec<ClauseRow>,
    /// Its annexes, or the texts of the package.
    pub parts: Vec<AgreementLine>,
    /// What was undertaken in it.
    pub obligations: Vec<ObligationLine>,
    /// What was said of it.
    pub positions: Vec<PositionRow>,
}

impl<'a> World<'a> {
    /// The agreements asked for, whatever became of them.
    #[must_use]
    pub fn agreements(&self, sought: &Sought, language: &str) -> Agreements {
        let obligations = self.obligations(language).obligations;
        let mut owed: BTreeMap<(&Id, &Id), Vec<&ObligationLine>> = BTreeMap::new();
        for line in &obligations {
            if let Some(agreement) = &line.agreement {
                owed.entry((&line.cited.forum, agreement)).or_default().push(line);
            }
        }
        let mut agreements = Vec::new();
        for (forum, state) in &self.forums {
            let all = state.counted(&state.view.book.agreements);
            let acts = state.counted(&state.view.book.agreement_acts);
            let acts = grouped(&acts, |act| &act.agreement);
            let line = |one: &Settled<'a, Box<Agreement>>| {
                let id = &one.record().id;
                let acts = acts.get(id).map_or(&[][..], Vec::as_slice);
                let owed = owed.get(&(*forum, id)).map_or(&[][..], Vec::as_slice);
                self.agreement_line(forum, state, one, acts, owed, language)
            };
            agreements.extend(all.iter().map(line));
        }
        agreements.retain(|one| {
            let party = |actor: &ActorId| one.parties.iter().any(|named| named.actor == *actor);
            // What is known to the month or the year alone was not signed on a day.
            let on = |day: Date| {
                let exact = |on: PartialDate| on.earliest() == day && day == on.certain();
                one.signatures.iter().any(|row| exact(row.on))
            };
            sought.signed.is_none_or(on)
                && sought.parties.iter().all(party)
                && sought.status.is_none_or(|status| one.status == status)
                && sought.theme.is_none_or(|theme| one.themes.contains(&theme))
        });
        agreements.sort_by(|a, b| {
            let day = |one: &AgreementLine| {
                one.signed.or(one.since).map(|on| std::cmp::Reverse(on.certain()))
            };
            let key = |one: &AgreementLine| {
                (day(one).is_none(), day(one), one.cited.forum.clone(), one.id.clone())
            };
            key(a).cmp(&key(b))
        });
        Agreements { clocks: self.clocks, agreements }
    }

    /// An agreement with everything known of it, by its id in the first forum that has one.
    #[must_use]
    pub fn agreement(&self, id: &str, language: &str) -> Option<AgreementFile> {
        let found = self.forums.iter().find_map(|(forum, state)| {
            let all = state.counted(&state.view.book.agreements);
            Some((*forum, state, all.into_iter().find(|one| one.record().id.as_str() == id)?))
        });
        let (forum, state, agreement) = found?;
        let (one, book) = (agreement.record(), state.view.book);
        let mut obligations = self.obligations(language).obligations;
        let acts = state.counted(&book.agreement_acts);
        let acts: Vec<_> = acts.iter().filter(|act| act.record().agreement == one.id).collect();
        let mut parts = self.agreements(&Sought::default(), language).agreements;
        parts.retain(|row| row.cited.forum == *forum && row.part_of.as_ref() == Some(&one.id));
        obligations
            .retain(|row| row.cited.forum == *forum && row.agreement.as_ref() == Some(&one.id));
        let owed: Vec<&ObligationLine> = obligations.iter().collect();
        let line = self.agreement_line(forum, state, &agreement, &acts, &owed, language);
        let clauses = state.counted(&book.clauses);
        let clauses = clauses.iter().filter(|row| row.record().agreement == one.id);
        let mut clauses: Vec<ClauseRow> =
            clauses.map(|row| clause_row(forum, state, row, &obligations)).collect();
        clauses.sort_by_key(|row| natural(&row.number));
        let mut positions = self.positions(&super::positions::Asked::default(), language).positions;
        positions
            .retain(|row| row.cited.forum == *forum && row.agreement.as_ref() == Some(&one.id));
        Some(AgreementFile {
            clocks: self.clocks,
            agreement: line,
            witnesses: self.all_named(&one.witnesses, language),
            guarantors: self.all_named(&one.guarantors, language),
            depositary: one.depositary.as_ref().map(|actor| self.named(actor, language)),
            languages: one.languages.clone(),
            area: one.area.clone(),
            url: one.url.clone(),
            acts: self.steps(forum, state, &acts, language),
            clauses,
            parts,
            obligations,
            positions,
        })
    }

    /// What happened to an agreement, in order of day.
    pub(super) fn steps(
        &self,
        forum: &Id,
        state: &State<'a>,
        acts: &[&Settled<'a, AgreementAct>],
        language: &str,
    ) -> Vec<StepRow> {
        let mut acts = acts.to_vec();
        acts.sort_by_key(|act| accord::order(act.record()));
        let row = |act: &Settled<'a, AgreementAct>| StepRow {
            act: act.record().act,
            on: act.record().on,
            actor: act.record().actor.as_ref().map(|actor| self.named(actor, language)),
            person: act.record().person.as_ref().map(|person| self.named(person, language)),
            cited: state.cited(forum, Kind::AgreementAct, act),
        };
        acts.into_iter().map(row).collect()
    }

    fn agreement_line(
        &self,
        forum: &Id,
        state: &State<'a>,
        settled: &Settled<'a, Box<Agreement>>,
        acts: &[&Settled<'a, AgreementAct>],
        obligations: &[&ObligationLine],
        language: &str,
    ) -> AgreementLine {
        let one = settled.record();
        let life = {
            let acts = self.acts_of(acts.iter().map(|act| act.record()));
            accord::life(&self.everybody(&one.parties), acts.into_iter())
        };
        let signed = life.signed;
        let (signatures, mut later): (Vec<_>, Vec<_>) = self
            .steps(forum, state, acts, language)
            .into_iter()
            .partition(|row| matches!(row.act, Step::Signed | Step::Adopted));
        later.retain(|row| signed.is_some_and(|on| row.on.certain() >= on.certain()));
        let done = obligations.iter().filter(|row| row.state.is_done()).count();
        AgreementLine {
            id: one.id.clone(),
            name: one.names.get(language).to_owned(),
            kind: one.kind,
            parties: self.all_named(&one.parties, language),
            status: life.status,
            since: life.since,
            signed,
            ratified_by: self.all_named(life.ratified_by, language),
            documents: one.documents,
            part_of: one.part_of.clone(),
            track: one.track.clone(),
            meeting: one.meeting.clone(),
            themes: one.themes.clone(),
            summary: one.summary.clone(),
            signatures,
            later,
            obligations: obligations.len(),
            done,
            cited: state.cited(forum, Kind::Agreement, settled),
        }
    }
}

fn clause_row<'a>(
    forum: &Id,
    state: &State<'a>,
    settled: &Settled<'a, Box<Clause>>,
    obligations: &[ObligationLine],
) -> ClauseRow {
    let one = settled.record();
    let of_it = obligations.iter().filter(|row| row.clause.as_ref() == Some(&one.id));
    ClauseRow {
        id: one.id.clone(),
        number: one.number.clone(),
        summary: one.summary.clone(),
        themes: one.themes.clone(),
        url: one.url.clone(),
        obligations: of_it.map(|row| row.id.clone()).collect(),
        cited: state.cited(forum, Kind::Clause, settled),
    }
}

/// `Art. 2` comes before `Art. 10`.
pub(super) fn natural(number: &str) -> (u64, String) {
    let digits: String = number
        .chars()
        .skip_while(|char| !char.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    (digits.parse().unwrap_or(u64::MAX), number.to_owned())
}
