//! What came of a vote, and what would come of one: the rules of real forums, by the shipped
//! dossiers, through the program.

use crate::support::{Place, REJECTED, Serving, Told, edit, row, text};
use serde_json::Value;
use std::{fs, path::Path, sync::OnceLock};

/// The folder of a shipped dossier.
fn shipped(forum: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dossiers").join(forum)
}

const FORUMS: [&str; 4] = ["un-security-council", "board-of-peace", "eu-council", "odd-forum"];

/// A journal with these forums in it, to be read and not written.
fn recorded() -> &'static Place {
    static PLACE: OnceLock<Place> = OnceLock::new();
    PLACE.get_or_init(|| {
        let place = Place::new();
        for forum in FORUMS {
            place.well(&["import", shipped(forum).to_str().expect("UTF-8")]);
        }
        place
    })
}

/// The options that ask about a forum with both clocks at a day.
fn of<'a>(forum: &'a str, day: &'a str) -> [&'a str; 7] {
    ["decide", "--forum", forum, "--as-of", day, "--known-at", day]
}

/// A supposed vote in a forum on a day.
fn supposed(forum: &str, day: &str, more: &[&str]) -> Value {
    recorded().json(&[&of(forum, day), more].concat())["tally"].take()
}

/// The line of a tally that says something, by its kind and the state it is in.
fn states(tally: &Value) -> Vec<(&str, &str)> {
    let lines = tally["finding"]["lines"].as_array().expect("lines");
    lines.iter().map(|line| (text(&line["line"]), text(&line["state"]))).collect()
}

fn list(actors: &[&str]) -> String {
    actors.join(",")
}

// The Security Council of November 2025: the five permanent members of Article 23(1), and Algeria,
// Denmark, Greece, Guyana, Pakistan, Panama, the Republic of Korea, Sierra Leone, Slovenia, Somalia.
const COUNCIL: &str = "un-security-council";
const NOVEMBER: &str = "2025-11-17";

#[test]
fn resolution_2803_was_adopted_by_thirteen_to_none_with_two_abstentions() {
    let file = recorded().json(&[&of(COUNCIL, NOVEMBER)[..], &["resolution-2803"]].concat());
    assert_eq!(
        (&file["motion"]["fate"], &file["motion"]["ground"]),
        (&"passed".into(), &"rule".into())
    );
    assert_eq!(file["decisions"][0]["symbol"], "S/RES/2803 (2025)");
    let poll = &file["polls"][0];
    assert_eq!(poll["outcomes"][0]["declared"], "adopted");
    assert_eq!(poll["outcomes"][0]["differs"], false);
    let tally = &poll["tally"];
    let totals = &tally["totals"];
    assert_eq!(
        (&totals["yes"], &totals["no"], &totals["abstain"]),
        (&13.into(), &0.into(), &2.into())
    );
    for voter in ["CHN", "RUS"] {
        assert_eq!(row(&tally["voters"], "voter", voter)["choice"], "abstain");
    }
    // Article 27(3): nine votes, and no permanent member against; an abstention is no veto.
    assert_eq!(states(tally), [("all", "met"), ("test", "met"), ("test", "met")]);
    let [_, nine, veto] = &tally["finding"]["lines"].as_array().expect("lines")[..] else {
        panic!("{tally}")
    };
    assert_eq!((&nine["value"], &nine["needs"]), (&"13".into(), &"at least 9".into()));
    assert_eq!((&veto["among"], &veto["abstain"]), (&"permanent".into(), &"2".into()));
    assert!(text(&nine["article"]).starts_with("27(3)"));
    // Any of the five alone could have prevented it, and nobody else.
    let switches = tally["prospects"]["switches"].as_array().expect("switches");
    let mut could: Vec<&str> = switches
        .iter()
        .filter(|one| one["then"] == "unmet")
        .flat_map(|one| one["voters"].as_array().expect("voters").iter().map(text))
        .collect();
    could.sort_unstable();
    assert_eq!(could, ["CHN", "FRA", "GBR", "RUS", "USA"]);
    // The day before, it was tabled and not voted on.
    let day = ["--as-of", "2025-11-16", "--known-at", NOVEMBER];
    let asked = ["decide", "--forum", COUNCIL, "resolution-2803"];
    let before = recorded().json(&[&asked[..], &day].concat());
    assert_eq!(before["motion"]["fate"], "open");
    assert_eq!(before["polls"], Value::Array(Vec::new()));
}

