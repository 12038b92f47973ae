//! Motions, one with its votes held against the charter, and votes that somebody supposes.

use super::{Answer, Parameter, table::Table};
use crate::{problem::Problem, question::Question, suppose};
use analysis::answer::Tally;
use vocabulary::Id;

const fn text(name: &'static str) -> Parameter {
    Parameter { name, kind: "string" }
}

const fn number(name: &'static str) -> Parameter {
    Parameter { name, kind: "integer" }
}

/// What a supposed vote is stated by.
pub const SUPPOSED: &[Parameter] = &[
    text("matter"),
    text("yes"),
    text("no"),
    text("abstain"),
    text("not_voting"),
    text("invalid"),
    text("absent"),
    text("vote"),
    text("approve"),
    text("refuse"),
    text("veto"),
    text("tie_for"),
    text("tie_against"),
    text("consent"),
    number("votes_yes"),
    number("votes_no"),
    number("votes_abstain"),
    number("votes_not_voting"),
    number("votes_invalid"),
    super::FORMAT,
];

/// Every motion with what became of it.
pub fn motions(question: &Question) -> Result<Answer, Problem> {
    let motions = question.forum()?.state.motions(question.words.language());
    let mut table = Table::new(&[
        "id",
        "name",
        "matter",
        "rule",
        "organ",
        "on",
        "meeting",
        "sponsors",
        "amends",
        "withdrawn",
        "fate",
        "ground",
        "irregular",
        "differs",
        "polls",
        "polled",
        "yes",
        "no",
        "abstain",
        "not_voting",
        "invalid",
        "absent",
        "entitled",
        "symbols",
        "grade",
        "rank",
        "sources",
    ]);
    for row in &motions.motions {
        let totals = row.totals.unwrap_or_default();
        table.row().text(&row.id).text(&row.name).text(&row.matter).maybe(row.rule.as_ref());
        table.maybe(row.organ.as_ref()).text(row.on).maybe(row.meeting.as_ref());
        table.list(&row.sponsors).maybe(row.amends.as_ref()).maybe(row.withdrawn);
        table.text(row.fate).text(row.ground).text(row.irregular).text(row.differs);
        table.text(row.polls).maybe(row.polled).maybe(totals.yes).maybe(totals.no);
        table.maybe(totals.abstain).maybe(totals.not_voting).maybe(totals.invalid);
        table.maybe(totals.absent).maybe(totals.entitled).list(&row.symbols);
        table.text(row.proven.grade).text(row.proven.rank).list(&row.proven.sources);
    }
    Answer::tabular(&motions, table)
}

const VOTERS: [&str; 12] = [
    "poll",
    "reading",
    "voter",
    "name",
    "barred",
    "choice",
    "weights",
    "cast_by",
    "intended",
    "explanation",
    "grade",
    "sources",
];

/// A row for each voter. Weights are in the order of the tally's own list.
fn voters(table: &mut Table, poll: &str, reading: u32, tally: &Tally) {
    for row in &tally.voters {
        let weight = |weight: &Option<vocabulary::Decimal>| {
            weight.map_or_else(String::new, |weight| weight.to_string())
        };
        let weights: Vec<String> = row.weights.iter().map(weight).collect();
        table.row().text(poll).text(reading).text(&row.voter).text(&row.name);
        table.maybe(row.barred.as_ref().map(|barred| barred.cause)).maybe(row.choice);
        table.list(&weights).maybe(row.cast_by.as_ref());
        table.maybe(row.intended.as_ref().map(|one| one.choice)).maybe(row.explanation.as_ref());
        let proven = row.proven.as_ref();
        table.maybe(proven.map(|one| one.grade));
        table.list(proven.map_or(&[][..], |one| &one.sources));
    }
}

/// A motion; its table is who voted how.
pub fn motion(question: &Question) -> Result<Answer, Problem> {
    let text = question.part("id");
    let nothing = || Problem::record(text);
    let id: Id = text.parse().map_err(|_| nothing())?;
    let forum = question.forum()?;
    let file = forum.state.motion(&id, question.words.language()).ok_or_else(nothing)?;
    let mut table = Table::new(&VOTERS);
    for poll in &file.polls {
        if let Some(tally) = poll.tally.as_ref().filter(|tally| tally.named) {
            voters(&mut table, poll.id.as_str(), poll.reading, tally);
        }
    }
    Answer::tabular(&file, table)
}

/// A supposed vote; its table is who votes how.
pub fn tally(question: &Question) -> Result<Answer, Problem> {
    let forum = question.forum()?;
    let supposed = suppose::supposed(question)?.ok_or_else(|| {
        let Some(charter) = forum.state.charter_version(None) else {
            return Problem::charter(question.clocks.known_at);
        };
        let known: Vec<&str> = charter.matters.iter().map(|matter| matter.id.as_str()).collect();
        Problem::tally(&format!("matter is missing: expected one of {}", known.join(", ")))
    })?;
    let language = question.words.language();
    let supposition = forum.state.suppose(&supposed, language);
    let supposition = supposition.map_err(|error| Problem::tally(&error))?;
    let mut table = Table::new(&VOTERS);
    voters(&mut table, "", 1, &supposition.tally);
    Answer::tabular(&supposition, table)
}
