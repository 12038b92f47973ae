//! The texts that were read and their drafts, for the secretariat.

use super::{Answer, table::Table};
use crate::{problem::Problem, question::Question, texts};

pub fn texts(question: &Question) -> Result<Answer, Problem> {
    let forum = question.forum()?;
    let all = texts::all(question, &forum).map_err(|error| Problem::journal(&error.into()))?;
    let mut table = Table::new(&[
        "id",
        "title",
        "publisher",
        "published",
        "url",
        "language",
        "copy_of",
        "copies",
        "erased",
        "open",
        "accepted",
        "merged",
        "rejected",
    ]);
    for row in &all.texts {
        table.row().text(&row.id).maybe(row.title.as_ref()).text(&row.publisher);
        table.maybe(row.published).maybe(row.url.as_ref()).maybe(row.language.as_ref());
        table.maybe(row.copy_of.as_ref()).text(row.copies).text(row.erased).text(row.open);
        table.text(row.accepted).text(row.merged).text(row.rejected);
    }
    Answer::tabular(&all, table)
}

pub fn text(question: &Question) -> Result<Answer, Problem> {
    let forum = question.forum()?;
    Answer::plain(&texts::named(question, &forum)?)
}