#[test]
fn one_permanent_member_against_prevents_what_fourteen_want() {
    let others = [
        "CHN", "GBR", "RUS", "USA", "DZA", "DNK", "GRC", "GUY", "PAK", "PAN", "KOR", "SLE", "SVN",
        "SOM",
    ];
    let yes = list(&others);
    let vote = ["--matter", "substantive", "--yes", &yes, "--no"];
    let vetoed = supposed(COUNCIL, NOVEMBER, &[&vote[..], &["FRA"]].concat());
    assert_eq!(vetoed["fate"], "vetoed");
    assert_eq!(states(&vetoed), [("all", "unmet"), ("test", "met"), ("test", "unmet")]);
    // The same of an elected member is no veto.
    let yes = list(&others[..13]) + ",FRA";
    let vote = ["--matter", "substantive", "--yes", &yes, "--no", "SOM"];
    assert_eq!(supposed(COUNCIL, NOVEMBER, &vote)["fate"], "passed");
    // And a question of procedure (Article 27(2)) knows none.
    let yes = list(&others);
    let vote = ["--matter", "procedural", "--yes", &yes, "--no", "FRA"];
    assert_eq!(supposed(COUNCIL, NOVEMBER, &vote)["fate"], "passed");
}

#[test]
fn eight_in_favour_are_too_few() {
    let eight = ["FRA", "GBR", "USA", "DZA", "DNK", "GRC", "GUY", "PAK"];
    let rest = ["CHN", "RUS", "PAN", "KOR", "SLE", "SVN", "SOM"];
    let (yes, abstain) = (list(&eight), list(&rest));
    let vote = ["--matter", "substantive", "--yes", &yes, "--abstain", &abstain];
    let tally = supposed(COUNCIL, NOVEMBER, &vote);
    assert_eq!(tally["fate"], "failed");
    assert_eq!(tally["prospects"]["winning"]["voters"].as_array().map(Vec::len), Some(1));
    // By number alone too: nobody is against, so no name is needed to see that nobody vetoes.
    let counted = ["--matter", "substantive", "--votes-yes", "8", "--votes-abstain", "7"];
    assert_eq!(supposed(COUNCIL, NOVEMBER, &counted)["fate"], "failed");
    let counted = ["--matter", "substantive", "--votes-yes", "9", "--votes-abstain", "6"];
    assert_eq!(supposed(COUNCIL, NOVEMBER, &counted)["fate"], "passed");
    // With one against, who it was decides.
    let counted =
        ["--matter", "substantive", "--votes-yes", "9", "--votes-no", "1", "--votes-abstain", "5"];
    assert_eq!(supposed(COUNCIL, NOVEMBER, &counted)["fate"], "open");
}

#[test]
fn a_vote_on_record_that_reads_otherwise_gives_another_outcome_and_is_told_from_the_declared() {
    let place = Place::new();
    let folder = place.path("council");
    fs::create_dir_all(&folder).expect("a folder");
    for file in fs::read_dir(shipped(COUNCIL)).expect("the dossier") {
        let from = file.expect("an entry").path();
        fs::copy(&from, folder.join(from.file_name().expect("a name"))).expect("copied");
    }
    edit(
        &folder.join("ballots.csv"),
        "resolution-2803-vote,FRA,yes",
        "resolution-2803-vote,FRA,no",
    );
    place.well(&["import", folder.to_str().expect("UTF-8")]);
    let file = place.json(&[&of(COUNCIL, NOVEMBER)[..], &["resolution-2803"]].concat());
    assert_eq!(file["motion"]["fate"], "vetoed");
    assert_eq!(file["motion"]["differs"], true);
    // The source counts thirteen in favour; by name there are twelve.
    assert_eq!(file["polls"][0]["miscounted"], true);
}

