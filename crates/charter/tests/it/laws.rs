//! Laws that hold for every rule.

use crate::scene::{actor, day, id};
use charter::{
    Base, Charter, Choice, Comparison, Condition, Consent, ConsentAct, Count, Electorate, Fraction,
    Limit, Method, Needs, Officer, Roll, Rule, State, Test, Votes, Weighing, Who, recompute,
};
use proptest::{collection::vec, prelude::*};

const VOTERS: usize = 7;

fn base() -> impl Strategy<Value = Base> {
    prop::sample::select(Base::ALL)
}

fn limit() -> impl Strategy<Value = Limit> {
    let number = (0_u64..9).prop_filter_map("number", |n| Fraction::new(n, 1).map(Limit::Number));
    let share = (0_u64..=6, 1_u64..=6)
        .prop_filter_map("share", |(n, d)| Fraction::new(n.min(d), d).map(Limit::Share));
    prop_oneof![number, share]
}

/// A test; where `monotone`, one that a vote in favour can only help to meet.
fn test(monotone: bool) -> impl Strategy<Value = Test> {
    let count = prop::sample::select(Count::ALL);
    let comparison = prop::sample::select(Comparison::ALL);
    let by = prop::option::of(Just(id("w")));
    let among = prop::option::of(Just(id("some")));
    (count, comparison, limit(), base(), by, among).prop_map(
        move |(count, mut comparison, limit, of, by, among)| {
            if monotone {
                let strict = matches!(comparison, Comparison::MoreThan | Comparison::FewerThan);
                let falls = matches!(count, Count::No | Count::Abstain | Count::NotYes);
                comparison = match (falls, strict) {
                    (false, true) => Comparison::MoreThan,
                    (false, false) => Comparison::AtLeast,
                    (true, true) => Comparison::FewerThan,
                    (true, false) => Comparison::AtMost,
                };
            }
            let of = if matches!(limit, Limit::Share(_)) { of } else { Base::All };
            let article = Some("1".to_owned());
            Test {
                count,
                needs: Needs { comparison, limit },
                of,
                out_of: None,
                by,
                among,
                tie: None,
                article,
            }
        },
    )
}

fn majority() -> Condition {
    Condition::Test(Test {
        count: Count::Yes,
        needs: "more than 1/2".parse().expect("threshold"),
        of: Base::Voting,
        out_of: None,
        by: None,
        among: None,
        tie: Some(id("chair")),
        article: None,
    })
}

