//! The API's description, made from the table of routes.

use super::{OFFICE, Parameter, ROUTES, Route};
use crate::{
    act::{ACTIONS, Action},
    form::{Field, Input},
    words::Words,
};
use schemars::{SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};

/// The OpenAPI 3.1 document of the API.
#[must_use]
pub fn openapi() -> Value {
    let settings = SchemaSettings::draft2020_12()
        .with(|settings| settings.definitions_path = "/components/schemas".into())
        .for_serialize();
    let mut schemas = settings.into_generator();
    let words = Words::for_language("en");
    let mut paths: Map<String, Value> = ROUTES
        .iter()
        .chain(OFFICE)
        .map(|route| (path(route), json!({ "get": operation(route, words, &mut schemas) })))
        .collect();
    for action in ACTIONS {
        paths.insert(format!("/api/v1{}", action.path), json!({ "post": deed(action, words) }));
    }
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
        "components": {
            "schemas": schemas,
            "securitySchemes": { "account": { "type": "http", "scheme": "basic" } },
        },
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
    parameters.extend(route.parameters.iter().map(|one| own(route, one, words)));
    let mut content = Map::new();
    let schema = (route.schema)(schemas);
    content.insert("application/json".to_owned(), json!({ "schema": schema }));
    if route.is_tabular() {
        content.insert("text/csv".to_owned(), json!({ "schema": { "type": "string" } }));
    }
    if route.is_calendar() {
        content.insert("text/calendar".to_owned(), json!({ "schema": { "type": "string" } }));
    }
    let mut operation = json!({
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
    });
    if route.is_office() {
        operation["security"] = json!([{ "account": [] }]);
    }
    operation
}

/// An action: what is sent, and what comes of it.
fn deed(action: &Action, words: &Words) -> Value {
    let parameters: Vec<Value> = parts(action.path).map(|name| in_path(name, words)).collect();
    // Files come with a form only.
    let fields = action.fields.iter().filter(|field| !matches!(field.input, Input::Files));
    let fields: Map<String, Value> =
        fields.map(|field| (field.name.to_owned(), sent(field, words))).collect();
    let required: Vec<&str> =
        action.fields.iter().filter(|field| field.required).map(|field| field.name).collect();
    json!({
        "operationId": format!("do-{}", action.name),
        "summary": words.code("action", action.name),
        "description": words.text(&format!("action-{}-intro", action.name)),
        "security": [{ "account": [] }],
        "parameters": parameters,
        "requestBody": {
            "required": true,
            "content": {
                "application/json": {
                    "schema": {
                        "type": "object",
                        "properties": fields,
                        "required": required,
                        "additionalProperties": false,
                    },
                },
            },
        },
        "responses": {
            "201": {
                "description": words.text("api-done"),
                "content": {
                    "application/json": {
                        "schema": {
                            "type": "object",
                            "properties": {
                                "entries": { "type": "array", "items": { "type": "integer" } },
                                "see": { "type": "string", "format": "uri-reference" },
                            },
                            "required": ["entries", "see"],
                        },
                    },
                },
            },
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

/// What is sent for a field.
fn sent(field: &Field, words: &Words) -> Value {
    let title = words.code("field", field.name);
    match field.input {
        Input::Line(most) | Input::Text(most) | Input::Document(most) => {
            json!({ "title": title, "type": "string", "maxLength": most })
        }
        Input::Day => json!({ "title": title, "type": "string", "format": "date" }),
        Input::Link => json!({ "title": title, "type": "string", "format": "uri" }),
        Input::Any(_) => {
            json!({ "title": title, "type": "array", "items": { "type": "string" } })
        }
        Input::Rows => json!({
            "title": title,
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "kind": { "type": "string" },
                    "cells": { "type": "object", "additionalProperties": { "type": "string" } },
                },
                "required": ["kind", "cells"],
                "additionalProperties": false,
            },
        }),
        Input::Files | Input::One(_) | Input::Listed(_) | Input::UserName | Input::Password => {
            json!({ "title": title, "type": "string" })
        }
    }
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

fn own(route: &Route, parameter: &Parameter, words: &Words) -> Value {
    let schema = match (parameter.name, parameter.kind) {
        ("format", formats) => {
            let formats: Vec<&str> = formats.split(", ").collect();
            json!({ "type": "string", "enum": formats })
        }
        (_, "date") => json!({ "type": "string", "format": "date" }),
        (_, "integer") => json!({ "type": "integer", "minimum": 1 }),
        (_, kind) => json!({ "type": kind }),
    };
    let description = route.meaning(parameter.name, words);
    json!({
        "name": parameter.name, "in": "query", "description": description, "schema": schema,
    })
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
            "errors": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": {
                        "field": { "type": ["string", "null"] },
                        "kind": { "type": "string" },
                        "detail": { "type": "string" },
                        "article": { "type": ["string", "null"] },
                    },
                },
            },
        },
        "required": ["type", "title", "status", "detail"],
    })
}
