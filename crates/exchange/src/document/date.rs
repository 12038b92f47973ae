//! The dates documents give of themselves: timestamps, and dates in words on a line of their own.

use vocabulary::PartialDate;

/// How far into a text its header reaches, in characters.
const HEADER: usize = 300;
/// What may follow an unlabelled date on its line, in bytes: a time, a place, an agency.
const TAIL: usize = 60;
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const WEEKDAYS: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/// A line about the date begins with one of these …
const LABELS: [&str; 8] =
    ["date", "dated", "published", "publication", "posted", "issued", "released", "release"];
/// … which one of these may follow.
const LINKS: [&str; 6] = ["date", "on", "of", "at", "online", "publication"];

/// The date in the header of a text: the first line that is about a date.
pub(super) fn header(text: &str) -> Option<PartialDate> {
    let end = text.char_indices().nth(HEADER).map_or(text.len(), |(at, _)| at);
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if at >= end {
            return None;
        }
        at += line.len();
        if let Some(date) = of_line(line) {
            return Some(date);
        }
    }
    None
}

/// The date a line is about: labelled, or alone but for a time or a place. A sentence that begins
/// with a date is about something else.
pub(super) fn of_line(line: &str) -> Option<PartialDate> {
    let line = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    let bare = unlabelled(line);
    let Some((date, numeric, rest)) = leading(bare) else { return after_place(line) };
    let rest = rest.trim();
    let alone = rest.len() <= TAIL && !rest.ends_with(['.', '!', '?']);
    (alone || numeric || bare.len() < line.len()).then_some(date)
}

/// The date after a place: `Castrel, 19 February 2026`, alone or, before a report, with a dash or
/// an agency after it.
fn after_place(line: &str) -> Option<PartialDate> {
    /// A place is a few words with capitals.
    const WORDS: usize = 3;
    let (place, rest) = line.split_once(',')?;
    let mut words = place.split_whitespace();
    let capital = words.all(|word| word.starts_with(char::is_uppercase));
    if !capital || place.split_whitespace().count() > WORDS {
        return None;
    }
    let (date, _, rest) = leading(rest)?;
    let rest = rest.trim();
    let report = rest.starts_with(['(', '-', '–', '—', '/', '.']);
    (rest.len() <= TAIL && !rest.ends_with('.') || report).then_some(date)
}

/// The date a piece of metadata begins with: `2026-02-19T10:00:00+05:00`, `Thu, 19 Feb 2026`.
/// The day is the publisher's own, whatever the hour and the zone.
pub(super) fn moment(text: &str) -> Option<PartialDate> {
    let text = text.trim();
    leading(text).map(|(date, ..)| date).or_else(|| compact(text))
}

/// A date without separators, as PDF writes it: `D:20260219100000+05'00'`.
pub(super) fn compact(text: &str) -> Option<PartialDate> {
    let text = text.strip_prefix("D:").unwrap_or(text);
    let digits = text.get(..8).filter(|eight| eight.bytes().all(|b| b.is_ascii_digit()))?;
    date(&digits[..4], digits[4..6].parse().ok()?, Some(digits[6..].parse().ok()?))
}

/// The line after its label, or as it is.
fn unlabelled(line: &str) -> &str {
    let Some((first, mut rest)) = word(line) else { return line };
    if !is_one(&LABELS, first) {
        return line;
    }
    while let Some((next, after)) = word(rest) {
        if !is_one(&LINKS, next) {
            break;
        }
        rest = after;
    }
    rest
}

/// A date at the start, whether it is all digits, and what follows it.
fn leading(text: &str) -> Option<(PartialDate, bool, &str)> {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let weekday = word(text).filter(|(first, _)| short_for(&WEEKDAYS, first).is_some());
    let text = weekday.map_or(text, |(_, rest)| rest);
    if let Some((date, rest)) = numeric(text) {
        return Some((date, true, rest));
    }
    let (first, rest) = word(text)?;
    let (second, rest) = word(rest)?;
    // `19 February 2026`
    if let (Some(day), Some(month)) = (day(first), short_for(&MONTHS, second)) {
        let (year, rest) = word(rest)?;
        return Some((date(year, month, Some(day))?, false, rest));
    }
    let month = short_for(&MONTHS, first)?;
    // `February 19, 2026`
    if let Some(day) = day(second) {
        let (year, rest) = word(rest)?;
        return Some((date(year, month, Some(day))?, false, rest));
    }
    // `February 2026`
    Some((date(second, month, None)?, false, rest))
}

