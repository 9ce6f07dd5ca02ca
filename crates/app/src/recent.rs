//! Answers kept for a moment, so that a page costs the queries it is about and not those about who asks.
//!
//! An answer is given again only while this process has written nothing since and for at most [`MOMENT_SECONDS`]:
//! what this process changes shows at once, what another node or the command line changes shows that much later. A
//! session ended elsewhere therefore dies within seconds, well inside the minute a hospital may expect.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};

use domain::time::Instant;

/// How long an answer may be given again when others may have written.
const MOMENT_SECONDS: i64 = 2;
/// Answers kept at most; with more, all are forgotten.
const KEPT: usize = 1_024;

/// When an answer was found: how much this process had written then, and the time.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Moment {
    /// Writes of this process, read before the answer was looked up.
    pub(crate) writes: u64,
    /// The time.
    pub(crate) at: Instant,
}

/// Answers by question.
#[derive(Debug)]
pub(crate) struct Recent<K, V> {
    kept: Mutex<HashMap<K, (Moment, V)>>,
}

impl<K, V> Default for Recent<K, V> {
    fn default() -> Self {
        Self {
            kept: Mutex::new(HashMap::new()),
        }
    }
}

impl<K: Eq + Hash, V: Clone> Recent<K, V> {
    /// The answer kept for `key`, if it still holds.
    pub(crate) fn get(&self, key: &K, now: Moment) -> Option<V> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let (then, value) = kept.get(key)?;
        let age = now.at.seconds_since(then.at);
        // A clock set back makes every kept answer doubtful.
        (then.writes == now.writes && (0..MOMENT_SECONDS).contains(&age)).then(|| value.clone())
    }

    /// The answer kept for `key`, however old.
    pub(crate) fn last(&self, key: &K) -> Option<V> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.get(key).map(|(_, value)| value.clone())
    }

    /// Keeps an answer that was looked up after `then` was taken.
    pub(crate) fn put(&self, key: K, then: Moment, value: V) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= KEPT && !kept.contains_key(&key) {
            kept.clear();
        }
        kept.insert(key, (then, value));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(writes: u64, seconds: i64) -> Moment {
        Moment {
            writes,
            at: Instant::from_microseconds(seconds * 1_000_000).unwrap(),
        }
    }

    #[test]
    fn an_answer_is_given_again_until_something_is_written_or_the_moment_is_over() {
        let recent = Recent::default();
        recent.put("who", moment(7, 100), "Ana");
        assert_eq!(recent.get(&"who", moment(7, 101)), Some("Ana"));
        assert_eq!(recent.get(&"who", moment(8, 101)), None, "something was written");
        assert_eq!(recent.get(&"who", moment(7, 102)), None, "the moment is over");
        assert_eq!(recent.get(&"who", moment(7, 99)), None, "the clock was set back");
        assert_eq!(recent.last(&"who"), Some("Ana"));
    }
}
