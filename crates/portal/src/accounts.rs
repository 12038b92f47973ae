//! Who may sign in: a file beside the journal, in which each account has a name, a role in one
//! forum, and its password as an Argon2id hash.

mod file;

pub use file::{AccountsFile, path_beside};

use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, fmt::Write, path::PathBuf, sync::LazyLock};
use thiserror::Error;
use toml::Spanned;
use vocabulary::{ActorId, Id, code_list};

code_list! {
    /// What an account may do.
    pub enum Role: "role of an account" {
        /// Runs meetings: agenda, documents, attendance, opening and closing of votes.
        Secretariat = "secretariat",
        /// Speaks and votes for one member.
        Delegate = "delegate",
    }
}

/// An account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// The name it signs in with.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// In which forum.
    pub forum: Id,
    /// For whom a delegate speaks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<ActorId>,
    /// The password's Argon2id hash, as a PHC string.
    pub password: String,
}

/// The accounts of a journal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Accounts(Vec<Account>);

/// What can be wrong with accounts.
#[derive(Debug, Error)]
pub enum AccountsError {
    /// A line of the file. The line itself is never shown: it may hold a password's hash.
    #[error("{}, line {line}: {message}", path.display())]
    Line {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// What was found, what was expected, how to mend it.
        message: String,
    },
    /// The file cannot be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// Others than its owner may read it.
    #[error(
        "{}: its mode is {mode:04o}: expected 0600, for it holds passwords: run `chmod 600` on it",
        path.display()
    )]
    Mode {
        /// The file.
        path: PathBuf,
        /// Its permissions.
        mode: u32,
    },
    /// An account that cannot be.
    #[error("{0}")]
    Account(String),
    /// The system gives no random numbers, or the password cannot be hashed.
    #[error("the password cannot be hashed: {0}")]
    Hash(argon2::password_hash::Error),
}

/// A password may have at most this many bytes: hashing takes no longer for more.
pub(crate) const LONGEST_PASSWORD: usize = 1024;

/// A name has at most this many characters.
pub(crate) const LONGEST_NAME: usize = 64;

/// A password has at least this many characters.
const SHORTEST_PASSWORD: usize = 8;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Listed {
    #[serde(default)]
    account: Vec<Spanned<Account>>,
}

impl Accounts {
    /// Reads the text of an accounts file.
    ///
    /// # Errors
    /// (The line, what is wrong with it.)
    fn read(text: &str) -> Result<Self, (usize, String)> {
        let line_at = |at: usize| text[..at.min(text.len())].matches('\n').count() + 1;
        let listed: Listed = toml::from_str(text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            (line_at(at), error.message().trim().to_owned())
        })?;
        let mut names = BTreeSet::new();
        for one in &listed.account {
            let (line, account) = (line_at(one.span().start), one.as_ref());
            account.check().map_err(|message| (line, message))?;
            if !names.insert(account.name.as_str()) {
                let message = format!("the name {:?} stands twice: rename one", account.name);
                return Err((line, message));
            }
        }
        Ok(Self(listed.account.into_iter().map(Spanned::into_inner).collect()))
    }

    /// The text of the file.
    fn text(&self) -> String {
        let mut text =
            "# Who may sign in to the portal. Written by `chancery account`.\n".to_owned();
        for account in &self.0 {
            // Names, ids and hashes always serialize.
            let table = toml::to_string(account).unwrap_or_default();
            let _ = write!(text, "\n[[account]]\n{table}");
        }
        text
    }

    /// Every account, in the file's order.
    #[must_use]
    pub fn all(&self) -> &[Account] {
        &self.0
    }

    /// The account of a name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&Account> {
        self.0.iter().find(|account| account.name == name)
    }

    /// Adds an account.
    ///
    /// # Errors
    /// When it cannot be, or its name is taken.
    pub fn add(&mut self, account: Account) -> Result<(), AccountsError> {
        account.check().map_err(AccountsError::Account)?;
        if self.find(&account.name).is_some() {
            return Err(AccountsError::Account(format!(
                "there is an account {:?} already: choose another name, or remove that one first",
                account.name
            )));
        }
        self.0.push(account);
        Ok(())
    }

    /// Removes an account.
    ///
    /// # Errors
    /// When there is none of that name.
    pub fn remove(&mut self, name: &str) -> Result<(), AccountsError> {
        let before = self.0.len();
        self.0.retain(|account| account.name != name);
        if self.0.len() < before {
            return Ok(());
        }
        let known: Vec<&str> = self.0.iter().map(|account| account.name.as_str()).collect();
        Err(AccountsError::Account(format!(
            "there is no account {name:?}: expected one of {}",
            if known.is_empty() { "none".to_owned() } else { known.join(", ") }
        )))
    }

    /// The account with this name and password. Takes as long for a name that is unknown as for a
    /// password that is wrong; a tenth of a second or so, on purpose.
    #[must_use]
    pub fn verify(&self, name: &str, password: &str) -> Option<&Account> {
        let account = self.find(name);
        let stored = account.map_or(NOBODYS.as_str(), |account| account.password.as_str());
        let right = password.len() <= LONGEST_PASSWORD
            && PasswordHash::new(stored).is_ok_and(|stored| {
                Argon2::default().verify_password(password.as_bytes(), &stored).is_ok()
            });
        account.filter(|_| right)
    }
}

/// A hash that no password has: unknown names are tried against it.
static NOBODYS: LazyLock<String> =
    LazyLock::new(|| hash("nobody signs in with this").unwrap_or_default());

impl Account {
    /// What cannot be about it.
    fn check(&self) -> Result<(), String> {
        let plain = |c: char| c.is_alphanumeric() || "-_.@".contains(c);
        if !(1..=LONGEST_NAME).contains(&self.name.chars().count()) || !self.name.chars().all(plain)
        {
            return Err(format!(
                "the name {:?}: expected 1 to 64 letters, digits, '-', '_', '.' or '@'",
                self.name
            ));
        }
        match (self.role, &self.member) {
            (Role::Delegate, None) => Err(format!(
                "the delegate {:?} has no member: add member = \"KAZ\" or whomever it speaks for",
                self.name
            )),
            (Role::Secretariat, Some(member)) => Err(format!(
                "{:?} is of the secretariat and speaks for {member}: take the member away, or make it a delegate",
                self.name
            )),
            _ => self.check_password(),
        }
    }

    fn check_password(&self) -> Result<(), String> {
        let hash = PasswordHash::new(&self.password);
        if hash.is_ok_and(|hash| hash.algorithm.as_str() == "argon2id" && hash.hash.is_some()) {
            return Ok(());
        }
        Err(format!(
            "the password of {:?} is no Argon2id hash: remove the account and add it again with `chancery account`",
            self.name
        ))
    }
}

/// The Argon2id hash of a password, with a salt of its own.
///
/// # Errors
/// When it is too short or too long, or the system gives no random numbers.
pub fn hash(password: &str) -> Result<String, AccountsError> {
    if password.chars().count() < SHORTEST_PASSWORD || password.len() > LONGEST_PASSWORD {
        return Err(AccountsError::Account(format!(
            "the password has {} characters: expected {SHORTEST_PASSWORD} or more, in at most {LONGEST_PASSWORD} bytes",
            password.chars().count()
        )));
    }
    let hash: Result<PasswordHash, _> = Argon2::default().hash_password(password.as_bytes());
    Ok(hash.map_err(AccountsError::Hash)?.to_string())
}

#[cfg(test)]
mod tests;
