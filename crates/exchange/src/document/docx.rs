//! Word processor's files: the paragraphs of the body, and the title and dates of the properties.

use super::{Document, Fault, Paragraphs, date, text, tidy};
use flate2::bufread::DeflateDecoder;
use quick_xml::{
    Reader,
    escape::resolve_predefined_entity,
    events::{BytesRef, Event},
};
use rawzip::{CompressionMethod, ZipArchive};
use std::{borrow::Cow, io::Read};

/// The most entries a file may have: one with a thousand pictures has a few thousand.
const MAX_ENTRIES: usize = 20_000;
/// The longest part inflated, in bytes: mark-up takes about ten times the room of its text.
const MAX_PART: usize = 64 << 20;
/// How often a part may be longer than it is packed. Mark-up shrinks to a tenth, deflate stops at
/// a thousandth.
const MAX_RATIO: usize = 200;
/// Smaller parts may shrink as they like.
const SMALL: usize = 1 << 20;
/// How deep tables and text boxes may stand in each other.
const MAX_NESTED: usize = 64;

const EXPECTED: &str = "a .docx file (a zip archive with word/document.xml)";
const MEND: &str = "save it again as .docx, or as plain text";

/// Reads a word processor's file.
pub(super) fn read(bytes: &[u8]) -> Result<Document, Fault> {
    if !bytes.starts_with(b"PK\x03\x04") {
        text::refuse_others(bytes)?;
    }
    let (body, properties) = parts(bytes)?;
    let body = body.ok_or_else(|| broken("no word/document.xml"))?;
    let text = paragraphs(&text::decode(&body, None))?;
    let mut document = Document { published: date::header(&text), text, ..Document::default() };
    if let Some(properties) = properties {
        describe(&mut document, &text::decode(&properties, None))?;
    }
    Ok(document)
}

#[expect(clippy::needless_pass_by_value, reason = "what `map_err` hands over")]
fn broken(found: impl ToString) -> Fault {
    Fault::new(found.to_string(), EXPECTED, MEND)
}

type Part = Option<Vec<u8>>;

/// The body and the properties, inflated.
fn parts(bytes: &[u8]) -> Result<(Part, Part), Fault> {
    let archive = ZipArchive::from_slice(bytes).map_err(broken)?;
    let (mut body, mut properties) = (None, None);
    let mut entries = archive.entries();
    let mut count = 0;
    while let Some(entry) = entries.next_entry().map_err(broken)? {
        count += 1;
        if count > MAX_ENTRIES {
            return Err(broken(format!("more than {MAX_ENTRIES} entries")));
        }
        let path = entry.file_path();
        let part = match path.as_ref() {
            // Some services number the body.
            path if path.starts_with(b"word/document") && path.ends_with(b".xml") => &mut body,
            b"docProps/core.xml" => &mut properties,
            _ => continue,
        };
        // A second entry of one name is a trick.
        if part.is_some() {
            continue;
        }
        let found = archive.get_entry(entry.wayfinder()).map_err(broken)?;
        let inflated = match entry.compression_method() {
            CompressionMethod::STORE => inflate(found.data(), found.verifying_reader(found.data())),
            CompressionMethod::DEFLATE => {
                let reader = DeflateDecoder::new(found.data());
                inflate(found.data(), found.verifying_reader(reader))
            }
            _ => Err(broken("a part that is encrypted or packed in an unknown way")),
        };
        *part = Some(inflated?);
    }
    Ok((body, properties))
}

/// Inflates a part as far as the limits allow.
fn inflate(packed: &[u8], reader: impl Read) -> Result<Vec<u8>, Fault> {
    let limit = packed.len().saturating_mul(MAX_RATIO).clamp(SMALL, MAX_PART);
    let mut part = Vec::new();
    reader.take(limit as u64 + 1).read_to_end(&mut part).map_err(broken)?;
    if part.len() > limit {
        return Err(Fault::new(
            format!(
                "a part of {} KiB that inflates to more than {} MiB",
                packed.len() >> 10,
                limit >> 20
            ),
            format!("at most {MAX_RATIO} times its packed size and {} MiB", MAX_PART >> 20),
            MEND,
        ));
    }
    Ok(part)
}

/// Where text goes: paragraphs stand in the body, in cells of tables and in text boxes.
#[derive(Default)]
struct Body {
    done: Paragraphs,
    /// The open paragraphs, each in a text box that stands in the one before it.
    open: Vec<String>,
    /// The open rows: the paragraphs of each cell.
    rows: Vec<Vec<Vec<String>>>,
    /// How many elements are open whose text does not stand in the document.
    struck: usize,
    /// Whether the open element holds text.
    in_text: bool,
}