// The Board of Peace on 20 February 2026: 27 members, in order of code.
const BOARD: &str = "board-of-peace";
const FEBRUARY: &str = "2026-02-20";
const MEMBERS: [&str; 27] = [
    "ALB", "ARE", "ARG", "ARM", "AZE", "BGR", "BHR", "EGY", "HUN", "IDN", "ISR", "JOR", "KAZ",
    "KHM", "KWT", "MAR", "MNG", "PAK", "PRY", "QAT", "SAU", "SLV", "TUR", "USA", "UZB", "VNM",
    "XKX",
];

#[test]
fn the_board_decides_only_with_its_chairmans_approval() {
    let (yes, no) = (list(&MEMBERS[..13]), list(&MEMBERS[13..18]));
    let abstain = list(&MEMBERS[18..21]);
    let vote = ["--matter", "budget", "--yes", &yes, "--no", &no, "--abstain", &abstain];
    let with = |more: &[&str]| supposed(BOARD, FEBRUARY, &[&vote, more].concat());
    // Article 3.1(e): 13 of 18 present and voting are more than 9; the approval is awaited.
    let awaited = with(&[]);
    assert_eq!(awaited["fate"], "open");
    let line = &awaited["finding"]["lines"][1];
    assert_eq!(
        (&line["value"], &line["base"], &line["limit"]),
        (&"13".into(), &"18".into(), &"9".into())
    );
    assert_eq!((&line["of"], &line["state"]), (&"voting".into(), &"met".into()));
    assert_eq!(line["article"], "3.1(e)");
    assert_eq!(states(&awaited), [("all", "open"), ("test", "met"), ("approval", "open")]);
    assert_eq!(with(&["--refuse", "chairman"])["fate"], "not-approved");
    assert_eq!(with(&["--approve", "chairman"])["fate"], "passed");
    // Approval does not mend a vote that is lost: 9 of 18 are not more than half.
    let (yes, no) = (list(&MEMBERS[..8]), list(&MEMBERS[8..18]));
    let lost = ["--matter", "budget", "--yes", &yes, "--no", &no, "--approve", "chairman"];
    assert_eq!(supposed(BOARD, FEBRUARY, &lost)["fate"], "failed");
    // The same in words.
    let told =
        recorded().well(&[&of(BOARD, FEBRUARY), &vote[..], &["--approve", "chairman"]].concat());
    for line in [
        "Yes 13, no 5, abstain 3; base: present and voting 18; needs more than 9 (1/2): met (Art. 3.1(e))",
        "Chairman’s approval: given 20 February 2026: met (Art. 3.1(e))",
    ] {
        assert!(told.contains(line), "{line:?} in {told}");
    }
}

#[test]
fn a_tie_passes_with_the_chairmans_casting_vote() {
    let (yes, no) = (list(&MEMBERS[..9]), list(&MEMBERS[9..18]));
    let vote = ["--matter", "policy", "--yes", &yes, "--no", &no];
    let with = |more: &[&str]| supposed(BOARD, FEBRUARY, &[&vote, more].concat());
    assert_eq!(with(&[])["fate"], "open");
    assert_eq!(with(&["--tie-for", "chairman"])["fate"], "passed");
    assert_eq!(with(&["--tie-against", "chairman"])["finding"]["lines"][1]["state"], "unmet");
    assert_eq!(with(&["--tie-against", "chairman"])["finding"]["verdict"], "failed");
}

