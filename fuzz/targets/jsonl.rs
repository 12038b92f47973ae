#![no_main]
//! Documents, one a line, of any bytes. Every line with something on it is a document or a
//! refusal with its number.

use exchange::document::JsonLines;
use libfuzzer_sys::fuzz_target;
use std::io::BufReader;

fuzz_target!(|bytes: &[u8]| {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let filled = bytes.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty());
    let expected = filled.count();
    let read: Vec<_> = JsonLines::new("a.jsonl", bytes).collect();
    if !bytes.starts_with(b"\xEF\xBB\xBF") {
        assert_eq!(read.len(), expected);
    }
    let lines = bytes.split(|byte| *byte == b'\n').count() as u64;
    for error in read.iter().filter_map(|line| line.as_ref().err()) {
        assert!(error.line.is_some_and(|line| (1..=lines).contains(&line)), "{error}");
    }
    // However the bytes arrive, they say the same.
    let slowly = JsonLines::new("a.jsonl", BufReader::with_capacity(3, bytes));
    assert!(slowly.eq(read));
});
