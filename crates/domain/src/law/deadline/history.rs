//! The history of a clock: what each entry made of it. A deadline that held once is in it for ever.

use super::course::{Reckoner, judged};
use super::{Change, State};
use crate::law::facts::{Entry, Fact, Picture};
use crate::law::pack::{Clock, Start};

impl Reckoner<'_, '_> {
    /// What each entry made of a clock.
    pub(super) fn history(&self, clock: &Clock) -> Vec<Change> {
        let mut picture = Picture::default();
        let mut changes: Vec<Change> = Vec::new();
        for entry in self.question.facts.entries() {
            picture.add(entry);
            if !self.concerns(clock, entry) {
                continue;
            }
            let as_of = entry.entered_at.unwrap_or(self.question.as_of);
            let course = self.course(clock, &picture, as_of);
            let (state, _) = judged(&course, as_of);
            let (start, due) = (course.start.map(|(_, at)| at), course.due.map(|due| due.strict));
            let same = changes
                .last()
                .is_some_and(|last| (last.start, last.due, last.state) == (start, due, state));
            let nothing_yet = changes.is_empty() && state == State::Armed && due.is_none();
            if !same && !nothing_yet {
                changes.push(Change {
                    entered_at: entry.entered_at,
                    by: entry.by.clone(),
                    reason: entry.reason.clone(),
                    fact: entry.fact.name(),
                    start,
                    due,
                    state,
                });
            }
        }
        changes
    }

    /// Whether an entry can change how a clock stands.
    fn concerns(&self, clock: &Clock, entry: &Entry) -> bool {
        let of_ending = |id: &str| {
            [&clock.while_ongoing_instead_of, &clock.opens_instead_of]
                .into_iter()
                .any(|other| other == id)
                || self.clock(id).is_some_and(|other| {
                    let last = &other.while_ongoing_instead_of;
                    !last.is_empty() && (*last == clock.id || *last == clock.opens_instead_of)
                })
        };
        match &entry.fact {
            Fact::Answer(trigger, _) => *trigger == clock.trigger,
            Fact::Sent(id, _) => {
                let starts = clock.from == Start::Sent(id.clone());
                // The final report's own start decides when what may take its place falls due.
                let starts_last = self
                    .clock(&clock.opens_instead_of)
                    .is_some_and(|last| last.from == Start::Sent(id.clone()));
                *id == clock.id || starts || starts_last || of_ending(id)
            }
            Fact::Moment(..) | Fact::Withdrawn(_) | Fact::Reopened(_) => true,
            Fact::Occurred(_) | Fact::Sign(_) => false,
        }
    }
}
