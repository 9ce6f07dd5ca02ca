//! Playbooks: what is to be done in an incident of a kind, by whom and by when: `data/playbook/steps.toml`.
//!
//! An incident keeps in its log the steps it was opened with. What a later version of the program asks is asked of later incidents.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::kind::{IncidentKind, ServiceLevel};
use super::log::{Entry, Statement};
use super::role::IncidentRole;
use super::value::Value;
use crate::words::words;

const SHIPPED: &str = include_str!("../../../../data/playbook/steps.toml");

words! {
    /// The parts of dealing with an incident, in the order in which they begin.
    Phase {
        /// What is it, where, and is anybody in danger now?
        Triage = "triage",
        /// Keep it from spreading, and declare how care goes on.
        Contain = "contain",
        /// Keep what may prove something.
        Evidence = "evidence",
        /// Tell whom it concerns.
        Report = "report",
        /// Care without systems.
        Care = "care",
        /// Clean, and bring back in order.
        Restore = "restore",
        /// Enter what was on paper.
        BackEntry = "back_entry",
        /// Close, and change what has to change.
        Learn = "learn",
    }
}

/// A step of a playbook, as the log of an incident keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What its words are called. Never changes its meaning: it is stored.
    pub id: String,
    /// When it comes.
    pub phase: Phase,
    /// Whose it is.
    pub role: IncidentRole,
    /// By when it should be done, in minutes from when it was asked; none when its turn comes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within_minutes: Option<u32>,
}

/// What in the log of an incident shows that a step was done, whether or not somebody says so.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShownBy {
    /// That this fact is known.
    Fact(String),
    /// That a notice of this form was sent.
    Form(String),
    /// That a role was given to somebody.
    Role,
    /// That a service was said to be hit.
    Service,
}

impl ShownBy {
    /// Whether it is this entry that shows it.
    pub(super) fn is(&self, entry: &Entry) -> bool {
        match (self, &entry.statement) {
            (Self::Fact(shown), Statement::Fact { field, value, .. }) => {
                shown == field && value.as_ref().is_some_and(|value| *value != Value::Unknown)
            }
            (Self::Form(shown), Statement::Sent { form, .. }) => shown == form,
            (Self::Role, Statement::Role { .. }) => true,
            (Self::Service, Statement::Service { level, .. }) => *level != ServiceLevel::Normal,
            _ => false,
        }
    }
}

/// A step as the file writes it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    phase: Phase,
    role: IncidentRole,
    #[serde(default)]
    within_minutes: Option<u32>,
    #[serde(default)]
    shown_by: Option<ShownBy>,
    kinds: Vec<IncidentKind>,
}

/// A step with what goes with it.
#[derive(Debug)]
struct Shipped {
    step: Step,
    kinds: Vec<IncidentKind>,
    shown_by: Option<ShownBy>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    step: Vec<Written>,
}

/// Every step the program knows.
#[derive(Debug)]
pub struct Playbooks {
    steps: Vec<Shipped>,
}

impl Playbooks {
    /// The playbooks the program comes with.
    pub fn shipped() -> &'static Self {
        static PLAYBOOKS: OnceLock<Playbooks> = OnceLock::new();
        PLAYBOOKS.get_or_init(|| {
            // A file that cannot be read leaves no step, and the tests below fail.
            let file: Result<File, _> = toml::from_str(SHIPPED);
            let written = file.map(|file| file.step).unwrap_or_default().into_iter();
            let steps = written.map(|written| Shipped {
                step: Step {
                    id: written.id,
                    phase: written.phase,
                    role: written.role,
                    within_minutes: written.within_minutes,
                },
                kinds: written.kinds,
                shown_by: written.shown_by,
            });
            Self {
                steps: steps.collect(),
            }
        })
    }

    /// The steps for an incident that looks like this, in their order.
    pub fn of(&self, kind: IncidentKind) -> Vec<Step> {
        let asked = self.steps.iter().filter(|shipped| shipped.kinds.contains(&kind));
        asked.map(|shipped| shipped.step.clone()).collect()
    }

    /// Each step, those that are no longer asked too: a log may name them.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().map(|shipped| &shipped.step)
    }

    /// The step of this identifier; none of one that a newer version asked.
    pub fn get(&self, id: &str) -> Option<&Step> {
        self.steps().find(|step| step.id == id)
    }

    /// What shows that a step was done; none where only people know.
    pub fn shown_by(&self, id: &str) -> Option<&ShownBy> {
        let shipped = self.steps.iter().find(|shipped| shipped.step.id == id)?;
        shipped.shown_by.as_ref()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_file_is_read_and_no_step_stands_twice() {
        let file: File = toml::from_str(SHIPPED).unwrap();
        let playbooks = Playbooks::shipped();
        let ids: BTreeSet<&str> = playbooks.steps().map(|step| step.id.as_str()).collect();
        assert_eq!(
            (ids.len(), playbooks.steps.len()),
            (file.step.len(), file.step.len())
        );
    }

    /// At night the list is read from the top: what comes first must stand first.
    #[test]
    fn each_kind_has_a_short_playbook_in_the_order_of_its_phases() {
        for kind in IncidentKind::ALL {
            let steps = Playbooks::shipped().of(*kind);
            assert!(
                (8..=40).contains(&steps.len()),
                "{}: {} steps",
                kind.name(),
                steps.len()
            );
            let phases: Vec<Phase> = steps.iter().map(|step| step.phase).collect();
            assert!(phases.is_sorted(), "{}: {phases:?}", kind.name());
            assert_eq!(steps.last().map(|step| step.phase), Some(Phase::Learn));
        }
    }

    #[test]
    fn every_playbook_asks_for_awareness_and_for_who_holds_the_roles() {
        for kind in IncidentKind::ALL {
            let steps = Playbooks::shipped().of(*kind);
            for asked in ["say_awareness", "name_the_roles", "early_warning"] {
                assert!(
                    steps.iter().any(|step| step.id == asked),
                    "{} lacks {asked}",
                    kind.name()
                );
            }
        }
    }

    #[test]
    fn what_shows_that_a_step_was_done_is_a_fact_or_a_notice_that_there_is() {
        let shown = Playbooks::shipped().steps.iter();
        let shown: Vec<&ShownBy> = shown.filter_map(|shipped| shipped.shown_by.as_ref()).collect();
        assert!(shown.len() >= 8, "{shown:?}");
        for by in shown {
            match by {
                ShownBy::Fact(field) => {
                    let field = crate::notification::Fields::shipped().get(field);
                    assert!(
                        field.is_some_and(crate::notification::Field::is_entered),
                        "{by:?}"
                    );
                }
                ShownBy::Form(form) => {
                    assert!(
                        crate::notification::Forms::shipped().get(form).is_some(),
                        "{by:?}"
                    );
                }
                ShownBy::Role | ShownBy::Service => {}
            }
        }
    }

    #[test]
    fn a_device_is_taken_off_the_patient_before_anything_else_is_done_to_it() {
        let steps = Playbooks::shipped().of(IncidentKind::Device);
        let contain = steps.iter().find(|step| step.phase == Phase::Contain).unwrap();
        assert_eq!(contain.id, "device_off_the_patient");
    }
}
