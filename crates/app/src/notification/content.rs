//! What a notice said when it was approved: its values for programs, its words for people. Kept as JSON, and never changed.

use domain::incident::Value;
use domain::notification::Need;
use domain::time::Instant;
use serde::{Deserialize, Serialize};

use super::draft::{Draft, Line, is_of_the_moment};
use super::shown::label;
use crate::incident::Room;
use crate::message::Messages;

/// What a notice says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Content {
    /// Which edition of this shape it is.
    pub schema: String,
    /// The form.
    pub form: String,
    /// What the notice is called.
    pub title: String,
    /// What the incident is called.
    pub incident: String,
    /// Whether it is practised.
    pub drill: bool,
    /// The house.
    pub house: String,
    /// Who gets it.
    pub recipient: String,
    /// The language of its words, a tag of BCP 47.
    pub language: String,
    /// The clock of the house, an IANA name.
    pub zone: String,
    /// When it was approved, in UTC.
    pub approved_at: String,
    /// By whom.
    pub approved_by: String,
    /// The clock it answers; empty where none asks for it.
    #[serde(default)]
    pub clock: String,
    /// By when it was due, in UTC; empty where no time is.
    #[serde(default)]
    pub due: String,
    /// Its lines.
    pub lines: Vec<ContentLine>,
}

/// One line of a notice.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ContentLine {
    /// The identifier of the fact.
    pub field: String,
    /// The part of the notice it stands in.
    pub section: String,
    /// How much the notice needs it.
    pub need: String,
    /// The value; none where nobody said anything.
    pub value: Option<Value>,
    /// What the fact is called.
    pub label: String,
    /// The value as it is written.
    pub shown: String,
    /// What the notice before said, where that was something else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<String>,
}

impl Content {
    /// Whether it says what a draft says, in the same language, but for the moment of its making.
    pub(super) fn says(&self, draft: &Draft<'_>, words: &Messages) -> bool {
        let told = |field: &str| self.lines.iter().find(|line| line.field == field);
        let same = |line: &Line| {
            let kept = told(&line.field.id).and_then(|kept| kept.value.as_ref());
            is_of_the_moment(line.field) || kept == line.value.as_ref()
        };
        self.form == draft.form.id
            && self.language == words.language().tag()
            && self.recipient == draft.recipient
            && draft.lines.iter().all(same)
    }

    /// What a draft says, approved now. Lines of which nobody said anything and which the law does not name are left out.
    pub(super) fn of(draft: &Draft<'_>, room: &Room, by: &str, now: Instant, words: &Messages) -> Self {
        let lines = draft
            .lines
            .iter()
            .filter(|line| line.value.is_some() || line.need == Need::ByLaw);
        let lines = lines.map(|line| ContentLine {
            field: line.field.id.clone(),
            section: line.field.section.name().to_owned(),
            need: line.need.name().to_owned(),
            value: line.value.clone(),
            label: label(words, line.field),
            shown: line.shown.clone(),
            was: line.was.clone(),
        });
        let clock = draft.clock.as_ref();
        Self {
            schema: "notice/1".to_owned(),
            form: draft.form.id.clone(),
            title: draft.title.clone(),
            incident: room.incident.reference.to_string(),
            drill: room.incident.reference.drill,
            house: room.tenant.name.clone(),
            recipient: draft.recipient.clone(),
            language: words.language().tag().to_owned(),
            zone: room.zone.iana_name().unwrap_or("UTC").to_owned(),
            approved_at: now.to_string(),
            approved_by: by.to_owned(),
            clock: clock.map(|clock| clock.id.clone()).unwrap_or_default(),
            due: clock
                .and_then(|clock| clock.due)
                .map(|due| due.to_string())
                .unwrap_or_default(),
            lines: lines.collect(),
        }
    }
}
