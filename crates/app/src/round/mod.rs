//! Today's round: what the equipment, the services and the decisions so far make of today, for one person.

mod concern;
mod day;
mod decision;
mod leave;
mod mail;
mod morning;
mod sight;
mod source;
mod withdrawal;
mod words;

use std::collections::{HashMap, HashSet};

use domain::access::{Actor, Scope, ViewRound};
use domain::id::PersonId;
use domain::round::{
    Concern, ConcernKey, Decision, NamedPerson, Rank, Remainder, Round, RoundRecord, Snooze, Step, Viewer,
};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use store::Reader;
use store::round::ShownRound;

use crate::error::{Error, Result};
use crate::installation::{App, zone};

pub use day::{CardThen, Day, DecidedThen, History, KeptCheckpoint, ListedDay, day, history};
pub use decision::{DecisionForm, decide};
pub use leave::{Leave, Recipient, recipients};
pub use mail::{Letter, MorningMail, dry_run, setting as mail_setting, want as want_mail};
pub use morning::HOUR as MORNING_HOUR;
pub(crate) use morning::{begin, enqueue as enqueue_morning};
pub use sight::Sight;
pub use source::{NAMED, named_equipment};
pub use withdrawal::withdraw;
pub use words::{
    CardInWords, ChangesInWords, DecisionInWords, DueInWords, RemainderInWords, RoundInWords,
    SetAsideInWords, WordedChange, in_words, remainder_in_words,
};

/// Whose round is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The actor's own.
    Mine,
    /// The whole house's, as printed for the morning meeting.
    Everyones,
}

/// The round of `actor` today. What the actor sees of it is remembered, so that tomorrow's can say what changed.
pub async fn today(app: &App, actor: &Actor, whose: Whose) -> Result<Round> {
    let reader = app.store().read();
    let mut material = Material::read(app, actor, &reader, whose).await?;
    material.add_ending_next(actor, &reader).await?;
    let Material {
        scope, today, zone, ..
    } = &material;
    let previous = match actor.person() {
        Some(person) if whose == Whose::Mine => previous(&reader, scope, person, *today).await?,
        _ => None,
    };
    let mut round = Round::build(
        &material.concerns,
        &material.decisions,
        previous.as_ref(),
        *today,
        &material.viewer,
    );
    let pinned = round.pinned.iter_mut().map(|pinned| &mut pinned.card);
    let shown = pinned.chain(&mut round.cards).collect();
    source::name_sources(&reader, scope, zone, shown).await?;
    if let (Whose::Mine, Some(person)) = (whose, actor.person()) {
        remember(app, actor, &reader, scope, person, &round).await?;
    }
    Ok(round)
}

/// The round as `actor` would see it now. Nothing is remembered of it: nobody has looked.
async fn seen_by(app: &App, actor: &Actor, whose: Whose) -> Result<Round> {
    let reader = app.store().read();
    let mut material = Material::read(app, actor, &reader, whose).await?;
    material.add_ending_next(actor, &reader).await?;
    Ok(Round::build(
        &material.concerns,
        &material.decisions,
        None,
        material.today,
        &material.viewer,
    ))
}

/// Every concern of `actor` that is not a card of today's round: what waits behind the cards, and what a decision
/// keeps off it.
pub async fn remainder(app: &App, actor: &Actor) -> Result<Remainder> {
    let reader = app.store().read();
    let material = Material::read(app, actor, &reader, Whose::Mine).await?;
    let mut remainder = Remainder::of(
        &material.concerns,
        &material.decisions,
        material.today,
        &material.viewer,
    );
    let set_aside = remainder.set_aside.iter_mut().map(|entry| &mut entry.card);
    let listed = remainder.waiting.iter_mut().chain(set_aside).collect();
    source::name_sources(&reader, &material.scope, &material.zone, listed).await?;
    Ok(remainder)
}

/// What the round of one viewer is made of.
struct Material {
    scope: Scope,
    zone: TimeZone,
    today: Date,
    concerns: Vec<Concern>,
    decisions: Vec<Decision>,
    viewer: Viewer,
}

impl Material {
    async fn read(app: &App, actor: &Actor, reader: &Reader<'_>, whose: Whose) -> Result<Self> {
        let scope = actor.scope::<ViewRound>()?;
        let zone = tenant_zone(reader, &scope).await?;
        let today = app.env().today(&zone);
        let decisions = decisions(app, reader, &scope, &zone).await?;
        let concerns = concern::of_actor(app, reader, actor, &scope, &decisions, today, &zone).await?;
        let viewer = match (whose, actor.person()) {
            (Whose::Mine, Some(person)) => viewer(app, reader, actor, person).await?,
            _ => Viewer::everyone(),
        };
        Ok(Self {
            scope,
            zone,
            today,
            concerns,
            decisions,
            viewer,
        })
    }

