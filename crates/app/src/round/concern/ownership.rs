//! The concerns about what nobody answers for: services and systems without an owner.
//!
//! Those of one consequence are one concern. A hospital that has just ticked its services has thirty without an owner,
//! and thirty cards that say the same would hide everything else.

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

use domain::access::Scope;
use domain::dependency::Node;
use domain::round::{
    Audience, Concern, ConcernKey, Evidence, Exposure, Matter, PatientContact, Reach, ServiceAtRisk,
};
use domain::service::CareConsequence;
use domain::time::Instant;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use store::Reader;

use super::services::{ServicesAtRisk, at_risk, care};
use crate::error::Result;

/// Something nobody answers for.
struct Ownerless<I> {
    id: I,
    name: String,
    services: Vec<ServiceAtRisk>,
    known_since: Date,
}

/// The services within `scope` and, for the whole house, the systems that nobody answers for.
pub(super) async fn within(
    reader: &Reader<'_>,
    scope: &Scope,
    standing: &ServicesAtRisk,
    zone: &TimeZone,
) -> Result<Vec<Concern>> {
    let ownerless = store::service::ownerless(reader, scope).await?;
    let services = store::service::list(reader, scope).await?.into_iter();
    let services = services
        .filter(|service| service.owner.is_none())
        .map(|service| Ownerless {
            id: service.id,
            services: vec![at_risk(&service, true, Vec::new())],
            known_since: day(&ownerless, service.id, zone),
            name: service.name,
        });
    let mut concerns = one_of_each_consequence("service", services, |ids| Evidence::Services { ids });
    // A system serves the whole house, and so does who answers for it.
    if scope.within().is_none() {
        let ownerless = store::system::ownerless(reader, scope).await?;
        let systems = store::system::list(reader, scope).await?.into_iter();
        let systems = systems
            .filter(|system| system.owner.is_none())
            .map(|system| Ownerless {
                id: system.id,
                services: standing.above_node(Node::System(system.id)),
                known_since: day(&ownerless, system.id, zone),
                name: system.name,
            });
        concerns.extend(one_of_each_consequence("system", systems, |ids| {
            Evidence::Systems { ids }
        }));
    }
    Ok(concerns)
}

fn day<I: Eq + Hash>(ownerless: &HashMap<I, Instant>, id: I, zone: &TimeZone) -> Date {
    ownerless
        .get(&id)
        .map_or_else(Date::default, |at| at.in_zone(zone).date())
}

fn one_of_each_consequence<I>(
    noun: &str,
    ownerless: impl Iterator<Item = Ownerless<I>>,
    evidence: impl Fn(Vec<I>) -> Evidence,
) -> Vec<Concern> {
    let mut by_consequence: BTreeMap<CareConsequence, Vec<Ownerless<I>>> = BTreeMap::new();
    for one in ownerless {
        let consequence = care(one.services.clone()).consequence();
        by_consequence.entry(consequence).or_default().push(one);
    }
    let concerns = by_consequence.into_iter().filter_map(|(consequence, all)| {
        let known_since = all.iter().map(|one| one.known_since).min()?;
        let subject = all.first()?.name.clone();
        let others = u32::try_from(all.len() - 1).unwrap_or(u32::MAX);
        let (mut ids, mut services) = (Vec::new(), Vec::new());
        for one in all {
            ids.push(one.id);
            for service in one.services {
                if services
                    .iter()
                    .all(|known: &ServiceAtRisk| known.id != service.id)
                {
                    services.push(service);
                }
            }
        }
        Some(Concern {
            key: ConcernKey::new(format!("owner:{noun}:{}", consequence.name())),
            matter: Matter::MissingOwner { subject, others },
            exposure: Exposure {
                reach: Reach::Isolated,
                patient: PatientContact::Apart,
                care: care(services),
                units: Vec::new(),
                assets: 0,
            },
            audience: Audience::InformationTechnology,
            known_since,
            evidence: vec![evidence(ids)],
        })
    });
    concerns.collect()
}
