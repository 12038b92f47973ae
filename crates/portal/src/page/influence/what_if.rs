//! Suppositions on a page: a form, those that were made, those that suit.

use super::{maybe, seats, share};
use crate::{
    influence_words as words_of,
    page::{bits, cited, filter},
    problem::Problem,
    question::{Forum, Question},
};
use analysis::{
    answer::{InfluenceFile, MEANS, Measurement, PEOPLE, Shift, WhatIfRow},
    seats::offices,
};
use charter::Status;
use maud::{Markup, html};
use register::Clocks;
use vocabulary::{ActorId, Stage};

/// The section: what was supposed, and the form to suppose more.
pub fn section(
    question: &Question,
    forum: &Forum<'_>,
    file: &InfluenceFile,
    mistake: Option<&Problem>,
) -> Markup {
    let words = question.words;
    let name = |actor: &ActorId| bits::name_of(forum, actor, words);
    let as_of = question.clocks.as_of;
    html! {
        section id="what-if" {
            h2 { (words.text("influence-what-if")) }
            p class="intro" { (words.text("influence-what-if-intro")) }
            @if let Some(mistake) = mistake {
                @let why = match mistake.expected.as_str() {
                    "" => mistake.found.clone(),
                    expected => format!("{}: expected {expected}", mistake.found),
                };
                div class="faults" role="alert" {
                    p {
                        (words.with("influence-supposed-not", &[
                            ("reason", why.as_str().into()),
                        ]))
                    }
                }
            }
            (form(question, forum, file, mistake.is_some()))
            @for row in &file.what_ifs {
                h3 { (says(question, forum, row)) }
                @if let Some(why) = &row.no_game {
                    p class="note" { (words_of::no_game(why, words)) }
                } @else { (result(question, row)) }
                @let remarks = words_of::remarks(row, words, (as_of, forum.charter), &name);
                @if !remarks.is_empty() {
                    ul class="below" { @for said in &remarks { li { (said) } } }
                }
                @let ends = row.terms.iter().find_map(|term| term.before);
                @if let Some(day) = ends.filter(|day| *day > as_of) {
                    @let there = Clocks { as_of: day, ..question.clocks };
                    p { a href=(question.at_clocks(there)) { (words.text("influence-term-day")) } }
                }
            }
        }
    }
}

fn says(question: &Question, forum: &Forum<'_>, row: &WhatIfRow) -> Markup {
    let name = |actor: &ActorId| bits::name_of(forum, actor, question.words);
    html! { bdi { (words_of::supposition(row, question.words, forum.charter, &name)) } }
}

/// What stands in no field is kept, but for what cannot be read.
fn form(question: &Question, forum: &Forum<'_>, file: &InfluenceFile, mistaken: bool) -> Markup {
    let words = question.words;
    let standing = &forum.state.standing.members;
    let named = |actor: &ActorId| (actor.to_string(), bits::name_of(forum, actor, words));
    let is_member = |status: Status| status == Status::Member;
    let members: Vec<&ActorId> =
        standing.iter().filter(|one| is_member(one.status)).map(|one| one.actor).collect();
    let states =
        vocabulary::lists::states().filter_map(|state| state.alpha3.parse::<ActorId>().ok());
    let states = states.filter(|state| !members.contains(&state));
    let mut outside: Vec<(String, String)> = states.map(|state| named(&state)).collect();
    let mut inside: Vec<(String, String)> = members.iter().map(|actor| named(actor)).collect();
    for offers in [&mut outside, &mut inside] {
        offers.sort_by(|a, b| a.1.cmp(&b.1));
    }
    // Those that have a say in the matter.
    let matter = forum.charter.matters.iter().find(|one| one.id == file.matter);
    let rule = forum.charter.rule(&file.rule);
    let asked = rule.zip(matter).map(|(rule, matter)| offices(rule, &matter.propose));
    let offices: Vec<(String, String)> = forum
        .charter
        .offices
        .iter()
        .filter(|one| asked.iter().flatten().any(|office| *office == one.id))
        .map(|one| (one.id.to_string(), one.name.get(words.language()).to_owned()))
        .collect();
    let mut votes = vec![("one-each".to_owned(), words.text("suppose-votes-one-each"))];
    for stage in [Stage::Pledged, Stage::PaidIn] {
        let shown =
            words.with("suppose-votes-money", &[("stage", words.code("stage", stage).into())]);
        votes.push((stage.code().to_owned(), shown));
    }
    for weight in &forum.charter.weights {
        votes.push((weight.id.to_string(), weight.name.get(words.language()).to_owned()));
    }
    for indicator in [MEANS, PEOPLE] {
        votes.push((indicator.to_owned(), words.code("indicator", indicator)));
    }
    html! {
        (filter::form(question, &html! {
            (filter::text(question, "join", "field-join", "offered-actors"))
            datalist id="offered-actors" {
                @for (id, name) in &outside { option value=(id) { (name) } }
            }
            (filter::one_or_none(question, "leave", "field-leave", &inside))
            @if forum.charter.classes.len() > 1 {
                (filter::text(question, "class", "field-class", "offered-classes"))
                datalist id="offered-classes" {
                    @for class in &forum.charter.classes {
                        @for (id, name) in &inside {
                            option value={ (id) ":" (class.id) } {
                                (name) ": " (class.name.get(words.language()))
                            }
                        }
                    }
                }
            }
            @if !offices.is_empty() {
                (filter::one_or_none(question, "without", "field-without", &offices))
            }
            (filter::one_or_none(question, "votes", "field-votes", &votes))
            (filter::text(question, "needs", "field-needs", "needs-offered"))
            datalist id="needs-offered" {
                @for needs in ["more than 1/2", "at least 2/3", "at least 3/4", "at least 1/1"] {
                    option value=(needs) {}
                }
            }
            (filter::like(question, "pay", "field-pay", "KAZ:1000000000.01:2026-12-31"))
            (filter::like(question, "weigh", "field-weigh", "KAZ:5"))
            (filter::like(question, "together", "field-together", "chairman:USA"))
            (filter::like(question, "blocs", "field-blocs", "KAZ:UZB,chairman:USA"))
            (filter::one_or_none(question, "vary", "field-vary", &inside))
            @for name in ["suppose", "exact", "error"] {
                @for (_, value) in question.extra_pairs().filter(|(key, _)| key == name && !mistaken) {
                    input type="hidden" name=(name) value=(value);
                }
            }
        }))
        @let blocs = file.measured.as_ref().map_or(&[][..], |found| found.blocs.as_slice());
        @let refused = file.measured.as_ref().and_then(|found| found.blocs_refused.as_ref());
        @let still = file.measured.as_ref().and_then(|found| found.vary_refused.as_ref());
        @if let Some(why) = still { p class="note" { (words_of::no_game(why, words)) } }
        @if let Some(why) = refused { p class="note" { (words_of::no_game(why, words)) } }
        @if !blocs.is_empty() {
            p class="note" {
                (words.text("influence-blocs")) ": "
                @for (at, bloc) in blocs.iter().enumerate() {
                    @if at > 0 { "; " }
                    (words_of::seats(bloc, words))
                }
            }
        }
    }
}

