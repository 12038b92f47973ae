//! PDF files: the text their pages show, in the order they show it.
//!
//! Only what is written with characters is read; a scan has no text. Encrypted files are refused.
//! Nothing of the file is executed, and each of its parts has a limit, so that the same file ends
//! the same way everywhere.

mod file;
mod filter;
mod font;
mod lines;
mod page;
mod syntax;

use super::{Document, Fault, Paragraphs, date, text, tidy};
use encoding_rs::{UTF_16BE, WINDOWS_1252};
use file::File;
use page::{Page, Reader};
use rustc_hash::FxHashSet;
use std::rc::Rc;
use syntax::{Dict, Object};

/// The most pages read: the longest reports of a year have a thousand.
const MAX_PAGES: usize = 5000;
/// The most lines: those pages full of them, three times over.
const MAX_LINES: usize = 1_000_000;
/// How many nodes of the tree of pages may wait.
const MAX_NODES: usize = 1 << 20;
/// How deep the tree of pages may be; a balanced one of a million pages is six deep.
const MAX_DEPTH: usize = 64;

/// Reads a PDF file.
pub(super) fn read(bytes: &[u8]) -> Result<Document, Fault> {
    if memchr::memmem::find(&bytes[..bytes.len().min(super::HEAD)], b"%PDF-").is_none() {
        text::refuse_others(bytes)?;
        return Err(Fault::new(
            "no PDF header",
            "a PDF file",
            "export it again, or hand in the text",
        ));
    }
    let file = File::new(bytes)?;
    if *file.trailer.raw("Encrypt") != Object::Null {
        return Err(Fault::new(
            "an encrypted PDF file",
            "one without a password or restrictions",
            "print it to a new PDF file, or hand in its text",
        ));
    }
    let catalog = catalog(&file)?;
    let pages = pages(&file, &catalog)?;
    if pages.is_empty() {
        return Err(Fault::new(
            "a PDF file without pages: it is damaged or cut off",
            "a whole PDF file",
            "fetch or export it again",
        ));
    }
    let text = text(&file, &pages)?;
    let info = file.dict(&file.trailer, "Info")?;
    let said = |key: &str| Ok(string(&file.at(&info, key)?));
    let language = string(&file.at(&catalog, "Lang")?);
    let dated = |said: Option<String>| said.and_then(|said| date::compact(said.trim()));
    let (created, modified) = (dated(said("CreationDate")?), dated(said("ModDate")?));
    Ok(Document {
        title: said("Title")?.and_then(|title| title_of(&title)),
        published: date::header(&text).or(created).or(modified),
        language: language.and_then(|language| tidy(&language)),
        text,
        ..Document::default()
    })
}

/// The text of the pages, separated by blank lines.
fn text(file: &File<'_>, pages: &[Page]) -> Result<String, Fault> {
    let mut reader = Reader::new(file);
    let mut shown = Vec::new();
    let mut length = 0;
    for page in pages {
        let lines = lines::lines(reader.page(page)?);
        length += lines.len();
        if length > MAX_LINES {
            let found = format!("more than {MAX_LINES} lines");
            return Err(Fault::new(found, "a PDF file of a document", "split it"));
        }
        shown.push(lines);
    }
    let (meant, meaningless) = reader.glyphs();
    if meaningless > meant {
        return Err(Fault::new(
            "fonts that do not say what their glyphs mean",
            "a PDF file with text that can be copied",
            "export it again with its text, or recognise the text and hand in that",
        ));
    }
    if meant == 0 {
        return Err(Fault::new(
            "pages without text: a scan, or pictures",
            "a PDF file with text that can be copied",
            "recognise its text first and hand in that",
        ));
    }
    let mut text = Paragraphs::default();
    for paragraph in lines::paragraphs(shown) {
        text.push(&paragraph);
    }
    Ok(text.0)
}

/// The catalog: by the trailer, or, where that is lost, by its type.
fn catalog(file: &File<'_>) -> Result<Dict, Fault> {
    if let Object::Dict(root) = file.at(&file.trailer, "Root")? {
        return Ok(root);
    }
    for number in file.numbers().iter().rev() {
        if let Object::Dict(dict) = file.object(*number)?
            && dict.raw("Type").is_name("Catalog")
        {
            return Ok(dict);
        }
    }
    Ok(Dict::default())
}

/// The pages in their order: by the tree, or, where that is broken, as they stand in the file.
fn pages(file: &File<'_>, catalog: &Dict) -> Result<Vec<Page>, Fault> {
    let mut pages = Vec::new();
    let mut seen = FxHashSet::default();
    // What is still to be looked at, the next last: a node and what it inherits.
    let mut open = vec![(catalog.raw("Pages").clone(), Rc::new(Dict::default()), 0)];
    while let Some((node, inherited, depth)) = open.pop() {
        if let Object::Ref(number) = node
            && !seen.insert(number)
        {
            continue;
        }
        let Object::Dict(node) = file.resolve(&node)? else { continue };
        let resources = match file.at(&node, "Resources")? {
            Object::Dict(resources) => Rc::new(resources),
            _ => inherited,
        };
        let kids = file.at(&node, "Kids")?;
        if kids.array().is_empty() {
            push(&mut pages, &node, resources)?;
        } else if depth < MAX_DEPTH && open.len() < MAX_NODES {
            let kids = kids.array().iter().rev();
            open.extend(kids.map(|kid| (kid.clone(), resources.clone(), depth + 1)));
        }
        file.spend(1024)?;
    }
    if pages.is_empty() {
        for number in file.numbers() {
            if let Object::Dict(node) = file.object(*number)?
                && node.raw("Type").is_name("Page")
                && seen.insert(*number)
            {
                let resources = match file.at(&node, "Resources")? {
                    Object::Dict(resources) => resources,
                    _ => file.dict(&file.dict(&node, "Parent")?, "Resources")?,
                };
                push(&mut pages, &node, Rc::new(resources))?;
            }
        }
    }
    Ok(pages)
}

fn push(pages: &mut Vec<Page>, node: &Dict, resources: Rc<Dict>) -> Result<(), Fault> {
    if pages.len() == MAX_PAGES {
        let found = format!("more than {MAX_PAGES} pages");
        return Err(Fault::new(found, format!("at most {MAX_PAGES}"), "split it"));
    }
    pages.push(Page {
        contents: node.raw("Contents").clone(),
        rotate: node.raw("Rotate").int().unwrap_or(0),
        resources,
    });
    Ok(())
}

/// A text string (7.9.2.2): UTF-16 or UTF-8 with a byte order mark, else nearly windows-1252.
fn string(object: &Object) -> Option<String> {
    let Object::Text(bytes) = object else { return None };
    Some(match bytes.as_slice() {
        [0xFE, 0xFF, rest @ ..] => UTF_16BE.decode_without_bom_handling(rest).0.into_owned(),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        bytes => WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    })
}

/// The title, if it is one: many programs put the name of a file in its place.
fn title_of(said: &str) -> Option<String> {
    let said = said.trim();
    let said = said.strip_prefix("Microsoft Word - ").unwrap_or(said);
    let lower = said.to_ascii_lowercase();
    let a_file = [".doc", ".docx", ".pdf", ".indd", ".rtf", ".odt", ".dotx", ".pptx"];
    let none = lower == "untitled" || a_file.iter().any(|ending| lower.ends_with(ending));
    tidy(said).filter(|_| !none)
}
