//! Who may decide about what.
//!
//! A decision hides a concern from the whole house. So whoever may decide throughout the hospital may do so about
//! everything; whoever may decide in some units only does so about what was left with them, and puts nothing off.

use std::collections::HashSet;

use domain::access::{Actor, DecideRound, Permit, Scope};
use domain::id::PersonId;
use domain::round::Decision;
use jiff::civil::Date;
use store::Reader;

use super::tenant_zone;
use crate::error::{Error, Result};
use crate::installation::App;

/// What an actor may decide about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leave {
    /// Every concern of the house.
    Everything,
    /// What was handed to this person, and what they began of it.
    InHand(PersonId),
    /// Nothing: no permission, or no person who could answer for it.
    Nothing,
}

impl Leave {
    /// What `actor` may decide about.
    pub fn of(actor: &Actor) -> Self {
        match actor.person() {
            Some(_) if actor.may_in_tenant::<DecideRound>() => Self::Everything,
            Some(person) if actor.may::<DecideRound>() => Self::InHand(person),
            _ => Self::Nothing,
        }
    }

    /// The same for an act, with the person who answers for it.
    pub(super) fn demanded(actor: &Actor) -> Result<(Self, PersonId)> {
        actor.scope::<DecideRound>()?;
        let person = actor
            .person()
            .ok_or(Error::Refused("only a person decides about the round".to_owned()))?;
        Ok((Self::of(actor), person))
    }

    /// Whether a concern about which `standing` was decided last can be begun, finished and handed on.
    pub fn covers(self, standing: Option<&Decision>) -> bool {
        match self {
            Self::Everything => true,
            Self::InHand(person) => standing.is_some_and(|decision| decision.is_in_hands_of(person)),
            Self::Nothing => false,
        }
    }

    /// Whether a concern can be put off.
    pub fn may_put_off(self) -> bool {
        self == Self::Everything
    }

    /// Whether a decision that this person made can be taken back.
    pub fn may_take_back(self, decided_by: PersonId) -> bool {
        match self {
            Self::Everything => true,
            Self::InHand(person) => person == decided_by,
            Self::Nothing => false,
        }
    }
}

/// Leave to write a decision: throughout the tenant, or at the first place where the actor may decide. Decisions belong
/// to no place, so [`Leave`] says about what.
pub(super) async fn permit(reader: &Reader<'_>, actor: &Actor) -> Result<Permit<DecideRound>> {
    let scope = actor.scope::<DecideRound>()?;
    let place = scope.within().and_then(|tops| tops.first().copied());
    match place {
        None => Ok(actor.permit_in_tenant::<DecideRound>()?),
        Some(place) => Ok(actor.permit::<DecideRound>(&store::tenant::path(reader, place).await?)?),
    }
}

/// Somebody a concern can be handed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// Who.
    pub id: PersonId,
    /// The name.
    pub name: String,
}

/// Whom a concern can be handed to, in order of name: whoever works in the hospital today and holds a role there. With
/// anybody else it would be on no round.
pub async fn recipients(app: &App, actor: &Actor) -> Result<Vec<Recipient>> {
    let scope = actor.scope::<DecideRound>()?;
    let reader = app.store().read();
    let zone = tenant_zone(&reader, &scope).await?;
    at_hand(app, &reader, &scope, app.env().today(&zone)).await
}

/// The same, whoever asks.
pub(super) async fn at_hand(
    app: &App,
    reader: &Reader<'_>,
    scope: &Scope,
    today: Date,
) -> Result<Vec<Recipient>> {
    let scope = scope.whole();
    let holders = holders(app, reader, &scope).await?;
    let people = store::person::list(reader, &scope).await?.into_iter();
    Ok(people
        .filter(|person| holders.contains(&person.id))
        .filter(|person| person.ends_on.is_none_or(|last_day| today <= last_day))
        .map(|person| Recipient {
            id: person.id,
            name: person.name,
        })
        .collect())
}

/// Whoever holds a role in the hospital now.
async fn holders(app: &App, reader: &Reader<'_>, scope: &Scope) -> Result<HashSet<PersonId>> {
    let now = app.env().now();
    let grants = store::access::grant::list(reader, scope).await?.into_iter();
    Ok(grants
        .filter(|grant| {
            grant.withdrawn_at.is_none()
                && grant.starts_at <= now
                && grant.ends_at.is_none_or(|ends_at| now < ends_at)
        })
        .map(|grant| grant.person)
        .collect())
}
