//! Wayne W. Zachary's karate club ("An information flow model for conflict and fission in small
//! groups", Journal of Anthropological Research 33 (1977) 452-473) as NetworkX 3.6.1 has it,
//! against NetworkX 3.6.1, python-igraph 1.0.0 and leidenalg 0.12.0.

use super::{assert_near, assert_near_or_none};
use analysis::network::{
    Between, Graph, Range, Roles, between, betweenness, bootstrap, brokerage_ranges, consensus,
    constraint, effective_size, modularity, normalised_betweenness,
};
use std::num::NonZeroU32;

const NODES: u8 = 34;

#[rustfmt::skip]
const TIES: [(u8, u8, u8); 78] = [
    (0, 1, 4), (0, 2, 5), (0, 3, 3), (0, 4, 3), (0, 5, 3), (0, 6, 3), (0, 7, 2), (0, 8, 2),
    (0, 10, 2), (0, 11, 3), (0, 12, 1), (0, 13, 3), (0, 17, 2), (0, 19, 2), (0, 21, 2), (0, 31, 2),
    (1, 2, 6), (1, 3, 3), (1, 7, 4), (1, 13, 5), (1, 17, 1), (1, 19, 2), (1, 21, 2), (1, 30, 2),
    (2, 3, 3), (2, 7, 4), (2, 8, 5), (2, 9, 1), (2, 13, 3), (2, 27, 2), (2, 28, 2), (2, 32, 2),
    (3, 7, 3), (3, 12, 3), (3, 13, 3), (4, 6, 2), (4, 10, 3), (5, 6, 5), (5, 10, 3), (5, 16, 3),
    (6, 16, 3), (8, 30, 3), (8, 32, 3), (8, 33, 4), (9, 33, 2), (13, 33, 3), (14, 32, 3),
    (14, 33, 2), (15, 32, 3), (15, 33, 4), (18, 32, 1), (18, 33, 2), (19, 33, 1), (20, 32, 3),
    (20, 33, 1), (22, 32, 2), (22, 33, 3), (23, 25, 5), (23, 27, 4), (23, 29, 3), (23, 32, 5),
    (23, 33, 4), (24, 25, 2), (24, 27, 3), (24, 31, 2), (25, 31, 7), (26, 29, 4), (26, 33, 2),
    (27, 33, 4), (28, 31, 2), (28, 33, 2), (29, 32, 4), (29, 33, 2), (30, 32, 3), (30, 33, 3),
    (31, 32, 4), (31, 33, 4), (32, 33, 5),
];

/// Who went with the instructor (0) and who with the officers (1), as the paper tells.
#[rustfmt::skip]
const CLUB: [usize; 34] = [
    0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1,
];

fn graph_of(weigh: impl Fn(u8) -> f64) -> Graph<u8> {
    let ties = TIES.map(|(from, to, weight)| (from, to, weigh(weight)));
    Graph::new(0..NODES, ties).expect("weights").undirected()
}

/// Every tie weighs one.
fn graph() -> Graph<u8> {
    graph_of(|_| 1.0)
}

/// A tie weighs the number of contexts in which the two met.
fn weighted() -> Graph<u8> {
    graph_of(f64::from)
}

fn times(times: u32) -> NonZeroU32 {
    NonZeroU32::new(times).expect("at least one")
}

/// igraph, `Graph.betweenness()`; NetworkX, `betweenness_centrality`.
#[test]
fn betweenness_is_that_of_other_programs() {
    #[rustfmt::skip]
    let expected = [
        231.0714285714286, 28.478571428571424, 75.85079365079366, 6.288095238095237,
        0.3333333333333333, 15.833333333333334, 15.833333333333332, 0.0, 29.529365079365082,
        0.44761904761904764, 0.3333333333333333, 0.0, 0.0, 24.215873015873015, 0.0, 0.0, 0.0, 0.0,
        0.0, 17.1468253968254, 0.0, 0.0, 0.0, 9.299999999999999, 1.1666666666666665,
        2.0277777777777777, 0.0, 11.79206349206349, 0.9476190476190476, 1.5428571428571427,
        7.609523809523807, 73.00952380952378, 76.69047619047619, 160.5515873015873,
    ];
    assert_near(&betweenness(&graph()), &expected);
    let first = [0.43763528138528146, 0.053936688311688304, 0.14365680615680618];
    assert_near(&normalised_betweenness(&graph())[..3], &first);
    // Weights are no lengths.
    assert_eq!(betweenness(&weighted()), betweenness(&graph()));
}

