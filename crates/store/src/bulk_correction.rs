//! Bulk corrections: one value given to many pieces of equipment at once, what each of them said of each piece, and whether
//! it was undone.

use std::collections::BTreeMap;

use domain::access::{ActorRef, EditAssets, Permit, Scope};
use domain::asset::Attribute;
use domain::id::{AssertionId, AssetId, BulkCorrectionId};
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use crate::asset::members;
use crate::bulk;
use crate::connection::{Reader, Transaction};
use crate::entity::{bulk_correction, bulk_correction_asset};
use crate::error::{Error, Result};
use crate::value::{instant, optional_instant, unreadable};

/// What errors call one.
const NOUN: &str = "bulk correction";

/// Identifiers in one statement.
const PART: usize = 1_000;

/// One value given to many pieces of equipment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BulkCorrection {
    /// The identifier.
    pub id: BulkCorrectionId,
    /// The attribute.
    pub attribute: Attribute,
    /// The value.
    pub value: String,
    /// The address of the list it was made from.
    pub filter: String,
    /// How many pieces it changed.
    pub assets: u64,
    /// When.
    pub made_at: Instant,
    /// By whom.
    pub made_by: ActorRef,
    /// What became of it, where it was undone.
    pub undone: Option<Undone>,
}

/// That a bulk correction was undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Undone {
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: ActorRef,
    /// How many pieces say again what they said before; the others had been corrected again since.
    pub restored: u64,
}

/// What a bulk correction said of one piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    /// The piece.
    pub asset: AssetId,
    /// The assertion that says it now: the one made with the correction, or one that says it again since.
    pub assertion: AssertionId,
    /// The assertion by hand that it took the place of.
    pub replaced: Option<AssertionId>,
}

/// Adds one, with the assertion it made of each piece.
pub async fn insert(
    transaction: &Transaction,
    permit: &Permit<EditAssets>,
    correction: &BulkCorrection,
    said: &[Said],
) -> Result<()> {
    let tenant = permit.tenant().into_untyped_uuid();
    let row = bulk_correction::Model {
        tenant_id: tenant,
        id: correction.id.into_untyped_uuid(),
        attribute: correction.attribute.as_str().to_owned(),
        value: correction.value.clone(),
        filter: correction.filter.clone(),
        assets: i64::try_from(correction.assets).unwrap_or(i64::MAX),
        made_at: correction.made_at.as_microseconds(),
        made_by: correction.made_by.to_string(),
        undone_at: None,
        undone_by: None,
        restored: 0,
    };
    bulk::insert::<bulk_correction::Entity, _>(transaction, [row].into_iter(), None).await?;
    let rows = said.iter().map(|said| bulk_correction_asset::Model {
        tenant_id: tenant,
        correction_id: correction.id.into_untyped_uuid(),
        asset_id: said.asset.into_untyped_uuid(),
        assertion_id: said.assertion.into_untyped_uuid(),
        replaced_id: said.replaced.map(GenericUuid::into_untyped_uuid),
    });
    bulk::insert::<bulk_correction_asset::Entity, _>(transaction, rows, None).await
}

