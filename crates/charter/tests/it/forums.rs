//! Rules of real forums, from the shipped dossiers. What must come out is in the articles, which
//! each test names.

use crate::scene::{Scene, actor, charter, id};
use charter::{Charter, Choice, ConsentAct, State, Verdict, Votes};
use std::collections::BTreeMap;
use vocabulary::Decimal;

const PERMANENT: [&str; 5] = ["CHN", "FRA", "GBR", "RUS", "USA"];
/// The ten elected members of 2025.
const ELECTED: [&str; 10] = ["DNK", "DZA", "GRC", "GUY", "KOR", "PAK", "PAN", "SLE", "SOM", "SVN"];

fn council() -> (Charter, Scene) {
    let charter = charter("un-security-council", "charter.toml");
    let mut scene = Scene::named(&[PERMANENT.as_slice(), &ELECTED].concat());
    scene.classes = scene
        .members
        .iter()
        .map(|member| {
            let permanent = PERMANENT.contains(&member.as_str());
            (member.clone(), id(if permanent { "permanent" } else { "elected" }))
        })
        .collect();
    (charter, scene)
}

fn council_votes(special: &[(&str, Option<Choice>)]) -> Verdict {
    let (charter, scene) = council();
    let roll = scene.roll(&charter, "substantive");
    let choices = roll.voters.iter().map(|voter| {
        let named = special.iter().find(|(name, _)| *name == voter.as_str());
        named.map_or(Some(Choice::Yes), |(_, choice)| *choice)
    });
    scene.decide(&charter, "substantive", choices.collect(), &[]).verdict
}

/// Charter of the United Nations, Article 27(3); resolution 2803 (2025): 13 for, none against, China
/// and the Russian Federation abstaining.
#[test]
fn security_council_resolution_2803() {
    let abstain = Some(Choice::Abstain);
    assert_eq!(council_votes(&[("CHN", abstain), ("RUS", abstain)]), Verdict::Passed);
    // One permanent member against: vetoed.
    assert_eq!(council_votes(&[("CHN", abstain), ("RUS", Some(Choice::No))]), Verdict::Failed);
    // One elected member against: no veto.
    assert_eq!(council_votes(&[("PAK", Some(Choice::No))]), Verdict::Passed);
    // 15 - 7 = 8 in favour: one short of nine.
    let seven: Vec<_> = ELECTED.iter().take(7).map(|name| (*name, abstain)).collect();
    assert_eq!(council_votes(&seven), Verdict::Failed);
    assert_eq!(council_votes(&seven[..6]), Verdict::Passed);
}

/// A vote known by its counts only: none against means no permanent member against.
#[test]
fn counts_suffice_where_nobody_voted_against() {
    let (charter, scene) = council();
    let rule = charter.rule(&id("substantive")).expect("rule");
    let roll = scene.roll(&charter, "substantive");
    let counted = |no| charter::Counts { yes: 13 - no, no, abstain: 2, ..Default::default() };
    let verdict = |no| rule.decide(&roll, &Votes::Counted(counted(no)), &[], true).verdict;
    assert_eq!(verdict(0), Verdict::Passed);
    // One against: by whom is not known, so neither is the outcome.
    assert_eq!(verdict(1), Verdict::Open);
    assert_eq!(rule.decide(&roll, &Votes::Unknown, &[], true).verdict, Verdict::Open);
}

fn board(votes: [usize; 3], consents: &[(&str, ConsentAct)]) -> Verdict {
    let charter = charter("board-of-peace", "charter.toml");
    Scene::of(27).tally(&charter, "decision", votes, consents).verdict
}

