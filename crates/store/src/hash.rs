//! A SHA-256 digest and its spelling.

use std::fmt;
use std::str::FromStr;

/// A SHA-256 digest: 32 bytes, written as 64 lowercase hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash([u8; 32]);

impl Hash {
    /// The digest of these 32 bytes.
    #[must_use]
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The 32 bytes of the digest.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hash({self})")
    }
}

/// A text that is not the spelling of a [`struct@Hash`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a SHA-256 digest: write exactly 64 lowercase hexadecimal digits")]
pub struct HashParseError(String);

impl FromStr for Hash {
    type Err = HashParseError;

    /// Reads the one spelling that `Display` writes; capitals are refused, so
    /// that equal digests are always equal texts.
    ///
    /// # Errors
    /// [`HashParseError`], which quotes the text.
    fn from_str(text: &str) -> Result<Self, HashParseError> {
        parse(text).ok_or_else(|| HashParseError(text.to_owned()))
    }
}

fn parse(text: &str) -> Option<Hash> {
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    if pairs.len() != 32 || !rest.is_empty() {
        return None;
    }
    let mut bytes = [0; 32];
    for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
        *byte = digit(*high)? << 4 | digit(*low)?;
    }
    Some(Hash(bytes))
}

const fn digit(ascii: u8) -> Option<u8> {
    match ascii {
        b'0'..=b'9' => Some(ascii - b'0'),
        b'a'..=b'f' => Some(ascii - b'a' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_hash_reads_back_from_its_spelling(bytes: [u8; 32]) {
            let hash = Hash::new(bytes);
            prop_assert_eq!(hash.to_string().parse(), Ok(hash));
        }

        #[test]
        fn no_other_text_is_a_hash(text in ".{0,70}") {
            if let Ok(hash) = text.parse::<Hash>() {
                prop_assert_eq!(hash.to_string(), text);
            }
        }
    }

    #[test]
    fn capitals_and_wrong_lengths_are_refused_with_the_mending() {
        for text in ["", "00", &"A".repeat(64), &"0".repeat(63), &"0".repeat(65), &"é".repeat(32)]
        {
            let error = text.parse::<Hash>().expect_err(text);
            assert!(error.to_string().contains("64 lowercase"), "{error}");
        }
    }
}
