//! A record as an explanation shows it: what it says, how well it is proved, by whom.

use super::{bits, cited};
use crate::{
    format,
    question::{Forum, Question},
};
use analysis::{Citation, RecordCard};
use maud::{Markup, html};
use register::{
    Passage, RecordRef,
    entry::Kind,
    proved_tables,
    record::{Nature, Recorded},
};
use vocabulary::{Id, Rank};

/// The card of a record.
pub fn card(question: &Question, forum: &Forum<'_>, card: &RecordCard) -> Markup {
    let words = question.words;
    html! {
        article class={ "record rank-" (card.rank) } {
            header {
                span class="kind" { (words.code("kind", card.record.kind)) } " "
                (says(question, forum, card)) " " (bits::entry(question, card.record.seq))
            }
            p {
                @if let Some(amount) = card.amount.as_ref() {
                    @if amount.figure.is_some() || card.record.kind != Kind::Movement {
                        strong { bdi { (format::amount(amount, words)) } } " · "
                    }
                }
                @if let Some(on) = card.on { (bits::date(question, on)) " · " }
                (bits::grade(question, card.grade))
                @if card.rank != Rank::Normal {
                    " · " span class="rank" { (words.code("rank", card.rank)) }
                }
            }
            (bits::note(card.reason.as_ref()))
            (bits::note(card.note.as_ref()))
            @if card.citations.is_empty() {
                p class="cites" { (words.text("record-no-source")) }
            } @else {
                ul class="cites" {
                    @for one in &card.citations { li { (citation(question, forum, card, one)) } }
                }
            }
        }
    }
}

fn citation(question: &Question, forum: &Forum<'_>, card: &RecordCard, one: &Citation) -> Markup {
    let words = question.words;
    let comma = words.text("list-comma");
    html! {
        a href=(question.inside(format_args!("/sources/{}", one.source))) {
            bdi { (one.publisher) }
        }
        @if let Some(title) = &one.title { (comma) " " bdi { (title) } }
        (comma) " " (bits::date(question, one.published))
        @if one.weak { " " span class="grade grade-weak" { (words.text("source-weak")) } }
        @if let Some(url) = &one.url { " " (outward(question, url)) }
        @for one in passages(forum, &card.record).filter(|passage| passage.source == one.source) {
            (passage(one))
        }
    }
}

/// The passages that the record of an entry cites.
fn passages<'f>(forum: &'f Forum<'_>, one: &RecordRef) -> impl Iterator<Item = &'f Passage> {
    let book = forum.state.view.book;
    macro_rules! find {
        ($($table:ident: $kind:ident)+) => {
            match one.kind {
                $(Kind::$kind => {
                    let mut versions = book.$table.versions().iter();
                    let version = versions.find(|version| version.seq == one.seq);
                    version.and_then(|version| version.record.proof())
                })+
                _ => None,
            }
        };
    }
    proved_tables!(find).into_iter().flat_map(|proof| &proof.passages)
}

/// The passages that a record cites, folded.
pub fn quotes(question: &Question, forum: &Forum<'_>, kind: Kind, seq: u64) -> Markup {
    let one = RecordRef { kind, id: String::new(), seq };
    let quotes: Vec<&Passage> = passages(forum, &one).collect();
    html! {
        @if !quotes.is_empty() {
            details class="quotes" {
                summary {
                    (question.words.text("record-quotes")) " (" bdi { (quotes.len()) } ")"
                }
                @for one in quotes {
                    (passage(one))
                    (bits::sources(question, forum, std::slice::from_ref(&one.source)))
                }
            }
        }
    }
}

/// The words of a source, with a few around them to find them by.
pub fn passage(Passage { prefix, exact, suffix, .. }: &Passage) -> Markup {
    quoted(prefix, exact, suffix)
}

/// Words with those around them.
pub fn quoted(prefix: &str, exact: &str, suffix: &str) -> Markup {
    // Blanks between are not kept.
    html! {
        blockquote dir="auto" { (prefix.trim()) " " mark { (exact) } " " (suffix.trim()) }
    }
}

/// A link to a page elsewhere; anything that is no web address is shown as text.
pub fn outward(question: &Question, url: &str) -> Markup {
    html! {
        @if url.starts_with("https://") || url.starts_with("http://") {
            a class="out" href=(url) rel="noopener noreferrer nofollow" {
                (question.words.text("source-open"))
            }
        } @else {
            code dir="ltr" { (url) }
        }
    }
}

/// What a record says, in the reader's language as far as it is codes and names.
fn says(question: &Question, forum: &Forum<'_>, card: &RecordCard) -> Markup {
    named(question, forum, &card.record).unwrap_or_else(|| bits::prose(&card.says))
}