/// `2026-02-19`, `2026/02/19`, `2026-02` or `19.02.2026`. With slashes or hyphens and the year
/// last, nobody can tell the day from the month.
fn numeric(text: &str) -> Option<(PartialDate, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit() && !matches!(c, '-' | '/' | '.'));
    let (date, rest) = text.split_at(end.unwrap_or(text.len()));
    let mut parts = date.split(['-', '/', '.']);
    let (first, second) = (parts.next()?, parts.next()?);
    let third = parts.next().filter(|part| !part.is_empty());
    let read = match (first.len(), third) {
        (4, Some(third)) => self::date(first, second.parse().ok()?, Some(third.parse().ok()?)),
        (4, None) if second.len() == 2 => self::date(first, second.parse().ok()?, None),
        (1 | 2, Some(third)) if date.contains('.') => {
            self::date(third, second.parse().ok()?, Some(first.parse().ok()?))
        }
        _ => None,
    };
    read.map(|read| (read, rest))
}

fn date(year: &str, month: u8, day: Option<u8>) -> Option<PartialDate> {
    match day {
        Some(day) => format!("{year}-{month:02}-{day:02}"),
        None => format!("{year}-{month:02}"),
    }
    .parse()
    .ok()
}

/// `19`, `19th`.
fn day(word: &str) -> Option<u8> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ordinal = &word[digits.len()..];
    if !["", "st", "nd", "rd", "th"].contains(&ordinal) || digits.len() > 2 {
        return None;
    }
    digits.parse().ok()
}

/// The next word and what follows it.
fn word(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let end = text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}

fn is_one(of: &[&str], word: &str) -> bool {
    of.iter().any(|one| one.eq_ignore_ascii_case(word))
}

/// Which name of the list, from 1, a word is short for: `Feb`, `Sept`, `Thu`.
fn short_for(names: &[&str], word: &str) -> Option<u8> {
    let is = |name: &&str| {
        word.len() >= 3 && name.get(..word.len()).is_some_and(|n| n.eq_ignore_ascii_case(word))
    };
    names.iter().position(is).and_then(|at| u8::try_from(at + 1).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(date: Option<PartialDate>) -> String {
        date.map_or_else(String::new, |date| date.to_string())
    }

    #[test]
    fn a_line_about_a_date_is_told_from_a_sentence() {
        for (line, expected) in [
            (" date 2024-08-20 an address to the council", "2024-08-20"),
            ("Published: 19 February 2026", "2026-02-19"),
            ("Feb 19, 2026", "2026-02-19"),
            ("Thursday, 19th February 2026 - 10:30, Arlen", "2026-02-19"),
            (
                "Posted on Sept. 3, 2025 by the press office of the ministry of roads and bridges, with pictures",
                "2025-09-03",
            ),
            ("19.02.2026 10:30", "2026-02-19"),
            ("2026/02/19", "2026-02-19"),
            ("February 2026", "2026-02"),
            (
                "February 19, 2026 was the day on which the members of the council met for the first time",
                "",
            ),
            ("On 19 February 2026 they met.", ""),
            ("02/03/2026", ""),
            ("Castrel, 19 February 2026", "2026-02-19"),
            (
                "NEW CASTREL, Feb. 19, 2026 (Courier) - The members of the council met for the first time.",
                "2026-02-19",
            ),
            (
                "In Castrel, 19 February 2026 was the day on which they met for the very first time.",
                "",
            ),
            ("Published work", ""),
            ("31 February 2026", ""),
            ("May 5", ""),
            ("", ""),
        ] {
            assert_eq!(said(of_line(line)), expected, "{line:?}");
        }
    }

    #[test]
    fn a_header_ends() {
        let far = format!("{}\n19 February 2026\n", "word ".repeat(60));
        assert_eq!(said(header(&far)), "");
        let near = format!("{}\n19 February 2026\n", "word ".repeat(50));
        assert_eq!(said(header(&near)), "2026-02-19");
    }

    #[test]
    fn timestamps_keep_the_publishers_day() {
        for (text, expected) in [
            ("2026-02-19T23:30:00-05:00", "2026-02-19"),
            ("Thu, 19 Feb 2026 10:00:00 GMT", "2026-02-19"),
            ("20260219", "2026-02-19"),
            ("D:20260219100000+05'00'", "2026-02-19"),
            ("2026-02", "2026-02"),
            ("yesterday", ""),
            ("1771495200", ""),
        ] {
            assert_eq!(said(moment(text)), expected, "{text:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_line_is_survived(text in "\\PC{0,40}|(date |published )?[0-9]{1,4}[-./ ][A-Za-z0-9]{1,9}[-./, ]{1,2}[0-9]{1,4}.{0,9}") {
            let _ = (header(&text), of_line(&text), moment(&text), compact(&text));
        }
    }
}
