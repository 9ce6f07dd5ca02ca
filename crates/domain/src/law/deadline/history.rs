//! The history of a clock: what each entry made of it. A deadline that held once is in it for ever.

use super::Change;
use super::course::{Reckoner, Standing, judged};
use crate::law::facts::{Entry, Fact, Picture};
use crate::law::pack::{Clock, Moment, Start};

impl Reckoner<'_, '_> {
    /// What each entry made of a clock.
    pub(super) fn history(&self, clock: &Clock) -> Vec<Change> {
        let mut picture = Picture::default();
        let mut changes: Vec<Change> = Vec::new();
        let mut before = (None, None, Standing::Armed);
        for entry in self.question.facts.entries() {
            picture.add(entry);
            if !self.concerns(clock, entry) {
                continue;
            }
            let as_of = entry.entered_at.unwrap_or(self.question.as_of);
            let course = self.course(clock, &picture, as_of);
            let (state, _) = judged(&course, as_of);
            let start = course.start.map(|(_, at)| at);
            let due = course.due.map(|due| due.strict);
            // That time passed is no change.
            let now = (start, due, course.standing);
            if now != before {
                before = now;
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
        let ending = !clock.opens_instead_of.is_empty()
            || of_ending(&clock.id)
            || !clock.while_ongoing_instead_of.is_empty();
        match &entry.fact {
            Fact::Answer(trigger, _) => *trigger == clock.trigger,
            Fact::NotOwed(id, _) => *id == clock.id,
            Fact::Sent(id, _) => {
                let starts = clock.from == Start::Sent(id.clone());
                // The final report's own start decides when what may take its place falls due.
                let starts_last = self
                    .clock(&clock.opens_instead_of)
                    .is_some_and(|last| last.from == Start::Sent(id.clone()));
                *id == clock.id || starts || starts_last || of_ending(id)
            }
            Fact::Moment(moment, _) => {
                let counted_from = match &clock.from {
                    Start::Anchor => *moment == Moment::Awareness || *moment == self.country.anchor.moment(),
                    Start::Moment(from) => *moment == Moment::Awareness || moment == from,
                    Start::Sent(_) => false,
                };
                let soon = clock.unless_resolved_within.is_some();
                counted_from || soon || (ending && *moment == Moment::Handled)
            }
            Fact::Withdrawn(_) | Fact::Reopened(_) => true,
            Fact::Occurred(_) | Fact::Sign(_) => false,
        }
    }
}
