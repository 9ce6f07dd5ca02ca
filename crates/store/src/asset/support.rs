//! How far equipment is supported, in numbers and without its wide rows: for the round, and for what stands on it.

use std::collections::{BTreeMap, HashMap};

use domain::access::Scope;
use domain::asset::{AssetKind, Attribute};
use domain::id::AssetId;
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::{Alias, Expr, Query};
use sea_orm::{
    ColumnTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};
use uuid::Uuid;

use super::list::{of_tenant, within_reach};
use super::{Asset, kind, known_keys, visible};
use crate::connection::Reader;
use crate::entity::{asset, asset_search};
use crate::error::Result;
use crate::value::instant;

/// How many assets of each state of support the reader may see.
pub async fn count_by_support_state(reader: &Reader<'_>, scope: &Scope) -> Result<BTreeMap<String, u64>> {
    let counted: Vec<(String, i64)> = asset_search::Entity::find()
        .filter(of_tenant(scope))
        .filter(within_reach(scope))
        .select_only()
        .column(asset_search::Column::SupportState)
        .column_as(asset_search::Column::AssetId.count(), "count")
        .group_by(asset_search::Column::SupportState)
        .into_tuple()
        .all(&reader.executor())
        .await?;
    Ok(counted
        .into_iter()
        .map(|(state, count)| (state, count.unsigned_abs()))
        .collect())
}

/// What today's round is made from: a piece of equipment without what only lists and pages show of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssetInState {
    /// The identifier.
    pub id: AssetId,
    /// The value shown for every attribute that has one.
    pub attributes: BTreeMap<Attribute, String>,
    /// Product, in endoflife.date's name; empty when unknown.
    pub product: String,
    /// Release, likewise.
    pub release: String,
    /// The whole identification, as JSON.
    pub identification: String,
    /// When it was first heard of.
    pub created_at: Instant,
}

impl From<Asset> for AssetInState {
    fn from(asset: Asset) -> Self {
        Self {
            id: asset.id,
            attributes: asset.attributes,
            product: asset.support.product,
            release: asset.support.release,
            identification: asset.support.identification,
            created_at: asset.created_at,
        }
    }
}

/// The assets in any of these states of support that the reader may see, in order of identifier. Thousands of rows
/// for one page: only the columns that are needed travel.
pub async fn in_support_states(
    reader: &Reader<'_>,
    scope: &Scope,
    states: &[&str],
) -> Result<Vec<AssetInState>> {
    let in_state = Query::select()
        .column(asset_search::Column::AssetId)
        .from(asset_search::Entity)
        .and_where(of_tenant(scope))
        .and_where(asset_search::Column::SupportState.is_in(states.iter().copied()))
        .to_owned();
    let rows: Vec<(Uuid, String, String, String, String, i64)> = visible(scope)
        .filter(asset::Column::Id.in_subquery(in_state))
        .order_by_asc(asset::Column::Id)
        .select_only()
        .columns([
            asset::Column::Id,
            asset::Column::Attributes,
            asset::Column::Product,
            asset::Column::Release,
            asset::Column::Identification,
            asset::Column::CreatedAt,
        ])
        .into_tuple()
        .all(&reader.executor())
        .await?;
    rows.into_iter()
        .map(|(id, attributes, product, release, identification, created_at)| {
            Ok(AssetInState {
                id: AssetId::from_untyped_uuid(id),
                attributes: known_keys("asset", "attributes", &attributes)?,
                product,
                release,
                identification,
                created_at: instant("asset", "created_at", created_at)?,
            })
        })
        .collect()
}

/// How far a piece of equipment is supported, without saying which it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupportState {
    /// State of support on the day of the last identification.
    pub state: String,
    /// What kind of equipment it is; none when no source says.
    pub kind: Option<AssetKind>,
}

