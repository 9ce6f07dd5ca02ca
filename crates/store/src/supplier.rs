//! Suppliers: the companies behind systems, equipment and services, the ways they come in, and the tries of their numbers.
//!
//! A supplier serves the whole tenant and so has no place; its name is unique in the tenant, however it is typed. It is
//! never deleted here: systems, services and the journal refer to it as evidence. A way in is deleted when it is
//! closed; a try of a number never is.

use domain::access::{EditSuppliers, Permit, Scope};
use domain::id::{ContactAttemptId, PersonId, RemoteAccessId, SupplierId};
use domain::round::{Answer, Audience};
use domain::supplier::{Clauses, ContactOutcome};
use domain::text::sort_key;
use domain::time::Instant;
use jiff::civil::Date;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, Set};

use crate::connection::{Reader, Transaction};
use crate::entity::{contact_attempt, remote_access, supplier};
use crate::error::{Error, Result};
use crate::value::{date_text, instant, optional_date, optional_instant, unreadable};

/// How many tries of a number are read: those that a page shows. All are kept.
pub const NEWEST_ATTEMPTS: u32 = 11;

/// A supplier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Supplier {
    /// The identifier.
    pub id: SupplierId,
    /// The name, as people say it.
    pub name: String,
    /// Its number in the commercial register; empty where nobody has said.
    pub register_number: String,
    /// What it supplies, in words; empty where nobody has said.
    pub supplies: String,
    /// Who looks after the contract.
    pub looked_after_by: Audience,
    /// The number of the contract; empty where nobody has said.
    pub contract_number: String,
    /// The last day of the contract.
    pub contract_ends_on: Option<Date>,
    /// The last day on which notice can be given.
    pub notice_by: Option<Date>,
    /// What the contract says for the day it goes wrong.
    pub clauses: Clauses,
    /// Who answers at night; empty where nobody has said.
    pub contact_name: String,
    /// The number for the night; empty where nobody has said.
    pub contact_telephone: String,
    /// The mail address for the night; empty where nobody has said.
    pub contact_mail: String,
    /// When the number or the mail address for the night last changed; none since it was added.
    pub contact_changed_at: Option<Instant>,
    /// When it was added.
    pub created_at: Instant,
    /// Counts changes.
    pub version: i32,
}

impl Supplier {
    /// Whether there is a number or a mail address for the night.
    pub fn has_contact(&self) -> bool {
        !self.contact_telephone.is_empty() || !self.contact_mail.is_empty()
    }
}

/// A way by which a supplier comes in from outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemoteAccess {
    /// The identifier.
    pub id: RemoteAccessId,
    /// Whose it is.
    pub supplier: SupplierId,
    /// How: the tunnel, the program, the modem.
    pub method: String,
    /// The account it comes in with; empty where nobody has said.
    pub account: String,
    /// Whether a second factor is asked for.
    pub second_factor: Answer,
    /// When it was last used.
    pub last_used_on: Option<Date>,
    /// When the answer about the second factor last changed; none since it was recorded.
    pub second_factor_changed_at: Option<Instant>,
    /// When it was recorded.
    pub created_at: Instant,
    /// Counts changes.
    pub version: i32,
}

/// One try of a supplier's number for the night.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactAttempt {
    /// The identifier.
    pub id: ContactAttemptId,
    /// Whose number.
    pub supplier: SupplierId,
    /// When.
    pub tried_at: Instant,
    /// Who tried.
    pub tried_by: PersonId,
    /// What came of it.
    pub outcome: ContactOutcome,
    /// What is worth knowing beside; may be empty.
    pub remark: String,
}

/// Adds a supplier.
///
/// [`Error::Exists`] when the tenant has one of that name.
pub async fn insert(transaction: &Transaction, permit: &Permit<EditSuppliers>, new: &Supplier) -> Result<()> {
    let clauses = &new.clauses;
    let row = supplier::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        id: Set(new.id.into_untyped_uuid()),
        name: Set(new.name.clone()),
        name_sort: Set(sort_key(&new.name)),
        register_number: Set(new.register_number.clone()),
        supplies: Set(new.supplies.clone()),
        looked_after_by: Set(new.looked_after_by.name().to_owned()),
        contract_number: Set(new.contract_number.clone()),
        contract_ends_on: Set(date_text(new.contract_ends_on)),
        notice_by: Set(date_text(new.notice_by)),
        security: Set(clauses.security.name().to_owned()),
        notification: Set(clauses.notification.name().to_owned()),
        notification_hours: Set(clauses.notification_hours.map(i32::from)),
        degraded_mode: Set(clauses.degraded_mode.name().to_owned()),
        audit: Set(clauses.audit.name().to_owned()),
        exit: Set(clauses.exit.name().to_owned()),
        contact_name: Set(new.contact_name.clone()),
        contact_telephone: Set(new.contact_telephone.clone()),
        contact_mail: Set(new.contact_mail.clone()),
        contact_changed_at: Set(new.contact_changed_at.map(Instant::as_microseconds)),
        created_at: Set(new.created_at.as_microseconds()),
        version: Set(1),
    };
    row.insert(transaction.executor())
        .await
        .map_err(|error| Error::exists(error, "supplier"))?;
    Ok(())
}

