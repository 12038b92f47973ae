//! The pages: one file each, one frame around all.

mod actor;
mod api;
mod bars;
mod bits;
mod charter;
mod clocks;
mod commitments;
mod corrections;
mod events;
mod explain;
mod forums;
mod frame;
mod journal;
mod marks;
mod members;
mod needs;
mod play;
mod problem;
mod records;
mod sources;
mod title;

pub use clocks::{moment, moments};
pub use problem::problem;
pub use title::title_of;

use crate::{problem::Problem, question::Question};
use maud::Markup;

/// A page of the portal.
pub struct Page {
    /// Its path, as the router writes it.
    pub path: &'static str,
    /// What renders it.
    pub render: fn(&Question) -> Result<Markup, Problem>,
}

const fn page(path: &'static str, render: fn(&Question) -> Result<Markup, Problem>) -> Page {
    Page { path, render }
}

/// Every page.
pub const PAGES: &[Page] = &[
    page("/", forums::page),
    page("/api", api::page),
    page("/{forum}", play::page),
    page("/{forum}/members", members::page),
    page("/{forum}/actors/{actor}", actor::page),
    page("/{forum}/commitments", commitments::page),
    page("/{forum}/commitments/{id}", commitments::one),
    page("/{forum}/needs", needs::page),
    page("/{forum}/events", events::page),
    page("/{forum}/charter", charter::page),
    page("/{forum}/journal", journal::page),
    page("/{forum}/journal/{seq}", journal::one),
    page("/{forum}/corrections", corrections::page),
    page("/{forum}/sources", sources::page),
    page("/{forum}/sources/{id}", sources::one),
    page("/{forum}/explain/{*figure}", explain::page),
];
