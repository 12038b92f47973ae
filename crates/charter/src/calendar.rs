//! What falls due by the charter itself, day by day.

use crate::{Anchor, Charter, Due};
use vocabulary::Date;

/// Something that falls due on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Falling<'a> {
    /// What falls due.
    pub due: &'a Due,
    /// The day.
    pub on: Date,
}

/// A due that comes back is followed no further than this.
const MOST_TIMES: usize = 10_000;

impl Charter {
    /// What falls due from one day to another, both included, in order of day.
    #[must_use]
    pub fn falls_due(&self, from: Date, until: Date) -> Vec<Falling<'_>> {
        let mut falling: Vec<Falling<'_>> = self
            .dues
            .iter()
            .flat_map(|due| {
                let days = self.days(due).take_while(move |on| *on <= until);
                days.filter(move |on| *on >= from).map(move |on| Falling { due, on })
            })
            .collect();
        falling.sort_by_key(|one| one.on);
        falling
    }

    /// Every day on which something falls due, in order.
    fn days(&self, due: &Due) -> impl Iterator<Item = Date> {
        let anchor = match due.of {
            Some(Anchor::EntryIntoForce) => self.text.entry_into_force,
            Some(Anchor::Signature) => self.text.signed,
            Some(Anchor::Accession) | None => None,
        };
        let after = due.after.as_ref().zip(anchor).map(|(after, anchor)| after.after(anchor));
        let first = due.first.or(after);
        let last = due.until.unwrap_or(Date::MAX);
        // Counted from the first day each time, so that the 31st comes back after a short month.
        let times = match due.every {
            Some(_) => MOST_TIMES,
            None => 1,
        };
        let nth = move |time: usize| {
            let first = first?;
            let every = due.every.as_ref();
            Some(every.map_or(first, |every| every.times_after(time, first)))
        };
        let rising = move |previous: &mut Option<Date>, day: Date| {
            let on = previous.is_none_or(|previous| previous < day) && day <= last;
            *previous = Some(day);
            on.then_some(day)
        };
        (0..times).map_while(nth).scan(None, rising)
    }
}
