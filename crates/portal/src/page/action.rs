//! The page of an action: what it does, on what and for whom, and its form.

use super::{
    bits,
    form::{self, Blank},
    frame::{self, Sheet},
    meetings, motions, poll, texts,
};
use crate::{
    act::{self, Action, Deed, Object, Who},
    form::{Fault, Given},
    problem::Problem,
    question::{Forum, Question},
};
use axum::http::StatusCode;
use maud::{Markup, html};

/// What an action is about.
struct Subject {
    /// Its name; empty of what is not yet on record.
    name: String,
    /// What stands between the forum and the form: name and path within the forum. The last is the
    /// way back.
    trail: Vec<(String, String)>,
    /// What one has to know of it, labelled.
    facts: Markup,
}

/// The page, with the status of what is wrong. Where the action cannot be done, it says why, and
/// there is no form.
pub fn action(
    question: &Question,
    action: &Action,
    given: &Given,
    faults: &[Fault],
) -> Result<(StatusCode, Markup), Problem> {
    let forum = question.forum()?;
    let (words, name) = (question.words, action.name);
    let title = words.code("action", name);
    if question.visitor.session().is_none() {
        return Err(Problem::not_signed_in());
    }
    if !action.who.includes(&question.visitor, forum.id) {
        return Err(Problem::forbidden(&title, &words.text(action.who.key())));
    }
    let deed = Deed::new(question, &forum, given);
    let subject = subject(question, &forum, action, &deed)?;
    let refused = (action.ready)(&deed).err();
    // Rows are proposed as long as none are filled in.
    let rows = action.takes_rows() && given.rows().is_ok_and(|rows| rows.is_empty());
    let begun = rows.then(|| given.clone().with_rows(&act::proposed(&deed)));
    let given = begun.as_ref().unwrap_or(given);
    let is_ready = refused.is_none() && (faults.is_empty() || !action.fields.is_empty());
    let told = if faults.is_empty() { refused.as_slice() } else { faults };
    let key = if faults.is_empty() { "faults-none-taken" } else { "faults-title" };
    let status = told.first().map_or(StatusCode::OK, |one| one.status);
    let back = subject.trail.last().cloned();
    let body = html! {
        (subject.facts)
        @if is_ready {
            p class="intro" { (words.text(&format!("action-{name}-intro"))) }
            (form::form(question, Some(&forum), &Blank {
                fields: action.fields,
                given,
                faults,
                action: question.here(),
                button: words.text(&format!("action-{name}-do")),
            }))
        } @else {
            (form::summary(question, Some(&forum), key, told))
        }
        @if let Some((name, path)) = back {
            p {
                a href=(question.inside(path)) {
                    (words.with("action-back", &[("name", name.into())]))
                }
            }
        }
    };
    let title = match subject.name.is_empty() {
        true => title,
        false => {
            let (action, on) = (title.into(), subject.name.into());
            words.with("action-on", &[("action", action), ("name", on)])
        }
    };
    let sheet = Sheet { title, trail: subject.trail, forum: Some(&forum), data: None, body };
    Ok((status, frame::page(question, &sheet)))
}

fn subject(
    question: &Question,
    forum: &Forum<'_>,
    action: &Action,
    deed: &Deed<'_>,
) -> Result<Subject, Problem> {
    let (words, id) = (question.words, question.part("id"));
    let language = words.language();
    let nothing = || Problem::record(id);
    let acts_for = html! {
        @if let (Who::Delegate, Some(member)) = (action.who, question.visitor.member(forum.id)) {
            dt { (words.text("fact-acting-for")) }
            dd { (bits::actor(question, forum, member)) }
        }
    };
    let section = |key: &str, path: &str| (words.text(key), path.to_owned());
    Ok(match action.on {
        Object::New => {
            let meeting = question.extra("meeting").and_then(|id| forum.state.meeting(id));
            let mut trail = vec![if action.path.contains("/motions/") {
                section("nav-motions", "/motions")
            } else if action.path.contains("/texts/") {
                section("nav-texts", "/texts")
            } else {
                section("nav-meetings", "/meetings")
            }];
            trail.extend(meeting.map(|file| {
                let name = file.meeting.names.get(language).to_owned();
                (name, format!("/meetings/{}", file.meeting.id))
            }));
            Subject { name: String::new(), trail, facts: html! {} }
        }
        Object::Meeting => {
            let file = forum.state.meeting(id).ok_or_else(nothing)?;
            let name = file.meeting.names.get(language).to_owned();
            let there = format!("/meetings/{id}");
            let trail = vec![section("nav-meetings", "/meetings"), (name.clone(), there)];
            Subject { name, trail, facts: meetings::facts(question, forum, &file.meeting) }
        }
        Object::Motion => {
            let view = forum.state.view;
            let known = view.known(&view.book.motions).filter(|one| one.record.id.as_str() == id);
            let motion = &*known.last().ok_or_else(nothing)?.record;
            let name = motion.names.get(language).to_owned();
            let there = format!("/motions/{id}");
            let trail = vec![section("nav-motions", "/motions"), (name.clone(), there)];
            let facts = html! {
                dl class="facts" {
                    (acts_for)
                    (motions::matter(question, forum, &motion.matter))
                    @if !motion.sponsors.is_empty() {
                        dt { (words.text("fact-sponsors")) }
                        dd { (bits::actors(question, forum, &motion.sponsors)) }
                    }
                }
            };
            Subject { name, trail, facts }
        }
        Object::Draft => {
            let file = deed.text().map_err(|_| nothing())?;
            let draft = question.part("draft");
            let one = file.drafts.iter().find(|one| one.draft.id.as_str() == draft);
            let one = one.ok_or_else(|| Problem::record(draft))?;
            let there = format!("/texts/{id}#draft-{draft}");
            let trail = vec![section("nav-texts", "/texts"), (texts::title(file), there)];
            let facts = html! {
                (texts::facts(question, forum, file, one))
                @if action.name == "merge-draft" && one.review.is_none() {
                    div class="draft" { (texts::card::rivals(question, forum, file, one)) }
                }
                @if action.takes_rows() && one.review.is_none() { (texts::kinds(question)) }
            };
            Subject { name: words.code("deed", one.draft.deed), trail, facts }
        }
        Object::Poll => {
            let row = forum.state.poll(id).ok_or_else(nothing)?;
            let mut trail = poll::trail(question, forum, &row);
            trail.push((poll::title(question, &row), format!("/polls/{id}")));
            let facts = html! {
                dl class="facts" {
                    (acts_for)
                    dt { (words.text("field-motion")) }
                    dd {
                        a href=(question.inside(format_args!("/motions/{}", row.motion))) {
                            bdi { (poll::motion_name(question, &row)) }
                        }
                    }
                    (poll::matter(question, forum, &row))
                    @if row.reading > 1 {
                        dt { (words.text("fact-reading")) } dd { bdi { (row.reading) } }
                    }
                    dt { (words.text("column-votes")) } dd { (poll::summary(question, &row)) }
                }
            };
            Subject { name: poll::motion_name(question, &row), trail, facts }
        }
    })
}
