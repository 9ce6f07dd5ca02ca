//! Legal dates of a tenant, and each time that what one asks for was done.
//!
//! A legal date is corrected and may be taken off the list; that it was done is kept as it was entered, for ever.

use domain::access::{EditLegalDates, Permit, Scope};
use domain::id::{FulfilmentId, LegalDateId, PersonId};
use domain::legal_date::{Period, PeriodUnit, SetBy};
use domain::round::Audience;
use domain::text::sort_key;
use domain::time::Instant;
use jiff::civil::Date;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, Set};

use crate::connection::{Reader, Transaction};
use crate::entity::{fulfilment, legal_date};
use crate::error::{Error, Result};
use crate::value::{date_text, instant, optional_date, unreadable};

/// A day by which something is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegalDate {
    /// The identifier.
    pub id: LegalDateId,
    /// What is to be done.
    pub title: String,
    /// What for, and what belongs to it; may be empty.
    pub purpose: String,
    /// Who sets the day.
    pub set_by: SetBy,
    /// Where that is written; may be empty.
    pub source: String,
    /// Who gets its card.
    pub looked_after_by: Audience,
    /// The day by which it is to be done, or was.
    pub due_on: Date,
    /// The day its rhythm is counted from.
    pub counted_from: Date,
    /// After what time it is due again; none for what is done once.
    pub period: Option<Period>,
    /// When it was done for good; none while it is open.
    pub done_on: Option<Date>,
    /// What proves that it was done, and where that lies; may be empty.
    pub evidence: String,
    /// Who does it.
    pub owner: Option<PersonId>,
    /// When it came onto the list.
    pub created_at: Instant,
    /// Counts changes.
    pub version: i32,
}

/// One time that it was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fulfilment {
    /// The identifier.
    pub id: FulfilmentId,
    /// Of which legal date.
    pub legal_date: LegalDateId,
    /// The day it was due.
    pub due_on: Date,
    /// The day it was done.
    pub done_on: Date,
    /// What proves it; may be empty.
    pub evidence: String,
    /// When this was recorded.
    pub recorded_at: Instant,
    /// By whom; none where a program did.
    pub recorded_by: Option<PersonId>,
}

/// Adds a legal date.
///
/// [`Error::Exists`] when the tenant has one of that title.
pub async fn insert(
    transaction: &Transaction,
    permit: &Permit<EditLegalDates>,
    new: &LegalDate,
) -> Result<()> {
    let (every, every_unit) = stored(new.period);
    let row = legal_date::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        id: Set(new.id.into_untyped_uuid()),
        title: Set(new.title.clone()),
        title_sort: Set(sort_key(&new.title)),
        purpose: Set(new.purpose.clone()),
        basis: Set(new.set_by.name().to_owned()),
        source: Set(new.source.clone()),
        looked_after_by: Set(new.looked_after_by.name().to_owned()),
        due_on: Set(new.due_on.to_string()),
        counted_from: Set(new.counted_from.to_string()),
        every: Set(every),
        every_unit: Set(every_unit.to_owned()),
        done_on: Set(date_text(new.done_on)),
        evidence: Set(new.evidence.clone()),
        owner_id: Set(new.owner.map(GenericUuid::into_untyped_uuid)),
        created_at: Set(new.created_at.as_microseconds()),
        version: Set(1),
    };
    row.insert(transaction.executor())
        .await
        .map_err(|error| Error::exists(error, "legal_date"))?;
    Ok(())
}