/// Who gains and who loses.
fn result(question: &Question, row: &WhatIfRow) -> Markup {
    let words = question.words;
    let columns = [
        "column-seat",
        "column-turns-now",
        "column-turns-then",
        "column-share-now",
        "column-share-then",
        "column-change",
    ];
    let name = words.text("influence-what-if");
    html! {
        (cited::table(question, &name, &columns, &html! {
            @for shift in &row.rows {
                tr {
                    th scope="row" {
                        (seats(question, &shift.seats))
                        @if shift.as_one { " " small { (words.text("influence-as-one")) } }
                    }
                    (cells(question, &shift.turns, ["column-turns-now", "column-turns-then"]))
                    (cells(question, &shift.share, ["column-share-now", "column-share-then"]))
                    td class="n" data-label=(words.text("column-change")) {
                        bdi { (words_of::change(shift.share.change, words)) }
                    }
                }
            }
        }))
        @if let (Some(to_act), Some(gini)) = (&row.to_act, &row.gini) {
            p class="note" {
                (words.text("influence-passes")) ": "
                (maybe(question, to_act.before)) " → " (maybe(question, to_act.after))
                " · " (words.text("influence-gini")) ": "
                (number(gini.before)) " → " (number(gini.after))
                @if let Some(way) = row.way.as_ref().filter(|way| !way.exact) {
                    " · " (words_of::way(way, words))
                }
            }
        }
    }
}

fn number(value: Option<vocabulary::Decimal>) -> Markup {
    html! { @if let Some(value) = value { bdi { (value.round_dp(3).normalize()) } } @else { "—" } }
}

fn cells(question: &Question, shift: &Shift, labels: [&str; 2]) -> Markup {
    html! {
        @for (label, value) in labels.into_iter().zip([shift.before, shift.after]) {
            td class="n" data-label=(question.words.text(label)) { (maybe(question, value)) }
        }
    }
}

/// So many seats of a supposition that suits are shown.
const FEW: usize = 3;

/// Suppositions that suit the matter, a row each.
pub fn suited(
    question: &Question,
    forum: &Forum<'_>,
    (file, found): (&InfluenceFile, &Measurement),
) -> Markup {
    let words = question.words;
    let columns = ["column-supposition", "column-who-gains", "column-passes-then"];
    let name = words.text("influence-suited");
    html! {
        @if !found.suited.is_empty() {
            section id="suited" {
                h2 { (name) }
                p class="intro" { (words.text("influence-suited-intro")) }
                (cited::table(question, &name, &columns, &html! {
                    @for row in &found.suited {
                        tr {
                            th scope="row" {
                                a href=(link(question, file, row)) { (says(question, forum, row)) }
                            }
                            td data-label=(words.text("column-who-gains")) {
                                @if let Some(why) = &row.no_game { (words_of::no_game(why, words)) }
                                @else { (few(question, row)) }
                            }
                            td class="n" data-label=(words.text("column-passes-then")) {
                                @if let Some(to_act) = &row.to_act { (maybe(question, to_act.after)) }
                            }
                        }
                    }
                }))
            }
        }
    }
}

/// The page with this supposition.
fn link(question: &Question, file: &InfluenceFile, row: &WhatIfRow) -> String {
    let pairs = row.stated.iter().map(|one| (one.parameter.as_str(), one.value.as_str()));
    let mut query = form_urlencoded::Serializer::new(String::new());
    let query = query.extend_pairs(pairs).finish();
    question.inside(format_args!("/influence/{}?{query}#what-if", file.matter))
}

/// Who gains most and who loses most.
fn few(question: &Question, row: &WhatIfRow) -> Markup {
    let words = question.words;
    let last = row.rows.len().saturating_sub(1);
    let shown = |at: usize| at < FEW - 1 || at == last;
    html! {
        @for (_, shift) in row.rows.iter().enumerate().filter(|(at, _)| shown(*at)) {
                div {
                    bdi { (words_of::seats(&shift.seats, words)) } ": "
                    @match shift.share.after {
                        Some(after) => (share(question, after)),
                        None => "—",
                    }
                    " (" bdi { (words_of::change(shift.share.change, words)) } ")"
                }
        }
    }
}
