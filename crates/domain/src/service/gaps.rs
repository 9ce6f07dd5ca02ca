//! What a hospital has not thought of yet about its services: found in what it recorded, never asked for.
//!
//! Each gap can be argued with, because it names the records it comes from. Of what nobody has said nothing is concluded:
//! a service without a recovery time has none that is too long.

use std::collections::{BTreeMap, BTreeSet};

use crate::dependency::{Dependency, DependencyMap, Node};
use crate::id::{ServiceId, SystemId};
use crate::service::CareConsequence;

/// From how many services on one thing that thing is a single point of failure.
const SEVERAL: usize = 2;

/// What is looked at of a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ServiceFacts {
    /// Which.
    pub id: ServiceId,
    /// What happens to patients if it stops.
    pub consequence: CareConsequence,
    /// How long patients tolerate the stop, in minutes, if the hospital has said.
    pub tolerable_outage_minutes: Option<u32>,
    /// Within how many minutes it should work again, if the hospital has said.
    pub recovery_time_minutes: Option<u32>,
    /// Whether work has gone on by its workaround.
    pub has_tested_workaround: bool,
    /// Whether somebody answers for it.
    pub has_owner: bool,
}

/// What is looked at of a system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SystemFacts {
    /// Which.
    pub id: SystemId,
    /// Within how many minutes it should work again, if the hospital has said.
    pub recovery_time_minutes: Option<u32>,
}

/// A kind of gap, in the order in which they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum GapKind {
    /// Several services stop with one thing, and none of them has a workaround that was tried.
    SinglePoint,
    /// It should work again only after patients no longer bear it.
    RecoveryTooLong,
    /// It should work again before what it stands on does.
    RecoveryBeforeProvider,
    /// No workaround was ever tried.
    UntestedWorkaround,
    /// Nobody answers for it.
    NoOwner,
    /// Nobody recorded what it stands on.
    StandsOnNothing,
    /// Nobody recorded what stands on it.
    ServesNothing,
}

impl GapKind {
    /// Every kind, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::SinglePoint,
        Self::RecoveryTooLong,
        Self::RecoveryBeforeProvider,
        Self::UntestedWorkaround,
        Self::NoOwner,
        Self::StandsOnNothing,
        Self::ServesNothing,
    ];

    /// The name used in message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::SinglePoint => "single_point",
            Self::RecoveryTooLong => "recovery_too_long",
            Self::RecoveryBeforeProvider => "recovery_before_provider",
            Self::UntestedWorkaround => "untested_workaround",
            Self::NoOwner => "no_owner",
            Self::StandsOnNothing => "stands_on_nothing",
            Self::ServesNothing => "serves_nothing",
        }
    }
}

/// One gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// Of which kind.
    pub kind: GapKind,
    /// What it is about.
    pub about: Node,
    /// What it stands on, where that makes the gap.
    pub provider: Option<Node>,
    /// The services that stop, where it is about what they stand on.
    pub services: Vec<ServiceId>,
    /// The time that is set, in minutes, where it is about times.
    pub minutes: Option<u32>,
    /// The time that it does not fit, likewise.
    pub against_minutes: Option<u32>,
    /// The gravest consequence concerned.
    pub consequence: CareConsequence,
}

impl Gap {
    fn new(kind: GapKind, about: Node, consequence: CareConsequence) -> Self {
        Self {
            kind,
            about,
            provider: None,
            services: Vec::new(),
            minutes: None,
            against_minutes: None,
            consequence,
        }
    }
}

/// Every gap, by kind and within a kind the gravest first.
pub fn gaps(services: &[ServiceFacts], systems: &[SystemFacts], dependencies: &[Dependency]) -> Vec<Gap> {
    let map = DependencyMap::new(dependencies);
    let by_id: BTreeMap<ServiceId, &ServiceFacts> =
        services.iter().map(|service| (service.id, service)).collect();
    let consumers: BTreeSet<Node> = dependencies.iter().map(|one| one.consumer).collect();
    let mut gaps = single_points(&by_id, &map, dependencies);
    gaps.extend(times_before_providers(
        services,
        systems,
        &map,
        &by_id,
        dependencies,
    ));
    for service in services {
        let about = Node::Service(service.id);
        let gap = |kind| Gap::new(kind, about, service.consequence);
        let times = (service.recovery_time_minutes, service.tolerable_outage_minutes);
        if let (Some(recovery), Some(tolerable)) = times
            && recovery > tolerable
        {
            gaps.push(Gap {
                minutes: Some(recovery),
                against_minutes: Some(tolerable),
                ..gap(GapKind::RecoveryTooLong)
            });
        }
        if !service.has_tested_workaround {
            gaps.push(gap(GapKind::UntestedWorkaround));
        }
        if !service.has_owner {
            gaps.push(gap(GapKind::NoOwner));
        }
        if !consumers.contains(&about) {
            gaps.push(gap(GapKind::StandsOnNothing));
        }
    }
    for system in systems {
        let about = Node::System(system.id);
        if dependencies.iter().all(|one| one.provider != about) {
            gaps.push(Gap::new(GapKind::ServesNothing, about, CareConsequence::Unknown));
        }
    }
    gaps.sort_by(|one, other| {
        let grave = other.consequence.cmp(&one.consequence);
        one.kind
            .cmp(&other.kind)
            .then(grave)
            .then_with(|| other.services.len().cmp(&one.services.len()))
            .then_with(|| one.about.cmp(&other.about))
    });
    gaps
}

