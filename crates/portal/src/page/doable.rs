//! Links to what the visitor can do here and now.

use crate::{
    act::{ACTIONS, Action, Deed},
    form::Given,
    question::{Forum, Question},
};
use maud::{Markup, html};

/// Looks for what can be done. A page has one: it gathers the forum's motions once.
pub struct Doable<'a>(Deed<'a>);

/// Nothing is filled in yet.
static NOTHING: Given = Given::empty();

impl<'a> Doable<'a> {
    /// For the visitor of a page about a forum.
    pub fn new(question: &'a Question, forum: &'a Forum<'a>) -> Self {
        Self(Deed::new(question, forum, &NOTHING))
    }

    /// The forum.
    pub fn forum(&self) -> &'a Forum<'a> {
        self.0.forum
    }

    /// Links to those of these actions on a record that the visitor may do, and that can be done.
    pub fn links(&self, id: &str, actions: &[&str]) -> Markup {
        let doable: Vec<(String, String)> =
            actions.iter().filter_map(|name| self.link(id, name)).collect();
        html! {
            @if !doable.is_empty() {
                ul class="actions" aria-label=(self.0.question.words.text("actions")) {
                    @for (title, there) in doable { li { a href=(there) { (title) } } }
                }
            }
        }
    }

    /// The title of an action on a record and where its form is, if the visitor may do it and it
    /// can be done. At other clocks than today's there is none: what is done is done today.
    pub fn link(&self, id: &str, name: &str) -> Option<(String, String)> {
        let Deed { question, forum, .. } = self.0;
        let action: &Action = ACTIONS.iter().find(|action| action.name == name)?;
        if question.names_a_clock() || !action.who.includes(&question.visitor, forum.id) {
            return None;
        }
        (action.ready)(&self.0.on(id)).ok()?;
        // A motion is tabled at the meeting on whose page one is.
        let at = match action.path.contains("{id}") || id.is_empty() {
            true => String::new(),
            false => format!("?meeting={id}"),
        };
        let path = action.path.trim_start_matches("/{forum}").replace("{id}", id);
        Some((question.words.code("action", name), question.inside(path + &at)))
    }
}
