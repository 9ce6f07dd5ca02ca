//! Trying the number for the night: a person says when, and what came of it. A try is kept for ever.

use domain::access::{Actor, EditSuppliers};
use domain::id::{PersonId, SupplierId};
use domain::supplier::ContactOutcome;
use domain::time::Instant;
use serde::{Deserialize, Serialize};
use store::supplier::ContactAttempt;

use crate::error::{Error, Result};
use crate::field::{FieldErrors, Fields};
use crate::installation::App;
use crate::journal::{self, Happening};

/// Within how many seconds the same said again is the same try.
const SAME_TRY_SECONDS: i64 = 60;

/// What somebody says who has just tried.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AttemptForm {
    /// What came of it.
    pub outcome: String,
    /// What is worth knowing beside; may be empty.
    pub remark: String,
}

/// The same, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// What came of it.
    pub outcome: ContactOutcome,
    /// What is worth knowing beside; may be empty.
    pub remark: String,
}

impl TryFrom<&AttemptForm> for Attempt {
    type Error = FieldErrors;

    fn try_from(form: &AttemptForm) -> Result<Self, FieldErrors> {
        let mut fields = Fields::default();
        let outcome = fields.required("outcome", &form.outcome, ContactOutcome::from_name);
        let remark = fields.text("remark", &form.remark, 400);
        fields.finish(|| {
            Some(Self {
                outcome: outcome?,
                remark,
            })
        })
    }
}

#[derive(Serialize)]
struct Kept<'a> {
    outcome: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    remark: &'a str,
}

/// Keeps that `actor` has just tried the number of a supplier. Only a person can hear whether somebody answers.
pub async fn keep(app: &App, actor: &Actor, supplier: SupplierId, sent: &Attempt) -> Result<()> {
    // Whoever may not write it down is told so first.
    actor.permit_in_tenant::<EditSuppliers>()?;
    let tried_by = actor.person().ok_or(Error::Refused(
        "only a person can say that a number was tried".to_owned(),
    ))?;
    let tried = Tried {
        by: tried_by,
        at: app.env().now(),
    };
    keep_of(app, actor, supplier, sent, tried).await
}

/// Who tried, and when.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tried {
    pub(crate) by: PersonId,
    pub(crate) at: Instant,
}

/// Keeps that somebody tried it, whoever writes it down and when.
pub(crate) async fn keep_of(
    app: &App,
    actor: &Actor,
    supplier: SupplierId,
    sent: &Attempt,
    tried: Tried,
) -> Result<()> {
    let permit = actor.permit_in_tenant::<EditSuppliers>()?;
    let attempt = ContactAttempt {
        id: app.env().id(),
        supplier,
        tried_at: tried.at,
        tried_by: tried.by,
        outcome: sent.outcome,
        remark: sent.remark.clone(),
    };
    app.store()
        .write(async |transaction| -> Result<()> {
            let reader = transaction.read();
            let changed_at = store::supplier::fetch(&reader, permit.scope(), supplier)
                .await?
                .contact_changed_at;
            let kept = store::supplier::attempts(&reader, permit.scope()).await?;
            // What was tried before the number changed was another number.
            let mut of_number = kept.iter().filter(|kept| Some(kept.tried_at) > changed_at);
            if of_number.any(|kept| is_the_same_try(kept, &attempt)) {
                return Ok(());
            }
            store::supplier::keep_attempt(&transaction, &permit, &attempt).await?;
            let happening = Happening::new(permit.actor(), "supplier.try_contact", supplier)?;
            let body = Kept {
                outcome: attempt.outcome.name(),
                remark: &attempt.remark,
            };
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await
}

/// Whether somebody sent one try twice, as by pressing a button twice.
fn is_the_same_try(kept: &ContactAttempt, sent: &ContactAttempt) -> bool {
    let what = |attempt: &ContactAttempt| (attempt.supplier, attempt.tried_by, attempt.outcome);
    what(kept) == what(sent)
        && kept.remark == sent.remark
        && sent.tried_at <= kept.tried_at.plus_seconds(SAME_TRY_SECONDS)
}
