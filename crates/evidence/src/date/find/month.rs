//! Months, alone and with a day or a year.

use super::{Finder, Hit, MONTHS_BACK, Point, span, text};
use crate::date::words::{Role, Word};
use crate::date::{Kind, Turn, When};
use crate::token::Shape;
use vocabulary::Date;

impl Finder<'_, '_> {
    /// The weekday directly before a date, perhaps with a comma: where it begins and which it is.
    pub(super) fn with_weekday(&self, first: usize, floor: usize) -> (usize, Option<i8>) {
        let comma = first > floor && matches!(self.mark(first - 1), Some(',' | '.'));
        let Some(at) = first.checked_sub(1 + usize::from(comma)) else { return (first, None) };
        let word = self.word(at);
        let named = matches!(word.role, Role::Weekday | Role::ShortWeekday);
        // The weekday was found as a date of its own.
        if named && at >= self.range.start && self.shape(at) != Shape::Lower && at + 2 >= floor {
            (at, Some(word.value))
        } else {
            (first, None)
        }
    }

    #[expect(clippy::too_many_lines, reason = "one way through the forms of a date")]
    pub(super) fn month(&self, at: usize, word: Word, floor: usize, found: &[When]) -> Option<Hit> {
        let month = word.value;
        let short = word.role == Role::ShortMonth;
        let dot = short && self.mark(at + 1) == Some('.') && self.touches(at);
        let mut last = at + usize::from(dot);
        let mut first = at;
        let (mut day, mut from) = (0, 0);
        // `19 February`, `19th of February`, `19-20 February`
        let link = usize::from(
            at > floor
                && (self.back(at, 1) == Role::Of || (self.is_dash(at - 1) && self.joins(at - 1))),
        );
        if at > floor + link
            && let Some(known) = self.day_of_month(at - 1 - link)
        {
            let number = at - 1 - link;
            let stuck = number > self.range.start
                && self.touches(number - 1)
                && matches!(self.mark(number - 1), Some(':' | '/' | '.' | '$' | '€' | '£'));
            if !stuck {
                (first, day) = (number, known);
                if number > floor + 1
                    && (self.is_dash(number - 1)
                        || matches!(self.role(number - 1), Role::To | Role::And))
                    && let Some(start) =
                        self.day_of_month(number - 2).filter(|start| *start < known)
                {
                    (first, from) = (number - 2, start);
                }
            }
        }
        // `February 19`, `February 19-20`
        if day == 0
            && let Some(known) = self.day_of_month(last + 1)
            && !self.counts(at, last + 1)
        {
            (last, day) = (last + 1, known);
            let joins =
                self.is_dash(last + 1) || matches!(self.role(last + 1), Role::To | Role::And);
            if joins
                && let Some(end) = self.day_of_month(last + 2).filter(|end| *end > known)
                && !self.counts(at, last + 2)
                && !self.months_at(last + 3)
            {
                (from, day) = (known, end);
                last += 2;
            }
        }
        // `, 2026`, `of 2026`, `this year`
        let comma = usize::from(
            (self.mark(last + 1) == Some(',') && day > 0)
                || self.role(last + 1) == Role::Of
                || (day > 0 && self.joins(last + 1)),
        );
        let mut year = self.year_at(last + 1 + comma).filter(|_| {
            let after = last + 2 + comma;
            !(self.joins(after) || comma > 0 && self.word(after).counted)
        });
        let mut resolved = false;
        if year.is_some() {
            last += 1 + comma;
        } else if let Some(shift) = self.year_shift(last + 1) {
            resolved = true;
            last += 2;
            let published = self.published.map(|published| published.year() + shift);
            let Some(published) = published else {
                return Some(Hit { first, last, ..Hit::unresolved(at) });
            };
            year = Some(published);
        }
        let (first_of_week, weekday) = self.with_weekday(first, floor);
        if day > 0 {
            first = first_of_week;
        }
        let alone = day == 0 && year.is_none();
        if alone && !self.month_alone(at, last, word.role, dot) {
            return None;
        }
        // `last February`, `mid-June`, `early June`
        let joined = first == at && at > self.range.start && self.joins(at - 1);
        let steps = if joined { 2 } else { 1 };
        let before =
            if first == at && at >= floor + steps { self.back(at, steps) } else { Role::None };
        let mut about = "";
        match before {
            Role::Mid => {
                about = "~";
                first = at - steps;
            }
            Role::Last | Role::Next | Role::This if alone && !joined => {
                return Some(self.month_from(at, last, month, before));
            }
            _ => {}
        }
        let turn = if year.is_none() { Turn::Month(month, day) } else { Turn::None };
        let told = year;
        let year = year.or_else(|| self.year_of(month, day, weekday));
        let point = Point { year, month, day };
        let hit = |value: String, kind: Option<Kind>, first: usize, turn: Turn| Hit {
            first,
            last,
            value: Some(value),
            kind,
            resolved: resolved || (told.is_none() && year.is_some()),
            turn,
        };
        let mut value = text(year, month, day)?;
        if from > 0 {
            let value = span(&text(year, month, from)?, &value);
            return Some(hit(value, Some(Kind::Span), first, Turn::None));
        }
        if let Some((first, value)) = self.span_from(first, point, told, found) {
            return Some(hit(value, Some(Kind::Span), first, Turn::None));
        }
        value.push_str(about);
        let turn = if about.is_empty() { turn } else { Turn::None };
        Some(hit(value, None, first, turn))
    }

