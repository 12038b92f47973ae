//! What the five articles mention has a record, or a reason why not (`docs/mentions.md`).

use crate::support::{Place, shared, skipped, text};
use exchange::dossier::{self, File};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A line of the list.
struct Mention {
    article: String,
    mention: String,
    what: String,
    records: String,
}

/// The list, and its articles in the order in which they stand there.
fn mentions() -> (Vec<Mention>, Vec<String>) {
    let list = fs::read_to_string(root().join("docs/mentions.md")).expect("the list");
    let rows = list.lines().filter(|line| line.starts_with("| 20"));
    let row = |line: &str| {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let [article, mention, what, records] = cells[..] else { panic!("{line}") };
        let own = str::to_owned;
        Mention {
            article: own(article),
            mention: own(mention),
            what: own(what),
            records: own(records),
        }
    };
    let mentions: Vec<Mention> = rows.map(row).collect();
    let mut articles: Vec<String> = Vec::new();
    for one in &mentions {
        if !articles.contains(&one.article) {
            articles.push(one.article.clone());
        }
    }
    (mentions, articles)
}

/// Every record of the shipped dossiers, as `forum/kind/id`.
fn shipped() -> BTreeSet<String> {
    let mut places = BTreeSet::new();
    for folder in fs::read_dir(root().join("dossiers")).expect("the dossiers") {
        let folder = folder.expect("a folder");
        let files: Vec<File> = fs::read_dir(folder.path())
            .expect("a dossier")
            .map(|file| file.expect("a file"))
            .map(|file| File {
                name: file.file_name().to_string_lossy().into_owned(),
                bytes: fs::read(file.path()).expect("its bytes"),
            })
            .collect();
        let dossier = dossier::read(&files).expect("the charter holds");
        let forum = dossier.charter.forum.id.to_string();
        let place = |one: &register::Record| format!("{forum}/{}/{}", one.kind(), one.key());
        places.extend(dossier.records.iter().map(place));
    }
    places
}

/// The pieces of a text that stand in backticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

#[test]
fn every_mention_has_a_record_or_a_reason() {
    let (mentions, articles) = mentions();
    assert_eq!(articles.len(), 5, "{articles:?}");
    let shipped = shipped();
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for Mention { mention, what, records, .. } in &mentions {
        *kinds.entry(what).or_default() += 1;
        let reason = records.strip_prefix("none: ");
        assert!(reason.is_none_or(|reason| reason.len() > 10), "{mention}: no reason");
        assert!(reason.is_some() || quoted(records).next().is_some(), "{mention}: no record");
        for record in quoted(records) {
            assert!(shipped.contains(record), "{mention}: no record {record:?}");
        }
    }
    let what: Vec<&str> = kinds.into_keys().collect();
    assert_eq!(what, ["agreement", "hosted talk", "institution", "target", "visit"]);
}

/// The articles, in the order of their file names, which is the order of the list.
fn articles() -> Option<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(shared("seeds")?).ok()?.filter_map(|file| Some(file.ok()?.path())).collect();
    files.sort();
    Some(files)
}

/// What the reader finds in the articles has its line: each forum by its name or one of its short
/// names, and each kind of deed.
#[test]
fn whatever_the_reader_finds_has_its_line() {
    let Some(files) = articles() else {
        skipped("the articles (shared/seeds) are not here");
        return;
    };
    let (mentions, labels) = mentions();
    assert_eq!(files.len(), labels.len());
    let names =
        fs::read(root().join("crates/evidence/gazetteer/organisations.csv")).expect("names");
    let mut names = csv::Reader::from_reader(&names[..]);
    let names: BTreeMap<String, Vec<String>> = names
        .records()
        .map(|row| row.expect("a row"))
        .map(|row| {
            let short = row[3].split(';').map(str::to_owned);
            (row[0].to_owned(), short.chain([row[1].to_owned()]).collect())
        })
        .collect();
    let place = Place::new();
    for (file, label) in files.iter().zip(&labels) {
        let lines: Vec<&Mention> = mentions.iter().filter(|one| one.article == *label).collect();
        let told = place.well(&["read", file.to_str().expect("UTF-8"), "--json"]);
        let drafts = told.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
        let mut found = 0;
        for draft in drafts.filter(|draft| draft.get("deed").is_some()) {
            let wanted = match text(&draft["deed"]) {
                "forum" => {
                    let id = text(&draft["fields"]["forum"][0]["value"]);
                    let spoken = names.get(id).expect(id);
                    let told = |one: &&Mention| {
                        let named = |name: &String| !name.is_empty() && one.mention.contains(name);
                        spoken.iter().any(named) || one.records.contains(&format!("`{id}/"))
                    };
                    assert!(lines.iter().any(told), "{label}: no line tells of {id}");
                    found += 1;
                    continue;
                }
                "visit" | "meeting" => "visit",
                "agreement" | "acceptance" => "agreement",
                "target" => "target",
                "mediation" => "hosted talk",
                _ => continue,
            };
            assert!(lines.iter().any(|one| one.what == wanted), "{label}: no {wanted}");
            found += 1;
        }
        assert!(found > 1, "{label}: the reader finds {found}");
    }
}
