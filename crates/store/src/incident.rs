//! Incidents and their logs. An entry of a log is never changed and never removed; of the incident itself the row holds what lists are
//! sorted and filtered by.

use domain::access::{ActorRef, LeadIncidents, Permit, RecordIncidents, ReportIncidents, Scope};
use domain::id::{IncidentEntryId, IncidentId, TenantId};
use domain::incident::{Entry, IncidentKind, IncidentNature, IncidentState, Reference, Statement};
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};

use crate::connection::{Reader, Transaction};
use crate::entity::{incident, incident_entry};
use crate::error::{Error, Result};
use crate::value::{instant, optional_instant, unreadable};

/// An incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incident {
    /// The identifier.
    pub id: IncidentId,
    /// What people call it.
    pub reference: Reference,
    /// What it looked like to whoever opened it.
    pub kind: IncidentKind,
    /// What it is called; empty where nobody gave it a name.
    pub title: String,
    /// How it stands.
    pub state: IncidentState,
    /// What it is.
    pub nature: IncidentNature,
    /// When it was opened here.
    pub opened_at: Instant,
    /// By whom.
    pub opened_by: ActorRef,
    /// Counts changes of its name and state.
    pub version: i32,
}

/// Keeps a new incident.
pub async fn insert(
    transaction: &Transaction,
    permit: &Permit<ReportIncidents>,
    new: &Incident,
) -> Result<()> {
    let row = incident::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        id: Set(new.id.into_untyped_uuid()),
        drill: Set(new.reference.drill),
        year: Set(new.reference.year.into()),
        number: Set(as_column(new.reference.number)),
        kind: Set(new.kind.name().to_owned()),
        title: Set(new.title.clone()),
        state: Set(new.state.name().to_owned()),
        nature: Set(new.nature.name().to_owned()),
        opened_at: Set(new.opened_at.as_microseconds()),
        opened_by: Set(new.opened_by.to_string()),
        version: Set(new.version),
    };
    row.insert(transaction.executor()).await?;
    Ok(())
}

/// The number that the next incident of a year gets; real ones and drills count apart.
pub async fn next_number(reader: &Reader<'_>, tenant: TenantId, drill: bool, year: i16) -> Result<u32> {
    let highest: Option<i32> = incident::Entity::find()
        .select_only()
        .column(incident::Column::Number)
        .filter(incident::Column::TenantId.eq(tenant.into_untyped_uuid()))
        .filter(incident::Column::Drill.eq(drill))
        .filter(incident::Column::Year.eq(i32::from(year)))
        .order_by_desc(incident::Column::Number)
        .into_tuple()
        .one(&reader.executor())
        .await?;
    Ok(u32::try_from(highest.unwrap_or(0)).unwrap_or(0) + 1)
}

/// Gives an incident another name.
pub async fn rename(
    transaction: &Transaction,
    permit: &Permit<RecordIncidents>,
    id: IncidentId,
    title: &str,
) -> Result<()> {
    update(transaction, permit.tenant(), id, incident::Column::Title, title).await
}

/// Sets how an incident stands.
pub async fn set_state(
    transaction: &Transaction,
    permit: &Permit<LeadIncidents>,
    id: IncidentId,
    state: IncidentState,
) -> Result<()> {
    update(
        transaction,
        permit.tenant(),
        id,
        incident::Column::State,
        state.name(),
    )
    .await
}

/// Sets what an incident is.
pub async fn set_nature(
    transaction: &Transaction,
    permit: &Permit<LeadIncidents>,
    id: IncidentId,
    nature: IncidentNature,
) -> Result<()> {
    let column = incident::Column::Nature;
    update(transaction, permit.tenant(), id, column, nature.name()).await
}

async fn update(
    transaction: &Transaction,
    tenant: TenantId,
    id: IncidentId,
    column: incident::Column,
    value: &str,
) -> Result<()> {
    let next = Expr::col(incident::Column::Version).add(1);
    let rows = incident::Entity::update_many()
        .col_expr(column, Expr::value(value))
        .col_expr(incident::Column::Version, next)
        .filter(incident::Column::TenantId.eq(tenant.into_untyped_uuid()))
        .filter(incident::Column::Id.eq(id.into_untyped_uuid()))
        .exec(transaction.executor())
        .await?;
    match rows.rows_affected {
        0 => Err(Error::NotFound("incident")),
        _ => Ok(()),
    }
}

/// The incidents of a tenant that may owe a notice, the one that was opened last first: those that are open, and those that were closed, are
/// no drill and were opened after `since`.
pub async fn that_may_owe(reader: &Reader<'_>, scope: &Scope, since: Instant) -> Result<Vec<Incident>> {
    let open = incident::Column::State.eq(IncidentState::Open.name());
    let closed = incident::Column::State
        .eq(IncidentState::Closed.name())
        .and(incident::Column::Drill.eq(false))
        .and(incident::Column::OpenedAt.gt(since.as_microseconds()));
    list_where(reader, scope, open.or(closed)).await
}

/// The incidents of a tenant, the one that was opened last first.
pub async fn list(reader: &Reader<'_>, scope: &Scope) -> Result<Vec<Incident>> {
    let rows = incident::Entity::find()
        .filter(incident::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .order_by_desc(incident::Column::OpenedAt)
        .order_by_desc(incident::Column::Id)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read).collect()
}

/// The incidents that are being dealt with, the one that was opened last first.
pub async fn open(reader: &Reader<'_>, scope: &Scope) -> Result<Vec<Incident>> {
    let open = incident::Column::State.eq(IncidentState::Open.name());
    list_where(reader, scope, open).await
}

