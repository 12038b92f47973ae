//! A directed graph of thirteen nodes with weights: NetworkX 3.6.1,
//! `gnp_random_graph(12, 0.22, seed=7, directed=True)`, edge i weighing `[0.5, 1, 2.5, 4][i % 4]`,
//! and one node without ties.

use super::{assert_near, assert_near_or_none};
use analysis::network::{
    Graph, Roles, betweenness, brokerage, constraint, effective_size, layout,
    normalised_betweenness,
};

const NODES: u8 = 13;

#[rustfmt::skip]
const TIES: [(u8, u8, f64); 36] = [
    (0, 2, 0.5), (0, 4, 1.0), (0, 7, 2.5), (0, 9, 4.0), (0, 11, 0.5), (1, 0, 1.0), (1, 4, 2.5),
    (1, 11, 4.0), (2, 3, 0.5), (2, 4, 1.0), (2, 7, 2.5), (3, 0, 4.0), (3, 1, 0.5), (3, 2, 1.0),
    (4, 8, 2.5), (4, 11, 4.0), (5, 1, 0.5), (6, 4, 1.0), (7, 1, 2.5), (7, 3, 4.0), (7, 4, 0.5),
    (7, 5, 1.0), (7, 8, 2.5), (8, 0, 4.0), (9, 0, 0.5), (9, 1, 1.0), (9, 7, 2.5), (10, 5, 4.0),
    (11, 1, 0.5), (11, 3, 1.0), (11, 4, 2.5), (11, 5, 4.0), (11, 6, 0.5), (11, 8, 1.0),
    (11, 9, 2.5), (11, 10, 4.0),
];

fn graph() -> Graph<u8> {
    Graph::new(0..NODES, TIES).expect("weights")
}

/// python-igraph 1.0.0, `Graph.betweenness()`; NetworkX 3.6.1, `betweenness_centrality`.
#[test]
fn betweenness_is_that_of_other_programs() {
    #[rustfmt::skip]
    let expected = [
        27.695238095238093, 25.685714285714283, 2.0357142857142856, 5.783333333333333,
        17.961904761904762, 10.0, 0.0, 8.785714285714286, 4.783333333333333, 2.9166666666666665,
        0.0, 41.35238095238095, 0.0,
    ];
    assert_near(&betweenness(&graph()), &expected);
    #[rustfmt::skip]
    let normalised = [
        0.2098124098124098, 0.1945887445887446, 0.015422077922077922, 0.04381313131313131,
        0.13607503607503607, 0.07575757575757576, 0.0, 0.06655844155844157, 0.036237373737373735,
        0.022095959595959596, 0.0, 0.31327561327561326, 0.0,
    ];
    assert_near(&normalised_betweenness(&graph()), &normalised);
}

/// python-igraph 1.0.0, `Graph.constraint(weights)` and `Graph.constraint()`.
#[test]
fn constraint_is_that_of_other_programs() {
    #[rustfmt::skip]
    let expected = [
        0.41063547395221733, 0.48144777934990657, 0.5930377213153322, 0.49230930410547513,
        0.4521339644728847, 0.6973973227159134, 0.9573395858721416, 0.36333605982374867,
        0.4457314226711092, 0.4442408607240148, 0.8431441885364016, 0.32987026667973324,
    ];
    let with =
        |expected: [f64; 12]| expected.into_iter().map(Some).chain([None]).collect::<Vec<_>>();
    assert_near_or_none(&constraint(&graph()), &with(expected));
    #[rustfmt::skip]
    let of_ones = [
        0.38093216111734635, 0.38920846027350525, 0.4599305555555556, 0.4047489963467446,
        0.3680875476673299, 0.45162383780991733, 0.7397985537190082, 0.33065863715277777,
        0.4493221753520049, 0.47201063666972776, 0.6881456611570247, 0.297300020406081,
    ];
    let ones = Graph::new(0..NODES, TIES.map(|(from, to, _)| (from, to, 1.0))).expect("weights");
    assert_near_or_none(&constraint(&ones), &with(of_ones));
}

/// NetworkX 3.6.1, `effective_size(G, nodes=list(G), weight="weight")`.
#[test]
fn effective_size_is_that_of_another_program() {
    #[rustfmt::skip]
    let expected = [
        6.108392687559355, 4.687393162393163, 2.517968142968143, 3.552175602175602,
        5.3719586894586895, 2.770973909131804, 1.0, 6.50613722697056, 3.0516559829059826,
        2.9282153032153033, 1.1923076923076923, 7.530110762253618,
    ];
    let expected: Vec<_> = expected.into_iter().map(Some).chain([None]).collect();
    assert_near_or_none(&effective_size(&graph()), &expected);
}

