//! Ballots that the charter refuses.

use super::*;
use std::time::{Duration, Instant};

type Cells = [(&'static str, &'static str)];

/// The small dossier under a charter with proxies and causes, with these rows in place of its own.
fn read_under(tables: &[(&str, &[&Cells])]) -> Dossier {
    let who = "who = \"members\"\nproxies = { most = 1, article = \"1\" }\n\
               without = [{ cause = \"arrears\", article = \"1\" }]\n";
    let silence = "\n[[rule]]\nid = \"silence\"\nname = { en = \"Silence\" }\narticle = \"1\"\n\
                   electorate = \"members\"\nmethod = \"silence\"\nwithin = \"P3D\"\n\
                   passes = { count = \"no\", needs = \"fewer than 1\" }\n\
                   \n[[matter]]\nid = \"quiet\"\nname = { en = \"Quiet\" }\narticle = \"1\"\n\
                   rule = \"silence\"\n";
    let charter = CHARTER_TEXT.replace("who = \"members\"\n", who) + silence;
    let mut files = files(CHARTER, charter);
    // Nobody is behind, unless a test says so.
    let nobody: &[(&str, &[&Cells])] = &[("disqualifications.csv", &[])];
    for (name, rows) in nobody.iter().chain(tables) {
        let rows: Vec<_> = rows.iter().map(|cells| row(name, cells)).collect();
        let place = files.iter_mut().find(|one| one.name == *name).expect("a table");
        place.bytes = table(name, &rows).into_bytes();
    }
    read(&files).expect("the charter holds")
}

const VOTED: &[&Cells] =
    &[&[], &[("id", "b2"), ("voter", "QAT")], &[("id", "b3"), ("voter", "TUR")]];
const MEMBERS: &[&Cells] = &[
    &[],
    &[("id", "m2"), ("actor", "QAT")],
    &[("id", "m3"), ("actor", "TUR")],
    &[("id", "m4"), ("actor", "EGY")],
];
/// Whoever belongs on the day may vote.
const POLL: &[&Cells] = &[&[("voters", "")]];

#[test]
fn a_voter_who_may_not_vote_is_rejected_with_the_article() {
    let all = [("polls.csv", POLL), ("ballots.csv", VOTED)];
    let dossier = read_under(&[&all[..], &[("membership.csv", MEMBERS)]].concat());
    assert_eq!(dossier.rejections, []);
    // Two of the three are members on the day; the third joins the day after.
    let later: &[&Cells] = &[
        &[],
        &[("id", "m2"), ("actor", "QAT")],
        &[("id", "m3"), ("actor", "TUR"), ("on", "2026-02-20")],
    ];
    let dossier = read_under(&[&all[..], &[("membership.csv", later)]].concat());
    let wanted = ("ballots.csv", 4, "voter", "TUR");
    only(&dossier, wanted, "admits: TUR is not in the electorate that votes here (Art. 1)", "mend");
    let kept: Vec<_> =
        dossier.records.iter().filter(|one| one.kind() == Kind::Ballot).map(Record::key).collect();
    assert_eq!(kept, ["v1-kaz", "b2"]);
    // One that is behind with its contributions.
    let behind: &[&Cells] = &[&[]];
    let more = [("membership.csv", MEMBERS), ("disqualifications.csv", behind)];
    let dossier = read_under(&[&all[..], &more].concat());
    let wanted = ("ballots.csv", 3, "voter", "QAT");
    only(&dossier, wanted, "QAT may not vote: arrears (Art. 1)", "the row that bars it");
}

#[test]
fn where_the_records_do_not_say_who_belongs_nobody_is_rejected() {
    let tables = [("polls.csv", POLL), ("ballots.csv", VOTED), ("membership.csv", &[][..])];
    assert_eq!(read_under(&tables).rejections, []);
}

#[test]
fn a_proxy_too_many_is_rejected_with_the_article() {
    let ballots: &[&Cells] = &[
        &[("voter", "EGY")],
        &[("id", "b2"), ("voter", "QAT"), ("cast_by", "EGY")],
        &[("id", "b3"), ("voter", "TUR"), ("cast_by", "EGY")],
    ];
    let dossier =
        read_under(&[("polls.csv", POLL), ("membership.csv", MEMBERS), ("ballots.csv", ballots)]);
    let wanted = ("ballots.csv", 4, "cast_by", "EGY");
    only(&dossier, wanted, "one too many (Art. 1)", "empty it");
}

#[test]
fn the_deadline_alone_ends_the_silence_procedure() {
    // Opened on 19 February: an objection counts until the 22nd, though somebody closed it before.
    let motion: &[&Cells] = &[&[("matter", "quiet")]];
    let poll: &[&Cells] = &[&[("voters", ""), ("manner", "silence"), ("closed", "2026-02-20")]];
    let late: &[&Cells] = &[
        &[("choice", "no"), ("on", "2026-02-22")],
        &[("id", "b2"), ("voter", "QAT"), ("choice", "no"), ("on", "2026-02-23")],
    ];
    let tables = [
        ("motions.csv", motion),
        ("polls.csv", poll),
        ("membership.csv", MEMBERS),
        ("ballots.csv", late),
    ];
    let dossier = read_under(&tables);
    let wanted = ("ballots.csv", 3, "on", "2026-02-23");
    only(&dossier, wanted, "after the vote was closed on 2026-02-22 (Art. 1)", "mend the date");
}

/// Each poll is held against the charter once, however many ballots there are.
#[test]
fn many_ballots_take_time_in_proportion() {
    let states = vocabulary::lists::states().map(|state| state.alpha3.as_str());
    let states: Vec<&str> = states.filter(|code| *code != "XKX").take(150).collect();
    let mut files = files("README.md", "");
    let mut put = |name: &str, rows: &[Vec<String>]| {
        let place = files.iter_mut().find(|one| one.name == name).expect("a table");
        place.bytes = table(name, rows).into_bytes();
    };
    let voters = states.join(";");
    let id = |at: usize| format!("v{at}");
    let polls = 1..=200;
    let rows: Vec<_> =
        polls.clone().map(|at| row("polls.csv", &[("id", &id(at)), ("voters", &voters)])).collect();
    put("polls.csv", &rows);
    let mut rows = Vec::new();
    for at in polls {
        for voter in states.iter().chain(&["XKX"]) {
            let (poll, ballot) = (id(at), format!("{}-{}", id(at), voter.to_lowercase()));
            rows.push(row("ballots.csv", &[("id", &ballot), ("poll", &poll), ("voter", voter)]));
        }
    }
    put("ballots.csv", &rows);
    let start = Instant::now();
    let dossier = read(&files).expect("the charter holds");
    let took = start.elapsed();
    assert_eq!(dossier.rejections.len(), 200, "one of each poll is not in its electorate");
    assert!(took < Duration::from_secs(20), "{} ballots took {took:?}", rows.len());
}
