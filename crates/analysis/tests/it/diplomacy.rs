//! Encounters, agreements, ties and voices on books small enough to check by hand.

use crate::book::{Json, Writer, clocks, proof, rival, usd, with};
use analysis::{
    State, World,
    accord::Status,
    answer::{Asked, Between, Drawn, ObligationState, Sought},
    ties::TELLING,
};
use proptest::{prelude::*, sample::subsequence};
use register::{Book, record::TieKind};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use vocabulary::{ActorId, Id};

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn actor(text: &str) -> ActorId {
    text.parse().expect("an actor")
}

/// Records with their proof and, of most, their day.
impl Writer {
    fn has(&mut self, kind: &str, id: &str, record: &Json) -> &mut Self {
        let record = with(json!({ "id": id, "proof": proof(&json!({})) }), record);
        self.write(kind, &record)
    }

    fn person(&mut self, id: &str, home: &str) -> &mut Self {
        let names = json!({ "en": id });
        let person = json!({ "id": id, "kind": "person", "names": names, "affiliation": home });
        self.write("actor", &person)
    }

    fn meets(&mut self, id: &str, on: &str, more: &Json) -> &mut Self {
        let meeting = json!({ "names": { "en": id }, "kind": "summit", "on": on });
        self.has("meeting", id, &with(meeting, more))
    }

    fn attends(&mut self, meeting: &str, actor: &str, more: &Json) -> &mut Self {
        let id = format!("{meeting}-{}", actor.to_lowercase());
        let row = json!({ "meeting": meeting, "actor": actor, "role": "member" });
        self.has("attendance", &id, &with(row, more))
    }

    fn contacts(&mut self, id: &str, on: &str, actors: &[&str], more: &Json) -> &mut Self {
        let contact = json!({ "kind": "call", "on": on, "actors": actors, "summary": id });
        self.has("contact", id, &with(contact, more))
    }

    fn agrees(&mut self, id: &str, parties: &[&str]) -> &mut Self {
        let text = json!({ "names": { "en": id }, "kind": "treaty", "parties": parties });
        self.has("agreement", id, &text)
    }

    fn acts(&mut self, agreement: &str, act: &str, on: &str) -> &mut Self {
        let row = json!({ "agreement": agreement, "act": act, "on": on });
        self.has("agreement-act", &format!("{agreement}-{act}"), &row)
    }

    fn track(&mut self, parties: &[(&str, &str)]) -> &mut Self {
        let track = json!({ "names": { "en": "talks" }, "kind": "peace", "from": "2026-01-01" });
        self.has("track", "talks", &track);
        for (actor, role) in parties {
            let part = json!({ "track": "talks", "actor": actor, "role": role });
            self.has("participation", &format!("{}-{role}", actor.to_lowercase()), &part);
        }
        self
    }
}

/// The books of a journal by forum, asked at the end of 2026.
fn world(books: &BTreeMap<Id, Book>) -> World<'_> {
    World::of(books, clocks("2026-12-31", "2026-12-31"))
}

fn alone(writer: &Writer) -> BTreeMap<Id, Book> {
    BTreeMap::from([(id("circle"), writer.book())])
}

fn between(parties: &[&str]) -> Between {
    Between { parties: parties.iter().map(|one| actor(one)).collect(), ..Between::default() }
}

#[test]
fn encounters_are_meetings_and_contacts_of_all_who_are_asked_for() {
    let mut forum = Writer::new("");
    forum.person("first", "KAZ").person("second", "USA");
    forum.meets("summit", "2026-02-19", &json!({}));
    forum.attends("summit", "KAZ", &json!({ "person": "first" }));
    forum.attends("summit", "USA", &json!({ "person": "second" }));
    let persons = json!({ "persons": ["first", "second"], "kind": "meeting" });
    forum.contacts("margins", "2026-02-19", &["KAZ", "USA"], &persons);
    forum.contacts(
        "call",
        "2026-01-10",
        &["KAZ", "USA"],
        &json!({ "persons": ["first", "second"] }),
    );
    forum.contacts("other", "2026-01-11", &["KAZ", "TJK"], &json!({ "persons": ["first"] }));
    // Not held, or not known to have been.
    let off = json!({ "state": "cancelled" });
    forum.meets("off", "2026-03-01", &off);
    forum.attends("off", "KAZ", &json!({})).attends("off", "USA", &json!({}));
    let books = alone(&forum);
    let world = world(&books);
    let found = world.encounters(&between(&["first", "second"]), "en");
    let days: Vec<String> = found.encounters.iter().map(|one| one.on.to_string()).collect();
    assert_eq!(days, ["2026-01-10", "2026-02-19", "2026-02-19"]);
    assert_eq!((found.held, found.occasions), (3, 2));
    let occasions: Vec<usize> = found.encounters.iter().map(|one| one.occasion).collect();
    assert_eq!(occasions, [1, 2, 2]);
    // A state takes part through who speaks for it; what was cancelled is listed and not counted.
    let states = world.encounters(&between(&["KAZ", "USA"]), "en");
    assert_eq!((states.encounters.len(), states.held), (4, 3));
    let in_person = Between { in_person: true, ..between(&["first", "second"]) };
    assert_eq!(world.encounters(&in_person, "en").occasions, 1);
}

