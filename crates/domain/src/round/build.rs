//! Building a round: rank everything, leave out what was decided or is not due, keep seven.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;
use serde::Serialize;

use super::card::{Card, what};
use super::changes::{Changes, GoneBecause, RecordedConcern, RoundRecord};
use super::concern::{Concern, ConcernKey};
use super::decision::{Aside, Decision, Effect};
use super::due::due;
use super::matter::Matter;
use super::phrase::Phrase;
use super::rank::{Priority, in_round_order, rank};
use super::urgency::days_between;
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
        let sorted = Sorted::new(concerns, &newest(decisions), today, viewer);
        let record = sorted.record(today);
        let changes = Changes::between(previous, &record, |key| sorted.why_gone(key));
        let next_due = sorted.next_due(today);
        let Sorted { shown, aside, .. } = sorted;

        let mut set_aside = BTreeMap::new();
        for aside in aside.values() {
            *set_aside.entry(*aside).or_default() += 1;
        }
        let (pinned, rest): (Vec<Shown>, Vec<Shown>) =
            shown.into_iter().partition(|shown| shown.pin(today).is_some());
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

/// The newest decision about each concern.
fn newest(decisions: &[Decision]) -> HashMap<&ConcernKey, &Decision> {
    let mut newest: HashMap<&ConcernKey, &Decision> = HashMap::new();
    for decision in decisions {
        let kept = newest.entry(&decision.concern).or_insert(decision);
        if (decision.at, decision.by.id) > (kept.at, kept.by.id) {
            *kept = decision;
        }
    }
    newest
}

/// A concern on the round, not yet in sentences.
struct Shown<'a> {
    concern: &'a Concern,
    priority: Priority,
    note: Option<Phrase>,
}

impl Shown<'_> {
    fn pin(&self, today: Date) -> Option<PinReason> {
        match &self.concern.matter {
            Matter::ServiceDown { .. }
                if self.priority.rank.consequence > CareConsequence::NoPatientEffect =>
            {
                Some(PinReason::ServiceDown)
            }
            Matter::LegalDate { due, .. } if days_between(today, *due) <= LEGAL_PIN_DAYS => {
                Some(PinReason::LegalClock)
            }
            _ => None,
        }
    }

    fn into_card(self, today: Date) -> Card {
        Card::of(self.concern, self.priority, self.note, today)
    }

    fn into_pinned(self, today: Date) -> Option<Pinned> {
        let reason = self.pin(today)?;
        Some(Pinned {
            reason,
            card: self.into_card(today),
        })
    }
}

/// All concerns of one viewer, sorted out.
struct Sorted<'a> {
    /// On the round, in round order.
    shown: Vec<Shown<'a>>,
    /// Not on it because of a decision.
    aside: BTreeMap<&'a ConcernKey, Aside>,
    /// Not on it since nothing is due yet.
    later: BTreeSet<&'a ConcernKey>,
    /// Other people's.
    others: BTreeSet<&'a ConcernKey>,
    /// What comes back or falls due, with its day.
    coming: Vec<(Date, &'a Concern)>,
}

impl<'a> Sorted<'a> {
    fn new(
        concerns: &'a [Concern],
        decisions: &HashMap<&ConcernKey, &Decision>,
        today: Date,
        viewer: &Viewer,
    ) -> Self {
        let mut sorted = Self {
            shown: Vec::new(),
            aside: BTreeMap::new(),
            later: BTreeSet::new(),
            others: BTreeSet::new(),
            coming: Vec::new(),
        };
        for concern in concerns {
            sorted.place(concern, decisions.get(&concern.key).copied(), today, viewer);
        }
        sorted.shown.sort_unstable_by(|left, right| {
            in_round_order(
                (&left.priority.rank, &left.concern.key),
                (&right.priority.rank, &right.concern.key),
            )
        });
        sorted
    }

    fn place(&mut self, concern: &'a Concern, decision: Option<&Decision>, today: Date, viewer: &Viewer) {
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
        match decision.map(|decision| decision.effect(&priority.rank, today, viewer.person())) {
            Some(Effect::Hidden { aside, until }) => {
                self.aside.insert(&concern.key, aside);
                self.coming.extend(until.map(|until| (until, concern)));
            }
            Some(Effect::Shown { note }) => {
                self.shown.push(Shown {
                    concern,
                    priority,
                    note: Some(note),
                });
            }
            None => self.shown.push(Shown {
                concern,
                priority,
                note: None,
            }),
        }
    }

    fn record(&self, today: Date) -> RoundRecord {
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

    fn why_gone(&self, key: &ConcernKey) -> GoneBecause {
        if let Some(aside) = self.aside.get(key) {
            GoneBecause::SetAside(*aside)
        } else if self.later.contains(key) {
            GoneBecause::NotDueYet
        } else if self.others.contains(key) {
            GoneBecause::NotYours
        } else {
            GoneBecause::Settled
        }
    }

    fn next_due(&self, today: Date) -> Option<NextDue> {
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
