//! The address of a tenant that is told of each call while a clock runs. What is sent there is signed with a secret that is kept sealed.

use domain::access::{EditPeople, Permit};
use domain::id::TenantId;
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use crate::connection::{Reader, Transaction};
use crate::entity::call_webhook;
use crate::error::Result;
use crate::value::{instant, optional_instant};

/// The address of a tenant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallWebhook {
    /// Where calls are told.
    pub address: String,
    /// What they are signed with, sealed.
    pub secret: Vec<u8>,
    /// When it was set.
    pub set_at: Instant,
    /// When something was last taken there.
    pub last_sent_at: Option<Instant>,
    /// Why nothing has been taken since; none while everything is.
    pub last_error: Option<String>,
}

/// Sets the address of the tenant, in the place of the one before.
pub async fn set(transaction: &Transaction, permit: &Permit<EditPeople>, new: &CallWebhook) -> Result<()> {
    use call_webhook::Column;
    let row = call_webhook::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        address: Set(new.address.clone()),
        secret: Set(new.secret.clone()),
        set_at: Set(new.set_at.as_microseconds()),
        last_sent_at: Set(None),
        last_error: Set(None),
    };
    let columns = [
        Column::Address,
        Column::Secret,
        Column::SetAt,
        Column::LastSentAt,
        Column::LastError,
    ];
    let replaced = OnConflict::column(Column::TenantId)
        .update_columns(columns)
        .to_owned();
    call_webhook::Entity::insert(row)
        .on_conflict(replaced)
        .exec_without_returning(transaction.executor())
        .await?;
    Ok(())
}

/// Removes the address of the tenant; answers whether there was one.
pub async fn remove(transaction: &Transaction, permit: &Permit<EditPeople>) -> Result<bool> {
    let removed = call_webhook::Entity::delete_by_id(permit.tenant().into_untyped_uuid())
        .exec(transaction.executor())
        .await?;
    Ok(removed.rows_affected > 0)
}

/// The address of a tenant.
pub async fn find(reader: &Reader<'_>, tenant: TenantId) -> Result<Option<CallWebhook>> {
    let row = call_webhook::Entity::find_by_id(tenant.into_untyped_uuid())
        .one(&reader.executor())
        .await?;
    row.map(|row| {
        Ok(CallWebhook {
            set_at: instant("call_webhook", "set_at", row.set_at)?,
            last_sent_at: optional_instant("call_webhook", "last_sent_at", row.last_sent_at)?,
            address: row.address,
            secret: row.secret,
            last_error: row.last_error,
        })
    })
    .transpose()
}

/// Notes that something was taken at the address.
pub async fn taken(transaction: &Transaction, tenant: TenantId, at: Instant) -> Result<()> {
    use call_webhook::Column;
    call_webhook::Entity::update_many()
        .col_expr(Column::LastSentAt, Expr::value(at.as_microseconds()))
        .col_expr(Column::LastError, Expr::value(None::<String>))
        .filter(Column::TenantId.eq(tenant.into_untyped_uuid()))
        .exec(transaction.executor())
        .await?;
    Ok(())
}

/// Notes why something was not taken at the address.
pub async fn failed(transaction: &Transaction, tenant: TenantId, error: &str) -> Result<()> {
    use call_webhook::Column;
    call_webhook::Entity::update_many()
        .col_expr(Column::LastError, Expr::value(error))
        .filter(Column::TenantId.eq(tenant.into_untyped_uuid()))
        .exec(transaction.executor())
        .await?;
    Ok(())
}
