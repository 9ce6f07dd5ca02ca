//! How the backup of every system stands against what the services on it need.

use std::collections::{HashMap, HashSet};

use domain::access::Scope;
use domain::backup::{BackupStanding, Needs, RestoreStanding};
use domain::dependency::{DependencyMap, Node};
use domain::id::{ServiceId, SystemId};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use store::Reader;
use store::backup::{Backup, RestoreTest};
use store::service::Service;
use store::system::System;

use crate::error::Result;

/// A time that is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// How many minutes.
    pub minutes: u32,
    /// What sets it: the name of a service or of the system itself; none where the reader does not see the service.
    pub set_by: Option<String>,
}

/// A system with how its backup stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SystemBackup {
    /// The system.
    pub system: System,
    /// The name of who answers for it, as far as the reader sees that person.
    pub owner_name: Option<String>,
    /// The smallest loss of data that a service on it can bear (RPO).
    pub loss: Option<Need>,
    /// The shortest time within which it, or a service on it, should work again (RTO).
    pub recovery: Option<Need>,
    /// What is recorded.
    pub recorded: Option<Backup>,
    /// The tests of bringing it back, the newest first.
    pub tests: Vec<RestoreTest>,
    /// How the backup stands.
    pub backup: BackupStanding,
    /// Whether it is shown that it can be brought back.
    pub restore: RestoreStanding,
}

/// Every system of the tenant, in order of name. What is needed is worked out over the whole house; which service needs it is
/// told as far as `scope` reaches.
pub(crate) async fn read(
    reader: &Reader<'_>,
    scope: &Scope,
    today: Date,
    zone: &TimeZone,
) -> Result<Vec<SystemBackup>> {
    let house = scope.whole();
    let services: HashMap<ServiceId, Service> = store::service::list(reader, &house)
        .await?
        .into_iter()
        .map(|service| (service.id, service))
        .collect();
    let seen: HashSet<ServiceId> = match scope.within() {
        None => services.keys().copied().collect(),
        Some(_) => {
            let seen = store::service::list(reader, scope).await?.into_iter();
            seen.map(|service| service.id).collect()
        }
    };
    let people: HashMap<_, _> = store::person::list(reader, scope)
        .await?
        .into_iter()
        .map(|person| (person.id, person.name))
        .collect();
    let map = DependencyMap::new(&store::dependency::list(reader, &house).await?);
    let mut recorded: HashMap<SystemId, Backup> = store::backup::list(reader, scope)
        .await?
        .into_iter()
        .map(|backup| (backup.system, backup))
        .collect();
    let mut tests: HashMap<SystemId, Vec<RestoreTest>> = HashMap::new();
    for test in store::backup::tests(reader, scope).await? {
        tests.entry(test.system).or_default().push(test);
    }
    let systems = store::system::list(reader, scope).await?.into_iter();
    Ok(systems
        .map(|system| {
            let above: Vec<&Service> = map
                .services_above(Node::System(system.id))
                .iter()
                .filter_map(|standing| services.get(&standing.service))
                .collect();
            let of_service = |service: &Service, minutes: Option<u32>| {
                minutes.map(|minutes| Need {
                    minutes,
                    set_by: seen.contains(&service.id).then(|| service.name.clone()),
                })
            };
            let losses = above
                .iter()
                .filter_map(|service| of_service(service, service.tolerable_loss_minutes));
            let own = system.recovery_time_minutes.map(|minutes| Need {
                minutes,
                set_by: Some(system.name.clone()),
            });
            let recoveries = above
                .iter()
                .filter_map(|service| of_service(service, service.recovery_time_minutes));
            let loss = losses.min_by_key(|need| need.minutes);
            let recovery = own.into_iter().chain(recoveries).min_by_key(|need| need.minutes);
            let needs = Needs {
                loss_minutes: loss.as_ref().map(|need| need.minutes),
                recovery_minutes: recovery.as_ref().map(|need| need.minutes),
            };
            let recorded = recorded.remove(&system.id);
            let tests = tests.remove(&system.id).unwrap_or_default();
            let facts = recorded.as_ref().map(Backup::facts);
            let backup = BackupStanding::of(facts.as_ref(), needs, today);
            let newest = tests.first().map(|test| test.facts(zone));
            let restore = match backup {
                BackupStanding::NotNeeded => RestoreStanding::NotNeeded,
                _ => RestoreStanding::of(newest.as_ref(), needs, today),
            };
            SystemBackup {
                owner_name: system.owner.and_then(|owner| people.get(&owner).cloned()),
                system,
                loss,
                recovery,
                recorded,
                tests,
                backup,
                restore,
            }
        })
        .collect())
}
