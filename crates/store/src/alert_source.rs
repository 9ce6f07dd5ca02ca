//! Alert sources: the tools that may send alerts, and which of their deliveries were taken. What a tool signs with is kept sealed.

use std::collections::BTreeSet;
use std::net::IpAddr;

use domain::access::{EditAlertSources, Permit, ReportSecurityEvents, Scope};
use domain::id::{AlertSourceId, TenantId};
use domain::security_event::AlertFormat;
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, Set};

use crate::connection::{Reader, Transaction};
use crate::entity::{alert_delivery, alert_source};
use crate::error::{Error, Result};
use crate::value::{instant, optional_instant, unreadable};

/// A tool that sends alerts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlertSource {
    /// The identifier.
    pub id: AlertSourceId,
    /// The tenant it belongs to.
    pub tenant: TenantId,
    /// What it is called.
    pub name: String,
    /// The form of its alerts.
    pub format: AlertFormat,
    /// The address it sends syslog from; none for one that signs.
    pub sender: Option<IpAddr>,
    /// What it signs with, sealed.
    pub secret: Vec<u8>,
    /// Whether anything of it is taken.
    pub switched_on: bool,
    /// When it was added.
    pub created_at: Instant,
    /// When anything of it was last received.
    pub last_received_at: Option<Instant>,
    /// How many alerts were counted and not kept, because too many waited or came at once.
    pub left_out: u64,
    /// Counts changes by people.
    pub version: i32,
}

/// Adds a source.
///
/// [`Error::Exists`] where another has its name.
pub async fn insert(
    transaction: &Transaction,
    permit: &Permit<EditAlertSources>,
    new: &AlertSource,
) -> Result<()> {
    let row = alert_source::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        id: Set(new.id.into_untyped_uuid()),
        name: Set(new.name.clone()),
        format: Set(new.format.name().to_owned()),
        sender: Set(new.sender.map(|sender| sender.to_string())),
        secret: Set(new.secret.clone()),
        switched_on: Set(new.switched_on),
        created_at: Set(new.created_at.as_microseconds()),
        last_received_at: Set(None),
        left_out: Set(0),
        version: Set(new.version),
    };
    let inserted = row.insert(transaction.executor()).await;
    inserted.map_err(|error| Error::exists(error, "alert source"))?;
    Ok(())
}

/// The sources of a tenant, by name.
pub async fn list(reader: &Reader<'_>, scope: &Scope) -> Result<Vec<AlertSource>> {
    let rows = alert_source::Entity::find()
        .filter(alert_source::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .order_by_asc(alert_source::Column::Name)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read).collect()
}

/// The source of this identifier, of whatever tenant: a tool names itself by it, and proves it by its signature.
pub async fn find(reader: &Reader<'_>, id: AlertSourceId) -> Result<Option<AlertSource>> {
    let row = alert_source::Entity::find()
        .filter(alert_source::Column::Id.eq(id.into_untyped_uuid()))
        .one(&reader.executor())
        .await?;
    row.map(read).transpose()
}

/// The source that sends syslog from this address, of whatever tenant.
pub async fn find_by_sender(reader: &Reader<'_>, sender: IpAddr) -> Result<Option<AlertSource>> {
    let row = alert_source::Entity::find()
        .filter(alert_source::Column::Sender.eq(sender.to_string()))
        .one(&reader.executor())
        .await?;
    row.map(read).transpose()
}

/// The addresses that sources send syslog from, of whatever tenant. Of a source that is off there is none.
pub async fn senders(reader: &Reader<'_>) -> Result<BTreeSet<IpAddr>> {
    let rows = alert_source::Entity::find()
        .filter(alert_source::Column::Sender.is_not_null())
        .filter(alert_source::Column::SwitchedOn.eq(true))
        .all(&reader.executor())
        .await?;
    let sources = rows.into_iter().map(read);
    sources
        .filter_map(|source| source.map(|source| source.sender).transpose())
        .collect()
}

/// Switches a source still at `version` on or off.
pub async fn set_switched_on(
    transaction: &Transaction,
    permit: &Permit<EditAlertSources>,
    id: AlertSourceId,
    version: i32,
    switched_on: bool,
) -> Result<()> {
    let value = Expr::value(switched_on);
    update(
        transaction,
        permit,
        id,
        version,
        alert_source::Column::SwitchedOn,
        value,
    )
    .await
}

