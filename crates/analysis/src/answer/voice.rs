//! What members get of a forum: offices, speaking slots, motions, meetings; beside their means.

use super::{
    cited::{Cited, Named, Settled},
    influence::Latest,
    talks::state_of,
};
use crate::{
    World,
    decide::{Docket, Fate},
};
use charter::Status;
use register::{
    Clocks,
    entry::Kind,
    record::{Attendance, Intervention, MeetingState, Role, Speech},
};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use vocabulary::{ActorId, Decimal, Id, PartialDate};

/// The indicator that tells a state's means.
pub const MEANS: &str = "gdp-current-usd";

/// A member's means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Means {
    /// Gross domestic product in current US dollars.
    #[schemars(with = "String")]
    pub value: Decimal,
    /// The period it speaks of.
    pub on: PartialDate,
    /// As a share of the sum over the members that have a figure, to four decimals.
    #[schemars(with = "String")]
    pub share: Decimal,
    /// The observation.
    pub cited: Cited,
}

/// What one member gets of a forum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct VoiceRow {
    /// The member.
    pub actor: ActorId,
    /// Its name in the language asked for.
    pub name: String,
    /// Its class, by name in the language asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    /// Persons of it in an office of the forum, each with the record.
    pub offices: Vec<OfficeHeld>,
    /// Of these, seats in an organ of the charter.
    pub seats: usize,
    /// Where it took the floor, or is recorded as a speaker; as `forum/kind/id`, like the following.
    pub spoke: Vec<String>,
    /// Motions and amendments that it sponsored.
    pub sponsored: Vec<String>,
    /// Those of these that passed.
    pub passed: Vec<String>,
    /// Meetings that it hosted.
    pub hosted: Vec<String>,
    /// Meetings that it chaired.
    pub chaired: Vec<String>,
    /// Its means, where a figure is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub means: Option<Means>,
}

/// A person in an office of the forum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OfficeHeld {
    /// The person.
    pub person: Named,
    /// The office.
    pub office: String,
    /// In which organ.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organ: Option<Id>,
    /// The record.
    pub cited: Cited,
}

/// What the members of a forum get of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Voice {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// The forum.
    pub forum: Id,
    /// The members with the smallest means first; those without a figure last.
    pub members: Vec<VoiceRow>,
    /// Motions by nobody, or by somebody who is no member.
    pub motions: usize,
}

