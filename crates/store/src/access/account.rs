//! Accounts: what a person signs in with. Not everyone has one; a porter needs none.

use domain::access::{GrantAccess, Permit};
use domain::id::{AccountId, PersonId, TenantId};
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, QueryFilter, Set};

use crate::connection::{Reader, Transaction};
use crate::entity::account;
use crate::error::{Error, Result};

/// An account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// The identifier.
    pub id: AccountId,
    /// The tenant it belongs to.
    pub tenant: TenantId,
    /// The person who uses it.
    pub person: PersonId,
    /// What is typed to sign in, in lower case; unique in the installation.
    pub sign_in_name: String,
    /// The password as an argon2 PHC string; none until one is chosen.
    pub password_hash: Option<String>,
    /// Whether signing in is stopped.
    pub disabled: bool,
    /// Counts changes.
    pub version: i32,
}

/// Adds an account for a person of the permit's tenant.
///
/// [`Error::Exists`] when the sign-in name is taken or the person has an account.
pub async fn insert(
    transaction: &Transaction,
    permit: &Permit<GrantAccess>,
    new: &Account,
    created_at: Instant,
) -> Result<()> {
    let row = account::ActiveModel {
        id: Set(new.id.into_untyped_uuid()),
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        person_id: Set(new.person.into_untyped_uuid()),
        sign_in_name: Set(new.sign_in_name.clone()),
        password_hash: Set(new.password_hash.clone()),
        disabled_at: Set(None),
        created_at: Set(created_at.as_microseconds()),
        version: Set(1),
        morning_mail: Set(false),
        mailed_on: Set(String::new()),
    };
    row.insert(transaction.executor())
        .await
        .map_err(|error| Error::exists(error, "account"))?;
    Ok(())
}

/// The account with this sign-in name. Asked before anyone is known, so it takes no scope.
pub async fn by_sign_in_name(reader: &Reader<'_>, sign_in_name: &str) -> Result<Option<Account>> {
    let row = account::Entity::find()
        .filter(account::Column::SignInName.eq(sign_in_name))
        .one(&reader.executor())
        .await?;
    Ok(row.map(read))
}

/// The account of this identifier. Asked by sessions and links, which hold the identifier themselves.
pub async fn fetch(reader: &Reader<'_>, id: AccountId) -> Result<Account> {
    let row = account::Entity::find_by_id(id.into_untyped_uuid())
        .one(&reader.executor())
        .await?;
    row.map(read).ok_or(Error::NotFound("account"))
}

/// The account of a person of `tenant`, if there is one.
pub async fn of_person(reader: &Reader<'_>, tenant: TenantId, person: PersonId) -> Result<Option<Account>> {
    let row = account::Entity::find()
        .filter(account::Column::TenantId.eq(tenant.into_untyped_uuid()))
        .filter(account::Column::PersonId.eq(person.into_untyped_uuid()))
        .one(&reader.executor())
        .await?;
    Ok(row.map(read))
}

/// Sets the password of an account. Its owner does this, after proving to be the owner.
pub async fn set_password(transaction: &Transaction, id: AccountId, password_hash: &str) -> Result<()> {
    change(
        transaction,
        id,
        account::Column::PasswordHash,
        Expr::value(password_hash),
    )
    .await
}

/// Stops signing in with this account.
pub async fn disable(
    transaction: &Transaction,
    permit: &Permit<GrantAccess>,
    id: AccountId,
    at: Instant,
) -> Result<()> {
    if fetch(&transaction.read(), id).await?.tenant != permit.tenant() {
        return Err(Error::NotFound("account"));
    }
    change(
        transaction,
        id,
        account::Column::DisabledAt,
        Expr::value(at.as_microseconds()),
    )
    .await
}

/// Lets an account that was closed be used again, with the password it had.
pub async fn enable(transaction: &Transaction, permit: &Permit<GrantAccess>, id: AccountId) -> Result<()> {
    if fetch(&transaction.read(), id).await?.tenant != permit.tenant() {
        return Err(Error::NotFound("account"));
    }
    let open = Expr::value(None::<i64>);
    change(transaction, id, account::Column::DisabledAt, open).await
}

async fn change(
    transaction: &Transaction,
    id: AccountId,
    column: account::Column,
    value: Expr,
) -> Result<()> {
    let changed = account::Entity::update_many()
        .col_expr(column, value)
        .col_expr(
            account::Column::Version,
            Expr::col(account::Column::Version).add(1),
        )
        .filter(account::Column::Id.eq(id.into_untyped_uuid()))
        .exec(transaction.executor())
        .await?;
    if changed.rows_affected == 0 {
        Err(Error::NotFound("account"))
    } else {
        Ok(())
    }
}

fn read(row: account::Model) -> Account {
    Account {
        id: AccountId::from_untyped_uuid(row.id),
        tenant: TenantId::from_untyped_uuid(row.tenant_id),
        person: PersonId::from_untyped_uuid(row.person_id),
        sign_in_name: row.sign_in_name,
        password_hash: row.password_hash,
        disabled: row.disabled_at.is_some(),
        version: row.version,
    }
}
