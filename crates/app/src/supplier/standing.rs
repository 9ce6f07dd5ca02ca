//! What stands on each supplier: the systems and services it supplies, and through them the services that are hit when
//! it is down.
//!
//! How grave that is is worked out over the whole house, wherever the services are; which services they are is told as
//! far as the reader sees them.

use std::collections::{BTreeMap, HashMap, HashSet};

use domain::access::{Actor, Scope, ViewAssets, ViewServices, ViewSuppliers};
use domain::dependency::{DependencyMap, Node};
use domain::id::{PersonId, ServiceId, SupplierId, SystemId};
use domain::service::CareConsequence;
use domain::supplier::{ContactOutcome, contact_is_proven, criticality};
use domain::text::fold_for_search;
use jiff::civil::Date;
use store::Reader;
use store::asset::Filter;
use store::service::Service;
use store::supplier::{ContactAttempt, RemoteAccess, Supplier};
use store::system::System;

use crate::error::{Error, Result};
use crate::installation::{App, zone};

/// A service that is hit when a supplier is down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceHit {
    /// The service.
    pub service: Service,
    /// Whether it stops; otherwise it goes on, more slowly.
    pub stops: bool,
    /// The systems between it and the supplier, the one nearest the service first; none where the supplier provides it.
    pub through: Vec<String>,
}

/// A system that a supplier supplies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuppliedSystem {
    /// The system.
    pub id: SystemId,
    /// Its name.
    pub name: String,
}

/// A supplier with what stands on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedSupplier {
    /// The supplier.
    pub supplier: Supplier,
    /// The systems it supplies, in order of name.
    pub systems: Vec<SuppliedSystem>,
    /// The services that stand on it, as far as the reader sees them, the gravest first.
    pub services: Vec<ServiceHit>,
    /// How many more there are outside the reader's places.
    pub elsewhere: usize,
    /// The gravest consequence among all of them; none where nothing is recorded to stand on it.
    pub criticality: Option<CareConsequence>,
    /// The ways it comes in.
    pub ways_in: Vec<RemoteAccess>,
    /// The tries of its number, the newest first.
    pub attempts: Vec<ContactAttempt>,
    /// Whether its number is known to work.
    pub contact_proven: bool,
}

/// A supplier as its page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FetchedSupplier {
    /// The supplier with what stands on it.
    pub listed: ListedSupplier,
    /// The names of who may have tried its number, as far as the reader sees people.
    pub names: HashMap<PersonId, String>,
    /// How many pieces of equipment speak of it; none where the reader may not see equipment.
    pub equipment: Option<u64>,
}

/// The systems and services that suppliers supply, and what stands on what.
pub(crate) struct Supplied {
    map: DependencyMap,
    systems: Vec<System>,
    services: HashMap<ServiceId, Service>,
}

/// A service that stands on a supplier, wherever it is.
pub(crate) struct Hit<'a> {
    pub(crate) service: &'a Service,
    pub(crate) stops: bool,
    pub(crate) through: Vec<String>,
}

impl Supplied {
    /// Those of the whole house.
    pub(crate) async fn read(reader: &Reader<'_>, scope: &Scope) -> Result<Self> {
        let house = scope.whole();
        let services = store::service::list(reader, &house).await?;
        Ok(Self {
            map: DependencyMap::new(&store::dependency::list(reader, &house).await?),
            systems: store::system::list(reader, &house).await?,
            services: services
                .into_iter()
                .map(|service| (service.id, service))
                .collect(),
        })
    }

    fn systems_of(&self, supplier: SupplierId) -> impl Iterator<Item = &System> {
        self.systems
            .iter()
            .filter(move |system| system.supplier == Some(supplier))
    }

    fn name_of(&self, id: SystemId) -> Option<&str> {
        let system = self.systems.iter().find(|system| system.id == id)?;
        Some(&system.name)
    }
}

/// The services that stand on `supplier`, the gravest first. Where several ways lead to one service, one that stops it
/// is told, and of those the shortest.
pub(crate) fn hits(supplied: &Supplied, supplier: SupplierId) -> Vec<Hit<'_>> {
    let mut found: BTreeMap<ServiceId, (bool, Vec<SystemId>)> = BTreeMap::new();
    let mut note = |service, stops: bool, through: Vec<SystemId>| {
        let is_better = |known: &(bool, Vec<SystemId>)| {
            (stops, std::cmp::Reverse(through.len())) > (known.0, std::cmp::Reverse(known.1.len()))
        };
        if found.get(&service).is_none_or(is_better) {
            found.insert(service, (stops, through));
        }
    };
    for system in supplied.systems_of(supplier) {
        for standing in supplied.map.services_above(Node::System(system.id)) {
            let mut through = standing.through;
            through.push(system.id);
            note(standing.service, standing.hard, through);
        }
    }
    let provided = supplied
        .services
        .values()
        .filter(|service| service.supplier == Some(supplier));
    for service in provided {
        note(service.id, true, Vec::new());
        for standing in supplied.map.services_above(Node::Service(service.id)) {
            note(standing.service, standing.hard, standing.through);
        }
    }
    let mut hits: Vec<Hit<'_>> = found
        .into_iter()
        .filter_map(|(id, (stops, through))| {
            let through = through
                .into_iter()
                .filter_map(|system| supplied.name_of(system).map(str::to_owned));
            Some(Hit {
                service: supplied.services.get(&id)?,
                stops,
                through: through.collect(),
            })
        })
        .collect();
    hits.sort_by(|left, right| {
        let (one, other) = (left.service, right.service);
        other
            .consequence
            .cmp(&one.consequence)
            .then_with(|| one.name.cmp(&other.name))
            .then_with(|| one.id.cmp(&other.id))
    });
    hits
}

