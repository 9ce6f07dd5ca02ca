//! Alerts of tools, signed by the scheme of Standard Webhooks. Not for tokens and sessions: the signature says who sends.

use app::alert_source::{Delivery, Received, Refusal};
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::HeaderMap;
use newtype_uuid::GenericUuid;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::json::Json;
use crate::error::Result;
use crate::state::AppState;

/// The most a delivery may carry.
const LARGEST_DELIVERY: usize = 1 << 20;

pub(super) fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(receive))
        .layer(DefaultBodyLimit::max(LARGEST_DELIVERY))
}

/// What became of a delivery.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Received)]
struct ReceivedView {
    /// How many alerts were taken.
    taken: usize,
    /// How many of these were counted and not kept, because too many of this source wait to be looked at.
    left_out: u64,
    /// Whether the same delivery was taken before; then nothing of it is taken now.
    known: bool,
    /// The alerts that cannot be taken.
    refused: Vec<RefusalView>,
}

/// An alert that cannot be taken.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Refusal)]
struct RefusalView {
    /// Which one of the delivery, counted from 1.
    alert: usize,
    /// Why, and what to do.
    reason: String,
}

impl From<Received> for ReceivedView {
    fn from(received: Received) -> Self {
        let refusal = |refusal: Refusal| RefusalView {
            alert: refusal.alert,
            reason: refusal.reason,
        };
        Self {
            taken: received.taken,
            left_out: received.left_out,
            known: received.known,
            refused: received.refused.into_iter().map(refusal).collect(),
        }
    }
}

/// Takes alerts of a tool
///
/// Signed with `webhook-id`, `webhook-timestamp` and `webhook-signature` (Standard Webhooks). The body is in the form that the source was
/// added with: an alert of Wazuh, or ours (`alert.schema.json`), alone or as a list; or lines of the Common Event Format.
#[utoipa::path(post, path = "/api/v1/alert-sources/{id}/alerts", tag = "alert-sources", params(("id" = String, Path, description = "The source")), request_body(content = String, content_type = "application/json"), security(()), responses((status = 200, description = "They were taken", body = ReceivedView)))]
async fn receive(
    State(state): State<AppState>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Json<ReceivedView>> {
    let header = |name: &str| {
        let value = headers.get(name).and_then(|value| value.to_str().ok());
        value.unwrap_or_default()
    };
    let delivery = Delivery {
        id: header("webhook-id"),
        timestamp: header("webhook-timestamp"),
        signatures: header("webhook-signature"),
        body: &body,
    };
    let source = app::alert_source::authenticate(&state.app, &id, &delivery).await?;
    state.limits.count_delivery(source.id.into_untyped_uuid())?;
    let received = app::alert_source::take(&state.app, &source, &delivery).await?;
    Ok(Json(received.into()))
}
