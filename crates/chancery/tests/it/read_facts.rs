//! Real articles, where they are at hand: facts that must be among the drafts.

use crate::{
    read::lines,
    support::{Place, skipped, text},
};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// A fact: the article (the beginning of its file's name), the deed, and what else must hold, as
/// `key=value`: a key of the draft (`stage=pledged`) or a value among a field's (`who=KAZ`).
type Fact = (&'static str, &'static str, &'static [&'static str]);

/// What a careful reader finds in them.
const FACTS: &[Fact] = &[];

/// The folder of articles, above this crate.
fn seeds() -> Option<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().map(|folder| folder.join("shared/seeds")).find(|folder| folder.is_dir())
}

fn holds(draft: &Value, condition: &str) -> bool {
    let (key, value) = condition.split_once('=').expect("key=value");
    let fillers = draft["fields"][key].as_array().into_iter().flatten();
    draft[key] == value || fillers.into_iter().any(|filler| filler["value"] == value)
}

#[test]
fn the_facts_of_real_articles_are_among_the_drafts() {
    let Some(folder) = seeds() else {
        skipped("the articles (shared/seeds) are not here");
        return;
    };
    let place = Place::new();
    let out = place.well(&["read", folder.to_str().expect("UTF-8")]);
    let lines = lines(&out);
    let mut missing = Vec::new();
    for (file, deed, conditions) in FACTS {
        let file_of = |line: &&Value| {
            let name = line["document"]["file"].as_str().and_then(|path| path.rsplit('/').next());
            name.is_some_and(|name| name.starts_with(file))
        };
        let document = lines.iter().find(file_of).unwrap_or_else(|| panic!("no article {file}"));
        let id = text(&document["document"]["id"]);
        let found = lines.iter().any(|line| {
            line["document"] == id
                && line["deed"] == *deed
                && conditions.iter().all(|condition| holds(line, condition))
        });
        if !found {
            missing.push(format!("{file}: {deed} {}", conditions.join(", ")));
        }
    }
    assert!(
        missing.is_empty(),
        "{} of {} facts:\n{}",
        missing.len(),
        FACTS.len(),
        missing.join("\n")
    );
}
