//! The defence pacts of 2012 (Correlates of War, Formal Alliances 4.1): 122 states, 1,140 ties.

use super::{assert_near, assert_near_or_none};
use analysis::network::{Graph, Roles, betweenness, brokerage, consensus, constraint};
use serde::{Deserialize, de::DeserializeOwned};
use std::{
    env,
    num::NonZeroU32,
    path::{Path, PathBuf},
};

/// The network, in `shared/` beside the repository or further up; a clone without it skips, and
/// says so.
#[expect(clippy::disallowed_methods, reason = "a test has no command line")]
fn folder() -> Option<PathBuf> {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let repository = repository.canonicalize().expect("the repository");
    let mut above =
        repository.ancestors().skip(1).map(|above| above.join("shared/data/ir/networks"));
    let found = above.find(|folder| folder.is_dir());
    if found.is_none() {
        let must =
            env::var("CI").is_ok_and(|ci| ci == "true") && env::var("CHANCERY_MAY_SKIP").is_err();
        let what = "SKIPPED: the defence pacts are not in shared/data/ir/networks";
        assert!(!must, "{what}: put them there, or set CHANCERY_MAY_SKIP");
        std::io::Write::write_all(&mut std::io::stderr(), format!("{what}\n").as_bytes())
            .expect("stderr");
    }
    found
}

fn rows<T: DeserializeOwned>(file: &Path) -> Vec<T> {
    let mut rows = csv::Reader::from_path(file).expect("a table");
    rows.deserialize().map(|row| row.expect("a row")).collect()
}

/// What R's `sna` (`brokerage`, raw scores) and igraph give.
#[derive(Deserialize)]
struct Expected {
    ccode: u16,
    region: String,
    betweenness: f64,
    constraint: f64,
    #[serde(rename = "w_I")]
    coordinator: u64,
    #[serde(rename = "w_O")]
    consultant: u64,
    #[serde(rename = "b_IO")]
    representative: u64,
    #[serde(rename = "b_OI")]
    gatekeeper: u64,
    #[serde(rename = "b_O")]
    liaison: u64,
    #[serde(rename = "t")]
    total: u64,
}

#[test]
fn figures_are_those_of_sna_and_igraph() {
    let Some(folder) = folder() else { return };
    let ties: Vec<(u16, u16)> = rows(&folder.join("cow_defence_pacts_2012_edges.csv"));
    let ties = ties.into_iter().map(|(one, other)| (one, other, 1.0));
    let graph = Graph::new([], ties).expect("weights").undirected();
    let mut expected: Vec<Expected> =
        rows(&folder.join("cow_defence_pacts_2012_expected_sna_igraph.csv"));
    expected.sort_by_key(|row| row.ccode);
    assert_eq!((expected.len(), graph.ties().count()), (122, 1_140));
    assert!(expected.iter().map(|row| &row.ccode).eq(graph.nodes()));

    let column = |of: fn(&Expected) -> f64| expected.iter().map(of).collect::<Vec<_>>();
    assert_near(&betweenness(&graph), &column(|row| row.betweenness));
    let held: Vec<_> = column(|row| row.constraint).into_iter().map(Some).collect();
    assert_near_or_none(&constraint(&graph), &held);

    let mut regions: Vec<_> = expected.iter().map(|row| &row.region).collect();
    regions.sort();
    let groups: Vec<_> =
        expected.iter().map(|row| regions.partition_point(|r| *r < &row.region)).collect();
    for (found, row) in brokerage(&graph, &groups).into_iter().zip(&expected) {
        let roles = Roles {
            coordinator: row.coordinator,
            consultant: row.consultant,
            representative: row.representative,
            gatekeeper: row.gatekeeper,
            liaison: row.liaison,
        };
        assert_eq!((found, found.total()), (roles, row.total), "{}", row.ccode);
    }

    // leidenalg 0.12.0, the best of 300 seeds: seven blocs.
    let blocs = consensus(&graph, 1.0, 1, NonZeroU32::MIN.saturating_add(9));
    assert_near_or_none(&[blocs.modularity], &[Some(0.6507798553401045)]);
    assert_eq!(blocs.groups.iter().max(), Some(&6));
}