#[test]
fn an_announcement_is_no_report() {
    let mut forum = Writer::new("");
    forum.meets("announced", "2026-03-01", &json!({ "state": "planned" }));
    forum.meets("plain", "2026-03-01", &json!({}));
    let books = alone(&forum);
    let on = |day: &str| {
        let world = World::of(&books, clocks(day, "2026-12-31"));
        let until = vocabulary::day("2027-01-01").ok();
        let all = world.encounters(&Between { until, ..Between::default() }, "en");
        all.encounters.iter().map(|one| (one.title.clone(), one.state.code())).collect::<Vec<_>>()
    };
    let of =
        |announced, plain| vec![("announced".to_owned(), announced), ("plain".to_owned(), plain)];
    assert_eq!(on("2026-02-01"), of("planned", "planned"));
    assert_eq!(on("2026-06-01"), of("planned", "held"));
}

#[test]
fn an_agreement_stands_where_its_acts_have_brought_it() {
    let mut forum = Writer::new("");
    forum.agrees("peace", &["KAZ", "TJK"]).acts("peace", "signed", "2026-01-20");
    forum.acts("peace", "entered-into-force", "2026-06-01");
    forum.agrees("refused", &["KAZ", "UZB"]).acts("refused", "proposed", "2026-01-01");
    forum.acts("refused", "rejected", "2026-02-01");
    forum.agrees("silent", &["KAZ"]);
    let duty = json!({
        "kind": "duty", "who": ["KAZ"], "on": "2026-01-20", "summary": "x", "agreement": "peace",
        "due": "2026-03-01",
    });
    forum.has("obligation", "duty", &duty);
    let books = alone(&forum);
    let status = |day: &str| {
        let world = World::of(&books, clocks(day, "2026-12-31"));
        let all = world.agreements(&Sought::default(), "en").agreements;
        let rows = all.into_iter().map(|one| (one.id.to_string(), one.status));
        rows.collect::<BTreeMap<_, _>>()
    };
    let late = status("2026-12-31");
    assert_eq!(late["peace"], Status::InForce);
    assert_eq!((late["refused"], late["silent"]), (Status::Rejected, Status::Unknown));
    let early = status("2026-01-25");
    assert_eq!((early["peace"], early["refused"]), (Status::Signed, Status::Proposed));
    let world = world(&books);
    let signed = Sought { signed: vocabulary::day("2026-01-20").ok(), ..Sought::default() };
    let found = world.agreements(&signed, "en").agreements;
    let [peace] = &found[..] else { panic!("{found:?}") };
    assert_eq!((peace.later.len(), peace.obligations, peace.done), (1, 1, 0));
    // Its day has passed and nobody says that it was done.
    let file = world.agreement("peace", "en").expect("the treaty");
    assert_eq!(file.obligations[0].state, ObligationState::Overdue);
}

