//! Dates with precision (a subset of EDTF level 1, ISO 8601-2:2019) and periods.

use std::{fmt, str::FromStr};
use thiserror::Error;

pub use jiff::civil::Date;

/// A date known to the year, the month or the day, perhaps approximately: `2026`, `2026-02`,
/// `2026-02-19`, `2026-02-19~`.
///
/// A partial date counts **from its last possible day** ([`PartialDate::certain`]): nothing is
/// claimed before it is certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PartialDate {
    year: i16,
    /// 0 when only the year is known.
    month: i8,
    /// 0 when only the month is known.
    day: i8,
    /// Written with `~`: the source says "about".
    pub approximate: bool,
}

/// A text that is no date.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error(
    "{0:?} is not a date: expected YYYY, YYYY-MM or YYYY-MM-DD (add ~ for about), as 2026-02-19"
)]
pub struct DateError(pub String);

/// A text that is no day.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{0:?} is not a day: expected YYYY-MM-DD, as 2026-02-19")]
pub struct DayError(pub String);

/// Reads a whole, certain day: the form of the clocks and of a charter's dates.
///
/// # Errors
/// When the text is anything else.
pub fn day(text: &str) -> Result<Date, DayError> {
    let whole = |date: &PartialDate| date.day > 0 && !date.approximate;
    let date = parse(text).filter(whole).ok_or_else(|| DayError(text.to_owned()))?;
    Ok(date.certain())
}

impl PartialDate {
    /// The last day the date can mean: the day from which it counts.
    #[must_use]
    pub fn certain(self) -> Date {
        match (self.month, self.day) {
            (0, _) => Date::constant(self.year, 12, 31),
            (month, 0) => Date::constant(self.year, month, 1).last_of_month(),
            (month, day) => Date::constant(self.year, month, day),
        }
    }

    /// The first day the date can mean.
    #[must_use]
    pub fn earliest(self) -> Date {
        Date::constant(self.year, self.month.max(1), self.day.max(1))
    }
}

impl From<Date> for PartialDate {
    fn from(date: Date) -> Self {
        Self { year: date.year(), month: date.month(), day: date.day(), approximate: false }
    }
}

impl FromStr for PartialDate {
    type Err = DateError;
    fn from_str(text: &str) -> Result<Self, DateError> {
        parse(text).ok_or_else(|| DateError(text.to_owned()))
    }
}

fn parse(text: &str) -> Option<PartialDate> {
    let (plain, approximate) =
        text.strip_suffix('~').map_or((text, false), |before| (before, true));
    let mut parts = plain.split('-');
    let year: i16 = digits(parts.next()?, 4)?;
    let month = parts.next().map_or(Some(0), |part| digits(part, 2).filter(|m| *m > 0))?;
    let day = parts.next().map_or(Some(0), |part| digits(part, 2).filter(|d| *d > 0))?;
    if parts.next().is_some() || year == 0 {
        return None;
    }
    Date::new(year, month.max(1), day.max(1)).ok()?;
    Some(PartialDate { year, month, day, approximate })
}

/// Exactly `width` ASCII digits as a number.
fn digits<T: TryFrom<u16>>(text: &str, width: usize) -> Option<T> {
    (text.len() == width && text.bytes().all(|b| b.is_ascii_digit()))
        .then(|| text.bytes().fold(0u16, |sum, b| sum * 10 + u16::from(b - b'0')))
        .and_then(|number| T::try_from(number).ok())
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if self.month > 0 {
            write!(f, "-{:02}", self.month)?;
        }
        if self.day > 0 {
            write!(f, "-{:02}", self.day)?;
        }
        f.write_str(if self.approximate { "~" } else { "" })
    }
}

text_from_str!(PartialDate, "date");
text_to_str!(
    PartialDate,
    "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?~?$",
    "EDTF: year, month or day precision; ~ for approximate"
);

/// A length of time in calendar units (ISO 8601 duration without time of day): `P3Y`, `P18M`,
/// `P30D`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    count: u16,
    unit: PeriodUnit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum PeriodUnit {
    Years,
    Months,
    Days,
}

/// A text that is no period.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error(
    "{0:?} is not a period: expected an ISO 8601 duration of years, months or days, as P3Y, P18M or P30D"
)]
pub struct PeriodError(pub String);

impl Period {
    /// The anniversary: the day this period after `start`. A term of one year from 2026-01-22 ends
    /// on 2027-01-22; from 29 February it ends on 28 February.
    #[must_use]
    pub fn after(self, start: Date) -> Date {
        self.times_after(1, start)
    }

    /// The day so many periods after `start`, counted from `start` itself: what comes back each
    /// month from the 31st is on the 31st again after a short month.
    #[must_use]
    pub fn times_after(self, times: usize, start: Date) -> Date {
        let count = i32::try_from(times).unwrap_or(i32::MAX).saturating_mul(self.count.into());
        let span = match self.unit {
            PeriodUnit::Years => jiff::Span::new().try_years(count),
            PeriodUnit::Months => jiff::Span::new().try_months(count),
            PeriodUnit::Days => jiff::Span::new().try_days(count),
        };
        // A period longer than the calendar ends with it.
        span.map_or(Date::MAX, |span| start.saturating_add(span))
    }

