//! Security events: an alert or a report that somebody has to look at, before anybody has said what it is.
//!
//! An event is a candidate. A named person says what it is, once, with a [`Verdict`]; until then it waits. That it was received is no
//! awareness: when somebody became aware is asked in the room of the incident it may become (EDPB Guidelines 9/2022, paragraphs 31 to 33).
//!
//! The same alert again, while it waits, is no second event: [`repeat_key`] says which are the same, [`is_repeat`] for how long. It is
//! counted on the first.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::time::Instant;
use crate::words::words;

words! {
    /// What somebody said an event is.
    Verdict {
        /// An incident: a room was opened for it, or it was added to one.
        Incident = "incident",
        /// An incident that was prevented.
        NearMiss = "near_miss",
        /// What could do harm and has not.
        Threat = "threat",
        /// Nothing that has to be followed up.
        Nothing = "nothing",
    }

    /// The way by which an event came in.
    WayIn {
        /// A tool sent it, signed.
        Webhook = "webhook",
        /// A machine that a source names sent it over syslog.
        Syslog = "syslog",
        /// Somebody of the house who has no account, from the code on a poster.
        StaffReport = "staff_report",
        /// Somebody of the house who is signed in wrote down what she sees.
        SignedIn = "signed_in",
        /// Somebody called, and whoever answered wrote it down.
        Telephone = "telephone",
    }

    /// What the time of an event stated of itself.
    TimeReading {
        /// Its offset or zone.
        Stated = "stated",
        /// No zone: that of the house was taken.
        ZoneAssumed = "zone_assumed",
        /// Neither zone nor year.
        YearAssumed = "year_assumed",
    }

    /// The form in which a tool sends its alerts.
    AlertFormat {
        /// As the integrator of Wazuh posts them.
        Wazuh = "wazuh",
        /// Lines of the Common Event Format, posted.
        Cef = "cef",
        /// Our own form, `docs/schema/alert.schema.json`.
        Json = "json",
    }
}

/// How long after the last one an alert of the same kind is counted as the same, in seconds: a day, so that what fires every night is one
/// line in the morning and not a new one each time (judgement).
pub const REPEAT_WINDOW_SECONDS: i64 = 24 * 60 * 60;
/// How many events of one source can wait. What comes beyond is counted and not kept: nobody reads a thousand lines, and whoever floods
/// us must not fill the disk (judgement).
pub const MOST_WAITING: u64 = 1_000;
/// How many bytes of what else an alert says are kept.
pub const MOST_DETAIL_BYTES: usize = 16 << 10;

/// What makes two events the same: where they come from, what fired, and about which machine. Where a tool names no rule, its words stand
/// for it.
pub fn repeat_key(source: &str, rule: &str, title: &str, host: &str) -> String {
    let fired = if rule.is_empty() { title } else { rule };
    let mut digest = Sha256::new();
    for part in [source, fired, host] {
        // With its length, so that no part can lend letters to the next.
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part.to_lowercase().as_bytes());
    }
    URL_SAFE_NO_PAD.encode(digest.finalize())
}

/// Whether an alert received at `received` repeats one that was last received at `last`.
pub fn is_repeat(last: Instant, received: Instant) -> bool {
    received.seconds_since(last) <= REPEAT_WINDOW_SECONDS
}

/// Whatever else an alert says, up to [`MOST_DETAIL_BYTES`] of it: whole pairs, in their order.
pub fn bounded(detail: Vec<(String, String)>) -> Vec<(String, String)> {
    let mut room = MOST_DETAIL_BYTES;
    let fits = |(key, value): &(String, String)| {
        room = room.checked_sub(key.len() + value.len())?;
        Some(())
    };
    let kept = detail.iter().map_while(fits).count();
    detail.into_iter().take(kept).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alerts_of_one_rule_about_one_machine_are_the_same_whatever_their_words() {
        let key = |rule, title, host| repeat_key("wazuh", rule, title, host);
        assert_eq!(
            key("100200", "Note found at 08:15", "LAB-PC-4"),
            key("100200", "Note found at 08:16", "lab-pc-4")
        );
        assert_ne!(
            key("100200", "Note", "LAB-PC-4"),
            key("100200", "Note", "LAB-PC-5")
        );
        assert_ne!(
            key("100200", "Note", "LAB-PC-4"),
            key("100201", "Note", "LAB-PC-4")
        );
        assert_ne!(key("", "Note", "LAB-PC-4"), key("", "Another", "LAB-PC-4"));
        assert_ne!(repeat_key("ab", "c", "", ""), repeat_key("a", "bc", "", ""));
    }

    #[test]
    fn what_comes_more_than_a_day_later_is_an_event_of_its_own() {
        let first: Instant = "2026-11-29T08:00:00Z".parse().unwrap();
        assert!(is_repeat(first, first.plus_seconds(REPEAT_WINDOW_SECONDS)));
        assert!(!is_repeat(first, first.plus_seconds(REPEAT_WINDOW_SECONDS + 1)));
    }

    #[test]
    fn detail_is_kept_in_whole_pairs_up_to_its_bound() {
        let pair = |key: &str| (key.to_owned(), "x".repeat(MOST_DETAIL_BYTES / 2 - 1));
        let kept = bounded(vec![pair("a"), pair("b"), pair("c")]);
        assert_eq!(
            kept.iter().map(|(key, _)| key.as_str()).collect::<Vec<_>>(),
            ["a", "b"]
        );
    }
}
