//! The round in words: the same sentences for the terminal, JSON, the API and mail.

use std::collections::BTreeMap;

use domain::id::{DecisionId, PersonId};
use domain::round::{
    Card, ConcernKey, Decision, Evidence, Gone, Moved, Pinned, Remainder, Round, SetAside, Step,
};
use jiff::civil::Date;
use serde::Serialize;

use crate::message::Messages;

/// The few things to do first today, in the words of one language.
#[derive(Debug, Clone, Serialize)]
pub struct RoundInWords {
    /// The day.
    pub date: Date,
    /// What does not compete for the seven places: services down, legal terms running out.
    pub pinned: Vec<CardInWords>,
    /// What to do first, at most seven.
    pub cards: Vec<CardInWords>,
    /// How many wait behind them.
    pub more: usize,
    /// How many are not shown because of a decision, by decision.
    pub set_aside: BTreeMap<String, usize>,
    /// What changed since the last round.
    pub changes: ChangesInWords,
    /// When the next thing falls due, and what it is.
    pub next_due: Option<DueInWords>,
}

/// One thing to do.
#[derive(Debug, Clone, Serialize)]
pub struct CardInWords {
    /// The lasting name of the concern, for deciding about it.
    pub key: ConcernKey,
    /// What is the matter.
    pub what: String,
    /// What it means for patients.
    pub why: String,
    /// Why it cannot wait; empty where nothing presses.
    pub why_now: String,
    /// What it rests on.
    pub evidence: Vec<Evidence>,
    /// By when.
    pub due: Date,
    /// Who set the day, and how far off it is.
    pub due_reason: String,
    /// Whether that day has passed.
    pub overdue: bool,
    /// What to do.
    pub act: String,
    /// Who can do it.
    pub audience: &'static str,
    /// What happens to patients, as a class.
    pub consequence: &'static str,
    /// The units where the equipment stands.
    pub units: Vec<String>,
    /// What somebody decided about it, where that matters now.
    pub note: Option<String>,
    /// The same as facts.
    pub decision: Option<DecisionInWords>,
}

/// What somebody decided about a concern.
#[derive(Debug, Clone, Serialize)]
pub struct DecisionInWords {
    /// Which decision, for taking it back.
    pub id: DecisionId,
    /// `start`, `finish`, `delegate` or `snooze`.
    pub step: &'static str,
    /// Who decided.
    pub by: String,
    /// On which day.
    pub on: Date,
    /// Whom it was handed to.
    pub to: Option<String>,
    /// The same person's identifier.
    pub to_id: Option<PersonId>,
    /// Until when it was put off.
    pub until: Option<Date>,
    /// Why it was put off.
    pub reason: Option<String>,
}

impl From<&Decision> for DecisionInWords {
    fn from(decision: &Decision) -> Self {
        let to = match &decision.step {
            Step::Delegate { to } => Some(to),
            Step::Start | Step::Finish | Step::Snooze(_) => None,
        };
        let snooze = match &decision.step {
            Step::Snooze(snooze) => Some(snooze),
            Step::Start | Step::Finish | Step::Delegate { .. } => None,
        };
        Self {
            id: decision.id,
            step: decision.step.name(),
            by: decision.by.name.clone(),
            on: decision.on,
            to: to.map(|person| person.name.clone()),
            to_id: to.map(|person| person.id),
            until: snooze.map(domain::round::Snooze::until),
            reason: snooze.map(|snooze| snooze.reason().to_owned()),
        }
    }
}

/// Every concern that is not a card of the round, in the words of one language.
#[derive(Debug, Clone, Serialize)]
pub struct RemainderInWords {
    /// What waits behind the cards, most pressing first.
    pub waiting: Vec<CardInWords>,
    /// What a decision keeps off the round, by decision.
    pub set_aside: Vec<SetAsideInWords>,
}

