//! The Merkle tree of RFC 6962, section 2.1: pure arithmetic over hashes.
//!
//! The hash of a list of `n > 1` leaves splits it at the largest power of two
//! below `n`. A list is therefore a row of perfect subtrees, one for each bit
//! set in `n`, largest first; their roots are the *peaks*. [`Tree`] keeps the
//! peaks and nothing else: at most 64 hashes, however many leaves it has seen.

use std::fmt;

use sha2::{Digest, Sha256};

pub use crate::hash::{Hash, HashParseError};

/// The hash of one leaf: `SHA-256(0x00 || data)` (RFC 6962, section 2.1).
#[must_use]
pub fn leaf_hash(data: &[u8]) -> Hash {
    digest(&[&[0x00], data])
}

/// The root over these leaf hashes; `SHA-256("")` over none (RFC 6962,
/// section 2.1).
#[must_use]
pub fn root(leaves: &[Hash]) -> Hash {
    leaves.iter().copied().collect::<Tree>().root()
}

/// `SHA-256(0x01 || left || right)`: the prefix differs from a leaf's, so that
/// no leaf can pass for a node.
fn node_hash(left: Hash, right: Hash) -> Hash {
    digest(&[&[0x01], left.as_bytes(), right.as_bytes()])
}

fn digest(parts: &[&[u8]]) -> Hash {
    let mut sha = Sha256::new();
    for part in parts {
        sha.update(part);
    }
    Hash::new(sha.finalize().into())
}

/// What a journal commits to at one moment: how many entries it holds, and the
/// root over all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TreeHead {
    /// The number of leaves, which is the last entry's sequence number.
    pub size: u64,
    /// The root over those leaves.
    pub root: Hash,
}

impl fmt::Display for TreeHead {
    /// `size:root`, the root in hexadecimal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.size, self.root)
    }
}

/// A tree that grows by one leaf at a time, kept as its peaks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tree {
    size: u64,
    /// One root for each bit set in `size`, largest subtree first.
    peaks: Vec<Hash>,
}

impl Tree {
    /// The empty tree.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The tree of `size` leaves whose peaks are these, largest subtree first.
    /// `None` unless there is one peak for each bit set in `size`.
    #[must_use]
    pub fn from_peaks(size: u64, peaks: Vec<Hash>) -> Option<Self> {
        (peaks.len() == size.count_ones() as usize).then_some(Self { size, peaks })
    }

    /// Adds a leaf at the end. Amortised, it costs one hash.
    pub fn push(&mut self, leaf: Hash) {
        // As in binary addition: each trailing one of the size is a full
        // subtree as large as the one we carry, and the two become one.
        let mut carry = leaf;
        for _ in 0..self.size.trailing_ones() {
            if let Some(left) = self.peaks.pop() {
                carry = node_hash(left, carry);
            }
        }
        self.peaks.push(carry);
        self.size += 1;
    }

    /// The number of leaves.
    #[must_use]
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// The roots of the perfect subtrees, largest first.
    #[must_use]
    pub fn peaks(&self) -> &[Hash] {
        &self.peaks
    }

    /// The root over all leaves, by one hash for each peak but the first.
    #[must_use]
    pub fn root(&self) -> Hash {
        self.peaks
            .iter()
            .rev()
            .copied()
            .reduce(|right, left| node_hash(left, right))
            .unwrap_or_else(|| digest(&[]))
    }

    /// The size and the root.
    #[must_use]
    pub fn head(&self) -> TreeHead {
        TreeHead { size: self.size, root: self.root() }
    }
}

impl FromIterator<Hash> for Tree {
    fn from_iter<I: IntoIterator<Item = Hash>>(leaves: I) -> Self {
        let mut tree = Self::new();
        tree.extend(leaves);
        tree
    }
}

impl Extend<Hash> for Tree {
    fn extend<I: IntoIterator<Item = Hash>>(&mut self, leaves: I) {
        leaves.into_iter().for_each(|leaf| self.push(leaf));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ct_merkle::mem_backed_tree::MemoryBackedTree;
    use proptest::collection::vec;
    use proptest::prelude::*;

    /// The leaves of the Certificate Transparency reference tests.
    const LEAVES: [&[u8]; 8] = [
        b"",
        b"\x00",
        b"\x10",
        b"\x20\x21",
        b"\x30\x31",
        b"\x40\x41\x42\x43",
        b"\x50\x51\x52\x53\x54\x55\x56\x57",
        b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
    ];

    /// Their roots, for the first 0, 1, … 8 leaves.
    const ROOTS: [&str; 9] = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    /// The definition of RFC 6962, section 2.1, word for word: recursive, slow
    /// and sharing no code with [`Tree`] above the node hash.
    fn defined(leaves: &[Hash]) -> Hash {
        match leaves {
            [] => digest(&[]),
            [leaf] => *leaf,
            _ => {
                let split = leaves.len().next_power_of_two() / 2;
                let (left, right) = leaves.split_at(split);
                node_hash(defined(left), defined(right))
            }
        }
    }

    #[test]
    fn the_reference_roots() {
        let leaves: Vec<Hash> = LEAVES.iter().map(|data| leaf_hash(data)).collect();
        for (size, expected) in ROOTS.iter().enumerate() {
            assert_eq!(root(&leaves[..size]).to_string(), *expected, "size {size}");
        }
    }

    #[test]
    fn every_size_up_to_300_agrees_with_the_definition() {
        let leaves: Vec<Hash> = (0..300u32).map(|n| leaf_hash(&n.to_be_bytes())).collect();
        let mut tree = Tree::new();
        for size in 0..=leaves.len() {
            assert_eq!(tree.root(), defined(&leaves[..size]), "size {size}");
            assert_eq!(tree.peaks().len(), tree.size().count_ones() as usize);
            if let Some(leaf) = leaves.get(size) {
                tree.push(*leaf);
            }
        }
    }

    #[test]
    fn a_head_is_written_as_size_and_root() {
        let written = Tree::new().head().to_string();
        assert_eq!(written, format!("0:{}", ROOTS[0]));
    }

    proptest! {
        #[test]
        fn agrees_with_another_implementation(data in vec(vec(any::<u8>(), 0..40), 0..200)) {
            let ours: Vec<Hash> = data.iter().map(|leaf| leaf_hash(leaf)).collect();
            let mut theirs = MemoryBackedTree::<Sha256, Vec<u8>>::new();
            data.into_iter().for_each(|leaf| theirs.push(leaf));
            let (ours, theirs) = (root(&ours), theirs.root());
            prop_assert_eq!(ours.as_bytes().as_slice(), theirs.as_bytes().as_slice());
        }

        #[test]
        fn a_tree_resumes_from_its_peaks(before in 0u64..2000, after in 0u64..100) {
            let leaf = |n: u64| leaf_hash(&n.to_be_bytes());
            let whole: Tree = (0..before + after).map(leaf).collect();
            let half: Tree = (0..before).map(leaf).collect();
            let mut resumed = Tree::from_peaks(half.size(), half.peaks().to_vec()).expect("peaks");
            resumed.extend((before..before + after).map(leaf));
            prop_assert_eq!(resumed, whole);
        }

        #[test]
        fn peaks_that_do_not_fit_the_size_are_refused(size in 0u64..5000, count in 0usize..14) {
            let tree = Tree::from_peaks(size, vec![leaf_hash(b""); count]);
            prop_assert_eq!(tree.is_some(), count == size.count_ones() as usize);
        }
    }
}
