//! The HTTP API: what it lists it answers, and what it answers is the analysis.

mod common;

use axum::http::header;
use common::{BOTH, COUNCIL, FORUM, get, portal};
use serde_json::{Value, json};

/// A forum with a track, agreements and targets.
const PAIR: &str = "kazakhstan-tajikistan";
const FEBRUARY: &str = "as_of=2026-02-20&known_at=2026-02-20";

/// A path of the description with its parts filled in, and what it cannot be asked without.
fn filled(path: &str) -> String {
    let of_others = [
        ("/meetings/{id}", COUNCIL, "meeting-10046"),
        ("/motions/{id}", COUNCIL, "resolution-2803"),
        ("/polls/{id}", COUNCIL, "resolution-2803-vote"),
        ("/tracks/{id}", PAIR, "allied-relations"),
        ("/agreements/{id}", PAIR, "treaty-2024"),
        ("/obligations/{id}", PAIR, "target-2027"),
        ("/themes/{id}", PAIR, "water"),
        ("{forum}/votes", COUNCIL, ""),
    ];
    let one = of_others.iter().find(|(part, ..)| path.contains(part));
    let (forum, id) = one.map_or((FORUM, ""), |(_, forum, id)| (*forum, *id));
    let path = path.replace("{forum}", forum).replace("{id}", id).replace("{actor}", "KAZ");
    let path = path.replace("{matter}", "budget");
    let path = path.replace("{figure}", "coverage/pledged/USD");
    let more = match path.rsplit('/').next() {
        Some("tally") => "&matter=budget&yes=KAZ",
        Some("shared") => "&actor=KAZ,USA",
        Some("votes") => "&with=CHN&from=2025-01-01&until=2026-02-20",
        Some("budget") => {
            "&without=chairman&blocs=KAZ:UZB,chairman:USA&vary=KAZ&suppose=join%3DCAN%3Bneeds%3D2/3"
        }
        Some("brokers") => "&a=KAZ&b=USA",
        Some("balance") => "&actor=KAZ&poles=USA,RUS",
        _ => "",
    };
    format!("{path}?{FEBRUARY}{more}")
}

/// What the description says of an operation's JSON.
fn schema_of(document: &Value, operation: &Value) -> jsonschema::Validator {
    let schema = &operation["responses"]["200"]["content"]["application/json"]["schema"];
    let whole = json!({ "components": document["components"], "allOf": [schema] });
    jsonschema::draft202012::new(&whole).expect("a schema")
}

#[tokio::test]
async fn the_description_lists_every_route_and_each_answers() {
    let (_folder, app) = portal(&[FORUM, COUNCIL, PAIR]);
    let document = portal::openapi();
    assert_eq!(document["openapi"], "3.1.1");
    let paths = document["paths"].as_object().expect("paths");
    let read = paths.iter().filter(|(_, methods)| methods.get("get").is_some());
    assert!(read.clone().count() >= 20, "{}", paths.len());
    for (path, methods) in read {
        let operation = &methods["get"];
        assert!(!operation["summary"].as_str().unwrap_or("⟦").contains('⟦'), "{path}");
        for parameter in operation["parameters"].as_array().expect("parameters") {
            let text = parameter["description"].as_str().unwrap_or("⟦");
            assert!(!text.contains('⟦'), "{path}: {parameter}");
        }
        let got = get(&app, &filled(path)).await;
        if operation["security"].is_array() {
            // This portal cannot be signed in to.
            assert_eq!(got.status, 404, "{path}");
            continue;
        }
        assert_eq!(got.status, 200, "{path}");
        assert_eq!(got.header(header::CONTENT_TYPE), "application/json", "{path}");
        let answer: Value = serde_json::from_str(&got.text).expect("JSON");
        if let Err(error) = schema_of(&document, operation).validate(&answer) {
            panic!("{path} at {}: {error}", error.instance_path());
        }
        let content = operation["responses"]["200"]["content"].as_object().expect("content");
        if content.contains_key("text/csv") {
            let csv = get(&app, &format!("{}&format=csv", filled(path))).await;
            assert_eq!(csv.status, 200, "{path}");
            assert_eq!(csv.header(header::CONTENT_TYPE), "text/csv; charset=utf-8", "{path}");
            assert!(csv.text.lines().count() >= 1, "{path}");
        }
    }
}

