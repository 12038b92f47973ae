//! A figure, explained: what it means, how it is computed, from what, who says so, who disagrees.

use super::{
    bits,
    frame::{self, Sheet},
    records, title_of,
};
use crate::{
    format,
    problem::Problem,
    question::{Forum, Question},
};
use analysis::{Explanation, FigureId, assess::Verdict};
use maud::{Markup, html};
use register::{Figure, Range, Value};
use vocabulary::Decimal;

/// The page.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let forum = question.forum()?;
    let words = question.words;
    let id: FigureId = question.part("figure").parse().map_err(|error| Problem::figure(&error))?;
    let explanation = forum.state.explain(&id).map_err(|error| Problem::figure(&error))?;
    let Explanation { figure, records, rivals } = &explanation;
    let body = html! {
        p class="value" { (quoted(question, &forum, &figure.value)) }
        (range(question, &figure.value))
        section {
            h2 { (words.text("explain-definition")) }
            p { (words.code("define", figure.definition())) }
        }
        @if let FigureId::Target(target) = &id {
            p {
                a href=(question.inside(format_args!("/obligations/{target}"))) {
                    (words.text("explain-target"))
                }
            }
        }
        section {
            h2 { (words.text("explain-formula")) }
            (tree(question, &forum, figure, true))
        }
        section {
            h2 { (words.text("explain-records")) " (" bdi { (records.len()) } ")" }
            p class="intro" { (words.text("explain-records-intro")) }
            @for card in records { (records::card(question, &forum, card)) }
        }
        @if !rivals.is_empty() {
            section {
                h2 { (words.text("explain-rivals")) " (" bdi { (rivals.len()) } ")" }
                p class="intro" { (words.text("explain-rivals-intro")) }
                @for card in rivals { (records::card(question, &forum, card)) }
            }
        }
    };
    let sheet = Sheet {
        title: title_of(&forum, &id, words),
        trail: vec![],
        forum: Some(&forum),
        data: Some((format!("/api/v1/{}/explain/{id}", forum.id), false)),
        body,
    };
    Ok(frame::page(question, &sheet))
}

/// The value to quote; the range stands below it.
fn quoted(question: &Question, forum: &Forum<'_>, value: &Value) -> Markup {
    let mut sure = value.clone();
    if let Value::Amount { range, .. } | Value::Share { range } = &mut sure {
        *range = Range::sure(range.preferred);
    }
    let empty = matches!(value, Value::Amount { stated: 0, unstated: 0, .. });
    in_full(question, forum, if empty { value } else { &sure })
}

/// The value with its range; a class by its name, a verdict in words.
fn in_full(question: &Question, forum: &Forum<'_>, value: &Value) -> Markup {
    let words = question.words;
    let text = match value {
        Value::Word { word } => {
            let class = forum.charter.classes.iter().find(|class| class.id.as_str() == word);
            match (class, word.parse::<Verdict>()) {
                (Some(class), _) => class.name.get(words.language()).to_owned(),
                (None, Ok(verdict)) => words.code("finding", verdict),
                (None, Err(_)) => word.clone(),
            }
        }
        Value::Amount { stated: 0, unstated: 0, range, .. } if !range.is_wide() => {
            words.text("value-nothing")
        }
        value => format::value(value, words),
    };
    let more = match value {
        Value::Amount { unstated, .. } if *unstated > 0 => Some(*unstated),
        _ => None,
    };
    html! {
        strong { bdi { (text) } }
        @if let Some(count) = more {
            " " span class="note" { (words.with("value-more", &[("count", count.into())])) }
        }
    }
}

/// Low, preferred and high, where they differ.
fn range(question: &Question, value: &Value) -> Markup {
    let words = question.words;
    let of = |number: Decimal| match value {
        Value::Amount { measure, .. } => {
            let (measure, range) = (measure.clone(), Range::sure(number));
            format::value(&Value::Amount { measure, range, stated: 1, unstated: 0 }, words)
        }
        _ => format::value(&Value::Share { range: Range::sure(number) }, words),
    };
    let range = match value {
        Value::Amount { range, .. } | Value::Share { range } if range.is_wide() => range,
        _ => return html! {},
    };
    html! {
        dl class="facts" {
            dt { (words.text("range-low")) } dd { bdi { (of(range.low)) } }
            dt { (words.text("range-preferred")) } dd { bdi { (of(range.preferred)) } }
            dt { (words.text("range-high")) } dd { bdi { (of(range.high)) } }
        }
    }
}

/// The formula with its numbers, and those of the figures it is made from.
fn tree(question: &Question, forum: &Forum<'_>, figure: &Figure, root: bool) -> Markup {
    let words = question.words;
    let title = figure.id.parse().map(|id| title_of(forum, &id, words));
    html! {
        div class="tree" {
            @if !root {
                p {
                    a href=(bits::explain(question, &figure.id)) {
                        (title.unwrap_or_else(|_| figure.id.clone()))
                    }
                    ": " (in_full(question, forum, &figure.value))
                }
            }
            @if figure.formula.is_empty() {
                p class="note" { (words.text("explain-no-formula")) }
            } @else {
                pre dir="ltr" class="wrap formula" { code { (grouped(&figure.formula)) } }
            }
            @for input in &figure.inputs { (tree(question, forum, input, false)) }
        }
    }
}

/// The formula with the thousands of its numbers grouped; ids and dates stay as they are.
fn grouped(formula: &str) -> String {
    let word = |word: &str| {
        let inner = word.trim_matches(['(', ')']);
        let plain = !inner.is_empty() && inner.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        match inner.parse::<Decimal>() {
            Ok(number) if plain && inner.len() > 4 => {
                word.replace(inner, &format::number_text(number))
            }
            _ => word.to_owned(),
        }
    };
    formula.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    #[test]
    fn formulas_are_grouped_where_they_hold_numbers() {
        let formula = "nine-package 7000000000 - (are-share 1200000000) 2026-02-19 (2.2(c))";
        assert_eq!(
            super::grouped(formula),
            "nine-package 7,000,000,000 - (are-share 1,200,000,000) 2026-02-19 (2.2(c))"
        );
    }
}
