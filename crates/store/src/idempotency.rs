//! Requests that are done once however often they are sent: one row for each key of an actor, with the fingerprint of
//! the request and, once it was done, the answer.

use domain::access::ActorRef;
use domain::id::TenantId;
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};

use crate::connection::Transaction;
use crate::entity::idempotency_key as entity;
use crate::error::{Error, Result};
use crate::value::unreadable;

/// A request as its sender names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestKey {
    /// The tenant worked in.
    pub tenant: TenantId,
    /// Who sends it.
    pub actor: ActorRef,
    /// The name the sender gave it.
    pub key: String,
}

/// An answer to give again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The headers to give again, as JSON.
    pub headers: String,
    /// The body.
    pub body: Vec<u8>,
}

/// What is known of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Begun {
    /// Nothing: it is to be done now.
    New,
    /// It is being done.
    Running,
    /// Another request was sent under the same key.
    Different,
    /// It was done, with this answer.
    Done(Answer),
    /// It began and was cut off before it was answered: it may have been done or not.
    CutOff,
}

/// Begins a request, unless one of this key began before. One without an answer is under way if it began after
/// `abandoned_before`, and was cut off otherwise: it is not done again, because what it changed may be there.
pub async fn begin(
    transaction: &Transaction,
    request: &RequestKey,
    fingerprint: &[u8],
    now: Instant,
    abandoned_before: Instant,
) -> Result<Begun> {
    let stored = entity::Entity::find_by_id(primary_key(request))
        .one(transaction.executor())
        .await?;
    if let Some(row) = stored {
        if row.fingerprint != fingerprint {
            return Ok(Begun::Different);
        }
        if let Some(status) = row.status {
            let status = u16::try_from(status)
                .map_err(|_| unreadable("idempotency_key", "status", status.to_string()))?;
            return Ok(Begun::Done(Answer {
                status,
                headers: row.headers,
                body: row.body,
            }));
        }
        if row.begun_at > abandoned_before.as_microseconds() {
            return Ok(Begun::Running);
        }
        return Ok(Begun::CutOff);
    }
    let (tenant, actor, key) = primary_key(request);
    let row = entity::ActiveModel {
        tenant_id: Set(tenant),
        actor: Set(actor),
        key: Set(key),
        fingerprint: Set(fingerprint.to_vec()),
        begun_at: Set(now.as_microseconds()),
        status: Set(None),
        headers: Set(String::new()),
        body: Set(Vec::new()),
    };
    match row.insert(transaction.executor()).await {
        Ok(_) => Ok(Begun::New),
        // Somebody else began it at the same moment.
        Err(error) => match Error::exists(error, "request") {
            Error::Exists(_) => Ok(Begun::Running),
            error => Err(error),
        },
    }
}

/// Keeps the answer to a request that was done.
pub async fn keep(transaction: &Transaction, request: &RequestKey, answer: &Answer) -> Result<()> {
    let (tenant, actor, key) = primary_key(request);
    entity::Entity::update_many()
        .col_expr(
            entity::Column::Status,
            Expr::value(Some(i32::from(answer.status))),
        )
        .col_expr(entity::Column::Headers, Expr::value(answer.headers.as_str()))
        .col_expr(entity::Column::Body, Expr::value(answer.body.clone()))
        .filter(entity::Column::TenantId.eq(tenant))
        .filter(entity::Column::Actor.eq(actor))
        .filter(entity::Column::Key.eq(key))
        .exec(transaction.executor())
        .await?;
    Ok(())
}

/// Forgets a request, so that it can be sent again.
pub async fn remove(transaction: &Transaction, request: &RequestKey) -> Result<()> {
    entity::Entity::delete_by_id(primary_key(request))
        .exec(transaction.executor())
        .await?;
    Ok(())
}

/// Forgets the requests that began before then. Answers how many.
pub async fn remove_old(transaction: &Transaction, before: Instant) -> Result<u64> {
    let removed = entity::Entity::delete_many()
        .filter(entity::Column::BegunAt.lt(before.as_microseconds()))
        .exec(transaction.executor())
        .await?;
    Ok(removed.rows_affected)
}

fn primary_key(request: &RequestKey) -> (uuid::Uuid, String, String) {
    (
        request.tenant.into_untyped_uuid(),
        request.actor.to_string(),
        request.key.clone(),
    )
}
