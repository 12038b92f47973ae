//! What a seat is worth, through the program, from the live record of shipped dossiers.

#![expect(clippy::float_arithmetic, reason = "expected figures are real numbers")]

use crate::support::{Place, founded, on, row, shared, skipped, text};
use serde_json::Value;
use std::{fs, path::Path};

const JUNE: [&str; 4] = ["--as-of", "2026-06-01", "--known-at", "2026-06-01"];

fn dossier(forum: &str) -> Place {
    let place = Place::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dossiers").join(forum);
    place.well(&["import", folder.to_str().expect("UTF-8")]);
    place
}

fn list<'v>(answer: &'v Value, name: &str) -> &'v Vec<Value> {
    answer[name].as_array().unwrap_or_else(|| panic!("no {name}: {answer:#}"))
}

fn number(value: &Value) -> f64 {
    text(value).parse().unwrap_or_else(|_| panic!("{value}"))
}

/// Within the twelve digits that figures are given to.
fn near(found: &Value, expected: f64) {
    let found = number(found);
    assert!((found - expected).abs() <= expected.abs() * 1e-11, "{found} and not {expected}");
}

/// The row of a seat, by the id of a voter or an office.
fn seat<'v>(answer: &'v Value, id: &str) -> &'v Value {
    let is = |one: &&Value| one["seat"]["voter"] == id || one["seat"]["office"] == id;
    let mut all = list(answer, "seats").iter();
    all.find(is).unwrap_or_else(|| panic!("no seat {id}"))
}

/// The charter that the manual shows.
fn manuals_charter() -> String {
    let manual = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/influence.md");
    let manual = fs::read_to_string(manual).expect("the manual");
    let (_, rest) = manual.split_once("```toml\n[forum]").expect("a charter");
    let (charter, _) = rest.split_once("```").expect("its end");
    format!("[forum]{charter}")
}

/// n over k, small enough to be exact.
fn choose(n: u64, k: u64) -> f64 {
    let mut all = 1_u64;
    for step in 0..k {
        all = all * (n - step) / (step + 1);
    }
    all as f64
}

fn power(exponent: i32) -> f64 {
    2_f64.powi(exponent)
}

#[test]
fn the_board_of_peace_decides_with_its_chairman() {
    let asked = ["influence", "board-of-peace", "--matter", "budget"];
    let answer = on("2026-06-01", &asked);
    // 27 members, one vote each, and the chairman approves: a majority is 14. The chairman turns
    // what the members pass, half of all; a member what 13 of the other 26 leave to it, if the
    // chairman approves.
    assert_eq!(list(&answer, "seats").len(), 28);
    let (chairman, member) = (seat(&answer, "chairman"), seat(&answer, "KAZ"));
    near(&chairman["turns"], 0.5);
    near(&member["turns"], choose(26, 13) / power(27));
    assert_eq!(text(&member["swings"]), (choose(26, 13) as u64).to_string());
    near(&answer["to_act"], 0.25);
    let all = power(26) + 27.0 * choose(26, 13);
    near(&chairman["share"], power(26) / all);
    // The chairman completes a majority where at least 14 stand before: in 14 of 28 places.
    assert_eq!(text(&chairman["shapley_exact"]), "1/2");
    assert_eq!(text(&member["shapley_exact"]), "1/54");
    assert_eq!(answer["vetoers"][0]["seat"]["office"], "chairman");
    assert!(answer["dictator"].is_null() && list(&answer, "powerless").is_empty());
    // The smallest that pass: the chairman and any 14; that block: the chairman, or any 14.
    let ways = (choose(27, 14) as u64).to_string();
    assert_eq!(answer["minimal"]["winning"], ways.as_str());
    assert_eq!(answer["minimal"]["winning_kinds"][0]["coalitions"], ways.as_str());
    assert_eq!(answer["minimal"]["blocking"], (choose(27, 14) as u64 + 1).to_string());
    let assumed: Vec<&str> =
        list(&answer, "readings").iter().map(|one| text(&one["assumed"])).collect();
    assert_eq!(assumed, ["two-hands", "everybody-votes", "no-tie", "approval"]);
}

