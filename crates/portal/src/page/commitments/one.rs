//! One commitment: what was promised, how far it has come, what happened to it, its rivals.

use crate::{
    format,
    page::{
        bits,
        frame::{self, Sheet},
        play::in_kind,
        records,
    },
    problem::Problem,
    question::{Forum, Question},
};
use analysis::{
    RecordCard,
    answer::{CommitmentRow, SHOWN},
};
use maud::{Markup, html};
use register::{RecordRef, entry::Kind};
use vocabulary::{Amount, Bound, Decimal, Figure, Id};

/// The page.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let forum = question.forum()?;
    let words = question.words;
    let text = question.part("id");
    let all = forum.state.commitments(words.language()).commitments;
    let row = all.iter().find(|row| row.id.as_str() == text);
    let row = row.ok_or_else(|| Problem::record(text))?;
    let body = html! {
        p class="lead" {
            (bits::actor(question, &forum, &row.donor)) " · " (in_kind::promised(question, row))
            " · " (in_kind::reached(question, row))
        }
        (facts(question, &forum, row))
        (ladder(question, row))
        (movements(question, &forum, row))
        (events(question, &forum, row))
        (rivals(question, &forum, row, &all))
        section {
            h2 { (words.text("record-title")) }
            @if let Some(card) = card(&forum, Kind::Commitment, &row.id, row.seq) {
                (records::card(question, &forum, &card))
            }
        }
    };
    let sheet = Sheet {
        title: format!("{}: {}", row.donor_name, row.purpose),
        trail: vec![(words.text("nav-commitments"), "/commitments".to_owned())],
        forum: Some(&forum),
        data: Some((format!("/api/v1/{}/commitments", forum.id), true)),
        body,
    };
    Ok(frame::page(question, &sheet))
}

fn card(forum: &Forum<'_>, kind: Kind, id: &Id, seq: u64) -> Option<RecordCard> {
    forum.state.card(&RecordRef { kind, id: id.to_string(), seq })
}

fn facts(question: &Question, forum: &Forum<'_>, row: &CommitmentRow) -> Markup {
    let words = question.words;
    let link = |id: &Id| {
        html! {
            a href=(question.inside(format_args!("/commitments/{id}"))) { code dir="ltr" { (id) } }
        }
    };
    let money = |number: Decimal| {
        let figure = Some(Figure { bound: Bound::Exact, number });
        let amount = Amount { measure: row.amount.measure.clone(), figure };
        let there = bits::explain(question, &format!("commitment/{}/{}", row.id, SHOWN[0]));
        html! { a class="num" href=(there) { bdi { (format::amount(&amount, words)) } } }
    };
    let version = forum.state.view.book.commitments.versions().iter();
    let record = version.clone().find(|one| one.seq == row.seq).map(|one| &one.record);
    html! {
        dl class="facts" {
            (fact(question, "column-effect", Some(html! { (words.code("effect", row.effect)) })))
            (fact(question, "column-date", Some(bits::date(question, row.on))))
            (fact(question, "fact-condition", row.condition.as_deref().map(bits::prose)))
            (fact(question, "fact-period", row.period.map(|one| html! { (format::period(one, words)) })))
            (fact(question, "fact-through", record.and_then(|one| {
                one.through.as_ref().map(|who| bits::actor(question, forum, who))
            })))
            (fact(question, "fact-sector", record.and_then(|one| {
                let code = one.sector.as_deref()?;
                let name = vocabulary::lists::sector(code).unwrap_or_default();
                Some(html! { bdi { (code) } " " (bits::prose(name)) })
            })))
            (fact(question, "fact-part-of", row.part_of.as_ref().map(link)))
            @for id in &row.restates { (fact(question, "fact-restates", Some(link(id)))) }
            (fact(question, "fact-cancelled", row.cancelled.map(money)))
            (fact(question, "fact-restated", row.restated.map(money)))
            (fact(question, "fact-beyond", row.beyond.map(money)))
        }
    }
}

fn fact(question: &Question, key: &str, value: Option<Markup>) -> Markup {
    html! {
        @if let Some(value) = value { dt { (question.words.text(key)) } dd { (value) } }
    }
}

fn ladder(question: &Question, row: &CommitmentRow) -> Markup {
    let words = question.words;
    html! {
        @if !row.ladder.is_empty() {
            section {
                h2 { (words.text("ladder-title")) }
                dl class="facts" {
                    @for (cell, stage) in row.ladder.iter().zip(SHOWN) {
                        dt { (words.code("stage", stage)) }
                        dd { (bits::quantity(question, cell)) }
                    }
                }
            }
        }
    }
}

fn movements(question: &Question, forum: &Forum<'_>, row: &CommitmentRow) -> Markup {
    let view = forum.state.view;
    let own = view.true_by(&view.book.movements).filter(|one| one.record.commitment == row.id);
    let mut own: Vec<_> = own.collect();
    own.sort_by_key(|one| (one.record.on.certain(), one.seq));
    html! {
        @if !own.is_empty() {
            section {
                h2 { (question.words.text("movements-title")) }
                @for one in own {
                    @if let Some(card) = card(forum, Kind::Movement, &one.record.id, one.seq) {
                        (records::card(question, forum, &card))
                    }
                }
            }
        }
    }
}

/// What happened that bears on the commitment.
fn events(question: &Question, forum: &Forum<'_>, row: &CommitmentRow) -> Markup {
    let view = forum.state.view;
    let events = view.true_by(&view.book.events);
    let own: Vec<_> = events.filter(|one| one.record.commitments.contains(&row.id)).collect();
    html! {
        @if !own.is_empty() {
            section {
                h2 { (question.words.text("nav-events")) }
                ul {
                    @for one in own {
                        li {
                            (bits::date(question, one.record.on)) " — "
                            (bits::prose(&one.record.summary)) " " (bits::entry(question, one.seq))
                        }
                    }
                }
            }
        }
    }
}

/// Other answers to the same question, and other shares of the same package.
fn rivals(
    question: &Question,
    forum: &Forum<'_>,
    row: &CommitmentRow,
    all: &[CommitmentRow],
) -> Markup {
    let rivals: Vec<&CommitmentRow> = all
        .iter()
        .filter(|one| one.id != row.id && row.question.is_some() && one.question == row.question)
        .collect();
    let shares: Vec<&CommitmentRow> =
        all.iter().filter(|one| one.part_of.as_ref() == Some(&row.id)).collect();
    html! {
        @if !rivals.is_empty() {
            section {
                h2 { (question.words.text("rivals-title")) }
                (super::table(question, forum, &rivals, true))
            }
        }
        @if !shares.is_empty() {
            section {
                h2 { (question.words.text("shares-title")) }
                (super::table(question, forum, &shares, true))
            }
        }
    }
}
