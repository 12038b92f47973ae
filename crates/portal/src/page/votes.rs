//! What the recorded votes of a forum show of its members.

mod drawing;

use super::{
    cited, filter, frame,
    network::{LISTED, brief, cell, letter, listed, methods},
    voice::percent,
};
use crate::{
    api, format,
    problem::Problem,
    question::{Forum, Question},
    votes_words,
};
use analysis::{
    Named,
    answer::{PairRow, RollCallRow, VoterVotes, VotesAnswer},
    rollcall::measured::Placed,
};
use charter::Matter;
use maud::{Markup, html};
use std::collections::BTreeMap;
use vocabulary::{Decimal, Id};

/// So many polls are listed behind a number; the data hold all.
const FOLDED: usize = 40;
/// So many rows of a table are shown; the rest is folded.
const UNFOLDED: usize = 50;

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
        @if found.latest.is_some() { (form(question, &forum, &found)) }
        p class="lead" { (votes_words::told(&found, words)) }
        @if !found.rolls.is_empty() {
            p { (votes_words::alike(&found, words)) }
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

/// A heading with the days that what follows it is of.
fn dated(question: &Question, found: &VotesAnswer, title: &str) -> Markup {
    let words = question.words;
    let period = votes_words::period(found, words).unwrap_or_default();
    let title = words.text(title);
    html! { h2 { (words.with("votes-of", &[("title", title.into()), ("period", period.into())])) } }
}

/// The line of ideal points, or why there is none.
fn line(question: &Question, found: &VotesAnswer) -> Markup {
    let points = found.no_points.is_none();
    html! {
        section id="line" {
            (dated(question, found, "votes-line"))
            p {
                (votes_words::line(found, question.words).unwrap_or_default())
                @if points { " " a href="#rolls" { (question.words.text("votes-rolls")) } }
            }
            @if points { (drawing::drawing(question, found)) }
        }
    }
}

/// A table whose first rows are shown and the others folded.
fn table(question: &Question, name: &str, columns: &[&str], rows: &[Markup]) -> Markup {
    let some = |name: &str, rows: &[Markup]| {
        cited::table(question, name, columns, &html! { @for row in rows { (row) } })
    };
    let (first, rest) = rows.split_at(rows.len().min(UNFOLDED));
    html! {
        (some(name, first))
        @if !rest.is_empty() {
            @let more = question.words.with("votes-more", &[("count", rest.len().into())]);
            details {
                summary { (more) }
                (some(&format!("{name}: {more}"), rest))
            }
        }
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

/// So many of so many, in percent too where they are enough for a share to say something.
fn part(question: &Question, found: &VotesAnswer, count: Decimal, of: u32) -> String {
    if of == 0 {
        return "—".to_owned();
    }
    let counted = [("count", format::number_text(count).into()), ("of", of.into())];
    let counted = question.words.join("votes-part", &counted);
    if of < found.least {
        return counted;
    }
    let share = (count / Decimal::from(of)).round_dp(4);
    format!("{} ({counted})", percent(question, share))
}

fn members(question: &Question, found: &VotesAnswer) -> Markup {
    let words = question.words;
    let (points, blocs) = (found.no_points.is_none(), !found.blocs.is_empty());
    let mut columns = vec![
        "column-actor",
        "column-point",
        "column-bloc",
        "column-cast",
        "choice-yes",
        "choice-abstain",
        "choice-no",
        "column-majority",
        "column-lost",
        "column-pivotal",
    ];
    // Nobody has a point, or a bloc.
    columns.retain(|column| match *column {
        "column-point" => points,
        "column-bloc" => blocs,
        _ => true,
    });
    let row = |one: &VoterVotes| {
        let there = question.inside(format_args!("/actors/{}", one.actor));
        let cast = one.yes.len() + one.abstain.len() + one.no.len();
        let point = one.point.map_or_else(|| "—".to_owned(), placed);
        html! {
            tr {
                th scope="row" { a class="actor" href=(there) { bdi { (one.name) } } }
                @if points { (cell(&words.text("column-point"), &point)) }
                @if blocs { td data-label=(words.text("column-bloc")) { (bloc(one.bloc)) } }
                (cell(&words.text("column-cast"), &format!("{cast} / {}", one.entitled)))
                @for (label, list) in [
                    ("choice-yes", &one.yes), ("choice-abstain", &one.abstain), ("choice-no", &one.no),
                ] {
                    td class="n" data-label=(words.text(label)) { (polls(question, found, list)) }
                }
                (cell(
                    &words.text("column-majority"),
                    &part(question, found, one.with_majority.into(), one.majorities),
                ))
                @for (label, list) in [("column-lost", &one.lost), ("column-pivotal", &one.pivotal)] {
                    td class="n" data-label=(words.text(label)) { (polls(question, found, list)) }
                }
            }
        }
    };
    let rows: Vec<Markup> = found.members.iter().map(row).collect();
    html! {
        section id="members" {
            (dated(question, found, "nav-members"))
            p class="note" { (words.text("votes-members-note")) }
            (table(question, &words.text("nav-members"), &columns, &rows))
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
    let few = |one: &PairRow| one.common < found.least;
    let any_few = found.pairs.iter().take(LISTED).any(few);
    let all_few = found.pairs.iter().all(few);
    let row = |one: &PairRow| {
        let equal = Decimal::from(one.equal);
        let half = Decimal::from(one.common - one.equal - one.opposed) / Decimal::TWO;
        html! {
            tr class=[(few(one) && !all_few).then_some("few")] {
                th scope="row" {
                    (cited::actor(question, &one.one)) " – " (cited::actor(question, &one.other))
                }
                (cell(&words.text("column-common"), &one.common.to_string()))
                (cell(&words.text("column-equal"), &part(question, found, equal, one.common)))
                (cell(
                    &words.text("column-agreement"),
                    &part(question, found, equal + half, one.common),
                ))
                td class="n" data-label=(words.text("column-apart")) { (apart(question, found, one)) }
            }
        }
    };
    // Of many pairs those that agree most and those that agree least.
    let telling = found.telling_pairs();
    let (most, least) = if telling.len() > LISTED {
        let ends = (telling.iter(), telling.iter().rev());
        (ends.0.take(LISTED / 2).map(row).collect(), ends.1.take(LISTED / 2).map(row).collect())
    } else {
        (found.pairs.iter().take(LISTED).map(row).collect::<Vec<Markup>>(), Vec::new())
    };
    let [name, alike, apart] =
        ["column-pairs", "votes-most-alike", "votes-least-alike"].map(|key| words.text(key));
    html! {
        section id="pairs" {
            (dated(question, found, "column-pairs"))
            @if any_few {
                @let key = if all_few { "votes-all-few" } else { "votes-few" };
                p class="note" { (words.with(key, &[("least", found.least.into())])) }
            }
            @if least.is_empty() {
                (listed(question, found.pairs.len()))
                (table(question, &name, &columns, &most))
            }
            @else {
                p class="note" {
                    (words.with("votes-ends", &[
                        ("count", (LISTED / 2).into()),
                        ("all", format::number_text(found.pairs.len().into()).into()),
                    ]))
                }
                h3 { (alike) }
                (table(question, &alike, &columns, &most))
                h3 { (apart) }
                (table(question, &apart, &columns, &least))
            }
        }
    }
}

/// The votes in which two members differed, or the way to them.
fn apart(question: &Question, found: &VotesAnswer, pair: &PairRow) -> Markup {
    let count = pair.common - pair.equal;
    let label = question.words.with(
        "votes-apart",
        &[
            ("one", pair.one.name.as_str().into()),
            ("other", pair.other.name.as_str().into()),
            ("count", count.into()),
        ],
    );
    html! {
        @match &pair.apart {
            Some(apart) => (polls(question, found, apart)),
            None if count == 0 => span class="none" { "0" },
            None => a href=(with(question, found, &pair.one)) aria-label=(label) {
                bdi { (count) }
            },
        }
    }
}

fn blocs(question: &Question, found: &VotesAnswer) -> Markup {
    let words = question.words;
    html! {
        section id="blocs" {
            (dated(question, found, "network-blocs"))
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
    let points = found.no_points.is_none();
    let mut columns = vec![
        "column-motion",
        "column-date",
        "column-matter",
        "column-fate",
        "choice-yes",
        "choice-abstain",
        "choice-no",
        "column-discrimination",
        "column-pivotal-who",
        "column-sources",
    ];
    columns.retain(|column| points || *column != "column-discrimination");
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
                @if points { (cell(&words.text("column-discrimination"), &sharp)) }
                td data-label=(words.text("column-pivotal-who")) {
                    @if one.pivotal.is_empty() { "—" } @else { (cited::actors(question, &one.pivotal)) }
                }
                td data-label=(words.text("column-sources")) { (cited::cite(question, &one.cited)) }
            }
        }
    };
    html! {
        section id="rolls" {
            (dated(question, found, "votes-rolls"))
            @if points { p class="note" { (words.text("votes-rolls-note")) } }
            (listed(question, found.rolls.len()))
            (cited::table(question, &words.text("votes-rolls"), &columns, &html! {
                @for one in found.rolls.iter().take(LISTED) { (row(one)) }
            }))
        }
    }
}
