//! The concerns about suppliers: contracts that end, ways in that one password opens, numbers nobody has tried.

use std::collections::HashMap;

use domain::access::Scope;
use domain::id::SupplierId;
use domain::round::{
    Answer, Concern, ConcernKey, Evidence, Exposure, Matter, PatientContact, Reach, ServiceAtRisk,
};
use domain::supplier::contact_is_proven;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use store::Reader;
use store::supplier::{ContactAttempt, RemoteAccess, Supplier};

use super::services::{at_risk, care};
use crate::error::Result;
use crate::supplier::{Supplied, hits, last_try, tries_that_count};

/// The concerns about every supplier of the house.
pub(super) async fn of_house(
    reader: &Reader<'_>,
    scope: &Scope,
    today: Date,
    zone: &TimeZone,
) -> Result<Vec<Concern>> {
    let suppliers = store::supplier::list(reader, scope).await?;
    if suppliers.is_empty() {
        return Ok(Vec::new());
    }
    let supplied = Supplied::read(reader, scope).await?;
    let mut ways_in: HashMap<SupplierId, Vec<RemoteAccess>> = HashMap::new();
    for way in store::supplier::accesses(reader, scope).await? {
        ways_in.entry(way.supplier).or_default().push(way);
    }
    let mut attempts: HashMap<SupplierId, Vec<ContactAttempt>> = HashMap::new();
    for attempt in store::supplier::attempts(reader, scope).await? {
        attempts.entry(attempt.supplier).or_default().push(attempt);
    }
    let concerns = suppliers.into_iter().flat_map(|supplier| {
        let services = hits(&supplied, supplier.id).into_iter();
        let known = Known {
            services: services
                .map(|hit| at_risk(hit.service, hit.stops, hit.through))
                .collect(),
            ways_in: ways_in.remove(&supplier.id).unwrap_or_default(),
            attempts: attempts.remove(&supplier.id).unwrap_or_default(),
            since: supplier.created_at.in_zone(zone).date(),
            zone,
            supplier,
        };
        [known.contract(), known.way_in(), known.contact(today)]
    });
    Ok(concerns.flatten().collect())
}

/// A supplier with all that its concerns rest on.
struct Known<'a> {
    supplier: Supplier,
    /// The services that stand on it.
    services: Vec<ServiceAtRisk>,
    ways_in: Vec<RemoteAccess>,
    /// The newest first.
    attempts: Vec<ContactAttempt>,
    since: Date,
    zone: &'a TimeZone,
}

impl Known<'_> {
    fn contract(&self) -> Option<Concern> {
        let matter = Matter::ContractExpiring {
            supplier: self.supplier.name.clone(),
            on: self.supplier.contract_ends_on?,
            notice_by: self.supplier.notice_by,
        };
        Some(self.concern("contract", matter, Reach::Isolated, self.since))
    }

    /// Of several ways in, one that is known to be open speaks for all.
    fn way_in(&self) -> Option<Concern> {
        let open = |answer| {
            let mut ways = self.ways_in.iter();
            ways.find(|way| way.second_factor == answer)
        };
        let way = open(Answer::No).or_else(|| open(Answer::Unknown))?;
        let matter = Matter::SupplierAccessUnprotected {
            supplier: self.supplier.name.clone(),
            second_factor: way.second_factor,
        };
        let since = way.second_factor_changed_at.unwrap_or(way.created_at);
        let since = since.in_zone(self.zone).date();
        Some(self.concern("remote_access", matter, Reach::SupplierAccess, since))
    }

    /// Asked only where services stand on it: whom to call for the canteen's till can wait for the morning.
    fn contact(&self, today: Date) -> Option<Concern> {
        let attempts = tries_that_count(&self.supplier, &self.attempts);
        let last = last_try(attempts, self.zone);
        if self.services.is_empty() || contact_is_proven(last, today) {
            return None;
        }
        let day = |attempt: &ContactAttempt| attempt.tried_at.in_zone(self.zone).date();
        let reached = attempts.iter().find(|attempt| attempt.outcome.is_help());
        let failed = attempts.iter().take_while(|attempt| !attempt.outcome.is_help());
        let matter = Matter::ContactNotProven {
            supplier: self.supplier.name.clone(),
            recorded: self.supplier.has_contact(),
            last_reached: reached.map(day),
            failing_since: failed.last().map(day),
        };
        let since = self.supplier.contact_changed_at;
        let since = since.map_or(self.since, |at| at.in_zone(self.zone).date());
        Some(self.concern("contact", matter, Reach::Isolated, since))
    }

    fn concern(&self, kind: &str, matter: Matter, reach: Reach, known_since: Date) -> Concern {
        let id = self.supplier.id;
        Concern {
            key: ConcernKey::new(format!("supplier:{id}:{kind}")),
            matter,
            exposure: Exposure {
                reach,
                patient: PatientContact::Apart,
                care: care(self.services.clone()),
                units: Vec::new(),
                assets: 0,
            },
            audience: self.supplier.looked_after_by,
            known_since,
            evidence: vec![Evidence::Supplier { id }],
        }
    }
}
