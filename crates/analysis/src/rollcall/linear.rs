//! The little linear algebra that ideal points need.

/// The lower triangle L with L L' = `matrix`; none where it is not positive definite.
pub(super) fn cholesky(matrix: &[Vec<f64>]) -> Option<Vec<Vec<f64>>> {
    let mut lower: Vec<Vec<f64>> = Vec::with_capacity(matrix.len());
    for (row, given) in matrix.iter().enumerate() {
        let mut new = Vec::with_capacity(row + 1);
        for column in 0..row {
            let dot = dot(&new, &lower[column][..column]);
            new.push((given[column] - dot) / lower[column][column]);
        }
        let square = given[row] - dot(&new, &new);
        if !(square > 0.0 && square.is_finite()) {
            return None;
        }
        new.push(square.sqrt());
        lower.push(new);
    }
    Some(lower)
}

/// The x with L x = `right`, of which there may be more than rows of L.
pub(super) fn forward(lower: &[Vec<f64>], right: &[f64]) -> Vec<f64> {
    let mut found: Vec<f64> = Vec::with_capacity(lower.len());
    for (row, right) in lower.iter().zip(right) {
        let at = found.len();
        found.push((right - dot(&found, &row[..at])) / row[at]);
    }
    found
}

/// The x with `matrix` x = `right`; none where the matrix is not positive definite.
pub(super) fn solve(matrix: &[Vec<f64>], right: &[f64]) -> Option<Vec<f64>> {
    let lower = cholesky(matrix)?;
    let mut found = forward(&lower, right);
    for at in (0..found.len()).rev() {
        let later: f64 = (at + 1..found.len()).map(|row| lower[row][at] * found[row]).sum();
        found[at] = (found[at] - later) / lower[at][at];
    }
    Some(found)
}

/// The sum of the products of what stands at the same places.
pub(super) fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}

/// The direction in which rows of a symmetric matrix differ most, once rows and columns are centred:
/// its first principal coordinate (J. C. Gower, "Some distance properties of latent root and vector
/// methods used in multivariate analysis", Biometrika 53 (1966) 325-338), by repeated
/// multiplication from the row that is longest.
pub(super) fn principal(matrix: &[Vec<f64>]) -> Vec<f64> {
    let size = matrix.len() as f64;
    let means: Vec<f64> = matrix.iter().map(|row| row.iter().sum::<f64>() / size).collect();
    let mean = means.iter().sum::<f64>() / size;
    let centred: Vec<Vec<f64>> = matrix
        .iter()
        .zip(&means)
        .map(|(row, own)| {
            row.iter().zip(&means).map(|(one, other)| one - own - other + mean).collect()
        })
        .collect();
    let length = |row: &Vec<f64>| dot(row, row).sqrt();
    // No root is less than this below zero, so the greatest is the farthest from zero.
    let longest =
        centred.iter().map(|row| row.iter().map(|one| one.abs()).sum()).fold(0.0, f64::max);
    let start = centred.iter().max_by(|a, b| length(a).total_cmp(&length(b)));
    let mut vector = start.cloned().unwrap_or_default();
    for _ in 0..500 {
        let next: Vec<f64> = centred
            .iter()
            .zip(&vector)
            .map(|(row, own)| dot(row, &vector) + longest * own)
            .collect();
        let length = length(&next);
        if length <= 0.0 {
            break;
        }
        vector = next.into_iter().map(|one| one / length).collect();
    }
    vector
}