#[test]
fn a_report_decides_and_a_later_obligation_replaces() {
    let mut forum = Writer::new("");
    let duty = |more: &Json| {
        with(json!({ "kind": "duty", "who": ["KAZ"], "on": "2026-01-20", "summary": "x" }), more)
    };
    forum.has("obligation", "told", &duty(&json!({ "due": "2026-02-01" })));
    let report =
        json!({ "obligation": "told", "state": "done", "on": "2026-02-10", "summary": "y" });
    forum.has("progress", "report", &report);
    forum.has("obligation", "begun", &duty(&json!({})));
    let report =
        json!({ "obligation": "begun", "state": "begun", "on": "2026-02-10", "summary": "y" });
    forum.has("progress", "begin", &report);
    forum.has("obligation", "old", &duty(&json!({})));
    forum.has("obligation", "new", &duty(&json!({ "replaces": "old", "on": "2026-02-11" })));
    let books = alone(&forum);
    let states = |day: &str| {
        let world = World::of(&books, clocks(day, "2026-12-31"));
        let all = world.obligations("en").obligations.into_iter();
        all.map(|one| (one.id.to_string(), one.state)).collect::<BTreeMap<_, _>>()
    };
    let late = states("2026-12-31");
    assert_eq!(late["told"], ObligationState::Done);
    assert_eq!(late["begun"], ObligationState::Begun);
    assert_eq!((late["old"], late["new"]), (ObligationState::Replaced, ObligationState::Open));
    let before = states("2026-02-05");
    assert_eq!((before["told"], before["old"]), (ObligationState::Overdue, ObligationState::Open));
}

/// From 100 at the end of 2024 to 300 at the end of 2028. By the preferred figure of 2025 (160 >= 100 +
/// 200 x 365/1461 = 149.97) it is on track, by the least (140) it is not.
#[test]
fn rival_observations_can_decide_otherwise() {
    let mut forum = Writer::new("");
    let indicator = json!({
        "names": { "en": "Trade" }, "definition": "x", "measure": "USD", "kind": "flow",
        "wants": "more",
    });
    forum.has("indicator", "trade", &indicator);
    let target = json!({
        "kind": "target", "who": ["TJK", "KAZ"], "on": "2025-01-31", "summary": "x",
        "indicator": "trade", "value": { "number": "300" }, "due": "2028",
    });
    forum.has("obligation", "target", &target);
    let observed = |value: &str, on: &str, more: &Json| {
        let row = json!({
            "indicator": "trade", "actor": "KAZ", "counterpart": "TJK", "on": on, "value": value,
        });
        with(row, more)
    };
    forum.has("observation", "o2024", &observed("100", "2024", &json!({})));
    forum.has("observation", "o2025", &observed("160", "2025", &rival("q", "preferred")));
    forum.has("observation", "o2025-other", &observed("140", "2025", &rival("q", "normal")));
    // Of another pair, and of the world: not this target's.
    forum.has("observation", "o-else", &observed("9000", "2025", &json!({ "counterpart": "UZB" })));
    let books = alone(&forum);
    let world = world(&books);
    let line = world.obligation("target", "en").expect("the target");
    let target = line.target.expect("measured");
    assert_eq!(line.state, ObligationState::OnTrack);
    assert_eq!(target.finding.expected.map(|one| one.to_string()).as_deref(), Some("149.97"));
    assert_eq!(target.low.map(|one| one.code()), Some("off-track"));
    assert_eq!(target.high, None);
    assert_eq!(target.observations.len(), 2);
    assert_eq!(target.observations[1].cited.rivals.len(), 1);
    let figure = forum.figure("target/target");
    assert_eq!((figure.records.len(), figure.rivals.len()), (3, 1));
    assert_eq!(
        figure.formula,
        "160 reaches 149.97 = 100 + (300 - 100) × 365 / 1461 days since 2024-12-31"
    );
    assert!(forum.at("2026-12-31", "2026-12-31", "target/nothing").is_err());
}

