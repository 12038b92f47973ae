//! Who is signed in.

use crate::accounts::{Account, Role};
use std::{
    collections::HashMap,
    fmt::Write,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};
use vocabulary::{ActorId, Id};

/// Who asks.
#[derive(Debug, Clone, Default)]
pub enum Visitor {
    /// Somebody.
    #[default]
    Public,
    /// Somebody who has signed in.
    SignedIn(Arc<Session>),
}

/// A session.
pub struct Session {
    /// The account it was begun with.
    pub account: Account,
    /// What every form of this session carries, so that no other site can send one in its name.
    pub form_token: String,
    token: String,
    begun: Instant,
}

/// Its tokens stay out of every message.
impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Session").field(&self.account.name).finish()
    }
}

impl Session {
    /// What the cookie holds.
    pub fn token(&self) -> &str {
        &self.token
    }

    /// A request that shows its name and password itself: there is no cookie and no form.
    pub fn of_one_request(account: Account) -> Arc<Self> {
        let (form_token, token) = (String::new(), String::new());
        Arc::new(Self { account, form_token, token, begun: Instant::now() })
    }
}

impl Visitor {
    /// The session, if there is one.
    pub fn session(&self) -> Option<&Session> {
        match self {
            Self::Public => None,
            Self::SignedIn(session) => Some(session),
        }
    }

    /// Whether it is of a forum's secretariat.
    pub fn is_secretariat(&self, forum: &Id) -> bool {
        self.account(forum).is_some_and(|account| account.role == Role::Secretariat)
    }

    /// The member of a forum it speaks for.
    pub fn member(&self, forum: &Id) -> Option<&ActorId> {
        self.account(forum).and_then(|account| account.member.as_ref())
    }

    fn account(&self, forum: &Id) -> Option<&Account> {
        self.session().map(|session| &session.account).filter(|account| account.forum == *forum)
    }
}

/// No more sessions than this at a time; the oldest ends for the next.
const MOST: usize = 10_000;

/// The sessions by token.
#[derive(Debug)]
pub struct Sessions {
    length: Duration,
    open: Mutex<HashMap<String, Open>>,
}

#[derive(Debug)]
struct Open {
    session: Arc<Session>,
    /// A message for its next page.
    said: Option<String>,
}

impl Sessions {
    /// Sessions that end after a while.
    pub fn lasting(length: Duration) -> Self {
        Self { length, open: Mutex::default() }
    }

    fn open(&self) -> std::sync::MutexGuard<'_, HashMap<String, Open>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins one; gives its token.
    ///
    /// # Errors
    /// When the system gives no random numbers.
    pub fn begin(&self, account: Account) -> Result<String, getrandom::Error> {
        let (token, form_token, begun) = (random()?, random()?, Instant::now());
        let session = Arc::new(Session { account, form_token, token: token.clone(), begun });
        let mut open = self.open();
        open.retain(|_, one| one.session.begun.elapsed() < self.length);
        if open.len() >= MOST {
            let oldest = open.iter().min_by_key(|(_, one)| one.session.begun);
            let oldest = oldest.map(|(token, _)| token.clone());
            oldest.and_then(|token| open.remove(&token));
        }
        open.insert(token.clone(), Open { session, said: None });
        Ok(token)
    }

    /// The session of a token, if it is not over.
    pub fn find(&self, token: &str) -> Option<Arc<Session>> {
        let session = self.open().get(token).map(|one| Arc::clone(&one.session))?;
        (session.begun.elapsed() < self.length).then_some(session)
    }

    /// Ends one.
    pub fn end(&self, token: &str) {
        self.open().remove(token);
    }

    /// Leaves a message for a session's next page.
    pub fn say(&self, token: &str, said: String) {
        if let Some(one) = self.open().get_mut(token) {
            one.said = Some(said);
        }
    }

    /// Takes that message.
    pub fn said(&self, token: &str) -> Option<String> {
        self.open().get_mut(token)?.said.take()
    }
}

/// 256 random bits in hexadecimal.
fn random() -> Result<String, getrandom::Error> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes)?;
    let mut text = String::with_capacity(64);
    for byte in bytes {
        // Writing to a text does not fail.
        let _ = write!(text, "{byte:02x}");
    }
    Ok(text)
}