/// Charter of the Board of Peace, article 3.1(e): a majority of those present and voting and the
/// approval of the Chairman, who may break a tie.
#[test]
fn the_board_needs_its_chairman() {
    use ConsentAct::{Approves, BreaksTieAgainst, BreaksTieFor, Refuses};
    assert_eq!(board([13, 5, 3], &[]), Verdict::Open);
    assert_eq!(board([13, 5, 3], &[("chairman", Refuses)]), Verdict::Failed);
    assert_eq!(board([13, 5, 3], &[("chairman", Approves)]), Verdict::Passed);
    assert_eq!(board([5, 13, 3], &[("chairman", Approves)]), Verdict::Failed);
    // 9 of 18 is no majority; the Chairman decides.
    assert_eq!(board([9, 9, 0], &[]), Verdict::Open);
    assert_eq!(board([9, 9, 0], &[("chairman", BreaksTieFor)]), Verdict::Passed);
    assert_eq!(board([9, 9, 0], &[("chairman", BreaksTieAgainst)]), Verdict::Failed);
    // A casting vote is neither a vote nor an approval where there is no tie.
    assert_eq!(board([13, 5, 3], &[("chairman", BreaksTieFor)]), Verdict::Open);
    assert_eq!(board([0, 0, 21], &[("chairman", BreaksTieFor)]), Verdict::Failed);
    assert_eq!(board([9, 10, 0], &[("chairman", BreaksTieFor)]), Verdict::Failed);
}

/// Article 2.3: his removal of a member stands unless two thirds of the members object: of 27, 18.
#[test]
fn a_removal_stands_unless_two_thirds_object() {
    let charter = charter("board-of-peace", "charter.toml");
    let removed =
        |objections| Scene::of(27).tally(&charter, "removal", [0, objections, 0], &[]).verdict;
    assert_eq!(removed(0), Verdict::Passed);
    assert_eq!(removed(17), Verdict::Passed);
    assert_eq!(removed(18), Verdict::Failed);
}

/// Article 4.1: a decision of the Executive Board has effect at once; the Chairman may veto it later.
#[test]
fn an_executive_decision_stands_until_it_is_vetoed() {
    let charter = charter("board-of-peace", "charter.toml");
    let mut scene = Scene::of(0);
    let board = ["a", "b", "c", "d", "e", "f", "g"].map(actor).to_vec();
    scene.organs = BTreeMap::from([(id("executive-board"), board)]);
    let verdict =
        |consents: &[_]| scene.tally(&charter, "executive-decision", [4, 3, 0], consents).verdict;
    assert_eq!(verdict(&[]), Verdict::Passed);
    assert_eq!(verdict(&[("chairman", ConsentAct::Vetoes)]), Verdict::Failed);
}

/// Article 8: chapters II, III, IV, V, VIII and X need all members and the Chairman.
#[test]
fn amendments_of_named_chapters_need_everybody() {
    use ConsentAct::Approves;
    let charter = charter("board-of-peace", "charter.toml");
    let verdict = |rule, yes| {
        Scene::of(27).tally(&charter, rule, [yes, 27 - yes, 0], &[("chairman", Approves)]).verdict
    };
    assert_eq!(verdict("amendment", 18), Verdict::Passed);
    assert_eq!(verdict("amendment", 17), Verdict::Failed);
    assert_eq!(verdict("amendment-unanimous", 26), Verdict::Failed);
    assert_eq!(verdict("amendment-unanimous", 27), Verdict::Passed);
}

/// Shares of the population of the European Union in 2025, in percent, as the Council publishes them.
const POPULATION: [(&str, &str); 27] = [
    ("DEU", "18.49"),
    ("FRA", "15.17"),
    ("ITA", "13.23"),
    ("ESP", "10.78"),
    ("POL", "8.33"),
    ("ROU", "4.23"),
    ("NLD", "4.01"),
    ("BEL", "2.62"),
    ("CZE", "2.42"),
    ("PRT", "2.36"),
    ("SWE", "2.34"),
    ("GRC", "2.31"),
    ("HUN", "2.13"),
    ("AUT", "2.02"),
    ("BGR", "1.43"),
    ("DNK", "1.32"),
    ("FIN", "1.25"),
    ("SVK", "1.21"),
    ("IRL", "1.19"),
    ("HRV", "0.86"),
    ("LTU", "0.64"),
    ("SVN", "0.47"),
    ("LVA", "0.42"),
    ("EST", "0.30"),
    ("CYP", "0.21"),
    ("LUX", "0.15"),
    ("MLT", "0.12"),
];

