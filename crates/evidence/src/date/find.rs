//! Finds dates: from a month, a weekday, a year or a relative word outwards.

use super::words::{Role, Word, Words};
use super::{Kind, Turn, When};
use crate::token::{Shape, Tokens};
use std::fmt::Write as _;
use std::ops::Range;
use std::time::Duration;
use vocabulary::Date;

/// A month without a year is the last one if it lies no more months back than this; otherwise the
/// next one.
const MONTHS_BACK: i8 = 9;

mod month;
mod relative;

pub(super) struct Finder<'f, 't> {
    pub words: &'f Words,
    pub tokens: &'f Tokens<'t>,
    pub range: Range<usize>,
    pub published: Option<Date>,
}

/// A date with what it takes to write it.
#[derive(Debug, Clone)]
struct Hit {
    first: usize,
    last: usize,
    value: Option<String>,
    kind: Option<Kind>,
    resolved: bool,
    turn: Turn,
}

/// A day, a month or a year of the calendar: 0 where it is not told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Point {
    year: Option<i16>,
    month: i8,
    day: i8,
}

/// EDTF of a day, a month or a year; nothing for what is not in the calendar.
fn text(year: Option<i16>, month: i8, day: i8) -> Option<String> {
    // Without a year every day of a leap year may be.
    Date::new(year.unwrap_or(2000), month.max(1), day.max(1)).ok()?;
    let mut text = String::with_capacity(10);
    match year {
        Some(year) => write!(text, "{year:04}").ok()?,
        None => text.push_str("XXXX"),
    }
    if month > 0 {
        write!(text, "-{month:02}").ok()?;
    }
    if day > 0 {
        write!(text, "-{day:02}").ok()?;
    }
    (year.is_some() || month > 0).then_some(text)
}

/// The first such weekday on the day or after it.
fn weekday_from(day: Date, weekday: i8) -> Option<Date> {
    let ahead = (weekday - day.weekday().to_monday_zero_offset()).rem_euclid(7);
    days(day, ahead.into())
}

/// The last such weekday on the day or before it.
fn weekday_to(day: Date, weekday: i8) -> Option<Date> {
    let back = (day.weekday().to_monday_zero_offset() - weekday).rem_euclid(7);
    days(day, -i64::from(back))
}

/// So many days on, or back.
fn days(day: Date, count: i64) -> Option<Date> {
    let span = Duration::from_secs(count.unsigned_abs().checked_mul(86_400)?);
    if count < 0 { day.checked_sub(span).ok() } else { day.checked_add(span).ok() }
}

/// The year and month so many months on, or back.
fn months(day: Date, count: i64) -> Option<(i16, i8)> {
    let all = i64::from(day.year()) * 12 + i64::from(day.month()) - 1 + count;
    let year = i16::try_from(all.div_euclid(12)).ok().filter(|year| *year > 0)?;
    Some((year, i8::try_from(all.rem_euclid(12)).ok()? + 1))
}

fn span(from: &str, to: &str) -> String {
    format!("{from}/{to}")
}

/// Monday to Sunday, so many weeks on or back.
fn week(day: Date, weeks: i64) -> Option<String> {
    let monday = days(weekday_to(day, 0)?, weeks * 7)?;
    Some(span(&monday.to_string(), &days(monday, 6)?.to_string()))
}

impl Finder<'_, '_> {
    pub fn run(&self, out: &mut Vec<When>) {
        let mut at = self.range.start;
        let start = out.len();
        while at < self.range.end {
            let token = &self.tokens.all[at];
            let floor = out[start..].last().map_or(self.range.start, |when| when.last + 1);
            let hit = match token.shape {
                Shape::Number => self.number(at, floor, &out[start..]),
                Shape::Mark | Shape::Break => None,
                _ => {
                    let word = self.words.of(token.word);
                    match word.role {
                        Role::Month | Role::VerbMonth | Role::NameMonth | Role::ShortMonth
                            if token.shape != Shape::Lower =>
                        {
                            self.month(at, word, floor, &out[start..])
                        }
                        Role::Weekday if token.shape != Shape::Lower => {
                            self.weekday(at, word, floor)
                        }
                        Role::Day => self.day(at, word),
                        Role::Now => self.now(at, floor),
                        Role::Unit => self.unit(at, word, floor),
                        Role::Season => self.season(at, word, floor),
                        _ => None,
                    }
                }
            };
            let Some(hit) = hit else {
                at += 1;
                continue;
            };
            // What it takes in of dates before it is part of it now.
            while out.len() > start && out.last().is_some_and(|last| last.last >= hit.first) {
                out.pop();
            }
            at = hit.last.max(at) + 1;
            let when = self.when(hit);
            out.push(when);
        }
    }