#[test]
fn the_board_of_peace_removes_when_its_chairman_proposes() {
    let answer = on("2026-06-01", &["influence", "board-of-peace", "--matter", "removal"]);
    // Two thirds of 27 are 18: the removal stands unless 18 object, so while 10 do not.
    let stands: f64 = (10..=27).map(|k| choose(27, k)).sum::<f64>() / power(27);
    near(&seat(&answer, "chairman")["turns"], stands);
    near(&seat(&answer, "KAZ")["turns"], choose(26, 9) / power(27));
    let executive = ["influence", "board-of-peace", "--matter", "executive-decision"];
    let executive = on("2026-06-01", &executive);
    // Eight seats, the chairman among them with a vote and a veto: five of eight with his own.
    let chairman = seat(&executive, "donald-trump");
    let four: f64 = (4..=7).map(|k| choose(7, k)).sum();
    near(&chairman["turns"], four / power(7));
    near(&seat(&executive, "tony-blair")["turns"], choose(6, 3) / power(7));
    assert_eq!(executive["readings"][0]["assumed"], "same-hand");
    let alone = on("2026-06-01", &["influence", "board-of-peace", "--matter", "directive"]);
    assert_eq!(alone["dictator"]["seat"]["office"], "chairman");
    assert_eq!(list(&alone, "powerless").len(), 27);
    assert_eq!(text(&alone["spread"]["effective"]), "1");
}

/// The shift of a seat in a supposition.
fn shift<'v>(what_if: &'v Value, name: &str) -> &'v Value {
    let has = |row: &&Value| list(row, "seats").iter().any(|one| one["name"] == name);
    let mut rows = list(what_if, "rows").iter();
    rows.find(has).unwrap_or_else(|| panic!("no {name}: {what_if:#}"))
}

#[test]
fn what_if_the_approval_fell_away_or_canada_joined() {
    let place = founded();
    let file = place.path("what-if.toml");
    fs::write(
        &file,
        "[[what-if]]\nname = \"Nobody approves\"\nwithout = \"chairman\"\n\n\
         [[what-if]]\nname = \"Canada joins\"\njoin = [\"CAN\"]\n\n\
         [[what-if]]\nname = \"A billion and a cent\"\npay = \"KAZ:1000000000.01\"\n\n\
         [[what-if]]\nname = \"Votes by what was pledged\"\nvotes = \"pledged\"\n\n\
         [[what-if]]\nname = \"Two thirds\"\nneeds = \"at least 2/3\"\n\n\
         [[what-if]]\nname = \"One hand\"\ntogether = \"chairman:USA\"\n",
    )
    .expect("written");
    let file = file.to_str().expect("UTF-8");
    let asked = ["influence", "board-of-peace", "--matter", "budget", "--what-if", file];
    let answer = on("2026-06-01", &asked);
    let named = |name: &str| row(&answer["what_ifs"], "name", name);

    // Without the approval a member turns what 13 of the other 26 leave to it.
    let nobody = named("Nobody approves");
    near(&shift(nobody, "Kazakhstan")["turns"]["after"], choose(26, 13) / power(26));
    let chairman = shift(nobody, "Chairman");
    near(&chairman["turns"]["before"], 0.5);
    assert!(chairman["turns"]["after"].is_null());
    near(&nobody["to_act"]["after"], 0.5);

    // 28 members: 14 for and 14 against are a tie, which the chairman breaks; who approves breaks
    // it for. A member turns 13 of 27, if the chairman approves.
    let canada = named("Canada joins");
    near(&shift(canada, "Canada")["turns"]["after"], choose(27, 13) / power(28));
    assert!(shift(canada, "Canada")["turns"]["before"].is_null());

    // A paid billion exempts from the term and buys no vote.
    let paid = named("A billion and a cent");
    assert!(list(paid, "rows").iter().all(|row| row["share"]["change"] == "0"), "{paid:#}");

    // The United States pledged ten of some thirteen billion that single members pledged: alone
    // more than half, with the chairman's approval.
    let pledged = named("Votes by what was pledged");
    near(&shift(pledged, "United States")["turns"]["after"], 0.5);
    near(&shift(pledged, "Kazakhstan")["turns"]["after"], 0.0);

    let two_thirds = named("Two thirds");
    near(&shift(two_thirds, "Kazakhstan")["turns"]["after"], choose(26, 17) / power(27));

    // One hand with a vote and the approval: of the other 26, 13 are enough with it.
    let one = named("One hand");
    let enough: f64 = (13..=26).map(|k| choose(26, k)).sum();
    near(&shift(one, "Chairman")["turns"]["after"], enough / power(26));
    near(&shift(one, "Kazakhstan")["turns"]["after"], choose(25, 12) / power(26));
}

