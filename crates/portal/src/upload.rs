//! Texts handed in with a form (RFC 7578) and what is read from them. Nothing of it touches a disk.

use crate::{
    form::{Fault, File, Given},
    problem::Problem,
};
use axum::{
    body::Body,
    http::{HeaderMap, header},
};
use exchange::document::{self, Document, Format, JsonLines, Unreadable};
use multer::{Constraints, Multipart, SizeLimit};

/// A form with files may have this many bytes: a scanned report, or a month of an agency's reports.
pub const MOST: usize = 32 << 20;

/// So many texts are taken at a time: somebody is to look at each.
const TEXTS: usize = 100;

/// A form has no more parts than this.
const PARTS: usize = 1000;

/// What a form with files holds.
///
/// # Errors
/// When it is no such form, or too long.
pub async fn form(headers: &HeaderMap, body: Body) -> Result<Given, Problem> {
    let found = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let found = found.unwrap_or_default();
    let boundary = multer::parse_boundary(found);
    let boundary = boundary.map_err(|_| Problem::media(found, "multipart/form-data"))?;
    let limits = Constraints::new().size_limit(SizeLimit::new().whole_stream(MOST as u64));
    let mut parts = Multipart::with_constraints(body.into_data_stream(), boundary, limits);
    let (mut pairs, mut files) = (Vec::new(), Vec::new());
    while let Some(part) = parts.next_field().await.map_err(unread)? {
        if pairs.len() + files.len() == PARTS {
            return Err(Problem::body(format_args!("more than {PARTS} parts")));
        }
        let name = part.name().unwrap_or_default().to_owned();
        match part.file_name().map(str::to_owned) {
            // A field of files in which none was chosen comes as one without a name.
            Some(file) => {
                let bytes = part.bytes().await.map_err(unread)?.to_vec();
                if !(file.is_empty() && bytes.is_empty()) {
                    files.push(File { name: file, bytes });
                }
            }
            None => pairs.push((name, part.text().await.map_err(unread)?)),
        }
    }
    Ok(Given::new(pairs).with_files(files))
}

fn unread(error: multer::Error) -> Problem {
    match error {
        multer::Error::StreamSizeExceeded { .. } | multer::Error::FieldSizeExceeded { .. } => {
            Problem::too_long(MOST)
        }
        other => Problem::body(other),
    }
}

/// One form for each document: of what was pasted, and of the files.
///
/// # Errors
/// What cannot be read, or that there is nothing, or too much.
pub fn one_each(given: &Given) -> Result<Vec<Given>, Vec<Fault>> {
    let (mut documents, mut faults) = (Vec::new(), Vec::new());
    let mut take = |field: &'static str, read: Result<Document, Unreadable>| match read {
        Ok(document) => documents.push(document),
        Err(Unreadable { file, line, found, expected, mend }) => {
            let place = line.map_or(file.clone(), |line| format!("{file}:{line}"));
            let found = if field == "files" { format!("{place}: {found}") } else { found };
            let fault = Fault::at(field, "unreadable").found(found);
            faults.push(fault.expected(format_args!("{expected}: {mend}")));
        }
    };
    if let Some(text) = given.one("text") {
        take("text", document::read("text.txt", text.as_bytes()));
    }
    for File { name, bytes } in &given.files {
        match document::format(name, bytes) {
            Format::JsonLines => {
                // One more than is taken, so that too many are seen to be too many.
                let lines = JsonLines::new(name, bytes.as_slice()).take(TEXTS + 1);
                lines.for_each(|read| take("files", read));
            }
            _ => take("files", document::read(name, bytes)),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let count = documents.len();
    if count > TEXTS {
        return Err(vec![Fault::at("files", "too-many-texts").found(count).expected(TEXTS)]);
    }
    if documents.is_empty() {
        return Err(vec![Fault::at("text", "nothing-to-read")]);
    }
    let bare = given.clone().with_files(Vec::new());
    Ok(documents.into_iter().map(|one| bare.clone().about(one, count > 1)).collect())
}