#[test]
fn ties_follow_from_records() {
    let mut forum = Writer::new("");
    forum.person("first", "KAZ").group("bloc", &["RUS", "BLR"]);
    forum.agrees("treaty", &["KAZ", "TJK"]).acts("treaty", "signed", "2026-01-20");
    forum.agrees("draft", &["KAZ", "CHN"]).acts("draft", "proposed", "2026-01-20");
    forum.contacts(
        "visit",
        "2026-02-01",
        &["KAZ", "UZB"],
        &json!({ "kind": "visit", "host": "UZB" }),
    );
    forum.track(&[("SYR", "party"), ("IRN", "party"), ("TUR", "guarantor")]);
    forum.meets(
        "round",
        "2026-02-02",
        &json!({ "track": "talks", "host": "KAZ", "kind": "round" }),
    );
    forum.has("tie", "alliance", &json!({ "kind": "alliance", "actors": ["bloc"] }));
    let ended = json!({ "kind": "alliance", "actors": ["KAZ", "RUS"], "until": "2020" });
    forum.has("tie", "ended", &ended);
    let aid = json!({ "through": "undp" });
    forum.pledge("aid", "first", &usd("5"), &aid);
    forum.write(
        "actor",
        &json!({ "id": "undp", "kind": "organisation", "names": { "en": "UNDP" } }),
    );
    let books = alone(&forum);
    let world = world(&books);
    let ties: BTreeSet<(&str, String, String)> = world
        .tied(&TELLING)
        .iter()
        .map(|tie| (tie.kind.code(), tie.from.to_string(), tie.to.to_string()))
        .collect();
    let expected = [
        ("agreement", "KAZ", "TJK"),
        ("aid", "KAZ", "undp"),
        ("alliance", "BLR", "RUS"),
        ("contact", "KAZ", "UZB"),
        ("hosting", "KAZ", "IRN"),
        ("hosting", "KAZ", "SYR"),
        ("hosting", "UZB", "KAZ"),
        ("mediation", "TUR", "IRN"),
        ("mediation", "TUR", "SYR"),
    ];
    let expected: BTreeSet<_> =
        expected.map(|(kind, from, to)| (kind, from.to_owned(), to.to_owned())).into();
    assert_eq!(ties, expected);
    let allied =
        |day: &str| world.on(vocabulary::day(day).expect("a day")).tied(&[TieKind::Alliance]).len();
    assert_eq!((allied("2019-06-01"), allied("2026-01-01")), (2, 1));
    // Who hosts between parties it is not allied to.
    let hosts = world.hosts(&world, true, "en").hosts;
    let [host] = &hosts[..] else { panic!("{hosts:?}") };
    assert_eq!((host.host.actor.as_str(), host.parties.len(), host.rounds.len()), ("KAZ", 2, 1));
}

#[test]
fn an_occasion_lasts_as_long_as_its_meeting() {
    let mut forum = Writer::new("");
    let both = ["KAZ", "USA"];
    let lasting = |until: &str| json!({ "kind": "meeting", "until": until });
    // One of three days with a call on its last; the day after is another.
    forum.contacts("visit", "2026-02-01", &both, &lasting("2026-02-03"));
    forum.contacts("beside", "2026-02-03", &both, &json!({}));
    forum.contacts("after", "2026-02-04", &both, &json!({}));
    // Of a month two might be of different days.
    forum.contacts("march", "2026-03", &both, &json!({}));
    forum.contacts("march-too", "2026-03", &both, &json!({}));
    // What happens in the months of a session is no part of it.
    forum.contacts("session", "2026-04-01", &both, &lasting("2026-06-30"));
    forum.contacts("during", "2026-05-05", &both, &json!({}));
    let books = alone(&forum);
    let found = world(&books).encounters(&between(&both), "en");
    let occasions: Vec<usize> = found.encounters.iter().map(|one| one.occasion).collect();
    assert_eq!((occasions, found.occasions), (vec![1, 1, 2, 3, 4, 5, 6], 6));
    // One of a day about which the source is not sure ends nothing; another place, or nobody in
    // common, is another occasion.
    let mut forum = Writer::new("");
    let at = |place: &str| json!({ "kind": "meeting", "until": "2026-02-03", "place": place });
    forum.contacts("1-visit", "2026-02-01", &both, &at("Astana"));
    forum.contacts("2-about", "2026-02-02~", &both, &json!({}));
    forum.contacts("3-margins", "2026-02-03", &["KAZ", "TJK"], &at("Astana"));
    forum.contacts("4-elsewhere", "2026-02-03", &["KAZ", "UZB"], &at("Dushanbe"));
    forum.contacts("5-others", "2026-02-03", &["CHN", "RUS"], &json!({}));
    let books = alone(&forum);
    let found = world(&books).encounters(&Between::default(), "en");
    let occasions: Vec<usize> = found.encounters.iter().map(|one| one.occasion).collect();
    assert_eq!((occasions, found.occasions), (vec![1, 2, 1, 3, 4], 4));
}

