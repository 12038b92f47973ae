//! Dates with their precision, and lengths of time.

use crate::words::Words;
use fluent_bundle::FluentValue;
use vocabulary::{Date, Decimal, PartialDate, Period};

/// A day: `20 February 2026`.
#[must_use]
pub fn day(day: Date, words: &Words) -> String {
    words.join(
        "date-day",
        &[
            ("day", day.day().to_string().into()),
            ("month", words.code("month", day.month()).into()),
            ("year", day.year().to_string().into()),
        ],
    )
}

/// A date as precisely as it is known: `2026`, `February 2026`, `about 5 April 2026`.
#[must_use]
pub fn date(date: PartialDate, words: &Words) -> String {
    let (first, last) = (date.earliest(), date.certain());
    let text = if first == last {
        day(first, words)
    } else if first.month() == last.month() {
        let month = words.code("month", first.month());
        let year = first.year().to_string();
        words.join("date-month", &[("month", month.into()), ("year", year.into())])
    } else {
        first.year().to_string()
    };
    if date.approximate { words.join("date-about", &[("date", text.into())]) } else { text }
}

/// A length of time: `18 months`.
#[must_use]
pub fn period(period: Period, words: &Words) -> String {
    let (count, letter) = period.parts();
    let key = match letter {
        'Y' => "period-years",
        'M' => "period-months",
        _ => "period-days",
    };
    counted(key, i64::from(count), words)
}

/// A number of days: `336 days`; `12 days ago` when past.
#[must_use]
pub fn days(count: i32, words: &Words) -> String {
    let key = if count < 0 { "days-past" } else { "period-days" };
    counted(key, i64::from(count).abs(), words)
}

/// The number steers the form of the noun and is written with its thousands grouped.
fn counted(key: &str, count: i64, words: &Words) -> String {
    let number = super::number_text(Decimal::from(count));
    words.join(key, &[("count", FluentValue::from(count)), ("number", number.into())])
}
