use super::percentile;

/// NumPy 2.4.6, `percentile([1, 2, 4, ..., 512], [2.5, 97.5])`.
#[test]
fn percentiles_are_those_of_another_program() {
    let powers: Vec<f64> = (0..10).map(|power| f64::from(1_u32 << power)).collect();
    assert!((percentile(&powers, 0.025) - 1.225).abs() < 1e-12);
    assert!((percentile(&powers, 0.975) - 454.4).abs() < 1e-12);
    assert!((percentile(&[7.0], 0.975) - 7.0).abs() < 1e-12);
}
