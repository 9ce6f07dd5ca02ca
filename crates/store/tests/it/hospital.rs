//! The hospitals the tests work in: identifiers, places, and the permits and scopes of those who ask.

use std::sync::atomic::{AtomicU64, Ordering};

use domain::access::{Actor, Grant, Permission, Permit, Scope};
use domain::id::{ScopeId, TenantId};
use domain::tenant::ScopeLevel;
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use store::tenant::NewScope;
use store::{Error, Store};
use uuid::Uuid;

/// A hospital with one site and two wards.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Hospital {
    pub(crate) tenant: TenantId,
    pub(crate) site: ScopeId,
    pub(crate) ward: ScopeId,
    pub(crate) other_ward: ScopeId,
}

/// An identifier nobody has; later ones are greater.
pub(crate) fn fresh<T: GenericUuid>() -> T {
    static NUMBER: AtomicU64 = AtomicU64::new(1);
    T::from_untyped_uuid(Uuid::from_u128(NUMBER.fetch_add(1, Ordering::Relaxed).into()))
}

/// The instant so many seconds into the tests.
pub(crate) fn at(seconds: i64) -> Instant {
    Instant::from_microseconds(0)
        .unwrap()
        .plus_seconds(1_800_000_000 + seconds)
}

/// Adds a hospital.
pub(crate) async fn found(store: &Store) -> Hospital {
    let (tenant, site, ward, other_ward) = (fresh(), fresh(), fresh(), fresh());
    let hospital = Hospital {
        tenant,
        site,
        ward,
        other_ward,
    };
    let permit = hospital.permit();
    store
        .write(async |transaction| -> Result<(), Error> {
            let top = place(tenant, None, ScopeLevel::Hospital, "St. Anna");
            store::tenant::insert_tenant(&transaction, &top).await?;
            for place in [
                place(site, Some(tenant), ScopeLevel::Site, "Main building"),
                place(ward, Some(site), ScopeLevel::Unit, "Surgery"),
                place(other_ward, Some(site), ScopeLevel::Unit, "Paediatrics"),
            ] {
                store::tenant::insert_place(&transaction, &permit, &place).await?;
            }
            Ok(())
        })
        .await
        .unwrap();
    hospital
}

/// A place to add.
pub(crate) fn place(id: ScopeId, parent: Option<ScopeId>, level: ScopeLevel, name: &str) -> NewScope {
    NewScope {
        id,
        parent,
        level,
        name: name.to_owned(),
        country: level.is_tenant().then(|| "RO".to_owned()),
        time_zone: "Europe/Bucharest".to_owned(),
        created_at: at(0),
    }
}

impl Hospital {
    /// Leave to use `P` in the whole hospital.
    pub(crate) fn permit<P: Permission>(&self) -> Permit<P> {
        self.console().permit_in_tenant::<P>().unwrap()
    }

    /// Where someone who may use `P` everywhere looks.
    pub(crate) fn scope<P: Permission>(&self) -> Scope {
        self.console().scope::<P>().unwrap()
    }

    /// Leave to use `P` in the first ward only.
    pub(crate) fn ward_permit<P: Permission>(&self) -> Permit<P> {
        self.ward_lead::<P>()
            .permit::<P>(&[self.tenant, self.site, self.ward])
            .unwrap()
    }

    /// Where someone who may use `P` in the first ward only looks.
    pub(crate) fn ward_scope<P: Permission>(&self) -> Scope {
        self.ward_lead::<P>().scope::<P>().unwrap()
    }

    fn console(&self) -> Actor {
        Actor::Console {
            tenant: Some(self.tenant),
        }
    }

    fn ward_lead<P: Permission>(&self) -> Actor {
        let permissions = [P::KEY].into_iter().collect();
        Actor::User {
            account: fresh(),
            person: fresh(),
            session: fresh(),
            tenant_path: vec![self.tenant],
            grants: vec![Grant {
                scope: self.ward,
                permissions,
            }],
        }
    }
}