/// igraph, `Graph.constraint()` and `Graph.constraint(weights)`.
#[test]
fn constraint_is_that_of_other_programs() {
    #[rustfmt::skip]
    let expected = [
        0.15542329764660498, 0.27953510802469134, 0.18517663966049386, 0.39665964720507535,
        0.5294174382716048, 0.4774848090277778, 0.4774848090277778, 0.44271158854166676,
        0.3036007136678201, 0.5, 0.5294174382716049, 1.0, 0.6225043402777779, 0.32333541666666676,
        0.5736795943867743, 0.5736795943867743, 0.78125, 0.590868537808642, 0.5736795943867743,
        0.37371935013717417, 0.5736795943867743, 0.590868537808642, 0.5736795943867743,
        0.30582372164552096, 0.4598765432098765, 0.4598765432098765, 0.6709018166089966,
        0.2850692041522491, 0.3869131530607885, 0.44940900134563627, 0.3460064638600538,
        0.24457540369088815, 0.24922336227519326, 0.1564186851211073,
    ];
    assert_near_or_none(&constraint(&graph()), &expected.map(Some));
    #[rustfmt::skip]
    let of_weights = [
        0.19062348905638032, 0.3409019831285561, 0.255653839096456, 0.4122226156115593,
        0.508088569654933, 0.49112922777491624, 0.5314047216519745, 0.5270819504163449,
        0.3344147563587521, 0.5555555555555556, 0.5304976482780612, 1.0, 0.7302295918367347,
        0.3827486243156608, 0.6411266928285626, 0.6323943473973153, 0.9397491245018718,
        0.6653314075883578, 0.6670775837009678, 0.4391093639199636, 0.7238213470731378,
        0.6236083811249431, 0.6398342278393352, 0.3127739611655626, 0.5124716553287981,
        0.4563144985885511, 0.65316243881949, 0.3222101463859707, 0.39898274124464594,
        0.43892519735387914, 0.3944911707240065, 0.2754988351267919, 0.25825614048375367,
        0.18628728563229377,
    ];
    assert_near_or_none(&constraint(&weighted()), &of_weights.map(Some));
}

/// NetworkX, `effective_size(G)` and `effective_size(G, nodes=list(G), weight="weight")`. Without
/// `nodes`, that version (over SciPy 1.17.1) divides the weights by the wrong maxima: its two ways
/// disagree, and a dense NumPy product agrees with this one.
#[test]
fn effective_size_is_that_of_another_program() {
    #[rustfmt::skip]
    let expected = [
        13.75, 6.333333333333334, 7.800000000000001, 2.666666666666667, 1.6666666666666667, 2.5,
        2.5, 1.0, 3.0, 2.0, 1.6666666666666667, 1.0, 1.0, 2.5999999999999996, 1.0, 1.0, 1.0, 1.0,
        1.0, 2.3333333333333335, 1.0, 1.0, 1.0, 3.4, 2.3333333333333335, 2.3333333333333335, 1.0,
        3.5, 2.3333333333333335, 2.0, 2.5, 5.000000000000001, 9.833333333333332,
        15.235294117647062,
    ];
    assert_near_or_none(&effective_size(&graph()), &expected.map(Some));
    #[rustfmt::skip]
    let of_weights = [
        13.775000000000002, 6.4672413793103445, 7.946969696969697, 3.6333333333333333, 2.225,
        2.942857142857143, 2.7846153846153845, 1.4615384615384617, 3.396078431372549, 2.0, 2.15,
        1.0, 1.3, 2.923529411764706, 1.0, 1.0, 1.0, 1.288888888888889, 1.0, 2.413333333333333, 1.0,
        1.2666666666666666, 1.0, 3.723809523809524, 2.428571428571429, 2.6258503401360542,
        1.5666666666666669, 3.5076923076923077, 2.5428571428571427, 2.4923076923076923,
        2.690909090909091, 5.141043083900226, 10.089285714285714, 15.22891865079365,
    ];
    assert_near_or_none(&effective_size(&weighted()), &of_weights.map(Some));
}

/// The best of 1,000 seeds of leidenalg, `find_partition(g, RBConfigurationVertexPartition,
/// resolution_parameter, seed, n_iterations=-1)`; modularity by NetworkX, `community.modularity`.
/// 0.4198 is the greatest there is (Ulrik Brandes et al., "On modularity clustering", IEEE
/// Transactions on Knowledge and Data Engineering 20 (2008) 172-188).
#[test]
fn communities_are_the_best_that_leidenalg_finds() {
    #[rustfmt::skip]
    let four = [
        0, 0, 0, 0, 1, 1, 1, 0, 2, 2, 1, 0, 0, 0, 2, 2, 1, 0, 2, 0, 2, 0, 2, 3, 3, 3, 2, 3, 3, 2,
        2, 3, 2, 2,
    ];
    #[rustfmt::skip]
    let two = [
        0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1,
    ];
    #[rustfmt::skip]
    let seven = [
        0, 0, 1, 1, 2, 2, 2, 1, 3, 1, 2, 0, 1, 1, 4, 4, 2, 0, 4, 0, 4, 0, 4, 5, 6, 6, 5, 5, 6, 5,
        3, 6, 4, 4,
    ];
    let cases = [
        (graph(), 1.0, four, 0.41978961209730437),
        (graph(), 0.5, two, 0.6217948717948718),
        (graph(), 2.0, seven, 0.16452991452991453),
        (weighted(), 1.0, four, 0.44490358126721763),
    ];
    for (graph, resolution, groups, expected) in cases {
        let found = consensus(&graph, resolution, 1, times(50));
        assert_near_or_none(&[found.modularity], &[Some(expected)]);
        assert_near_or_none(&[modularity(&graph, &groups, resolution)], &[Some(expected)]);
        assert_eq!(found.groups, groups, "at resolution {resolution}");
    }
}