/// A mediator between two parties ties three: each pair weighs 1/2. A text that a group has signed
/// is one of its members from the day the other side signed.
#[test]
fn a_record_weighs_by_all_whom_it_ties_and_a_group_signs_for_its_members() {
    let mut forum = Writer::new("");
    forum.group("bloc", &["RUS", "BLR"]);
    forum.track(&[("SYR", "party"), ("IRN", "party"), ("TUR", "guarantor")]);
    forum.agrees("treaty", &["bloc", "KAZ"]);
    for (actor, act, on) in [
        ("bloc", "signed", "2026-01-20"),
        ("KAZ", "signed", "2026-02-20"),
        ("bloc", "ratified", "2026-03-01"),
        ("KAZ", "ratified", "2026-03-02"),
    ] {
        let row = json!({ "agreement": "treaty", "act": act, "on": on, "actor": actor });
        forum.has("agreement-act", &format!("{act}-{}", actor.to_lowercase()), &row);
    }
    let books = alone(&forum);
    let world = world(&books);
    let ties: Vec<_> = world
        .tied(&[TieKind::Agreement, TieKind::Mediation])
        .iter()
        .map(|tie| {
            let since = tie.since.map(|on| on.to_string()).unwrap_or_default();
            (format!("{}-{}", tie.from, tie.to), tie.weight.to_string(), tie.among, since)
        })
        .collect();
    let tie = |pair: &str, since: &str| (pair.to_owned(), "0.5".to_owned(), 3, since.to_owned());
    let expected = [
        tie("BLR-KAZ", "2026-02-20"),
        tie("BLR-RUS", "2026-01-20"),
        tie("KAZ-RUS", "2026-02-20"),
        tie("TUR-IRN", "2026-01-01"),
        tie("TUR-SYR", "2026-01-01"),
    ];
    assert_eq!(ties, expected);
    let agreements = world.agreements(&Sought::default(), "en").agreements;
    assert_eq!(agreements[0].status, Status::Ratified);
}

#[test]
fn what_was_announced_or_put_off_ties_nobody() {
    let mut forum = Writer::new("");
    let state = |state: &str| json!({ "kind": "visit", "host": "UZB", "state": state });
    forum.contacts("announced", "2026-02-01", &["KAZ", "UZB"], &state("planned"));
    forum.contacts("off", "2026-02-02", &["KAZ", "UZB"], &state("postponed"));
    // Recorded as held, and asked about before its day.
    forum.contacts("to-come", "2027-02-02", &["KAZ", "UZB"], &state("held"));
    let books = alone(&forum);
    let world = world(&books);
    assert!(world.tied(&[TieKind::Contact, TieKind::Hosting]).is_empty());
    let found = world.encounters(&between(&["KAZ"]), "en");
    assert_eq!((found.held, found.occasions), (0, 0));
    let all = Between { until: vocabulary::day("2027-12-31").ok(), ..between(&["KAZ"]) };
    let states: Vec<_> =
        world.encounters(&all, "en").encounters.iter().map(|one| one.state.code()).collect();
    assert_eq!(states, ["planned", "postponed", "planned"]);
}

#[test]
fn a_host_of_one_forum_may_be_allied_in_another() {
    let mut talks = Writer::new("");
    talks.track(&[("SYR", "party"), ("IRN", "party")]);
    let round = json!({ "track": "talks", "host": "KAZ", "kind": "round" });
    talks.meets("round", "2026-02-02", &round);
    let other = crate::book::CHARTER.replace("circle", "square");
    let mut ties = Writer::under(&other);
    ties.has("tie", "pact", &json!({ "kind": "alliance", "actors": ["KAZ", "IRN"] }));
    let books = BTreeMap::from([(id("circle"), talks.book()), (id("square"), ties.book())]);
    let every = world(&books);
    let circle = id("circle");
    let state = State::at(&books[&circle], every.clocks);
    let one = World::one(&circle, state);
    let hosts = one.hosts(&every, false, "en").hosts;
    let [host] = &hosts[..] else { panic!("{hosts:?}") };
    let allied: Vec<&str> = host.allied.iter().map(|one| one.party.actor.as_str()).collect();
    assert_eq!(allied, ["IRN"]);
    assert!(one.hosts(&every, true, "en").hosts.is_empty());
}

