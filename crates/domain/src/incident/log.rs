//! One entry of the log of an incident.

use serde::{Deserialize, Serialize};

use super::attachment::Attachment;
use super::escalation::EscalationStep;
use super::kind::{IncidentKind, IncidentNature, ServiceLevel};
use super::outside::LinkView;
use super::playbook::Step;
use super::role::{Holder, IncidentRole};
use super::task::{TaskRef, TaskStanding};
use super::value::Value;
use crate::access::ActorRef;
use crate::id::{IncidentEntryId, LinkId, NotificationId, ServiceId};
use crate::time::Instant;

/// What kind of entry people choose between when they write a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// Something somebody saw or was told.
    Observation,
    /// Something that was decided.
    Decision,
    /// Something that was done.
    Action,
    /// Somebody was spoken to or written to.
    Communication,
    /// Something was kept that may prove something.
    Evidence,
}

impl EntryKind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Observation,
        Self::Decision,
        Self::Action,
        Self::Communication,
        Self::Evidence,
    ];

    /// The name used in the database and message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Observation => "observation",
            Self::Decision => "decision",
            Self::Action => "action",
            Self::Communication => "communication",
            Self::Evidence => "evidence",
        }
    }

    /// The kind of that [`name`](Self::name).
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// What an entry says besides its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "says")]
pub enum Statement {
    /// That the incident was opened: the first entry.
    Opened {
        /// What it looked like.
        kind: IncidentKind,
        /// What it was opened as.
        #[serde(default)]
        nature: IncidentNature,
        /// The steps of its playbook as they were then.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        steps: Vec<Step>,
    },
    /// That it is of another nature than was said before.
    Nature {
        /// What it is.
        nature: IncidentNature,
    },
    /// Its words, and the files that came with them.
    Line {
        /// What kind of words.
        kind: EntryKind,
        /// The files, in the order in which they were chosen.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        attachments: Vec<Attachment>,
        /// Whether the program wrote it from what people did elsewhere (an answer that came, an alert, what somebody else had
        /// half-written): it names people and machines, and nobody outside is shown it.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        in_house: bool,
    },
    /// What a fact is.
    Fact {
        /// The identifier of the field.
        field: String,
        /// What is said; none takes back what was said.
        value: Option<Value>,
        /// The entries of this fact that whoever said it had before them.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        based_on: Vec<IncidentEntryId>,
    },
    /// How a service works.
    Service {
        /// The service.
        service: ServiceId,
        /// What it was called then.
        name: String,
        /// How it works from then on.
        level: ServiceLevel,
        /// Whether somebody said since when; otherwise it is known from when it was reported alone.
        #[serde(default)]
        since_said: bool,
        /// How much of the usual it does, in percent; none where nobody said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        share: Option<u8>,
    },
    /// That a notice was sent.
    Sent {
        /// The notice.
        notification: NotificationId,
        /// Its form.
        form: String,
        /// The clock it answers, if one asks for it.
        clock: Option<String>,
    },
    /// That a notice was not sent after all: it had been recorded by mistake.
    NotSent {
        /// The notice.
        notification: NotificationId,
        /// Its form.
        form: String,
        /// The clock it answers, if one asks for it.
        clock: Option<String>,
    },
    /// That the notice of a clock which is owed only under a condition is not owed, or that this is taken back.
    NotOwed {
        /// The clock.
        clock: String,
        /// Whether it is not owed.
        not_owed: bool,
    },
    /// That whoever says so takes care of the notice of a clock, or no longer does.
    Taken {
        /// The clock.
        clock: String,
        /// Whether she does.
        taken: bool,
    },
    /// That a notice is ready, and whoever may approve it is asked to.
    ApprovalAsked {
        /// Its form.
        form: String,
        /// The clock it answers, if one asks for it.
        clock: Option<String>,
    },
    /// That people were called, because a clock runs and nobody had taken it.
    Escalated {
        /// The clock.
        clock: String,
        /// How far it had run.
        step: EscalationStep,
        /// Its end as it stood, in microseconds since 1970 in UTC; none where the law states none.
        due: Option<i64>,
        /// The names of those who were called.
        called: Vec<String>,
    },
    /// That somebody outside is shown the incident for a while.
    Shared {
        /// The link that she was given.
        link: LinkId,
        /// Who.
        with: String,
        /// Until when, in microseconds since 1970 in UTC.
        until: i64,
        /// How much.
        view: LinkView,
    },
    /// That she no longer is, before the time was over.
    ShareEnded {
        /// The link that she was given.
        link: LinkId,
        /// Who.
        with: String,
    },
    /// That the steps of another playbook are asked, in place of those before.
    Playbook {
        /// The kind of incident whose playbook it is.
        kind: IncidentKind,
        /// Its steps as they were then.
        steps: Vec<Step>,
    },
    /// Who holds a role and who deputises; none takes back who did.
    Role {
        /// The role.
        role: IncidentRole,
        /// Who holds it.
        holder: Option<Holder>,
        /// Who deputises.
        deputy: Option<Holder>,
    },
    /// That something is to be done: the words of the entry say what.
    TaskAsked {
        /// Whose it is.
        role: IncidentRole,
        /// By when, in microseconds since 1970 in UTC.
        due: Option<i64>,
    },
    /// How a task stands.
    TaskSaid {
        /// The task.
        task: TaskRef,
        /// What was asked; empty of a step, whose words are the program's.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        words: String,
        /// How it stands from then on.
        standing: TaskStanding,
    },
    /// That a task is another role's from then on.
    TaskGiven {
        /// The task.
        task: TaskRef,
        /// What was asked; empty of a step, whose words are the program's.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        words: String,
        /// Whose it is.
        role: IncidentRole,
    },
    /// That the incident is over.
    Closed,
    /// That the whole turned out to be none, or none to be told of.
    Withdrawn,
    /// That it was opened again.
    Reopened,
}

