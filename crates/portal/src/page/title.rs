//! What figures are called.

use super::bits;
use crate::{format, question::Forum, words::Words};
use analysis::FigureId;
use vocabulary::{ActorId, Id, Measure, Stage};

/// The title of a figure, in a language.
pub fn title_of(forum: &Forum<'_>, id: &FigureId, words: &Words) -> String {
    let stage = |stage: &Stage| words.code("stage", stage).into();
    let measure = |measure: &Measure| format::measure(measure, words).into();
    let actor = |actor: &ActorId| bits::name_of(forum, actor, words).into();
    match id {
        FigureId::Members(status) => {
            words.with("title-members", &[("status", words.code("status", status).into())])
        }
        FigureId::Ladder(at, of, None) => {
            words.with("title-ladder", &[("stage", stage(at)), ("measure", measure(of))])
        }
        FigureId::Ladder(at, of, Some(donor)) => words.with(
            "title-ladder-donor",
            &[("stage", stage(at)), ("measure", measure(of)), ("donor", actor(donor))],
        ),
        FigureId::Unattributed(at, of) => {
            words.with("title-unattributed", &[("stage", stage(at)), ("measure", measure(of))])
        }
        FigureId::Restated(of) => words.with("title-restated", &[("measure", measure(of))]),
        FigureId::Commitment(id, at) => {
            let id = commitment(forum, id, words);
            words.with("title-commitment", &[("commitment", id.into()), ("stage", stage(at))])
        }
        FigureId::Need(of, part) => {
            with_part("title-need", part.as_ref(), words, &[("measure", measure(of))])
        }
        FigureId::Coverage(at, of, part) => with_part(
            "title-coverage",
            part.as_ref(),
            words,
            &[("stage", stage(at)), ("measure", measure(of))],
        ),
        FigureId::Gap(at, of, part) => with_part(
            "title-gap",
            part.as_ref(),
            words,
            &[("stage", stage(at)), ("measure", measure(of))],
        ),
        FigureId::Class(of) => words.with("title-class", &[("actor", actor(of))]),
        FigureId::Distance(of) => words.with("title-distance", &[("actor", actor(of))]),
        FigureId::Term(of) => words.with("title-term", &[("actor", actor(of))]),
        FigureId::Window(of) => words.with("title-window", &[("actor", actor(of))]),
        FigureId::Target(of) => {
            let versions = forum.state.view.book.obligations.versions();
            let found = versions.iter().find(|one| one.record.id == *of);
            let target = found.map_or(of.as_str(), |one| &one.record.summary);
            words.with("title-target", &[("target", target.into())])
        }
    }
}

fn with_part(
    key: &str,
    part: Option<&Id>,
    words: &Words,
    arguments: &[(&str, fluent_bundle::FluentValue<'_>)],
) -> String {
    let title = words.with(key, arguments);
    match part {
        Some(part) => {
            words.with("title-part", &[("title", title.into()), ("part", part.as_str().into())])
        }
        None => title,
    }
}

/// A commitment by its donor and purpose.
fn commitment(forum: &Forum<'_>, id: &Id, words: &Words) -> String {
    let versions = forum.state.view.book.commitments.versions();
    let found = versions.iter().find(|one| one.record.id == *id).map(|one| &one.record);
    found.map_or_else(
        || id.to_string(),
        |one| format!("{}: {}", bits::name_of(forum, &one.donor, words), one.purpose),
    )
}