/// The text of the body. What was deleted under revision, and the second rendering of what is
/// given twice, is left out.
fn paragraphs(xml: &str) -> Result<String, Fault> {
    let mut reader = Reader::from_str(xml);
    let mut body = Body::default();
    loop {
        match reader.read_event().map_err(broken)? {
            Event::Eof => break,
            Event::Start(tag) => body.start(tag.local_name().as_ref())?,
            Event::Empty(tag) => body.empty(tag.local_name().as_ref()),
            Event::End(tag) => body.end(tag.local_name().as_ref()),
            Event::Text(text) => body.add(&text.xml10_content()),
            Event::CData(text) => body.add(&text.xml10_content()),
            Event::GeneralRef(entity) => body.add(&resolved(&entity)),
            // Entities a document type declares are not expanded.
            Event::DocType(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
    Ok(body.done.0)
}

impl Body {
    fn start(&mut self, name: &str) -> Result<(), Fault> {
        match name {
            "del" | "moveFrom" | "Fallback" => self.struck += 1,
            "p" => self.open.push(String::new()),
            "tr" => self.rows.push(Vec::new()),
            "tc" => {
                if let Some(row) = self.rows.last_mut() {
                    row.push(Vec::new());
                }
            }
            "t" => self.in_text = self.struck == 0,
            other => self.empty(other),
        }
        if self.open.len() > MAX_NESTED || self.rows.len() > MAX_NESTED {
            let found = format!("more than {MAX_NESTED} tables or text boxes in each other");
            return Err(broken(found));
        }
        Ok(())
    }

    fn empty(&mut self, name: &str) {
        let mark = match name {
            "tab" | "ptab" => '\t',
            "br" | "cr" => '\n',
            "noBreakHyphen" => '-',
            _ => return,
        };
        if let Some(paragraph) = self.open.last_mut().filter(|_| self.struck == 0) {
            paragraph.push(mark);
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "del" | "moveFrom" | "Fallback" => self.struck = self.struck.saturating_sub(1),
            "t" => self.in_text = false,
            "p" => {
                let paragraph = self.open.pop().unwrap_or_default();
                self.put(&paragraph);
            }
            "tr" => {
                for paragraph in row(self.rows.pop().unwrap_or_default()) {
                    self.put(&paragraph);
                }
            }
            _ => {}
        }
    }

    fn add(&mut self, text: &str) {
        if let Some(paragraph) = self.open.last_mut().filter(|_| self.in_text) {
            paragraph.push_str(text);
        }
    }

    /// A paragraph stands in the open cell, or in the body.
    fn put(&mut self, paragraph: &str) {
        match self.rows.last_mut().and_then(|row| row.last_mut()) {
            Some(_) if paragraph.trim().is_empty() => {}
            Some(cell) => cell.push(paragraph.trim().to_owned()),
            None => self.done.push(paragraph),
        }
    }
}

/// A row of figures is one line; a row that lays out a page is the paragraphs in it.
fn row(cells: Vec<Vec<String>>) -> Vec<String> {
    if cells.iter().any(|cell| cell.len() > 1) {
        return cells.into_iter().flatten().collect();
    }
    vec![cells.into_iter().flatten().collect::<Vec<_>>().join("\t")]
}

/// The properties: the first of each.
fn describe(document: &mut Document, xml: &str) -> Result<(), Fault> {
    let mut reader = Reader::from_str(xml);
    let (mut name, mut said) = (String::new(), String::new());
    let (mut created, mut modified) = (None, None);
    loop {
        match reader.read_event().map_err(broken)? {
            Event::Eof => break,
            Event::Start(tag) => {
                tag.local_name().as_ref().clone_into(&mut name);
                said.clear();
            }
            Event::Text(text) => said.push_str(&text.xml10_content()),
            Event::GeneralRef(entity) => said.push_str(&resolved(&entity)),
            Event::End(_) => match name.as_str() {
                "title" => first(&mut document.title, &said),
                "publisher" => first(&mut document.publisher, &said),
                "language" => first(&mut document.language, &said),
                "created" => created = created.or_else(|| date::moment(&said)),
                "modified" => modified = modified.or_else(|| date::moment(&said)),
                _ => {}
            },
            _ => {}
        }
    }
    document.published = document.published.or(created).or(modified);
    Ok(())
}

fn first(kept: &mut Option<String>, said: &str) {
    if kept.is_none() {
        *kept = tidy(said);
    }
}

/// The character a reference stands for; nothing for an entity the file itself declares.
fn resolved(entity: &BytesRef<'_>) -> Cow<'static, str> {
    match entity.resolve_char_ref() {
        Ok(Some(character)) => Cow::Owned(character.to_string()),
        _ => Cow::Borrowed(resolve_predefined_entity(&entity.xml10_content()).unwrap_or("")),
    }
}
