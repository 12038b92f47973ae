//! Web pages and the HTTP API.
//!
//! Invariants: the portal decides nothing and stores nothing; it shows the answers of `analysis` at
//! two clocks that stand in the address. Every text comes from `words/`, every number links to its
//! explanation, every page works without script and loads nothing from elsewhere. The day of today
//! is handed in.

mod api;
mod app;
mod ask;
mod assets;
mod cache;
pub mod format;
mod library;
mod page;
mod problem;
mod question;
mod serve;
pub mod words;

pub use api::openapi;
pub use app::app;
pub use ask::{Asking, Unanswered, ask};
pub use library::{Library, Snapshot};
pub use serve::{bind, serve};
pub use words::Words;