/// Things with which several services stop. A server whose services all come through one system that is named already says
/// nothing new.
fn single_points(
    services: &BTreeMap<ServiceId, &ServiceFacts>,
    map: &DependencyMap,
    dependencies: &[Dependency],
) -> Vec<Gap> {
    let providers: BTreeSet<Node> = dependencies.iter().map(|one| one.provider).collect();
    let stopped = |node: Node| -> Vec<ServiceId> {
        let above = map.services_above(node).into_iter();
        above
            .filter(|standing| standing.hard)
            .map(|standing| standing.service)
            .filter(|id| {
                services
                    .get(id)
                    .is_some_and(|service| !service.has_tested_workaround)
            })
            .collect()
    };
    let points: BTreeMap<Node, Vec<ServiceId>> = providers
        .into_iter()
        .filter(|node| !matches!(node, Node::Service(_)))
        .map(|node| (node, stopped(node)))
        .filter(|(_, stopped)| stopped.len() >= SEVERAL)
        .collect();
    let is_told_above = |node: Node, stopped: &[ServiceId]| {
        let mut above = dependencies.iter().filter(|one| one.provider == node);
        above.any(|one| {
            let told = points.get(&one.consumer);
            told.is_some_and(|told| told.as_slice() == stopped)
        })
    };
    points
        .iter()
        .filter(|(node, stopped)| !is_told_above(**node, stopped))
        .map(|(node, stopped)| Gap {
            services: stopped.clone(),
            ..Gap::new(GapKind::SinglePoint, *node, gravest(services, stopped))
        })
        .collect()
}

/// Times of recovery that end before those of what is stood on, less what can be gone without it.
fn times_before_providers(
    services: &[ServiceFacts],
    systems: &[SystemFacts],
    map: &DependencyMap,
    by_id: &BTreeMap<ServiceId, &ServiceFacts>,
    dependencies: &[Dependency],
) -> Vec<Gap> {
    let services = services
        .iter()
        .map(|service| (Node::Service(service.id), service.recovery_time_minutes));
    let systems = systems
        .iter()
        .map(|system| (Node::System(system.id), system.recovery_time_minutes));
    let times: BTreeMap<Node, u32> = services
        .chain(systems)
        .filter_map(|(node, minutes)| Some((node, minutes?)))
        .collect();
    let inverted = dependencies.iter().filter_map(|one| {
        let (own, provider) = (*times.get(&one.consumer)?, *times.get(&one.provider)?);
        if provider.saturating_sub(one.buffer_minutes) <= own {
            return None;
        }
        let above: Vec<ServiceId> = match one.consumer {
            Node::Service(id) => vec![id],
            node => map
                .services_above(node)
                .into_iter()
                .map(|standing| standing.service)
                .collect(),
        };
        Some(Gap {
            provider: Some(one.provider),
            minutes: Some(own),
            against_minutes: Some(provider),
            ..Gap::new(
                GapKind::RecoveryBeforeProvider,
                one.consumer,
                gravest(by_id, &above),
            )
        })
    });
    inverted.collect()
}

fn gravest(services: &BTreeMap<ServiceId, &ServiceFacts>, ids: &[ServiceId]) -> CareConsequence {
    let known = ids.iter().filter_map(|id| services.get(id));
    known
        .map(|service| service.consequence)
        .max()
        .unwrap_or(CareConsequence::Unknown)
}

#[cfg(test)]
mod tests {
    use newtype_uuid::GenericUuid;
    use uuid::Uuid;

    use super::*;
    use crate::dependency::{FULL_LOSS, Need};
    use crate::id::{AssetId, DependencyId};

    fn service(number: u128) -> ServiceFacts {
        ServiceFacts {
            id: ServiceId::from_untyped_uuid(Uuid::from_u128(number)),
            consequence: CareConsequence::DangerWithinHours,
            tolerable_outage_minutes: Some(60),
            recovery_time_minutes: None,
            has_tested_workaround: false,
            has_owner: true,
        }
    }

    fn system(number: u128) -> SystemFacts {
        SystemFacts {
            id: SystemId::from_untyped_uuid(Uuid::from_u128(number)),
            recovery_time_minutes: None,
        }
    }

    fn asset(number: u128) -> Node {
        Node::Asset(AssetId::from_untyped_uuid(Uuid::from_u128(number)))
    }

    fn needs(consumer: Node, provider: Node) -> Dependency {
        Dependency {
            id: DependencyId::from_untyped_uuid(Uuid::nil()),
            consumer,
            provider,
            need: Need::Data,
            max_loss: FULL_LOSS,
            buffer_minutes: 0,
            ramp_minutes: 0,
            version: 1,
        }
    }

