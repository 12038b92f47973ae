//! The HTTP API: one table of routes, from which the router, the OpenAPI document and the page
//! that lists them are made.

mod answers;
mod calendar;
mod charter;
mod diplomacy;
mod influence;
mod journal;
mod motions;
mod openapi;
mod table;
mod texts;
mod votes;

pub use calendar::calendar;
pub use charter::{
    Change, DifferenceRow, Differences, Provided, Side, Unknown, compared, differences_as, plain,
    told,
};
pub use diplomacy::{SPANNING, asked_balance, asked_brokers, asked_obligations};
pub use influence::{asked_by_rule, nothing_asked, told_on_matter};
pub use journal::{JournalEntry, entries, entry};
pub use openapi::openapi;
pub use votes::asked_votes;

use crate::{cache::Finished, problem::Problem, question::Question, words::Words};
use answers as ask;
use axum::body::Bytes;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use table::Table;

/// A route of the API.
pub struct Route {
    /// Its path, as the router writes it.
    pub path: &'static str,
    /// Its name; its summary is the text `route-NAME`.
    pub name: &'static str,
    /// What it takes beside the path, the clocks and the language.
    pub parameters: &'static [Parameter],
    /// The schema of its answer.
    pub schema: fn(&mut SchemaGenerator) -> Schema,
    answer: fn(&Question) -> Result<Answer, Problem>,
}

/// A parameter of a route's query; its description is the text `parameter-NAME`.
#[derive(Debug, Clone, Copy)]
pub struct Parameter {
    /// Its name.
    pub name: &'static str,
    /// Its JSON type, or `date`.
    pub kind: &'static str,
}

/// The kind of a format is the list of those that can be had.
const FORMAT: Parameter = Parameter { name: "format", kind: "json, csv" };
const FROM: Parameter = Parameter { name: "from", kind: "integer" };
const LIMIT: Parameter = Parameter { name: "limit", kind: "integer" };

/// The media type of an iCalendar file (RFC 5545, section 8.1).
const CALENDAR_FILE: &str = "text/calendar; charset=utf-8";

/// What a route answers.
pub struct Answer {
    json: Vec<u8>,
    table: Option<Table>,
    /// As an iCalendar file.
    calendar: Option<Vec<u8>>,
}

impl Answer {
    fn plain(answer: &impl Serialize) -> Result<Self, Problem> {
        let json = serde_json::to_vec(answer).map_err(|_| Problem::fault())?;
        Ok(Self { json, table: None, calendar: None })
    }

    fn tabular(answer: &impl Serialize, table: Table) -> Result<Self, Problem> {
        Ok(Self { table: Some(table), ..Self::plain(answer)? })
    }
}

const fn route<T: JsonSchema>(
    path: &'static str,
    name: &'static str,
    parameters: &'static [Parameter],
    answer: fn(&Question) -> Result<Answer, Problem>,
) -> Route {
    Route { path, name, parameters, schema: SchemaGenerator::subschema_for::<T>, answer }
}

const TABULAR: &[Parameter] = &[FORMAT];
const VERSION: Parameter = Parameter { name: "version", kind: "string" };
const CALENDAR: &[Parameter] = &[
    Parameter { name: "from", kind: "date" },
    Parameter { name: "until", kind: "date" },
    Parameter { name: "base", kind: "string" },
    Parameter { name: "format", kind: "json, csv, ics" },
];
const COMPARED: &[Parameter] = &[
    Parameter { name: "from", kind: "string" },
    Parameter { name: "to", kind: "string" },
    Parameter { name: "other", kind: "string" },
    FORMAT,
];

