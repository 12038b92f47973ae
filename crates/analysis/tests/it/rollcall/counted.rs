//! Votes few enough to count by hand.

use analysis::{
    influence::unwatched,
    rollcall::{
        Majority, NoPoints, Pair, Poles, Settings, Vote, Votes, agreement, blocs, ideal_points,
    },
};

/// Votes from rows of y, a, n and . (none), a column for each roll call.
fn votes(rows: &[(&'static str, &str)]) -> Votes<&'static str, usize> {
    let cast = rows.iter().flat_map(|(voter, row)| {
        row.chars().enumerate().filter_map(|(roll, vote)| {
            let vote = match vote {
                'y' => Vote::Yes,
                'a' => Vote::Abstain,
                'n' => Vote::No,
                _ => return None,
            };
            Some((*voter, roll, vote))
        })
    });
    Votes::new(cast).expect("one vote each")
}

/// A and B both vote in the first four: yes-yes, yes-no, abstain-yes, no-no. Two of four are equal,
/// one opposed; Lijphart: (2 + 1/2) / 4 = 0.625.
/// C shares with A the first three (n, y, a: opposed, equal, equal: 2 of 3) and with B also
/// (opposed; opposed; one step: 0 of 3, (1/2) / 3).
#[test]
fn agreement_of_three() {
    let votes = votes(&[("b", "ynyn."), ("a", "yyany"), ("c", "nya.y")]);
    assert_eq!(votes.voters(), ["a", "b", "c"]);
    assert_eq!((votes.counts(0), votes.totals(0)), ([1, 1, 3], [1, 0, 2]));
    let found = agreement(&votes);
    assert_eq!(found.pair(0, 1), Pair { common: 4, equal: 2, opposed: 1 });
    assert_eq!(found.pair(2, 0), Pair { common: 4, equal: 3, opposed: 1 });
    assert_eq!(found.pair(2, 1), Pair { common: 3, equal: 0, opposed: 2 });
    let near = |one: Option<f64>, other: f64| {
        assert!(one.is_some_and(|one| (one - other).abs() < 1e-12), "{one:?}, expected {other}");
    };
    near(found.pair(0, 1).graded(), 0.625);
    // (2/4 + 3/4 + 0) / 3, and (0.625 + 3/4 + 1/6) / 3.
    near(found.share, 1.25 / 3.0);
    near(found.graded, (0.625 + 0.75 + 0.5 / 3.0) / 3.0);
    // Majorities: yes, yes, abstain, no, yes. A always; B in the first and the fourth of four.
    let beside = [(5, 5), (4, 2), (4, 3)].map(|(of, with)| Majority { of, with });
    assert_eq!(found.majority, beside);
    assert_eq!(found.pair(1, 1).share(), None);
}

#[test]
fn a_tie_has_no_majority() {
    let votes = votes(&[("a", "y"), ("b", "n")]);
    assert_eq!(votes.majority(0), None);
    assert_eq!(agreement(&votes).majority, [Majority::default(); 2]);
}

#[test]
fn nobody_votes_in_two_ways() {
    let cast = [("a", 1, Vote::Yes), ("a", 1, Vote::Yes), ("a", 1, Vote::No)];
    let error = Votes::new(cast).expect_err("two votes");
    let told = "\"a\" voted Yes and No in 1: give one vote of each in a roll call";
    assert_eq!(error.to_string(), told);
}

/// Two camps of three; d leaves its camp once.
#[test]
fn blocs_of_two_camps() {
    let votes = votes(&[
        ("a", "yyynnn"),
        ("b", "yyynnn"),
        ("c", "yyynnn"),
        ("d", "nnnyyn"),
        ("e", "nnnyyy"),
        ("f", "nnnyyy"),
    ]);
    let agreement = agreement(&votes);
    assert_eq!(blocs(&votes, &agreement, 6, 1).groups, [0, 0, 0, 1, 1, 1]);
    // None of them met seven times.
    assert_eq!(blocs(&votes, &agreement, 7, 1).groups, [0, 1, 2, 3, 4, 5]);
}

#[test]
fn too_few_votes_give_no_points() {
    let few = votes(&[("a", "yynynynyyny"), ("b", "nynnynynyyy"), ("c", "yyyynnyyyyn")]);
    let asked = |least, poles| ideal_points(&few, &Settings { least, poles }, &mut unwatched);
    // In the second and the ninth roll call all vote yes.
    let error = asked(10, Poles::First).expect_err("nine roll calls divide");
    assert_eq!(error, NoPoints::Few { rolls: 9, voters: 0, least: 10 });
    let found = asked(9, Poles::First).expect("nine are enough");
    assert_eq!(found.unanimous, 2);
    let named = Poles::Named { below: "a", above: "z" };
    let error = asked(9, named).expect_err("nobody is called z");
    assert_eq!(error, NoPoints::Pole { pole: "\"z\"".to_owned() });
}
