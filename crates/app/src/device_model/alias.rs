//! Models that are one though no key joins them: saying so, and taking it back.

use domain::access::{Actor, EditAssets, ViewAssets};
use domain::id::DeviceModelId;
use serde_json::json;
use store::device_model::ModelAlias;

use super::seen;
use crate::error::Result;
use crate::field::FieldErrors;
use crate::installation::App;
use crate::journal::{self, Happening};

/// Says that a model is another: its devices are counted to that one, and what makers disclose about either is told of both.
///
/// [`Error::Conflict`](crate::Error::Conflict) when somebody said so of it already.
pub async fn unite(
    app: &App,
    actor: &Actor,
    id: DeviceModelId,
    with: DeviceModelId,
) -> Result<DeviceModelId> {
    let permit = actor.permit_in_tenant::<EditAssets>()?;
    let scope = actor.scope::<ViewAssets>()?;
    let reader = app.store().read();
    let (model, other) = (
        seen(&reader, &scope, id).await?,
        seen(&reader, &scope, with).await?,
    );
    if model.id == other.id {
        return Err(FieldErrors::one("with", "device-model-itself").into());
    }
    let alias = ModelAlias {
        id: model.id,
        manufacturer: model.manufacturer,
        model: model.model,
        stands_for: other.id,
        stands_for_manufacturer: other.manufacturer,
        stands_for_model: other.model,
        key: other.key,
        created_at: app.env().now(),
        created_by: permit.actor().to_string(),
    };
    app.store()
        .write(async |transaction| -> Result<()> {
            store::device_model::put_alias(&transaction, &permit, &alias).await?;
            let happening = Happening::new(permit.actor(), "device_model.unite", alias.id)?;
            journal::record(app, &transaction, permit.tenant(), happening, &told(&alias)).await
        })
        .await?;
    Ok(alias.stands_for)
}

/// Takes back that a model is another.
pub async fn part(app: &App, actor: &Actor, id: DeviceModelId) -> Result<DeviceModelId> {
    let permit = actor.permit_in_tenant::<EditAssets>()?;
    app.store()
        .write(async |transaction| -> Result<DeviceModelId> {
            let alias = store::device_model::remove_alias(&transaction, &permit, id).await?;
            let happening = Happening::new(permit.actor(), "device_model.part", alias.id)?;
            journal::record(app, &transaction, permit.tenant(), happening, &told(&alias)).await?;
            Ok(alias.stands_for)
        })
        .await
}

/// What the journal keeps.
fn told(alias: &ModelAlias) -> serde_json::Value {
    json!({
        "manufacturer": alias.manufacturer,
        "model": alias.model,
        "stands_for": {
            "device_model": alias.stands_for.to_string(),
            "manufacturer": alias.stands_for_manufacturer,
            "model": alias.stands_for_model,
        },
    })
}
