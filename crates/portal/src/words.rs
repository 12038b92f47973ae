//! Every text a reader sees, in every language the portal speaks.
//!
//! The words stand in `words/en.ftl` and `words/ar.ftl` (Project Fluent). Numbers are written with
//! Latin digits in both, as the documents of the field do; in Arabic whatever is put into a sentence
//! is isolated, so that it cannot turn the words around it. A value is one piece: its parts are
//! joined without marks, for an isolate of isolates has no direction of its own.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use std::{
    borrow::Cow,
    sync::{Arc, LazyLock},
};
use unic_langid::LanguageIdentifier;

/// The words of one language.
pub struct Words {
    language: &'static str,
    /// Its own name, for the switch.
    name: &'static str,
    dir: &'static str,
    /// Isolates what is put into a text, where the language needs it.
    sentences: FluentBundle<Arc<FluentResource>>,
    /// Does not.
    values: FluentBundle<Arc<FluentResource>>,
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

    fn read(
        (language, name, dir, source): (&'static str, &'static str, &'static str, &str),
    ) -> Self {
        let id: LanguageIdentifier = language.parse().unwrap_or_default();
        // A file with a mistake still gives its good lines; the tests read it strictly.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(good, _)| good);
        let resource = Arc::new(resource);
        let bundle = |isolates: bool| {
            let mut bundle = FluentBundle::new_concurrent(vec![id.clone()]);
            bundle.set_use_isolating(isolates);
            bundle.add_resource_overriding(Arc::clone(&resource));
            bundle
        };
        Self { language, name, dir, sentences: bundle(dir == "rtl"), values: bundle(false) }
    }

    /// The text of a key.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The text of a key with its arguments put in.
    #[must_use]
    pub fn with(&self, key: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
        write(&self.sentences, key, arguments).unwrap_or_else(|| format!("⟦{key}⟧"))
    }

    /// The text of a value: as [`Words::with`], without marks between its parts.
    #[must_use]
    pub fn join(&self, key: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
        self.find_text(key, arguments).unwrap_or_else(|| format!("⟦{key}⟧"))
    }

    /// The text of a value, if there are words for it.
    #[must_use]
    pub fn find_text(&self, key: &str, arguments: &[(&str, FluentValue<'_>)]) -> Option<String> {
        write(&self.values, key, arguments)
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

fn write(
    bundle: &FluentBundle<Arc<FluentResource>>,
    key: &str,
    arguments: &[(&str, FluentValue<'_>)],
) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let given: FluentArgs<'_> =
        arguments.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())).collect();
    Some(bundle.format_pattern(pattern, Some(&given), &mut Vec::new()).into_owned())
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Words").field(&self.language).finish()
    }
}

#[cfg(test)]
mod tests;
