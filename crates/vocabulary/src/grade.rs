//! How well a record is proved, and where it stands among rivals.

code_list! {
    /// How well the cited sources prove a record, best first.
    pub enum Grade: "grade" {
        /// The document or office that makes the fact.
        Primary = "primary",
        /// Recorded here by the one who acted, signed in.
        Recorded = "recorded",
        /// Two or more independent sources.
        TwoSources = "two-sources",
        /// One source.
        SingleSource = "single-source",
        /// Only an automated, partisan or otherwise weak source.
        Weak = "weak",
        /// Sources contradict one another.
        Disputed = "disputed",
        /// Recalled, not seen in a source: to be verified before use.
        Unverified = "unverified",
        /// Arithmetic or inference from other records.
        Inferred = "inferred",
    }
}

impl Grade {
    /// Whether a record of this grade may stand without a source.
    #[must_use]
    pub const fn may_lack_source(self) -> bool {
        matches!(self, Self::Recorded | Self::Unverified | Self::Inferred)
    }

    /// Whether a page should carry a footnote beside a number of this grade.
    #[must_use]
    pub fn is_weak(self) -> bool {
        self >= Self::Weak
    }
}

code_list! {
    /// Where a record stands among rivals on the same question (Wikidata's ranks).
    pub enum Rank: "rank" {
        /// The one that counts.
        Preferred = "preferred",
        /// Stands beside the preferred one and widens low and high; counts if it has no rival.
        Normal = "normal",
        /// Wrong: shown with the reason, without effect.
        Deprecated = "deprecated",
    }
}
