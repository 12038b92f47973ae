//! The answers of `analysis`, as they are, with a table beside where there is one.

use super::{Answer, table::Table};
use crate::{
    page,
    problem::Problem,
    question::{Forum, Question},
};
use analysis::{
    Citation, Explanation, FigureId, RecordCard,
    answer::{Cell, DonorRow},
};
use charter::Status;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;
use vocabulary::{Id, Names};

/// The forums of the journal.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Forums {
    /// In order of id.
    pub forums: Vec<ForumRow>,
}

/// A forum.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ForumRow {
    /// Its id.
    pub id: Id,
    /// Its names.
    pub name: Names,
    /// How many actors have each status.
    pub counts: BTreeMap<Status, Cell>,
    /// The last entry about it.
    pub last_seq: u64,
}

/// A figure, explained, with its title and definition in words.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Explained {
    /// What the figure is called.
    pub title: String,
    /// What it means.
    pub definition: String,
    /// The explanation.
    #[serde(flatten)]
    pub explanation: Explanation,
}

/// The forums at a question's clocks.
pub fn every_forum(question: &Question) -> Forums {
    let row = |(id, book)| {
        let forum = Forum::at(question, id, book)?;
        let counts = forum.state.members(question.words.language()).counts;
        let name = forum.charter.forum.name.clone();
        Some(ForumRow { id: id.clone(), name, counts, last_seq: book.last_seq() })
    };
    Forums { forums: question.snapshot.books.iter().filter_map(row).collect() }
}

pub fn forums(question: &Question) -> Result<Answer, Problem> {
    let forums = every_forum(question);
    let mut table = Table::new(&["id", "name", "last_seq"]);
    for row in &forums.forums {
        let name = row.name.get(question.words.language());
        table.row().text(&row.id).text(name).text(row.last_seq);
    }
    Answer::tabular(&forums, table)
}

pub fn status(question: &Question) -> Result<Answer, Problem> {
    let language = question.words.language();
    let forum = question.forum()?;
    let play = forum.state.state_of_play(language);
    let play = play.ok_or_else(Problem::fault)?;
    let mut table = Table::with_ladder(&["form", "donor", "name", "measure", "what"], &["grade"]);
    for DonorRow { donor, name, measure, ladder, grade, .. } in &play.cash {
        table.row().text("cash").text(donor).text(name).text(measure).text("");
        table.ladder(ladder).text(grade);
    }
    for row in &play.in_kind {
        let measure = &row.amount.measure;
        table.row().text(row.form).text(&row.donor).text(&row.donor_name).text(measure);
        table.text(&row.purpose).ladder(&row.ladder).text(row.grade);
    }
    Answer::tabular(&play, table)
}

pub fn members(question: &Question) -> Result<Answer, Problem> {
    let members = question.forum()?.state.members(question.words.language());
    let mut table =
        Table::new(&["actor", "name", "status", "act", "since", "class", "term_ends", "distance"]);
    for row in &members.members {
        let class = row.class.as_ref();
        let term = class.and_then(|class| class.term.as_ref()).map(|term| term.on);
        let distance = class.and_then(|class| class.checks.first()).map(|check| check.distance);
        table.row().text(&row.actor).text(&row.name).text(row.status).text(row.act);
        table.text(row.since).maybe(class.and_then(|class| class.class.as_ref()));
        table.maybe(term).maybe(distance);
    }
    Answer::tabular(&members, table)
}