fn union(shares: &[(&str, &str)]) -> Scene {
    let names: Vec<&str> = shares.iter().map(|(name, _)| *name).collect();
    let mut scene = Scene::named(&names);
    scene.observed = shares
        .iter()
        .map(|(name, share)| {
            let share: Decimal = share.parse().expect("share");
            ((id("population-share"), actor(name)), share)
        })
        .collect();
    scene
}

fn union_votes(shares: &[(&str, &str)], against: &[&str]) -> Verdict {
    let charter = charter("eu-council", "charter.toml");
    let scene = union(shares);
    let roll = scene.roll(&charter, "qualified-majority");
    let choices = roll.voters.iter().map(|voter| {
        Some(if against.contains(&voter.as_str()) { Choice::No } else { Choice::Yes })
    });
    scene.decide(&charter, "qualified-majority", choices.collect(), &[]).verdict
}

/// Article 16(4) TEU: 55 % of the members with 65 % of the population; a blocking minority has at
/// least four.
#[test]
fn a_qualified_majority_of_the_council() {
    // Made-up shares: 15 of 27 members (55.6 %) have 64.9 %, the other twelve 35.1 %.
    let mut shares: Vec<(&str, &str)> = POPULATION.iter().map(|(name, _)| (*name, "4")).collect();
    shares[14].1 = "8.9"; // 14 x 4 + 8.9 = 64.9
    for share in &mut shares[15..] {
        share.1 = "2.925"; // 12 x 2.925 = 35.1
    }
    let others: Vec<&str> = shares[15..].iter().map(|(name, _)| *name).collect();
    assert_eq!(union_votes(&shares, &others), Verdict::Failed);
    shares[14].1 = "9"; // 65.0
    shares[15].1 = "2.825";
    assert_eq!(union_votes(&shares, &others), Verdict::Passed);
    // Three states with 18.49 + 15.17 + 13.23 = 46.89 %: 53.11 % in favour, and they cannot block.
    assert_eq!(union_votes(&POPULATION, &["DEU", "FRA", "ITA"]), Verdict::Passed);
    // DEU, ITA, NLD: 18.49 + 13.23 + 4.01 = 35.73 %, three again; with a fourth they block.
    assert_eq!(union_votes(&POPULATION, &["DEU", "ITA", "NLD"]), Verdict::Passed);
    assert_eq!(union_votes(&POPULATION, &["DEU", "ITA", "NLD", "MLT"]), Verdict::Failed);
    // 14 of 27 is 51.9 %: too few members, whatever their population.
    let thirteen: Vec<&str> = POPULATION[14..].iter().map(|(name, _)| *name).collect();
    assert_eq!(union_votes(&POPULATION, &thirteen), Verdict::Failed);
}

#[test]
fn a_missing_weight_leaves_the_outcome_open() {
    let charter = charter("eu-council", "charter.toml");
    let mut all = union(&POPULATION[1..]);
    all.members.push(actor("DEU"));
    // Without a figure for DEU the population cannot be told; the blocking clause still can.
    let roll = all.roll(&charter, "qualified-majority");
    let rule = charter.rule(&id("qualified-majority")).expect("rule");
    let votes = |against: &[&str]| {
        let choices = roll.voters.iter().map(|voter| {
            Some(if against.contains(&voter.as_str()) { Choice::No } else { Choice::Yes })
        });
        rule.standing(&roll, &Votes::Named(choices.collect()), &[])
    };
    assert_eq!(votes(&["FRA"]), State::Met);
    assert_eq!(votes(&["FRA", "ITA", "ESP", "POL"]), State::Open);
}
