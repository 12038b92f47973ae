#![no_main]
//! A PDF file of any bytes, and, where the first byte says so, a page that any content shows.

use exchange::document;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let mut file = b"%PDF-1.4\n".to_vec();
    match bytes.split_first() {
        Some((b'x', content)) => {
            file.extend(b"1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj 2 0 obj << /Kids [3 0 R] >> endobj 3 0 obj << /Contents 4 0 R /Resources << /Font << /F << /Subtype /Type1 >> >> /XObject << /X 5 0 R >> >> >> endobj ");
            for number in ["4", "5"] {
                let head = format!(
                    "{number} 0 obj << /Subtype /Form /Length {} >> stream\n",
                    content.len()
                );
                file.extend(head.into_bytes());
                file.extend(content);
                file.extend(b"\nendstream endobj ");
            }
        }
        _ => file.extend(bytes),
    }
    let read = document::read("a.pdf", &file);
    if let Ok(document) = &read {
        assert!(document.text.chars().any(char::is_alphanumeric));
    }
    assert_eq!(document::read("a.pdf", &file), read);
});
