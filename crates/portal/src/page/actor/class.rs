//! How a member's class follows from the charter and the ledger, step by step.

use crate::{
    format,
    page::bits,
    question::{Forum, Question},
};
use analysis::answer::MemberRow;
use charter::{ContributionCheck, Derivation};
use fluent_bundle::FluentValue;
use maud::{Markup, html};
use vocabulary::{Amount, Bound, Decimal, Figure, Id};

/// The section.
pub fn section(
    question: &Question,
    forum: &Forum<'_>,
    member: &MemberRow,
    derivation: &Derivation,
) -> Markup {
    let words = question.words;
    html! {
        section {
            h2 { (words.text("class-title")) }
            p class="intro" { (words.text("class-intro")) }
            ol class="steps" {
                @for check in &derivation.checks {
                    li { (step(question, forum, member, check)) }
                }
                li { (outcome(question, forum, member, derivation)) }
            }
        }
    }
}

/// A link to an article of the charter.
fn article(question: &Question, id: &str) -> Markup {
    let there = question.inside("/charter");
    html! { a href={ (there) "#article-" (id) } { bdi { (question.words.with("article", &[("id", id.into())])) } } }
}

fn step(
    question: &Question,
    forum: &Forum<'_>,
    member: &MemberRow,
    check: &ContributionCheck,
) -> Markup {
    let words = question.words;
    let class = forum.charter.classes.iter().find(|class| class.id == check.class);
    let rule = class.and_then(|class| class.contribution.as_ref());
    let money = |number: Decimal| {
        let figure = Some(Figure { bound: Bound::Exact, number });
        format::amount(&Amount { measure: check.measure.clone(), figure }, words)
    };
    let number = |figure: &str, text: String| {
        let there = bits::explain(question, &format!("{figure}/{}", member.actor));
        html! { a class="num" href=(there) { bdi { (text) } } }
    };
    html! {
        p {
            strong {
                (class.map_or(check.class.as_str(), |class| class.name.get(words.language())))
            }
            " (" (article(question, &check.article)) "): "
            @if let Some(rule) = rule {
                (words.with("class-rule", &[
                    ("line", money(check.more_than).into()),
                    ("form", words.code("form", rule.form).into()),
                    ("stage", words.code("stage", rule.stage).into()),
                    ("opens", format::day(check.opens, words).into()),
                    ("closes", format::day(check.closes, words).into()),
                ]))
            }
        }
        p {
            (bits::rich(words, "class-counted", &[], &[
                ("counted", number("class", money(check.counted))),
                ("line", html! { bdi { (money(check.more_than)) } }),
            ]))
            " "
            strong { (words.text(if check.met { "class-met" } else { "class-not-met" })) }
        }
        @if !check.met {
            p {
                (bits::rich(words, "class-distance",
                    &[("count", FluentValue::from(check.days_left))],
                    &[
                        ("distance", number("distance", money(check.distance))),
                        ("days", number("window", format::days(check.days_left, words))),
                    ]))
            }
        }
        (weighed(question, check))
    }
}

/// The payments that were weighed: which count, which do not and why.
fn weighed(question: &Question, check: &ContributionCheck) -> Markup {
    let words = question.words;
    html! {
        @if !check.counts.is_empty() {
            p { (words.text("class-counts")) " "
                @for id in &check.counts { (record(id)) " " }
            }
        }
        @if !check.excluded.is_empty() {
            p { (words.text("class-excluded")) }
            ul {
                @for one in &check.excluded {
                    li { (record(&one.record)) ": " (words.code("exclusion", one.why)) }
                }
            }
        }
    }
}

fn record(id: &Id) -> Markup {
    html! { code dir="ltr" { (id) } }
}

fn outcome(
    question: &Question,
    forum: &Forum<'_>,
    member: &MemberRow,
    derivation: &Derivation,
) -> Markup {
    let words = question.words;
    html! {
        p {
            (words.text("class-outcome")) " "
            strong { (member.class_name.as_deref().unwrap_or("—")) }
            @if let Some(id) = &derivation.article { " (" (article(question, id)) ")" }
        }
        @if let (Some(term), Some(cell)) = (&derivation.term, &member.term) {
            p {
                @let over = member.status == charter::Status::Lapsed;
                (bits::rich(words, if over { "class-term-over" } else { "class-term" },
                    &[("date", format::day(term.on, words).into())],
                    &[("days", bits::quantity(question, cell))]))
                @if let Some(who) = &term.renewable_by {
                    " " (bits::renewable(forum, words, who))
                }
            }
        }
    }
}
