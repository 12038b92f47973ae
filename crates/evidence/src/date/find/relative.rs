//! Days of the week and what is counted from the publication.

use super::{Finder, Hit, days, months, rolled, span, text, week, weekday_from, weekday_to};
use crate::date::words::{Role, Word};
use crate::date::{Kind, Turn};
use crate::token::Shape;
use vocabulary::Date;

impl Finder<'_, '_> {
    pub(super) fn weekday(&self, at: usize, word: Word, floor: usize) -> Option<Hit> {
        let day = word.value;
        let before = if at > floor { self.back(at, 1) } else { Role::None };
        let capital = |at: usize| matches!(self.shape(at), Shape::Capital | Shape::Mixed);
        let name = capital(at + 1) && matches!(self.role(at + 1), Role::NameAfter | Role::Count);
        let named = at > self.range.start
            && capital(at - 1)
            && matches!(
                self.tokens.written(at - 1),
                "Black" | "Good" | "Bloody" | "Palm" | "Easter" | "Holy" | "Ash" | "Cyber"
            );
        if name || named || before == Role::Every {
            return None;
        }
        let mut hit = Hit { turn: Turn::Weekday(day), ..Hit::unresolved(at) };
        // `Monday and Tuesday`, `Monday to Wednesday`
        let to = self.word(at + 2);
        let joined = matches!(self.role(at + 1), Role::And | Role::To) || self.is_dash(at + 1);
        let two = joined
            && to.role == Role::Weekday
            && self.shape(at + 2) != Shape::Lower
            && to.value > day;
        // `Tuesday last week`, `Monday of next week`
        let of = usize::from(self.role(at + 1) == Role::Of);
        let unit = self.word(at + 2 + of);
        let weeks =
            (unit.role == Role::Unit && unit.value == b'W'.cast_signed()).then(|| {
                match self.role(at + 1 + of) {
                    Role::Last => Some(-1),
                    Role::This => Some(0),
                    Role::Next => Some(1),
                    _ => None,
                }
            });
        if two {
            hit.last = at + 2;
            hit.kind = Some(Kind::Span);
        }
        let back = i64::from(if two { to.value - day } else { 0 });
        if matches!(before, Role::Last | Role::Next | Role::This) {
            hit.first = at - 1;
            hit.turn = Turn::None;
        }
        let weeks = weeks.flatten();
        if weeks.is_some() {
            hit.last = at + 2 + of;
            hit.turn = Turn::None;
        }
        let Some(published) = self.published else { return Some(hit) };
        let target = if two { to.value } else { day };
        let date = match (weeks, before) {
            (Some(weeks), _) => days(weekday_to(published, 0)?, weeks * 7 + i64::from(target))?,
            (None, Role::Last) => weekday_to(days(published, -1)?, target)?,
            (None, Role::Next) => weekday_from(days(published, 1)?, target)?,
            (None, Role::This) => weekday_from(published, target)?,
            _ => weekday_to(published, target)?,
        };
        hit.value = Some(if two {
            hit.turn = Turn::None;
            span(&days(date, -back)?.to_string(), &date.to_string())
        } else {
            date.to_string()
        });
        hit.resolved = true;
        Some(hit)
    }

    /// `today`, `the day after tomorrow`
    pub(super) fn day(&self, at: usize, word: Word) -> Option<Hit> {
        let mut shift = i64::from(word.value);
        let mut hit = Hit::unresolved(at);
        let unit = at >= 2
            && self.back(at, 2) == Role::Unit
            && self.word(at - 2).value == b'D'.cast_signed();
        let apart = matches!(self.back(at, 1), Role::Deadline | Role::YearBefore);
        if unit && apart && shift != 0 {
            shift *= 2;
            hit.first = at - 2;
            hit.kind = Some(Kind::Point);
        }
        self.on(hit, shift)
    }

    /// `this morning`, `last night`
    pub(super) fn now(&self, at: usize, floor: usize) -> Option<Hit> {
        let night = self.tokens.written(at).len() == 5;
        let shift = match self.back(at, 1) {
            Role::This if at > floor => 0,
            Role::Last if at > floor && night => -1,
            _ => return None,
        };
        self.on(Hit { first: at - 1, ..Hit::unresolved(at) }, shift)
    }