/// 100 in 2024; a target of 2025 for something else is no earlier line of the one of 2026.
#[test]
fn a_target_keeps_the_baseline_of_its_own_indicator_only() {
    let mut forum = Writer::new("");
    let indicator = json!({
        "names": { "en": "x" }, "definition": "x", "measure": "USD", "kind": "flow",
        "wants": "more",
    });
    forum.has("indicator", "trade", &indicator).has("indicator", "loans", &indicator);
    let target = |indicator: &str, on: &str, more: &Json| {
        let row = json!({
            "kind": "target", "who": ["KAZ"], "on": on, "summary": "x", "indicator": indicator,
            "value": { "number": "300" }, "due": "2028",
        });
        with(row, more)
    };
    forum.has("obligation", "loans", &target("loans", "2024-01-31", &json!({})));
    let again = target("trade", "2026-01-31", &json!({ "replaces": "loans" }));
    forum.has("obligation", "trade", &again);
    for (year, value) in [("2023", "50"), ("2025", "100")] {
        let row = json!({ "indicator": "trade", "actor": "KAZ", "on": year, "value": value });
        forum.has("observation", &format!("o{year}"), &row);
    }
    let books = alone(&forum);
    let target = world(&books).obligation("trade", "en").and_then(|line| line.target);
    let target = target.expect("measured");
    assert!(target.chain.is_empty());
    let baseline = target.finding.baseline.expect("one whole year had ended");
    assert_eq!(baseline.value.to_string(), "100");
}

#[test]
fn an_actor_stands_for_all_its_forums_and_an_invented_one_apart() {
    let mut first = Writer::new("");
    first.signs("KAZ").signs("PAK");
    let other = crate::book::CHARTER.replace("circle", "square");
    let mut second = Writer::under(&other);
    second.signs("KAZ");
    let invented =
        crate::book::CHARTER.replace("id = \"circle\"", "id = \"fable\"\ninvented = true");
    let mut third = Writer::under(&invented);
    third.signs("KAZ").signs("PAK");
    let books = BTreeMap::from([
        (id("circle"), first.book()),
        (id("fable"), third.book()),
        (id("square"), second.book()),
    ]);
    let world = world(&books);
    let forums = |file: &analysis::answer::ActorFile| {
        file.forums.iter().map(|row| row.forum.to_string()).collect::<Vec<_>>()
    };
    let file = world.actor_file(&actor("KAZ"), &world, "en").expect("a state");
    assert_eq!(forums(&file), ["circle", "square"]);
    assert!(world.actor_file(&actor("nobody"), &world, "en").is_none());
    let shared = world.shared(&[actor("KAZ"), actor("PAK")], "en");
    let both: Vec<&str> = shared.forums.iter().map(|row| row.forum.as_str()).collect();
    assert_eq!(both, ["circle"]);
}

#[test]
fn a_speaker_who_takes_another_side_is_marked() {
    let mut forum = Writer::new("");
    let said = |on: &str, stance: &str, theme: &str| json!({ "actor": "KAZ", "theme": theme, "stance": stance, "on": on, "summary": "x" });
    forum.has("position", "a", &said("2026-01-01", "supports", "water"));
    forum.has("position", "b", &said("2026-01-02", "states", "water"));
    forum.has("position", "c", &said("2026-01-03", "opposes", "water"));
    forum.has("position", "d", &said("2026-01-04", "opposes", "energy"));
    let books = alone(&forum);
    let rows = world(&books).positions(&Asked::default(), "en").positions;
    let before: Vec<_> = rows.iter().map(|row| row.before.map(|one| one.code())).collect();
    assert_eq!(before, [None, None, Some("supports"), None]);
}

