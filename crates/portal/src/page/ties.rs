//! What ties actors, who hosts talks between others, and where several sit together.

use super::{bits, cited, filter, frame};
use crate::{format, problem::Problem, question::Question};
use analysis::{
    Named,
    answer::{HostRow, HostedRound, SharedRow, TieRow},
};
use maud::{Markup, html};
use register::{entry::Kind, record::TieKind};
use std::collections::BTreeMap;
use vocabulary::ActorId;

/// So many pairs are listed; the rest stands in the data.
const LISTED: usize = 200;

/// The ties.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let words = question.words;
    let world = question.world()?;
    let actor = question.one_actor(&world)?;
    let mut ties = world.ties(&question.kinds()?, None, words.language()).ties;
    let ends = ties.iter().flat_map(|tie| [&tie.from, &tie.to]);
    let ends: BTreeMap<&ActorId, &Named> = ends.map(|one| (&one.actor, one)).collect();
    let named: Vec<Named> = ends.into_values().cloned().collect();
    ties.retain(|tie| {
        actor.as_ref().is_none_or(|actor| [&tie.from.actor, &tie.to.actor].contains(&actor))
    });
    let kinds = TieKind::ALL.iter().map(|kind| kind.code());
    let form = html! {
        (filter::code(question, "kind", "column-kind", "tie", kinds))
        (filter::actors(question, "actor", "column-actor", 1, named))
    };
    let pairs = pairs(&ties);
    // Without a question there is too much to read: how much there is of each kind comes first.
    let narrowed = actor.is_some() || question.extra("kind").is_some();
    let body = html! {
        p class="intro" { (words.text("ties-intro")) }
        (filter::form(question, &form))
        @if pairs.is_empty() { p { (words.text("ties-none")) } }
        @else if !narrowed && pairs.len() > LISTED { (counts(question, &pairs)) }
        @else {
            @if pairs.len() > LISTED {
                p class="note" {
                    (words.with("ties-more", &[
                        ("listed", LISTED.into()), ("count", pairs.len().into()),
                    ]))
                }
            }
            (table(question, &pairs))
        }
    };
    frame::spanning(question, words.text("nav-ties"), Vec::new(), Some("/ties"), body)
}

/// The ties of one kind between two actors.
pub struct Pair<'a> {
    pub first: &'a TieRow,
    pub more: Vec<&'a TieRow>,
}

/// Ties by kind and pair, in the order in which they are given.
pub fn pairs(ties: &[TieRow]) -> Vec<Pair<'_>> {
    let same = |a: &TieRow, b: &TieRow| {
        a.kind == b.kind && a.from.actor == b.from.actor && a.to.actor == b.to.actor
    };
    let chunks = ties.chunk_by(same).filter_map(<[TieRow]>::split_first);
    chunks.map(|(first, more)| Pair { first, more: more.iter().collect() }).collect()
}

