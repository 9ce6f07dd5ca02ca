//! Inventory sources, and what each of their rows said last.

use std::collections::{BTreeMap, HashMap};

use domain::access::{ImportInventory, Permit, Scope};
use domain::asset::Attribute;
use domain::id::{AssetId, ImportId, SourceId, SourceRecordId};
use domain::text::sort_key;
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use uuid::Uuid;

use crate::asset::{keyed_text, known_keys, members, visible_among};
use crate::bulk;
use crate::connection::{Reader, Transaction};
use crate::entity::{earlier_record, source, source_choice, source_record};
use crate::error::{Error, Result};
use crate::value::instant;

/// Keys looked up in one statement.
const KEYS_AT_ONCE: usize = 2_000;

/// One place the hospital keeps an inventory in: GLPI, the biomedical list, the directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The identifier.
    pub id: SourceId,
    /// Its name; unique in the tenant, however it is written.
    pub name: String,
    /// Which source wins where two disagree; the smaller number does.
    pub precedence: u32,
    /// The mapping of columns accepted last, as JSON.
    pub mapping: Option<String>,
    /// Its number in the tenant, from 0: its place in a [`SourceSet`](domain::source::SourceSet).
    pub number: u32,
    /// How many days may pass from one accepted file to the next, where people said.
    pub expected_days: Option<u32>,
    /// Counts changes.
    pub version: i32,
}

/// What one row of a source said last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceRecord {
    /// The identifier.
    pub id: SourceRecordId,
    /// What tells the row from the others of its source.
    pub key: String,
    /// The asset made with it; another may stand for that one ([`crate::asset::join`]).
    pub asset: AssetId,
    /// The import that changed it last.
    pub import: ImportId,
    /// Its line in that file.
    pub line: u64,
    /// What it says.
    pub attributes: BTreeMap<Attribute, String>,
    /// When it last said something new.
    pub stated_at: Instant,
}

/// Adds a source.
///
/// [`Error::Exists`] when the tenant has one of this name.
pub async fn insert(
    transaction: &Transaction,
    permit: &Permit<ImportInventory>,
    new: &Source,
    created_at: Instant,
) -> Result<()> {
    let row = source::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        id: Set(new.id.into_untyped_uuid()),
        name: Set(new.name.clone()),
        name_sort: Set(sort_key(&new.name)),
        precedence: Set(i32::try_from(new.precedence).unwrap_or(i32::MAX)),
        mapping: Set(new.mapping.clone()),
        created_at: Set(created_at.as_microseconds()),
        version: Set(1),
        number: Set(i32::try_from(new.number).unwrap_or(i32::MAX)),
        expected_days: Set(new.expected_days.and_then(|days| i32::try_from(days).ok())),
    };
    row.insert(transaction.executor())
        .await
        .map_err(|error| Error::exists(error, "source"))?;
    Ok(())
}

