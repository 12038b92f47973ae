//! A name in several languages.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Names by BCP 47 language tag (`en`, `ar`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Names(pub BTreeMap<String, String>);

impl Names {
    /// The name in a language, else in English, else in any language.
    #[must_use]
    pub fn get(&self, language: &str) -> &str {
        let any = || self.0.values().next();
        self.0.get(language).or_else(|| self.0.get("en")).or_else(any).map_or("", String::as_str)
    }

    /// Whether there is no name at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<L: Into<String>, T: Into<String>> FromIterator<(L, T)> for Names {
    fn from_iter<I: IntoIterator<Item = (L, T)>>(pairs: I) -> Self {
        Self(pairs.into_iter().map(|(language, text)| (language.into(), text.into())).collect())
    }
}
