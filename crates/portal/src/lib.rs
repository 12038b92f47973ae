//! Web pages and the HTTP API.
//!
//! Invariants: the portal computes nothing of its own; it shows the answers of `analysis` at two
//! clocks that stand in the address. Every text comes from `words/`, every number links to its
//! explanation, every page works without script and loads nothing from elsewhere. The time is
//! handed in. Nothing is stored but entries of the journal and the copies of texts that were read,
//! appended by those who have signed in.

pub mod accounts;
mod act;
mod api;
mod app;
mod ask;
mod asked;
mod assets;
mod cache;
pub mod calendar_words;
mod desk;
mod form;
pub mod format;
mod guard;
pub mod influence_words;
mod library;
pub mod lines;
mod live;
mod page;
mod post;
mod problem;
mod question;
mod roll;
pub mod rule_words;
mod serve;
mod suppose;
mod texts;
mod upload;
pub mod votes_words;
pub mod words;

pub use api::{
    Change, DifferenceRow, Differences, Provided, Side, differences_as, openapi, plain, told,
};
pub use app::{app, app_with_desk};
pub use ask::{Asking, Unanswered, ask};
pub use axum::Router;
pub use desk::Desk;
pub use library::{Additions, AppendError, Library, NewRecord, Snapshot};
pub use serve::{bind, serve};
pub use words::Words;