#[test]
fn who_pays_keeps_its_seat_when_the_terms_end() {
    // Terms end three years after the entry into force, on 2029-01-22. Who paid in the first year
    // stays, and with the chairman alone decides.
    let asked = ["influence", "board-of-peace", "--matter", "budget"];
    let clocks = ["--as-of", "2029-02-01", "--known-at", "2026-06-01"];
    let told = founded().run(&[&asked[..], &clocks[..]].concat());
    told.refused(&["nobody may vote here on this day"]);
    let pay = ["--pay", "KAZ:1000000000.01:2026-12-31"];
    let answer = founded().json(&[&asked[..], &pay[..], &clocks[..]].concat());
    assert_eq!(answer["no_game"]["why"], "nobody");
    assert!(answer["seats"].is_null());
    let paid = &answer["what_ifs"][0];
    near(&shift(paid, "Kazakhstan")["turns"]["after"], 0.5);
    near(&shift(paid, "Chairman")["share"]["after"], 0.5);
    assert_eq!(list(paid, "rows")[0]["seats"].as_array().map(Vec::len), Some(2));
    // Paid after the first year it buys nothing.
    let late = ["--pay", "KAZ:1000000000.01:2027-02-01"];
    let told = founded().run(&[&asked[..], &late[..], &clocks[..]].concat());
    told.refused(&["KAZ is no member any more", "does not lift the end of its term"]);
}

#[test]
fn influence_moved_with_each_accession() {
    let answer = on("2026-06-01", &["influence", "board-of-peace", "--matter", "budget"]);
    let history = list(&answer["history"], "moments");
    let voters: Vec<u64> =
        history.iter().map(|one| one["voters"].as_u64().expect("voters")).collect();
    assert_eq!(voters.last(), Some(&27));
    assert!(voters.is_sorted(), "{voters:?}");
    // Nobody voted before the charter entered into force.
    assert_eq!(history[0]["on"], "2026-01-22");
    let last = &history[history.len() - 1];
    assert_eq!(last["points"][0]["share"], seat(&answer, "chairman")["share"]);
    // On the first day there were eighteen members: a majority is ten, or nine and the chairman.
    let members = &history[0]["points"][1];
    assert_eq!(members["count"], 18);
    near(&members["turns"], choose(17, 8) / power(18));
}

#[test]
fn influence_moves_with_members_and_votes() {
    let asked = ["influence", "board-of-peace", "--matter", "budget", "--vary", "KAZ"];
    let answer = on("2026-06-01", &asked);
    let course = |varied: &str| row(&answer["courses"], "varied", varied);
    // The chairman, then the members. With a 28th an equal vote can be broken.
    let more = row(&course("members")["steps"], "at", "28");
    near(&more["turns"][1], choose(27, 13) / power(28));
    let votes = course("votes");
    assert_eq!(votes["now_at"], "1");
    let one = row(&votes["steps"], "at", "1");
    near(&one["turns"][0], choose(26, 13) / power(27));
    // With no vote it turns nothing; with 26 it decides, if the chairman approves.
    near(&row(&votes["steps"], "at", "0")["turns"][0], 0.0);
    let last = list(votes, "steps").last().expect("steps");
    assert_eq!(last["at"], "26");
    assert!(number(&last["turns"][0]) > 0.499);
}

