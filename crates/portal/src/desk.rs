//! What a portal that can be signed in to has besides: accounts, sessions, attempts, the time.
//!
//! Sessions and attempts live in memory: whoever starts the portal anew signs everybody out.

mod attempts;
mod sessions;

pub use sessions::{Session, Visitor};

use crate::{
    accounts::{Account, AccountsError, AccountsFile, LONGEST_NAME, LONGEST_PASSWORD},
    problem::Problem,
};
use attempts::Attempts;
use sessions::Sessions;
use std::{net::IpAddr, path::PathBuf, sync::Arc, time::Duration};
use tokio::sync::Semaphore;
use vocabulary::{Date, date::day};

/// A session ends after this long.
const SESSION: Duration = Duration::from_secs(12 * 60 * 60);

/// So many passwords are tried at a time: each takes 19 MiB and a core.
const AT_A_TIME: usize = 2;

/// The way in for those who write.
#[derive(Debug)]
pub struct Desk {
    accounts: AccountsFile,
    sessions: Sessions,
    attempts: Attempts,
    trying: Semaphore,
    moment: fn() -> String,
}

impl Desk {
    /// The desk with the accounts of a file. `moment` tells the present time (RFC 3339, UTC), at
    /// which entries are recorded.
    ///
    /// # Errors
    /// When there is a file and it cannot be read.
    pub fn open(accounts: PathBuf, moment: fn() -> String) -> Result<Self, AccountsError> {
        Ok(Self {
            accounts: AccountsFile::open(accounts)?,
            sessions: Sessions::lasting(SESSION),
            attempts: Attempts::default(),
            trying: Semaphore::new(AT_A_TIME),
            moment,
        })
    }

    /// The same with sessions that end after another while.
    #[must_use]
    pub fn with_sessions_of(self, length: Duration) -> Self {
        Self { sessions: Sessions::lasting(length), ..self }
    }

    /// The present time, RFC 3339 in UTC.
    pub(crate) fn moment(&self) -> String {
        (self.moment)()
    }

    /// The present day in UTC.
    pub(crate) fn today(&self) -> Option<Date> {
        day(self.moment().get(..10)?).ok()
    }

    /// Who shows this token. Nobody, if the session is over or its account is not what it was.
    pub(crate) fn visitor(&self, token: Option<&str>) -> Visitor {
        let session = token.and_then(|token| self.sessions.find(token));
        let Some(session) = session else { return Visitor::Public };
        let accounts = self.accounts.current();
        let still = |account: &Account| *account == session.account;
        match accounts.ok().and_then(|accounts| accounts.find(&session.account.name).map(still)) {
            Some(true) => Visitor::SignedIn(session),
            _ => Visitor::Public,
        }
    }

    /// The account of a name and a password, tried from an address.
    ///
    /// # Errors
    /// When they do not go together, when there were too many attempts, or when the accounts
    /// cannot be read.
    pub(crate) async fn verify(
        self: &Arc<Self>,
        name: String,
        password: String,
        from: Option<IpAddr>,
    ) -> Result<Account, Problem> {
        // No account has such a name or password: nothing to try, nothing to remember.
        if name.chars().count() > LONGEST_NAME || password.len() > LONGEST_PASSWORD {
            return Err(Problem::wrong_password());
        }
        let who = (name, from);
        let may_try = || self.attempts.may_try(&who).map_err(Problem::too_many_attempts);
        may_try()?;
        let _turn = self.trying.acquire().await.map_err(|_| Problem::fault())?;
        // Asked again in turn: many at once are no way round the limit, and the right password
        // sent several times at once does not run into it.
        may_try()?;
        let desk = Arc::clone(self);
        let tried = tokio::task::spawn_blocking(move || {
            let accounts = desk.accounts.current().map_err(|error| Problem::accounts(&error))?;
            let account = accounts.verify(&who.0, &password).cloned();
            match account {
                Some(_) => desk.attempts.succeed(&who),
                None => desk.attempts.fail(&who),
            }
            account.ok_or_else(Problem::wrong_password)
        });
        tried.await.map_err(|_| Problem::fault())?
    }

    /// Begins a session; gives its token.
    ///
    /// # Errors
    /// When the system gives no random numbers.
    pub(crate) fn sign_in(&self, account: Account) -> Result<String, Problem> {
        self.sessions.begin(account).map_err(|_| Problem::fault())
    }

    /// Ends a session.
    pub(crate) fn sign_out(&self, token: &str) {
        self.sessions.end(token);
    }

    /// Leaves a message for the next page that a session asks for.
    pub(crate) fn say(&self, token: &str, said: String) {
        self.sessions.say(token, said);
    }

    /// Takes the message left for a session.
    pub(crate) fn said(&self, token: &str) -> Option<String> {
        self.sessions.said(token)
    }
}
