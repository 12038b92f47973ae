//! Who talked with whom: tracks with their rounds, and every encounter of actors, whether a forum's
//! meeting, a call, a visit or a letter.

use super::{
    agreements::{AgreementLine, StepRow},
    cited::{Cited, Named, Settled, grouped},
    obligations::ObligationLine,
    positions::PositionRow,
};
use crate::{State, World};
use register::{
    Clocks,
    entry::Kind,
    record::{
        Attendance, Contact, ContactKind, Meeting, MeetingFormat, MeetingKind, MeetingState, Part,
        Participation, Track, TrackKind,
    },
};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;
use vocabulary::{ActorId, Date, Id, Level, PartialDate, Theme};

/// An actor's part in a track.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PartRow {
    /// Who.
    pub actor: ActorId,
    /// Its name in the language asked for.
    pub name: String,
    /// As what.
    pub role: Part,
    /// From when, if later than the track's beginning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<PartialDate>,
    /// Until when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    /// The record.
    pub cited: Cited,
}

/// A track in a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TrackLine {
    /// Its id.
    pub id: Id,
    /// Its name in the language asked for.
    pub name: String,
    /// What it is for.
    pub kind: TrackKind,
    /// The conflict it is about, by name in the language asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conflict: Option<String>,
    /// From when.
    pub from: PartialDate,
    /// Until when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    /// What it is, in our own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// Who takes part, in order of role and name.
    pub parts: Vec<PartRow>,
    /// How many of its meetings have been held.
    pub held: usize,
    /// When the last of them began.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last: Option<PartialDate>,
    /// The record.
    pub cited: Cited,
}

/// The tracks known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Tracks {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// In order of forum and beginning.
    pub tracks: Vec<TrackLine>,
}

/// A conflict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ConflictRow {
    /// Its id.
    pub id: Id,
    /// Its name in the language asked for.
    pub name: String,
    /// Between whom.
    pub parties: Vec<Named>,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    /// From when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<PartialDate>,
    /// Until when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    /// What it is about, in our own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// The record.
    pub cited: Cited,
}

/// A track with everything that belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TrackFile {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// The track.
    pub track: TrackLine,
    /// The conflict it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conflict: Option<ConflictRow>,
    /// Its meetings and contacts, in order of day.
    pub encounters: Vec<Encounter>,
    /// What was agreed in it.
    pub agreements: Vec<AgreementLine>,
    /// What happened to these agreements, in order of day.
    pub acts: Vec<TrackAct>,
    /// What was undertaken in these agreements, confidence-building measures among it.
    pub obligations: Vec<ObligationLine>,
    /// What was said of it.
    pub positions: Vec<PositionRow>,
}

/// Something that happened to an agreement of a track.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TrackAct {
    /// The agreement.
    pub agreement: Id,
    /// Its title in the language asked for.
    pub name: String,
    /// What happened.
    #[serde(flatten)]
    pub step: StepRow,
}

/// What kind of encounter it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", tag = "is", content = "kind")]
pub enum Form {
    /// A meeting of a forum or a round of a track.
    Meeting(MeetingKind),
    /// A contact outside one.
    Contact(ContactKind),
}

impl Form {
    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Meeting(kind) => kind.code(),
            Self::Contact(kind) => kind.code(),
        }
    }
}

/// Actors met, called or wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Encounter {
    /// The how manieth occasion it was of those asked for; 0 for what was not held.
    pub occasion: usize,
    /// First day.
    pub on: PartialDate,
    /// Last day, if another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    /// What it was.
    pub form: Form,
    /// The meeting's name in the language asked for, or what the contact was.
    pub title: String,
    /// Whether it is to be, was, or was not.
    pub state: MeetingState,
    /// At which level.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Who hosted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<Named>,
    /// How those who took part came together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<MeetingFormat>,
    /// Who took part, as far as it is recorded.
    pub actors: Vec<Named>,
    /// The persons, as far as they are recorded.
    pub persons: Vec<Named>,
    /// The track it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub track: Option<Id>,
    /// Its number in the track or among the editions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub round: Option<u32>,
    /// What it was about.
    pub themes: Vec<Theme>,
    /// What came of it, in our own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    /// The record.
    pub cited: Cited,
}

/// A meeting that lasts longer is a session, of which what happens meanwhile is no part.
const LONGEST: i32 = 14;

impl Encounter {
    /// Its first and last day, where both are known.
    fn days(&self) -> Option<(Date, Date)> {
        let exact = |on: PartialDate| {
            (on.earliest() == on.certain() && !on.approximate).then(|| on.certain())
        };
        let begins = exact(self.on)?;
        let ends = self.until.and_then(exact).unwrap_or(begins);
        Some((begins, if (ends - begins).get_days() <= LONGEST { ends } else { begins }))
    }
}

