//! People: who works here, in which unit, from when to when.

use std::collections::{BTreeSet, HashMap};

use domain::access::{EditPeople, Permit, Scope};
use domain::id::{PersonId, ScopeId, TenantId};
use domain::staff_list::number_compared;
use domain::text::sort_key;
use domain::time::Instant;
use jiff::civil::Date;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect,
    Set,
};
use uuid::Uuid;

use crate::connection::{Reader, Transaction};
use crate::entity::{access_grant, account, contact_attempt, person, round, round_decision, service, system};
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
    /// The number the employer knows the person by: no two people of a tenant have the same.
    pub employee_number: Option<String>,
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

/// Identifiers in one statement.
const PART: usize = 1_000;

/// Adds a person.
///
/// [`Error::Exists`] when somebody of the tenant has the employee number.
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
        employee_number: Set(new.employee_number.clone()),
        employee_number_key: Set(number_key(new)),
        job_title: Set(new.job_title.clone()),
        unit_id: Set(new.unit.map(GenericUuid::into_untyped_uuid)),
        starts_on: Set(date_text(new.starts_on)),
        ends_on: Set(date_text(new.ends_on)),
        created_at: Set(created_at.as_microseconds()),
        version: Set(1),
    };
    row.insert(transaction.executor())
        .await
        .map_err(|error| Error::exists(error, NUMBERED))?;
    Ok(())
}

/// Stores the changed fields of a person still at `person.version`.
///
/// [`Error::Changed`] when someone else changed it since, [`Error::NotFound`] when there is no such person,
/// [`Error::Exists`] when somebody else of the tenant has the employee number.
pub async fn update(transaction: &Transaction, permit: &Permit<EditPeople>, person: &Person) -> Result<()> {
    let changed = person::Entity::update_many()
        .col_expr(person::Column::Name, Expr::value(person.name.as_str()))
        .col_expr(person::Column::NameSort, Expr::value(sort_key(&person.name)))
        .col_expr(person::Column::Email, Expr::value(person.email.clone()))
        .col_expr(
            person::Column::EmployeeNumber,
            Expr::value(person.employee_number.clone()),
        )
        .col_expr(person::Column::EmployeeNumberKey, Expr::value(number_key(person)))
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
        .await
        .map_err(|error| Error::exists(error, NUMBERED))?;
    if changed.rows_affected == 0 {
        fetch(&transaction.read(), permit.scope(), person.id).await?;
        return Err(Error::Changed("person"));
    }
    Ok(())
}

/// Which of these people something else in the tenant speaks of: an account, a role, a service or
/// system, a card of the round, a try of a supplier's number.
pub async fn bound(reader: &Reader<'_>, scope: &Scope, people: &[PersonId]) -> Result<BTreeSet<PersonId>> {
    use {access_grant as grant, round_decision as decision};
    let tenant = scope.tenant().into_untyped_uuid();
    let mut bound = BTreeSet::new();
    for part in people.chunks(PART) {
        let part: Vec<Uuid> = part.iter().map(|person| person.into_untyped_uuid()).collect();
        let found = [
            speaking::<account::Entity>(
                reader,
                (account::Column::TenantId, tenant),
                account::Column::PersonId,
                &part,
            )
            .await?,
            speaking::<grant::Entity>(
                reader,
                (grant::Column::TenantId, tenant),
                grant::Column::PersonId,
                &part,
            )
            .await?,
            speaking::<grant::Entity>(
                reader,
                (grant::Column::TenantId, tenant),
                grant::Column::DeputyFor,
                &part,
            )
            .await?,
            speaking::<service::Entity>(
                reader,
                (service::Column::TenantId, tenant),
                service::Column::OwnerId,
                &part,
            )
            .await?,
            speaking::<service::Entity>(
                reader,
                (service::Column::TenantId, tenant),
                service::Column::DeputyId,
                &part,
            )
            .await?,
            speaking::<service::Entity>(
                reader,
                (service::Column::TenantId, tenant),
                service::Column::SecondDeputyId,
                &part,
            )
            .await?,
            speaking::<system::Entity>(
                reader,
                (system::Column::TenantId, tenant),
                system::Column::OwnerId,
                &part,
            )
            .await?,
            speaking::<contact_attempt::Entity>(
                reader,
                (contact_attempt::Column::TenantId, tenant),
                contact_attempt::Column::TriedBy,
                &part,
            )
            .await?,
            speaking::<decision::Entity>(
                reader,
                (decision::Column::TenantId, tenant),
                decision::Column::DecidedBy,
                &part,
            )
            .await?,
            speaking::<decision::Entity>(
                reader,
                (decision::Column::TenantId, tenant),
                decision::Column::DelegateId,
                &part,
            )
            .await?,
            speaking::<round::Entity>(
                reader,
                (round::Column::TenantId, tenant),
                round::Column::PersonId,
                &part,
            )
            .await?,
        ];
        let found = found.into_iter().flatten().flatten();
        bound.extend(found.map(PersonId::from_untyped_uuid));
    }
    Ok(bound)
}