#[test]
fn what_is_supposed_is_told_with_what_follows_from_it() {
    let supposed = |more: &[&str]| {
        let asked = ["influence", "board-of-peace", "--matter", "budget"];
        on("2026-06-01", &[&asked[..], more].concat())
    };
    // One seat of two: held beside what both have, which is all that can be held beside it.
    let before = supposed(&[]);
    let both = number(&seat(&before, "chairman")["share"]) + number(&seat(&before, "USA")["share"]);
    let one = &supposed(&["--together", "chairman:USA"])["what_ifs"][0];
    let joint: Vec<&Value> = list(one, "rows").iter().filter(|row| row["as_one"] == true).collect();
    assert_eq!(joint.len(), 1);
    assert_eq!(list(joint[0], "seats").len(), 2);
    near(&joint[0]["share"]["before"], both);
    assert!(joint[0]["turns"]["before"].is_null());
    // With a 28th member votes can be equal: the rule reads otherwise, and that is told.
    let joined = &supposed(&["--join", "CAN"])["what_ifs"][0];
    let readings: Vec<&str> =
        list(joined, "readings").iter().map(|one| text(&one["assumed"])).collect();
    assert_eq!(readings, ["casting-vote"]);
    // Two of 27 have paid, in all reports.
    let paid = &supposed(&["--votes", "paid-in"])["what_ifs"][0];
    let have = list(paid, "rows").iter().filter(|row| number(&row["turns"]["after"]) > 0.0);
    assert_eq!(paid["with_votes"]["of"], 27);
    assert_eq!(paid["with_votes"]["have"], 2);
    assert!(have.count() > 0);
    // Whoever votes as one is still two.
    let joint = &supposed(&["--votes", "paid-in", "--together", "ALB:ARE"])["what_ifs"][0];
    assert_eq!(joint["with_votes"], paid["with_votes"]);
    // More than a billion in cash lifts the end of the term on 2029-01-22; a billion does not.
    let term = |dollars: &str| {
        let answer = supposed(&["--pay", &format!("KAZ:{dollars}:2026-12-31")]);
        answer["what_ifs"][0]["terms"][0].clone()
    };
    assert_eq!(term("1000000000.01")["before"], "2029-01-22");
    assert!(term("1000000000.01")["after"].is_null());
    assert_eq!(term("1000000000")["after"], "2029-01-22");
    let words = founded().well(&[
        "influence",
        "board-of-peace",
        "--matter",
        "budget",
        "--as-of",
        "2026-06-01",
        "--known-at",
        "2026-06-01",
        "--pay",
        "KAZ:2000000000",
        "--votes",
        "paid-in",
    ]);
    // Paid today it gives votes where votes are money: nothing says that it changes none.
    assert!(words.contains("it would have no end."), "{words}");
    assert!(!words.contains("changes a vote"), "{words}");
}

#[test]
fn a_roll_that_is_not_whole_is_not_measured() {
    // Article 23: ten elected members. In 2023 five of them are on record, from 2024 on all.
    let council = dossier("un-security-council");
    let asked = ["influence", "un-security-council", "--matter", "substantive"];
    let then = ["--as-of", "2023-06-01", "--known-at", "2026-06-01"];
    let told = council.run(&[&asked[..], &then[..]].concat());
    told.refused(&["5 of the 10 members of the class \"elected\"", "Art. 23(2)"]);
    // Nor is what is supposed of it.
    let supposed = council.json(&[&asked[..], &then[..], &["--leave", "USA"]].concat());
    assert_eq!(supposed["what_ifs"][0]["no_game"]["why"], "incomplete");
    assert!(list(&supposed["what_ifs"][0], "rows").is_empty());
    let answer = council.json(&[&asked[..], &JUNE[..]].concat());
    let moments = list(&answer["history"], "moments");
    let first = moments.iter().find(|one| one["no_game"].is_null()).expect("a measured day");
    assert_eq!(first["on"], "2024-01-01");
    // Whoever sat then: five permanent members and ten elected ones, and so are those now.
    let kinds: Vec<usize> =
        list(first, "kinds").iter().map(|kind| list(kind, "seats").len()).collect();
    assert_eq!(kinds, [5, 10]);
    let counts: Vec<&Value> = list(first, "points").iter().map(|point| &point["count"]).collect();
    assert_eq!(counts, [5, 10]);
    // In words those days are one line.
    let words = council.well(&[&asked[..], &JUNE[..]].concat());
    assert!(words.contains("Before 1 January 2024: nothing to measure."), "{words}");
}

