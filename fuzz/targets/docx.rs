#![no_main]
//! A word processor's file: the archive of any bytes, and, where the first byte says so, a whole
//! archive around a body of any bytes.

use exchange::document;
use libfuzzer_sys::fuzz_target;

/// An archive with one part, stored as it is.
fn archive(name: &str, part: &[u8]) -> Vec<u8> {
    let mut crc = !0_u32;
    for byte in part {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg());
        }
    }
    let length = part.len() as u32;
    let mut common = vec![20, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    for number in [!crc, length, length] {
        common.extend(number.to_le_bytes());
    }
    common.extend((name.len() as u16).to_le_bytes());
    common.extend([0, 0]);
    let local = [b"PK\x03\x04", &common[..], name.as_bytes(), part].concat();
    let central = [b"PK\x01\x02\x14\x00", &common[..], &[0; 14], name.as_bytes()].concat();
    let mut end = b"PK\x05\x06\0\0\0\0\x01\0\x01\0".to_vec();
    end.extend((central.len() as u32).to_le_bytes());
    end.extend((local.len() as u32).to_le_bytes());
    end.extend([0, 0]);
    [local, central, end].concat()
}

fuzz_target!(|bytes: &[u8]| {
    let file = match bytes.split_first() {
        Some((b'x', body)) => archive("word/document.xml", body),
        _ => bytes.to_vec(),
    };
    let read = document::read("a.docx", &file);
    if let Ok(document) = &read {
        assert!(document.text.chars().any(char::is_alphanumeric));
    }
    assert_eq!(document::read("a.docx", &file), read);
});
