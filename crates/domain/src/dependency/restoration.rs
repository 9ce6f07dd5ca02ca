//! In which order systems are brought back: what others stand on comes first.
//!
//! When each is back, and with how many hands, is the cascade engine's question.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Dependency, Node};
use crate::id::{ServiceId, SystemId};
use crate::service::CareConsequence;

/// What is brought back together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestorationStep {
    /// One system; several where none of them works without the others, so that somebody has to know which starts alone.
    pub systems: Vec<SystemId>,
    /// The services that wait for it, of those that are to work again.
    pub services: Vec<ServiceId>,
}

/// What is to be brought back so that `services` work again: every system that one of them stands on, by whichever way, once.
///
/// Nothing comes before what it cannot work without; nor before what it works worse without, unless that in turn stands on it. Beyond that
/// first comes what the gravest of the services waits for, and then what most of them do.
pub fn restoration_order<'a>(
    dependencies: impl IntoIterator<Item = &'a Dependency>,
    services: &BTreeMap<ServiceId, CareConsequence>,
) -> Vec<RestorationStep> {
    let mut providers: HashMap<Node, Vec<Node>> = HashMap::new();
    let mut hard_providers: HashMap<Node, Vec<Node>> = HashMap::new();
    for dependency in dependencies {
        let (consumer, provider) = (dependency.consumer, dependency.provider);
        providers.entry(consumer).or_default().push(provider);
        if dependency.is_hard() {
            hard_providers.entry(consumer).or_default().push(provider);
        }
    }
    let mut waiting: BTreeMap<SystemId, Vec<ServiceId>> = BTreeMap::new();
    for service in services.keys() {
        for system in systems_below(&providers, Node::Service(*service)) {
            waiting.entry(system).or_default().push(*service);
        }
    }
    // Each with itself: of two systems of which one needs the other, the one that is needed then has fewer.
    let with_itself = |providers, system: &SystemId| {
        let mut below = systems_below(providers, Node::System(*system));
        below.insert(*system);
        (*system, below)
    };
    let systems = || waiting.keys();
    let stands_on: BTreeMap<_, _> = systems().map(|system| with_itself(&providers, system)).collect();
    let needed: BTreeMap<_, _> = systems()
        .map(|system| with_itself(&hard_providers, system))
        .collect();
    let mut steps: Vec<RestorationStep> = waiting
        .into_iter()
        .filter_map(|(system, services)| {
            let together = needed[&system]
                .iter()
                .filter(|other| needed[other].contains(&system));
            let systems: Vec<SystemId> = together.copied().collect();
            // A circle is one step, that of its first system.
            (systems.first() == Some(&system)).then_some(RestorationStep { systems, services })
        })
        .collect();
    // Whatever waits for a system waits for all that it stands on, and what that stands on it stands on too: what is below is never behind
    // by any of these. Systems that go in a circle are even but for the last.
    steps.sort_by_key(|step| {
        let system = &step.systems[0];
        let gravest = step.services.iter().map(|service| services[service]).max();
        (
            Reverse(gravest),
            Reverse(step.services.len()),
            stands_on[system].len(),
            needed[system].len(),
        )
    });
    steps
}

