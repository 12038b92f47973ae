//! What a request that changes something must show: where it comes from, of what kind its body is,
//! who sends it.

use crate::{form::Given, problem::Problem};
use axum::{
    body::{Body, to_bytes},
    extract::ConnectInfo,
    http::{Extensions, HeaderMap, HeaderName, HeaderValue, header},
};
use base64ct::{Base64, Encoding};
use std::net::{IpAddr, SocketAddr};

/// A body may have this many bytes, unless texts are handed in.
pub const MOST: usize = 64 << 10;

/// The session's cookie.
const COOKIE: &str = "chancery_session";

/// How long a browser keeps it, in seconds; the server may end the session before.
const KEPT: u32 = 12 * 60 * 60;

/// The value of a header, if it is there and is text.
fn value(headers: &HeaderMap, name: impl header::AsHeaderName) -> Option<&str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

/// The session's token, as the cookie has it.
pub fn token(headers: &HeaderMap) -> Option<&str> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|line| line.split(';')).filter_map(|one| one.split_once('='));
    pairs.find(|(name, _)| name.trim() == COOKIE).map(|(_, token)| token.trim())
}

/// The header that sets the session's cookie; an empty token takes it away.
pub fn cookie(headers: &HeaderMap, token: &str) -> HeaderValue {
    let kept = if token.is_empty() { 0 } else { KEPT };
    // A proxy that speaks TLS for us says so.
    let tls = value(headers, HeaderName::from_static("x-forwarded-proto")) == Some("https");
    let secure = if tls { "; Secure" } else { "" };
    let text =
        format!("{COOKIE}={token}; HttpOnly; SameSite=Strict; Path=/; Max-Age={kept}{secure}");
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""))
}

/// That a form was sent from a page of this very portal, as far as its browser tells: browsers
/// that tell nothing still have to carry the session's form token.
///
/// # Errors
/// When it was sent from elsewhere.
pub fn same_origin(headers: &HeaderMap) -> Result<(), Problem> {
    let here = match value(headers, HeaderName::from_static("sec-fetch-site")) {
        Some(site) => site == "same-origin",
        None => value(headers, header::ORIGIN).is_none_or(|origin| is_ours(headers, origin)),
    };
    if here { Ok(()) } else { Err(Problem::foreign_form()) }
}

/// The address of the connection that a request came by.
pub fn peer(extensions: &Extensions) -> Option<IpAddr> {
    extensions.get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip())
}

/// The address at which the portal was reached, as the request tells it.
pub fn reached_at(headers: &HeaderMap) -> Option<String> {
    let names = [HeaderName::from_static("x-forwarded-host"), header::HOST];
    let host = names.into_iter().find_map(|name| value(headers, name))?;
    let plain = |one: u8| one.is_ascii_alphanumeric() || b".-:[]".contains(&one);
    let tls = value(headers, HeaderName::from_static("x-forwarded-proto")) == Some("https");
    let scheme = if tls { "https" } else { "http" };
    host.bytes().all(plain).then(|| format!("{scheme}://{host}"))
}

fn is_ours(headers: &HeaderMap, origin: &str) -> bool {
    let host = origin.split_once("://").map(|(_, host)| host);
    let names = [header::HOST, HeaderName::from_static("x-forwarded-host")];
    let mut ours = names.into_iter().filter_map(|name| value(headers, name));
    host.is_some_and(|host| ours.any(|ours| ours.eq_ignore_ascii_case(host)))
}

/// The name and the password of HTTP Basic (RFC 7617).
///
/// # Errors
/// When there are none.
pub fn basic(headers: &HeaderMap) -> Result<(String, String), Problem> {
    let read = || {
        let (scheme, given) = value(headers, header::AUTHORIZATION)?.split_once(' ')?;
        let given = scheme.eq_ignore_ascii_case("basic").then_some(given.trim())?;
        let text = String::from_utf8(Base64::decode_vec(given).ok()?).ok()?;
        text.split_once(':').map(|(name, password)| (name.to_owned(), password.to_owned()))
    };
    read().ok_or_else(Problem::not_signed_in)
}

/// What a form holds.
///
/// # Errors
/// When it is no form, or too long.
pub async fn form(headers: &HeaderMap, body: Body) -> Result<Given, Problem> {
    is_of(headers, "application/x-www-form-urlencoded")?;
    let bytes = read(body, MOST).await?;
    Ok(Given::new(form_urlencoded::parse(&bytes).into_owned()))
}

