#![no_main]
//! A web page of any bytes. What reads is tidy and reads the same again.

use exchange::document;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let page = [b"<html>", bytes].concat();
    let read = document::read("page.html", &page);
    if let Ok(document) = &read {
        let text = &document.text;
        assert!(text.chars().any(char::is_alphanumeric));
        assert!(
            text.trim() == text && !text.contains("\n\n\n") && !text.contains("  "),
            "{text:?}"
        );
        assert!(text.len() <= page.len() * 3, "an entity of two bytes is at most six");
    }
    assert_eq!(document::read("page.html", &page), read);
});