/// The newest `limit` of the tenant, or of those that `made_by` made, the newest first.
pub async fn list(
    reader: &Reader<'_>,
    scope: &Scope,
    made_by: Option<ActorRef>,
    limit: u64,
) -> Result<Vec<BulkCorrection>> {
    let mut query = bulk_correction::Entity::find()
        .filter(bulk_correction::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .order_by_desc(bulk_correction::Column::Id)
        .limit(limit);
    if let Some(maker) = made_by {
        query = query.filter(bulk_correction::Column::MadeBy.eq(maker.to_string()));
    }
    let rows = query.all(&reader.executor()).await?;
    rows.into_iter().map(read).collect()
}

/// The newest `limit` that said something of the piece or of those it stands for, or of those that `made_by` made, the newest
/// first.
pub async fn of_asset(
    reader: &Reader<'_>,
    scope: &Scope,
    asset: AssetId,
    made_by: Option<ActorRef>,
    limit: u64,
) -> Result<Vec<BulkCorrection>> {
    let mut pieces = vec![asset.into_untyped_uuid()];
    let members = members(reader, scope, &[asset]).await?;
    pieces.extend(members.into_iter().map(|(piece, _)| piece.into_untyped_uuid()));
    let said = bulk_correction_asset::Entity::find()
        .select_only()
        .column(bulk_correction_asset::Column::CorrectionId)
        .filter(bulk_correction_asset::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(bulk_correction_asset::Column::AssetId.is_in(pieces))
        .into_query();
    let mut query = bulk_correction::Entity::find()
        .filter(bulk_correction::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(bulk_correction::Column::Id.in_subquery(said))
        .order_by_desc(bulk_correction::Column::Id)
        .limit(limit);
    if let Some(maker) = made_by {
        query = query.filter(bulk_correction::Column::MadeBy.eq(maker.to_string()));
    }
    let rows = query.all(&reader.executor()).await?;
    rows.into_iter().map(read).collect()
}

/// The one of this identifier.
pub async fn fetch(reader: &Reader<'_>, scope: &Scope, id: BulkCorrectionId) -> Result<BulkCorrection> {
    let key = (scope.tenant().into_untyped_uuid(), id.into_untyped_uuid());
    let row = bulk_correction::Entity::find_by_id(key)
        .one(&reader.executor())
        .await?;
    read(row.ok_or(Error::NotFound(NOUN))?)
}

/// What the correction said of each piece, in order of piece.
pub async fn said(reader: &Reader<'_>, scope: &Scope, id: BulkCorrectionId) -> Result<Vec<Said>> {
    let rows = bulk_correction_asset::Entity::find()
        .filter(bulk_correction_asset::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(bulk_correction_asset::Column::CorrectionId.eq(id.into_untyped_uuid()))
        .order_by_asc(bulk_correction_asset::Column::AssetId)
        .all(&reader.executor())
        .await?;
    let said = rows.into_iter().map(|row| Said {
        asset: AssetId::from_untyped_uuid(row.asset_id),
        assertion: AssertionId::from_untyped_uuid(row.assertion_id),
        replaced: row.replaced_id.map(AssertionId::from_untyped_uuid),
    });
    Ok(said.collect())
}

/// Marks one as undone that is not undone yet.
///
/// [`Error::Changed`] when somebody else was first, [`Error::NotFound`] when there is none.
pub async fn undo(
    transaction: &Transaction,
    permit: &Permit<EditAssets>,
    id: BulkCorrectionId,
    undone: &Undone,
) -> Result<()> {
    let restored = i64::try_from(undone.restored).unwrap_or(i64::MAX);
    let updated = bulk_correction::Entity::update_many()
        .col_expr(
            bulk_correction::Column::UndoneAt,
            Expr::value(undone.at.as_microseconds()),
        )
        .col_expr(
            bulk_correction::Column::UndoneBy,
            Expr::value(undone.by.to_string()),
        )
        .col_expr(bulk_correction::Column::Restored, Expr::value(restored))
        .filter(bulk_correction::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(bulk_correction::Column::Id.eq(id.into_untyped_uuid()))
        .filter(bulk_correction::Column::UndoneAt.is_null())
        .exec(transaction.executor())
        .await?;
    if updated.rows_affected == 0 {
        fetch(&transaction.read(), permit.scope(), id).await?;
        return Err(Error::Changed(NOUN));
    }
    Ok(())
}

/// What an earlier correction said and an undone one had replaced is said again by another assertion: the earlier one can
/// be undone by it.
pub async fn hand_over(
    transaction: &Transaction,
    permit: &Permit<EditAssets>,
    again: &BTreeMap<AssertionId, AssertionId>,
) -> Result<()> {
    let replaced: Vec<AssertionId> = again.keys().copied().collect();
    let mut rows = Vec::new();
    for part in replaced.chunks(PART) {
        let part = part.iter().map(|assertion| assertion.into_untyped_uuid());
        let found = bulk_correction_asset::Entity::find()
            .filter(bulk_correction_asset::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
            .filter(bulk_correction_asset::Column::AssertionId.is_in(part))
            .all(transaction.executor())
            .await?;
        rows.extend(found);
    }
    rows.sort_by_key(|row| (row.correction_id, row.asset_id));
    let rows = rows.into_iter().map(|mut row| {
        if let Some(now) = again.get(&AssertionId::from_untyped_uuid(row.assertion_id)) {
            row.assertion_id = now.into_untyped_uuid();
        }
        row
    });
    let replace = OnConflict::columns([
        bulk_correction_asset::Column::TenantId,
        bulk_correction_asset::Column::CorrectionId,
        bulk_correction_asset::Column::AssetId,
    ])
    .update_column(bulk_correction_asset::Column::AssertionId)
    .to_owned();
    bulk::insert::<bulk_correction_asset::Entity, _>(transaction, rows, Some(replace)).await
}

fn read(row: bulk_correction::Model) -> Result<BulkCorrection> {
    let table = "bulk_correction";
    let actor = |column, text: &str| text.parse().map_err(|_| unreadable(table, column, text));
    let undone_at = optional_instant(table, "undone_at", row.undone_at)?;
    let undone = match (undone_at, &row.undone_by) {
        (Some(at), Some(by)) => Some(Undone {
            at,
            by: actor("undone_by", by)?,
            restored: row.restored.unsigned_abs(),
        }),
        _ => None,
    };
    Ok(BulkCorrection {
        id: BulkCorrectionId::from_untyped_uuid(row.id),
        attribute: row
            .attribute
            .parse()
            .map_err(|_| unreadable(table, "attribute", &row.attribute))?,
        value: row.value,
        filter: row.filter,
        assets: row.assets.unsigned_abs(),
        made_at: instant(table, "made_at", row.made_at)?,
        made_by: actor("made_by", &row.made_by)?,
        undone,
    })
}
