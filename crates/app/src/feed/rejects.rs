//! What a walk through advisories left out: how many documents or lists, and the first of them with the reason.

use super::reading::told_problem;

/// The most that are named.
const MAX_NAMED: usize = 1_000;

/// What was left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rejects {
    /// The first of them, each with the reason.
    pub named: Vec<String>,
    /// How many there are.
    pub count: usize,
}

impl Rejects {
    /// Counts one more.
    pub(crate) fn add(&mut self, problem: &str) {
        self.count += 1;
        if self.named.len() < MAX_NAMED {
            self.named.push(told_problem(problem));
        }
    }

    /// Counts those that came later.
    pub(crate) fn extend(&mut self, later: Self) {
        self.count += later.count;
        let room = MAX_NAMED.saturating_sub(self.named.len());
        self.named.extend(later.named.into_iter().take(room));
    }
}
