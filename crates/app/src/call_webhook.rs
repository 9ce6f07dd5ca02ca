//! The address that is told of each call while a clock of an incident runs: a pager, a gateway for text messages, a chat.
//!
//! What is sent says which notice ends when and nothing of what happened, like the mails. It is signed (`webhook`), sent through the
//! outbox, and sent again until it is taken.

use std::time::Duration;

use domain::access::{Actor, EditPeople};
use domain::id::TenantId;
use reqwest::Url;
use reqwest::redirect::Policy;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use store::Transaction;
use store::outbox::{Channel, Message};

pub use store::call_webhook::CallWebhook;

use crate::error::{Error, Result};
use crate::field::Fields;
use crate::health::VERSION;
use crate::installation::App;
use crate::journal::{self, Happening};
use crate::outbox::{self, Outcome};
use crate::webhook::{self, Signed};

/// The longest address.
const LONGEST_ADDRESS: usize = 500;
/// How long the other side may take.
const ANSWERED_WITHIN: Duration = Duration::from_secs(10);

/// What somebody enters.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CallWebhookForm {
    /// `https://…`, or `http://…` within the house.
    pub address: String,
}

/// The address of the tenant.
pub async fn current(app: &App, actor: &Actor) -> Result<Option<CallWebhook>> {
    let permit = actor.permit_in_tenant::<EditPeople>()?;
    Ok(store::call_webhook::find(&app.store().read(), permit.tenant()).await?)
}

/// Sets the address of the tenant and answers the secret that everything sent there is signed with. It cannot be shown again.
pub async fn set(app: &App, actor: &Actor, form: &CallWebhookForm) -> Result<String> {
    let permit = actor.permit_in_tenant::<EditPeople>()?;
    let mut fields = Fields::default();
    let typed = fields.required_text("address", &form.address, LONGEST_ADDRESS);
    let address = fields.required("address", &typed, address);
    let address = fields.finish(|| address)?;
    let host = address.host_str().unwrap_or_default().to_owned();
    let (secret, sealed) = webhook::fresh_secret(app, &place(permit.tenant()))?;
    let new = CallWebhook {
        address: address.to_string(),
        secret: sealed,
        set_at: app.env().now(),
        last_sent_at: None,
        last_error: None,
    };
    app.store()
        .write(async |transaction| -> Result<()> {
            store::call_webhook::set(&transaction, &permit, &new).await?;
            let happening = Happening::in_tenant(permit.actor(), "call_webhook.set")?;
            // The journal is kept for ever and read by many; of many addresses the path is what lets one in.
            let body = json!({ "host": host });
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await?;
    Ok(secret)
}

/// Removes the address of the tenant. What waits for it is not sent any more.
///
/// [`Error::NotFound`] where there is none.
pub async fn remove(app: &App, actor: &Actor) -> Result<()> {
    let permit = actor.permit_in_tenant::<EditPeople>()?;
    app.store()
        .write(async |transaction| -> Result<()> {
            if !store::call_webhook::remove(&transaction, &permit).await? {
                return Err(Error::NotFound("call_webhook"));
            }
            store::outbox::remove_waiting(&transaction, permit.tenant(), Channel::Webhook).await?;
            let happening = Happening::in_tenant(permit.actor(), "call_webhook.remove")?;
            journal::record(app, &transaction, permit.tenant(), happening, &json!({})).await
        })
        .await
}

/// Sends something that is no call, so that whoever set the address up sees it arrive.
///
/// [`Error::NotFound`] where there is no address.
pub async fn test(app: &App, actor: &Actor) -> Result<()> {
    let permit = actor.permit_in_tenant::<EditPeople>()?;
    app.store()
        .write(async |transaction| -> Result<()> {
            match put(app, &transaction, permit.tenant(), "test", &json!({})).await? {
                true => Ok(()),
                false => Err(Error::NotFound("call_webhook")),
            }
        })
        .await
}

/// Has the address of a tenant told of something; answers whether there is one.
pub(crate) async fn put(
    app: &App,
    transaction: &Transaction,
    tenant: TenantId,
    kind: &str,
    data: &Value,
) -> Result<bool> {
    if store::call_webhook::find(&transaction.read(), tenant)
        .await?
        .is_none()
    {
        return Ok(false);
    }
    let now = app.env().now();
    let body = json!({ "type": kind, "timestamp": now.to_string(), "data": data });
    let message = Message {
        id: app.env().id(),
        tenant,
        channel: Channel::Webhook,
        recipient: String::new(),
        subject: kind.to_owned(),
        body: body.to_string(),
        created_at: now,
        attempts: 0,
    };
    outbox::enqueue(app, transaction, now).await?;
    store::outbox::put(transaction, &message).await?;
    Ok(true)
}

/// What sends: it follows nobody elsewhere, and gives up soon.
pub(crate) fn client() -> Result<reqwest::Client> {
    reqwest::Client::builder()
        .user_agent(format!("Wardround/{VERSION}"))
        .redirect(Policy::none())
        .timeout(ANSWERED_WITHIN)
        .build()
        .map_err(|error| Error::internal("the client for webhooks could not be made", error))
}

/// Sends one message, and says how it ended and why.
pub(crate) async fn send(
    app: &App,
    client: &reqwest::Client,
    webhook: &CallWebhook,
    message: &Message,
) -> Result<(Outcome, String)> {
    let key = webhook::key(app, &webhook.secret, &place(message.tenant))?;
    let (id, body) = (message.id.to_string(), message.body.as_bytes());
    let timestamp = app
        .env()
        .now()
        .as_microseconds()
        .div_euclid(1_000_000)
        .to_string();
    let signed = Signed {
        id: &id,
        timestamp: &timestamp,
        body,
    };
    let signature = signed.signature(&key).unwrap_or_default();
    let request = client
        .post(&webhook.address)
        .header("content-type", "application/json")
        .header("webhook-id", &id)
        .header("webhook-timestamp", &timestamp)
        .header("webhook-signature", signature)
        .body(message.body.clone());
    Ok(match request.send().await {
        Ok(answer) if answer.status().is_success() => (Outcome::Sent, String::new()),
        Ok(answer) => (Outcome::Refused, answer.status().to_string()),
        // What a client says names the address, which whoever may see this entered.
        Err(error) => (Outcome::Unreachable, error.to_string()),
    })
}

/// An address that can be posted to.
fn address(typed: &str) -> Option<Url> {
    let url: Url = typed.parse().ok()?;
    let plain = url.username().is_empty() && url.password().is_none();
    (matches!(url.scheme(), "https" | "http") && url.has_host() && plain).then_some(url)
}

/// Where the secret of a tenant is kept.
fn place(tenant: TenantId) -> String {
    format!("call_webhook/{tenant}")
}
