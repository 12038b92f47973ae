//! What recorded votes show, by the shipped dossiers, through the program.

use crate::support::{Place, text};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::OnceLock,
};

/// A journal with every shipped forum in it, to be read and not written.
fn recorded() -> &'static Place {
    static PLACE: OnceLock<Place> = OnceLock::new();
    PLACE.get_or_init(|| {
        let place = Place::new();
        place.well(&["demo", "all", "--no-serve"]);
        place
    })
}

fn votes(args: &[&str]) -> Value {
    let clocks = ["--as-of", "2026-06-01", "--known-at", "2026-06-01"];
    recorded().json(&[&["votes"], args, &clocks[..]].concat())
}

fn list<'v>(value: &'v Value, name: &str) -> &'v [Value] {
    value[name].as_array().unwrap_or_else(|| panic!("{name} of {value}"))
}

fn row<'v>(rows: &'v [Value], field: &str, says: &str) -> &'v Value {
    rows.iter().find(|row| row[field] == says).unwrap_or_else(|| panic!("{field} {says}"))
}

fn ids(rows: &Value) -> Vec<&str> {
    let rows = rows.as_array().expect("a list").iter();
    rows.map(|one| one.get("actor").unwrap_or(one)).map(text).collect()
}

/// Resolution 2803 passed 13 to 0 with two abstentions: no member is needed for nine votes, and each
/// permanent one could have vetoed it (Charter of the United Nations, article 27(3)). The drafts on
/// Gaza had 14 votes and one veto, which alone turned them.
#[test]
fn the_permanent_members_are_pivotal() {
    let found = votes(&["un-security-council"]);
    let pivotal = |poll: &str| ids(&row(list(&found, "rolls"), "poll", poll)["pivotal"]);
    assert_eq!(pivotal("resolution-2803-vote"), ["CHN", "FRA", "GBR", "RUS", "USA"]);
    assert_eq!(pivotal("gaza-2025-06-04-vote"), ["USA"]);
    assert_eq!(pivotal("gaza-2025-09-18-vote"), ["USA"]);
    // With 4 in favour and 9 against it was five votes short.
    assert!(pivotal("iran-2025-09-26-vote").is_empty());
    let own = |actor: &str| row(list(&found, "members"), "actor", actor).clone();
    let polls = ["gaza-2025-06-04-vote", "gaza-2025-09-18-vote", "resolution-2803-vote"];
    assert_eq!(ids(&own("USA")["pivotal"]), polls);
    assert_eq!(ids(&own("CHN")["pivotal"]), ["resolution-2803-vote"]);
    // Pakistan voted for the four drafts that did not pass.
    assert_eq!(own("PAK")["lost"].as_array().map(Vec::len), Some(4));
    assert_eq!(own("USA")["lost"], Value::Array(Vec::new()));
    for roll in list(&found, "rolls") {
        assert!(!list(&roll["cited"], "citations").is_empty(), "{roll}");
    }
    // Five votes are no ground for a line.
    assert_eq!((&found["no_points"]["why"], &found["divided"]), (&"few".into(), &5.into()));
    assert!(found.get("positive").is_none());
}

/// The ballots of the dossier, by poll and voter.
fn ballots(forum: &str) -> BTreeMap<String, BTreeMap<String, String>> {
    let dossier = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dossiers").join(forum);
    let mut rows = csv::Reader::from_path(dossier.join("ballots.csv")).expect("ballots");
    let headers = rows.headers().expect("a header").clone();
    let mut found: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for row in rows.records().map(|row| row.expect("a row")) {
        let of = |name: &str| {
            let at = headers.iter().position(|header| header == name).expect("a column");
            row[at].to_owned()
        };
        found.entry(of("poll")).or_default().insert(of("voter"), of("choice"));
    }
    found
}

