//! Votes that are refused, each with its article.

use crate::scene::{Scene, actor, charter, day};
use charter::{Cast, Cause, Choice, Opening, Refusal};
use vocabulary::ActorId;

fn cast(voter: &str, by: Option<&str>, on: &str) -> Cast {
    let by: Option<ActorId> = by.map(actor);
    Cast { voter: actor(voter), choice: Choice::Yes, by, on: Some(day(on)) }
}

const OPEN: &str = "2026-03-10";

#[test]
fn bad_ballots_are_refused_with_the_article() {
    let charter = charter("eu-council", "charter.toml");
    let scene = Scene::named(&["BEL", "DEU", "FRA", "LUX"]);
    let mut scene = scene;
    let opening = Opening { opened: day(OPEN), closed: Some(day("2026-03-11")) };
    scene.causes.insert(actor("LUX"), Cause::Arrears);
    // The Treaty takes no vote away for arrears: LUX votes.
    let roll = scene.roll(&charter, "simple-majority");
    let votes = [
        cast("BEL", None, OPEN),
        cast("BEL", None, OPEN),
        cast("USA", None, OPEN),
        cast("DEU", Some("FRA"), OPEN),
        cast("LUX", Some("FRA"), OPEN),
        cast("FRA", None, "2026-03-09"),
        cast("FRA", None, "2026-03-12"),
        cast("FRA", None, "2026-03-11"),
        cast("LUX", None, OPEN),
    ];
    let admitted = roll.take(opening, &votes);
    let refused: Vec<(usize, &str)> = admitted
        .refused
        .iter()
        .map(|(at, refusal)| {
            let kind = match refusal {
                Refusal::Twice { .. } => "twice",
                Refusal::NotInElectorate { .. } => "electorate",
                Refusal::TooManyProxies { most: 1, .. } => "proxies",
                Refusal::Early { .. } => "early",
                Refusal::Late { .. } => "late",
                other => panic!("{other}"),
            };
            (*at, kind)
        })
        .collect();
    let expected = [(1, "twice"), (2, "electorate"), (4, "proxies"), (5, "early"), (6, "late")];
    assert_eq!(refused, expected);
    let articles: Vec<&str> = admitted.refused.iter().map(|(_, why)| why.article()).collect();
    let rule = "TFEU 238(1)";
    assert_eq!(articles, ["TEU 16(2)", "TEU 16(2)", "TFEU 239", rule, rule]);
    assert_eq!(admitted.choices, [Some(Choice::Yes); 4]);
}

#[test]
fn who_is_party_to_the_dispute_abstains() {
    let charter = charter("un-security-council", "charter.toml");
    let mut scene = Scene::named(&["CHN", "PAK"]);
    scene.causes.insert(actor("PAK"), Cause::PartyToDispute);
    let opening = Opening { opened: day(OPEN), closed: None };
    let refusal = scene
        .roll(&charter, "pacific-settlement")
        .admit(opening, &[], &cast("PAK", None, OPEN))
        .expect_err("party to the dispute");
    assert_eq!(refusal.to_string(), "PAK may not vote: party-to-dispute (Art. 27(3))");
    // Under Chapter VII a party votes.
    let roll = scene.roll(&charter, "substantive");
    assert!(roll.admit(opening, &[], &cast("PAK", None, OPEN)).is_ok());
    // Nobody votes for another there.
    let refusal = roll.admit(opening, &[], &cast("PAK", Some("CHN"), OPEN)).expect_err("proxy");
    assert!(matches!(refusal, Refusal::NoProxies { .. }), "{refusal}");
}

#[test]
fn the_electorate_is_frozen_when_the_vote_opens() {
    let charter = charter("un-security-council", "charter.toml");
    let rule = charter.rule(&"procedural".parse().expect("id")).expect("rule");
    let now = Scene::named(&["CHN", "FRA", "PAK"]);
    let frozen = [actor("CHN"), actor("FRA"), actor("DZA")];
    let roll = charter.roll(rule, &now, Some(&frozen)).expect("roll");
    assert_eq!(roll.voters, [actor("CHN"), actor("DZA"), actor("FRA")]);
}
