//! The concerns that a round is made of: from what an actor may speak of, and from what was left with them.
//!
//! A concern is the house's: its key, its rank and what is decided about it hold for all it is about. Whoever is
//! confined to some units sees the part that stands there; what was handed to them they see whole, because handing it
//! over is the permission for that one concern. Which pieces of equipment these are is told only of those they may see.
//!
//! Each kind of concern has a file of its own, and [`within`] is the one place that joins them.

mod advisory;
mod backup;
mod equipment;
mod feed;
mod legal_date;
mod ownership;
mod security_event;
mod services;
mod supplier;

use std::collections::HashSet;

use domain::access::{
    Actor, Scope, TriageSecurityEvents, ViewAdvisories, ViewAssets, ViewLegalDates, ViewServices,
    ViewSuppliers,
};
use domain::id::AssetId;
use domain::round::{Concern, ConcernKey, Decision, Evidence};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use store::Reader;

pub(super) use self::equipment::ending_next;
use self::services::ServicesAtRisk;
use crate::error::Result;
use crate::installation::App;

/// Everything that could become a card of `actor`'s round.
pub(super) async fn of_actor(
    app: &App,
    reader: &Reader<'_>,
    actor: &Actor,
    scope: &Scope,
    decisions: &[Decision],
    today: Date,
    zone: &TimeZone,
) -> Result<Vec<Concern>> {
    // A ward lead sees the round but not the list of assets: concerns are drawn from what the round may speak of.
    let equipment = actor.scope::<ViewAssets>().ok();
    let reach = Reach {
        round: scope.clone(),
        equipment: equipment.clone().unwrap_or_else(|| scope.clone()),
        suppliers: actor.may::<ViewSuppliers>(),
        services: actor.may::<ViewServices>(),
        legal_dates: actor.may::<ViewLegalDates>(),
        advisories: actor.scope::<ViewAdvisories>().ok(),
        security_events: actor.may_in_tenant::<TriageSecurityEvents>(),
    };
    let mut concerns = within(app, reader, &reach, today, zone).await?;
    let seen: HashSet<AssetId> = match equipment {
        Some(_) => concerns.iter().flat_map(ids).copied().collect(),
        None => HashSet::new(),
    };
    let handed = match actor.person() {
        Some(person) if !reach.is_everything() => decisions
            .iter()
            .filter(|decision| decision.is_in_hands_of(person))
            .map(|decision| &decision.concern)
            .collect(),
        _ => HashSet::<&ConcernKey>::new(),
    };
    if !handed.is_empty() {
        concerns.retain(|concern| !handed.contains(&concern.key));
        let house = of_house(app, reader, scope, today, zone).await?.into_iter();
        concerns.extend(house.filter(|concern| handed.contains(&concern.key)));
    }
    for concern in &mut concerns {
        keep_ids(concern, &seen);
    }
    Ok(concerns)
}

/// Everything that could become a card of anybody's round.
pub(super) async fn of_house(
    app: &App,
    reader: &Reader<'_>,
    scope: &Scope,
    today: Date,
    zone: &TimeZone,
) -> Result<Vec<Concern>> {
    let reach = Reach {
        round: scope.whole(),
        equipment: scope.whole(),
        suppliers: true,
        services: true,
        legal_dates: true,
        advisories: Some(scope.whole()),
        security_events: true,
    };
    within(app, reader, &reach, today, zone).await
}

/// How far a round reaches. Each kind of concern has a permission of its own that decides.
struct Reach {
    /// Where the round itself may look.
    round: Scope,
    /// Where it may look at equipment.
    equipment: Scope,
    /// Whether it may tell of suppliers: their weaknesses are not for everybody who has a round.
    suppliers: bool,
    /// Whether it may tell of systems, such as of their backups.
    services: bool,
    /// Whether it may tell of legal dates.
    legal_dates: bool,
    /// Where it may tell of advisories; none where it may not.
    advisories: Option<Scope>,
    /// Whether it may tell of alerts and reports that wait.
    security_events: bool,
}

impl Reach {
    fn is_everything(&self) -> bool {
        let places = self.round.within().is_none() && self.equipment.within().is_none();
        let advisories = self.advisories.as_ref();
        places
            && self.suppliers
            && self.services
            && self.legal_dates
            && self.security_events
            && advisories.is_some_and(|scope| scope.within().is_none())
    }
}

/// Every kind of concern within `reach`. What belongs to no place, such as a supplier, is the whole house's.
async fn within(
    app: &App,
    reader: &Reader<'_>,
    reach: &Reach,
    today: Date,
    zone: &TimeZone,
) -> Result<Vec<Concern>> {
    let round = &reach.round;
    let standing = ServicesAtRisk::read(reader, round).await?;
    let mut concerns = equipment::within(reader, &reach.equipment, &standing, today, zone).await?;
    concerns.extend(ownership::within(reader, round, &standing, zone).await?);
    if let Some(scope) = &reach.advisories {
        concerns.extend(advisory::within(app, scope, &standing, today, zone).await?);
    }
    if round.within().is_none() {
        if reach.suppliers {
            concerns.extend(supplier::of_house(reader, round, today, zone).await?);
        }
        if reach.legal_dates {
            concerns.extend(legal_date::of_house(reader, round, zone).await?);
        }
        if reach.services {
            concerns.extend(backup::of_house(reader, round, &standing, today, zone).await?);
        }
        if reach.security_events {
            concerns.extend(security_event::of_house(reader, round, zone).await?);
        }
        // Reference data are the house's: who is confined to some units does not look after them.
        concerns.extend(feed::of_house(reader, today, zone).await?);
    }
    Ok(concerns)
}

/// Whether `actor` may be told of a concern of the house that had this key, as of those there are now: what is known of days gone
/// by is its key alone.
pub(super) fn may_be_told(actor: &Actor, key: &str) -> bool {
    match key.split(':').next() {
        Some("supplier") => actor.may_in_tenant::<ViewSuppliers>(),
        Some("backup") => actor.may_in_tenant::<ViewServices>(),
        Some("legal_date") => actor.may_in_tenant::<ViewLegalDates>(),
        Some("security_event") => actor.may_in_tenant::<TriageSecurityEvents>(),
        Some("advisory") => actor.may_in_tenant::<ViewAdvisories>(),
        _ => true,
    }
}

/// Whether it is about a supplier, whom not everybody may see.
pub(super) fn is_about_a_supplier(concern: &Concern) -> bool {
    let mut evidence = concern.evidence.iter();
    evidence.any(|evidence| matches!(evidence, Evidence::Supplier { .. }))
}

/// The equipment a concern is about.
fn ids(concern: &Concern) -> impl Iterator<Item = &AssetId> {
    let ids = concern.evidence.iter().map(|evidence| match evidence {
        Evidence::Assets { ids } => ids.as_slice(),
        _ => &[],
    });
    ids.flatten()
}

/// Leaves only those pieces of equipment among the evidence that may be seen. How many there are stays.
fn keep_ids(concern: &mut Concern, seen: &HashSet<AssetId>) {
    for evidence in &mut concern.evidence {
        if let Evidence::Assets { ids } = evidence {
            ids.retain(|id| seen.contains(id));
        }
    }
    concern
        .evidence
        .retain(|evidence| !matches!(evidence, Evidence::Assets { ids } if ids.is_empty()));
}
