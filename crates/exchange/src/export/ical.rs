//! Days as an iCalendar file (RFC 5545), which every calendar program reads.
//!
//! Written here rather than with a crate: those at hand bring a second library for dates and take
//! the stamp from the clock and the names from chance, where ours are to be the same each time.

use std::fmt::Write;
use vocabulary::Date;

/// A day, or several in a row, with what falls on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// A name that no other event has and that stays.
    pub uid: String,
    /// The first day.
    pub first: Date,
    /// The last day, included.
    pub last: Date,
    /// What it is, in a line.
    pub summary: String,
    /// More about it; may have several lines.
    pub description: String,
    /// Where still more is told.
    pub url: Option<String>,
}

/// Writes a calendar. `stamp` is the time of its last change (RFC 3339, UTC), which every event
/// carries as its `DTSTAMP`.
#[must_use]
pub fn ical(name: &str, stamp: &str, events: &[Event]) -> String {
    let mut file = File(String::new());
    file.line("BEGIN:VCALENDAR");
    file.line("VERSION:2.0");
    file.line(concat!("PRODID:-//Chancery//Chancery ", env!("CARGO_PKG_VERSION"), "//EN"));
    file.line("CALSCALE:GREGORIAN");
    file.text("NAME", name);
    file.text("X-WR-CALNAME", name);
    let stamp = utc(stamp);
    for event in events {
        file.line("BEGIN:VEVENT");
        file.text("UID", &event.uid);
        file.line(&format!("DTSTAMP:{stamp}"));
        file.line(&format!("DTSTART;VALUE=DATE:{}", day(event.first)));
        // The end is the first day that is no longer part of it (3.6.1).
        let end = event.last.tomorrow().ok().filter(|_| event.first < event.last);
        if let Some(end) = end {
            file.line(&format!("DTEND;VALUE=DATE:{}", day(end)));
        }
        file.text("SUMMARY", &event.summary);
        if !event.description.is_empty() {
            file.text("DESCRIPTION", &event.description);
        }
        if let Some(url) = &event.url {
            // A URI is written as it is (3.3.13); what cannot stand in one is left out.
            let url: String = url.chars().filter(char::is_ascii_graphic).collect();
            file.line(&format!("URL:{url}"));
        }
        file.line("TRANSP:TRANSPARENT");
        file.line("END:VEVENT");
    }
    file.line("END:VCALENDAR");
    file.0
}

fn day(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// A time in UTC as iCalendar writes it: `2026-06-02T08:00:00.5Z` as `20260602T080000Z`.
fn utc(rfc3339: &str) -> String {
    let whole = rfc3339.split(['.', 'Z']).next().unwrap_or_default();
    let plain: String = whole.chars().filter(|one| !matches!(one, '-' | ':')).collect();
    plain + "Z"
}

/// No line is longer than this, in octets, without its end (3.1).
const LONGEST: usize = 75;

struct File(String);

impl File {
    /// Adds a content line, folded: a line that goes on begins with a space.
    fn line(&mut self, line: &str) {
        let mut length = 0;
        for one in line.chars() {
            if length + one.len_utf8() > LONGEST {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(one);
            length += one.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// Adds a property whose value is text (3.3.11).
    fn text(&mut self, name: &str, value: &str) {
        let mut line = String::with_capacity(name.len() + value.len() + 1);
        // Writing to a string does not fail.
        let _ = write!(line, "{name}:");
        for one in value.chars() {
            match one {
                '\\' | ';' | ',' => line.extend(['\\', one]),
                '\n' => line.push_str("\\n"),
                one if one.is_control() => {}
                one => line.push(one),
            }
        }
        self.line(&line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(summary: &str, description: &str) -> Event {
        let on = "2007-06-28".parse().expect("date");
        Event {
            uid: "20070423T123432Z-541111@example.com".to_owned(),
            first: on,
            last: on,
            summary: summary.to_owned(),
            description: description.to_owned(),
            url: None,
        }
    }

    fn written(event: Event) -> String {
        ical("Test", "2007-04-23T12:34:32Z", &[event])
    }

    /// The lines as a reader unfolds them (3.1).
    fn unfolded(file: &str) -> Vec<String> {
        file.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
    }

    /// The value of a text property as a reader takes it (3.3.11).
    fn read(file: &str, name: &str) -> String {
        let start = format!("{name}:");
        let lines = unfolded(file);
        let value = lines.iter().find_map(|line| line.strip_prefix(&start)).expect(name);
        let mut text = String::new();
        let mut chars = value.chars();
        while let Some(one) = chars.next() {
            match (one, one == '\\') {
                (_, true) => match chars.next().expect("something is escaped") {
                    'n' | 'N' => text.push('\n'),
                    other => text.push(other),
                },
                (one, _) => text.push(one),
            }
        }
        text
    }

    /// RFC 5545, section 3.6.1: a multi-day event, here of the days 28 June to 8 July 2007.
    #[test]
    fn days_are_written_as_the_standard_shows() {
        let mut event = event("Festival International de Jazz de Montreal", "");
        event.last = "2007-07-08".parse().expect("date");
        let lines = unfolded(&written(event));
        let from = lines.iter().position(|line| line == "BEGIN:VEVENT").expect("an event");
        assert_eq!(
            lines[from..],
            [
                "BEGIN:VEVENT",
                "UID:20070423T123432Z-541111@example.com",
                "DTSTAMP:20070423T123432Z",
                "DTSTART;VALUE=DATE:20070628",
                "DTEND;VALUE=DATE:20070709",
                "SUMMARY:Festival International de Jazz de Montreal",
                "TRANSP:TRANSPARENT",
                "END:VEVENT",
                "END:VCALENDAR",
            ]
        );
    }

    /// RFC 5545, section 3.3.11: the example of a text with escapes.
    #[test]
    fn text_is_escaped_as_the_standard_shows() {
        let text = "Project XYZ Final Review\nConference Room - 3B\nCome Prepared.";
        let file = written(event("a", text));
        let escaped = r"DESCRIPTION:Project XYZ Final Review\nConference Room - 3B\nCome Prepared.";
        assert!(unfolded(&file).iter().any(|line| line == escaped), "{file}");
        let file = written(event(r"a;b,c\d", ""));
        assert!(file.contains(r"SUMMARY:a\;b\,c\\d"), "{file}");
    }

    #[test]
    fn what_a_record_says_breaks_no_line() {
        let mut evil = event("x\r\nEND:VCALENDAR", "y\u{7}");
        evil.url = Some("https://example.org/\r\nBEGIN:VALARM a b".to_owned());
        let lines = unfolded(&written(evil));
        assert_eq!(lines.iter().filter(|line| line.starts_with("END:VCALENDAR")).count(), 1);
        assert!(lines.contains(&"URL:https://example.org/BEGIN:VALARMab".to_owned()), "{lines:?}");
        assert!(lines.contains(&"DESCRIPTION:y".to_owned()));
    }

    #[test]
    fn a_time_loses_its_fraction() {
        assert_eq!(utc("2026-06-02T08:00:00.5Z"), "20260602T080000Z");
    }

    proptest::proptest! {
        #[test]
        fn lines_are_short_and_what_is_read_is_what_was_written(
            text in "[a-zA-Zé\u{645}\u{1F600},;\\\\\n :]{0,200}"
        ) {
            let file = written(event(&text, ""));
            for line in file.split_terminator("\r\n") {
                proptest::prop_assert!(line.len() <= LONGEST, "{line}");
                proptest::prop_assert!(!line.contains(['\r', '\n']));
            }
            proptest::prop_assert_eq!(read(&file, "SUMMARY"), text);
        }
    }
}
