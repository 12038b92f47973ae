//! The votes of the International Monetary Fund, computed from quotas by Article XII, section 5,
//! against the votes it publishes: of its members and of the chairs of its Executive Board.

use crate::support::{Place, shared, text};
use std::{
    collections::BTreeMap,
    env,
    path::{Path, PathBuf},
};

/// The published tables of October 2022, in `shared/` beside the repository or further up; a clone
/// without them skips, and says so.
#[expect(clippy::disallowed_methods, reason = "a test has no command line")]
fn published() -> Option<PathBuf> {
    let found = shared("power");
    if found.is_none() {
        let must =
            env::var("CI").is_ok_and(|ci| ci == "true") && env::var("CHANCERY_MAY_SKIP").is_err();
        let what = "SKIPPED: the published votes of the IMF are not in shared/power";
        assert!(!must, "{what}: put them there, or set CHANCERY_MAY_SKIP");
        std::io::Write::write_all(&mut std::io::stderr(), format!("{what}\n").as_bytes())
            .expect("stderr");
    }
    found
}

/// A column of numbers of a table, by a key.
fn column(file: &Path, key: &str, column: &str) -> BTreeMap<String, u64> {
    let mut rows = csv::Reader::from_path(file).expect("a table");
    let rows = rows.deserialize().map(|row| row.expect("a row"));
    rows.map(|row: BTreeMap<String, String>| {
        (row[key].clone(), row[column].parse().expect("a number"))
    })
    .collect()
}

/// What each voter weighs in a supposed vote, lightest first, and all together.
fn weights(place: &Place, matter: &str) -> (Vec<u64>, u64) {
    let asked = ["decide", "--forum", "imf", "--matter", matter, "--as-of", "2022-10-03"];
    let tally = place.json(&[&asked[..], &["--known-at", "2026-11-01"]].concat());
    let number = |value: &serde_json::Value| text(value).parse::<u64>().expect("whole votes");
    let voters = tally["tally"]["voters"].as_array().expect("voters");
    let mut votes: Vec<u64> = voters.iter().map(|one| number(&one["weights"][0])).collect();
    votes.sort_unstable();
    (votes, number(&tally["tally"]["weights"][0]["total"]))
}

fn lightest_first(published: &BTreeMap<String, u64>) -> Vec<u64> {
    let mut votes: Vec<u64> = published.values().copied().collect();
    votes.sort_unstable();
    votes
}

#[test]
fn quotas_give_the_published_votes() {
    let Some(tables) = published() else { return };
    let place = Place::new();
    let dossier = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dossiers/imf");
    place.well(&["import", dossier.to_str().expect("UTF-8")]);

    let members = column(&tables.join("imf_members_2022-10-02.csv"), "member", "votes");
    assert_eq!(members.len(), 190);
    let (votes, total) = weights(&place, "quotas");
    assert_eq!(votes, lightest_first(&members));
    assert_eq!(total, members.values().sum::<u64>());

    let chairs = column(&tables.join("imf_executive_board_2022.csv"), "chair", "chair_votes");
    assert_eq!(chairs.len(), 24);
    let (votes, total) = weights(&place, "sdr-principle");
    assert_eq!(votes, lightest_first(&chairs));
    assert_eq!(total, chairs.values().sum::<u64>());
}