/// Every route.
pub const ROUTES: &[Route] = &[
    route::<ask::Forums>("/api/v1/forums", "forums", TABULAR, ask::forums),
    route::<analysis::answer::StateOfPlay>(
        "/api/v1/{forum}/status",
        "status",
        TABULAR,
        ask::status,
    ),
    route::<analysis::answer::Members>("/api/v1/{forum}/members", "members", TABULAR, ask::members),
    route::<analysis::answer::Commitments>(
        "/api/v1/{forum}/commitments",
        "commitments",
        TABULAR,
        ask::commitments,
    ),
    route::<analysis::answer::Needs>("/api/v1/{forum}/needs", "needs", TABULAR, ask::needs),
    route::<analysis::answer::Events>("/api/v1/{forum}/events", "events", TABULAR, ask::events),
    route::<analysis::answer::Meetings>(
        "/api/v1/{forum}/meetings",
        "meetings",
        TABULAR,
        ask::meetings,
    ),
    route::<analysis::answer::MeetingFile>(
        "/api/v1/{forum}/meetings/{id}",
        "meeting",
        TABULAR,
        ask::meeting,
    ),
    route::<analysis::answer::PollRow>("/api/v1/{forum}/polls/{id}", "poll", TABULAR, ask::poll),
    route::<analysis::answer::Motions>(
        "/api/v1/{forum}/motions",
        "motions",
        TABULAR,
        motions::motions,
    ),
    route::<analysis::answer::MotionFile>(
        "/api/v1/{forum}/motions/{id}",
        "motion",
        TABULAR,
        motions::motion,
    ),
    route::<analysis::decide::Supposition>(
        "/api/v1/{forum}/tally",
        "tally",
        motions::SUPPOSED,
        motions::tally,
    ),
    route::<analysis::answer::CharterText>(
        "/api/v1/{forum}/charter",
        "charter",
        &[VERSION],
        charter::answer,
    ),
    route::<Differences>("/api/v1/{forum}/charter/diff", "charter-diff", COMPARED, charter::diff),
    route::<analysis::answer::Calendar>(
        "/api/v1/{forum}/calendar",
        "calendar",
        CALENDAR,
        calendar::answer,
    ),
    route::<analysis::answer::Tracks>(
        "/api/v1/{forum}/tracks",
        "tracks",
        TABULAR,
        diplomacy::tracks,
    ),
    route::<analysis::answer::TrackFile>(
        "/api/v1/{forum}/tracks/{id}",
        "track",
        TABULAR,
        diplomacy::track,
    ),
    route::<analysis::answer::Encounters>(
        "/api/v1/{forum}/encounters",
        "encounters",
        diplomacy::ENCOUNTERS,
        diplomacy::encounters,
    ),
    route::<analysis::answer::Agreements>(
        "/api/v1/{forum}/agreements",
        "agreements",
        diplomacy::AGREEMENTS,
        diplomacy::agreements,
    ),
    route::<analysis::answer::AgreementFile>(
        "/api/v1/{forum}/agreements/{id}",
        "agreement",
        TABULAR,
        diplomacy::agreement,
    ),
    route::<analysis::answer::Obligations>(
        "/api/v1/{forum}/obligations",
        "obligations",
        diplomacy::OBLIGATIONS,
        diplomacy::obligations,
    ),
    route::<analysis::answer::ObligationLine>(
        "/api/v1/{forum}/obligations/{id}",
        "obligation",
        TABULAR,
        diplomacy::obligation,
    ),
    route::<analysis::answer::Positions>(
        "/api/v1/{forum}/positions",
        "positions",
        diplomacy::POSITIONS,
        diplomacy::positions,
    ),
    route::<analysis::answer::Agenda>(
        "/api/v1/{forum}/agenda",
        "agenda",
        diplomacy::AGENDA,
        diplomacy::agenda,
    ),
    route::<analysis::answer::Themes>(
        "/api/v1/{forum}/themes",
        "themes",
        TABULAR,
        diplomacy::themes,
    ),
    route::<analysis::answer::ThemeFile>(
        "/api/v1/{forum}/themes/{id}",
        "theme",
        TABULAR,
        diplomacy::theme,
    ),
    route::<analysis::answer::Ties>(
        "/api/v1/{forum}/ties",
        "ties",
        diplomacy::TIES,
        diplomacy::ties,
    ),
    route::<analysis::answer::Hosts>(
        "/api/v1/{forum}/hosts",
        "hosts",
        diplomacy::HOSTS,
        diplomacy::hosts,
    ),
    route::<analysis::answer::Shared>(
        "/api/v1/{forum}/shared",
        "shared",
        diplomacy::SHARED,
        diplomacy::shared,
    ),
    route::<analysis::answer::ActorFile>(
        "/api/v1/{forum}/actors/{actor}",
        "actor",
        TABULAR,
        diplomacy::actor,
    ),
    route::<analysis::answer::NetworkAnswer>(
        "/api/v1/{forum}/network",
        "network",
        diplomacy::NETWORK,
        diplomacy::network,
    ),
    route::<analysis::answer::Brokers>(
        "/api/v1/{forum}/brokers",
        "brokers",
        diplomacy::BROKERS,
        diplomacy::brokers,
    ),
    route::<analysis::answer::BalanceAnswer>(
        "/api/v1/{forum}/balance",
        "balance",
        diplomacy::BALANCE,
        diplomacy::balance,
    ),
    route::<analysis::answer::Voice>("/api/v1/{forum}/voice", "voice", TABULAR, diplomacy::voice),
    route::<analysis::answer::Influence>(
        "/api/v1/{forum}/influence",
        "influence",
        influence::BY_RULE,
        influence::by_rule,
    ),
    route::<analysis::answer::InfluenceFile>(
        "/api/v1/{forum}/influence/{matter}",
        "influence-on",
        influence::ON_MATTER,
        influence::on_matter,
    ),
    route::<analysis::answer::VotesAnswer>(
        "/api/v1/{forum}/votes",
        "votes",
        votes::VOTES,
        votes::votes,
    ),
    route::<analysis::answer::Sources>("/api/v1/{forum}/sources", "sources", TABULAR, ask::sources),
    route::<analysis::answer::Corrections>(
        "/api/v1/{forum}/corrections",
        "corrections",
        TABULAR,
        ask::corrections,
    ),
    route::<analysis::answer::Rejections>(
        "/api/v1/{forum}/rejections",
        "rejections",
        TABULAR,
        ask::rejections,
    ),
    route::<journal::JournalPage>(
        "/api/v1/{forum}/journal",
        "journal",
        &[FROM, LIMIT, FORMAT],
        journal::answer,
    ),
    route::<ask::Explained>("/api/v1/{forum}/explain/{*figure}", "explain", TABULAR, ask::explain),
    route::<serde_json::Value>("/api/openapi.json", "openapi", &[], |_| Answer::plain(&openapi())),
];