    /// Adds what ends next, unless a concern of that key is there already.
    async fn add_ending_next(&mut self, actor: &Actor, reader: &Reader<'_>) -> Result<()> {
        let next = concern::ending_next(reader, actor, &self.scope, self.today, &self.zone).await?;
        for concern in next {
            if self.concerns.iter().all(|known| known.key != concern.key) {
                self.concerns.push(concern);
            }
        }
        Ok(())
    }
}

async fn tenant_zone(reader: &Reader<'_>, scope: &Scope) -> Result<TimeZone> {
    Ok(zone(
        &store::tenant::fetch_tenant(reader, scope.tenant())
            .await?
            .time_zone,
    ))
}

/// Whose eyes the round is for, by the roles held.
async fn viewer(app: &App, reader: &Reader<'_>, actor: &Actor, person: PersonId) -> Result<Viewer> {
    let path = match actor {
        Actor::User { tenant_path, .. } => tenant_path.as_slice(),
        _ => &[],
    };
    let roles = store::access::grant::roles_in_force(reader, person, path, app.env().now()).await?;
    let sights: Vec<Sight> = roles.iter().map(|role| Sight::of_role(role)).collect();
    if sights.contains(&Sight::Everything) {
        return Ok(Viewer::overseer(person));
    }
    let audiences = sights.into_iter().filter_map(|sight| match sight {
        Sight::Of(audience) => Some(audience),
        Sight::Everything | Sight::Nothing => None,
    });
    Ok(Viewer::responsible(person, audiences))
}

async fn decisions(app: &App, reader: &Reader<'_>, scope: &Scope, zone: &TimeZone) -> Result<Vec<Decision>> {
    let names: HashMap<PersonId, String> = store::person::names(reader, scope.tenant()).await?;
    let named = |id: PersonId| NamedPerson {
        id,
        name: names.get(&id).cloned().unwrap_or_default(),
    };
    let stored = store::round::standing(reader, scope).await?;
    let at_hand: HashSet<PersonId> = if stored.iter().any(|decision| decision.delegate.is_some()) {
        let recipients = leave::at_hand(app, reader, scope, app.env().today(zone)).await?;
        recipients.into_iter().map(|recipient| recipient.id).collect()
    } else {
        HashSet::new()
    };
    let read = stored.into_iter().filter_map(|decision| {
        // A decision this version cannot read hides nothing: its concern is shown again.
        let rank: Rank = serde_json::from_str(&decision.priority).ok()?;
        let step = match decision.decision.as_str() {
            "start" => Step::Start,
            "finish" => Step::Finish,
            // With somebody who left or lost the role it would be on no round: it comes back.
            "delegate" => Step::Delegate {
                to: named(decision.delegate.filter(|person| at_hand.contains(person))?),
            },
            "snooze" => {
                let on = decision.decided_at.in_zone(zone).date();
                Step::Snooze(Snooze::new(decision.until?, &decision.reason, on).ok()?)
            }
            _ => return None,
        };
        Some(Decision {
            id: decision.id,
            concern: ConcernKey::new(decision.concern),
            by: named(decision.decided_by),
            at: decision.decided_at,
            on: decision.decided_at.in_zone(zone).date(),
            rank,
            step,
        })
    });
    Ok(read.collect())
}

async fn previous(
    reader: &Reader<'_>,
    scope: &Scope,
    person: PersonId,
    today: Date,
) -> Result<Option<RoundRecord>> {
    let shown = store::round::previous(reader, scope, person, today).await?;
    Ok(shown.and_then(|shown| serde_json::from_str(&shown.cards).ok()))
}

/// Keeps what was shown, when it is not kept already: looking twice writes once.
async fn remember(
    app: &App,
    actor: &Actor,
    reader: &Reader<'_>,
    scope: &Scope,
    person: PersonId,
    round: &Round,
) -> Result<()> {
    let cards = serde_json::to_string(&round.record)
        .map_err(|error| Error::internal("the round could not be kept", error))?;
    let kept = store::round::history(reader, scope, person, 1).await?;
    if kept
        .first()
        .is_some_and(|kept| kept.date == round.date && kept.cards == cards)
    {
        return Ok(());
    }
    // What is kept is the person's own view, so holding the round in one unit is enough.
    let place = scope
        .within()
        .and_then(|tops| tops.first().copied())
        .unwrap_or(scope.tenant());
    let permit = actor.permit::<ViewRound>(&store::tenant::path(reader, place).await?)?;
    let shown = ShownRound {
        date: round.date,
        cards,
        shown_at: app.env().now(),
    };
    app.store()
        .write(async |transaction| -> Result<()> {
            Ok(store::round::remember(&transaction, &permit, person, &shown).await?)
        })
        .await
}