    fn of(kind: GapKind, gaps: &[Gap]) -> Vec<&Gap> {
        gaps.iter().filter(|gap| gap.kind == kind).collect()
    }

    #[test]
    fn one_system_under_two_services_is_a_single_point_and_its_server_says_nothing_new() {
        let (one, other, lis) = (service(1), service(2), system(3));
        let node = Node::System(lis.id);
        let dependencies = [
            needs(Node::Service(one.id), node),
            needs(Node::Service(other.id), node),
            needs(node, asset(4)),
        ];
        let found = gaps(&[one, other], &[lis], &dependencies);
        let points = of(GapKind::SinglePoint, &found);
        assert_eq!(points.len(), 1);
        assert_eq!(points[0].about, node);
        assert_eq!(points[0].services, [one.id, other.id]);
    }

    #[test]
    fn a_server_under_two_systems_of_two_services_is_a_single_point_of_its_own() {
        let (one, other) = (service(1), service(2));
        let (first, second) = (system(3), system(4));
        let dependencies = [
            needs(Node::Service(one.id), Node::System(first.id)),
            needs(Node::Service(other.id), Node::System(second.id)),
            needs(Node::System(first.id), asset(5)),
            needs(Node::System(second.id), asset(5)),
        ];
        let found = gaps(&[one, other], &[first, second], &dependencies);
        let points = of(GapKind::SinglePoint, &found);
        assert_eq!(points.len(), 1);
        assert_eq!(points[0].about, asset(5));
    }

    #[test]
    fn a_tested_workaround_or_a_slower_service_is_no_single_point() {
        let (one, mut other, lis) = (service(1), service(2), system(3));
        let node = Node::System(lis.id);
        let mut slower = needs(Node::Service(other.id), node);
        slower.max_loss = 350;
        let stands = needs(Node::Service(one.id), node);
        let found = gaps(&[one, other], &[lis], &[stands.clone(), slower]);
        assert!(of(GapKind::SinglePoint, &found).is_empty());
        other.has_tested_workaround = true;
        let both = [stands, needs(Node::Service(other.id), node)];
        let found = gaps(&[one, other], &[lis], &both);
        assert!(of(GapKind::SinglePoint, &found).is_empty());
    }

    #[test]
    fn a_service_that_works_again_too_late_is_told_with_both_times() {
        let mut late = service(1);
        late.recovery_time_minutes = Some(240);
        let found = gaps(&[late], &[], &[]);
        let told = of(GapKind::RecoveryTooLong, &found);
        assert_eq!((told[0].minutes, told[0].against_minutes), (Some(240), Some(60)));
        late.recovery_time_minutes = Some(60);
        assert!(of(GapKind::RecoveryTooLong, &gaps(&[late], &[], &[])).is_empty());
    }

    #[test]
    fn a_time_shorter_than_that_of_what_is_stood_on_is_told_less_the_buffer() {
        let (mut quick, mut slow) = (service(1), system(2));
        quick.recovery_time_minutes = Some(60);
        slow.recovery_time_minutes = Some(120);
        let mut dependency = needs(Node::Service(quick.id), Node::System(slow.id));
        let found = gaps(&[quick], &[slow], std::slice::from_ref(&dependency));
        let told = of(GapKind::RecoveryBeforeProvider, &found);
        assert_eq!(told[0].provider, Some(Node::System(slow.id)));
        dependency.buffer_minutes = 60;
        let found = gaps(&[quick], &[slow], &[dependency]);
        assert!(of(GapKind::RecoveryBeforeProvider, &found).is_empty());
    }

    #[test]
    fn of_what_nobody_has_said_nothing_is_concluded_about_times() {
        let (silent, lis) = (service(1), system(2));
        let dependency = needs(Node::Service(silent.id), Node::System(lis.id));
        let found = gaps(&[silent], &[lis], &[dependency]);
        let kinds: Vec<GapKind> = found.iter().map(|gap| gap.kind).collect();
        assert_eq!(kinds, [GapKind::UntestedWorkaround]);
    }

    #[test]
    fn services_without_owner_or_ground_and_systems_without_service_are_told_the_gravest_first() {
        let mut grave = service(2);
        grave.consequence = CareConsequence::ImmediateDanger;
        grave.has_owner = false;
        let mut mild = service(1);
        mild.has_owner = false;
        let found = gaps(&[mild, grave], &[system(3)], &[]);
        let ownerless: Vec<Node> = of(GapKind::NoOwner, &found).iter().map(|gap| gap.about).collect();
        assert_eq!(ownerless, [Node::Service(grave.id), Node::Service(mild.id)]);
        assert_eq!(of(GapKind::StandsOnNothing, &found).len(), 2);
        assert_eq!(of(GapKind::ServesNothing, &found).len(), 1);
        assert!(found.is_sorted_by_key(|gap| gap.kind));
    }
}
