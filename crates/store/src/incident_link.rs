//! The links by which people outside look at incidents. The token of one is kept as its hash; a link is ended and never removed, so that it
//! can always be said who was shown what until when.

use domain::access::{ActorRef, LeadIncidents, Permit, Scope};
use domain::id::{IncidentId, LinkId, TenantId};
use domain::incident::LinkView;
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::access::TokenHash;
use crate::connection::{Reader, Transaction};
use crate::entity::incident_link;
use crate::error::Result;
use crate::value::{instant, optional_instant, unreadable};

/// A link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncidentLink {
    /// The identifier.
    pub id: LinkId,
    /// The incident it shows.
    pub incident: IncidentId,
    /// Whom it was made for.
    pub with: String,
    /// How much it shows.
    pub view: LinkView,
    /// When it was made.
    pub created_at: Instant,
    /// By whom.
    pub created_by: ActorRef,
    /// Until when it shows anything.
    pub expires_at: Instant,
    /// When somebody ended it before.
    pub ended_at: Option<Instant>,
    /// When it was last opened.
    pub opened_at: Option<Instant>,
    /// When the journal last kept that it was opened.
    pub recorded_at: Option<Instant>,
}

impl IncidentLink {
    /// Whether it shows anything at `now`.
    pub fn is_open(&self, now: Instant) -> bool {
        self.ended_at.is_none() && now < self.expires_at
    }
}

/// Keeps a new link under the hash of its token.
pub async fn insert(
    transaction: &Transaction,
    permit: &Permit<LeadIncidents>,
    token: &TokenHash,
    new: &IncidentLink,
) -> Result<()> {
    let row = incident_link::ActiveModel {
        token_hash: Set(token.to_vec()),
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        id: Set(new.id.into_untyped_uuid()),
        incident_id: Set(new.incident.into_untyped_uuid()),
        with_name: Set(new.with.clone()),
        view: Set(new.view.name().to_owned()),
        created_at: Set(new.created_at.as_microseconds()),
        created_by: Set(new.created_by.to_string()),
        expires_at: Set(new.expires_at.as_microseconds()),
        ended_at: Set(new.ended_at.map(Instant::as_microseconds)),
        opened_at: Set(new.opened_at.map(Instant::as_microseconds)),
        recorded_at: Set(new.recorded_at.map(Instant::as_microseconds)),
    };
    row.insert(transaction.executor()).await?;
    Ok(())
}

/// The links of an incident, the one that was made last first.
pub async fn of_incident(
    reader: &Reader<'_>,
    scope: &Scope,
    incident: IncidentId,
) -> Result<Vec<IncidentLink>> {
    let rows = incident_link::Entity::find()
        .filter(incident_link::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(incident_link::Column::IncidentId.eq(incident.into_untyped_uuid()))
        .order_by_desc(incident_link::Column::CreatedAt)
        .order_by_desc(incident_link::Column::Id)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read).collect()
}

/// The link of this token, of whatever tenant and whether or not it is open.
pub async fn find(reader: &Reader<'_>, token: &TokenHash) -> Result<Option<(TenantId, IncidentLink)>> {
    let row = incident_link::Entity::find_by_id(token.to_vec())
        .one(&reader.executor())
        .await?;
    row.map(|row| Ok((TenantId::from_untyped_uuid(row.tenant_id), read(row)?)))
        .transpose()
}

/// Ends a link of an incident. Answers whether it was not ended before.
pub async fn end(
    transaction: &Transaction,
    permit: &Permit<LeadIncidents>,
    incident: IncidentId,
    id: LinkId,
    at: Instant,
) -> Result<bool> {
    let ended = incident_link::Entity::update_many()
        .col_expr(incident_link::Column::EndedAt, Expr::value(at.as_microseconds()))
        .filter(incident_link::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(incident_link::Column::IncidentId.eq(incident.into_untyped_uuid()))
        .filter(incident_link::Column::Id.eq(id.into_untyped_uuid()))
        .filter(incident_link::Column::EndedAt.is_null())
        .exec(transaction.executor())
        .await?;
    Ok(ended.rows_affected == 1)
}

/// Keeps when the link of this token was opened, and when the journal last kept it.
pub async fn opened(
    transaction: &Transaction,
    token: &TokenHash,
    at: Instant,
    recorded_at: Instant,
) -> Result<()> {
    incident_link::Entity::update_many()
        .col_expr(incident_link::Column::OpenedAt, Expr::value(at.as_microseconds()))
        .col_expr(
            incident_link::Column::RecordedAt,
            Expr::value(recorded_at.as_microseconds()),
        )
        .filter(incident_link::Column::TokenHash.eq(token.to_vec()))
        .exec(transaction.executor())
        .await?;
    Ok(())
}

fn read(row: incident_link::Model) -> Result<IncidentLink> {
    let created_by = row.created_by.parse();
    Ok(IncidentLink {
        id: LinkId::from_untyped_uuid(row.id),
        incident: IncidentId::from_untyped_uuid(row.incident_id),
        with: row.with_name,
        view: LinkView::from_name(&row.view).ok_or_else(|| unreadable("incident_link", "view", &row.view))?,
        created_at: instant("incident_link", "created_at", row.created_at)?,
        created_by: created_by.map_err(|_| unreadable("incident_link", "created_by", &row.created_by))?,
        expires_at: instant("incident_link", "expires_at", row.expires_at)?,
        ended_at: optional_instant("incident_link", "ended_at", row.ended_at)?,
        opened_at: optional_instant("incident_link", "opened_at", row.opened_at)?,
        recorded_at: optional_instant("incident_link", "recorded_at", row.recorded_at)?,
    })
}
