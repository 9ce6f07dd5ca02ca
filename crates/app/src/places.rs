//! Where equipment belongs: the site or unit that a row names.

use std::collections::{BTreeMap, HashMap};

use domain::access::Scope;
use domain::asset::Attribute;
use domain::id::ScopeId;
use domain::tenant::{ScopeLevel, ScopeNode};
use domain::text::fold_for_search;
use store::Reader;

use crate::error::Result;

/// Sites and units by name, so that an asset belongs to the unit its source names.
pub(crate) struct Places {
    tenant: ScopeId,
    by_name: HashMap<String, Option<ScopeId>>,
}

impl Places {
    /// The sites and units of the tenant.
    pub(crate) async fn of_tenant(reader: &Reader<'_>, scope: &Scope) -> Result<Self> {
        Ok(Self::new(
            store::tenant::list(reader, scope).await?,
            scope.tenant(),
        ))
    }

    /// A name that two places share stands for neither.
    fn new(nodes: Vec<ScopeNode>, tenant: ScopeId) -> Self {
        let mut by_name: HashMap<String, Option<ScopeId>> = HashMap::new();
        for node in nodes
            .into_iter()
            .filter(|node| matches!(node.level, ScopeLevel::Site | ScopeLevel::Unit))
        {
            by_name
                .entry(fold_for_search(&node.name))
                .and_modify(|place| *place = None)
                .or_insert(Some(node.id));
        }
        Self { tenant, by_name }
    }

    /// The places by their folded names.
    pub(crate) fn by_name(self) -> HashMap<String, ScopeId> {
        let named = self.by_name.into_iter();
        named.filter_map(|(name, place)| Some((name, place?))).collect()
    }

    /// The place named by unit or location, the innermost name first; the tenant when none is known.
    pub(crate) fn of(&self, attributes: &BTreeMap<Attribute, String>) -> ScopeId {
        let stated = [Attribute::Unit, Attribute::Location]
            .into_iter()
            .filter_map(|key| attributes.get(&key));
        let names = stated.flat_map(|path| path.rsplit(" > "));
        let mut places = names.filter_map(|name| self.by_name.get(&fold_for_search(name)).copied().flatten());
        places.next().unwrap_or(self.tenant)
    }
}
