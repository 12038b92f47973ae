//! What a person decides about a draft, as the records that say so. Nothing is decided here: what
//! is handed in is checked, and the records are made.

use crate::dossier::{CellFaults, find, proof_mut, row, table_of};
use analysis::answer::{DraftFile, TextFile};
use evidence::{Sketch, propose::Proposal, sketch};
use register::{
    Draft, Kind, Passage, Proof, Record, View,
    record::{Recorded, Review, Source, Text, Verdict},
};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use thiserror::Error;
use vocabulary::{Grade, Id, PartialDate};

/// A record to append.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addition {
    /// What it says.
    pub record: Record,
    /// The entry it replaces, and why.
    pub replaces: Option<(u64, String)>,
}

impl From<Record> for Addition {
    fn from(record: Record) -> Self {
        Self { record, replaces: None }
    }
}

/// Why a decision cannot be recorded.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ReviewError {
    /// The text has no such draft.
    #[error(
        "{draft}: expected a draft of text {text}: read the text again and choose one of its drafts"
    )]
    NoDraft {
        /// The draft asked for.
        draft: Id,
        /// The text.
        text: Id,
    },
    /// Somebody has decided already.
    #[error(
        "{draft} is {verdict}{}: expected a draft that nobody has decided about: to decide anew, \
         retract that review first", record.as_ref().map_or_else(String::new, |one| format!(" ({one})"))
    )]
    Decided {
        /// The draft.
        draft: Id,
        /// What was decided.
        verdict: Verdict,
        /// The record it became or was merged with.
        record: Option<Id>,
    },
    /// No row of a kind that cites sources.
    #[error("nothing to record: expected at least one row of a kind that cites sources")]
    NoRows,
    /// A row that draws on no source, so that no draft becomes it.
    #[error("row {at} is of kind {kind}: expected a kind that cites sources, or an actor", at = at + 1)]
    Kind {
        /// Which row, from 0.
        at: usize,
        /// Its kind.
        kind: Kind,
    },
    /// A row is at fault.
    #[error("row {at}, {kind}: {faults}", at = at + 1)]
    Row {
        /// Which row, from 0.
        at: usize,
        /// Its kind.
        kind: Kind,
        /// What is wrong with it.
        faults: CellFaults,
    },
    /// The text cannot be cited as it is.
    #[error("text {text} cannot be cited: {faults}")]
    Source {
        /// The text.
        text: Id,
        /// What is wrong with its source.
        faults: CellFaults,
    },
    /// The record to merge with is not there, or cites nothing.
    #[error(
        "{kind} {id}: expected a record of this forum that cites sources: mend the kind or the id"
    )]
    NoRecord {
        /// The kind named.
        kind: Kind,
        /// The id named.
        id: String,
    },
    /// A refusal without a reason.
    #[error("no reason: expected a few words on why the draft is refused")]
    NoReason,
}

/// What is known of a text beside its words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AboutText {
    /// Who published it.
    pub publisher: String,
    /// Its title.
    pub title: Option<String>,
    /// Where it was found.
    pub url: Option<String>,
    /// When it was published.
    pub published: Option<PartialDate>,
    /// Its language (BCP 47).
    pub language: Option<String>,
}

