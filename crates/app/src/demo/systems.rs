//! Systems, the equipment they stand on, and one another.

use domain::dependency::Node;

use super::described::{System, SystemNeed};
use super::filling::{Filling, identifier, terms};
use crate::error::Result;
use crate::system::{SystemDetails, SystemForm};

impl Filling<'_> {
    pub(super) async fn add_systems(&mut self, systems: &[System], needs: &[SystemNeed]) -> Result<()> {
        for system in systems {
            let form = SystemForm {
                name: system.name.clone(),
                manufacturer: system.manufacturer.clone(),
                product_version: system.product_version.clone(),
                owner: identifier(&self.people, &system.owner)?,
                supplier: identifier(&self.suppliers, &system.supplier)?,
                ..SystemForm::default()
            };
            let id = crate::system::add(self.app, &self.actor, &SystemDetails::try_from(&form)?).await?;
            self.systems.insert(system.name.clone(), id);
            for name in &system.stands_on {
                let provider = self.equipment(name).await?;
                self.stand(Node::System(id), provider, terms("equipment", 1000, 0, 0)?)
                    .await?;
            }
        }
        for SystemNeed(consumer, provider, need, loss, buffer, ramp) in needs {
            let (consumer, provider) = (self.system(consumer)?, self.system(provider)?);
            self.stand(consumer, provider, terms(need, *loss, *buffer, *ramp)?)
                .await?;
        }
        Ok(())
    }
}
