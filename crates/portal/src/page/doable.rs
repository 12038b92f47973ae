//! Links to what the visitor may do here.

use crate::{
    act::{ACTIONS, Action},
    question::{Forum, Question},
};
use maud::{Markup, html};

/// Links to those of these actions (name, path within the forum) that the visitor may do.
pub fn links(question: &Question, forum: &Forum<'_>, actions: &[(&str, String)]) -> Markup {
    let may = |(name, path): &(&str, String)| {
        let action: &Action = ACTIONS.iter().find(|action| action.name == *name)?;
        let may = action.who.includes(&question.visitor, forum.id);
        may.then(|| (question.words.code("action", name), question.inside(path)))
    };
    let doable: Vec<(String, String)> = actions.iter().filter_map(may).collect();
    html! {
        @if !doable.is_empty() {
            ul class="actions" aria-label=(question.words.text("actions")) {
                @for (title, there) in doable { li { a href=(there) { (title) } } }
            }
        }
    }
}
