//! How often a password failed of late.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

/// So many attempts with a name from one place may fail in a row.
const TRIES: u32 = 5;

/// Then it has to wait this long.
const WAIT: Duration = Duration::from_secs(60);

/// No more than this are remembered; the oldest is forgotten for the next.
const MOST: usize = 10_000;

/// A name, known or not, and the address of the connection it was tried from: a wait neither tells
/// that there is such an account nor keeps its owner out. (What a proxy says of whom it speaks for
/// is not looked at: anybody can say that.)
pub type Who = (String, Option<IpAddr>);

/// The failures by who tried.
#[derive(Debug, Default)]
pub struct Attempts(Mutex<HashMap<Who, (u32, Instant)>>);

impl Attempts {
    /// Whether one may try now.
    ///
    /// # Errors
    /// When too many have failed: for how many seconds to wait.
    pub fn may_try(&self, who: &Who) -> Result<(), u64> {
        self.may_try_at(who, Instant::now())
    }

    fn may_try_at(&self, who: &Who, now: Instant) -> Result<(), u64> {
        let failures = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some((count, last)) = failures.get(who) else { return Ok(()) };
        match WAIT.checked_sub(now.duration_since(*last)).filter(|left| !left.is_zero()) {
            Some(left) if *count >= TRIES => Err(left.as_secs().max(1)),
            _ => Ok(()),
        }
    }

    /// Counts a failure.
    pub fn fail(&self, who: &Who) {
        self.fail_at(who, Instant::now());
    }

    fn fail_at(&self, who: &Who, now: Instant) {
        let mut failures = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let of_late = |last: Instant| now.duration_since(last) < WAIT;
        if failures.len() >= MOST && !failures.contains_key(who) {
            failures.retain(|_, (_, last)| of_late(*last));
            let oldest = failures.iter().min_by_key(|(_, (_, last))| *last);
            let oldest = oldest.map(|(who, _)| who.clone()).filter(|_| failures.len() >= MOST);
            oldest.and_then(|who| failures.remove(&who));
        }
        let (count, last) = failures.entry(who.clone()).or_insert((0, now));
        *count = if of_late(*last) { count.saturating_add(1) } else { 1 };
        *last = now;
    }

    /// Forgets the failures: one has succeeded.
    pub fn succeed(&self, who: &Who) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(who);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn who(name: &str) -> Who {
        (name.to_owned(), None)
    }

    #[test]
    fn after_five_failures_a_name_waits_a_minute() {
        let (attempts, now, astana) = (Attempts::default(), Instant::now(), who("astana"));
        for _ in 0..TRIES {
            assert_eq!(attempts.may_try_at(&astana, now), Ok(()));
            attempts.fail_at(&astana, now);
        }
        assert_eq!(attempts.may_try_at(&astana, now), Err(60));
        assert_eq!(attempts.may_try_at(&who("baku"), now), Ok(()));
        assert_eq!(attempts.may_try_at(&astana, now + Duration::from_secs(45)), Err(15));
        assert_eq!(attempts.may_try_at(&astana, now + WAIT), Ok(()));
        attempts.fail_at(&astana, now + WAIT);
        assert_eq!(attempts.may_try_at(&astana, now + WAIT), Ok(()), "it begins anew");
    }

    #[test]
    fn nobody_is_kept_out_from_elsewhere() {
        let (attempts, now) = (Attempts::default(), Instant::now());
        let from = |last| ("astana".to_owned(), Some(IpAddr::from([192, 0, 2, last])));
        (0..TRIES).for_each(|_| attempts.fail_at(&from(1), now));
        assert_eq!(attempts.may_try_at(&from(1), now), Err(60));
        assert_eq!(attempts.may_try_at(&from(2), now), Ok(()));
    }

    #[test]
    fn success_clears_the_name() {
        let (attempts, astana) = (Attempts::default(), who("astana"));
        for _ in 0..3 * TRIES {
            attempts.fail(&astana);
            assert_eq!(attempts.may_try(&astana), Ok(()));
            attempts.succeed(&astana);
        }
    }

    #[test]
    fn names_are_not_remembered_without_end() {
        let (attempts, now) = (Attempts::default(), Instant::now());
        for _ in 0..TRIES {
            attempts.fail_at(&who("astana"), now + Duration::from_secs(1));
        }
        for at in 0..MOST + 10 {
            attempts.fail_at(&who(&at.to_string()), now);
        }
        assert_eq!(attempts.0.lock().expect("no panic").len(), MOST);
        let later = now + Duration::from_secs(1);
        assert!(attempts.may_try_at(&who("astana"), later).is_err(), "the oldest goes first");
    }
}
