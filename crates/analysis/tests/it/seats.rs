//! The game of a charter's rule decides as the rule itself does.

use analysis::{
    influence::{Rule as Game, Vote},
    seats::{Assumed, Holders, NoGame, Seat, Seating},
};
use charter::{
    Base, Cause, Charter, Choice, Condition, Consent, ConsentAct, Count, Electorate, Matter,
    Method, Officer, Roll, Rule, Test, Verdict, Votes, Weighing, Who, Without,
};
use proptest::{collection::vec, prelude::*, strategy::ValueTree};
use vocabulary::{ActorId, Id};

const VOTERS: usize = 6;

fn id(text: &str) -> Id {
    text.parse().expect(text)
}

fn board() -> Charter {
    Charter::from_toml(include_str!("../../../charter/tests/board.toml")).expect("a charter")
}

/// Nobody holds an office; or the first voter does.
struct World(bool);

impl Holders for World {
    fn holders(&self, _: &Id) -> Vec<ActorId> {
        self.0.then(|| "m0".parse().expect("m0")).into_iter().collect()
    }
    fn affiliation(&self, _: &ActorId) -> Option<ActorId> {
        None
    }
}

fn matter() -> Matter {
    Matter {
        id: id("matter"),
        name: [("en".to_owned(), "Matter".to_owned())].into_iter().collect(),
        article: "9".to_owned(),
        organ: None,
        rule: id("rule"),
        chapters: Vec::new(),
        from: None,
        until: None,
        propose: Vec::new(),
        notice: None,
        readings: None,
        effect: None,
        ratifications: None,
    }
}

fn needs() -> impl Strategy<Value = String> {
    let comparison = prop::sample::select(vec!["more than", "at least", "fewer than", "at most"]);
    let limit = prop_oneof![
        (0_u8..8).prop_map(|n| n.to_string()),
        (0_u8..=5, 1_u8..=5).prop_map(|(n, d)| format!("{}/{d}", n.min(d))),
    ];
    (comparison, limit).prop_map(|(comparison, limit)| format!("{comparison} {limit}"))
}

fn test() -> impl Strategy<Value = Test> {
    let count = prop::sample::select(Count::ALL);
    let of = prop::sample::select(Base::ALL);
    let by = prop::option::of(Just(id("w")));
    let among = prop::option::of(Just(id("some")));
    (count, needs(), of, by, among).prop_map(|(count, needs, of, by, among)| {
        let needs: charter::Needs = needs.parse().expect("a threshold");
        let of = if needs.is_share() { of } else { Base::All };
        let article = Some("7".to_owned());
        Test { count, needs, of, out_of: None, by, among, tie: None, article }
    })
}

fn condition() -> impl Strategy<Value = Condition> {
    let officer = |office: &str| Officer { office: id(office), article: None };
    let tied = Test {
        count: Count::Yes,
        needs: "more than 1/2".parse().expect("a threshold"),
        of: Base::Voting,
        out_of: None,
        by: None,
        among: None,
        tie: Some(id("chair")),
        article: None,
    };
    let leaf = prop_oneof![
        6 => test().prop_map(Condition::Test),
        1 => Just(Condition::Test(tied)),
        1 => Just(Condition::Approval(officer("chair"))),
        1 => Just(Condition::NoVeto(officer("warden"))),
    ];
    leaf.prop_recursive(3, 10, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 1..4).prop_map(Condition::All),
            vec(inner.clone(), 1..4).prop_map(Condition::Any),
            (vec(inner, 1..4), 1_usize..4).prop_map(|(of, at_least)| Condition::Several {
                at_least: at_least.min(of.len()),
                of,
            }),
        ]
    })
}

fn rule() -> impl Strategy<Value = Rule> {
    (condition(), prop::option::of(condition())).prop_map(|(passes, quorum)| Rule {
        id: id("rule"),
        name: [("en".to_owned(), "Rule".to_owned())].into_iter().collect(),
        article: "8".to_owned(),
        electorate: id("all"),
        method: Method::Vote,
        within: None,
        quorum,
        passes,
    })
}

fn roll() -> impl Strategy<Value = Roll> {
    let votes = vec(0_u64..5, VOTERS);
    (votes, vec(any::<bool>(), VOTERS), vec(prop::bool::weighted(0.1), VOTERS)).prop_map(
        |(votes, some, barred)| {
            let without = || Without { cause: Cause::Arrears, article: "6".to_owned() };
            Roll {
                voters: (0..VOTERS).map(|at| format!("m{at}").parse().expect("an id")).collect(),
                barred: barred.iter().map(|barred| barred.then(without)).collect(),
                groups: some.iter().map(|some| 1 | u64::from(*some) << 1).collect(),
                electorates: vec![id("all"), id("some")],
                weighings: vec![Weighing { id: id("w"), scale: 1, votes, missing: Vec::new() }],
                outside: Vec::new(),
                electorate: Electorate {
                    id: id("all"),
                    name: [("en".to_owned(), "All".to_owned())].into_iter().collect(),
                    article: "1".to_owned(),
                    who: Who::Members,
                    without: Vec::new(),
                    proxies: None,
                    alternates: None,
                },
                article: "8".to_owned(),
            }
        },
    )
}

