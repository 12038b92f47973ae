//! The defence pacts of 2012 (Correlates of War, Formal Alliances 4.1): 122 states, 1,140 ties.

use super::{assert_near, assert_near_or_none};
use crate::published::{folder, rows};
use analysis::network::{Graph, Roles, betweenness, brokerage, consensus, constraint};
use serde::Deserialize;
use std::num::NonZeroU32;

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
    let Some(folder) = folder("data/ir/networks") else { return };
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
