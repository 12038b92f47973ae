//! Live parts of pages: sent again, as server-sent events, whenever the journal has grown and the
//! part reads differently.

use crate::{
    app::{self, Portal, Work},
    page::Fragment,
    problem::Problem,
    question::Question,
};
use axum::{
    extract::Request,
    http::{HeaderValue, Uri, header},
    response::{
        IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use futures_util::stream;
use std::{convert::Infallible, sync::Arc, time::Duration};
use store::TreeHead;
use tokio::sync::watch;

/// Other programs append to the journal too: it is looked at this often.
const LOOK: Duration = Duration::from_secs(1);

/// A line is sent at least this often, so that nobody in between takes the silence for an end.
const ALIVE: Duration = Duration::from_secs(15);

/// Somebody who watches.
struct Watching {
    portal: Arc<Portal>,
    fragment: &'static Fragment,
    uri: Uri,
    parts: Vec<(String, String)>,
    heads: watch::Receiver<TreeHead>,
    /// The head that was looked at last, and what was sent of it.
    head: Option<TreeHead>,
    sent: String,
}

/// A part of a page as it is and as it becomes.
pub async fn stream(
    portal: Arc<Portal>,
    fragment: &'static Fragment,
    parts: Vec<(String, String)>,
    request: Request,
) -> Response {
    let (uri, heads) = (request.uri().clone(), portal.library.heads());
    let sent = String::new();
    let mut watching = Watching { portal, fragment, uri, parts, heads, head: None, sent };
    // What is not there is refused once, which tells the browser not to ask again.
    let first = match watching.next().await {
        Ok(first) => first,
        Err(response) => return *response,
    };
    let rest = stream::unfold(watching, |mut watching| async {
        watching.next().await.ok().map(|event| (event, watching))
    });
    let events = stream::StreamExt::chain(stream::iter([first]), rest);
    let events = stream::StreamExt::map(events, Ok::<Event, Infallible>);
    let mut response =
        Sse::new(events).keep_alive(KeepAlive::new().interval(ALIVE)).into_response();
    // Proxies are not to wait until they have enough of it to pass on.
    response.headers_mut().insert("x-accel-buffering", HeaderValue::from_static("no"));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

impl Watching {
    /// Waits until the part reads otherwise than was sent, and gives it.
    async fn next(&mut self) -> Result<Event, Box<Response>> {
        loop {
            let snapshot = app::current(&self.portal.library).await;
            let snapshot = snapshot.map_err(|problem| Box::new(app::bare(&problem)))?;
            if self.head != Some(snapshot.head) {
                self.head = Some(snapshot.head);
                let (question, read) =
                    app::ask_at(&self.portal, &self.uri, self.parts.clone(), snapshot);
                let text = match read {
                    Ok(()) => self.render(question).await?,
                    Err(problem) => return Err(refused(&question, &problem)),
                };
                if text != self.sent {
                    self.sent = text;
                    return Ok(Event::default().data(&self.sent));
                }
            }
            // Whichever comes first; that the library is gone ends the program anyway.
            let _ = tokio::time::timeout(LOOK, self.heads.changed()).await;
        }
    }

    async fn render(&self, question: Question) -> Result<String, Box<Response>> {
        let render = self.fragment.render;
        let made = tokio::task::spawn_blocking(move || {
            let made = render(&question).map(maud::PreEscaped::into_string);
            made.map_err(|problem| refused(&question, &problem))
        });
        made.await.unwrap_or_else(|_| Err(Box::new(app::bare(&Problem::fault()))))
    }
}

fn refused(question: &Question, problem: &Problem) -> Box<Response> {
    Box::new(app::refuse(Work::Answer, question, problem))
}
