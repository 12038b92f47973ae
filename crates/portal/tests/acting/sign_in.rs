use super::circle::{Circle, PASSWORD, accounts, post};
use crate::common::{ask, get};
use axum::{
    body::Body,
    http::{HeaderName, Request, StatusCode, header},
};
use std::time::Duration;

const SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

#[tokio::test]
async fn one_signs_in_and_out() {
    let circle = Circle::new();
    let got = circle.sign_in("astana", PASSWORD, &[]).await;
    assert_eq!(got.status, StatusCode::SEE_OTHER);
    assert_eq!(got.header(header::LOCATION), "/circle/members");
    let cookie = got.header(header::SET_COOKIE);
    for part in ["chancery_session=", "; HttpOnly", "; SameSite=Strict", "; Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(!cookie.contains("Secure"), "{cookie}");
    let visitor = circle.visitor("astana").await;
    let page = visitor.get("/circle").await;
    for text in ["astana", "Kazakhstan", "Sign out"] {
        assert!(page.text.contains(text), "{text}");
    }
    assert!(visitor.get("/circle?lang=ar").await.text.contains("تسجيل الخروج"));
    let out = visitor.send("/sign-out", &[]).await;
    assert_eq!(out.status, StatusCode::SEE_OTHER);
    assert!(out.header(header::SET_COOKIE).contains("Max-Age=0"));
    assert!(!visitor.get("/circle").await.text.contains("Sign out"));
}

#[tokio::test]
async fn behind_tls_the_cookie_is_secure() {
    let circle = Circle::new();
    let tls = [(HeaderName::from_static("x-forwarded-proto"), "https")];
    let got = circle.sign_in("astana", PASSWORD, &tls).await;
    assert!(got.header(header::SET_COOKIE).ends_with("; Secure"));
}

#[tokio::test]
async fn a_wrong_password_is_told_at_its_field_and_not_sent_back() {
    let circle = Circle::new();
    for name in ["astana", "nobody"] {
        let got = circle.sign_in(name, "wrong-password-1", &[]).await;
        assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(got.text.contains("Name and password do not go together"));
        assert!(got.text.contains("aria-describedby=\"name-fault\""));
        assert!(got.text.contains("href=\"#name\"") && !got.text.contains("wrong-password-1"));
        assert!(got.text.contains(&format!("value=\"{name}\"")));
        assert_eq!(got.header(header::SET_COOKIE), "");
        assert_eq!(got.header(header::CACHE_CONTROL), "private, no-store");
    }
    let empty = circle.sign_in("", "", &[]).await;
    assert_eq!(empty.text.matches("Please fill this in.").count(), 4, "twice each");
}

#[tokio::test]
async fn after_five_failures_one_waits() {
    let circle = Circle::new();
    for _ in 0..5 {
        let got = circle.sign_in("astana", "wrong", &[]).await;
        assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let got = circle.sign_in("astana", PASSWORD, &[]).await;
    assert_eq!(got.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(got.text.contains("wait") && got.header(header::SET_COOKIE).is_empty());
    circle.visitor("tashkent").await;
}

#[tokio::test]
async fn only_failures_count_and_only_from_where_they_were() {
    let circle = Circle::new();
    // The right password, more often at once than may fail.
    let once = || circle.sign_in("astana", PASSWORD, &[]);
    let got = tokio::join!(once(), once(), once(), once(), once(), once(), once());
    let got = [got.0, got.1, got.2, got.3, got.4, got.5, got.6];
    assert!(got.iter().all(|got| got.status == StatusCode::SEE_OTHER), "{got:?}");
    // A wrong one, more often at once than may fail.
    let once = || circle.sign_in("tashkent", "wrong-password", &[]);
    let got = tokio::join!(once(), once(), once(), once(), once(), once(), once(), once());
    let got = [got.0, got.1, got.2, got.3, got.4, got.5, got.6, got.7];
    assert!(got.iter().any(|got| got.status == StatusCode::TOO_MANY_REQUESTS), "{got:?}");
    // Its owner comes from elsewhere.
    let request = |last: u8| {
        let peer = std::net::SocketAddr::from(([192, 0, 2, last], 4000));
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs([("name", "tashkent"), ("password", PASSWORD)])
            .finish();
        Request::post("/sign-in")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .extension(axum::extract::ConnectInfo(peer))
            .body(Body::from(body))
            .expect("a request")
    };
    assert_eq!(ask(&circle.app, request(1)).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn what_no_account_has_is_not_tried() {
    let circle = Circle::new();
    let (name, password) = ("x".repeat(65), "x".repeat(1025));
    for _ in 0..6 {
        let got = circle.sign_in(&name, PASSWORD, &[]).await;
        assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(got.text.contains("at most 64 fit"), "{}", got.text);
        let got = circle.sign_in("astana", &password, &[]).await;
        assert!(got.text.contains("at most 1024 fit") && !got.text.contains(&password));
    }
    circle.visitor("astana").await;
}

#[tokio::test]
async fn one_is_not_led_elsewhere() {
    let circle = Circle::new();
    let form = [("name", "astana"), ("password", PASSWORD)];
    for next in ["https%3A%2F%2Felsewhere.test", "%2F%2Felsewhere.test", "%2F%5Celsewhere.test"] {
        let got = post(&circle.app, &format!("/sign-in?next={next}"), &form, &[]).await;
        assert_eq!((got.status, got.header(header::LOCATION)), (StatusCode::SEE_OTHER, "/"));
    }
}

#[tokio::test]
async fn a_form_from_elsewhere_is_refused() {
    let circle = Circle::new();
    let elsewhere = [(header::ORIGIN, "http://elsewhere.test")];
    for headers in [&elsewhere, &[(SITE, "cross-site")]] {
        let got = circle.sign_in("astana", PASSWORD, headers).await;
        assert_eq!(got.status, StatusCode::FORBIDDEN);
        assert_eq!(got.header(header::SET_COOKIE), "");
    }
    let desk = circle.visitor("desk").await;
    let token = desk.token().await;
    let before = circle.size();
    let meeting = [("name_en", "First"), ("kind", "board"), ("on", "2026-06-02")];
    let with = |token: &'static str| [&[("form_token", token)], &meeting[..]].concat();
    let right = [&[("form_token", token.as_str())], &meeting[..]].concat();
    let at = "/circle/meetings/new";
    for (form, headers) in [
        (meeting.to_vec(), &[][..]),
        (with("0000"), &[]),
        (with(""), &[]),
        (right.clone(), &elsewhere),
        (right.clone(), &[(header::ORIGIN, "null")]),
        (right.clone(), &[(SITE, "same-site")]),
    ] {
        let got = desk.send_as(at, &form, headers).await;
        assert_eq!(got.status, StatusCode::FORBIDDEN, "{form:?} {headers:?}");
    }
    // Another session's token is no better than none.
    let other = circle.visitor("desk").await;
    assert_eq!(other.send_as(at, &right, &[]).await.status, StatusCode::FORBIDDEN);
    assert_eq!(circle.size(), before);
    assert_eq!(desk.send_as(at, &right, &[]).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_session_ends() {
    let circle = Circle::with_sessions_of(Duration::ZERO);
    let visitor = circle.visitor("desk").await;
    let page = visitor.get("/circle/meetings/new").await;
    assert_eq!(page.status, StatusCode::UNAUTHORIZED);
    assert!(page.text.contains("/sign-in?next=%2Fcircle%2Fmeetings%2Fnew"));
    let sent = visitor.send_as("/circle/meetings/new", &[], &[]).await;
    assert_eq!(sent.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn who_is_removed_is_signed_out() {
    let circle = Circle::new();
    let visitor = circle.visitor("astana").await;
    assert!(visitor.get("/circle").await.text.contains("Sign out"));
    let mut fewer = accounts();
    fewer.remove("astana").expect("removed");
    fewer.save(&circle.accounts()).expect("saved");
    assert!(!visitor.get("/circle").await.text.contains("Sign out"));
    // A file that cannot be read lets nobody in.
    std::fs::write(circle.accounts(), "[[account]]\nname = 1\n").expect("written");
    let got = circle.sign_in("tashkent", PASSWORD, &[]).await;
    assert_eq!(got.status, StatusCode::SERVICE_UNAVAILABLE);
    // What is wrong with it, and where it is, is not for everybody.
    assert!(!got.text.contains("line") && !got.text.contains(".toml"), "{}", got.text);
    accounts().save(&circle.accounts()).expect("saved");
    let visitor = circle.visitor("tashkent").await;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let loose = std::fs::Permissions::from_mode(0o644);
        std::fs::set_permissions(circle.accounts(), loose).expect("loosened");
        assert!(!visitor.get("/circle").await.text.contains("Sign out"));
    }
}

#[tokio::test]
async fn a_page_of_one_is_not_shown_to_others() {
    let circle = Circle::new();
    let desk = circle.visitor("desk").await;
    let before = get(&circle.app, "/circle/members").await;
    let own = desk.get("/circle/members").await;
    let after = get(&circle.app, "/circle/members").await;
    assert_eq!(before.text, after.text);
    assert!(own.text.contains("Sign out") && !after.text.contains("Sign out"));
    assert_eq!(own.header(header::CACHE_CONTROL), "private, no-store");
    assert_eq!(own.header(header::ETAG), "");
    assert_eq!(after.header(header::CACHE_CONTROL), "public, no-cache");
    assert_eq!(after.header(header::VARY), "cookie");
    // A tag of the public page does not stand for one's own.
    let request = Request::get("/circle/members")
        .header(header::COOKIE, &desk.cookie)
        .header(header::IF_NONE_MATCH, after.header(header::ETAG));
    let got = ask(&circle.app, request.body(Body::empty()).expect("a request")).await;
    assert!(got.status == StatusCode::OK && got.text.contains("Sign out"));
    // Nor is a problem of one's own kept.
    assert_eq!(
        desk.get("/circle/nothing").await.header(header::CACHE_CONTROL),
        "private, no-store"
    );
}

#[tokio::test]
async fn a_portal_to_be_read_has_no_desk() {
    let circle = Circle::new();
    let app = portal::app(std::sync::Arc::clone(&circle.library), crate::common::now);
    assert!(!get(&app, "/circle").await.text.contains("sign-in"));
    for at in ["/circle/meetings/new", "/sign-in"] {
        assert_ne!(get(&app, at).await.status, StatusCode::OK, "{at}");
    }
}
