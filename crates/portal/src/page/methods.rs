//! How things are judged and measured: what a figure says, its rule, where it comes from, what it
//! cannot say, and which ranges are shown.

use super::frame;
use crate::{problem::Problem, question::Question};
use maud::{Markup, html};

/// Every method, by name; its title is the text `method-NAME`.
pub const METHODS: [&str; 11] = [
    "influence",
    "target",
    "betweenness",
    "constraint",
    "brokerage",
    "balance",
    "blocs",
    "voice",
    "ties",
    "agreement",
    "ideal-points",
];

/// What is told of each: the texts `method-NAME-PART` under the headings `methods-PART`.
pub const PARTS: [&str; 5] = ["says", "rule", "source", "limits", "ranges"];

/// The list.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let words = question.words;
    let body = html! {
        p class="intro" { (words.text("methods-intro")) }
        dl class="articles" {
            @for name in METHODS {
                dt {
                    a href=(question.inside(format_args!("/methods/{name}"))) {
                        (words.code("method", name))
                    }
                }
                dd { p { (words.text(&format!("method-{name}-says"))) } }
            }
        }
    };
    frame::spanning(question, words.text("nav-methods"), Vec::new(), None, body)
}

/// One method.
pub fn one(question: &Question) -> Result<Markup, Problem> {
    let words = question.words;
    let name = question.part("name");
    if !METHODS.contains(&name) {
        return Err(Problem::record(name));
    }
    let body = html! {
        @for part in PARTS {
            section class="method" {
                h2 { (words.code("methods", part)) }
                p { (words.text(&format!("method-{name}-{part}"))) }
            }
        }
    };
    let trail = vec![(words.text("nav-methods"), "/methods".to_owned())];
    frame::spanning(question, words.code("method", name), trail, None, body)
}
