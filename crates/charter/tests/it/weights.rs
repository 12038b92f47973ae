//! How votes weigh: tables, observations, basic votes, blocs, contributions.

use crate::scene::{Scene, actor, id};
use charter::Charter;
use vocabulary::Decimal;

fn charter(weight: &str) -> Charter {
    let text = format!(
        r#"
[forum]
id = "fund"
name = {{ en = "Fund" }}
[charter]
version = "1"
[[article]]
id = "1"
topic = "votes"
summary = "Votes weigh."
grade = "unverified"
[standing]
member = "member"
[[electorate]]
id = "members"
name = {{ en = "Members" }}
article = "1"
who = "members"
[[weight]]
id = "votes"
name = {{ en = "Votes" }}
article = "1"
{weight}
[[rule]]
id = "majority"
name = {{ en = "Majority" }}
article = "1"
electorate = "members"
passes = {{ needs = "more than 1/2", of = "cast", by = "votes", article = "1" }}
"#
    );
    Charter::from_toml(&text).expect(weight)
}

fn votes(scene: &Scene, weight: &str) -> (u32, Vec<u64>) {
    let roll = scene.roll(&charter(weight), "majority");
    (roll.weighings[0].scale, roll.weighings[0].votes.clone())
}

fn quotas(quotas: &[(&str, &str)]) -> Scene {
    let mut scene = Scene::named(&quotas.iter().map(|(name, _)| *name).collect::<Vec<_>>());
    let quota = |text: &str| text.parse::<Decimal>().expect("quota");
    scene.observed =
        quotas.iter().map(|(name, q)| ((id("quota"), actor(name)), quota(q))).collect();
    scene
}

/// Articles of Agreement of the IMF, XII, section 5: one vote per SDR 100,000 of quota, and basic
/// votes that are 5.502 % of all votes together, without parts of a vote.
#[test]
fn quota_and_basic_votes() {
    // 99,502 + 4,988 + 10 = 104,500 quota votes. Basic votes b: 3 b = 0.05502 (3 b + 104,500), so
    // b = 0.05502 x 104,500 / (3 x 0.94498) = 2028.13 -> 2,028 without parts.
    let scene = quotas(&[("USA", "9950.2"), ("DEU", "498.8"), ("TUV", "1")]);
    let weight =
        "indicator = \"quota\"\nper = \"0.1\"\nbasic_share = \"5.502%\"\nrounding = \"down\"";
    // In order of id: DEU, TUV, USA.
    assert_eq!(votes(&scene, weight), (0, vec![4988 + 2028, 10 + 2028, 99502 + 2028]));
}

#[test]
fn a_constituency_votes_as_a_bloc() {
    let mut scene = quotas(&[("BEL", "3"), ("NLD", "4.5"), ("USA", "9")]);
    scene.members = vec![actor("benelux"), actor("USA")];
    scene.blocs.insert(actor("benelux"), vec![actor("BEL"), actor("NLD")]);
    // 3 + 4.5 and 9, in tenths, with a basic vote for each member of the bloc.
    let weight = "indicator = \"quota\"\nbasic = \"1\"";
    assert_eq!(votes(&scene, weight), (1, vec![100, 95]));
}

#[test]
fn tables_and_contributions_weigh() {
    let mut scene = Scene::named(&["DEU", "MLT"]);
    assert_eq!(votes(&scene, "table = { DEU = \"29\", MLT = \"3\" }"), (0, vec![29, 3]));
    scene.contributed.insert(actor("DEU"), Decimal::from(2_500_000));
    let contribution = "contribution = { stage = \"paid-in\", form = \"cash\", measure = \"USD\" }";
    let per = format!("{contribution}\nper = \"1000000\"");
    assert_eq!(votes(&scene, &per), (1, vec![25, 0]));
    for (rounding, expected) in [("down", 2), ("nearest", 3)] {
        let weight = format!("{per}\nrounding = \"{rounding}\"");
        assert_eq!(votes(&scene, &weight), (0, vec![expected, 0]), "{rounding}");
    }
}

#[test]
fn votes_too_many_to_count_are_refused() {
    let scene = Scene::named(&["DEU"]);
    let charter = charter("table = { DEU = \"2000000000000000000\" }");
    let rule = charter.rule(&id("majority")).expect("rule");
    let error = charter.roll(rule, &scene, None).expect_err("too many");
    assert!(error.to_string().contains("at most 18 digits"), "{error}");
}
