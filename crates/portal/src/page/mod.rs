//! The pages: one file each, one frame around all.

mod across;
mod action;
mod actor;
mod agreements;
mod api;
mod bars;
mod bits;
mod calendar;
mod charter;
mod cited;
mod clocks;
mod commitments;
mod corrections;
mod doable;
mod encounters;
mod events;
mod explain;
mod filter;
mod form;
mod forums;
mod frame;
mod influence;
mod journal;
mod marks;
mod meetings;
mod members;
mod methods;
mod motions;
mod needs;
mod network;
mod obligations;
mod play;
mod poll;
mod positions;
mod problem;
mod provision;
mod records;
mod rows;
mod sign_in;
mod sources;
mod tally;
mod texts;
mod themes;
mod ties;
mod title;
mod tracks;
mod voice;
mod votes;

pub use action::action;
pub use bits::name_of;
pub use clocks::{moment, moments};
#[cfg(test)]
pub use methods::{METHODS, PARTS as METHOD_PARTS};
pub use problem::problem;
pub use sign_in::{FIELDS as SIGN_IN_FIELDS, first as sign_in_first, sheet as sign_in};
pub use texts::DRAFTS;
#[cfg(test)]
pub use texts::GROUPS;
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
    page("/{forum}/meetings", meetings::page),
    page("/{forum}/meetings/{id}", meetings::one),
    page("/{forum}/polls/{id}", poll::page),
    page("/{forum}/motions", motions::page),
    page("/{forum}/motions/{id}", motions::one),
    page("/{forum}/tally", tally::page),
    page("/{forum}/charter", charter::page),
    page("/{forum}/charter/diff", charter::diff),
    page("/{forum}/calendar", calendar::page),
    page("/{forum}/tracks", tracks::page),
    page("/{forum}/tracks/{id}", tracks::one),
    page("/{forum}/encounters", encounters::page),
    page("/{forum}/agreements", agreements::page),
    page("/{forum}/agreements/{id}", agreements::one),
    page("/{forum}/obligations", obligations::page),
    page("/{forum}/obligations/{id}", obligations::one),
    page("/{forum}/positions", positions::page),
    page("/{forum}/themes", themes::page),
    page("/{forum}/themes/{id}", themes::one),
    page("/{forum}/agenda", themes::agenda),
    page("/{forum}/ties", ties::page),
    page("/{forum}/hosts", ties::hosts),
    page("/{forum}/shared", ties::shared),
    page("/{forum}/voice", voice::page),
    page("/{forum}/influence", influence::page),
    page("/{forum}/influence/{matter}", influence::one),
    page("/{forum}/votes", votes::page),
    page("/{forum}/network", network::page),
    page("/{forum}/brokers", network::brokers),
    page("/{forum}/balance", network::balance),
    page("/{forum}/methods", methods::page),
    page("/{forum}/methods/{name}", methods::one),
    page("/{forum}/journal", journal::page),
    page("/{forum}/journal/{seq}", journal::one),
    page("/{forum}/corrections", corrections::page),
    page("/{forum}/sources", sources::page),
    page("/{forum}/sources/{id}", sources::one),
    page("/{forum}/explain/{*figure}", explain::page),
];

/// The page to sign in at, in a portal that can be signed in to.
pub const SIGN_IN: Page = page("/sign-in", sign_in::page);

/// The pages of the secretariat, in a portal that can be signed in to.
pub const OFFICE: &[Page] =
    &[page("/{forum}/texts", texts::page), page("/{forum}/texts/{id}", texts::one)];

/// A part of a page that is sent again when it changes. It reads the same to everybody.
pub struct Fragment {
    /// Its path, as the router writes it.
    pub path: &'static str,
    /// What renders it.
    pub render: fn(&Question) -> Result<Markup, Problem>,
}

/// Every live part.
pub const FRAGMENTS: &[Fragment] =
    &[Fragment { path: "/{forum}/polls/{id}/live", render: poll::fragment }];
