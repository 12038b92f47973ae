//! The gold set's files.

use super::{GoldDraft, GoldFiller, GoldText};
use register::{Deed, Field, Polarity, Reality};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use thiserror::Error;
use vocabulary::{Date, Stage};

/// What is wrong with a gold file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum GoldError {
    /// It is no TOML, or has other keys.
    #[error("{0}")]
    Toml(String),
    /// Texts that do not hold together, a line each.
    #[error("{}", .0.join("\n"))]
    Faults(Vec<String>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    text: Vec<RawText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawText {
    id: String,
    published: Option<String>,
    #[serde(default)]
    tests: String,
    trap: Option<String>,
    text: String,
    #[serde(default)]
    draft: Vec<RawDraft>,
}

#[derive(Deserialize)]
struct RawDraft {
    deed: Deed,
    stage: Option<Stage>,
    polarity: Option<Polarity>,
    reality: Option<Reality>,
    #[serde(flatten)]
    fields: BTreeMap<String, toml::Value>,
}

/// Reads a gold file.
///
/// # Errors
/// [`GoldError`]: every fault of the file at once.
pub fn parse(toml: &str) -> Result<Vec<GoldText>, GoldError> {
    let file: File = toml::from_str(toml).map_err(|error| GoldError::Toml(error.to_string()))?;
    let mut faults = Vec::new();
    let mut ids = BTreeSet::new();
    let mut texts = Vec::new();
    for raw in file.text {
        if !ids.insert(raw.id.clone()) {
            faults.push(format!("text {}: its id stands twice: give one another id", raw.id));
        }
        texts.push(text(raw, &mut faults));
    }
    if faults.is_empty() { Ok(texts) } else { Err(GoldError::Faults(faults)) }
}

fn text(raw: RawText, faults: &mut Vec<String>) -> GoldText {
    let id = raw.id;
    let published: Option<Date> = raw.published.as_deref().and_then(|day| {
        let read = vocabulary::day(day);
        if let Err(error) = &read {
            faults.push(format!("text {id}, published: {error}"));
        }
        read.ok()
    });
    let mut drafts = Vec::new();
    for (at, one) in raw.draft.into_iter().enumerate() {
        let place = format!("text {id}, draft {} ({})", at + 1, one.deed);
        let mut fields = BTreeMap::new();
        for (name, value) in &one.fields {
            match name.parse::<Field>() {
                Err(error) => faults.push(format!("{place}: {error}")),
                Ok(field) => match fillers(field, value) {
                    Ok(fillers) => {
                        for filler in &fillers {
                            if !raw.text.contains(&filler.words) {
                                let words = &filler.words;
                                faults.push(format!(
                                    "{place}, {field}: {words:?} does not stand in the text: \
                                     copy the words exactly"
                                ));
                            }
                        }
                        fields.insert(field, fillers);
                    }
                    Err(found) => faults.push(format!(
                        "{place}, {field}: {found}: expected \"words\", [value, words], or a \
                         list of such pairs"
                    )),
                },
            }
        }
        drafts.push(GoldDraft {
            deed: one.deed,
            stage: one.stage,
            polarity: one.polarity.unwrap_or(Polarity::Affirmed),
            reality: one.reality.unwrap_or(Reality::Actual),
            fields,
        });
    }
    GoldText { id, published, tests: raw.tests, trap: raw.trap, text: raw.text, drafts }
}

/// `"words"`, `[value, words]`, or a list of either; gives what else was found.
fn fillers(field: Field, value: &toml::Value) -> Result<Vec<GoldFiller>, String> {
    if let Some(one) = filler(field, value) {
        return Ok(vec![one]);
    }
    let several = value.as_array().filter(|list| !list.is_empty());
    let several = several.and_then(|list| list.iter().map(|one| filler(field, one)).collect());
    several.ok_or_else(|| value.to_string())
}

fn filler(field: Field, value: &toml::Value) -> Option<GoldFiller> {
    let one = match value {
        // A code, which need not stand in the text.
        toml::Value::String(code) if matches!(field, Field::Status | Field::Outcome) => {
            GoldFiller { value: Some(code.clone()), words: String::new() }
        }
        toml::Value::String(words) => GoldFiller { value: None, words: words.clone() },
        toml::Value::Array(pair) => match &pair[..] {
            [toml::Value::String(value), toml::Value::String(words)] => {
                let value = (value != words).then(|| value.clone());
                GoldFiller { value, words: words.clone() }
            }
            _ => return None,
        },
        _ => return None,
    };
    (one.value.is_some() || !one.words.is_empty()).then_some(one)
}
