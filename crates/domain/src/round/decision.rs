//! What a person decided about a concern, and when the decision stops hiding it.
//!
//! A decision hides a concern only as long as the facts hold that it was taken on. What got worse comes back at once
//! and says who had decided what. The newest decision about a concern counts.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::concern::ConcernKey;
use super::due::days_after;
use super::phrase::Phrase;
use super::rank::Rank;
use super::urgency::days_between;
use crate::id::{DecisionId, PersonId};
use crate::time::Instant;

/// A person as a card names them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedPerson {
    /// Who.
    pub id: PersonId,
    /// The name to show.
    pub name: String,
}

/// What was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "step")]
pub enum Step {
    /// Work has begun.
    Start,
    /// Work is done; the facts should show it soon.
    Finish,
    /// Somebody else does it.
    Delegate {
        /// Who.
        to: NamedPerson,
    },
    /// Not now.
    Snooze(Snooze),
}

impl Step {
    /// The key in forms, files and the journal.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Finish => "finish",
            Self::Delegate { .. } => "delegate",
            Self::Snooze(_) => "snooze",
        }
    }
}

/// A concern put off until a day, with a reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snooze {
    until: Date,
    reason: String,
}

/// Why a concern cannot be put off like that.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SnoozeError {
    /// The day is not after today.
    #[error("{until} is not after today: choose a later day")]
    NotAhead {
        /// The chosen day.
        until: Date,
    },
    /// The day is too far off.
    #[error(
        "{until} is more than {LONGEST_SNOOZE_DAYS} days ahead: choose an earlier day, or ask for a signed exception"
    )]
    TooFar {
        /// The chosen day.
        until: Date,
    },
    /// There is no reason.
    #[error("the reason is empty: say why it can wait")]
    WithoutReason,
}

/// How long a concern can be put off, in days: a quarter. What must wait longer is an exception, with a signature.
pub const LONGEST_SNOOZE_DAYS: i64 = 92;
/// How many days work may take, or the facts may lag behind it, before the concern is shown again.
pub const FOLLOW_UP_DAYS: i64 = 7;

impl Snooze {
    /// A concern put off from `today` until `until` for `reason`.
    pub fn new(until: Date, reason: &str, today: Date) -> Result<Self, SnoozeError> {
        match Self::problems(Some(until), reason, today).into_iter().next() {
            Some(problem) => Err(problem),
            None => Ok(Self {
                until,
                reason: reason.trim().to_owned(),
            }),
        }
    }

    /// Everything that is wrong with putting a concern off, so that it is said at once; of a day not given, nothing.
    pub fn problems(until: Option<Date>, reason: &str, today: Date) -> Vec<SnoozeError> {
        let day = until.and_then(|until| match days_between(today, until) {
            ..=0 => Some(SnoozeError::NotAhead { until }),
            days if days > LONGEST_SNOOZE_DAYS => Some(SnoozeError::TooFar { until }),
            _ => None,
        });
        let reason = reason.trim().is_empty().then_some(SnoozeError::WithoutReason);
        day.into_iter().chain(reason).collect()
    }

    /// The day the concern comes back.
    pub fn until(&self) -> Date {
        self.until
    }

    /// Why it can wait.
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

/// A decision about one concern.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Which decision, for taking it back.
    pub id: DecisionId,
    /// Which concern.
    pub concern: ConcernKey,
    /// Who decided.
    pub by: NamedPerson,
    /// When; of two decisions about one concern the later counts.
    pub at: Instant,
    /// The same, as a day in the hospital's time zone.
    pub on: Date,
    /// Where the concern stood then.
    pub rank: Rank,
    /// What was decided.
    pub step: Step,
}

/// In what way a concern is worse than when it was decided about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Worsening {
    /// Patients are nearer to harm.
    GraverConsequence,
    /// It wants an answer sooner.
    MoreUrgent,
    /// More than a quarter more equipment, services or systems are affected. A group of three grows by one, a group of 300
    /// by 76: a single new computer must not undo every decision.
    MoreEquipment,
}

impl Worsening {
    /// How `now` is worse than `then`, if it is.
    pub fn between(then: &Rank, now: &Rank) -> Option<Self> {
        let things = |rank: &Rank| {
            u64::from(if rank.things == 0 {
                rank.assets
            } else {
                rank.things
            })
        };
        if now.consequence > then.consequence {
            Some(Self::GraverConsequence)
        } else if now.urgency > then.urgency {
            Some(Self::MoreUrgent)
        } else if things(now) * 4 > things(then) * 5 {
            Some(Self::MoreEquipment)
        } else {
            None
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::GraverConsequence => "graver_consequence",
            Self::MoreUrgent => "more_urgent",
            Self::MoreEquipment => "more_equipment",
        }
    }
}