/// The systems that a node stands on, by whichever way; itself too where it stands on itself through others.
fn systems_below(providers: &HashMap<Node, Vec<Node>>, node: Node) -> BTreeSet<SystemId> {
    let mut seen = BTreeSet::new();
    let mut open = vec![node];
    while let Some(consumer) = open.pop() {
        for provider in providers.get(&consumer).into_iter().flatten() {
            if seen.insert(*provider) {
                open.push(*provider);
            }
        }
    }
    let systems = seen.into_iter().filter_map(|node| match node {
        Node::System(system) => Some(system),
        Node::Service(_) | Node::Asset(_) => None,
    });
    systems.collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::{asset, needs, service, system};
    use super::*;

    fn service_id(number: u128) -> ServiceId {
        match service(number) {
            Node::Service(service) => service,
            _ => unreachable!("a service"),
        }
    }

    fn system_id(number: u128) -> SystemId {
        match system(number) {
            Node::System(system) => system,
            _ => unreachable!("a system"),
        }
    }

    /// Services that are equally grave.
    fn even(numbers: &[u128]) -> BTreeMap<ServiceId, CareConsequence> {
        let numbers = numbers.iter();
        numbers
            .map(|number| (service_id(*number), CareConsequence::CareDelayed))
            .collect()
    }

    fn systems(steps: &[RestorationStep]) -> Vec<Vec<SystemId>> {
        steps.iter().map(|step| step.systems.clone()).collect()
    }

    #[test]
    fn what_others_stand_on_comes_first_and_then_what_most_services_wait_for() {
        let map = [
            needs(service(1), system(10), 1000),
            needs(service(2), system(11), 1000),
            needs(service(3), system(11), 400),
            needs(system(10), system(90), 1000),
            needs(system(11), system(90), 1000),
            needs(system(90), asset(5), 1000),
            needs(service(9), system(99), 1000),
        ];
        let steps = restoration_order(&map, &even(&[1, 2, 3]));
        assert_eq!(
            systems(&steps),
            [[90], [11], [10]].map(|step| step.map(system_id).to_vec())
        );
        assert_eq!(steps[0].services, [1, 2, 3].map(service_id));
        assert_eq!(steps[1].services, [2, 3].map(service_id));
    }

    #[test]
    fn one_service_without_which_patients_die_comes_before_three_that_wait() {
        let map = [
            needs(service(1), system(10), 1000),
            needs(service(2), system(10), 1000),
            needs(service(3), system(10), 1000),
            needs(service(4), system(11), 1000),
        ];
        let mut services = even(&[1, 2, 3, 4]);
        services.insert(service_id(4), CareConsequence::ImmediateDanger);
        let steps = restoration_order(&map, &services);
        assert_eq!(
            systems(&steps),
            [[11], [10]].map(|step| step.map(system_id).to_vec())
        );
    }

    #[test]
    fn a_service_waits_for_what_carries_the_service_it_stands_on() {
        let map = [
            needs(service(1), service(2), 1000),
            needs(service(2), system(10), 1000),
        ];
        assert_eq!(restoration_order(&map, &even(&[1]))[0].systems, [system_id(10)]);
    }

    #[test]
    fn systems_none_of_which_works_without_the_others_are_one_step() {
        let map = [
            needs(service(1), system(10), 1000),
            needs(system(10), system(11), 1000),
            needs(system(11), system(12), 1000),
            needs(system(12), system(11), 1000),
        ];
        let steps = restoration_order(&map, &even(&[1]));
        assert_eq!(
            systems(&steps),
            [vec![system_id(11), system_id(12)], vec![system_id(10)]]
        );
    }

    #[test]
    fn a_circle_is_cut_where_a_system_also_works_without_the_other() {
        let map = [
            needs(service(1), system(10), 1000),
            needs(system(10), system(11), 1000),
            needs(system(11), system(10), 300),
        ];
        let steps = restoration_order(&map, &even(&[1]));
        assert_eq!(systems(&steps), [vec![system_id(11)], vec![system_id(10)]]);
    }

    #[test]
    fn where_nothing_is_hit_or_recorded_nothing_is_brought_back() {
        assert_eq!(restoration_order(&[], &even(&[1])), []);
        let map = [needs(service(1), system(10), 1000)];
        assert_eq!(restoration_order(&map, &BTreeMap::new()), []);
    }

    fn on(map: &[Dependency]) -> HashMap<Node, Vec<Node>> {
        let mut providers: HashMap<Node, Vec<Node>> = HashMap::new();
        for dependency in map {
            providers
                .entry(dependency.consumer)
                .or_default()
                .push(dependency.provider);
        }
        providers
    }

    fn any_dependency() -> impl Strategy<Value = Dependency> {
        let node = |number: u128| {
            if number < 4 {
                service(number)
            } else {
                system(number)
            }
        };
        (0_u128..12, 0_u128..12, prop_oneof![Just(1000_u16), Just(500)])
            .prop_map(move |(consumer, provider, loss)| needs(node(consumer), node(provider), loss))
            .prop_filter("it can be recorded", |dependency| {
                super::super::check(dependency.consumer, dependency.provider, dependency.max_loss).is_ok()
            })
    }

    proptest! {
        #[test]
        fn nothing_comes_before_what_it_cannot_work_without_and_each_system_once(
            map in proptest::collection::vec(any_dependency(), 0..30),
            grave in proptest::sample::select(&CareConsequence::ALL[..]),
        ) {
            let mut services = even(&[0, 1, 2]);
            services.insert(service_id(0), grave);
            let steps = restoration_order(&map, &services);
            let place = |system: SystemId| steps.iter().position(|step| step.systems.contains(&system));
            let listed: Vec<SystemId> = steps.iter().flat_map(|step| step.systems.clone()).collect();
            prop_assert_eq!(listed.iter().collect::<BTreeSet<_>>().len(), listed.len());
            for dependency in &map {
                let (Node::System(consumer), Node::System(provider)) = (dependency.consumer, dependency.provider) else {
                    continue;
                };
                let Some(behind) = place(consumer) else { continue };
                let before = place(provider);
                prop_assert!(before.is_some(), "what it stands on is listed too");
                let in_a_circle = systems_below(&on(&map), Node::System(provider)).contains(&consumer);
                if dependency.is_hard() || !in_a_circle {
                    prop_assert!(before <= Some(behind));
                }
            }
        }
    }
}
