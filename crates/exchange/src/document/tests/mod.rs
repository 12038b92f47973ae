//! What reading promises, on files made here.

mod docx;
mod html;
mod pdf;

use super::*;
use proptest::prelude::*;

/// The text of a file that reads.
fn text_of(name: &str, bytes: &[u8]) -> String {
    read(name, bytes).unwrap_or_else(|error| panic!("{error}")).text
}

/// What is said of a file that does not read.
fn refusal(name: &str, bytes: &[u8]) -> String {
    match read(name, bytes) {
        Err(error) => error.to_string(),
        Ok(document) => panic!("{name} reads: {:?}", document.text),
    }
}

#[test]
fn a_file_is_known_by_its_marks_before_its_name() {
    for (name, bytes, expected) in [
        ("a.txt", &b"word"[..], Format::Text),
        ("a", b"word", Format::Text),
        ("a.txt", b"%PDF-1.4", Format::Pdf),
        ("a.pdf", b"\n\n%PDF-1.4", Format::Pdf),
        ("a.pdf", b"<!DOCTYPE html><html>", Format::Html),
        ("a.txt", b"\xEF\xBB\xBF <!-- saved --> <?xml version='1.0'?>\n<HTML>", Format::Html),
        ("a.htm", b"<p>word", Format::Html),
        ("a.doc", b"PK\x03\x04", Format::Docx),
        ("a.jsonl", b"{}", Format::JsonLines),
        ("A.NDJSON", b"", Format::JsonLines),
        ("a.pdf", b"", Format::Pdf),
        ("html", b"", Format::Text),
    ] {
        assert_eq!(format(name, bytes), expected, "{name} {:?}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn a_plain_text_is_kept_byte_for_byte() {
    let text =
        "Published: 19 February 2026\r\n\r\n  Caf\u{e9}\t\u{2013} \u{41f}\u{440}\u{438}\r\n\n\n";
    let document = read("a.txt", text.as_bytes()).expect("a text");
    assert_eq!(document.text, text);
    assert_eq!(document.published, "2026-02-19".parse().ok());
    assert_eq!((document.title, document.publisher, document.url), (None, None, None));
}

#[test]
fn encodings_are_told_by_their_marks() {
    let text = "Žofín, 4 May 2024";
    let little = text.encode_utf16().flat_map(u16::to_le_bytes);
    let big = text.encode_utf16().flat_map(u16::to_be_bytes);
    let little: Vec<u8> = [0xFF, 0xFE].into_iter().chain(little).collect();
    let big: Vec<u8> = [0xFE, 0xFF].into_iter().chain(big).collect();
    let marked = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    for bytes in [text.as_bytes(), &little, &big, &marked] {
        assert_eq!(text_of("a.txt", bytes), text);
    }
    // Windows-1252: 0x93 and 0x94 are quotation marks, 0x80 is the euro.
    assert_eq!(text_of("a.txt", b"\x93Caf\xE9\x94 5 \x80"), "“Café” 5 €");
}

#[test]
fn what_is_no_text_is_refused_with_a_way_out() {
    for (bytes, found, mend) in [
        (&b"\x89PNG\r\n\x1a\n0000"[..], "a picture", "recognise its text"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1", "password-protected office file", "save it as .docx"),
        (b"{\\rtf1 word}", "a rich text file", "save it as .docx"),
        (b"\x1F\x8B\x08", "a gzip archive", "unpack it"),
        (b"words\0words", "bytes that are no text", "save it as UTF-8"),
        (b"\x01\x02words\x03", "bytes that are no text", "save it as UTF-8"),
        (b"", "no words", "hand in a file with text"),
        (b" \n-- \n", "no words", "hand in a file with text"),
    ] {
        let said = refusal("a.txt", bytes);
        assert!(
            said.starts_with("a.txt: ") && said.contains(found) && said.contains(mend),
            "{said}"
        );
    }
    let many = refusal("a.jsonl", b"{\"text\": \"word\"}\n");
    assert!(many.contains("read it as JSON Lines"), "{many}");
}

#[test]
fn a_text_too_long_is_refused() {
    let long = "word ".repeat(MAX_TEXT / 5 + 1);
    assert!(refusal("a.txt", long.as_bytes()).contains("at most 32 MiB a document"));
    let large = vec![b'a'; MAX_FILE + 1];
    assert!(refusal("a.txt", &large).contains("at most 128 MiB"));
}

proptest! {
    #[test]
    fn any_bytes_end_in_a_document_or_a_refusal(
        name in "a(\\.(txt|html|pdf|docx|jsonl))?",
        mark in prop::sample::select(vec![
            &b""[..], b"%PDF-1.4\n1 0 obj", b"PK\x03\x04", b"<html>", b"\xFF\xFE",
        ]),
        bytes in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        let bytes = [mark, &bytes].concat();
        if let Ok(document) = read(&name, &bytes) {
            prop_assert!(document.text.chars().any(char::is_alphanumeric));
            prop_assert_eq!(read(&name, &bytes), Ok(document));
        }
    }
}
