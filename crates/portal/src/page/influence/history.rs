//! How influence moved from day to day.

use super::{chart, dollars, matter::of_kind, seat, seats};
use crate::{format, influence_words as words_of, page::cited, question::Question};
use analysis::answer::{History, Measurement, Moment, SeatName};
use maud::{Markup, html};
use vocabulary::{Date, Decimal};

/// The section: drawn, and day by day.
pub fn section(question: &Question, file: &Measurement) -> Markup {
    let words = question.words;
    let Some(History { seats: shown, alike, moments, left_out }) = &file.history else {
        return html! { p class="note" { (words.text("influence-many")) } };
    };
    if moments.len() < 2 {
        return html! {};
    }
    let name = words.text("influence-history");
    let (before, unmeasured) =
        file.history.as_ref().and_then(|one| words_of::unmeasured(one, words)).unzip();
    let moments = &moments[before.unwrap_or(0)..];
    let unmeasured = html! { @if let Some(said) = &unmeasured { p class="note" { (said) } } };
    let Some(first) = moments.first() else {
        return html! { section id="history" { h2 { (name) } (unmeasured) } };
    };
    let days = |to: Date| Decimal::from(first.on.until(to).map_or(0, |span| span.get_days()));
    let whole = days(question.clocks.as_of).max(Decimal::ONE);
    let along = |on: Date| days(on) / whole;
    let line = |(at, name): (usize, &SeatName)| {
        let mut points: Vec<_> =
            moments.iter().map(|moment| (along(moment.on), moment.points[at].share)).collect();
        points.extend(moments.last().map(|last| (Decimal::ONE, last.points[at].share)));
        chart::Line { name: of_kind(question, name, alike[at]), points }
    };
    // As many days as there is room for, the last ones first: most happened then.
    let apart = Decimal::new(18, 2);
    let mut ticks: Vec<chart::Tick> = Vec::new();
    for moment in moments.iter().skip(1).rev() {
        let at = along(moment.on);
        let clear = ticks.last().is_none_or(|last| last.at - at >= apart);
        if clear && at >= apart && at <= Decimal::ONE - apart / Decimal::TWO {
            ticks.push(chart::Tick { at, text: format::day(moment.on, words) });
        }
    }
    ticks.push(chart::Tick { at: Decimal::ZERO, text: format::day(first.on, words) });
    let (begins, ends) =
        (format::day(first.on, words).into(), format::day(question.clocks.as_of, words).into());
    let drawing = chart::Drawing {
        lines: shown.iter().enumerate().map(line).collect(),
        ticks,
        now: None,
        steps: true,
        across: words.with("chart-across-days", &[("first", begins), ("last", ends)]),
    };
    let columns = ["column-date", "column-what-happened", "column-voters", "column-influence"];
    html! {
        section id="history" {
            h2 { (name) }
            p class="intro" { (words.text("influence-history-intro")) }
            (unmeasured)
            (chart::chart(question, &drawing))
            (cited::table(question, &name, &columns, &html! {
                @for moment in moments { (self::moment(question, moment)) }
            }))
            @if *left_out > 0 {
                p class="note" {
                    (words.with("influence-days-left-out", &[("count", (*left_out).into())]))
                }
            }
        }
    }
}

fn moment(question: &Question, moment: &Moment) -> Markup {
    let words = question.words;
    let lists = [
        ("influence-joined", &moment.joined),
        ("influence-left", &moment.left),
        ("influence-reclassed", &moment.reclassed),
    ];
    html! {
        tr {
            th scope="row" { (format::day(moment.on, words)) }
            td data-label=(words.text("column-what-happened")) {
                @for (key, list) in lists {
                    @if !list.is_empty() { div { (words.text(key)) ": " (seats(question, list)) } }
                }
                @if moment.reweighed { div { (words.text("influence-reweighed")) } }
                @if let Some(charter) = &moment.charter {
                    div { (words.text("column-version")) ": " bdi { (charter) } }
                }
                @if let Some(rule) = &moment.rule {
                    div { (words.text("influence-rule-since")) ": " bdi { (rule) } }
                }
                @for paid in &moment.paid {
                    div {
                        (seat(question, &paid.seat)) ": "
                        (dollars(question, Some(paid.dollars))) " USD"
                    }
                }
            }
            td class="n" data-label=(words.text("column-voters")) { bdi { (moment.voters) } }
            td data-label=(words.text("column-influence")) {
                @if let Some(why) = &moment.no_game { (words_of::no_game(why, words)) }
                @else {
                    @for kind in &moment.kinds { div { (words_of::kind_in_short(kind, words)) } }
                }
            }
        }
    }
}