/// The routes of the secretariat, in a portal that can be signed in to.
pub const OFFICE: &[Route] = &[
    route::<analysis::answer::Texts>("/api/v1/{forum}/texts", "texts", TABULAR, texts::texts),
    route::<analysis::answer::TextFile>("/api/v1/{forum}/texts/{id}", "text", &[], texts::text),
];

/// The calendar as an iCalendar file, to subscribe to.
pub fn calendar_file(question: &Question) -> Result<Finished, Problem> {
    let body = Bytes::from(calendar::file(question)?);
    Ok(Finished { kind: CALENDAR_FILE, body })
}

impl Route {
    /// Whether only the secretariat may ask it.
    pub fn is_office(&self) -> bool {
        OFFICE.iter().any(|route| route.name == self.name)
    }

    /// The answer to a question, as JSON or as CSV.
    pub fn answer(&self, question: &Question) -> Result<Finished, Problem> {
        let known: Vec<&str> = self.parameters.iter().map(|one| one.name).collect();
        if let Some(strange) = question.extras().find(|name| !known.contains(name)) {
            let common = ["as_of", "known_at", "lang"];
            return Err(Problem::parameter(strange, &[&common[..], &known].concat()));
        }
        self.finish((self.answer)(question)?, question.extra("format").unwrap_or("json"))
    }

    /// An answer in one of its forms.
    fn finish(&self, answer: Answer, format: &str) -> Result<Finished, Problem> {
        match (format, answer.table) {
            ("json", _) => {
                let body = Bytes::from(answer.json);
                Ok(Finished { kind: "application/json", body })
            }
            ("csv", Some(table)) => {
                let body = Bytes::from(table.csv());
                Ok(Finished { kind: "text/csv; charset=utf-8", body })
            }
            ("ics", _) if answer.calendar.is_some() => {
                let body = Bytes::from(answer.calendar.unwrap_or_default());
                Ok(Finished { kind: CALENDAR_FILE, body })
            }
            (other, _) => Err(Problem::format(other, self.formats())),
        }
    }

    /// Whether it can be had as CSV.
    pub fn is_tabular(&self) -> bool {
        self.parameters.iter().any(|one| one.name == "format")
    }

    /// Whether it can be had as iCalendar.
    pub fn is_calendar(&self) -> bool {
        self.formats().contains("ics")
    }

    /// The forms it answers in.
    fn formats(&self) -> &'static str {
        let format = self.parameters.iter().find(|one| one.name == "format");
        format.map_or("json", |format| format.kind)
    }

    /// What a parameter means: in the words for this route, or for every route.
    pub fn meaning(&self, parameter: &str, words: &Words) -> String {
        let own = words.find_text(&format!("parameter-{}-{parameter}", self.name), &[]);
        own.unwrap_or_else(|| words.code("parameter", parameter))
    }
}
