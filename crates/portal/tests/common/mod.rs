//! Dossiers in a journal, and a portal on them.

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode, header},
};
use exchange::{dossier, import};
use portal::Library;
use std::{path::Path, sync::Arc};
use store::{Journal, NewEntry};
use tower::ServiceExt;
use vocabulary::Date;

pub const FORUM: &str = "board-of-peace";
/// A forum with votes on record.
pub const COUNCIL: &str = "un-security-council";
/// The dossiers that most tests ask.
pub const BOTH: &[&str] = &[FORUM, COUNCIL];

/// Where the clocks stand in the tests.
pub fn now() -> register::Clocks {
    register::Clocks::both(today())
}

/// The day of today in the tests.
pub fn today() -> Date {
    "2026-06-01".parse().expect("date")
}

/// A journal with these dossiers in it.
pub fn journal(path: &Path, forums: &[&str]) -> Journal {
    let mut journal = Journal::open(path).expect("journal");
    for forum in forums {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dossiers").join(forum);
        let files = dossier::folder(&folder).expect("the dossier's files");
        let read = dossier::read(&files).expect("a dossier");
        let plan = import::plan(&import::Tips::new(), &read, None);
        let entry =
            |kind: String, body: String| NewEntry { forum: (*forum).to_owned(), kind, body };
        let entries: Vec<_> =
            plan.entries.into_iter().map(|one| entry(one.kind.to_string(), one.body)).collect();
        journal.append("tester", "2026-06-01T08:00:00Z", &entries).expect("append");
    }
    journal
}

/// A portal on these dossiers; the folder must be kept.
pub fn portal(forums: &[&str]) -> (tempfile::TempDir, Router) {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("test.journal");
    drop(journal(&path, forums));
    let library = Arc::new(Library::open(&path).expect("library"));
    (folder, portal::app(library, now))
}

/// An answer.
#[derive(Debug)]
pub struct Got {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Got {
    pub fn header(&self, name: header::HeaderName) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

/// Asks for an address.
pub async fn get(app: &Router, uri: &str) -> Got {
    ask(app, Request::get(uri).body(Body::empty()).expect(uri)).await
}

/// Asks.
pub async fn ask(app: &Router, request: Request<Body>) -> Got {
    let answer = app.clone().oneshot(request).await.expect("infallible");
    let (status, headers) = (answer.status(), answer.headers().clone());
    let bytes = to_bytes(answer.into_body(), usize::MAX).await.expect("body");
    Got { status, headers, text: String::from_utf8(bytes.to_vec()).expect("UTF-8") }
}
