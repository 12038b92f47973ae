//! Texts that were read, and what people decided about the drafts read from them. The drafts
//! themselves are no records: reading is a function of the text, so they are read again.

use crate::{Draft, Kind};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use vocabulary::{Id, PartialDate, code_list};

/// A text that was read for a forum. Its copy is kept beside the journal under its hash; what is
/// here stays when the copy is erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Text {
    /// Its id: also the id of the source that accepted drafts cite.
    pub id: Id,
    /// SHA-256 of the text (UTF-8), lower-case hexadecimal.
    pub hash: String,
    /// Who published it.
    pub publisher: String,
    /// Its title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Where it was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// When it was published; relative dates are read from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<PartialDate>,
    /// Its language (BCP 47).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// A sketch of its words, by which copies are recognised; hexadecimal.
    pub sketch: String,
    /// The earliest text among those read for this forum that it repeats.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copy_of: Option<Id>,
    /// Drafts of a second opinion: they cannot be read again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub opinions: Vec<Draft>,
}

code_list! {
    /// What became of a draft.
    pub enum Verdict: "verdict" {
        /// It became a record.
        Accepted = "accepted",
        /// It says what a record already says, and was added to that record's citations.
        Merged = "merged",
        /// It was refused.
        Rejected = "rejected",
    }
}

/// What a person decided about a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Review {
    /// The draft's id: a draft is reviewed once; a later review replaces it.
    pub id: Id,
    /// The text it was read from.
    pub text: Id,
    /// What was decided.
    pub verdict: Verdict,
    /// The record it became or was merged with: its kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// And its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record: Option<Id>,
    /// Why, for what was rejected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}
