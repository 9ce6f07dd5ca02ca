//! What of an incident somebody outside is shown who was given a link: an authority, a neighbour, a supplier.
//!
//! Chosen by what may be shown, not by what may not: a statement that is added later is shown to nobody until this file says so. Who wrote,
//! who takes care, who was called and what came as a file stays in the house.
//!
//! What this is not: a reading of words. What people write into a line is shown as they wrote it, which is why whoever gives a link looks at
//! it before.

use serde::{Deserialize, Serialize};

use super::log::{Entry, Statement};
use crate::notification::{Field, Fields, Section, Shape};
use crate::time::Instant;
use crate::tlp::Tlp;

/// How much a link shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkView {
    /// How the incident stands, which services are hit and what is due.
    Standing,
    /// The same, and what happened when.
    Timeline,
}

impl LinkView {
    /// Both, the one that shows less first.
    pub const ALL: [Self; 2] = [Self::Standing, Self::Timeline];

    /// The name used in the database, in forms and message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Standing => "standing",
            Self::Timeline => "timeline",
        }
    }

    /// The view of that [`name`](Self::name).
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.name() == name)
    }
}

/// Facts of the sections below that name people of the house or are for its own decisions.
const OF_THE_HOUSE: [&str; 6] = [
    "aware_by",
    "aware_basis",
    "authority_questions",
    "financial_loss",
    "decisions_needed",
    "staff_message",
];

/// Facts of other sections that say what the incident is.
const OF_THE_INCIDENT: [&str; 2] = ["title", "tlp"];

/// An entry as it is shown outside under this label: without its author and its files, of a fact without the reason. None where it stays in
/// the house.
pub fn outside(entry: &Entry, label: Tlp) -> Option<Entry> {
    let mut shown = Entry {
        by: String::new(),
        ..entry.clone()
    };
    match &mut shown.statement {
        Statement::Line {
            in_house: false,
            attachments,
            ..
        } => attachments.clear(),
        Statement::Opened { .. }
        | Statement::Nature { .. }
        | Statement::Service { .. }
        | Statement::Closed
        | Statement::Withdrawn
        | Statement::Reopened => {}
        // The words name whom it was sent to and under which number.
        Statement::Sent { .. } | Statement::NotSent { .. } => shown.text.clear(),
        Statement::Fact { field, .. } => {
            let field = Fields::shipped().get(field)?;
            if !is_shown(field, label) {
                return None;
            }
            // Why, or who told it.
            shown.text.clear();
        }
        Statement::Line { in_house: true, .. }
        | Statement::NotOwed { .. }
        | Statement::Taken { .. }
        | Statement::ApprovalAsked { .. }
        | Statement::Escalated { .. }
        | Statement::Shared { .. }
        | Statement::ShareEnded { .. }
        | Statement::Playbook { .. }
        | Statement::Role { .. }
        | Statement::TaskAsked { .. }
        | Statement::TaskSaid { .. }
        | Statement::TaskGiven { .. } => return None,
    }
    Some(shown)
}

fn is_shown(field: &Field, label: Tlp) -> bool {
    if OF_THE_INCIDENT.contains(&field.id.as_str()) {
        return true;
    }
    let of_what_happened = matches!(
        field.section,
        Section::What | Section::When | Section::Where | Section::HowBad | Section::Why | Section::Done
    );
    let shape = match field.shape {
        Shape::Contact | Shape::Files => false,
        // RED is for the eyes and ears of those it was given to, and an address can be passed on.
        Shape::Indicators => label < Tlp::Red,
        _ => true,
    };
    of_what_happened && shape && !OF_THE_HOUSE.contains(&field.id.as_str())
}

/// The entries by which the incident is shown to somebody now: shared, not ended, and not over.
pub fn shared_with(entries: &[Entry], now: Instant) -> Vec<&Entry> {
    let ended = |id| {
        let mut ends = entries.iter();
        ends.any(|entry| matches!(&entry.statement, Statement::ShareEnded { link, .. } if *link == id))
    };
    let open = |entry: &&Entry| match &entry.statement {
        Statement::Shared { link, until, .. } => *until > now.as_microseconds() && !ended(*link),
        _ => false,
    };
    entries.iter().filter(open).collect()
}

#[cfg(test)]
mod tests {
    use newtype_uuid::GenericUuid;

