//! What people said of two assets, and which pairs wait to be judged. Both speak of assets as they were made, each with the
//! one record of a source, whoever stands for them now.

use domain::access::{ImportInventory, Permit, Scope};
use domain::id::AssetId;
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::bulk;
use crate::connection::{Reader, Transaction};
use crate::entity::{doubt, judgement};
use crate::error::Result;
use crate::value::instant;

/// What a person said of two assets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// One.
    pub one: AssetId,
    /// The other.
    pub other: AssetId,
    /// Whether they are the same machine.
    pub same: bool,
    /// When it was said.
    pub judged_at: Instant,
    /// By whom.
    pub judged_by: String,
}

/// Two assets that may be the same machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// One.
    pub one: AssetId,
    /// The other.
    pub other: AssetId,
    /// How much speaks for it.
    pub points: i32,
    /// Why they were left apart, as its key.
    pub reason: String,
    /// What was found between them, as JSON.
    pub evidence: String,
}

/// Keeps what was said of pairs, each of which is judged once: the last word counts.
pub async fn judge(
    transaction: &Transaction,
    permit: &Permit<ImportInventory>,
    judgements: &[Judgement],
) -> Result<()> {
    let mut sorted: Vec<&Judgement> = judgements.iter().collect();
    sorted.sort_by_key(|judgement| in_order(judgement.one, judgement.other));
    let rows = sorted.iter().map(|judgement| {
        let (one, other) = in_order(judgement.one, judgement.other);
        judgement::Model {
            tenant_id: permit.tenant().into_untyped_uuid(),
            one_asset_id: one.into_untyped_uuid(),
            other_asset_id: other.into_untyped_uuid(),
            same: judgement.same,
            judged_at: judgement.judged_at.as_microseconds(),
            judged_by: judgement.judged_by.clone(),
        }
    });
    let replace = OnConflict::columns([
        judgement::Column::TenantId,
        judgement::Column::OneAssetId,
        judgement::Column::OtherAssetId,
    ])
    .update_columns([
        judgement::Column::Same,
        judgement::Column::JudgedAt,
        judgement::Column::JudgedBy,
    ])
    .to_owned();
    bulk::insert::<judgement::Entity, _>(transaction, rows, Some(replace)).await
}

/// Everything people said of pairs of assets of the tenant.
pub async fn judgements(reader: &Reader<'_>, scope: &Scope) -> Result<Vec<Judgement>> {
    let rows = judgement::Entity::find()
        .filter(judgement::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .order_by_asc(judgement::Column::OneAssetId)
        .order_by_asc(judgement::Column::OtherAssetId)
        .all(&reader.executor())
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Judgement {
                one: AssetId::from_untyped_uuid(row.one_asset_id),
                other: AssetId::from_untyped_uuid(row.other_asset_id),
                same: row.same,
                judged_at: instant("judgement", "judged_at", row.judged_at)?,
                judged_by: row.judged_by,
            })
        })
        .collect()
}

/// Puts these doubts in the place of those the tenant had.
pub async fn replace_doubts(
    transaction: &Transaction,
    permit: &Permit<ImportInventory>,
    doubts: &[Doubt],
) -> Result<()> {
    doubt::Entity::delete_many()
        .filter(doubt::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .exec(transaction.executor())
        .await?;
    let mut sorted: Vec<&Doubt> = doubts.iter().collect();
    sorted.sort_by_key(|doubt| in_order(doubt.one, doubt.other));
    let rows = sorted.iter().map(|doubt| {
        let (one, other) = in_order(doubt.one, doubt.other);
        doubt::Model {
            tenant_id: permit.tenant().into_untyped_uuid(),
            one_asset_id: one.into_untyped_uuid(),
            other_asset_id: other.into_untyped_uuid(),
            points: doubt.points,
            reason: doubt.reason.clone(),
            evidence: doubt.evidence.clone(),
        }
    });
    bulk::insert::<doubt::Entity, _>(transaction, rows, None).await
}

/// The doubts of the tenant, the likeliest first, at most `limit`.
pub async fn doubts(reader: &Reader<'_>, scope: &Scope, limit: u64) -> Result<Vec<Doubt>> {
    let rows = doubt::Entity::find()
        .filter(doubt::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .order_by_desc(doubt::Column::Points)
        .order_by_asc(doubt::Column::OneAssetId)
        .order_by_asc(doubt::Column::OtherAssetId)
        .limit(limit)
        .all(&reader.executor())
        .await?;
    let read = |row: doubt::Model| Doubt {
        one: AssetId::from_untyped_uuid(row.one_asset_id),
        other: AssetId::from_untyped_uuid(row.other_asset_id),
        points: row.points,
        reason: row.reason,
        evidence: row.evidence,
    };
    Ok(rows.into_iter().map(read).collect())
}

/// How many doubts the tenant has.
pub async fn count_doubts(reader: &Reader<'_>, scope: &Scope) -> Result<u64> {
    let all = doubt::Entity::find().filter(doubt::Column::TenantId.eq(scope.tenant().into_untyped_uuid()));
    Ok(all.count(&reader.executor()).await?)
}

fn in_order(one: AssetId, other: AssetId) -> (AssetId, AssetId) {
    (one.min(other), one.max(other))
}
