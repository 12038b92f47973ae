//! What proves a record, and where it stands among its rivals.

use schemars::JsonSchema;
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{SeqAccess, Visitor},
};
use vocabulary::{Grade, Id, Rank};

/// A passage of a source: the W3C Web Annotation text quote selector.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Passage {
    /// The source it stands in.
    pub source: Id,
    /// The exact words.
    pub exact: String,
    /// A few words before.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub prefix: String,
    /// A few words after.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub suffix: String,
}

/// The citations of a record, its grade, and its place among rivals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Proof {
    /// The sources it cites. Only an unverified or inferred record may cite none.
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "few")]
    pub sources: Vec<Id>,
    /// Passages of those sources, where they may be quoted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub passages: Vec<Passage>,
    /// How well the sources prove it.
    pub grade: Grade,
    /// Where it stands among rivals.
    #[serde(default = "normal", skip_serializing_if = "is_normal")]
    pub rank: Rank,
    /// The question it answers together with its rivals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<Id>,
    /// Why it is preferred or deprecated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// A remark in our own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Reads a list that mostly holds one id, with no more room than it needs: a large journal holds a
/// million such lists.
fn few<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Id>, D::Error> {
    struct Few;
    impl<'de> Visitor<'de> for Few {
        type Value = Vec<Id>;
        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("a list of ids")
        }
        fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Vec<Id>, A::Error> {
            let mut ids = Vec::new();
            while let Some(id) = from.next_element()? {
                ids.reserve_exact(1);
                ids.push(id);
            }
            Ok(ids)
        }
    }
    from.deserialize_seq(Few)
}

fn normal() -> Rank {
    Rank::Normal
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature serde asks for")]
fn is_normal(rank: &Rank) -> bool {
    *rank == Rank::Normal
}

impl Proof {
    /// Whether the record takes part in totals and standings.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.rank != Rank::Deprecated
    }
}