    fn when(&self, hit: Hit) -> When {
        let kind = self.kind(hit.first);
        let mut when = When {
            first: hit.first,
            last: hit.last,
            unresolved: hit.value.is_none(),
            resolved: hit.resolved && hit.value.is_some(),
            value: hit.value.unwrap_or_default(),
            kind: hit.kind.unwrap_or(kind),
            ahead: self.ahead(hit.turn),
            turn: hit.turn,
        };
        // What is to be done by Thursday is to be done by the next one.
        if when.kind == Kind::Deadline
            && let Some(ahead) = &when.ahead
        {
            when.value.clone_from(ahead);
        }
        when
    }

    /// The next weekday or month of its name.
    fn ahead(&self, turn: Turn) -> Option<String> {
        let published = self.published?;
        match turn {
            Turn::None => None,
            Turn::Weekday(day) => weekday_from(published, day).map(|day| day.to_string()),
            Turn::Month(month, day) => {
                let over = month < published.month()
                    || (month == published.month() && day > 0 && day < published.day());
                text(Some(published.year() + i16::from(over)), month, day)
            }
        }
    }

    fn word(&self, at: usize) -> Word {
        let inside = self.range.contains(&at);
        if inside { self.words.of(self.tokens.word(at)) } else { Word::default() }
    }

    fn role(&self, at: usize) -> Role {
        self.word(at).role
    }

    /// The role of the token so many before; nothing before the range.
    fn back(&self, at: usize, steps: usize) -> Role {
        at.checked_sub(steps).map_or(Role::None, |at| self.role(at))
    }

    fn shape(&self, at: usize) -> Shape {
        if self.range.contains(&at) { self.tokens.shape(at) } else { Shape::Break }
    }

    fn mark(&self, at: usize) -> Option<char> {
        (self.shape(at) == Shape::Mark).then(|| self.tokens.written(at).chars().next()).flatten()
    }

    fn is_dash(&self, at: usize) -> bool {
        matches!(self.mark(at), Some('-' | '‐' | '‑' | '–' | '—' | '−'))
    }

    fn touches(&self, at: usize) -> bool {
        at + 1 < self.range.end && self.tokens.touches_next(at)
    }

    /// A hyphen that joins the token before it to the one after it.
    fn joins(&self, at: usize) -> bool {
        at > self.range.start && self.is_dash(at) && self.touches(at - 1) && self.touches(at)
    }

    /// A day of a month in digits: `19`, `19th`.
    fn day_of_month(&self, at: usize) -> Option<i8> {
        if self.shape(at) != Shape::Number {
            return None;
        }
        let written = self.tokens.written(at);
        let digits = written.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let suffix = &written[digits.len()..];
        let ordinal = suffix.is_empty()
            || ["st", "nd", "rd", "th"].iter().any(|known| suffix.eq_ignore_ascii_case(known));
        let day: i8 = (digits.len() <= 2 && ordinal).then(|| digits.parse().ok()).flatten()?;
        (1..=31).contains(&day).then_some(day)
    }

    /// A year in four digits.
    fn year_at(&self, at: usize) -> Option<i16> {
        if self.shape(at) != Shape::Number {
            return None;
        }
        let written = self.tokens.written(at);
        let plain = written.len() == 4 && written.bytes().all(|byte| byte.is_ascii_digit());
        let year: i16 = plain.then(|| written.parse().ok()).flatten()?;
        (1500..=2199).contains(&year).then_some(year)
    }

    /// What a date is to the words before it.
    fn kind(&self, first: usize) -> Kind {
        let mut steps = 1;
        if self.back(first, steps) == Role::The {
            steps += 1;
        }
        if self.back(first, steps) == Role::Of && self.back(first, steps + 1) == Role::Edge {
            steps += 2;
            if self.back(first, steps) == Role::The {
                steps += 1;
            }
        }
        match self.back(first, steps) {
            Role::Deadline if self.back(first, steps + 1) == Role::Not => Kind::Point,
            Role::Deadline | Role::Within => Kind::Deadline,
            Role::Since => Kind::Since,
            // `no later than`
            Role::YearBefore
                if first > steps
                    && self.tokens.word(first - steps - 1) == self.words.later
                    && self.back(first, steps + 2) == Role::Not =>
            {
                Kind::Deadline
            }
            _ => Kind::Point,
        }
    }

