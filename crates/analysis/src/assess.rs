//! Whether a target is on track.
//!
//! The rule: draw the straight line from the baseline to the target's value on its due day. The
//! target is on track when the latest observation is on the line or on the better side of it. That
//! is the same as: the average change a year since the baseline is at least the change a year still
//! needed. (A linear path between a base year and a target year is how the United Nations' progress
//! charts and national plans draw intended progress.)
//!
//! - A flow is compared year by year. Of a year of which half or more is known, the months are scaled
//!   to twelve, and the verdict is provisional; a shorter part does not speak for its year. What has
//!   come already counts in full towards reaching the value.
//! - The baseline is the one that is stated; else the last whole period that had ended when the
//!   target was first set; else the first observation after that. A target whose value or day was
//!   moved keeps the baseline of the first: moving a target does not restart it.
//! - One observation says nothing of the way: unknown.
//! - A figure that the source bounds from one side decides only what holds wherever the true one
//!   lies: else unknown.
//! - Once the due day has passed: reached, or missed if the figure of the due period is known.

use register::record::{IndicatorKind, Observation, Wants};
use schemars::JsonSchema;
use serde::Serialize;
use vocabulary::{Bound, Date, Decimal, RoundingStrategy, code_list};

code_list! {
    /// What the rule says of a target.
    pub enum Verdict: "verdict" {
        /// The value was reached by the due day.
        Reached = "reached",
        /// The due day has passed and the value was not reached.
        Missed = "missed",
        /// On the line or on its better side.
        OnTrack = "on-track",
        /// On the worse side of the line.
        OffTrack = "off-track",
        /// Too little is known.
        Unknown = "unknown",
    }
}

code_list! {
    /// What a verdict rests on.
    pub enum Because: "ground of a verdict" {
        /// The latest observation, held against the line.
        Line = "line",
        /// An observation that reaches the value.
        Value = "value",
        /// A source bounds an observation to one side: the true figure may decide otherwise.
        Bound = "bound",
        /// The observation of the due period.
        DuePeriod = "due-period",
        /// No observation is known.
        NoObservation = "no-observation",
        /// One observation is known: there is no way to compare.
        OneObservation = "one-observation",
        /// The due day has passed and no figure of the due period is known.
        DueUnreported = "due-unreported",
        /// The target has no due day.
        NoDueDay = "no-due-day",
    }
}

/// A target as the rule reads it.
#[derive(Debug, Clone, Copy)]
pub struct Aim {
    /// The value to be reached.
    pub value: Decimal,
    /// The last day to reach it.
    pub due: Option<Date>,
    /// When it was first set.
    pub set: Date,
    /// Whether the indicator adds up over a period.
    pub kind: IndicatorKind,
    /// Which way it is meant to go.
    pub wants: Wants,
    /// The baseline where one is stated: its value and the last day of what it speaks of.
    pub baseline: Option<(Decimal, Date)>,
}

/// An observation as the rule reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Point {
    /// The value: of a flow, of a year.
    #[schemars(with = "String")]
    pub value: Decimal,
    /// As it was observed.
    #[schemars(with = "String")]
    pub observed: Decimal,
    /// First day of the period.
    #[schemars(with = "String")]
    pub from: Date,
    /// Last day of the period.
    #[schemars(with = "String")]
    pub until: Date,
    /// Whether it was scaled from a part of a year, or from several years.
    pub provisional: bool,
    /// How the source bounds it.
    pub bound: Bound,
}

impl Point {
    /// How many days its period has.
    fn length(&self) -> i32 {
        days(self.from, self.until) + 1
    }
}

/// What the rule says, with its numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Finding {
    /// The verdict.
    pub verdict: Verdict,
    /// What it rests on.
    pub because: Because,
    /// Where the line begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Point>,
    /// The observation that was held against it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latest: Option<Point>,
    /// The line's value at that day, to two decimals.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub expected: Option<Decimal>,
    /// The average change a year since the baseline, to two decimals.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub pace: Option<Decimal>,
    /// The change a year still needed, to two decimals.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub needed: Option<Decimal>,
    /// The days from the baseline to the latest observation, and to the due day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<(i32, i32)>,
}

impl Finding {
    const fn bare(verdict: Verdict, because: Because) -> Self {
        let (baseline, latest, expected, pace, needed) = (None, None, None, None, None);
        Self { verdict, because, baseline, latest, expected, pace, needed, days: None }
    }
}

