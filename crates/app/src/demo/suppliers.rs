//! Suppliers: contracts and their clauses, the number for the night and who tried it, the ways in.

use domain::id::{PersonId, SupplierId};
use domain::round::Audience;

use super::described::{RemoteAccess, Supplier};
use super::filling::Filling;
use crate::error::{Error, Result};
use crate::supplier::contact::{self, Attempt, AttemptForm};
use crate::supplier::remote_access::{self, RemoteAccessDetails, RemoteAccessForm};
use crate::supplier::{SupplierDetails, SupplierForm};

impl Filling<'_> {
    pub(super) async fn add_suppliers(&mut self, suppliers: &[Supplier]) -> Result<()> {
        for supplier in suppliers {
            let details = SupplierDetails::try_from(&self.form(supplier)?)?;
            let id = crate::supplier::add(self.app, &self.actor, &details).await?;
            self.suppliers.insert(supplier.name.clone(), id);
            if let Some(way) = &supplier.remote_access {
                self.open(id, way).await?;
            }
            if let Some(day) = &supplier.contact.last_tried {
                let tried_by = self.caretaker(details.looked_after_by)?;
                self.keep_that_it_answered(id, day, tried_by).await?;
            }
        }
        Ok(())
    }

    fn form(&self, supplier: &Supplier) -> Result<SupplierForm> {
        let contact = &supplier.contact;
        let contract = supplier.contract.as_ref();
        let until = contract.and_then(|contract| contract.until.as_deref());
        let notice_by = contract.and_then(|contract| contract.notice_by.as_deref());
        let hours = supplier.clauses.notification_hours;
        let for_the_night = contact.round_the_clock_phone.as_ref();
        Ok(SupplierForm {
            name: supplier.name.clone(),
            supplies: supplier.provides.clone(),
            register_number: supplier.register_number.clone(),
            looked_after_by: supplier.looked_after_by.clone(),
            contact_name: contact.name.clone(),
            contact_telephone: for_the_night.unwrap_or(&contact.phone).clone(),
            contact_mail: contact.email.clone(),
            contract_number: contract
                .map(|contract| contract.number.clone())
                .unwrap_or_default(),
            contract_ends_on: self.days.moved(until)?,
            notice_by: self.days.moved(notice_by)?,
            security: answer(&supplier.clauses.security),
            notification: if hours.is_some() { "yes" } else { "" }.to_owned(),
            notification_hours: hours.map(|hours| hours.to_string()).unwrap_or_default(),
            degraded_mode: answer(&supplier.clauses.degraded_mode),
            audit: answer(&supplier.clauses.audit),
            exit: answer(&supplier.clauses.exit),
        })
    }

    async fn open(&self, supplier: SupplierId, way: &RemoteAccess) -> Result<()> {
        let form = RemoteAccessForm {
            method: way.way.clone(),
            account: way.account.clone(),
            second_factor: answer(&way.second_factor),
            last_used_on: self.days.moved(way.last_used.as_deref())?,
        };
        remote_access::open(
            self.app,
            &self.actor,
            supplier,
            &RemoteAccessDetails::try_from(&form)?,
        )
        .await?;
        Ok(())
    }

    async fn keep_that_it_answered(&self, supplier: SupplierId, day: &str, tried_by: PersonId) -> Result<()> {
        let form = AttemptForm {
            outcome: "reached".to_owned(),
            remark: String::new(),
        };
        let tried = contact::Tried {
            by: tried_by,
            at: self.days.morning(day)?,
        };
        contact::keep_of(self.app, &self.actor, supplier, &Attempt::try_from(&form)?, tried).await
    }

    /// Who looks after the contract and so tries the number.
    fn caretaker(&self, audience: Audience) -> Result<PersonId> {
        let role = match audience {
            Audience::BiomedicalEngineering => "biomedical_engineer",
            _ => "security_officer",
        };
        self.holders.get(role).copied().ok_or(Error::NotFound("person"))
    }
}

/// What does not apply was not agreed either way, and nobody asks again: a form has no word of its own for it.
fn answer(written: &str) -> String {
    match written {
        "not_known" | "not_applicable" => "unknown",
        written => written,
    }
    .to_owned()
}