    /// So many days from the publication.
    pub(super) fn on(&self, mut hit: Hit, shift: i64) -> Option<Hit> {
        if let Some(published) = self.published {
            hit.value = Some(days(published, shift)?.to_string());
            hit.resolved = true;
        }
        Some(hit)
    }

    /// `last summer`, `this winter`; with a year the year finds it.
    pub(super) fn season(&self, at: usize, word: Word, floor: usize) -> Option<Hit> {
        let before = if at > floor { self.back(at, 1) } else { Role::None };
        if !matches!(before, Role::Last | Role::Next | Role::This) || self.year_at(at + 1).is_some()
        {
            return None;
        }
        let mut hit = Hit { first: at - 1, ..Hit::unresolved(at) };
        if let Some(published) = self.published {
            // The value of a season is its last month in the north.
            let ended = published.month() > word.value;
            let year = published.year();
            let year = match before {
                Role::Last => year - i16::from(!ended),
                Role::Next => year + i16::from(published.month() + 2 >= word.value),
                _ => year,
            };
            hit.value = Some(format!("{year:04}~"));
            hit.resolved = true;
        }
        Some(hit)
    }

    /// `last week`, `two weeks ago`, `the past two years`, `in three days`, `the end of the year`.
    pub(super) fn unit(&self, at: usize, word: Word, floor: usize) -> Option<Hit> {
        if at <= floor {
            return None;
        }
        let unit = word.value.unsigned_abs();
        let plural = word.value < 0;
        match self.back(at, 1) {
            Role::Last | Role::Next | Role::This if !plural => self.calendar(at, unit, floor),
            Role::The if !plural => self.edge(at, unit, floor),
            _ if self.role(at + 1) == Role::Edge && !plural => None,
            _ => self.counted(at, unit, floor),
        }
    }

    /// A calendar unit by its relation to the publication: `last week`, `earlier this year`.
    pub(super) fn calendar(&self, at: usize, unit: u8, floor: usize) -> Option<Hit> {
        let word = self.word(at - 1);
        let shift: i64 = match word.role {
            Role::Last => -1,
            Role::Next => 1,
            _ => 0,
        };
        let mut hit = Hit { first: at - 1, ..Hit::unresolved(at) };
        let room = |steps: usize| at >= floor + steps;
        let the = room(2) && self.back(at, 2) == Role::The;
        let rolling = shift != 0
            && (the || word.value == 1)
            && matches!(unit, b'W' | b'F' | b'M' | b'Y' | b'T');
        if room(2) && self.back(at, 2) == Role::Earlier {
            hit.first = at - 2;
        }
        let published = self.published;
        if rolling {
            hit.kind = Some(Kind::Span);
            hit.resolved = published.is_some();
            hit.value = match published {
                Some(published) => Some(rolled(published, unit, shift)?),
                None => None,
            };
            return Some(hit);
        }
        let value = |published: Date| match unit {
            b'W' => week(published, shift),
            b'E' => {
                let saturday = days(weekday_to(published, 0)?, 5 + shift * 7)?;
                // Said in the week, the last weekend is the one before.
                Some(span(&saturday.to_string(), &days(saturday, 1)?.to_string()))
            }
            b'M' => months(published, shift).and_then(|(year, month)| text(Some(year), month, 0)),
            b'Q' => {
                let (year, month) = months(published, shift * 3)?;
                let first = (month - 1) / 3 * 3 + 1;
                Some(span(&text(Some(year), first, 0)?, &text(Some(year), first + 2, 0)?))
            }
            b'Y' => {
                let year = i16::try_from(i64::from(published.year()) + shift).ok()?;
                text(Some(year), 0, 0)
            }
            _ => None,
        };
        if !matches!(unit, b'W' | b'E' | b'M' | b'Q' | b'Y') {
            return None;
        }
        if let Some(published) = published {
            let mut found = value(published)?;
            if unit == b'Y' {
                let year = found.parse().ok()?;
                let (first, part) = self.part_of_year(at - 1, year, floor);
                if first < at - 1 {
                    (hit.first, found) = (first, part);
                }
            }
            hit.value = Some(found);
            hit.resolved = true;
        }
        Some(hit)
    }