impl Encounter {
    /// Whether another that is held in the same days is one occasion with it: somebody takes part in
    /// both, and no two places are told.
    fn beside(&self, other: &Self) -> bool {
        let apart = |here: &str, there: &str| !here.contains(there) && !there.contains(here);
        let mut places = self.place.as_deref().zip(other.place.as_deref()).into_iter();
        !places.any(|(here, there)| apart(here, there))
            && other.everybody().any(|one| self.everybody().any(|own| own.actor == one.actor))
    }

    /// Actors, persons and the host.
    fn everybody(&self) -> impl Iterator<Item = &Named> {
        self.actors.iter().chain(&self.persons).chain(&self.host)
    }
}

/// Which encounters are asked for. What is left empty asks for all.
#[derive(Debug, Clone, Default)]
pub struct Between {
    /// States, bodies or persons of whom each took part.
    pub parties: Vec<ActorId>,
    /// From this day on.
    pub from: Option<Date>,
    /// Until this day.
    pub until: Option<Date>,
    /// Calls, letters and meetings by video left out: some who took part were at one place.
    pub in_person: bool,
}

/// Encounters between those asked for, counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Encounters {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// Between whom; empty: whoever.
    pub between: Vec<Named>,
    /// From this day on.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub from: Option<Date>,
    /// Until this day.
    #[schemars(with = "String")]
    pub until: Date,
    /// How many have been held.
    pub held: usize,
    /// On how many occasions: what begins while another lasts, with somebody of those who take part
    /// and at no other place, as a contact on the margins of a meeting, is one occasion with it. One
    /// whose day is not known stands alone.
    pub occasions: usize,
    /// In order of day.
    pub encounters: Vec<Encounter>,
}

