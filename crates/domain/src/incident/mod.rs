//! Incidents: the log of one, and what it comes to.
//!
//! Everything that becomes known of an incident is an [`Entry`] of its log: a sight, a decision, a fact, the level of a service, that a
//! notice was sent or a task done. Entries are only added; a correction is another entry. What is known, what is open, who does what
//! ([`roles`], [`tasks`]), and what the clocks of the law run from is worked out from the log each time ([`Picture`]), so that nothing can
//! disagree with it.
//!
//! Two people who were apart may say two things of one fact. Each says which entries of that fact were before it; what nobody had before
//! them stands beside the other, and both stay until somebody who leads the incident says which holds.

mod attachment;
mod disorder;
mod escalation;
pub mod export;
mod kind;
mod law_facts;
mod log;
mod outside;
mod picture;
mod playbook;
mod redrawn;
mod reference;
mod role;
mod sharing;
mod task;
#[cfg(test)]
mod task_tests;
#[cfg(test)]
mod tests;
mod value;
mod verify;

pub use attachment::{Attachment, MOST_ATTACHMENTS, attachment_name};
pub use disorder::Disorder;
pub use escalation::{Call, Called, EscalationStep, call, taken};
pub use export::{Export, ExportedPicture, Seal, sha256};
pub use kind::{IncidentKind, IncidentNature, IncidentState, ServiceLevel};
pub use law_facts::law_entries;
pub use log::{Entry, EntryKind, Statement};
pub use outside::{LinkView, outside, shared_with};
pub use picture::{Bound, Known, Picture, ServiceStanding, Spell, picture};
pub use playbook::{Phase, Playbooks, ShownBy, Step};
pub use reference::Reference;
pub use role::{Acting, ActingAs, Holder, IncidentRole, RoleStanding, Roles, roles};
pub use sharing::{Label, LabelBasis};
pub use task::{Task, TaskRef, TaskStanding, playbook_kind, tasks};
pub use value::{Contact, LONGEST_LINE, LONGEST_PROSE, MOST_ITEMS, Value};
pub use verify::{Finding, Place, Verified, verify_export};