pub fn commitments(question: &Question) -> Result<Answer, Problem> {
    let commitments = question.forum()?.state.commitments(question.words.language());
    let mut table = Table::with_ladder(
        &[
            "id",
            "donor",
            "donor_name",
            "form",
            "stage",
            "on",
            "bound",
            "amount",
            "measure",
            "purpose",
            "effect",
        ],
        &["cancelled", "restated", "beyond", "suspended", "grade", "rank", "sources"],
    );
    for row in &commitments.commitments {
        let figure = row.amount.figure;
        table.row().text(&row.id).text(&row.donor).text(&row.donor_name).text(row.form);
        table.text(row.stage).text(row.on).maybe(figure.map(|figure| figure.bound));
        table.maybe(row.amount.number()).text(&row.amount.measure).text(&row.purpose);
        table
            .text(row.effect)
            .ladder(&row.ladder)
            .maybe(row.cancelled)
            .maybe(row.restated)
            .maybe(row.beyond)
            .maybe(row.suspended)
            .text(row.grade);
        table.text(row.rank).list(&row.sources);
    }
    Answer::tabular(&commitments, table)
}

pub fn needs(question: &Question) -> Result<Answer, Problem> {
    let needs = question.forum()?.state.needs_answer();
    let mut table = Table::new(&[
        "id",
        "assessment",
        "aspect",
        "area",
        "sector",
        "on",
        "amount",
        "measure",
        "horizon",
        "part_of",
        "in_force",
        "grade",
        "sources",
    ]);
    for row in &needs.needs {
        table.row().text(&row.id).text(&row.assessment).text(row.aspect).text(&row.area);
        table.maybe(row.sector.as_ref()).text(row.on).maybe(row.amount.number());
        table.text(&row.amount.measure).maybe(row.horizon).maybe(row.part_of.as_ref());
        table.text(row.in_force).text(row.grade).list(&row.sources);
    }
    Answer::tabular(&needs, table)
}

pub fn events(question: &Question) -> Result<Answer, Problem> {
    let events = question.forum()?.state.events();
    let mut table = Table::new(&["id", "on", "summary", "actors", "grade", "rank", "sources"]);
    for row in &events.events {
        table.row().text(&row.id).text(row.on).text(&row.summary).list(&row.actors);
        table.text(row.grade).text(row.rank).list(&row.sources);
    }
    Answer::tabular(&events, table)
}

pub fn meetings(question: &Question) -> Result<Answer, Problem> {
    let meetings = question.forum()?.state.meetings();
    let mut table = Table::new(&[
        "id",
        "name",
        "kind",
        "state",
        "round",
        "track",
        "on",
        "until",
        "place",
        "host",
        "level",
        "format",
        "themes",
        "outcome",
        "attending",
        "items",
        "motions",
        "sources",
    ]);
    for row in &meetings.meetings {
        let name = row.names.get(question.words.language());
        table.row().text(&row.id).text(name).text(row.kind).text(row.state).maybe(row.round);
        table.maybe(row.track.as_ref()).text(row.on).maybe(row.until).maybe(row.place.as_ref());
        table.maybe(row.host.as_ref()).maybe(row.level).maybe(row.format.as_ref());
        table
            .list(&row.themes)
            .maybe(row.outcome.as_ref())
            .text(row.attending)
            .text(row.items)
            .text(row.motions);
        table.list(&row.sources);
    }
    Answer::tabular(&meetings, table)
}

/// A meeting; its table is the agenda.
pub fn meeting(question: &Question) -> Result<Answer, Problem> {
    let id = question.part("id");
    let forum = question.forum()?;
    let meeting = forum.state.meeting(id).ok_or_else(|| Problem::record(id))?;
    let mut table = Table::new(&["number", "id", "name", "themes", "motion"]);
    for row in &meeting.agenda {
        let name = row.names.get(question.words.language());
        table.row().text(&row.number).text(&row.id).text(name).list(&row.themes);
        table.maybe(row.motion.as_ref());
    }
    Answer::tabular(&meeting, table)
}

/// A vote; its table is who voted how.
pub fn poll(question: &Question) -> Result<Answer, Problem> {
    let id = question.part("id");
    let poll = question.forum()?.state.poll(id).ok_or_else(|| Problem::record(id))?;
    let mut table = Table::new(&["voter", "choice", "standing", "cast_by", "explanation"]);
    for (standing, rows) in [("cast", &poll.ballots), ("intended", &poll.intended)] {
        for row in rows {
            table.row().text(&row.voter).text(row.choice).text(standing);
            table.maybe(row.cast_by.as_ref()).maybe(row.explanation.as_ref());
        }
    }
    Answer::tabular(&poll, table)
}

