//! The law in use for a tenant: the packs the program comes with, or with those that the tenant had reviewed in the place of ours.
//!
//! A pack in use that this version of the program cannot take any more is not used: ours stands in its place, and whoever looks at
//! the law is told. Nobody is left without clocks because a file is old.

use std::collections::{BTreeMap, HashMap};
use std::ops::Deref;
use std::sync::{Arc, Mutex, PoisonError};

use domain::access::{Actor, Scope, ViewLaw};
use domain::id::{LawPackId, TenantId};
use domain::law::{Country, Doubt, Law, Pack, PackError, doubts};
use jiff::civil::Date;
use store::Reader;

use crate::error::{Error, Result};
use crate::installation::{App, zone};

/// The law in use. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct LawInUse {
    /// None where ours is in use as it is.
    own: Option<Arc<Law>>,
    refused: Arc<[PackError]>,
    /// Who reviewed the packs that stand in the place of ours, and from which day on, by their ids.
    reviewed: Arc<BTreeMap<String, (Option<Date>, String)>>,
}

impl LawInUse {
    /// Why packs that are to be in use are not used.
    pub fn refused(&self) -> &[PackError] {
        &self.refused
    }

    /// Who reviewed this pack, which stands in the place of ours; none where it is ours.
    pub fn reviewed_by(&self, pack: &Pack) -> Option<&str> {
        let (from, reviewed_by) = self.reviewed.get(&pack.id)?;
        (*from == pack.valid_from).then_some(reviewed_by)
    }
}

impl Deref for LawInUse {
    type Target = Law;

    fn deref(&self) -> &Law {
        self.own.as_deref().unwrap_or_else(|| Law::shipped())
    }
}

/// The law of each tenant, by the packs that were in use when it was put together. Their texts never change.
#[derive(Debug, Default)]
pub(crate) struct LawCache {
    kept: Mutex<HashMap<TenantId, (Vec<LawPackId>, LawInUse)>>,
}

impl LawCache {
    fn get(&self, tenant: TenantId, packs: &[LawPackId]) -> Option<LawInUse> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let (of, law) = kept.get(&tenant)?;
        (of == packs).then(|| law.clone())
    }

    fn put(&self, tenant: TenantId, packs: Vec<LawPackId>, law: LawInUse) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.insert(tenant, (packs, law));
    }
}

/// The law in use for the tenant of `scope`.
pub async fn of_tenant(app: &App, reader: &Reader<'_>, scope: &Scope) -> Result<LawInUse> {
    let in_use = store::law_pack::in_use(reader, scope).await?;
    if in_use.is_empty() {
        return Ok(LawInUse::default());
    }
    if let Some(law) = app.laws().get(scope.tenant(), &in_use) {
        return Ok(law);
    }
    let mut own = Law::shipped().clone();
    let mut refused = Vec::new();
    let mut reviewed = BTreeMap::new();
    // One after the other, so that a pack that cannot be taken takes no other with it.
    for id in &in_use {
        let stored = store::law_pack::fetch(reader, scope, *id).await?;
        let taken = Pack::parse(&stored.content)
            .map_err(|problem| {
                vec![PackError {
                    pack: stored.pack.clone(),
                    problem,
                }]
            })
            .and_then(|pack| Ok((own.with_own(vec![pack.clone()])?, pack)));
        match taken {
            Ok((law, pack)) => {
                own = law;
                reviewed.insert(pack.id.clone(), (pack.valid_from, stored.reviewed_by));
            }
            Err(problems) => refused.extend(problems),
        }
    }
    let law = LawInUse {
        own: Some(Arc::new(own)),
        refused: refused.into(),
        reviewed: Arc::new(reviewed),
    };
    app.laws().put(scope.tenant(), in_use, law.clone());
    Ok(law)
}

/// The law in use with what it is asked for: the country of the tenant and the day there.
#[derive(Debug, Clone)]
pub struct LawHere {
    /// The law in use.
    pub law: LawInUse,
    /// The country whose law applies, ISO 3166-1 alpha-2; empty where the tenant has none.
    pub country: String,
    /// The day.
    pub today: Date,
}

impl LawHere {
    /// The pack of the country, with what it says of it; none where there is no pack of it.
    pub fn of_country(&self) -> Option<(&Pack, &Country)> {
        self.law.country(&self.country, self.today)
    }

    /// The pack of this id as it stands today.
    ///
    /// [`Error::NotFound`] where there is none.
    pub fn pack(&self, id: &str) -> Result<&Pack> {
        self.law.pack(id, self.today).ok_or(Error::NotFound("law_pack"))
    }

    /// What a pack does not know or is not sure of.
    pub fn doubts(pack: &Pack) -> Vec<Doubt> {
        doubts(pack)
    }
}

/// The law in use where the actor is.
pub async fn here(app: &App, actor: &Actor) -> Result<LawHere> {
    let scope = actor.scope::<ViewLaw>()?;
    read_here(app, &app.store().read(), &scope).await
}

pub(crate) async fn read_here(app: &App, reader: &Reader<'_>, scope: &Scope) -> Result<LawHere> {
    let tenant = store::tenant::fetch_tenant(reader, scope.tenant()).await?;
    Ok(LawHere {
        law: of_tenant(app, reader, scope).await?,
        today: app.env().today(&zone(&tenant.time_zone)),
        country: tenant.country.unwrap_or_default(),
    })
}
