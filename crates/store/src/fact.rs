//! Facts: added, never changed. See [`domain::fact`] for what they mean.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use domain::access::{EditAssets, ImportInventory, Permit, Scope};
use domain::fact::{Fact, Origin};
use domain::id::{AssetId, FactId, SourceId, SourceRecordId};
use newtype_uuid::GenericUuid;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::asset::{members, visible_among};
use crate::bulk;
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
    let rows = facts.iter().map(|(subject, fact)| row(tenant, *subject, fact));
    bulk::insert::<fact::Entity, _>(transaction, rows, None).await
}

/// Every fact about one asset, in order of attribute, oldest first; none about one the reader may not see.
pub async fn of_asset(reader: &Reader<'_>, scope: &Scope, asset: AssetId) -> Result<Vec<Fact>> {
    let mut facts = of_assets(reader, scope, &[asset]).await?;
    Ok(facts.remove(&asset).unwrap_or_default())
}

/// Every fact about those of these assets that the reader may see, with what is said of the assets they stand for.
pub async fn of_assets(
    reader: &Reader<'_>,
    scope: &Scope,
    assets: &[AssetId],
) -> Result<HashMap<AssetId, Vec<Fact>>> {
    let subjects = Subjects::of(reader, scope, assets).await?;
    let mut facts: HashMap<AssetId, Vec<Fact>> = HashMap::new();
    for part in subjects.all.chunks(1_000) {
        let rows = fact::Entity::find()
            .filter(fact::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
            .filter(fact::Column::SubjectId.is_in(part.iter().copied()))
            .order_by_asc(fact::Column::SubjectId)
            .order_by_asc(fact::Column::Attribute)
            .order_by_asc(fact::Column::Id)
            .all(&reader.executor())
            .await?;
        for row in rows {
            facts
                .entry(subjects.shown_as(row.subject_id))
                .or_default()
                .push(read(row)?);
        }
    }
    if !subjects.leaders.is_empty() {
        for facts in facts.values_mut() {
            facts.sort_by(|one, other| (&one.attribute, one.id).cmp(&(&other.attribute, other.id)));
        }
    }
    Ok(facts)
}

/// Those of these assets of which a person has said something that stands.
pub async fn spoken_of_by_hand(
    reader: &Reader<'_>,
    scope: &Scope,
    assets: &[AssetId],
) -> Result<BTreeSet<AssetId>> {
    let mut standing: BTreeSet<(Uuid, String)> = BTreeSet::new();
    for part in assets.chunks(1_000) {
        let said: Vec<(Uuid, String, Option<String>)> = fact::Entity::find()
            .select_only()
            .columns([
                fact::Column::SubjectId,
                fact::Column::Attribute,
                fact::Column::Value,
            ])
            .filter(fact::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
            .filter(fact::Column::SubjectId.is_in(part.iter().map(|asset| asset.into_untyped_uuid())))
            .filter(fact::Column::SourceId.is_null())
            .order_by_asc(fact::Column::Id)
            .into_tuple()
            .all(&reader.executor())
            .await?;
        for (subject, attribute, value) in said {
            match value {
                Some(_) => standing.insert((subject, attribute)),
                None => standing.remove(&(subject, attribute)),
            };
        }
    }
    let assets = standing.into_iter().map(|(subject, _)| subject);
    Ok(assets.map(AssetId::from_untyped_uuid).collect())
}

/// The subjects whose facts are those of some assets: themselves, and the assets they stand for.
struct Subjects {
    all: Vec<Uuid>,
    leaders: HashMap<Uuid, AssetId>,
}

impl Subjects {
    /// Of those of `assets` that the reader may see.
    async fn of(reader: &Reader<'_>, scope: &Scope, assets: &[AssetId]) -> Result<Self> {
        let seen = visible_among(reader, scope, assets).await?;
        let mut all: Vec<Uuid> = seen.iter().map(|asset| asset.into_untyped_uuid()).collect();
        let seen: HashSet<AssetId> = seen.into_iter().collect();
        let mut leaders = HashMap::new();
        for (asset, leader) in members(reader, scope, assets).await? {
            if seen.contains(&leader) {
                all.push(asset.into_untyped_uuid());
                leaders.insert(asset.into_untyped_uuid(), leader);
            }
        }
        Ok(Self { all, leaders })
    }

    fn shown_as(&self, subject: Uuid) -> AssetId {
        let leader = self.leaders.get(&subject).copied();
        leader.unwrap_or_else(|| AssetId::from_untyped_uuid(subject))
    }
}

/// Which sources state one of `attributes` of which of these assets now; nothing about those the reader may not see.
pub async fn stating(
    reader: &Reader<'_>,
    scope: &Scope,
    assets: &[AssetId],
    attributes: &[&str],
) -> Result<BTreeMap<AssetId, BTreeSet<SourceId>>> {
    let subjects = Subjects::of(reader, scope, assets).await?;
    // Of one record about one attribute the newest counts; what it no longer states has no value.
    let mut newest: BTreeMap<(Uuid, String, Uuid), bool> = BTreeMap::new();
    for part in subjects.all.chunks(1_000) {
        let rows: Vec<(Uuid, String, Uuid, Option<String>)> = fact::Entity::find()
            .filter(fact::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
            .filter(fact::Column::SubjectId.is_in(part.iter().copied()))
            .filter(fact::Column::Attribute.is_in(attributes.iter().copied()))
            .filter(fact::Column::SourceId.is_not_null())
            .order_by_asc(fact::Column::EnteredAt)
            .order_by_asc(fact::Column::Id)
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
    for ((subject, _, source), _) in newest.into_iter().filter(|(_, stated)| *stated) {
        let sources = stating.entry(subjects.shown_as(subject)).or_default();
        sources.insert(SourceId::from_untyped_uuid(source));
    }
    Ok(stating)
}

fn row(tenant: Uuid, subject: AssetId, fact: &Fact) -> fact::Model {
    let (source, record) = match fact.origin {
        Origin::Record { source, record } => {
            (Some(source.into_untyped_uuid()), Some(record.into_untyped_uuid()))
        }
        Origin::Hand => (None, None),
    };
    fact::Model {
        tenant_id: tenant,
        subject_id: subject.into_untyped_uuid(),
        attribute: fact.attribute.clone(),
        id: fact.id.into_untyped_uuid(),
        value: fact.value.clone(),
        source_id: source,
        source_record_id: record,
        event_at: fact.event_at.as_microseconds(),
        known_since: fact.known_since.as_microseconds(),
        entered_at: fact.entered_at.as_microseconds(),
        entered_by: fact.entered_by.to_string(),
        supersedes: fact.supersedes.map(GenericUuid::into_untyped_uuid),
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
