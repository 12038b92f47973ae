//! What falls due by the charter itself, day by day.

use crate::{Anchor, Charter, Due};
use vocabulary::{Date, Period};

/// Something that falls due on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Falling<'a> {
    /// What falls due.
    pub due: &'a Due,
    /// The day.
    pub on: Date,
}

/// The days on which something falls due.
#[derive(Debug, Clone, Copy)]
struct Series {
    first: Date,
    every: Option<Period>,
    last: Date,
}

impl Series {
    /// Counted from the first day each time, so that the 31st comes back after a short month.
    fn nth(self, time: usize) -> Option<Date> {
        let day = match (time, self.every) {
            (0, _) => self.first,
            // Past the end of the calendar there are no more days.
            (time, Some(every)) => {
                Some(every.times_after(time, self.first)).filter(|day| *day < Date::MAX)?
            }
            (_, None) => return None,
        };
        (day <= self.last).then_some(day)
    }

    /// The first time that is not before a day, by halving.
    fn from(self, day: Date) -> usize {
        let before = |time: usize| self.nth(time).is_some_and(|one| one < day);
        let (mut low, mut high) = (0, 1);
        while before(high) {
            (low, high) = (high, high * 2);
        }
        while low < high {
            let middle = low + (high - low) / 2;
            if before(middle) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

impl Charter {
    /// What falls due from one day to another, both included, in order of day.
    #[must_use]
    pub fn falls_due(&self, from: Date, until: Date) -> Vec<Falling<'_>> {
        let mut falling = Vec::new();
        for due in &self.dues {
            let Some(series) = self.series(due) else { continue };
            let days = (series.from(from)..).map_while(|time| series.nth(time));
            let days = days.take_while(|on| *on <= until);
            falling.extend(days.map(|on| Falling { due, on }));
        }
        falling.sort_by_key(|one| one.on);
        falling
    }

    /// The last day, up to and with another, on which something falls due.
    #[must_use]
    pub fn last_due(&self, due: &Due, by: Date) -> Option<Date> {
        let series = self.series(due)?;
        let next = by.tomorrow().map_or(usize::MAX, |after| series.from(after));
        series.nth(next.checked_sub(1)?)
    }

    fn series(&self, due: &Due) -> Option<Series> {
        let anchor = match due.of {
            Some(Anchor::EntryIntoForce) => self.text.entry_into_force,
            Some(Anchor::Signature) => self.text.signed,
            Some(Anchor::Accession) | None => None,
        };
        let after = due.after.as_ref().zip(anchor).map(|(after, anchor)| after.after(anchor));
        let last = due.until.unwrap_or(Date::MAX);
        Some(Series { first: due.first.or(after)?, every: due.every, last })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().expect(text)
    }

    fn series(first: &str, every: &str, last: &str) -> Series {
        let every = Some(every.parse().expect(every));
        Series { first: day(first), every, last: day(last) }
    }

    #[test]
    fn the_31st_comes_back_after_a_short_month() {
        let monthly = series("2026-01-31", "P1M", "2026-04-30");
        let days: Vec<Date> = (0..).map_while(|time| monthly.nth(time)).collect();
        assert_eq!(
            days,
            [day("2026-01-31"), day("2026-02-28"), day("2026-03-31"), day("2026-04-30")]
        );
    }

    #[test]
    fn a_daily_due_is_found_at_the_end_of_the_calendar() {
        let daily = series("0001-01-01", "P1D", "9999-12-31");
        let time = daily.from(day("9999-12-29"));
        assert_eq!(daily.nth(time), Some(day("9999-12-29")));
        assert_eq!(daily.nth(time + 1), Some(day("9999-12-30")));
        assert_eq!(daily.nth(time + 2), None);
    }
}