/// The state of support of those of these assets that the reader may see.
pub async fn support_states(
    reader: &Reader<'_>,
    scope: &Scope,
    ids: &[AssetId],
) -> Result<HashMap<AssetId, SupportState>> {
    let mut states = HashMap::with_capacity(ids.len());
    for part in ids.chunks(1_000) {
        let rows: Vec<(Uuid, String, String)> = asset_search::Entity::find()
            .filter(of_tenant(scope))
            .filter(within_reach(scope))
            .filter(asset_search::Column::AssetId.is_in(part.iter().map(|id| id.into_untyped_uuid())))
            .select_only()
            .columns([
                asset_search::Column::AssetId,
                asset_search::Column::SupportState,
                asset_search::Column::Kind,
            ])
            .into_tuple()
            .all(&reader.executor())
            .await?;
        for (id, state, text) in rows {
            let kind = kind(&text)?;
            states.insert(AssetId::from_untyped_uuid(id), SupportState { state, kind });
        }
    }
    Ok(states)
}

/// The supported equipment whose support ends next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndingNext {
    /// One piece of it.
    pub id: AssetId,
    /// How many pieces of its kind run the same release.
    pub pieces: u64,
}

/// Of the equipment in `state` that the reader may see, what ends first after `after` (`YYYY-MM-DD`): once among
/// medical devices and once among all else, since other people look after them. An index is walked from that day on.
pub async fn ending_next(
    reader: &Reader<'_>,
    scope: &Scope,
    state: &str,
    after: &str,
    medical_devices: bool,
) -> Result<Option<EndingNext>> {
    let device = AssetKind::MedicalDevice.as_str();
    let of_kind = if medical_devices {
        asset_search::Column::Kind.eq(device)
    } else {
        asset_search::Column::Kind.ne(device)
    };
    let first: Option<(Uuid, String, String)> = asset_search::Entity::find()
        .filter(of_tenant(scope))
        .filter(within_reach(scope))
        .filter(asset_search::Column::EndOfSupport.gt(after))
        .filter(asset_search::Column::SupportState.eq(state))
        .filter(of_kind)
        .order_by_asc(asset_search::Column::EndOfSupport)
        .order_by_asc(asset_search::Column::AssetId)
        .select_only()
        .columns([
            asset_search::Column::AssetId,
            asset_search::Column::EndOfSupport,
            asset_search::Column::Kind,
        ])
        .limit(1)
        .into_tuple()
        .one(&reader.executor())
        .await?;
    let Some((id, end, kind)) = first else {
        return Ok(None);
    };
    let pieces = same_release(scope, id, &end)
        .filter(within_reach(scope))
        .filter(asset_search::Column::SupportState.eq(state))
        .filter(asset_search::Column::Kind.eq(kind))
        .count(&reader.executor())
        .await?;
    Ok(Some(EndingNext {
        id: AssetId::from_untyped_uuid(id),
        pieces,
    }))
}

/// The assets whose support ends on `end` and that run what `id` runs.
fn same_release(scope: &Scope, id: Uuid, end: &str) -> Select<asset_search::Entity> {
    let sample = Alias::new("sample");
    let of = |column: asset::Column| Expr::col((asset::Entity, column));
    let of_sample = |column: asset::Column| Expr::col((sample.clone(), column));
    let tenant = scope.tenant().into_untyped_uuid();
    let alike = Query::select()
        .column((asset::Entity, asset::Column::Id))
        .from(asset::Entity)
        .from_as(asset::Entity, sample.clone())
        .and_where(of_sample(asset::Column::TenantId).eq(tenant))
        .and_where(of_sample(asset::Column::Id).eq(id))
        .and_where(of(asset::Column::TenantId).eq(tenant))
        .and_where(of(asset::Column::Product).eq(of_sample(asset::Column::Product)))
        .and_where(of(asset::Column::Release).eq(of_sample(asset::Column::Release)))
        .to_owned();
    asset_search::Entity::find()
        .filter(of_tenant(scope))
        .filter(asset_search::Column::EndOfSupport.eq(end))
        .filter(asset_search::Column::AssetId.in_subquery(alike))
}