/// NetworkX, `community.modularity(G, clubs, weight=None)`.
#[test]
fn modularity_of_the_clubs_is_that_of_another_program() {
    assert_near_or_none(&[modularity(&graph(), &CLUB, 1.0)], &[Some(0.3582347140039448)]);
}

/// Counted over `common_neighbors` of NetworkX. Node 8 is in both sets.
#[test]
fn who_connects_two_sets_is_counted_as_in_python() {
    let a = (0..10).collect();
    let b = (8..NODES).step_by(3).collect();
    let found = between(&graph(), &a, &b);
    #[rustfmt::skip]
    let expected = [
        (0, 21, 17.0 + 5.0 / 6.0), (1, 3, 1.5), (2, 9, 5.0 + 1.0 / 6.0), (8, 1, 1.0 / 3.0),
        (27, 1, 0.5), (30, 2, 5.0 / 6.0), (31, 1, 1.0 / 3.0), (32, 8, 5.5), (33, 12, 9.0),
    ];
    let brokers = (0_u8..).zip(&found).filter(|(_, found)| found.pairs > 0);
    let brokers: Vec<_> =
        brokers.map(|(node, &Between { pairs, share })| (node, pairs, share)).collect();
    assert_eq!(brokers.len(), expected.len());
    for (found, expected) in brokers.iter().zip(expected) {
        assert_eq!((found.0, found.1), (expected.0, expected.1));
        assert_near(&[found.2], &[expected.2]);
    }
    assert_near(&[found.iter().map(|found| found.share).sum()], &[41.0]);
}

/// The 99 deals of seed 1, drawn by ChaCha8 in Python (held to the published vector) and counted
/// there; mean and percentiles by NumPy 2.4.6.
#[test]
fn ranges_of_brokerage_are_those_of_the_same_deals_in_python() {
    let found = brokerage_ranges(&graph(), &CLUB, 1, times(99));
    let range = |[observed, mean, low, high, p]: [f64; 5]| Range { observed, mean, low, high, p };
    let none = range([0.0, 0.0, 0.0, 0.0, 1.0]);
    let expected = |coordinator, consultant, gate| Roles {
        coordinator: range(coordinator),
        consultant: range(consultant),
        representative: range(gate),
        gatekeeper: range(gate),
        liaison: none,
    };
    let instructor = expected(
        [174.0, 47.5959595959596, 16.9, 86.8, 0.01],
        [0.0, 51.19191919191919, 22.7, 87.3, 1.0],
        [15.0, 52.60606060606061, 43.9, 56.0, 1.0],
    );
    let third = expected(
        [10.0, 14.868686868686869, 0.9, 36.0, 0.73],
        [12.0, 18.282828282828284, 0.0, 38.2, 0.71],
        [23.0, 17.424242424242426, 11.0, 21.0, 0.03],
    );
    let officer = expected(
        [156.0, 56.02020202020202, 15.6, 96.0, 0.01],
        [6.0, 60.86868686868687, 28.0, 119.9, 1.0],
        [40.0, 62.55555555555556, 53.25, 66.0, 1.0],
    );
    let flat = |roles: Roles<Range>| {
        let Roles { coordinator, consultant, representative, gatekeeper, liaison } = roles;
        let all = [coordinator, consultant, representative, gatekeeper, liaison];
        all.map(|one| [one.observed, one.mean, one.low, one.high, one.p]).concat()
    };
    for (node, expected) in [(0, instructor), (2, third), (33, officer)] {
        assert_near(&flat(found[node]), &flat(expected));
    }
}

/// 200 samples of the 78 ties by seed 2, drawn as above, with `constraint(weight="weight")` and
/// `betweenness_centrality` of NetworkX. Node 11 has a single tie, which 68 samples miss.
#[test]
fn intervals_are_those_of_the_same_samples_in_python() {
    let figures = |ties: &[&(u8, u8, u8)]| {
        let ties = ties.iter().map(|&&(from, to, weight)| (from, to, f64::from(weight)));
        let graph = Graph::new(0..NODES, ties).expect("weights").undirected();
        let held = constraint(&graph);
        vec![held[0], held[11], Some(betweenness(&graph)[33])]
    };
    let mut mixed = TIES;
    mixed.reverse();
    let found = bootstrap(&mixed, 2, times(200), figures);
    let found: Vec<_> = found.into_iter().map(|one| one.expect("an interval")).collect();
    assert_eq!(found.iter().map(|one| one.samples).collect::<Vec<_>>(), [200, 132, 200]);
    let figures: Vec<f64> =
        found.iter().flat_map(|one| [one.observed, one.low, one.high]).collect();
    #[rustfmt::skip]
    let expected = [
        0.19062348905638032, 0.141517111075291, 0.3241458972527562,
        1.0, 1.0, 1.0,
        160.5515873015873, 75.79523351648353, 262.7834523809525,
    ];
    assert_near(&figures, &expected);
}