/// Whether these players win, by the game's rule as it is written.
fn wins(rule: &Game, inside: &[bool]) -> bool {
    match rule {
        Game::Weighs { weights, quota } => {
            let sum: u64 =
                weights.iter().zip(inside).filter(|(_, inside)| **inside).map(|(w, _)| w).sum();
            sum >= *quota
        }
        Game::All(parts) => parts.iter().all(|part| wins(part, inside)),
        Game::Any(parts) => parts.iter().any(|part| wins(part, inside)),
        Game::AtLeast(least, parts) => {
            parts.iter().filter(|part| wins(part, inside)).count() >= *least
        }
    }
}

/// Whether a vote passes by the charter's own tally, where each player says this.
fn passes(rule: &Rule, roll: &Roll, seating: &Seating, said: &[Choice]) -> bool {
    let says =
        |seat: &Seat| seating.players.iter().position(|one| one.has(seat)).map(|at| said[at]);
    let choices = roll.voters.iter().map(|voter| says(&Seat::Voter(voter.clone()))).collect();
    let consents = ["chair", "warden"].into_iter().flat_map(|office| {
        let acts = match says(&Seat::Office(id(office))) {
            Some(Choice::Yes) => vec![ConsentAct::Approves, ConsentAct::BreaksTieFor],
            Some(Choice::Abstain) => vec![ConsentAct::BreaksTieAgainst],
            Some(_) => vec![ConsentAct::BreaksTieAgainst, ConsentAct::Vetoes],
            None => Vec::new(),
        };
        acts.into_iter().map(move |act| Consent {
            office: id(office),
            act,
            on: "2026-02-19".parse().expect("a day"),
            by: None,
        })
    });
    let consents: Vec<Consent> = consents.collect();
    let finding = rule.decide(roll, &Votes::Named(choices), &consents, true);
    finding.verdict == Verdict::Passed
}

/// Every way in which so many players can say one of these.
fn ways(players: usize, says: &[Choice]) -> impl Iterator<Item = Vec<Choice>> {
    let all = says.len().pow(u32::try_from(players).expect("few"));
    (0..all).map(move |way| {
        let digit = |at: usize| way / says.len().pow(u32::try_from(at).expect("few")) % says.len();
        (0..players).map(|at| says[digit(at)]).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, ..ProptestConfig::default() })]

    #[test]
    fn the_game_decides_as_the_tally_does(rule in rule(), roll in roll(), held in any::<bool>()) {
        match Seating::new(&board(), &matter(), &rule, &roll, &World(held)) {
            Ok(seating) => {
                for said in ways(seating.players.len(), &[Choice::Yes, Choice::No]) {
                    let inside: Vec<bool> = said.iter().map(|one| *one == Choice::Yes).collect();
                    prop_assert_eq!(
                        wins(&seating.rule, &inside),
                        passes(&rule, &roll, &seating, &said),
                        "{:?}", inside
                    );
                }
            }
            // A test that a vote for can fail must be in the rule.
            Err(NoGame::NotMonotone { .. }) => prop_assert!(!rule.is_monotone() || rule.tests().any(
                |test| test.tie.is_some()
            )),
            Err(other) => prop_assert!(false, "{other}"),
        }
    }

    #[test]
    fn with_abstention_it_decides_as_the_tally_does(
        rule in rule(), roll in roll(), held in any::<bool>()
    ) {
        let (board, matter) = (board(), matter());
        let Ok(seating) = Seating::new(&board, &matter, &rule, &roll, &World(held)) else {
            return Ok(());
        };
        let Ok(game) = seating.abstaining(&board, &matter, &rule, &roll) else { return Ok(()) };
        for said in ways(seating.players.len(), &[Choice::Yes, Choice::Abstain, Choice::No]) {
            // An office alone does not abstain.
            let alone = |(at, one): (usize, &Choice)| {
                *one == Choice::Abstain && seating.players[at].place.is_none()
            };
            if said.iter().enumerate().any(alone) {
                continue;
            }
            let votes: Vec<Vote> = said.iter().map(|one| match one {
                Choice::Yes => Vote::Yes,
                Choice::No => Vote::No,
                _ => Vote::Abstain,
            }).collect();
            // Who holds an office and abstains approves nothing and vetoes nothing: so the tally.
            prop_assert_eq!(
                game.passes(&votes),
                passes(&rule, &roll, &seating, &said),
                "{:?}", said
            );
        }
    }

    #[test]
    fn seats_that_vote_as_one_are_one_player(rule in rule(), roll in roll()) {
        let Ok(apart) = Seating::new(&board(), &matter(), &rule, &roll, &World(false)) else {
            return Ok(());
        };
        let voting: Vec<usize> = (0..apart.players.len())
            .filter(|&at| apart.players[at].place.is_some())
            .collect();
        prop_assume!(voting.len() >= 3);
        let name = |at: usize| apart.players[voting[at]].seats[0].to_string();
        let joined = apart.clone().together(&[vec![name(0), name(2)]]).expect("two seats");
        prop_assert_eq!(joined.players.len() + 1, apart.players.len());
        for coalition in 0_u32..1 << joined.players.len() {
            let inside: Vec<bool> =
                (0..joined.players.len()).map(|at| coalition >> at & 1 == 1).collect();
            let says = |seat: &Seat| {
                let place = joined.players.iter().position(|one| one.has(seat)).expect("a seat");
                inside[place]
            };
            let all: Vec<bool> = apart.players.iter().map(|one| says(&one.seats[0])).collect();
            prop_assert_eq!(wins(&joined.rule, &inside), wins(&apart.rule, &all));
        }
    }
}

