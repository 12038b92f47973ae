//! The API's description, made from the table of routes.

use super::{FORMAT, Parameter, ROUTES, Route};
use crate::words::Words;
use schemars::{SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};

/// The OpenAPI 3.1 document of the API.
#[must_use]
pub fn openapi() -> Value {
    let settings = SchemaSettings::draft2020_12()
        .with(|settings| settings.definitions_path = "/components/schemas".into());
    let mut schemas = settings.into_generator();
    let words = Words::for_language("en");
    let paths: Map<String, Value> = ROUTES
        .iter()
        .map(|route| (path(route), json!({ "get": operation(route, words, &mut schemas) })))
        .collect();
    let mut schemas = schemas.take_definitions(true);
    schemas.insert("Problem".to_owned(), problem());
    json!({
        "openapi": "3.1.1",
        "info": {
            "title": words.text("api-title"),
            "description": words.text("api-intro"),
            "version": env!("CARGO_PKG_VERSION"),
            "license": { "name": "CC0-1.0", "identifier": "CC0-1.0" },
        },
        "servers": [{ "url": "/" }],
        "paths": paths,
        "components": { "schemas": schemas },
    })
}

/// The path as OpenAPI writes it.
fn path(route: &Route) -> String {
    route.path.replace("{*", "{")
}

/// The names of the parts of a path.
fn parts(path: &str) -> impl Iterator<Item = &str> {
    path.split('{').skip(1).filter_map(|rest| rest.split('}').next())
}

fn operation(route: &Route, words: &Words, schemas: &mut SchemaGenerator) -> Value {
    let path = path(route);
    let mut parameters: Vec<Value> = parts(&path).map(|name| in_path(name, words)).collect();
    let dates = ["as_of", "known_at"].map(|name| {
        let schema = json!({ "type": "string", "format": "date" });
        in_query(name, &schema, words)
    });
    parameters.extend(dates);
    let languages: Vec<&str> = Words::all().iter().map(Words::language).collect();
    let language = json!({ "type": "string", "enum": languages, "default": "en" });
    parameters.push(in_query("lang", &language, words));
    parameters.extend(route.parameters.iter().map(|one| own(one, words)));
    let mut content = Map::new();
    let schema = (route.schema)(schemas);
    content.insert("application/json".to_owned(), json!({ "schema": schema }));
    if route.is_tabular() {
        content.insert("text/csv".to_owned(), json!({ "schema": { "type": "string" } }));
    }
    json!({
        "operationId": route.name,
        "summary": words.code("route", route.name),
        "parameters": parameters,
        "responses": {
            "200": { "description": words.text("api-ok"), "content": content },
            "4XX": {
                "description": words.text("api-problem"),
                "content": {
                    "application/problem+json": {
                        "schema": { "$ref": "#/components/schemas/Problem" },
                    },
                },
            },
        },
    })
}

fn in_path(name: &str, words: &Words) -> Value {
    let description = words.code("parameter", name);
    let schema = json!({ "type": "string" });
    json!({
        "name": name, "in": "path", "required": true, "description": description,
        "schema": schema,
    })
}

fn in_query(name: &str, schema: &Value, words: &Words) -> Value {
    let description = words.code("parameter", name);
    json!({ "name": name, "in": "query", "description": description, "schema": schema })
}

fn own(parameter: &Parameter, words: &Words) -> Value {
    let schema = match parameter.name {
        name if name == FORMAT.name => json!({ "type": "string", "enum": ["json", "csv"] }),
        _ => json!({ "type": parameter.kind, "minimum": 1 }),
    };
    in_query(parameter.name, &schema, words)
}

/// RFC 9457.
fn problem() -> Value {
    json!({
        "type": "object",
        "properties": {
            "type": { "type": "string", "format": "uri-reference" },
            "title": { "type": "string" },
            "status": { "type": "integer" },
            "detail": { "type": "string" },
            "instance": { "type": "string", "format": "uri-reference" },
        },
        "required": ["type", "title", "status", "detail"],
    })
}
