//! The small parts of pages: numbers that link to their explanation, names, dates.

pub use super::marks::{Mark, grade, grade_mark, legend, mark};

use crate::{
    format,
    question::{Forum, Question},
    words::Words,
};
use analysis::answer::Cell;
use fluent_bundle::FluentValue;
use maud::{Markup, PreEscaped, html};
use register::Value;
use vocabulary::{ActorId, Id, PartialDate};

/// The address of a figure's explanation.
pub fn explain(question: &Question, figure: &str) -> String {
    question.inside(format_args!("/explain/{figure}"))
}

/// A number in a column that names its unit.
pub fn number(question: &Question, cell: &Cell) -> Markup {
    figure(question, cell, &format::bare(&cell.value, question.words))
}

/// A number with its unit.
pub fn quantity(question: &Question, cell: &Cell) -> Markup {
    figure(question, cell, &in_words(&cell.value, question.words))
}

/// A number written as `text`, linked to its explanation, with its range and its footnote.
pub fn figure(question: &Question, cell: &Cell, text: &str) -> Markup {
    let spread = format::spread(&cell.value, question.words);
    html! {
        (linked(question, cell, text))
        (floor(question, &cell.value))
        @if let Some(spread) = spread {
            " " small class="range" title=(question.words.text("range-hint")) { bdi { (spread) } }
        }
    }
}

/// A number written as `text`, linked to its explanation.
pub fn linked(question: &Question, cell: &Cell, text: &str) -> Markup {
    linked_to(question, &explain(question, &cell.figure), cell, text)
}

/// A number with its unit, of any forum.
pub fn quantity_of(question: &Question, forum: &Id, cell: &Cell) -> Markup {
    let there = question.of_forum(forum, format_args!("/explain/{}", cell.figure));
    html! {
        (linked_to(question, &there, cell, &in_words(&cell.value, question.words)))
        (floor(question, &cell.value))
    }
}

fn linked_to(question: &Question, there: &str, cell: &Cell, text: &str) -> Markup {
    let words = question.words;
    let full = format::value(&cell.value, words);
    let (class, text, title) = match &cell.value {
        Value::Absent => {
            return html! { span class="absent" title=(full) { "—" } };
        }
        Value::Amount { stated: 0, unstated: 0, range, .. } if !range.is_wide() => {
            ("num none", text, words.text("value-none"))
        }
        Value::Unreported { .. } => ("num unreported", text, full),
        _ => ("num", text, full),
    };
    html! {
        @if cell.figure.is_empty() {
            span class=(class) title=(title) { bdi { (text) } }
        } @else {
            a class=(class) href=(there) title=(title) { bdi { (text) } }
        }
    }
}

/// The footnote of a sum that leaves out reports without a figure.
fn floor(question: &Question, value: &Value) -> Markup {
    match value {
        Value::Amount { unstated, .. } if *unstated > 0 => {
            let more =
                question.words.with("value-more", &[("count", FluentValue::from(*unstated))]);
            mark(question, Mark::Floor, &more)
        }
        _ => html! {},
    }
}

/// An actor's name, linked to its page.
pub fn actor(question: &Question, forum: &Forum<'_>, id: &ActorId) -> Markup {
    let name = name_of(forum, id, question.words);
    let there = question.inside(format_args!("/actors/{id}"));
    html! { a class="actor" href=(there) { bdi { (name) } } }
}

/// Several actors.
pub fn actors(question: &Question, forum: &Forum<'_>, ids: &[ActorId]) -> Markup {
    html! {
        @for (at, id) in ids.iter().enumerate() {
            @if at > 0 { (question.words.text("list-comma")) " " }
            (actor(question, forum, id))
        }
    }
}

/// An actor's name.
pub fn name_of(forum: &Forum<'_>, id: &ActorId, words: &Words) -> String {
    forum.state.view.name(id, words.language()).to_owned()
}

/// A date, as precisely as it is known.
pub fn date(question: &Question, date: PartialDate) -> Markup {
    let words = question.words;
    html! {
        time datetime=(date.certain()) { bdi { (format::date(date, words)) } }
        @if date.approximate { (mark(question, Mark::About, &words.text("mark-about"))) }
    }
}

/// A text of the record, which is written in English.
pub fn prose(text: &str) -> Markup {
    html! { bdi lang="en" { (text) } }
}

/// What somebody said or wrote, in whatever language, with its lines.
pub fn statement(text: &str) -> Markup {
    html! { span class="statement" dir="auto" { (text) } }
}

/// A remark, if there is one.
pub fn note(text: Option<&String>) -> Markup {
    html! {
        @if let Some(text) = text { span class="note" { (prose(text)) } }
    }
}

/// The sources of a record by publisher, linked to their pages.
pub fn sources(question: &Question, forum: &Forum<'_>, ids: &[Id]) -> Markup {
    let publisher = |id: &Id| {
        let source = forum.state.view.source(id);
        source.map_or_else(|| id.to_string(), |source| source.record.publisher.clone())
    };
    html! {
        span class="cites" {
            @for (at, id) in ids.iter().enumerate() {
                @if at > 0 { (question.words.text("list-comma")) " " }
                a href=(question.inside(format_args!("/sources/{id}"))) {
                    bdi { (publisher(id)) }
                }
            }
        }
    }
}

