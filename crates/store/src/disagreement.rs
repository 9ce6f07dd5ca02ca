//! Where sources disagree about equipment: derived from the facts like the projection, and written with it.
//!
//! Only listed assets have rows, and only where two sources differ, so the table is small beside the inventory.

use domain::access::{EditAssets, Permit, Scope};
use domain::asset::Attribute;
use domain::disagreement::Disagreement;
use domain::id::{AssetId, SourceId};
use newtype_uuid::GenericUuid;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::bulk;
use crate::connection::{Reader, Transaction};
use crate::entity::disagreement;
use crate::error::Result;
use crate::value::unreadable;

/// Identifiers in one statement.
const PART: usize = 1_000;

/// How many assets two sources disagree about in the same way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisagreementGroup {
    /// What they disagree about, and who is shown.
    pub disagreement: Disagreement,
    /// How many assets.
    pub assets: u64,
}

/// Puts what is found now in the place of what was known of these assets.
pub async fn replace(
    transaction: &Transaction,
    permit: &Permit<EditAssets>,
    found: &[(AssetId, Vec<Disagreement>)],
) -> Result<()> {
    let found: Vec<(AssetId, &[Disagreement])> = found
        .iter()
        .map(|(asset, found)| (*asset, found.as_slice()))
        .collect();
    put(transaction, permit.tenant().into_untyped_uuid(), &found).await
}

/// As [`replace`], for those who write projections.
pub(crate) async fn put(
    transaction: &Transaction,
    tenant: Uuid,
    found: &[(AssetId, &[Disagreement])],
) -> Result<()> {
    let assets: Vec<Uuid> = found.iter().map(|(asset, _)| asset.into_untyped_uuid()).collect();
    forget(transaction, tenant, &assets).await?;
    let mut rows: Vec<disagreement::Model> = Vec::new();
    let mut sorted = found.to_vec();
    sorted.sort_by_key(|(asset, _)| *asset);
    for (asset, found) in sorted {
        rows.extend(found.iter().map(|found| disagreement::Model {
            tenant_id: tenant,
            asset_id: asset.into_untyped_uuid(),
            attribute: found.attribute.as_str().to_owned(),
            shown_source_id: found.shown.into_untyped_uuid(),
            other_source_id: found.other.into_untyped_uuid(),
            spelling: found.spelling,
        }));
    }
    bulk::insert_apart::<disagreement::Entity, _>(transaction, rows.into_iter(), None).await
}

/// Forgets what was known of assets that are no longer listed.
pub(crate) async fn forget(transaction: &Transaction, tenant: Uuid, assets: &[Uuid]) -> Result<()> {
    for part in assets.chunks(PART) {
        disagreement::Entity::delete_many()
            .filter(disagreement::Column::TenantId.eq(tenant))
            .filter(disagreement::Column::AssetId.is_in(part.iter().copied()))
            .exec(transaction.executor())
            .await?;
    }
    Ok(())
}

/// Who disagrees with whom about what, with the number of assets; what concerns most first.
pub async fn groups(reader: &Reader<'_>, scope: &Scope) -> Result<Vec<DisagreementGroup>> {
    let rows: Vec<(String, Uuid, Uuid, bool, i64)> = disagreement::Entity::find()
        .filter(disagreement::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .select_only()
        .columns([
            disagreement::Column::Attribute,
            disagreement::Column::ShownSourceId,
            disagreement::Column::OtherSourceId,
            disagreement::Column::Spelling,
        ])
        .column_as(disagreement::Column::AssetId.count(), "assets")
        .group_by(disagreement::Column::Attribute)
        .group_by(disagreement::Column::ShownSourceId)
        .group_by(disagreement::Column::OtherSourceId)
        .group_by(disagreement::Column::Spelling)
        .into_tuple()
        .all(&reader.executor())
        .await?;
    let mut groups = rows
        .into_iter()
        .map(|(attribute, shown, other, spelling, assets)| {
            Ok(DisagreementGroup {
                disagreement: Disagreement {
                    attribute: read_attribute(&attribute)?,
                    shown: SourceId::from_untyped_uuid(shown),
                    other: SourceId::from_untyped_uuid(other),
                    spelling,
                },
                assets: assets.unsigned_abs(),
            })
        })
        .collect::<Result<Vec<_>>>()?;
    groups.sort_by(|one, other| (other.assets, &one.disagreement).cmp(&(one.assets, &other.disagreement)));
    Ok(groups)
}

/// The first assets two sources disagree about in this way, in order of identifier.
pub async fn examples(
    reader: &Reader<'_>,
    scope: &Scope,
    wanted: &Disagreement,
    limit: u64,
) -> Result<Vec<AssetId>> {
    let rows: Vec<Uuid> = disagreement::Entity::find()
        .filter(disagreement::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(disagreement::Column::Attribute.eq(wanted.attribute.as_str()))
        .filter(disagreement::Column::ShownSourceId.eq(wanted.shown.into_untyped_uuid()))
        .filter(disagreement::Column::OtherSourceId.eq(wanted.other.into_untyped_uuid()))
        .filter(disagreement::Column::Spelling.eq(wanted.spelling))
        .select_only()
        .column(disagreement::Column::AssetId)
        .order_by_asc(disagreement::Column::AssetId)
        .limit(limit)
        .into_tuple()
        .all(&reader.executor())
        .await?;
    Ok(rows.into_iter().map(AssetId::from_untyped_uuid).collect())
}

/// The assets sources disagree about, or about one attribute of, `limit` at a time from the one after `after`.
pub async fn walk(
    reader: &Reader<'_>,
    scope: &Scope,
    attribute: Option<Attribute>,
    after: Option<AssetId>,
    limit: u64,
) -> Result<Vec<AssetId>> {
    let mut query = disagreement::Entity::find()
        .filter(disagreement::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .select_only()
        .column(disagreement::Column::AssetId)
        .distinct()
        .order_by_asc(disagreement::Column::AssetId)
        .limit(limit);
    if let Some(attribute) = attribute {
        query = query.filter(disagreement::Column::Attribute.eq(attribute.as_str()));
    }
    if let Some(after) = after {
        query = query.filter(disagreement::Column::AssetId.gt(after.into_untyped_uuid()));
    }
    let rows: Vec<Uuid> = query.into_tuple().all(&reader.executor()).await?;
    Ok(rows.into_iter().map(AssetId::from_untyped_uuid).collect())
}

fn read_attribute(text: &str) -> Result<Attribute> {
    text.parse()
        .map_err(|_| unreadable("disagreement", "attribute", text))
}
