//! What has been brought in so far, by name, for what refers to it.

use std::collections::HashMap;

use domain::access::{Actor, ViewAssets};
use domain::asset::Attribute;
use domain::dependency::{Need, Node};
use domain::id::{AssetId, PersonId, ScopeId, SupplierId, SystemId, TenantId};
use domain::text::fold_for_search;
use jiff::civil::Date;
use store::asset::{Filter, PageStart, Sort};

use super::days::Days;
use crate::asset::ListRequest;
use crate::dependency::{DependencyTerms, NewDependency};
use crate::error::{Error, Result};
use crate::installation::{App, zone};

/// How many pieces of equipment that a search finds are looked at for the one that is meant.
const CANDIDATES: u64 = 50;

/// An institution that is being filled.
pub(super) struct Filling<'a> {
    pub(super) app: &'a App,
    pub(super) actor: Actor,
    pub(super) tenant: TenantId,
    pub(super) days: Days,
    pub(super) places: HashMap<String, ScopeId>,
    pub(super) people: HashMap<String, PersonId>,
    /// The first holder of each role, who is said to have done what its holders do.
    pub(super) holders: HashMap<String, PersonId>,
    pub(super) suppliers: HashMap<String, SupplierId>,
    pub(super) systems: HashMap<String, SystemId>,
}

impl<'a> Filling<'a> {
    pub(super) async fn new(app: &'a App, tenant: TenantId, as_of: Date) -> Result<Self> {
        let zone = zone(
            &store::tenant::fetch_tenant(&app.store().read(), tenant)
                .await?
                .time_zone,
        );
        let today = app.env().today(&zone);
        Ok(Self {
            app,
            actor: Actor::Console { tenant: Some(tenant) },
            tenant,
            days: Days::new(as_of, today, zone)?,
            places: HashMap::new(),
            people: HashMap::new(),
            holders: HashMap::new(),
            suppliers: HashMap::new(),
            systems: HashMap::new(),
        })
    }

    /// The place of that name; the whole institution where none is said.
    pub(super) fn place(&self, name: &str) -> Result<ScopeId> {
        if name.is_empty() {
            return Ok(self.tenant);
        }
        self.places.get(name).copied().ok_or(Error::NotFound("scope"))
    }

    pub(super) fn system(&self, name: &str) -> Result<Node> {
        let system = self.systems.get(name).copied().map(Node::System);
        system.ok_or(Error::NotFound("system"))
    }

    /// The equipment of that name, inventory number or network name. A search for `SRV-LIS` finds `SRV-LIS-MW` as well, and what
    /// a scan saw is called `srv-lis.spital.example`: meant is the one whose name, or its first label, is the very name.
    pub(super) async fn equipment(&self, name: &str) -> Result<Node> {
        let request = ListRequest {
            filter: Filter {
                search: fold_for_search(name),
                ..Filter::default()
            },
            sort: Sort::Name,
            descending: false,
            start: PageStart::First,
            limit: CANDIDATES,
        };
        let found = crate::asset::list(self.app, &self.actor, &request)
            .await?
            .page
            .rows;
        let found: Vec<AssetId> = found.into_iter().map(|row| row.id).collect();
        let scope = self.actor.scope::<ViewAssets>()?;
        let found = store::asset::fetch_all(&self.app.store().read(), &scope, &found).await?;
        let is_meant = |asset: &&store::asset::Asset| {
            let called = [Attribute::Name, Attribute::AssetTag].into_iter();
            let mut called = called.filter_map(|attribute| asset.attributes.get(&attribute));
            called.any(|called| names(called, name))
        };
        let meant = found.iter().find(is_meant).ok_or(Error::NotFound("asset"))?;
        Ok(Node::Asset(meant.id))
    }

    pub(super) async fn stand(&self, consumer: Node, provider: Node, terms: DependencyTerms) -> Result<()> {
        let new = NewDependency {
            consumer,
            provider,
            terms,
        };
        crate::dependency::add(self.app, &self.actor, &new).await?;
        Ok(())
    }
}

/// Whether what is called `called` is meant by `name`.
fn names(called: &str, name: &str) -> bool {
    let label = called.split('.').next().unwrap_or_default();
    [called, label]
        .iter()
        .any(|called| fold_for_search(called) == fold_for_search(name))
}

/// The identifier of what has this name, as forms take it; empty where none is said.
pub(super) fn identifier<I: ToString>(known: &HashMap<String, I>, name: &str) -> Result<String> {
    if name.is_empty() {
        return Ok(String::new());
    }
    let known = known.get(name).map(ToString::to_string);
    // A name that nobody and nothing bears is a slip in the files, and is not passed over.
    known.ok_or_else(|| Error::Refused(format!("the demo knows no {name}")))
}

pub(super) fn terms(
    need: &str,
    max_loss: u16,
    buffer_minutes: u32,
    ramp_minutes: u32,
) -> Result<DependencyTerms> {
    let need = Need::from_key(need).ok_or(Error::NotFound("need"))?;
    Ok(DependencyTerms {
        need,
        max_loss,
        buffer_minutes,
        ramp_minutes,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_means_what_bears_it_or_bears_it_as_first_label_and_nothing_longer() {
        assert!(names("SRV-LIS", "SRV-LIS"));
        assert!(names("srv-lis.spital.example", "SRV-LIS"));
        assert!(!names("SRV-LIS-MW", "SRV-LIS"));
        assert!(!names("srv-lis-mw.spital.example", "SRV-LIS"));
    }
}