/// Why a concern is not on somebody's round although it exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Aside {
    /// Put off.
    Snoozed,
    /// With somebody else.
    Delegated,
    /// Being worked on.
    Started,
    /// Said to be done; the facts will show.
    Finished,
}

/// What a decision does to its concern on one person's round today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Effect {
    /// Not shown, until that day if one is set; the word is for the list of what is set aside.
    Hidden {
        aside: Aside,
        until: Option<Date>,
        note: Phrase,
    },
    /// Shown, with a word about the decision.
    Shown { note: Phrase },
}

impl Decision {
    /// What the decision does today on the round of `viewer` (`None`: a round for no one in particular) to its
    /// concern, which now stands at `rank`.
    pub(super) fn effect(&self, rank: &Rank, today: Date, viewer: Option<PersonId>) -> Effect {
        let worse = Worsening::between(&self.rank, rank);
        match &self.step {
            Step::Delegate { to } => self.effect_of_delegation(to, worse, viewer),
            Step::Snooze(snooze) => self.effect_of_hiding(Aside::Snoozed, snooze.until, worse, today),
            Step::Start => self.effect_of_hiding(Aside::Started, self.follow_up(), worse, today),
            Step::Finish => self.effect_of_hiding(Aside::Finished, self.follow_up(), worse, today),
        }
    }

    /// Whether the decision left the concern with `person`: it was handed to them, or they began it or said that it
    /// is done.
    pub fn is_in_hands_of(&self, person: PersonId) -> bool {
        match &self.step {
            Step::Delegate { to } => to.id == person,
            Step::Start | Step::Finish => self.by.id == person,
            Step::Snooze(_) => false,
        }
    }

    fn follow_up(&self) -> Date {
        days_after(self.on, FOLLOW_UP_DAYS)
    }

    fn effect_of_hiding(&self, aside: Aside, until: Date, worse: Option<Worsening>, today: Date) -> Effect {
        if let Some(worse) = worse {
            let note = self.note("round-note-worse").selector("because", worse.name());
            return Effect::Shown {
                note: note.selector("decision", aside.name()).date("until", until),
            };
        }
        if today < until {
            return Effect::Hidden {
                aside,
                until: Some(until),
                note: self.hiding_note(until),
            };
        }
        let key = match aside {
            Aside::Snoozed | Aside::Delegated => "round-note-snooze-over",
            Aside::Started => "round-note-unfinished",
            Aside::Finished => "round-note-still-there",
        };
        Effect::Shown {
            note: self.note(key).date("until", until),
        }
    }

    fn effect_of_delegation(
        &self,
        to: &NamedPerson,
        worse: Option<Worsening>,
        viewer: Option<PersonId>,
    ) -> Effect {
        let note = |key| self.note(key).text("to", &to.name);
        match (viewer, worse) {
            (Some(viewer), _) if viewer == to.id => Effect::Shown {
                note: note("round-note-delegated-to-you"),
            },
            (_, Some(worse)) => Effect::Shown {
                note: note("round-note-delegated-worse").selector("because", worse.name()),
            },
            (None, None) => Effect::Shown {
                note: note("round-note-delegated"),
            },
            (Some(_), None) => Effect::Hidden {
                aside: Aside::Delegated,
                until: None,
                note: note("round-note-delegated"),
            },
        }
    }

    /// What is said of the decision while it hides the concern.
    fn hiding_note(&self, until: Date) -> Phrase {
        let note = match &self.step {
            Step::Snooze(snooze) => self.note("round-note-snoozed").text("reason", &snooze.reason),
            Step::Finish => self.note("round-note-finished"),
            Step::Start | Step::Delegate { .. } => self.note("round-note-started"),
        };
        note.date("until", until)
    }

    fn note(&self, key: &'static str) -> Phrase {
        Phrase::new(key).text("by", &self.by.name).date("on", self.on)
    }
}

impl Aside {
    /// Every way, in the order of lists: what somebody works on first.
    pub const ALL: [Self; 4] = [Self::Started, Self::Delegated, Self::Snoozed, Self::Finished];

    /// Its place in lists.
    pub(super) fn place(self) -> Option<usize> {
        Self::ALL.iter().position(|aside| *aside == self)
    }

    /// The name used in message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Snoozed => "snoozed",
            Self::Delegated => "delegated",
            Self::Started => "started",
            Self::Finished => "finished",
        }
    }
}
