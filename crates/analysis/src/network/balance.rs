//! How evenly ties are spread over poles.

/// How evenly a whole is spread over its parts: 0 where one part has all, 1 where all are equal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Balance {
    /// Shannon's entropy as a share of its greatest, `H / ln k` (E. C. Pielou, "The measurement of
    /// diversity in different types of biological collections", Journal of Theoretical Biology 13
    /// (1966) 131-144). Feels small parts more.
    pub evenness: f64,
    /// One minus the Herfindahl-Hirschman index, `1 - Σ p²`, as a share of its greatest, which is
    /// `1 - 1/k` (the index of qualitative variation). Feels great parts more.
    pub diversity: f64,
}

/// The balance of `weights`, one for each of k poles; a pole to which nothing ties is a zero, and
/// counts. None where there are fewer than two poles, where nothing weighs anything, or where a
/// weight is negative or no number.
#[must_use]
pub fn balance(weights: &[f64]) -> Option<Balance> {
    let poles = weights.len() as f64;
    let all: f64 = weights.iter().sum();
    let sound = weights.len() > 1 && all.is_finite() && all > 0.0;
    if !sound || weights.iter().any(|&weight| weight < 0.0) {
        return None;
    }
    let shares = || weights.iter().map(|weight| weight / all).filter(|&share| share > 0.0);
    let entropy = -shares().map(|share| share * share.ln()).sum::<f64>();
    let concentration: f64 = shares().map(|share| share * share).sum();
    // The last digit may be over the edge.
    Some(Balance {
        evenness: (entropy / poles.ln()).clamp(0.0, 1.0),
        diversity: ((1.0 - concentration) / (1.0 - 1.0 / poles)).clamp(0.0, 1.0),
    })
}
