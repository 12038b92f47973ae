//! Where documents come from: files, folders, standard input, streams of JSON lines.

use super::pipe::Intake;
use exchange::document::{Document, Format, JsonLines, MAX_FILE, format};
use std::{
    cell::{Cell, RefCell},
    fs::{self, File},
    io::{self, BufRead, BufReader, Read},
    path::{Path, PathBuf},
};

/// The name of standard input, as an argument and in messages.
const STDIN: &str = "-";

/// Enough of a file to tell what it is.
const HEAD: usize = 64 << 10;

/// A document to be read.
pub enum Job {
    /// In a file of its own, which is opened by who reads it.
    File(PathBuf),
    /// The bytes of a stream with one document.
    Bytes(String, Vec<u8>),
    /// A line of a stream of them.
    Line(String, Box<Document>),
    /// It is not to be had.
    Bad(String),
}

/// Bytes of text that are handed over together: threads that wake each other for every short text
/// would do little else.
const BATCH: usize = 64 << 10;

/// Documents on their way into the pipe.
struct Batches<'i, 'r, R> {
    intake: &'i Intake<'r, Vec<Job>, R>,
    jobs: RefCell<Vec<Job>>,
    bytes: Cell<usize>,
    /// Somebody still wants more.
    wanted: Cell<bool>,
}

impl<R> Batches<'_, '_, R> {
    /// Takes a document of so many bytes; gives false when nobody wants more.
    fn put(&self, job: Job, bytes: usize) -> bool {
        self.jobs.borrow_mut().push(job);
        self.bytes.set(self.bytes.get().saturating_add(bytes));
        if self.bytes.get() >= BATCH { self.hand_over() } else { self.wanted.get() }
    }

    fn hand_over(&self) -> bool {
        let (jobs, bytes) = (self.jobs.take(), self.bytes.take());
        if !jobs.is_empty() && !self.intake.put(jobs, bytes) {
            self.wanted.set(false);
        }
        self.wanted.get()
    }
}

/// A stream before which nobody is kept waiting: what has come is handed over before more of it is
/// read.
struct Prompt<'b, 'i, 'r, T, R> {
    from: T,
    batches: &'b Batches<'i, 'r, R>,
}

impl<T: Read, R> Read for Prompt<'_, '_, '_, T, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.batches.hand_over();
        self.from.read(buffer)
    }
}

/// Puts every document of the files and folders into the pipe, in order.
pub fn all<R>(files: &[PathBuf], intake: &Intake<'_, Vec<Job>, R>) {
    let (jobs, bytes, wanted) = (RefCell::default(), Cell::new(0), Cell::new(true));
    let batches = Batches { intake, jobs, bytes, wanted };
    let one = |file: &PathBuf| match file.as_os_str() == STDIN {
        true => stream("standard input", io::stdin(), &batches),
        false => path(file, &batches),
    };
    if files.iter().all(one) {
        batches.hand_over();
    }
}

/// Each of these gives false when nobody wants more.
fn path<R>(path: &Path, to: &Batches<'_, '_, R>) -> bool {
    match fs::metadata(path) {
        Ok(meta) if meta.is_dir() => folder(path, to),
        Ok(meta) if meta.is_file() => file(path, meta.len(), to),
        // A named pipe is read as it comes.
        Ok(_) => open(path, to),
        Err(error) => bad(path, &error, to),
    }
}

fn name(path: &Path) -> String {
    path.display().to_string()
}

fn bad<R>(path: &Path, error: &io::Error, to: &Batches<'_, '_, R>) -> bool {
    let mend = match error.kind() {
        io::ErrorKind::NotFound => "mend the path",
        io::ErrorKind::PermissionDenied => "grant the right to read it",
        _ => "see whether the disk is sound",
    };
    let told = format!("{}: {error}: expected a file or a folder: {mend}", path.display());
    to.put(Job::Bad(told), 0)
}

/// The folder's files and folders by name. What is hidden is left out, and links to folders are not
/// followed: they may lead in a circle.
fn folder<R>(path: &Path, to: &Batches<'_, '_, R>) -> bool {
    let entries = fs::read_dir(path).and_then(|entries| entries.collect::<io::Result<Vec<_>>>());
    let mut entries = match entries {
        Ok(entries) => entries,
        Err(error) => return bad(path, &error, to),
    };
    entries.retain(|entry| !entry.file_name().as_encoded_bytes().starts_with(b"."));
    entries.sort_by_key(fs::DirEntry::file_name);
    entries.into_iter().all(|entry| {
        let path = entry.path();
        let is_link_to_folder = entry.file_type().is_ok_and(|kind| kind.is_symlink())
            && fs::metadata(&path).is_ok_and(|meta| meta.is_dir());
        is_link_to_folder || self::path(&path, to)
    })
}

/// A file whose name says that one document is in it is left to who reads it; others may hold many.
fn file<R>(path: &Path, length: u64, to: &Batches<'_, '_, R>) -> bool {
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    if matches!(ending.as_str(), "txt" | "md" | "html" | "htm" | "xhtml" | "pdf" | "docx") {
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        return to.put(Job::File(path.to_owned()), length);
    }
    open(path, to)
}

fn open<R>(path: &Path, to: &Batches<'_, '_, R>) -> bool {
    match File::open(path) {
        Ok(open) => stream(&name(path), open, to),
        Err(error) => bad(path, &error, to),
    }
}

fn stream<R>(name: &str, from: impl Read, to: &Batches<'_, '_, R>) -> bool {
    let mut from = BufReader::with_capacity(HEAD, Prompt { from, batches: to });
    let head = match from.fill_buf() {
        Ok(head) => head,
        Err(error) => return bad(Path::new(name), &error, to),
    };
    if is_json_lines(name, head) {
        return lines(name, from, to);
    }
    match whole(name, from) {
        Ok(bytes) => {
            let length = bytes.len();
            to.put(Job::Bytes(name.to_owned(), bytes), length)
        }
        Err(told) => to.put(Job::Bad(told), 0),
    }
}

/// A name tells it, or a brace where nothing else is told.
fn is_json_lines(name: &str, head: &[u8]) -> bool {
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    match format(name, head) {
        Format::JsonLines => true,
        Format::Text => text.trim_ascii_start().starts_with(b"{"),
        _ => false,
    }
}

fn lines<R>(name: &str, from: impl BufRead, to: &Batches<'_, '_, R>) -> bool {
    JsonLines::new(name, from).all(|line| match line {
        Ok(document) => {
            let length = document.text.len();
            to.put(Job::Line(name.to_owned(), Box::new(document)), length)
        }
        Err(error) => to.put(Job::Bad(error.to_string()), 0),
    })
}

/// A file's bytes, no more of them than a document may have.
pub fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    let name = name(path);
    let open = File::open(path)
        .map_err(|error| format!("{name}: {error}: expected a file: see that it can be read"))?;
    whole(&name, open)
}

fn whole(name: &str, from: impl Read) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    // One byte more tells that it is too long; the reader of documents says so.
    let limit = MAX_FILE as u64 + 1;
    let read = from.take(limit).read_to_end(&mut bytes);
    match read {
        Ok(_) => Ok(bytes),
        Err(error) => {
            Err(format!("{name}: {error}: expected a file: see whether the disk is sound"))
        }
    }
}
