//! The page to sign in at.

use super::{
    form::{self, Blank},
    frame::{self, Sheet},
};
use crate::{
    form::{Fault, Field, Given, Input, required},
    problem::Problem,
    question::Question,
};
use maud::{Markup, html};

/// What is filled in.
pub const FIELDS: &[Field] =
    &[required("name", Input::UserName), required("password", Input::Password)];

/// The page.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    Ok(sheet(question, &Given::default(), &[], question.extra("next").unwrap_or("/")))
}

/// The page in the place of one that asks for it, to which it leads back.
pub fn first(question: &Question) -> Markup {
    sheet(question, &Given::default(), &[], &question.here())
}

/// The page with what was filled in and what is wrong with it. `next` is the page to go to then.
pub fn sheet(question: &Question, given: &Given, faults: &[Fault], next: &str) -> Markup {
    let words = question.words;
    let action = sign_in(question, next);
    let button = words.text("sign-in");
    let blank = Blank { fields: FIELDS, given, faults, action, button };
    let body = html! {
        p class="intro" { (words.text("sign-in-intro")) }
        (form::form(question, None, &blank))
    };
    let title = words.text("sign-in");
    frame::page(question, &Sheet { title, trail: Vec::new(), forum: None, data: None, body })
}

/// The address of the page to sign in at, which leads on to another.
pub fn sign_in(question: &Question, next: &str) -> String {
    let next: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
    question.link(format_args!("/sign-in?next={next}"))
}
