//! What the recorded votes of a forum show of its members.

mod drawing;

use super::{
    cited, filter, frame,
    network::{LISTED, brief, cell, letter, listed, methods},
    voice::percent,
};
use crate::{
    api,
    problem::Problem,
    question::{Forum, Question},
};
use analysis::{
    Named,
    answer::{PairRow, RollCallRow, VoterVotes, VotesAnswer},
    rollcall::{NoPoints, measured::Placed},
};
use charter::Matter;
use maud::{Markup, html};
use std::collections::BTreeMap;
use vocabulary::{Decimal, Id};

/// So many polls are listed behind a number; the data hold all.
const FOLDED: usize = 40;

/// The page.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let words = question.words;
    let found = api::asked_votes(question)?;
    let forum = question.forum()?;
    let body = html! {
        p class="intro" {
            (words.text("votes-intro")) " "
            (methods(question, &["agreement", "ideal-points", "blocs"]))
        }
        (form(question, &forum, &found))
        @if found.rolls.is_empty() { p { (words.text("votes-none")) } } @else {
            p class="lead" { (told(question, &found)) }
            (line(question, &found))
            (members(question, &found))
            (pairs(question, &found))
            (blocs(question, &found))
            (rolls(question, &found))
        }
    };
    frame::spanning(question, words.text("nav-votes"), Vec::new(), Some("/votes"), body)
}

/// Which votes are regarded: on matters of the forum's charters, of members that voted.
fn form(question: &Question, forum: &Forum<'_>, found: &VotesAnswer) -> Markup {
    let charters = forum.state.view.charters();
    let matters = charters.iter().flat_map(|charter| &charter.matters);
    let named = |matter: &Matter| {
        (matter.id.to_string(), matter.name.get(question.words.language()).to_owned())
    };
    let matters: BTreeMap<String, String> = matters.map(named).collect();
    let matters: Vec<(String, String)> = matters.into_iter().collect();
    let voters = found.members.iter();
    let voters = voters.map(|row| Named { actor: row.actor.clone(), name: row.name.clone() });
    filter::form(
        question,
        &html! {
            (filter::actors(question, "with", "field-with", 1, voters))
            (filter::one(question, "matter", "column-matter", question.extra("matter"), &matters))
            (filter::day(question, "from", "field-from"))
            (filter::day(question, "until", "field-to"))
        },
    )
}

/// How many polls there are, and the base rates.
fn told(question: &Question, found: &VotesAnswer) -> String {
    let words = question.words;
    let share = |share: Option<Decimal>| {
        share.map_or_else(|| "—".to_owned(), |share| percent(question, share))
    };
    words.with(
        "votes-told",
        &[
            ("rolls", found.rolls.len().into()),
            ("divided", found.divided.into()),
            ("share", share(found.base_share).into()),
            ("agreement", share(found.base_agreement).into()),
        ],
    )
}

/// The line of ideal points, or why there is none.
fn line(question: &Question, found: &VotesAnswer) -> Markup {
    let words = question.words;
    html! {
        section id="line" {
            h2 { (words.text("votes-line")) }
            @match (&found.no_points, &found.positive) {
                (Some(why), _) => p class="note" { (refusal(question, why)) },
                (None, Some(positive)) => {
                    p class="note" {
                        (words.with("votes-positive", &[("actor", positive.name.as_str().into())]))
                    }
                    (drawing::drawing(question, &found.members))
                }
                (None, None) => {}
            }
        }
    }
}

fn refusal(question: &Question, why: &NoPoints) -> String {
    match why {
        NoPoints::Few { rolls, voters, least } => question.words.with(
            "votes-too-few",
            &[("rolls", (*rolls).into()), ("voters", (*voters).into()), ("least", (*least).into())],
        ),
        other => other.to_string(),
    }
}

/// A point with its range.
fn placed(point: Placed) -> String {
    let [value, low, high] = [point.value, point.low, point.high].map(|one| brief(one.round_dp(2)));
    format!("{value} ({low} … {high})")
}

/// Polls, folded, each linked to its motion.
fn polls(question: &Question, found: &VotesAnswer, polls: &[Id]) -> Markup {
    let named = |poll: &Id| found.rolls.iter().find(|roll| roll.poll == *poll);
    html! {
        @if polls.is_empty() { span class="none" { "0" } } @else {
            details {
                summary { bdi { (polls.len()) } }
                @if polls.len() > FOLDED {
                    p class="note" {
                        (question.words.with("rows-listed", &[
                            ("listed", FOLDED.into()), ("count", polls.len().into()),
                        ]))
                    }
                }
                ul {
                    @for roll in polls.iter().take(FOLDED).filter_map(named) {
                        li { (motion(question, roll)) }
                    }
                }
            }
        }
    }
}

fn motion(question: &Question, roll: &RollCallRow) -> Markup {
    let there = question.inside(format_args!("/motions/{}", roll.motion));
    html! { a href=(there) { bdi { (roll.name) } } }
}

fn bloc(bloc: Option<usize>) -> Markup {
    html! {
        @match bloc {
            Some(bloc) => span class={ "bloc bloc-" (bloc % 8) } { (letter(bloc)) },
            None => "—",
        }
    }
}

/// A share in percent, with what it is of.
fn part(question: &Question, share: Option<Decimal>, of: impl std::fmt::Display) -> String {
    share.map_or_else(|| "—".to_owned(), |share| format!("{} ({of})", percent(question, share)))
}