impl Finding {
    /// The comparison in numbers: the latest observation beside the line, or beside the value.
    #[must_use]
    pub fn formula(&self, value: Decimal) -> String {
        let plain = |number: Decimal| number.normalize().to_string();
        let Some(latest) = self.latest.map(|one| plain(one.value)) else { return String::new() };
        let relation = match self.verdict {
            Verdict::Reached | Verdict::OnTrack => "reaches",
            _ => "does not reach",
        };
        let value = plain(value);
        match (self.because, self.baseline, self.expected.zip(self.days)) {
            (Because::Line, Some(start), Some((expected, (run, whole)))) => {
                let (from, expected) = (plain(start.value), plain(expected));
                format!(
                    "{latest} {relation} {expected} = {from} + ({value} - {from}) × {run} / {whole} \
                     days since {}",
                    start.until
                )
            }
            (Because::Value | Because::DuePeriod, ..) => format!("{latest} {relation} {value}"),
            _ => String::new(),
        }
    }
}

/// An observation as a point: a flow as of a whole year.
#[must_use]
pub fn point(observation: &Observation, kind: IndicatorKind) -> Point {
    let from = observation.from.unwrap_or(observation.on).earliest();
    let until = observation.on.certain();
    let observed = observation.value;
    let (value, provisional) = match (kind, months(from, until)) {
        (IndicatorKind::Stock, _) | (_, Some(12)) => (observed, false),
        (_, Some(months)) => (observed * Decimal::from(12) / Decimal::from(months), true),
        (_, None) => (observed * Decimal::from(365) / Decimal::from(days(from, until) + 1), true),
    };
    let value = if provisional { rounded(value) } else { value };
    let bound = observation.bound.unwrap_or(Bound::Exact);
    Point { value, observed, from, until, provisional, bound }
}

/// How many whole months a period has; none where it begins or ends within one.
fn months(from: Date, until: Date) -> Option<i32> {
    let whole = from.day() == 1 && until == until.last_of_month();
    let years = i32::from(until.year()) - i32::from(from.year());
    let months = 12 * years + i32::from(until.month()) - i32::from(from.month()) + 1;
    (whole && months > 0).then_some(months)
}

/// The days from one to another.
fn days(from: Date, until: Date) -> i32 {
    from.until(until).map_or(0, |span| span.get_days())
}

fn rounded(number: Decimal) -> Decimal {
    number.round_dp_with_strategy(2, RoundingStrategy::MidpointNearestEven).normalize()
}

/// Of a flow's points one for each year: the whole year, else the longest part that is known.
fn by_year(mut points: Vec<Point>, kind: IndicatorKind) -> Vec<Point> {
    points.sort_by_key(|one| (one.until, one.provisional, one.from));
    if kind == IndicatorKind::Flow {
        // Of two parts of a year the longer, and of two of one length the later.
        let better = |one: &Point, other: &Point| {
            (one.until.year() == other.until.year() && one.provisional)
                && (!other.provisional || (other.length(), other.until) > (one.length(), one.until))
        };
        let all = points.clone();
        points.retain(|one| !all.iter().any(|other| better(one, other)));
    }
    points
}

