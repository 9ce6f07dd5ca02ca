//! What of a viewer's concerns is not among the cards: what waits behind the seven, and what a decision hides.
//!
//! The round counts these; here each of them stands with everything a card has. Both are drawn from the same sorting,
//! so the numbers of the round and the rows here agree.

use jiff::civil::Date;
use serde::Serialize;

use super::build::MOST_CARDS;
use super::card::Card;
use super::concern::Concern;
use super::decision::{Aside, Decision};
use super::sorted::{Hidden, Sorted, in_order};
use super::viewer::Viewer;

/// A concern that a decision keeps off the round. Its card says what was decided, by whom and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SetAside {
    /// What the decision did.
    pub aside: Aside,
    /// The day it comes back if nothing changes; `None` where it is somebody else's.
    pub until: Option<Date>,
    /// The concern.
    pub card: Card,
}

/// Every concern of one viewer that is not a card of today's round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Remainder {
    /// The day.
    pub date: Date,
    /// How many cards stand before the first that waits.
    pub before: usize,
    /// What waits behind the cards, in round order.
    pub waiting: Vec<Card>,
    /// What a decision hides, by decision ([`Aside::ALL`]), each in round order.
    pub set_aside: Vec<SetAside>,
}

impl Remainder {
    /// What [`Round::build`](super::Round::build) of the same arguments leaves out of its cards.
    ///
    /// ```
    /// use domain::round::{Remainder, Viewer};
    /// use jiff::civil::date;
    ///
    /// let remainder = Remainder::of(&[], &[], date(2026, 11, 23), &Viewer::everyone());
    /// assert!(remainder.is_empty());
    /// ```
    pub fn of(concerns: &[Concern], decisions: &[Decision], today: Date, viewer: &Viewer) -> Self {
        let mut sorted = Sorted::new(concerns, decisions, today, viewer);
        let hidden = std::mem::take(&mut sorted.hidden);
        let mut hidden: Vec<Hidden> = hidden.into_values().collect();
        hidden.sort_unstable_by(|left, right| {
            let of_decision = left.aside.place().cmp(&right.aside.place());
            of_decision.then_with(|| in_order(&left.shown, &right.shown))
        });
        let (pinned, mut rest) = sorted.pinned_and_rest(today);
        let waiting = rest.split_off(MOST_CARDS.min(rest.len()));
        Self {
            date: today,
            before: pinned.len() + rest.len(),
            waiting: waiting.into_iter().map(|shown| shown.into_card(today)).collect(),
            set_aside: hidden
                .into_iter()
                .map(|hidden| SetAside {
                    aside: hidden.aside,
                    until: hidden.until,
                    card: hidden.shown.into_card(today),
                })
                .collect(),
        }
    }

    /// Whether every concern of the viewer is a card.
    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty() && self.set_aside.is_empty()
    }

    /// What was set aside like that, in round order.
    pub fn of_aside(&self, aside: Aside) -> impl Iterator<Item = &SetAside> {
        self.set_aside.iter().filter(move |entry| entry.aside == aside)
    }
}
