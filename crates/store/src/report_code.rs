//! The codes by which staff report without an account. One is in force at a time; those before it are kept, so that an old poster can say
//! that it is old.

use domain::access::{ActorRef, EditAlertSources, Permit, Scope};
use domain::id::{ReportCodeId, TenantId};
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::connection::{Reader, Transaction};
use crate::entity::report_code;
use crate::error::Result;
use crate::value::{instant, optional_instant, unreadable};

/// A code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportCode {
    /// The identifier.
    pub id: ReportCodeId,
    /// The tenant it belongs to.
    pub tenant: TenantId,
    /// What the poster carries. It lets people write and nothing else, and hangs on walls: it is no secret of the house.
    pub code: String,
    /// The number to call first where patients are in danger; empty where none is stored.
    pub telephone: String,
    /// When it was made.
    pub created_at: Instant,
    /// By whom.
    pub created_by: ActorRef,
    /// When another took its place.
    pub ended_at: Option<Instant>,
}

/// Keeps a new code, which is in force from now on instead of those before it.
pub async fn renew(
    transaction: &Transaction,
    permit: &Permit<EditAlertSources>,
    new: &ReportCode,
) -> Result<()> {
    let tenant = permit.tenant().into_untyped_uuid();
    report_code::Entity::update_many()
        .col_expr(
            report_code::Column::EndedAt,
            Expr::value(new.created_at.as_microseconds()),
        )
        .filter(report_code::Column::TenantId.eq(tenant))
        .filter(report_code::Column::EndedAt.is_null())
        .exec(transaction.executor())
        .await?;
    let row = report_code::ActiveModel {
        tenant_id: Set(tenant),
        id: Set(new.id.into_untyped_uuid()),
        code: Set(new.code.clone()),
        telephone: Set(new.telephone.clone()),
        created_at: Set(new.created_at.as_microseconds()),
        created_by: Set(new.created_by.to_string()),
        ended_at: Set(None),
    };
    row.insert(transaction.executor()).await?;
    Ok(())
}

/// The code in force; none where none was made.
pub async fn current(reader: &Reader<'_>, scope: &Scope) -> Result<Option<ReportCode>> {
    let row = report_code::Entity::find()
        .filter(report_code::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(report_code::Column::EndedAt.is_null())
        .order_by_desc(report_code::Column::Id)
        .one(&reader.executor())
        .await?;
    row.map(read).transpose()
}

/// What a poster carries, of whatever tenant and whether or not it is in force.
pub async fn find(reader: &Reader<'_>, code: &str) -> Result<Option<ReportCode>> {
    let row = report_code::Entity::find()
        .filter(report_code::Column::Code.eq(code))
        .one(&reader.executor())
        .await?;
    row.map(read).transpose()
}

fn read(row: report_code::Model) -> Result<ReportCode> {
    let created_by = row.created_by.parse();
    Ok(ReportCode {
        id: ReportCodeId::from_untyped_uuid(row.id),
        tenant: TenantId::from_untyped_uuid(row.tenant_id),
        code: row.code,
        telephone: row.telephone,
        created_at: instant("report_code", "created_at", row.created_at)?,
        created_by: created_by.map_err(|_| unreadable("report_code", "created_by", &row.created_by))?,
        ended_at: optional_instant("report_code", "ended_at", row.ended_at)?,
    })
}