/// What the record behind a reference says.
pub fn named(question: &Question, forum: &Forum<'_>, one: &RecordRef) -> Option<Markup> {
    let (words, book) = (question.words, forum.state.view.book);
    let there = |kind: Kind, id: &Id| cited::record(question, forum.id, kind, id);
    macro_rules! record {
        ($table:ident) => {
            &book.$table.versions().iter().find(|version| version.seq == one.seq)?.record
        };
    }
    Some(match one.kind {
        Kind::Membership => {
            let row = record!(memberships);
            html! { (bits::actor(question, forum, &row.actor)) " — " (words.code("act", row.act)) }
        }
        Kind::Commitment => {
            let row = record!(commitments);
            html! {
                (bits::actor(question, forum, &row.donor)) " — "
                @if row.nature == Nature::Pledge { (words.code("stage", row.stage)) }
                @else { (words.code("nature", row.nature)) }
                ": "
                a href=(question.inside(format_args!("/commitments/{}", row.id))) {
                    (bits::prose(&row.purpose))
                }
            }
        }
        Kind::Movement => {
            let row = record!(movements);
            html! {
                a href=(question.inside(format_args!("/commitments/{}", row.commitment))) {
                    code dir="ltr" { (row.commitment) }
                }
                " — " (words.code("change", row.change))
            }
        }
        Kind::Total => {
            let row = record!(totals);
            html! {
                (words.code("stage", row.stage)) ": "
                @if row.donors.is_empty() { (words.text("totals-all")) }
                (bits::actors(question, forum, &row.donors))
            }
        }
        Kind::Need => {
            let row = record!(needs);
            html! {
                (words.code("aspect", row.aspect)) ": " (bits::prose(&row.area))
                @if let Some(sector) = &row.sector { (words.text("list-comma")) " " (bits::prose(sector)) }
                @if let Some(horizon) = row.horizon { (words.text("list-comma")) " " (format::period(horizon, words)) }
            }
        }
        Kind::Event => bits::prose(&record!(events).summary),
        Kind::Meeting => {
            let row = record!(meetings);
            html! {
                a href=(question.inside(format_args!("/meetings/{}", row.id))) {
                    bdi { (row.names.get(words.language())) }
                }
            }
        }
        Kind::Attendance => {
            let row = record!(attendances);
            html! {
                (bits::actor(question, forum, &row.actor)) " — " (words.code("role", row.role))
            }
        }
        Kind::Office => {
            let row = record!(offices);
            html! { (bits::actor(question, forum, &row.person)) " — " (bits::prose(&row.office)) }
        }
        Kind::AgendaItem => {
            let row = record!(agenda_items);
            html! {
                bdi { (row.number) } " " bdi { (row.names.get(words.language())) } " — "
                (there(Kind::Meeting, &row.meeting))
            }
        }
        Kind::Conflict => {
            let row = record!(conflicts);
            html! { bdi { (row.names.get(words.language())) } }
        }
        Kind::Track => there(Kind::Track, &record!(tracks).id),
        Kind::Participation => {
            let row = record!(participations);
            html! {
                (bits::actor(question, forum, &row.actor)) " — " (words.code("part", row.role))
                ": " (there(Kind::Track, &row.track))
            }
        }
        Kind::Contact => {
            let row = record!(contacts);
            html! { (words.code("contact", row.kind)) ": " (bits::prose(&row.summary)) }
        }
        Kind::Agreement => there(Kind::Agreement, &record!(agreements).id),
        Kind::AgreementAct => {
            let row = record!(agreement_acts);
            html! {
                (there(Kind::Agreement, &row.agreement)) " — " (words.code("step", row.act))
                @if let Some(actor) = &row.actor { " · " (bits::actor(question, forum, actor)) }
            }
        }
        Kind::Clause => {
            let row = record!(clauses);
            html! {
                (there(Kind::Agreement, &row.agreement)) " — " bdi { (row.number) } ": "
                (bits::prose(&row.summary))
            }
        }
        Kind::Indicator => {
            let row = record!(indicators);
            html! { bdi { (row.names.get(words.language())) } }
        }
        Kind::Observation => {
            let row = record!(observations);
            let mut indicators = book.indicators.versions().iter();
            let indicator = indicators.rfind(|one| one.record.id == row.indicator);
            let indicator = indicator.map(|one| one.record.names.get(words.language()));
            let value = format::number_text(row.value);
            html! {
                (bits::actor(question, forum, &row.actor))
                @if let Some(other) = &row.counterpart {
                    " – " (bits::actor(question, forum, other))
                }
                " — " bdi { (indicator.unwrap_or(row.indicator.as_str())) } ": " bdi { (value) }
            }
        }
        Kind::Obligation => {
            let row = record!(obligations);
            html! {
                (bits::actors(question, forum, &row.who)) " — " (there(Kind::Obligation, &row.id))
            }
        }
        Kind::Progress => {
            let row = record!(progress);
            html! {
                (there(Kind::Obligation, &row.obligation)) " — "
                (words.code("progress", row.state))
            }
        }
        Kind::Position => {
            let row = record!(positions);
            html! {
                (bits::actor(question, forum, row.person.as_ref().unwrap_or(&row.actor)))
                " — " (words.code("theme", row.theme)) ": " (bits::prose(&row.summary))
            }
        }
        Kind::Tie => {
            let row = record!(ties);
            html! {
                (words.code("tie", row.kind)) ": " (bits::actors(question, forum, &row.actors))
                @if !row.toward.is_empty() { " → " (bits::actors(question, forum, &row.toward)) }
            }
        }
        _ => return None,
    })
}
