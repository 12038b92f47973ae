//! Exact numbers, and the real number nearest to them.

use num_bigint::BigUint;
use std::{
    fmt,
    ops::{AddAssign, Div, Mul},
};

/// A fraction of whole numbers in lowest terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fraction {
    /// Above the line.
    pub numerator: BigUint,
    /// Below it; not zero.
    pub denominator: BigUint,
}

impl Fraction {
    /// `numerator / denominator`; the denominator is not zero.
    pub(super) fn new(numerator: &BigUint, denominator: &BigUint) -> Self {
        let (mut a, mut b) = (numerator.clone(), denominator.clone());
        while b != BigUint::ZERO {
            (a, b) = (b.clone(), a % b);
        }
        Self { numerator: numerator / &a, denominator: denominator / &a }
    }

    /// The nearest real number.
    #[must_use]
    pub fn value(&self) -> f64 {
        ratio(&self.numerator, &self.denominator)
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

/// The real number nearest to a fraction, ties to even; nothing of nothing is nothing.
pub(super) fn ratio(numerator: &BigUint, denominator: &BigUint) -> f64 {
    if *numerator == BigUint::ZERO || *denominator == BigUint::ZERO {
        return 0.0;
    }
    // 66 or 67 binary digits of the quotient, the last of them 1 where there are more: rounding
    // that to 53 rounds the quotient itself.
    let shift = 66 + denominator.bits() as i64 - numerator.bits() as i64;
    let shifted = |number: &BigUint, by: i64| number << by.max(0).unsigned_abs();
    let (above, below) = (shifted(numerator, shift), shifted(denominator, -shift));
    let quotient = &above / &below;
    let more = &quotient * &below != above;
    let mut digits = quotient.iter_u64_digits();
    let (low, high) = (digits.next().unwrap_or(0), digits.next().unwrap_or(0));
    let rounded = ((u128::from(high) << 64 | u128::from(low)) | u128::from(more)) as f64;
    // In two steps, since 2^shift may be beyond the reals where the result is not.
    let half = shift / 2;
    rounded * power_of_two(-half) * power_of_two(half - shift)
}

fn power_of_two(exponent: i64) -> f64 {
    2_f64.powi(exponent.clamp(-2_000, 2_000) as i32)
}

/// Numbers that coalitions are counted in.
pub(super) trait Count:
    Clone + From<u64> + Into<BigUint> + AddAssign + Mul<Output = Self> + Div<Output = Self>
{
}

impl Count for BigUint {}

/// Far quicker, for up to [`NARROW`] players.
impl Count for u128 {}

/// So many players have 2^120 coalitions, and each counted once for each player that is below
/// 2^127.
pub(super) const NARROW: usize = 120;

/// The binomial coefficients `n` over 0 to `n`.
pub(super) fn binomials<N: Count>(n: usize) -> Vec<N> {
    let mut row = vec![N::from(1)];
    for k in 0..n {
        row.push(row[k].clone() * N::from((n - k) as u64) / N::from(k as u64 + 1));
    }
    row
}

/// The factorials of 0 to `n`.
pub(super) fn factorials(n: usize) -> Vec<BigUint> {
    let mut all = vec![BigUint::from(1_u8)];
    for k in 1..=n {
        all.push(&all[k - 1] * k);
    }
    all
}

/// The number of all coalitions of `n` players.
#[must_use]
pub fn coalitions(n: usize) -> BigUint {
    BigUint::from(1_u8) << n
}