/// Holds a target against its observations, as of a day. Observations that end later are left out.
#[must_use]
pub fn assess(aim: &Aim, points: &[Point], as_of: Date) -> Finding {
    let known: Vec<Point> = points.iter().copied().filter(|one| one.until <= as_of).collect();
    let points = by_year(known, aim.kind);
    let sign = match aim.wants {
        Wants::More => Decimal::ONE,
        Wants::Less => -Decimal::ONE,
    };
    // A bound on the side of the target lets the true figure be better (`floor`), one on the other
    // side worse (`open`).
    let floor = |one: &Point| match aim.wants {
        Wants::More => matches!(one.bound, Bound::AtLeast | Bound::MoreThan),
        Wants::Less => matches!(one.bound, Bound::UpTo | Bound::LessThan),
    };
    let open = |one: &Point| match aim.wants {
        Wants::More => matches!(one.bound, Bound::UpTo | Bound::LessThan),
        Wants::Less => matches!(one.bound, Bound::AtLeast | Bound::MoreThan),
    };
    let reaches = |one: &Point| {
        let whole = !one.provisional && sign * one.value >= sign * aim.value;
        // What has come in a part of a year does not go away again.
        let in_part = one.provisional
            && aim.wants == Wants::More
            && one.length() <= 366
            && one.observed >= aim.value;
        (whole || in_part) && !open(one)
    };
    let stated = aim.baseline.map(|(value, until)| Point {
        value,
        observed: value,
        from: until,
        until,
        provisional: false,
        bound: Bound::Exact,
    });
    let whole = || points.iter().copied().filter(|one| !one.provisional);
    let before = whole().rfind(|one| one.until <= aim.set);
    let start = stated.or(before);
    let baseline = start.or_else(|| whole().next());
    let since = |one: &&Point| baseline.is_none_or(|baseline| one.until > baseline.until);
    // The first observation after the target was set begins the line, and may reach the value too.
    let after = |one: &&Point| start.is_none_or(|start| one.until > start.until);
    let in_time = |one: &&Point| aim.due.is_none_or(|due| one.until <= due);
    let reached = points.iter().filter(after).filter(in_time).find(|one| reaches(one));
    // From January to June of a common year there are 181 days.
    let speaks = |one: &&Point| !one.provisional || one.length() >= 181;
    let latest = points.iter().filter(speaks).rfind(|one| since(one)).copied();
    if let Some(reached) = reached {
        let bare = Finding::bare(Verdict::Reached, Because::Value);
        return Finding { baseline, latest: Some(*reached), ..bare };
    }
    let bare = |verdict, because| Finding { baseline, latest, ..Finding::bare(verdict, because) };
    let Some(due) = aim.due else { return bare(Verdict::Unknown, Because::NoDueDay) };
    if due < as_of {
        // The period in which the due day lies. Where it ends later and reaches the value, nobody
        // knows whether it had by the day.
        let last = whole().find(|one| one.from <= due && due <= one.until);
        return match last.filter(|last| sign * last.value < sign * aim.value) {
            Some(last) if floor(&last) => {
                Finding { latest: Some(last), ..bare(Verdict::Unknown, Because::Bound) }
            }
            Some(last) => {
                Finding { latest: Some(last), ..bare(Verdict::Missed, Because::DuePeriod) }
            }
            None => bare(Verdict::Unknown, Because::DueUnreported),
        };
    }
    let (Some(start), Some(latest)) = (baseline, latest) else {
        let because =
            if baseline.is_none() { Because::NoObservation } else { Because::OneObservation };
        return bare(Verdict::Unknown, because);
    };
    let count = (days(start.until, latest.until).max(1), days(start.until, due).max(1));
    let (run, whole_run) = (Decimal::from(count.0), Decimal::from(count.1));
    let left = days(latest.until, due);
    // Products instead of quotients: the comparison is exact.
    let made = sign * (latest.value - start.value) * whole_run;
    let wanted = sign * (aim.value - start.value) * run;
    // A worse start lowers the line, a better one raises it.
    let (verdict, because) = match made >= wanted {
        true if open(&latest) || floor(&start) => (Verdict::Unknown, Because::Bound),
        true => (Verdict::OnTrack, Because::Line),
        false if floor(&latest) || open(&start) => (Verdict::Unknown, Because::Bound),
        false => (Verdict::OffTrack, Because::Line),
    };
    let year = Decimal::new(3_652_425, 4);
    Finding {
        expected: Some(rounded(start.value + (aim.value - start.value) * run / whole_run)),
        pace: Some(rounded((latest.value - start.value) * year / run)),
        // On the due day itself there is no year left to change in.
        needed: (left > 0)
            .then(|| rounded((aim.value - latest.value) * year / Decimal::from(left))),
        days: Some(count),
        ..bare(verdict, because)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        vocabulary::day(text).expect("a day")
    }

    fn year(year: i16, millions: i64) -> Point {
        let value = Decimal::from(millions);
        let (from, until) = (Date::constant(year, 1, 1), Date::constant(year, 12, 31));
        Point { value, observed: value, from, until, provisional: false, bound: Bound::Exact }
    }

    /// Two billion by the end of 2027, first set in May 2023.
    fn aim() -> Aim {
        Aim {
            value: Decimal::from(2000),
            due: Some(day("2027-12-31")),
            set: day("2023-05-04"),
            kind: IndicatorKind::Flow,
            wants: Wants::More,
            baseline: None,
        }
    }

    #[test]
    fn one_observation_says_nothing() {
        let finding = assess(&aim(), &[], day("2024-08-20"));
        assert_eq!(finding.because, Because::NoObservation);
        let finding = assess(&aim(), &[year(2022, 1400)], day("2024-08-20"));
        assert_eq!((finding.verdict, finding.because), (Verdict::Unknown, Because::OneObservation));
    }

    /// From 1400 at the end of 2022 to 2000 at the end of 2027: 1826 days. After 365 of them the
    /// line is at 1400 + 600 x 365/1826 = 1519.93; 1130 is below it. Still needed: 870 in 1461
    /// days, that is 870 x 365.2425/1461 = 217.50 a year.
    #[test]
    fn the_line_is_straight() {
        let finding = assess(&aim(), &[year(2022, 1400), year(2023, 1130)], day("2024-08-23"));
        assert_eq!(finding.verdict, Verdict::OffTrack);
        assert_eq!(finding.expected, Some(Decimal::new(151_993, 2)));
        assert_eq!(finding.needed, Some(Decimal::new(21_750, 2)));
        // -270 in 365 days: -270 x 365.2425/365 = -270.18.
        assert_eq!(finding.pace, Some(Decimal::new(-27_018, 2)));
        let better = assess(&aim(), &[year(2022, 1400), year(2023, 1520)], day("2024-08-23"));
        assert_eq!(better.verdict, Verdict::OnTrack);
    }

    /// Ten months with 1100 are a year with 1100 x 12/10 = 1320.
    #[test]
    fn some_months_are_scaled_and_give_way_to_the_year() {
        let (from, until) = (day("2024-01-01"), day("2024-10-31"));
        let observation = Observation {
            id: "x".parse().expect("an id"),
            indicator: "trade".parse().expect("an id"),
            actor: "KAZ".parse().expect("an actor"),
            counterpart: None,
            from: Some(from.into()),
            on: until.into(),
            bound: None,
            value: Decimal::from(1100),
            unit: None,
            proof: register::Proof {
                sources: Vec::new(),
                passages: Vec::new(),
                grade: vocabulary::Grade::Recorded,
                rank: vocabulary::Rank::Normal,
                question: None,
                reason: None,
                note: None,
            },
        };
        let part = point(&observation, IndicatorKind::Flow);
        assert_eq!((part.value, part.provisional), (Decimal::from(1320), true));
        let known = [year(2022, 1400), year(2023, 1130), part];
        let finding = assess(&aim(), &known, day("2024-12-12"));
        assert_eq!(finding.latest, Some(part));
        assert_eq!(finding.verdict, Verdict::OffTrack);
        let whole = [year(2022, 1400), year(2023, 1130), part, year(2024, 1700)];
        let finding = assess(&aim(), &whole, day("2025-03-01"));
        assert_eq!((finding.latest, finding.verdict), (Some(year(2024, 1700)), Verdict::OnTrack));
        // A month does not speak for its year.
        let month = Point {
            value: Decimal::from(9000),
            from: day("2025-01-01"),
            until: day("2025-01-31"),
            ..part
        };
        let finding = assess(&aim(), &[known[0], known[1], part, month], day("2025-03-01"));
        assert_eq!(finding.latest, Some(part));
        // A part that already holds the value has reached it.
        let enough = Point { observed: Decimal::from(2000), ..part };
        let finding = assess(&aim(), &[year(2022, 1400), enough], day("2024-12-12"));
        assert_eq!(finding.verdict, Verdict::Reached);
    }

    #[test]
    fn after_the_due_day_a_target_is_reached_or_missed_or_unreported() {
        let due = Aim { due: Some(day("2025-12-31")), ..aim() };
        let known = [year(2022, 1400), year(2024, 1700)];
        let finding = assess(&due, &known, day("2026-02-01"));
        assert_eq!((finding.verdict, finding.because), (Verdict::Unknown, Because::DueUnreported));
        let last = [known[0], known[1], year(2025, 1900)];
        assert_eq!(assess(&due, &last, day("2026-02-01")).verdict, Verdict::Missed);
        let last = [known[0], known[1], year(2025, 2000)];
        assert_eq!(assess(&due, &last, day("2026-02-01")).verdict, Verdict::Reached);
        // Reaching it later does not meet the day.
        let late = [known[0], year(2025, 1900), year(2026, 2100)];
        assert_eq!(assess(&due, &late, day("2027-02-01")).verdict, Verdict::Missed);
    }

    #[test]
    fn the_first_observation_may_reach_and_a_later_day_leaves_it_open() {
        // Nothing was known when it was set: the year 2025 begins the line, and reaches.
        let due = Aim { due: Some(day("2025-12-31")), ..aim() };
        assert_eq!(assess(&due, &[year(2025, 2500)], day("2026-02-01")).verdict, Verdict::Reached);
        assert_eq!(assess(&due, &[year(2025, 1500)], day("2026-02-01")).verdict, Verdict::Missed);
        // The year reaches, but whether by June nobody knows.
        let june = Aim { due: Some(day("2025-06-30")), ..aim() };
        let known = [year(2022, 1400), year(2025, 2500)];
        let finding = assess(&june, &known, day("2026-02-01"));
        assert_eq!((finding.verdict, finding.because), (Verdict::Unknown, Because::DueUnreported));
        // A stock of years later says nothing of the due day.
        let stock = Aim { kind: IndicatorKind::Stock, due: Some(day("2024-06-30")), ..aim() };
        let known = [year(2021, 50), year(2026, 3000)];
        assert_eq!(assess(&stock, &known, day("2027-02-01")).verdict, Verdict::Unknown);
    }

    #[test]
    fn ten_months_speak_before_one() {
        let part = |from: &str, until: &str, millions: i64| Point {
            from: day(from),
            until: day(until),
            provisional: true,
            ..year(2024, millions)
        };
        let ten = part("2024-01-01", "2024-10-31", 2040);
        let one = part("2024-11-01", "2024-11-30", 2160);
        let known = [year(2022, 1400), year(2023, 1130), ten, one];
        let finding = assess(&aim(), &known, day("2025-01-15"));
        assert_eq!((finding.verdict, finding.latest), (Verdict::Reached, Some(ten)));
        // Two years together are no part of one.
        let two = Point { from: day("2023-01-01"), ..part("2023-01-01", "2024-12-31", 2040) };
        let two = Point { value: Decimal::from(1020), ..two };
        assert_eq!(
            assess(&aim(), &[year(2022, 1400), two], day("2025-01-15")).verdict,
            Verdict::OffTrack
        );
    }

    #[test]
    fn a_bound_can_leave_it_open() {
        let bounded = |bound| {
            let latest = Point { bound, ..year(2023, 1600) };
            assess(&aim(), &[year(2022, 1400), latest], day("2024-08-23"))
        };
        assert_eq!(bounded(Bound::AtLeast).verdict, Verdict::OnTrack);
        let open = bounded(Bound::LessThan);
        assert_eq!((open.verdict, open.because), (Verdict::Unknown, Because::Bound));
        let short = Point { bound: Bound::MoreThan, ..year(2023, 1130) };
        let known = [year(2022, 1400), short];
        assert_eq!(assess(&aim(), &known, day("2024-08-23")).because, Because::Bound);
        // The baseline may have been lower, and so the line.
        let start = Point { bound: Bound::UpTo, ..year(2022, 1400) };
        let known = [start, year(2023, 1500)];
        assert_eq!(assess(&aim(), &known, day("2024-08-23")).because, Because::Bound);
        // After the due day what is bounded from below may have reached it, from above it has not.
        let ended = |bound| {
            let last = Point { bound, ..year(2027, 1900) };
            assess(&aim(), &[year(2022, 1400), last], day("2028-02-01"))
        };
        assert_eq!(ended(Bound::LessThan).verdict, Verdict::Missed);
        let more = ended(Bound::MoreThan);
        assert_eq!((more.verdict, more.because), (Verdict::Unknown, Because::Bound));
        let most = Point { bound: Bound::LessThan, ..year(2023, 2100) };
        let known = [year(2022, 1400), most];
        assert_ne!(assess(&aim(), &known, day("2024-08-23")).verdict, Verdict::Reached);
    }

    #[test]
    fn a_target_may_want_less() {
        let less = Aim {
            wants: Wants::Less,
            value: Decimal::from(100),
            kind: IndicatorKind::Stock,
            ..aim()
        };
        let known = [year(2022, 600), year(2023, 400)];
        assert_eq!(assess(&less, &known, day("2024-01-01")).verdict, Verdict::OnTrack);
        let known = [year(2022, 600), year(2023, 550)];
        assert_eq!(assess(&less, &known, day("2024-01-01")).verdict, Verdict::OffTrack);
        let known = [year(2022, 600), year(2023, 90)];
        assert_eq!(assess(&less, &known, day("2024-01-01")).verdict, Verdict::Reached);
    }
}
