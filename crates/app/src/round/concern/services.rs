//! The services of the house and what stands on what: what every kind of concern asks to know what it means for patients.

use std::collections::HashMap;

use domain::access::Scope;
use domain::dependency::{DependencyMap, Node};
use domain::id::{ServiceId, SystemId};
use domain::round::{Alternative, Care, DependencyPath, ServiceAtRisk};
use jiff::civil::Date;
use store::Reader;
use store::asset::AssetInState;
use store::service::Service;

use crate::error::Result;

/// The services of the house and what stands on what.
#[derive(Default)]
pub(super) struct ServicesAtRisk {
    map: DependencyMap,
    services: HashMap<ServiceId, Service>,
    systems: HashMap<SystemId, String>,
}

impl ServicesAtRisk {
    /// Those of the whole house: what a failure means for patients does not stop at a ward's door.
    pub(super) async fn read(reader: &Reader<'_>, scope: &Scope) -> Result<Self> {
        let house = scope.whole();
        let services = store::service::list(reader, &house).await?;
        let systems = store::system::list(reader, &house).await?;
        Ok(Self {
            map: DependencyMap::new(&store::dependency::list(reader, &house).await?),
            services: services
                .into_iter()
                .map(|service| (service.id, service))
                .collect(),
            systems: systems
                .into_iter()
                .map(|system| (system.id, system.name))
                .collect(),
        })
    }

    /// The services that stand on a piece of equipment.
    pub(super) fn above(&self, asset: &AssetInState) -> Vec<ServiceAtRisk> {
        self.above_node(Node::Asset(asset.id))
    }

    /// The services that stand on `node`.
    pub(super) fn above_node(&self, node: Node) -> Vec<ServiceAtRisk> {
        let above = self.map.services_above(node).into_iter();
        above
            .filter_map(|standing| {
                let service = self.services.get(&standing.service)?;
                let through: Vec<String> = standing
                    .through
                    .iter()
                    .filter_map(|system| self.systems.get(system).cloned())
                    .collect();
                Some(at_risk(service, standing.hard, through))
            })
            .collect()
    }
}

/// What a concern means for `service`, which stands on the thing through these systems.
pub(super) fn at_risk(service: &Service, stops: bool, through: Vec<String>) -> ServiceAtRisk {
    ServiceAtRisk {
        id: service.id,
        name: service.name.clone(),
        consequence: service.consequence,
        tolerable_outage_minutes: service.tolerable_outage_minutes,
        stops,
        path: if through.is_empty() {
            DependencyPath::Direct
        } else {
            DependencyPath::Through(through)
        },
        alternative: alternative(&service.workaround, service.workaround_practised_on),
    }
}

/// The same as what stands between a concern and patients: nothing recorded is unknown, not harmless.
pub(super) fn care(services: Vec<ServiceAtRisk>) -> Care {
    if services.is_empty() {
        Care::NotRecorded
    } else {
        Care::Services(services)
    }
}

/// A workaround that is written down has been shown to work once work has gone on by it.
fn alternative(workaround: &str, practised_on: Option<Date>) -> Alternative {
    match (workaround.trim(), practised_on) {
        ("", _) => Alternative::Unknown,
        (words, Some(_)) => Alternative::Tested(words.to_owned()),
        (words, None) => Alternative::Untested(words.to_owned()),
    }
}