/// Every pair of the Council, counted from the dossier's rows: a yes or a no against an abstention is
/// half of an agreement.
#[test]
fn agreement_is_what_the_rows_give() {
    let polls = ballots("un-security-council");
    let voters: BTreeSet<&String> = polls.values().flat_map(BTreeMap::keys).collect();
    let found = votes(&["un-security-council"]);
    let (mut pairs, mut shares) = (0, 0.0);
    for one in &voters {
        for other in voters.range::<&String, _>(one..).skip(1) {
            let both: Vec<(&String, &String)> = polls
                .values()
                .filter_map(|poll| Some((poll.get(*one)?, poll.get(*other)?)))
                .collect();
            if both.is_empty() {
                continue;
            }
            let equal = both.iter().filter(|(one, other)| one == other).count();
            let half = both.iter().filter(|(one, other)| {
                one != other && [one, other].iter().any(|choice| ***choice == "abstain")
            });
            let agreement = (equal as f64 + half.count() as f64 / 2.0) / both.len() as f64;
            let row = list(&found, "pairs").iter().find(|row| {
                row["one"]["actor"] == one.as_str() && row["other"]["actor"] == other.as_str()
            });
            let row = row.unwrap_or_else(|| panic!("{one} and {other}"));
            assert_eq!((&row["common"], &row["equal"]), (&both.len().into(), &equal.into()));
            let told: f64 = text(&row["agreement"]).parse().expect("a number");
            assert!((told - agreement).abs() < 1e-4, "{row}: {agreement}");
            pairs += 1;
            shares += equal as f64 / both.len() as f64;
        }
    }
    assert_eq!(list(&found, "pairs").len(), pairs);
    let base: f64 = text(&found["base_share"]).parse().expect("a number");
    assert!((base - shares / f64::from(u32::try_from(pairs).expect("few"))).abs() < 1e-4, "{base}");
}

/// The invented forum has votes enough for a line: its two camps stand on either side.
#[test]
fn the_odd_forum_has_two_camps() {
    let found = votes(&["--forum", "odd-forum"]);
    assert_eq!(found["positive"]["actor"], "asterley");
    let points: BTreeMap<&str, f64> = list(&found, "members")
        .iter()
        .filter_map(|row| {
            let point = row.get("point")?;
            let end = |name: &str| text(&point[name]).parse::<f64>().expect("a number");
            assert!(end("low") < end("value") && end("value") < end("high"), "{row}");
            Some((text(&row["actor"]), end("value")))
        })
        .collect();
    assert_eq!(points.len(), 9, "{points:?}");
    for member in ["asterley", "briarholm", "cinderwick", "dunmarrow"] {
        assert!(points[member] > 0.0, "{member}: {points:?}");
    }
    for member in ["eddystow", "fennick", "gullhaven", "hollowmere", "kelpmoor"] {
        assert!(points[member] < 0.0, "{member}: {points:?}");
    }
    assert_eq!(list(&found, "blocs").len(), 2);
    // With one member: its pairs alone, it first; and a span and a matter narrow the polls.
    let with = votes(&["odd-forum", "--with", "gullhaven"]);
    for row in list(&with, "pairs") {
        assert_eq!(row["one"]["actor"], "gullhaven");
        let apart = list(row, "apart").len() as u64;
        assert_eq!(row["common"].as_u64(), row["equal"].as_u64().map(|equal| equal + apart));
    }
    assert_eq!(with["base_share"], found["base_share"]);
    let budget = votes(&["odd-forum", "--matter", "budget", "--until", "2022-12-31"]);
    let polls = list(&budget, "rolls").iter().map(|roll| text(&roll["poll"])).collect::<Vec<_>>();
    assert_eq!(polls, ["budget-2022-vote", "budget-2022-addition-vote"]);
}

