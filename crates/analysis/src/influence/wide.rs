//! Whole numbers of a fixed number of words, for arrays of millions of counts.

use num_bigint::BigUint;
use std::ops::{Add, Mul, Sub};

/// A whole number below 2^(64 L), least word first. Sums, differences and products wrap around: where the
/// result is within range, what wrapped on the way does not matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Wide<const L: usize>([u64; L]);

impl<const L: usize> Wide<L> {
    pub const ZERO: Self = Self([0; L]);
    pub const ONE: Self = {
        let mut one = [0; L];
        one[0] = 1;
        Self(one)
    };

    /// Half of it, rounded down.
    pub fn half(self) -> Self {
        let mut half = [0; L];
        for (word, half) in half.iter_mut().enumerate() {
            let above = self.0.get(word + 1).map_or(0, |above| above << 63);
            *half = self.0[word] >> 1 | above;
        }
        Self(half)
    }

    pub fn big(self) -> BigUint {
        let digits = self.0.iter().flat_map(|&word| [word as u32, (word >> 32) as u32]).collect();
        BigUint::new(digits)
    }
}

impl<const L: usize> Add for Wide<L> {
    type Output = Self;

    #[inline]
    fn add(self, other: Self) -> Self {
        let mut sum = [0; L];
        let mut carry = false;
        for (word, sum) in sum.iter_mut().enumerate() {
            (*sum, carry) = self.0[word].carrying_add(other.0[word], carry);
        }
        Self(sum)
    }
}

impl<const L: usize> Sub for Wide<L> {
    type Output = Self;

    #[inline]
    fn sub(self, other: Self) -> Self {
        let mut difference = [0; L];
        let mut borrow = false;
        for (word, difference) in difference.iter_mut().enumerate() {
            (*difference, borrow) = self.0[word].borrowing_sub(other.0[word], borrow);
        }
        Self(difference)
    }
}

impl<const L: usize> Mul for Wide<L> {
    type Output = Self;

    #[inline]
    fn mul(self, other: Self) -> Self {
        let mut product = [0; L];
        for (place, &word) in self.0.iter().enumerate() {
            let mut carry = 0;
            for (at, product) in product[place..].iter_mut().enumerate() {
                (*product, carry) = word.carrying_mul_add(other.0[at], *product, carry);
            }
        }
        Self(product)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn carries_and_borrows_cross_words() {
        let ones = Wide([u64::MAX, u64::MAX, 0]);
        assert_eq!(ones + Wide::ONE, Wide([0, 0, 1]));
        assert_eq!(ones + Wide::ONE - Wide::ONE, ones);
        assert_eq!((ones + Wide::ONE).half(), Wide([0, 1 << 63, 0]));
        // (2^128 - 1)^2 = 2^256 - 2^129 + 1, of which three words are kept.
        assert_eq!(ones * ones, Wide([1, 0, u64::MAX - 1]));
        // 2^128, as every table of powers has it.
        assert_eq!(Wide([0, 0, 1]).big().to_string(), "340282366920938463463374607431768211456");
    }
}