    use super::*;
    use crate::access::{ActorKind, ActorRef};
    use crate::id::{IncidentEntryId, LinkId};
    use crate::incident::{Attachment, EntryKind, EscalationStep};

    fn at(seconds: i64) -> Instant {
        Instant::from_microseconds(0).unwrap().plus_seconds(seconds)
    }

    fn entry(statement: Statement) -> Entry {
        Entry {
            id: IncidentEntryId::from_untyped_uuid(uuid::Uuid::from_u128(1)),
            number: 1,
            happened_at: at(0),
            entered_at: at(0),
            typed_at: None,
            entered_by: ActorRef {
                kind: ActorKind::Console,
                id: None,
            },
            by: "Ana Pop".to_owned(),
            statement,
            text: "as Mihaela said".to_owned(),
            corrects: None,
        }
    }

    #[test]
    fn the_facts_that_stay_in_the_house_are_facts_and_no_one_to_call_is_shown() {
        for id in OF_THE_HOUSE.iter().chain(&OF_THE_INCIDENT) {
            assert!(Fields::shipped().get(id).is_some(), "{id}");
        }
        let shown = |label| {
            let fields = Fields::shipped()
                .iter()
                .filter(move |field| is_shown(field, label));
            fields.map(|field| field.id.as_str()).collect::<Vec<_>>()
        };
        let (amber, red) = (shown(Tlp::Amber), shown(Tlp::Red));
        assert!(
            amber.contains(&"summary") && amber.contains(&"indicators"),
            "{amber:?}"
        );
        assert!(!red.contains(&"indicators"), "{red:?}");
        for id in [
            "reporter",
            "insurance_policy",
            "aware_by",
            "subjects_number",
            "case_ref_police",
        ] {
            assert!(!amber.contains(&id), "{id}");
        }
    }

    #[test]
    fn a_line_is_shown_without_its_author_and_its_files() {
        let attachment = Attachment {
            name: "note.png".to_owned(),
            size: 3,
            sha256: "5f1c".to_owned(),
        };
        let line = Statement::Line {
            kind: EntryKind::Evidence,
            attachments: vec![attachment],
            in_house: false,
        };
        let shown = outside(&entry(line), Tlp::Amber).unwrap();
        assert_eq!(shown.text, "as Mihaela said");
        assert_eq!(
            (shown.by.as_str(), shown.statement.attachments()),
            ("", [].as_slice())
        );
    }

    #[test]
    fn who_was_called_takes_care_or_is_shown_the_same_is_shown_to_nobody() {
        let link = LinkId::from_untyped_uuid(uuid::Uuid::from_u128(2));
        let clock = || "nis2.early_warning".to_owned();
        let kept = [
            Statement::line_in_house(EntryKind::Observation),
            Statement::Taken {
                clock: clock(),
                taken: true,
            },
            Statement::Escalated {
                clock: clock(),
                step: EscalationStep::Half,
                due: Some(0),
                called: vec!["Ana Pop".to_owned()],
            },
            Statement::ShareEnded {
                link,
                with: "CERT".to_owned(),
            },
            Statement::Fact {
                field: "reporter".to_owned(),
                value: None,
                based_on: Vec::new(),
            },
            Statement::Fact {
                field: "of_a_later_release".to_owned(),
                value: None,
                based_on: Vec::new(),
            },
        ];
        for statement in kept {
            assert_eq!(
                outside(&entry(statement.clone()), Tlp::Clear),
                None,
                "{statement:?}"
            );
        }
        let fact = Statement::Fact {
            field: "summary".to_owned(),
            value: None,
            based_on: Vec::new(),
        };
        assert_eq!(
            outside(&entry(fact), Tlp::Clear).unwrap().text,
            "",
            "why, and who told it"
        );
    }

    #[test]
    fn a_share_lasts_until_its_time_or_until_it_is_ended() {
        let link = LinkId::from_untyped_uuid(uuid::Uuid::from_u128(2));
        let shared = entry(Statement::Shared {
            link,
            with: "CERT".to_owned(),
            until: at(60).as_microseconds(),
            view: LinkView::Standing,
        });
        let log = [shared.clone()];
        assert_eq!(shared_with(&log, at(59)).len(), 1);
        assert!(shared_with(&log, at(60)).is_empty());
        let ended = entry(Statement::ShareEnded {
            link,
            with: "CERT".to_owned(),
        });
        assert!(shared_with(&[shared, ended], at(1)).is_empty());
    }
}