impl<'a> World<'a> {
    /// What the members of a forum get of it. None for a forum that is not of this world. Means are
    /// read from any forum's dossier.
    #[must_use]
    pub fn voice(&self, forum: &Id, means: &World<'a>, language: &str) -> Option<Voice> {
        let state = self.forum(forum)?;
        let (view, book) = (state.view, state.view.book);
        let as_of = self.clocks.as_of;
        let docket = Docket::new(view);
        let fates = state.motions(language).motions;
        let meetings = state.counted(&book.meetings);
        let held: Vec<_> = meetings
            .iter()
            .map(Settled::record)
            .filter(|one| state_of(one, as_of) == MeetingState::Held)
            .collect();
        let ids: BTreeSet<&Id> = held.iter().map(|one| &one.id).collect();
        let attendance = state.counted_ever(&book.attendances);
        let attendance: Vec<&Attendance> = attendance
            .iter()
            .map(Settled::record)
            .filter(|row| ids.contains(&row.meeting))
            .collect();
        let spoken = state.counted(&book.interventions);
        let spoken: Vec<&Intervention> = spoken
            .iter()
            .map(|row| &**row.record())
            .filter(|row| row.kind != Speech::PointOfOrder)
            .collect();
        let place = |kind: Kind, id: &Id| format!("{forum}/{kind}/{id}");
        let offices = state.counted(&book.offices);
        let mut known = means.means();
        let speaks_for = &|who: &ActorId, actor: &ActorId| {
            who == actor || self.actor(who).and_then(|row| row.affiliation.as_ref()) == Some(actor)
        };
        let members = state.standing.members.iter().filter(|one| one.status == Status::Member);
        let mut row = |member: &register::Member<'a>| {
            let actor = member.actor;
            let serving = offices.iter().filter(|office| {
                let one = office.record();
                let over = one.until.is_some_and(|until| until.certain() < as_of);
                !over && speaks_for(&one.person, actor)
            });
            let offices: Vec<OfficeHeld> = serving
                .map(|office| OfficeHeld {
                    person: self.named(&office.record().person, language),
                    office: office.record().office.clone(),
                    organ: office.record().organ.clone(),
                    cited: state.cited(forum, Kind::Office, office),
                })
                .collect();
            let own =
                |id: &Id| docket.motion(id).is_some_and(|one| one.record.sponsors.contains(actor));
            let sponsored: Vec<_> = fates.iter().filter(|line| own(&line.id)).collect();
            let attended = |role: Role| {
                let own =
                    move |row: &&Attendance| row.role == role && speaks_for(&row.actor, actor);
                attendance.iter().copied().filter(own)
            };
            let own_words = spoken.iter().filter(|one| speaks_for(&one.actor, actor));
            let recorded: BTreeSet<&Id> = own_words.clone().map(|one| &one.meeting).collect();
            // A speaker of a meeting whose speeches are recorded is counted by these.
            let listed = attended(Role::Speaker).filter(|row| !recorded.contains(&row.meeting));
            let spoke = own_words.map(|one| place(Kind::Intervention, &one.id));
            let spoke = spoke.chain(listed.map(|row| place(Kind::Attendance, &row.id))).collect();
            let hosted = held.iter().filter(|one| one.host.as_ref() == Some(actor));
            let passed = sponsored.iter().filter(|line| line.fate == Fate::Passed);
            VoiceRow {
                actor: actor.clone(),
                name: self.name(actor, language),
                class: state.class_name(member, language),
                seats: offices.iter().filter(|office| office.organ.is_some()).count(),
                offices,
                spoke,
                passed: passed.map(|line| place(Kind::Motion, &line.id)).collect(),
                sponsored: sponsored.iter().map(|line| place(Kind::Motion, &line.id)).collect(),
                hosted: hosted.map(|one| place(Kind::Meeting, &one.id)).collect(),
                chaired: attended(Role::Chair)
                    .map(|row| place(Kind::Attendance, &row.id))
                    .collect(),
                means: known.remove(actor),
            }
        };
        let mut members: Vec<VoiceRow> = members.map(&mut row).collect();
        let sum: Decimal = members.iter().filter_map(|row| Some(row.means.as_ref()?.value)).sum();
        for means in members.iter_mut().filter_map(|row| row.means.as_mut()) {
            if !sum.is_zero() {
                means.share = (means.value / sum).round_dp(4);
            }
        }
        members.sort_by(|a, b| {
            let means = |row: &VoiceRow| row.means.as_ref().map(|means| means.value);
            let key = |row: &VoiceRow| (means(row).is_none(), means(row), row.name.clone());
            key(a).cmp(&key(b))
        });
        let counted: usize = fates
            .iter()
            .filter(|line| {
                let sponsor = |one: &ActorId| members.iter().any(|row| row.actor == *one);
                !line.sponsors.iter().any(sponsor)
            })
            .count();
        Some(Voice { clocks: self.clocks, forum: forum.clone(), members, motions: counted })
    }

    /// The latest observation of each state's means in any forum's dossier.
    fn means(&self) -> BTreeMap<ActorId, Means> {
        let Ok(indicator) = MEANS.parse() else { return BTreeMap::new() };
        let rows = self.observations(&indicator);
        let means = |(actor, (forum, state, row)): (&ActorId, Latest<'_, '_>)| {
            let (value, on) = (row.record().value, row.record().on);
            let cited = state.cited(forum, Kind::Observation, &row);
            (actor.clone(), Means { value, on, share: Decimal::ZERO, cited })
        };
        rows.into_iter().map(means).collect()
    }
}