/// The record of a text that is to be read for a forum; its words are to be kept beside it. It gets
/// an id that neither a text nor a source has had, and is told to be a copy if it is one.
///
/// # Errors
/// The id of the text that has the very same words, if it was read before.
pub fn take(view: View<'_>, words: &str, about: AboutText) -> Result<Text, Id> {
    let AboutText { publisher, title, url, published, language } = about;
    let book = view.book;
    let hash: String = Sha256::digest(words).iter().map(|byte| format!("{byte:02x}")).collect();
    let known = || view.known(&book.texts).map(|version| &*version.record);
    if let Some(same) = known().find(|text| text.hash == hash) {
        return Err(same.id.clone());
    }
    let sketches: Vec<(&Text, Sketch)> =
        known().filter_map(|text| Some((text, text.sketch.parse().ok()?))).collect();
    let sketch = Sketch::of(words);
    let alike = sketch::copy_of(&sketch, sketches.iter().map(|(text, sketch)| (*text, sketch)));
    let copy_of = alike.map(|(text, _)| text.copy_of.clone().unwrap_or_else(|| text.id.clone()));
    let texts = book.texts.versions().iter().map(|one| one.record.key());
    let taken: BTreeSet<&str> =
        texts.chain(book.sources.versions().iter().map(|one| one.record.key())).collect();
    let day = published.map(|day| day.to_string()).unwrap_or_default();
    let base = plain(&format!("{publisher} {}", day.trim_end_matches('~')));
    let numbered = (2_u64..).map(|number| format!("{base}-{number}"));
    let mut ids = std::iter::once(base.clone()).chain(numbered);
    let id = ids.find(|id| !taken.contains(id.as_str())).and_then(|id| id.parse().ok());
    let Some(id) = id else { unreachable!("a plain text is an id, and there are more than texts") };
    let (sketch, opinions) = (sketch.to_string(), Vec::new());
    Ok(Text { id, hash, publisher, title, url, published, language, sketch, copy_of, opinions })
}

/// Lower-case letters, digits and hyphens between.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() {
            plain.push(c);
        } else if !plain.ends_with('-') && !plain.is_empty() {
            plain.push('-');
        }
    }
    // Room for a number behind it.
    plain.truncate(60);
    let plain = plain.trim_end_matches('-');
    if plain.is_empty() { "text".to_owned() } else { plain.to_owned() }
}

/// What accepting a draft records: the source that its text is, if it is not on record yet; the
/// rows, each with the passage among what proves it; the review. The rows may begin with actors
/// that the others name.
///
/// # Errors
/// When the draft is not there or decided about, or a row is at fault.
pub fn accept(
    view: View<'_>,
    file: &TextFile,
    draft: &Id,
    rows: &[Proposal],
) -> Result<Vec<Addition>, ReviewError> {
    let draft = &open(file, draft)?.draft;
    let (cited, source) = source(view, file)?;
    // What the rows may refer to although the journal does not hold it yet.
    let mut beside: Vec<Record> = source.map(Record::Source).into_iter().collect();
    for (at, Proposal { kind, cells }) in rows.iter().enumerate() {
        let (kind, mut cells) = (*kind, cells.clone());
        let cites = table_of(kind).is_some_and(|table| table.position("grade").is_some());
        if cites {
            cite(&mut cells, &cited);
        } else if kind != Kind::Actor {
            return Err(ReviewError::Kind { at, kind });
        }
        let made = row(view, &beside, kind, &cells);
        let mut record = made.map_err(|faults| ReviewError::Row { at, kind, faults })?;
        if let Some(proof) = proof_mut(&mut record) {
            proof.passages.push(passage(&cited, draft));
        }
        beside.push(record);
    }
    let first = beside.iter().find(|record| record.proof().is_some());
    let (kind, key) = first.map(|one| (one.kind(), one.key())).ok_or(ReviewError::NoRows)?;
    let review = reviewed(file, draft, Verdict::Accepted, Some((kind, key)), None);
    Ok(beside.into_iter().chain([review]).map(Addition::from).collect())
}

