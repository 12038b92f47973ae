//! Accounts: kept beside the journal, private, with the password from standard input.

use crate::support::{Place, Told};
use std::{fs, io::Write, process::Stdio};

/// Runs the program with a line on its standard input.
fn told(place: &Place, args: &[&str], line: &str) -> Told {
    let mut command = place.command(args);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program runs");
    // It may refuse before it reads.
    let _ = writeln!(child.stdin.take().expect("its input"), "{line}");
    Told::from(child.wait_with_output().expect("it ends"))
}

const ADD: [&str; 8] =
    ["account", "add", "astana", "--forum", "circle", "--password-stdin", "--role", "delegate"];

/// A place whose journal holds the Circle.
fn founded() -> Place {
    let place = Place::new();
    place.well(&["import", &place.circle("")]);
    place
}

#[test]
fn the_forum_must_be_in_the_journal_and_a_member_that_is_none_is_told() {
    let place = founded();
    let elsewhere = ["--member", "KAZ", "--forum", "cirlce"];
    let add: Vec<&str> =
        ADD.iter().filter(|one| !["--forum", "circle"].contains(one)).copied().collect();
    told(&place, &[&add[..], &elsewhere].concat(), "a long enough password")
        .refused(&["cirlce", "expected one of circle"]);
    assert!(!place.path("journal.sqlite.accounts.toml").exists());
    let added = told(&place, &[&ADD[..], &["--member", "KAZ"]].concat(), "a long enough password");
    assert_eq!(added.code, Some(0), "{added:?}");
    assert!(added.err.contains("KAZ is no member of circle today"), "{added:?}");
}

#[test]
fn an_account_is_added_listed_and_removed() {
    let place = founded();
    let added = told(&place, &[&ADD[..], &["--member", "KAZ"]].concat(), "a long enough password");
    assert_eq!(added.code, Some(0), "{added:?}");
    let path = place.path("journal.sqlite.accounts.toml");
    let text = fs::read_to_string(&path).expect("the file");
    assert!(text.contains("$argon2id$") && !text.contains("long enough"), "{text}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(&path).expect("the file").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let list = place.well(&["account", "list"]);
    for part in ["astana", "delegate", "circle", "KAZ"] {
        assert!(list.contains(part), "{list}");
    }
    let again = told(&place, &[&ADD[..], &["--member", "KAZ"]].concat(), "a long enough password");
    again.refused(&["astana", "already"]);
    place.run(&["account", "remove", "baku"]).refused(&["baku", "astana"]);
    place.well(&["account", "remove", "astana"]);
    assert!(!place.well(&["account", "list"]).contains("astana"));
}

#[test]
fn what_cannot_be_an_account_is_refused_and_nothing_is_written() {
    let place = founded();
    told(&place, &[&ADD[..], &["--member", "KAZ"]].concat(), "short")
        .refused(&["5 characters", "8"]);
    told(&place, &ADD, "a long enough password").refused(&["has no member"]);
    assert!(!place.path("journal.sqlite.accounts.toml").exists());
}

#[test]
fn a_broken_file_is_told_with_its_line() {
    let place = founded();
    told(&place, &[&ADD[..], &["--member", "KAZ"]].concat(), "a long enough password");
    let path = place.path("journal.sqlite.accounts.toml");
    let text = fs::read_to_string(&path).expect("the file");
    fs::write(&path, text.replace("role = \"delegate\"", "role = \"king\"")).expect("written");
    let list = place.run(&["account", "list"]);
    list.refused(&["accounts.toml, line 5", "king", "secretariat, delegate"]);
    assert!(!list.err.contains("argon2"), "{list:?}");
}
