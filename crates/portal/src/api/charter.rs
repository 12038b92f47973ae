//! The charter and its versions, and two charters side by side.

use super::{Answer, table::Table};
use crate::{
    problem::Problem,
    question::{Forum, Question},
    rule_words::{Teller, Told},
    words::Words,
};
use analysis::answer::{CharterDiff, ReplayRow};
use charter::{Charter, Provision, Section};
use register::Clocks;
use schemars::JsonSchema;
use serde::Serialize;
use vocabulary::{ActorId, Date, Id, code_list};

pub fn answer(question: &Question) -> Result<Answer, Problem> {
    let version = question.extra("version");
    let text = question.forum()?.state.charter_text(version, question.words.language());
    Answer::plain(&text.ok_or_else(|| missing(question, version))?)
}

/// There is no version of that name; or none was known at all.
fn missing(question: &Question, version: Option<&str>) -> Problem {
    version.map_or_else(|| Problem::charter(question.clocks.known_at), Problem::record)
}

code_list! {
    /// How a provision differs.
    pub enum Change: "difference" {
        /// Only the second charter has it.
        Added = "added",
        /// Only the first has it.
        Removed = "removed",
        /// Both have it, and say otherwise.
        Changed = "changed",
    }
}

/// One of two charters.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Side {
    /// The forum.
    pub forum: Id,
    /// Its name in the language asked for.
    pub name: String,
    /// The version.
    pub version: String,
    /// Day of entry into force.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub entry_into_force: Option<Date>,
}

/// A provision as one charter has it, in words.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Provided {
    /// What it is called.
    pub title: String,
    /// The article it rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// What it says.
    pub says: Vec<Told>,
}

/// A provision that differs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DifferenceRow {
    /// The section it stands in.
    pub section: Section,
    /// Its id.
    pub id: String,
    /// How it differs.
    pub change: Change,
    /// As the first charter has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Provided>,
    /// As the second has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Provided>,
}

/// Two charters side by side, in words.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Differences {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// The one; absent while there is but one version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Side>,
    /// The other.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Side>,
    /// What differs, section by section.
    pub differences: Vec<DifferenceRow>,
    /// The forum's past polls under each of the two, in order of opening.
    pub replays: Vec<ReplayRow>,
}

/// What becomes of a version that the other forum does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unknown {
    /// It is refused.
    Refused,
    /// The one in force is taken: a form that changes the forum still has the version of the last.
    Latest,
}

/// The two charters that a question asks to compare; none while there is but one version.
pub fn compared<'q>(
    question: &'q Question,
    forum: &Forum<'q>,
    unknown: Unknown,
) -> Result<Option<(&'q Charter, &'q Charter)>, Problem> {
    let (from, to) = (question.extra("from"), question.extra("to"));
    let version = |forum: &Forum<'q>, version: Option<&str>| {
        let found = forum.state.charter_version(version);
        found.ok_or_else(|| missing(question, version))
    };
    if let Some(other) = question.extra("other") {
        let other = question.other_forum(other)?;
        let to = to.filter(|to| {
            unknown == Unknown::Refused || other.state.charter_version(Some(to)).is_some()
        });
        return Ok(Some((version(forum, from)?, version(&other, to)?)));
    }
    let latest = forum.state.latest_two();
    match (from, to, latest) {
        (None, None, latest) => Ok(latest),
        (Some(from), None, Some((_, last))) => Ok(Some((version(forum, Some(from))?, last))),
        (None, Some(to), Some((first, _))) => Ok(Some((first, version(forum, Some(to))?))),
        (from, to, _) => Ok(Some((version(forum, from)?, version(forum, to)?))),
    }
}

/// Two charters side by side in words; `name` tells what an actor is called.
#[must_use]
pub fn told(
    diff: Option<&CharterDiff<'_>>,
    clocks: Clocks,
    words: &'static Words,
    name: &dyn Fn(&ActorId) -> String,
) -> Differences {
    let side = |charter: &Charter| Side {
        forum: charter.forum.id.clone(),
        name: charter.forum.name.get(words.language()).to_owned(),
        version: charter.text.version.clone(),
        entry_into_force: charter.text.entry_into_force,
    };
    let teller = |charter| Teller { words, charter, name, holders: &[] };
    let provided = |charter, one: Provision<'_>| Provided {
        title: teller(charter).title(one),
        article: Teller::article(one).map(str::to_owned),
        says: teller(charter).provision(one),
    };
    let rows = diff.into_iter().flat_map(|diff| {
        diff.differences.iter().map(|one| DifferenceRow {
            section: one.section,
            id: one.id.to_owned(),
            change: match (one.before.is_some(), one.after.is_some()) {
                (false, _) => Change::Added,
                (_, false) => Change::Removed,
                _ => Change::Changed,
            },
            before: one.before.map(|one| provided(diff.before, one)),
            after: one.after.map(|one| provided(diff.after, one)),
        })
    });
    Differences {
        clocks,
        differences: rows.collect(),
        replays: diff.map(|diff| diff.replays.clone()).unwrap_or_default(),
        before: diff.map(|diff| side(diff.before)),
        after: diff.map(|diff| side(diff.after)),
    }
}

pub fn diff(question: &Question) -> Result<Answer, Problem> {
    let forum = question.forum()?;
    let words = question.words;
    let name = |actor: &ActorId| forum.state.view.name(actor, words.language()).to_owned();
    let compare = |(before, after)| forum.state.compare(before, after, words.language());
    let diff = compared(question, &forum, Unknown::Refused)?.map(compare);
    tabular(&told(diff.as_ref(), question.clocks, words, &name), words)
}

/// The differences as the API gives them, in one of its forms: for charters that are in no journal.
///
/// # Errors
/// When there is no such form.
pub fn differences_as(told: &Differences, format: &str, words: &Words) -> Result<Vec<u8>, String> {
    let answer = tabular(told, words).map_err(|problem| problem.detail(words))?;
    match (format, answer.table) {
        ("json", _) => Ok(answer.json),
        ("csv", Some(table)) => Ok(table.csv()),
        (other, _) => Err(Problem::format(other, "json, csv").detail(words)),
    }
}

/// The differences as an answer.
fn tabular(told: &Differences, words: &Words) -> Result<Answer, Problem> {
    let mut table = Table::new(&[
        "section",
        "id",
        "change",
        "title_before",
        "article_before",
        "before",
        "title_after",
        "article_after",
        "after",
    ]);
    for row in &told.differences {
        table.row().text(row.section).text(&row.id).text(row.change);
        for side in [&row.before, &row.after] {
            let side = side.as_ref();
            table.maybe(side.map(|side| &side.title));
            table.maybe(side.and_then(|side| side.article.as_ref()));
            table.maybe(side.map(|side| plain(&side.says, words)));
        }
    }
    Answer::tabular(told, table)
}

/// What a provision says, in plain lines.
#[must_use]
pub fn plain(says: &[Told], words: &Words) -> String {
    let line = |one: &Told| format!("{}: {}", one.label, one.clause.plain(words));
    says.iter().map(line).collect::<Vec<_>>().join("\n")
}
