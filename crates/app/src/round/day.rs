//! The round of each day of the house: kept every morning, and told later with what was decided on that day.
//!
//! It is the whole house's, so it is for whoever may see the round throughout the house, and tells each reader of the kinds of
//! concerns that may be on her own round: nobody learns of suppliers from what was kept. What was kept is facts, not
//! sentences: it is told in the words of whoever reads it.

use std::collections::HashMap;

use domain::access::{Actor, ViewJournal, ViewRound};
use domain::id::PersonId;
use domain::round::{Phrase, RecordedConcern, Round, what};
use domain::time::Instant;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::round_day::RoundDay;

use super::{concern, tenant_zone};
use crate::error::{Error, Result};
use crate::installation::App;
use crate::job::Lease;
use crate::journal::{self, Happening};

/// Days on one page of the history.
const DAYS_AT_ONCE: u64 = 60;

/// What is kept of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Kept {
    /// The cards, the pinned ones first.
    cards: Vec<RecordedConcern>,
    /// How many concerns waited behind them.
    waiting: usize,
    /// The checkpoint of the journal then.
    checkpoint: Option<KeptCheckpoint>,
}

/// A checkpoint of the journal: what a paper that was printed then bears witness to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptCheckpoint {
    /// How many entries.
    pub size: u64,
    /// The signed note.
    pub note: String,
}

/// A day of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedDay {
    /// The day.
    pub day: Date,
    /// How many cards there were.
    pub cards: usize,
    /// How many concerns waited behind them.
    pub waiting: usize,
}

/// A page of the history, the newest day first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    /// The days.
    pub days: Vec<ListedDay>,
    /// The day before which the next page begins.
    pub next: Option<Date>,
}

/// A card as it stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardThen {
    /// The lasting name of its concern.
    pub key: String,
    /// What was the matter.
    pub what: Phrase,
    /// How grave it was.
    pub consequence: Phrase,
    /// How soon it wanted an answer.
    pub urgency: Phrase,
}

/// What was decided on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecidedThen {
    /// What about; none where it was no card that morning.
    pub what: Option<Phrase>,
    /// `start`, `finish`, `delegate` or `snooze`.
    pub step: &'static str,
    /// Who decided.
    pub by: String,
    /// Whom it was handed to.
    pub to: Option<String>,
    /// Until when it was put off.
    pub until: Option<Date>,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Instant,
    /// Whether it was taken back later.
    pub taken_back: bool,
}

/// The round of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// The day.
    pub day: Date,
    /// When it was kept; none where no round was kept that day.
    pub kept_at: Option<Instant>,
    /// The cards, the pinned ones first.
    pub cards: Vec<CardThen>,
    /// How many concerns waited behind them.
    pub waiting: usize,
    /// What was decided on the day, in order.
    pub decisions: Vec<DecidedThen>,
    /// The checkpoint of the journal then.
    pub checkpoint: Option<KeptCheckpoint>,
}

/// The days of which a round was kept, before `before`.
pub async fn history(app: &App, actor: &Actor, before: Option<Date>) -> Result<History> {
    let permit = actor.permit_in_tenant::<ViewRound>()?;
    let days = store::round_day::list(&app.store().read(), permit.scope(), before, DAYS_AT_ONCE).await?;
    let next = match u64::try_from(days.len()) {
        Ok(DAYS_AT_ONCE) => days.last().map(|day| day.day),
        _ => None,
    };
    let listed = days.iter().map(|day| {
        let kept = read(&day.kept).told_to(actor);
        ListedDay {
            day: day.day,
            cards: kept.cards.len(),
            waiting: kept.waiting,
        }
    });
    Ok(History {
        days: listed.collect(),
        next,
    })
}

