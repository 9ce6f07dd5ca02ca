//! Dependencies: what a service or system stands on.
//!
//! Both ends exist in the tenant when a dependency is written. Which ends may be joined is decided by
//! [`domain::dependency::check`], before. A dependency may be removed; the journal keeps that it was there.

use domain::access::{EditServices, Permit, Scope};
use domain::dependency::{Dependency, Need, Node};
use domain::id::{AssetId, DependencyId, ServiceId, SystemId, TenantId};
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, Select, Set};
use uuid::Uuid;

use crate::asset::{leaders, members};
use crate::connection::{Reader, Transaction};
use crate::entity::{asset, dependency, service as service_row, system as system_row};
use crate::error::{Error, Result};
use crate::service;
use crate::value::unreadable;

/// Adds a dependency.
///
/// [`Error::NotFound`] names the end that does not exist; a consumer outside the permit's places does not.
/// [`Error::Exists`] when the consumer needs the same of that provider already.
pub async fn insert(
    transaction: &Transaction,
    permit: &Permit<EditServices>,
    new: &Dependency,
    created_at: Instant,
) -> Result<()> {
    check_reach(transaction, permit, new.consumer).await?;
    check_existence(&transaction.read(), permit.tenant(), new.consumer).await?;
    check_existence(&transaction.read(), permit.tenant(), new.provider).await?;
    let (consumer_kind, consumer_id) = node_columns(new.consumer);
    let (provider_kind, provider_id) = node_columns(new.provider);
    let row = dependency::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        id: Set(new.id.into_untyped_uuid()),
        consumer_kind: Set(consumer_kind.to_owned()),
        consumer_id: Set(consumer_id),
        provider_kind: Set(provider_kind.to_owned()),
        provider_id: Set(provider_id),
        need: Set(new.need.as_str().to_owned()),
        max_loss: Set(i32::from(new.max_loss)),
        buffer_minutes: Set(i64::from(new.buffer_minutes)),
        ramp_minutes: Set(i64::from(new.ramp_minutes)),
        created_at: Set(created_at.as_microseconds()),
        version: Set(1),
    };
    row.insert(transaction.executor())
        .await
        .map_err(|error| Error::exists(error, "dependency"))?;
    Ok(())
}