/// A concern that a decision keeps off the round.
#[derive(Debug, Clone, Serialize)]
pub struct SetAsideInWords {
    /// `started`, `delegated`, `snoozed` or `finished`.
    pub aside: &'static str,
    /// The day it comes back if nothing changes.
    pub back_on: Option<Date>,
    /// The concern.
    #[serde(flatten)]
    pub card: CardInWords,
}

/// What is not a card of the round, in the words of `messages`.
pub fn remainder_in_words(remainder: &Remainder, messages: &Messages) -> RemainderInWords {
    let card = |card: &Card| card_in_words(card, remainder.date, messages);
    let set_aside = |entry: &SetAside| SetAsideInWords {
        aside: entry.aside.name(),
        back_on: entry.until,
        card: card(&entry.card),
    };
    RemainderInWords {
        waiting: remainder.waiting.iter().map(card).collect(),
        set_aside: remainder.set_aside.iter().map(set_aside).collect(),
    }
}

/// What changed since the last round.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ChangesInWords {
    /// The day of the last round; none for the first.
    pub since: Option<Date>,
    /// What was not on it.
    pub new: Vec<ConcernKey>,
    /// What is no longer on the round, and why.
    pub gone: Vec<WordedChange>,
    /// What moved.
    pub moved: Vec<WordedChange>,
}

/// Something that was on the last round, and what became of it.
#[derive(Debug, Clone, Serialize)]
pub struct WordedChange {
    /// What it is about.
    pub what: String,
    /// What became of it.
    pub how: String,
}

/// Something that falls due.
#[derive(Debug, Clone, Serialize)]
pub struct DueInWords {
    /// The day.
    pub on: Date,
    /// What it is about.
    pub what: String,
}

/// The round in the words of `messages`.
pub fn in_words(round: &Round, messages: &Messages) -> RoundInWords {
    let card = |card: &Card| card_in_words(card, round.date, messages);
    RoundInWords {
        date: round.date,
        pinned: round
            .pinned
            .iter()
            .map(|Pinned { card: pinned, .. }| card(pinned))
            .collect(),
        cards: round.cards.iter().map(card).collect(),
        more: round.more.count,
        set_aside: round
            .set_aside
            .iter()
            .map(|(aside, count)| (aside.name().to_owned(), *count))
            .collect(),
        changes: ChangesInWords {
            since: round.changes.since,
            new: round.changes.new.clone(),
            gone: round
                .changes
                .gone
                .iter()
                .map(|gone| gone_in_words(gone, messages))
                .collect(),
            moved: round
                .changes
                .moved
                .iter()
                .map(|moved| moved_in_words(moved, messages))
                .collect(),
        },
        next_due: round.next_due.as_ref().map(|next| DueInWords {
            on: next.on,
            what: messages.phrase(&next.what),
        }),
    }
}

fn card_in_words(card: &Card, today: Date, messages: &Messages) -> CardInWords {
    CardInWords {
        key: card.key.clone(),
        what: messages.phrase(&card.what),
        why: messages.phrase(&card.why),
        why_now: card
            .why_now
            .as_ref()
            .map(|phrase| messages.phrase(phrase))
            .unwrap_or_default(),
        evidence: card.evidence.clone(),
        due: card.due.on,
        due_reason: messages.phrase(&card.due.phrase(today)),
        overdue: card.overdue,
        act: messages.phrase(&card.act_phrase),
        audience: card.audience.name(),
        consequence: card.priority.rank.consequence.name(),
        units: card.units.clone(),
        note: card.note.as_ref().map(|phrase| messages.phrase(phrase)),
        decision: card.decision.as_ref().map(DecisionInWords::from),
    }
}

fn gone_in_words(gone: &Gone, messages: &Messages) -> WordedChange {
    WordedChange {
        what: messages.phrase(&gone.what),
        how: messages.phrase(&gone.reason()),
    }
}

fn moved_in_words(moved: &Moved, messages: &Messages) -> WordedChange {
    WordedChange {
        what: messages.phrase(&moved.what),
        how: messages.phrase(&moved.direction()),
    }
}
