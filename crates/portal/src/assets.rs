//! The style sheet and the small scripts: part of the program, asked for once.

use axum::{
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};

const STYLE: &str = include_str!("../assets/chancery.css");
const SCRIPT: &str = include_str!("../assets/chancery.js");
const LIVE: &str = include_str!("../assets/live.js");
const REVIEW: &str = include_str!("../assets/review.js");

/// The address of the style sheet; another sheet has another address.
pub fn style() -> String {
    format!("/assets/chancery.css?v={:x}", mark(STYLE))
}

/// The address of the script.
pub fn script() -> String {
    format!("/assets/chancery.js?v={:x}", mark(SCRIPT))
}

/// The address of the script of live pages.
pub fn live_script() -> String {
    format!("/assets/live.js?v={:x}", mark(LIVE))
}

/// The address of the script of the pages of texts.
pub fn review_script() -> String {
    format!("/assets/review.js?v={:x}", mark(REVIEW))
}

/// A mark of the words and the looks, to tell the pages of one edition from the next.
pub fn edition() -> u64 {
    let words = [include_str!("../words/en.ftl"), include_str!("../words/ar.ftl")];
    words.iter().fold(mark(STYLE), |sum, text| sum.rotate_left(1) ^ mark(text))
}

/// FNV-1a: enough to tell one version from the next.
const fn mark(text: &str) -> u64 {
    let (bytes, mut hash, mut at) = (text.as_bytes(), 0xcbf2_9ce4_8422_2325_u64, 0);
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u64).wrapping_mul(0x0100_0000_01b3);
        at += 1;
    }
    hash
}

/// Serves them.
pub async fn serve(Path(file): Path<String>) -> Response {
    let (kind, text) = match file.as_str() {
        "chancery.css" => ("text/css; charset=utf-8", STYLE),
        "chancery.js" => ("text/javascript; charset=utf-8", SCRIPT),
        "review.js" => ("text/javascript; charset=utf-8", REVIEW),
        "live.js" => ("text/javascript; charset=utf-8", LIVE),
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    let kept = "public, max-age=31536000, immutable";
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, kept)], text).into_response()
}
