//! A bounded cache of finished answers. It forgets everything when the journal grows.

use axum::body::Bytes;
use rustc_hash::FxHashMap;
use std::{
    collections::VecDeque,
    sync::{Mutex, PoisonError},
};
use store::TreeHead;

/// How many bytes of answers are kept.
const ROOM: usize = 32 << 20;

/// A finished answer.
#[derive(Debug, Clone)]
pub struct Finished {
    /// Its media type.
    pub kind: &'static str,
    /// Its bytes.
    pub body: Bytes,
}

/// Finished answers by address, for one head of the journal.
#[derive(Debug, Default)]
pub struct Cache(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    head: Option<TreeHead>,
    answers: FxHashMap<String, Finished>,
    order: VecDeque<String>,
    bytes: usize,
}

impl Cache {
    /// The answer at an address, if it is kept for this head.
    pub fn get(&self, head: TreeHead, address: &str) -> Option<Finished> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        (kept.head == Some(head)).then(|| kept.answers.get(address).cloned()).flatten()
    }

    /// Keeps an answer; the oldest ones make room for it.
    pub fn put(&self, head: TreeHead, address: String, answer: &Finished) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.head != Some(head) {
            *kept = Kept { head: Some(head), ..Kept::default() };
        }
        let size = answer.body.len() + address.len();
        if size > ROOM || kept.answers.contains_key(&address) {
            return;
        }
        kept.bytes += size;
        kept.order.push_back(address.clone());
        kept.answers.insert(address, answer.clone());
        while kept.bytes > ROOM {
            kept.drop_oldest();
        }
    }
}

impl Kept {
    fn drop_oldest(&mut self) {
        let Some(address) = self.order.pop_front() else { return };
        if let Some(answer) = self.answers.remove(&address) {
            self.bytes -= answer.body.len() + address.len();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::Hash;

    #[test]
    fn the_cache_is_bounded_and_forgets_at_a_new_head() {
        let head = |size| TreeHead { size, root: Hash::new([0; 32]) };
        let half = Finished { kind: "text/html", body: Bytes::from(vec![0; ROOM / 2 - 10]) };
        let cache = Cache::default();
        for address in ["a", "b", "c"] {
            cache.put(head(1), address.to_owned(), &half);
        }
        assert!(cache.get(head(1), "a").is_none());
        assert!(cache.get(head(1), "b").is_some() && cache.get(head(1), "c").is_some());
        assert!(cache.get(head(2), "c").is_none());
        cache.put(head(2), "d".to_owned(), &half);
        assert!(cache.get(head(1), "c").is_none());
    }
}