#[test]
fn what_takes_long_is_left_to_its_own_page() {
    let answer = dossier("imf").json(&[&["influence", "imf"][..], &JUNE[..]].concat());
    let rule = |name: &str| {
        let mut all = list(&answer, "rules").iter();
        all.find(|one| one["rule"] == name).unwrap_or_else(|| panic!("no {name}"))
    };
    // Heads and votes together, of 190 unlike members, are counted by weight and size.
    assert_eq!(rule("acceptance")["no_game"]["why"], "later");
    // By weight alone it takes part of a second.
    let most = &rule("governors-eighty-five")["kinds"][0]["seats"][0]["seat"];
    assert_eq!(most["voter"], "USA");
}

#[test]
fn weights_are_counted_as_they_are_given() {
    let charter = |table: &str, needs: &str| {
        let charter = manuals_charter();
        let before = "{ DEU = 4, FRA = 4, ITA = 4, BEL = 2, NLD = 2, LUX = 1 }";
        assert!(charter.contains(before) && charter.contains("at least 12"));
        charter.replace(before, table).replace("at least 12", needs)
    };
    let told = |table: &str, needs: &str| {
        let place = Place::new();
        let charter = charter(table, needs);
        place.well(&["import", &place.dossier("six", &[("charter.toml", charter.as_bytes())])]);
        place.run(&["influence", "six", "--matter", "proposal", "--json"])
    };
    // The tenth decimal decides: 5.0000000001 of 10.0000000001 is more than half.
    let fine = "{ DEU = \"5.0000000001\", FRA = 3, ITA = 2, BEL = 0, NLD = 0, LUX = 0 }";
    let answer = told(fine, "more than 1/2");
    let answer: Value = serde_json::from_str(&answer.out).expect("JSON");
    assert_eq!(answer["dictator"]["seat"]["voter"], "DEU");
    // What is finer than can be counted is refused, and not rounded.
    let finer = "{ DEU = \"5.0000000000000000001\", FRA = 3, ITA = 2, BEL = 0, NLD = 0, LUX = 0 }";
    told(finer, "more than 1/2").refused(&["too fine"]);
    // A threshold in people: 60 of 100 million.
    let people = "{ DEU = 40000000, FRA = 20000000, ITA = 20000000, BEL = 10000000, \
                  NLD = 5000000, LUX = 5000000 }";
    let answer = told(people, "at least 60000000");
    let answer: Value = serde_json::from_str(&answer.out).expect("JSON");
    assert_eq!(answer["vetoers"].as_array().map(Vec::len), Some(0));
    assert_eq!(list(&answer, "seats").len(), 6);
    // A number of such votes says nothing where each has one.
    let place = Place::new();
    let charter = charter(people, "at least 60000000");
    place.well(&["import", &place.dossier("six", &[("charter.toml", charter.as_bytes())])]);
    let asked = ["influence", "six", "--matter", "proposal"];
    let one_each = place.well(&[&asked[..], &["--votes", "one-each"]].concat());
    assert!(one_each.contains("says nothing of others"), "{one_each}");
    // The charter's own weight changes nothing.
    let own = place.json(&[&asked[..], &["--votes", "votes"]].concat());
    assert!(list(&own["what_ifs"][0], "rows").iter().all(|row| row["share"]["change"] == "0"));
}

#[test]
fn a_paid_billion_is_a_day_of_its_history() {
    let place = Place::new();
    let copy = place.board_of_peace();
    let movements = copy.join("movements.csv");
    let text = fs::read_to_string(&movements).expect("a table");
    let paid = "are-billion,are-share,paid-in,2026-03-10,exact,1100000000,USD,,tass-2026-02-19,\
                single-source,,,,\n";
    fs::write(&movements, text + paid).expect("written");
    place.well(&["import", copy.to_str().expect("UTF-8")]);
    let asked = ["influence", "board-of-peace", "--matter", "budget"];
    let answer = place.json(&[&asked[..], &JUNE[..]].concat());
    let day = row(&answer["history"]["moments"], "on", "2026-03-10");
    assert_eq!(day["paid"][0]["seat"]["seat"]["voter"], "ARE");
    assert_eq!(day["paid"][0]["dollars"], "1100000000");
    // More than a billion in cash within the year lifts the end of its term, and gives no vote.
    assert_eq!(day["reclassed"][0]["seat"]["voter"], "ARE");
    assert_eq!(day["points"], row(&answer["history"]["moments"], "on", "2026-02-19")["points"]);
    let emirates = seat(&answer, "ARE");
    near(&emirates["share"], number(&seat(&answer, "KAZ")["share"]));
    assert_eq!(emirates["paid"]["figure"], "ladder/paid-in/USD/ARE");
}