async fn list_where(reader: &Reader<'_>, scope: &Scope, filter: Expr) -> Result<Vec<Incident>> {
    let rows = incident::Entity::find()
        .filter(incident::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(filter)
        .order_by_desc(incident::Column::OpenedAt)
        .order_by_desc(incident::Column::Id)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read).collect()
}

/// The incident of this identifier.
pub async fn fetch(reader: &Reader<'_>, scope: &Scope, id: IncidentId) -> Result<Incident> {
    let key = (scope.tenant().into_untyped_uuid(), id.into_untyped_uuid());
    let row = incident::Entity::find_by_id(key).one(&reader.executor()).await?;
    read(row.ok_or(Error::NotFound("incident"))?)
}

/// The number of the last entry of a log; 0 where there is none.
pub async fn last_number(reader: &Reader<'_>, scope: &Scope, id: IncidentId) -> Result<u32> {
    let last: Option<i32> = incident_entry::Entity::find()
        .select_only()
        .column(incident_entry::Column::Number)
        .filter(incident_entry::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(incident_entry::Column::IncidentId.eq(id.into_untyped_uuid()))
        .order_by_desc(incident_entry::Column::Number)
        .into_tuple()
        .one(&reader.executor())
        .await?;
    Ok(u32::try_from(last.unwrap_or(0)).unwrap_or(0))
}

/// Adds an entry to the log of an incident, at the number it names.
pub async fn append(
    transaction: &Transaction,
    permit: &Permit<RecordIncidents>,
    id: IncidentId,
    entry: &Entry,
) -> Result<()> {
    let statement = serde_json::to_string(&entry.statement)
        .map_err(|_| unreadable("incident_entry", "statement", entry.statement.name()))?;
    let row = incident_entry::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        incident_id: Set(id.into_untyped_uuid()),
        number: Set(as_column(entry.number)),
        id: Set(entry.id.into_untyped_uuid()),
        happened_at: Set(entry.happened_at.as_microseconds()),
        entered_at: Set(entry.entered_at.as_microseconds()),
        typed_at: Set(entry.typed_at.map(Instant::as_microseconds)),
        entered_by: Set(entry.entered_by.to_string()),
        by_name: Set(entry.by.clone()),
        kind: Set(entry.statement.name().to_owned()),
        statement: Set(statement),
        text: Set(entry.text.clone()),
        corrects: Set(entry.corrects.map(GenericUuid::into_untyped_uuid)),
    };
    incident_entry::Entity::insert(row)
        .exec_without_returning(transaction.executor())
        .await?;
    transaction.announce(id);
    Ok(())
}

/// The entry of this identifier, and the incident whose log it is in.
pub async fn find_entry(
    reader: &Reader<'_>,
    scope: &Scope,
    entry: IncidentEntryId,
) -> Result<Option<(IncidentId, Entry)>> {
    let row = incident_entry::Entity::find()
        .filter(incident_entry::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(incident_entry::Column::Id.eq(entry.into_untyped_uuid()))
        .one(&reader.executor())
        .await?;
    row.map(|row| Ok((IncidentId::from_untyped_uuid(row.incident_id), read_entry(row)?)))
        .transpose()
}

/// The log of an incident from the entry behind `after` on, in the order of its numbers.
pub async fn log(reader: &Reader<'_>, scope: &Scope, id: IncidentId, after: u32) -> Result<Vec<Entry>> {
    let rows = incident_entry::Entity::find()
        .filter(incident_entry::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(incident_entry::Column::IncidentId.eq(id.into_untyped_uuid()))
        .filter(incident_entry::Column::Number.gt(as_column(after)))
        .order_by_asc(incident_entry::Column::Number)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read_entry).collect()
}

/// Numbers of incidents and entries stay far below what a column holds.
fn as_column(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

fn read(row: incident::Model) -> Result<Incident> {
    let year = i16::try_from(row.year).map_err(|_| unreadable("incident", "year", row.year))?;
    let number = u32::try_from(row.number).map_err(|_| unreadable("incident", "number", row.number))?;
    let actor = row.opened_by.parse();
    Ok(Incident {
        id: IncidentId::from_untyped_uuid(row.id),
        reference: Reference {
            drill: row.drill,
            year,
            number,
        },
        kind: IncidentKind::from_name(&row.kind).ok_or_else(|| unreadable("incident", "kind", &row.kind))?,
        state: IncidentState::from_name(&row.state)
            .ok_or_else(|| unreadable("incident", "state", &row.state))?,
        nature: IncidentNature::from_name(&row.nature)
            .ok_or_else(|| unreadable("incident", "nature", &row.nature))?,
        opened_at: instant("incident", "opened_at", row.opened_at)?,
        opened_by: actor.map_err(|_| unreadable("incident", "opened_by", &row.opened_by))?,
        title: row.title,
        version: row.version,
    })
}

fn read_entry(row: incident_entry::Model) -> Result<Entry> {
    let unread = |what, value: &str| unreadable("incident_entry", what, value);
    let statement: Statement =
        serde_json::from_str(&row.statement).map_err(|_| unread("statement", &row.statement))?;
    Ok(Entry {
        id: IncidentEntryId::from_untyped_uuid(row.id),
        number: u32::try_from(row.number).map_err(|_| unreadable("incident_entry", "number", row.number))?,
        happened_at: instant("incident_entry", "happened_at", row.happened_at)?,
        entered_at: instant("incident_entry", "entered_at", row.entered_at)?,
        typed_at: optional_instant("incident_entry", "typed_at", row.typed_at)?,
        entered_by: row
            .entered_by
            .parse()
            .map_err(|_| unread("entered_by", &row.entered_by))?,
        by: row.by_name,
        statement,
        text: row.text,
        corrects: row.corrects.map(IncidentEntryId::from_untyped_uuid),
    })
}