/// What adding a draft to a record that says the same records: the source that its text is, if it
/// is not on record yet; the record with the source and the passage among what proves it, and a
/// better grade if that makes two independent sources; the review. A copy is not independent of
/// what it repeats.
///
/// # Errors
/// When the draft is not there or decided about, or there is no such record.
pub fn merge(
    view: View<'_>,
    file: &TextFile,
    draft: &Id,
    kind: Kind,
    id: &str,
) -> Result<Vec<Addition>, ReviewError> {
    let draft = &open(file, draft)?.draft;
    let (cited, source) = source(view, file)?;
    let missing = || ReviewError::NoRecord { kind, id: id.to_owned() };
    let (seq, mut record) = find(view, kind, id).ok_or_else(missing)?;
    let before = record.clone();
    let proof = proof_mut(&mut record).ok_or_else(missing)?;
    if !proof.sources.contains(&cited) {
        proof.sources.push(cited.clone());
    }
    let passage = passage(&cited, draft);
    if !proof.passages.contains(&passage) {
        proof.passages.push(passage);
    }
    proof.grade = raised(view, file, source.as_ref(), proof);
    let review = reviewed(file, draft, Verdict::Merged, Some((kind, id)), None);
    let mut additions: Vec<Addition> =
        source.map(Record::Source).map(Addition::from).into_iter().collect();
    if record != before {
        let why = format!("text {} says the same", file.text.id);
        additions.push(Addition { record, replaces: Some((seq, why)) });
    }
    additions.push(review.into());
    Ok(additions)
}

/// What refusing a draft records: the review.
///
/// # Errors
/// When the draft is not there or decided about, or there is no reason.
pub fn reject(file: &TextFile, draft: &Id, reason: &str) -> Result<Vec<Addition>, ReviewError> {
    let draft = &open(file, draft)?.draft;
    let reason = Some(reason.trim()).filter(|reason| !reason.is_empty());
    let reason = reason.ok_or(ReviewError::NoReason)?;
    Ok(vec![reviewed(file, draft, Verdict::Rejected, None, Some(reason)).into()])
}

/// A draft that nobody has decided about.
fn open<'f>(file: &'f TextFile, draft: &Id) -> Result<&'f DraftFile, ReviewError> {
    let found = file.drafts.iter().find(|one| one.draft.id == *draft);
    let past = file.past.iter().find(|review| review.id == *draft);
    if let Some(review) = found.and_then(|one| one.review.as_ref()).or(past) {
        let (verdict, record) = (review.verdict, review.record.clone());
        return Err(ReviewError::Decided { draft: draft.clone(), verdict, record });
    }
    let text = || file.text.id.clone();
    found.ok_or_else(|| ReviewError::NoDraft { draft: draft.clone(), text: text() })
}

fn reviewed(
    file: &TextFile,
    draft: &Draft,
    verdict: Verdict,
    record: Option<(Kind, &str)>,
    reason: Option<&str>,
) -> Record {
    let (kind, key) = record.unzip();
    Record::Review(Review {
        id: draft.id.clone(),
        text: file.text.id.clone(),
        verdict,
        kind,
        // Every kind that cites sources has an id of this form.
        record: key.and_then(|key| key.parse().ok()),
        reason: reason.map(str::to_owned),
    })
}

/// Names what is cited among the sources of a row.
fn cite(cells: &mut BTreeMap<String, String>, text: &Id) {
    let named = cells.entry("sources".to_owned()).or_default();
    if !named.split(';').any(|one| one.trim() == text.as_str()) {
        *named = if named.trim().is_empty() { text.to_string() } else { format!("{named};{text}") };
    }
}

/// The passage that a draft was read from. Blanks at the ends say nothing, and no table keeps them.
fn passage(source: &Id, draft: &Draft) -> Passage {
    let words = |text: &str| text.trim().to_owned();
    Passage {
        source: source.clone(),
        exact: words(&draft.passage.exact),
        prefix: words(&draft.prefix),
        suffix: words(&draft.suffix),
    }
}

/// An address by which two are told to be one: without scheme, `www.`, fragment and last slash.
/// None: no address of the web.
pub(crate) fn address(url: &str) -> Option<String> {
    let (scheme, rest) = url.trim().split_once("://")?;
    let web = ["http", "https"].iter().any(|one| scheme.eq_ignore_ascii_case(one));
    let rest = rest.split('#').next().filter(|rest| web && !rest.is_empty())?;
    let (host, path) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
    let host = host.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    Some(format!("//{host}{}", path.trim_end_matches('/')))
}