    fn number(&self, at: usize, floor: usize, found: &[When]) -> Option<Hit> {
        let written = self.tokens.written(at);
        let bytes = written.as_bytes();
        let point = match bytes.len() {
            4 => {
                let year = self.year_at(at)?;
                return self.year(at, year, floor, found);
            }
            5 => return self.decade(at, written),
            8..=10 if written.contains('.') => points(written, '.').map(|point| (point, at)),
            10 if bytes[4] == b'-' => points(written, '-').map(|point| (point, at)),
            1 | 2 if self.touches(at) => self.slashed(at),
            _ => None,
        };
        let (point, last) = point?;
        let value = text(point.year, point.month, point.day)?;
        let (first, _) = self.with_weekday(at, floor);
        Some(Hit::known(first, last, value))
    }

    /// `19/02/2026`: day and month, or month and day where it can be nothing else; nothing where
    /// both can be.
    fn slashed(&self, at: usize) -> Option<(Point, usize)> {
        let mark = self.mark(at + 1).filter(|mark| matches!(mark, '/' | '-' | '.'))?;
        let joined = (at..at + 4).all(|at| self.touches(at)) && self.mark(at + 3) == Some(mark);
        let before = at > self.range.start
            && self.touches(at - 1)
            && self.shape(at - 1) == Shape::Mark
            && !matches!(self.mark(at - 1), Some('(' | '"' | '“' | '['));
        if !joined || before {
            return None;
        }
        let (one, two) = (self.day_of_month(at)?, self.day_of_month(at + 2)?);
        let year = self.year_at(at + 4)?;
        let (day, month) = match (one, two) {
            _ if mark == '.' => (one, two),
            (13.., 1..=12) => (one, two),
            (1..=12, 13..) => (two, one),
            (1..=12, 1..=12) if one == two => (one, two),
            _ => return None,
        };
        Some((Point { year: Some(year), month, day }, at + 4))
    }

    /// `1990s`
    fn decade(&self, at: usize, written: &str) -> Option<Hit> {
        let digits = written.strip_suffix('s').filter(|digits| digits.ends_with('0'))?;
        let year: i16 = digits.parse().ok().filter(|year| (1500..=2190).contains(year))?;
        let mut hit = Hit::known(at, at, span(&year.to_string(), &(year + 9).to_string()));
        hit.kind = Some(Kind::Span);
        Some(hit)
    }

    /// A year, if the words before it say that it is one.
    fn year(&self, at: usize, year: i16, floor: usize, found: &[When]) -> Option<Hit> {
        let next = at + 1;
        // `2023-2024`, `2023–24`, `2023/24`
        let slash = self.mark(next) == Some('/') && self.touches(at) && self.touches(next);
        if (self.joins(next) || slash) && self.shape(at + 2) == Shape::Number {
            let written = self.tokens.written(at + 2);
            let end = self.year_at(at + 2).or_else(|| {
                let short = written.len() == 2 && written.bytes().all(|byte| byte.is_ascii_digit());
                short
                    .then(|| written.parse::<i16>().ok())
                    .flatten()
                    .map(|short| year - year % 100 + short)
            })?;
            let chained =
                self.joins(at + 3) || self.mark(at + 3) == Some('/') && self.touches(at + 2);
            let fits = year < end && end - year <= 100 && !chained && (!slash || end == year + 1);
            let mut hit = Hit::known(at, at + 2, span(&year.to_string(), &end.to_string()));
            hit.kind = Some(Kind::Span);
            return fits.then_some(hit);
        }
        if self.joins(next) || matches!(self.mark(next), Some('%' | '°' | ':')) {
            return None;
        }
        let bracket = at > self.range.start && matches!(self.mark(at - 1), Some('(' | '['));
        if bracket && matches!(self.mark(next), Some(')' | ']')) {
            return Some(Hit::known(at, at, year.to_string()));
        }
        let joined = at > self.range.start && self.joins(at - 1);
        let stuck = at > self.range.start && self.touches(at - 1) && !joined;
        if stuck {
            return None;
        }
        let before = self.back(at, if joined { 2 } else { 1 });
        let follows = found
            .last()
            .filter(|last| last.last + 2 == at && last.value.len() == 4 && !last.resolved);
        let after = self.word(next);
        let content = self.shape(next) == Shape::Lower && !after.stop && after.role == Role::None;
        match before {
            // `in 2000 troops`
            Role::In
            | Role::Deadline
            | Role::Since
            | Role::Earlier
            | Role::Mid
            | Role::Season
            | Role::Quarter
            | Role::HalfYear => {}
            Role::Edge if joined => {}
            _ if after.counted || content => return None,
            Role::Of | Role::From | Role::Between | Role::YearBefore => {}
            Role::Unit if self.tokens.written(at - 1).len() == 4 => {}
            Role::To | Role::And | Role::Or if follows.is_some() => {}
            _ => return None,
        }
        if let Some(from) = follows
            && (before == Role::To
                || (before == Role::And && self.back(from.first, 1) == Role::Between))
            && from.value.as_str() < self.tokens.written(at)
        {
            let mut hit = Hit::known(from.first, at, span(&from.value, &year.to_string()));
            hit.kind = Some(Kind::Span);
            return Some(hit);
        }
        let (first, value) = self.part_of_year(at, year, floor);
        Some(Hit::known(first, at, value))
    }

