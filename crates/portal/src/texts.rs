//! The texts of a forum as they are asked for here: with their kept copies.

use crate::{
    problem::Problem,
    question::{Forum, Question},
};
use analysis::answer::{TextFile, Texts};
use register::{Kind, View, every_table, record::Recorded};
use std::cell::RefCell;
use vocabulary::Id;

/// Every text read for a forum.
///
/// # Errors
/// When a kept copy cannot be read.
pub fn all(question: &Question, forum: &Forum<'_>) -> Result<Texts, store::Error> {
    with_copies(question, |copies| forum.state.texts(copies))
}

/// One text with everything read from it, if there is one of this id.
///
/// # Errors
/// When a kept copy cannot be read.
pub fn one(
    question: &Question,
    forum: &Forum<'_>,
    id: &str,
) -> Result<Option<TextFile>, store::Error> {
    let Ok(id) = id.parse::<Id>() else { return Ok(None) };
    with_copies(question, |copies| forum.state.text(forum.id, &id, copies))
}

/// The text that the path names.
///
/// # Errors
/// When there is none, or a kept copy cannot be read.
pub fn named(question: &Question, forum: &Forum<'_>) -> Result<TextFile, Problem> {
    let id = question.part("id");
    let found = one(question, forum, id).map_err(|error| Problem::journal(&error.into()))?;
    found.ok_or_else(|| Problem::record(id))
}

/// Asks with the kept copies at hand. A copy that is damaged is no copy that was erased.
fn with_copies<T>(
    question: &Question,
    ask: impl FnOnce(&dyn Fn(&str) -> Option<String>) -> T,
) -> Result<T, store::Error> {
    let wrong = RefCell::new(None);
    let copies = |hash: &str| match question.library.copy(hash) {
        Ok(copy) => copy,
        Err(error) => {
            wrong.borrow_mut().get_or_insert(error);
            None
        }
    };
    let answer = ask(&copies);
    wrong.into_inner().map_or(Ok(answer), Err)
}

/// The entry of the record of a kind with an id, if it is recorded: also one whose sources are
/// not public yet.
pub fn entry_of(view: View<'_>, kind: Kind, id: &str) -> Option<u64> {
    macro_rules! find {
        ($($table:ident: $kind:ident)+) => {
            match kind {
                $(Kind::$kind => {
                    let known = view.recorded().known(&view.book.$table);
                    known.filter(|one| one.record.key() == id).last().map(|one| one.seq)
                })+
                Kind::Retraction => None,
            }
        };
    }
    every_table!(find)
}
