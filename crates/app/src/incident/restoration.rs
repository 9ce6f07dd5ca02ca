//! What to bring back first: the systems under the services that an incident hit, in their order.

use std::collections::{BTreeMap, HashMap};

use domain::access::{Actor, ViewServices};
use domain::dependency::restoration_order;
use domain::id::{ServiceId, SystemId};
use domain::service::CareConsequence;

use super::Room;
use crate::error::Result;
use crate::installation::App;

/// What to bring back, and what nobody knows of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restoration {
    /// The steps, in their order.
    pub steps: Vec<NamedStep>,
    /// The services that were hit and stand on no system that is recorded.
    pub unknown: Vec<String>,
}

/// What is brought back together, and who waits for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedStep {
    /// One system with its name; several where none of them works without the others.
    pub systems: Vec<(SystemId, String)>,
    /// The services that were hit and wait for it, the worst first.
    pub services: Vec<String>,
    /// Whether those are all of several that were hit.
    pub all: bool,
}

/// What to bring back so that the services work again that the room says are hit: nothing comes before what it stands on. None where
/// nothing is hit, or the reader sees no services.
pub async fn restoration(app: &App, actor: &Actor, room: &Room) -> Result<Option<Restoration>> {
    let Ok(scope) = actor.scope::<ViewServices>() else {
        return Ok(None);
    };
    let picture = room.picture();
    let hit: Vec<(ServiceId, &str)> = picture
        .hit()
        .map(|standing| (standing.service, standing.name))
        .collect();
    if hit.is_empty() {
        return Ok(None);
    }
    let reader = app.store().read();
    let mut services: BTreeMap<ServiceId, CareConsequence> = hit
        .iter()
        .map(|(service, _)| (*service, CareConsequence::Unknown))
        .collect();
    for service in store::service::list(&reader, &scope).await? {
        services
            .entry(service.id)
            .and_modify(|known| *known = service.consequence);
    }
    let dependencies = store::dependency::list(&reader, &scope).await?;
    let systems = store::system::list(&reader, &scope).await?;
    let names: HashMap<SystemId, String> = systems
        .into_iter()
        .map(|system| (system.id, system.name))
        .collect();
    let order = restoration_order(&dependencies, &services);
    let unknown = hit
        .iter()
        .filter(|(service, _)| order.iter().all(|step| !step.services.contains(service)));
    let unknown = unknown.map(|(_, name)| (*name).to_owned()).collect();
    let steps = order.iter().map(|step| {
        let systems = step.systems.iter();
        let waiting = hit.iter().filter(|(service, _)| step.services.contains(service));
        NamedStep {
            systems: systems
                .filter_map(|system| Some((*system, names.get(system)?.clone())))
                .collect(),
            services: waiting.map(|(_, name)| (*name).to_owned()).collect(),
            all: hit.len() > 1 && step.services.len() == hit.len(),
        }
    });
    Ok(Some(Restoration {
        steps: steps.collect(),
        unknown,
    }))
}