    /// `the end of the year`, `the beginning of the month`
    pub(super) fn edge(&self, at: usize, unit: u8, floor: usize) -> Option<Hit> {
        let edge =
            self.back(at, 2) == Role::Of && matches!(self.back(at, 3), Role::Edge | Role::Mid);
        if !edge || at < floor + 3 || self.role(at + 1) == Role::Of {
            return None;
        }
        let mut hit = Hit { first: at - 3, ..Hit::unresolved(at) };
        let Some(published) = self.published else { return Some(hit) };
        let year = published.year();
        hit.value = match unit {
            b'Y' => text(Some(year), 0, 0),
            b'M' => text(Some(year), published.month(), 0),
            b'W' => week(published, 0),
            // Whether a decade ends in its year 9 or 0 is not agreed.
            b'T' => Some(format!("{:04}~", year - year.rem_euclid(10) + 10)),
            _ => return None,
        };
        hit.resolved = true;
        Some(hit)
    }

    /// A number of units: `two weeks ago`, `within 30 days`, `the past two years`.
    pub(super) fn counted(&self, at: usize, unit: u8, floor: usize) -> Option<Hit> {
        let (first, number) = self.number_before(at, floor)?;
        let article = self.role(first) == Role::Article;
        let before = if first > floor { self.back(first, 1) } else { Role::None };
        let mut hit = Hit { first, ..Hit::unresolved(at) };
        if self.role(at + 1) == Role::Ago {
            hit.last = at + 1;
            return self.away(hit, unit, -number, true);
        }
        match before {
            Role::Last | Role::Next if !article => {
                let sign = if before == Role::Last { -1 } else { 1 };
                hit.first = first - 1;
                hit.kind = Some(Kind::Span);
                if let Some(published) = self.published {
                    hit.value = Some(rolled(published, unit, sign * number)?);
                    hit.resolved = true;
                }
                Some(hit)
            }
            // `within five days of the earthquake` counts from something else.
            Role::Within if self.role(at + 1) != Role::Of => self.away(hit, unit, number, false),
            // `the first visit in three years` is how long it has been.
            Role::In if !article && !self.nth(first - 1) => self.away(hit, unit, number, true),
            _ => None,
        }
    }

    /// Whether the words before a token count: `third time`, `the first visit`.
    pub(super) fn nth(&self, at: usize) -> bool {
        let from = at.saturating_sub(8).max(self.range.start);
        (from..at).any(|at| matches!(self.role(at), Role::Ordinal | Role::Count))
    }

    /// The number before a token: `10`, `two`, `twenty-five`, `a`.
    pub(super) fn number_before(&self, at: usize, floor: usize) -> Option<(usize, i64)> {
        let last = at.checked_sub(1).filter(|last| *last >= floor)?;
        if self.shape(last) == Shape::Number {
            let written = self.tokens.written(last);
            let number = (written.len() <= 3).then(|| written.parse().ok()).flatten()?;
            return Some((last, number));
        }
        let word = self.word(last);
        if !matches!(word.role, Role::Number | Role::Ordinal | Role::Article)
            || word.role == Role::Ordinal
        {
            return None;
        }
        let tens = last.checked_sub(2).filter(|tens| *tens >= floor && self.joins(last - 1));
        if let Some(tens) = tens
            && self.role(tens) == Role::Number
            && self.word(tens).value >= 20
        {
            return Some((tens, i64::from(self.word(tens).value) + i64::from(word.value)));
        }
        Some((last, i64::from(word.value)))
    }

    /// So many units away from the publication, as exact as the unit is.
    pub(super) fn away(&self, mut hit: Hit, unit: u8, number: i64, about: bool) -> Option<Hit> {
        let Some(published) = self.published else { return Some(hit) };
        let week_about = if about { "~" } else { "" };
        let year = |years: i64| {
            let year = i16::try_from(i64::from(published.year()) + years).ok()?;
            (year > 0).then(|| text(Some(year), 0, 0)).flatten()
        };
        let value = match unit {
            b'D' => days(published, number)?.to_string(),
            b'W' => format!("{}{week_about}", days(published, number * 7)?),
            b'F' => format!("{}{week_about}", days(published, number * 14)?),
            b'M' => {
                months(published, number).and_then(|(year, month)| text(Some(year), month, 0))?
            }
            b'Y' => year(number)?,
            b'T' => format!("{}~", year(number * 10)?),
            _ => return None,
        };
        hit.value = Some(value);
        hit.resolved = true;
        Some(hit)
    }
}
