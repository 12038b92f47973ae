//! The texts that were read for a forum, what was read from them, and what became of it.
//!
//! Drafts are no records: a text is read anew from its kept copy whenever they are asked for.

mod rivals;

pub use rivals::{Relation, Rival};

use crate::State;
use evidence::{
    About, Reader, Sketch,
    propose::{self, Proposal},
    sketch,
};
use register::{
    Clocks, Draft, Kind, Version, Words,
    record::{Recorded, Review, Text, Verdict},
};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use vocabulary::{Id, PartialDate};

/// A text in a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TextLine {
    /// The record's id: also the id of the source that accepted drafts cite.
    pub id: Id,
    /// The journal entry.
    pub seq: u64,
    /// Its title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Who published it.
    pub publisher: String,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<PartialDate>,
    /// Where it was found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Its language (BCP 47).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The earliest text that it repeats.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copy_of: Option<Id>,
    /// How many other texts are copies of the same report.
    pub copies: usize,
    /// Whether its copy was erased: then nothing can be read from it again.
    pub erased: bool,
    /// How many drafts wait for a decision.
    pub open: usize,
    /// How many became records.
    pub accepted: usize,
    /// How many were added to records that say the same.
    pub merged: usize,
    /// How many were refused.
    pub rejected: usize,
}

/// The texts read for a forum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Texts {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// The last published first.
    pub texts: Vec<TextLine>,
}

/// One of the texts that tell one report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ChainRow {
    /// The text.
    pub id: Id,
    /// Who published it.
    pub publisher: String,
    /// Its title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<PartialDate>,
    /// Where it was found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The outlet that it names as its source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credited: Option<String>,
    /// How much of it is common with the text asked for, in percent; 100 for that text itself.
    pub likeness: u8,
}

/// A draft and what is known about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DraftFile {
    /// What was read.
    pub draft: Draft,
    /// What was decided about it; none: it is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review: Option<Review>,
    /// The rows that it could become, to be looked over.
    pub proposals: Vec<Proposal>,
    /// Records that say the same, something else, or something near it.
    pub rivals: Vec<Rival>,
}

/// A text, what was read from it, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TextFile {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// The text in a line.
    pub text: TextLine,
    /// SHA-256 of the text, hexadecimal: what its copy is kept under.
    pub hash: String,
    /// The words, if their copy is kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copy: Option<String>,
    /// The outlet that the text itself names as its source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credited: Option<String>,
    /// Whose report it repeats: the outlet that it or the first of its copies names, else the
    /// publisher of that first one. None for a report of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<String>,
    /// Every text that tells the same report, this one among them, by the day of publication: who
    /// reported first stands first.
    pub chain: Vec<ChainRow>,
    /// What was read, in the text's order; what a second opinion proposed comes last.
    pub drafts: Vec<DraftFile>,
    /// Decisions about drafts that are not read any more: the copy was erased, or the reader has
    /// changed.
    pub past: Vec<Review>,
    /// Sentences that speak of a deed and gave no draft.
    pub unread: Vec<Words>,
}

/// The day that relative dates of a text are read from: only a day that is certain.
#[must_use]
pub fn about(text: &Text) -> About {
    let whole = |day: &PartialDate| day.earliest() == day.certain() && !day.approximate;
    About { published: text.published.filter(whole).map(PartialDate::certain) }
}

/// The text by which those that tell one report are known: what a text is a copy of, and what that
/// is a copy of. Of texts that are copies of each other, the one whose id comes first.
fn report<'t>(text: &'t Text, texts: &BTreeMap<&'t Id, &'t Text>) -> &'t Id {
    let mut walked = vec![&text.id];
    let mut next = text.copy_of.as_ref();
    while let Some(id) = next {
        if let Some(at) = walked.iter().position(|one| *one == id) {
            return walked[at..].iter().min().copied().unwrap_or(id);
        }
        walked.push(id);
        next = texts.get(id).and_then(|text| text.copy_of.as_ref());
    }
    walked.last().copied().unwrap_or(&text.id)
}

/// A text in a line: how many tell its report, how many drafts are open, what was decided.
fn text_line(
    version: &Version<Box<Text>>,
    report: &Id,
    told: usize,
    erased: bool,
    open: usize,
    decided: &[&Review],
) -> TextLine {
    let text = &*version.record;
    let count = |verdict| decided.iter().filter(|review| review.verdict == verdict).count();
    TextLine {
        id: text.id.clone(),
        seq: version.seq,
        title: text.title.clone(),
        publisher: text.publisher.clone(),
        published: text.published,
        url: text.url.clone(),
        language: text.language.clone(),
        copy_of: Some(report).filter(|report| **report != text.id).cloned(),
        copies: told.saturating_sub(1),
        erased,
        open,
        accepted: count(Verdict::Accepted),
        merged: count(Verdict::Merged),
        rejected: count(Verdict::Rejected),
    }
}