fn members(question: &Question, found: &VotesAnswer) -> Markup {
    let words = question.words;
    let columns = [
        "column-actor",
        "column-point",
        "column-bloc",
        "column-votes",
        "choice-yes",
        "choice-abstain",
        "choice-no",
        "column-majority",
        "column-lost",
        "column-pivotal",
    ];
    let row = |one: &VoterVotes| {
        let there = question.inside(format_args!("/actors/{}", one.actor));
        let cast = one.yes.len() + one.abstain.len() + one.no.len();
        let point = one.point.map_or_else(|| "—".to_owned(), placed);
        html! {
            tr {
                th scope="row" { a class="actor" href=(there) { bdi { (one.name) } } }
                (cell(&words.text("column-point"), &point))
                td data-label=(words.text("column-bloc")) { (bloc(one.bloc)) }
                (cell(&words.text("column-votes"), &format!("{cast} / {}", one.entitled)))
                @for (label, list) in [
                    ("choice-yes", &one.yes), ("choice-abstain", &one.abstain), ("choice-no", &one.no),
                ] {
                    td class="n" data-label=(words.text(label)) { (polls(question, found, list)) }
                }
                (cell(
                    &words.text("column-majority"),
                    &part(question, one.majority_share, one.majorities),
                ))
                @for (label, list) in [("column-lost", &one.lost), ("column-pivotal", &one.pivotal)] {
                    td class="n" data-label=(words.text(label)) { (polls(question, found, list)) }
                }
            }
        }
    };
    html! {
        section id="members" {
            h2 { (words.text("nav-members")) }
            (cited::table(question, &words.text("nav-members"), &columns, &html! {
                @for one in &found.members { (row(one)) }
            }))
        }
    }
}

/// The same votes beside those of one member.
fn with(question: &Question, found: &VotesAnswer, one: &Named) -> String {
    let mut there = format!("/votes?with={}", one.actor);
    let days = [("from", found.from), ("until", Some(found.until))];
    for (name, day) in days.iter().filter_map(|(name, day)| Some((name, (*day)?))) {
        there += &format!("&{name}={day}");
    }
    if let Some(matter) = &found.matter {
        there += &format!("&matter={matter}");
    }
    question.inside(there + "#pairs")
}

fn pairs(question: &Question, found: &VotesAnswer) -> Markup {
    let words = question.words;
    let columns =
        ["column-between", "column-common", "column-equal", "column-agreement", "column-apart"];
    let row = |one: &PairRow| {
        html! {
            tr {
                th scope="row" {
                    (cited::actor(question, &one.one)) " – " (cited::actor(question, &one.other))
                }
                (cell(&words.text("column-common"), &one.common.to_string()))
                (cell(&words.text("column-equal"), &part(question, Some(one.share), one.equal)))
                (cell(&words.text("column-agreement"), &percent(question, one.agreement)))
                td class="n" data-label=(words.text("column-apart")) {
                    @match &one.apart {
                        Some(apart) => (polls(question, found, apart)),
                        None => a href=(with(question, found, &one.one)) {
                            bdi { (one.common - one.equal) }
                        },
                    }
                }
            }
        }
    };
    html! {
        section id="pairs" {
            h2 { (words.text("column-pairs")) }
            p class="note" { (told(question, found)) }
            (listed(question, found.pairs.len()))
            (cited::table(question, &words.text("column-pairs"), &columns, &html! {
                @for one in found.pairs.iter().take(LISTED) { (row(one)) }
            }))
        }
    }
}

fn blocs(question: &Question, found: &VotesAnswer) -> Markup {
    let words = question.words;
    html! {
        section id="blocs" {
            h2 { (words.text("network-blocs")) }
            @if found.blocs.is_empty() {
                p class="note" { (words.with("votes-no-blocs", &[("least", found.least.into())])) }
            } @else {
                @if let Some(modularity) = found.modularity {
                    p class="note" {
                        (words.with("network-modularity", &[("value", brief(modularity).into())]))
                    }
                }
                dl class="facts" {
                    @for (at, members) in found.blocs.iter().enumerate() {
                        dt { (bloc(Some(at))) }
                        dd { (cited::actors(question, members)) }
                    }
                }
            }
        }
    }
}

fn rolls(question: &Question, found: &VotesAnswer) -> Markup {
    let words = question.words;
    let columns = [
        "column-motion",
        "column-date",
        "column-matter",
        "column-fate",
        "choice-yes",
        "choice-abstain",
        "choice-no",
        "column-discrimination",
        "column-pivotal",
        "column-sources",
    ];
    let row = |one: &RollCallRow| {
        let sharp =
            one.discrimination.map_or_else(|| "—".to_owned(), |sharp| brief(sharp.round_dp(2)));
        html! {
            tr {
                th scope="row" { (motion(question, one)) }
                td data-label=(words.text("column-date")) { (super::bits::date(question, one.on)) }
                td data-label=(words.text("column-matter")) { bdi { (one.matter_name) } }
                td data-label=(words.text("column-fate")) { (words.code("fate", one.fate)) }
                (cell(&words.text("choice-yes"), &one.yes.to_string()))
                (cell(&words.text("choice-abstain"), &one.abstain.to_string()))
                (cell(&words.text("choice-no"), &one.no.to_string()))
                (cell(&words.text("column-discrimination"), &sharp))
                td data-label=(words.text("column-pivotal")) {
                    @if one.pivotal.is_empty() { "—" } @else { (cited::actors(question, &one.pivotal)) }
                }
                td data-label=(words.text("column-sources")) { (cited::cite(question, &one.cited)) }
            }
        }
    };
    html! {
        section id="rolls" {
            h2 { (words.text("votes-rolls")) }
            (listed(question, found.rolls.len()))
            (cited::table(question, &words.text("votes-rolls"), &columns, &html! {
                @for one in found.rolls.iter().take(LISTED) { (row(one)) }
            }))
        }
    }
}
