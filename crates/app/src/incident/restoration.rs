//! What to bring back first: the systems under the services that an incident hit, in their order.

use std::collections::HashMap;

use domain::access::{Actor, ViewServices};
use domain::dependency::restoration_order;
use domain::id::{ServiceId, SystemId};
use domain::incident::ServiceLevel;

use super::Room;
use crate::error::Result;
use crate::installation::App;

/// What is brought back together, and who waits for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restoration {
    /// One system with its name; several where none of them works without the others.
    pub systems: Vec<(SystemId, String)>,
    /// The services that were hit and wait for it, the worst first.
    pub services: Vec<String>,
    /// Whether those are all that were hit.
    pub all: bool,
}

/// What to bring back so that the services work again that the room says are hit: nothing comes before what it cannot work without. Empty
/// where nobody recorded what they stand on; none where nothing is hit, or the reader sees no services.
pub async fn restoration(app: &App, actor: &Actor, room: &Room) -> Result<Option<Vec<Restoration>>> {
    let Ok(scope) = actor.scope::<ViewServices>() else {
        return Ok(None);
    };
    let picture = room.picture();
    let hit: Vec<(ServiceId, &str)> = picture
        .services
        .iter()
        .filter(|standing| standing.level != ServiceLevel::Normal)
        .map(|standing| (standing.service, standing.name))
        .collect();
    if hit.is_empty() {
        return Ok(None);
    }
    let reader = app.store().read();
    let dependencies = store::dependency::list(&reader, &scope).await?;
    let systems = store::system::list(&reader, &scope).await?;
    let names: HashMap<SystemId, String> = systems
        .into_iter()
        .map(|system| (system.id, system.name))
        .collect();
    let services: Vec<ServiceId> = hit.iter().map(|(service, _)| *service).collect();
    let steps = restoration_order(&dependencies, &services).into_iter();
    let named = steps.map(|step| {
        let systems = step.systems.iter();
        let waiting = hit.iter().filter(|(service, _)| step.services.contains(service));
        Restoration {
            systems: systems
                .filter_map(|system| Some((*system, names.get(system)?.clone())))
                .collect(),
            services: waiting.map(|(_, name)| (*name).to_owned()).collect(),
            all: step.services.len() == hit.len(),
        }
    });
    Ok(Some(named.collect()))
}
