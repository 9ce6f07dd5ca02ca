//! A record that two people changed: both values side by side, and the choice carried back with everything else that
//! was typed.
//!
//! A form that corrects a record sends beside each field `name` the value `seen.name` that stood there when it was
//! opened. After a conflict it sends `theirs.name` too, and `keep.name` says which of the two holds.

use app::Conflict;
use app::message::Messages;
use maud::{Markup, html};

use crate::design::{Button, ConflictPanel, ConflictRow, ConflictWords, Form, PageHeading, Weight};

/// The fields of a form that corrects a record.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sent(Vec<(String, String)>);

impl From<Vec<(String, String)>> for Sent {
    fn from(fields: Vec<(String, String)>) -> Self {
        Self(fields)
    }
}

impl Sent {
    fn get(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(field, _)| field == name)
            .map(|(_, value)| value.as_str())
    }

    /// The version of the record that was looked at; one that never was when the form does not say.
    pub(crate) fn version(&self) -> i32 {
        self.get("version")
            .and_then(|text| text.parse().ok())
            .unwrap_or_default()
    }

    /// What a field shall be: what was typed, or what the other person saved where that was chosen.
    pub(crate) fn value(&self, name: &str) -> String {
        let kept = if self.keeps_theirs(name) {
            self.get(&format!("theirs.{name}"))
        } else {
            None
        };
        kept.or_else(|| self.get(name)).unwrap_or_default().to_owned()
    }

    /// Whether the other person's value was chosen for a field.
    pub(crate) fn keeps_theirs(&self, name: &str) -> bool {
        self.get(&format!("keep.{name}")) == Some("theirs")
    }

    /// The fields themselves, without what the form carries beside them.
    fn plain(&self) -> impl Iterator<Item = &str> {
        self.0
            .iter()
            .map(|(name, _)| name.as_str())
            .filter(|name| *name != "version" && !name.contains('.'))
    }
}

/// The values a form opens with, sent back as what the person saw.
pub(crate) fn seen(fields: &[(&str, &str)]) -> Markup {
    html! { @for (name, value) in fields { input type="hidden" name={ "seen." (name) } value=(value); } }
}

/// What a conflict is about.
pub(crate) struct Clash<'a> {
    /// Where the choice is sent.
    pub(crate) action: &'a str,
    /// The way back without a choice.
    pub(crate) cancel: &'a str,
    /// The version of the record as it stands.
    pub(crate) version: i32,
    /// What was sent.
    pub(crate) sent: &'a Sent,
    /// What differs.
    pub(crate) conflict: &'a Conflict,
}

impl Clash<'_> {
    /// The page of the choice, under the name of the record.
    pub(crate) fn page(
        &self,
        words: &Messages,
        title: &str,
        label: impl Fn(&str) -> String,
        shown: impl Fn(&str, &str) -> String,
    ) -> Markup {
        html! {
            (PageHeading { title, ..PageHeading::default() })
            (self.panel(words, label, shown))
        }
    }

    /// The choice between the two values of every field that differs. `label` names a field, `shown` words a value.
    pub(crate) fn panel(
        &self,
        words: &Messages,
        label: impl Fn(&str) -> String,
        shown: impl Fn(&str, &str) -> String,
    ) -> Markup {
        let told: Vec<(&str, [String; 4])> = self
            .conflict
            .fields
            .iter()
            .map(|field| {
                let seen = self.sent.get(&format!("seen.{}", field.name)).unwrap_or_default();
                let sides = [seen, &field.theirs, &field.yours].map(|value| shown(field.name, value));
                let [base, theirs, yours] = sides;
                (field.name, [label(field.name), base, theirs, yours])
            })
            .collect();
        let rows: Vec<ConflictRow<'_>> = told
            .iter()
            .map(|(name, [label, base, theirs, yours])| ConflictRow {
                name,
                label,
                base,
                theirs,
                yours,
            })
            .collect();
        let (save, leave) = (words.text("conflict-save"), words.text("conflict-leave"));
        html! {
            (Form {
                action: self.action,
                body: html! {
                    (self.carried())
                    (ConflictPanel {
                        title: &words.text("conflict-title"),
                        explanation: &words.text("conflict-explanation"),
                        words: ConflictWords {
                            field: &words.text("conflict-field"),
                            base: &words.text("conflict-base"),
                            theirs: &words.text("conflict-theirs"),
                            yours: &words.text("conflict-yours"),
                            both_changed: &words.text("conflict-both"),
                        },
                        rows: &rows,
                        actions: &[
                            Button::submit(&save),
                            Button::to(&leave, self.cancel).weight(Weight::Link),
                        ],
                    })
                },
                ..Form::default()
            })
        }
    }

    fn carried(&self) -> Markup {
        html! {
            input type="hidden" name="version" value=(self.version);
            @for name in self.sent.plain() {
                input type="hidden" name=(name) value=(self.sent.get(name).unwrap_or_default());
            }
            @for field in &self.conflict.fields {
                input type="hidden" name={ "theirs." (field.name) } value=(field.theirs);
                input type="hidden" name={ "seen." (field.name) } value=(field.theirs);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(fields: &[(&str, &str)]) -> Sent {
        Sent(
            fields
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect(),
        )
    }

    #[test]
    fn what_was_typed_holds_unless_the_other_value_is_chosen() {
        let fields = [("name", "mine"), ("theirs.name", "theirs"), ("version", "4")];
        assert_eq!(sent(&fields).value("name"), "mine");
        let chosen = [&fields[..], &[("keep.name", "theirs")]].concat();
        assert_eq!(sent(&chosen).value("name"), "theirs");
        assert_eq!(sent(&chosen).version(), 4);
        assert_eq!(sent(&chosen).plain().collect::<Vec<_>>(), ["name"]);
    }

    #[test]
    fn a_form_without_a_version_never_matches_a_record() {
        assert_eq!(sent(&[]).version(), 0);
    }
}
