//! The General Assembly of the United Nations, sessions 70 to 74 (2015 to 2019): 193 states in 502
//! roll calls, beside the ideal points that Bailey, Strezhnev and Voeten publish.

use super::correlation;
use crate::published::{folder, rows};
use analysis::{
    influence::unwatched,
    rollcall::{IdealPoints, Poles, Settings, Vote, Votes, agreement, ideal_points},
};
use serde::Deserialize;
use std::{collections::BTreeMap, path::Path};

const SESSIONS: std::ops::RangeInclusive<u32> = 70..=74;

#[derive(Deserialize)]
struct RollCall {
    rcid: f64,
    session: f64,
}

#[derive(Deserialize)]
struct Cast {
    rcid: u32,
    country_code: String,
    vote: char,
}

#[derive(Deserialize)]
struct Published {
    session: u32,
    #[serde(rename = "IdealPoint")]
    point: f64,
    iso3c: String,
}

/// The votes of a session, by states as the tables of votes name them.
fn cast(folder: &Path) -> BTreeMap<u32, Vec<(String, u32, Vote)>> {
    let rolls: Vec<RollCall> = rows(&folder.join("un_roll_calls.csv.gz"));
    let session = |roll: RollCall| (roll.rcid as u32, roll.session as u32);
    let sessions: BTreeMap<u32, u32> = rolls.into_iter().map(session).collect();
    let mut found: BTreeMap<u32, Vec<_>> = BTreeMap::new();
    for row in rows::<Cast>(&folder.join("un_votes.csv.gz")) {
        let session = sessions[&row.rcid];
        if SESSIONS.contains(&session) {
            let vote = match row.vote {
                'Y' => Vote::Yes,
                'A' => Vote::Abstain,
                'N' => Vote::No,
                other => panic!("{other:?} is no vote"),
            };
            found.entry(session).or_default().push((row.country_code, row.rcid, vote));
        }
    }
    found
}

/// The published points of states, by session.
fn published(folder: &Path) -> BTreeMap<u32, BTreeMap<String, f64>> {
    let mut found: BTreeMap<u32, BTreeMap<String, f64>> = BTreeMap::new();
    let rows: Vec<Published> = rows(&folder.join("voeten_idealpoints_All_apr2020.csv.gz"));
    for row in rows.into_iter().filter(|row| SESSIONS.contains(&row.session)) {
        found.entry(row.session).or_default().insert(row.iso3c, row.point);
    }
    found
}

/// The code that published points go by. The tables call Serbia by a code of former days.
fn alpha3(alpha2: &str) -> String {
    let state = vocabulary::lists::states().find(|state| state.alpha2 == alpha2);
    match alpha2 {
        "YU" => "YUG".to_owned(),
        _ => state.unwrap_or_else(|| panic!("{alpha2} is no state's code")).alpha3.clone(),
    }
}

fn placed(votes: &Votes<String, u32>) -> IdealPoints {
    let poles = Poles::Named { below: "CU".to_owned(), above: "US".to_owned() };
    ideal_points(votes, &Settings { least: 10, poles }, &mut unwatched).expect("ideal points")
}

/// Our points beside published ones, where both are.
fn beside(
    votes: &Votes<String, u32>,
    points: &IdealPoints,
    published: &BTreeMap<String, f64>,
) -> Vec<(f64, f64)> {
    let both = votes.voters().iter().zip(&points.points);
    both.filter_map(|(state, point)| Some(((*point)?.value, *published.get(&alpha3(state))?)))
        .collect()
}

#[test]
fn points_are_those_that_are_published() {
    let Some(folder) = folder("data/ir/unga") else { return };
    let (cast, published) = (cast(&folder), published(&folder));
    let mut means: BTreeMap<String, (f64, f64)> = BTreeMap::new();
    for (state, point) in published.values().flatten() {
        let mean = means.entry(state.clone()).or_default();
        *mean = (mean.0 + point, mean.1 + 1.0);
    }
    let means: BTreeMap<String, f64> =
        means.into_iter().map(|(state, (sum, count))| (state, sum / count)).collect();

    let votes = Votes::new(cast.values().flatten().cloned()).expect("one vote each");
    assert_eq!((votes.voters().len(), votes.rolls().len()), (193, 502));
    let pooled = placed(&votes);
    let pairs = beside(&votes, &pooled, &means);
    assert_eq!((pairs.len(), pooled.unanimous), (193, 2));
    let found = correlation(&pairs);
    assert!(found >= 0.98, "{found}");

    // A session has a fifth of the votes, and the published points of one lean on those of others.
    for (session, published) in &published {
        let votes = Votes::new(cast[session].iter().cloned()).expect("one vote each");
        let pairs = beside(&votes, &placed(&votes), published);
        assert!(pairs.len() >= 190, "{session}: {} states are matched", pairs.len());
        let found = correlation(&pairs);
        assert!(found >= 0.955, "{session}: {found}");
    }
}

/// The shares of equal votes that R counts from the same table, to two decimals.
#[test]
fn agreement_is_that_of_the_table() {
    let Some(folder) = folder("data/ir/unga") else { return };
    let votes = Votes::new(cast(&folder).into_values().flatten()).expect("one vote each");
    let agreement = agreement(&votes);
    let place = |state: &str| {
        votes.voters().iter().position(|voter| voter == state).expect("a state that votes")
    };
    for (state, shares) in
        [("TR", [0.43, 0.55, 0.61]), ("KZ", [0.23, 0.63, 0.77]), ("IL", [0.87, 0.25, 0.19])]
    {
        for (other, expected) in ["US", "RU", "CN"].into_iter().zip(shares) {
            let share = agreement.pair(place(state), place(other)).share().expect("common votes");
            assert!((share - expected).abs() <= 0.005, "{state} and {other}: {share}");
        }
    }
}
