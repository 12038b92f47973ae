//! Meetings: who sat there, what was on the agenda, what was proposed, how it was voted.

use super::state_of;
use crate::{
    State,
    decide::{Disregarded, disregarded, has_closed, is_cast_by},
};
use charter::{Choice, ConsentAct, Declared, Manner, Standing};
use register::{
    Clocks, Version,
    record::{self, Credentials, MeetingFormat, MeetingKind, MeetingState, Recorded, Role, Speech},
};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;
use vocabulary::{ActorId, Date, Id, Level, Names, PartialDate, Theme};

/// A meeting in a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MeetingLine {
    /// The record's id.
    pub id: Id,
    /// The journal entry.
    pub seq: u64,
    /// Its name by language.
    pub names: Names,
    /// What it is.
    pub kind: MeetingKind,
    /// Whether it is to be, was, or was not.
    pub state: MeetingState,
    /// Its number in the track or among the editions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub round: Option<u32>,
    /// The track it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub track: Option<Id>,
    /// First day.
    pub on: PartialDate,
    /// Last day, if another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Who hosts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<ActorId>,
    /// At which level.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// How it was held.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<MeetingFormat>,
    /// What it was about.
    pub themes: Vec<Theme>,
    /// What came of it, in our own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    /// How many attend.
    pub attending: usize,
    /// How many items are on the agenda.
    pub items: usize,
    /// How many motions were put before it.
    pub motions: usize,
    /// Its public sources.
    pub sources: Vec<Id>,
}

/// The meetings known, those to come among them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Meetings {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// The latest first.
    pub meetings: Vec<MeetingLine>,
}

/// A meeting with everything that happened at it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MeetingFile {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// The meeting.
    pub meeting: MeetingLine,
    /// The agenda, in order of number.
    pub agenda: Vec<ItemRow>,
    /// Its documents, in the order in which they were recorded.
    pub documents: Vec<DocumentRow>,
    /// Who attends, in order of role and actor; observers and guests among them.
    pub attendance: Vec<AttendanceRow>,
    /// Who spoke, in order.
    pub interventions: Vec<InterventionRow>,
    /// What was proposed, amendments after the motion they would amend.
    pub motions: Vec<MotionRow>,
    /// Its votes, in the order in which they opened.
    pub polls: Vec<PollRow>,
}

/// An item of an agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ItemRow {
    /// The record's id.
    pub id: Id,
    /// The journal entry.
    pub seq: u64,
    /// The meeting.
    pub meeting: Id,
    /// Its number.
    pub number: String,
    /// Its title by language.
    pub names: Names,
    /// What it is about.
    pub themes: Vec<Theme>,
    /// The motion it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub motion: Option<Id>,
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DocumentRow {
    /// The record's id.
    pub id: Id,
    /// The journal entry.
    pub seq: u64,
    /// Its symbol.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// Its title by language.
    pub names: Names,
    /// The meeting it was issued for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Id>,
    /// The item of the agenda it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<Id>,
    /// The motion it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub motion: Option<Id>,
    /// When it was issued.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<PartialDate>,
    /// Where it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Its language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

/// Somebody who attends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AttendanceRow {
    /// Who.
    pub actor: ActorId,
    /// The journal entry.
    pub seq: u64,
    /// In what quality.
    pub role: Role,
    /// The person who sits there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<ActorId>,
    /// What became of the credentials.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credentials: Option<Credentials>,
}

/// Somebody who took the floor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct InterventionRow {
    /// For whom.
    pub actor: ActorId,
    /// The journal entry.
    pub seq: u64,
    /// The person who spoke.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<ActorId>,
    /// What it was.
    pub kind: Speech,
    /// Its place in the order of speakers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<u32>,
    /// The item of the agenda.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<Id>,
    /// What was said, in our own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
}

/// A motion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MotionRow {
    /// The record's id.
    pub id: Id,
    /// The journal entry.
    pub seq: u64,
    /// Its title by language.
    pub names: Names,
    /// The matter of the charter.
    pub matter: Id,
    /// When it was tabled.
    pub on: PartialDate,
    /// Who proposes it.
    pub sponsors: Vec<ActorId>,
    /// The motion it would amend.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amends: Option<Id>,
    /// What it proposes, in our own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// Where its text is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// When it was withdrawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<PartialDate>,
}

