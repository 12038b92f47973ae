//! The column contract as data: header checks, the documentation and the schema all read it.

// The macros come before the module that uses them.
macro_rules! codes {
    ($list:ty) => {
        Holds::Code(|| <$list>::ALL.iter().map(|one| (one.code(), one.meaning())).collect())
    };
}

/// Appends the proof to a table's own columns.
macro_rules! proved {
    ($($column:expr),+ $(,)?) => {
        &[$($column,)+ PROOF[0], PROOF[1], PROOF[2], PROOF[3], PROOF[4], PROOF[5]]
    };
}

mod diplomacy;

use super::{
    holds::{Code, Holds},
    passages,
};
use charter::{Act, Cause, Choice, ConsentAct, Declared, Manner, Standing};
use register::{
    Kind,
    record::{
        Aspect, Change, Credentials, MeetingFormat, MeetingKind, MeetingState, Nature,
        PublishedBasis, Role, Scope, Speech,
    },
};
use vocabulary::{ActorKind, Bound, Form, Grade, Level, Rank, Stage, Theme};

/// A column of a table.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its name in the header.
    pub name: &'static str,
    /// Whether the column must be there and no cell may be empty.
    pub required: bool,
    /// Whether a cell holds a list, separated by `;`.
    pub list: bool,
    /// What the cells hold.
    pub holds: Holds,
    /// What they mean (English, for the documentation).
    pub meaning: &'static str,
}

/// A table of a dossier.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// The file's name.
    pub file: &'static str,
    /// The kind of record a row becomes; none if it becomes a part of one.
    pub kind: Option<Kind>,
    /// What a row is (English, for the documentation).
    pub row: &'static str,
    /// Its columns. Their order in a file is free.
    pub columns: &'static [Column],
}

impl Table {
    /// Where a column stands in the contract.
    #[must_use]
    pub fn position(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.name == name)
    }
}

/// The table a record of this kind is read from.
#[must_use]
pub fn table_of(kind: Kind) -> Option<&'static Table> {
    TABLES.iter().find(|table| table.kind == Some(kind))
}

const fn must(name: &'static str, holds: Holds, meaning: &'static str) -> Column {
    Column { name, required: true, list: false, holds, meaning }
}

const fn may(name: &'static str, holds: Holds, meaning: &'static str) -> Column {
    Column { name, required: false, list: false, holds, meaning }
}

const fn many(name: &'static str, holds: Holds, meaning: &'static str) -> Column {
    Column { name, required: false, list: true, holds, meaning }
}

fn changes() -> Vec<Code> {
    let meaning = |code: &str| match code {
        "cancelled" => "A quantity will not come.",
        "suspended" => "The commitment is on hold from here.",
        "resumed" => "The hold is over.",
        stage => stage.parse().map_or("", Stage::meaning),
    };
    Change::CODES.iter().map(|code| (*code, meaning(code))).collect()
}

/// The table of passages.
pub const PASSAGES: &str = "passages.csv";

const ID: Column = must("id", Holds::Id, "The row's id, unique in its table.");
const BOUND: Column =
    may("bound", codes!(Bound), "How the source bounds the figure; `exact` if empty.");
const AMOUNT: Column =
    may("amount", Holds::Number, "The figure. Empty: none was reported. `0`: nothing.");
const MEASURE: Column = must("measure", Holds::Measure, "What the figure counts.");
const MEETING_STATE: Column = may(
    "state",
    codes!(MeetingState),
    "Whether it is to be, was, or was not; empty: planned until its first day, then held.",
);
const TITLE: Column = must("name_en", Holds::Text, "Its title in English.");
const TITLE_AR: Column = may("name_ar", Holds::Text, "Its title in Arabic.");

/// The columns that end every table but sources.csv and actors.csv.
pub const PROOF: [Column; 6] = [
    many(
        "sources",
        Holds::Source,
        "What proves the row: at least one, unless the grade is `recorded`, `unverified` or \
         `inferred`.",
    ),
    must("grade", codes!(Grade), "How well the sources prove it."),
    may("rank", codes!(Rank), "Where it stands among rivals; `normal` if empty."),
    may("question", Holds::Group, "The question it answers, shared with its rivals."),
    may("reason", Holds::Text, "Why it is preferred or deprecated; needed when it is."),
    may("note", Holds::Text, "One sentence in our own words."),
];

