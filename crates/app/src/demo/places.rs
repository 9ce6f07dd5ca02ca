//! Sites, units and zones of the network.

use domain::id::ScopeId;
use domain::tenant::ScopeLevel;

use super::described::Site;
use super::filling::Filling;
use crate::error::Result;
use crate::tenant::NewPlace;
use crate::zone::{ZoneDetails, ZoneForm};

impl Filling<'_> {
    pub(super) async fn add_places(&mut self, sites: &[Site]) -> Result<()> {
        for site in sites {
            let id = self.add_place(self.tenant, ScopeLevel::Site, &site.site).await?;
            for unit in &site.units {
                self.add_place(id, ScopeLevel::Unit, unit).await?;
            }
        }
        Ok(())
    }

    async fn add_place(&mut self, parent: ScopeId, level: ScopeLevel, name: &str) -> Result<ScopeId> {
        let new = NewPlace {
            parent,
            level,
            name: name.to_owned(),
            time_zone: None,
        };
        let id = crate::tenant::add_place(self.app, &self.actor, &new).await?;
        // A site and a unit may share a name; the unit is what equipment and services refer to.
        self.places.insert(name.to_owned(), id);
        Ok(id)
    }

    pub(super) async fn add_zones(&self, zones: &[ZoneForm]) -> Result<()> {
        for zone in zones {
            crate::zone::add(self.app, &self.actor, &ZoneDetails::try_from(zone)?).await?;
        }
        Ok(())
    }
}