#[test]
fn a_removal_stands_unless_two_thirds_of_the_members_object() {
    // Two thirds of 27 members are 18: 17 objections leave it standing, 18 do not.
    for (objections, fate) in [(0, "passed"), (17, "passed"), (18, "failed"), (27, "failed")] {
        let no = list(&MEMBERS[..objections]);
        let mut vote = vec!["--matter", "removal"];
        if objections > 0 {
            vote.extend(["--no", &no]);
        }
        let tally = supposed(BOARD, FEBRUARY, &vote);
        assert_eq!(tally["fate"], fate, "{objections}");
        let line = &tally["finding"]["lines"][0];
        assert_eq!((&line["base"], &line["limit"]), (&"27".into(), &"18".into()));
    }
}

// The Council of the European Union by the population shares for 2025 (percent; together 100.01).
const UNION: &str = "eu-council";
const YEAR: &str = "2025-11-05";

#[test]
fn fifty_five_percent_of_states_with_less_than_65_percent_of_the_population_fail() {
    // FRA 15.17 + ITA 13.23 + ESP 10.78 + POL 8.33 + ROU 4.23 + CZE 2.42 + PRT 2.36 + SWE 2.34
    // + GRC 2.31 + FIN 1.25 + IRL 1.19 + LTU 0.64 + EST 0.30 + CYP 0.21 + LUX 0.15 = 64.91,
    // and 64.91 / 100.01 = 64.90 %. Fifteen of 27 states are 55.6 %.
    let fifteen = [
        "FRA", "ITA", "ESP", "POL", "ROU", "CZE", "PRT", "SWE", "GRC", "FIN", "IRL", "LTU", "EST",
        "CYP", "LUX",
    ];
    let twelve =
        ["DEU", "NLD", "BEL", "HUN", "AUT", "BGR", "DNK", "SVK", "HRV", "SVN", "LVA", "MLT"];
    let (yes, no) = (list(&fifteen), list(&twelve));
    let vote = ["--matter", "proposal", "--yes", &yes, "--no", &no];
    let tally = supposed(UNION, YEAR, &vote);
    assert_eq!(tally["fate"], "failed");
    let lines = tally["finding"]["lines"].as_array().expect("lines");
    let weighed = lines.iter().find(|line| line["by"] == "population").expect("by population");
    assert_eq!((&weighed["value"], &weighed["base"]), (&"64.91".into(), &"100.01".into()));
    assert_eq!(weighed["state"], "unmet");
    let states = lines.iter().find(|line| line["needs"] == "at least 55%").expect("states");
    assert_eq!((&states["value"], &states["state"]), (&"15".into(), &"met".into()));
    // Malta's 0.12 percent alone bring it to 65.03 of 100.01, over the line of 65.0065.
    let (yes, no) = (yes + ",MLT", list(&twelve[..11]));
    let vote = ["--matter", "proposal", "--yes", &yes, "--no", &no];
    assert_eq!(supposed(UNION, YEAR, &vote)["fate"], "passed");
}

#[test]
fn three_states_with_more_than_35_percent_of_the_population_cannot_block() {
    // DEU 18.49 + FRA 15.17 + BEL 2.62 = 36.28: the others have 63.73 of 100.01, less than 65 %.
    let all = recorded().json(&[&of(UNION, YEAR)[..], &["climate-2040"]].concat());
    let voters = all["polls"][0]["tally"]["voters"].as_array().expect("voters").clone();
    let without = |out: &[&str]| {
        let left = voters.iter().map(|row| text(&row["voter"])).filter(|one| !out.contains(one));
        left.collect::<Vec<_>>().join(",")
    };
    let three = ["DEU", "FRA", "BEL"];
    let (yes, no) = (without(&three), list(&three));
    let vote = ["--matter", "proposal", "--yes", &yes, "--no", &no];
    let tally = supposed(UNION, YEAR, &vote);
    assert_eq!(tally["fate"], "passed");
    let lines = tally["finding"]["lines"].as_array().expect("lines");
    let weighed = lines.iter().find(|line| line["by"] == "population").expect("by population");
    assert_eq!((&weighed["value"], &weighed["state"]), (&"63.73".into(), &"unmet".into()));
    // A fourth makes a blocking minority (Article 16(4)).
    let four = ["DEU", "FRA", "BEL", "LUX"];
    let (yes, no) = (without(&four), list(&four));
    let vote = ["--matter", "proposal", "--yes", &yes, "--no", &no];
    assert_eq!(supposed(UNION, YEAR, &vote)["fate"], "failed");
}

