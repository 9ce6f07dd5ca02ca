//! All concerns of one viewer, sorted out: what is on the round, what a decision hides, what is not due, what is other
//! people's.
//!
//! Both the round and the list of what is beyond its cards are drawn from this, so neither can count what the other
//! does not show.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;

use super::build::{LEGAL_PIN_DAYS, NextDue, PinReason, Pinned};
use super::card::{Card, what};
use super::changes::{GoneBecause, RecordedConcern, RoundRecord};
use super::concern::{Concern, ConcernKey};
use super::decision::{Aside, Decision, Effect};
use super::due::due;
use super::matter::Matter;
use super::phrase::Phrase;
use super::rank::{Priority, in_round_order, rank};
use super::urgency::days_between;
use super::viewer::Viewer;
use crate::legal_date::SetBy;
use crate::service::CareConsequence;

/// A concern of the viewer, not yet in sentences.
pub(super) struct Shown<'a> {
    pub(super) concern: &'a Concern,
    pub(super) priority: Priority,
    decided: Option<(&'a Decision, Phrase)>,
}

impl Shown<'_> {
    fn pin(&self, today: Date) -> Option<PinReason> {
        match &self.concern.matter {
            Matter::ServiceDown { .. }
                if self.priority.rank.consequence > CareConsequence::NoPatientEffect =>
            {
                Some(PinReason::ServiceDown)
            }
            // What the house itself decided waits among the others.
            Matter::LegalDate {
                due,
                set_by: SetBy::Law,
                ..
            } if days_between(today, *due) <= LEGAL_PIN_DAYS => Some(PinReason::LegalClock),
            _ => None,
        }
    }

    pub(super) fn into_card(self, today: Date) -> Card {
        Card::of(self.concern, self.priority, self.decided, today)
    }

    pub(super) fn into_pinned(self, today: Date) -> Option<Pinned> {
        let reason = self.pin(today)?;
        Some(Pinned {
            reason,
            card: self.into_card(today),
        })
    }
}

/// A concern that is not on the round because of a decision.
pub(super) struct Hidden<'a> {
    pub(super) shown: Shown<'a>,
    pub(super) aside: Aside,
    pub(super) until: Option<Date>,
}

/// All concerns of one viewer, sorted out.
pub(super) struct Sorted<'a> {
    /// On the round, in round order.
    shown: Vec<Shown<'a>>,
    /// Not on it because of a decision.
    pub(super) hidden: BTreeMap<&'a ConcernKey, Hidden<'a>>,
    /// Not on it since nothing is due yet.
    later: BTreeSet<&'a ConcernKey>,
    /// Other people's.
    others: BTreeSet<&'a ConcernKey>,
    /// What comes back or falls due, with its day.
    coming: Vec<(Date, &'a Concern)>,
}

impl<'a> Sorted<'a> {
    pub(super) fn new(
        concerns: &'a [Concern],
        decisions: &'a [Decision],
        today: Date,
        viewer: &Viewer,
    ) -> Self {
        let mut sorted = Self {
            shown: Vec::new(),
            hidden: BTreeMap::new(),
            later: BTreeSet::new(),
            others: BTreeSet::new(),
            coming: Vec::new(),
        };
        let newest = newest(decisions);
        for concern in concerns {
            sorted.place(concern, newest.get(&concern.key).copied(), today, viewer);
        }
        sorted.shown.sort_unstable_by(in_order);
        sorted
    }

    fn place(&mut self, concern: &'a Concern, decision: Option<&'a Decision>, today: Date, viewer: &Viewer) {
        if !viewer.sees(concern, decision) {
            self.others.insert(&concern.key);
            return;
        }
        let priority = rank(concern, today);
        if !priority.rank.is_actionable() {
            self.later.insert(&concern.key);
            self.coming.push((due(concern).on, concern));
            return;
        }
        let Some(decision) = decision else {
            self.shown.push(Shown {
                concern,
                priority,
                decided: None,
            });
            return;
        };
        let effect = decision.effect(&priority.rank, today, viewer.person());
        let shown = |note| Shown {
            concern,
            priority,
            decided: Some((decision, note)),
        };
        match effect {
            Effect::Hidden { aside, until, note } => {
                self.coming.extend(until.map(|until| (until, concern)));
                let hidden = Hidden {
                    shown: shown(note),
                    aside,
                    until,
                };
                self.hidden.insert(&concern.key, hidden);
            }
            Effect::Shown { note } => self.shown.push(shown(note)),
        }
    }

    /// What is pinned above the cards, and what competes for a place among them.
    pub(super) fn pinned_and_rest(self, today: Date) -> (Vec<Shown<'a>>, Vec<Shown<'a>>) {
        self.shown
            .into_iter()
            .partition(|shown| shown.pin(today).is_some())
    }

    pub(super) fn record(&self, today: Date) -> RoundRecord {
        let entry = |shown: &Shown| RecordedConcern {
            key: shown.concern.key.clone(),
            matter: shown.concern.matter.clone(),
            rank: shown.priority.rank,
        };
        RoundRecord {
            date: today,
            entries: self.shown.iter().map(entry).collect(),
        }
    }

    pub(super) fn why_gone(&self, key: &ConcernKey) -> GoneBecause {
        if let Some(hidden) = self.hidden.get(key) {
            GoneBecause::SetAside(hidden.aside)
        } else if self.later.contains(key) {
            GoneBecause::NotDueYet
        } else if self.others.contains(key) {
            GoneBecause::NotYours
        } else {
            GoneBecause::Settled
        }
    }

    pub(super) fn next_due(&self, today: Date) -> Option<NextDue> {
        let next = self
            .coming
            .iter()
            .filter(|(on, _)| *on > today)
            .min_by(|left, right| (left.0, &left.1.key).cmp(&(right.0, &right.1.key)))?;
        let (on, concern) = next;
        Some(NextDue {
            on: *on,
            key: concern.key.clone(),
            what: what(&concern.matter, concern.exposure.assets, today),
        })
    }
}

/// The order of the round.
pub(super) fn in_order(left: &Shown, right: &Shown) -> std::cmp::Ordering {
    in_round_order(
        (&left.priority.rank, &left.concern.key),
        (&right.priority.rank, &right.concern.key),
    )
}

/// The newest decision about each concern.
fn newest(decisions: &[Decision]) -> HashMap<&ConcernKey, &Decision> {
    let mut newest: HashMap<&ConcernKey, &Decision> = HashMap::new();
    for decision in decisions {
        let kept = newest.entry(&decision.concern).or_insert(decision);
        if (decision.at, decision.id) > (kept.at, kept.id) {
            *kept = decision;
        }
    }
    newest
}
