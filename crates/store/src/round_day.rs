//! The round of each day of a tenant. A day is kept once; what was kept first stands.

use domain::access::{Permit, Scope, ViewRound};
use domain::time::Instant;
use jiff::civil::Date;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};

use crate::connection::{Reader, Transaction};
use crate::entity::round_day;
use crate::error::Result;
use crate::value::{instant, unreadable};

/// The round of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundDay {
    /// The day, in the hospital's time zone.
    pub day: Date,
    /// What was kept of it, as JSON.
    pub kept: String,
    /// When it was kept.
    pub kept_at: Instant,
}

/// Keeps the round of a day, and answers whether none was kept before.
pub async fn keep(transaction: &Transaction, permit: &Permit<ViewRound>, new: &RoundDay) -> Result<bool> {
    let row = round_day::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        day: Set(new.day.to_string()),
        kept: Set(new.kept.clone()),
        kept_at: Set(new.kept_at.as_microseconds()),
    };
    let first_stands = OnConflict::columns([round_day::Column::TenantId, round_day::Column::Day])
        .do_nothing()
        .to_owned();
    let rows = round_day::Entity::insert(row)
        .on_conflict(first_stands)
        .exec_without_returning(transaction.executor())
        .await?;
    Ok(rows > 0)
}

/// The round of a day; none where none was kept.
pub async fn fetch(reader: &Reader<'_>, scope: &Scope, day: Date) -> Result<Option<RoundDay>> {
    let key = (scope.tenant().into_untyped_uuid(), day.to_string());
    let row = round_day::Entity::find_by_id(key).one(&reader.executor()).await?;
    row.map(read).transpose()
}

/// Up to `limit` days before `before`, the newest first.
pub async fn list(
    reader: &Reader<'_>,
    scope: &Scope,
    before: Option<Date>,
    limit: u64,
) -> Result<Vec<RoundDay>> {
    let mut query = round_day::Entity::find()
        .filter(round_day::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .order_by_desc(round_day::Column::Day)
        .limit(limit);
    if let Some(before) = before {
        query = query.filter(round_day::Column::Day.lt(before.to_string()));
    }
    let rows = query.all(&reader.executor()).await?;
    rows.into_iter().map(read).collect()
}

fn read(row: round_day::Model) -> Result<RoundDay> {
    Ok(RoundDay {
        day: row
            .day
            .parse()
            .map_err(|_| unreadable("round_day", "day", &row.day))?,
        kept_at: instant("round_day", "kept_at", row.kept_at)?,
        kept: row.kept,
    })
}
