//! Facts: added, never changed. See [`domain::fact`] for what they mean.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::access::{EditAssets, ImportInventory, Permit, Scope};
use domain::fact::{Fact, Origin};
use domain::id::{AssetId, FactId, SourceId, SourceRecordId};
use newtype_uuid::GenericUuid;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};
use uuid::Uuid;

use crate::asset::within_reach;
use crate::connection::{Reader, Transaction};
use crate::entity::fact;
use crate::error::Result;
use crate::value::{instant, unreadable};

/// Adds what an import says.
pub async fn insert_imported(
    transaction: &Transaction,
    permit: &Permit<ImportInventory>,
    facts: &[(AssetId, Fact)],
) -> Result<()> {
    insert(transaction, permit.tenant().into_untyped_uuid(), facts).await
}

/// Adds what a person says.
pub async fn insert_edited(
    transaction: &Transaction,
    permit: &Permit<EditAssets>,
    facts: &[(AssetId, Fact)],
) -> Result<()> {
    insert(transaction, permit.tenant().into_untyped_uuid(), facts).await
}

async fn insert(transaction: &Transaction, tenant: Uuid, facts: &[(AssetId, Fact)]) -> Result<()> {
    for part in facts.chunks(Transaction::rows_per_statement::<fact::Entity>()) {
        let rows = part.iter().map(|(subject, fact)| row(tenant, *subject, fact));
        fact::Entity::insert_many(rows)
            .exec_without_returning(transaction.executor())
            .await?;
    }
    Ok(())
}

/// Every fact about one asset, in order of attribute, oldest first; none about one the reader may not see.
pub async fn of_asset(reader: &Reader<'_>, scope: &Scope, asset: AssetId) -> Result<Vec<Fact>> {
    let mut facts = of_assets(reader, scope, &[asset]).await?;
    Ok(facts.remove(&asset).unwrap_or_default())
}

/// Every fact about those of these assets that the reader may see.
pub async fn of_assets(
    reader: &Reader<'_>,
    scope: &Scope,
    assets: &[AssetId],
) -> Result<HashMap<AssetId, Vec<Fact>>> {
    let mut facts: HashMap<AssetId, Vec<Fact>> = HashMap::new();
    for part in assets.chunks(1_000) {
        let mut query = fact::Entity::find()
            .filter(fact::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
            .filter(fact::Column::SubjectId.is_in(part.iter().map(|asset| asset.into_untyped_uuid())))
            .order_by_asc(fact::Column::SubjectId)
            .order_by_asc(fact::Column::Attribute)
            .order_by_asc(fact::Column::Id);
        if scope.within().is_some() {
            query = query.filter(fact::Column::SubjectId.in_subquery(within_reach(scope)));
        }
        for row in query.all(&reader.executor()).await? {
            facts
                .entry(AssetId::from_untyped_uuid(row.subject_id))
                .or_default()
                .push(read(row)?);
        }
    }
    Ok(facts)
}

/// Which sources state one of `attributes` of which of these assets now; nothing about those the reader may not see.
pub async fn stating(
    reader: &Reader<'_>,
    scope: &Scope,
    assets: &[AssetId],
    attributes: &[&str],
) -> Result<BTreeMap<AssetId, BTreeSet<SourceId>>> {
    // Of one source about one attribute the newest counts; what it no longer states has no value.
    let mut newest: BTreeMap<(Uuid, String, Uuid), bool> = BTreeMap::new();
    for part in assets.chunks(1_000) {
        let mut query = fact::Entity::find()
            .filter(fact::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
            .filter(fact::Column::SubjectId.is_in(part.iter().map(|asset| asset.into_untyped_uuid())))
            .filter(fact::Column::Attribute.is_in(attributes.iter().copied()))
            .filter(fact::Column::SourceId.is_not_null())
            .order_by_asc(fact::Column::EnteredAt)
            .order_by_asc(fact::Column::Id);
        if scope.within().is_some() {
            query = query.filter(fact::Column::SubjectId.in_subquery(within_reach(scope)));
        }
        let rows: Vec<(Uuid, String, Uuid, Option<String>)> = query
            .select_only()
            .columns([
                fact::Column::SubjectId,
                fact::Column::Attribute,
                fact::Column::SourceId,
                fact::Column::Value,
            ])
            .into_tuple()
            .all(&reader.executor())
            .await?;
        for (asset, attribute, source, value) in rows {
            newest.insert((asset, attribute, source), value.is_some());
        }
    }
    let mut stating: BTreeMap<AssetId, BTreeSet<SourceId>> = BTreeMap::new();
    for ((asset, _, source), _) in newest.into_iter().filter(|(_, stated)| *stated) {
        let sources = stating.entry(AssetId::from_untyped_uuid(asset)).or_default();
        sources.insert(SourceId::from_untyped_uuid(source));
    }
    Ok(stating)
}

fn row(tenant: Uuid, subject: AssetId, fact: &Fact) -> fact::ActiveModel {
    let (source, record) = match fact.origin {
        Origin::Record { source, record } => {
            (Some(source.into_untyped_uuid()), Some(record.into_untyped_uuid()))
        }
        Origin::Hand => (None, None),
    };
    fact::ActiveModel {
        tenant_id: Set(tenant),
        subject_id: Set(subject.into_untyped_uuid()),
        attribute: Set(fact.attribute.clone()),
        id: Set(fact.id.into_untyped_uuid()),
        value: Set(fact.value.clone()),
        source_id: Set(source),
        source_record_id: Set(record),
        event_at: Set(fact.event_at.as_microseconds()),
        known_since: Set(fact.known_since.as_microseconds()),
        entered_at: Set(fact.entered_at.as_microseconds()),
        entered_by: Set(fact.entered_by.to_string()),
        supersedes: Set(fact.supersedes.map(GenericUuid::into_untyped_uuid)),
    }
}

fn read(row: fact::Model) -> Result<Fact> {
    let origin = match (row.source_id, row.source_record_id) {
        (Some(source), Some(record)) => Origin::Record {
            source: SourceId::from_untyped_uuid(source),
            record: SourceRecordId::from_untyped_uuid(record),
        },
        _ => Origin::Hand,
    };
    Ok(Fact {
        id: FactId::from_untyped_uuid(row.id),
        attribute: row.attribute,
        value: row.value,
        origin,
        event_at: instant("fact", "event_at", row.event_at)?,
        known_since: instant("fact", "known_since", row.known_since)?,
        entered_at: instant("fact", "entered_at", row.entered_at)?,
        entered_by: row
            .entered_by
            .parse()
            .map_err(|_| unreadable("fact", "entered_by", &row.entered_by))?,
        supersedes: row.supersedes.map(FactId::from_untyped_uuid),
    })
}