/// The round of a day with what was decided on it.
///
/// [`Error::NotFound`] where nothing was kept and nothing decided.
pub async fn day(app: &App, actor: &Actor, day: Date) -> Result<Day> {
    let permit = actor.permit_in_tenant::<ViewRound>()?;
    let (reader, scope) = (app.store().read(), permit.scope());
    let zone = tenant_zone(&reader, scope).await?;
    let stored = store::round_day::fetch(&reader, scope, day).await?;
    let midnight = |day: Date| -> Option<Instant> {
        let first = zone.to_ambiguous_timestamp(day.at(0, 0, 0, 0));
        Some(first.compatible().ok()?.into())
    };
    let next = day.checked_add(1.day()).ok().and_then(midnight);
    let made = match (midnight(day), next) {
        (Some(from), Some(until)) => store::round::made_between(&reader, scope, from, until).await?,
        _ => Vec::new(),
    };
    if stored.is_none() && made.is_empty() {
        return Err(Error::NotFound("page"));
    }
    let kept = stored
        .as_ref()
        .map_or_else(Kept::nothing, |stored| read(&stored.kept).told_to(actor));
    let made = made
        .into_iter()
        .filter(|(decision, _)| concern::may_be_told(actor, &decision.concern));
    let about: HashMap<&str, Phrase> = kept
        .cards
        .iter()
        .map(|card| (card.key.as_str(), worded(card, day)))
        .collect();
    let names: HashMap<PersonId, String> = store::person::names(&reader, scope.tenant()).await?;
    let named = |person: PersonId| names.get(&person).cloned().unwrap_or_default();
    let decisions = made.map(|(decision, taken_back)| DecidedThen {
        what: about.get(decision.concern.as_str()).cloned(),
        step: ["finish", "delegate", "snooze"]
            .into_iter()
            .find(|step| *step == decision.decision)
            .unwrap_or("start"),
        by: named(decision.decided_by),
        to: decision.delegate.map(named),
        until: decision.until,
        reason: decision.reason,
        at: decision.decided_at,
        taken_back: taken_back.is_some(),
    });
    Ok(Day {
        day,
        kept_at: stored.as_ref().map(|stored| stored.kept_at),
        decisions: decisions.collect(),
        cards: kept
            .cards
            .iter()
            .map(|card| CardThen {
                key: card.key.to_string(),
                what: worded(card, day),
                consequence: card.rank.consequence_phrase(),
                urgency: card.rank.urgency.phrase(),
            })
            .collect(),
        waiting: kept.waiting,
        checkpoint: kept.checkpoint,
    })
}

/// A card in the words of that day.
fn worded(card: &RecordedConcern, day: Date) -> Phrase {
    what(&card.matter, card.rank.assets, day)
}

/// What a later version kept and this one cannot read is shown as nothing, and never in the way of the rest.
fn read(kept: &str) -> Kept {
    serde_json::from_str(kept).unwrap_or_else(|_| Kept::nothing())
}

impl Kept {
    fn nothing() -> Self {
        Self {
            cards: Vec::new(),
            waiting: 0,
            checkpoint: None,
        }
    }

    /// The same as far as `actor` may be told: no kind of concern that her own round would not have, and the checkpoint only to
    /// whoever reads the journal.
    fn told_to(mut self, actor: &Actor) -> Self {
        self.cards
            .retain(|card| concern::may_be_told(actor, card.key.as_str()));
        self.checkpoint = self.checkpoint.filter(|_| actor.may_in_tenant::<ViewJournal>());
        self
    }

    fn of(round: &Round, checkpoint: Option<KeptCheckpoint>) -> Self {
        let pinned = round.pinned.iter().map(|pinned| &pinned.card.key);
        let keys: Vec<_> = pinned.chain(round.cards.iter().map(|card| &card.key)).collect();
        let entries = &round.record.entries;
        let cards = keys
            .iter()
            .filter_map(|key| entries.iter().find(|entry| entry.key == **key))
            .cloned();
        Self {
            cards: cards.collect(),
            waiting: round.more.count,
            checkpoint,
        }
    }
}

#[derive(Serialize)]
struct Counted {
    day: Date,
    cards: usize,
    waiting: usize,
}

/// Keeps `round` as the one of its day; what was kept of that day before stands.
pub(super) async fn keep(app: &App, lease: &Lease, round: &Round) -> Result<()> {
    let permit = lease.actor().permit_in_tenant::<ViewRound>()?;
    let newest = store::journal::newest_checkpoint(&app.store().read(), permit.tenant()).await?;
    let kept = Kept::of(
        round,
        newest.map(|newest| KeptCheckpoint {
            size: newest.size,
            note: newest.note,
        }),
    );
    let new = RoundDay {
        day: round.date,
        kept: serde_json::to_string(&kept)
            .map_err(|error| Error::internal("the round of the day could not be kept", error))?,
        kept_at: app.env().now(),
    };
    app.store()
        .write(async |transaction| -> Result<()> {
            lease.hold(app, &transaction).await?;
            if !store::round_day::keep(&transaction, &permit, &new).await? {
                return Ok(());
            }
            let happening = Happening::in_tenant(permit.actor(), "round.keep")?;
            let body = Counted {
                day: round.date,
                cards: kept.cards.len(),
                waiting: kept.waiting,
            };
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await
}