/// A link to an article of the charter.
pub fn article(question: &Question, id: &str) -> Markup {
    let there = question.inside("/charter");
    html! {
        a href={ (there) "#article-" (id) } {
            bdi { (question.words.with("article", &[("id", id.into())])) }
        }
    }
}

/// A text that links to a page on the web, if there is one. A record may hold any address; only
/// those of the web become links.
pub fn web(url: Option<&str>, text: &Markup) -> Markup {
    let web = |url: &&str| url.starts_with("https://") || url.starts_with("http://");
    html! {
        @if let Some(url) = url.filter(web) {
            a href=(url) rel="noreferrer" { (text) }
        } @else { (text) }
    }
}

/// The link to a journal entry.
pub fn entry(question: &Question, seq: u64) -> Markup {
    html! {
        a class="seq" href=(question.inside(format_args!("/journal/{seq}")))
            title=(question.words.text("entry-hint")) { bdi { "#" (seq) } }
    }
}

/// What a form of a page keeps of its address: the clocks and the language.
pub fn kept(question: &Question) -> Markup {
    let language = question.words.language();
    html! {
        @if language != "en" { input type="hidden" name="lang" value=(language); }
        @for (name, day) in question.named_clocks() {
            input type="hidden" name=(name) value=(day);
        }
    }
}

/// A text with markup put in for its arguments. `arguments` may steer its form besides.
pub fn rich(
    words: &Words,
    key: &str,
    arguments: &[(&str, FluentValue<'_>)],
    markup: &[(&str, Markup)],
) -> Markup {
    // A private character stands in for each piece until the words around it are escaped.
    let stand_in = |at: usize| char::from_u32(0xE000 + at as u32).unwrap_or('\u{E000}').to_string();
    let pieces = markup.iter().enumerate().map(|(at, (name, _))| (*name, stand_in(at).into()));
    let all: Vec<(&str, FluentValue<'_>)> = arguments.iter().cloned().chain(pieces).collect();
    let mut text = html! { (words.with(key, &all)) }.into_string();
    for (at, (_, piece)) in markup.iter().enumerate() {
        text = text.replace(&stand_in(at), &piece.0);
    }
    PreEscaped(text)
}

/// The columns whose cells are numbers, which stand at the end.
const NUMERIC: &[&str] = &[
    "choice-abstain",
    "choice-no",
    "choice-yes",
    "column-agreement",
    "column-amount",
    "column-apart",
    "column-arrived",
    "column-betweenness",
    "column-cast",
    "column-chaired",
    "column-cited",
    "column-common",
    "column-constraint",
    "column-discrimination",
    "column-distance",
    "column-ended",
    "column-equal",
    "column-expected",
    "column-hosted",
    "column-items",
    "column-lost",
    "column-majority",
    "column-means",
    "column-means-share",
    "column-neighbours",
    "column-p",
    "column-pairs",
    "column-pairs-joined",
    "column-passed",
    "column-pivotal",
    "column-point",
    "column-quantity",
    "column-records",
    "column-seats",
    "column-share",
    "column-spoke",
    "column-sponsored",
    "column-steady",
    "column-term",
    "column-ties",
    "column-total",
    "column-weight",
    "column-window",
    "nav-agreements",
    "nav-encounters",
    "nav-obligations",
    "nav-positions",
    "stage-committed",
    "stage-delivered",
    "stage-paid-in",
    "stage-pledged",
];

/// The headings of columns.
pub fn heads(words: &Words, keys: &[&str]) -> Markup {
    html! { thead { tr { @for key in keys { (head(words, key)) } } } }
}

/// The heading of a column.
pub fn head(words: &Words, key: &str) -> Markup {
    let class = NUMERIC.contains(&key).then_some("n");
    html! { th scope="col" class=[class] { (words.text(key)) } }
}

/// A value in a sentence: an empty sum is "nothing reported", not a figure.
pub fn in_words(value: &Value, words: &Words) -> String {
    match value {
        Value::Amount { stated: 0, unstated: 0, .. } => words.text("value-nothing"),
        value => format::preferred(value, words),
    }
}

/// The name of an office of the charter.
pub fn office<'a>(forum: &'a Forum<'_>, id: &'a Id, words: &Words) -> &'a str {
    let office = forum.charter.office(id);
    office.map_or(id.as_str(), |office| office.name.get(words.language()))
}

/// Who may renew a term: an office of the charter.
pub fn renewable(forum: &Forum<'_>, words: &Words, who: &Id) -> String {
    words.with("class-renewable", &[("who", office(forum, who, words).into())])
}

/// That no charter of the forum was known at the clocks, if none was.
pub fn no_charter(question: &Question, forum: &Forum<'_>) -> Markup {
    html! {
        @if forum.state.charter_version(None).is_none() {
            p class="note" { (crate::lines::no_charter(question.words, question.clocks.known_at)) }
        }
    }
}
