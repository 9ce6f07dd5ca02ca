//! What makers and suppliers say of their products: a bill of materials and an MDS2 form, as they send them. And what the
//! biomedical engineer says of models that the register calls by two names.

use super::described::TwoNames;
use super::filling::Filling;
use super::profile::Files;
use domain::id::DeviceModelId;

use crate::component::NewBill;
use crate::device_model::disclosure::{self, Decision};
use crate::device_model::{DeviceModel, ModelFilter};
use crate::error::{Error, Result};

impl Filling<'_> {
    pub(super) async fn unite_models(&self, device_models: &[TwoNames]) -> Result<()> {
        for one in device_models {
            let id = self.device_model(&one.manufacturer, &one.model).await?;
            let with = self.device_model(&one.manufacturer, &one.same_as).await?;
            crate::device_model::unite(self.app, &self.actor, id, with).await?;
        }
        Ok(())
    }

    async fn device_model(&self, manufacturer: &str, model: &str) -> Result<DeviceModelId> {
        let filter = ModelFilter {
            search: model.to_owned(),
            ..ModelFilter::default()
        };
        let listed = crate::device_model::list(self.app, &self.actor, &filter).await?;
        let is_meant =
            |found: &&DeviceModel| found.manufacturer.starts_with(manufacturer) && found.model == model;
        let meant = listed.models.iter().find(is_meant);
        let meant = meant.map(|found| found.id);
        meant.ok_or_else(|| Error::Refused(format!("the demo knows no model {manufacturer} {model}")))
    }

    pub(super) async fn bring_in_what_makers_say(&self, files: &Files) -> Result<()> {
        if let Some((system, file)) = &files.bill {
            let system = self.systems.get(*system).ok_or(Error::NotFound("system"))?;
            let bill = NewBill {
                file_name: file.name,
                bytes: file.bytes,
            };
            crate::component::bring_in(self.app, &self.actor, *system, &bill).await?;
        }
        if let Some((model, file)) = &files.disclosure {
            let filter = ModelFilter {
                search: (*model).to_owned(),
                ..ModelFilter::default()
            };
            let listed = crate::device_model::list(self.app, &self.actor, &filter).await?;
            let model = listed.models.first().ok_or(Error::NotFound("device_model"))?;
            let form = disclosure::bring_in(self.app, &self.actor, model.id, file.name, file.bytes).await?;
            disclosure::decide(self.app, &self.actor, form, 1, Decision::Accept).await?;
        }
        Ok(())
    }
}
