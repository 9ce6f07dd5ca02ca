//! What was decided about an advisory and a device model. Nothing is deleted: a decision is followed by another, or withdrawn.
//!
//! In force is the one decided last that was not withdrawn.

use domain::access::{DecideAdvisories, Permit, Scope};
use domain::advisory::decision::{Basis, Course};
use domain::id::{AdvisoryDecisionId, AdvisoryId, DeviceModelId};
use domain::time::Instant;
use jiff::civil::Date;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::connection::{Reader, Transaction};
use crate::entity::advisory_decision::{ActiveModel, Column, Entity, Model};
use crate::error::{Error, Result};
use crate::value::{date_text, instant, optional_date, optional_instant, unreadable};

/// A decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The identifier.
    pub id: AdvisoryDecisionId,
    /// The advisory.
    pub advisory: AdvisoryId,
    /// The model.
    pub device_model: DeviceModelId,
    /// What is done.
    pub course: Course,
    /// By which day, or until which.
    pub day: Option<Date>,
    /// Why.
    pub reason: String,
    /// What was known then.
    pub basis: Basis,
    /// When it was decided.
    pub decided_at: Instant,
    /// By whom.
    pub decided_by: String,
    /// When it was taken back; none where it was not.
    pub withdrawn_at: Option<Instant>,
    /// By whom; empty where it was not.
    pub withdrawn_by: String,
}

/// Keeps a decision after the one in force that whoever decides has `seen`. That may have been taken about one of the models that
/// are `counted_to` its own.
///
/// [`Error::Changed`] when another is in force by now.
pub async fn decide(
    transaction: &Transaction,
    permit: &Permit<DecideAdvisories>,
    new: &Decision,
    counted_to: &[DeviceModelId],
    seen: Option<AdvisoryDecisionId>,
) -> Result<()> {
    let models = std::iter::once(&new.device_model).chain(counted_to);
    let in_force = Entity::find()
        .filter(Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(Column::AdvisoryId.eq(new.advisory.into_untyped_uuid()))
        .filter(Column::DeviceModelId.is_in(models.map(|model| model.into_untyped_uuid())))
        .filter(Column::WithdrawnAt.is_null())
        .order_by_desc(Column::DecidedAt)
        .order_by_desc(Column::Id)
        .one(transaction.executor())
        .await?;
    if in_force.map(|row| AdvisoryDecisionId::from_untyped_uuid(row.id)) != seen {
        return Err(Error::Changed("advisory decision"));
    }
    let row = ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        id: Set(new.id.into_untyped_uuid()),
        advisory_id: Set(new.advisory.into_untyped_uuid()),
        device_model_id: Set(new.device_model.into_untyped_uuid()),
        course: Set(new.course.as_str().to_owned()),
        day: Set(date_text(new.day)),
        reason: Set(new.reason.clone()),
        basis: Set(serde_json::to_string(&new.basis)
            .map_err(|error| unreadable("advisory_decision", "basis", error))?),
        decided_at: Set(new.decided_at.as_microseconds()),
        decided_by: Set(new.decided_by.clone()),
        withdrawn_at: Set(None),
        withdrawn_by: Set(String::new()),
    };
    row.insert(transaction.executor()).await?;
    Ok(())
}

/// Takes a decision back, and answers what it was.
///
/// [`Error::Changed`] when it was taken back already, [`Error::NotFound`] when there is none.
pub async fn withdraw(
    transaction: &Transaction,
    permit: &Permit<DecideAdvisories>,
    id: AdvisoryDecisionId,
    at: Instant,
    by: &str,
) -> Result<Decision> {
    let key = (permit.tenant().into_untyped_uuid(), id.into_untyped_uuid());
    let row = Entity::find_by_id(key).one(transaction.executor()).await?;
    let decision = read(row.ok_or(Error::NotFound("advisory decision"))?)?;
    let withdrawn = Entity::update_many()
        .col_expr(Column::WithdrawnAt, Expr::value(at.as_microseconds()))
        .col_expr(Column::WithdrawnBy, Expr::value(by))
        .filter(Column::TenantId.eq(key.0))
        .filter(Column::Id.eq(key.1))
        .filter(Column::WithdrawnAt.is_null())
        .exec(transaction.executor())
        .await?;
    match withdrawn.rows_affected {
        0 => Err(Error::Changed("advisory decision")),
        _ => Ok(decision),
    }
}

/// Every decision of the tenant, the one decided last first.
pub async fn decisions(reader: &Reader<'_>, scope: &Scope) -> Result<Vec<Decision>> {
    let rows = Entity::find()
        .filter(Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .order_by_desc(Column::DecidedAt)
        .order_by_desc(Column::Id)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read).collect()
}

fn read(row: Model) -> Result<Decision> {
    const TABLE: &str = "advisory_decision";
    Ok(Decision {
        id: AdvisoryDecisionId::from_untyped_uuid(row.id),
        advisory: AdvisoryId::from_untyped_uuid(row.advisory_id),
        device_model: DeviceModelId::from_untyped_uuid(row.device_model_id),
        course: Course::from_key(&row.course).ok_or_else(|| unreadable(TABLE, "course", &row.course))?,
        day: optional_date(TABLE, "day", &row.day)?,
        basis: serde_json::from_str(&row.basis).map_err(|error| unreadable(TABLE, "basis", error))?,
        decided_at: instant(TABLE, "decided_at", row.decided_at)?,
        withdrawn_at: optional_instant(TABLE, "withdrawn_at", row.withdrawn_at)?,
        reason: row.reason,
        decided_by: row.decided_by,
        withdrawn_by: row.withdrawn_by,
    })
}
