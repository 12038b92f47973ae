//! Rules of the house that no compiler checks.

use crate::{deps, root};
use std::path::{Path, PathBuf};

/// The floors, lowest first: each may use only those before it.
const FLOORS: [&str; 9] = [
    "vocabulary",
    "charter",
    "register",
    "evidence",
    "analysis",
    "exchange",
    "store",
    "portal",
    "chancery",
];

fn files(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder of the repository") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            if !name.starts_with('.') && name != "target" {
                files(&path, endings, found);
            }
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            found.push(path);
        }
    }
}

fn texts(endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    files(&root(), endings, &mut found);
    let read = |path: &PathBuf| {
        let name = path.strip_prefix(root()).unwrap_or(path).to_string_lossy().into_owned();
        (name, std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path:?}: {error}")))
    };
    found.iter().map(read).collect()
}

#[test]
fn each_floor_uses_only_those_below_it() {
    let packages = deps::packages(&root()).expect("cargo metadata");
    for (at, floor) in FLOORS.iter().enumerate() {
        let package = packages.iter().find(|one| one.name == *floor).expect(floor);
        // Tests may look anywhere.
        for used in package.dependencies.iter().filter(|one| one.kind.as_deref() != Some("dev")) {
            let place = FLOORS.iter().position(|other| *other == used.name);
            assert!(place.is_none_or(|place| place < at), "{floor} may not use {}", used.name);
        }
    }
}

#[test]
fn the_core_does_no_input_or_output_and_no_floating_point() {
    let banned = ["std::fs", "std::net", "std::env", "tokio", "rusqlite", "::now("];
    // Centralities, indices of power and ideal points are real numbers; nothing else of the core is.
    let floats = [" f64", " f32", "<f64"];
    let real = |name: &str| {
        let modules = ["network", "influence", "rollcall"];
        modules.iter().any(|module| name.starts_with(&format!("crates/analysis/src/{module}/")))
    };
    for (name, text) in texts(&[".rs"]) {
        let core = FLOORS[..5].iter().any(|floor| name.starts_with(&format!("crates/{floor}/src")));
        if core {
            for (line, code) in (1..).zip(text.lines()) {
                let code = code.split("//").next().unwrap_or_default();
                let floats = floats.iter().filter(|_| !real(&name));
                for word in banned.iter().chain(floats) {
                    assert!(!code.contains(word), "{name}:{line}: {word:?} in the core");
                }
            }
        }
    }
}

#[test]
fn sources_are_of_a_size_to_be_read() {
    for (name, text) in texts(&[".rs"]) {
        assert!(text.lines().count() <= 800, "{name} has more than 800 lines: it holds two ideas");
        for (line, code) in (1..).zip(text.lines()) {
            assert!(
                !code.contains("TODO") && !code.contains("FIXME") || name.ends_with("tidy.rs"),
                "{name}:{line}: open work belongs into the tracker"
            );
            assert!(!code.ends_with(' '), "{name}:{line}: space at the end of the line");
        }
    }
}

#[test]
fn style_sheets_know_no_left_or_right() {
    for (name, text) in texts(&[".css"]) {
        for (line, rule) in (1..).zip(text.lines()) {
            let rule = rule.trim();
            let physical = ["-left", "-right", "left:", "right:", ": left", ": right"];
            let found = physical.iter().find(|word| rule.contains(*word));
            assert!(found.is_none(), "{name}:{line}: {rule:?}: use logical properties");
        }
    }
}

#[test]
fn links_in_documents_lead_somewhere() {
    // A text under `src` is a template: its links hold where its output stands.
    for (name, text) in texts(&[".md"]).into_iter().filter(|(name, _)| !name.contains("/src/")) {
        let folder = root().join(&name).parent().expect("a folder").to_path_buf();
        for target in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let path = target.split('#').next().unwrap_or_default();
            if path.is_empty() || target.contains("://") || target.starts_with("mailto:") {
                continue;
            }
            assert!(folder.join(path).exists(), "{name}: {target:?} leads nowhere");
        }
    }
}

#[test]
fn nothing_names_a_machine() {
    // Paths of whoever wrote it have no place in the product.
    for (name, text) in texts(&[".rs", ".md", ".toml", ".csv", ".ftl", ".css", "run"]) {
        for word in [concat!("/wo", "rk/"), concat!("/ho", "me/"), concat!("/ro", "ot/")] {
            assert!(!text.contains(word), "{name} holds a path of a machine: {word}");
        }
    }
}