    /// The day this period before `end`. Six months before 2026-08-31 is 2026-02-28.
    #[must_use]
    pub fn before(self, end: Date) -> Date {
        let count = i32::from(self.count);
        let span = match self.unit {
            PeriodUnit::Years => jiff::Span::new().try_years(count),
            PeriodUnit::Months => jiff::Span::new().try_months(count),
            PeriodUnit::Days => jiff::Span::new().try_days(count),
        };
        span.map_or(Date::MIN, |span| end.saturating_sub(span))
    }

    /// The number and the unit's letter (`Y`, `M` or `D`), for wording.
    #[must_use]
    pub fn parts(self) -> (u16, char) {
        let letter = match self.unit {
            PeriodUnit::Years => 'Y',
            PeriodUnit::Months => 'M',
            PeriodUnit::Days => 'D',
        };
        (self.count, letter)
    }
}

impl FromStr for Period {
    type Err = PeriodError;
    fn from_str(text: &str) -> Result<Self, PeriodError> {
        let parse = || {
            let body = text.strip_prefix('P')?;
            let unit = match body.chars().last()? {
                'Y' => PeriodUnit::Years,
                'M' => PeriodUnit::Months,
                'D' => PeriodUnit::Days,
                _ => return None,
            };
            let number = &body[..body.len() - 1];
            // `u16::from_str` would also take a sign.
            let count =
                number.bytes().all(|b| b.is_ascii_digit()).then(|| number.parse().ok())??;
            (count > 0).then_some(Self { count, unit })
        };
        parse().ok_or_else(|| PeriodError(text.to_owned()))
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (count, letter) = self.parts();
        write!(f, "P{count}{letter}")
    }
}

text_from_str!(Period, "period");
text_to_str!(Period, "^P[0-9]{1,5}[YMD]$", "ISO 8601 duration of years, months or days");

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().expect("test date")
    }

    #[test]
    fn a_partial_date_counts_from_its_last_day() {
        for (text, earliest, certain) in [
            ("2026", "2026-01-01", "2026-12-31"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2026-02", "2026-02-01", "2026-02-28"),
            ("2026-02-19~", "2026-02-19", "2026-02-19"),
        ] {
            let parsed: PartialDate = text.parse().expect(text);
            assert_eq!(parsed.earliest(), date(earliest), "{text}");
            assert_eq!(parsed.certain(), date(certain), "{text}");
            assert_eq!(parsed.to_string(), text);
        }
    }

    #[test]
    fn impossible_dates_are_refused() {
        for bad in [
            "",
            "26",
            "2026-2",
            "2026-13",
            "2026-00",
            "2026-02-30",
            "2026-02-00",
            "19.02.2026",
            "2026-02-19-01",
            "2026/02/19",
            "~2026",
            "+2026",
            "0000",
            "2023-02-29",
            "２０２６",
        ] {
            assert!(bad.parse::<PartialDate>().is_err(), "{bad:?}");
        }
    }

    #[test]
    fn a_day_is_whole_and_certain() {
        assert_eq!(day("2026-02-19"), Ok(date("2026-02-19")));
        for bad in ["", "2026-02", "2026-02-19~", "2026-02-30", "20260219", "2026-02-19T10:00"] {
            assert_eq!(day(bad), Err(DayError(bad.to_owned())));
        }
    }

    #[test]
    fn a_period_leads_back() {
        let before =
            |period: &str, end: &str| period.parse::<Period>().expect(period).before(date(end));
        assert_eq!(before("P6M", "2026-02-19"), date("2025-08-19"));
        assert_eq!(before("P6M", "2026-08-31"), date("2026-02-28"));
        assert_eq!(before("P1Y", "2024-02-29"), date("2023-02-28"));
        // Longer than the calendar.
        assert_eq!(before("P65535Y", "2026-02-19"), Date::MIN);
    }

    #[test]
    fn terms_end_on_the_anniversary() {
        let force = date("2026-01-22");
        assert_eq!("P3Y".parse::<Period>().expect("period").after(force), date("2029-01-22"));
        assert_eq!("P1Y".parse::<Period>().expect("period").after(force), date("2027-01-22"));
        assert_eq!("P18M".parse::<Period>().expect("period").after(force), date("2027-07-22"));
        assert_eq!(
            "P1Y".parse::<Period>().expect("p").after(date("2028-02-29")),
            date("2029-02-28")
        );
        for endless in ["P9000Y", "P65535Y"] {
            assert_eq!(endless.parse::<Period>().expect(endless).after(force), Date::MAX);
        }
        for bad in ["P", "3Y", "P0Y", "P-1Y", "P+1Y", "P1.5Y", "P1Y2M", "PT3H", "P1é"] {
            assert!(bad.parse::<Period>().is_err(), "{bad:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_parses_or_fails_and_what_parses_prints_back(text in "\\PC{0,12}|[0-9]{4}(-[0-9]{2}){0,2}~?") {
            if let Ok(parsed) = text.parse::<PartialDate>() {
                proptest::prop_assert_eq!(parsed.to_string(), text);
                proptest::prop_assert!(parsed.earliest() <= parsed.certain());
            }
        }
    }
}