/// A vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PollRow {
    /// The record's id.
    pub id: Id,
    /// The journal entry.
    pub seq: u64,
    /// The motion.
    pub motion: Id,
    /// Its title by language; empty if no such motion is known.
    pub motion_names: Names,
    /// The meeting it was held at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Id>,
    /// When it opened.
    pub opened: PartialDate,
    /// When it closed; absent: it was open on the as-of day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed: Option<PartialDate>,
    /// How it is held.
    pub manner: Manner,
    /// Which reading it ends.
    pub reading: u32,
    /// Who may vote, where that was fixed when it opened.
    pub voters: Vec<ActorId>,
    /// How many chose what: by the ballots, or where there are none, as the source counts them.
    pub counts: BTreeMap<Choice, u32>,
    /// Whether the counts are the source's.
    pub counted_by_source: bool,
    /// The votes as cast, in order of voter.
    pub ballots: Vec<BallotRow>,
    /// What voters later said they had meant. It changes nothing.
    pub intended: Vec<BallotRow>,
    /// What officers did about it, in order.
    pub consents: Vec<ConsentRow>,
    /// What was declared, in order.
    pub outcomes: Vec<OutcomeRow>,
    /// What was decided, in order.
    pub decisions: Vec<DecisionRow>,
    /// Its public sources.
    pub sources: Vec<Id>,
}

/// A ballot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BallotRow {
    /// Whose vote it is.
    pub voter: ActorId,
    /// The journal entry.
    pub seq: u64,
    /// What was chosen.
    pub choice: Choice,
    /// Who cast it for the voter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cast_by: Option<ActorId>,
    /// How the voter explained it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explanation: Option<String>,
}

/// What an officer did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ConsentRow {
    /// The office, of the charter.
    pub office: Id,
    /// The journal entry.
    pub seq: u64,
    /// What its holder did.
    pub act: ConsentAct,
    /// When.
    pub on: PartialDate,
    /// Who acted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<ActorId>,
    /// Why it does not count; absent: it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disregarded: Option<Disregarded>,
}

/// What was declared of a vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OutcomeRow {
    /// The journal entry.
    pub seq: u64,
    /// What.
    pub declared: Declared,
    /// When.
    pub on: PartialDate,
}

/// A decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DecisionRow {
    /// The record's id.
    pub id: Id,
    /// The journal entry.
    pub seq: u64,
    /// Its symbol.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// Its title by language.
    pub names: Names,
    /// When it was taken.
    pub on: PartialDate,
    /// When it takes effect.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effect: Option<PartialDate>,
    /// Where its text is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What it decides, in our own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
}

impl<'a> State<'a> {
    /// The meetings known, the latest first.
    #[must_use]
    pub fn meetings(&self) -> Meetings {
        let known = self.view.known(&self.view.book.meetings);
        let counted = known.filter(|one| one.record.proof.counts());
        let mut meetings: Vec<MeetingLine> = counted.map(|one| self.meeting_line(one)).collect();
        meetings.sort_by(|a, b| b.on.certain().cmp(&a.on.certain()).then_with(|| a.id.cmp(&b.id)));
        Meetings { clocks: self.view.clocks, meetings }
    }

    fn meeting_line(&self, version: &'a Version<Box<record::Meeting>>) -> MeetingLine {
        let (view, one) = (self.view, &version.record);
        let at = |meeting: Option<&Id>| meeting == Some(&one.id);
        let attendances = view.known(&view.book.attendances);
        let motions = view.true_by(&view.book.motions);
        let items = view.known(&view.book.agenda_items);
        MeetingLine {
            id: one.id.clone(),
            seq: version.seq,
            names: one.names.clone(),
            kind: one.kind,
            state: state_of(one, view.clocks.as_of),
            round: one.round,
            track: one.track.clone(),
            on: one.on,
            until: one.until,
            place: one.place.clone(),
            host: one.host.clone(),
            level: one.level,
            format: one.format,
            themes: one.themes.clone(),
            outcome: one.outcome.clone(),
            attending: attendances
                .filter(|row| row.record.meeting == one.id && row.record.proof.counts())
                .count(),
            items: items.filter(|row| row.record.meeting == one.id).count(),
            motions: motions.filter(|row| at(row.record.meeting.as_ref())).count(),
            sources: view.public(&one.proof.sources).cloned().collect(),
        }
    }