/// How many pairs each kind ties.
fn counts(question: &Question, pairs: &[Pair<'_>]) -> Markup {
    let words = question.words;
    let mut kinds: BTreeMap<TieKind, (usize, usize)> = BTreeMap::new();
    for pair in pairs {
        let (count, records) = kinds.entry(pair.first.kind).or_default();
        *count += 1;
        *records += 1 + pair.more.len();
    }
    let rows = html! {
        @for (kind, (count, records)) in kinds {
            tr {
                th scope="row" {
                    a href=(question.inside(format_args!("/ties?kind={kind}"))) {
                        (words.code("tie", kind))
                    }
                }
                td class="n" data-label=(words.text("column-pairs")) { bdi { (count) } }
                td class="n" data-label=(words.text("column-records")) { bdi { (records) } }
            }
        }
    };
    cited::table(
        question,
        &words.text("nav-ties"),
        &["column-kind", "column-pairs", "column-records"],
        &rows,
    )
}

fn table(question: &Question, pairs: &[Pair<'_>]) -> Markup {
    let words = question.words;
    let columns = ["column-kind", "column-between", "column-since", "column-sources"];
    let rows = html! {
        @for pair in pairs.iter().take(LISTED) {
            tr {
                td data-label=(words.text("column-kind")) { (words.code("tie", pair.first.kind)) }
                th scope="row" { (between(question, pair.first)) }
                td data-label=(words.text("column-since")) { (since(question, pair.first)) }
                td data-label=(words.text("column-sources")) { (records(question, pair)) }
            }
        }
    };
    cited::table(question, &words.text("nav-ties"), &columns, &rows)
}

/// From whom to whom, or between whom.
pub fn between(question: &Question, tie: &TieRow) -> Markup {
    html! {
        (cited::actor(question, &tie.from))
        @if tie.directed {
            " " span aria-hidden="true" class="way" { "→" }
            span class="hidden" { (question.words.text("tie-toward")) } " "
        } @else { " – " }
        (cited::actor(question, &tie.to))
    }
}

fn since(question: &Question, tie: &TieRow) -> Markup {
    let words = question.words;
    html! {
        @if let Some(on) = tie.since { (bits::date(question, on)) } @else { "—" }
        @if let Some(until) = tie.until {
            " " span class="when" {
                (words.with("calendar-until", &[("date", format::date(until, words).into())]))
            }
        }
    }
}

/// The records that say so: the first in sight, the others folded.
fn records(question: &Question, pair: &Pair<'_>) -> Markup {
    let record = |tie: &TieRow| {
        let cited = &tie.cited;
        let id = cited.id.parse().ok();
        let page = id.filter(|id: &vocabulary::Id| {
            cited::page_of(question, &cited.forum, cited.kind, id.as_str()).is_some()
        });
        html! {
            @match page {
                Some(id) => (cited::record(question, &cited.forum, cited.kind, &id)),
                None => span class="kind" { (question.words.code("kind", cited.kind)) },
            }
            " " (cited::cite(question, cited))
        }
    };
    html! {
        (record(pair.first))
        @if !pair.more.is_empty() {
            details {
                summary {
                    (question.words.with("ties-others", &[("count", pair.more.len().into())]))
                }
                ul { @for tie in &pair.more { li { (record(tie)) } } }
            }
        }
    }
}

/// Who hosted talks between others.
pub fn hosts(question: &Question) -> Result<Markup, Problem> {
    let words = question.words;
    let (world, every) = (question.world()?, question.every_forum());
    let hosts = world.hosts(&every, question.flag("unallied")?, words.language()).hosts;
    let body = html! {
        p class="intro" { (words.text("hosts-intro")) }
        (filter::form(question, &filter::flag(question, "unallied", "field-unallied")))
        @if hosts.is_empty() { p { (words.text("hosts-none")) } }
        @else { (host_table(question, &hosts)) }
    };
    let trail = vec![(words.text("nav-tracks"), "/tracks".to_owned())];
    frame::spanning(question, words.text("nav-hosts"), trail, Some("/hosts"), body)
}

/// Hosts, a row for each track.
pub fn host_table(question: &Question, hosts: &[HostRow]) -> Markup {
    let words = question.words;
    let columns = ["fact-host", "kind-track", "cell-parties", "column-allied", "column-rounds"];
    let rows = html! { @for row in hosts { (host(question, row)) } };
    cited::table(question, &words.text("nav-hosts"), &columns, &rows)
}

fn host(question: &Question, row: &HostRow) -> Markup {
    let words = question.words;
    let forum = &row.cited.forum;
    html! {
        tr {
            th scope="row" { (cited::actor(question, &row.host)) }
            td data-label=(words.text("kind-track")) {
                (cited::record(question, forum, Kind::Track, &row.track))
            }
            td data-label=(words.text("cell-parties")) { (cited::actors(question, &row.parties)) }
            td data-label=(words.text("column-allied")) {
                @if row.allied.is_empty() { strong { (words.text("hosts-unallied")) } }
                @for one in &row.allied {
                    p {
                        (cited::actor(question, &one.party)) " "
                        (cited::cite(question, &one.cited))
                    }
                }
            }
            td data-label=(words.text("column-rounds")) {
                details {
                    summary { (words.with("hosts-rounds", &[("count", row.rounds.len().into())])) }
                    ol class="acts" {
                        @for one in &row.rounds { li { (round(question, one)) } }
                    }
                }
            }
        }
    }
}

fn round(question: &Question, one: &HostedRound) -> Markup {
    let cited = &one.cited;
    html! {
        a href=[cited::page_of(question, &cited.forum, cited.kind, &cited.id)] { bdi { (one.name) } }
        " · " (bits::date(question, one.on))
        @if let Some(place) = &one.place { " · " (bits::statement(place)) }
        " " (cited::cite(question, cited))
    }
}

/// The forums in which several actors have a place.
pub fn shared(question: &Question) -> Result<Markup, Problem> {
    let words = question.words;
    let world = question.world()?;
    let actors = question.actors("actor", &world)?;
    let members = world.forums.iter().flat_map(|(_, state)| state.standing.members.iter());
    let named = members.map(|member| Named {
        actor: member.actor.clone(),
        name: world.name(member.actor, words.language()),
    });
    let form = filter::form(question, &filter::actors(question, "actor", "column-actor", 3, named));
    let shared = (!actors.is_empty()).then(|| world.shared(&actors, words.language()));
    let body = html! {
        p class="intro" { (words.text("shared-intro")) }
        (form)
        @if let Some(shared) = &shared {
            p class="lead" {
                (words.with("shared-told", &[
                    ("count", shared.forums.len().into()),
                    ("members", shared.forums.iter().filter(|row| row.members).count().into()),
                ]))
            }
            @if !shared.forums.is_empty() { (seats(question, &actors, &shared.forums)) }
        }
    };
    let route = shared.is_some().then_some("/shared");
    frame::spanning(question, words.text("nav-shared"), Vec::new(), route, body)
}

fn seats(question: &Question, actors: &[ActorId], forums: &[SharedRow]) -> Markup {
    let words = question.words;
    let name = words.text("nav-shared");
    let names = forums.first().map(|row| &row.seats).into_iter().flatten();
    let names: Vec<&str> = names.map(|seat| seat.name.as_str()).collect();
    html! {
        div class="scroll" tabindex="0" role="region" aria-label=(name) {
            table class="stack" {
                thead {
                    tr {
                        th scope="col" { (words.text("nav-forum")) }
                        @for name in &names { th scope="col" { bdi { (name) } } }
                    }
                }
                tbody {
                    @for row in forums {
                        tr {
                            th scope="row" { (cited::forum(question, &row.forum)) }
                            @for seat in row.seats.iter().take(actors.len()) {
                                td data-label=(seat.name) { (seat_of(question, &row.forum, seat)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What an actor is to a forum.
pub fn seat_of(
    question: &Question,
    forum: &vocabulary::Id,
    seat: &analysis::answer::SeatRow,
) -> Markup {
    let words = question.words;
    html! {
        a href=(question.of_forum(forum, format_args!("/actors/{}", seat.actor))) {
            (words.code("standing", seat.status))
        }
        " " span class="when" {
            (words.with("since-date", &[("date", format::date(seat.since, words).into())]))
        }
        @if let Some(class) = &seat.class {
            @let why = format!("/explain/class/{}", seat.actor);
            " · " a href=(question.of_forum(forum, why)) {
                bdi { (class) }
            }
        }
        " " (cited::cite(question, &seat.cited))
    }
}
