//! That what a legal date asks for was done: kept for ever, and the next day set where it comes again.

use domain::access::{Actor, EditLegalDates};
use domain::id::LegalDateId;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::legal_date::{Fulfilment, LegalDate};

use super::{field_values, today};
use crate::correction::conflict;
use crate::error::{Error, Result};
use crate::field::{FieldErrors, Fields};
use crate::installation::App;
use crate::journal::{self, Happening};

/// What somebody says who has done it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct FulfilmentForm {
    /// The day it was done.
    pub done_on: String,
    /// What proves it, and where that lies; may be empty.
    pub evidence: String,
    /// The day it is due again, where the rhythm does not say so or says another; may be empty.
    pub next_due_on: String,
}

/// The same, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FulfilmentDetails {
    /// The day it was done.
    pub done_on: Date,
    /// What proves it, and where that lies.
    pub evidence: String,
    /// The day it is due again, instead of the one its rhythm gives.
    pub next_due_on: Option<Date>,
}

impl TryFrom<&FulfilmentForm> for FulfilmentDetails {
    type Error = FieldErrors;

    fn try_from(form: &FulfilmentForm) -> Result<Self, FieldErrors> {
        let mut fields = Fields::default();
        let day = |text: &str| text.parse::<Date>().ok();
        let done_on = fields.required("done_on", &form.done_on, day);
        let evidence = fields.text("evidence", &form.evidence, 400);
        let next_due_on = fields.optional("next_due_on", &form.next_due_on, day);
        if matches!((next_due_on, done_on), (Some(next), Some(done)) if next <= done) {
            fields.reject("next_due_on", "field-next-not-after", None);
        }
        fields.finish(|| {
            Some(Self {
                done_on: done_on?,
                evidence,
                next_due_on,
            })
        })
    }
}

#[derive(Serialize)]
struct Kept<'a> {
    due_on: Date,
    done_on: Date,
    #[serde(skip_serializing_if = "str::is_empty")]
    evidence: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_due_on: Option<Date>,
}

/// Keeps that what a legal date still at `version` asks for was done, and answers the day it is due again; none where it is done
/// for good.
pub async fn fulfil(
    app: &App,
    actor: &Actor,
    id: LegalDateId,
    version: i32,
    sent: &FulfilmentDetails,
) -> Result<Option<Date>> {
    let permit = actor.permit_in_tenant::<EditLegalDates>()?;
    let today = today(app, &app.store().read(), permit.scope()).await?;
    if sent.done_on > today {
        return Err(FieldErrors::one("done_on", "field-day-to-come").into());
    }
    app.store()
        .write(async |transaction| -> Result<Option<Date>> {
            let stored = store::legal_date::fetch(&transaction.read(), permit.scope(), id).await?;
            if stored.version != version {
                return Err(conflict(
                    "legal_date",
                    field_values(&stored),
                    field_values(&stored),
                ));
            }
            if stored.done_on.is_some() {
                return Err(Error::Refused("it is done already".to_owned()));
            }
            let next = sent.next_due_on.or_else(|| {
                let period = stored.period?;
                Some(period.next(stored.counted_from, stored.due_on, sent.done_on))
            });
            let done = Fulfilment {
                id: app.env().id(),
                legal_date: id,
                due_on: stored.due_on,
                done_on: sent.done_on,
                evidence: sent.evidence.clone(),
                recorded_at: app.env().now(),
                recorded_by: actor.person(),
            };
            let moved = LegalDate {
                due_on: next.unwrap_or(stored.due_on),
                // A day that was said begins a rhythm of its own.
                counted_from: sent.next_due_on.unwrap_or(stored.counted_from),
                done_on: next.is_none().then_some(sent.done_on),
                evidence: match sent.evidence.as_str() {
                    "" => stored.evidence.clone(),
                    evidence => evidence.to_owned(),
                },
                ..stored
            };
            store::legal_date::keep_fulfilment(&transaction, &permit, &done).await?;
            store::legal_date::update(&transaction, &permit, &moved).await?;
            let happening = Happening::new(permit.actor(), "legal_date.fulfil", id)?;
            let body = Kept {
                due_on: done.due_on,
                done_on: done.done_on,
                evidence: &done.evidence,
                next_due_on: next,
            };
            journal::record(app, &transaction, permit.tenant(), happening, &body).await?;
            Ok(next)
        })
        .await
}
