//! Where the objects of a file are, and what its streams hold.
//!
//! The table of objects that a file carries is not trusted: the file is scanned once for the
//! objects themselves, the later of two winning, which reads broken files as well as whole ones.
//! Everything costs: a file has an allowance of bytes to inflate and of bytes to go over.

use super::{
    super::Fault,
    filter,
    syntax::{Dict, Lexer, Object, is_blank},
};
use memchr::memmem;
use rustc_hash::FxHashMap;
use std::{cell::Cell, cell::RefCell, rc::Rc};

/// How many bytes of streams are unpacked in all, pictures aside: a thousand pages of dense text have a tenth.
const MAX_UNPACKED: usize = 128 << 20;
/// The most objects a file may have; a book of a thousand pages has fifty thousand.
const MAX_OBJECTS: usize = 1 << 19;
/// How many bytes are gone over in all, beyond four times the file: fonts and forms are looked at
/// again and again.
const SPARE_WORK: u64 = 256 << 20;
/// How many references may lead to references.
const MAX_CHAIN: usize = 16;

/// Where an object is.
#[derive(Debug, Clone, Copy)]
enum Place {
    /// At this byte of the file.
    File(usize),
    /// At this byte of an object stream.
    Stream(u32, usize),
}

/// A file, scanned.
#[derive(Debug)]
pub(super) struct File<'a> {
    bytes: &'a [u8],
    places: FxHashMap<u32, Place>,
    /// Objects in the order of the file.
    order: Vec<u32>,
    pub trailer: Dict,
    allowance: Allowance,
    object_streams: RefCell<FxHashMap<u32, Rc<Vec<u8>>>>,
}

/// What may still be spent.
#[derive(Debug)]
struct Allowance {
    unpack: Cell<usize>,
    work: Cell<u64>,
}

fn exhausted() -> Fault {
    Fault::new(
        format!("more than {} MiB to unpack, or objects that lead nowhere", MAX_UNPACKED >> 20),
        "a PDF file of a document",
        "split it, or hand in its text",
    )
}