impl Statement {
    /// Words of this kind, without files.
    pub fn line(kind: EntryKind) -> Self {
        Self::Line {
            kind,
            attachments: Vec::new(),
            in_house: false,
        }
    }

    /// Words of this kind that nobody outside is shown.
    pub fn line_in_house(kind: EntryKind) -> Self {
        Self::Line {
            kind,
            attachments: Vec::new(),
            in_house: true,
        }
    }

    /// The files that came with it.
    pub fn attachments(&self) -> &[Attachment] {
        match self {
            Self::Line { attachments, .. } => attachments,
            _ => &[],
        }
    }

    /// Whether an entry that says `kept` says this already: the same, or the same line with its files. A device that heard no answer sends
    /// the words again without them.
    pub fn is_said_by(&self, kept: &Self) -> bool {
        match kept {
            Self::Line { kind, .. } if *self == Self::line(*kind) => true,
            kept => self == kept,
        }
    }

    /// The name used in the database and message selectors: of a line its kind.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Opened { .. } => "opened",
            Self::Nature { .. } => "nature",
            Self::Line { kind, .. } => kind.name(),
            Self::Fact { .. } => "fact",
            Self::Service { .. } => "service",
            Self::Sent { .. } => "sent",
            Self::NotSent { .. } => "not_sent",
            Self::NotOwed { .. } => "not_owed",
            Self::Taken { taken: true, .. } => "taken",
            Self::Taken { taken: false, .. } => "given_back",
            Self::ApprovalAsked { .. } => "approval_asked",
            Self::Escalated { .. } => "escalated",
            Self::Shared { .. } => "shared",
            Self::ShareEnded { .. } => "share_ended",
            Self::Playbook { .. } => "playbook",
            Self::Role { .. } => "role",
            Self::TaskAsked { .. } => "task_asked",
            Self::TaskSaid { standing, .. } => match standing {
                TaskStanding::Open => "task_open",
                TaskStanding::Done => "task_done",
                TaskStanding::NotDone => "task_not_done",
            },
            Self::TaskGiven { .. } => "task_given",
            Self::Closed => "closed",
            Self::Withdrawn => "withdrawn",
            Self::Reopened => "reopened",
        }
    }
}

/// One entry of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its identifier. Made by whoever writes it, also without a connection, so that sending it twice adds it once.
    pub id: IncidentEntryId,
    /// Its place in the log, from 1 without gaps: the order in which entries arrived, whatever the clocks said.
    pub number: u32,
    /// When what it tells of happened.
    pub happened_at: Instant,
    /// When it arrived here.
    pub entered_at: Instant,
    /// When it was typed, by the clock of the device, where it was typed without a connection.
    pub typed_at: Option<Instant>,
    /// Who entered it.
    pub entered_by: ActorRef,
    /// The name of that person then; empty where a program did.
    pub by: String,
    /// What it says.
    pub statement: Statement,
    /// Its words; of a fact, why. May be empty.
    pub text: String,
    /// The entry it corrects.
    pub corrects: Option<IncidentEntryId>,
}
