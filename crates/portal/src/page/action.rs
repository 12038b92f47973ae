//! The page of an action: what it does, and its form.

use super::{
    form::{self, Blank},
    frame::{self, Sheet},
};
use crate::{
    act::Action,
    form::{Fault, Given},
    problem::Problem,
    question::Question,
};
use maud::{Markup, html};

/// The page.
pub fn action(
    question: &Question,
    action: &Action,
    given: &Given,
    faults: &[Fault],
) -> Result<Markup, Problem> {
    let forum = question.forum()?;
    let (words, name) = (question.words, action.name);
    let title = words.code("action", name);
    if question.visitor.session().is_none() {
        return Err(Problem::not_signed_in());
    }
    if !action.who.includes(&question.visitor, forum.id) {
        return Err(Problem::forbidden(&title, &words.text(action.who.key())));
    }
    let blank = Blank {
        fields: action.fields,
        given,
        faults,
        action: question.here(),
        button: words.text(&format!("action-{name}-do")),
    };
    let body = html! {
        p class="intro" { (words.text(&format!("action-{name}-intro"))) }
        (form::form(question, Some(&forum), &blank))
    };
    let sheet = Sheet { title, trail: Vec::new(), forum: Some(&forum), data: None, body };
    Ok(frame::page(question, &sheet))
}
