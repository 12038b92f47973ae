//! Short readable identifiers.

use smol_str::SmolStr;
use thiserror::Error;

/// An identifier given by a person: lower-case letters, digits, `-` and `.`, at most
/// [`Id::LONGEST`] bytes. Unique within one table of one forum.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(SmolStr);

/// A text that cannot be an identifier.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{0:?} is not an id: expected 1 to 80 lower-case letters, digits, '-' or '.'")]
pub struct IdError(pub String);

impl Id {
    /// The greatest length in bytes.
    pub const LONGEST: usize = 80;

    /// The identifier's text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for Id {
    type Err = IdError;
    fn from_str(text: &str) -> Result<Self, IdError> {
        let allowed = |b: u8| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.');
        if (1..=Self::LONGEST).contains(&text.len()) && text.bytes().all(allowed) {
            Ok(Self(text.into()))
        } else {
            Err(IdError(text.to_owned()))
        }
    }
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(&self.0)
    }
}

text_from_str!(Id, "id");
text_to_str!(Id, "^[a-z0-9.-]{1,80}$", "Lower-case letters, digits, '-' and '.'");

#[cfg(test)]
mod tests {
    use super::Id;

    #[test]
    fn ids_are_plain() {
        assert!("usa-10bn".parse::<Id>().is_ok());
        for bad in ["", "USA", "a b", "a/b", "é", &"x".repeat(81)] {
            assert!(bad.parse::<Id>().is_err(), "{bad:?}");
        }
    }
}
