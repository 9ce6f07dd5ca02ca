//! Models that people said are another.
//!
//! Invariant: what an alias stands for is no alias itself. Whoever adds one brings along those that stood for it.

use domain::access::{EditAssets, Permit, Scope};
use domain::device_model::ModelKey;
use domain::id::DeviceModelId;
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::connection::{Reader, Transaction};
use crate::entity::device_model_alias;
use crate::error::{Error, Result};
use crate::value::instant;

/// A model that is another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModelAlias {
    /// The model whose devices are counted elsewhere.
    pub id: DeviceModelId,
    /// Its maker, as the page showed it then.
    pub manufacturer: String,
    /// Its name, likewise.
    pub model: String,
    /// The model that they are counted to.
    pub stands_for: DeviceModelId,
    /// Its maker, as the page showed it then.
    pub stands_for_manufacturer: String,
    /// Its name, likewise.
    pub stands_for_model: String,
    /// What it is compared by.
    pub key: ModelKey,
    /// When this was said.
    pub created_at: Instant,
    /// By whom.
    pub created_by: String,
}

/// Says that a model is another. What was said to be the first is then the other too.
///
/// [`Error::Changed`] when either of the two is said to be another already.
pub async fn put_alias(
    transaction: &Transaction,
    permit: &Permit<EditAssets>,
    alias: &ModelAlias,
) -> Result<()> {
    let there = aliases(&transaction.read(), permit.scope()).await?;
    let either = [alias.id, alias.stands_for];
    if there.iter().any(|there| either.contains(&there.id)) {
        return Err(Error::Changed("device model"));
    }
    let stands_for = alias.stands_for.into_untyped_uuid();
    let texts = [
        (
            device_model_alias::Column::StandsForManufacturer,
            &alias.stands_for_manufacturer,
        ),
        (
            device_model_alias::Column::StandsForModel,
            &alias.stands_for_model,
        ),
        (device_model_alias::Column::ManufacturerKey, &alias.key.maker),
        (device_model_alias::Column::ModelKey, &alias.key.model),
    ];
    let mut brought_along = device_model_alias::Entity::update_many()
        .col_expr(device_model_alias::Column::StandsForId, Expr::value(stands_for))
        .filter(device_model_alias::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(device_model_alias::Column::StandsForId.eq(alias.id.into_untyped_uuid()));
    for (column, text) in texts {
        brought_along = brought_along.col_expr(column, Expr::value(text.as_str()));
    }
    brought_along.exec(transaction.executor()).await?;
    let row = device_model_alias::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        device_model_id: Set(alias.id.into_untyped_uuid()),
        manufacturer: Set(alias.manufacturer.clone()),
        model: Set(alias.model.clone()),
        stands_for_id: Set(stands_for),
        stands_for_manufacturer: Set(alias.stands_for_manufacturer.clone()),
        stands_for_model: Set(alias.stands_for_model.clone()),
        manufacturer_key: Set(alias.key.maker.clone()),
        model_key: Set(alias.key.model.clone()),
        created_at: Set(alias.created_at.as_microseconds()),
        created_by: Set(alias.created_by.clone()),
    };
    row.insert(transaction.executor()).await?;
    Ok(())
}

/// Takes back that a model is another, and answers what was said.
///
/// [`Error::NotFound`] when nobody says so.
pub async fn remove_alias(
    transaction: &Transaction,
    permit: &Permit<EditAssets>,
    id: DeviceModelId,
) -> Result<ModelAlias> {
    let there = aliases(&transaction.read(), permit.scope()).await?;
    let alias = there.into_iter().find(|alias| alias.id == id);
    let alias = alias.ok_or(Error::NotFound("device model"))?;
    let key = (permit.tenant().into_untyped_uuid(), id.into_untyped_uuid());
    device_model_alias::Entity::delete_by_id(key)
        .exec(transaction.executor())
        .await?;
    Ok(alias)
}

/// Every model of the tenant that is another, in order of name.
pub async fn aliases(reader: &Reader<'_>, scope: &Scope) -> Result<Vec<ModelAlias>> {
    let rows = device_model_alias::Entity::find()
        .filter(device_model_alias::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .order_by_asc(device_model_alias::Column::Model)
        .order_by_asc(device_model_alias::Column::DeviceModelId)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read).collect()
}

fn read(row: device_model_alias::Model) -> Result<ModelAlias> {
    Ok(ModelAlias {
        id: DeviceModelId::from_untyped_uuid(row.device_model_id),
        manufacturer: row.manufacturer,
        model: row.model,
        stands_for: DeviceModelId::from_untyped_uuid(row.stands_for_id),
        stands_for_manufacturer: row.stands_for_manufacturer,
        stands_for_model: row.stands_for_model,
        key: ModelKey {
            maker: row.manufacturer_key,
            model: row.model_key,
        },
        created_at: instant("device_model_alias", "created_at", row.created_at)?,
        created_by: row.created_by,
    })
}
