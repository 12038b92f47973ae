//! Charter files: what is wrong with one is said with its line; what is shipped reads back as it
//! was written.

use charter::Charter;
use std::{fs, path::Path};

/// A charter that holds together, to be broken in one place at a time.
const GOOD: &str = include_str!("good.toml");

fn line_of(text: &str, needle: &str) -> usize {
    let at = text.find(needle).expect(needle);
    text[..at].matches('\n').count() + 1
}

#[test]
fn the_good_charter_is_good() {
    Charter::from_toml(GOOD).expect("good");
}

#[test]
fn broken_rules_point_into_the_file() {
    for (from, to, at, says) in [
        // Named and not there.
        (
            "organ = \"plenary\" #who",
            "organ = \"plenum\"",
            "\"plenum\"",
            "organ \"plenum\" is named",
        ),
        (
            "rule = \"two-thirds\"",
            "rule = \"three-thirds\"",
            "\"three-thirds\"",
            "rule \"three-thirds\"",
        ),
        (
            "electorate = \"members\"\nquorum",
            "electorate = \"staff\"\nquorum",
            "\"staff\"",
            "electorate \"staff\"",
        ),
        ("by = \"population\"", "by = \"people\"", "\"people\"", "weight \"people\""),
        ("among = \"five\"", "among = \"six\"", "\"six\"", "electorate \"six\""),
        ("approval = \"chair\"", "approval = \"king\"", "\"king\"", "office \"king\""),
        ("tie = \"chair\"", "tie = \"king\"", "\"king\"", "office \"king\""),
        ("unless = \"renewal\"", "unless = \"rebirth\"", "\"rebirth\"", "another due \"rebirth\""),
        ("article = \"5\"", "article = \"55\"", "article = \"55\"", "no [[article]]"),
        // What nobody can meet.
        (
            "needs = \"at least 2/3\"",
            "needs = \"at least 4/3\"",
            "\"at least 4/3\"",
            "no vote can meet",
        ),
        (
            "needs = \"at least 2/3\"",
            "needs = \"more than 100%\"",
            "\"more than 100%\"",
            "no vote can meet",
        ),
        (
            "needs = \"fewer than 1\", among",
            "needs = \"fewer than 0\", among",
            "\"fewer than 0\"",
            "no vote can meet",
        ),
        (
            "needs = \"at least 1\", among",
            "needs = \"at least 6\", among",
            "\"at least 6\"",
            "\"five\" has 5",
        ),
        (
            "{ count = \"yes\", needs = \"at least 2/3\", of = \"all\", article = \"5\" }",
            "{ all = [{ needs = \"at least 2/3\" }, { count = \"no\", needs = \"at least 1/2\" }] }",
            "passes = { all = [{ needs = \"at least 2/3\" }",
            "can never pass",
        ),
        // Weights of nobody.
        ("table = { CHN = \"2\", FRA = \"1\" }", "table = {}", "table = {}", "gives nobody a vote"),
        (
            "table = { CHN = \"2\", FRA = \"1\" }",
            "table = { CHN = \"0\" }",
            "table = { CHN = \"0\" }",
            "gives nobody a vote",
        ),
        (
            "table = { CHN = \"2\", FRA = \"1\" }",
            "table = { CHN = \"-2\" }",
            "table = { CHN = \"-2\" }",
            "0 or more",
        ),
        ("indicator = \"population\"", "per = \"2\"", "id = \"population\"", "expected one"),
        (
            "actors = [\"CHN\", \"FRA\", \"GBR\", \"RUS\", \"USA\"]",
            "actors = []",
            "actors = []",
            "nobody in it",
        ),
        (
            "needs = \"more than 1/2\", by = \"fixed\", of = \"cast\"",
            "needs = \"at least 4\", by = \"fixed\"",
            "\"at least 4\"",
            "all votes by weight \"fixed\" are 3",
        ),
        (
            "table = { CHN = \"2\", FRA = \"1\" }",
            "table = { KAZ = \"2\" }",
            "by = \"fixed\"",
            "gives nobody in electorate \"five\" a vote",
        ),
        // Overlaps.
        (
            "until = \"2025-12-31\"",
            "until = \"2026-12-31\"",
            "from = \"2026-01-01\"",
            "two rules on the same day",
        ),
        (
            "chapters = [\"II\"]",
            "chapters = [\"I\", \"II\"]",
            "chapters = [\"I\", \"II\"]",
            "chapter \"I\" belongs to",
        ),
        // Shapes.
        (
            "needs = \"at least 2/3\"",
            "needs = \"two thirds\"",
            "needs = \"two thirds\"",
            "is no threshold",
        ),
        (
            "method = \"silence\"\nwithin = \"P3D\"",
            "method = \"silence\"",
            "method = \"silence\"",
            "without a deadline",
        ),
        ("first = \"2027-12-31\"", "", "id = \"dissolution\"", "needs a first day"),
        (
            "at_least = 1, among_these",
            "at_least = 3, among_these",
            "at_least = 3",
            "expected 1 to 2",
        ),
        (
            "{ office = \"chair\" }",
            "{ office = \"chair\", organ = \"plenary\" }",
            "propose",
            "give one",
        ),
        (
            "needs = \"more than 1/2\", of = \"voting\", tie",
            "needs = \"at least 2/3\", of = \"voting\", tie",
            "tie = \"chair\"",
            "a tie is broken only",
        ),
    ] {
        assert!(GOOD.contains(from), "{from}");
        let broken = GOOD.replacen(from, to, 1);
        let errors = Charter::from_toml(&broken).expect_err(to);
        let found = errors.0.iter().find(|error| error.message.contains(says));
        let found = found.unwrap_or_else(|| panic!("{to}: {errors}"));
        if at == "from = \"2026-01-01\"" || at == "tie = \"chair\"" {
            continue;
        }
        assert_eq!(found.line, line_of(&broken, at), "{to}: {errors}");
    }
}

/// A rule that needs votes on both sides can be met.
#[test]
fn a_rule_that_is_not_monotone_is_no_fault() {
    for passes in [
        "{ all = [{ needs = \"at least 3\" }, { needs = \"at most 3\" }] }",
        "{ all = [{ needs = \"at least 2\" }, { count = \"no\", needs = \"at least 2\" }, { count = \"abstain\", needs = \"at least 2\" }] }",
    ] {
        let from = "{ count = \"yes\", needs = \"at least 2/3\", of = \"all\", article = \"5\" }";
        let text = GOOD.replacen(from, passes, 1);
        assert_ne!(text, GOOD);
        Charter::from_toml(&text).expect(passes);
    }
}

/// Charters of every dossier: read, print, read again.
#[test]
fn shipped_charters_print_and_read_back() {
    let dossiers = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dossiers");
    let mut seen = 0;
    for dossier in fs::read_dir(dossiers).expect("dossiers") {
        for file in fs::read_dir(dossier.expect("dossier").path()).expect("folder") {
            let path = file.expect("file").path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if !name.starts_with("charter") || !name.ends_with(".toml") {
                continue;
            }
            let text = fs::read_to_string(&path).expect("text");
            let charter = Charter::from_toml(&text).unwrap_or_else(|e| panic!("{path:?}: {e}"));
            let printed = charter.to_toml().expect("prints");
            let again = Charter::from_toml(&printed).unwrap_or_else(|e| panic!("{printed}\n{e}"));
            assert_eq!(again, charter, "{path:?}");
            assert_eq!(again.to_toml().expect("prints"), printed, "{path:?}");
            seen += 1;
        }
    }
    assert!(seen >= 3, "{seen} charters");
}
