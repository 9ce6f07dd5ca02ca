//! Playbooks: what is to be done in an incident of a kind, by whom and by when: `data/playbook/steps.toml`.
//!
//! An incident keeps in its log the steps it was opened with. What a later version of the program asks is asked of later incidents.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::kind::IncidentKind;
use super::role::IncidentRole;
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

/// A step as the file writes it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    phase: Phase,
    role: IncidentRole,
    #[serde(default)]
    within_minutes: Option<u32>,
    kinds: Vec<IncidentKind>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    step: Vec<Written>,
}

/// Every step the program knows.
#[derive(Debug)]
pub struct Playbooks {
    steps: Vec<(Step, Vec<IncidentKind>)>,
}

impl Playbooks {
    /// The playbooks the program comes with.
    pub fn shipped() -> &'static Self {
        static PLAYBOOKS: OnceLock<Playbooks> = OnceLock::new();
        PLAYBOOKS.get_or_init(|| {
            // A file that cannot be read leaves no step, and the tests below fail.
            let file: Result<File, _> = toml::from_str(SHIPPED);
            let written = file.map(|file| file.step).unwrap_or_default().into_iter();
            let steps = written.map(|written| {
                let step = Step {
                    id: written.id,
                    phase: written.phase,
                    role: written.role,
                    within_minutes: written.within_minutes,
                };
                (step, written.kinds)
            });
            Self {
                steps: steps.collect(),
            }
        })
    }

    /// The steps for an incident that looks like this, in their order.
    pub fn of(&self, kind: IncidentKind) -> Vec<Step> {
        let asked = self.steps.iter().filter(|(_, kinds)| kinds.contains(&kind));
        asked.map(|(step, _)| step.clone()).collect()
    }

    /// Each step, those that are no longer asked too: a log may name them.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().map(|(step, _)| step)
    }

    /// The step of this identifier; none of one that a newer version asked.
    pub fn get(&self, id: &str) -> Option<&Step> {
        self.steps().find(|step| step.id == id)
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
    fn a_device_is_taken_off_the_patient_before_anything_else_is_done_to_it() {
        let steps = Playbooks::shipped().of(IncidentKind::Device);
        let contain = steps.iter().find(|step| step.phase == Phase::Contain).unwrap();
        assert_eq!(contain.id, "device_off_the_patient");
    }
}
