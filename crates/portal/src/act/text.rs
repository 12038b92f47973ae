//! Texts are read, and what was read from them is decided about.

use super::{Action, Deed, Done, Object, Who, always, offers};
use crate::{
    form::{Fault, Faults, Input, field, required},
    library::{Additions, NewRecord},
    page::DRAFTS,
    texts,
};
use analysis::answer::DraftFile;
use axum::http::StatusCode;
use evidence::propose::Proposal;
use exchange::{
    document::Document,
    dossier::{CellFault, CellFaults, table_of},
    review::{self, AboutText, Addition, ReviewError},
};
use register::{
    Kind, Record, Retraction, Version,
    record::{Recorded, Review, Verdict},
};
use std::collections::BTreeMap;

use crate::form::rows::{cell_field, kind_field};

/// So many characters can be pasted: four hours of speech. What is longer is handed in as a file.
const PASTED: usize = 200_000;

/// A text is read: pasted, or from files.
pub const READ: Action = Action {
    path: "/{forum}/texts/new",
    name: "read-text",
    who: Who::Secretariat,
    on: Object::New,
    fields: &[
        field("text", Input::Document(PASTED)),
        field("files", Input::Files),
        field("publisher", Input::Line(200)),
        field("published", Input::Day),
        field("title", Input::Line(300)),
        field("url", Input::Link),
    ],
    ready: always,
    act: read,
};

/// What the form says goes before what a file says of itself.
fn read(deed: &Deed<'_>) -> Result<Done, Faults> {
    let given = deed.given;
    let nothing = || Fault::at("text", "nothing-to-read");
    let document = given.document.as_ref().ok_or_else(nothing)?;
    for field in ["title", "url"] {
        if given.one_of_many && given.one(field).is_some() {
            return Err(Fault::at(field, "one-text-only").into());
        }
    }
    let about = about(deed, document)?;
    let view = deed.forum.state.view;
    let text = match review::take(view, &document.text, about) {
        Ok(text) => text,
        Err(known) => {
            let said = deed.question.words.text("said-text-known");
            let (additions, there) = (Additions::default(), shown(known.as_str()));
            return Ok(Done { additions, there, said: Some(said) });
        }
    };
    let there = shown(text.id.as_str());
    let mut texts = view.known(&view.book.texts);
    let copied = text.copy_of.as_ref();
    let copied = copied.and_then(|id| texts.find(|one| one.record.id == *id));
    let said = copied.map(|version| {
        let name = version.record.publisher.as_str().into();
        deed.question.words.with("said-text-copy", &[("name", name)])
    });
    let records = vec![NewRecord::from(Record::Text(Box::new(text)))];
    let copies = vec![document.text.clone()];
    let additions = Additions { records, copies, retractions: Vec::new() };
    Ok(Done { additions, there, said })
}

fn about(deed: &Deed<'_>, document: &Document) -> Result<AboutText, Fault> {
    let or = |field: &str, own: &Option<String>| deed.filled(field).or_else(|| own.clone());
    let unknown = || match &document.title {
        Some(title) if deed.given.one_of_many => {
            Fault::at("publisher", "publisher-of-one").found(title)
        }
        _ => Fault::at("publisher", "required"),
    };
    Ok(AboutText {
        publisher: or("publisher", &document.publisher).ok_or_else(unknown)?,
        title: or("title", &document.title),
        url: or("url", &document.url),
        published: deed.day("published").or(document.published),
        language: document.language.clone(),
    })
}

/// The page within the forum that shows a text.
fn shown(text: &str) -> String {
    format!("/texts/{text}")
}

/// A draft becomes a record, as proposed or as it was put right.
pub const ACCEPT: Action = Action {
    path: "/{forum}/texts/{id}/drafts/{draft}/accept",
    name: "accept-draft",
    who: Who::Secretariat,
    on: Object::Draft,
    fields: &[field("rows", Input::Rows)],
    ready: |deed| open(deed).map(drop),
    act: accept,
};