    /// A meeting with everything that happened at it.
    #[must_use]
    pub fn meeting(&self, id: &str) -> Option<MeetingFile> {
        let (view, book) = (self.view, self.view.book);
        let version =
            view.known(&book.meetings).filter(|one| one.record.id.as_str() == id).last()?;
        let id = &version.record.id;
        let here = |meeting: &Option<Id>| meeting.as_ref() == Some(id);
        let items = view.known(&book.agenda_items).filter(|one| one.record.meeting == *id);
        let mut agenda: Vec<ItemRow> = items.map(item).collect();
        agenda.sort_by_key(|item| in_order(&item.number));
        let documents = view.true_by(&book.documents).filter(|one| here(&one.record.meeting));
        let attending = view
            .known(&book.attendances)
            .filter(|one| one.record.meeting == *id && one.record.proof.counts());
        let mut attendance: Vec<AttendanceRow> = attending.map(attendance).collect();
        attendance.sort_by(|a, b| (a.role, &a.actor).cmp(&(b.role, &b.actor)));
        let spoken = view.true_by(&book.interventions).filter(|one| one.record.meeting == *id);
        let mut interventions: Vec<InterventionRow> = spoken.map(intervention).collect();
        interventions.sort_by_key(|one| (one.position.unwrap_or(u32::MAX), one.seq));
        let motions = view.true_by(&book.motions).filter(|one| here(&one.record.meeting));
        let mut polls: Vec<PollRow> = view
            .true_by(&book.polls)
            .filter(|one| here(&one.record.meeting))
            .map(|one| self.poll_row(one))
            .collect();
        polls.sort_by(|a, b| (a.opened.certain(), &a.id).cmp(&(b.opened.certain(), &b.id)));
        Some(MeetingFile {
            clocks: view.clocks,
            meeting: self.meeting_line(version),
            agenda,
            documents: documents.map(document).collect(),
            attendance,
            interventions,
            motions: with_amendments(motions.map(|one| self.motion_row(one)).collect()),
            polls,
        })
    }

    /// A vote.
    #[must_use]
    pub fn poll(&self, id: &str) -> Option<PollRow> {
        let polls = self.view.true_by(&self.view.book.polls);
        polls.filter(|one| one.record.id.as_str() == id).last().map(|one| self.poll_row(one))
    }

    /// The items of agendas that are about a motion, in the order in which they were recorded.
    #[must_use]
    pub fn items_about(&self, motion: &Id) -> Vec<ItemRow> {
        let items = self.view.known(&self.view.book.agenda_items);
        items.filter(|one| one.record.motion.as_ref() == Some(motion)).map(item).collect()
    }

    /// The documents about a motion, and those of its items, in the order in which they were
    /// recorded.
    #[must_use]
    pub fn documents_about(&self, motion: &Id) -> Vec<DocumentRow> {
        let items = self.items_about(motion);
        let of_item = |id: &Option<Id>| items.iter().any(|item| Some(&item.id) == id.as_ref());
        let documents = self.view.true_by(&self.view.book.documents);
        documents
            .filter(|one| one.record.motion.as_ref() == Some(motion) || of_item(&one.record.item))
            .map(document)
            .collect()
    }

    fn by_now(&self, day: Option<PartialDate>) -> Option<PartialDate> {
        let as_of: Date = self.view.clocks.as_of;
        day.filter(|day| day.certain() <= as_of)
    }

    fn motion_row(&self, version: &Version<Box<record::Motion>>) -> MotionRow {
        let one = &version.record;
        MotionRow {
            id: one.id.clone(),
            seq: version.seq,
            names: one.names.clone(),
            matter: one.matter.clone(),
            on: one.on,
            sponsors: one.sponsors.clone(),
            amends: one.amends.clone(),
            summary: one.summary.clone(),
            url: one.url.clone(),
            withdrawn: self.by_now(one.withdrawn),
        }
    }

    fn poll_row(&self, version: &'a Version<Box<record::Poll>>) -> PollRow {
        let (view, one) = (self.view, &version.record);
        let book = view.book;
        let of = |poll: &Id| *poll == one.id;
        let motion = view.known(&book.motions).filter(|row| row.record.id == one.motion).last();
        let ballots = |standing: Standing| {
            let all = view.true_by(&book.ballots).filter(|row| of(&row.record.poll));
            let all = all.filter(|row| is_cast_by(&row.record, one, view.clocks.as_of));
            let mut rows: Vec<BallotRow> =
                all.filter(|row| row.record.standing == standing).map(ballot).collect();
            rows.sort_by(|a, b| (&a.voter, a.seq).cmp(&(&b.voter, b.seq)));
            rows
        };
        let cast = ballots(Standing::Cast);
        // What a source counts it counts when the poll has ended.
        let ended = has_closed(one, view.clocks.as_of);
        let stated = if ended { stated(one) } else { BTreeMap::new() };
        let charter = view.charter_on(one.opened.certain());
        let consent = |version: &'a Version<record::Consent>| {
            let record::Consent { office, act, on, by, .. } = version.record.clone();
            let disregarded = disregarded(view, one, charter, &version.record);
            ConsentRow { office, seq: version.seq, act, on, by, disregarded }
        };
        let decided =
            |row: &&Version<Box<record::Decision>>| row.record.poll.as_ref() == Some(&one.id);
        PollRow {
            id: one.id.clone(),
            seq: version.seq,
            motion: one.motion.clone(),
            motion_names: motion.map(|motion| motion.record.names.clone()).unwrap_or_default(),
            meeting: one.meeting.clone(),
            opened: one.opened,
            closed: self.by_now(one.closed),
            manner: one.manner,
            reading: one.reading,
            voters: one.voters.clone(),
            counted_by_source: cast.is_empty() && !stated.is_empty(),
            counts: if cast.is_empty() { stated } else { counted(&cast) },
            ballots: cast,
            intended: ballots(Standing::Intended),
            consents: in_time(view.true_by(&book.consents).filter(|row| of(&row.record.poll)))
                .map(consent)
                .collect(),
            outcomes: in_time(view.true_by(&book.outcomes).filter(|row| of(&row.record.poll)))
                .map(outcome)
                .collect(),
            decisions: in_time(view.true_by(&book.decisions).filter(decided))
                .map(decision)
                .collect(),
            sources: view.public(&one.proof.sources).cloned().collect(),
        }
    }
}

