//! A delivery of a tool: recognised by its signature, taken once (Standard Webhooks 1.0: `webhook-id`, `webhook-timestamp`,
//! `webhook-signature`).
//!
//! A delivery is HMAC-SHA-256 over its name, its time and its body. One whose time is more than [`TOLERANCE_SECONDS`] away is refused, and one
//! of a name that was taken within that time is answered and not taken again, so that nobody who listened can send it a second time.

use domain::access::{Actor, Grant, PermissionKey, ReportSecurityEvents};
use domain::id::{AlertSourceId, ApiTokenId};
use newtype_uuid::GenericUuid;
use serde::Serialize;
use store::security_event::Reported;

use super::{AlertSource, alerts};
use crate::error::{Error, Result};
use crate::installation::{App, zone};
use crate::security_event::arrive;
use crate::webhook::{self, Signed};

/// How far the time of a delivery may lie from our clock, in seconds, as the scheme recommends.
pub const TOLERANCE_SECONDS: i64 = 5 * 60;
/// How many alerts one delivery can bring.
pub const MOST_ALERTS: usize = 1_000;
/// The longest name of a delivery, in bytes.
const LONGEST_NAME: usize = 255;
/// How many refused alerts an answer names.
const MOST_NAMED: usize = 100;

/// What a tool sent.
#[derive(Debug, Clone, Copy)]
pub struct Delivery<'a> {
    /// Its name, unique to it.
    pub id: &'a str,
    /// When it was signed, in seconds since 1970.
    pub timestamp: &'a str,
    /// Its signatures, each as `v1,BASE64`, with blanks between them.
    pub signatures: &'a str,
    /// What was signed.
    pub body: &'a [u8],
}

/// An alert that cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// Which one of the delivery, counted from 1.
    pub alert: usize,
    /// Why, and what to do.
    pub reason: String,
}

/// What became of a delivery.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Received {
    /// How many alerts were taken.
    pub taken: usize,
    /// How many of these were counted and not kept, because too many of this source wait to be looked at.
    pub left_out: u64,
    /// Whether the same delivery was taken before; then nothing of it is taken now.
    pub known: bool,
    /// Those that cannot be taken, the first hundred of them.
    pub refused: Vec<Refusal>,
}

/// The source that signed a delivery.
///
/// [`Error::Unauthenticated`] where there is none of that name, it is switched off, or the signature is of another secret: which of these is
/// not said. [`Error::Refused`] where the signature is right and its time is not.
pub async fn authenticate(app: &App, source: &str, delivery: &Delivery<'_>) -> Result<AlertSource> {
    let id: AlertSourceId = source.parse().map_err(|_| Error::Unauthenticated)?;
    let known = store::alert_source::find(&app.store().read(), id).await?;
    let source = known
        .filter(|source| source.switched_on)
        .ok_or(Error::Unauthenticated)?;
    let key = webhook::key(app, &source.secret, &super::place(id))?;
    let signed = Signed {
        id: delivery.id,
        timestamp: delivery.timestamp,
        body: delivery.body,
    };
    let named = (1..=LONGEST_NAME).contains(&delivery.id.len());
    if !named || !signed.is_signed(&key, delivery.signatures) {
        return Err(Error::Unauthenticated);
    }
    let signed_at: i64 = delivery.timestamp.parse().map_err(|_| Error::Unauthenticated)?;
    let now = app.env().now().as_microseconds().div_euclid(1_000_000);
    let apart = now.abs_diff(signed_at);
    if apart > TOLERANCE_SECONDS.unsigned_abs() {
        return Err(Error::Refused(format!(
            "this was signed {apart} seconds from our clock, at most {TOLERANCE_SECONDS} are taken; set both clocks by one time server"
        )));
    }
    Ok(source)
}

/// Takes the alerts of a delivery that was authenticated. One that cannot be read does not lose the others.
///
/// [`Error::Refused`] where none can be.
pub async fn take(app: &App, source: &AlertSource, delivery: &Delivery<'_>) -> Result<Received> {
    let actor = actor_of(source);
    let permit = actor.permit_in_tenant::<ReportSecurityEvents>()?;
    let tenant = store::tenant::fetch_tenant(&app.store().read(), permit.tenant()).await?;
    let now = app.env().now();
    let (came, refused) = alerts::read(source, delivery.body, now, &zone(&tenant.time_zone))?;
    if let (true, Some(first)) = (came.is_empty(), refused.first()) {
        return Err(Error::Refused(format!("alert {}: {}", first.alert, first.reason)));
    }
    let mut received = keep(app, source, Some(delivery.id), &came, 0).await?;
    received.refused = refused;
    received.refused.truncate(MOST_NAMED);
    Ok(received)
}

/// Keeps what came, and counts what was `lost` before it could be; of a delivery with a name only the first time.
pub(super) async fn keep(
    app: &App,
    source: &AlertSource,
    delivery: Option<&str>,
    came: &[Reported],
    lost: u64,
) -> Result<Received> {
    let actor = actor_of(source);
    let permit = actor.permit_in_tenant::<ReportSecurityEvents>()?;
    let now = app.env().now();
    // Twice the tolerance: what was signed ahead of our clock is refused for its time no earlier.
    let forget_before = now.plus_seconds(-2 * TOLERANCE_SECONDS);
    app.store()
        .write(async |transaction| -> Result<Received> {
            if let Some(name) = delivery {
                let (of, before) = (source.id, forget_before);
                let first =
                    store::alert_source::remember_delivery(&transaction, &permit, of, name, now, before)
                        .await?;
                if !first {
                    return Ok(Received {
                        known: true,
                        ..Received::default()
                    });
                }
            }
            let id = Some(source.id.into_untyped_uuid());
            let arrived = arrive(app, &transaction, &permit, id, came).await?;
            let left_out = arrived.left_out + lost;
            store::alert_source::received(&transaction, &permit, source.id, now, left_out).await?;
            Ok(Received {
                taken: came.len(),
                left_out,
                ..Received::default()
            })
        })
        .await
}

/// The tool as an actor: a program that may report, and nothing else.
fn actor_of(source: &AlertSource) -> Actor {
    Actor::Token {
        token: ApiTokenId::from_untyped_uuid(source.id.into_untyped_uuid()),
        tenant_path: vec![source.tenant],
        grants: vec![Grant {
            scope: source.tenant,
            permissions: [PermissionKey::ReportSecurityEvents].into_iter().collect(),
        }],
    }
}