/// Stores the changed fields of a supplier still at `changed.version`.
///
/// [`Error::Changed`] when someone else changed it since, [`Error::NotFound`] when there is no such supplier,
/// [`Error::Exists`] when the tenant has another of that name.
pub async fn update(
    transaction: &Transaction,
    permit: &Permit<EditSuppliers>,
    changed: &Supplier,
) -> Result<()> {
    let clauses = &changed.clauses;
    let texts = [
        (supplier::Column::Name, changed.name.clone()),
        (supplier::Column::NameSort, sort_key(&changed.name)),
        (supplier::Column::RegisterNumber, changed.register_number.clone()),
        (supplier::Column::Supplies, changed.supplies.clone()),
        (
            supplier::Column::LookedAfterBy,
            changed.looked_after_by.name().to_owned(),
        ),
        (supplier::Column::ContractNumber, changed.contract_number.clone()),
        (
            supplier::Column::ContractEndsOn,
            date_text(changed.contract_ends_on),
        ),
        (supplier::Column::NoticeBy, date_text(changed.notice_by)),
        (supplier::Column::Security, clauses.security.name().to_owned()),
        (
            supplier::Column::Notification,
            clauses.notification.name().to_owned(),
        ),
        (
            supplier::Column::DegradedMode,
            clauses.degraded_mode.name().to_owned(),
        ),
        (supplier::Column::Audit, clauses.audit.name().to_owned()),
        (supplier::Column::Exit, clauses.exit.name().to_owned()),
        (supplier::Column::ContactName, changed.contact_name.clone()),
        (
            supplier::Column::ContactTelephone,
            changed.contact_telephone.clone(),
        ),
        (supplier::Column::ContactMail, changed.contact_mail.clone()),
    ];
    let mut statement = supplier::Entity::update_many()
        .col_expr(
            supplier::Column::NotificationHours,
            Expr::value(clauses.notification_hours.map(i32::from)),
        )
        .col_expr(
            supplier::Column::ContactChangedAt,
            Expr::value(changed.contact_changed_at.map(Instant::as_microseconds)),
        )
        .col_expr(
            supplier::Column::Version,
            Expr::col(supplier::Column::Version).add(1),
        );
    for (column, text) in texts {
        statement = statement.col_expr(column, Expr::value(text));
    }
    let updated = statement
        .filter(supplier::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(supplier::Column::Id.eq(changed.id.into_untyped_uuid()))
        .filter(supplier::Column::Version.eq(changed.version))
        .exec(transaction.executor())
        .await
        .map_err(|error| Error::exists(error, "supplier"))?;
    if updated.rows_affected == 0 {
        fetch(&transaction.read(), permit.scope(), changed.id).await?;
        return Err(Error::Changed("supplier"));
    }
    Ok(())
}

/// The suppliers of the tenant, in order of name.
pub async fn list(reader: &Reader<'_>, scope: &Scope) -> Result<Vec<Supplier>> {
    let rows = supplier::Entity::find()
        .filter(supplier::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .order_by_asc(supplier::Column::NameSort)
        .order_by_asc(supplier::Column::Id)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read).collect()
}

/// The supplier of this identifier.
pub async fn fetch(reader: &Reader<'_>, scope: &Scope, id: SupplierId) -> Result<Supplier> {
    let key = (scope.tenant().into_untyped_uuid(), id.into_untyped_uuid());
    let row = supplier::Entity::find_by_id(key).one(&reader.executor()).await?;
    read(row.ok_or(Error::NotFound("supplier"))?)
}

/// Records a way in of a supplier of the tenant.
pub async fn open_access(
    transaction: &Transaction,
    permit: &Permit<EditSuppliers>,
    new: &RemoteAccess,
) -> Result<()> {
    fetch(&transaction.read(), permit.scope(), new.supplier).await?;
    let row = remote_access::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        id: Set(new.id.into_untyped_uuid()),
        supplier_id: Set(new.supplier.into_untyped_uuid()),
        method: Set(new.method.clone()),
        account: Set(new.account.clone()),
        second_factor: Set(new.second_factor.name().to_owned()),
        last_used_on: Set(date_text(new.last_used_on)),
        second_factor_changed_at: Set(new.second_factor_changed_at.map(Instant::as_microseconds)),
        created_at: Set(new.created_at.as_microseconds()),
        version: Set(1),
    };
    row.insert(transaction.executor()).await?;
    Ok(())
}

