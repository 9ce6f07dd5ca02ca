//! What stands on what: a service on systems and assets, a system on systems and assets.
//!
//! A dependency reads as a sentence: *the consumer needs the provider; without it, it keeps working for the buffer,
//! then loses so much over the ramp*. The arithmetic of outages belongs to the cascade engine; here is the vocabulary
//! and two questions: which services stand on this piece of equipment, and by which way; and in which order are the
//! systems under services brought back?

mod restoration;

use std::collections::{HashMap, HashSet, VecDeque};

use serde::{Deserialize, Serialize};

pub use self::restoration::{RestorationStep, restoration_order};
use crate::id::{AssetId, DependencyId, ServiceId, SystemId};

/// Something that can stand on something, or be stood on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum Node {
    /// A clinical service. It stands on others; nothing but another service stands on it.
    Service(ServiceId),
    /// An application.
    System(SystemId),
    /// A piece of equipment. It stands on nothing that is recorded here.
    Asset(AssetId),
}

/// What passes from provider to consumer. Later engines weigh needs by it; people read it as the reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// Records: charts, results, images.
    Data,
    /// Signing in.
    LogOn,
    /// Connection.
    Network,
    /// Electricity.
    Power,
    /// Orders out, results back.
    OrderResult,
    /// The device or computer the work is done with.
    Equipment,
}

impl Need {
    /// Every kind of need.
    pub const ALL: &'static [Self] = &[
        Self::Data,
        Self::LogOn,
        Self::Network,
        Self::Power,
        Self::OrderResult,
        Self::Equipment,
    ];

    /// The stored key.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Data => "data",
            Self::LogOn => "log_on",
            Self::Network => "network",
            Self::Power => "power",
            Self::OrderResult => "order_result",
            Self::Equipment => "equipment",
        }
    }

    /// The need of this key, if there is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|need| need.as_str() == key)
    }
}

/// One dependency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dependency {
    /// Its identifier.
    pub id: DependencyId,
    /// Who needs.
    pub consumer: Node,
    /// What is needed.
    pub provider: Node,
    /// What passes between them.
    pub need: Need,
    /// Loss of the consumer without the provider, in thousandths: 1000 stops it, 350 leaves it at 650.
    pub max_loss: u16,
    /// Minutes of normal work without the provider.
    pub buffer_minutes: u32,
    /// Minutes from the end of the buffer to the full loss.
    pub ramp_minutes: u32,
    /// Counts changes.
    pub version: i32,
}

/// The loss that stops a consumer, in thousandths.
pub const FULL_LOSS: u16 = 1000;

impl Dependency {
    /// Whether the consumer stops without the provider.
    pub fn is_hard(&self) -> bool {
        self.max_loss >= FULL_LOSS
    }
}

/// Why a dependency cannot be recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DependencyProblem {
    /// Nothing stands on itself.
    #[error("nothing can stand on itself; choose another provider")]
    OnItself,
    /// Equipment is where the map ends.
    #[error("equipment stands on nothing here; record what the system on it needs instead")]
    AssetAsConsumer,
    /// A system does not need a ward's service.
    #[error("a system cannot stand on a clinical service; turn the sentence round")]
    SystemOnService,
    /// Outside 1 to 1000.
    #[error("the loss is given in thousandths, from 1 to 1000")]
    LossOutOfRange,
}

/// Checks that `consumer` may stand on `provider` with this loss. Circles are allowed: hospitals have them.
pub fn check(consumer: Node, provider: Node, max_loss: u16) -> Result<(), DependencyProblem> {
    match (consumer, provider) {
        (one, other) if one == other => Err(DependencyProblem::OnItself),
        (Node::Asset(_), _) => Err(DependencyProblem::AssetAsConsumer),
        (Node::System(_), Node::Service(_)) => Err(DependencyProblem::SystemOnService),
        _ if max_loss == 0 || max_loss > FULL_LOSS => Err(DependencyProblem::LossOutOfRange),
        _ => Ok(()),
    }
}

/// A service that stands on something, and the way down to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The service.
    pub service: ServiceId,
    /// The systems in between, the one nearest the service first.
    pub through: Vec<SystemId>,
    /// Whether every step of the way stops what stands on it.
    pub hard: bool,
}

/// All dependencies of a tenant, arranged for asking upwards.
#[derive(Debug, Default)]
pub struct DependencyMap {
    consumers: HashMap<Node, Vec<(Node, bool)>>,
}

