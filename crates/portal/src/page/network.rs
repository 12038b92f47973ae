//! The network that ties draw, who brokers between two sets of actors, and how evenly an actor's
//! ties lie among poles.

mod drawing;

use super::{cited, filter, frame, ties, voice::percent};
use crate::{api, format, problem::Problem, question::Question};
use analysis::{
    Named, World,
    answer::{BrokerRow, EdgeRow, NetworkAnswer, NodeRow, PoleRow},
    network::measured::Measured,
};
use maud::{Markup, html};
use register::record::{Recorded, TieKind};
use std::{cmp::Reverse, collections::BTreeMap};
use vocabulary::{ActorKind, Decimal};

/// So many rows of a long table are shown; the rest stands in the data.
pub const LISTED: usize = 200;

/// The network.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let words = question.words;
    let network = question.world()?.network(&question.drawn(0)?, words.language());
    let body = html! {
        p class="intro" {
            (words.text("network-intro")) " "
            (methods(question, &["betweenness", "constraint", "blocs"]))
        }
        (filter::form(question, &html! { (drawn(question)) }))
        @if network.nodes.is_empty() { p { (words.text("ties-none")) } } @else {
            p class="lead" { (told(question, &network)) }
            (drawing::drawing(question, &network))
            (blocs(question, &network))
            (nodes(question, &network.nodes))
            (edges(question, &network.edges))
        }
        p {
            a href=(question.inside("/brokers")) { (words.text("nav-brokers")) } " · "
            a href=(question.inside("/balance")) { (words.text("nav-balance")) }
        }
    };
    frame::spanning(question, words.text("nav-network"), Vec::new(), Some("/network"), body)
}

/// Which ties are regarded.
fn drawn(question: &Question) -> Markup {
    let kinds = TieKind::ALL.iter().map(|kind| kind.code());
    html! {
        (filter::code(question, "kind", "column-kind", "tie", kinds))
        (filter::day(question, "from", "field-from"))
        (filter::day(question, "until", "field-to"))
        (filter::number(question, "most", "field-most"))
    }
}

/// The pages that say how something is measured.
pub fn methods(question: &Question, names: &[&str]) -> Markup {
    let words = question.words;
    html! {
        (words.text("methods-see")) " "
        @for (at, name) in names.iter().enumerate() {
            @if at > 0 { (words.text("list-comma")) " " }
            a href=(question.inside(format_args!("/methods/{name}"))) {
                (words.code("method", name))
            }
        }
    }
}

fn told(question: &Question, network: &NetworkAnswer) -> String {
    let words = question.words;
    let told = words.with(
        "network-told",
        &[
            ("nodes", network.nodes.len().into()),
            ("edges", network.edges.len().into()),
            ("records", network.records.into()),
            ("samples", network.samples.into()),
        ],
    );
    match network.modularity {
        Some(one) => {
            format!("{told} {}", words.with("network-modularity", &[("value", ranged(one).into())]))
        }
        None => told,
    }
}

/// A number to three figures.
pub fn brief(number: Decimal) -> String {
    format::number_text(number.round_sf(3).unwrap_or(number))
}

/// A figure with its range: `0.263 (0.139–0.374)`.
fn ranged(one: Measured) -> String {
    format!("{} ({}–{})", brief(one.value), brief(one.low), brief(one.high))
}

/// The range of a figure alone.
fn spread(one: Measured) -> String {
    format!("{}–{}", brief(one.low), brief(one.high))
}

/// A cell of a figure.
pub fn cell(label: &str, text: &str) -> Markup {
    html! { td class="n" data-label=(label) { bdi { (text) } } }
}

/// A bloc goes by a letter.
pub fn letter(bloc: usize) -> String {
    match u8::try_from(bloc).ok().filter(|bloc| *bloc < 26) {
        Some(bloc) => char::from(b'A' + bloc).to_string(),
        None => (bloc + 1).to_string(),
    }
}

fn blocs(question: &Question, network: &NetworkAnswer) -> Markup {
    let words = question.words;
    html! {
        section id="blocs" {
            h2 { (words.text("network-blocs")) }
            dl class="facts" {
                @for (at, bloc) in network.blocs.iter().enumerate() {
                    dt { span class={ "bloc bloc-" (at % 8) } { (letter(at)) } }
                    dd { (cited::actors(question, bloc)) }
                }
            }
        }
    }
}