/// Every table, each after the ones it refers to.
pub static TABLES: [Table; 35] = [
    Table {
        file: "sources.csv",
        kind: Some(Kind::Source),
        row: "Something that can be cited.",
        columns: &[
            ID,
            must("publisher", Holds::Text, "Who published it."),
            may("title", Holds::Text, "Its title."),
            may("url", Holds::Url, "Where it is."),
            must("published", Holds::Date, "From when it was public."),
            must("published_basis", codes!(PublishedBasis), "How that day is known."),
            may("language", Holds::Language, "Its language."),
            may("weak", Holds::Flag, "`yes`: automated, partisan or otherwise weak."),
            may(
                "origin",
                Holds::Text,
                "The source or outlet it copies, so that copies count once.",
            ),
            may("note", Holds::Text, "A remark in our own words."),
        ],
    },
    Table {
        file: "actors.csv",
        kind: Some(Kind::Actor),
        row: "An organisation, person or group. States need no row.",
        columns: &[
            must("id", Holds::NewActor, "The actor's id, unique in its table."),
            must("kind", codes!(ActorKind), "What it is."),
            must("name_en", Holds::Text, "Its name in English."),
            may("name_ar", Holds::Text, "Its name in Arabic."),
            may("name_fr", Holds::Text, "Its name in French."),
            may("name_ru", Holds::Text, "Its name in Russian."),
            many("members", Holds::Actor, "Who belongs to it: groups, and only they."),
            may("affiliation", Holds::Actor, "Whom it speaks for: persons only."),
            may("note", Holds::Text, "A remark in our own words."),
        ],
    },
    Table {
        file: "membership.csv",
        kind: Some(Kind::Membership),
        row: "An act of membership.",
        columns: proved![
            ID,
            must("actor", Holds::Actor, "Whom it concerns."),
            must("act", codes!(Act), "The act."),
            must("on", Holds::Date, "When."),
        ],
    },
    Table {
        file: "commitments.csv",
        kind: Some(Kind::Commitment),
        row: "A donor's statement about giving. Only a `pledge` with scope `forum` enters the \
              headline.",
        columns: proved![
            ID,
            must("donor", Holds::Actor, "Who gives."),
            must("form", codes!(Form), "`cash` if the measure is a currency, else `in-kind`."),
            must("nature", codes!(Nature), "What the statement is."),
            must("stage", codes!(Stage), "The rung it enters the ladder at."),
            must("on", Holds::Date, "When it was stated."),
            BOUND,
            AMOUNT,
            MEASURE,
            must("purpose", Holds::Text, "What for, in a few words of our own."),
            may("sector", Holds::Sector, "OECD DAC purpose code."),
            must("scope", codes!(Scope), "Whether it counts to this forum."),
            may("through", Holds::Actor, "Who receives it."),
            may("part_of", Holds::Row(Kind::Commitment), "The package it is a share of."),
            many("restates", Holds::Row(Kind::Commitment), "Earlier rows it states again."),
            may("condition", Holds::Text, "What it depends on."),
            may("period", Holds::Period, "Over how long it is to be given."),
        ],
    },
    Table {
        file: "movements.csv",
        kind: Some(Kind::Movement),
        row: "Something that happened to a commitment.",
        columns: proved![
            ID,
            must("commitment", Holds::Row(Kind::Commitment), "The commitment it moves."),
            must("change", Holds::Code(changes), "What happened."),
            must("on", Holds::Date, "When."),
            BOUND,
            AMOUNT,
            must("measure", Holds::Measure, "The commitment's measure."),
            may("to", Holds::Actor, "Who received it."),
        ],
    },
    Table {
        file: "totals.csv",
        kind: Some(Kind::Total),
        row: "A source's own statement of a total.",
        columns: proved![
            ID,
            must("stage", codes!(Stage), "The rung it is a total of."),
            many("donors", Holds::Actor, "The donors it covers; empty: all."),
            must("on", Holds::Date, "The day it speaks of."),
            BOUND,
            AMOUNT,
            MEASURE,
        ],
    },
    Table {
        file: "needs.csv",
        kind: Some(Kind::Need),
        row: "A figure of a needs assessment.",
        columns: proved![
            ID,
            must("assessment", Holds::Group, "The assessment, shared by its rows."),
            must("aspect", codes!(Aspect), "What it measures."),
            must("area", Holds::Text, "The area, in neutral words."),
            may("sector", Holds::Text, "The sector in a word; empty: all."),
            may("dac_sector", Holds::Sector, "OECD DAC purpose code."),
            must("on", Holds::Date, "Date of the assessment."),
            BOUND,
            AMOUNT,
            MEASURE,
            may("horizon", Holds::Period, "Over how long."),
            may("part_of", Holds::Row(Kind::Need), "The row it is a part of."),
            many("authors", Holds::Actor, "Who assessed."),
        ],
    },
    diplomacy::CONFLICTS,
    diplomacy::TRACKS,
    diplomacy::PARTICIPATION,
    Table {
        file: "meetings.csv",
        kind: Some(Kind::Meeting),
        row: "A meeting.",
        columns: proved![
            ID,
            must("name_en", Holds::Text, "Its name in English."),
            may("name_ar", Holds::Text, "Its name in Arabic."),
            must("kind", codes!(MeetingKind), "What it is."),
            must("on", Holds::Date, "First day."),
            may("until", Holds::Date, "Last day, if another."),
            may("place", Holds::Text, "Where."),
            may("host", Holds::Actor, "Who hosted."),
            may("track", Holds::Row(Kind::Track), "The track it belongs to."),
            may("round", Holds::Whole, "Its number in the track or among the editions."),
            MEETING_STATE,
            may("level", codes!(Level), "At which level."),
            may("format", codes!(MeetingFormat), "How those who took part came together."),
            many("themes", codes!(Theme), "What it was about."),
            may("outcome", Holds::Text, "What came of it, in our own words."),
        ],
    },
    Table {
        file: "attendance.csv",
        kind: Some(Kind::Attendance),
        row: "An actor's attendance of a meeting.",
        columns: proved![
            ID,
            must("meeting", Holds::Row(Kind::Meeting), "The meeting."),
            must("actor", Holds::Actor, "Who attended."),
            must("role", codes!(Role), "In what quality."),
            may("person", Holds::Person, "Who sat there."),
            may("level", codes!(Level), "At which level."),
            may("credentials", codes!(Credentials), "What became of the credentials."),
        ],
    },
    Table {
        file: "offices.csv",
        kind: Some(Kind::Office),
        row: "A person in an office.",
        columns: proved![
            ID,
            must("person", Holds::Person, "Who."),
            must("office", Holds::Text, "Which office."),
            may("organ", Holds::Organ, "In which organ of the charter."),
            may("from", Holds::Date, "From when."),
            may("until", Holds::Date, "Until when."),
        ],
    },
    Table {
        file: "events.csv",
        kind: Some(Kind::Event),
        row: "Something that happened and bears on the forum.",
        columns: proved![
            ID,
            must("on", Holds::Date, "When."),
            must("summary", Holds::Text, "One neutral sentence in our own words."),
            many("actors", Holds::Actor, "Whom it concerns."),
            many("commitments", Holds::Row(Kind::Commitment), "The commitments it bears on."),
        ],
    },
    Table {
        file: "motions.csv",
        kind: Some(Kind::Motion),
        row: "A proposal put before an organ, or an amendment to one.",
        columns: proved![
            ID,
            TITLE,
            TITLE_AR,
            must("matter", Holds::Matter, "What it decides; the charter says by which rule."),
            may("organ", Holds::Organ, "The organ of the charter it is put before."),
            must("on", Holds::Date, "When it was tabled or circulated."),
            may("meeting", Holds::Row(Kind::Meeting), "The meeting it was put before."),
            many("sponsors", Holds::Actor, "Who proposes it."),
            may("amends", Holds::Row(Kind::Motion), "The motion it would amend."),
            may("summary", Holds::Text, "What it proposes, in our own words."),
            may("url", Holds::Url, "Where its text is."),
            may("withdrawn", Holds::Date, "When its sponsors withdrew it."),
        ],
    },
    Table {
        file: "polls.csv",
        kind: Some(Kind::Poll),
        row: "A vote on a motion, or an adoption without one. The counts are the source's own; \
              they are used where the ballots by name are not known.",
        columns: proved![
            ID,
            must("motion", Holds::Row(Kind::Motion), "The motion."),
            must("opened", Holds::Date, "When it opened: who may vote is read on this day."),
            may("closed", Holds::Date, "When it closed; empty: it is still open."),
            must("manner", codes!(Manner), "How it is held."),
            may("reading", Holds::Whole, "Which reading of the motion it ends; `1` if empty."),
            may("meeting", Holds::Row(Kind::Meeting), "The meeting it was held at."),
            many(
                "voters",
                Holds::Actor,
                "Who may vote, where that was fixed; empty: who was entitled on the day it opened.",
            ),
            may("yes", Holds::Whole, "Votes for."),
            may("no", Holds::Whole, "Votes against."),
            may("abstain", Holds::Whole, "Abstentions."),
            may("not_voting", Holds::Whole, "Present without taking part."),
            may("invalid", Holds::Whole, "Blank or spoiled papers."),
            may("absent", Holds::Whole, "Absent voters."),
        ],
    },
    Table {
        file: "ballots.csv",
        kind: Some(Kind::Ballot),
        row: "What one voter did in a poll.",
        columns: proved![
            ID,
            must("poll", Holds::Row(Kind::Poll), "The poll."),
            must("voter", Holds::Actor, "Whose vote it is."),
            must("choice", codes!(Choice), "What the voter chose."),
            may("standing", codes!(Standing), "What the row reports; `cast` if empty."),
            may("on", Holds::Date, "When it was cast, or the intention stated."),
            may("cast_by", Holds::Actor, "The proxy or alternate who cast it for the voter."),
            may("explanation", Holds::Text, "How the voter explained it, in our own words."),
        ],
    },
    Table {
        file: "consents.csv",
        kind: Some(Kind::Consent),
        row: "What the holder of an office did about a poll: approved, refused, vetoed, broke a \
              tie.",
        columns: proved![
            ID,
            must("poll", Holds::Row(Kind::Poll), "The poll."),
            must("office", Holds::Office, "The office, of the charter."),
            must("act", codes!(ConsentAct), "What its holder did."),
            must("on", Holds::Date, "When."),
            may("by", Holds::Actor, "Who held the office, or acted for its holder."),
        ],
    },
    Table {
        file: "outcomes.csv",
        kind: Some(Kind::Outcome),
        row: "What a source declares the outcome of a poll to be, kept beside the one that the \
              charter's rule gives.",
        columns: proved![
            ID,
            must("poll", Holds::Row(Kind::Poll), "The poll."),
            must("declared", codes!(Declared), "What is declared."),
            must("on", Holds::Date, "When."),
        ],
    },
    Table {
        file: "decisions.csv",
        kind: Some(Kind::Decision),
        row: "A decision as it was issued.",
        columns: proved![
            ID,
            may("motion", Holds::Row(Kind::Motion), "The motion it comes from."),
            may("poll", Holds::Row(Kind::Poll), "The poll that took it."),
            may("symbol", Holds::Text, "Its symbol, as `S/RES/2803 (2025)`."),
            TITLE,
            TITLE_AR,
            must("on", Holds::Date, "When it was taken."),
            may("effect", Holds::Date, "When it takes effect."),
            may("by", Holds::Office, "The office of the charter whose holder took it alone."),
            may("url", Holds::Url, "Where its text is."),
            may("summary", Holds::Text, "What it decides, in our own words."),
        ],
    },
    Table {
        file: "agenda.csv",
        kind: Some(Kind::AgendaItem),
        row: "An item of a meeting's agenda.",
        columns: proved![
            ID,
            must("meeting", Holds::Row(Kind::Meeting), "The meeting."),
            must("number", Holds::Text, "Its number as the agenda writes it, as `1` or `2(a)`."),
            TITLE,
            TITLE_AR,
            may("motion", Holds::Row(Kind::Motion), "The motion it is about."),
            many("themes", codes!(Theme), "What it is about."),
        ],
    },
    Table {
        file: "documents.csv",
        kind: Some(Kind::Document),
        row: "A document of a meeting, of an item or of a motion.",
        columns: proved![
            ID,
            may("meeting", Holds::Row(Kind::Meeting), "The meeting it was before."),
            may("item", Holds::Row(Kind::AgendaItem), "The item of the agenda it belongs to."),
            may("motion", Holds::Row(Kind::Motion), "The motion it is the text of, or is about."),
            may("symbol", Holds::Text, "Its symbol, as `A/78/L.1`."),
            TITLE,
            TITLE_AR,
            may("on", Holds::Date, "When it was issued."),
            may("url", Holds::Url, "Where it is."),
            may("language", Holds::Language, "Its language."),
        ],
    },
    Table {
        file: "interventions.csv",
        kind: Some(Kind::Intervention),
        row: "Somebody took the floor.",
        columns: proved![
            ID,
            must("meeting", Holds::Row(Kind::Meeting), "The meeting."),
            may("item", Holds::Row(Kind::AgendaItem), "The item of the agenda."),
            must("actor", Holds::Actor, "For whom it was made."),
            may("person", Holds::Person, "Who spoke."),
            must("kind", codes!(Speech), "What it was."),
            may("position", Holds::Whole, "Its place in the order of speakers."),
            may("on", Holds::Date, "When."),
            may("summary", Holds::Text, "What was said, in our own words."),
        ],
    },
    Table {
        file: "disqualifications.csv",
        kind: Some(Kind::Disqualification),
        row: "Why a voter may not vote.",
        columns: proved![
            ID,
            must("voter", Holds::Actor, "The voter."),
            must("cause", codes!(Cause), "Why."),
            must("from", Holds::Date, "From when."),
            may("until", Holds::Date, "Until when; empty: it has not ended."),
            may("poll", Holds::Row(Kind::Poll), "The one poll it is for; empty: every poll."),
        ],
    },
    diplomacy::INDICATORS,
    Table {
        file: "observations.csv",
        kind: Some(Kind::Observation),
        row: "A quantity measured of an actor or between two, such as a population or trade: votes \
              may be weighed by it, and targets are held against it.",
        columns: proved![
            ID,
            must(
                "indicator",
                Holds::Group,
                "What is measured: an id of indicators.csv, or a name that the charter's weights \
                 use.",
            ),
            must("actor", Holds::Actor, "Of whom."),
            may("counterpart", Holds::Actor, "With whom, of a quantity between two."),
            may("from", Holds::Date, "Of a period that is not the whole of `on`: its first day."),
            must("on", Holds::Date, "The day it speaks of, or the last of the period."),
            BOUND,
            must("value", Holds::Number, "How much."),
            may(
                "unit",
                Holds::Text,
                "What it is counted in; of an indicator of indicators.csv as its measure says.",
            ),
        ],
    },
    diplomacy::CONTACTS,
    diplomacy::AGREEMENTS,
    diplomacy::AGREEMENT_ACTS,
    diplomacy::CLAUSES,
    diplomacy::OBLIGATIONS,
    diplomacy::PROGRESS,
    diplomacy::POSITIONS,
    diplomacy::TIES,
    Table {
        file: PASSAGES,
        kind: None,
        row: "The words of a source that a record rests on, in the source's own language: a quotation, \
              so no longer than it needs to be.",
        columns: &[
            must("kind", Holds::Code(passages::kinds), "The kind of the record."),
            must("record", Holds::Group, "The record's id."),
            must("source", Holds::Source, "The source, one that the record cites."),
            must("exact", Holds::Text, "The words, exactly as they stand there."),
            may("prefix", Holds::Text, "A few words before them, where they stand there twice."),
            may("suffix", Holds::Text, "A few words after them, where they stand there twice."),
        ],
    },
];