/// Whose report a text repeats, by what the texts that tell it say of themselves.
fn origin(text: &Text, chain: &[ChainRow]) -> Option<String> {
    let own = chain.iter().find(|one| one.id == text.id).and_then(|one| one.credited.clone());
    let first = chain.first().filter(|one| one.id != text.id);
    let theirs = || first.map(|one| one.credited.as_ref().unwrap_or(&one.publisher).clone());
    own.or_else(theirs).filter(|origin| !origin.eq_ignore_ascii_case(&text.publisher))
}

/// What is read from a text and its copy: the drafts, those of a second opinion last, and the
/// sentences that gave none. Only English is read.
fn read(text: &Text, copy: Option<&str>) -> (Vec<Draft>, Vec<Words>) {
    let english = text.language.as_deref().is_none_or(|tag| tag == "en" || tag.starts_with("en-"));
    let read = copy.filter(|_| english).map(|copy| Reader::english().read(copy, &about(text)));
    let read = read.unwrap_or_default();
    let (mut drafts, unread) = (read.drafts, read.unread);
    drafts.extend(text.opinions.iter().cloned());
    (drafts, unread)
}

impl<'a> State<'a> {
    /// The texts read for the forum. `copies` gives a kept copy by its hash. Every text is read
    /// anew: a few milliseconds for each.
    #[must_use]
    pub fn texts(&self, copies: impl Fn(&str) -> Option<String>) -> Texts {
        let known = || self.view.known(&self.view.book.texts);
        let reviews = self.reviews();
        let mut decided: BTreeMap<&Id, Vec<&Review>> = BTreeMap::new();
        for review in reviews.values() {
            decided.entry(&review.text).or_default().push(review);
        }
        let by_id = self.texts_by_id();
        let mut told: BTreeMap<&Id, usize> = BTreeMap::new();
        for version in known() {
            *told.entry(report(&version.record, &by_id)).or_default() += 1;
        }
        let line = |version: &Version<Box<Text>>| {
            let text = &*version.record;
            let copy = copies(&text.hash);
            let (drafts, _) = read(text, copy.as_deref());
            let open = drafts.iter().filter(|draft| !reviews.contains_key(&draft.id)).count();
            let decided = decided.get(&text.id).map_or(&[][..], Vec::as_slice);
            let report = report(text, &by_id);
            let told = told.get(report).copied().unwrap_or(1);
            text_line(version, report, told, copy.is_none(), open, decided)
        };
        let mut texts: Vec<TextLine> = known().map(line).collect();
        let day = |text: &TextLine| text.published.map(PartialDate::certain);
        texts.sort_by(|a, b| day(b).cmp(&day(a)).then_with(|| a.id.cmp(&b.id)));
        Texts { clocks: self.view.clocks, texts }
    }

    /// One text with everything read from it.
    #[must_use]
    pub fn text(
        &self,
        forum: &Id,
        id: &Id,
        copies: impl Fn(&str) -> Option<String>,
    ) -> Option<TextFile> {
        let mut known = self.view.known(&self.view.book.texts);
        let version = known.find(|version| version.record.id == *id)?;
        let text = &*version.record;
        let copy = copies(&text.hash);
        let reviews = self.reviews();
        let (drafts, unread) = read(text, copy.as_deref());
        let drafts: Vec<DraftFile> = drafts
            .into_iter()
            .map(|draft| {
                let review = reviews.get(&draft.id).copied().cloned();
                let rivals = self.rivals(&draft, text, forum);
                let proposals = self.proposals(&draft, text, forum, &rivals);
                DraftFile { draft, review, proposals, rivals }
            })
            .collect();
        let open = drafts.iter().filter(|one| one.review.is_none()).count();
        let read: BTreeSet<&Id> = drafts.iter().map(|one| &one.draft.id).collect();
        let decided: Vec<&Review> =
            reviews.into_values().filter(|review| review.text == text.id).collect();
        let past = decided.iter().filter(|review| !read.contains(&review.id));
        let past = past.copied().cloned().collect();
        let chain = self.chain(text, copies);
        let own = chain.iter().find(|one| one.id == text.id);
        let credited = own.and_then(|one| one.credited.clone());
        Some(TextFile {
            clocks: self.view.clocks,
            text: text_line(
                version,
                report(text, &self.texts_by_id()),
                chain.len(),
                copy.is_none(),
                open,
                &decided,
            ),
            hash: text.hash.clone(),
            origin: origin(text, &chain),
            credited,
            chain,
            past,
            drafts,
            unread,
            copy,
        })
    }

