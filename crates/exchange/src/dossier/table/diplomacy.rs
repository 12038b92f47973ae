//! The tables of the diplomacy around the money: conflicts, tracks and contacts, agreements and
//! their clauses, obligations and what they are measured by, positions and ties.

use super::{BOUND, Column, ID, MEETING_STATE, PROOF, TITLE, TITLE_AR, Table, many, may, must};
use crate::dossier::holds::Holds;
use register::{
    Kind,
    record::{
        AgreementKind, ContactKind, IndicatorKind, ObligationKind, Part, ProgressState, Stance,
        Step, TieKind, TrackKind, Wants,
    },
};
use vocabulary::{Level, Theme};

const NAME: Column = must("name_en", Holds::Text, "Its name in English.");
const NAME_AR: Column = may("name_ar", Holds::Text, "Its name in Arabic.");
const THEMES: Column = many("themes", codes!(Theme), "What it is about.");
const TRACK: Column = may("track", Holds::Row(Kind::Track), "The track it belongs to.");
const UNTIL: Column = may("until", Holds::Date, "Until when.");
const LEVEL: Column = may("level", codes!(Level), "At which level.");
const AGREEMENT: Column =
    may("agreement", Holds::Row(Kind::Agreement), "The agreement it is about or stands in.");

pub(super) const CONFLICTS: Table = Table {
    file: "conflicts.csv",
    kind: Some(Kind::Conflict),
    row: "A conflict between parties.",
    columns: proved![
        ID,
        NAME,
        NAME_AR,
        many("parties", Holds::Actor, "Between whom."),
        may("area", Holds::Text, "Where, in neutral words."),
        may("from", Holds::Date, "From when."),
        UNTIL,
        may("summary", Holds::Text, "What it is about, in our own words."),
    ],
};

pub(super) const TRACKS: Table = Table {
    file: "tracks.csv",
    kind: Some(Kind::Track),
    row: "A track: talks that go on over several rounds, meetings or visits.",
    columns: proved![
        ID,
        NAME,
        NAME_AR,
        must("kind", codes!(TrackKind), "What it is for."),
        may("conflict", Holds::Row(Kind::Conflict), "The conflict it is about."),
        must("from", Holds::Date, "From when."),
        UNTIL,
        may("summary", Holds::Text, "What it is, in our own words."),
    ],
};

pub(super) const PARTICIPATION: Table = Table {
    file: "participation.csv",
    kind: Some(Kind::Participation),
    row: "An actor's part in a track.",
    columns: proved![
        ID,
        must("track", Holds::Row(Kind::Track), "The track."),
        must("actor", Holds::Actor, "Who."),
        must("role", codes!(Part), "As what."),
        may("from", Holds::Date, "From when; empty: from the track's beginning."),
        UNTIL,
    ],
};

pub(super) const CONTACTS: Table = Table {
    file: "contacts.csv",
    kind: Some(Kind::Contact),
    row: "A call, visit, meeting or letter between actors, outside a forum's own meetings.",
    columns: proved![
        ID,
        must("kind", codes!(ContactKind), "What it is."),
        must("on", Holds::Date, "First day."),
        may("until", Holds::Date, "Last day, if another."),
        Column {
            name: "actors",
            required: true,
            list: true,
            holds: Holds::Actor,
            meaning: "Between whom: two or more.",
        },
        many("persons", Holds::Person, "The persons, as far as they are known."),
        MEETING_STATE,
        LEVEL,
        may("place", Holds::Text, "Where."),
        may("host", Holds::Actor, "Whom one visits."),
        may("meeting", Holds::Row(Kind::Meeting), "The meeting on whose margins it was."),
        TRACK,
        THEMES,
        must("summary", Holds::Text, "What it was, in our own words."),
    ],
};

pub(super) const AGREEMENTS: Table = Table {
    file: "agreements.csv",
    kind: Some(Kind::Agreement),
    row: "An agreement, whatever became of it. It has no day of its own: its acts do.",
    columns: proved![
        ID,
        TITLE,
        TITLE_AR,
        must("kind", codes!(AgreementKind), "What it is."),
        many("parties", Holds::Actor, "Between whom."),
        many("witnesses", Holds::Actor, "Who witnessed it."),
        many("guarantors", Holds::Actor, "Who guarantees it."),
        may("depositary", Holds::Actor, "Who keeps it."),
        TRACK,
        may("meeting", Holds::Row(Kind::Meeting), "The meeting it was made at."),
        may(
            "part_of",
            Holds::Row(Kind::Agreement),
            "The package or the main text that it is a part of.",
        ),
        may(
            "documents",
            Holds::Whole,
            "How many documents it stands for, where they are not known one by one.",
        ),
        many("languages", Holds::Language, "The languages of its text."),
        THEMES,
        may("area", Holds::Text, "Where it applies, in neutral words."),
        may("url", Holds::Url, "Where its text is."),
        may("summary", Holds::Text, "What it says, in our own words."),
    ],
};