impl DependencyMap {
    /// Arranges `dependencies`.
    pub fn new<'a>(dependencies: impl IntoIterator<Item = &'a Dependency>) -> Self {
        let mut consumers: HashMap<Node, Vec<(Node, bool)>> = HashMap::new();
        for dependency in dependencies {
            let above = consumers.entry(dependency.provider).or_default();
            above.push((dependency.consumer, dependency.is_hard()));
        }
        for above in consumers.values_mut() {
            above.sort_unstable();
        }
        Self { consumers }
    }

    /// Every service that stands on `node`, each by its shortest way, the hard ones preferred where two are equally
    /// short; in order of service. A circle is walked once.
    pub fn services_above(&self, node: Node) -> Vec<Standing> {
        let mut found: Vec<Standing> = Vec::new();
        let mut seen = HashSet::from([node]);
        let mut queue = VecDeque::from([(node, Vec::new(), true)]);
        while let Some((below, through, hard)) = queue.pop_front() {
            let above = self.consumers.get(&below).map(Vec::as_slice).unwrap_or_default();
            let hard_first = above
                .iter()
                .filter(|(_, step)| *step)
                .chain(above.iter().filter(|(_, step)| !step));
            for (consumer, step) in hard_first {
                if !seen.insert(*consumer) {
                    continue;
                }
                let mut way = through.clone();
                match consumer {
                    Node::Service(service) => {
                        let mut through = way.clone();
                        through.reverse();
                        found.push(Standing {
                            service: *service,
                            through,
                            hard: hard && *step,
                        });
                    }
                    Node::System(system) => way.push(*system),
                    Node::Asset(_) => {}
                }
                queue.push_back((*consumer, way, hard && *step));
            }
        }
        found.sort_by_key(|standing| standing.service);
        found
    }
}

#[cfg(test)]
mod tests {
    use newtype_uuid::GenericUuid;
    use uuid::Uuid;

    use super::*;

    pub(super) fn service(number: u128) -> Node {
        Node::Service(ServiceId::from_untyped_uuid(Uuid::from_u128(number)))
    }

    pub(super) fn system(number: u128) -> Node {
        Node::System(SystemId::from_untyped_uuid(Uuid::from_u128(number)))
    }

    pub(super) fn asset(number: u128) -> Node {
        Node::Asset(AssetId::from_untyped_uuid(Uuid::from_u128(number)))
    }

    pub(super) fn needs(consumer: Node, provider: Node, max_loss: u16) -> Dependency {
        Dependency {
            id: DependencyId::from_untyped_uuid(Uuid::nil()),
            consumer,
            provider,
            need: Need::Data,
            max_loss,
            buffer_minutes: 0,
            ramp_minutes: 0,
            version: 1,
        }
    }

    #[test]
    fn a_service_stands_on_the_server_under_its_system() {
        let map = DependencyMap::new(&[
            needs(service(1), system(2), 1000),
            needs(system(2), asset(3), 1000),
        ]);
        let above = map.services_above(asset(3));
        assert_eq!(above.len(), 1);
        assert!(above[0].hard);
        assert_eq!(above[0].through.len(), 1);
    }

    #[test]
    fn one_soft_step_makes_the_whole_way_soft() {
        let map = DependencyMap::new(&[
            needs(service(1), system(2), 400),
            needs(system(2), asset(3), 1000),
        ]);
        assert!(!map.services_above(asset(3))[0].hard);
    }

    #[test]
    fn a_circle_of_systems_is_walked_once() {
        let map = DependencyMap::new(&[
            needs(system(1), system(2), 1000),
            needs(system(2), system(1), 1000),
            needs(service(9), system(1), 1000),
            needs(system(2), asset(3), 1000),
        ]);
        assert_eq!(map.services_above(asset(3)).len(), 1);
    }

    #[test]
    fn nothing_stands_on_itself_and_equipment_on_nothing() {
        assert_eq!(
            check(system(1), system(1), 1000),
            Err(DependencyProblem::OnItself)
        );
        assert_eq!(
            check(asset(1), system(1), 1000),
            Err(DependencyProblem::AssetAsConsumer)
        );
        assert_eq!(
            check(service(1), system(1), 0),
            Err(DependencyProblem::LossOutOfRange)
        );
        assert_eq!(check(service(1), asset(1), 1000), Ok(()));
    }
}
