//! Reproducible chance: every draw follows from a seed and the number of a stream.

use rand_chacha::{
    ChaCha8Rng,
    rand_core::{Rng, SeedableRng},
};

/// Draws from one stream of a seed. Streams are independent of each other, so what is drawn in one
/// does not depend on whether, when or where another is drawn.
///
/// The generator is ChaCha with 8 rounds (Daniel J. Bernstein, "ChaCha, a variant of Salsa20",
/// 2008); its key is the seed in little-endian order followed by zeros, its nonce the stream. How
/// an index follows from its words is ours and not `rand`'s, whose ways change with its versions.
pub(crate) struct Draws(ChaCha8Rng);

impl Draws {
    pub(crate) fn new(seed: u64, stream: u64) -> Self {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        let mut words = ChaCha8Rng::from_seed(key);
        words.set_stream(stream);
        Self(words)
    }

    /// Sixty-four bits, each as likely to be one as not.
    pub(crate) fn word(&mut self) -> u64 {
        self.0.next_u64()
    }

    /// A number below `bound`, each as likely as any other; `bound` is not zero. Daniel Lemire,
    /// "Fast random integer generation in an interval", ACM Transactions on Modeling and Computer
    /// Simulation 29 (2019) 3:1-3:12, algorithm 5.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        let bound = bound as u64;
        let least = bound.wrapping_neg() % bound;
        loop {
            let wide = u128::from(self.word()) * u128::from(bound);
            // The low half tells whether this number would come up too often.
            if wide as u64 >= least {
                return (wide >> 64) as usize;
            }
        }
    }

    /// Puts the items into an order, each as likely as any other: Fisher & Yates, from the end
    /// (Donald E. Knuth, The Art of Computer Programming, volume 2, algorithm 3.4.2P).
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

#[cfg(test)]
mod tests;