fn accept(deed: &Deed<'_>) -> Result<Done, Faults> {
    let (file, draft) = (deed.text()?, open(deed)?);
    let given = deed.given.rows()?;
    let (numbers, rows): (Vec<usize>, Vec<Proposal>) = match given.is_empty() {
        true => (1..).zip(draft.proposals.iter().cloned()).unzip(),
        false => {
            let kept = given.into_iter().filter(|one| !one.left_out);
            kept.map(|one| (one.number, one.row)).unzip()
        }
    };
    let made = review::accept(deed.forum.state.view, file, &draft.draft.id, &rows);
    made.map_err(|error| refused(deed, error, &numbers)).map(|made| decided(deed, made))
}

/// What an accept form begins with: what the reader proposes, or a row of another kind that the
/// address asks for.
pub fn proposed(deed: &Deed<'_>) -> Vec<Proposal> {
    let Ok(draft) = open(deed) else { return Vec::new() };
    let kind = deed.question.extra("as").and_then(|kind| kind.parse::<Kind>().ok());
    let Some(table) = kind.and_then(table_of).filter(|table| crate::form::rows::cites(table))
    else {
        return draft.proposals.clone();
    };
    // What the kinds have in common is carried over.
    let first = draft.proposals.iter().find(|one| one.kind != Kind::Actor);
    let cells = first.map_or_else(BTreeMap::new, |first| first.cells.clone());
    let cells = cells.into_iter().filter(|(name, _)| table.position(name).is_some()).collect();
    let mut rows: Vec<Proposal> =
        draft.proposals.iter().filter(|one| one.kind == Kind::Actor).cloned().collect();
    rows.extend(table.kind.map(|kind| Proposal { kind, cells }));
    rows
}

/// A draft says what a record says: its passage is added to what proves that.
pub const MERGE: Action = Action {
    path: "/{forum}/texts/{id}/drafts/{draft}/merge",
    name: "merge-draft",
    who: Who::Secretariat,
    on: Object::Draft,
    fields: &[
        required("kind", Input::Listed(offers::cited_kinds)).prefilled(),
        required("record", Input::Line(80)).prefilled(),
    ],
    ready: |deed| open(deed).map(drop),
    act: merge,
};

fn merge(deed: &Deed<'_>) -> Result<Done, Faults> {
    let (file, draft) = (deed.text()?, open(deed)?);
    let kind = deed.given.read("kind").ok_or_else(|| Fault::at("kind", "required"))?;
    let record = deed.given.filled("record");
    let made = review::merge(deed.forum.state.view, file, &draft.draft.id, kind, &record);
    made.map_err(|error| refused(deed, error, &[])).map(|made| decided(deed, made))
}

/// A draft is refused.
pub const REJECT: Action = Action {
    path: "/{forum}/texts/{id}/drafts/{draft}/reject",
    name: "reject-draft",
    who: Who::Secretariat,
    on: Object::Draft,
    fields: &[field("reason", Input::Line(300))],
    ready: |deed| open(deed).map(drop),
    act: reject,
};

fn reject(deed: &Deed<'_>) -> Result<Done, Faults> {
    let (file, draft) = (deed.text()?, open(deed)?);
    let reason = deed.given.one("reason").unwrap_or("no reason given");
    let made = review::reject(file, &draft.draft.id, reason);
    made.map_err(|error| refused(deed, error, &[])).map(|made| decided(deed, made))
}

/// A refusal is taken back, or a decision whose record is not there any more.
pub const REOPEN: Action = Action {
    path: "/{forum}/texts/{id}/drafts/{draft}/reopen",
    name: "reopen-draft",
    who: Who::Secretariat,
    on: Object::Draft,
    fields: &[],
    ready: |deed| reopenable(deed).map(drop),
    act: reopen,
};

fn reopenable<'a>(deed: &'a Deed<'_>) -> Result<&'a Version<Review>, Fault> {
    let view = deed.forum.state.view;
    let draft = draft(deed)?;
    let known = view.recorded().known(&view.book.reviews);
    let review = known.filter(|one| one.record.key() == draft.draft.id.as_str()).last();
    let review = review.ok_or_else(|| Fault::refused("draft-is-open"))?;
    let one = &review.record;
    let kept = one.kind.zip(one.record.as_ref());
    let kept = kept.filter(|(kind, id)| texts::entry_of(view, *kind, id.as_str()).is_some());
    match kept {
        Some((_, id)) if one.verdict != Verdict::Rejected => {
            Err(Fault::refused("record-stands").found(id))
        }
        _ => Ok(review),
    }
}

