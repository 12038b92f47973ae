use super::*;
use std::fs;

fn account(name: &str) -> Account {
    Account {
        name: name.to_owned(),
        role: Role::Delegate,
        forum: "board-of-peace".parse().expect("forum"),
        member: Some("KAZ".parse().expect("member")),
        password: hash("steppe eagle").expect("hash"),
    }
}

#[test]
fn a_password_opens_its_own_account_only() {
    let accounts = Accounts(vec![
        account("astana"),
        Account { password: hash("other words").expect("hash"), ..account("baku") },
    ]);
    assert_eq!(
        accounts.verify("astana", "steppe eagle").map(|one| one.name.as_str()),
        Some("astana")
    );
    for (name, password) in [
        ("astana", "other words"),
        ("baku", "steppe eagle"),
        ("nobody", "nobody signs in with this"),
        ("astana", ""),
    ] {
        assert!(accounts.verify(name, password).is_none(), "{name} {password}");
    }
    assert!(accounts.0[0].password.starts_with("$argon2id$v=19$"));
}

#[test]
fn a_file_is_kept_private_and_reads_as_it_was_written() {
    let folder = tempfile::tempdir().expect("folder");
    let path = path_beside(&folder.path().join("j.sqlite"));
    assert!(path.ends_with("j.sqlite.accounts.toml"));
    assert_eq!(Accounts::open(&path).expect("no file"), Accounts::default());
    let mut accounts = Accounts::default();
    accounts.add(account("astana")).expect("added");
    let file = AccountsFile::open(path.clone()).expect("file");
    accounts.save(&path).expect("saved");
    assert_eq!(Accounts::open(&path).expect("read"), accounts);
    // Who holds the file open sees the new one.
    assert_eq!(file.current().expect("read").all(), accounts.all());
    assert_eq!(fs::read_dir(folder.path()).expect("folder").count(), 1, "nothing is left beside");
    assert!(accounts.add(account("astana")).expect_err("twice").to_string().contains("astana"));
    assert!(accounts.remove("baku").expect_err("unknown").to_string().contains("astana"));
    accounts.remove("astana").expect("removed");
    accounts.save(&path).expect("saved");
    assert!(file.current().expect("read").all().is_empty());
}

#[cfg(unix)]
#[test]
fn a_file_that_others_may_read_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("a.toml");
    Accounts(vec![account("astana")]).save(&path).expect("saved");
    assert_eq!(fs::metadata(&path).expect("file").permissions().mode() & 0o777, 0o600);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("mode");
    let told = Accounts::open(&path).expect_err("open to others").to_string();
    assert!(told.contains("0640") && told.contains("chmod 600"), "{told}");
}

#[test]
fn what_is_wrong_is_told_with_its_line_and_without_a_hash() {
    let good = "[[account]]\nname = \"a\"\nrole = \"secretariat\"\nforum = \"f\"\n";
    let hash = hash("steppe eagle").expect("hash");
    for (text, line, says) in [
        (format!("{good}password = \"{hash}\"\n{good}password = \"{hash}\"\n"), 6, "stands twice"),
        (format!("{good}password = \"hunter2\"\n"), 1, "no Argon2id hash"),
        (format!("{good}password = \"{hash}\"\nmember = \"KAZ\"\n"), 1, "speaks for KAZ"),
        (
            good.replace("secretariat", "delegate") + &format!("password = \"{hash}\"\n"),
            1,
            "no member",
        ),
        (
            good.replace("secretariat", "emperor") + &format!("password = \"{hash}\"\n"),
            3,
            "secretariat",
        ),
        (format!("{good}password = \"{hash}\"\npasword = 1\n"), 6, "pasword"),
        (format!("{good}password = {hash}\n"), 5, ""),
        (good.replace("\"a\"", "\"a b\"") + &format!("password = \"{hash}\"\n"), 1, "letters"),
    ] {
        let (at, message) = Accounts::read(&text).expect_err(says);
        assert_eq!(at, line, "{message}");
        assert!(message.contains(says) && !message.contains("$argon2"), "{message}");
    }
}

#[test]
fn a_short_password_is_refused() {
    assert!(hash("short").expect_err("short").to_string().contains('8'));
}
