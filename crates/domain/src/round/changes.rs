//! What changed between two rounds of one person: what is new, what is gone and why, what moved and between which
//! classes.
//!
//! A concern moves when its own consequence or urgency changes. That others came or went, and its place on the page
//! with them, is no change.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::concern::ConcernKey;
use super::decision::Aside;
use super::matter::Matter;
use super::phrase::Phrase;
use super::rank::Rank;

/// What is kept of a round, so that the next can say what changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundRecord {
    /// The day of the round.
    pub date: Date,
    /// Everything that was a card or waited behind the cards, in round order.
    pub entries: Vec<RecordedConcern>,
}

/// One concern of a recorded round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedConcern {
    /// Its lasting name.
    pub key: ConcernKey,
    /// What it was about, to name it when it is gone.
    pub matter: Matter,
    /// Where it stood.
    pub rank: Rank,
}

/// Why something of the last round is not on this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum GoneBecause {
    /// The facts no longer give rise to it.
    Settled,
    /// It still exists, but nothing is due for now.
    NotDueYet,
    /// Somebody decided so.
    SetAside(Aside),
    /// It belongs to other people now.
    NotYours,
}

impl GoneBecause {
    fn name(self) -> &'static str {
        match self {
            Self::Settled => "settled",
            Self::NotDueYet => "not_due_yet",
            Self::SetAside(aside) => aside.name(),
            Self::NotYours => "not_yours",
        }
    }
}

/// Something of the last round that is not on this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Gone {
    /// Its lasting name.
    pub key: ConcernKey,
    /// What it was about.
    pub what: Phrase,
    /// Why it is gone.
    pub because: GoneBecause,
}

impl Gone {
    /// The reason as a phrase.
    pub fn reason(&self) -> Phrase {
        Phrase::new("round-gone").selector("because", self.because.name())
    }
}

/// Something that stands in another class than on the last round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Moved {
    /// Its lasting name.
    pub key: ConcernKey,
    /// What it is about.
    pub what: Phrase,
    /// Where it stood.
    pub from: Rank,
    /// Where it stands.
    pub to: Rank,
}

impl Moved {
    /// Which way it moved, as a phrase.
    pub fn direction(&self) -> Phrase {
        Phrase::new("round-moved").selector("direction", if self.up() { "up" } else { "down" })
    }

    /// Whether it moved towards the front.
    pub fn up(&self) -> bool {
        (self.to.standing, self.to.urgency) > (self.from.standing, self.from.urgency)
    }
}

/// What changed since the last round.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Changes {
    /// The day of the last round; `None` for the first.
    pub since: Option<Date>,
    /// What was not on the last round, in round order.
    pub new: Vec<ConcernKey>,
    /// What is no longer on it, in the order of the last round.
    pub gone: Vec<Gone>,
    /// What stands in another class, in round order.
    pub moved: Vec<Moved>,
}

impl Changes {
    /// What changed from `previous` to `current`. `because` says why a concern that is missing now is missing.
    pub(super) fn between(
        previous: Option<&RoundRecord>,
        current: &RoundRecord,
        because: impl Fn(&ConcernKey) -> GoneBecause,
    ) -> Self {
        let Some(previous) = previous else {
            return Self::default();
        };
        let before = by_key(previous);
        let after = by_key(current);
        let gone = previous
            .entries
            .iter()
            .filter(|entry| !after.contains_key(&entry.key));
        Self {
            since: Some(previous.date),
            new: current
                .entries
                .iter()
                .filter(|entry| !before.contains_key(&entry.key))
                .map(|entry| entry.key.clone())
                .collect(),
            gone: gone
                .map(|entry| Gone {
                    key: entry.key.clone(),
                    what: entry.what(previous.date),
                    because: because(&entry.key),
                })
                .collect(),
            moved: current
                .entries
                .iter()
                .filter_map(|entry| entry.moved_from(&before.get(&entry.key)?.rank, current.date))
                .collect(),
        }
    }
}

impl RecordedConcern {
    fn what(&self, today: Date) -> Phrase {
        super::card::what(&self.matter, self.rank.assets, today)
    }

    fn moved_from(&self, from: &Rank, today: Date) -> Option<Moved> {
        let to = self.rank;
        let same = from.consequence == to.consequence && from.urgency == to.urgency;
        (!same).then(|| Moved {
            key: self.key.clone(),
            what: self.what(today),
            from: *from,
            to,
        })
    }
}

fn by_key(record: &RoundRecord) -> BTreeMap<&ConcernKey, &RecordedConcern> {
    record.entries.iter().map(|entry| (&entry.key, entry)).collect()
}