impl<'a> File<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Result<Self, Fault> {
        let work = (bytes.len() as u64).saturating_mul(4).saturating_add(SPARE_WORK);
        let mut file = Self {
            bytes,
            places: FxHashMap::default(),
            order: Vec::new(),
            trailer: Dict::default(),
            allowance: Allowance { unpack: Cell::new(MAX_UNPACKED), work: Cell::new(work) },
            object_streams: RefCell::default(),
        };
        file.scan()?;
        Ok(file)
    }

    /// Spends work; a file that asks for too much is refused.
    pub(super) fn spend(&self, work: usize) -> Result<(), Fault> {
        let left = self.allowance.work.get().checked_sub(work as u64 + 1).ok_or_else(exhausted)?;
        self.allowance.work.set(left);
        Ok(())
    }

    fn unpacked(&self, bytes: usize) -> Result<(), Fault> {
        let left = self.allowance.unpack.get().checked_sub(bytes).ok_or_else(exhausted)?;
        self.allowance.unpack.set(left);
        Ok(())
    }

    /// Finds the objects: `N G obj`, and the trailers between them.
    fn scan(&mut self) -> Result<(), Fault> {
        let finder = memmem::Finder::new(b"obj");
        // Since where no object was found.
        let (mut at, mut gap) = (0, 0);
        while let Some(found) = finder.find(&self.bytes[at..]) {
            at += found + 3;
            let Some(number) = number_before(self.bytes, at - 3) else { continue };
            self.trailers(gap, at)?;
            gap = at;
            if self.order.len() == MAX_OBJECTS {
                let found = format!("more than {MAX_OBJECTS} objects");
                return Err(Fault::new(found, "a PDF file of a document", "split it"));
            }
            self.places.insert(number, Place::File(at));
            self.order.push(number);
            let mut lexer = Lexer::new(self.bytes, at);
            let object = lexer.object();
            self.spend(lexer.at() - at)?;
            let Some(object) = object else { continue };
            (at, gap) = (lexer.at(), lexer.at());
            if let Object::Dict(dict) = object
                && let Some((start, end)) = self.stream_after(&dict, at)?
            {
                (at, gap) = (end, end);
                if dict.raw("Type").is_name("XRef") {
                    self.trail(&dict);
                } else if dict.raw("Type").is_name("ObjStm") {
                    self.index(number, &dict, &self.bytes[start..end])?;
                }
            }
        }
        self.trailers(gap, self.bytes.len())
    }

    fn trailers(&mut self, from: usize, to: usize) -> Result<(), Fault> {
        let found: Vec<usize> = memmem::find_iter(&self.bytes[from..to], b"trailer").collect();
        for at in found {
            let at = from + at + b"trailer".len();
            let mut lexer = Lexer::new(self.bytes, at);
            let object = lexer.object();
            self.spend(lexer.at() - at)?;
            if let Some(Object::Dict(dict)) = object {
                self.trail(&dict);
            }
        }
        Ok(())
    }

    /// A later trailer speaks for the file.
    fn trail(&mut self, dict: &Dict) {
        for key in ["Root", "Info", "Encrypt"] {
            let value = dict.raw(key);
            if *value != Object::Null {
                self.trailer.0.retain(|(known, _)| known != key.as_bytes());
                self.trailer.0.push((key.as_bytes().to_vec(), value.clone()));
            }
        }
    }

    /// Takes in the objects of an object stream (7.5.7). One that cannot be unpacked has none.
    fn index(&mut self, stream: u32, dict: &Dict, raw: &[u8]) -> Result<(), Fault> {
        let (Some(count), Some(first)) = (dict.raw("N").int(), dict.raw("First").int()) else {
            return Ok(());
        };
        let (Ok(count), Ok(first)) = (usize::try_from(count), usize::try_from(first)) else {
            return Ok(());
        };
        let Some(bytes) = self.unpack(dict, raw)? else { return Ok(()) };
        let mut lexer = Lexer::new(&bytes, 0);
        for _ in 0..count.min(MAX_OBJECTS - self.order.len().min(MAX_OBJECTS)) {
            let (Some(Object::Int(number)), Some(Object::Int(offset))) =
                (lexer.object(), lexer.object())
            else {
                break;
            };
            if let (Ok(number), Ok(offset)) = (u32::try_from(number), usize::try_from(offset)) {
                self.places.insert(number, Place::Stream(stream, first.saturating_add(offset)));
                self.order.push(number);
            }
        }
        self.object_streams.borrow_mut().insert(stream, Rc::new(bytes));
        Ok(())
    }

    /// Where the data of a stream start and end, if a stream stands here.
    fn stream_after(&self, dict: &Dict, at: usize) -> Result<Option<(usize, usize)>, Fault> {
        let mut lexer = Lexer::new(self.bytes, at);
        if lexer.object() != Some(Object::Keyword(b"stream".to_vec())) {
            return Ok(None);
        }
        let mut start = lexer.at();
        start += usize::from(self.bytes.get(start) == Some(&b'\r'));
        start += usize::from(self.bytes.get(start) == Some(&b'\n'));
        let rest = self.bytes.get(start..).unwrap_or_default();
        let length = self.at(dict, "Length")?.int().and_then(|length| usize::try_from(length).ok());
        let ends = |length: &usize| {
            let after = rest.get(*length..).unwrap_or_default();
            after[..after.len().min(64)].trim_ascii_start().starts_with(b"endstream")
        };
        if let Some(length) = length.filter(ends) {
            return Ok(Some((start, start + length)));
        }
        let end = memmem::find(rest, b"endstream").unwrap_or(rest.len());
        self.spend(end)?;
        Ok(Some((start, start + end)))
    }

    /// The object of a number; nothing where there is none.
    pub(super) fn object(&self, number: u32) -> Result<Object, Fault> {
        let object = match self.places.get(&number) {
            None => None,
            Some(Place::File(at)) => self.parse(self.bytes, *at)?,
            Some(Place::Stream(stream, at)) => {
                let bytes = self.object_streams.borrow().get(stream).cloned();
                match bytes {
                    Some(bytes) => self.parse(&bytes, *at)?,
                    None => None,
                }
            }
        };
        Ok(object.unwrap_or(Object::Null))
    }

    fn parse(&self, bytes: &[u8], at: usize) -> Result<Option<Object>, Fault> {
        let mut lexer = Lexer::new(bytes, at.min(bytes.len()));
        let object = lexer.object();
        self.spend(lexer.at().saturating_sub(at))?;
        Ok(object)
    }

    /// What an object refers to, or itself.
    pub(super) fn resolve(&self, object: &Object) -> Result<Object, Fault> {
        let mut number = match object {
            Object::Ref(number) => *number,
            direct => return Ok(direct.clone()),
        };
        for _ in 0..MAX_CHAIN {
            match self.object(number)? {
                Object::Ref(next) => number = next,
                found => return Ok(found),
            }
        }
        Ok(Object::Null)
    }

    /// What stands under a key.
    pub(super) fn at(&self, dict: &Dict, key: &str) -> Result<Object, Fault> {
        self.resolve(dict.raw(key))
    }

    /// The dictionary under a key; an empty one where there is none.
    pub(super) fn dict(&self, dict: &Dict, key: &str) -> Result<Dict, Fault> {
        Ok(match self.at(dict, key)? {
            Object::Dict(dict) => dict,
            _ => Dict::default(),
        })
    }

    /// A stream by its number: its dictionary and what it holds, unpacked. Nothing where there is
    /// no stream or it holds a picture.
    pub(super) fn stream(&self, number: u32) -> Result<Option<(Dict, Vec<u8>)>, Fault> {
        let Some(Place::File(at)) = self.places.get(&number) else { return Ok(None) };
        let mut lexer = Lexer::new(self.bytes, *at);
        let object = lexer.object();
        self.spend(lexer.at() - at)?;
        let Some(Object::Dict(dict)) = object else { return Ok(None) };
        let Some((start, end)) = self.stream_after(&dict, lexer.at())? else { return Ok(None) };
        let bytes = self.unpack(&dict, &self.bytes[start..end])?;
        Ok(bytes.map(|bytes| (dict, bytes)))
    }

    /// Undoes the filters of a stream (7.4). What a damaged stream holds as far as it goes.
    fn unpack(&self, dict: &Dict, raw: &[u8]) -> Result<Option<Vec<u8>>, Fault> {
        /// More filters than this nobody needs.
        const MAX_FILTERS: usize = 4;
        let listed = |object: Object| match object {
            Object::Array(items) => items,
            Object::Null => Vec::new(),
            one => vec![one],
        };
        let filters = listed(self.at(dict, "Filter")?);
        let parameters = listed(self.at(dict, "DecodeParms")?);
        if filters.len() > MAX_FILTERS {
            return Ok(None);
        }
        self.unpacked(raw.len())?;
        let mut bytes = raw.to_vec();
        for (at, filter) in filters.iter().enumerate() {
            let Object::Name(name) = self.resolve(filter)? else { return Ok(None) };
            let given = self.resolve(parameters.get(at).unwrap_or(&Object::Null))?;
            let given = if let Object::Dict(given) = given { given } else { Dict::default() };
            let left = self.allowance.unpack.get();
            let Some(unpacked) = filter::undo(&name, &bytes, left) else { return Ok(None) };
            self.unpacked(unpacked.len())?;
            bytes = filter::unpredict(&given, unpacked);
        }
        Ok(Some(bytes))
    }

    /// All numbers, in the order of the file.
    pub(super) fn numbers(&self) -> &[u32] {
        &self.order
    }
}

/// The number of the object whose `obj` stands here: two whole numbers stand before it.
fn number_before(bytes: &[u8], at: usize) -> Option<u32> {
    let (rest, _) = digits_before(&bytes[..at], 5)?;
    let (_, number) = digits_before(rest, 10)?;
    std::str::from_utf8(number).ok()?.parse().ok()
}

/// Up to so many digits at the end, perhaps before blanks, and what stands before them.
fn digits_before(bytes: &[u8], most: usize) -> Option<(&[u8], &[u8])> {
    let blanks = bytes.iter().rev().take_while(|byte| is_blank(**byte)).take(64).count();
    let bytes = &bytes[..bytes.len() - blanks];
    let digits = bytes.iter().rev().take(most).take_while(|byte| byte.is_ascii_digit()).count();
    (digits > 0).then(|| bytes.split_at(bytes.len() - digits))
}
