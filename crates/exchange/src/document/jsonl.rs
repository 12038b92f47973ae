//! Documents, one JSON object a line.

use super::{Document, Fault, MAX_TEXT, Unreadable, checked, date, tidy};
use memchr::memchr;
use serde::Deserialize;
use std::{
    borrow::Cow,
    io::{self, BufRead},
};

/// The longest line read, in bytes. A longer one is passed over without being kept.
pub const MAX_LINE: usize = MAX_TEXT;

const EXPECTED: &str =
    "a JSON object with text and, where known, title, published, publisher, url, language and id";

/// A line. Fields that are not listed are passed over.
#[derive(Deserialize)]
struct Line<'a> {
    #[serde(borrow)]
    text: Cow<'a, str>,
    title: Option<String>,
    published: Option<String>,
    publisher: Option<String>,
    url: Option<String>,
    language: Option<String>,
    id: Option<Name>,
}

/// An identifier: collections number their documents as often as they name them.
#[derive(Deserialize)]
#[serde(untagged)]
enum Name {
    Text(String),
    Number(u64),
}

/// Reads documents line by line, keeping one at a time. A line at fault is reported with its
/// number, and reading goes on.
#[derive(Debug)]
pub struct JsonLines<R> {
    file: String,
    reader: R,
    line: u64,
    buffer: Vec<u8>,
    /// The reader failed: nothing follows.
    broken: bool,
}

/// What a line turned out to be.
enum Next {
    End,
    Whole,
    TooLong,
}

impl<R: BufRead> JsonLines<R> {
    /// Reads from a reader. The name is what messages call the file.
    pub fn new(file: &str, reader: R) -> Self {
        Self { file: file.to_owned(), reader, line: 0, buffer: Vec::new(), broken: false }
    }

    /// Brings the next line into the buffer, or passes over one that is too long.
    fn next_line(&mut self) -> io::Result<Next> {
        self.buffer.clear();
        let mut some = false;
        loop {
            let part = match self.reader.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                part => part?,
            };
            if part.is_empty() {
                return Ok(if some { Next::Whole } else { Next::End });
            }
            some = true;
            let end = memchr(b'\n', part);
            let line = &part[..end.unwrap_or(part.len())];
            let fits = self.buffer.len() + line.len() <= MAX_LINE;
            if fits {
                self.buffer.extend_from_slice(line);
            }
            let read = line.len() + usize::from(end.is_some());
            self.reader.consume(read);
            match (fits, end) {
                (true, None) => {}
                (true, Some(_)) => return Ok(Next::Whole),
                (false, None) => {
                    self.buffer = Vec::new();
                    self.reader.skip_until(b'\n')?;
                    return Ok(Next::TooLong);
                }
                (false, Some(_)) => {
                    self.buffer = Vec::new();
                    return Ok(Next::TooLong);
                }
            }
        }
    }

    fn fail(&self, fault: Fault) -> Option<Result<Document, Unreadable>> {
        Some(Err(fault.of(&self.file, Some(self.line))))
    }
}

impl<R: BufRead> Iterator for JsonLines<R> {
    type Item = Result<Document, Unreadable>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.broken {
            self.line += 1;
            match self.next_line() {
                Ok(Next::End) => return None,
                Ok(Next::TooLong) => {
                    return self.fail(Fault::new(
                        format!("a line longer than {} MiB", MAX_LINE >> 20),
                        "one document a line",
                        "split the document",
                    ));
                }
                Err(error) => {
                    self.broken = true;
                    return self.fail(Fault::new(
                        error.to_string(),
                        "a file that can be read to its end",
                        "hand it in again",
                    ));
                }
                Ok(Next::Whole) => {}
            }
            let mark: &[u8] = if self.line == 1 { b"\xEF\xBB\xBF" } else { b"" };
            let line = self.buffer.strip_prefix(mark).unwrap_or(&self.buffer).trim_ascii();
            if !line.is_empty() {
                return match document(line) {
                    Ok(document) => Some(Ok(document)),
                    Err(fault) => self.fail(fault),
                };
            }
        }
        None
    }
}

