//! Several versions of one charter.

use super::*;

/// The small dossier with an older text beside its charter.
fn with(name: &str, text: String) -> Result<Dossier, DossierError> {
    let mut files = files("x", "");
    files.push(file(name, text));
    read(&files)
}

fn older(from: &str, to: &str) -> String {
    let older = CHARTER_TEXT.replace("version = \"1\"", "version = \"0\"");
    older.replace(from, to)
}

#[test]
fn a_dossier_holds_every_version() {
    let dossier = with("charter-0.toml", older("", "")).expect("both hold");
    assert_eq!(dossier.rejections, []);
    let versions: Vec<&str> = dossier.records[..2].iter().map(Record::key).collect();
    assert_eq!(versions, ["1", "0"]);
    assert_eq!(dossier.charter.text.version, "1");
    assert_eq!(dossier.records.len(), 2 + BASE.len() - 1 + 1);
}

#[test]
fn a_row_may_name_what_only_an_older_version_has() {
    let mut files = files("motions.csv", {
        let cells = [("matter", "arms"), ("organ", "senate")];
        table("motions.csv", &[row("motions.csv", &cells)])
    });
    let older = older("id = \"budget\"", "id = \"arms\"").replace("\"council\"", "\"senate\"");
    files.push(file("charter-0.toml", older));
    assert_eq!(read(&files).expect("both hold").rejections, []);
}

#[test]
fn no_forum_stands_for_all() {
    let text = CHARTER_TEXT.replace("id = \"board\"", "id = \"all\"");
    let error = read(&[file(CHARTER, text)]).expect_err("no dossier").to_string();
    assert!(error.starts_with("charter.toml, line 2: the forum is \"all\""), "{error}");
}

#[test]
fn versions_that_do_not_belong_together_stop_everything() {
    for (name, text, says) in [
        (
            "charter-0.toml",
            older("id = \"board\"", "id = \"forum\""),
            "charter-0.toml, line 2: the forum is \"forum\": expected \"board\"",
        ),
        (
            "charter-0.toml",
            CHARTER_TEXT.to_owned(),
            "charter-0.toml, line 6: version \"1\" is the version of charter.toml too",
        ),
        ("charter-old.toml", "[forum]\nid = 5\n".to_owned(), "charter-old.toml, line 2: "),
    ] {
        let error = with(name, text).expect_err("no dossier").to_string();
        assert!(error.starts_with(says), "{error}");
        assert_eq!(error.lines().count(), 1, "{error}");
    }
    let mut files = files("x", "");
    files.retain(|file| file.name != CHARTER);
    files.push(file("charter-0.toml", b"\xFF"));
    let error = read(&files).expect_err("no dossier").to_string();
    assert!(error.starts_with("charter.toml, line 1: the file is missing"), "{error}");
    assert!(error.contains("\ncharter-0.toml, line 1: the file is not UTF-8"), "{error}");
}

#[test]
fn a_source_is_missed_where_it_is_cited() {
    let text = older("sources = [\"s1\"]\ngrade", "sources = [\"s8\"]\ngrade");
    let dossier = with("charter-0.toml", text).expect("both hold");
    only(&dossier, ("charter-0.toml", 14, "sources", "s8"), "sources.csv", "no such row");
}

#[test]
fn a_folder_holds_the_versions() {
    let path = tempfile::tempdir().expect("a folder");
    let names = ["charter.toml", "charter-1945.toml", "chartered.toml", "other.toml"];
    for name in names {
        fs::write(path.path().join(name), "").expect("a file");
    }
    let found = folder(path.path()).expect("a folder");
    let found: Vec<&str> = found.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(found, ["charter-1945.toml", "charter.toml"]);
}
