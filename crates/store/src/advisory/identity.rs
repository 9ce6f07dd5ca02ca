//! What people said of a device model and a product that advisories name: that they are the same, or not.

use domain::access::{DecideAdvisories, Permit, Scope};
use domain::id::DeviceModelId;
use domain::matching::ProductKey;
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::bulk;
use crate::connection::{Reader, Transaction};
use crate::entity::advisory_identity::{Column, Entity, Model};
use crate::error::Result;
use crate::value::instant;

/// What somebody said of a model and a product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The model.
    pub device_model: DeviceModelId,
    /// The product.
    pub product: ProductKey,
    /// Whether they are the same.
    pub same: bool,
    /// Why; empty where nobody said.
    pub reason: String,
    /// When it was said.
    pub said_at: Instant,
    /// By whom.
    pub said_by: String,
}

/// Keeps what was said, in place of what was said before of the same model and product: who spoke last is right, and
/// the journal keeps both.
pub async fn say(
    transaction: &Transaction,
    permit: &Permit<DecideAdvisories>,
    said: &[Identity],
) -> Result<()> {
    let tenant_id = permit.tenant().into_untyped_uuid();
    let mut rows: Vec<Model> = said
        .iter()
        .map(|said| Model {
            tenant_id,
            device_model_id: said.device_model.into_untyped_uuid(),
            maker_key: said.product.maker.clone(),
            product_key: said.product.product.clone(),
            same: said.same,
            reason: said.reason.clone(),
            said_at: said.said_at.as_microseconds(),
            said_by: said.said_by.clone(),
        })
        .collect();
    rows.sort_by(|one, other| {
        let key = |row: &Model| {
            (
                row.device_model_id,
                row.maker_key.clone(),
                row.product_key.clone(),
            )
        };
        key(one).cmp(&key(other))
    });
    let key = [
        Column::TenantId,
        Column::DeviceModelId,
        Column::MakerKey,
        Column::ProductKey,
    ];
    let replace = OnConflict::columns(key)
        .update_columns([Column::Same, Column::Reason, Column::SaidAt, Column::SaidBy])
        .to_owned();
    bulk::insert::<Entity, _>(transaction, rows.into_iter(), Some(replace)).await
}

/// Takes back what was said of a model and these products, and answers it; what nobody said is left out.
pub async fn unsay(
    transaction: &Transaction,
    permit: &Permit<DecideAdvisories>,
    device_model: DeviceModelId,
    products: &[ProductKey],
) -> Result<Vec<Identity>> {
    let mut there = identities(&transaction.read(), permit.scope()).await?;
    there.retain(|said| said.device_model == device_model && products.contains(&said.product));
    for said in &there {
        Entity::delete_many()
            .filter(Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
            .filter(Column::DeviceModelId.eq(device_model.into_untyped_uuid()))
            .filter(Column::MakerKey.eq(said.product.maker.as_str()))
            .filter(Column::ProductKey.eq(said.product.product.as_str()))
            .exec(transaction.executor())
            .await?;
    }
    Ok(there)
}

/// Everything the tenant said of models and products, model by model.
pub async fn identities(reader: &Reader<'_>, scope: &Scope) -> Result<Vec<Identity>> {
    let rows = Entity::find()
        .filter(Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .order_by_asc(Column::DeviceModelId)
        .order_by_asc(Column::MakerKey)
        .order_by_asc(Column::ProductKey)
        .all(&reader.executor())
        .await?;
    let read = rows.into_iter().map(|row| {
        Ok(Identity {
            device_model: DeviceModelId::from_untyped_uuid(row.device_model_id),
            product: ProductKey {
                maker: row.maker_key,
                product: row.product_key,
            },
            same: row.same,
            reason: row.reason,
            said_at: instant("advisory_identity", "said_at", row.said_at)?,
            said_by: row.said_by,
        })
    });
    read.collect()
}