/// The actors, those between most others first.
fn nodes(question: &Question, all: &[NodeRow]) -> Markup {
    let words = question.words;
    let columns = [
        "column-actor",
        "column-bloc",
        "column-neighbours",
        "column-betweenness",
        "column-constraint",
        "column-steady",
    ];
    let row = |one: &NodeRow| {
        let there = question.inside(format_args!("/actors/{}", one.actor));
        html! {
            tr {
                th scope="row" { a class="actor" href=(there) { bdi { (one.name) } } }
                td data-label=(words.text("column-bloc")) {
                    span class={ "bloc bloc-" (one.bloc % 8) } { (letter(one.bloc)) }
                }
                (cell(&words.text("column-neighbours"), &one.neighbours.to_string()))
                (cell(&words.text("column-betweenness"), &ranged(one.betweenness)))
                (cell(
                    &words.text("column-constraint"),
                    &one.constraint.map_or_else(|| "—".to_owned(), ranged),
                ))
                (cell(&words.text("column-steady"), &spread(one.steady)))
            }
        }
    };
    html! {
        section id="nodes" {
            h2 { (words.text("network-nodes")) }
            (listed(question, all.len()))
            (cited::table(question, &words.text("network-nodes"), &columns, &html! {
                @for one in all.iter().take(LISTED) { (row(one)) }
            }))
        }
    }
}

/// That only the first rows are shown, where there are more.
pub fn listed(question: &Question, count: usize) -> Markup {
    html! {
        @if count > LISTED {
            p class="note" {
                (question.words.with("rows-listed", &[
                    ("listed", LISTED.into()), ("count", count.into()),
                ]))
            }
        }
    }
}

/// The ties, the heaviest first.
fn edges(question: &Question, all: &[EdgeRow]) -> Markup {
    let words = question.words;
    let mut heaviest: Vec<&EdgeRow> = all.iter().collect();
    heaviest.sort_by_key(|edge| Reverse(edge.weight));
    let columns = ["column-between", "column-kind", "column-weight", "column-says"];
    let rows = html! {
        @for one in heaviest.iter().take(LISTED) {
            tr {
                th scope="row" {
                    (cited::actor(question, &one.from)) " – " (cited::actor(question, &one.to))
                }
                td data-label=(words.text("column-kind")) { (kinds(question, &one.kinds)) }
                (cell(&words.text("column-weight"), &brief(one.weight)))
                td data-label=(words.text("column-says")) { (cited::places(question, &one.records)) }
            }
        }
    };
    html! {
        section id="edges" {
            h2 { (words.text("network-edges")) }
            (listed(question, all.len()))
            (cited::table(question, &words.text("network-edges"), &columns, &rows))
        }
    }
}

fn kinds(question: &Question, kinds: &BTreeMap<TieKind, usize>) -> Markup {
    html! {
        @for (at, (kind, count)) in kinds.iter().enumerate() {
            @if at > 0 { (question.words.text("list-comma")) " " }
            (question.words.code("tie", kind)) " " bdi { (count) }
        }
    }
}

/// Who brokers between two sets.
pub fn brokers(question: &Question) -> Result<Markup, Problem> {
    let words = question.words;
    let asked = question.extra("a").is_some() && question.extra("b").is_some();
    let found = asked.then(|| api::asked_brokers(question)).transpose()?;
    let form = html! {
        (filter::text(question, "a", "field-a", "sets"))
        (filter::text(question, "b", "field-b", "sets"))
        (drawn(question))
        (sets(question, &question.world()?))
    };
    let body = html! {
        p class="intro" {
            (words.text("brokers-intro")) " " (methods(question, &["brokerage"]))
        }
        (filter::form(question, &form))
        @if let Some(found) = &found {
            p class="lead" {
                (words.with("brokers-told", &[
                    ("pairs", found.pairs.into()),
                    ("direct", found.direct.len().into()),
                    ("brokers", found.brokers.len().into()),
                ]))
            }
            dl class="facts" {
                dt { (words.text("field-a")) } dd { (cited::actors(question, &found.first)) }
                dt { (words.text("field-b")) } dd { (cited::actors(question, &found.second)) }
            }
            @if !found.brokers.is_empty() { (broker_table(question, &found.brokers)) }
            @if !found.direct.is_empty() { (edges(question, &found.direct)) }
        }
    };
    let trail = vec![(words.text("nav-network"), "/network".to_owned())];
    let route = asked.then_some("/brokers");
    frame::spanning(question, words.text("nav-brokers"), trail, route, body)
}

fn broker_table(question: &Question, all: &[BrokerRow]) -> Markup {
    let words = question.words;
    let columns = [
        "column-actor",
        "column-side",
        "column-pairs-joined",
        "column-share",
        "column-expected",
        "column-p",
        "column-roles",
        "nav-ties",
    ];
    let rows = html! {
        @for one in all {
            @let there = question.inside(format_args!("/actors/{}", one.actor));
            tr {
                th scope="row" { a class="actor" href=(there) { bdi { (one.name) } } }
                td data-label=(words.text("column-side")) { (words.code("side", one.side.code())) }
                (cell(&words.text("column-pairs-joined"), &one.pairs.to_string()))
                (cell(&words.text("column-share"), &ranged(one.share)))
                (cell(&words.text("column-expected"), &brief(one.expected)))
                (cell(&words.text("column-p"), &brief(one.p)))
                td data-label=(words.text("column-roles")) { (roles(question, one)) }
                td data-label=(words.text("nav-ties")) {
                    details {
                        summary {
                            (words.with("records-many", &[("count", one.ties.len().into())]))
                        }
                        ul {
                            @for tie in &one.ties {
                                li {
                                    (words.code("tie", tie.kind)) ": "
                                    (ties::between(question, tie)) " " (cited::cite(question, &tie.cited))
                                }
                            }
                        }
                    }
                }
            }
        }
    };
    cited::table(question, &words.text("nav-brokers"), &columns, &rows)
}