#[test]
fn the_security_council_has_the_published_figures() {
    let council = dossier("un-security-council");
    let asked = ["influence", "un-security-council", "--matter", "substantive"];
    let answer = council.json(&[&asked[..], &JUNE[..]].concat());
    // Shapley 421/2145 and 4/2145, 848 and 84 swings: J. F. Banzhaf; any textbook.
    for (id, swings, shapley) in [("FRA", "848", "421/2145"), ("BHR", "84", "4/2145")] {
        let seat = seat(&answer, id);
        assert_eq!((text(&seat["swings"]), text(&seat["shapley_exact"])), (swings, shapley));
    }
    assert_eq!(list(&answer, "vetoers").len(), 5);
    assert_eq!(answer["minimal"]["winning"], "210");
    let asked = [&asked[..], &["--class", "DEU:permanent", "--join", "DEU"], &JUNE[..]].concat();
    let sixth = council.json(&asked);
    // Six permanent and ten elected members, nine votes: 3 of 10 are enough with all six, so that an
    // elected one is needed beside two of the other nine, a permanent one beside 3 or more of ten.
    let (germany, bahrain) =
        (shift(&sixth["what_ifs"][0], "Germany"), shift(&sixth["what_ifs"][0], "Bahrain"));
    near(&bahrain["turns"]["after"], choose(9, 2) / power(15));
    let three: f64 = (3..=10).map(|k| choose(10, k)).sum();
    near(&germany["turns"]["after"], three / power(15));
    assert_eq!(germany["turns"]["after"], shift(&sixth["what_ifs"][0], "France")["turns"]["after"]);
}

/// Swings by weight, as a published table has them.
fn published(file: &Path) -> Vec<(u64, String)> {
    let mut rows = csv::Reader::from_path(file).expect("a table");
    let head = rows.headers().expect("a header").clone();
    let at = |name: &str| head.iter().position(|one| one == name).expect(name);
    let (weight, swings) = (at("weight"), at("swings_exact"));
    let row =
        |row: csv::StringRecord| (row[weight].parse().expect("a weight"), row[swings].to_owned());
    let mut all: Vec<_> = rows.records().map(|one| row(one.expect("a row"))).collect();
    all.sort();
    all
}

/// The same of an answer; weights in so many parts of a vote.
fn found(answer: &Value, parts: f64) -> Vec<(u64, String)> {
    let row = |one: &Value| {
        let votes = (number(&one["votes"][0]) * parts).round() as u64;
        (votes, text(&one["swings"]).to_owned())
    };
    let mut all: Vec<_> = list(answer, "seats").iter().map(row).collect();
    all.sort();
    all
}

#[test]
fn the_council_of_the_union_and_the_fund_have_the_published_swings() {
    let Some(tables) = shared("power") else {
        return skipped("the published tables of power are not in shared/power");
    };
    let council = dossier("eu-council");
    let asked = ["influence", "eu-council", "--matter", "proposal"];
    let answer = council.json(&[&asked[..], &JUNE[..]].concat());
    assert_eq!(answer["computed"]["winning"], "17729938");
    assert_eq!(found(&answer, 100.0), published(&tables.join("computed_eu27_2025.csv")));
    let fund = dossier("imf");
    let matters = [
        ("governors-decision", "computed_imf_2022_qmaj.csv"),
        ("quotas", "computed_imf_2022_q85.csv"),
    ];
    for (matter, file) in matters {
        let asked = ["influence", "imf", "--matter", matter, "--as-of", "2022-10-03"];
        let answer = fund.json(&[&asked[..], &["--known-at", "2026-11-01"]].concat());
        assert_eq!(list(&answer, "seats").len(), 190);
        assert_eq!(found(&answer, 1.0), published(&tables.join(file)), "{matter}");
    }
}

