//! Building a round: rank everything, leave out what was decided or is not due, keep seven.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use super::card::Card;
use super::changes::{Changes, RoundRecord};
use super::concern::{Concern, ConcernKey};
use super::decision::{Aside, Decision};
use super::phrase::Phrase;
use super::sorted::{Shown, Sorted};
use super::viewer::Viewer;
use crate::service::CareConsequence;

/// The most cards on one round: what three people can begin in a morning, and what a person holds in mind (Miller
/// 1956, seven plus or minus two; judgement).
pub const MOST_CARDS: usize = 7;
/// How many days ahead a duty towards an authority is pinned: the longest of the first terms of NIS2 article 23 and
/// GDPR article 33, 72 hours.
pub const LEGAL_PIN_DAYS: i64 = 3;

/// Why a card is pinned above the seven.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PinReason {
    /// A service that patients need does not work now.
    ServiceDown,
    /// A legal term runs out within days.
    LegalClock,
}

/// A card that does not compete for the seven places.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pinned {
    /// Why it is pinned.
    pub reason: PinReason,
    /// The card.
    pub card: Card,
}

/// What waits behind the seven.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct More {
    /// How many.
    pub count: usize,
    /// How many of each consequence, the gravest first; classes without any are left out.
    pub by_consequence: Vec<(CareConsequence, usize)>,
}

/// What comes next when nothing is left to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NextDue {
    /// The day.
    pub on: Date,
    /// The concern.
    pub key: ConcernKey,
    /// What it is about.
    pub what: Phrase,
}

/// The few things to do first today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Round {
    /// The day.
    pub date: Date,
    /// Running legal terms and services that are down: above the seven, in round order.
    pub pinned: Vec<Pinned>,
    /// What to do first, at most [`MOST_CARDS`].
    pub cards: Vec<Card>,
    /// What waits behind them.
    pub more: More,
    /// How many concerns are not shown because of a decision.
    pub set_aside: BTreeMap<Aside, usize>,
    /// What changed since the last round.
    pub changes: Changes,
    /// What comes next; with an empty round this is what it says.
    pub next_due: Option<NextDue>,
    /// What to keep, so that the next round can say what changed.
    pub record: RoundRecord,
}

impl Round {
    /// The round of `viewer` on `today`. Neither the order of `concerns` nor that of `decisions` matters; keys of
    /// concerns must be unique.
    ///
    /// ```
    /// use domain::round::{
    ///     Audience, Care, Concern, ConcernKey, Exposure, Matter, PatientContact, Reach, Round, Urgency, Viewer,
    /// };
    /// use jiff::civil::date;
    ///
    /// let certificate = Concern {
    ///     key: ConcernKey::new("certificate:laboratory"),
    ///     matter: Matter::CertificateExpiring { host: "laboratory".into(), on: date(2026, 11, 27) },
    ///     exposure: Exposure {
    ///         reach: Reach::HospitalNetwork,
    ///         patient: PatientContact::Apart,
    ///         care: Care::NotRecorded,
    ///         units: Vec::new(),
    ///         assets: 0,
    ///     },
    ///     audience: Audience::InformationTechnology,
    ///     known_since: date(2026, 11, 20),
    ///     evidence: Vec::new(),
    /// };
    /// let round = Round::build(&[certificate], &[], None, date(2026, 11, 23), &Viewer::everyone());
    /// assert_eq!(round.cards[0].priority.rank.urgency, Urgency::ThisWeek);
    /// ```
    pub fn build(
        concerns: &[Concern],
        decisions: &[Decision],
        previous: Option<&RoundRecord>,
        today: Date,
        viewer: &Viewer,
    ) -> Self {
        let sorted = Sorted::new(concerns, decisions, today, viewer);
        let record = sorted.record(today);
        let changes = Changes::between(previous, &record, |key| sorted.why_gone(key));
        let next_due = sorted.next_due(today);
        let mut set_aside = BTreeMap::new();
        for hidden in sorted.hidden.values() {
            *set_aside.entry(hidden.aside).or_default() += 1;
        }
        let (pinned, rest) = sorted.pinned_and_rest(today);
        let more = More::of(rest.get(MOST_CARDS..).unwrap_or_default());
        Self {
            date: today,
            pinned: pinned
                .into_iter()
                .filter_map(|shown| shown.into_pinned(today))
                .collect(),
            cards: rest
                .into_iter()
                .take(MOST_CARDS)
                .map(|shown| shown.into_card(today))
                .collect(),
            more,
            set_aside,
            changes,
            next_due,
            record,
        }
    }

    /// Whether nothing is to be done today.
    pub fn is_empty(&self) -> bool {
        self.pinned.is_empty() && self.cards.is_empty()
    }
}

impl More {
    fn of(waiting: &[Shown]) -> Self {
        let count_of = |class: &CareConsequence| {
            waiting
                .iter()
                .filter(|shown| shown.priority.rank.consequence == *class)
                .count()
        };
        let by_consequence = CareConsequence::ALL
            .into_iter()
            .map(|class| (class, count_of(&class)))
            .filter(|(_, count)| *count > 0)
            .collect();
        Self {
            count: waiting.len(),
            by_consequence,
        }
    }
}