pub fn sources(question: &Question) -> Result<Answer, Problem> {
    let sources = question.forum()?.state.sources();
    let mut table = Table::new(&[
        "id",
        "publisher",
        "url",
        "published",
        "published_basis",
        "language",
        "weak",
        "origin",
        "cited",
    ]);
    for row in &sources.sources {
        table.row().text(&row.id).text(&row.publisher).maybe(row.url.as_ref());
        table.text(row.published).text(row.published_basis).maybe(row.language.as_ref());
        table.text(row.weak).maybe(row.origin.as_ref()).text(row.cited);
    }
    Answer::tabular(&sources, table)
}

pub fn corrections(question: &Question) -> Result<Answer, Problem> {
    let corrections = question.forum()?.state.corrections();
    let mut table = Table::new(&["seq", "corrects", "kind", "id", "reason"]);
    for row in &corrections.corrections {
        table.row().text(row.seq).text(row.corrects).text(row.kind).text(&row.id);
        table.text(&row.reason);
    }
    Answer::tabular(&corrections, table)
}

pub fn rejections(question: &Question) -> Result<Answer, Problem> {
    let rejections = question.forum()?.state.rejections();
    let mut table =
        Table::new(&["id", "file", "row", "column", "value", "expected", "mend", "raw"]);
    for row in &rejections.rejections {
        table.row().text(&row.id).text(&row.file).text(row.row).maybe(row.column.as_ref());
        table.text(&row.value).text(&row.expected).text(&row.mend).text(&row.raw);
    }
    Answer::tabular(&rejections, table)
}

pub fn explain(question: &Question) -> Result<Answer, Problem> {
    let forum = question.forum()?;
    let id: FigureId = question.part("figure").parse().map_err(|error| Problem::figure(&error))?;
    let explanation = forum.state.explain(&id).map_err(|error| Problem::figure(&error))?;
    let title = page::title_of(&forum, &id, question.words);
    let definition = question.words.code("define", explanation.figure.definition());
    let mut table = Table::new(&[
        "role",
        "kind",
        "id",
        "seq",
        "on",
        "says",
        "bound",
        "amount",
        "measure",
        "grade",
        "rank",
        "reason",
        "source",
        "publisher",
        "published",
        "published_basis",
        "url",
    ]);
    let records = explanation.records.iter().map(|card| ("record", card));
    for (role, card) in records.chain(explanation.rivals.iter().map(|card| ("rival", card))) {
        // A row per citation, and one for a record that cites nothing public.
        let citations = card.citations.iter().map(Some);
        let uncited = card.citations.is_empty().then_some(None);
        for citation in citations.chain(uncited) {
            cited(table.row().text(role), card, citation);
        }
    }
    Answer::tabular(&Explained { title, definition, explanation }, table)
}

fn cited(row: &mut Table, card: &RecordCard, citation: Option<&Citation>) {
    let figure = card.amount.as_ref().and_then(|amount| amount.figure);
    row.text(card.record.kind).text(&card.record.id).text(card.record.seq).maybe(card.on);
    row.text(&card.says).maybe(figure.map(|one| one.bound)).maybe(figure.map(|one| one.number));
    row.maybe(card.amount.as_ref().map(|one| &one.measure)).text(card.grade).text(card.rank);
    row.maybe(card.reason.as_ref()).maybe(citation.map(|one| &one.source));
    row.maybe(citation.map(|one| &one.publisher)).maybe(citation.map(|one| one.published));
    row.maybe(citation.map(|one| one.published_basis));
    row.maybe(citation.and_then(|one| one.url.as_ref()));
}