pub(super) const AGREEMENT_ACTS: Table = Table {
    file: "agreement-acts.csv",
    kind: Some(Kind::AgreementAct),
    row: "Something that happened to an agreement: its status follows from these.",
    columns: proved![
        ID,
        must("agreement", Holds::Row(Kind::Agreement), "The agreement."),
        must("act", codes!(Step), "What happened."),
        must("on", Holds::Date, "When."),
        may(
            "actor",
            Holds::Actor,
            "Who did it; empty: all parties at once, or the text as a whole.",
        ),
        may("person", Holds::Person, "The person who did it: a signatory."),
    ],
};

pub(super) const CLAUSES: Table = Table {
    file: "clauses.csv",
    kind: Some(Kind::Clause),
    row: "A clause of an agreement, in our own words.",
    columns: proved![
        ID,
        must("agreement", Holds::Row(Kind::Agreement), "The agreement."),
        must("number", Holds::Text, "Its number as the text writes it, as `Art. 3`."),
        must("summary", Holds::Text, "What it says, in our own words."),
        THEMES,
        may("url", Holds::Url, "Where it stands."),
    ],
};

pub(super) const INDICATORS: Table = Table {
    file: "indicators.csv",
    kind: Some(Kind::Indicator),
    row: "An indicator: what the observations of it measure.",
    columns: proved![
        ID,
        NAME,
        NAME_AR,
        must("definition", Holds::Text, "What is counted, in our own words."),
        must("measure", Holds::Measure, "What it is counted in."),
        must("kind", codes!(IndicatorKind), "How its values relate to time."),
        must("wants", codes!(Wants), "Which way it is meant to go."),
        may("tie", codes!(TieKind), "The tie between two actors that an observation shows."),
    ],
};

pub(super) const OBLIGATIONS: Table = Table {
    file: "obligations.csv",
    kind: Some(Kind::Obligation),
    row: "What somebody has undertaken: by an agreement's clause, a decision or a statement.",
    columns: proved![
        ID,
        must("kind", codes!(ObligationKind), "What it is."),
        Column {
            name: "who",
            required: true,
            list: true,
            holds: Holds::Actor,
            meaning: "Who owes it.",
        },
        many("toward", Holds::Actor, "To whom."),
        must("on", Holds::Date, "When it was taken on or announced."),
        must("summary", Holds::Text, "What is to be done, in our own words."),
        AGREEMENT,
        may("clause", Holds::Row(Kind::Clause), "The clause it stands in."),
        may("decision", Holds::Row(Kind::Decision), "The decision it stands in."),
        may("indicator", Holds::Row(Kind::Indicator), "Of a target: what is measured."),
        BOUND,
        may("value", Holds::Number, "Of a target: the value to be reached."),
        may("baseline", Holds::Number, "Of a target: the value it starts from."),
        may("baseline_on", Holds::Date, "The day or period that the baseline speaks of."),
        may("due", Holds::Date, "By when."),
        may("condition", Holds::Text, "On what it depends."),
        may(
            "replaces",
            Holds::Row(Kind::Obligation),
            "The earlier one that it states again with another value or day.",
        ),
        many("commitments", Holds::Row(Kind::Commitment), "The pledges that would fulfil it."),
        THEMES,
    ],
};

pub(super) const PROGRESS: Table = Table {
    file: "progress.csv",
    kind: Some(Kind::Progress),
    row: "A report of what became of an obligation.",
    columns: proved![
        ID,
        must("obligation", Holds::Row(Kind::Obligation), "The obligation."),
        must("state", codes!(ProgressState), "What is reported."),
        must("on", Holds::Date, "When."),
        must("summary", Holds::Text, "What happened, in our own words."),
    ],
};

pub(super) const POSITIONS: Table = Table {
    file: "positions.csv",
    kind: Some(Kind::Position),
    row: "What somebody said on a theme.",
    columns: proved![
        ID,
        must("actor", Holds::Actor, "For whom it was said."),
        may("person", Holds::Person, "Who said it."),
        may("office", Holds::Text, "The office the person held then."),
        must("theme", codes!(Theme), "On what."),
        must("stance", codes!(Stance), "Where the speaker stands."),
        must("on", Holds::Date, "When."),
        must("summary", Holds::Text, "What was said, in our own words."),
        may("meeting", Holds::Row(Kind::Meeting), "The meeting it was said at."),
        TRACK,
        AGREEMENT,
    ],
};

pub(super) const TIES: Table = Table {
    file: "ties.csv",
    kind: Some(Kind::Tie),
    row: "A tie that a source states. Ties that follow from other rows need no row here.",
    columns: proved![
        ID,
        must("kind", codes!(TieKind), "What it is."),
        Column {
            name: "actors",
            required: true,
            list: true,
            holds: Holds::Actor,
            meaning: "Who stand in it: two or more, or a group whose members do.",
        },
        many("toward", Holds::Actor, "Of a tie that leads from them to others: to whom."),
        may("from", Holds::Date, "From when."),
        UNTIL,
        AGREEMENT,
    ],
};