/// The definitions, one path each: who speaks for whom.
#[test]
fn a_path_gives_its_broker_the_role_of_the_paper() {
    let path = Graph::new([], [("a", "v", 1.0), ("v", "z", 1.0)]).expect("weights");
    let cases = [
        ([0, 0, 0], Roles { coordinator: 1, ..Roles::default() }),
        ([0, 1, 0], Roles { consultant: 1, ..Roles::default() }),
        ([0, 0, 1], Roles { representative: 1, ..Roles::default() }),
        ([1, 0, 0], Roles { gatekeeper: 1, ..Roles::default() }),
        ([0, 1, 2], Roles { liaison: 1, ..Roles::default() }),
    ];
    for (groups, expected) in cases {
        let found = brokerage(&path, &groups);
        assert_eq!(found, [Roles::default(), expected, Roles::default()], "{groups:?}");
    }
    let closed = [("a", "v", 1.0), ("v", "z", 1.0), ("a", "z", 1.0)];
    let closed = Graph::new([], closed).expect("weights");
    assert!(brokerage(&closed, &[0, 0, 0]).iter().all(|roles| roles.total() == 0));
    // What leads back does not close the path.
    let back = [("a", "v", 1.0), ("v", "z", 1.0), ("z", "a", 1.0)];
    let back = Graph::new([], back).expect("weights");
    assert!(brokerage(&back, &[0, 0, 0]).iter().all(|roles| roles.coordinator == 1));
}

/// Counted over predecessors and successors in NetworkX 3.6.1, node n in group n mod 3.
#[test]
fn brokerage_is_counted_as_in_python() {
    let expected = [
        [1, 3, 6, 2, 3],
        [0, 1, 2, 3, 4],
        [0, 1, 0, 0, 2],
        [0, 1, 0, 3, 2],
        [0, 2, 2, 0, 3],
        [0, 1, 0, 0, 0],
        [0, 0, 0, 0, 0],
        [0, 4, 0, 3, 4],
        [0, 0, 1, 0, 2],
        [0, 0, 1, 1, 1],
        [0, 0, 0, 0, 0],
        [0, 5, 0, 5, 8],
        [0, 0, 0, 0, 0],
    ];
    let groups: Vec<usize> = (0..usize::from(NODES)).map(|node| node % 3).collect();
    let found = brokerage(&graph(), &groups).into_iter().map(|roles| {
        let Roles { coordinator, consultant, representative, gatekeeper, liaison } = roles;
        [coordinator, consultant, representative, gatekeeper, liaison]
    });
    assert_eq!(found.collect::<Vec<_>>(), expected);
}

#[test]
fn what_weighs_nothing_is_refused() {
    for weight in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        let refused = Graph::new([], [("KAZ", "UZB", 1.0), ("KAZ", "TUR", weight)]);
        let told = refused.expect_err("no weight").to_string();
        assert!(told.starts_with("the tie from \"KAZ\" to \"TUR\" brings the weight "), "{told}");
    }
    let refused = Graph::new([], [("KAZ", "UZB", f64::MAX), ("KAZ", "TUR", f64::MAX)]);
    assert!(refused.expect_err("too great").weight.is_infinite());
}

#[test]
fn ties_are_summed_and_loops_left_out() {
    let ties = [(2, 1, 0.5), (1, 1, 9.0), (1, 2, 1.0), (2, 1, 0.25)];
    let graph = Graph::new([3], ties).expect("weights");
    assert_eq!(graph.nodes(), [1, 2, 3]);
    assert_eq!(graph.ties().collect::<Vec<_>>(), [(0, 1, 1.0), (1, 0, 0.75)]);
    let graph = graph.undirected();
    assert_eq!(graph.ties().collect::<Vec<_>>(), [(0, 1, 1.75)]);
    assert_eq!((graph.weight(1, 0), graph.weight(0, 2)), (Some(1.75), None));
}

/// Five nodes of two groups on a circle of seven places: clockwise from the top, as on a page.
#[test]
fn nodes_stand_on_a_circle_group_by_group() {
    let graph = Graph::new(0..5_u8, []).expect("no ties");
    let places = layout(&graph, &[1, 0, 1, 0, 0]);
    let seventh = |n: f64| {
        let angle = n * 51.428_571_428_571_43_f64.to_radians();
        (angle.sin(), -angle.cos())
    };
    let expected = [seventh(4.0), seventh(0.0), seventh(5.0), seventh(1.0), seventh(2.0)];
    let flat = |places: &[(f64, f64)]| places.iter().flat_map(|&(x, y)| [x, y]).collect::<Vec<_>>();
    assert_near(&flat(&places), &flat(&expected));
    // Of one group there is no gap: four nodes stand at the quarters.
    let graph = Graph::new(0..4_u8, []).expect("no ties");
    let expected = [0.0, -1.0, 1.0, 0.0, 0.0, 1.0, -1.0, 0.0];
    assert_near(&flat(&layout(&graph, &[0; 4])), &expected);
}
