//! Clinical services: what the hospital does for patients, where, and what happens to them when it stops.
//!
//! A service is never deleted here: rounds, decisions and the journal refer to it as evidence. Its name is unique
//! within the place that provides it, however it is typed.

use std::collections::HashMap;

use domain::access::{EditServices, Permit, Scope};
use domain::id::{PersonId, ScopeId, ServiceId, SupplierId};
use domain::service::{CareConsequence, ChainStage};
use domain::text::sort_key;
use domain::time::Instant;
use jiff::civil::Date;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect,
    Set,
};
use uuid::Uuid;

use crate::connection::{Reader, Transaction};
use crate::entity::service;
use crate::error::{Error, Result};
use crate::tenant::{self, below};
use crate::value::{date_text, instant, minutes, optional_date, unreadable};

/// A clinical service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// The identifier.
    pub id: ServiceId,
    /// Who provides it: a site, a unit, or the tenant as a whole.
    pub scope: ScopeId,
    /// The name, in the hospital's words.
    pub name: String,
    /// The stage of care it belongs to.
    pub chain_stage: ChainStage,
    /// What happens to patients if it stops.
    pub consequence: CareConsequence,
    /// How long patients tolerate the stop, in minutes; none until the hospital has said.
    pub tolerable_outage_minutes: Option<u32>,
    /// How work goes on meanwhile, in words; empty until somebody wrote it down.
    pub workaround: String,
    /// Who answers for it.
    pub owner: Option<PersonId>,
    /// Who answers for it while the owner is away.
    pub deputy: Option<PersonId>,
    /// Who does when both are.
    pub second_deputy: Option<PersonId>,
    /// Which company provides it, where it is no one in the house.
    pub supplier: Option<SupplierId>,
    /// Within how many minutes it should work again, as the hospital has set itself (RTO, ISO 22301).
    pub recovery_time_minutes: Option<u32>,
    /// How many minutes of data it can lose (RPO, ISO 22301).
    pub tolerable_loss_minutes: Option<u32>,
    /// When it is open, in words; empty until somebody wrote it down.
    pub hours: String,
    /// How much is asked of it, in words; empty until somebody wrote it down.
    pub demand: String,
    /// The day on which work last went on by the workaround, in earnest or for practice.
    pub workaround_practised_on: Option<Date>,
    /// Counts changes.
    pub version: i32,
}

/// Adds a service.
///
/// [`Error::Exists`] when its place provides one of that name, [`Error::NotFound`] when the permit does not reach
/// the place.
pub async fn insert(
    transaction: &Transaction,
    permit: &Permit<EditServices>,
    new: &Service,
    created_at: Instant,
) -> Result<()> {
    tenant::fetch(&transaction.read(), permit.scope(), new.scope).await?;
    let row = service::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        id: Set(new.id.into_untyped_uuid()),
        scope_id: Set(new.scope.into_untyped_uuid()),
        name: Set(new.name.clone()),
        name_sort: Set(sort_key(&new.name)),
        chain_stage: Set(new.chain_stage.name().to_owned()),
        consequence: Set(new.consequence.name().to_owned()),
        tolerable_outage_minutes: Set(new.tolerable_outage_minutes.map(i64::from)),
        workaround: Set(new.workaround.clone()),
        owner_id: Set(new.owner.map(GenericUuid::into_untyped_uuid)),
        deputy_id: Set(new.deputy.map(GenericUuid::into_untyped_uuid)),
        second_deputy_id: Set(new.second_deputy.map(GenericUuid::into_untyped_uuid)),
        supplier_id: Set(new.supplier.map(GenericUuid::into_untyped_uuid)),
        recovery_time_minutes: Set(new.recovery_time_minutes.map(i64::from)),
        tolerable_loss_minutes: Set(new.tolerable_loss_minutes.map(i64::from)),
        hours: Set(new.hours.clone()),
        demand: Set(new.demand.clone()),
        workaround_practised_on: Set(date_text(new.workaround_practised_on)),
        ownerless_since: Set(None),
        created_at: Set(created_at.as_microseconds()),
        version: Set(1),
    };
    row.insert(transaction.executor())
        .await
        .map_err(|error| Error::exists(error, "service"))?;
    Ok(())
}

