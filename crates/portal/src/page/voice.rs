//! What the members of a forum get of it, beside their means.

use super::{bits, cited, frame};
use crate::{format, problem::Problem, question::Question};
use analysis::answer::{Means, OfficeHeld, VoiceRow};
use maud::{Markup, html};
use register::{Range, Value};
use vocabulary::Decimal;

/// The page.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let words = question.words;
    let (world, every) = (question.world()?, question.every_forum());
    let forum = question.forum()?;
    let voice = world.voice(forum.id, &every, words.language()).ok_or_else(Problem::fault)?;
    let columns = [
        "column-actor",
        "column-class",
        "column-offices",
        "column-seats",
        "column-spoke",
        "column-sponsored",
        "column-passed",
        "column-hosted",
        "column-chaired",
        "column-means",
        "column-means-share",
    ];
    let rows = html! { @for row in &voice.members { (line(question, row)) } };
    let body = html! {
        p class="intro" {
            (words.text("voice-intro")) " "
            a href=(question.inside("/methods/voice")) { (words.text("method-link")) }
        }
        (cited::table(question, &words.text("nav-voice"), &columns, &rows))
        @if voice.motions > 0 {
            p class="note" { (words.with("voice-motions", &[("count", voice.motions.into())])) }
        }
    };
    frame::spanning(question, words.text("nav-voice"), Vec::new(), Some("/voice"), body)
}

fn line(question: &Question, row: &VoiceRow) -> Markup {
    let words = question.words;
    let there = question.inside(format_args!("/actors/{}", row.actor));
    let counts = [
        ("column-spoke", &row.spoke),
        ("column-sponsored", &row.sponsored),
        ("column-passed", &row.passed),
        ("column-hosted", &row.hosted),
        ("column-chaired", &row.chaired),
    ];
    html! {
        tr {
            th scope="row" { a class="actor" href=(there) { bdi { (row.name) } } }
            td data-label=(words.text("column-class")) {
                @if let Some(class) = &row.class { bdi { (class) } }
            }
            td data-label=(words.text("column-offices")) { (offices(question, &row.offices)) }
            td class="n" data-label=(words.text("column-seats")) { (number(row.seats)) }
            @for (label, places) in counts {
                td class="n" data-label=(words.text(label)) { (counted(question, places)) }
            }
            @match &row.means {
                Some(means) => (means_of(question, means)),
                None => {
                    td class="n" data-label=(words.text("column-means")) { "—" }
                    td class="n" data-label=(words.text("column-means-share")) { "—" }
                }
            }
        }
    }
}

fn number(count: usize) -> Markup {
    html! { @if count > 0 { bdi { (count) } } @else { span class="none" { "0" } } }
}

/// How many records, which open to their list.
fn counted(question: &Question, places: &[String]) -> Markup {
    html! {
        @if places.is_empty() { (number(0)) }
        @else {
            (cited::places(question, places))
        }
    }
}

fn offices(question: &Question, offices: &[OfficeHeld]) -> Markup {
    let words = question.words;
    html! {
        @if !offices.is_empty() {
            details {
                summary { (words.with("voice-offices", &[("count", offices.len().into())])) }
                ul {
                    @for one in offices {
                        li {
                            (cited::actor(question, &one.person)) " — " (bits::prose(&one.office)) " "
                            (cited::cite(question, &one.cited))
                        }
                    }
                }
            }
        }
    }
}

fn means_of(question: &Question, means: &Means) -> Markup {
    let words = question.words;
    let there = question.of_forum(&means.cited.forum, format_args!("/journal/{}", means.cited.seq));
    let on = format::date(means.on, words);
    html! {
        td class="n" data-label=(words.text("column-means")) {
            a class="num" href=(there) title=(on) {
                bdi { (format::rounded(means.value, words)) }
            }
        }
        td class="n" data-label=(words.text("column-means-share")) {
            bdi { (percent(question, means.share)) }
        }
    }
}

/// A share in percent.
pub fn percent(question: &Question, share: Decimal) -> String {
    format::value(&Value::Share { range: Range::sure(share) }, question.words)
}