impl World<'_> {
    /// The tracks known to have begun.
    #[must_use]
    pub fn tracks(&self, language: &str) -> Tracks {
        let mut tracks = Vec::new();
        for (forum, state) in &self.forums {
            let all = state.counted(&state.view.book.tracks);
            tracks.extend(all.iter().map(|one| self.track_line(forum, state, one, language)));
        }
        tracks.sort_by(|a, b| {
            let key =
                |one: &TrackLine| (one.cited.forum.clone(), one.from.earliest(), one.id.clone());
            key(a).cmp(&key(b))
        });
        Tracks { clocks: self.clocks, tracks }
    }

    /// A track with everything that belongs to it, by its id in the first forum that has one.
    #[must_use]
    pub fn track(&self, id: &str, language: &str) -> Option<TrackFile> {
        let found = self.forums.iter().find_map(|(forum, state)| {
            let all = state.counted(&state.view.book.tracks);
            Some((*forum, state, all.into_iter().find(|one| one.record().id.as_str() == id)?))
        });
        let (forum, state, track) = found?;
        let one = track.record();
        let conflicts = state.counted(&state.view.book.conflicts);
        let conflict = conflicts.iter().find(|row| Some(&row.record().id) == one.conflict.as_ref());
        let conflict = conflict.map(|row| {
            let conflict = row.record();
            ConflictRow {
                id: conflict.id.clone(),
                name: conflict.names.get(language).to_owned(),
                parties: self.all_named(&conflict.parties, language),
                area: conflict.area.clone(),
                from: conflict.from,
                until: conflict.until,
                summary: conflict.summary.clone(),
                cited: state.cited(forum, Kind::Conflict, row),
            }
        });
        let mut encounters = self.of_forum(forum, state, language);
        encounters.retain(|row| row.track.as_ref() == Some(&one.id));
        in_order(&mut encounters);
        let here =
            |row: &AgreementLine| row.cited.forum == *forum && row.track.as_ref() == Some(&one.id);
        let mut agreements =
            self.agreements(&super::agreements::Sought::default(), language).agreements;
        agreements.retain(here);
        let acts = state.counted(&state.view.book.agreement_acts);
        let of_agreement = |line: &AgreementLine| {
            let (agreement, name) = (line.id.clone(), line.name.clone());
            let of_it: Vec<_> =
                acts.iter().filter(|act| act.record().agreement == agreement).collect();
            let steps = self.steps(forum, state, &of_it, language).into_iter();
            steps
                .map(|step| TrackAct { agreement: agreement.clone(), name: name.clone(), step })
                .collect::<Vec<_>>()
        };
        let mut acts: Vec<TrackAct> = agreements.iter().flat_map(of_agreement).collect();
        acts.sort_by_key(|act| (act.step.on.certain(), act.step.act, act.agreement.clone()));
        let of_these = |row: &ObligationLine| {
            let named = |line: &AgreementLine| Some(&line.id) == row.agreement.as_ref();
            row.cited.forum == *forum && agreements.iter().any(named)
        };
        let mut obligations = self.obligations(language).obligations;
        obligations.retain(of_these);
        let mut positions = self.positions(&super::positions::Asked::default(), language).positions;
        positions.retain(|row| row.cited.forum == *forum && row.track.as_ref() == Some(&one.id));
        Some(TrackFile {
            clocks: self.clocks,
            track: self.track_line(forum, state, &track, language),
            conflict,
            encounters,
            agreements,
            acts,
            obligations,
            positions,
        })
    }

    /// Every encounter between those asked for, in order of day; until the as-of day, if not said
    /// otherwise.
    #[must_use]
    pub fn encounters(&self, asked: &Between, language: &str) -> Encounters {
        let until = asked.until.unwrap_or(self.clocks.as_of);
        let mut all = Vec::new();
        for (forum, state) in &self.forums {
            all.extend(self.of_forum(forum, state, language));
        }
        all.retain(|one| {
            let remote = matches!(one.form, Form::Contact(ContactKind::Call | ContactKind::Letter))
                || one.format == Some(MeetingFormat::Remote);
            let late = one.on.certain() > until;
            let early = asked.from.is_some_and(|from| one.until.unwrap_or(one.on).certain() < from);
            !(late || early || asked.in_person && remote) && self.took_part(one, &asked.parties)
        });
        in_order(&mut all);
        let mut occasions = 0;
        let mut running: Vec<(Date, usize)> = Vec::new();
        for at in 0..all.len() {
            if all[at].state != MeetingState::Held {
                continue;
            }
            let days = all[at].days();
            if let Some((begins, _)) = days {
                running.retain(|(lasts, _)| begins <= *lasts);
            }
            let same =
                days.and_then(|_| running.iter().find(|(_, one)| all[*one].beside(&all[at])));
            all[at].occasion = match same {
                Some((_, one)) => all[*one].occasion,
                None => {
                    occasions += 1;
                    occasions
                }
            };
            running.extend(days.map(|(_, ends)| (ends, at)));
        }
        Encounters {
            occasions,
            clocks: self.clocks,
            between: self.all_named(&asked.parties, language),
            from: asked.from,
            until,
            held: all.iter().filter(|one| one.state == MeetingState::Held).count(),
            encounters: all,
        }
    }

    /// Whether each took part. A state also takes part through a person that speaks for it.
    fn took_part(&self, one: &Encounter, parties: &[ActorId]) -> bool {
        let listed: Vec<&ActorId> = one.everybody().map(|named| &named.actor).collect();
        let for_whom = |person: &ActorId| self.actor(person)?.affiliation.as_ref();
        parties.iter().all(|party| {
            listed.contains(&party) || listed.iter().any(|one| for_whom(one) == Some(party))
        })
    }

    /// The encounters of one forum's dossier, those to come among them.
    pub(crate) fn of_forum(&self, forum: &Id, state: &State<'_>, language: &str) -> Vec<Encounter> {
        let book = state.view.book;
        let attendances = state.counted_ever(&book.attendances);
        let attending = grouped(&attendances, |row: &Attendance| &row.meeting);
        let meetings = state.counted_ever(&book.meetings);
        let meetings = meetings.iter().map(|one| {
            let here = attending.get(&one.record().id).map_or(&[][..], Vec::as_slice);
            let here: Vec<&Attendance> = here.iter().map(|row| row.record()).collect();
            self.met(forum, state, one, &here, language)
        });
        let contacts = state.counted_ever(&book.contacts);
        let contacts = contacts.iter().map(|one| self.contacted(forum, state, one, language));
        meetings.chain(contacts).collect()
    }

    fn met<'a>(
        &self,
        forum: &Id,
        state: &State<'a>,
        settled: &Settled<'a, Box<Meeting>>,
        attending: &[&Attendance],
        language: &str,
    ) -> Encounter {
        let one = settled.record();
        let persons: BTreeSet<&ActorId> = attending
            .iter()
            .filter_map(|row| row.person.as_ref())
            .chain(attending.iter().map(|row| &row.actor).filter(|actor| self.is_person(actor)))
            .collect();
        let actors: BTreeSet<&ActorId> =
            attending.iter().map(|row| &row.actor).filter(|actor| !self.is_person(actor)).collect();
        Encounter {
            occasion: 0,
            on: one.on,
            until: one.until,
            form: Form::Meeting(one.kind),
            title: one.names.get(language).to_owned(),
            state: state_of(one, self.clocks.as_of),
            level: one.level,
            place: one.place.clone(),
            host: one.host.as_ref().map(|host| self.named(host, language)),
            format: one.format,
            actors: self.all_named(actors, language),
            persons: self.all_named(persons, language),
            track: one.track.clone(),
            round: one.round,
            themes: one.themes.clone(),
            outcome: one.outcome.clone(),
            cited: state.cited(forum, Kind::Meeting, settled),
        }
    }

    fn contacted<'a>(
        &self,
        forum: &Id,
        state: &State<'a>,
        settled: &Settled<'a, Box<Contact>>,
        language: &str,
    ) -> Encounter {
        let one = settled.record();
        Encounter {
            occasion: 0,
            on: one.on,
            until: one.until,
            form: Form::Contact(one.kind),
            title: one.summary.clone(),
            state: state_on(one.state, one.on, self.clocks.as_of),
            level: one.level,
            place: one.place.clone(),
            host: one.host.as_ref().map(|host| self.named(host, language)),
            format: None,
            actors: self.all_named(&one.actors, language),
            persons: self.all_named(&one.persons, language),
            track: one.track.clone(),
            round: None,
            themes: one.themes.clone(),
            outcome: None,
            cited: state.cited(forum, Kind::Contact, settled),
        }
    }

    fn is_person(&self, actor: &ActorId) -> bool {
        self.actor(actor).is_some_and(|row| row.kind == vocabulary::ActorKind::Person)
    }

    fn track_line<'a>(
        &self,
        forum: &Id,
        state: &State<'a>,
        settled: &Settled<'a, Box<Track>>,
        language: &str,
    ) -> TrackLine {
        let (one, book) = (settled.record(), state.view.book);
        let as_of = self.clocks.as_of;
        let parts = state.counted(&book.participations);
        let mut parts: Vec<PartRow> = parts
            .iter()
            .filter(|part| part.record().track == one.id)
            .map(|part| self.part_row(forum, state, part, language))
            .collect();
        parts.sort_by(|a, b| (a.role, &a.name).cmp(&(b.role, &b.name)));
        let meetings = state.counted(&book.meetings);
        let of_track = meetings.iter().map(Settled::record);
        let of_track = of_track.filter(|meeting| meeting.track.as_ref() == Some(&one.id));
        let held: Vec<PartialDate> = of_track
            .filter(|meeting| state_of(meeting, as_of) == MeetingState::Held)
            .map(|meeting| meeting.on)
            .collect();
        let conflicts = state.counted(&book.conflicts);
        let mut conflict = conflicts.iter().map(Settled::record);
        let conflict = conflict.rfind(|row| Some(&row.id) == one.conflict.as_ref());
        TrackLine {
            id: one.id.clone(),
            name: one.names.get(language).to_owned(),
            kind: one.kind,
            conflict: conflict.map(|row| row.names.get(language).to_owned()),
            from: one.from,
            until: one.until,
            summary: one.summary.clone(),
            parts,
            held: held.len(),
            last: held.into_iter().max_by_key(|on| on.certain()),
            cited: state.cited(forum, Kind::Track, settled),
        }
    }

    fn part_row<'a>(
        &self,
        forum: &Id,
        state: &State<'a>,
        settled: &Settled<'a, Participation>,
        language: &str,
    ) -> PartRow {
        let one = settled.record();
        PartRow {
            actor: one.actor.clone(),
            name: self.name(&one.actor, language),
            role: one.role,
            from: one.from,
            until: one.until,
            cited: state.cited(forum, Kind::Participation, settled),
        }
    }
}

/// Whether a meeting is to be, was, or was not, on a day.
#[must_use]
pub fn state_of(meeting: &Meeting, day: Date) -> MeetingState {
    state_on(meeting.state, meeting.on, day)
}

/// What is recorded of a meeting or contact, on a day: nothing is held before its own.
pub(crate) fn state_on(recorded: Option<MeetingState>, on: PartialDate, day: Date) -> MeetingState {
    match recorded {
        Some(MeetingState::Held) | None if on.certain() <= day => MeetingState::Held,
        Some(MeetingState::Held) | None => MeetingState::Planned,
        Some(state) => state,
    }
}

fn in_order(encounters: &mut [Encounter]) {
    encounters.sort_by_key(|one| {
        (one.on.certain(), one.cited.forum.clone(), one.cited.kind, one.cited.id.clone())
    });
}
