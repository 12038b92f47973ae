//! How well the reader reads: texts with the drafts that they must yield, and the reader's drafts
//! held against them. `docs/gold.md` has the format and the definitions.

mod figures;
mod judge;
mod parse;
#[cfg(test)]
mod tests;

pub use figures::{Counts, Scores, Traps};
pub use judge::{Difference, Evaluation, Found, Missed};
pub use parse::{GoldError, parse};

use register::{Deed, Field, Polarity, Reality};
use std::collections::BTreeMap;
use vocabulary::{Date, Stage};

/// A text and what must be read from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoldText {
    /// Its id, once among all files.
    pub id: String,
    /// When it was published.
    pub published: Option<Date>,
    /// What it tests.
    pub tests: String,
    /// For a trap: what a careless reader would get wrong.
    pub trap: Option<String>,
    /// The text.
    pub text: String,
    /// The drafts it must yield, and no others.
    pub drafts: Vec<GoldDraft>,
}

/// A draft that a text must yield.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoldDraft {
    /// What was done.
    pub deed: Deed,
    /// How far it has come, where that is judged.
    pub stage: Option<Stage>,
    /// Whether it is so.
    pub polarity: Polarity,
    /// How real it is.
    pub reality: Reality,
    /// What fills each field.
    pub fields: BTreeMap<Field, Vec<GoldFiller>>,
}

/// What fills a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoldFiller {
    /// The value, where it is more than the words.
    pub value: Option<String>,
    /// The words in the text; none for a bare code.
    pub words: String,
}

impl GoldFiller {
    /// The value, or the words where they are the value.
    #[must_use]
    pub fn told(&self) -> &str {
        self.value.as_deref().unwrap_or(&self.words)
    }
}

/// The fields of a deed. What a draft says beyond them is not judged unless the gold says it too.
#[must_use]
pub const fn fields(deed: Deed) -> &'static [Field] {
    use Field::{
        Abstained, Amount, Condition, Due, Forum, No, Office, Order, Outcome, Period, Quote,
        Speaker, Status, Through, Title, Topic, What, When, Where, Who, Whom, Yes,
    };
    match deed {
        Deed::Pledge => &[Who, Amount, Whom, What, Due, Period, Through, Condition, Forum],
        Deed::Payment => &[Who, Amount, Whom, Through, When],
        Deed::Delivery => &[Who, Amount, Whom, Where, When],
        Deed::Refusal | Deed::Cut | Deed::Suspension => &[Who, Amount, Whom],
        Deed::Invitation => &[Who, Whom, Forum, Amount],
        Deed::Acceptance
        | Deed::Decline
        | Deed::Signature
        | Deed::Ratification
        | Deed::Accession
        | Deed::Participation
        | Deed::Observer
        | Deed::Withdrawal => &[Who, Forum],
        Deed::Meeting => &[Who, When, Where, Order, Forum, Topic],
        Deed::Visit => &[Who, Whom, When, Where, Order],
        Deed::Call => &[Who, Whom, When],
        Deed::Agreement => &[Who, Title, Topic, Status, When, Amount],
        Deed::Target => &[Who, Topic, Amount, Due],
        Deed::Need => &[Amount, Whom, What, Who],
        Deed::Vote => &[Forum, Title, Outcome, Yes, No, Abstained, Who, When],
        Deed::Mediation => &[Who, Whom, Topic, Where, When],
        Deed::Quotation => &[Speaker, Quote, Who, Office, Topic, When],
        Deed::Position => &[Who, Speaker, Topic],
        Deed::Dispute => &[Who, Topic],
        Deed::Forum => &[Forum],
    }
}

/// Whether a draft that is wrong here is wrong altogether.
#[must_use]
pub const fn is_core(deed: Deed, field: Field) -> bool {
    match field {
        Field::Who | Field::Whom | Field::Amount | Field::Forum | Field::When => true,
        Field::Speaker | Field::Quote => matches!(deed, Deed::Quotation),
        Field::Outcome | Field::Yes | Field::No | Field::Abstained => matches!(deed, Deed::Vote),
        _ => false,
    }
}
