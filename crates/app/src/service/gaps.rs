//! What the hospital has not thought of yet about its services, as far as the reader sees them.
//!
//! The rules are [`domain::service::gaps`]. Whoever is confined to some places is told of the services provided there: a
//! thing under two of them is a single point of failure for her, whatever else stands on it.

use std::collections::{HashMap, HashSet};

use domain::access::{Actor, ViewServices};
use domain::dependency::{Dependency, Node};
use domain::id::{DependencyId, ServiceId};
use domain::service::gaps::{Gap, ServiceFacts, SystemFacts, gaps as find};

use crate::error::Result;
use crate::installation::App;

/// The gaps, with the names of what they speak of.
#[derive(Debug, Clone, Default)]
pub struct Gaps {
    /// By kind, and within a kind the gravest first.
    pub found: Vec<Gap>,
    /// The names of services, systems and equipment; none where the reader does not see it.
    names: HashMap<Node, String>,
}

impl Gaps {
    /// The name of something, where the reader sees it.
    pub fn name(&self, node: Node) -> Option<&str> {
        self.names.get(&node).map(String::as_str)
    }

    /// The names of services, in the order they are told.
    pub fn service_names(&self, services: &[ServiceId]) -> Vec<String> {
        let named = services.iter().filter_map(|id| self.name(Node::Service(*id)));
        named.map(str::to_owned).collect()
    }
}

/// The gaps about the services that the actor may see and the systems of the house.
pub async fn gaps(app: &App, actor: &Actor) -> Result<Gaps> {
    let scope = actor.scope::<ViewServices>()?;
    let reader = app.store().read();
    let services = store::service::list(&reader, &scope).await?;
    let systems = store::system::list(&reader, &scope).await?;
    let listed = crate::dependency::list(app, actor).await?;
    let mut names: HashMap<Node, String> = HashMap::new();
    for one in &listed {
        if let Some(name) = &one.provider_name {
            names.insert(one.dependency.provider, name.clone());
        }
    }
    let services: Vec<ServiceFacts> = services
        .into_iter()
        .map(|service| {
            let facts = ServiceFacts {
                id: service.id,
                consequence: service.consequence,
                tolerable_outage_minutes: service.tolerable_outage_minutes,
                recovery_time_minutes: service.recovery_time_minutes,
                has_tested_workaround: !service.workaround.trim().is_empty()
                    && service.workaround_practised_on.is_some(),
                has_owner: service.owner.is_some(),
            };
            names.insert(Node::Service(service.id), service.name);
            facts
        })
        .collect();
    // Whether anything stands on a system is the whole house's to say.
    let systems: Vec<SystemFacts> = systems
        .into_iter()
        .map(|system| {
            names.insert(Node::System(system.id), system.name);
            SystemFacts {
                id: system.id,
                recovery_time_minutes: system.recovery_time_minutes,
            }
        })
        .collect();
    let dependencies: Vec<Dependency> = match scope.within() {
        None => listed.into_iter().map(|one| one.dependency).collect(),
        Some(_) => {
            let mut own: Vec<Dependency> = listed.into_iter().map(|one| one.dependency).collect();
            let elsewhere = store::dependency::list(&reader, &scope.whole())
                .await?
                .into_iter();
            // What she sees is among those of the house: a need told twice would weigh twice.
            let known: HashSet<DependencyId> = own.iter().map(|one| one.id).collect();
            own.extend(elsewhere.filter(|one| {
                matches!((one.consumer, one.provider), (Node::Service(_), Node::System(_)))
                    && !known.contains(&one.id)
            }));
            own
        }
    };
    Ok(Gaps {
        found: find(&services, &systems, &dependencies),
        names,
    })
}
