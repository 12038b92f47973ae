//! Plain text, and bytes to characters for every format.

use super::{Document, Fault, date};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use std::borrow::Cow;

/// What files that are often taken for text begin with, what they are, and what to do.
const OTHERS: [(&[u8], &str, &str); 12] = [
    (b"\xD0\xCF\x11\xE0", "an old or password-protected office file", SAVE),
    (b"{\\rtf", "a rich text file", SAVE),
    (b"PK\x03\x04", "a zip archive", UNPACK),
    (b"\x1F\x8B", "a gzip archive", UNPACK),
    (b"7z\xBC\xAF\x27\x1C", "a 7z archive", UNPACK),
    (b"Rar!", "a rar archive", UNPACK),
    (b"\x28\xB5\x2F\xFD", "a zstd archive", UNPACK),
    (b"\x89PNG", "a picture", RECOGNISE),
    (b"\xFF\xD8\xFF", "a picture", RECOGNISE),
    (b"GIF8", "a picture", RECOGNISE),
    (b"II*\0", "a picture", RECOGNISE),
    (b"SQLite format 3", "a database", "export its text"),
];
const SAVE: &str = "save it as .docx or plain text";
const UNPACK: &str = "unpack it and hand in the files in it";
const RECOGNISE: &str = "recognise its text first and hand in that";

/// Reads a plain text. Of UTF-8 the text is the file, byte for byte, without a byte order mark.
pub(super) fn read(bytes: &[u8]) -> Result<Document, Fault> {
    refuse_others(bytes)?;
    let text = decode(bytes, None).into_owned();
    refuse_binary(&text)?;
    Ok(Document { published: date::header(&text), text, ..Document::default() })
}

/// Refuses a file that begins as another format does.
pub(super) fn refuse_others(bytes: &[u8]) -> Result<(), Fault> {
    match OTHERS.iter().find(|(magic, ..)| bytes.starts_with(magic)) {
        Some((_, found, mend)) => Err(Fault::new(*found, "plain text, HTML, PDF or .docx", *mend)),
        None => Ok(()),
    }
}

/// Refuses what decodes to no text: with a NUL, or with one control character in a hundred.
fn refuse_binary(text: &str) -> Result<(), Fault> {
    let (mut controls, mut nul) = (0, false);
    for byte in text.bytes() {
        nul |= byte == 0;
        let blank = matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C);
        controls += usize::from((byte < b' ' && !blank) || byte == 0x7F);
    }
    if nul || controls * 100 > text.len() {
        return Err(Fault::new(
            "bytes that are no text",
            "plain text in UTF-8, UTF-16 with a byte order mark, or windows-1252",
            "save it as UTF-8 text",
        ));
    }
    Ok(())
}

/// Bytes to characters: by the byte order mark, else by what the file declares, else UTF-8, else
/// windows-1252, in which every byte is a character. What is no character becomes U+FFFD.
pub(super) fn decode<'a>(bytes: &'a [u8], declared: Option<&'static Encoding>) -> Cow<'a, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0;
    }
    let guess = || if std::str::from_utf8(bytes).is_ok() { UTF_8 } else { WINDOWS_1252 };
    declared.unwrap_or_else(guess).decode_without_bom_handling(bytes).0
}