    /// A year with the words before it that say which part of it: `the first quarter of`, `mid-`.
    fn part_of_year(&self, at: usize, year: i16, floor: usize) -> (usize, String) {
        let whole = || (at, year.to_string());
        let months = |from: i8, to: i8| format!("{year:04}-{from:02}/{year:04}-{to:02}");
        let quarter = |nth: i8| months(nth * 3 - 2, nth * 3);
        let half = |nth: i8| months(nth * 6 - 5, nth * 6);
        let room = |steps: usize| at >= floor + steps;
        let joined = at > self.range.start && self.joins(at - 1);
        let of = self.back(at, 1) == Role::Of;
        let steps = if joined || of { 2 } else { 1 };
        if !room(steps) {
            return whole();
        }
        let word = self.word(at - steps);
        let first = at - steps;
        match word.role {
            Role::Quarter => (first, quarter(word.value)),
            Role::HalfYear => (first, half(word.value)),
            Role::Mid => (first, format!("{year:04}~")),
            Role::Season => (first, format!("{year:04}~")),
            Role::Edge if joined => (first, year.to_string()),
            Role::Unit if of && room(3) && word.value == b'Q'.cast_signed() => {
                let nth = self.word(at - 3);
                if nth.role == Role::Ordinal { (at - 3, quarter(nth.value)) } else { whole() }
            }
            Role::Half if of && room(3) => {
                let nth = self.word(at - 3);
                let which = nth.role == Role::Ordinal && nth.value <= 2;
                if which { (at - 3, half(nth.value)) } else { whole() }
            }
            _ => whole(),
        }
    }
}

impl Hit {
    fn known(first: usize, last: usize, value: String) -> Self {
        Self { first, last, value: Some(value), kind: None, resolved: false, turn: Turn::None }
    }

    /// A relative date before the publication is looked at.
    fn unresolved(at: usize) -> Self {
        Self { value: None, ..Self::known(at, at, String::new()) }
    }
}

/// From the publication so many units on or back, in the unit's own precision.
fn rolled(published: Date, unit: u8, number: i64) -> Option<String> {
    let year =
        |years: i64| i16::try_from(i64::from(published.year()) + years).ok().filter(|y| *y > 0);
    let (here, there) = match unit {
        b'D' => (published.to_string(), days(published, number)?.to_string()),
        b'W' => (published.to_string(), days(published, number * 7)?.to_string()),
        b'F' => (published.to_string(), days(published, number * 14)?.to_string()),
        b'M' => {
            let (year, month) = months(published, number)?;
            (text(Some(published.year()), published.month(), 0)?, text(Some(year), month, 0)?)
        }
        b'Y' => (text(Some(published.year()), 0, 0)?, text(Some(year(number)?), 0, 0)?),
        b'T' => (text(Some(published.year()), 0, 0)?, text(Some(year(number * 10)?), 0, 0)?),
        _ => return None,
    };
    Some(if number < 0 { span(&there, &here) } else { span(&here, &there) })
}

/// `2026-02-19`, `19.02.2026` in one token.
fn points(written: &str, mark: char) -> Option<Point> {
    let mut parts = written.split(mark);
    let (one, two, three) = (parts.next()?, parts.next()?, parts.next()?);
    let (year, month, day) = if one.len() == 4 { (one, two, three) } else { (three, two, one) };
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let fits =
        parts.next().is_none() && year.len() == 4 && [one, two, three].into_iter().all(digits);
    if !fits {
        return None;
    }
    let point =
        Point { year: year.parse().ok(), month: month.parse().ok()?, day: day.parse().ok()? };
    (point.month > 0 && point.day > 0 && (1500..=2199).contains(&point.year?)).then_some(point)
}