/// Gives a source still at `version` another secret; what it signs with the old one is refused from then on.
pub async fn set_secret(
    transaction: &Transaction,
    permit: &Permit<EditAlertSources>,
    id: AlertSourceId,
    version: i32,
    secret: &[u8],
) -> Result<()> {
    let value = Expr::value(secret);
    update(
        transaction,
        permit,
        id,
        version,
        alert_source::Column::Secret,
        value,
    )
    .await
}

async fn update(
    transaction: &Transaction,
    permit: &Permit<EditAlertSources>,
    id: AlertSourceId,
    version: i32,
    column: alert_source::Column,
    value: Expr,
) -> Result<()> {
    let rows = alert_source::Entity::update_many()
        .col_expr(column, value)
        .col_expr(alert_source::Column::Version, Expr::value(version + 1))
        .filter(alert_source::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(alert_source::Column::Id.eq(id.into_untyped_uuid()))
        .filter(alert_source::Column::Version.eq(version))
        .exec(transaction.executor())
        .await?;
    match rows.rows_affected {
        0 => Err(Error::Changed("alert source")),
        _ => Ok(()),
    }
}

/// Notes that something of a source was received, and how many alerts of it were counted and not kept.
pub async fn received(
    transaction: &Transaction,
    permit: &Permit<ReportSecurityEvents>,
    id: AlertSourceId,
    at: Instant,
    left_out: u64,
) -> Result<()> {
    use alert_source::Column;
    let more = i64::try_from(left_out).unwrap_or(i64::MAX);
    alert_source::Entity::update_many()
        .col_expr(Column::LastReceivedAt, Expr::value(at.as_microseconds()))
        .col_expr(Column::LeftOut, Expr::col(Column::LeftOut).add(more))
        .filter(Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(Column::Id.eq(id.into_untyped_uuid()))
        .exec(transaction.executor())
        .await?;
    Ok(())
}

/// Remembers a delivery of a source, and answers whether it is the first of that name. Those received before `forget_before` are forgotten:
/// the time they were signed with is refused by then.
pub async fn remember_delivery(
    transaction: &Transaction,
    permit: &Permit<ReportSecurityEvents>,
    source: AlertSourceId,
    delivery: &str,
    at: Instant,
    forget_before: Instant,
) -> Result<bool> {
    let (tenant, source) = (permit.tenant().into_untyped_uuid(), source.into_untyped_uuid());
    alert_delivery::Entity::delete_many()
        .filter(alert_delivery::Column::TenantId.eq(tenant))
        .filter(alert_delivery::Column::SourceId.eq(source))
        .filter(alert_delivery::Column::ReceivedAt.lt(forget_before.as_microseconds()))
        .exec(transaction.executor())
        .await?;
    let row = alert_delivery::ActiveModel {
        tenant_id: Set(tenant),
        source_id: Set(source),
        delivery: Set(delivery.to_owned()),
        received_at: Set(at.as_microseconds()),
    };
    let first_stands = OnConflict::columns([
        alert_delivery::Column::TenantId,
        alert_delivery::Column::SourceId,
        alert_delivery::Column::Delivery,
    ])
    .do_nothing()
    .to_owned();
    let rows = alert_delivery::Entity::insert(row)
        .on_conflict(first_stands)
        .exec_without_returning(transaction.executor())
        .await?;
    Ok(rows > 0)
}

fn read(row: alert_source::Model) -> Result<AlertSource> {
    let left_out = u64::try_from(row.left_out);
    let sender = row.sender.map(|sender| {
        let parsed = sender.parse::<IpAddr>();
        parsed.map_err(|_| unreadable("alert_source", "sender", &sender))
    });
    Ok(AlertSource {
        id: AlertSourceId::from_untyped_uuid(row.id),
        tenant: TenantId::from_untyped_uuid(row.tenant_id),
        format: AlertFormat::from_name(&row.format)
            .ok_or_else(|| unreadable("alert_source", "format", &row.format))?,
        sender: sender.transpose()?,
        name: row.name,
        secret: row.secret,
        switched_on: row.switched_on,
        created_at: instant("alert_source", "created_at", row.created_at)?,
        last_received_at: optional_instant("alert_source", "last_received_at", row.last_received_at)?,
        left_out: left_out.map_err(|_| unreadable("alert_source", "left_out", row.left_out))?,
        version: row.version,
    })
}
