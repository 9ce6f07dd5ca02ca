//! Equipment: the projection that lists and pages show.
//!
//! Rows here are derived: from facts (what the sources say) and from the identification of the operating system.
//! They can be rebuilt from both. Each asset has two: a wide one with everything a page shows, and a narrow one with
//! what lists are searched, filtered and sorted by. Only [`project_imported`] and [`project_edited`] write them,
//! always both.
//!
//! Each record of a source has an asset of its own, made with it. Where several records speak of one piece of
//! equipment, one of their assets stands for all ([`join`]): it alone has a narrow row and is seen, and what is said of the
//! others is read as said of it.

mod chosen;
mod join;
mod list;
mod owner;
mod project;
mod support;

use std::collections::BTreeMap;

use domain::access::Scope;
use domain::asset::{AssetKind, Attribute};
use domain::disagreement::Disagreement;
use domain::id::{AssetId, ScopeId, ZoneId};
use domain::source::SourceSet;
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::connection::Reader;
use crate::entity::asset;
use crate::error::{Error, Result};
use crate::tenant::below;
use crate::value::{instant, unreadable};

pub use chosen::chosen;
pub use join::{join, joined, leader};
pub(crate) use join::{leaders, members};
pub(crate) use list::within_reach;
pub use list::{AssetRow, Filter, InZone, Page, PageStart, Position, Sort, count, list};
pub use owner::{Owner, count_owned, owners};
pub(crate) use project::keyed_text;
pub use project::{project_edited, project_imported, remove};
pub use support::{
    AssetInState, EndingNext, SupportState, count_by_support_state, ending_next, in_support_states,
    support_states,
};

/// What is kept of one asset beside its identifier: made from its facts and the identification.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Projection {
    /// The identifier.
    pub id: AssetId,
    /// The site or unit it belongs to; the tenant itself when unknown.
    pub scope: ScopeId,
    /// The value shown for every attribute that has one.
    pub attributes: BTreeMap<Attribute, String>,
    /// What product and release it runs.
    pub support: SupportColumns,
    /// What lists are filtered by beside.
    pub derived: Derived,
    /// Where its sources disagree; none leaves what is known of it.
    pub disagreements: Option<Vec<Disagreement>>,
}

/// What is worked out of what is said of an asset and of its surroundings, for filtering.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Derived {
    /// The sources that speak of it.
    pub sources: SourceSet,
    /// The part of the network it is in; none when unknown.
    pub zone: Option<ZoneId>,
    /// From where it can be reached, as the key of [`domain::round::Reach`]; empty before it was worked out.
    pub exposure: String,
}

/// The identification as columns, for filtering and sorting.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SupportColumns {
    /// Product, in endoflife.date's name; empty when unknown.
    pub product: String,
    /// Release, likewise.
    pub release: String,
    /// End of support, `YYYY-MM-DD`; empty when unknown.
    pub end_of_support: String,
    /// End of paid extended support, likewise.
    pub extended_support: String,
    /// State on the day of the identification, which runs daily.
    pub state: String,
    /// The whole identification, as JSON.
    pub identification: String,
}

/// One asset with everything known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// The identifier.
    pub id: AssetId,
    /// The site or unit it belongs to.
    pub scope: ScopeId,
    /// The value shown for every attribute that has one.
    pub attributes: BTreeMap<Attribute, String>,
    /// What product and release it runs.
    pub support: SupportColumns,
    /// What lists are filtered by beside.
    pub derived: Derived,
    /// When it was first heard of.
    pub created_at: Instant,
    /// When its projection last changed.
    pub changed_at: Instant,
    /// Counts changes.
    pub version: i32,
}

/// One asset.
pub async fn fetch(reader: &Reader<'_>, scope: &Scope, id: AssetId) -> Result<Asset> {
    let row = visible(scope)
        .filter(asset::Column::Id.eq(id.into_untyped_uuid()))
        .one(&reader.executor())
        .await?
        .ok_or(Error::NotFound("asset"))?;
    read(row)
}