fn plain_roll() -> Roll {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut roll = roll().new_tree(&mut runner).expect("a roll").current();
    roll.barred = vec![None; VOTERS];
    roll
}

fn written(passes: &str) -> Rule {
    let text = format!(
        "id = \"rule\"\nname = {{ en = \"Rule\" }}\narticle = \"8\"\nelectorate = \"all\"\n{passes}"
    );
    toml(&text)
}

fn toml(text: &str) -> Rule {
    let charter = format!(
        "{}\n[[electorate]]\nid = \"all\"\nname = {{ en = \"All\" }}\narticle = \"2.2(c)\"\nwho = \
         \"members\"\n[[office]]\nid = \"chair\"\nname = {{ en = \"Chair\" }}\narticle = \
         \"3.2\"\n[[rule]]\n{}",
        include_str!("../../../charter/tests/board.toml"),
        text.replace("article = \"8\"", "article = \"3.2\"")
    );
    Charter::from_toml(&charter).unwrap_or_else(|error| panic!("{error}")).rules.remove(0)
}

#[test]
fn what_is_assumed_is_said() {
    let rule = written(
        "quorum = { count = \"present\", needs = \"more than 1/2\" }\npasses = { count = \"yes\", \
         needs = \"more than 1/2\", of = \"voting\", tie = \"chair\" }",
    );
    let seating = Seating::new(&board(), &matter(), &rule, &plain_roll(), &World(false));
    let readings = seating.expect("a game").readings;
    let assumed: Vec<Assumed> = readings.iter().map(|reading| reading.assumed).collect();
    let expected = [Assumed::EverybodyPresent, Assumed::EverybodyVotes, Assumed::CastingVote];
    assert_eq!(assumed, expected, "six votes can be equal");
}

#[test]
fn who_may_propose_alone_must_want_it() {
    let rule = written("passes = { count = \"no\", needs = \"fewer than 2/3\" }");
    let mut matter = matter();
    matter.propose = vec![charter::Proposer {
        office: Some(id("chair")),
        organ: None,
        of: None,
        at_least: None,
    }];
    let seating = Seating::new(&board(), &matter, &rule, &plain_roll(), &World(false));
    let game = seating.expect("a game").game().expect("a game");
    // Four of six objections are two thirds: three that do not object are enough, with the chair.
    assert_eq!(game.vetoers(), vec![VOTERS]);
    let with = |yes: usize, chair: bool| {
        let mut inside = vec![false; VOTERS + 1];
        inside.iter_mut().take(yes).for_each(|one| *one = true);
        inside[VOTERS] = chair;
        inside
    };
    assert!(game.wins(&with(3, true)) && !game.wins(&with(2, true)));
    assert!(!game.wins(&with(VOTERS, false)));
}

#[test]
fn nonsense_is_refused_with_the_article() {
    let of = |rule: &Rule, roll: &Roll| {
        Seating::new(&board(), &matter(), rule, roll, &World(false)).and_then(|one| one.game())
    };
    let told = |rule: &Rule, roll: &Roll| of(rule, roll).expect_err("no game").to_string();
    let roll = plain_roll();
    let many = written("passes = { count = \"yes\", needs = \"at least 7\" }");
    assert!(told(&many, &roll).ends_with("(Art. 3.2)"), "{}", told(&many, &roll));
    let falls = written("passes = { count = \"yes\", needs = \"at most 3\" }");
    assert_eq!(of(&falls, &roll), Err(NoGame::NotMonotone { article: "3.2".to_owned() }));
    let always = written("passes = { count = \"yes\", needs = \"at least 0\" }");
    assert!(told(&always, &roll).contains("everything passes"), "{}", told(&always, &roll));
    let mut weightless = roll.clone();
    weightless.weighings[0].missing = vec!["m3".parse().expect("m3")];
    let mut weighed = written("passes = { count = \"yes\", needs = \"more than 1/2\" }");
    weighed.passes.change_tests(&mut |test| test.by = Some(id("w")));
    let said = told(&weighed, &weightless);
    assert!(said.contains("m3") && said.ends_with("(Art. 3.2)"), "{said}");
    let mut nobody = roll;
    nobody.barred = vec![Some(Without { cause: Cause::Arrears, article: "6".to_owned() }); VOTERS];
    assert!(told(&many, &nobody).contains("nobody may vote"));
}
