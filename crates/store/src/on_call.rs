//! Who is on call: from when to when, and under which number.

use domain::access::{EditPeople, Permit, Scope};
use domain::id::{OnCallShiftId, PersonId};
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::connection::{Reader, Transaction};
use crate::entity::on_call_shift;
use crate::error::{Error, Result};
use crate::value::instant;

/// From when to when somebody is on call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// The identifier.
    pub id: OnCallShiftId,
    /// Who.
    pub person: PersonId,
    /// From when.
    pub starts_at: Instant,
    /// Until when; at that moment no longer.
    pub ends_at: Instant,
    /// The number she is called under meanwhile; may be empty.
    pub telephone: String,
}

/// Adds a shift.
pub async fn insert(transaction: &Transaction, permit: &Permit<EditPeople>, new: &Shift) -> Result<()> {
    let row = on_call_shift::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        id: Set(new.id.into_untyped_uuid()),
        person_id: Set(new.person.into_untyped_uuid()),
        starts_at: Set(new.starts_at.as_microseconds()),
        ends_at: Set(new.ends_at.as_microseconds()),
        telephone: Set(new.telephone.clone()),
    };
    row.insert(transaction.executor()).await?;
    Ok(())
}

/// Removes a shift and answers what it was, for the journal.
///
/// [`Error::NotFound`] when there is no such shift.
pub async fn remove(
    transaction: &Transaction,
    permit: &Permit<EditPeople>,
    id: OnCallShiftId,
) -> Result<Shift> {
    let key = (permit.tenant().into_untyped_uuid(), id.into_untyped_uuid());
    let stored = on_call_shift::Entity::find_by_id(key)
        .one(transaction.executor())
        .await?;
    let shift = read(stored.ok_or(Error::NotFound("on_call_shift"))?)?;
    on_call_shift::Entity::delete_by_id(key)
        .exec(transaction.executor())
        .await?;
    Ok(shift)
}

/// The shifts that end after `moment`, the one that starts first first.
pub async fn list_from(reader: &Reader<'_>, scope: &Scope, moment: Instant) -> Result<Vec<Shift>> {
    let rows = on_call_shift::Entity::find()
        .filter(on_call_shift::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(on_call_shift::Column::EndsAt.gt(moment.as_microseconds()))
        .order_by_asc(on_call_shift::Column::StartsAt)
        .order_by_asc(on_call_shift::Column::Id)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read).collect()
}

fn read(row: on_call_shift::Model) -> Result<Shift> {
    Ok(Shift {
        id: OnCallShiftId::from_untyped_uuid(row.id),
        person: PersonId::from_untyped_uuid(row.person_id),
        starts_at: instant("on_call_shift", "starts_at", row.starts_at)?,
        ends_at: instant("on_call_shift", "ends_at", row.ends_at)?,
        telephone: row.telephone,
    })
}