fn roles(question: &Question, one: &BrokerRow) -> Markup {
    let words = question.words;
    let roles = [
        ("broker-coordinator", one.roles.coordinator),
        ("broker-consultant", one.roles.consultant),
        ("broker-representative", one.roles.representative),
        ("broker-gatekeeper", one.roles.gatekeeper),
        ("broker-liaison", one.roles.liaison),
    ];
    html! {
        @for (key, count) in roles {
            @if count > 0 { span class="note" { (words.text(key)) ": " bdi { (count) } } }
        }
    }
}

/// What may stand for a set, for the browser to offer: forums, groups, states.
fn sets(question: &Question, world: &World<'_>) -> Markup {
    let language = question.words.language();
    let mut offers: BTreeMap<String, String> = BTreeMap::new();
    for (forum, state) in &question.every_forum().forums {
        if world.forum(forum).is_some() {
            offers.insert(forum.to_string(), world.forum_name(forum, language));
        }
        let known = state.view.known(&state.view.book.actors).map(|one| &one.record);
        for group in known.filter(|row| row.kind == ActorKind::Group) {
            offers.insert(group.key().to_owned(), group.names.get(language).to_owned());
        }
    }
    html! {
        datalist id="sets" { @for (id, name) in offers { option value=(id) { (name) } } }
    }
}

/// How evenly an actor's ties lie among poles.
pub fn balance(question: &Question) -> Result<Markup, Problem> {
    let words = question.words;
    let asked = question.extra("actor").is_some() && question.extra("poles").is_some();
    let found = asked.then(|| api::asked_balance(question)).transpose()?;
    let world = question.world()?;
    let all = world.ties(&question.kinds()?, None, words.language()).ties;
    let named = all.into_iter().flat_map(|tie| [tie.from, tie.to]);
    let form = html! {
        (filter::actors(question, "actor", "column-actor", 1, named))
        (filter::text(question, "poles", "field-poles", "sets"))
        (drawn(question))
        (sets(question, &world))
    };
    let body = html! {
        p class="intro" { (words.text("balance-intro")) " " (methods(question, &["balance"])) }
        (filter::form(question, &form))
        @if let Some(found) = &found {
            p class="lead" {
                @match found.balance {
                    Some(one) => (words.with("balance-told", &[
                        ("actor", found.actor.name.as_str().into()),
                        ("evenness", ranged(one.evenness).into()),
                        ("diversity", ranged(one.diversity).into()),
                    ])),
                    None => (words.text("balance-none")),
                }
            }
            (poles(question, &found.poles))
        }
    };
    let trail = vec![(words.text("nav-network"), "/network".to_owned())];
    let route = asked.then_some("/balance");
    frame::spanning(question, words.text("nav-balance"), trail, route, body)
}

fn poles(question: &Question, all: &[PoleRow]) -> Markup {
    let words = question.words;
    let columns = [
        "column-pole",
        "column-ties",
        "column-weight",
        "column-share",
        "column-kind",
        "column-alike",
        "column-says",
    ];
    let rows = html! {
        @for one in all {
            tr {
                th scope="row" { (pole(question, one)) }
                (cell(&words.text("column-ties"), &one.ties.to_string()))
                (cell(&words.text("column-weight"), &brief(one.weight)))
                (cell(&words.text("column-share"), &percent(question, one.share)))
                td data-label=(words.text("column-kind")) { (kinds(question, &one.kinds)) }
                td data-label=(words.text("column-alike")) {
                    @if let Some(alike) = one.alike {
                        (words.with("balance-alike", &[
                            ("same", alike.same.into()),
                            ("votes", alike.votes.into()),
                            ("share", percent(question, alike.share).into()),
                            ("base", percent(question, alike.base).into()),
                        ]))
                    } @else { "—" }
                }
                td data-label=(words.text("column-says")) { (cited::places(question, &one.records)) }
            }
        }
    };
    cited::table(question, &words.text("nav-balance"), &columns, &rows)
}

/// A pole: the actor it is, or its name with those who belong to it.
fn pole(question: &Question, one: &PoleRow) -> Markup {
    let alone = |members: &[Named]| members.len() == 1 && members[0].actor.as_str() == one.pole;
    html! {
        @if !alone(&one.members) { bdi { (one.pole) } ": " }
        (cited::actors(question, &one.members))
    }
}