/// Stores the changed fields of a service still at `service.version`.
///
/// [`Error::Changed`] when someone else changed it since, [`Error::NotFound`] when the permit does not reach it or
/// the place it moves to, [`Error::Exists`] when the place provides one of that name.
pub async fn update(
    transaction: &Transaction,
    permit: &Permit<EditServices>,
    service: &Service,
) -> Result<()> {
    tenant::fetch(&transaction.read(), permit.scope(), service.scope).await?;
    let changed = service::Entity::update_many()
        .col_expr(
            service::Column::ScopeId,
            Expr::value(service.scope.into_untyped_uuid()),
        )
        .col_expr(service::Column::Name, Expr::value(service.name.as_str()))
        .col_expr(service::Column::NameSort, Expr::value(sort_key(&service.name)))
        .col_expr(
            service::Column::ChainStage,
            Expr::value(service.chain_stage.name()),
        )
        .col_expr(
            service::Column::Consequence,
            Expr::value(service.consequence.name()),
        )
        .col_expr(
            service::Column::TolerableOutageMinutes,
            Expr::value(service.tolerable_outage_minutes.map(i64::from)),
        )
        .col_expr(
            service::Column::Workaround,
            Expr::value(service.workaround.as_str()),
        )
        .col_expr(
            service::Column::OwnerId,
            Expr::value(service.owner.map(GenericUuid::into_untyped_uuid)),
        )
        .col_expr(
            service::Column::DeputyId,
            Expr::value(service.deputy.map(GenericUuid::into_untyped_uuid)),
        )
        .col_expr(
            service::Column::SecondDeputyId,
            Expr::value(service.second_deputy.map(GenericUuid::into_untyped_uuid)),
        )
        .col_expr(
            service::Column::SupplierId,
            Expr::value(service.supplier.map(GenericUuid::into_untyped_uuid)),
        )
        .col_expr(
            service::Column::RecoveryTimeMinutes,
            Expr::value(service.recovery_time_minutes.map(i64::from)),
        )
        .col_expr(
            service::Column::TolerableLossMinutes,
            Expr::value(service.tolerable_loss_minutes.map(i64::from)),
        )
        .col_expr(service::Column::Hours, Expr::value(service.hours.as_str()))
        .col_expr(service::Column::Demand, Expr::value(service.demand.as_str()))
        .col_expr(
            service::Column::WorkaroundPractisedOn,
            Expr::value(date_text(service.workaround_practised_on)),
        )
        .col_expr(
            service::Column::Version,
            Expr::col(service::Column::Version).add(1),
        )
        .filter(visible(permit.scope()))
        .filter(service::Column::Id.eq(service.id.into_untyped_uuid()))
        .filter(service::Column::Version.eq(service.version))
        .exec(transaction.executor())
        .await
        .map_err(|error| Error::exists(error, "service"))?;
    if changed.rows_affected == 0 {
        fetch(&transaction.read(), permit.scope(), service.id).await?;
        return Err(Error::Changed("service"));
    }
    Ok(())
}

/// The services the reader may see, in order of name.
pub async fn list(reader: &Reader<'_>, scope: &Scope) -> Result<Vec<Service>> {
    let rows = service::Entity::find()
        .filter(visible(scope))
        .order_by_asc(service::Column::NameSort)
        .order_by_asc(service::Column::Id)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read).collect()
}

/// The service of this identifier.
pub async fn fetch(reader: &Reader<'_>, scope: &Scope, id: ServiceId) -> Result<Service> {
    let row = service::Entity::find()
        .filter(visible(scope))
        .filter(service::Column::Id.eq(id.into_untyped_uuid()))
        .one(&reader.executor())
        .await?;
    read(row.ok_or(Error::NotFound("service"))?)
}

/// Says that nobody answers for a service since `at`; it has an owner until [`update`] takes
/// that away.
pub async fn lost_owner(
    transaction: &Transaction,
    permit: &Permit<EditServices>,
    id: ServiceId,
    at: Instant,
) -> Result<()> {
    service::Entity::update_many()
        .col_expr(service::Column::OwnerlessSince, Expr::value(at.as_microseconds()))
        .filter(visible(permit.scope()))
        .filter(service::Column::Id.eq(id.into_untyped_uuid()))
        .exec(transaction.executor())
        .await?;
    Ok(())
}

/// Since when nobody answers for each service the reader may see, where nobody does: since it lost its owner or was added.
pub async fn ownerless(reader: &Reader<'_>, scope: &Scope) -> Result<HashMap<ServiceId, Instant>> {
    let rows: Vec<(Uuid, Option<i64>, i64)> = service::Entity::find()
        .filter(visible(scope))
        .filter(service::Column::OwnerId.is_null())
        .select_only()
        .columns([
            service::Column::Id,
            service::Column::OwnerlessSince,
            service::Column::CreatedAt,
        ])
        .into_tuple()
        .all(&reader.executor())
        .await?;
    let read = rows.into_iter().map(|(id, since, added)| {
        let since = instant("service", "ownerless_since", since.unwrap_or(added))?;
        Ok((ServiceId::from_untyped_uuid(id), since))
    });
    read.collect()
}

/// Services of the tenant; for a reader confined to some places, those provided there.
fn visible(scope: &Scope) -> Condition {
    let tenant = Condition::all().add(service::Column::TenantId.eq(scope.tenant().into_untyped_uuid()));
    match scope.within() {
        Some(tops) => tenant.add(service::Column::ScopeId.in_subquery(below(tops))),
        None => tenant,
    }
}

fn read(row: service::Model) -> Result<Service> {
    let chain_stage = ChainStage::from_name(&row.chain_stage)
        .ok_or_else(|| unreadable("service", "chain_stage", &row.chain_stage))?;
    let consequence = CareConsequence::from_name(&row.consequence)
        .ok_or_else(|| unreadable("service", "consequence", &row.consequence))?;
    Ok(Service {
        id: ServiceId::from_untyped_uuid(row.id),
        scope: ScopeId::from_untyped_uuid(row.scope_id),
        name: row.name,
        chain_stage,
        consequence,
        tolerable_outage_minutes: minutes(
            "service",
            "tolerable_outage_minutes",
            row.tolerable_outage_minutes,
        )?,
        workaround: row.workaround,
        owner: row.owner_id.map(PersonId::from_untyped_uuid),
        deputy: row.deputy_id.map(PersonId::from_untyped_uuid),
        second_deputy: row.second_deputy_id.map(PersonId::from_untyped_uuid),
        supplier: row.supplier_id.map(SupplierId::from_untyped_uuid),
        recovery_time_minutes: minutes("service", "recovery_time_minutes", row.recovery_time_minutes)?,
        tolerable_loss_minutes: minutes("service", "tolerable_loss_minutes", row.tolerable_loss_minutes)?,
        hours: row.hours,
        demand: row.demand,
        workaround_practised_on: optional_date(
            "service",
            "workaround_practised_on",
            &row.workaround_practised_on,
        )?,
        version: row.version,
    })
}
