//! Alert sources: the tools that may send alerts. Each signs what it sends with a secret that is shown once and kept sealed.

mod alerts;
mod delivery;
pub mod syslog;

use std::net::IpAddr;

use domain::access::{Actor, EditAlertSources};
use domain::id::{AlertSourceId, AlertSourceKind, TenantId};
use domain::security_event::AlertFormat;
use serde::{Deserialize, Serialize};

pub use delivery::{Delivery, MOST_ALERTS, Received, Refusal, TOLERANCE_SECONDS, authenticate, take};
pub use store::alert_source::AlertSource;

use crate::error::{Error, Result};
use crate::field::{FieldErrors, Fields};
use crate::installation::App;
use crate::journal::{self, Happening};
use crate::webhook;

/// What somebody enters about a source.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AlertSourceForm {
    /// What it is called.
    pub name: String,
    /// The form of its alerts: a name of [`AlertFormat`].
    pub format: String,
    /// The address of the machine it sends syslog from; empty for one that signs.
    pub sender: String,
}

/// A secret that was just made.
#[derive(Debug, Clone)]
pub struct FreshSecret {
    /// The source it is of.
    pub source: AlertSource,
    /// What the tool signs with. It cannot be shown again.
    pub secret: String,
}

/// The sources of the tenant, by name.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<AlertSource>> {
    let permit = actor.permit_in_tenant::<EditAlertSources>()?;
    Ok(store::alert_source::list(&app.store().read(), permit.scope()).await?)
}

/// The source of this identifier.
pub async fn fetch(app: &App, actor: &Actor, id: AlertSourceId) -> Result<AlertSource> {
    let permit = actor.permit_in_tenant::<EditAlertSources>()?;
    of_tenant(app, permit.tenant(), id).await
}

async fn of_tenant(app: &App, tenant: TenantId, id: AlertSourceId) -> Result<AlertSource> {
    let found = store::alert_source::find(&app.store().read(), id).await?;
    let found = found.filter(|source| source.tenant == tenant);
    found.ok_or(Error::NotFound("alert source"))
}

/// Adds a source, switched on.
pub async fn add(app: &App, actor: &Actor, form: &AlertSourceForm) -> Result<FreshSecret> {
    let permit = actor.permit_in_tenant::<EditAlertSources>()?;
    let mut fields = Fields::default();
    let name = fields.required_text("name", &form.name, 100);
    let format = fields.required("format", &form.format, AlertFormat::from_name);
    let sender = fields.optional("sender", &form.sender, |raw| raw.parse::<IpAddr>().ok());
    if sender.is_some() && format.is_some_and(|format| format != AlertFormat::Cef) {
        fields.reject("sender", "alert-source-sender-format", None);
    }
    let format = fields.finish(|| format)?;
    let id = app.env().id::<AlertSourceKind>();
    let (secret, sealed) = webhook::fresh_secret(app, &place(id))?;
    let source = AlertSource {
        id,
        tenant: permit.tenant(),
        name,
        format,
        sender: sender.map(|sender| sender.to_canonical()),
        secret: sealed,
        switched_on: true,
        created_at: app.env().now(),
        last_received_at: None,
        left_out: 0,
        version: 1,
    };
    app.store()
        .write(async |transaction| -> Result<()> {
            if let Some(sender) = source.sender
                && store::alert_source::find_by_sender(&transaction.read(), sender)
                    .await?
                    .is_some()
            {
                return Err(FieldErrors::one("sender", "alert-source-sender-taken").into());
            }
            store::alert_source::insert(&transaction, &permit, &source).await?;
            let happening = Happening::new(permit.actor(), "alert_source.add", id)?;
            let body =
                serde_json::json!({ "name": source.name, "format": source.format, "sender": source.sender });
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await?;
    Ok(FreshSecret { source, secret })
}

/// Switches a source still at `version` on or off. Nothing is taken of one that is off.
pub async fn set_switched_on(
    app: &App,
    actor: &Actor,
    id: AlertSourceId,
    version: i32,
    switched_on: bool,
) -> Result<()> {
    let permit = actor.permit_in_tenant::<EditAlertSources>()?;
    let source = of_tenant(app, permit.tenant(), id).await?;
    app.store()
        .write(async |transaction| -> Result<()> {
            store::alert_source::set_switched_on(&transaction, &permit, id, version, switched_on).await?;
            let happening = Happening::new(permit.actor(), "alert_source.switch", id)?;
            let body = serde_json::json!({ "name": source.name, "switched_on": switched_on });
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await
}

/// Gives a source still at `version` another secret. What is signed with the one before is refused from now on.
pub async fn renew_secret(app: &App, actor: &Actor, id: AlertSourceId, version: i32) -> Result<FreshSecret> {
    let permit = actor.permit_in_tenant::<EditAlertSources>()?;
    let source = of_tenant(app, permit.tenant(), id).await?;
    let (secret, sealed) = webhook::fresh_secret(app, &place(id))?;
    app.store()
        .write(async |transaction| -> Result<()> {
            store::alert_source::set_secret(&transaction, &permit, id, version, &sealed).await?;
            let happening = Happening::new(permit.actor(), "alert_source.renew_secret", id)?;
            let body = serde_json::json!({ "name": source.name });
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await?;
    Ok(FreshSecret { source, secret })
}

/// Where the secret of a source is kept.
fn place(id: AlertSourceId) -> String {
    format!("alert_source/{id}")
}
