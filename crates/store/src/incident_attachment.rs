//! Where the bytes lie of the files that came with the logs of incidents: by the incident and the SHA-256 that its log names, the address
//! among the stored files. Only added to; what a file is called and how large it is says the log.

use domain::access::{Permit, RecordIncidents, Scope};
use domain::id::IncidentId;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::OnConflict;
use sea_orm::{EntityTrait, Set};

use crate::connection::{Reader, Transaction};
use crate::entity::incident_attachment;
use crate::error::Result;

/// Keeps where a file lies. One that came with the incident before lies there already.
pub async fn insert(
    transaction: &Transaction,
    permit: &Permit<RecordIncidents>,
    incident: IncidentId,
    sha256: &str,
    digest: &str,
) -> Result<()> {
    let row = incident_attachment::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        incident_id: Set(incident.into_untyped_uuid()),
        sha256: Set(sha256.to_owned()),
        digest: Set(digest.to_owned()),
    };
    let key = [
        incident_attachment::Column::TenantId,
        incident_attachment::Column::IncidentId,
        incident_attachment::Column::Sha256,
    ];
    let known = OnConflict::columns(key).do_nothing().to_owned();
    incident_attachment::Entity::insert(row)
        .on_conflict(known)
        .exec_without_returning(transaction.executor())
        .await?;
    Ok(())
}

/// Where the file of this SHA-256 lies; none where no such file came with the incident.
pub async fn find(
    reader: &Reader<'_>,
    scope: &Scope,
    incident: IncidentId,
    sha256: &str,
) -> Result<Option<String>> {
    let key = (
        scope.tenant().into_untyped_uuid(),
        incident.into_untyped_uuid(),
        sha256.to_owned(),
    );
    let row = incident_attachment::Entity::find_by_id(key)
        .one(&reader.executor())
        .await?;
    Ok(row.map(|row| row.digest))
}