fn reopen(deed: &Deed<'_>) -> Result<Done, Faults> {
    let review = reopenable(deed)?;
    let reason = "the draft is to be decided about again".to_owned();
    let retraction = Retraction { retracts: review.seq, reason, sources: Vec::new() };
    let additions = Additions { retractions: vec![retraction], ..Additions::default() };
    let there = place(deed, draft(deed)?);
    Ok(Done { additions, there, said: None })
}

/// The draft that the path names.
fn draft<'a>(deed: &'a Deed<'_>) -> Result<&'a DraftFile, Fault> {
    let id = deed.question.part("draft");
    let missing = || Fault::refused("no-such-draft").found(id).with_status(StatusCode::NOT_FOUND);
    deed.text()?.drafts.iter().find(|one| one.draft.id.as_str() == id).ok_or_else(missing)
}

/// The draft that the path names, if nobody has decided about it.
fn open<'a>(deed: &'a Deed<'_>) -> Result<&'a DraftFile, Fault> {
    let draft = draft(deed)?;
    match &draft.review {
        None => Ok(draft),
        Some(review) => Err(Fault::refused("draft-decided")
            .found(deed.question.words.code("verdict", review.verdict))),
    }
}

/// What was decided, and from there on to the next draft that is open.
fn decided(deed: &Deed<'_>, made: Vec<Addition>) -> Done {
    let records: Vec<NewRecord> = made.into_iter().map(NewRecord::from).collect();
    let next = || {
        let drafts = &deed.text().ok()?.drafts;
        let own = |one: &DraftFile| one.draft.id.as_str() == deed.question.part("draft");
        let at = drafts.iter().position(own)?;
        let after = drafts[at + 1..].iter().chain(&drafts[..at]);
        after.into_iter().find(|one| one.review.is_none())
    };
    let there = next().map_or_else(|| shown(&deed.id), |next| place(deed, next));
    Done { additions: records.into(), there, said: None }
}

/// The place of a draft among the pages of its text.
fn place(deed: &Deed<'_>, draft: &DraftFile) -> String {
    let drafts = deed.text().map(|file| file.drafts.as_slice()).unwrap_or_default();
    let at = drafts.iter().position(|one| one.draft.id == draft.draft.id).unwrap_or_default();
    let from = at / DRAFTS * DRAFTS + 1;
    let from = if from > 1 { format!("?from={from}") } else { String::new() };
    format!("{}{from}#draft-{}", shown(&deed.id), draft.draft.id)
}

/// Why a decision is not recorded, beside the fields it concerns. `numbers` are those of the rows.
fn refused(deed: &Deed<'_>, error: ReviewError, numbers: &[usize]) -> Faults {
    let number = |at: usize| numbers.get(at).copied().unwrap_or(at + 1);
    match error {
        ReviewError::Row { at, kind: _, faults: CellFaults(faults) } => {
            let cell = |fault: CellFault| {
                let CellFault { column, value, expected, mend } = fault;
                let field = column.map_or_else(
                    || kind_field(number(at)),
                    |column| cell_field(number(at), &column),
                );
                let kind = if value.is_empty() { "cell-empty" } else { "cell" };
                Fault::at(field, kind).found(value).expected(format_args!("{expected}: {mend}"))
            };
            Faults(faults.into_iter().map(cell).collect())
        }
        ReviewError::Kind { at, kind } => {
            Fault::at(kind_field(number(at)), "not-offered").found(kind).into()
        }
        ReviewError::NoRows => {
            Fault::refused("no-rows").with_status(StatusCode::UNPROCESSABLE_ENTITY).into()
        }
        ReviewError::NoRecord { kind, id } => {
            let kind = deed.question.words.code("kind", kind);
            Fault::at("record", "no-record-of-kind").found(id).expected(kind).into()
        }
        // What is left has been looked at before, or concerns no field.
        other => Fault::refused("refused").found(other).into(),
    }
}
