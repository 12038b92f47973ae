//! The charter: articles, organs and who sits in them, classes of membership.

use super::{
    bits,
    frame::{self, Sheet},
};
use crate::{
    format,
    problem::Problem,
    question::{Forum, Question},
};
use ::charter::{Article, Class, Organ};
use maud::{Markup, html};
use vocabulary::{ActorId, Amount, Bound, Figure};

/// The page.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let forum = question.forum()?;
    let words = question.words;
    let charter = forum.charter;
    let body = html! {
        (facts(question, &forum))
        section {
            h2 { (words.text("classes-title")) }
            p class="intro" { (words.text("classes-intro")) }
            ol { @for one in &charter.classes { li { (class(question, one)) } } }
        }
        section {
            h2 { (words.text("organs-title")) }
            @for one in &charter.organs { (organ(question, &forum, one)) }
        }
        section {
            h2 { (words.text("articles-title")) }
            p class="intro" { (words.text("articles-intro")) }
            dl class="articles" {
                @for one in &charter.articles { (article(question, &forum, one)) }
            }
        }
    };
    let sheet = Sheet {
        title: words.text("nav-charter"),
        trail: Vec::new(),
        forum: Some(&forum),
        data: None,
        body,
    };
    Ok(frame::page(question, &sheet))
}

fn facts(question: &Question, forum: &Forum<'_>) -> Markup {
    let words = question.words;
    let (text, body) = (&forum.charter.text, &forum.charter.forum);
    let day = |key: &str, day: Option<vocabulary::Date>| {
        html! {
            @if let Some(day) = day { dt { (words.text(key)) } dd { (format::day(day, words)) } }
        }
    };
    let actor = |key: &str, id: Option<&String>| {
        let id = id.and_then(|id| id.parse::<ActorId>().ok());
        html! {
            @if let Some(id) = id {
                dt { (words.text(key)) } dd { (bits::actor(question, forum, &id)) }
            }
        }
    };
    html! {
        dl class="facts" {
            (day("charter-signed", text.signed))
            (day("charter-force", text.entry_into_force))
            (actor("charter-chair", body.chair.as_ref()))
            (actor("charter-depositary", body.depositary.as_ref()))
            @if let Some(language) = &text.language {
                dt { (words.text("charter-language")) } dd { bdi { (language) } }
            }
        }
        (bits::sources(question, forum, &text.sources))
    }
}

fn article(question: &Question, forum: &Forum<'_>, one: &Article) -> Markup {
    html! {
        dt id={ "article-" (one.id) } {
            bdi { (one.id) } " " span class="topic" { (bits::prose(&one.topic)) }
        }
        dd {
            p { (bits::prose(&one.summary)) (bits::grade_mark(question, one.grade)) }
            p class="proof" {
                (bits::grade(question, one.grade)) " "
                (bits::sources(question, forum, &one.sources))
            }
            (bits::note(one.note.as_ref()))
        }
    }
}

/// A link to an article of this page.
fn to_article(question: &Question, id: &str) -> Markup {
    html! {
        a href={ "#article-" (id) } {
            bdi { (question.words.with("article", &[("id", id.into())])) }
        }
    }
}

fn organ(question: &Question, forum: &Forum<'_>, organ: &Organ) -> Markup {
    let (words, view) = (question.words, forum.state.view);
    let as_of = question.clocks.as_of;
    let offices = view.true_by(&view.book.offices).filter(|one| {
        let over = one.record.until.is_some_and(|until| until.certain() < as_of);
        one.record.organ.as_ref() == Some(&organ.id) && one.record.proof.counts() && !over
    });
    html! {
        article class="organ" id={ "organ-" (organ.id) } {
            h3 {
                bdi { (organ.name.get(words.language())) }
                @if let Some(id) = &organ.article { " " small { (to_article(question, id)) } }
            }
            ul {
                @for one in offices {
                    li {
                        (bits::actor(question, forum, &one.record.person)) " — "
                        (bits::prose(&one.record.office))
                        @if let Some(from) = one.record.from {
                            " " span class="when" { (bits::date(question, from)) }
                        }
                        (bits::grade_mark(question, one.record.proof.grade)) " "
                        (bits::entry(question, one.seq))
                    }
                }
            }
        }
    }
}

fn class(question: &Question, class: &Class) -> Markup {
    let words = question.words;
    html! {
        strong { (class.name.get(words.language())) } " (" (to_article(question, &class.article)) ")"
        @if let Some(rule) = &class.contribution {
            @let figure = Some(Figure { bound: Bound::MoreThan, number: rule.more_than });
            @let line = Amount { measure: rule.measure.clone(), figure };
            p {
                (words.with("rule-contribution", &[
                    ("line", format::amount(&line, words).into()),
                    ("form", words.code("form", rule.form).into()),
                    ("stage", words.code("stage", rule.stage).into()),
                    ("within", format::period(rule.within, words).into()),
                    ("anchor", words.code("anchor", rule.of).into()),
                ]))
            }
        }
        @if let Some(term) = &class.term {
            p {
                (words.with("rule-term", &[
                    ("length", format::period(term.length, words).into()),
                    ("anchor", words.code("anchor", term.of).into()),
                ]))
                @if let Some(who) = &term.renewable_by {
                    " " (bits::renewable(words, who))
                }
            }
        }
    }
}