/// Two polls of four voters: in one the pairs split 2 to 2, in the other all agree. A pair that
/// agreed in the first weighs 1 - 2/6 = 2/3.
#[test]
fn votes_on_which_all_agree_tell_nothing() {
    let mut forum = Writer::new("");
    for voter in ["KAZ", "UZB", "USA", "GBR"] {
        forum.signs(voter);
    }
    for (poll, choices) in [("split", ["yes", "yes", "no", "no"]), ("all", ["yes"; 4])] {
        let row =
            json!({ "motion": "m", "opened": "2026-02-01", "manner": "recorded", "reading": 1 });
        forum.has("poll", poll, &row);
        for (voter, choice) in ["KAZ", "UZB", "USA", "GBR"].iter().zip(choices) {
            let id = format!("{poll}-{}", voter.to_lowercase());
            let ballot =
                json!({ "poll": poll, "voter": voter, "choice": choice, "standing": "cast" });
            forum.has("ballot", &id, &ballot);
        }
    }
    let books = alone(&forum);
    let world = world(&books);
    let ties = world.tied(&[TieKind::Vote]);
    let told: Vec<(String, String)> = ties
        .iter()
        .map(|tie| (format!("{} {}", tie.from, tie.to), tie.weight.to_string()))
        .collect();
    let weight = || "0.666667".to_owned();
    assert_eq!(told, [("GBR USA".to_owned(), weight()), ("KAZ UZB".to_owned(), weight())]);
    let drawn = Drawn { kinds: vec![TieKind::Vote], from: None, until: None, most: None, seed: 1 };
    let network = world.network(&drawn, "en");
    assert_eq!((network.blocs.len(), network.records), (2, 1));
    let poles =
        [("USA".to_owned(), [actor("USA")].into()), ("UZB".to_owned(), [actor("UZB")].into())];
    let balance = world.balance(&drawn, &actor("KAZ"), &poles, "en");
    // With the one it agreed in one vote of two, with the other in both; of all pairs 2 + 6 of 12.
    let alike: Vec<_> = balance.poles.iter().filter_map(|pole| pole.alike).collect();
    assert_eq!((alike[0].same, alike[0].votes, alike[1].same), (1, 2, 2));
    assert_eq!(alike[0].base.to_string(), "0.6667");
    let before = Drawn { until: vocabulary::day("2026-01-31").ok(), ..drawn };
    let balance = world.balance(&before, &actor("KAZ"), &poles, "en");
    assert!(balance.poles.iter().all(|pole| pole.alike.is_none() && pole.ties == 0));
}

/// Records in any order, in as many forums as one likes, give the same network.
fn any_contacts() -> impl Strategy<Value = Vec<(usize, Vec<&'static str>)>> {
    let some = subsequence(vec!["KAZ", "UZB", "TJK", "TUR", "QAT", "ARE"], 2..=4);
    prop::collection::vec((0..2_usize, some), 1..12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn the_order_of_records_and_their_forum_change_no_network(
        (contacts, shuffled) in any_contacts().prop_flat_map(|all| {
            let numbered: Vec<_> = all.into_iter().enumerate().collect();
            (Just(numbered.clone()), Just(numbered).prop_shuffle())
        }),
    ) {
        let journal = |rows: &[(usize, (usize, Vec<&'static str>))], forums: usize| {
            let mut writers: Vec<Writer> = (0..forums).map(|_| Writer::new("")).collect();
            for (number, (forum, actors)) in rows {
                let name = format!("c{number:02}");
                writers[forum % forums].contacts(&name, "2026-02-01", actors, &json!({}));
            }
            let names = ["circle", "square"];
            let books = writers.iter().zip(names).map(|(one, name)| (id(name), one.book()));
            books.collect::<BTreeMap<_, _>>()
        };
        let measured = |books: &BTreeMap<Id, Book>| {
            let world = world(books);
            let drawn = Drawn { kinds: TELLING.to_vec(), from: None, until: None, most: None, seed: 7 };
            let network = world.network(&drawn, "en");
            let nodes: Vec<_> =
                network.nodes.iter().map(|one| (one.actor.clone(), one.betweenness.value, one.bloc)).collect();
            let edges: Vec<_> =
                network.edges.iter().map(|one| (one.from.actor.clone(), one.to.actor.clone(), one.weight)).collect();
            (nodes, edges, network.modularity.map(|one| one.value))
        };
        let plain = measured(&journal(&contacts, 1));
        prop_assert_eq!(&measured(&journal(&shuffled, 1)), &plain);
        prop_assert_eq!(&measured(&journal(&contacts, 2)), &plain);
        // Whoever is listed last in an encounter took part all the same.
        let books = journal(&shuffled, 2);
        let world = world(&books);
        for (_, (_, actors)) in &contacts {
            let found = world.encounters(&between(actors), "en");
            prop_assert!(!found.encounters.is_empty());
            prop_assert_eq!(found.occasions, 1);
        }
    }
}
