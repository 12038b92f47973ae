//! Requests that change something: signing in and out, and the actions.
//!
//! A form comes with a session's cookie and form token, from a page of this portal. The API takes
//! a JSON object with a name and a password (HTTP Basic) instead: no other site can send that, so
//! it needs no token. Either way an action is decided and recorded while nobody else writes.

use crate::{
    act::{Action, Deed, Done, Who},
    api::Route,
    app::{self, Portal, Work, bare, framed, private, refuse},
    cache::Finished,
    desk::{Desk, Session, Visitor},
    form::{Fault, Faults, Given},
    guard,
    library::Snapshot,
    page,
    problem::Problem,
    question::Question,
    upload,
};
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use serde_json::json;
use std::sync::Arc;

/// How an action is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// By the form of a page.
    Form,
    /// Through the API.
    Api,
}

/// Why an action is not done.
enum Refused {
    Problem(Problem),
    Faults(Box<Given>, Vec<Fault>),
}

impl From<Problem> for Refused {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

/// What an action has done.
#[derive(Default)]
struct Recorded {
    /// The entries.
    entries: Vec<u64>,
    /// The page within the forum that shows it.
    there: String,
    /// What is said of it, where that is not what is always said.
    said: Option<String>,
}

/// Does an action.
pub async fn act(
    portal: Arc<Portal>,
    action: &'static Action,
    way: Way,
    parts: Vec<(String, String)>,
    request: Request,
) -> Response {
    let snapshot = match app::current(&portal.library).await {
        Ok(snapshot) => snapshot,
        Err(problem) => return bare(&problem),
    };
    let work = match way {
        Way::Form => Work::Form(action),
        Way::Api => Work::Answer,
    };
    let (question, read) = app::ask(&portal, request.uri(), request.headers(), parts, snapshot);
    let (Some(desk), Some(today), Ok(())) = (&portal.desk, portal.today(), read) else {
        return refuse(work, &question, &Problem::fault());
    };
    // Entries are dated today, and checked against what holds today, whatever the address asks.
    let mut question = question;
    question.set_to(today);
    let (head, body) = request.into_parts();
    let doing = async {
        let (visitor, given) = match way {
            Way::Form if action.takes_files() => {
                // Nobody else's files are looked at.
                may(&question, action)?;
                by_form(&question, &head.headers, upload::form(&head.headers, body)).await?
            }
            Way::Form => {
                by_form(&question, &head.headers, guard::form(&head.headers, body)).await?
            }
            Way::Api => {
                let most = if action.takes_files() { upload::MOST } else { guard::MOST };
                by_api(desk, &head, guard::json(body, most)).await?
            }
        };
        question.visitor = visitor;
        let session = may(&question, action)?;
        let author = session.account.name.clone();
        let asking = Asking { desk: Arc::clone(desk), action, given, author };
        record(asking, &question).await.map(|done| (done, session))
    };
    match doing.await {
        Ok((Recorded { entries, there, said }, session)) => match way {
            Way::Form => {
                let said = said.unwrap_or_else(|| question.words.code("said", action.name));
                desk.say(session.token(), said);
                private(see(&question.inside(there)))
            }
            Way::Api => {
                // What was recorded before is not recorded again.
                let made = !entries.is_empty();
                let status = if made { StatusCode::CREATED } else { StatusCode::OK };
                let body = json!({ "entries": entries, "see": question.inside(there) });
                let kind = [(header::CONTENT_TYPE, "application/json")];
                private((status, kind, body.to_string()).into_response())
            }
        },
        Err(Refused::Problem(problem)) => {
            private(with_challenge(way, refuse(work, &question, &problem)))
        }
        Err(Refused::Faults(given, faults)) => {
            private(faulty(way, action, &question, &given, &faults))
        }
    }
}

/// Answers what only the secretariat may ask: with a session, or with a name and a password.
pub async fn ask(
    portal: Arc<Portal>,
    route: &'static Route,
    question: Question,
    request: Request,
) -> Response {
    let (head, _) = request.into_parts();
    let work = Work::Route(route);
    let mut question = question;
    let asking = async {
        if question.visitor.session().is_none() {
            let desk = portal.desk.as_ref().ok_or_else(Problem::fault)?;
            let (name, password) = guard::basic(&head.headers)?;
            let account = desk.verify(name, password, guard::peer(&head.extensions)).await?;
            question.visitor = Visitor::SignedIn(Session::of_one_request(account));
        }
        let forum = question.forum()?;
        match Who::Secretariat.includes(&question.visitor, forum.id) {
            true => Ok(()),
            false => {
                let words = question.words;
                let (title, who) = (words.code("route", route.name), Who::Secretariat.key());
                Err(Problem::forbidden(&title, &words.text(who)))
            }
        }
    };
    let asked = asking.await;
    if let Err(problem) = asked {
        return private(with_challenge(Way::Api, refuse(work, &question, &problem)));
    }
    let made = tokio::task::spawn_blocking(move || match app::make(work, &question) {
        Ok(Finished { kind, body }) => {
            ([(header::CONTENT_TYPE, kind)], Body::from(body)).into_response()
        }
        Err(problem) => refuse(work, &question, &problem),
    });
    private(made.await.unwrap_or_else(|_| bare(&Problem::fault())))
}

/// Who sends a form, and what it holds.
async fn by_form(
    question: &Question,
    headers: &HeaderMap,
    given: impl Future<Output = Result<Given, Problem>>,
) -> Result<(Visitor, Given), Problem> {
    guard::same_origin(headers)?;
    let session = question.visitor.session().ok_or_else(Problem::not_signed_in)?;
    let mut given = given.await?;
    if given.take("form_token").as_deref() != Some(&session.form_token) {
        return Err(Problem::foreign_form());
    }
    Ok((question.visitor.clone(), given))
}

/// Who asks the API, and what for.
async fn by_api(
    desk: &Arc<Desk>,
    head: &Parts,
    given: impl Future<Output = Result<Given, Problem>>,
) -> Result<(Visitor, Given), Problem> {
    let (name, password) = guard::basic(&head.headers)?;
    // Its kind first: no password is tried for what another site could send. The body last: it may
    // be long, and nobody else's is waited for.
    guard::is_json(&head.headers)?;
    let account = desk.verify(name, password, guard::peer(&head.extensions)).await?;
    let given = given.await?;
    Ok((Visitor::SignedIn(Session::of_one_request(account)), given))
}

/// That the visitor may do this in this forum.
fn may(question: &Question, action: &Action) -> Result<Arc<Session>, Problem> {
    let forum = question.forum()?;
    match &question.visitor {
        Visitor::Public => Err(Problem::not_signed_in()),
        Visitor::SignedIn(session) if action.who.includes(&question.visitor, forum.id) => {
            Ok(Arc::clone(session))
        }
        Visitor::SignedIn(_) => {
            let words = question.words;
            let title = words.code("action", action.name);
            Err(Problem::forbidden(&title, &words.text(action.who.key())))
        }
    }
}

/// An action asked for by one who may.
struct Asking {
    desk: Arc<Desk>,
    action: &'static Action,
    given: Given,
    author: String,
}

/// Decides and records it, away from the runtime's own threads.
async fn record(asking: Asking, question: &Question) -> Result<Recorded, Refused> {
    let forum = question.forum()?.id.clone();
    let (asker, snapshot) = (question.asker(), Arc::clone(&question.snapshot));
    let recorded = tokio::task::spawn_blocking(move || {
        let Asking { desk, action, given, author } = asking;
        let parts = match action.takes_files() {
            true => upload::one_each(&given),
            false => Ok(vec![given.clone()]),
        };
        let refused = |decided| match decided {
            Decided::Problem(problem) => Refused::Problem(problem),
            Decided::Faults(faults) => Refused::Faults(given.clone().into(), faults),
        };
        let parts = parts.map_err(|faults| refused(Decided::Faults(faults)))?;
        // All are looked at before the first is recorded.
        if parts.len() > 1 {
            let question = asker.ask(snapshot);
            for part in &parts {
                decide(&question, action, part).map_err(refused)?;
            }
        }
        let mut recorded = Recorded::default();
        for part in &parts {
            let decide = |snapshot: &Arc<Snapshot>| {
                let question = asker.ask(Arc::clone(snapshot));
                let Done { additions, there, said } = decide(&question, action, part)?;
                Ok::<_, Decided>((additions, (there, said)))
            };
            let appended = asker.library.append(&author, &desk.moment(), &forum, decide);
            let appended = appended.map_err(|error| Refused::Problem(Problem::append(&error)))?;
            let (entries, (there, said)) = appended.map_err(refused)?;
            recorded.entries.extend(entries);
            (recorded.there, recorded.said) = (there, said);
        }
        if parts.len() > 1 {
            // Only texts come by several. Their list shows them all.
            let (all, new) = (parts.len().into(), recorded.entries.len().into());
            let said = asker.words.with("said-read-texts", &[("all", all), ("new", new)]);
            (recorded.there, recorded.said) = ("/texts".to_owned(), Some(said));
        }
        Ok(recorded)
    });
    recorded.await.map_err(|_| Problem::fault())?
}

/// Why nothing is to be recorded.
enum Decided {
    Problem(Problem),
    Faults(Vec<Fault>),
}

fn decide(question: &Question, action: &Action, given: &Given) -> Result<Done, Decided> {
    let forum = question.forum().map_err(Decided::Problem)?;
    let deed = Deed::new(question, &forum, given);
    // What cannot be done at all is told before what is wrong with how.
    (action.ready)(&deed).map_err(|fault| Decided::Faults(vec![fault]))?;
    let faults = given.faults(action.fields, question, Some(&forum));
    if !faults.is_empty() {
        return Err(Decided::Faults(faults));
    }
    (action.act)(&deed).map_err(|Faults(faults)| Decided::Faults(faults))
}

/// What was filled in, again, with what is wrong with it.
fn faulty(
    way: Way,
    action: &'static Action,
    question: &Question,
    given: &Given,
    faults: &[Fault],
) -> Response {
    let status = faults.first().map_or(StatusCode::UNPROCESSABLE_ENTITY, |fault| fault.status);
    match way {
        Way::Form => match page::action(question, action, given, faults) {
            Ok((status, page)) => framed(status, page),
            Err(problem) => refuse(Work::Form(action), question, &problem),
        },
        Way::Api => {
            let problem = Problem::faults(status, faults, question.words);
            let mut json = problem.json(question.words, &question.path);
            json["errors"] = faults.iter().map(|fault| fault.json(question.words)).collect();
            let kind = [(header::CONTENT_TYPE, "application/problem+json")];
            (status, kind, json.to_string()).into_response()
        }
    }
}

/// Who asks the API without a name is told how to give one.
fn with_challenge(way: Way, mut response: Response) -> Response {
    if way == Way::Api && response.status() == StatusCode::UNAUTHORIZED {
        let how = HeaderValue::from_static("Basic realm=\"chancery\", charset=\"UTF-8\"");
        response.headers_mut().insert(header::WWW_AUTHENTICATE, how);
    }
    response
}

/// Signs in.
pub async fn sign_in(State(portal): State<Arc<Portal>>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let (question, desk) = match at_the_door(&portal, &head).await {
        Ok(found) => found,
        Err(response) => return response,
    };
    let next = guard::local(question.extra("next")).to_owned();
    let mut given = Given::default();
    let tried = async {
        guard::same_origin(&head.headers)?;
        given = guard::form(&head.headers, body).await?;
        let faults = given.faults(page::SIGN_IN_FIELDS, &question, None);
        if !faults.is_empty() {
            return Err(Refused::Faults(given.clone().into(), faults));
        }
        let from = guard::peer(&head.extensions);
        let account = desk.verify(given.filled("name"), given.filled("password"), from).await?;
        Ok(desk.sign_in(account)?)
    };
    let tried = tried.await;
    let again = |faults: &[Fault]| {
        let status = faults.first().map_or(StatusCode::UNPROCESSABLE_ENTITY, |one| one.status);
        framed(status, page::sign_in(&question, &given, faults, &next))
    };
    private(match tried {
        Ok(token) => {
            if let Some(before) = guard::token(&head.headers) {
                desk.sign_out(before);
            }
            let mut response = see(&next);
            let cookie = guard::cookie(&head.headers, &token);
            response.headers_mut().insert(header::SET_COOKIE, cookie);
            response
        }
        Err(Refused::Faults(_, faults)) => again(&faults),
        Err(Refused::Problem(problem)) => match problem.kind {
            "wrong-password" => again(&[Fault::at("name", "wrong-password")]),
            "too-many-attempts" => again(&[Fault::at("name", "too-many-attempts")
                .found(problem.found)
                .with_status(problem.status)]),
            _ => refuse(Work::Page(&page::SIGN_IN), &question, &problem),
        },
    })
}

/// Signs out.
pub async fn sign_out(State(portal): State<Arc<Portal>>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let (question, desk) = match at_the_door(&portal, &head).await {
        Ok(found) => found,
        Err(response) => return response,
    };
    let given = guard::form(&head.headers, body);
    private(match by_form(&question, &head.headers, given).await {
        Ok(_) => {
            guard::token(&head.headers).into_iter().for_each(|token| desk.sign_out(token));
            let mut response = see(&question.link("/"));
            let cookie = guard::cookie(&head.headers, "");
            response.headers_mut().insert(header::SET_COOKIE, cookie);
            response
        }
        Err(problem) => refuse(Work::Page(&page::SIGN_IN), &question, &problem),
    })
}

async fn at_the_door(portal: &Portal, head: &Parts) -> Result<(Question, Arc<Desk>), Response> {
    let snapshot = app::current(&portal.library).await.map_err(|problem| bare(&problem))?;
    let (question, read) = app::ask(portal, &head.uri, &head.headers, Vec::new(), snapshot);
    let work = Work::Page(&page::SIGN_IN);
    let desk = read.and_then(|()| portal.desk.clone().ok_or_else(Problem::fault));
    match desk {
        Ok(desk) => Ok((question, desk)),
        Err(problem) => Err(refuse(work, &question, &problem)),
    }
}

/// Go and see there: a page that can be loaded again without sending anything twice.
fn see(there: &str) -> Response {
    let there = HeaderValue::from_str(there).unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, there)]).into_response()
}
