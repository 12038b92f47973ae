//! Faults between the rows of a dossier.

use super::*;

fn commitments(rows: &[&[(&str, &str)]]) -> Dossier {
    let rows: Vec<_> = rows.iter().map(|cells| row("commitments.csv", cells)).collect();
    let mut dossier = read_with("commitments.csv", table("commitments.csv", &rows));
    dossier.rejections.retain(|one| one.file == "commitments.csv");
    dossier
}

fn kept(dossier: &Dossier) -> Vec<&str> {
    let commitments = dossier.records.iter().filter(|one| one.kind() == Kind::Commitment);
    commitments.map(Record::key).collect()
}

#[test]
fn of_two_rows_with_one_id_the_second_is_rejected() {
    let dossier = commitments(&[&[], &[("id", "c2")], &[("purpose", "Other")]]);
    only(&dossier, ("commitments.csv", 4, "id", "c1"), "row 2 has this one", "another id");
    assert_eq!(kept(&dossier), ["c1", "c2"]);
}

#[test]
fn one_rival_is_preferred() {
    let rival = |id| [("id", id), ("question", "q"), ("rank", "preferred"), ("reason", "r")];
    let dossier = commitments(&[&rival("c1"), &rival("c2"), &[("id", "c3"), ("question", "q")]]);
    let wanted = ("commitments.csv", 3, "rank", "preferred");
    only(&dossier, wanted, "row 2 is preferred on \"q\"", "choose one");
    assert_eq!(kept(&dossier), ["c1", "c3"]);
}

#[test]
fn an_assessment_has_one_whole() {
    let needs = |rows: &[&[(&str, &str)]]| {
        let rows: Vec<_> = rows.iter().map(|cells| row("needs.csv", cells)).collect();
        let mut dossier = read_with("needs.csv", table("needs.csv", &rows));
        dossier.rejections.retain(|one| one.file == "needs.csv");
        dossier
    };
    let dossier = needs(&[&[], &[("id", "n2"), ("part_of", "n1")], &[("id", "n3"), ("area", "B")]]);
    only(&dossier, ("needs.csv", 4, "part_of", ""), "row 2 is one already", "one question");
    // Rivals on one question are one whole; another aspect or assessment has its own.
    let rival = |id| [("id", id), ("question", "q")];
    let other: &[&[(&str, &str)]] = &[
        &rival("n1"),
        &rival("n2"),
        &[("id", "n3"), ("aspect", "damage")],
        &[("id", "n4"), ("assessment", "a2")],
    ];
    assert_eq!(needs(other).rejections, []);
}

#[test]
fn a_voter_casts_one_vote_in_a_poll() {
    let ballots = |rows: &[&[(&str, &str)]]| {
        let rows: Vec<_> = rows.iter().map(|cells| row("ballots.csv", cells)).collect();
        read_with("ballots.csv", table("ballots.csv", &rows))
    };
    let dossier = ballots(&[&[], &[("id", "v1-qat"), ("voter", "QAT")], &[("id", "x")]]);
    let wanted = ("ballots.csv", 4, "voter", "KAZ");
    only(&dossier, wanted, "in a poll (Art. 1): row 2 is its vote", "one question");
    let kept = dossier.records.iter().filter(|one| one.kind() == Kind::Ballot);
    assert_eq!(kept.count(), 2);
    // What the voter had meant is no second vote; nor is a wrong report, nor a rival one.
    let rival = |id| [("id", id), ("question", "q"), ("voter", "QAT")];
    let dossier = ballots(&[
        &[],
        &[("id", "x1"), ("standing", "intended"), ("choice", "no")],
        &[("id", "x2"), ("rank", "deprecated"), ("reason", "misprint")],
        &rival("x3"),
        &rival("x4"),
    ]);
    assert_eq!(dossier.rejections, []);
}

#[test]
fn a_package_may_stand_below_its_shares_but_not_within_itself() {
    let dossier = commitments(&[&[("part_of", "c2")], &[("id", "c2")]]);
    assert_eq!(dossier.rejections, []);
    let dossier = commitments(&[
        &[("part_of", "c2")],
        &[("id", "c2"), ("part_of", "c3")],
        &[("id", "c3"), ("part_of", "c1")],
        &[("id", "c4")],
    ]);
    assert_eq!(kept(&dossier), ["c4"]);
    for one in &dossier.rejections {
        assert_eq!(one.column.as_deref(), Some("part_of"));
        assert!(one.expected.contains("lead back") && one.mend.contains("circle"), "{one:#?}");
    }
}

#[test]
fn a_share_is_counted_as_its_package() {
    let dossier = commitments(&[&[], &[("id", "c2"), ("part_of", "c1"), ("measure", "EUR")]]);
    let wanted = ("commitments.csv", 3, "measure", "EUR");
    only(&dossier, wanted, "USD, its package's measure", "empty part_of");
}

#[test]
fn what_hangs_on_a_rejected_row_is_rejected() {
    let dossier = read_with(
        "commitments.csv",
        table(
            "commitments.csv",
            &[
                row("commitments.csv", &[("id", "c3"), ("restates", "c2")]),
                row("commitments.csv", &[("id", "c2"), ("part_of", "c1")]),
                row("commitments.csv", &[("amount", "5bn")]),
            ],
        ),
    );
    let places: Vec<_> = dossier.rejections.iter().map(place).collect();
    assert_eq!(
        places,
        [
            ("commitments.csv", 2, "restates", "c2"),
            ("commitments.csv", 3, "part_of", "c1"),
            ("commitments.csv", 4, "amount", "5bn"),
            ("movements.csv", 2, "commitment", "c1"),
        ]
    );
    for (at, says) in
        [(0, "row 3 has that id"), (1, "row 4 has that id"), (3, "row 4 of commitments.csv")]
    {
        assert!(dossier.rejections[at].mend.contains(says), "{:#?}", dossier.rejections[at]);
    }
}

#[test]
fn what_hangs_on_a_refused_table_says_so() {
    let dossier = read_with("meetings.csv", "id,colour\nfirst,red\n");
    let hanging = dossier.rejections.iter().find(|one| one.file == "attendance.csv");
    let mend = &hanging.expect("a rejection").mend;
    assert!(mend.contains("meetings.csv was refused as a whole"), "{mend}");
}

#[test]
fn a_deep_chain_of_packages_is_read() {
    let ids: Vec<String> = (0..20_000).map(|at| format!("c{at}")).collect();
    let rows: Vec<_> = ids
        .windows(2)
        .map(|pair| row("commitments.csv", &[("id", &pair[0]), ("part_of", &pair[1])]))
        .collect();
    let dossier = read_with("commitments.csv", table("commitments.csv", &rows));
    // The last package has no row, and so the chain falls.
    assert_eq!(kept(&dossier), <[&str; 0]>::default());
    let rejected = dossier.rejections.iter().filter(|one| one.file == "commitments.csv");
    assert_eq!(rejected.count(), rows.len());
}
