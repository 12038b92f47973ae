//! Every text a reader sees, in every language the portal speaks.
//!
//! The words stand in `words/en.ftl` and `words/ar.ftl` (Project Fluent). Numbers are written with
//! Latin digits in both, as the documents of the field do; in Arabic whatever is put into a sentence
//! is isolated, so that it cannot turn the words around it.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use std::{borrow::Cow, sync::LazyLock};
use unic_langid::LanguageIdentifier;

/// The words of one language.
pub struct Words {
    language: &'static str,
    /// Its own name, for the switch.
    name: &'static str,
    dir: &'static str,
    bundle: FluentBundle<FluentResource>,
}

/// The languages: code, own name, direction, words. The first is the default.
const LANGUAGES: [(&str, &str, &str, &str); 2] = [
    ("en", "English", "ltr", include_str!("../words/en.ftl")),
    ("ar", "العربية", "rtl", include_str!("../words/ar.ftl")),
];

static ALL: LazyLock<Vec<Words>> = LazyLock::new(|| LANGUAGES.map(Words::read).into());

impl Words {
    /// The words of a language; English for a language the portal does not speak.
    #[must_use]
    pub fn for_language(language: &str) -> &'static Self {
        Self::find(language).unwrap_or(&ALL[0])
    }

    /// The words of a language, if the portal speaks it.
    #[must_use]
    pub fn find(language: &str) -> Option<&'static Self> {
        ALL.iter().find(|words| words.language == language)
    }

    /// Every language the portal speaks.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &ALL
    }

    fn read((language, name, dir, source): (&'static str, &'static str, &'static str, &str)) -> Self {
        let id: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(dir == "rtl");
        // A file with a mistake still gives its good lines; the tests read it strictly.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(good, _)| good);
        bundle.add_resource_overriding(resource);
        Self { language, name, dir, bundle }
    }

    /// The text of a key.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The text of a key with its arguments put in.
    #[must_use]
    pub fn with(&self, key: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
        self.try_with(key, arguments).unwrap_or_else(|| format!("⟦{key}⟧"))
    }

    /// The text of a key, if there is one.
    #[must_use]
    pub fn try_with(&self, key: &str, arguments: &[(&str, FluentValue<'_>)]) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let given: FluentArgs<'_> =
            arguments.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())).collect();
        let text = self.bundle.format_pattern(pattern, Some(&given), &mut Vec::new());
        Some(text.into_owned())
    }

    /// The name of a code of a list: `stage` and `paid-in` give the text of `stage-paid-in`.
    #[must_use]
    pub fn code(&self, list: &str, code: impl std::fmt::Display) -> String {
        self.text(&format!("{list}-{code}"))
    }

    /// The language's BCP 47 tag.
    #[must_use]
    pub const fn language(&self) -> &'static str {
        self.language
    }

    /// The language's own name.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The direction it is written in: `ltr` or `rtl`.
    #[must_use]
    pub const fn dir(&self) -> &'static str {
        self.dir
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Words").field(&self.language).finish()
    }
}

#[cfg(test)]
mod tests;