/// That a body says it is JSON. No other site can send that.
///
/// # Errors
/// When it says something else.
pub fn is_json(headers: &HeaderMap) -> Result<(), Problem> {
    is_of(headers, "application/json")
}

/// What a JSON object of at most so many bytes holds.
///
/// # Errors
/// When it is none, or too long.
pub async fn json(body: Body, most: usize) -> Result<Given, Problem> {
    let bytes = read(body, most).await?;
    Given::from_json(&bytes).map_err(Problem::body)
}

fn is_of(headers: &HeaderMap, kind: &str) -> Result<(), Problem> {
    let found = value(headers, header::CONTENT_TYPE).unwrap_or_default();
    match found.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case(kind) {
        true => Ok(()),
        false => Err(Problem::media(found, kind)),
    }
}

async fn read(body: Body, most: usize) -> Result<Vec<u8>, Problem> {
    let bytes = to_bytes(body, most).await.map_err(|_| Problem::too_long(most))?;
    Ok(bytes.to_vec())
}

/// Where to go after signing in: a page of this portal, or else its first one. Browsers read `\` as
/// `/` and leave out tabs and line ends, so that none of these may be in it.
pub fn local(next: Option<&str>) -> &str {
    let is_local = |next: &&str| {
        next.starts_with('/')
            && !next.starts_with("//")
            && next.bytes().all(|byte| byte > b' ' && byte < 0x7f && byte != b'\\')
            && !next.starts_with("/sign-")
    };
    next.filter(is_local).unwrap_or("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        let pair = |(name, value): &(&'static str, &'static str)| {
            (HeaderName::from_static(name), HeaderValue::from_static(value))
        };
        pairs.iter().map(pair).collect()
    }

    #[test]
    fn only_pages_of_this_portal_come_next() {
        assert_eq!(local(Some("/board-of-peace?lang=ar")), "/board-of-peace?lang=ar");
        for elsewhere in [
            "https://elsewhere.test",
            "//elsewhere.test",
            "/\\elsewhere.test",
            "\\/elsewhere.test",
            "/\t/elsewhere.test",
            "/a\r\nSet-Cookie: x",
            "javascript:alert(1)",
            "board-of-peace",
            "/sign-out",
            "",
        ] {
            assert_eq!(local(Some(elsewhere)), "/", "{elsewhere:?}");
        }
        assert_eq!(local(None), "/");
    }

    #[test]
    fn a_form_from_elsewhere_is_refused() {
        for (pairs, here) in [
            (&[][..], true),
            (&[("origin", "http://chancery.test"), ("host", "chancery.test")], true),
            (
                &[
                    ("origin", "https://chancery.test"),
                    ("host", "10.0.0.1"),
                    ("x-forwarded-host", "chancery.test"),
                ],
                true,
            ),
            (&[("origin", "http://elsewhere.test"), ("host", "chancery.test")], false),
            (&[("origin", "null"), ("host", "chancery.test")], false),
            (&[("sec-fetch-site", "same-origin"), ("origin", "null")], true),
            (&[("sec-fetch-site", "same-site")], false),
            (&[("sec-fetch-site", "cross-site")], false),
            (&[("sec-fetch-site", "none")], false),
        ] {
            assert_eq!(same_origin(&headers(pairs)).is_ok(), here, "{pairs:?}");
        }
    }

    #[test]
    fn the_token_is_found_among_cookies() {
        let found = headers(&[("cookie", "a=b; chancery_session=0f; c=d")]);
        assert_eq!(token(&found), Some("0f"));
        assert_eq!(token(&headers(&[("cookie", "xchancery_session=0f")])), None);
    }

    #[test]
    fn the_cookie_is_secure_behind_tls() {
        let plain = cookie(&headers(&[]), "0f");
        assert_eq!(
            plain.to_str().ok(),
            Some("chancery_session=0f; HttpOnly; SameSite=Strict; Path=/; Max-Age=43200")
        );
        let tls = cookie(&headers(&[("x-forwarded-proto", "https")]), "");
        assert!(tls.to_str().is_ok_and(|text| text.ends_with("Max-Age=0; Secure")));
    }
}