/// What is cited for a text: the source of its id or of its address; if none is on record, the new
/// one beside it.
fn source(view: View<'_>, file: &TextFile) -> Result<(Id, Option<Source>), ReviewError> {
    let text = &file.text;
    if view.source(&text.id).is_some() {
        return Ok((text.id.clone(), None));
    }
    if let Some(place) = text.url.as_deref().and_then(address) {
        let mut recorded = view.known(&view.book.sources).map(|version| &version.record);
        let same = |one: &&Source| one.url.as_deref().and_then(address).as_ref() == Some(&place);
        if let Some(source) = recorded.find(same) {
            return Ok((source.id.clone(), None));
        }
    }
    // What nobody has dated, or what may be dated later than today, was public by today.
    let today = || PartialDate::from(view.clocks.known_at);
    let (published, basis) = match text.published {
        Some(day) if day.certain() <= view.clocks.known_at => (day, "stated"),
        _ => (today(), "inferred"),
    };
    let mut cells = BTreeMap::new();
    let mut set = |column: &str, text: &str| {
        cells.insert(column.to_owned(), text.to_owned());
    };
    set("id", text.id.as_str());
    set("publisher", &text.publisher);
    set("published", &published.to_string());
    set("published_basis", basis);
    set("title", text.title.as_deref().unwrap_or_default());
    set("language", text.language.as_deref().unwrap_or_default());
    set("origin", file.origin.as_deref().unwrap_or_default());
    // A file's own path is no address.
    let url = text.url.as_deref().filter(|url| address(url).is_some()).unwrap_or_default();
    set("url", url);
    match row(view, &[], Kind::Source, &cells) {
        Ok(Record::Source(source)) => Ok((source.id.clone(), Some(source))),
        Ok(_) => Ok((text.id.clone(), None)),
        Err(faults) => Err(ReviewError::Source { text: text.id.clone(), faults }),
    }
}

/// The grade of a record to whose sources a text was added.
fn raised(view: View<'_>, file: &TextFile, added: Option<&Source>, proof: &Proof) -> Grade {
    let known = |id: &Id| view.source(id).map(|version| &version.record);
    let sources =
        proof.sources.iter().filter_map(|id| known(id).or(added.filter(|one| one.id == *id)));
    let strong = sources.filter(|source| !source.weak);
    // Texts of one report have one origin, whatever each says of itself.
    let place = |url: &Option<String>| url.as_deref().and_then(address);
    let chained = |source: &Source| {
        let place_of = place(&source.url);
        let same = |url| place_of.is_some() && place(url) == place_of;
        file.chain.iter().any(|one| one.id == source.id || same(&one.url))
    };
    // Sources that share an origin or an address are one origin.
    let mut origins: Vec<BTreeSet<String>> = Vec::new();
    for source in strong {
        let origin = match chained(source) {
            true => file.origin.as_ref().unwrap_or(&file.text.publisher).to_lowercase(),
            false => source.origin.as_ref().unwrap_or(&source.publisher).to_lowercase(),
        };
        let mut marks: BTreeSet<String> = place(&source.url).into_iter().chain([origin]).collect();
        let (joined, mut apart): (Vec<_>, Vec<_>) =
            origins.into_iter().partition(|one| !one.is_disjoint(&marks));
        marks.extend(joined.into_iter().flatten());
        apart.push(marks);
        origins = apart;
    }
    match (proof.grade, origins.len()) {
        (Grade::SingleSource | Grade::Weak | Grade::Unverified, 2..) => Grade::TwoSources,
        (Grade::Weak | Grade::Unverified, 1) => Grade::SingleSource,
        (grade, _) => grade,
    }
}

#[cfg(test)]
mod tests;