/// The assets of these identifiers that the reader may see, in order of identifier.
pub async fn fetch_all(reader: &Reader<'_>, scope: &Scope, ids: &[AssetId]) -> Result<Vec<Asset>> {
    let mut assets = Vec::with_capacity(ids.len());
    for part in ids.chunks(1_000) {
        let rows = visible(scope)
            .filter(asset::Column::Id.is_in(part.iter().map(|id| id.into_untyped_uuid())))
            .order_by_asc(asset::Column::Id)
            .all(&reader.executor())
            .await?;
        for row in rows {
            assets.push(read(row)?);
        }
    }
    assets.sort_by_key(|asset| asset.id);
    Ok(assets)
}

/// Every asset of a kind that the reader may see, in order of identifier.
pub async fn of_kind(reader: &Reader<'_>, scope: &Scope, kind: AssetKind) -> Result<Vec<Asset>> {
    visible(scope)
        .filter(asset::Column::Kind.eq(kind.as_str()))
        .order_by_asc(asset::Column::Id)
        .all(&reader.executor())
        .await?
        .into_iter()
        .map(read)
        .collect()
}

/// Every asset of the tenant, `limit` at a time from the one after `after`, for the jobs that go through all.
pub async fn walk(
    reader: &Reader<'_>,
    scope: &Scope,
    after: Option<AssetId>,
    limit: u64,
) -> Result<Vec<Asset>> {
    let mut query = visible(scope).order_by_asc(asset::Column::Id).limit(limit);
    if let Some(after) = after {
        query = query.filter(asset::Column::Id.gt(after.into_untyped_uuid()));
    }
    query
        .all(&reader.executor())
        .await?
        .into_iter()
        .map(read)
        .collect()
}

/// Those of these assets that the reader may see.
pub(crate) async fn visible_among(
    reader: &Reader<'_>,
    scope: &Scope,
    assets: &[AssetId],
) -> Result<Vec<AssetId>> {
    if scope.within().is_none() {
        return Ok(assets.to_vec());
    }
    let mut seen = Vec::with_capacity(assets.len());
    for part in assets.chunks(1_000) {
        let rows: Vec<Uuid> = visible(scope)
            .select_only()
            .column(asset::Column::Id)
            .filter(asset::Column::Id.is_in(part.iter().map(|asset| asset.into_untyped_uuid())))
            .into_tuple()
            .all(&reader.executor())
            .await?;
        seen.extend(rows.into_iter().map(AssetId::from_untyped_uuid));
    }
    Ok(seen)
}

fn visible(scope: &Scope) -> Select<asset::Entity> {
    let query = asset::Entity::find()
        .filter(asset::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(asset::Column::JoinedTo.is_null());
    match scope.within() {
        Some(tops) => query.filter(asset::Column::ScopeId.in_subquery(below(tops))),
        None => query,
    }
}

/// Reads what [`keyed_text`] wrote. An attribute this version does not know is left out: it is shown again by a
/// version that knows it, because facts are never removed.
pub(crate) fn known_keys<V: DeserializeOwned>(
    table: &'static str,
    column: &'static str,
    text: &str,
) -> Result<BTreeMap<Attribute, V>> {
    // A key is borrowed: none that was ever written needs an escape.
    let object: BTreeMap<&str, V> =
        serde_json::from_str(text).map_err(|_| unreadable(table, column, text))?;
    Ok(object
        .into_iter()
        .filter_map(|(key, value)| Some((key.parse().ok()?, value)))
        .collect())
}

fn kind(text: &str) -> Result<Option<AssetKind>> {
    if text.is_empty() {
        return Ok(None);
    }
    text.parse()
        .map(Some)
        .map_err(|_| unreadable("asset", "kind", text))
}

fn read(row: asset::Model) -> Result<Asset> {
    Ok(Asset {
        id: AssetId::from_untyped_uuid(row.id),
        scope: ScopeId::from_untyped_uuid(row.scope_id),
        attributes: known_keys("asset", "attributes", &row.attributes)?,
        support: SupportColumns {
            product: row.product,
            release: row.release,
            end_of_support: row.end_of_support,
            extended_support: row.extended_support,
            state: row.support_state,
            identification: row.identification,
        },
        derived: Derived {
            sources: SourceSet::from_bits(row.source_set),
            zone: row.zone_id.map(ZoneId::from_untyped_uuid),
            exposure: row.exposure,
        },
        created_at: instant("asset", "created_at", row.created_at)?,
        changed_at: instant("asset", "changed_at", row.changed_at)?,
        version: row.version,
    })
}
