//! The outbox: messages on their way out, written in the transaction of what they tell of.
//!
//! A message is sent at least once: whoever sends it and stops before saying so sends it again. Once it is sent its
//! body is erased, because it may hold a link that signs somebody in.

use domain::id::{MessageId, TenantId};
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Select, Set, UpdateMany,
};

use crate::connection::{Reader, Transaction};
use crate::entity::outbox;
use crate::error::{Error, Result};
use crate::value::{instant, unreadable};

/// The way by which a message leaves the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// To a mail address, through the mail server.
    Mail,
    /// To the address of the tenant that is told of calls.
    Webhook,
}

impl Channel {
    const ALL: [Self; 2] = [Self::Mail, Self::Webhook];

    fn name(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Webhook => "webhook",
        }
    }
}

/// A message that has not been sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The identifier.
    pub id: MessageId,
    /// The tenant that sends it.
    pub tenant: TenantId,
    /// The way it goes.
    pub channel: Channel,
    /// The mail address it goes to; empty where the way knows it.
    pub recipient: String,
    /// The subject line, or what kind of thing is told.
    pub subject: String,
    /// The text.
    pub body: String,
    /// When it was written.
    pub created_at: Instant,
    /// How often sending failed.
    pub attempts: i32,
}

/// How the outbox of a tenant is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// Messages not sent yet.
    pub waiting: u64,
    /// Those among them that failed at least once.
    pub failing: u64,
    /// Messages sent.
    pub sent: u64,
    /// When the oldest that waits was written.
    pub oldest_waiting: Option<Instant>,
}

/// Puts a message in the outbox, due at once. Its `attempts` begin at none, whatever it says.
pub async fn put(transaction: &Transaction, message: &Message) -> Result<()> {
    let row = outbox::ActiveModel {
        id: Set(message.id.into_untyped_uuid()),
        tenant_id: Set(message.tenant.into_untyped_uuid()),
        channel: Set(message.channel.name().to_owned()),
        recipient: Set(message.recipient.clone()),
        subject: Set(message.subject.clone()),
        body: Set(message.body.clone()),
        created_at: Set(message.created_at.as_microseconds()),
        attempts: Set(0),
        next_attempt_at: Set(message.created_at.as_microseconds()),
        sent_at: Set(None),
        last_error: Set(None),
    };
    row.insert(transaction.executor()).await?;
    Ok(())
}

/// Up to `limit` messages of all tenants that go this way and whose time has come, due longest first.
pub async fn due(reader: &Reader<'_>, channel: Channel, now: Instant, limit: u64) -> Result<Vec<Message>> {
    let rows = outbox::Entity::find()
        .filter(outbox::Column::Channel.eq(channel.name()))
        .filter(outbox::Column::SentAt.is_null())
        .filter(outbox::Column::NextAttemptAt.lte(now.as_microseconds()))
        .order_by_asc(outbox::Column::NextAttemptAt)
        .order_by_asc(outbox::Column::Id)
        .limit(limit)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read).collect()
}

/// Records that a message was sent, and erases its body.
///
/// [`Error::NotFound`] when no such message waits.
pub async fn mark_sent(transaction: &Transaction, id: MessageId, sent_at: Instant) -> Result<()> {
    let update = waiting(id)
        .col_expr(outbox::Column::SentAt, Expr::value(sent_at.as_microseconds()))
        .col_expr(outbox::Column::Body, Expr::value(""))
        .col_expr(outbox::Column::LastError, Expr::value(None::<String>));
    end(transaction, update).await
}

/// Records that sending failed with `error` and is tried again at `next_attempt_at`.
///
/// [`Error::NotFound`] when no such message waits.
pub async fn mark_failed(
    transaction: &Transaction,
    id: MessageId,
    error: &str,
    next_attempt_at: Instant,
) -> Result<()> {
    let update = waiting(id)
        .col_expr(
            outbox::Column::Attempts,
            Expr::col(outbox::Column::Attempts).add(1),
        )
        .col_expr(
            outbox::Column::NextAttemptAt,
            Expr::value(next_attempt_at.as_microseconds()),
        )
        .col_expr(outbox::Column::LastError, Expr::value(error));
    end(transaction, update).await
}