/// The tries that say something of the number for the night as it is: those since it last changed, and none where there
/// is no number. `attempts` are the newest first.
pub(crate) fn tries_that_count<'a>(
    supplier: &Supplier,
    attempts: &'a [ContactAttempt],
) -> &'a [ContactAttempt] {
    let count = match supplier.contact_changed_at {
        _ if !supplier.has_contact() => 0,
        None => attempts.len(),
        Some(changed_at) => attempts.partition_point(|attempt| attempt.tried_at > changed_at),
    };
    attempts.get(..count).unwrap_or_default()
}

/// The last try of a number, as [`contact_is_proven`] asks for it. `attempts` are the newest first.
pub(crate) fn last_try<'a>(
    attempts: impl IntoIterator<Item = &'a ContactAttempt>,
    zone: &jiff::tz::TimeZone,
) -> Option<(Date, ContactOutcome)> {
    let last = attempts.into_iter().next()?;
    Some((last.tried_at.in_zone(zone).date(), last.outcome))
}

/// The suppliers of the tenant with what stands on them, in order of name.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<ListedSupplier>> {
    let scope = actor.scope::<ViewSuppliers>()?;
    let reader = app.store().read();
    let supplied = Supplied::read(&reader, &scope).await?;
    let seen: HashSet<ServiceId> = match actor.scope::<ViewServices>() {
        Ok(seen) => {
            let services = store::service::list(&reader, &seen).await?;
            services.into_iter().map(|service| service.id).collect()
        }
        Err(_) => HashSet::new(),
    };
    let tenant = store::tenant::fetch_tenant(&reader, scope.tenant()).await?;
    let zone = zone(&tenant.time_zone);
    let today = app.env().today(&zone);
    let mut ways_in: HashMap<SupplierId, Vec<RemoteAccess>> = HashMap::new();
    for way in store::supplier::accesses(&reader, &scope).await? {
        ways_in.entry(way.supplier).or_default().push(way);
    }
    let mut attempts: HashMap<SupplierId, Vec<ContactAttempt>> = HashMap::new();
    for attempt in store::supplier::attempts(&reader, &scope).await? {
        attempts.entry(attempt.supplier).or_default().push(attempt);
    }
    let suppliers = store::supplier::list(&reader, &scope).await?.into_iter();
    Ok(suppliers
        .map(|supplier| {
            let hits = hits(&supplied, supplier.id);
            let all = hits.len();
            let criticality = criticality(hits.iter().map(|hit| hit.service.consequence));
            let services: Vec<ServiceHit> = hits
                .into_iter()
                .filter(|hit| seen.contains(&hit.service.id))
                .map(|hit| ServiceHit {
                    service: hit.service.clone(),
                    stops: hit.stops,
                    through: hit.through,
                })
                .collect();
            let systems = supplied.systems_of(supplier.id);
            let attempts = attempts.remove(&supplier.id).unwrap_or_default();
            ListedSupplier {
                systems: systems
                    .map(|system| SuppliedSystem {
                        id: system.id,
                        name: system.name.clone(),
                    })
                    .collect(),
                elsewhere: all - services.len(),
                services,
                criticality,
                ways_in: ways_in.remove(&supplier.id).unwrap_or_default(),
                contact_proven: contact_is_proven(
                    last_try(tries_that_count(&supplier, &attempts), &zone),
                    today,
                ),
                attempts,
                supplier,
            }
        })
        .collect())
}

/// The supplier of this identifier, with what its page shows.
pub async fn fetch(app: &App, actor: &Actor, id: SupplierId) -> Result<FetchedSupplier> {
    let listed = list(app, actor).await?;
    let listed = listed.into_iter().find(|listed| listed.supplier.id == id);
    let listed = listed.ok_or(Error::NotFound("supplier"))?;
    let reader = app.store().read();
    let scope = actor.scope::<ViewSuppliers>()?;
    let equipment = match actor.scope::<ViewAssets>() {
        Ok(scope) => {
            let filter = Filter {
                search: fold_for_search(&listed.supplier.name),
                ..Filter::default()
            };
            Some(crate::asset::counted(app, scope, &filter).await?)
        }
        Err(_) => None,
    };
    let people = store::person::list(&reader, &scope).await?;
    Ok(FetchedSupplier {
        names: people
            .into_iter()
            .map(|person| (person.id, person.name))
            .collect(),
        equipment,
        listed,
    })
}

/// The names of the suppliers, for what can be supplied by one; none where the actor may not see suppliers.
pub async fn names(app: &App, actor: &Actor) -> Result<Vec<(SupplierId, String)>> {
    match actor.scope::<ViewSuppliers>() {
        Ok(scope) => names_within(&app.store().read(), &scope).await,
        Err(_) => Ok(Vec::new()),
    }
}

/// The names of the suppliers of a tenant, in order.
pub async fn names_within(reader: &Reader<'_>, scope: &Scope) -> Result<Vec<(SupplierId, String)>> {
    let suppliers = store::supplier::list(reader, scope).await?.into_iter();
    Ok(suppliers.map(|supplier| (supplier.id, supplier.name)).collect())
}
