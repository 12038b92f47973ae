//! Signing in, acting, and the running of a whole meeting, through the router.

mod circle;
#[path = "../common/mod.rs"]
#[expect(dead_code, reason = "the Board of Peace is for the tests of the pages")]
mod common;
mod meeting;
#[path = "../common/page.rs"]
mod page;
mod rules;
mod sign_in;
mod text;
mod write;