    pub(super) fn months_at(&self, at: usize) -> bool {
        matches!(self.role(at), Role::Month | Role::VerbMonth | Role::NameMonth | Role::ShortMonth)
            && self.shape(at) != Shape::Lower
    }

    /// Whether the number after a month counts something: `in May 20 troops`, `May 5 million`.
    pub(super) fn counts(&self, month: usize, number: usize) -> bool {
        let next = number + 1;
        let word = self.word(next);
        let in_month = self.back(month, 1) == Role::In;
        let time = matches!(self.mark(next), Some(':' | '%')) && self.touches(number);
        let written = self.tokens.written(number);
        let ordinal = written.bytes().any(|byte| byte.is_ascii_alphabetic());
        time || (word.counted && (in_month || word.magnitude) && !ordinal)
            || self.joins(next) && self.shape(next + 1) != Shape::Number
    }

    /// `this year`, `last year`, `next year`: years from the publication.
    pub(super) fn year_shift(&self, at: usize) -> Option<i16> {
        (self.word(at + 1).value == b'Y'.cast_signed() && self.role(at + 1) == Role::Unit)
            .then_some(())?;
        match self.role(at) {
            Role::This => Some(0),
            Role::Last => Some(-1),
            Role::Next => Some(1),
            _ => None,
        }
    }

    /// Whether a month's name without day and year is one.
    pub(super) fn month_alone(&self, at: usize, last: usize, role: Role, dot: bool) -> bool {
        let before = self.back(at, 1);
        let joined = at > self.range.start && self.joins(at - 1) && self.back(at, 2) == Role::Mid;
        let led = joined
            || matches!(
                before,
                Role::In
                    | Role::Deadline
                    | Role::Since
                    | Role::From
                    | Role::Last
                    | Role::Next
                    | Role::This
                    | Role::Earlier
                    | Role::Mid
                    | Role::YearBefore
                    | Role::Between
            )
            || (before == Role::Of && matches!(self.back(at, 2), Role::Edge | Role::Mid));
        // `from January to March`
        let chained =
            matches!(before, Role::To | Role::And | Role::Or) && at >= 2 && self.months_at(at - 2);
        let begins = at == self.range.start;
        let capital = |at: usize| matches!(self.shape(at), Shape::Capital | Shape::Mixed);
        let name = self.role(last + 1) == Role::NameAfter && capital(last + 1);
        if name || (!begins && !led && capital(at - 1) && before == Role::None) {
            return false;
        }
        match role {
            Role::Month => true,
            Role::NameMonth => led || chained || !capital(last + 1) && !begins,
            Role::ShortMonth => led && dot,
            _ => (led || chained) && !capital(last + 1) || led && before == Role::In,
        }
    }

    /// `last February`, `next May`, `this March`
    pub(super) fn month_from(&self, at: usize, last: usize, month: i8, which: Role) -> Hit {
        let Some(published) = self.published else {
            return Hit { first: at - 1, last, ..Hit::unresolved(at) };
        };
        let year = published.year();
        let year = match which {
            Role::Last => year - i16::from(month >= published.month()),
            Role::Next => year + i16::from(month <= published.month()),
            _ => year,
        };
        Hit {
            value: text(Some(year), month, 0),
            resolved: true,
            ..Hit::known(at - 1, last, String::new())
        }
    }

    /// The year of a month, or of a day of it, that the text does not tell.
    pub(super) fn year_of(&self, month: i8, day: i8, weekday: Option<i8>) -> Option<i16> {
        let published = self.published?;
        let back = (published.month() - month).rem_euclid(12);
        let year = if back <= MONTHS_BACK {
            published.year() - i16::from(month > published.month())
        } else {
            published.year() + i16::from(month < published.month())
        };
        // The weekday tells which, if it fits one of the years around.
        let fits = |year: &i16| {
            let date = Date::new(*year, month, day.max(1)).ok();
            date.is_some_and(|date| Some(date.weekday().to_monday_zero_offset()) == weekday)
        };
        let near = [year, year + 1, year - 1];
        weekday.and_then(|_| near.into_iter().find(fits)).or(Some(year))
    }

    /// The span from the date before it: `26 February to 2 March`, `January to March 2026`.
    pub(super) fn span_from(
        &self,
        first: usize,
        to: Point,
        told: Option<i16>,
        found: &[When],
    ) -> Option<(usize, String)> {
        let from = found.last().filter(|last| last.last + 2 == first)?;
        let Turn::Month(month, day) = from.turn else {
            // `26 February 2025 to 2 March 2026`
            let dashed = self.is_dash(first - 1) || self.role(first - 1) == Role::To;
            let same = !from.resolved && from.kind == Kind::Point && told.is_some();
            let value = text(to.year, to.month, to.day)?;
            let fits = dashed && same && from.value.len() == value.len() && from.value < value;
            return fits.then(|| (from.first, span(&from.value, &value)));
        };
        let between =
            self.role(first - 1) == Role::And && self.back(from.first, 1) == Role::Between;
        let joined = between || self.is_dash(first - 1) || self.role(first - 1) == Role::To;
        if !joined || (day == 0) != (to.day == 0) {
            return None;
        }
        let over = (month, day) > (to.month, to.day);
        let year = to.year.map(|year| year - i16::from(over));
        Some((from.first, span(&text(year, month, day)?, &text(to.year, to.month, to.day)?)))
    }
}