fn document(line: &[u8]) -> Result<Document, Fault> {
    let line: Line = serde_json::from_slice(line).map_err(|error| {
        // The library counts lines too; here there is only one.
        let said = error.to_string().replace(" at line 1 column ", " at column ");
        Fault::new(said, EXPECTED, "mend the line, or leave the field out")
    })?;
    let published = line.published.filter(|said| !said.trim().is_empty());
    let published = published.map(|said| {
        date::moment(&said).ok_or_else(|| {
            let mend = "write the day of publication, or leave the field out";
            Fault::new(format!("published {said:?}"), "a date, as 2026-02-19", mend)
        })
    });
    let plain = |said: Option<String>| said.and_then(|said| tidy(&said));
    checked(Document {
        text: line.text.into_owned(),
        title: plain(line.title),
        published: published.transpose()?,
        publisher: plain(line.publisher),
        url: plain(line.url),
        language: plain(line.language),
        id: plain(line.id.map(|id| match id {
            Name::Text(text) => text,
            Name::Number(number) => number.to_string(),
        })),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{BufReader, Read, repeat};

    fn lines(text: &str) -> Vec<Result<Document, String>> {
        let lines = JsonLines::new("a.jsonl", text.as_bytes());
        lines.map(|line| line.map_err(|error| error.to_string())).collect()
    }

    #[test]
    fn a_line_is_a_document() {
        let text = "\u{FEFF}{\"text\":\"A\\n\\u00e9 \\\"b\\\"\",\"title\":\" T \",\"published\":\"2026-02-19T10:00:00Z\",\"publisher\":\"P\",\"url\":\"https://a.example\",\"language\":\"en\",\"id\":7,\"more\":[1]}\r\n\n{\"text\":\"two\",\"published\":\"\",\"title\":null,\"id\":\"x\"}";
        let read = lines(text);
        let some = |text: &str| Some(text.to_owned());
        let first = Document {
            text: "A\né \"b\"".to_owned(),
            title: some("T"),
            published: "2026-02-19".parse().ok(),
            publisher: some("P"),
            url: some("https://a.example"),
            language: some("en"),
            id: some("7"),
        };
        let second = Document { text: "two".to_owned(), id: some("x"), ..Document::default() };
        assert_eq!(read, [Ok(first), Ok(second)]);
    }

    #[test]
    fn a_bad_line_is_reported_and_reading_goes_on() {
        let text = "{\"text\": \"one\"}\n{\"text\": 5}\n[1]\n{\"title\":\"t\"}\n{\"text\":\" \"}\n{\"text\":\"a\",\"published\":\"soon\"}\nnot json\n{\"text\":\"two\"}";
        let read = lines(text);
        assert_eq!(read.iter().filter(|line| line.is_ok()).count(), 2);
        assert!(read.first().is_some_and(Result::is_ok) && read.last().is_some_and(Result::is_ok));
        for (at, said) in [
            (1, "a.jsonl, line 2: invalid type: integer `5`"),
            (2, "a.jsonl, line 3: "),
            (3, "a.jsonl, line 4: missing field `text`"),
            (4, "a.jsonl, line 5: no words"),
            (5, "a.jsonl, line 6: published \"soon\": expected a date, as 2026-02-19"),
            (6, "a.jsonl, line 7: "),
        ] {
            let error = read[at].as_ref().expect_err("a bad line");
            assert!(error.starts_with(said) && error.contains("expected"), "{error}");
        }
    }

    #[test]
    fn a_line_of_100_megabytes_is_passed_over_and_not_kept() {
        let long = repeat(b'a').take(100 << 20);
        let text = b"{\"text\":\"one\"}\n".chain(long).chain(&b"\n{\"text\":\"two\"}\n"[..]);
        let mut lines = JsonLines::new("a.jsonl", BufReader::new(text));
        assert!(lines.next().is_some_and(|line| line.is_ok()));
        let error = lines.next().and_then(Result::err).expect("too long");
        assert_eq!((error.line, error.found.as_str()), (Some(2), "a line longer than 32 MiB"));
        assert_eq!(lines.buffer.capacity(), 0);
        assert_eq!(lines.next().and_then(Result::ok).map(|two| two.text).as_deref(), Some("two"));
        assert!(lines.next().is_none());
    }

    #[test]
    fn a_reader_that_fails_ends_it() {
        struct Fails;
        impl Read for Fails {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::Error::other("the disk is gone"))
            }
        }
        let text = b"{\"text\":\"one\"}\n".chain(Fails);
        let mut lines = JsonLines::new("a.jsonl", BufReader::new(text));
        assert!(lines.next().is_some_and(|line| line.is_ok()));
        let error = lines.next().and_then(Result::err).expect("a failure");
        assert!(error.to_string().contains("line 2: the disk is gone"), "{error}");
        assert!(lines.next().is_none());
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_survived(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..300)) {
            let filled = bytes.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty());
            let mark = usize::from(bytes.split(|byte| *byte == b'\n').next() == Some(b"\xEF\xBB\xBF"));
            proptest::prop_assert_eq!(JsonLines::new("a", &bytes[..]).count(), filled.count() - mark);
        }
    }
}
