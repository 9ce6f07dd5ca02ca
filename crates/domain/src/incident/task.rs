//! What is to be done in an incident: the steps of its playbook and what people asked for, with what was said of each.
//!
//! Worked out from the log each time. What was asked at opening is one entry, with the steps themselves in it, so that neither a log fills
//! with tasks nor a later playbook changes an old incident; of a single task there is an entry only when somebody does something.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::kind::IncidentKind;
use super::log::{Entry, Statement};
use super::playbook::{Playbooks, Step};
use super::role::IncidentRole;
use crate::id::IncidentEntryId;
use crate::time::Instant;
use crate::words::words;

words! {
    /// How a task stands.
    TaskStanding {
        /// It is to be done.
        Open = "open",
        /// It is done.
        Done = "done",
        /// It will not be done; why is said.
        NotDone = "not_done",
    }
}

/// Which task.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskRef {
    /// The step of a playbook.
    Step(String),
    /// What somebody asked for in this entry.
    Asked(IncidentEntryId),
}

impl fmt::Display for TaskRef {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Step(id) => formatter.write_str(id),
            Self::Asked(entry) => entry.fmt(formatter),
        }
    }
}

impl FromStr for TaskRef {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(text
            .parse()
            .map_or_else(|_| Self::Step(text.to_owned()), Self::Asked))
    }
}

/// A task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task<'a> {
    /// Which.
    pub task: TaskRef,
    /// The step of the playbook that it is; none of what somebody asked for.
    pub step: Option<&'a Step>,
    /// The words of whoever asked; those of a step are in the reader's language.
    pub words: &'a str,
    /// Whose it is.
    pub role: IncidentRole,
    /// The entry that asks for it.
    pub asked: &'a Entry,
    /// By when it should be done.
    pub due: Option<Instant>,
    /// How it stands.
    pub standing: TaskStanding,
    /// The last entry that says something of it: that it is done, or whose it is now.
    pub said: Option<&'a Entry>,
    /// The entry that shows that it was done, where nobody has said so yet.
    pub shown: Option<&'a Entry>,
}

impl Task<'_> {
    /// Whether it is to be done.
    pub fn is_open(&self) -> bool {
        self.standing == TaskStanding::Open
    }

    /// Whether it is to be done and its time is over. What the log shows to be done is not late because nobody has ticked it off.
    pub fn is_overdue(&self, as_of: Instant) -> bool {
        self.is_open() && self.shown.is_none() && self.due.is_some_and(|due| due < as_of)
    }
}

/// The tasks of a log, in the order of its entries: the steps of the playbook that was taken last, then the others. Of a playbook that
/// was put aside stays what somebody said something of.
pub fn tasks(entries: &[Entry]) -> Vec<Task<'_>> {
    let mut found: Vec<Task<'_>> = Vec::new();
    let mut playbook: &[Step] = &[];
    for entry in entries {
        match &entry.statement {
            Statement::Opened { steps, .. } | Statement::Playbook { steps, .. } => {
                playbook = steps;
                for step in steps {
                    let asked = TaskRef::Step(step.id.clone());
                    if found.iter().all(|task| task.task != asked) {
                        found.push(of_step(asked, step, entry));
                    }
                }
            }
            Statement::TaskAsked { role, due } => found.push(Task {
                task: TaskRef::Asked(entry.id),
                step: None,
                words: &entry.text,
                role: *role,
                asked: entry,
                due: due.and_then(Instant::from_microseconds),
                standing: TaskStanding::Open,
                said: None,
                shown: None,
            }),
            Statement::TaskSaid {
                task: of, standing, ..
            } => {
                if let Some(task) = found.iter_mut().find(|task| task.task == *of) {
                    task.standing = *standing;
                    task.said = Some(entry);
                }
            }
            Statement::TaskGiven { task: of, role, .. } => {
                if let Some(task) = found.iter_mut().find(|task| task.task == *of) {
                    task.role = *role;
                    task.said = Some(entry);
                }
            }
            _ => {}
        }
    }
    let place = |task: &Task<'_>| {
        let step = task.step?;
        playbook.iter().position(|asked| asked.id == step.id)
    };
    found.retain(|task| task.step.is_none() || task.said.is_some() || place(task).is_some());
    found.sort_by_key(|task| place(task).unwrap_or(usize::MAX));
    for task in found.iter_mut().filter(|task| task.is_open()) {
        task.shown = task.step.and_then(|step| shown(entries, step));
    }
    found
}

/// The kind of incident whose playbook a log follows: the one that was taken last; none where none was.
pub fn playbook_kind(entries: &[Entry]) -> Option<IncidentKind> {
    entries.iter().rev().find_map(|entry| match &entry.statement {
        Statement::Opened { kind, steps, .. } | Statement::Playbook { kind, steps } => {
            (!steps.is_empty()).then_some(*kind)
        }
        _ => None,
    })
}

fn of_step<'a>(task: TaskRef, step: &'a Step, asked: &'a Entry) -> Task<'a> {
    Task {
        task,
        step: Some(step),
        words: "",
        role: step.role,
        asked,
        due: step
            .within_minutes
            .map(|minutes| asked.entered_at.plus_seconds(i64::from(minutes) * 60)),
        standing: TaskStanding::Open,
        said: None,
        shown: None,
    }
}

/// The entry that shows that a step was done.
fn shown<'a>(entries: &'a [Entry], step: &Step) -> Option<&'a Entry> {
    let by = Playbooks::shipped().shown_by(&step.id)?;
    entries.iter().find(|entry| by.is(entry))
}