#[test]
fn every_vote_of_the_odd_forum_comes_out_as_its_gazette_declares() {
    let all = recorded().json(&of("odd-forum", "2025-12-31"));
    let motions = all["motions"].as_array().expect("motions");
    assert!(motions.len() > 30, "{}", motions.len());
    for motion in motions {
        assert_eq!(motion["differs"], false, "{motion}");
        assert_ne!(motion["ground"], "declared", "{motion}");
    }
    let fates: Vec<&str> = motions.iter().map(|motion| text(&motion["fate"])).collect();
    for fate in ["open", "passed", "failed", "vetoed", "not-approved", "withdrawn"] {
        assert!(fates.contains(&fate), "{fate}");
    }
    // Two readings: after the first it is still open.
    let id = "charter-change-2024";
    let between = recorded().json(&[&of("odd-forum", "2024-06-01")[..], &[id]].concat());
    assert_eq!(between["motion"]["fate"], "open");
    assert_eq!(between["polls"][0]["fate"], "passed");
    let after = recorded().json(&[&of("odd-forum", "2025-01-01")[..], &[id]].concat());
    assert_eq!(after["motion"]["fate"], "passed");
    let steps = after["procedure"].as_array().expect("steps");
    let steps: Vec<(&str, &str)> =
        steps.iter().map(|one| (text(&one["step"]), text(&one["state"]))).collect();
    assert_eq!(
        steps,
        [("proposal", "met"), ("notice", "met"), ("readings", "met"), ("ratifications", "open")]
    );
}

#[test]
fn a_charter_alone_answers_before_anything_is_recorded() {
    let place = Place::new();
    let charter = shipped(COUNCIL).join("charter.toml");
    let charter = charter.to_str().expect("UTF-8");
    let vote = ["decide", "--charter", charter, "--matter", "substantive"];
    let told = |more: &[&str]| place.run(&[&vote, more].concat());
    let nine = ["--yes", "CHN,FRA,GBR,RUS,USA,DZA,DNK,GRC,GUY"];
    told(&[&nine[..], &["--absent", "PAK,PAN,KOR,SLE,SVN,SOM"]].concat())
        .says(&["passed", "Yes 9, no 0, abstain 0; needs at least 9: met (Art. 27(3))"]);
    told(&[&nine[..], &["--no", "PAK", "--json"]].concat()).says(&["\"fate\":\"passed\""]);
    let vetoed = ["--yes", "FRA,GBR,RUS,USA,DZA,DNK,GRC,GUY,PAK", "--no", "CHN", "--json"];
    told(&vetoed).says(&["\"fate\":\"vetoed\""]);
    // Weights from a file: Article 16(4) on three states of which one has two thirds of the people.
    fs::write(place.path("shares.csv"), "actor,value\nDEU,66\nFRA,20\nMLT,14\n").expect("written");
    let union = shipped(UNION).join("charter.toml");
    let vote = [
        "decide",
        "--charter",
        union.to_str().expect("UTF-8"),
        "--matter",
        "without-proposal",
        "--weights",
        "shares.csv",
        "--yes",
        "DEU,FRA",
        "--no",
        "MLT",
    ];
    // Two of three states are 66.7 %: less than the 72 % of Article 238(2).
    place.run(&vote).says(&[
        "Yes 2, no 1, abstain 0; base: all who may vote 3; needs at least 2.16 (72 %): not met",
        "Yes 86, no 14, abstain 0; base: all who may vote 100; needs at least 65 (65 %): met",
    ]);
    // Values that weigh nothing a vote could weigh.
    for (rows, says) in [
        ("DEU,66\nFRA,-20\n", "shares.csv, row 3, column value: \"-20\": expected a plain decimal"),
        ("DEU,much\n", "shares.csv, row 2, column value: \"much\": expected a plain decimal"),
        ("Deutsch land,66\n", "shares.csv, row 2, column actor: \"Deutsch land\": expected an ISO"),
        ("DEU 66\n", "shares.csv, row 2: \"DEU 66\": expected a code and a number"),
    ] {
        fs::write(place.path("shares.csv"), format!("actor,value\n{rows}")).expect("written");
        place.run(&vote).refused(&[says, "mend: "]);
    }
}

