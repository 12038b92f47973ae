//! The parts of rows that may come from any forum: whom they name, what they point at, and the
//! record behind each.

use super::{bits, provision::Articles};
use crate::question::Question;
use analysis::{Citation, Named, answer::Cited};
use maud::{Markup, html};
use register::{Book, entry::Kind, record::Recorded};
use vocabulary::{Id, Names, Rank, Theme};

/// An actor, linked to its page: within the forum that the path names, or across all.
pub fn actor(question: &Question, one: &Named) -> Markup {
    let there = question.inside(format_args!("/actors/{}", one.actor));
    html! { a class="actor" href=(there) { bdi { (one.name) } } }
}

/// So many are named in a row; more are folded.
const IN_SIGHT: usize = 12;

/// Several actors.
pub fn actors(question: &Question, all: &[Named]) -> Markup {
    let words = question.words;
    let list = html! {
        @for (at, one) in all.iter().enumerate() {
            @if at > 0 { (words.text("list-comma")) " " }
            (actor(question, one))
        }
    };
    html! {
        @if all.len() > IN_SIGHT {
            details {
                summary { (words.with("actors-many", &[("count", all.len().into())])) }
                (list)
            }
        } @else { (list) }
    }
}

/// A forum, linked to its first page.
pub fn forum(question: &Question, id: &Id) -> Markup {
    let charter = book(question, id).and_then(|book| book.view(question.clocks).charter());
    let name = charter.map(|charter| charter.forum.name.get(question.words.language()));
    html! {
        a href=(question.of_forum(id, "")) { bdi { (name.unwrap_or(id.as_str())) } }
    }
}

/// An article of a forum's charter.
pub fn article(question: &Question, forum: &Id, id: &str) -> Markup {
    let charter = book(question, forum).and_then(|book| book.view(question.clocks).charter());
    html! {
        @if let Some(charter) = charter {
            (Articles { question, charter, page: question.of_forum(forum, "/charter") }.link(id))
        }
    }
}

fn book<'q>(question: &'q Question, forum: &Id) -> Option<&'q Book> {
    question.snapshot.books.get(forum)
}

/// The page of a record of a forum.
pub fn page_of(question: &Question, forum: &Id, kind: Kind, id: &str) -> Option<String> {
    let folder = match kind {
        Kind::Agreement => "agreements",
        Kind::Commitment => "commitments",
        Kind::Meeting => "meetings",
        Kind::Motion => "motions",
        Kind::Obligation => "obligations",
        Kind::Track => "tracks",
        _ => return None,
    };
    Some(question.of_forum(forum, format_args!("/{folder}/{id}")))
}

/// A record that another names by its id: its name, linked to its page.
pub fn record(question: &Question, forum: &Id, kind: Kind, id: &Id) -> Markup {
    macro_rules! last {
        ($table:ident) => {
            book(question, forum).and_then(|book| {
                let mut versions = book.$table.versions().iter();
                let last = versions.rfind(|one| one.record.key() == id.as_str())?;
                Some(&last.record)
            })
        };
    }
    let titled = |names: &Names| {
        html! { bdi { (names.get(question.words.language())) } }
    };
    let name = match kind {
        Kind::Agreement => last!(agreements).map(|one| titled(&one.names)),
        Kind::Meeting => last!(meetings).map(|one| titled(&one.names)),
        Kind::Track => last!(tracks).map(|one| titled(&one.names)),
        Kind::Obligation => last!(obligations).map(|one| bits::prose(&one.summary)),
        Kind::Commitment => last!(commitments).map(|one| bits::prose(&one.purpose)),
        Kind::Clause => last!(clauses).map(|one| html! { bdi { (one.number) } }),
        _ => None,
    };
    let there = match kind {
        // A clause stands on its agreement's page.
        Kind::Clause => last!(clauses).map(|one| {
            let place = format!("/agreements/{}#clause-{id}", one.agreement);
            question.of_forum(forum, place)
        }),
        _ => page_of(question, forum, kind, id.as_str()),
    };
    let name = name.unwrap_or_else(|| html! { code dir="ltr" { (id) } });
    html! {
        @match there {
            Some(there) => a href=(there) { (name) },
            None => (name),
        }
    }
}

