//! What a law, an authority or the institution itself wants done by a day, and what was done.

use super::described::Duty;
use super::filling::{Filling, identifier};
use crate::error::Result;
use crate::legal_date::{FulfilmentDetails, FulfilmentForm, LegalDateDetails, LegalDateForm};

impl Filling<'_> {
    pub(super) async fn add_legal_dates(&self, duties: &[Duty]) -> Result<()> {
        for duty in duties {
            // What comes again began with the day it was done last.
            let first = duty.previous.as_deref().unwrap_or(&duty.due);
            let every = duty.every_months.map(|months| months.to_string());
            let form = LegalDateForm {
                title: duty.title.clone(),
                purpose: duty.what.clone(),
                set_by: duty.set_by.clone(),
                source: duty.source.clone(),
                due_on: self.days.moved(Some(first))?,
                every: every.unwrap_or_default(),
                every_unit: "months".to_owned(),
                looked_after_by: String::new(),
                owner: identifier(&self.people, &duty.owner)?,
                evidence: duty.evidence.clone(),
            };
            let id =
                crate::legal_date::add(self.app, &self.actor, &LegalDateDetails::try_from(&form)?).await?;
            let Some(done_on) = duty.previous.as_deref().or(duty.done_on.as_deref()) else {
                continue;
            };
            let next = duty.previous.as_ref().map(|_| duty.due.as_str());
            let done = FulfilmentForm {
                done_on: self.days.moved(Some(done_on))?,
                evidence: duty.evidence.clone(),
                next_due_on: self.days.moved(next)?,
            };
            let done = FulfilmentDetails::try_from(&done)?;
            crate::legal_date::fulfil(self.app, &self.actor, id, 1, &done).await?;
        }
        Ok(())
    }
}