#[test]
fn a_ballot_that_the_charter_refuses_is_a_rejected_row() {
    let place = Place::new();
    let folder = place.path("council");
    fs::create_dir_all(&folder).expect("a folder");
    for entry in fs::read_dir(shipped(COUNCIL)).expect("the dossier") {
        let path = entry.expect("an entry").path();
        fs::copy(&path, folder.join(path.file_name().expect("a name"))).expect("copied");
    }
    let ballots = folder.join("ballots.csv");
    let text = fs::read_to_string(&ballots).expect("a table");
    let vote = "resolution-2803-deu,resolution-2803-vote,DEU,yes,,,,,un-charter,primary,,,,\n";
    fs::write(&ballots, format!("{text}{vote}")).expect("written");
    let dossier = folder.to_str().expect("UTF-8");
    for verb in ["check", "import"] {
        let told = place.run(&[verb, dossier]);
        assert_eq!(told.code, Some(REJECTED), "{told:?}");
        let row = text.lines().count() + 1;
        told.says(&[
            &format!("ballots.csv, row {row}, column voter: \"DEU\""),
            "expected a vote that the charter admits: DEU is not in the electorate",
            "(Art. 27(1))",
            "mend: ",
        ]);
    }
    let tally = place.json(&[&of(COUNCIL, NOVEMBER)[..], &["resolution-2803"]].concat());
    assert_eq!(tally["polls"][0]["tally"]["refused"], serde_json::json!([]));
}

#[test]
fn before_a_charter_was_known_the_program_says_so() {
    // The Charter was signed and published on 26 June 1945.
    let early = ["--forum", COUNCIL, "--as-of", NOVEMBER, "--known-at", "1945-06-25"];
    let told = |args: &[&str]| recorded().run(&[args, &early].concat());
    let says = "no charter was known on 1945-06-25";
    told(&["charter", "show"]).refused(&[says]);
    told(&["charter", "show", "--json"]).refused(&["No charter of this forum was known"]);
    told(&["decide", "--matter", "substantive", "--yes", "FRA"]).refused(&[says]);
    told(&["decide", "--matter", "substantive", "--yes", "FRA", "--json"]).refused(&[says]);
    told(&["decide"]).says(&["No charter of this forum was known on 25 June 1945."]);
    let serving = Serving::start(recorded(), &[]);
    let at = |page: &str| serving.get(&format!("{page}as_of={NOVEMBER}&known_at=1945-06-25"));
    for page in ["charter?", "charter/diff?", "tally?", "motions?"] {
        let (status, text) = at(&format!("/{COUNCIL}/{page}"));
        assert_eq!(status, 200, "{page}");
        assert!(text.contains("No charter of this forum was known on 25 June 1945."), "{page}");
        assert!(!text.contains("<select id=\"matter\""), "{page}");
    }
    for (page, status) in [("tally?matter=substantive&", 400), ("charter?version=1945&", 404)] {
        assert_eq!(at(&format!("/{COUNCIL}/{page}")).0, status, "{page}");
    }
    let (status, text) = at(&format!("/api/v1/{COUNCIL}/charter?"));
    assert_eq!((status, text.contains("#problem-charter")), (404, true), "{text}");
    assert_eq!(at(&format!("/api/v1/{COUNCIL}/tally?")).0, 404);
}

