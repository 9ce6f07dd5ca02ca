//! People: who works here, in which unit, from when to when.

use std::collections::HashMap;

use domain::access::{EditPeople, Permit, Scope};
use domain::id::{PersonId, ScopeId, TenantId};
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
use crate::entity::person;
use crate::error::{Error, Result};
use crate::tenant::below;
use crate::value::{date_text, optional_date};

/// A person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The identifier.
    pub id: PersonId,
    /// The name as the person writes it.
    pub name: String,
    /// Where mail reaches the person, if it does.
    pub email: Option<String>,
    /// The job, in the hospital's words.
    pub job_title: String,
    /// The unit worked in.
    pub unit: Option<ScopeId>,
    /// First day.
    pub starts_on: Option<Date>,
    /// Last day.
    pub ends_on: Option<Date>,
    /// Counts changes.
    pub version: i32,
}

/// Adds a person.
pub async fn insert(
    transaction: &Transaction,
    permit: &Permit<EditPeople>,
    new: &Person,
    created_at: Instant,
) -> Result<()> {
    let row = person::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        id: Set(new.id.into_untyped_uuid()),
        name: Set(new.name.clone()),
        name_sort: Set(sort_key(&new.name)),
        email: Set(new.email.clone()),
        job_title: Set(new.job_title.clone()),
        unit_id: Set(new.unit.map(GenericUuid::into_untyped_uuid)),
        starts_on: Set(date_text(new.starts_on)),
        ends_on: Set(date_text(new.ends_on)),
        created_at: Set(created_at.as_microseconds()),
        version: Set(1),
    };
    row.insert(transaction.executor()).await?;
    Ok(())
}

/// Stores the changed fields of a person still at `person.version`.
///
/// [`Error::Changed`] when someone else changed it since, [`Error::NotFound`] when there is no such person.
pub async fn update(transaction: &Transaction, permit: &Permit<EditPeople>, person: &Person) -> Result<()> {
    let changed = person::Entity::update_many()
        .col_expr(person::Column::Name, Expr::value(person.name.as_str()))
        .col_expr(person::Column::NameSort, Expr::value(sort_key(&person.name)))
        .col_expr(person::Column::Email, Expr::value(person.email.clone()))
        .col_expr(person::Column::JobTitle, Expr::value(person.job_title.as_str()))
        .col_expr(
            person::Column::UnitId,
            Expr::value(person.unit.map(GenericUuid::into_untyped_uuid)),
        )
        .col_expr(person::Column::StartsOn, Expr::value(date_text(person.starts_on)))
        .col_expr(person::Column::EndsOn, Expr::value(date_text(person.ends_on)))
        .col_expr(person::Column::Version, Expr::col(person::Column::Version).add(1))
        .filter(visible(permit.scope()))
        .filter(person::Column::Id.eq(person.id.into_untyped_uuid()))
        .filter(person::Column::Version.eq(person.version))
        .exec(transaction.executor())
        .await?;
    if changed.rows_affected == 0 {
        fetch(&transaction.read(), permit.scope(), person.id).await?;
        return Err(Error::Changed("person"));
    }
    Ok(())
}

/// The people the reader may see, in order of name.
pub async fn list(reader: &Reader<'_>, scope: &Scope) -> Result<Vec<Person>> {
    let rows = person::Entity::find()
        .filter(visible(scope))
        .order_by_asc(person::Column::NameSort)
        .order_by_asc(person::Column::Id)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read).collect()
}

/// The person of this identifier.
pub async fn fetch(reader: &Reader<'_>, scope: &Scope, id: PersonId) -> Result<Person> {
    let row = person::Entity::find()
        .filter(visible(scope))
        .filter(person::Column::Id.eq(id.into_untyped_uuid()))
        .one(&reader.executor())
        .await?;
    read(row.ok_or(Error::NotFound("person"))?)
}

/// The name of everyone in a tenant, for pages that say who did something.
pub async fn names(reader: &Reader<'_>, tenant: TenantId) -> Result<HashMap<PersonId, String>> {
    let rows: Vec<(Uuid, String)> = person::Entity::find()
        .select_only()
        .columns([person::Column::Id, person::Column::Name])
        .filter(person::Column::TenantId.eq(tenant.into_untyped_uuid()))
        .into_tuple()
        .all(&reader.executor())
        .await?;
    Ok(rows
        .into_iter()
        .map(|(id, name)| (PersonId::from_untyped_uuid(id), name))
        .collect())
}

/// People of the tenant; for a reader confined to some places, those who work there.
fn visible(scope: &Scope) -> Condition {
    let tenant = Condition::all().add(person::Column::TenantId.eq(scope.tenant().into_untyped_uuid()));
    match scope.within() {
        Some(tops) => tenant.add(person::Column::UnitId.in_subquery(below(tops))),
        None => tenant,
    }
}

fn read(row: person::Model) -> Result<Person> {
    Ok(Person {
        id: PersonId::from_untyped_uuid(row.id),
        name: row.name,
        email: row.email,
        job_title: row.job_title,
        unit: row.unit_id.map(ScopeId::from_untyped_uuid),
        starts_on: optional_date("person", "starts_on", &row.starts_on)?,
        ends_on: optional_date("person", "ends_on", &row.ends_on)?,
        version: row.version,
    })
}