#[test]
fn every_reference_of_the_description_resolves() {
    let document = portal::openapi();
    let mut waiting = vec![&document];
    while let Some(value) = waiting.pop() {
        match value {
            Value::Object(map) => {
                if let Some(Value::String(there)) = map.get("$ref") {
                    let found = document.pointer(there.trim_start_matches('#'));
                    assert!(found.is_some(), "{there}");
                }
                waiting.extend(map.values());
            }
            Value::Array(list) => waiting.extend(list),
            _ => {}
        }
    }
}

#[tokio::test]
async fn the_answers_are_those_of_the_analysis() {
    let (_folder, app) = portal(BOTH);
    let got = get(&app, &format!("/api/v1/{FORUM}/status?{FEBRUARY}")).await;
    let status: Value = serde_json::from_str(&got.text).expect("JSON");
    assert_eq!(status["clocks"]["as_of"], "2026-02-20");
    assert_eq!(status["ladder"][0]["value"]["range"]["preferred"], "17000000000");
    assert_eq!(status["ladder"][2]["value"]["is"], "unreported");
    assert_eq!(status["coverage"][0]["value"]["range"]["preferred"], "0.2429");
    let got = get(&app, &format!("/api/v1/{FORUM}/explain/coverage/pledged/USD?{FEBRUARY}")).await;
    let explained: Value = serde_json::from_str(&got.text).expect("JSON");
    assert_eq!(explained["title"], "Share of the need: Pledged, USD");
    assert!(explained["definition"].as_str().is_some_and(|text| text.contains("divided")));
    assert_eq!(explained["figure"]["formula"], "17000000000 / 70000000000");
    let page = get(&app, &format!("/api/v1/{FORUM}/journal?from=3&limit=2")).await;
    let page: Value = serde_json::from_str(&page.text).expect("JSON");
    assert_eq!((&page["entries"][0]["seq"], &page["next"]), (&3.into(), &5.into()));
}

#[tokio::test]
async fn problems_are_told_as_the_standard_has_it() {
    let (_folder, app) = portal(BOTH);
    for (at, status) in [
        (format!("/api/v1/{FORUM}/status?as_of=yesterday"), 400),
        (format!("/api/v1/{FORUM}/status?asof=2026-02-20"), 400),
        (format!("/api/v1/{FORUM}/status?format=xlsx"), 400),
        (format!("/api/v1/{FORUM}/explain/x?format=csv"), 400),
        (format!("/api/v1/{FORUM}/explain/no/figure"), 400),
        (format!("/api/v1/{FORUM}/journal?limit=5000"), 400),
        (format!("/api/v1/{FORUM}/tally?yes=KAZ"), 400),
        (format!("/api/v1/{FORUM}/tally?matter=war"), 400),
        (format!("/api/v1/{FORUM}/tally?matter=budget&vote=KAZ:perhaps"), 400),
        (format!("/api/v1/{FORUM}/motions/none"), 404),
        ("/api/v1/nowhere/status".to_owned(), 404),
        ("/api/v1/nothing".to_owned(), 404),
    ] {
        let got = get(&app, &at).await;
        assert_eq!(got.status, status, "{at}");
        assert_eq!(got.header(header::CONTENT_TYPE), "application/problem+json", "{at}");
        let problem: Value = serde_json::from_str(&got.text).expect("JSON");
        assert_eq!(problem["status"], status, "{at}");
        for part in ["type", "title", "detail", "instance"] {
            assert!(problem[part].as_str().is_some_and(|text| !text.contains('⟦')), "{at}: {part}");
        }
    }
}