/// Stores need, loss, buffer and ramp of a dependency still at `dependency.version`. Its ends stay: another end is
/// another dependency.
///
/// [`Error::Changed`] when someone else changed it since, [`Error::NotFound`] when there is no such dependency,
/// [`Error::Exists`] when the consumer needs the same of that provider already.
pub async fn update(
    transaction: &Transaction,
    permit: &Permit<EditServices>,
    dependency: &Dependency,
) -> Result<()> {
    let stored = fetch(&transaction.read(), permit.scope(), dependency.id).await?;
    check_reach(transaction, permit, stored.consumer).await?;
    let changed = dependency::Entity::update_many()
        .col_expr(dependency::Column::Need, Expr::value(dependency.need.as_str()))
        .col_expr(
            dependency::Column::MaxLoss,
            Expr::value(i32::from(dependency.max_loss)),
        )
        .col_expr(
            dependency::Column::BufferMinutes,
            Expr::value(i64::from(dependency.buffer_minutes)),
        )
        .col_expr(
            dependency::Column::RampMinutes,
            Expr::value(i64::from(dependency.ramp_minutes)),
        )
        .col_expr(
            dependency::Column::Version,
            Expr::col(dependency::Column::Version).add(1),
        )
        .filter(dependency::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(dependency::Column::Id.eq(dependency.id.into_untyped_uuid()))
        .filter(dependency::Column::Version.eq(dependency.version))
        .exec(transaction.executor())
        .await
        .map_err(|error| Error::exists(error, "dependency"))?;
    match changed.rows_affected {
        0 => Err(Error::Changed("dependency")),
        _ => Ok(()),
    }
}

/// Removes a dependency still at `version` and answers what it was, for the journal.
///
/// [`Error::Changed`] when someone else changed it since, [`Error::NotFound`] when there is no such dependency.
pub async fn remove(
    transaction: &Transaction,
    permit: &Permit<EditServices>,
    id: DependencyId,
    version: i32,
) -> Result<Dependency> {
    let stored = fetch(&transaction.read(), permit.scope(), id).await?;
    check_reach(transaction, permit, stored.consumer).await?;
    let removed = dependency::Entity::delete_many()
        .filter(dependency::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(dependency::Column::Id.eq(id.into_untyped_uuid()))
        .filter(dependency::Column::Version.eq(version))
        .exec(transaction.executor())
        .await?;
    match removed.rows_affected {
        0 => Err(Error::Changed("dependency")),
        _ => Ok(stored),
    }
}

/// Every dependency of the tenant, whatever places the reader is confined to: an outage does not stop at a ward's
/// door. Whoever hands them out leaves out what the reader does not see.
pub async fn list(reader: &Reader<'_>, scope: &Scope) -> Result<Vec<Dependency>> {
    all(reader, scope, of_tenant(scope)).await
}

/// What `consumer` stands on.
pub async fn of_consumer(reader: &Reader<'_>, scope: &Scope, consumer: Node) -> Result<Vec<Dependency>> {
    let (kind, id) = node_columns(consumer);
    let query = of_tenant(scope)
        .filter(dependency::Column::ConsumerKind.eq(kind))
        .filter(dependency::Column::ConsumerId.eq(id));
    all(reader, scope, query).await
}

/// What stands on `provider`.
pub async fn of_provider(reader: &Reader<'_>, scope: &Scope, provider: Node) -> Result<Vec<Dependency>> {
    let (kind, id) = node_columns(provider);
    let mut ids = vec![id];
    if let Node::Asset(asset) = provider {
        let stood_for = members(reader, scope, &[asset]).await?;
        ids.extend(
            stood_for
                .into_iter()
                .map(|(member, _)| member.into_untyped_uuid()),
        );
    }
    let query = of_tenant(scope)
        .filter(dependency::Column::ProviderKind.eq(kind))
        .filter(dependency::Column::ProviderId.is_in(ids));
    all(reader, scope, query).await
}

/// The dependency of this identifier.
pub async fn fetch(reader: &Reader<'_>, scope: &Scope, id: DependencyId) -> Result<Dependency> {
    let query = of_tenant(scope).filter(dependency::Column::Id.eq(id.into_untyped_uuid()));
    let found = all(reader, scope, query).await?;
    found.into_iter().next().ok_or(Error::NotFound("dependency"))
}

fn of_tenant(scope: &Scope) -> Select<dependency::Entity> {
    dependency::Entity::find().filter(dependency::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
}

async fn all(
    reader: &Reader<'_>,
    scope: &Scope,
    query: Select<dependency::Entity>,
) -> Result<Vec<Dependency>> {
    let rows = query
        .order_by_asc(dependency::Column::Id)
        .all(&reader.executor())
        .await?;
    let mut dependencies = rows.iter().map(read).collect::<Result<Vec<_>>>()?;
    stand_on_leaders(reader, scope, &mut dependencies).await?;
    Ok(dependencies)
}

/// Names, for an asset that another stands for, that other.
async fn stand_on_leaders(reader: &Reader<'_>, scope: &Scope, dependencies: &mut [Dependency]) -> Result<()> {
    let assets: Vec<AssetId> = dependencies
        .iter()
        .filter_map(|dependency| match dependency.provider {
            Node::Asset(asset) => Some(asset),
            Node::Service(_) | Node::System(_) => None,
        })
        .collect();
    let leaders = leaders(reader, scope, &assets).await?;
    for dependency in dependencies {
        if let Node::Asset(asset) = &mut dependency.provider {
            *asset = leaders.get(asset).copied().unwrap_or(*asset);
        }
    }
    Ok(())
}

/// A permit confined to some places changes what the services of those places stand on, and no others.
async fn check_reach(transaction: &Transaction, permit: &Permit<EditServices>, consumer: Node) -> Result<()> {
    if let Node::Service(id) = consumer {
        service::fetch(&transaction.read(), permit.scope(), id).await?;
    }
    Ok(())
}

async fn check_existence(reader: &Reader<'_>, tenant: TenantId, node: Node) -> Result<()> {
    let (kind, id) = node_columns(node);
    let key = (tenant.into_untyped_uuid(), id);
    let executor = reader.executor();
    let exists = match node {
        Node::Service(_) => service_row::Entity::find_by_id(key)
            .one(&executor)
            .await?
            .is_some(),
        Node::System(_) => system_row::Entity::find_by_id(key)
            .one(&executor)
            .await?
            .is_some(),
        Node::Asset(_) => asset::Entity::find_by_id(key).one(&executor).await?.is_some(),
    };
    if exists {
        Ok(())
    } else {
        Err(Error::NotFound(kind))
    }
}

fn node_columns(node: Node) -> (&'static str, Uuid) {
    match node {
        Node::Service(id) => ("service", id.into_untyped_uuid()),
        Node::System(id) => ("system", id.into_untyped_uuid()),
        Node::Asset(id) => ("asset", id.into_untyped_uuid()),
    }
}

fn node(what: &'static str, kind: &str, id: Uuid) -> Result<Node> {
    match kind {
        "service" => Ok(Node::Service(ServiceId::from_untyped_uuid(id))),
        "system" => Ok(Node::System(SystemId::from_untyped_uuid(id))),
        "asset" => Ok(Node::Asset(AssetId::from_untyped_uuid(id))),
        other => Err(unreadable("dependency", what, other)),
    }
}

fn read(row: &dependency::Model) -> Result<Dependency> {
    let minutes =
        |what, minutes: i64| u32::try_from(minutes).map_err(|_| unreadable("dependency", what, minutes));
    Ok(Dependency {
        id: DependencyId::from_untyped_uuid(row.id),
        consumer: node("consumer_kind", &row.consumer_kind, row.consumer_id)?,
        provider: node("provider_kind", &row.provider_kind, row.provider_id)?,
        need: Need::from_key(&row.need).ok_or_else(|| unreadable("dependency", "need", &row.need))?,
        max_loss: u16::try_from(row.max_loss)
            .map_err(|_| unreadable("dependency", "max_loss", row.max_loss))?,
        buffer_minutes: minutes("buffer_minutes", row.buffer_minutes)?,
        ramp_minutes: minutes("ramp_minutes", row.ramp_minutes)?,
        version: row.version,
    })
}
