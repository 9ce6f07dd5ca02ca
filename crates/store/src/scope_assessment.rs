//! What was answered about whether the institution is in scope. Nothing here is ever changed: to correct is to answer anew, and the
//! newest is in force.

use domain::access::{EditLaw, Permit, Scope};
use domain::id::{PersonId, ScopeAssessmentId};
use domain::law::Class;
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Select, Set};

use crate::connection::{Reader, Transaction};
use crate::entity::scope_assessment;
use crate::error::Result;
use crate::value::{instant, unreadable};

/// One time that somebody answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScopeAssessment {
    /// The identifier.
    pub id: ScopeAssessmentId,
    /// The country whose law was asked, ISO 3166-1 alpha-2.
    pub country: String,
    /// What was answered, as JSON.
    pub answers: String,
    /// Why it was answered anew; may be empty.
    pub reason: String,
    /// The least the institution could be.
    pub least: Class,
    /// The most it could be.
    pub most: Class,
    /// The edition of the country's pack that was used.
    pub pack_version: String,
    /// When.
    pub assessed_at: Instant,
    /// By whom; none where a program did.
    pub assessed_by: Option<PersonId>,
}

/// Keeps what was answered.
pub async fn insert(
    transaction: &Transaction,
    permit: &Permit<EditLaw>,
    new: &ScopeAssessment,
) -> Result<()> {
    let row = scope_assessment::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        id: Set(new.id.into_untyped_uuid()),
        country: Set(new.country.clone()),
        answers: Set(new.answers.clone()),
        reason: Set(new.reason.clone()),
        least: Set(new.least.name().to_owned()),
        most: Set(new.most.name().to_owned()),
        pack_version: Set(new.pack_version.clone()),
        assessed_at: Set(new.assessed_at.as_microseconds()),
        assessed_by: Set(new.assessed_by.map(GenericUuid::into_untyped_uuid)),
    };
    row.insert(transaction.executor()).await?;
    Ok(())
}

/// What was answered last; none where nobody has answered yet.
pub async fn newest(reader: &Reader<'_>, scope: &Scope) -> Result<Option<ScopeAssessment>> {
    let row = of_tenant(scope).one(&reader.executor()).await?;
    row.map(read).transpose()
}

/// Each time that somebody answered, the newest first.
pub async fn list(reader: &Reader<'_>, scope: &Scope) -> Result<Vec<ScopeAssessment>> {
    let rows = of_tenant(scope).all(&reader.executor()).await?;
    rows.into_iter().map(read).collect()
}

fn of_tenant(scope: &Scope) -> Select<scope_assessment::Entity> {
    scope_assessment::Entity::find()
        .filter(scope_assessment::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .order_by_desc(scope_assessment::Column::AssessedAt)
        .order_by_desc(scope_assessment::Column::Id)
}

fn read(row: scope_assessment::Model) -> Result<ScopeAssessment> {
    let class = |what: &'static str, name: &str| {
        Class::from_name(name).ok_or_else(|| unreadable("scope_assessment", what, name))
    };
    Ok(ScopeAssessment {
        id: ScopeAssessmentId::from_untyped_uuid(row.id),
        least: class("least", &row.least)?,
        most: class("most", &row.most)?,
        assessed_at: instant("scope_assessment", "assessed_at", row.assessed_at)?,
        assessed_by: row.assessed_by.map(PersonId::from_untyped_uuid),
        country: row.country,
        answers: row.answers,
        reason: row.reason,
        pack_version: row.pack_version,
    })
}
