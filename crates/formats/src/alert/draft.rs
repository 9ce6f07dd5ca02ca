//! An alert while it is read: every value passes the door here.

use std::net::IpAddr;

use super::secret::{is_secret, scrub};
use super::{
    Alert, Detail, MAX_DETAILS, MAX_NAME_BYTES, MAX_VALUE_BYTES, Moment, Severity, Source, SourceKind,
};
use crate::text::one_line;

/// An alert that is being filled.
#[derive(Debug)]
pub(crate) struct Draft {
    alert: Alert,
}

impl Draft {
    pub(crate) fn new(kind: SourceKind, name: &str) -> Self {
        let alert = Alert {
            source: Source {
                kind,
                name: String::new(),
            },
            occurred_at: None,
            severity: Severity {
                level: Severity::UNKNOWN,
                said: String::new(),
            },
            title: String::new(),
            host: String::new(),
            address: None,
            user: String::new(),
            rule: String::new(),
            detail: Vec::new(),
            dropped: 0,
            cut: 0,
            left_out: 0,
        };
        let mut draft = Self { alert };
        draft.alert.source.name = draft.text(name, MAX_NAME_BYTES);
        draft
    }

    pub(crate) fn occurred_at(&mut self, moment: Option<Moment>) {
        self.alert.occurred_at = moment;
    }

    pub(crate) fn severity(&mut self, severity: Severity) {
        self.alert.severity = severity;
    }

    pub(crate) fn title(&mut self, text: &str) {
        self.alert.title = self.text(text, MAX_NAME_BYTES);
    }

    pub(crate) fn host(&mut self, text: &str) {
        self.alert.host = self.text(text, MAX_NAME_BYTES);
    }

    pub(crate) fn address(&mut self, text: &str) {
        self.alert.address = text.trim().parse::<IpAddr>().ok();
    }

    pub(crate) fn user(&mut self, text: &str) {
        self.alert.user = self.text(text, MAX_NAME_BYTES);
    }

    pub(crate) fn rule(&mut self, text: &str) {
        self.alert.rule = self.text(text, MAX_NAME_BYTES);
    }

    /// Whether the alert says what happened.
    pub(crate) fn has_title(&self) -> bool {
        !self.alert.title.is_empty()
    }

    /// Whether its tool is named.
    pub(crate) fn has_source(&self) -> bool {
        !self.alert.source.name.is_empty()
    }

    /// Keeps a pair, unless it says nothing, there are too many, or it can hold a credential.
    pub(crate) fn keep(&mut self, key: &str, value: &str) {
        if value.trim().is_empty() {
            return;
        }
        // First, so that what is made to cost is passed over unread.
        if self.alert.detail.len() == MAX_DETAILS {
            self.alert.left_out += 1;
        } else if is_secret(key) {
            self.alert.dropped += 1;
        } else {
            let key = self.text(key, MAX_NAME_BYTES);
            let value = self.text(value, MAX_VALUE_BYTES);
            self.alert.detail.push(Detail { key, value });
        }
    }

    /// The key of what stands under `name` inside `key`. A name without end is cut, so that thousands of values under it do not cost its length
    /// each; one that can hold a credential beyond the cut is dropped with all that is in it.
    pub(crate) fn key_inside(&mut self, key: &str, name: &str) -> Option<String> {
        if name.len() <= MAX_NAME_BYTES {
            return Some(format!("{key}.{name}"));
        }
        if is_secret(name) {
            self.alert.dropped += 1;
            return None;
        }
        Some(format!(
            "{key}.{}…",
            &name[..name.floor_char_boundary(MAX_NAME_BYTES)]
        ))
    }

    /// Counts pairs that were not looked at.
    pub(crate) fn leave_out(&mut self, pairs: usize) {
        self.alert.left_out += pairs;
    }

    pub(crate) fn finish(self) -> Alert {
        self.alert
    }

    /// One line of at most `limit` bytes, without what can be a credential.
    fn text(&mut self, text: &str, limit: usize) -> String {
        let (scrubbed, dropped) = scrub(text);
        self.alert.dropped += dropped;
        let line = one_line(&scrubbed).replace(turns, "\u{fffd}");
        if line.len() <= limit {
            return line;
        }
        self.alert.cut += 1;
        let end = line.floor_char_boundary(limit - '…'.len_utf8());
        format!("{}…", &line[..end])
    }
}

/// Whether a character turns the direction of writing: a name with it may look like another.
fn turns(character: char) -> bool {
    matches!(
        character,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    )
}