fn condition(monotone: bool) -> impl Strategy<Value = Condition> {
    let officer = || Officer { office: id("chair"), article: Some("1".to_owned()) };
    let leaf = prop_oneof![
        6 => test(monotone).prop_map(Condition::Test),
        1 => Just(majority()),
        1 => Just(Condition::Approval(officer())),
        1 => Just(Condition::NoVeto(officer())),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
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

fn rule(monotone: bool) -> impl Strategy<Value = Rule> {
    (condition(monotone), prop::option::of(condition(monotone))).prop_map(|(passes, quorum)| Rule {
        id: id("rule"),
        name: [("en".to_owned(), "Rule".to_owned())].into_iter().collect(),
        article: "1".to_owned(),
        electorate: id("all"),
        method: Method::Vote,
        within: None,
        quorum,
        passes,
    })
}

fn electorate(name: &str) -> Electorate {
    Electorate {
        id: id(name),
        name: [("en".to_owned(), name.to_owned())].into_iter().collect(),
        article: "1".to_owned(),
        who: Who::Members,
        without: Vec::new(),
        proxies: None,
        alternates: None,
    }
}

fn roll() -> impl Strategy<Value = Roll> {
    (vec(0_u64..4, VOTERS), vec(any::<bool>(), VOTERS), vec(prop::bool::weighted(0.1), VOTERS))
        .prop_map(|(votes, some, barred)| {
            let without =
                || charter::Without { cause: charter::Cause::Arrears, article: "1".to_owned() };
            Roll {
                voters: (0..VOTERS).map(|at| actor(&format!("m{at}"))).collect(),
                barred: barred.iter().map(|barred| barred.then(without)).collect(),
                groups: some.iter().map(|some| 1 | u64::from(*some) << 1).collect(),
                electorates: vec![id("all"), id("some")],
                weighings: vec![Weighing { id: id("w"), scale: 1, votes, missing: Vec::new() }],
                outside: Vec::new(),
                electorate: electorate("all"),
                article: "1".to_owned(),
            }
        })
}

fn choices() -> impl Strategy<Value = Vec<Option<Choice>>> {
    vec(prop::option::of(prop::sample::select(Choice::ALL)), VOTERS)
}

fn consents() -> impl Strategy<Value = Vec<Consent>> {
    let consent = prop::sample::select(ConsentAct::ALL).prop_map(|act| Consent {
        office: id("chair"),
        act,
        on: day("2026-02-19"),
        by: None,
    });
    vec(consent, 0..3)
}

/// How good an outcome is for those in favour.
fn rank(state: State) -> u8 {
    match state {
        State::Unmet => 0,
        State::Open => 1,
        State::Met => 2,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_yes_never_turns_a_pass_into_a_failure(
        rule in rule(true), roll in roll(), choices in choices(), at in 0..VOTERS,
    ) {
        prop_assume!(rule.is_monotone());
        // The officer approves whatever comes, and would break a tie in favour.
        let approves = [ConsentAct::Approves, ConsentAct::BreaksTieFor].map(|act| Consent {
            office: id("chair"), act, on: day("2026-02-19"), by: None,
        });
        let before = rule.standing(&roll, &Votes::Named(choices.clone()), &approves);
        let mut more = choices;
        more[at] = Some(Choice::Yes);
        let after = rule.standing(&roll, &Votes::Named(more), &approves);
        prop_assert!(rank(after) >= rank(before), "{before} became {after}");
    }

    #[test]
    fn the_lines_recompute_to_the_outcome(
        rule in rule(false), roll in roll(), choices in choices(), consents in consents(),
    ) {
        let votes = Votes::Named(choices);
        let finding = rule.decide(&roll, &votes, &consents, true);
        prop_assert_eq!(recompute(&finding.lines), finding.standing);
        prop_assert_eq!(rule.standing(&roll, &votes, &consents), finding.standing);
    }

    #[test]
    fn names_and_their_order_change_nothing(
        rule in rule(false), roll in roll(), choices in choices(), consents in consents(),
        order in Just((0..VOTERS).collect::<Vec<usize>>()).prop_shuffle(),
    ) {
        // The voter at `at` gets the name and the place of `order[at]`.
        let mut renamed = roll.clone();
        let mut moved = choices.clone();
        for (at, to) in order.into_iter().enumerate() {
            renamed.barred[to] = roll.barred[at].clone();
            renamed.groups[to] = roll.groups[at];
            renamed.weighings[0].votes[to] = roll.weighings[0].votes[at];
            moved[to] = choices[at];
        }
        let before = rule.decide(&roll, &Votes::Named(choices), &consents, true);
        let after = rule.decide(&renamed, &Votes::Named(moved), &consents, true);
        prop_assert_eq!(before, after);
    }

    #[test]
    fn what_is_said_to_turn_the_outcome_does(
        rule in rule(false), roll in roll(), choices in choices(), consents in consents(),
    ) {
        let prospects = rule.prospects(&roll, &choices, &consents);
        let outcome = |changed: Vec<Option<Choice>>| {
            rule.standing(&roll, &Votes::Named(changed), &consents)
        };
        prop_assert_eq!(prospects.standing, outcome(choices.clone()));
        // Every single change of mind, by brute force.
        let mut single = 0;
        for at in (0..VOTERS).filter(|at| roll.barred[*at].is_none()) {
            for to in [Choice::Yes, Choice::No, Choice::Abstain] {
                let mut changed = choices.clone();
                changed[at] = Some(to);
                let then = outcome(changed);
                if then == prospects.standing {
                    continue;
                }
                single += 1;
                let told = prospects.switches.iter().any(|switch| {
                    switch.to == to && switch.then == then
                        && switch.from == choices[at] && switch.voters.contains(&roll.voters[at])
                });
                prop_assert!(told, "{} to {to}", roll.voters[at]);
            }
        }
        let told: usize = prospects.switches.iter().map(|switch| switch.voters.len()).sum();
        prop_assert_eq!(told, single);
        // The smallest sets, by brute force over all of them.
        let cast = consents.iter().any(|consent| consent.act == ConsentAct::BreaksTieFor);
        let open: Vec<usize> = (0..VOTERS).filter(|at| roll.barred[*at].is_none()).collect();
        for (to, shortest, wanted) in [
            (Choice::Yes, &prospects.winning, prospects.standing == State::Unmet),
            (Choice::No, &prospects.losing, prospects.standing != State::Unmet),
        ] {
            let turned = |state: State| (state == State::Unmet) == (to == Choice::No);
            let change = |set: u32| {
                let mut changed = choices.clone();
                for (bit, at) in open.iter().enumerate() {
                    if set >> bit & 1 == 1 {
                        changed[*at] = Some(to);
                    }
                }
                changed
            };
            let all = (1_u32..1 << open.len()).filter(|set| turned(outcome(change(*set))));
            let least = all.map(u32::count_ones).min();
            prop_assert!(wanted || shortest.is_none());
            if let Some(found) = shortest {
                let mut changed = choices.clone();
                for voter in &found.voters {
                    changed[roll.place(voter).expect("voter")] = Some(to);
                }
                prop_assert!(turned(outcome(changed)));
                if found.proved {
                    prop_assert_eq!(Some(found.voters.len()), least.map(|n| n as usize));
                }
            } else if wanted && rule.is_monotone() && !cast && to == Choice::Yes {
                // A casting vote approves only while there is a tie, which one more yes may end.
                prop_assert_eq!(least, None);
            }
        }
    }

    #[test]
    fn a_charter_prints_and_reads_back(passes in condition(false), quorum in condition(false)) {
        let mut charter = written();
        charter.rules[0].passes = passes;
        charter.rules[0].quorum = Some(quorum);
        let text = charter.to_toml().expect("writes");
        let read: Result<Charter, _> = Charter::from_toml(&text);
        match read {
            Ok(read) => prop_assert_eq!(read, charter),
            // A rule nobody can meet is refused; what was read is still the same.
            Err(errors) => {
                let text = errors.to_string();
                prop_assert!(text.contains("never pass") || text.contains("no vote can meet"), "{text}");
            }
        }
    }
}

fn written() -> Charter {
    let text = r#"
[forum]
id = "f"
name = { en = "F" }
[charter]
version = "1"
[[article]]
id = "1"
topic = "t"
summary = "s"
grade = "unverified"
[[office]]
id = "chair"
name = { en = "Chair" }
article = "1"
[standing]
member = "member"
[[electorate]]
id = "all"
name = { en = "All" }
article = "1"
who = "members"
[[electorate]]
id = "some"
name = { en = "Some" }
article = "1"
who = { actors = ["CHN", "FRA", "GBR", "RUS", "USA"] }
[[weight]]
id = "w"
name = { en = "Weight" }
article = "1"
indicator = "quota"
[[rule]]
id = "rule"
name = { en = "Rule" }
article = "1"
electorate = "all"
passes = { needs = "more than 1/2", of = "voting" }
"#;
    Charter::from_toml(text).expect("charter")
}
