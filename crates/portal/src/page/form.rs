//! Forms in pages: every field with its label, what is wrong with it beside it, and all of that
//! told at the top.

use super::{bits, rows};
use crate::{
    accounts::LONGEST_NAME,
    form::{Fault, Field, Given, Input, days, rows::label},
    question::{Forum, Question},
};
use maud::{Markup, html};

/// A form before it is drawn.
pub struct Blank<'a> {
    /// Its fields.
    pub fields: &'a [Field],
    /// What has been filled in.
    pub given: &'a Given,
    /// What is wrong with that.
    pub faults: &'a [Fault],
    /// Where it is sent.
    pub action: String,
    /// The words on its button.
    pub button: String,
}

/// What a browser is to offer where files are handed in.
const FILES: &str = ".txt,.html,.htm,.pdf,.docx,.jsonl,text/plain,text/html,application/pdf";

/// The form.
pub fn form(question: &Question, forum: Option<&Forum<'_>>, blank: &Blank<'_>) -> Markup {
    let with_files = blank.fields.iter().any(|field| matches!(field.input, Input::Files));
    let kind = with_files.then_some("multipart/form-data");
    html! {
        (summary(question, forum, "faults-title", blank.faults))
        form method="post" action=(blank.action) enctype=[kind] class="filled" {
            (token(question))
            @for field in blank.fields { (row(question, forum, field, blank)) }
            p { button type="submit" { (blank.button) } }
        }
    }
}

/// What every form of a session carries.
pub fn token(question: &Question) -> Markup {
    html! {
        @if let Some(session) = question.visitor.session() {
            input type="hidden" name="form_token" value=(session.form_token);
        }
    }
}

/// What is wrong, each with a link to its field. It is read at once where there is a reader.
pub fn summary(
    question: &Question,
    forum: Option<&Forum<'_>>,
    title: &str,
    faults: &[Fault],
) -> Markup {
    let words = question.words;
    html! {
        @if !faults.is_empty() {
            div class="faults" role="alert" tabindex="-1" autofocus {
                h2 { (words.text(title)) }
                ul {
                    @for fault in faults {
                        @let told = fault.told(words);
                        li {
                            @if let Some(field) = &fault.field {
                                @let called = label(words, field);
                                a href={ "#" (field) } {
                                    (called.unwrap_or_else(|| words.code("field", field)))
                                }
                                ": " (told)
                            } @else { (told) }
                            @if let (Some(article), Some(_)) = (&fault.article, forum) {
                                " " (bits::article(question, article))
                            }
                        }
                    }
                }
            }
        }
    }
}

fn row(question: &Question, forum: Option<&Forum<'_>>, field: &Field, blank: &Blank<'_>) -> Markup {
    let (words, name) = (question.words, field.name);
    let wrong: Vec<&Fault> = blank.faults.iter().filter(|one| one.is_at(name)).collect();
    let hint = words.find_text(&format!("field-{name}-hint"), &[]);
    let hint_id = hint.is_some().then(|| format!("{name}-hint"));
    let fault_id = (!wrong.is_empty()).then(|| format!("{name}-fault"));
    let ids: Vec<String> = hint_id.iter().chain(&fault_id).cloned().collect();
    let described = (!ids.is_empty()).then(|| ids.join(" "));
    let told = html! {
        @if let (Some(hint), Some(id)) = (&hint, &hint_id) { span class="hint" id=(id) { (hint) } }
        @if let Some(id) = &fault_id {
            span class="fault" id=(id) { @for fault in &wrong { (fault.told(words)) " " } }
        }
    };
    let label = html! {
        (words.code("field", name))
        @if !field.required { " " small { (words.text("field-optional")) } }
    };
    match field.input {
        Input::Rows => rows::fields(question, forum, blank.given, blank.faults),
        Input::One(offers) | Input::Any(offers) => {
            let kind = if matches!(field.input, Input::One(_)) { "radio" } else { "checkbox" };
            let offers = offers(question, forum);
            let required = field.required && kind == "radio";
            html! {
                fieldset id=(name) class=(kind) tabindex="-1" aria-describedby=[described] {
                    legend { (label) }
                    (told)
                    div class="offers" {
                        @for (value, shown) in &offers {
                            label {
                                input type=(kind) name=(name) value=(value) required[required]
                                    checked[blank.given.many(name).any(|one| one == value)];
                                bdi { (shown) }
                            }
                        }
                        @if offers.is_empty() { p { (words.text("field-none-offered")) } }
                    }
                }
            }
        }
        _ => html! {
            div class="row" {
                label for=(name) { (label) }
                (told)
                (control(question, forum, field, blank, described.as_deref()))
            }
        },
    }
}

fn control(
    question: &Question,
    forum: Option<&Forum<'_>>,
    field: &Field,
    blank: &Blank<'_>,
    described: Option<&str>,
) -> Markup {
    let Field { name, input, required, .. } = *field;
    let given = blank.given.one(name).unwrap_or_default();
    let invalid = blank.faults.iter().any(|fault| fault.is_at(name)).then_some("true");
    // What the browser fills in by itself, where it may.
    let (kind, most, auto) = match input {
        Input::Line(most) => ("text", Some(most), "off"),
        Input::UserName => ("text", Some(LONGEST_NAME), "username"),
        Input::Password => ("password", None, "current-password"),
        Input::Day => ("date", None, "off"),
        Input::Link => ("url", Some(2000), "off"),
        Input::Files => {
            return html! {
                input id=(name) name=(name) type="file" multiple accept=(FILES)
                    aria-describedby=[described] aria-invalid=[invalid];
            };
        }
        Input::Text(most) | Input::Document(most) => {
            let rows = if matches!(input, Input::Document(_)) { 14 } else { 4 };
            return html! {
                textarea id=(name) name=(name) rows=(rows) maxlength=(most) dir="auto"
                    required[required] aria-describedby=[described] aria-invalid=[invalid] {
                    (given)
                }
            };
        }
        // Rows have their own fields.
        Input::Rows => return html! {},
        Input::Listed(offers) | Input::One(offers) | Input::Any(offers) => {
            let offers = offers(question, forum);
            return html! {
                select id=(name) name=(name) required[required] aria-describedby=[described]
                    aria-invalid=[invalid] {
                    option value="" { (question.words.text("field-choose")) }
                    @for (value, shown) in &offers {
                        option value=(value) selected[given == value] { (shown) }
                    }
                }
            };
        }
    };
    // A password is never sent back.
    let shown = if kind == "password" { "" } else { given };
    let plain = matches!(input, Input::Line(_)).then_some("auto");
    let (first, last) = days(question.clocks.as_of);
    let is_day = matches!(input, Input::Day);
    let (first, last) = (is_day.then_some(first), is_day.then_some(last));
    html! {
        input id=(name) name=(name) type=(kind) value=(shown) maxlength=[most] autocomplete=(auto)
            min=[first] max=[last] dir=[plain] required[required] aria-describedby=[described] aria-invalid=[invalid];
    }
}