#[test]
fn abstaining_is_told_apart() {
    let council = dossier("un-security-council");
    let asked = ["influence", "un-security-council", "--matter", "substantive"];
    let answer = council.json(&[&asked[..], &JUNE[..]].concat());
    let rows = list(&answer["abstention"], "rows");
    let of = |name: &str| {
        let has = |row: &&Value| list(row, "seats").iter().any(|one| one["name"] == name);
        rows.iter().find(has).unwrap_or_else(|| panic!("no {name}"))
    };
    // Of the other fourteen: i of five permanent ones for, the other 5 - i abstaining, which is one
    // way each; 8 - i of nine elected ones for, the others in two ways each.
    let ways: f64 = (0..=5_u64)
        .filter(|i| 8 - i <= 9)
        .map(|i| choose(5, i) * choose(9, 8 - i) * 2_f64.powi(i32::try_from(1 + i).expect("few")))
        .sum();
    near(&of("Bahrain")["turns"], ways / 3_f64.powi(14));
    assert_eq!(text(&of("Bahrain")["abstaining_lets"]), "0");
    let both = number(&of("France")["abstaining_lets"]) + number(&of("France")["abstaining_stops"]);
    assert!((both - number(&of("France")["turns"])).abs() < 1e-11);
}

#[test]
fn what_changed_is_told_with_its_reason() {
    // Barred voters count in the membership, not among the votes.
    let forum = dossier("odd-forum");
    let asked = ["influence", "odd-forum", "--matter", "dispute"];
    let on = |day: &str| forum.json(&[&asked[..], &["--as-of", day]].concat());
    let answer = on("2026-06-01");
    let shares: f64 = list(&answer, "seats").iter().map(|one| number(&one["vote_share"])).sum();
    assert!((shares - 1.0).abs() < 1e-9, "{shares}");
    let moments = list(&answer["history"], "moments");
    let last = &moments[moments.len() - 1];
    let voters = list(&answer, "seats").iter().filter(|one| one["seat"].get("voter").is_some());
    assert_eq!(last["voters"].as_u64(), u64::try_from(voters.count()).ok());
    // A threshold that is swept is the one that stands, where it stands.
    let sweep = &answer["sweep"];
    let now = row(&sweep["steps"], "at", text(&sweep["now_at"]));
    assert_eq!(now["to_act"], answer["to_act"]);
    // Where weights are missing nobody is told to have left.
    let union = dossier("eu-council");
    let asked = ["influence", "eu-council", "--matter", "proposal"];
    // A weight of the charter may bear another name than the indicator it reads.
    let same = union.json(&[&asked[..], &["--votes", "population"], &JUNE[..]].concat());
    assert!(same["what_ifs"][0]["no_game"]["why"] != "supposed", "{:#}", same["what_ifs"][0]);
    let answer = union.json(&[&asked[..], &JUNE[..]].concat());
    let moments = list(&answer["history"], "moments");
    let unknown = moments.iter().find(|one| one["no_game"]["why"] == "weightless");
    assert_eq!(list(unknown.expect("no population before 2025"), "left").len(), 0);
    let last = &moments[moments.len() - 1];
    assert_eq!(last["points"][0]["share"], seat(&answer, "DEU")["share"]);
}

