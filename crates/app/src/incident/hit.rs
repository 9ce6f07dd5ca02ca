//! Which services open incidents hit, for whoever sees the services and not the rooms: the ward that works on paper.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use domain::access::{Actor, ViewIncidents, ViewServices};
use domain::id::{IncidentId, ServiceId};
use domain::incident::{Reference, ServiceLevel, Value, picture};
use domain::time::Instant;

use crate::error::Result;
use crate::installation::App;

/// A service that does not work as always, as the room of an open incident says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceHit {
    /// The service.
    pub service: ServiceId,
    /// What it is called.
    pub name: String,
    /// How it works.
    pub level: ServiceLevel,
    /// How much of the usual it does, in percent; none where nobody said.
    pub share: Option<u8>,
    /// Since when it works so.
    pub since: Instant,
    /// Whether somebody said since when; otherwise that is when it was reported.
    pub since_said: bool,
    /// When there is to be more to say; none where nobody promised it, or that has passed.
    pub next_update: Option<Instant>,
    /// The incident, where the actor may see it.
    pub incident: Option<(IncidentId, Reference)>,
}

impl ServiceHit {
    /// Of what two incidents say of one service, what tells of the worse: the worse level, of equal ones the lower share. What is promised first
    /// is promised by either.
    fn or_worse(self, other: Self) -> Self {
        let gravity = |hit: &Self| (hit.level, Reverse(hit.share.unwrap_or(100)), Reverse(hit.since));
        let promised = [self.next_update, other.next_update].into_iter().flatten().min();
        let worse = if gravity(&other) > gravity(&self) {
            other
        } else {
            self
        };
        Self {
            next_update: promised,
            ..worse
        }
    }
}

/// What open incidents say of the services that the actor sees; of one that several hit, the worse. A drill hits none; whoever may not see
/// the incident is told nothing else of it; one that cannot be read hides no other.
pub async fn services_hit(app: &App, actor: &Actor) -> Result<BTreeMap<ServiceId, ServiceHit>> {
    let scope = actor.scope::<ViewServices>()?;
    let reader = app.store().read();
    let open = store::incident::open(&reader, &scope.whole()).await?;
    if open.is_empty() {
        return Ok(BTreeMap::new());
    }
    let services = store::service::list(&reader, &scope).await?;
    let names: BTreeMap<ServiceId, String> = services
        .into_iter()
        .map(|service| (service.id, service.name))
        .collect();
    let (now, sees_rooms) = (app.env().now(), actor.may_in_tenant::<ViewIncidents>());
    let mut found: BTreeMap<ServiceId, ServiceHit> = BTreeMap::new();
    for incident in open.iter().filter(|incident| !incident.reference.drill) {
        let entries = match store::incident::log(&reader, &scope.whole(), incident.id, 0).await {
            Ok(entries) => entries,
            Err(error) => {
                super::unreadable(incident, &error);
                continue;
            }
        };
        let picture = picture(&entries);
        let next_update = picture.value("next_update_at").and_then(Value::time);
        for standing in picture.hit() {
            let Some(name) = names.get(&standing.service) else {
                continue;
            };
            let hit = ServiceHit {
                service: standing.service,
                name: name.clone(),
                level: standing.level,
                share: standing.share,
                since: standing.since,
                since_said: standing.since_said,
                next_update: next_update.filter(|at| *at > now),
                incident: sees_rooms.then_some((incident.id, incident.reference)),
            };
            let worse = match found.remove(&standing.service) {
                Some(known) => known.or_worse(hit),
                None => hit,
            };
            found.insert(standing.service, worse);
        }
    }
    Ok(found)
}
