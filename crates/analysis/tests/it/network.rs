//! Ties between actors, against what other programs compute and published tables.
#![expect(clippy::float_arithmetic, reason = "figures of graphs are real numbers")]

mod balance;
mod directed;
mod karate;
mod laws;
mod pacts;

/// Holds figures to those of another program, up to rounding.
#[track_caller]
fn assert_near(found: &[f64], expected: &[f64]) {
    assert_eq!(found.len(), expected.len());
    for (node, (found, expected)) in found.iter().zip(expected).enumerate() {
        let far = (found - expected).abs();
        assert!(far <= 1e-12 * expected.abs().max(1.0), "{node}: {found}, expected {expected}");
    }
}

/// The same, where some nodes have no figure.
#[track_caller]
fn assert_near_or_none(found: &[Option<f64>], expected: &[Option<f64>]) {
    let which = |all: &[Option<f64>]| all.iter().map(Option::is_some).collect::<Vec<_>>();
    assert_eq!(which(found), which(expected));
    let all = |all: &[Option<f64>]| all.iter().flatten().copied().collect::<Vec<_>>();
    assert_near(&all(found), &all(expected));
}