    /// What was decided about each draft, the last time.
    fn reviews(&self) -> BTreeMap<&'a Id, &'a Review> {
        let known = self.view.known(&self.view.book.reviews).map(|version| &version.record);
        known.map(|review| (&review.id, review)).collect()
    }

    fn texts_by_id(&self) -> BTreeMap<&'a Id, &'a Text> {
        let known = self.view.known(&self.view.book.texts).map(|version| &*version.record);
        known.map(|text| (&text.id, text)).collect()
    }

    fn chain(&self, text: &Text, copies: impl Fn(&str) -> Option<String>) -> Vec<ChainRow> {
        let own: Option<Sketch> = text.sketch.parse().ok();
        let likeness = |other: &Text| {
            let other: Option<Sketch> = other.sketch.parse().ok();
            let both = own.as_ref().zip(other.as_ref());
            both.map_or(0, |(a, b)| a.likeness(b).max(a.containment(b)))
        };
        let by_id = self.texts_by_id();
        let told = report(text, &by_id);
        let texts = by_id.values().copied();
        let mut chain: Vec<&Text> = texts.filter(|one| report(one, &by_id) == told).collect();
        // What is not dated comes last: nothing says that it was early.
        let day = |text: &Text| text.published.map_or(vocabulary::Date::MAX, PartialDate::certain);
        chain.sort_by(|a, b| day(a).cmp(&day(b)).then_with(|| a.id.cmp(&b.id)));
        let row = |one: &Text| ChainRow {
            id: one.id.clone(),
            publisher: one.publisher.clone(),
            title: one.title.clone(),
            published: one.published,
            url: one.url.clone(),
            credited: copies(&one.hash).as_deref().and_then(sketch::credited).map(str::to_owned),
            likeness: if one.id == text.id { 100 } else { likeness(one) },
        };
        chain.into_iter().map(row).collect()
    }

    /// The rows that a draft could become: of what came of a commitment that is on record, its
    /// movement; and before them the organisations they name and the forum does not know yet.
    fn proposals(&self, draft: &Draft, text: &Text, forum: &Id, rivals: &[Rival]) -> Vec<Proposal> {
        let book = self.view.book;
        let mut rows = propose::propose(draft, text, forum);
        let mut promised = rivals.iter().filter(|rival| rival.moves);
        // With several to choose from, a person chooses.
        if let (Some(one), None) = (promised.next(), promised.next()) {
            let commitment =
                self.view.known(&book.commitments).find(|version| version.record.key() == one.id);
            let moved = commitment.and_then(|version| {
                let one = &version.record;
                propose::movement(draft, text, forum, &one.id, &one.amount.measure)
            });
            rows = moved.map_or(rows, |moved| vec![moved]);
        }
        rows.retain(|row| !(row.kind == Kind::Actor && self.is_actor(&row.cells["id"])));
        let known = |id: &str| self.is_actor(id) || propose::organisation(id).is_some();
        rows.iter_mut().for_each(|row| name_only(row, known));
        let named: BTreeSet<String> = rows.iter().flat_map(actors_of).collect();
        let new = named.iter().filter(|id| !self.is_actor(id));
        let given = |id: &&String| rows.iter().any(|row| row.cells.get("id") == Some(*id));
        let mut before: Vec<Proposal> =
            new.filter(|id| !given(id)).filter_map(|id| propose::organisation(id)).collect();
        before.append(&mut rows);
        before
    }

    /// Whether a record may name an actor.
    fn is_actor(&self, id: &str) -> bool {
        id.parse().is_ok_and(|id| self.is_named(&id))
    }
}

/// Takes out of the cells that may stay empty whom nothing is known of.
fn name_only(row: &mut Proposal, known: impl Fn(&str) -> bool) {
    for column in ["actors", "authors", "host", "through", "to"] {
        if let Some(cell) = row.cells.remove(column) {
            let names: Vec<&str> = cell.split(';').filter(|id| known(id)).collect();
            row.set(column, names.join(";"));
        }
    }
}

/// The actors that a row names.
fn actors_of(row: &Proposal) -> impl Iterator<Item = String> {
    const COLUMNS: [&str; 8] =
        ["actor", "actors", "authors", "donor", "host", "members", "through", "to"];
    let cells = COLUMNS.iter().filter_map(|column| row.cells.get(*column));
    cells.flat_map(|cell| cell.split(';')).map(str::to_owned).collect::<Vec<_>>().into_iter()
}