#[test]
fn nonsense_is_refused_in_words() {
    let refused = |matter: &str, more: &[&str], says: &[&str]| {
        let asked = ["influence", "board-of-peace", "--matter", matter];
        founded().run(&[&asked[..], more, &JUNE[..]].concat()).refused(says);
    };
    refused("peace", &[], &["no matter \"peace\"", "budget"]);
    refused("budget", &["--join", "Canada!"], &["--join", "ISO 3166-1"]);
    refused("budget", &["--pay", "KAZ"], &["--pay", "KAZ:1000000000.01"]);
    refused("budget", &["--blocs", "KAZ:UZB,KAZ:USA"], &["two blocs"]);
    refused("budget", &["--blocs", "XYZ"], &["XYZ"]);
    // What makes no sense to suppose is refused; what leaves nothing to measure is told.
    refused("budget", &["--leave", "CAN"], &["leave=CAN", "CAN has no vote here"]);
    refused("budget", &["--join", "KAZ"], &["join=KAZ", "KAZ votes here already"]);
    refused("budget", &["--join", "xyzzy"], &["join=xyzzy", "no state"]);
    refused("budget", &["--without", "king"], &["no office \"king\"", "chairman"]);
    refused("directive", &["--without", "chairman"], &["nobody is left to decide"]);
    refused("budget", &["--needs", "2:1/2"], &["no test 2"]);
    refused("budget", &["--needs", "0.6"], &["--needs", "2/3"]);
    refused("budget", &["--votes", "oil"], &["\"oil\""]);
    refused("budget", &["--weigh", "KAZ:99999999999999999999999"], &["too many"]);
    refused("budget", &["--weigh", "CAN:5"], &["weigh=CAN", "has no vote here"]);
    refused("budget", &["--together", "KAZ:UZB,UZB:USA"], &["UZB:USA", "each seat in one group"]);
    let twice = ["--together", "chairman:tony-blair,donald-trump:marc-rowan"];
    refused("executive-decision", &twice, &["each seat in one group"]);
    refused("budget", &["--vary", "CAN"], &["CAN has no vote here"]);
    let empty = ["influence", "board-of-peace", "--matter", "budget", "--suppose", ""];
    let empty = founded().run(&[&empty[..], &JUNE[..]].concat());
    assert_eq!(empty.code, Some(2), "{empty:?}");
    empty.says(&["something to suppose"]);
    let told = |more: &[&str]| {
        let asked = ["influence", "board-of-peace", "--matter", "budget"];
        let answer = on("2026-06-01", &[&asked[..], more].concat());
        answer["what_ifs"][0]["no_game"].clone()
    };
    let many = told(&["--needs", "at least 40"]);
    assert_eq!(many["why"], "unreachable");
    assert_eq!(many["unmet"][0]["needs"], "at least 40");
    assert_eq!(many["unmet"][0]["votes"], 27);
    // 28 members have an even number of votes: a casting vote means nothing at two thirds.
    assert!(told(&["--join", "CAN", "--needs", "2/3"]).is_null());
    let file = founded().path("wrong.toml");
    let file_refused = |text: &str, says: &[&str]| {
        fs::write(&file, text).expect("written");
        refused("budget", &["--what-if", file.to_str().expect("UTF-8")], says);
    };
    file_refused("what-if", &["wrong.toml", "[[what-if]]"]);
    file_refused("[[what-if]]\nname = \"Nothing\"\n", &["what-if 1", "nothing is supposed"]);
    file_refused("[[what-if]]\nking = \"KAZ\"\n", &["what-if 1, king", "join, leave"]);
    file_refused("[[what-if]]\npay = \"KAZ:much\"\n", &["what-if 1, pay", "KAZ:1000000000.01"]);
}

#[test]
fn the_manuals_own_table_is_the_published_one() {
    let place = Place::new();
    let charter = manuals_charter();
    place.well(&["import", &place.dossier("six", &[("charter.toml", charter.as_bytes())])]);
    let answer = place.json(&["influence", "six", "--matter", "proposal"]);
    // D. S. Felsenthal and M. Machover, The Measurement of Voting Power (1998), the table of
    // 1958: Banzhaf 5/21 for the three, 3/21 for the two, none for Luxembourg; Shapley-Shubik 14/60,
    // 9/60 and none. By hand: of 12 votes in 4, 4, 4, 2, 2, 1 each of the three is pivotal in 10 of 32.
    let published = [
        ("DEU", "10", 5.0, "7/30"),
        ("FRA", "10", 5.0, "7/30"),
        ("ITA", "10", 5.0, "7/30"),
        ("BEL", "6", 3.0, "3/20"),
        ("NLD", "6", 3.0, "3/20"),
        ("LUX", "0", 0.0, "0/1"),
    ];
    for (id, swings, of_21, shapley) in published {
        let seat = seat(&answer, id);
        assert_eq!(text(&seat["swings"]), swings, "{id}");
        near(&seat["share"], of_21 / 21.0);
        assert_eq!(text(&seat["shapley_exact"]), shapley, "{id}");
    }
    assert_eq!(answer["powerless"][0]["seat"]["voter"], "LUX");
}
