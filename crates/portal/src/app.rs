//! The router: every page and every answer of the API goes through one path, from the question
//! over the cache to the response.

use crate::{
    api::{self, Route},
    assets,
    cache::{Cache, Finished},
    library::{Library, Snapshot},
    page::{self, Page},
    problem::Problem,
    question::{Asked, Question},
};
use axum::{
    Router,
    body::{Body, Bytes},
    extract::{Query, RawPathParams, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use register::Clocks;
use std::sync::{Arc, LazyLock};
use tower_http::set_header::SetResponseHeaderLayer;

/// What the handlers share.
struct Portal {
    library: Arc<Library>,
    now: fn() -> Clocks,
    cache: Cache,
}

/// What an address gives.
#[derive(Clone, Copy)]
enum Work {
    Page(&'static Page),
    Answer(&'static Route),
}

/// The portal as a router. `now` is where the clocks stand that an address does not name.
pub fn app(library: Arc<Library>, now: fn() -> Clocks) -> Router {
    let portal = Arc::new(Portal { library, now, cache: Cache::default() });
    let pages = page::PAGES.iter().map(|page| (page.path, Work::Page(page)));
    let answers = api::ROUTES.iter().map(|route| (route.path, Work::Answer(route)));
    let mut router = Router::new();
    for (path, work) in pages.chain(answers) {
        let handler =
            move |State(portal): State<Arc<Portal>>, parts: RawPathParams, request: Request| {
                let parts = parts.iter().map(|(key, value)| (key.to_owned(), value.to_owned()));
                answer(portal, work, parts.collect(), request)
            };
        router = router.route(path, get(handler));
    }
    let router = router.route("/assets/{file}", get(assets::serve)).fallback(missing);
    guarded(router.with_state(portal))
}

/// Nothing from elsewhere, nothing inline, nobody's frame.
const GUARDS: [(HeaderName, &str); 4] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
];

fn guarded(mut router: Router) -> Router {
    for (name, value) in GUARDS {
        let value = HeaderValue::from_static(value);
        router = router.layer(SetResponseHeaderLayer::overriding(name, value));
    }
    router
}

async fn answer(
    portal: Arc<Portal>,
    work: Work,
    parts: Vec<(String, String)>,
    request: Request,
) -> Response {
    let snapshot = match current(&portal.library).await {
        Ok(snapshot) => snapshot,
        Err(problem) => return bare(&problem),
    };
    let (question, read) = ask(&portal, request.uri(), parts, snapshot);
    if let Err(problem) = read {
        return refuse(work, &question, &problem);
    }
    if let Some(there) = page::moment(&question) {
        return Redirect::to(&there).into_response();
    }
    let tag = tag(&question);
    if matches(request.headers(), &tag) {
        return (StatusCode::NOT_MODIFIED, [(header::ETAG, tag)]).into_response();
    }
    let (head, key) = (question.snapshot.head, question.key());
    if let Some(finished) = portal.cache.get(head, &key) {
        return respond(finished, tag);
    }
    // Making a page may take a while: not on the runtime's own threads.
    let made = tokio::task::spawn_blocking(move || match make(work, &question) {
        Ok(finished) => {
            portal.cache.put(head, key, &finished);
            respond(finished, tag)
        }
        Err(problem) => refuse(work, &question, &problem),
    });
    made.await.unwrap_or_else(|_| bare(&Problem::fault()))
}

/// The snapshot at hand; the journal is looked at away from the runtime's own threads.
async fn current(library: &Arc<Library>) -> Result<Arc<Snapshot>, Problem> {
    if let Some(snapshot) = library.at_hand() {
        return Ok(snapshot);
    }
    let library = Arc::clone(library);
    let looked = tokio::task::spawn_blocking(move || library.snapshot()).await;
    let looked = looked.map_err(|_| Problem::fault())?;
    looked.map_err(|error| Problem::journal(&error))
}

fn ask(
    portal: &Portal,
    uri: &Uri,
    parts: Vec<(String, String)>,
    snapshot: Arc<Snapshot>,
) -> (Question, Result<(), Problem>) {
    let path = uri.path().to_owned();
    let query = Query::<Vec<(String, String)>>::try_from_uri(uri);
    let query = query.map(|Query(pairs)| pairs).unwrap_or_default();
    let asked = Asked { path, parts, query };
    Question::read(asked, (portal.now)(), snapshot, Arc::clone(&portal.library))
}

fn make(work: Work, question: &Question) -> Result<Finished, Problem> {
    match work {
        Work::Page(page) => {
            let body = Bytes::from((page.render)(question)?.into_string());
            Ok(Finished { kind: "text/html; charset=utf-8", body })
        }
        Work::Answer(route) => route.answer(question),
    }
}

static EDITION: LazyLock<u64> = LazyLock::new(assets::edition);

/// Two answers with the same tag are the same: journal, clocks, language and program agree.
fn tag(question: &Question) -> HeaderValue {
    let (head, clocks) = (question.snapshot.head, question.clocks);
    let root = &head.root.to_string()[..16];
    let (as_of, known_at) = (clocks.as_of, clocks.known_at);
    let language = question.words.language();
    let (version, edition) = (env!("CARGO_PKG_VERSION"), *EDITION);
    let made_by = format!("{version}.{edition:x}");
    let text = format!("\"{made_by}-{}-{root}-{as_of}-{known_at}-{language}\"", head.size);
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static("\"\""))
}

fn matches(headers: &HeaderMap, tag: &HeaderValue) -> bool {
    let asked = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let tag = tag.to_str().unwrap_or_default();
    asked
        .is_some_and(|asked| asked.split(',').any(|one| one.trim().trim_start_matches("W/") == tag))
}

/// May be kept by anybody, and is to be asked for again each time: the tag makes that cheap.
fn respond(finished: Finished, tag: HeaderValue) -> Response {
    let Finished { kind, body } = finished;
    let kept = HeaderValue::from_static("public, no-cache");
    let kind = HeaderValue::from_static(kind);
    let headers =
        [(header::CONTENT_TYPE, kind), (header::ETAG, tag), (header::CACHE_CONTROL, kept)];
    (headers, Body::from(body)).into_response()
}

fn refuse(work: Work, question: &Question, problem: &Problem) -> Response {
    match work {
        Work::Answer(_) => {
            let kind = [(header::CONTENT_TYPE, "application/problem+json")];
            let json = problem.json(question.words, &question.path);
            (problem.status, kind, json.to_string()).into_response()
        }
        Work::Page(_) => {
            let kind = [(header::CONTENT_TYPE, "text/html; charset=utf-8")];
            (problem.status, kind, page::problem(question, problem).into_string()).into_response()
        }
    }
}

/// A problem before there is a question.
fn bare(problem: &Problem) -> Response {
    let kind = [(header::CONTENT_TYPE, "application/problem+json")];
    let json = problem.json(crate::words::Words::for_language("en"), "");
    (problem.status, kind, json.to_string()).into_response()
}

async fn missing(State(portal): State<Arc<Portal>>, request: Request) -> Response {
    let snapshot = match current(&portal.library).await {
        Ok(snapshot) => snapshot,
        Err(problem) => return bare(&problem),
    };
    let uri = request.uri();
    let (question, _) = ask(&portal, uri, Vec::new(), snapshot);
    let problem = Problem::page(uri.path());
    let work = match uri.path().starts_with("/api/") {
        true => Work::Answer(&api::ROUTES[0]),
        false => Work::Page(&page::PAGES[0]),
    };
    refuse(work, &question, &problem)
}
