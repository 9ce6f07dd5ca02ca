//! Services: what the institution does for patients, who answers for it, and what it stands on.

use domain::dependency::Node;

use super::described::{Service, ServiceNeed};
use super::filling::{Filling, identifier, terms};
use crate::error::Result;
use crate::service::{ServiceDetails, ServiceForm};

impl Filling<'_> {
    pub(super) async fn add_services(&self, services: &[Service]) -> Result<()> {
        for service in services {
            let form = self.service_form(service)?;
            let id = crate::service::add(self.app, &self.actor, &ServiceDetails::try_from(&form)?).await?;
            for ServiceNeed(kind, name, need, loss, buffer, ramp) in &service.needs {
                let provider = if kind == "system" {
                    self.system(name)?
                } else {
                    self.equipment(name).await?
                };
                self.stand(Node::Service(id), provider, terms(need, *loss, *buffer, *ramp)?)
                    .await?;
            }
        }
        Ok(())
    }

    fn service_form(&self, service: &Service) -> Result<ServiceForm> {
        let deputy = |place: usize| {
            let named = service.deputies.get(place);
            identifier(&self.people, named.map(String::as_str).unwrap_or_default())
        };
        let minutes = |minutes: Option<u32>| minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
        Ok(ServiceForm {
            scope: self.place(&service.place)?.to_string(),
            name: service.name.clone(),
            chain_stage: service.chain_stage.clone(),
            consequence: service.consequence.clone(),
            tolerable_outage_minutes: service.tolerable_outage_minutes.to_string(),
            recovery_time_minutes: minutes(service.recovery_time_minutes),
            workaround: service.workaround.clone(),
            workaround_practised_on: self.days.moved(service.workaround_practised_on.as_deref())?,
            owner: identifier(&self.people, &service.owner)?,
            deputy: deputy(0)?,
            second_deputy: deputy(1)?,
            hours: service.hours.clone(),
            ..ServiceForm::default()
        })
    }
}