/// Removes a message that can go nowhere any more.
pub async fn remove(transaction: &Transaction, id: MessageId) -> Result<()> {
    outbox::Entity::delete_by_id(id.into_untyped_uuid())
        .exec(transaction.executor())
        .await?;
    Ok(())
}

/// Removes what a tenant has waiting that goes this way.
pub async fn remove_waiting(transaction: &Transaction, tenant: TenantId, channel: Channel) -> Result<()> {
    outbox::Entity::delete_many()
        .filter(outbox::Column::TenantId.eq(tenant.into_untyped_uuid()))
        .filter(outbox::Column::Channel.eq(channel.name()))
        .filter(outbox::Column::SentAt.is_null())
        .exec(transaction.executor())
        .await?;
    Ok(())
}

/// Has what a tenant has waiting that goes this way tried by `at`, where it would be tried later.
pub async fn hasten(
    transaction: &Transaction,
    tenant: TenantId,
    channel: Channel,
    at: Instant,
) -> Result<()> {
    outbox::Entity::update_many()
        .col_expr(outbox::Column::NextAttemptAt, Expr::value(at.as_microseconds()))
        .filter(outbox::Column::TenantId.eq(tenant.into_untyped_uuid()))
        .filter(outbox::Column::Channel.eq(channel.name()))
        .filter(outbox::Column::SentAt.is_null())
        .filter(outbox::Column::NextAttemptAt.gt(at.as_microseconds()))
        .exec(transaction.executor())
        .await?;
    Ok(())
}

/// How the outbox of `tenant` is doing.
pub async fn counts(reader: &Reader<'_>, tenant: TenantId) -> Result<Counts> {
    let executor = reader.executor();
    let unsent = || of_tenant(tenant).filter(outbox::Column::SentAt.is_null());
    let oldest = unsent()
        .order_by_asc(outbox::Column::CreatedAt)
        .one(&executor)
        .await?;
    let oldest_waiting = oldest.map(|row| instant("outbox", "created_at", row.created_at));
    Ok(Counts {
        waiting: unsent().count(&executor).await?,
        failing: unsent()
            .filter(outbox::Column::Attempts.gt(0))
            .count(&executor)
            .await?,
        sent: of_tenant(tenant)
            .filter(outbox::Column::SentAt.is_not_null())
            .count(&executor)
            .await?,
        oldest_waiting: oldest_waiting.transpose()?,
    })
}

fn of_tenant(tenant: TenantId) -> Select<outbox::Entity> {
    outbox::Entity::find().filter(outbox::Column::TenantId.eq(tenant.into_untyped_uuid()))
}

fn waiting(id: MessageId) -> UpdateMany<outbox::Entity> {
    outbox::Entity::update_many()
        .filter(outbox::Column::Id.eq(id.into_untyped_uuid()))
        .filter(outbox::Column::SentAt.is_null())
}

async fn end(transaction: &Transaction, update: UpdateMany<outbox::Entity>) -> Result<()> {
    match update.exec(transaction.executor()).await?.rows_affected {
        0 => Err(Error::NotFound("message")),
        _ => Ok(()),
    }
}

fn read(row: outbox::Model) -> Result<Message> {
    let channel = Channel::ALL
        .into_iter()
        .find(|channel| channel.name() == row.channel);
    Ok(Message {
        id: MessageId::from_untyped_uuid(row.id),
        channel: channel.ok_or_else(|| unreadable("outbox", "channel", &row.channel))?,
        tenant: TenantId::from_untyped_uuid(row.tenant_id),
        created_at: instant("outbox", "created_at", row.created_at)?,
        recipient: row.recipient,
        subject: row.subject,
        body: row.body,
        attempts: row.attempts,
    })
}