/// The sources of the tenant, the preferred first.
pub async fn list(reader: &Reader<'_>, scope: &Scope) -> Result<Vec<Source>> {
    let rows = source::Entity::find()
        .filter(source::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .order_by_asc(source::Column::Precedence)
        .order_by_asc(source::Column::Id)
        .all(&reader.executor())
        .await?;
    Ok(rows.into_iter().map(read).collect())
}

/// The source of this name, however it is written, if the tenant has one.
pub async fn by_name(reader: &Reader<'_>, scope: &Scope, name: &str) -> Result<Option<Source>> {
    let row = source::Entity::find()
        .filter(source::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(source::Column::NameSort.eq(sort_key(name)))
        .one(&reader.executor())
        .await?;
    Ok(row.map(read))
}

/// The source of this identifier.
pub async fn fetch(reader: &Reader<'_>, scope: &Scope, id: SourceId) -> Result<Source> {
    let key = (scope.tenant().into_untyped_uuid(), id.into_untyped_uuid());
    let row = source::Entity::find_by_id(key).one(&reader.executor()).await?;
    row.map(read).ok_or(Error::NotFound("source"))
}

/// Remembers the mapping accepted for a source, for its next file; none forgets it.
///
/// [`Error::NotFound`] when the tenant has no such source.
pub async fn remember_mapping(
    transaction: &Transaction,
    permit: &Permit<ImportInventory>,
    id: SourceId,
    mapping: Option<&str>,
) -> Result<()> {
    let remembered = source::Entity::update_many()
        .col_expr(source::Column::Mapping, Expr::value(mapping))
        .col_expr(source::Column::Version, Expr::col(source::Column::Version).add(1))
        .filter(source::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(source::Column::Id.eq(id.into_untyped_uuid()))
        .exec(transaction.executor())
        .await?;
    if remembered.rows_affected == 0 {
        Err(Error::NotFound("source"))
    } else {
        Ok(())
    }
}

/// Orders the sources: each gets the number that is given with it, of which the smaller wins.
pub async fn set_precedence(
    transaction: &Transaction,
    permit: &Permit<ImportInventory>,
    order: &[(SourceId, u32)],
) -> Result<()> {
    let mut sorted = order.to_vec();
    sorted.sort_unstable();
    for (source, precedence) in sorted {
        source::Entity::update_many()
            .col_expr(
                source::Column::Precedence,
                Expr::value(i32::try_from(precedence).unwrap_or(i32::MAX)),
            )
            .col_expr(source::Column::Version, Expr::col(source::Column::Version).add(1))
            .filter(source::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
            .filter(source::Column::Id.eq(source.into_untyped_uuid()))
            .exec(transaction.executor())
            .await?;
    }
    Ok(())
}

/// Says how many days may pass between two files of a source still at `version`; none where nobody expects any.
///
/// [`Error::Changed`] when it was changed since, [`Error::NotFound`] when there is no such source.
pub async fn expect_every(
    transaction: &Transaction,
    permit: &Permit<ImportInventory>,
    id: SourceId,
    version: i32,
    days: Option<u32>,
) -> Result<()> {
    let days = days.and_then(|days| i32::try_from(days).ok());
    let changed = source::Entity::update_many()
        .col_expr(source::Column::ExpectedDays, Expr::value(days))
        .col_expr(source::Column::Version, Expr::col(source::Column::Version).add(1))
        .filter(source::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(source::Column::Id.eq(id.into_untyped_uuid()))
        .filter(source::Column::Version.eq(version))
        .exec(transaction.executor())
        .await?;
    if changed.rows_affected == 0 {
        fetch(&transaction.read(), permit.scope(), id).await?;
        return Err(Error::Changed("source"));
    }
    Ok(())
}

/// The source that people chose for single attributes.
pub async fn choices(reader: &Reader<'_>, scope: &Scope) -> Result<BTreeMap<Attribute, SourceId>> {
    let rows = source_choice::Entity::find()
        .filter(source_choice::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .all(&reader.executor())
        .await?;
    let known = rows.into_iter().filter_map(|row| {
        let attribute = row.attribute.parse().ok()?;
        Some((attribute, SourceId::from_untyped_uuid(row.source_id)))
    });
    Ok(known.collect())
}

/// Chooses the source that wins for one attribute; none leaves it to the order of all.
pub async fn choose(
    transaction: &Transaction,
    permit: &Permit<ImportInventory>,
    attribute: Attribute,
    source: Option<SourceId>,
    at: Instant,
) -> Result<()> {
    let tenant = permit.tenant().into_untyped_uuid();
    source_choice::Entity::delete_many()
        .filter(source_choice::Column::TenantId.eq(tenant))
        .filter(source_choice::Column::Attribute.eq(attribute.as_str()))
        .exec(transaction.executor())
        .await?;
    if let Some(source) = source {
        let row = source_choice::ActiveModel {
            tenant_id: Set(tenant),
            attribute: Set(attribute.as_str().to_owned()),
            source_id: Set(source.into_untyped_uuid()),
            chosen_at: Set(at.as_microseconds()),
            chosen_by: Set(permit.actor().to_string()),
        };
        source_choice::Entity::insert(row)
            .exec_without_returning(transaction.executor())
            .await?;
    }
    Ok(())
}

/// How many rows each source has.
pub async fn count_records(reader: &Reader<'_>, scope: &Scope) -> Result<HashMap<SourceId, u64>> {
    let rows: Vec<(Uuid, i64)> = source_record::Entity::find()
        .filter(source_record::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .select_only()
        .column(source_record::Column::SourceId)
        .column_as(source_record::Column::Key.count(), "records")
        .group_by(source_record::Column::SourceId)
        .into_tuple()
        .all(&reader.executor())
        .await?;
    let counted = rows
        .into_iter()
        .map(|(source, records)| (SourceId::from_untyped_uuid(source), records.unsigned_abs()));
    Ok(counted.collect())
}

/// What every row of a source said last, by key.
pub async fn records(
    reader: &Reader<'_>,
    scope: &Scope,
    source: SourceId,
) -> Result<HashMap<String, SourceRecord>> {
    let rows = source_record::Entity::find()
        .filter(source_record::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(source_record::Column::SourceId.eq(source.into_untyped_uuid()))
        .all(&reader.executor())
        .await?;
    rows.into_iter()
        .map(|row| Ok((row.key.clone(), read_record(row)?)))
        .collect()
}

/// What the rows of a source with these keys said last, by key.
pub async fn records_by_key(
    reader: &Reader<'_>,
    scope: &Scope,
    source: SourceId,
    keys: &[&str],
) -> Result<HashMap<String, SourceRecord>> {
    let mut records = HashMap::new();
    for part in keys.chunks(KEYS_AT_ONCE) {
        let rows = source_record::Entity::find()
            .filter(source_record::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
            .filter(source_record::Column::SourceId.eq(source.into_untyped_uuid()))
            .filter(source_record::Column::Key.is_in(part.iter().copied()))
            .all(&reader.executor())
            .await?;
        for row in rows {
            records.insert(row.key.clone(), read_record(row)?);
        }
    }
    Ok(records)
}

/// The identifiers of the rows a source has named.
pub async fn record_ids(reader: &Reader<'_>, scope: &Scope, source: SourceId) -> Result<Vec<SourceRecordId>> {
    let ids: Vec<Uuid> = source_record::Entity::find()
        .select_only()
        .column(source_record::Column::Id)
        .filter(source_record::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(source_record::Column::SourceId.eq(source.into_untyped_uuid()))
        .into_tuple()
        .all(&reader.executor())
        .await?;
    Ok(ids.into_iter().map(SourceRecordId::from_untyped_uuid).collect())
}

/// The rows a source has named, each key with its record, `limit` at a time from the key after `after`, in order of keys.
pub async fn named_after(
    reader: &Reader<'_>,
    scope: &Scope,
    source: SourceId,
    after: Option<&str>,
    limit: u64,
) -> Result<Vec<(String, SourceRecordId)>> {
    let mut query = source_record::Entity::find()
        .select_only()
        .columns([source_record::Column::Key, source_record::Column::Id])
        .filter(source_record::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(source_record::Column::SourceId.eq(source.into_untyped_uuid()))
        .order_by_asc(source_record::Column::Key)
        .limit(limit);
    if let Some(after) = after {
        query = query.filter(source_record::Column::Key.gt(after));
    }
    let rows: Vec<(String, Uuid)> = query.into_tuple().all(&reader.executor()).await?;
    let named = rows
        .into_iter()
        .map(|(key, id)| (key, SourceRecordId::from_untyped_uuid(id)));
    Ok(named.collect())
}

/// Which rows of which sources speak of each of these assets or of those it stands for, in order of source and key;
/// none of one the reader may not see.
pub async fn records_of_assets(
    reader: &Reader<'_>,
    scope: &Scope,
    assets: &[AssetId],
) -> Result<HashMap<AssetId, Vec<(SourceId, SourceRecord)>>> {
    let assets = visible_among(reader, scope, assets).await?;
    let mut shown_as: HashMap<AssetId, AssetId> = assets.iter().map(|asset| (*asset, *asset)).collect();
    shown_as.extend(members(reader, scope, &assets).await?);
    let speaking: Vec<AssetId> = shown_as.keys().copied().collect();
    let mut records: HashMap<AssetId, Vec<(SourceId, SourceRecord)>> = HashMap::new();
    for (source, record) in records_made_with(reader, scope, &speaking).await? {
        if let Some(asset) = shown_as.get(&record.asset) {
            records.entry(*asset).or_default().push((source, record));
        }
    }
    for records in records.values_mut() {
        records.sort_by(|(one, first), (other, second)| (one, &first.key).cmp(&(other, &second.key)));
    }
    Ok(records)
}

/// Every record of every source of the tenant, `limit` at a time from the one after `after`, in order of asset: what is
/// compared to find which speak of one thing.
pub async fn walk(
    reader: &Reader<'_>,
    scope: &Scope,
    after: Option<AssetId>,
    limit: u64,
) -> Result<Vec<(SourceId, SourceRecord)>> {
    let mut query = source_record::Entity::find()
        .filter(source_record::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .order_by_asc(source_record::Column::AssetId)
        .limit(limit);
    if let Some(after) = after {
        query = query.filter(source_record::Column::AssetId.gt(after.into_untyped_uuid()));
    }
    query
        .all(&reader.executor())
        .await?
        .into_iter()
        .map(|row| Ok((SourceId::from_untyped_uuid(row.source_id), read_record(row)?)))
        .collect()
}

/// The records that these assets were made with.
pub async fn records_made_with(
    reader: &Reader<'_>,
    scope: &Scope,
    assets: &[AssetId],
) -> Result<Vec<(SourceId, SourceRecord)>> {
    let mut records = Vec::with_capacity(assets.len());
    for part in assets.chunks(1_000) {
        let rows = source_record::Entity::find()
            .filter(source_record::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
            .filter(source_record::Column::AssetId.is_in(part.iter().map(|asset| asset.into_untyped_uuid())))
            .all(&reader.executor())
            .await?;
        for row in rows {
            records.push((SourceId::from_untyped_uuid(row.source_id), read_record(row)?));
        }
    }
    Ok(records)
}

/// Stores what rows of a source say now.
pub async fn put_records(
    transaction: &Transaction,
    permit: &Permit<ImportInventory>,
    source: SourceId,
    mut records: Vec<SourceRecord>,
) -> Result<()> {
    records.sort_by(|one, other| one.key.cmp(&other.key));
    let tenant_id = permit.tenant().into_untyped_uuid();
    let rows = records.into_iter().map(move |record| source_record::Model {
        tenant_id,
        source_id: source.into_untyped_uuid(),
        key: record.key,
        id: record.id.into_untyped_uuid(),
        asset_id: record.asset.into_untyped_uuid(),
        import_id: record.import.into_untyped_uuid(),
        line: i64::try_from(record.line).unwrap_or(i64::MAX),
        attributes: keyed_text(&record.attributes),
        stated_at: record.stated_at.as_microseconds(),
    });
    let replace = OnConflict::columns([
        source_record::Column::TenantId,
        source_record::Column::SourceId,
        source_record::Column::Key,
    ])
    .update_columns([
        source_record::Column::ImportId,
        source_record::Column::Line,
        source_record::Column::Attributes,
        source_record::Column::StatedAt,
    ])
    .to_owned();
    bulk::insert_apart::<source_record::Entity, _>(transaction, rows, Some(replace)).await
}

/// Keeps what records said before an import changes them, so that it can be undone.
pub async fn keep_earlier(
    transaction: &Transaction,
    permit: &Permit<ImportInventory>,
    changed_by: ImportId,
    records: &[SourceRecord],
) -> Result<()> {
    let rows = records.iter().map(|record| earlier_record::Model {
        tenant_id: permit.tenant().into_untyped_uuid(),
        changed_by: changed_by.into_untyped_uuid(),
        id: record.id.into_untyped_uuid(),
        key: record.key.clone(),
        asset_id: record.asset.into_untyped_uuid(),
        import_id: record.import.into_untyped_uuid(),
        line: i64::try_from(record.line).unwrap_or(i64::MAX),
        attributes: keyed_text(&record.attributes),
        stated_at: record.stated_at.as_microseconds(),
    });
    bulk::insert::<earlier_record::Entity, _>(transaction, rows, None).await
}

/// What the records that an import changed said before it.
pub async fn earlier_records(
    reader: &Reader<'_>,
    scope: &Scope,
    changed_by: ImportId,
) -> Result<Vec<SourceRecord>> {
    let rows = earlier_record::Entity::find()
        .filter(earlier_record::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(earlier_record::Column::ChangedBy.eq(changed_by.into_untyped_uuid()))
        .order_by_asc(earlier_record::Column::Id)
        .all(&reader.executor())
        .await?;
    rows.into_iter()
        .map(|row| {
            read_record(source_record::Model {
                tenant_id: row.tenant_id,
                source_id: Uuid::nil(),
                key: row.key,
                id: row.id,
                asset_id: row.asset_id,
                import_id: row.import_id,
                line: row.line,
                attributes: row.attributes,
                stated_at: row.stated_at,
            })
        })
        .collect()
}

/// Forgets what records said before an import, once it is undone.
pub async fn forget_earlier(
    transaction: &Transaction,
    permit: &Permit<ImportInventory>,
    changed_by: ImportId,
) -> Result<()> {
    earlier_record::Entity::delete_many()
        .filter(earlier_record::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(earlier_record::Column::ChangedBy.eq(changed_by.into_untyped_uuid()))
        .exec(transaction.executor())
        .await?;
    Ok(())
}

/// Removes the records of a source that an import made or changed last. What they said stays in the facts.
pub async fn remove_records(
    transaction: &Transaction,
    permit: &Permit<ImportInventory>,
    source: SourceId,
    import: ImportId,
) -> Result<()> {
    source_record::Entity::delete_many()
        .filter(source_record::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(source_record::Column::SourceId.eq(source.into_untyped_uuid()))
        .filter(source_record::Column::ImportId.eq(import.into_untyped_uuid()))
        .exec(transaction.executor())
        .await?;
    Ok(())
}

fn read(row: source::Model) -> Source {
    Source {
        id: SourceId::from_untyped_uuid(row.id),
        name: row.name,
        precedence: u32::try_from(row.precedence).unwrap_or(0),
        mapping: row.mapping,
        number: u32::try_from(row.number).unwrap_or(0),
        expected_days: row.expected_days.and_then(|days| u32::try_from(days).ok()),
        version: row.version,
    }
}

fn read_record(row: source_record::Model) -> Result<SourceRecord> {
    Ok(SourceRecord {
        id: SourceRecordId::from_untyped_uuid(row.id),
        key: row.key,
        asset: AssetId::from_untyped_uuid(row.asset_id),
        import: ImportId::from_untyped_uuid(row.import_id),
        line: row.line.unsigned_abs(),
        attributes: known_keys("source_record", "attributes", &row.attributes)?,
        stated_at: instant("source_record", "stated_at", row.stated_at)?,
    })
}
