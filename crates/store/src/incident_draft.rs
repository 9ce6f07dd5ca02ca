//! What people have half-written in the rooms of incidents, one line for each account and incident, and the pair of keys of each account
//! that its devices seal with while they have no connection.
//!
//! Both are no part of the log and prove nothing: a draft is replaced by the next one and removed once it is written or put aside. Words and
//! private halves come in sealed and go out sealed ([`Keyring`](crate::blob::Keyring)).

use domain::access::{Permit, RecordIncidents, Scope};
use domain::id::{AccountId, IncidentId, SessionId};
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::connection::{Reader, Transaction};
use crate::entity::{draft_key, incident_draft as entity};
use crate::error::Result;
use crate::value::instant;

/// What somebody has half-written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncidentDraft {
    /// The incident.
    pub incident: IncidentId,
    /// Whose account.
    pub account: AccountId,
    /// The session in which it was typed.
    pub session: SessionId,
    /// The name of that person then.
    pub by: String,
    /// When it was last typed at.
    pub typed_at: Instant,
    /// The words, sealed.
    pub sealed: Vec<u8>,
}

/// The pair of keys of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftKey {
    /// What devices seal with, as the browser wrote it.
    pub public: String,
    /// What opens it, sealed.
    pub sealed: Vec<u8>,
}

/// Keeps what an account has half-written in place of what it had before.
pub async fn keep(
    transaction: &Transaction,
    permit: &Permit<RecordIncidents>,
    draft: &IncidentDraft,
) -> Result<()> {
    let row = entity::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        incident_id: Set(draft.incident.into_untyped_uuid()),
        account_id: Set(draft.account.into_untyped_uuid()),
        session_id: Set(draft.session.into_untyped_uuid()),
        by_name: Set(draft.by.clone()),
        typed_at: Set(draft.typed_at.as_microseconds()),
        sealed: Set(draft.sealed.clone()),
    };
    let key = [
        entity::Column::TenantId,
        entity::Column::IncidentId,
        entity::Column::AccountId,
    ];
    let replaced = [
        entity::Column::SessionId,
        entity::Column::ByName,
        entity::Column::TypedAt,
        entity::Column::Sealed,
    ];
    entity::Entity::insert(row)
        .on_conflict(OnConflict::columns(key).update_columns(replaced).to_owned())
        .exec_without_returning(transaction.executor())
        .await?;
    Ok(())
}

/// Removes what an account has half-written; answers whether there was anything.
pub async fn remove(
    transaction: &Transaction,
    permit: &Permit<RecordIncidents>,
    incident: IncidentId,
    account: AccountId,
) -> Result<bool> {
    let key = (
        permit.tenant().into_untyped_uuid(),
        incident.into_untyped_uuid(),
        account.into_untyped_uuid(),
    );
    let removed = entity::Entity::delete_by_id(key)
        .exec(transaction.executor())
        .await?;
    Ok(removed.rows_affected > 0)
}

/// Everything half-written of an incident, the earliest first.
pub async fn of_incident(
    reader: &Reader<'_>,
    scope: &Scope,
    incident: IncidentId,
) -> Result<Vec<IncidentDraft>> {
    let rows = entity::Entity::find()
        .filter(entity::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(entity::Column::IncidentId.eq(incident.into_untyped_uuid()))
        .order_by_asc(entity::Column::TypedAt)
        .order_by_asc(entity::Column::AccountId)
        .all(&reader.executor())
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(IncidentDraft {
                incident: IncidentId::from_untyped_uuid(row.incident_id),
                account: AccountId::from_untyped_uuid(row.account_id),
                session: SessionId::from_untyped_uuid(row.session_id),
                by: row.by_name,
                typed_at: instant("incident_draft", "typed_at", row.typed_at)?,
                sealed: row.sealed,
            })
        })
        .collect()
}

/// The pair of keys of an account, if it has one.
pub async fn key_of(reader: &Reader<'_>, account: AccountId) -> Result<Option<DraftKey>> {
    let row = draft_key::Entity::find_by_id(account.into_untyped_uuid())
        .one(&reader.executor())
        .await?;
    Ok(row.map(|row| DraftKey {
        public: row.public_half,
        sealed: row.sealed,
    }))
}

/// Keeps the first pair of keys of an account; one that it has already stays.
pub async fn keep_key(transaction: &Transaction, account: AccountId, key: &DraftKey) -> Result<()> {
    let row = draft_key::ActiveModel {
        account_id: Set(account.into_untyped_uuid()),
        public_half: Set(key.public.clone()),
        sealed: Set(key.sealed.clone()),
    };
    draft_key::Entity::insert(row)
        .on_conflict_do_nothing_on([draft_key::Column::AccountId])
        .exec_without_returning(transaction.executor())
        .await?;
    Ok(())
}
