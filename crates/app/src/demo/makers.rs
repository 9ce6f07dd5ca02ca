//! What makers and suppliers say of their products: a bill of materials and an MDS2 form, as they send them.

use super::filling::Filling;
use super::profile::Files;
use crate::component::NewBill;
use crate::device_model::ModelFilter;
use crate::device_model::disclosure::{self, Decision};
use crate::error::{Error, Result};

impl Filling<'_> {
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
