//! The API in words: its routes, its parameters, its problems.

use super::frame::{self, Sheet};
use crate::{
    act::{ACTIONS, Action},
    api::{OFFICE, ROUTES, Route},
    form::Input,
    problem::Problem,
    question::Question,
};
use maud::{Markup, html};

/// The page.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let words = question.words;
    let body = html! {
        p class="lead" { (words.text("api-intro")) }
        p { a href="/api/openapi.json" { (words.text("api-document")) } }
        section {
            h2 { (words.text("api-common")) }
            dl {
                @for name in ["as_of", "known_at", "lang", "format"] {
                    dt { code dir="ltr" { (name) } }
                    dd { (words.code("parameter", name)) }
                }
            }
        }
        section {
            h2 { (words.text("api-routes")) }
            dl class="routes" { @for route in ROUTES { (described(question, route)) } }
        }
        section {
            h2 { (words.text("api-actions")) }
            p { (words.text("api-actions-intro")) }
            dl class="routes" {
                @for route in OFFICE { (described(question, route)) }
                @for action in ACTIONS { (described_action(question, action)) }
            }
        }
        section {
            h2 { (words.text("api-problems")) }
            p { (words.text("api-problems-intro")) }
            dl {
                @for kind in KINDS {
                    dt id={ "problem-" (kind) } { code dir="ltr" { (kind) } }
                    dd { (words.code("problem", kind)) }
                }
            }
        }
    };
    let sheet =
        Sheet { title: words.text("api-title"), trail: Vec::new(), forum: None, data: None, body };
    Ok(frame::page(question, &sheet))
}

/// Every kind of problem.
const KINDS: &[&str] = &[
    "date",
    "language",
    "number",
    "parameter",
    "format",
    "forum",
    "charter",
    "figure-form",
    "figure",
    "record",
    "page",
    "journal",
    "not-signed-in",
    "wrong-password",
    "too-many-attempts",
    "forbidden",
    "faults",
    "media",
    "too-long",
    "body",
    "append",
];

fn described(question: &Question, route: &Route) -> Markup {
    let words = question.words;
    html! {
        dt { code dir="ltr" { "GET " (route.path.replace("{*", "{")) } }
        dd {
            (words.code("route", route.name))
            @if !route.parameters.is_empty() {
                " "
                span class="note" {
                    @for (at, one) in route.parameters.iter().enumerate() {
                        @if at > 0 { (words.text("list-comma")) " " }
                        code dir="ltr" { (one.name) }
                    }
                }
            }
        }
    }
}

fn described_action(question: &Question, action: &Action) -> Markup {
    let words = question.words;
    // Files come with a form only.
    let fields = action.fields.iter().filter(|field| !matches!(field.input, Input::Files));
    let fields: Vec<_> = fields.collect();
    html! {
        dt { code dir="ltr" { "POST /api/v1" (action.path) } }
        dd {
            (words.code("action", action.name))
            @if !fields.is_empty() {
                " "
                span class="note" {
                    @for (at, one) in fields.iter().enumerate() {
                        @if at > 0 { (words.text("list-comma")) " " }
                        code dir="ltr" { (one.name) @if !one.required { "?" } }
                    }
                }
            }
        }
    }
}
