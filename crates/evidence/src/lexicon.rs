//! The words of a language: what each may be, from the language's data files.

use crate::token::fold;
use rustc_hash::FxHashMap;
use thiserror::Error;

/// A word of the lexicon, whatever its case and accents.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WordId(pub u32);

impl WordId {
    /// A word that the lexicon does not have.
    pub const UNKNOWN: Self = Self(0);
}

/// A line of a data file that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{file}, line {line}: {value:?}: expected {expected}")]
pub struct DataFault {
    /// The file.
    pub file: String,
    /// Its line; the header is line 1.
    pub line: usize,
    /// What stands there.
    pub value: String,
    /// What should.
    pub expected: String,
}

/// The words of a language.
#[derive(Debug)]
pub struct Lexicon {
    /// By lower-case form without accents.
    ids: FxHashMap<Box<str>, WordId>,
    /// By id: that form.
    forms: Vec<Box<str>>,
}

impl Default for Lexicon {
    fn default() -> Self {
        Self::new()
    }
}

impl Lexicon {
    /// A lexicon without words.
    #[must_use]
    pub fn new() -> Self {
        Self { ids: FxHashMap::default(), forms: vec!["".into()] }
    }

    /// The id of a word in any case; it is added if it is new.
    pub fn add(&mut self, word: &str) -> WordId {
        let form = folded(word);
        if let Some(id) = self.ids.get(form.as_str()) {
            return *id;
        }
        let id = WordId(u32::try_from(self.forms.len()).unwrap_or(u32::MAX));
        self.forms.push(form.as_str().into());
        self.ids.insert(form.into(), id);
        id
    }

    /// The id of a form in lower case, without accents.
    #[must_use]
    pub fn id(&self, form: &str) -> WordId {
        self.ids.get(form).copied().unwrap_or(WordId::UNKNOWN)
    }

    /// The lower-case form of a word; empty if unknown.
    #[must_use]
    pub fn form(&self, word: WordId) -> &str {
        self.forms.get(word.0 as usize).map_or("", |form| form)
    }

    /// How many words it has, the unknown one included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.forms.len()
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.forms.len() <= 1
    }
}

/// A word in lower case without accents.
fn folded(word: &str) -> String {
    let mut form = String::with_capacity(word.len());
    word.chars().for_each(|character| fold(character, |plain| form.push(plain)));
    form
}