/// Stores what is known of a way in still at `changed.version`.
///
/// [`Error::Changed`] when someone else changed it since, [`Error::NotFound`] when there is none.
pub async fn update_access(
    transaction: &Transaction,
    permit: &Permit<EditSuppliers>,
    changed: &RemoteAccess,
) -> Result<()> {
    let updated = remote_access::Entity::update_many()
        .col_expr(
            remote_access::Column::Method,
            Expr::value(changed.method.as_str()),
        )
        .col_expr(
            remote_access::Column::Account,
            Expr::value(changed.account.as_str()),
        )
        .col_expr(
            remote_access::Column::SecondFactor,
            Expr::value(changed.second_factor.name()),
        )
        .col_expr(
            remote_access::Column::LastUsedOn,
            Expr::value(date_text(changed.last_used_on)),
        )
        .col_expr(
            remote_access::Column::SecondFactorChangedAt,
            Expr::value(changed.second_factor_changed_at.map(Instant::as_microseconds)),
        )
        .col_expr(
            remote_access::Column::Version,
            Expr::col(remote_access::Column::Version).add(1),
        )
        .filter(remote_access::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(remote_access::Column::Id.eq(changed.id.into_untyped_uuid()))
        .filter(remote_access::Column::Version.eq(changed.version))
        .exec(transaction.executor())
        .await?;
    if updated.rows_affected == 0 {
        fetch_access(&transaction.read(), permit.scope(), changed.id).await?;
        return Err(Error::Changed("remote_access"));
    }
    Ok(())
}

/// Removes a way in that was closed, still at `version`, and answers what it was, for the journal.
///
/// [`Error::Changed`] when someone else changed it since, [`Error::NotFound`] when there is none.
pub async fn close_access(
    transaction: &Transaction,
    permit: &Permit<EditSuppliers>,
    id: RemoteAccessId,
    version: i32,
) -> Result<RemoteAccess> {
    let stored = fetch_access(&transaction.read(), permit.scope(), id).await?;
    let removed = remote_access::Entity::delete_many()
        .filter(remote_access::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(remote_access::Column::Id.eq(id.into_untyped_uuid()))
        .filter(remote_access::Column::Version.eq(version))
        .exec(transaction.executor())
        .await?;
    match removed.rows_affected {
        0 => Err(Error::Changed("remote_access")),
        _ => Ok(stored),
    }
}

/// The ways in of all suppliers of the tenant, those recorded first first.
pub async fn accesses(reader: &Reader<'_>, scope: &Scope) -> Result<Vec<RemoteAccess>> {
    let rows = remote_access::Entity::find()
        .filter(remote_access::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .order_by_asc(remote_access::Column::Id)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read_access).collect()
}

/// The way in of this identifier.
pub async fn fetch_access(reader: &Reader<'_>, scope: &Scope, id: RemoteAccessId) -> Result<RemoteAccess> {
    let key = (scope.tenant().into_untyped_uuid(), id.into_untyped_uuid());
    let row = remote_access::Entity::find_by_id(key)
        .one(&reader.executor())
        .await?;
    read_access(row.ok_or(Error::NotFound("remote_access"))?)
}

/// Keeps that the number of a supplier of the tenant was tried.
pub async fn keep_attempt(
    transaction: &Transaction,
    permit: &Permit<EditSuppliers>,
    new: &ContactAttempt,
) -> Result<()> {
    fetch(&transaction.read(), permit.scope(), new.supplier).await?;
    let row = contact_attempt::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        id: Set(new.id.into_untyped_uuid()),
        supplier_id: Set(new.supplier.into_untyped_uuid()),
        tried_at: Set(new.tried_at.as_microseconds()),
        tried_by: Set(new.tried_by.into_untyped_uuid()),
        outcome: Set(new.outcome.name().to_owned()),
        remark: Set(new.remark.clone()),
    };
    row.insert(transaction.executor()).await?;
    Ok(())
}

/// The last tries of each number of the tenant, at most [`NEWEST_ATTEMPTS`] of each, the newest first.
pub async fn attempts(reader: &Reader<'_>, scope: &Scope) -> Result<Vec<ContactAttempt>> {
    let tenant = scope.tenant().into_untyped_uuid();
    let numbered = Query::select()
        .column(contact_attempt::Column::Id)
        .expr_as(
            Expr::cust("ROW_NUMBER() OVER (PARTITION BY supplier_id ORDER BY tried_at DESC, id DESC)"),
            "place",
        )
        .from(contact_attempt::Entity)
        .and_where(contact_attempt::Column::TenantId.eq(tenant))
        .to_owned();
    let newest = Query::select()
        .column("id")
        .from_subquery(numbered, "numbered")
        .and_where(Expr::col("place").lte(i64::from(NEWEST_ATTEMPTS)))
        .to_owned();
    let rows = contact_attempt::Entity::find()
        .filter(contact_attempt::Column::TenantId.eq(tenant))
        .filter(contact_attempt::Column::Id.in_subquery(newest))
        .order_by_desc(contact_attempt::Column::TriedAt)
        .order_by_desc(contact_attempt::Column::Id)
        .all(&reader.executor())
        .await?;
    let read = rows.into_iter().map(|row| {
        Ok(ContactAttempt {
            id: ContactAttemptId::from_untyped_uuid(row.id),
            supplier: SupplierId::from_untyped_uuid(row.supplier_id),
            tried_at: instant("contact_attempt", "tried_at", row.tried_at)?,
            tried_by: PersonId::from_untyped_uuid(row.tried_by),
            outcome: ContactOutcome::from_name(&row.outcome)
                .ok_or_else(|| unreadable("contact_attempt", "outcome", &row.outcome))?,
            remark: row.remark,
        })
    });
    read.collect()
}

fn answer(table: &'static str, what: &'static str, stored: &str) -> Result<Answer> {
    Answer::from_name(stored).ok_or_else(|| unreadable(table, what, stored))
}

fn read(row: supplier::Model) -> Result<Supplier> {
    let clause = |what, stored: &str| answer("supplier", what, stored);
    let hours = row
        .notification_hours
        .map(|hours| u16::try_from(hours).map_err(|_| unreadable("supplier", "notification_hours", hours)));
    Ok(Supplier {
        id: SupplierId::from_untyped_uuid(row.id),
        looked_after_by: Audience::from_name(&row.looked_after_by)
            .ok_or_else(|| unreadable("supplier", "looked_after_by", &row.looked_after_by))?,
        contract_ends_on: optional_date("supplier", "contract_ends_on", &row.contract_ends_on)?,
        notice_by: optional_date("supplier", "notice_by", &row.notice_by)?,
        clauses: Clauses {
            security: clause("security", &row.security)?,
            notification: clause("notification", &row.notification)?,
            notification_hours: hours.transpose()?,
            degraded_mode: clause("degraded_mode", &row.degraded_mode)?,
            audit: clause("audit", &row.audit)?,
            exit: clause("exit", &row.exit)?,
        },
        contact_changed_at: optional_instant("supplier", "contact_changed_at", row.contact_changed_at)?,
        created_at: instant("supplier", "created_at", row.created_at)?,
        name: row.name,
        register_number: row.register_number,
        supplies: row.supplies,
        contract_number: row.contract_number,
        contact_name: row.contact_name,
        contact_telephone: row.contact_telephone,
        contact_mail: row.contact_mail,
        version: row.version,
    })
}

fn read_access(row: remote_access::Model) -> Result<RemoteAccess> {
    Ok(RemoteAccess {
        id: RemoteAccessId::from_untyped_uuid(row.id),
        supplier: SupplierId::from_untyped_uuid(row.supplier_id),
        second_factor: answer("remote_access", "second_factor", &row.second_factor)?,
        last_used_on: optional_date("remote_access", "last_used_on", &row.last_used_on)?,
        second_factor_changed_at: optional_instant(
            "remote_access",
            "second_factor_changed_at",
            row.second_factor_changed_at,
        )?,
        created_at: instant("remote_access", "created_at", row.created_at)?,
        method: row.method,
        account: row.account,
        version: row.version,
    })
}
