//! How often a password was tried of late.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

/// So many attempts for a name may fail in a row.
const TRIES: u32 = 5;

/// Then it has to wait this long.
const WAIT: Duration = Duration::from_secs(60);

/// No more names than this are remembered.
const NAMES: usize = 10_000;

/// The attempts by name, known or not: a wait does not tell that there is such an account.
#[derive(Debug, Default)]
pub struct Attempts(Mutex<HashMap<String, (u32, Instant)>>);

impl Attempts {
    /// Counts an attempt.
    ///
    /// # Errors
    /// When there were too many: for how many seconds to wait.
    pub fn begin(&self, name: &str) -> Result<(), u64> {
        self.begin_at(name, Instant::now())
    }

    fn begin_at(&self, name: &str, now: Instant) -> Result<(), u64> {
        let mut names = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if names.len() >= NAMES {
            names.retain(|_, (_, last)| now.duration_since(*last) < WAIT);
        }
        if names.len() >= NAMES && !names.contains_key(name) {
            return Err(WAIT.as_secs());
        }
        let (tries, last) = names.entry(name.to_owned()).or_insert((0, now));
        let since = now.duration_since(*last);
        if since >= WAIT {
            *tries = 0;
        }
        if *tries >= TRIES {
            return Err((WAIT - since).as_secs().max(1));
        }
        *tries += 1;
        *last = now;
        Ok(())
    }

    /// Forgets the attempts for a name: one has succeeded.
    pub fn succeed(&self, name: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_five_failures_a_name_waits_a_minute() {
        let (attempts, now) = (Attempts::default(), Instant::now());
        for _ in 0..TRIES {
            assert_eq!(attempts.begin_at("astana", now), Ok(()));
        }
        assert_eq!(attempts.begin_at("astana", now), Err(60));
        assert_eq!(attempts.begin_at("baku", now), Ok(()));
        let later = now + Duration::from_secs(45);
        assert_eq!(attempts.begin_at("astana", later), Err(15));
        assert_eq!(attempts.begin_at("astana", now + WAIT), Ok(()));
    }

    #[test]
    fn success_clears_the_name() {
        let attempts = Attempts::default();
        for _ in 0..3 * TRIES {
            assert_eq!(attempts.begin("astana"), Ok(()));
            attempts.succeed("astana");
        }
    }

    #[test]
    fn names_are_not_remembered_without_end() {
        let (attempts, now) = (Attempts::default(), Instant::now());
        for at in 0..NAMES {
            assert_eq!(attempts.begin_at(&at.to_string(), now), Ok(()));
        }
        assert!(attempts.begin_at("one more", now).is_err());
        assert_eq!(attempts.begin_at("one more", now + WAIT), Ok(()));
    }
}