/// Who of `people` stands in a column of the rows of a tenant.
async fn speaking<E: EntityTrait>(
    reader: &Reader<'_>,
    (of_tenant, tenant): (E::Column, Uuid),
    of_person: E::Column,
    people: &[Uuid],
) -> Result<Vec<Option<Uuid>>> {
    let rows = E::find()
        .select_only()
        .column(of_person)
        .filter(of_tenant.eq(tenant))
        .filter(of_person.is_in(people.iter().copied()))
        .into_tuple()
        .all(&reader.executor())
        .await?;
    Ok(rows)
}

/// Removes a person still at `version` of whom nothing else speaks, as if there had never been one.
///
/// [`Error::Changed`] when someone else changed it since, [`Error::NotFound`] when there is no such person.
pub async fn remove(
    transaction: &Transaction,
    permit: &Permit<EditPeople>,
    id: PersonId,
    version: i32,
) -> Result<()> {
    let removed = person::Entity::delete_many()
        .filter(visible(permit.scope()))
        .filter(person::Column::Id.eq(id.into_untyped_uuid()))
        .filter(person::Column::Version.eq(version))
        .exec(transaction.executor())
        .await?;
    if removed.rows_affected == 0 {
        fetch(&transaction.read(), permit.scope(), id).await?;
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

/// Those of these people of a tenant who are there on `today`: their last day is not over and no account of theirs is closed.
pub async fn at_work(
    reader: &Reader<'_>,
    tenant: TenantId,
    people: &BTreeSet<PersonId>,
    today: Date,
) -> Result<BTreeSet<PersonId>> {
    let closed = Query::select()
        .column(account::Column::PersonId)
        .from(account::Entity)
        .and_where(account::Column::TenantId.eq(tenant.into_untyped_uuid()))
        .and_where(account::Column::DisabledAt.is_not_null())
        .to_owned();
    let asked = people.iter().map(|person| person.into_untyped_uuid());
    let rows: Vec<Uuid> = person::Entity::find()
        .select_only()
        .column(person::Column::Id)
        .filter(person::Column::TenantId.eq(tenant.into_untyped_uuid()))
        .filter(person::Column::Id.is_in(asked))
        .filter(person::Column::Id.not_in_subquery(closed))
        .filter(
            Condition::any()
                .add(person::Column::EndsOn.eq(date_text(None)))
                .add(person::Column::EndsOn.gte(date_text(Some(today)))),
        )
        .into_tuple()
        .all(&reader.executor())
        .await?;
    Ok(rows.into_iter().map(PersonId::from_untyped_uuid).collect())
}

/// People of the tenant; for a reader confined to some places, those who work there.
fn visible(scope: &Scope) -> Condition {
    let tenant = Condition::all().add(person::Column::TenantId.eq(scope.tenant().into_untyped_uuid()));
    match scope.within() {
        Some(tops) => tenant.add(person::Column::UnitId.in_subquery(below(tops))),
        None => tenant,
    }
}

/// What errors call somebody who has an employee number already.
const NUMBERED: &str = "employee number";

fn number_key(person: &Person) -> Option<String> {
    person.employee_number.as_deref().map(number_compared)
}

fn read(row: person::Model) -> Result<Person> {
    Ok(Person {
        id: PersonId::from_untyped_uuid(row.id),
        name: row.name,
        email: row.email,
        employee_number: row.employee_number,
        job_title: row.job_title,
        unit: row.unit_id.map(ScopeId::from_untyped_uuid),
        starts_on: optional_date("person", "starts_on", &row.starts_on)?,
        ends_on: optional_date("person", "ends_on", &row.ends_on)?,
        version: row.version,
    })
}
