//! The router: every page and every answer of the API goes through one path, from the question
//! over the cache to the response. What changes something goes through [`crate::post`].

use crate::{
    act::{ACTIONS, Action},
    api::{self, Route},
    assets,
    cache::{Cache, Finished},
    desk::{Desk, Visitor},
    form::Given,
    guard,
    library::{Library, Snapshot},
    live,
    page::{self, Page},
    post,
    problem::Problem,
    question::{Asked, Question},
};
use axum::{
    Router,
    body::{Body, Bytes},
    extract::{Query, RawPathParams, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse, Redirect, Response},
    routing::{MethodRouter, get, post},
};
use register::Clocks;
use rustc_hash::FxBuildHasher;
use std::{
    hash::BuildHasher,
    sync::{Arc, LazyLock},
};
use tower_http::set_header::SetResponseHeaderLayer;

/// What the handlers share.
pub struct Portal {
    /// The journal.
    pub library: Arc<Library>,
    /// Where one signs in, if one may.
    pub desk: Option<Arc<Desk>>,
    now: fn() -> Clocks,
    cache: Cache,
}

/// What an address gives.
#[derive(Clone, Copy)]
pub enum Work {
    /// A page.
    Page(&'static Page),
    /// The form of an action.
    Form(&'static Action),
    /// An answer of the API.
    Answer,
    /// An answer of the API that a route gives.
    Route(&'static Route),
    /// The calendar as a file, to subscribe to.
    Calendar,
}

/// The portal as a router, to be read. `now` is where the clocks stand that an address does not
/// name.
pub fn app(library: Arc<Library>, now: fn() -> Clocks) -> Router {
    router(Portal { library, desk: None, now, cache: Cache::default() })
}

/// The portal as a router that can be signed in to and written through; the library must be open
/// for writing.
pub fn app_with_desk(library: Arc<Library>, now: fn() -> Clocks, desk: Desk) -> Router {
    router(Portal { library, desk: Some(Arc::new(desk)), now, cache: Cache::default() })
}

fn router(portal: Portal) -> Router {
    let has_desk = portal.desk.is_some();
    let portal = Arc::new(portal);
    let pages = page::PAGES.iter().map(|page| (page.path, Work::Page(page)));
    let answers = api::ROUTES.iter().map(|route| (route.path, Work::Route(route)));
    let mut router = Router::new();
    let file = [("/{forum}/calendar.ics", Work::Calendar)];
    for (path, work) in pages.chain(answers).chain(file) {
        router = router.route(path, reads(work));
    }
    for fragment in page::FRAGMENTS {
        let handler =
            move |State(portal): State<Arc<Portal>>, parts: RawPathParams, request: Request| {
                live::stream(portal, fragment, named(&parts), request)
            };
        router = router.route(fragment.path, get(handler));
    }
    if has_desk {
        router = with_desk(router);
    }
    let router = router.route("/assets/{file}", get(assets::serve)).fallback(missing);
    guarded(router.with_state(portal))
}

fn with_desk(mut router: Router<Arc<Portal>>) -> Router<Arc<Portal>> {
    for action in ACTIONS {
        let form = reads(Work::Form(action));
        let write = |way: post::Way| {
            move |State(portal): State<Arc<Portal>>, parts: RawPathParams, request: Request| {
                post::act(portal, action, way, named(&parts), request)
            }
        };
        router = router
            .route(action.path, form.post(write(post::Way::Form)))
            .route(&format!("/api/v1{}", action.path), post(write(post::Way::Api)));
    }
    for page in page::OFFICE {
        router = router.route(page.path, reads(Work::Page(page)));
    }
    for route in api::OFFICE {
        router = router.route(route.path, reads(Work::Route(route)));
    }
    router
        .route("/sign-in", reads(Work::Page(&page::SIGN_IN)).post(post::sign_in))
        .route("/sign-out", post(post::sign_out))
}

/// The parts of a path, by name.
fn named(parts: &RawPathParams) -> Vec<(String, String)> {
    parts.iter().map(|(key, value)| (key.to_owned(), value.to_owned())).collect()
}

/// What answers a request that changes nothing.
fn reads(work: Work) -> MethodRouter<Arc<Portal>> {
    get(move |State(portal): State<Arc<Portal>>, parts: RawPathParams, request: Request| {
        answer(portal, work, named(&parts), request)
    })
}

/// Nothing from elsewhere, nothing inline, nobody's frame. (With `no-referrer` a browser would not
/// say where a form comes from; `same-origin` tells nobody else either.)
const GUARDS: [(HeaderName, &str); 4] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; \
         connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
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
    let (mut question, read) = ask(&portal, request.uri(), request.headers(), parts, snapshot);
    if let Err(problem) = read {
        return refuse(work, &question, &problem);
    }
    if let Work::Route(route) = work
        && route.is_office()
    {
        return post::ask(portal, route, question, request).await;
    }
    // The links of a file that is taken elsewhere say where they lead.
    if let (Work::Calendar, Some(base)) = (work, guard::reached_at(request.headers())) {
        question.reached_at(base);
    }
    if let Some(there) = page::moment(&question) {
        return Redirect::to(&there).into_response();
    }
    if matches!(work, Work::Form(_)) || question.visitor.session().is_some() {
        return answer_to_one(&portal, work, question, request.headers()).await;
    }
    let kept = kept(work, tag(work, &question));
    if matches(request.headers(), &kept[0].1) {
        return (StatusCode::NOT_MODIFIED, kept).into_response();
    }
    let (head, key) = (question.snapshot.head, question.key());
    if let Some(finished) = portal.cache.get(head, &key) {
        return respond(finished, kept);
    }
    // Making a page may take a while: not on the runtime's own threads.
    let made = tokio::task::spawn_blocking(move || match make(work, &question) {
        Ok(finished) => {
            portal.cache.put(head, key, &finished);
            respond(finished, kept)
        }
        Err(problem) => refuse(work, &question, &problem),
    });
    made.await.unwrap_or_else(|_| bare(&Problem::fault()))
}

/// An answer that is one visitor's own: made anew, kept nowhere.
async fn answer_to_one(
    portal: &Portal,
    work: Work,
    mut question: Question,
    headers: &HeaderMap,
) -> Response {
    if let (Work::Page(_), Some(desk), Some(token)) = (work, &portal.desk, guard::token(headers)) {
        question.said = desk.said(token);
    }
    if let (Work::Form(_), Some(today)) = (work, portal.today()) {
        question.set_to(today);
    }
    let made = tokio::task::spawn_blocking(move || {
        let made = match work {
            Work::Form(action) => {
                let given = Given::from_link(action.fields, question.extra_pairs());
                let page = page::action(&question, action, &given, &[]);
                page.map(|(status, page)| framed(status, page))
            }
            _ => make(work, &question).map(|Finished { kind, body }| {
                ([(header::CONTENT_TYPE, kind)], Body::from(body)).into_response()
            }),
        };
        private(made.unwrap_or_else(|problem| refuse(work, &question, &problem)))
    });
    made.await.unwrap_or_else(|_| bare(&Problem::fault()))
}

/// For one visitor alone.
pub fn private(mut response: Response) -> Response {
    let kept = HeaderValue::from_static("private, no-store");
    response.headers_mut().insert(header::CACHE_CONTROL, kept);
    response
}

/// The snapshot at hand; the journal is looked at away from the runtime's own threads.
pub async fn current(library: &Arc<Library>) -> Result<Arc<Snapshot>, Problem> {
    if let Some(snapshot) = library.at_hand() {
        return Ok(snapshot);
    }
    let library = Arc::clone(library);
    let looked = tokio::task::spawn_blocking(move || library.snapshot()).await;
    let looked = looked.map_err(|_| Problem::fault())?;
    looked.map_err(|error| Problem::journal(&error))
}

impl Portal {
    /// Today, for those who write.
    pub fn today(&self) -> Option<vocabulary::Date> {
        self.desk.as_ref().and_then(|desk| desk.today())
    }
}

/// The question of a request, and whether it could be read.
pub fn ask(
    portal: &Portal,
    uri: &Uri,
    headers: &HeaderMap,
    parts: Vec<(String, String)>,
    snapshot: Arc<Snapshot>,
) -> (Question, Result<(), Problem>) {
    let visitor = match &portal.desk {
        Some(desk) => desk.visitor(guard::token(headers)),
        None => Visitor::Public,
    };
    let (question, read) = ask_at(portal, uri, parts, snapshot);
    (question.by(visitor), read)
}

/// The question of an address, whoever asks.
pub fn ask_at(
    portal: &Portal,
    uri: &Uri,
    parts: Vec<(String, String)>,
    snapshot: Arc<Snapshot>,
) -> (Question, Result<(), Problem>) {
    let path = uri.path().to_owned();
    let query = Query::<Vec<(String, String)>>::try_from_uri(uri);
    let query = query.map(|Query(pairs)| pairs).unwrap_or_default();
    let asked = Asked { path, parts, query };
    let library = Arc::clone(&portal.library);
    let (mut question, read) = Question::read(asked, (portal.now)(), snapshot, library);
    question.has_desk = portal.desk.is_some();
    (question, read)
}

pub fn make(work: Work, question: &Question) -> Result<Finished, Problem> {
    let html = |page: maud::Markup| {
        let body = Bytes::from(page.into_string());
        Finished { kind: "text/html; charset=utf-8", body }
    };
    match work {
        Work::Page(page) => (page.render)(question).map(html),
        Work::Route(route) => route.answer(question),
        Work::Calendar => api::calendar_file(question),
        Work::Answer | Work::Form(_) => Err(Problem::page(&question.path)),
    }
}

static EDITION: LazyLock<u64> = LazyLock::new(assets::edition);

/// Two answers with the same tag are the same: journal, clocks, language and program agree, and for
/// a file that says where it came from, the address that the portal was reached at.
fn tag(work: Work, question: &Question) -> HeaderValue {
    let (head, clocks) = (question.snapshot.head, question.clocks);
    let root = &head.root.to_string()[..16];
    let (as_of, known_at) = (clocks.as_of, clocks.known_at);
    let language = question.words.language();
    let (version, edition) = (env!("CARGO_PKG_VERSION"), *EDITION);
    let desk = if question.has_desk { ".desk" } else { "" };
    let made_by = format!("{version}.{edition:x}{desk}");
    let base = match (work, question.extra("base")) {
        (Work::Calendar, Some(base)) => format!("-{:x}", FxBuildHasher.hash_one(base)),
        _ => String::new(),
    };
    let text = format!("\"{made_by}-{}-{root}-{as_of}-{known_at}-{language}{base}\"", head.size);
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static("\"\""))
}

fn matches(headers: &HeaderMap, tag: &HeaderValue) -> bool {
    let asked = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let tag = tag.to_str().unwrap_or_default();
    asked
        .is_some_and(|asked| asked.split(',').any(|one| one.trim().trim_start_matches("W/") == tag))
}

type Kept = [(HeaderName, HeaderValue); 3];

/// May be kept by anybody, and is to be asked for again each time: the tag, which comes first,
/// makes that cheap. Who shows a session's cookie may get another answer, and who reaches the
/// portal elsewhere another calendar.
fn kept(work: Work, tag: HeaderValue) -> Kept {
    let vary = match work {
        Work::Calendar => "cookie, host, x-forwarded-host, x-forwarded-proto",
        _ => "cookie",
    };
    [
        (header::ETAG, tag),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, no-cache")),
        (header::VARY, HeaderValue::from_static(vary)),
    ]
}

fn respond(Finished { kind, body }: Finished, kept: Kept) -> Response {
    (kept, [(header::CONTENT_TYPE, kind)], Body::from(body)).into_response()
}

/// The answer to a request that cannot be answered.
pub fn refuse(work: Work, question: &Question, problem: &Problem) -> Response {
    let response = match work {
        Work::Answer | Work::Route(_) | Work::Calendar => {
            let kind = [(header::CONTENT_TYPE, "application/problem+json")];
            let json = problem.json(question.words, &question.path);
            (problem.status, kind, json.to_string()).into_response()
        }
        Work::Page(_) | Work::Form(_) => {
            let page = match problem.status {
                StatusCode::UNAUTHORIZED => page::sign_in_first(question),
                _ => page::problem(question, problem),
            };
            framed(problem.status, page)
        }
    };
    if question.visitor.session().is_some() { private(response) } else { response }
}

/// A page with a status.
pub fn framed(status: StatusCode, page: maud::Markup) -> Response {
    let kind = [(header::CONTENT_TYPE, "text/html; charset=utf-8")];
    (status, kind, page.into_string()).into_response()
}

/// A problem before there is a question.
pub fn bare(problem: &Problem) -> Response {
    let kind = [(header::CONTENT_TYPE, "application/problem+json")];
    let json = problem.json(crate::words::Words::for_language("en"), "");
    (problem.status, kind, json.to_string()).into_response()
}

async fn missing(State(portal): State<Arc<Portal>>, request: Request) -> Response {
    let snapshot = match current(&portal.library).await {
        Ok(snapshot) => snapshot,
        Err(problem) => return bare(&problem),
    };
    let path = request.uri().path().to_owned();
    let (question, _) = ask(&portal, request.uri(), request.headers(), Vec::new(), snapshot);
    let problem = Problem::page(&path);
    let work = match path.starts_with("/api/") {
        true => Work::Answer,
        false => Work::Page(&page::PAGES[0]),
    };
    refuse(work, &question, &problem)
}
