//! Forms that narrow a list: they ask the same page again, without script.

use super::bits;
use crate::question::Question;
use analysis::Named;
use maud::{Markup, html};
use vocabulary::Theme;

/// The form around its fields.
pub fn form(question: &Question, fields: &Markup) -> Markup {
    html! {
        form method="get" action=(question.path) class="filter" {
            (bits::kept(question))
            (fields)
            button type="submit" { (question.words.text("clocks-show")) }
        }
    }
}

/// A choice of one among some, or of all.
pub fn one(
    question: &Question,
    name: &str,
    label: &str,
    chosen: Option<&str>,
    offers: &[(String, String)],
) -> Markup {
    choice(question, (name, label), &question.words.text("filter-all"), chosen, offers)
}

/// A choice of one among some, or of none.
pub fn one_or_none(
    question: &Question,
    name: &str,
    label: &str,
    offers: &[(String, String)],
) -> Markup {
    choice(question, (name, label), "—", question.extra(name), offers)
}

fn choice(
    question: &Question,
    (name, label): (&str, &str),
    empty: &str,
    chosen: Option<&str>,
    offers: &[(String, String)],
) -> Markup {
    html! {
        label {
            span { (question.words.text(label)) }
            select name=(name) {
                option value="" { (empty) }
                @for (value, shown) in offers {
                    option value=(value) selected[chosen == Some(value)] { (shown) }
                }
                // What was asked for stays in sight where it is not among them.
                @if let Some(other) = chosen.filter(|one| !offers.iter().any(|(id, _)| id == one)) {
                    option value=(other) selected { (other) }
                }
            }
        }
    }
}

/// A choice of one code of a list.
pub fn code(
    question: &Question,
    name: &str,
    label: &str,
    list: &str,
    codes: impl IntoIterator<Item = &'static str>,
) -> Markup {
    let shown = |code: &str| (code.to_owned(), question.words.code(list, code));
    let offers: Vec<(String, String)> = codes.into_iter().map(shown).collect();
    one(question, name, label, question.extra(name), &offers)
}

/// A choice of theme.
pub fn theme(question: &Question) -> Markup {
    let codes = Theme::ALL.iter().map(|theme| theme.code());
    code(question, "theme", "column-theme", "theme", codes)
}

/// Choices of actors, as many as are asked for, and at least so many.
pub fn actors(
    question: &Question,
    name: &'static str,
    label: &str,
    at_least: usize,
    offered: impl IntoIterator<Item = Named>,
) -> Markup {
    let mut offers: Vec<(String, String)> =
        offered.into_iter().map(|one| (one.name, one.actor.to_string())).collect();
    offers.sort();
    offers.dedup();
    let offers: Vec<(String, String)> = offers.into_iter().map(|(name, id)| (id, name)).collect();
    let chosen: Vec<String> = question.values(name).unwrap_or_default();
    html! {
        @for at in 0..chosen.len().max(at_least) {
            (one(question, name, label, chosen.get(at).map(String::as_str), &offers))
        }
    }
}

/// A text, with what the browser may offer.
pub fn text(question: &Question, name: &str, label: &str, list: &str) -> Markup {
    html! {
        label {
            span { (question.words.text(label)) }
            input type="text" name=(name) value=[question.extra(name)] list=(list) dir="ltr"
                autocomplete="off";
        }
    }
}

/// A text, with an example.
pub fn like(question: &Question, name: &str, label: &str, example: &str) -> Markup {
    html! {
        label {
            span { (question.words.text(label)) }
            input type="text" name=(name) value=[question.extra(name)] placeholder=(example)
                dir="ltr" autocomplete="off";
        }
    }
}

/// A whole number.
pub fn number(question: &Question, name: &str, label: &str) -> Markup {
    html! {
        label {
            span { (question.words.text(label)) }
            input type="number" name=(name) value=[question.extra(name)] min="0" max="1000";
        }
    }
}

/// A day.
pub fn day(question: &Question, name: &str, label: &str) -> Markup {
    html! {
        label {
            span { (question.words.text(label)) }
            input type="date" name=(name) value=[question.extra(name)];
        }
    }
}

/// Yes, or nothing said.
pub fn flag(question: &Question, name: &str, label: &str) -> Markup {
    html! {
        label class="flag" {
            input type="checkbox" name=(name) value="yes"
                checked[question.extra(name) == Some("yes")];
            span { (question.words.text(label)) }
        }
    }
}
