//! Who is called while a clock of the law runs and nobody has taken it: an engine without state, which the log of the incident feeds.
//!
//! No act asks for this. A clock that nobody looks at runs out at the weekend; so people are called at fixed fractions of it, more of them
//! each time, until a named person says that the notice is hers. What was called for is an entry of the log, so nobody is called twice for the
//! same. Where a correction moves a deadline, the fractions of the new one count anew.

use serde::{Deserialize, Serialize};

use super::log::{Entry, Statement};
use crate::law::Deadline;
use crate::time::Instant;
use crate::words::words;

words! {
    /// How far a clock has run, where people are called.
    EscalationStep {
        /// It has begun.
        Begun = "begun",
        /// Half of it is over.
        Half = "half",
        /// Three quarters.
        ThreeQuarters = "three_quarters",
        /// Nine tenths.
        NineTenths = "nine_tenths",
        /// Its time is over.
        Over = "over",
    }

    /// Whom a step calls.
    Called {
        /// Whoever is on call; where nobody is, those who lead incidents.
        OnCall = "on_call",
        /// Those who lead incidents as well.
        Leads = "leads",
        /// Those who approve notices as well.
        Approvers = "approvers",
    }
}

impl EscalationStep {
    /// Whom it calls, and those of the steps before.
    pub const fn calls(self) -> Called {
        match self {
            Self::Begun | Self::Half => Called::OnCall,
            Self::ThreeQuarters => Called::Leads,
            Self::NineTenths | Self::Over => Called::Approvers,
        }
    }

    /// The moment at which a clock from `start` to `due` reaches it.
    pub fn reached_at(self, start: Instant, due: Instant) -> Instant {
        let (of, parts) = match self {
            Self::Begun => return start,
            Self::Half => (1, 2),
            Self::ThreeQuarters => (3, 4),
            Self::NineTenths => (9, 10),
            Self::Over => return due,
        };
        start.plus_seconds(due.seconds_since(start) / parts * of)
    }
}

/// A call that is to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Call {
    /// The step that was reached last. Those before it that were missed, because the program did not run, are not made up for.
    pub step: EscalationStep,
    /// The end of the clock it is about; none where the law says *without undue delay*.
    pub due: Option<Instant>,
}

/// Who has taken the notice of a clock: the entry that says so.
pub fn taken<'a>(entries: &'a [Entry], clock: &str) -> Option<&'a Entry> {
    let said = entries.iter().rev().find(|entry| match &entry.statement {
        Statement::Taken { clock: of, .. } => of == clock,
        _ => false,
    });
    said.filter(|entry| matches!(entry.statement, Statement::Taken { taken: true, .. }))
}

/// The call that a clock asks for at `as_of`; none where its notice is sent or not owed, or the call was made.
pub fn call(entries: &[Entry], deadline: &Deadline<'_>, as_of: Instant) -> Option<Call> {
    if !deadline.is_owed() {
        return None;
    }
    let start = deadline.start.as_ref()?.1;
    let due = deadline.due.as_ref().map(|due| due.strict);
    let mut latest_first = EscalationStep::ALL.iter().rev().copied();
    let step = match due {
        Some(due) => latest_first.find(|step| step.reached_at(start, due) <= as_of)?,
        // It has no fractions: people are called when it begins.
        None => EscalationStep::Begun,
    };
    let made = entries.iter().any(|entry| match &entry.statement {
        Statement::Escalated {
            clock,
            step: called_at,
            due: called_for,
            ..
        } => {
            *clock == deadline.clock.id
                && *called_for == due.map(Instant::as_microseconds)
                && *called_at >= step
        }
        _ => false,
    });
    // Somebody has it; when it is nearly over the others are called all the same, because she may be asleep.
    let waits = step < EscalationStep::NineTenths && taken(entries, &deadline.clock.id).is_some();
    (!made && !waits).then_some(Call { step, due })
}
