//! Web pages: one pass over the tokens gathers blocks of text and the head's metadata, a second
//! over the blocks chooses the main text. No tree is built: time and memory are linear in the
//! page, however deep it nests.

mod blocks;
mod choose;
mod head;
mod tag;

use super::{Document, Fault, date, text};
use blocks::Page;
use encoding_rs::Encoding;
use html5gum::{
    Span, Tokenizer,
    emitters::callback::{CallbackEmitter, CallbackEvent},
};
use std::convert::Infallible;

/// How far into a page its encoding is looked for; browsers look at 1024 bytes.
const PRESCAN: usize = 4096;

/// Whether bytes begin as a web page does: with its document type or its first element, perhaps
/// after comments.
pub(super) fn looks_like(head: &[u8]) -> bool {
    let mut rest = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    loop {
        let after = |open: &[u8], close: &[u8]| {
            let inner = rest.strip_prefix(open)?;
            let end = inner.windows(close.len()).position(|part| part == close)?;
            Some(inner[end + close.len()..].trim_ascii_start())
        };
        match after(b"<!--", b"-->").or_else(|| after(b"<?", b"?>")) {
            Some(after) => rest = after,
            None => break,
        }
    }
    ["<!doctype html", "<html", "<head", "<body"]
        .iter()
        .any(|mark| rest.get(..mark.len()).is_some_and(|r| r.eq_ignore_ascii_case(mark.as_bytes())))
}

/// Reads a web page.
pub(super) fn read(bytes: &[u8]) -> Result<Document, Fault> {
    text::refuse_others(bytes)?;
    let html = text::decode(bytes, declared(bytes));
    let mut page = Page::new();
    let mut emitter =
        CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| -> Option<Infallible> {
            page.take(&event);
            None
        });
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(&*html, emitter).finish();
    page.finish();
    if page.is_full() {
        return Err(Fault::new(
            format!("more than {} paragraphs", page.blocks.len()),
            "a page with one document",
            "split it into documents",
        ));
    }
    let text = choose::main_text(&page);
    let (mut document, dated) = page.head.into_document();
    document.title = document.title.or_else(|| choose::headline(&page.blocks, &page.text));
    document.published = dated
        .or_else(|| date::header(&text))
        .or_else(|| choose::date_line(&page.blocks, &page.text));
    document.text = text;
    Ok(document)
}

/// The encoding the page's own mark-up declares.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes[..bytes.len().min(PRESCAN)].to_ascii_lowercase();
    let mut rest = &head[..];
    while let Some(at) = memchr::memmem::find(rest, b"charset") {
        rest = rest[at + b"charset".len()..].trim_ascii_start();
        let Some(value) = rest.strip_prefix(b"=") else { continue };
        let value = value.trim_ascii_start().trim_start_quotes();
        let end = value.iter().position(|b| !b.is_ascii_alphanumeric() && !b"-_:.".contains(b));
        let label = &value[..end.unwrap_or(value.len())];
        if let Some(encoding) = Encoding::for_label(label) {
            // What could be read as far as here is not UTF-16.
            return Some(encoding.output_encoding());
        }
    }
    None
}

trait Quotes {
    fn trim_start_quotes(&self) -> &Self;
}

impl Quotes for [u8] {
    fn trim_start_quotes(&self) -> &Self {
        self.strip_prefix(b"\"").or_else(|| self.strip_prefix(b"'")).unwrap_or(self)
    }
}
