//! What falls due: as JSON, as CSV, as iCalendar.

use super::{Answer, table::Table};
use crate::{calendar_words as tell, problem::Problem, question::Question};
use analysis::answer::{Calendar, CalendarRow};
use exchange::export::{Event, ical};
use vocabulary::{Date, Id};

/// No span is longer, in years.
const LONGEST: i16 = 10;

/// The calendar a question asks for: of the forum that the path names, or of every forum.
pub fn calendar(question: &Question) -> Result<Calendar, Problem> {
    let (from, until) = (question.day("from")?, question.day("until")?);
    let (from, until) = Calendar::span(question.clocks, from, until);
    if until < from || until.year() - from.year() > LONGEST {
        return Err(Problem::span(format_args!("{from} – {until}"), LONGEST));
    }
    Ok(question.world()?.calendar(Some(from), Some(until), question.words.language()))
}

pub fn answer(question: &Question) -> Result<Answer, Problem> {
    let calendar = calendar(question)?;
    let mut table = Table::new(&[
        "forum",
        "on",
        "until",
        "kind",
        "id",
        "title",
        "article",
        "who",
        "holders",
        "concerns",
        "line",
        "measure",
        "held",
        "stands",
        "averted_by",
        "link",
    ]);
    for row in &calendar.entries {
        let who = row.who.as_ref();
        let holders = who.map(|who| who.holders.as_slice()).unwrap_or_default();
        let actors = |named: &[analysis::Named]| -> Vec<String> {
            named.iter().map(|one| one.actor.to_string()).collect()
        };
        table
            .row()
            .text(&row.forum)
            .maybe(row.on)
            .maybe(row.until)
            .text(row.kind)
            .text(&row.id)
            .text(&row.title);
        table.maybe(row.article.as_ref()).maybe(who.map(|who| &who.id)).list(&actors(holders));
        table.list(&actors(&row.concerns));
        table.maybe(row.line.as_ref().and_then(vocabulary::Amount::number));
        table.maybe(row.line.as_ref().map(|line| &line.measure));
        table.maybe(row.held).maybe(row.stands);
        table.maybe(row.averted_by.as_ref().map(|one| &one.id)).text(&row.link);
    }
    let file = (question.extra("format") == Some("ics"))
        .then(|| written(question, &calendar))
        .transpose()?;
    Ok(Answer { calendar: file, ..Answer::tabular(&calendar, table)? })
}

/// The calendar a question asks for, as a file.
pub fn file(question: &Question) -> Result<Vec<u8>, Problem> {
    written(question, &calendar(question)?)
}

/// What has a day, each line with its name, who has to act, and a link.
fn written(question: &Question, calendar: &Calendar) -> Result<Vec<u8>, Problem> {
    let words = question.words;
    let base = match question.extra("base") {
        None => None,
        Some(base) if base.starts_with("http://") || base.starts_with("https://") => {
            Some(base.trim_end_matches('/'))
        }
        Some(other) => return Err(Problem::base(other)),
    };
    let event = |row: &CalendarRow| {
        let on = row.on?;
        Some(Event {
            uid: format!("{}@{}.chancery", row.id, row.forum),
            first: on.earliest(),
            last: row.until.unwrap_or(on).certain(),
            summary: tell::summary(row, words),
            description: tell::description(row, words),
            url: base.map(|base| format!("{base}{}", question.of_forum(&row.forum, &row.link))),
        })
    };
    let events: Vec<Event> = calendar.entries.iter().filter_map(event).collect();
    let stamp = stamp(question, calendar.clocks.known_at)?;
    let name = match question.is_of_all() {
        true => words.text("nav-all"),
        false => question.forum()?.name(words).to_owned(),
    };
    Ok(ical(&name, &stamp, &events).into_bytes())
}

/// When the last entry of what the path names was recorded: the same for the same journal, whoever
/// asks and when.
fn stamp(question: &Question, or: Date) -> Result<String, Problem> {
    let books = question.snapshot.books.iter();
    let asked = |id: &Id| question.is_of_all() || id.as_str() == question.part("forum");
    let last = books.filter(|(id, _)| asked(id)).map(|(_, book)| book.last_seq()).max();
    let last = last.unwrap_or_default();
    let mut stamp = None;
    let read = question.library.journal().try_for_each(last..=last, |entry| {
        stamp = Some(entry.recorded.to_owned());
        Ok::<(), store::Error>(())
    });
    read.map_err(|error| Problem::journal(&error.into()))?;
    Ok(stamp.unwrap_or_else(|| format!("{or}T00:00:00Z")))
}
