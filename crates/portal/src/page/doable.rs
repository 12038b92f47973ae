//! Links to what the visitor can do here and now.

use crate::{
    act::{ACTIONS, Action, Deed},
    form::Given,
    question::{Forum, Question},
};
use maud::{Markup, html};

/// Links to those of these actions on a record that the visitor may do, and that can be done. At
/// other clocks than today's there are none: what is done is done today.
pub fn links(question: &Question, forum: &Forum<'_>, id: &str, actions: &[&str]) -> Markup {
    let doable: Vec<(String, String)> =
        actions.iter().filter_map(|name| link(question, forum, id, name)).collect();
    html! {
        @if !doable.is_empty() {
            ul class="actions" aria-label=(question.words.text("actions")) {
                @for (title, there) in doable { li { a href=(there) { (title) } } }
            }
        }
    }
}

/// The title of an action on a record and where its form is, if the visitor may do it and it can
/// be done.
pub fn link(
    question: &Question,
    forum: &Forum<'_>,
    id: &str,
    name: &str,
) -> Option<(String, String)> {
    let action: &Action = ACTIONS.iter().find(|action| action.name == name)?;
    if question.names_a_clock() || !action.who.includes(&question.visitor, forum.id) {
        return None;
    }
    let given = Given::default();
    (action.ready)(&Deed::new(question, forum, &given).on(id)).ok()?;
    // A motion is tabled at the meeting on whose page one is.
    let at = match action.path.contains("{id}") || id.is_empty() {
        true => String::new(),
        false => format!("?meeting={id}"),
    };
    let path = action.path.trim_start_matches("/{forum}").replace("{id}", id);
    Some((question.words.code("action", name), question.inside(path + &at)))
}
