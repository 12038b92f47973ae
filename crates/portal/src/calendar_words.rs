//! The lines of a calendar in words.

use crate::{format, words::Words};
use analysis::{
    Party,
    answer::{Averting, CalendarRow, Occasion},
};
use fluent_bundle::FluentValue;
use register::record::MeetingState;
use vocabulary::PartialDate;

/// What a line is called where it stands alone: the kind is named unless the title says it.
#[must_use]
pub fn summary(row: &CalendarRow, words: &Words) -> String {
    match row.kind {
        Occasion::Meeting => match row.held.filter(|state| *state != MeetingState::Held) {
            Some(state) => format!("{}: {}", words.code("meeting-state", state), row.title),
            None => row.title.clone(),
        },
        Occasion::MembershipTerm
        | Occasion::OfficeTerm
        | Occasion::ContributionWindow
        | Occasion::EarliestVote
        | Occasion::SilenceDeadline
        | Occasion::EntryIntoForce
        | Occasion::Due => {
            format!("{}: {}", words.code("occasion", row.kind), row.title)
        }
        _ => row.title.clone(),
    }
}

/// When: the day, or from the first to the last.
#[must_use]
pub fn when(row: &CalendarRow, words: &Words) -> String {
    let on = row.on.map(|on| format::date(on, words)).unwrap_or_default();
    match row.until {
        Some(until) => format!("{on} – {}", format::date(until, words)),
        None => on,
    }
}

/// Whom it concerns: names while they are few, else how many.
#[must_use]
pub fn concerns(row: &CalendarRow, words: &Words) -> String {
    match row.concerns.len() {
        0..=FEW => names(row, words),
        count => many(count, words),
    }
}

/// How many names are read at a glance.
pub const FEW: usize = 3;

/// How many it concerns.
#[must_use]
pub fn many(count: usize, words: &Words) -> String {
    words.join("calendar-members", &[("count", FluentValue::from(count))])
}

/// The names of those it concerns.
#[must_use]
pub fn names(row: &CalendarRow, words: &Words) -> String {
    let names: Vec<&str> = row.concerns.iter().map(|one| one.name.as_str()).collect();
    names.join(&(words.text("list-comma") + " "))
}

/// An office with who holds it, an organ, an electorate.
#[must_use]
pub fn party(party: &Party, words: &Words) -> String {
    let holders: Vec<&str> = party.holders.iter().map(|one| one.name.as_str()).collect();
    match holders.is_empty() {
        true => party.name.clone(),
        false => format!("{} ({})", party.name, holders.join(&(words.text("list-comma") + " "))),
    }
}

/// What averts it, and by when.
#[must_use]
pub fn averted(Averting { title, by, .. }: &Averting, words: &Words) -> String {
    let title = ("title", title.as_str().into());
    match by {
        Some(by) => {
            words.with("calendar-averted-by", &[title, ("date", format::day(*by, words).into())])
        }
        None => words.with("calendar-averted", &[title]),
    }
}

/// The line to be crossed until then.
#[must_use]
pub fn line(row: &CalendarRow, words: &Words) -> Option<String> {
    let line = format::amount(row.line.as_ref()?, words);
    Some(words.with("calendar-line", &[("line", line.into())]))
}

/// Everything else that is to be said of a line, for where there are no columns.
#[must_use]
pub fn description(row: &CalendarRow, words: &Words) -> String {
    let mut lines = Vec::new();
    if let Some(who) = &row.who {
        lines.push(words.with("calendar-act", &[("who", party(who, words).into())]));
    }
    if !row.concerns.is_empty() {
        let many = (row.concerns.len() > FEW).then(|| many(row.concerns.len(), words) + ": ");
        let heading = words.text("column-concerns");
        lines.push(format!("{heading}: {}{}", many.unwrap_or_default(), names(row, words)));
    }
    lines.extend(row.stands.map(|stands| words.code("obligation-state", stands)));
    lines.extend(line(row, words));
    lines.extend(row.averted_by.as_ref().map(|one| averted(one, words)));
    let article = |id: &String| words.with("article", &[("id", id.as_str().into())]);
    lines.extend(row.article.as_ref().map(article));
    lines.join("\n")
}

/// The month a day is in.
#[must_use]
pub fn month(on: PartialDate) -> (i16, i8) {
    let day = on.certain();
    (day.year(), day.month())
}