#[test]
fn a_table_tells_the_same() {
    let told = recorded().well(&["votes", "un-security-council", "--as-of", "2026-06-01"]);
    for words in [
        "5 votes by name, 4 June 2025 to 11 March 2026; no later one is on record.",
        "Members differ in each of them.",
        "Too few votes for ideal points.",
        "There are 5 such votes and no such members.",
        "resolution-2803-vote",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    let unknown = recorded().run(&["votes", "odd-forum", "--matter", "weather"]);
    unknown.says(&["matter weather", "budget"]);
    let unknown = recorded().run(&["votes", "odd-forum", "--matter", "weather", "--json"]);
    unknown.says(&["matter=weather", "budget"]);
    recorded().run(&["votes", "odd-forum", "--with", "nobody-here"]).says(&["nobody-here"]);
}

/// The days of the dossier's polls: the first and the last of the session, and none since.
#[test]
fn votes_carry_the_days_they_are_of() {
    let found = votes(&["un-general-assembly"]);
    assert_eq!((&found["first"], &found["last"]), (&"2017-11-01".into(), &"2017-12-24".into()));
    assert_eq!(found["latest"], found["last"]);
    let told = |args: &[&str]| recorded().well(&[&["votes"], args].concat());
    let whole = "17 votes by name, 1 November to 24 December 2017; no later one is on record.";
    assert!(told(&["un-general-assembly"]).contains(whole));
    // A narrower span says that there are later ones.
    let some = votes(&["un-general-assembly", "--until", "2017-12-05"]);
    assert_eq!((&some["last"], &some["latest"]), (&"2017-12-04".into(), &"2017-12-24".into()));
    let some = told(&["un-general-assembly", "--from", "2017-11-02", "--until", "2017-11-30"]);
    let says = "5 votes by name, 30 November 2017; the last one on record is of 24 December 2017.";
    assert!(some.contains(says), "{some}");
    let arabic = told(&["un-general-assembly", "--lang", "ar"]);
    let plain = arabic.replace(['\u{2068}', '\u{2069}'], "");
    let says = "17 تصويتاً بالاسم من 1 نوفمبر إلى 24 ديسمبر 2017؛ ولا شيء مسجّل بعد ذلك.";
    assert!(plain.contains(says), "{plain}");
    // Nobody voted by name in the Fund.
    let none = votes(&["imf"]);
    assert!(none.get("first").is_none() && none.get("latest").is_none(), "{none}");
    assert!(told(&["imf"]).contains("No vote by name is on record."));
    let none = told(&["un-general-assembly", "--from", "2018-01-01"]);
    assert!(none.contains("No vote by name that is on record fits."), "{none}");
}

/// Of 193 members there are 193 * 192 / 2 = 18,528 pairs, less those without a common vote.
#[test]
fn a_terminal_lists_the_first_pairs_and_json_all() {
    let all = list(&votes(&["un-general-assembly"]), "pairs").len();
    assert!((18_000..=18_528).contains(&all), "{all}");
    let told = recorded().well(&["votes", "un-general-assembly"]);
    // The fifty most alike and the ten least alike.
    assert!(told.contains(&format!("{} more pairs", all - 60)), "{told}");
    let (_, least) = told.split_once("Least alike").expect("the other end");
    assert_eq!(least.lines().filter(|line| line.contains(" 0.")).count(), 10, "{least}");
    // Of few votes shares say little: no end is told.
    let few = recorded().well(&["votes", "un-general-assembly", "--from", "2017-12-21"]);
    assert!(!few.contains("Least alike"), "{few}");
    assert!(told.lines().count() < 300);
    let one = recorded().well(&["votes", "un-general-assembly", "--with", "CHN"]);
    assert!(!one.contains("more pairs"), "{one}");
}

#[test]
fn votes_are_told_of_one_forum_at_a_time() {
    let asked: [&[&str]; 4] = [&["all"], &["--forum", "all"], &["all", "--json"], &[]];
    for args in asked {
        let refused = recorded().run(&[&["votes"], args].concat());
        assert_eq!(refused.code, Some(1), "{args:?}");
        refused.says(&["one forum at a time", "un-general-assembly", "un-security-council"]);
    }
    let help = recorded().well(&["votes", "--help"]);
    assert!(help.contains("One forum; may be left out when the journal holds one"), "{help}");
    assert!(!help.contains("span forums"), "{help}");
}
