//! The HTTP API: one table of routes, from which the router, the OpenAPI document and the page
//! that lists them are made.

mod answers;
mod journal;
mod openapi;
mod table;

pub use journal::{JournalEntry, entries, entry};
pub use openapi::openapi;

use crate::{cache::Finished, problem::Problem, question::Question};
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
    /// Its JSON type.
    pub kind: &'static str,
}

const FORMAT: Parameter = Parameter { name: "format", kind: "string" };
const FROM: Parameter = Parameter { name: "from", kind: "integer" };
const LIMIT: Parameter = Parameter { name: "limit", kind: "integer" };

/// What a route answers.
pub struct Answer {
    json: Vec<u8>,
    table: Option<Table>,
}

impl Answer {
    fn plain(answer: &impl Serialize) -> Result<Self, Problem> {
        let json = serde_json::to_vec(answer).map_err(|_| Problem::fault())?;
        Ok(Self { json, table: None })
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

impl Route {
    /// The answer to a question, as JSON or as CSV.
    pub fn answer(&self, question: &Question) -> Result<Finished, Problem> {
        let known: Vec<&str> = self.parameters.iter().map(|one| one.name).collect();
        if let Some(strange) = question.extras().find(|name| !known.contains(name)) {
            let common = ["as_of", "known_at", "lang"];
            return Err(Problem::parameter(strange, &[&common[..], &known].concat()));
        }
        let answer = (self.answer)(question)?;
        match (question.extra("format").unwrap_or("json"), answer.table) {
            ("json", _) => {
                let body = Bytes::from(answer.json);
                Ok(Finished { kind: "application/json", body })
            }
            ("csv", Some(table)) => {
                let body = Bytes::from(table.csv());
                Ok(Finished { kind: "text/csv; charset=utf-8", body })
            }
            (other, _) => Err(Problem::format(other, "json, csv")),
        }
    }

    /// Whether it can be had as CSV.
    pub fn is_tabular(&self) -> bool {
        self.parameters.iter().any(|one| one.name == "format")
    }
}
