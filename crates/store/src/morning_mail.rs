//! Who wants their round by mail in the morning, and up to which day they got it.
//!
//! It is a setting of the account, and its owner's alone.

use domain::id::{AccountId, PersonId, TenantId};
use jiff::civil::Date;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::connection::{Reader, Transaction};
use crate::entity::account;
use crate::error::{Error, Result};
use crate::value::optional_date;

/// Somebody who wants it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailReader {
    /// The account.
    pub account: AccountId,
    /// Whose.
    pub person: PersonId,
    /// The last day on which a mail was written.
    pub mailed_on: Option<Date>,
}

/// Whether the owner of an account wants it.
pub async fn wanted(reader: &Reader<'_>, account: AccountId) -> Result<bool> {
    let row = account::Entity::find_by_id(account.into_untyped_uuid())
        .one(&reader.executor())
        .await?;
    Ok(row.ok_or(Error::NotFound("account"))?.morning_mail)
}

/// Says whether the owner of an account wants it.
pub async fn want(transaction: &Transaction, account: AccountId, wanted: bool) -> Result<()> {
    set(
        transaction,
        account,
        account::Column::MorningMail,
        Expr::value(wanted),
    )
    .await
}

/// Everybody of a tenant who wants it and whose account is open.
pub async fn readers(reader: &Reader<'_>, tenant: TenantId) -> Result<Vec<MailReader>> {
    let rows = account::Entity::find()
        .filter(account::Column::TenantId.eq(tenant.into_untyped_uuid()))
        .filter(account::Column::MorningMail.eq(true))
        .filter(account::Column::DisabledAt.is_null())
        .order_by_asc(account::Column::Id)
        .all(&reader.executor())
        .await?;
    let read = rows.into_iter().map(|row| {
        Ok(MailReader {
            account: AccountId::from_untyped_uuid(row.id),
            person: PersonId::from_untyped_uuid(row.person_id),
            mailed_on: optional_date("account", "mailed_on", &row.mailed_on)?,
        })
    });
    read.collect()
}

/// Keeps that the mail of `day` was written for the owner of an account.
pub async fn written(transaction: &Transaction, account: AccountId, day: Date) -> Result<()> {
    let day = Expr::value(day.to_string());
    set(transaction, account, account::Column::MailedOn, day).await
}

/// No version: each is a single value that its writer means whatever stood there before.
async fn set(
    transaction: &Transaction,
    account: AccountId,
    column: account::Column,
    value: Expr,
) -> Result<()> {
    let changed = account::Entity::update_many()
        .col_expr(column, value)
        .filter(account::Column::Id.eq(account.into_untyped_uuid()))
        .exec(transaction.executor())
        .await?;
    match changed.rows_affected {
        0 => Err(Error::NotFound("account")),
        _ => Ok(()),
    }
}
