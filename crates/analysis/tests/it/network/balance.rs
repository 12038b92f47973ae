//! Balance over poles.

use super::assert_near;
use analysis::network::{Balance, balance};

/// Entropy by SciPy 1.17.1, `scipy.stats.entropy(p) / ln(k)`; the index by hand, as for 5:3:2
/// `(1 - 0.38) / (2/3) = 0.93`.
#[test]
fn a_whole_is_spread_as_other_programs_say() {
    let cases: [(&[f64], f64, f64); 4] = [
        (&[5.0, 3.0, 2.0], 0.937_230_563_216_129_5, 0.93),
        (&[10.0, 0.0, 0.0], 0.0, 0.0),
        (&[1.0, 1.0, 1.0, 1.0], 1.0, 1.0),
        (&[7.5, 2.5, 0.0, 1.0], 0.588_511_277_305_817_1, 0.633_608_815_426_997_3),
    ];
    for (weights, evenness, diversity) in cases {
        let found = balance(weights).expect("a balance");
        assert_near(&[found.evenness, found.diversity], &[evenness, diversity]);
    }
}

#[test]
fn what_has_no_balance_has_none() {
    for weights in [&[][..], &[1.0], &[0.0, 0.0], &[1.0, -1.0, 2.0], &[1.0, f64::NAN]] {
        assert_eq!(balance(weights), None::<Balance>, "{weights:?}");
    }
}