/// Stores the changed fields of a legal date still at `changed.version`.
///
/// [`Error::Changed`] when someone else changed it since, [`Error::NotFound`] when there is no such legal date,
/// [`Error::Exists`] when the tenant has another of that title.
pub async fn update(
    transaction: &Transaction,
    permit: &Permit<EditLegalDates>,
    changed: &LegalDate,
) -> Result<()> {
    let (every, every_unit) = stored(changed.period);
    let text = |column, text: &str| (column, Expr::value(text));
    let columns = [
        text(legal_date::Column::Title, &changed.title),
        text(legal_date::Column::TitleSort, &sort_key(&changed.title)),
        text(legal_date::Column::Purpose, &changed.purpose),
        text(legal_date::Column::Basis, changed.set_by.name()),
        text(legal_date::Column::Source, &changed.source),
        text(legal_date::Column::LookedAfterBy, changed.looked_after_by.name()),
        text(legal_date::Column::DueOn, &changed.due_on.to_string()),
        text(legal_date::Column::CountedFrom, &changed.counted_from.to_string()),
        (legal_date::Column::Every, Expr::value(every)),
        text(legal_date::Column::EveryUnit, every_unit),
        text(legal_date::Column::DoneOn, &date_text(changed.done_on)),
        text(legal_date::Column::Evidence, &changed.evidence),
        (
            legal_date::Column::OwnerId,
            Expr::value(changed.owner.map(GenericUuid::into_untyped_uuid)),
        ),
        (
            legal_date::Column::Version,
            Expr::col(legal_date::Column::Version).add(1),
        ),
    ];
    let mut update = legal_date::Entity::update_many();
    for (column, value) in columns {
        update = update.col_expr(column, value);
    }
    let rows = update
        .filter(legal_date::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(legal_date::Column::Id.eq(changed.id.into_untyped_uuid()))
        .filter(legal_date::Column::Version.eq(changed.version))
        .exec(transaction.executor())
        .await
        .map_err(|error| Error::exists(error, "legal_date"))?;
    if rows.rows_affected == 0 {
        fetch(&transaction.read(), permit.scope(), changed.id).await?;
        return Err(Error::Changed("legal_date"));
    }
    Ok(())
}

/// Takes a legal date still at `version` off the list; that it was done before stays.
///
/// [`Error::Changed`] when someone else changed it since, [`Error::NotFound`] when there is no such legal date.
pub async fn remove(
    transaction: &Transaction,
    permit: &Permit<EditLegalDates>,
    id: LegalDateId,
    version: i32,
) -> Result<()> {
    let rows = legal_date::Entity::delete_many()
        .filter(legal_date::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(legal_date::Column::Id.eq(id.into_untyped_uuid()))
        .filter(legal_date::Column::Version.eq(version))
        .exec(transaction.executor())
        .await?;
    if rows.rows_affected == 0 {
        fetch(&transaction.read(), permit.scope(), id).await?;
        return Err(Error::Changed("legal_date"));
    }
    Ok(())
}

/// The legal dates of the tenant, the one that is due first first.
pub async fn list(reader: &Reader<'_>, scope: &Scope) -> Result<Vec<LegalDate>> {
    let rows = legal_date::Entity::find()
        .filter(legal_date::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .order_by_asc(legal_date::Column::DueOn)
        .order_by_asc(legal_date::Column::TitleSort)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read).collect()
}

/// The legal date of this identifier.
pub async fn fetch(reader: &Reader<'_>, scope: &Scope, id: LegalDateId) -> Result<LegalDate> {
    let key = (scope.tenant().into_untyped_uuid(), id.into_untyped_uuid());
    let row = legal_date::Entity::find_by_id(key)
        .one(&reader.executor())
        .await?;
    read(row.ok_or(Error::NotFound("legal_date"))?)
}

/// Keeps that what a legal date of the tenant asks for was done.
pub async fn keep_fulfilment(
    transaction: &Transaction,
    permit: &Permit<EditLegalDates>,
    new: &Fulfilment,
) -> Result<()> {
    fetch(&transaction.read(), permit.scope(), new.legal_date).await?;
    let row = fulfilment::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        id: Set(new.id.into_untyped_uuid()),
        legal_date_id: Set(new.legal_date.into_untyped_uuid()),
        due_on: Set(new.due_on.to_string()),
        done_on: Set(new.done_on.to_string()),
        evidence: Set(new.evidence.clone()),
        recorded_at: Set(new.recorded_at.as_microseconds()),
        recorded_by: Set(new.recorded_by.map(GenericUuid::into_untyped_uuid)),
    };
    row.insert(transaction.executor()).await?;
    Ok(())
}

/// Each time that it was done, the newest first.
pub async fn fulfilments(reader: &Reader<'_>, scope: &Scope, id: LegalDateId) -> Result<Vec<Fulfilment>> {
    let rows = fulfilment::Entity::find()
        .filter(fulfilment::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(fulfilment::Column::LegalDateId.eq(id.into_untyped_uuid()))
        .order_by_desc(fulfilment::Column::DoneOn)
        .order_by_desc(fulfilment::Column::Id)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read_fulfilment).collect()
}

fn stored(period: Option<Period>) -> (Option<i32>, &'static str) {
    match period {
        Some(period) => (Some(period.every().into()), period.unit().name()),
        None => (None, ""),
    }
}

fn day(table: &'static str, what: &'static str, text: &str) -> Result<Date> {
    optional_date(table, what, text)?.ok_or_else(|| unreadable(table, what, text))
}

fn read(row: legal_date::Model) -> Result<LegalDate> {
    let unknown = |what, stored: &str| unreadable("legal_date", what, stored);
    let period = match row.every {
        None => None,
        Some(every) => {
            let unit = PeriodUnit::from_name(&row.every_unit);
            let period = u16::try_from(every)
                .ok()
                .zip(unit)
                .and_then(|(every, unit)| Period::new(every, unit));
            Some(period.ok_or_else(|| unknown("every", &format!("{every} {}", row.every_unit)))?)
        }
    };
    Ok(LegalDate {
        id: LegalDateId::from_untyped_uuid(row.id),
        set_by: SetBy::from_name(&row.basis).ok_or_else(|| unknown("basis", &row.basis))?,
        looked_after_by: Audience::from_name(&row.looked_after_by)
            .ok_or_else(|| unknown("looked_after_by", &row.looked_after_by))?,
        due_on: day("legal_date", "due_on", &row.due_on)?,
        counted_from: day("legal_date", "counted_from", &row.counted_from)?,
        done_on: optional_date("legal_date", "done_on", &row.done_on)?,
        owner: row.owner_id.map(PersonId::from_untyped_uuid),
        created_at: instant("legal_date", "created_at", row.created_at)?,
        title: row.title,
        purpose: row.purpose,
        source: row.source,
        period,
        evidence: row.evidence,
        version: row.version,
    })
}

fn read_fulfilment(row: fulfilment::Model) -> Result<Fulfilment> {
    Ok(Fulfilment {
        id: FulfilmentId::from_untyped_uuid(row.id),
        legal_date: LegalDateId::from_untyped_uuid(row.legal_date_id),
        due_on: day("fulfilment", "due_on", &row.due_on)?,
        done_on: day("fulfilment", "done_on", &row.done_on)?,
        recorded_at: instant("fulfilment", "recorded_at", row.recorded_at)?,
        recorded_by: row.recorded_by.map(PersonId::from_untyped_uuid),
        evidence: row.evidence,
    })
}