/// By the day they speak of, and within a day as recorded.
fn in_time<'a, T: Recorded + 'a>(
    versions: impl Iterator<Item = &'a Version<T>>,
) -> impl Iterator<Item = &'a Version<T>> {
    let mut versions: Vec<&Version<T>> = versions.collect();
    versions.sort_by_key(|one| (one.record.on().map(PartialDate::certain), one.seq));
    versions.into_iter()
}

/// `2` comes before `10`, and `2(a)` after `2`.
fn in_order(number: &str) -> (u64, String) {
    let digits = number.chars().take_while(char::is_ascii_digit).count();
    let (digits, rest) = number.split_at(digits);
    (digits.parse().unwrap_or(u64::MAX), rest.to_owned())
}

/// Amendments after what they would amend; an amendment to a motion of another meeting at the end.
fn with_amendments(mut motions: Vec<MotionRow>) -> Vec<MotionRow> {
    motions.sort_by_key(|one| (one.on.certain(), one.seq));
    let (amendments, mut ordered): (Vec<_>, Vec<_>) =
        motions.into_iter().partition(|one| one.amends.is_some());
    for amendment in amendments {
        let family = |one: &MotionRow| {
            Some(&one.id) == amendment.amends.as_ref() || one.amends == amendment.amends
        };
        let place = ordered.iter().rposition(family).map_or(ordered.len(), |at| at + 1);
        ordered.insert(place, amendment);
    }
    ordered
}

fn stated(poll: &record::Poll) -> BTreeMap<Choice, u32> {
    let counts = [
        (Choice::Yes, poll.yes),
        (Choice::No, poll.no),
        (Choice::Abstain, poll.abstain),
        (Choice::NotVoting, poll.not_voting),
        (Choice::Invalid, poll.invalid),
        (Choice::Absent, poll.absent),
    ];
    counts.into_iter().filter_map(|(choice, count)| count.map(|count| (choice, count))).collect()
}

fn counted(ballots: &[BallotRow]) -> BTreeMap<Choice, u32> {
    let mut counts = BTreeMap::new();
    for ballot in ballots {
        *counts.entry(ballot.choice).or_default() += 1;
    }
    counts
}

fn item(version: &Version<record::AgendaItem>) -> ItemRow {
    let record::AgendaItem { id, meeting, number, names, motion, themes, .. } =
        version.record.clone();
    ItemRow { id, seq: version.seq, meeting, number, names, themes, motion }
}

fn document(version: &Version<Box<record::Document>>) -> DocumentRow {
    let one = (*version.record).clone();
    let record::Document { id, meeting, item, motion, symbol, names, on, url, language, .. } = one;
    DocumentRow { id, seq: version.seq, symbol, names, meeting, item, motion, on, url, language }
}

fn attendance(version: &Version<record::Attendance>) -> AttendanceRow {
    let record::Attendance { actor, role, person, credentials, .. } = version.record.clone();
    AttendanceRow { actor, seq: version.seq, role, person, credentials }
}

fn intervention(version: &Version<Box<record::Intervention>>) -> InterventionRow {
    let one = (*version.record).clone();
    let record::Intervention { item, actor, person, kind, position, summary, .. } = one;
    InterventionRow { actor, seq: version.seq, person, kind, position, item, summary }
}

fn ballot(version: &Version<record::Ballot>) -> BallotRow {
    let record::Ballot { voter, choice, cast_by, explanation, .. } = version.record.clone();
    BallotRow { voter, seq: version.seq, choice, cast_by, explanation }
}

fn outcome(version: &Version<record::Outcome>) -> OutcomeRow {
    let record::Outcome { declared, on, .. } = version.record;
    OutcomeRow { seq: version.seq, declared, on }
}

fn decision(version: &Version<Box<record::Decision>>) -> DecisionRow {
    let one = (*version.record).clone();
    let record::Decision { id, symbol, names, on, effect, url, summary, .. } = one;
    DecisionRow { id, seq: version.seq, symbol, names, on, effect, url, summary }
}
