//! Moments that cannot have come in the order in which they are said: one of the two is wrong, or there is a story to it. Nothing is
//! refused for it, because on the night both may be all that is known.

use super::picture::Picture;
use super::value::Value;
use crate::notification::Field;

/// Pairs of facts, the one that comes first and the one that comes after it or with it.
const ORDER: [(&str, &str); 8] = [
    ("occurred_at", "detected_at"),
    ("detected_at", "aware_at"),
    ("occurred_at", "aware_at"),
    ("occurred_at", "contained_at"),
    ("occurred_at", "service_restored_at"),
    ("occurred_at", "impact_ended_at"),
    ("aware_at", "handled_at"),
    ("crisis_plan_since", "crisis_plan_until"),
];

/// Two moments that are said to have come the wrong way round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Disorder {
    /// What comes first and is said to have been later.
    pub first: &'static Field,
    /// What comes after it and is said to have been earlier.
    pub then: &'static Field,
}

impl Picture<'_> {
    /// Moments that are said to have come the wrong way round. Those within one minute are not told apart: forms know no seconds.
    pub fn disorders(&self) -> Vec<Disorder> {
        let at = |field: &str| {
            let known = self.known(field)?;
            Some((known.field, known.value.and_then(Value::time)?))
        };
        let wrong = ORDER.iter().filter_map(|(first, then)| {
            let ((first, began), (then, followed)) = (at(first)?, at(then)?);
            (followed.seconds_since(began) <= -60).then_some(Disorder { first, then })
        });
        wrong.collect()
    }
}