#[test]
fn what_cannot_be_tallied_is_refused_with_what_was_expected() {
    let told = |more: &[&str]| -> Told { recorded().run(&[&of(BOARD, FEBRUARY), more].concat()) };
    told(&["no-such-motion"]).refused(&["no motion no-such-motion"]);
    told(&["--matter", "war"]).refused(&["no matter \"war\"", "budget"]);
    told(&["--matter", "budget", "--approve", "king"]).refused(&["no office \"king\"", "chairman"]);
    told(&["--matter", "budget", "--yes", "KAZ", "--votes-yes", "3"])
        .refused(&["by name and by number"]);
    told(&["--matter", "budget", "--votes-yes", "28"]).refused(&["28 votes, and 27 voters"]);
    for (one, other) in [("--approve", "--refuse"), ("--tie-for", "--tie-against")] {
        let both = ["--matter", "budget", one, "chairman", other, "chairman"];
        told(&both).refused(&["chairman is supposed both", "expected one of the two"]);
        told(&[&both[..], &["--json"]].concat()).refused(&["chairman is supposed both"]);
    }
    // A vote that is not admitted is told with the article, and does not count.
    let tally = supposed(BOARD, FEBRUARY, &["--matter", "budget", "--yes", "KAZ,KAZ,DEU"]);
    assert_eq!(tally["totals"]["yes"], 1);
    let refused = tally["refused"].as_array().expect("refused");
    let why: Vec<(&str, &str)> =
        refused.iter().map(|one| (text(&one["voter"]), text(&one["refusal"]["refusal"]))).collect();
    assert_eq!(why, [("KAZ", "twice"), ("DEU", "not-in-electorate")]);
    assert_eq!(refused[0]["refusal"]["article"], "3.1(d)");
}

#[test]
fn the_program_the_server_and_the_page_say_the_same() {
    let serving = Serving::start(recorded(), &[]);
    let clocks = format!("as_of={NOVEMBER}&known_at={NOVEMBER}");
    let told = recorded().json(&[&of(COUNCIL, NOVEMBER)[..], &["resolution-2803"]].concat());
    let there = format!("/api/v1/{COUNCIL}/motions/resolution-2803?{clocks}");
    assert_eq!(serving.json(&there), told);
    let (status, page) = serving.get(&format!("/{COUNCIL}/motions/resolution-2803?{clocks}"));
    assert_eq!(status, 200);
    assert!(page.contains("Yes 13, no 0, abstain 2; needs at least 9"), "{page}");
    let (_, arabic) = serving.get(&format!("/{COUNCIL}/motions/resolution-2803?{clocks}&lang=ar"));
    assert!(arabic.contains("أصوات مؤيدة") && arabic.contains("امتناع عن التصويت"), "{arabic}");
    let all = recorded().json(&of(COUNCIL, NOVEMBER));
    assert_eq!(serving.json(&format!("/api/v1/{COUNCIL}/motions?{clocks}")), all);
    // The form of the page states the same vote as the command line.
    let clocks = format!("as_of={FEBRUARY}&known_at={FEBRUARY}");
    let vote = "matter=removal&vote=KAZ%3Ano&vote=USA%3Ano&vote=";
    let tally = supposed(BOARD, FEBRUARY, &["--matter", "removal", "--no", "KAZ,USA"]);
    let there = format!("/api/v1/{BOARD}/tally?{vote}&{clocks}");
    assert_eq!(serving.json(&there)["tally"], tally);
    let (status, page) = serving.get(&format!("/{BOARD}/tally?{vote}&{clocks}"));
    assert_eq!(status, 200);
    assert!(
        page.contains("against 2; base: all who may vote 27; needs fewer than 18 (2/3)"),
        "{page}"
    );
    let csv =
        recorded().well(&[&of(COUNCIL, NOVEMBER)[..], &["resolution-2803", "--csv"]].concat());
    assert_eq!(csv.lines().count(), 16, "{csv}");
}
