//! What a correction changes, field by field: for the journal entry, and for the answer when two people corrected
//! the same thing.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::error::{Conflict, ConflictField, Error};

/// The fields of a thing with their values as text, in the order they are shown.
pub(crate) type FieldValues = Vec<(&'static str, String)>;

/// The answer to someone who corrected what was changed meanwhile.
pub(crate) fn conflict(noun: &'static str, stored: FieldValues, sent: FieldValues) -> Error {
    let differing = stored
        .into_iter()
        .zip(sent)
        .filter(|((_, theirs), (_, yours))| theirs != yours);
    let fields = differing
        .map(|((name, theirs), (_, yours))| ConflictField { name, theirs, yours })
        .collect();
    Error::Conflict(Conflict { noun, fields })
}

/// What the journal keeps of a correction.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub(crate) struct Changes(BTreeMap<&'static str, Change>);

#[derive(Debug, Serialize)]
struct Change {
    from: String,
    to: String,
}

impl Changes {
    /// The fields in which `after` differs from `before`.
    pub(crate) fn between(before: FieldValues, after: FieldValues) -> Self {
        let differing = before
            .into_iter()
            .zip(after)
            .filter(|((_, from), (_, to))| from != to);
        Self(
            differing
                .map(|((name, from), (_, to))| (name, Change { from, to }))
                .collect(),
        )
    }

    /// The fields of something new: there was nothing before.
    pub(crate) fn of_new(fields: FieldValues) -> Self {
        let named = fields.into_iter().filter(|(_, value)| !value.is_empty());
        Self(
            named
                .map(|(name, to)| {
                    (
                        name,
                        Change {
                            from: String::new(),
                            to,
                        },
                    )
                })
                .collect(),
        )
    }

    /// Whether nothing differs.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A value that may be absent, as text.
pub(crate) fn shown<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}