/// The records behind a figure, folded.
pub fn places(question: &Question, places: &[String]) -> Markup {
    html! {
        @if !places.is_empty() {
            details {
                summary {
                    (question.words.with("records-many", &[("count", places.len().into())]))
                }
                ul { @for one in places { li { (place(question, one)) } } }
            }
        }
    }
}

/// A record by where it stands: `forum/kind/id`.
fn place(question: &Question, place: &str) -> Markup {
    let mut parts = place.splitn(3, '/');
    let home = parts.next().and_then(|part| part.parse::<Id>().ok());
    let kind = parts.next().and_then(|part| part.parse::<Kind>().ok());
    let id = parts.next().and_then(|part| part.parse::<Id>().ok());
    html! {
        @match (home, kind, id) {
            (Some(home), Some(kind), Some(id)) => {
                (question.words.code("kind", kind)) ": "
                (record(question, &home, kind, &id)) " · "
                (forum(question, &home))
            }
            _ => code dir="ltr" { (place) },
        }
    }
}

/// The record behind a row: its sources, its entry, how well it is proved, where it stands among
/// rivals; the rivals folded.
pub fn cite(question: &Question, one: &Cited) -> Markup {
    let words = question.words;
    html! {
        span class="cites" {
            (sources(question, one)) " "
            a class="seq" href=(question.of_forum(&one.forum, format_args!("/journal/{}", one.seq)))
                title=(words.text("entry-hint")) { bdi { "#" (one.seq) } }
            (bits::grade_mark(question, one.grade))
            @if one.rank != Rank::Normal {
                " · " span class="rank" { (words.code("rank", one.rank)) }
            }
            @if question.is_of_all() { " · " (forum(question, &one.forum)) }
        }
        (bits::note(one.reason.as_ref()))
        (bits::note(one.note.as_ref()))
        @if !one.rivals.is_empty() {
            details class="cites" {
                summary {
                    (words.with("cited-rivals", &[("count", one.rivals.len().into())]))
                }
                ul {
                    @for rival in &one.rivals {
                        li { code dir="ltr" { (rival.id) } " " (cite(question, rival)) }
                    }
                }
            }
        }
    }
}

/// The sources of a record by publisher.
fn sources(question: &Question, one: &Cited) -> Markup {
    let words = question.words;
    let there = |source: &Id| question.of_forum(&one.forum, format_args!("/sources/{source}"));
    let weak = |source: &Citation| {
        html! {
            @if source.weak { " " span class="grade grade-weak" { (words.text("source-weak")) } }
        }
    };
    html! {
        @for (at, source) in one.citations.iter().enumerate() {
            @if at > 0 { (words.text("list-comma")) " " }
            a href=(there(&source.source)) { bdi { (source.publisher) } }
            (weak(source))
        }
        @if one.citations.is_empty() { (words.text("record-no-source")) }
    }
}

/// What something is about, each theme linked to what it gathers.
pub fn themes(question: &Question, themes: &[Theme]) -> Markup {
    html! {
        @if !themes.is_empty() {
            ul class="themes" aria-label=(question.words.text("column-theme")) {
                @for theme in themes {
                    li {
                        a href=(question.inside(format_args!("/themes/{theme}"))) {
                            (question.words.code("theme", theme))
                        }
                    }
                }
            }
        }
    }
}

/// A table that narrow screens stack, under a name.
pub fn table(question: &Question, name: &str, columns: &[&str], rows: &Markup) -> Markup {
    html! {
        div class="scroll" tabindex="0" role="region" aria-label=(name) {
            table class="stack" {
                (bits::heads(question.words, columns))
                tbody { (rows) }
            }
        }
    }
}
