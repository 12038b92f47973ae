//! Pages on what a seat is worth, in both languages, with what was supposed and mistyped.

mod common;
#[path = "common/page.rs"]
mod page;

use axum::{
    Router,
    http::{StatusCode, header},
};
use common::{BOTH, COUNCIL, FORUM, get, portal};
use page::sound;

/// A page that is there and sound, as text.
async fn told(app: &Router, there: &str, language: &str) -> String {
    let mark = if there.contains('?') { '&' } else { '?' };
    let at = format!("{there}{mark}lang={language}");
    let got = get(app, &at).await;
    assert_eq!(got.status, StatusCode::OK, "{at}: {}", got.text);
    assert_eq!(got.header(header::CONTENT_TYPE), "text/html; charset=utf-8");
    sound(&at, &got, language);
    got.text
}

#[tokio::test]
async fn every_page_is_sound_whatever_is_supposed() {
    let (_folder, app) = portal(BOTH);
    let budget = format!("/{FORUM}/influence/budget");
    for language in ["en", "ar"] {
        for query in [
            "",
            "?without=chairman",
            "?join=CAN&needs=2/3",
            "?pay=KAZ:1000000000.01:2026-12-31",
            "?votes=paid-in&together=chairman:USA",
            "?blocs=KAZ:UZB,chairman:USA&vary=KAZ",
            "?suppose=join%3DCAN%3Bneeds%3D2/3&suppose=without%3Dchairman",
            "?as_of=2029-02-01",
        ] {
            told(&app, &format!("{budget}{query}"), language).await;
        }
        told(&app, &format!("/{FORUM}/influence"), language).await;
        told(&app, &format!("/{COUNCIL}/influence/substantive"), language).await;
        told(&app, &format!("/{COUNCIL}/influence/substantive?as_of=2023-06-01"), language).await;
    }
}

#[tokio::test]
async fn what_cannot_be_supposed_is_told_beside_what_was_typed() {
    let (_folder, app) = portal(BOTH);
    let budget = format!("/{FORUM}/influence/budget");
    for (query, typed, says) in [
        ("needs=nonsense", "value=\"nonsense\"", "expected a share, as 2/3"),
        ("pay=KAZ:much", "value=\"KAZ:much\"", "KAZ:1000000000.01"),
        ("join=KAZ", "value=\"KAZ\"", "Kazakhstan votes here already"),
        ("join=xyzzy", "value=\"xyzzy\"", "xyzzy is no state"),
        ("together=a:b", "value=\"a:b\"", "nobody who bears the id"),
        ("blocs=zzz", "value=\"zzz\"", "nobody who bears the id"),
        ("vary=FRA", "What if", "France has no vote here"),
    ] {
        let page = told(&app, &format!("{budget}?{query}"), "en").await;
        let page = page.replace("&quot;", "\"");
        assert!(page.contains(typed), "{query}: {page}");
        let (above, _) = page.split_once("As the charter stands").expect("what is, below");
        assert!(above.contains(says), "{query}: {above}");
        // The API refuses it.
        let api = get(&app, &format!("/api/v1{budget}?{query}")).await;
        assert_eq!(api.status, StatusCode::BAD_REQUEST, "{query}: {}", api.text);
    }
    let arabic = told(&app, &format!("{budget}?join=KAZ"), "ar").await;
    assert!(arabic.contains("من المصوّتين هنا أصلاً"), "{arabic}");
}

#[tokio::test]
async fn figures_are_derived_and_days_compared() {
    let (_folder, app) = portal(BOTH);
    let page = told(&app, &format!("/{FORUM}/influence/budget"), "en").await;
    // Of 27 members and the chairman: 2^27 combinations of the others; 14 of 27 pass, so the
    // chairman decides in half of them, 2^26, and a member where 13 of the other 26 are for it and
    // the chairman is: 26! / 13!^2 = 10,400,600. Together 2^26 + 27 x 10,400,600 = 347,925,064.
    for says in [
        "Chairman: 67,108,864 of the 134,217,728 combinations of the others leave the decision to it: \
         50 %. All seats together have 347,925,064 such cases: 19.3 %.",
        "10,400,600 of the 134,217,728 combinations",
    ] {
        assert!(page.contains(says), "{says}: {page}");
    }
    let council = told(&app, &format!("/{COUNCIL}/influence/substantive"), "en").await;
    assert!(council.contains("Before 1 January 2024: nothing to measure."), "{council}");
    assert!(council.contains("5 of the 10 seats of the class"), "{council}");
    // Two tests, which are numbered.
    assert!(council.contains("The tests, by number"), "{council}");
}
