//! What falls due, month by month.

use super::{bits, cited, encounters, frame, obligations};
use crate::{api, calendar_words as tell, format, problem::Problem, question::Question};
use analysis::answer::{Calendar, CalendarRow};
use maud::{Markup, html};
use vocabulary::{Date, PartialDate, Period};

/// The page.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let words = question.words;
    let calendar = api::calendar(question)?;
    let Calendar { from, until, ref entries, .. } = calendar;
    let day = |day: Date| format::day(day, words).into();
    let dated = entries.iter().filter_map(|row| Some((tell::month(row.on?), row)));
    let mut months: Vec<((i16, i8), Vec<&CalendarRow>)> = Vec::new();
    for (month, row) in dated {
        match months.last_mut() {
            Some((last, rows)) if *last == month => rows.push(row),
            _ => months.push((month, vec![row])),
        }
    }
    let undated: Vec<&CalendarRow> = entries.iter().filter(|row| row.on.is_none()).collect();
    let body = html! {
        p class="intro" {
            (words.with("calendar-intro", &[("from", day(from)), ("until", day(until))]))
        }
        p {
            a href=(question.inside(format_args!("/calendar.ics{}", question.query()))) {
                (words.text("calendar-ics"))
            }
        }
        @if entries.is_empty() { p { (words.text("calendar-none")) } }
        @for (month, rows) in &months {
            (table(question, &name_of(*month, question), rows))
        }
        @if !undated.is_empty() {
            (table(question, &words.text("calendar-undated"), &undated))
        }
        (spans(question, from, until))
    };
    frame::spanning(question, words.text("nav-calendar"), Vec::new(), Some("/calendar"), body)
}

fn name_of((year, month): (i16, i8), question: &Question) -> String {
    let text = format!("{year:04}-{month:02}");
    text.parse().map_or(text, |month: PartialDate| format::date(month, question.words))
}

/// What falls due, a row each, under a name.
pub fn table(question: &Question, name: &str, rows: &[&CalendarRow]) -> Markup {
    let words = question.words;
    let columns = [
        "column-date",
        "column-occasion",
        "column-falls",
        "column-concerns",
        "column-who",
        "column-article",
    ];
    html! {
        section {
            h2 { (name) }
            div class="scroll" tabindex="0" role="region" aria-label=(name) {
                table class="stack calendar" {
                    (bits::heads(words, &columns))
                    tbody { @for row in rows { (line(question, row)) } }
                }
            }
        }
    }
}

fn line(question: &Question, row: &CalendarRow) -> Markup {
    let words = question.words;
    let there = question.of_forum(&row.forum, &row.link);
    html! {
        tr {
            th scope="row" {
                @match row.on {
                    Some(on) => (bits::date(question, on)),
                    None => "—",
                }
                @if let Some(until) = row.until {
                    " " span class="when" {
                        (words.with("calendar-until", &[
                            ("date", format::date(until, words).into()),
                        ]))
                    }
                }
            }
            td data-label=(words.text("column-occasion")) { (words.code("occasion", row.kind)) }
            td data-label=(words.text("column-falls")) {
                a href=(there) { bdi { (row.title) } }
                @if let Some(state) = row.held { " " (encounters::state(question, state)) }
                @if let Some(stands) = row.stands { " " (obligations::stands(question, stands)) }
                @if question.is_of_all() {
                    span class="note" { (cited::forum(question, &row.forum)) }
                }
                @if let Some(line) = tell::line(row, words) { span class="note" { (line) } }
                @if let Some(averting) = &row.averted_by {
                    span class="note" { (tell::averted(averting, words)) }
                }
            }
            td data-label=(words.text("column-concerns")) { (concerns(question, row)) }
            td data-label=(words.text("column-who")) {
                @if let Some(who) = &row.who {
                    bdi { (who.name) }
                    @if !who.holders.is_empty() {
                        " · " (cited::actors(question, &who.holders))
                    }
                }
            }
            td data-label=(words.text("column-article")) {
                @if let Some(article) = &row.article {
                    (cited::article(question, &row.forum, article))
                }
            }
        }
    }
}

/// Whom it concerns: names while they are few, else how many, and the names to be opened.
fn concerns(question: &Question, row: &CalendarRow) -> Markup {
    html! {
        @if row.concerns.len() > tell::FEW {
            details {
                summary { (tell::many(row.concerns.len(), question.words)) }
                (cited::actors(question, &row.concerns))
            }
        } @else { (cited::actors(question, &row.concerns)) }
    }
}

/// Links to the same span a year before and a year after. They lead some years back and on, so that
/// whoever follows every link comes to an end.
fn spans(question: &Question, from: Date, until: Date) -> Markup {
    let words = question.words;
    let as_of = question.clocks.as_of.year();
    let there = |(from, until): (Date, Date)| {
        question.inside(format_args!("/calendar?from={from}&until={until}"))
    };
    let earlier = a_year_before(from).zip(a_year_before(until));
    let earlier = earlier.filter(|(from, _)| as_of - from.year() <= REACH);
    let year = |day: Date| "P1Y".parse().map_or(day, |year: Period| year.after(day));
    let later = Some((year(from), year(until))).filter(|(from, _)| from.year() - as_of <= REACH);
    html! {
        nav class="pages" aria-label=(words.text("calendar-pages")) {
            @if let Some(span) = earlier {
                a href=(there(span)) { (words.text("calendar-earlier")) }
            }
            @if let Some(span) = later {
                a href=(there(span)) { (words.text("calendar-later")) }
            }
        }
    }
}

/// How many years back and on the links lead.
const REACH: i16 = 5;

fn a_year_before(day: Date) -> Option<Date> {
    let year = day.year().checked_sub(1).filter(|year| *year > 0)?;
    // From 29 February it is 28 February.
    Date::new(year, day.month(), day.day()).or_else(|_| Date::new(year, day.month(), 28)).ok()
}
